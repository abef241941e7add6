//! What the child and the adviser settle together: what we talk about, the lines that were read back, the parts of the ending.
//! Nothing is kept that the gate would not let the screen say again.

use super::shown::{Beside, judge, line_key, show};
use super::{Table, paper, to};
use crate::doors::seat::{OwnCase, Seat};
use crate::http::case::{Fields, changes, ending, talk_of};
use crate::http::screen::look::Wish;
use crate::http::{Fault, House};
use app::pages::talk::Part;
use axum::Extension;
use axum::extract::{Form, Path, State};
use axum::response::Response;
use domain::case::{Case, Feedback, Meeting, Said, SaidId, Words};
use domain::draft::Draft;
use domain::event::{CaseEvent, CaseState};
use domain::gate::Released;
use serde_json::json;
use std::collections::BTreeMap;

/// The longest line and the longest topic, in characters, as the pages say.
const LONGEST: [usize; 2] = [500, 200];
/// Topics of one talk.
const TOPICS: usize = 50;

/// What became of a form.
enum Became {
    /// It is kept, or there was nothing to keep.
    Kept,
    /// It cannot stand.
    Refused,
}

/// Keeps what a part's form sent, and goes on.
pub async fn keep(
    State(house): State<House>,
    Extension(seat): Extension<Seat>,
    Extension(own): Extension<OwnCase>,
    Extension(wish): Extension<Wish>,
    Path(number): Path<String>,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Response {
    let typed: BTreeMap<String, String> = pairs.iter().cloned().collect();
    let fields = Fields::of(pairs);
    let kept = async {
        let table = match Table::running(seat, own)? {
            Ok(table) => table,
            Err(over) => return Ok(over),
        };
        let part = number.parse().ok().and_then(Part::of).ok_or(Fault::NotFound)?;
        // While all is quiet nothing is written.
        let state = table.at.state(&house).await?;
        if talk_of(&state.case, &table.meeting)?.open_stop().is_some() {
            return Ok(to(&part.address()));
        }
        let (became, next) = match part {
            Part::Topics => (write(&house, &table, &fields, topics).await?, Part::Topics),
            Part::Lines => (line(&house, &table, &fields).await?, Part::Lines),
            Part::Face => (write(&house, &table, &fields, face).await?, Part::Paper),
            Part::Paper => return paper::make(&house, &table).await,
            part if Part::ENDING.contains(&part) => {
                let became = if is_whole(part, &fields) {
                    write(&house, &table, &fields, closing).await?
                } else {
                    Became::Refused
                };
                (became, part.after(asks_of_home(&house, &table, &state).await?))
            }
            _ => return Err(Fault::WrongWay),
        };
        match became {
            Became::Kept => Ok(to(&next.address())),
            Became::Refused => {
                let beside = Beside {
                    refused: Some(typed),
                    ..Beside::default()
                };
                show(&house, &table, wish, part, beside).await
            }
        }
    };
    kept.await.unwrap_or_else(|fault: Fault| fault.page(&house))
}

async fn asks_of_home(house: &House, table: &Table, state: &CaseState) -> Result<bool, Fault> {
    let (case, confirmed) = (state.case.clone(), state.confirmations.clone());
    let (id, on) = (table.meeting.clone(), table.at.today().0);
    let release = house
        .work(move |house| judge(house, &case, &confirmed, &id, on))
        .await??;
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

type Write = fn(&mut Case, &Table, &Fields) -> Result<(), Fault>;

/// Writes into the case, where the screen may say it again.
async fn write(house: &House, table: &Table, fields: &Fields, how: Write) -> Result<Became, Fault> {
    let state = table.at.state(house).await?;
    let mut case = state.case.clone();
    how(&mut case, table, fields)?;
    if changes(&state.case, case.clone()).is_none() {
        return Ok(Became::Kept);
    }
    let (id, on, confirmed) = (table.meeting.clone(), table.at.today().0, state.confirmations.clone());
    let names: Vec<String> = fields
        .pairs()
        .filter(|(name, who)| (*name == "talk_to" || name.ends_with("-who")) && !who.trim().is_empty())
        .map(|(_, who)| who.trim().to_owned())
        .collect();
    let may_stand = house
        .work(move |house| -> Result<bool, Fault> {
            let Some(release) = judge(house, &case, &confirmed, &id, on)? else {
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
        .await??;
    if !may_stand {
        return Ok(Became::Refused);
    }
    let events = |state: &CaseState| -> Result<Vec<CaseEvent>, Fault> {
        let mut case = state.case.clone();
        how(&mut case, table, fields)?;
        Ok(changes(&state.case, case).into_iter().collect())
    };
    table.change(house, &table.at.seat.actor(), events).await?;
    Ok(Became::Kept)
}

fn meeting<'a>(case: &'a mut Case, table: &Table) -> Result<&'a mut Meeting, Fault> {
    let found = case.meetings.iter_mut().find(|meeting| meeting.id == table.meeting);
    found.ok_or(Fault::NotFound)
}

/// Up, down, away, or one more. A place that is not there any more changes nothing.
fn topics(case: &mut Case, table: &Table, fields: &Fields) -> Result<(), Fault> {
    let topics = &mut meeting(case, table)?.topics;
    if let Some((verb, nth)) = fields.text("topic").and_then(|topic| topic.split_once('-')) {
        let nth: usize = nth.parse().map_err(|_| Fault::Form)?;
        match verb {
            "up" if nth > 0 && nth < topics.len() => topics.swap(nth - 1, nth),
            "down" if nth + 1 < topics.len() => topics.swap(nth, nth + 1),
            "away" if nth < topics.len() => drop(topics.remove(nth)),
            "up" | "down" | "away" => {}
            _ => return Err(Fault::Form),
        }
    }
    if let Some(add) = fields.text("add")
        && topics.len() < TOPICS
    {
        topics.push(Words(add.chars().take(LONGEST[1]).collect()));
    }
    Ok(())
}

/// A line lies beside the case until the child has said yes. A no erases it; the adviser may note the matter as their own.
async fn line(house: &House, table: &Table, fields: &Fields) -> Result<Became, Fault> {
    let key = line_key(table);
    let there = house.store.draft(&key).await?;
    let there = there.and_then(|draft| Some(draft.draft.base().get("line")?.as_str()?.to_owned()));
    match (fields.text("answer"), there) {
        (Some("yes"), Some(line)) => {
            let events = |state: &CaseState| -> Result<Vec<CaseEvent>, Fault> {
                let mut case = state.case.clone();
                let said = &mut meeting(&mut case, table)?.said;
                let taken = |id: &str| said.iter().any(|one| one.id.as_str() == id);
                let id = (1..).map(|nth| format!("said-{nth}")).find(|id| !taken(id));
                said.push(Said {
                    id: SaidId(id.unwrap_or_default()),
                    text: Some(Words(line.clone())),
                    confirmed: Some(true),
                    on_paper: None,
                });
                Ok(changes(&state.case, case).into_iter().collect())
            };
            table.change(house, &table.at.seat.actor(), events).await?;
            house.store.drop_draft(&key).await?;
            Ok(Became::Kept)
        }
        (Some("no"), _) => {
            house.store.drop_draft(&key).await?;
            Ok(Became::Kept)
        }
        // Not quite: it is written anew, with what stood there before one's eyes.
        (Some("almost"), Some(_)) => {
            house.store.drop_draft(&key).await?;
            Ok(Became::Refused)
        }
        (Some(_), _) => Ok(Became::Kept),
        (None, _) => {
            let Some(line) = fields.text("line") else {
                return Ok(Became::Kept);
            };
            let line: String = line.chars().take(LONGEST[0]).collect();
            let draft = Draft::over(json!({ "line": line }));
            let (against, now) = (table.at.own.version, table.at.seat.now);
            house.store.save_draft(&key, &draft, against, now).await?;
            Ok(Became::Kept)
        }
    }
}

/// A part of the ending, as the adviser's own page writes it.
fn closing(case: &mut Case, table: &Table, fields: &Fields) -> Result<(), Fault> {
    ending::write(case, &table.meeting, fields)
}

/// How the talk was: a face, some words, or neither.
fn face(case: &mut Case, table: &Table, fields: &Fields) -> Result<(), Fault> {
    let face = fields
        .text("face")
        .map(|face| face.parse::<u8>().map_err(|_| Fault::Form))
        .transpose()?;
    if face.is_some_and(|face| !(1..=5).contains(&face)) {
        return Err(Fault::Form);
    }
    let words = fields.words("face_words");
    if face.is_none() && words.is_none() {
        return Ok(());
    }
    let feedback = meeting(case, table)?.feedback.get_or_insert_with(Feedback::default);
    feedback.face = face.or(feedback.face);
    if feedback.answers.len() < TOPICS {
        feedback.answers.extend(words);
    }
    Ok(())
}
