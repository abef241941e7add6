//! What the child and the adviser settle together: what we talk about, the lines that were read back, the parts of the ending.
//! Nothing is kept that the gate would not let the screen say again.

use super::begun::{self, Begun, Typed, lay_by};
use super::shown::{Beside, judge, show};
use super::{TRIES, TalkScreen, days, paper, to};
use crate::auth::current_user::{CurrentUser, OwnCase};
use crate::http::case::{Fields, ending, talk_of};
use crate::http::screen::look::Wish;
use crate::http::screen::quietly;
use crate::http::{AppState, HttpError};
use crate::service::change::{Wanted, decide_all};
use app::pages::talk::{Part, Refused};
use axum::Extension;
use axum::extract::{Form, Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::case::{Case, Plan, Words};
use domain::command::{Command, LineGoes, Reason};
use domain::event::CaseState;
use domain::gate::Released;
use store::{Act, StoreError};

/// The longest line and the longest topic, in characters, as the pages say.
const LONGEST: [usize; 2] = [500, 200];
/// Topics of one talk.
const TOPICS: usize = 50;

/// What became of a form.
enum Became {
    /// It is kept, or there was nothing to keep.
    Kept,
    /// It is not.
    Refused(Refused),
}

/// Keeps what a part's form sent, and goes on.
pub async fn keep(
    State(app): State<AppState>,
    Extension(user): Extension<CurrentUser>,
    Extension(own): Extension<OwnCase>,
    Extension(wish): Extension<Wish>,
    Path(number): Path<String>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Response {
    let kept = async {
        let screen = match TalkScreen::running(user, own)? {
            Ok(screen) => screen,
            Err(over) => return Ok(over),
        };
        let part = number.parse().ok().and_then(Part::of).ok_or(HttpError::NotFound)?;
        // While all is quiet nothing is written.
        let state = screen.context.state(&app).await?;
        if talk_of(&state.case, &screen.meeting)?.open_stop().is_some() {
            return Ok(to(&part.address()));
        }
        let mut typed = begun::typed(&pairs);
        let pressed = Fields::of(pairs);
        // Left for now: it lies there when somebody comes back.
        if let Some(go) = pressed.text("go") {
            lay_by(&app, &screen, part, typed).await?;
            return match go {
                "skip" => {
                    let home = asks_of_home(&app, &screen, &state).await?;
                    Ok(to(&part.after(home).address()))
                }
                "all" => Ok(to(&Part::End.address())),
                _ => Ok(quietly(StatusCode::NO_CONTENT.into_response())),
            };
        }
        let is_read = days::read(part, &mut typed, screen.context.today().0);
        let fields = Fields::of(typed.clone().into_iter().collect());
        let (became, next) = match part {
            Part::Topics => {
                let how = |case: &Case, screen: &TalkScreen, fields: &Fields| {
                    topics(case, screen, fields, pressed.text("topic"))
                };
                (write(&app, &screen, &fields, how).await?, Part::Topics)
            }
            Part::Lines => {
                line(&app, &screen, pressed.text("answer"), fields.text("line")).await?;
                return Ok(to(&Part::Lines.address()));
            }
            Part::Face => (write(&app, &screen, &fields, face).await?, Part::Paper),
            Part::Paper => return paper::make(&app, &screen).await,
            part if Part::ENDING.contains(&part) => {
                let became = if !is_read {
                    Became::Refused(Refused::Unread)
                } else if !is_whole(part, &fields) {
                    Became::Refused(Refused::Half)
                } else {
                    write(&app, &screen, &fields, closing).await?
                };
                (became, part.after(asks_of_home(&app, &screen, &state).await?))
            }
            _ => return Err(HttpError::WrongWay),
        };
        match became {
            Became::Kept => {
                // A press that sends no field of the part (a topic goes up) leaves what was begun there.
                let mut begun = Begun::read(&app, &screen).await?;
                if begun.on(part).is_some() && !typed.is_empty() {
                    begun.forget(part);
                    begun.keep(&app, &screen).await?;
                }
                Ok(to(&next.address()))
            }
            Became::Refused(why) => {
                let beside = Beside {
                    refused: Some((typed, why)),
                    ..Beside::default()
                };
                show(&app, &screen, wish, part, beside).await
            }
        }
    };
    kept.await.unwrap_or_else(|error: HttpError| error.page(&app))
}

async fn asks_of_home(app: &AppState, screen: &TalkScreen, state: &CaseState) -> Result<bool, HttpError> {
    let (case, confirmed) = (state.case.clone(), state.confirmations.clone());
    let (id, on) = (screen.meeting.clone(), screen.context.today().0);
    let release = app.work(move |app| judge(app, &case, &confirmed, &id, on)).await??;
    let talk = release.as_ref().and_then(|release| match release.facts() {
        Released::Full(facts) => facts.talk.as_ref(),
        Released::Neutral(_) => None,
    });
    Ok(talk.is_some_and(|talk| talk.asks_of_home))
}

/// What belongs together was sent together: a name with its day, a day with its time. Half of it would be lost in silence.
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

/// What a part's form comes to.
type Written = Result<ending::Written, HttpError>;

/// Does what a form comes to, where the screen may say it again: judged on the case as it stands, the case after it shown to the
/// gate, and kept only over that very version. Where somebody was quicker it is all done anew.
async fn write<How>(app: &AppState, screen: &TalkScreen, fields: &Fields, how: How) -> Result<Became, HttpError>
where
    How: Fn(&Case, &TalkScreen, &Fields) -> Written,
{
    let context = &screen.context;
    for tried in 0..=TRIES {
        let state = context.state(app).await?;
        let ending::Written { commands, behind } = how(&state.case, screen, fields)?;
        if behind {
            return Ok(Became::Refused(Refused::Behind));
        }
        let wanted: Vec<Wanted> = commands.into_iter().map(Wanted::from).collect();
        let decided = match decide_all(
            &state,
            &wanted,
            &context.user.actor(),
            context.moment(),
            context.user.now,
        ) {
            Ok(decided) => decided,
            Err(refusal) => {
                return match refusal.reason {
                    Reason::Behind => Ok(Became::Refused(Refused::Behind)),
                    Reason::Held | Reason::WrittenUp | Reason::Left => Ok(Became::Refused(Refused::CannotStand)),
                    _ => Err(refusal.into()),
                };
            }
        };
        if decided.events.is_empty() {
            return Ok(Became::Kept);
        }
        if !may_stand(app, screen, fields, &decided.after).await? {
            return Ok(Became::Refused(Refused::CannotStand));
        }
        let change = context.change(state.version, decided.events, Act::CaseChanged);
        match app.store.append(&change).await {
            Ok(_) => return Ok(Became::Kept),
            Err(StoreError::Stale(_)) if tried < TRIES => {}
            Err(error) => return Err(error.into()),
        }
    }
    Err(HttpError::Unavailable)
}

/// Whether the gate lets the screen say the case again, and everybody in the form may be named before the child.
async fn may_stand(app: &AppState, screen: &TalkScreen, fields: &Fields, after: &CaseState) -> Result<bool, HttpError> {
    let (case, confirmed) = (after.case.clone(), after.confirmations.clone());
    let (id, on) = (screen.meeting.clone(), screen.context.today().0);
    let names: Vec<String> = fields
        .pairs()
        .filter(|(name, who)| (*name == "talk_to" || name.ends_with("-who")) && !who.trim().is_empty())
        .map(|(_, who)| who.trim().to_owned())
        .collect();
    app.work(move |app| -> Result<bool, HttpError> {
        let Some(release) = judge(app, &case, &confirmed, &id, on)? else {
            return Ok(false);
        };
        let Released::Full(facts) = release.facts() else {
            return Ok(false);
        };
        // Who may not be named before the child is not on the form, and cannot be put there.
        let people = facts.talk.iter().flat_map(|talk| &talk.people);
        let known: Vec<&str> = people.map(|person| person.id.as_str()).collect();
        Ok(names.iter().all(|name| known.contains(&name.as_str())))
    })
    .await?
}

fn of(commands: Vec<Command>) -> Written {
    Ok(ending::Written {
        commands,
        behind: false,
    })
}

/// Up, down, away, or one more. A place that is not there any more changes nothing.
fn topics(case: &Case, screen: &TalkScreen, fields: &Fields, pressed: Option<&str>) -> Written {
    let mut plan = Plan::of(talk_of(case, &screen.meeting)?);
    let topics = &mut plan.topics;
    if let Some((verb, nth)) = pressed.and_then(|topic| topic.split_once('-')) {
        let nth: usize = nth.parse().map_err(|_| HttpError::Form)?;
        match verb {
            "up" if nth > 0 && nth < topics.len() => topics.swap(nth - 1, nth),
            "down" if nth + 1 < topics.len() => topics.swap(nth, nth + 1),
            "away" if nth < topics.len() => drop(topics.remove(nth)),
            "up" | "down" | "away" => {}
            _ => return Err(HttpError::Form),
        }
    }
    if let Some(add) = fields.text("add")
        && topics.len() < TOPICS
    {
        topics.push(Words(add.chars().take(LONGEST[1]).collect()));
    }
    of(vec![Command::ChangePlan {
        meeting: screen.meeting.clone(),
        plan,
    }])
}

/// A line lies beside the case until the child has said yes. A no erases it; the adviser may note the matter as their own.
async fn line(app: &AppState, screen: &TalkScreen, answer: Option<&str>, typed: Option<&str>) -> Result<(), HttpError> {
    let mut begun = Begun::read(app, screen).await?;
    match (answer, begun.line.take()) {
        (Some("yes"), Some(line)) => {
            let said = Command::WriteLine {
                meeting: screen.meeting.clone(),
                text: Words(line),
                goes: LineGoes::Confirmed,
            };
            let commands = |_: &CaseState| Ok(vec![said.clone()]);
            screen.act(app, &screen.context.user.actor(), commands).await?;
        }
        (Some("no"), _) => begun.forget(Part::Lines),
        // Not quite: it is written anew, with what stood there in the field.
        (Some("almost"), Some(line)) => begun.lay_by(Part::Lines, Typed::from([("line".to_owned(), line)])),
        // Nothing is read back any more, or it is no answer of ours: nothing changes.
        (Some(_), _) => return Ok(()),
        (None, _) => {
            let Some(line) = typed else { return Ok(()) };
            begun.forget(Part::Lines);
            begun.line = Some(line.chars().take(LONGEST[0]).collect());
        }
    }
    begun.keep(app, screen).await
}

/// A part of the ending, as the adviser's own page writes it.
fn closing(case: &Case, screen: &TalkScreen, fields: &Fields) -> Written {
    ending::written(case, &screen.meeting, fields, screen.context.moment())
}

/// How the talk was: a face, some words, or neither.
fn face(_: &Case, screen: &TalkScreen, fields: &Fields) -> Written {
    let face = fields
        .text("face")
        .map(|face| face.parse::<u8>().map_err(|_| HttpError::Form));
    let face = face.transpose()?;
    if face.is_some_and(|face| !(1..=5).contains(&face)) {
        return Err(HttpError::Form);
    }
    of(vec![Command::GiveFeedback {
        meeting: screen.meeting.clone(),
        face,
        words: fields.words("face_words"),
    }])
}
