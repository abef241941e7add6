//! Turns the fields of a talk's forms, the adviser's own and those of the talk screen, into commands. It holds no
//! rules.

use super::fields::Fields;
use crate::error::HttpError;
use crate::service::talk::talk_of;
use app::pages::ending::ROWS;
use domain::case::{
    Agreement, Case, EndingPart, LocalTime, Meeting, MeetingId, MeetingKind, PersonId, Plan, Role, Room, Said,
    TakesFurther, Tell, Unknown, Words,
};
use domain::command::{Command, LineGoes};

/// What was typed, as commands: one for each part that the form sent. What it did not send stays as it is.
///
/// # Errors
/// If a field holds something that the page did not offer.
pub(super) fn written(case: &Case, id: &MeetingId, fields: &Fields) -> Result<Vec<Command>, HttpError> {
    let meeting = talk_of(case, id)?;
    let closing = meeting.closing.clone().unwrap_or_default();
    let mut commands = promises(case, id, fields, "agreed", ROWS)?;
    let person = |name: &str| -> Result<Option<PersonId>, HttpError> {
        let id = fields.text(name).map(PersonId::from);
        match id {
            Some(id) if case.person(&id).is_none() => Err(HttpError::Form),
            id => Ok(id),
        }
    };
    let mut parts = Vec::new();
    let tells = numbers(fields, "tell", "-who");
    if !tells.is_empty() {
        let mut rows = Vec::new();
        for number in tells {
            // A blank row is removed.
            let Some(who) = person(&format!("tell-{number}-who"))? else {
                continue;
            };
            rows.push(Tell {
                who: Some(who),
                on: fields.day(&format!("tell-{number}-on"))?,
                child_wants_call: fields.code(&format!("tell-{number}-call"))?,
            });
        }
        parts.push(EndingPart::Tell(rows));
    }
    let takes = numbers(fields, "takes", "");
    if !takes.is_empty() {
        let rows = takes.into_iter().filter_map(|number| {
            let what = fields.words(&format!("takes-{number}"))?;
            let to = fields.words(&format!("takes-{number}-to"));
            Some(TakesFurther { what: Some(what), to })
        });
        parts.push(EndingPart::TakesFurther(rows.collect()));
    }
    let unknown = numbers(fields, "unknown", "");
    if !unknown.is_empty() {
        let mut rows = Vec::new();
        for number in unknown {
            let Some(what) = fields.words(&format!("unknown-{number}")) else {
                continue;
            };
            rows.push(Unknown {
                what: Some(what),
                hear_by: fields.day(&format!("unknown-{number}-by"))?,
            });
        }
        parts.push(EndingPart::Unknown(rows));
    }
    if fields.sent("tonight") {
        parts.push(EndingPart::Tonight(fields.code("tonight")?));
    }
    if fields.sent("needs") {
        parts.push(EndingPart::Needs(fields.words("needs")));
    }
    if fields.sent("at_home") {
        parts.push(EndingPart::AtHome(fields.words("at_home")));
    }
    if fields.sent("to_parents") {
        parts.push(EndingPart::ToParents(fields.words("to_parents")));
    }
    if fields.sent("talk_to") {
        // The form asks only for the first person; the others stay.
        let mut people: Vec<PersonId> = person("talk_to")?.into_iter().collect();
        for other in closing.talk_to.iter().skip(1) {
            if !people.contains(other) {
                people.push(other.clone());
            }
        }
        parts.push(EndingPart::TalkTo(people));
    }
    // Unchanged parts make no command, such as an ending that was and is empty.
    parts.retain(|part| EndingPart::of(meeting, part.name()) != *part);
    commands.extend(parts.into_iter().map(|part| Command::PutEndingPart {
        meeting: id.clone(),
        part,
    }));
    commands.extend(said(meeting, id, fields)?);
    commands.extend(next(meeting, id, fields)?);
    Ok(commands)
}

/// The numbers of the rows that a form sent, blank ones too, in order.
fn numbers(fields: &Fields, stem: &str, end: &str) -> Vec<usize> {
    let sent = fields.pairs().filter_map(|(name, _)| {
        let number = name.strip_prefix(stem)?.strip_prefix('-')?.strip_suffix(end)?;
        number.parse().ok()
    });
    let mut numbers: Vec<usize> = sent.collect();
    numbers.sort_unstable();
    numbers
}

/// The child's words: each line is placed as the child wants, or struck; a new one goes on paper only if the child said
/// yes.
fn said(meeting: &Meeting, id: &MeetingId, fields: &Fields) -> Result<Vec<Command>, HttpError> {
    let mut commands = Vec::new();
    for line in &meeting.said {
        let Some(to) = fields.text(&format!("line-{}", line.id)) else {
            continue;
        };
        let goes_to = match to {
            "paper" => LineGoes::OnPaper,
            "kept" => LineGoes::OffPaper,
            "wrong" => LineGoes::Struck,
            "open" => LineGoes::Open,
            _ => return Err(HttpError::Form),
        };
        // An unchanged line makes no command.
        if goes(line) != to {
            commands.push(Command::PlaceLine {
                meeting: id.clone(),
                line: line.id.clone(),
                goes: goes_to,
            });
        }
    }
    let new = match fields.text("said-new-yes") {
        Some("true") => LineGoes::OnPaper,
        _ => LineGoes::Open,
    };
    commands.extend(say(id, lines(fields, "said-new"), new));
    Ok(commands)
}

/// The next talk, with the same people, if a day and a time are given.
fn next(before: &Meeting, id: &MeetingId, fields: &Fields) -> Result<Option<Command>, HttpError> {
    let (Some(day), Some(time)) = (fields.day("next_on")?, fields.text("next_at")) else {
        return Ok(None);
    };
    let starts_at = LocalTime::parse(&format!("{}T{time}", day.0)).ok_or(HttpError::Form)?;
    let plan = Plan {
        kind: Some(MeetingKind::FollowUp),
        starts_at: Some(starts_at),
        minutes: before.minutes,
        place: fields.words("next_place"),
        stop_sign: before.stop_sign.clone(),
        ..Plan::default()
    };
    Ok(Some(Command::PlanNextMeeting {
        after: id.clone(),
        plan,
        room: Room::of(before),
    }))
}

/// Where a line of the child's words goes, as a value of the form. A line about which the child was not asked is not on
/// the paper.
pub(super) fn goes(line: &Said) -> &'static str {
    match (line.confirmed, line.on_paper) {
        (Some(true), Some(true)) => "paper",
        (Some(true), _) => "kept",
        (Some(false), _) => "wrong",
        (None, _) => "open",
    }
}

/// The case's adviser, who says "jeg".
pub(super) fn adviser(case: &Case) -> Option<PersonId> {
    let adviser = case.people.iter().find(|person| person.role == Some(Role::Adviser));
    adviser.map(|person| person.id.clone())
}

/// The promises that a form's rows hold: `STEM-0` and `STEM-0-by`, and so on.
pub(super) fn promises(
    case: &Case,
    id: &MeetingId,
    fields: &Fields,
    stem: &str,
    rows: usize,
) -> Result<Vec<Command>, HttpError> {
    let mut commands = Vec::new();
    for number in 0..rows {
        let Some(what) = fields.words(&format!("{stem}-{number}")) else {
            continue;
        };
        commands.push(Command::MakePromise(Agreement {
            what: Some(what),
            who: adviser(case),
            by: fields.day(&format!("{stem}-{number}-by"))?,
            made_in: Some(id.clone()),
            ..Agreement::default()
        }));
    }
    Ok(commands)
}

/// Commands that write lines of the child's words.
pub(super) fn say(id: &MeetingId, lines: Vec<Words>, goes: LineGoes) -> Vec<Command> {
    let written = lines.into_iter().map(|text| Command::WriteLine {
        meeting: id.clone(),
        text,
        goes,
    });
    written.collect()
}

/// The lines of a field, without blank ones.
pub(super) fn lines(fields: &Fields, name: &str) -> Vec<Words> {
    let text = fields.text(name).unwrap_or_default();
    text.lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .map(Words::from)
        .collect()
}
