//! The form after a talk: when it was held, which rights were told and how the child took them, what the child said,
//! what was observed, what was promised (N13, N18, N31, N39).

use super::act::act;
use super::ending::{agreed, hears};
use super::talk_flow::rail;
use super::words::{Words, name, plain};
use crate::error::HttpError;
use crate::http::fields::{Fields, code_of};
use crate::http::staff::{answer, shell};
use crate::http::talk_fields::{adviser, lines, promises, say};
use crate::http::words_of_time::Clock;
use crate::service::case_context::CaseContext;
use crate::service::talk::meeting_of;
use crate::state::AppState;
use app::pages::after_talk::{AfterTalk, PROMISES, Right, after_talk};
use axum::extract::{Path, State};
use axum::response::Response;
use domain::case::{
    After, Case, EndingPart, Feedback, Feeling, LocalTime, Meeting, MeetingId, Name, Observed, Offered, Reaction,
    RightId, Told, ToldHow,
};
use domain::command::{Command, LineGoes, Reason};
use domain::document::Kind;
use domain::event::CaseState;
use domain::gate;
use domain::talk_flow::Part;
use store::Act;

/// Rights in the order they are told: those of the document that tells all of them.
fn rights() -> &'static [&'static str] {
    content::rights::told_by(Kind::Rights)
}

/// What was recorded last of a right in this talk.
fn last_told<'a>(meeting: &'a Meeting, right: &str) -> Option<&'a Told> {
    let mut told = meeting.told.iter().rev();
    told.find(|told| told.right.as_ref().is_some_and(|id| id.as_str() == right))
}

/// The page with the form.
pub async fn ask(
    State(app): State<AppState>,
    context: CaseContext,
    Path((_, meeting)): Path<(String, String)>,
) -> Result<Response, HttpError> {
    let state = context.state(&app).await?;
    let id = MeetingId::from(meeting.as_str());
    let meeting = meeting_of(&state.case, &id)?;
    let shell = shell(&app, &context.user, "").await?;
    let undo = super::undo::offer(&app, &context, &state, format!("/meeting/{id}")).await?;
    let clock = Clock::at(&app, context.user.now)?;
    let words = Words::new(&app, &clock);
    let before = |right: &str| -> String {
        let others = state.case.meetings.iter().filter(|other| other.id != id);
        let told = others.flat_map(|meeting| &meeting.told);
        let of_this = told.filter(|told| told.right.as_ref().is_some_and(|id| id.as_str() == right));
        let lines = of_this.map(|told| {
            let parts = [words.code("told", told.how), words.code("reaction", told.reaction)];
            parts
                .into_iter()
                .filter(|part| !part.is_empty())
                .collect::<Vec<_>>()
                .join(", ")
        });
        lines.collect::<Vec<_>>().join(" · ")
    };
    let offered = meeting.bisidder_offered.clone().unwrap_or_default();
    let after = meeting.after.clone().unwrap_or_default();
    let model = AfterTalk {
        shell,
        undo,
        rail: rail(&state, meeting, &context, Some(Part::Written)),
        case: context.own.id.to_string(),
        version: state.version,
        child: name(&state.case),
        meeting: id.to_string(),
        when: words.meeting_line(meeting),
        times: times(meeting).into(),
        rights: rights()
            .iter()
            .map(|right| {
                let told = last_told(meeting, right);
                Right {
                    id: (*right).to_owned(),
                    name: app.out.say(&format!("right-{right}"), &[]),
                    own: gate::is_right_of(&state.case, meeting, right, context.today().0),
                    before: before(right),
                    how: told.and_then(|told| code_of(told.how)).unwrap_or_default(),
                    took: told.and_then(|told| code_of(told.reaction)).unwrap_or_default(),
                }
            })
            .collect(),
        offered: [
            offered.on.map(|on| on.to_string()).unwrap_or_default(),
            plain(offered.how.as_ref()),
            plain(offered.answer.as_ref()),
        ],
        said: meeting
            .said
            .iter()
            // Lines the child rejected are left out.
            .filter(|said| said.confirmed != Some(false))
            .filter_map(|said| said.text.clone())
            .map(|text| text.trimmed().to_owned())
            .collect(),
        feelings: (meeting.feelings.iter())
            .map(|one| {
                let feeling = one.feeling.as_ref().map(|name| name.trimmed().to_owned());
                let strength = one.strength.map(|strength| strength.to_string());
                [feeling, strength].map(Option::unwrap_or_default)
            })
            .collect(),
        feedback: meeting.feedback.iter().flat_map(|how| feedback(&app, how)).collect(),
        agreed: agreed(&state.case, &clock, &id),
        hears: hears(&app, &state, &clock, &id),
        after: [
            plain(after.text.as_ref()),
            after.hear_on.map(|on| on.to_string()).unwrap_or_default(),
        ],
    };
    Ok(answer(|nonce| after_talk(&app.out, nonce, model)))
}

/// Saves the form and redirects to the journal note.
pub async fn note(
    State(app): State<AppState>,
    context: CaseContext,
    Path((_, meeting)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, HttpError> {
    let id = MeetingId::from(meeting.as_str());
    let commands = |state: &CaseState| written(&state.case, &id, &fields, &context);
    let to = format!("{}/journal/{id}", context.page());
    act(&app, &context, &fields, &commands, Act::CaseChanged, &to).await
}

/// What was typed, as commands. Blank fields change nothing.
fn written(case: &Case, id: &MeetingId, fields: &Fields, context: &CaseContext) -> Result<Vec<Command>, HttpError> {
    let meeting = meeting_of(case, id)?;
    let mut commands = promises(case, id, fields, "promise", PROMISES)?;
    let offered = (
        fields.day("offered_on")?,
        fields.words("offered_how"),
        fields.words("offered_answer"),
    );
    if let (on, how, answer) = offered
        && (on.is_some() || how.is_some() || answer.is_some())
    {
        let before = meeting.bisidder_offered.clone().unwrap_or_default();
        commands.push(Command::OfferBisidder {
            meeting: id.clone(),
            offered: Offered {
                on: on.or(before.on),
                by: before.by.or(adviser(case)),
                how: how.or(before.how),
                answer: answer.or(before.answer),
            },
        });
    }
    let goes = match fields.text("confirmed") {
        Some("true") => LineGoes::Confirmed,
        _ => LineGoes::Open,
    };
    commands.extend(say(id, lines(fields, "said"), goes));
    if let Some(text) = fields.words("observed") {
        commands.push(Command::Observe {
            meeting: id.clone(),
            observed: Observed {
                text: Some(text),
                context: fields.words("context"),
                at: None,
            },
        });
    }
    if let Some(feelings) = feelings(fields)?
        && feelings != meeting.feelings
    {
        commands.push(Command::ShowFeelings {
            meeting: id.clone(),
            feelings,
        });
    }
    let (text, hear_on) = (fields.words("after"), fields.day("hear_on")?);
    if text.is_some() || hear_on.is_some() {
        let before = meeting.after.clone().unwrap_or_default();
        let after = After {
            known: before.known.or_else(|| text.as_ref().map(|_| true)),
            text: text.or(before.text),
            hear_on: hear_on.or(before.hear_on),
        };
        commands.push(Command::PutEndingPart {
            meeting: id.clone(),
            part: EndingPart::After(Some(after)),
        });
    }
    commands.extend(held(meeting, id, fields, context)?);
    for right in rights().iter().copied() {
        let how: Option<ToldHow> = fields.code(&format!("told-{right}"))?;
        let reaction: Option<Reaction> = fields.code(&format!("took-{right}"))?;
        // How a child took what it was not told is no answer.
        if how.is_some() {
            let told = Told {
                right: Some(RightId::from(right)),
                how,
                reaction,
            };
            // The form shows what is recorded; sent back as it was it is nothing new.
            if last_told(meeting, right) != Some(&told) {
                let meeting = id.clone();
                commands.push(Command::TellRight { meeting, told });
            }
        }
    }
    Ok(commands)
}

/// The feelings that the child pointed at, all of them; nothing where the form has no such rows. A blank row is removed.
fn feelings(fields: &Fields) -> Result<Option<Vec<Feeling>>, HttpError> {
    let mut rows = Vec::new();
    let row = |number: usize| format!("feeling-{number}");
    let mut number = 0;
    while fields.sent(&row(number)) {
        let name = row(number);
        let strength = match fields.text(&format!("{name}-strength")) {
            None => None,
            Some(text) => Some(
                text.parse::<u8>()
                    .ok()
                    .filter(|one| Feeling::STRENGTHS.contains(one))
                    .ok_or(HttpError::Form)?,
            ),
        };
        if let Some(feeling) = fields.text(&name) {
            if feeling.chars().count() > Name::LONGEST {
                return Err(fields.amend(&[(name.as_str(), Reason::TooLong(Name::LONGEST))]));
            }
            rows.push(Feeling {
                feeling: Some(Name::from(feeling)),
                strength,
            });
        }
        number += 1;
    }
    Ok((number > 0).then_some(rows))
}

/// When a talk began and ended, as a form writes times.
pub(super) fn times(meeting: &Meeting) -> [String; 2] {
    let time = |at: Option<LocalTime>| at.map(|at| at.0.strftime("%H:%M").to_string()).unwrap_or_default();
    [time(meeting.started_at), time(meeting.ended_at)]
}

/// Records the talk as held if a time was given, and begins its checklist, which then appears on Today.
///
/// # Errors
/// If a field holds no time.
pub(super) fn held(
    meeting: &Meeting,
    id: &MeetingId,
    fields: &Fields,
    context: &CaseContext,
) -> Result<Vec<Command>, HttpError> {
    let day = meeting.starts_at.map_or_else(|| context.today().0, |at| at.0.date());
    let time = |field: &str| -> Result<Option<LocalTime>, HttpError> {
        let text = fields.text(field);
        text.map(|text| LocalTime::parse(&format!("{day}T{text}")).ok_or(HttpError::Form))
            .transpose()
    };
    let (started_at, ended_at) = (time("started_at")?, time("ended_at")?);
    if started_at.is_none() && ended_at.is_none() {
        return Ok(Vec::new());
    }
    let mut commands = vec![Command::HoldMeeting {
        meeting: id.clone(),
        started_at,
        ended_at,
    }];
    if meeting.checklist.is_empty() && domain::checklist::has_begun(meeting, context.moment()) {
        commands.push(Command::BeginChecklist(id.clone()));
    }
    Ok(commands)
}

/// How the talk was for the child: the word under the face it chose, and what it said.
fn feedback(app: &AppState, how: &Feedback) -> Vec<String> {
    let face = how.face.map(|face| app.out.say(&format!("table-face-{face}"), &[]));
    face.into_iter()
        .chain(how.answers.iter().map(|words| words.trimmed().to_owned()))
        .collect()
}
