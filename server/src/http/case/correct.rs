//! Corrects the record of a held talk, with a reason. The original stays beside the correction.

use super::act::act;
use super::words::{Words, name, named, plain, who};
use crate::error::HttpError;
use crate::http::fields::{Fields, code_of};
use crate::http::staff::{answer, shell};
use crate::http::words_of_time::Clock;
use crate::service::case_context::CaseContext;
use crate::service::change::as_shown;
use crate::service::talk::talk_of;
use crate::state::AppState;
use app::pages::correct::{Asks, Correct, Item, correct as page};
use axum::extract::{Path, State};
use axum::response::Response;
use domain::case::{
    Attended, Does, LocalTime, Meeting, MeetingId, MeetingState, Observed, PersonId, SaidId, Told, Words as Own,
};
use domain::command::{Command, Reason};
use domain::event::{CaseState, Held};
use store::Act;

/// The page.
pub async fn ask(
    State(app): State<AppState>,
    context: CaseContext,
    Path((_, meeting)): Path<(String, String)>,
) -> Result<Response, HttpError> {
    let state = context.state(&app).await?;
    let id = MeetingId::from(meeting.as_str());
    let meeting = held(&state, &id)?;
    let shell = shell(&app, &context.user, "").await?;
    let mut makers = Vec::new();
    for correction in state.corrections.iter().filter(|one| one.meeting == id) {
        makers.push(who(&app, &correction.by).await?);
    }
    let clock = Clock::at(&app, context.user.now)?;
    let words = Words::new(&app, &clock);
    let codes = |prefix: &str, codes: &[&str]| -> Vec<(String, String)> {
        let named = codes
            .iter()
            .map(|code| ((*code).to_owned(), app.out.say(&format!("{prefix}-{code}"), &[])));
        std::iter::once((String::new(), app.out.say("option-none", &[])))
            .chain(named)
            .collect()
    };
    let corrections = state.corrections.iter().filter(|one| one.meeting == id);
    let mut done: Vec<String> = corrections
        .zip(makers)
        .map(|(correction, who)| {
            let args = [
                ("when", clock.local(correction.at.0)),
                ("who", who),
                ("was", said(&app, &words, &correction.was)),
                ("now", said(&app, &words, &correction.now)),
                ("why", correction.why.trimmed().to_owned()),
            ];
            let args: Vec<(&str, &str)> = args.iter().map(|(key, value)| (*key, value.as_str())).collect();
            app.out.say("correct-done-line", &args)
        })
        .collect();
    done.reverse();
    let attended = Attended::of(&state.case, meeting);
    let there = |id: &PersonId| attended.iter().any(|one| one.id.as_ref() == Some(id));
    let people = state.case.people.iter().filter(|person| !there(&person.id));
    let people = people.filter_map(named);
    let model = Correct {
        shell,
        case: context.own.id.to_string(),
        version: state.version,
        child: name(&state.case),
        meeting: id.to_string(),
        when: words.meeting_line(meeting),
        items: items(&app, &words, meeting, &attended),
        told: codes("told", &["said", "shown-card", "practised"]),
        took: codes("reaction", &["understood", "not-sure", "not-understood", "declined"]),
        people: people.collect(),
        does: codes("did", &["talks", "writes", "supports", "interprets"]),
        done,
    };
    Ok(answer(|nonce| page(&app.out, nonce, model)))
}

/// The talk, if it was held. Any other talk is changed through its plan.
fn held<'a>(state: &'a CaseState, id: &MeetingId) -> Result<&'a Meeting, HttpError> {
    let meeting = talk_of(&state.case, id)?;
    if meeting.state == Some(MeetingState::Held) {
        Ok(meeting)
    } else {
        Err(Reason::NotHeld.into())
    }
}

fn clock_time(at: Option<LocalTime>) -> String {
    at.map(|at| at.0.strftime("%H:%M").to_string()).unwrap_or_default()
}

/// Everything in the talk that can be corrected.
fn items(app: &AppState, words: &Words<'_>, meeting: &Meeting, attended: &[Attended]) -> Vec<Item> {
    let item = |key: String, held: &Held, asks: Asks| Item {
        key,
        stands: said(app, words, held),
        asks,
    };
    let times = Held::Times {
        started_at: meeting.started_at,
        ended_at: meeting.ended_at,
    };
    let (from, to) = (clock_time(meeting.started_at), clock_time(meeting.ended_at));
    let mut items = vec![item("times".into(), &times, Asks::Times(from, to))];
    for (nth, one) in attended.iter().enumerate() {
        let alone = Held::Attended(vec![one.clone()]);
        items.push(item(format!("absent-{nth}"), &alone, Asks::Absent));
    }
    items.push(Item {
        key: "present".into(),
        stands: app.out.say("correct-too", &[]),
        asks: Asks::Present,
    });
    for (nth, told) in meeting.told.iter().enumerate() {
        let how = code_of(told.how).unwrap_or_default();
        let took = code_of(told.reaction).unwrap_or_default();
        let held = Held::Told {
            nth,
            told: told.clone(),
        };
        items.push(item(format!("told-{nth}"), &held, Asks::Told(how, took)));
    }
    for line in meeting.said.iter().filter(|line| line.confirmed != Some(false)) {
        let held = Held::Line {
            line: line.id.clone(),
            text: line.text.clone().unwrap_or_default(),
        };
        items.push(item(
            format!("line-{}", line.id),
            &held,
            Asks::Text(plain(line.text.as_ref())),
        ));
    }
    for (nth, observed) in meeting.observed.iter().enumerate() {
        let held = Held::Observed {
            nth,
            observed: observed.clone(),
        };
        items.push(item(
            format!("observed-{nth}"),
            &held,
            Asks::Text(plain(observed.text.as_ref())),
        ));
    }
    items
}

/// One entry of a held talk, in words.
fn said(app: &AppState, words: &Words<'_>, held: &Held) -> String {
    let own = |text: &str| app.out.say("correct-quote", &[("words", text)]);
    match held {
        Held::Times { started_at, ended_at } => {
            let spoken = |at: Option<LocalTime>| clock_time(at).replace(':', ".");
            let (from, to) = (spoken(*started_at), spoken(*ended_at));
            app.out.say("correct-times", &[("from", &from), ("to", &to)])
        }
        Held::Attended(people) => {
            let people: Vec<String> = people
                .iter()
                .map(|one| {
                    let name = one.name.as_ref().map_or("", |name| name.trimmed());
                    let parts = [
                        name.to_owned(),
                        words.code("role", one.role),
                        words.code("did", one.does),
                    ];
                    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
                    parts.join(", ")
                })
                .collect();
            people.join(" · ")
        }
        Held::Line { text, .. } => own(text.trimmed()),
        Held::Told { told, .. } => {
            let right = told
                .right
                .as_ref()
                .map(|right| app.out.say(&format!("right-{right}"), &[]));
            let parts = [
                right.unwrap_or_default(),
                words.code("told", told.how),
                words.code("reaction", told.reaction),
            ];
            let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
            parts.join(", ")
        }
        Held::Offered(offered) => plain(offered.as_ref().and_then(|offered| offered.answer.as_ref())),
        Held::Observed { observed, .. } => {
            let seen = plain(observed.text.as_ref());
            app.out.say("correct-seen", &[("words", &seen)])
        }
    }
}

/// Corrects one entry.
pub async fn note(
    State(app): State<AppState>,
    context: CaseContext,
    Path((_, meeting)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, HttpError> {
    let id = MeetingId::from(meeting.as_str());
    let what = fields.text("what").ok_or(HttpError::Form)?;
    let why = fields.required(&format!("{what}-why"))?;
    // Who was not there is named by its place on the page that was shown: after one press it is another's.
    let shown = as_shown(&*app.store, &context.state(&app).await?, fields.version()?).await?;
    let absent = absent(&shown, &id, what)?;
    let commands = |state: &CaseState| -> Result<Vec<Command>, HttpError> {
        let meeting = held(state, &id)?;
        let now = match &absent {
            Some(one) => without(state, meeting, one),
            None => right(state, meeting, &fields, what)?,
        };
        let correct = now.map(|now| Command::Correct {
            meeting: id.clone(),
            now,
            why: why.clone(),
        });
        Ok(correct.into_iter().collect())
    };
    let to = format!("{}/meeting/{id}/correct", context.page());
    act(&app, &context, &fields, &commands, Act::CaseChanged, &to).await
}

/// Who was not there, where a form says that, as the page showed it.
fn absent(shown: &CaseState, id: &MeetingId, what: &str) -> Result<Option<Attended>, HttpError> {
    let Some(nth) = what.strip_prefix("absent-").and_then(|nth| nth.parse::<usize>().ok()) else {
        return Ok(None);
    };
    let attended = Attended::of(&shown.case, held(shown, id)?);
    attended.into_iter().nth(nth).map(Some).ok_or(HttpError::DoesNotFit)
}

/// Who was there without one of them; `None` where that one is named no more.
fn without(state: &CaseState, meeting: &Meeting, one: &Attended) -> Option<Held> {
    let mut attended = Attended::of(&state.case, meeting);
    let is_it = |there: &Attended| match (&there.id, &one.id) {
        (Some(there), Some(one)) => there == one,
        _ => there == one,
    };
    let nth = attended.iter().position(is_it)?;
    attended.remove(nth);
    Some(Held::Attended(attended))
}

/// The corrected entry, from its form fields; `None` where it is there already.
fn right(state: &CaseState, meeting: &Meeting, fields: &Fields, what: &str) -> Result<Option<Held>, HttpError> {
    let field = |name: &str| format!("{what}-{name}");
    let place = |stem: &str| what.strip_prefix(stem).and_then(|nth| nth.parse::<usize>().ok());
    let text = || fields.required(&field("text"));
    if what == "times" {
        let day = [meeting.started_at, meeting.starts_at].into_iter().flatten().next();
        let day = day.ok_or(HttpError::DoesNotFit)?.0.date();
        let time = |name: &str| -> Result<Option<LocalTime>, HttpError> {
            let typed = fields.text(&field(name));
            let read = |text: &str| LocalTime::parse(&format!("{day}T{text}")).ok_or(HttpError::Form);
            typed.map(read).transpose()
        };
        return Ok(Some(Held::Times {
            started_at: time("from")?,
            ended_at: time("to")?,
        }));
    }
    if what == "present" {
        let Some(who) = fields.text(&field("who")).map(PersonId::from) else {
            let people = state.case.people.iter().filter_map(named).collect();
            return Err(fields.choose(&field("who"), "correct-who", people));
        };
        let person = state.case.person(&who).ok_or(HttpError::Form)?;
        let does: Option<Does> = fields.code(&field("does"))?;
        let mut attended = Attended::of(&state.case, meeting);
        let too = Attended {
            id: Some(who),
            name: person.name.clone().or_else(|| person.first_name.clone()),
            role: person.role,
            does,
        };
        if attended.contains(&too) {
            return Ok(None);
        }
        attended.push(too);
        return Ok(Some(Held::Attended(attended)));
    }
    if let Some(nth) = place("told-") {
        let before = meeting.told.get(nth).ok_or(HttpError::DoesNotFit)?;
        return Ok(Some(Held::Told {
            nth,
            told: Told {
                right: before.right.clone(),
                how: fields.code(&field("how"))?,
                reaction: fields.code(&field("took"))?,
            },
        }));
    }
    if let Some(nth) = place("observed-") {
        let before = meeting.observed.get(nth).ok_or(HttpError::DoesNotFit)?;
        return Ok(Some(Held::Observed {
            nth,
            observed: Observed {
                text: Some(text()?),
                ..before.clone()
            },
        }));
    }
    let line = SaidId::from(what.strip_prefix("line-").ok_or(HttpError::Form)?);
    let text: Own = text()?;
    Ok(Some(Held::Line { line, text }))
}
