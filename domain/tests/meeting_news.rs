//! A meeting that the child was told of and that is moved or called off: the child hears of it, its way names no day on
//! which nobody comes, and its adviser is asked to say it.

use domain::actor::Actor;
use domain::agenda::{Agenda, DueKind};
use domain::case::{Case, Day, LocalTime, MeetingId};
use domain::command::{Command, Context, decide};
use domain::document::{Audience, Kind, Version};
use domain::event::{CaseEvent, CaseState, HandedHow, HandedOver, MadeDocument, Recorded, Source};
use domain::meeting_news::News;
use domain::next::Next;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde_json::json;

fn at(moment: &str) -> LocalTime {
    LocalTime::parse(moment).expect("a moment")
}

/// A case with a talk on Thursday that the way promises, and a child that was shown its way.
struct Told {
    state: CaseState,
}

const THURSDAY: &str = "2026-12-03T13:00";
const FRIDAY: &str = "2026-12-04T09:30";

impl Told {
    fn new() -> Told {
        let case = json!({"format": "case/1", "state": "open", "child": {"first_name": "Ida"},
            "meetings": [{"id": "m1", "kind": "follow-up", "state": "planned", "starts_at": THURSDAY, "minutes": 30}],
            "steps": [{"id": "s1", "step": "report", "state": "done", "on": "2026-11-20"},
                {"id": "s2", "step": "talk", "state": "next", "on": "2026-12-03", "promised": true}]});
        let case: Case = serde_json::from_value(case).expect("a case");
        let event = CaseEvent::Opened {
            case: Box::new(case),
            source: Source::Begun,
        };
        let opened = Recorded {
            case: "c1".into(),
            version: 1,
            event,
            by: Actor::command_line(),
            at: Timestamp::UNIX_EPOCH,
        };
        let state = CaseState::opened(&opened).expect("it opens");
        Told { state }.does(&Command::ShowTimeline)
    }

    fn does(mut self, command: &Command) -> Told {
        let fresh = |kind: &str| format!("{kind}-new");
        let context = Context {
            actor: &Actor::command_line(),
            now: at("2026-12-01T10:00"),
            shown: None,
            fresh_id: &fresh,
        };
        let events = decide(&self.state, command, &context).expect("it may be done");
        for event in events {
            let recorded = Recorded {
                case: "c1".into(),
                version: self.state.version + 1,
                event,
                by: Actor::command_line(),
                at: Timestamp::UNIX_EPOCH,
            };
            self.state.apply(&recorded).expect("it fits");
        }
        self
    }

    fn makes_letter(self, document: &str) -> Told {
        self.does(&Command::MakeDocument(MadeDocument {
            document: document.into(),
            kind: Kind::BeforeMeeting,
            version: Version::Full,
            audience: Audience::Child,
            meeting: Some("m1".into()),
            on: Day(at(THURSDAY).0.date()),
            sha256: "0".repeat(64),
        }))
    }

    fn gives(self, document: &str) -> Told {
        self.does(&Command::HandOver(HandedOver {
            document: document.into(),
            kind: Kind::BeforeMeeting,
            version: Version::Full,
            meeting: Some("m1".into()),
            on: Day(at("2026-12-01T10:00").0.date()),
            by: "user-1".into(),
            person: None,
            how: HandedHow::ReadAloud,
            kept_by: None,
            went: None,
            audience: Audience::Child,
            sha256: "0".repeat(64),
        }))
    }

    fn moves(self) -> Told {
        self.does(&Command::MoveMeeting {
            meeting: MeetingId::from("m1"),
            starts_at: at(FRIDAY),
        })
    }

    fn cancels(self) -> Told {
        self.does(&Command::CancelMeeting(MeetingId::from("m1")))
    }

    fn is_told(self) -> Told {
        self.does(&Command::TellMeeting(MeetingId::from("m1")))
    }

    fn news(&self) -> Option<News> {
        News::of(&self.state.case.meetings[0])
    }

    fn asks(&self) -> bool {
        let next = Next::of(&self.state, at("2026-12-01T11:00")) == Some(Next::TellMeeting("m1".into()));
        let agenda = Agenda::of(&self.state, &TimeZone::UTC);
        assert_eq!(
            agenda.next(DueKind::TellMeeting).is_some(),
            next,
            "Today and the child's page say the same"
        );
        next
    }

    /// The day that the child's screen promises for the talk.
    fn promised(&self) -> Option<String> {
        let shown = self.state.as_shown();
        let talk = shown
            .steps
            .iter()
            .find(|step| step.id.as_str() == "s2")
            .expect("the talk");
        talk.on.filter(|_| talk.promised == Some(true)).map(|on| on.to_string())
    }
}

#[test]
fn a_child_that_was_told_nothing_has_nothing_to_hear() {
    let moved = Told::new().moves();
    assert_eq!(moved.news(), None);
    assert!(!moved.asks());
}

#[test]
fn a_talk_that_was_moved_is_told_until_the_child_knows() {
    let told = Told::new().makes_letter("d1").gives("d1");
    assert_eq!(told.news(), Some(News::Agreed { at: at(THURSDAY) }));
    assert!(!told.asks());
    let moved = told.moves();
    let (was, now) = (at(THURSDAY), at(FRIDAY));
    assert_eq!(moved.news(), Some(News::Moved { was, now }));
    assert!(moved.asks());
    assert_eq!(
        moved.promised().as_deref(),
        Some("2026-12-04"),
        "the way promises no day on which nobody comes"
    );
    let told = moved.is_told();
    assert_eq!(told.news(), Some(News::Agreed { at: now }));
    assert!(!told.asks());
    assert_eq!(told.promised().as_deref(), Some("2026-12-04"));
    let again = told.does(&Command::TellMeeting("m1".into()));
    assert!(!again.asks(), "said twice is said");
}

#[test]
fn a_talk_that_was_called_off_is_told_until_the_child_knows() {
    let off = Told::new().makes_letter("d1").gives("d1").cancels();
    assert_eq!(off.news(), Some(News::CalledOff { was: at(THURSDAY) }));
    assert!(off.asks());
    assert_eq!(off.promised(), None);
    let told = off.is_told();
    assert_eq!(told.news(), None);
    assert!(!told.asks());
    assert_eq!(told.promised(), None, "nor does the way that the child was shown");
}

#[test]
fn a_child_believes_the_paper_it_has() {
    // Made for Thursday, moved, and the old paper is given all the same.
    let old = Told::new().makes_letter("d1").moves().gives("d1");
    let (was, now) = (at(THURSDAY), at(FRIDAY));
    assert_eq!(old.news(), Some(News::Moved { was, now }));
    let new = old.makes_letter("d2").gives("d2");
    assert_eq!(new.news(), Some(News::Agreed { at: now }));
}

#[test]
fn what_the_child_was_told_goes_with_the_case() {
    let told = Told::new().makes_letter("d1").gives("d1").moves();
    let file = serde_json::to_value(&told.state.case).expect("a file");
    assert_eq!(file["meetings"][0]["child_knows"], json!({"starts_at": THURSDAY}));
    let again: Case = serde_json::from_value(file).expect("it can be read");
    assert_eq!(News::of(&again.meetings[0]), told.news());
}

#[test]
fn who_saw_an_older_time_has_not_told_the_newer_one() {
    let told = Told::new().makes_letter("d1").gives("d1").moves();
    let aspect = Command::TellMeeting("m1".into()).aspect().expect("an aspect");
    let seen = aspect.fingerprint(&told.state);
    let monday = at("2026-12-07T09:30");
    let later = told.does(&Command::MoveMeeting {
        meeting: "m1".into(),
        starts_at: monday,
    });
    assert_ne!(
        aspect.fingerprint(&later.state),
        seen,
        "the page showed Friday, and it is Monday now"
    );
    let off = later.cancels();
    assert_ne!(aspect.fingerprint(&off.state), seen);
}
