//! What the fields of an ending's form come to: one command for each part that the form sent.

use super::goes;
use crate::http::HttpError;
use crate::http::case::after_talk::{lines, promises, say};
use crate::http::case::{Fields, talk_of};
use app::pages::ending::ROWS;
use domain::case::{
    Case, Day, EndingPart, LocalTime, Meeting, MeetingId, MeetingKind, PersonId, Plan, Room, TakesFurther, Tell,
    Unknown,
};
use domain::command::{Command, LineGoes};

/// What an ending's form comes to.
pub(crate) struct Written {
    /// The commands, one for each part that the form sent.
    pub commands: Vec<Command>,
    /// Whether a day or a talk in it has gone by, and was left out.
    pub behind: bool,
}

/// What was typed, as commands; what the form did not send stays as it is.
///
/// # Errors
/// Where something stands in a field that the page did not offer.
pub(crate) fn written(case: &Case, id: &MeetingId, fields: &Fields, now: LocalTime) -> Result<Written, HttpError> {
    let mut behind = false;
    let mut ahead = |day: Option<Day>, stood: &mut Vec<Day>| {
        let gone = day.filter(|day| day.0 < now.0.date())?;
        if let Some(place) = stood.iter().position(|was| *was == gone) {
            stood.swap_remove(place);
            return None;
        }
        behind = true;
        Some(gone)
    };
    let meeting = talk_of(case, id)?;
    let closing = meeting.closing.clone().unwrap_or_default();
    let mut commands = Vec::new();
    for mut promise in promises(case, id, fields, "agreed", ROWS)? {
        if let Command::MakePromise(made) = &mut promise
            && ahead(made.by, &mut Vec::new()).is_some()
        {
            made.by = None;
        }
        commands.push(promise);
    }
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
        let mut stood: Vec<Day> = closing.tell.iter().filter_map(|tell| tell.on).collect();
        let mut rows = Vec::new();
        for number in tells {
            // A row left blank is taken out.
            let Some(who) = person(&format!("tell-{number}-who"))? else {
                continue;
            };
            let on = fields.day(&format!("tell-{number}-on"))?;
            rows.push(Tell {
                who: Some(who),
                on: on.filter(|_| ahead(on, &mut stood).is_none()),
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
        let mut stood: Vec<Day> = closing.unknown.iter().filter_map(|one| one.hear_by).collect();
        let mut rows = Vec::new();
        for number in unknown {
            let Some(what) = fields.words(&format!("unknown-{number}")) else {
                continue;
            };
            let hear_by = fields.day(&format!("unknown-{number}-by"))?;
            rows.push(Unknown {
                what: Some(what),
                hear_by: hear_by.filter(|_| ahead(hear_by, &mut stood).is_none()),
            });
        }
        parts.push(EndingPart::Unknown(rows));
    }
    if fields.sent("needs") {
        parts.push(EndingPart::Needs(fields.words("needs")));
    }
    if fields.sent("at_home") {
        parts.push(EndingPart::AtHome(fields.words("at_home")));
    }
    if fields.sent("talk_to") {
        // The form asks for one, the first; whoever else was named stays.
        let mut people: Vec<PersonId> = person("talk_to")?.into_iter().collect();
        for other in closing.talk_to.iter().skip(1) {
            if !people.contains(other) {
                people.push(other.clone());
            }
        }
        parts.push(EndingPart::TalkTo(people));
    }
    // Parts that stand as they did are no change, an empty ending among them.
    parts.retain(|part| EndingPart::of(meeting, part.name()) != *part);
    commands.extend(parts.into_iter().map(|part| Command::PutEndingPart {
        meeting: id.clone(),
        part,
    }));
    commands.extend(said(meeting, id, fields)?);
    match next(meeting, id, fields)? {
        Some(Command::PlanNextMeeting { plan, .. }) if plan.starts_at.is_some_and(|at| at.0 <= now.0) => behind = true,
        planned => commands.extend(planned),
    }
    Ok(Written { commands, behind })
}

/// The rows that a form sent, blank ones too, in their order.
fn numbers(fields: &Fields, stem: &str, end: &str) -> Vec<usize> {
    let sent = fields.pairs().filter_map(|(name, _)| {
        let number = name.strip_prefix(stem)?.strip_prefix('-')?.strip_suffix(end)?;
        number.parse().ok()
    });
    let mut numbers: Vec<usize> = sent.collect();
    numbers.sort_unstable();
    numbers
}

/// The child's words: each line goes where the child wants it, or is struck; a new one counts once the child has said yes.
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
        // A line that stood as it was keeps how it stood.
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

/// The next talk, with the same people, where a day and a time are given.
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
