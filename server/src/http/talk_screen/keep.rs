//! What the child and the adviser settle together: the topics, the lines that were read back, the parts of the ending.
//! Nothing is kept that the gate would not let the screen show.

use super::begun::{Begun, lay_by, lay_in_house_by};
use super::shown::{Beside, show};
use super::{Typed, days, feedback, form, paper, rights, way};
use crate::error::HttpError;
use crate::http::case::act::Commands;
use crate::http::extract::{PageForm, RunningTalk};
use crate::http::fields::Fields;
use crate::http::screen::look::Wish;
use crate::http::talk_fields::written;
use crate::service::talk::talk_of;
use crate::service::talk_screen::{Settled, TalkScreen, asks_for_words, asks_of_home, settle};
use crate::state::AppState;
use app::pages::talk::{FROM_HOUSES, PageMark, Part, Place, Refused};
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::case::{Case, Plan, Words};
use domain::command::{Command, LineGoes};
use domain::event::CaseState;
use domain::gate::may_be_read_back;
use domain::talk_tools::House;

/// The longest line and the longest topic, in characters, as the pages say.
const LONGEST: [usize; 2] = [500, 200];
/// Most topics of one talk.
const TOPICS: usize = 50;

/// The outcome of a part's form.
enum Became {
    /// It is kept, or there was nothing to keep.
    Kept,
    /// It is not kept, and why.
    Refused(Refused),
}

/// Keeps what a part's form sent, and redirects to the next part.
pub async fn keep(
    State(app): State<AppState>,
    RunningTalk(screen): RunningTalk,
    wish: Wish,
    Path(number): Path<String>,
    PageForm(pairs): PageForm<Vec<(String, String)>>,
) -> Result<Response, HttpError> {
    let part = number.parse().ok().and_then(Part::of).ok_or(HttpError::NotFound)?;
    // Nothing is written while the talk is stopped.
    let state = screen.context.state(&app).await?;
    if talk_of(&state.case, &screen.meeting)?.open_stop().is_some() {
        return Ok(Redirect::to(&part.address()).into_response());
    }
    let mut typed = form::typed(&pairs);
    let pressed = Fields::of(pairs);
    let mark = form::mark_of(&pressed);
    // Words that this screen asks for in no field came from a page of before, and are not kept.
    let words = match part {
        Part::Face => pressed.text("face_words"),
        Part::Feedback => pressed.text("line"),
        _ => None,
    };
    if words.is_some() && !asks_for_words(&app, &screen, &state).await? {
        return refuse(&app, &screen, wish, part, (typed, Refused::CannotStand)).await;
    }
    // What is told without a name is kept beside no case, so nothing of it is laid by.
    if part == Part::Feedback {
        return feedback::give(&app, &screen, &pressed).await;
    }
    // Words are written in a house and read back among the lines.
    let from = pressed.text("from").and_then(Place::read);
    let house = match from {
        Some(Place::House(house)) if part == Part::Lines => Some(house),
        _ => None,
    };
    // The part is left for now: what was typed is stored until somebody comes back.
    if let Some(go) = pressed.text("go") {
        match house {
            Some(house) => lay_in_house_by(&app, &screen, house, &typed, &mark).await?,
            None => lay_by(&app, &screen, part, &typed, &mark).await?,
        }
        return match go {
            "skip" => {
                let home = asks_of_home(&app, &screen, &state).await?;
                Ok(Redirect::to(&part.after(home).address()).into_response())
            }
            "all" => Ok(Redirect::to(&Part::End.address()).into_response()),
            _ => Ok(StatusCode::NO_CONTENT.into_response()),
        };
    }
    // What was begun here is what was typed, before days are read out of it.
    let as_typed = typed.clone();
    let is_read = days::read(part, &mut typed, screen.context.today().0);
    let fields = Fields::of(typed.clone().into_iter().collect());
    let (became, next) = match part {
        Part::Topics => {
            let commands = |state: &CaseState| topics(&state.case, &screen, &fields, pressed.text("topic"));
            (write(&app, &screen, &fields, &commands).await?, Part::Topics)
        }
        Part::Lines => {
            // The words of a card were chosen there, and typed nowhere.
            let chosen = matches!(from, Some(Place::Tool(tool)) if tool.can_be_read_back());
            let became = match (pressed.text("answer"), fields.text("line")) {
                (Some(answer), _) => {
                    let asked = pressed.text("asked").unwrap_or_default();
                    Some(answered(&app, &screen, answer, asked).await?)
                }
                (None, Some(words)) => {
                    let sent = Sent {
                        words,
                        house,
                        chosen,
                        from_houses: fields.text(FROM_HOUSES),
                        page: &mark,
                    };
                    line(&app, &screen, &state.case, &sent).await?
                }
                (None, None) => Some(Place::Part(Part::Lines)),
            };
            return match became {
                Some(next) => Ok(Redirect::to(&next.address()).into_response()),
                None => refuse(&app, &screen, wish, part, (typed, Refused::CannotStand)).await,
            };
        }
        Part::Face => {
            let commands = |_: &CaseState| face(&screen, &fields);
            (write(&app, &screen, &fields, &commands).await?, Part::Paper)
        }
        Part::Rights => return rights::told(&app, &screen).await,
        Part::Paper => return paper::make(&app, &screen).await,
        Part::Way => return way::choose(&app, &screen, pressed.text("companion")).await,
        part if Part::ENDING.contains(&part) => {
            let became = if !is_read {
                Became::Refused(Refused::Unread)
            } else if !is_whole(part, &fields) {
                Became::Refused(Refused::Half)
            } else {
                let commands = |state: &CaseState| written(&state.case, &screen.meeting, &fields);
                write(&app, &screen, &fields, &commands).await?
            };
            (became, part.after(asks_of_home(&app, &screen, &state).await?))
        }
        _ => return Err(HttpError::WrongWay),
    };
    match became {
        Became::Kept => {
            // A press that sends no field of the part (a topic goes up) leaves what was begun there.
            if !typed.is_empty() {
                Begun::change(&app, &screen, |begun| begun.sent(part, &as_typed, &mark)).await?;
            }
            Ok(Redirect::to(&next.address()).into_response())
        }
        Became::Refused(why) => refuse(&app, &screen, wish, part, (typed, why)).await,
    }
}

/// The page of a part with what was typed there, and why it was not kept.
async fn refuse(
    app: &AppState,
    screen: &TalkScreen,
    wish: Wish,
    part: Part,
    refused: (Typed, Refused),
) -> Result<Response, HttpError> {
    let beside = Beside {
        refused: Some(refused),
        ..Beside::default()
    };
    show(app, screen, wish, part, beside).await
}

/// Whether fields that belong together were both sent: a name and its day, a day and its time. Half would be lost
/// silently.
fn is_whole(part: Part, fields: &Fields) -> bool {
    match part {
        Part::Next => fields.text("next_on").is_some() == fields.text("next_at").is_some(),
        Part::Now => fields
            .pairs()
            .filter_map(|(name, who)| Some((name.strip_suffix("-who")?, who)))
            .all(|(row, who)| who.trim().is_empty() == fields.text(&format!("{row}-on")).is_none()),
        _ => true,
    }
}

/// Writes a form's commands, if the screen may show the result.
async fn write(
    app: &AppState,
    screen: &TalkScreen,
    fields: &Fields,
    commands: &Commands<'_>,
) -> Result<Became, HttpError> {
    let named: Vec<String> = fields
        .pairs()
        .filter(|(name, who)| (*name == "talk_to" || name.ends_with("-who")) && !who.trim().is_empty())
        .map(|(_, who)| who.trim().to_owned())
        .collect();
    Ok(match settle(app, screen, &named, commands).await? {
        Settled::Kept => Became::Kept,
        Settled::Behind => Became::Refused(Refused::Behind),
        Settled::CannotStand => Became::Refused(Refused::CannotStand),
    })
}

/// Moves a topic up or down, removes it, or adds one. A topic is named by its place and its text (`up-1-Skolen`): the
/// list may have changed since the page was made. A topic that is no longer there changes nothing.
fn topics(case: &Case, screen: &TalkScreen, fields: &Fields, pressed: Option<&str>) -> Result<Vec<Command>, HttpError> {
    let mut plan = Plan::of(talk_of(case, &screen.meeting)?);
    let topics = &mut plan.topics;
    if let Some(pressed) = pressed {
        let mut parts = pressed.splitn(3, '-');
        let (Some(verb), Some(nth), Some(text)) = (parts.next(), parts.next(), parts.next()) else {
            return Err(HttpError::Form);
        };
        let nth: usize = nth.parse().map_err(|_| HttpError::Form)?;
        let text = text.replace("\r\n", "\n");
        let is_it = |topic: &Words| topic.0 == text;
        let there = topics.get(nth).is_some_and(is_it).then_some(nth);
        match (verb, there.or_else(|| topics.iter().position(is_it))) {
            ("up", Some(nth)) if nth > 0 => topics.swap(nth - 1, nth),
            ("down", Some(nth)) if nth + 1 < topics.len() => topics.swap(nth, nth + 1),
            ("away", Some(nth)) => drop(topics.remove(nth)),
            ("up" | "down" | "away", _) => {}
            _ => return Err(HttpError::Form),
        }
    }
    if let Some(add) = fields.text("add")
        && topics.len() < TOPICS
    {
        topics.push(Words(add.chars().take(LONGEST[1]).collect()));
    }
    Ok(vec![Command::ChangePlan {
        meeting: screen.meeting.clone(),
        plan,
    }])
}

/// A line that was sent, to be read back to the child.
struct Sent<'a> {
    /// Its words.
    words: &'a str,
    /// The house in which they were written.
    house: Option<House>,
    /// Whether they are a card's.
    chosen: bool,
    /// What was begun in the houses and stood in the field too.
    from_houses: Option<&'a str>,
    /// The page they were written on.
    page: &'a PageMark,
}

/// Puts a line to the child: it is stored beside the case until the child says yes. Returns what to show next; `None` for a line
/// that may not be read back to this child, which changes nothing.
async fn line(app: &AppState, screen: &TalkScreen, case: &Case, sent: &Sent<'_>) -> Result<Option<Place>, HttpError> {
    let line: String = sent.words.chars().take(LONGEST[0]).collect();
    let may_be = may_be_read_back(case, &app.pipeline.content().lists()?.safety, &line);
    Begun::change(app, screen, |begun| {
        let is_other = begun.line.as_ref().is_some_and(|before| *before != line);
        if begun.line.is_none() && !may_be {
            return None;
        }
        if let Some(houses) = sent.from_houses {
            begun.empty_houses(houses);
        }
        // The page is older than a line that is being read back: that one is answered first. What is too long for one line is left
        // over.
        let left = if is_other {
            sent.words
        } else {
            sent.words.get(line.len()..).unwrap_or_default()
        };
        if !sent.chosen {
            begun.lay_words_by(sent.house, left, sent.page);
        }
        if !is_other {
            begun.read_back(line.clone(), sent.house);
        }
        Some(Place::Part(Part::Lines))
    })
    .await
}

/// What the child answers about the line that it was asked about (`asked`), and what to show next. A yes writes it. A no erases it;
/// the adviser may note the matter in their own name. What is half typed elsewhere stays, whatever the child answers. About a line
/// that is not being read back any more, because it was answered on another tablet, an answer changes nothing.
async fn answered(app: &AppState, screen: &TalkScreen, answer: &str, asked: &str) -> Result<Place, HttpError> {
    let lines = Place::Part(Part::Lines);
    match answer {
        "yes" => {
            let begun = Begun::read(app, screen).await?;
            let Some(words) = begun.answers(asked) else {
                return Ok(lines);
            };
            // Written first and struck out after, so that a yes is never lost; the same words twice are one line.
            let said = Command::WriteLine {
                meeting: screen.meeting.clone(),
                text: Words(words.to_owned()),
                goes: LineGoes::Confirmed,
            };
            let commands = |_: &CaseState| Ok::<_, HttpError>(vec![said.clone()]);
            screen.act(app, &screen.context.user.actor(), &commands).await?;
            Begun::change(app, screen, |begun| drop(begun.take_line(asked))).await?;
        }
        "no" => Begun::change(app, screen, |begun| drop(begun.take_line(asked))).await?,
        // Not quite: the line goes back into the field in which it was written, to be rewritten.
        "almost" => {
            let house = Begun::change(app, screen, |begun| {
                let (line, house) = begun.take_line(asked)?;
                begun.lay_words_back(house, &line);
                house
            });
            return Ok(house.await?.map_or(lines, Place::House));
        }
        _ => {}
    }
    Ok(lines)
}

/// How the talk was: a face, some words, or neither.
fn face(screen: &TalkScreen, fields: &Fields) -> Result<Vec<Command>, HttpError> {
    let face = fields
        .text("face")
        .map(|face| face.parse::<u8>().map_err(|_| HttpError::Form));
    let face = face.transpose()?;
    if face.is_some_and(|face| !(1..=5).contains(&face)) {
        return Err(HttpError::Form);
    }
    Ok(vec![Command::GiveFeedback {
        meeting: screen.meeting.clone(),
        face,
        words: fields.words("face_words"),
    }])
}
