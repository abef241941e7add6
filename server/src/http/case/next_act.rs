//! The next act of a case in words, for the card on top of the child's page.

use crate::http::words_of_time::Clock;
use crate::service::case_context::CaseContext;
use crate::state::AppState;
use app::pages::child::NextAct;
use domain::agenda::change_is_written;
use domain::case::{LocalTime, MeetingId};
use domain::document::Kind;
use domain::event::CaseState;
use domain::meeting_news::News;
use domain::next::Next;

/// The next act in words, and where it is done; nothing where the page asks for it above everything else.
pub(super) fn next_act(
    app: &AppState,
    state: &CaseState,
    clock: &Clock<'_>,
    context: &CaseContext,
    next: Next,
) -> Option<NextAct> {
    let say = |key: &str, args: &[(&str, &str)]| app.out.say(key, args);
    let at = context.page();
    let when = |id: &MeetingId| {
        let talk = state.case.meeting(id).and_then(|(_, talk)| talk.starts_at);
        talk.map_or_else(|| say("meeting-no-time", &[]), |at| clock.local(at.0))
    };
    if let Next::TellMeeting(id) = &next {
        let (_, meeting) = state.case.meeting(id)?;
        let local = |at: LocalTime| clock.local(at.0);
        let says = match News::of(meeting)? {
            News::Moved { was, now } => say("child-next-tell-moved", &[("was", &local(was)), ("when", &local(now))]),
            News::CalledOff { was } | News::Agreed { at: was } => say("child-next-tell-off", &[("was", &local(was))]),
        };
        return Some(NextAct {
            says,
            act: say("child-next-tell-act", &[]),
            to: format!("{at}/edit/meeting/{id}/end"),
            posts: true,
            sends: vec![("to", "told".to_owned()), ("version", state.version.to_string())],
            or: Some((
                format!("{at}/prepare?document={}", Kind::MeetingMoved.as_str()),
                say("child-next-tell-paper", &[]),
            )),
        });
    }
    let (key, when, to, posts) = match next {
        Next::AnswerSafety | Next::TellMeeting(_) => return None,
        Next::TellAdviser => {
            let to = if change_is_written(state) {
                format!("{at}/prepare?document={}", Kind::NewAdviser.as_str())
            } else {
                format!("{at}/edit/adviser-change/new")
            };
            ("adviser", String::new(), to, false)
        }
        Next::PrepareVisit => {
            let to = format!("{at}/prepare?document={}", Kind::BeforeBarnehus.as_str());
            ("visit", String::new(), to, false)
        }
        Next::PaperOfPlace => {
            let to = format!("{at}/prepare?document={}", Kind::NewPlace.as_str());
            ("place", String::new(), to, false)
        }
        Next::PaperOfHearing => {
            let to = format!("{at}/prepare?document={}", Kind::Hearing.as_str());
            ("hearing", String::new(), to, false)
        }
        Next::PaperOfDecision(id) => {
            let paper = format!("{at}/prepare?document={}", Kind::Decision.as_str());
            let to = if id.is_empty() {
                paper
            } else {
                format!("{paper}&decision={id}")
            };
            ("decision", String::new(), to, false)
        }
        Next::SayGoodbye => {
            let to = format!("{at}/prepare?document={}", Kind::Goodbye.as_str());
            ("goodbye", String::new(), to, false)
        }
        Next::WriteTalk(id) => ("write", when(&id), format!("{at}/meeting/{id}"), false),
        Next::FinishTalk(id) => ("finish", when(&id), format!("{at}/meeting/{id}/checklist"), false),
        Next::WriteNote(id) => ("note", when(&id), format!("{at}/journal/{id}"), false),
        Next::EndTalk(id) => ("end", when(&id), format!("{at}/meeting/{id}/ending"), false),
        Next::LayTable(id) => ("table", when(&id), format!("{at}/meeting/{id}/table"), true),
        Next::GiveLetter(id) => ("give", String::new(), format!("{at}/document/{id}/hand-over"), false),
        Next::Prepare => ("prepare", String::new(), format!("{at}/prepare"), false),
        Next::Ready(id) => ("ready", when(&id), String::new(), false),
        Next::PlanMeeting => ("plan", String::new(), format!("{at}/edit/meeting/new"), false),
    };
    Some(NextAct {
        says: say(&format!("child-next-{key}"), &[("when", &when)]),
        act: if to.is_empty() {
            String::new()
        } else {
            say(&format!("child-next-{key}-act"), &[])
        },
        to,
        posts,
        sends: Vec::new(),
        or: None,
    })
}
