//! A meeting that the child was told of and that is moved or called off: the child hears of it, its way names no day on
//! which nobody comes, and its adviser is asked to say it.

use domain::actor::Actor;
use domain::agenda::{Agenda, DueKind};
use domain::case::{Case, Day, LocalTime, MeetingId, MeetingState, Plan, Step};
use domain::command::{Command, Context, decide};
use domain::document::{Audience, Kind, Version};
use domain::event::{CaseEvent, CaseState, HandedHow, HandedOver, MadeDocument, Recorded, Source};
use domain::meeting_news::News;
use domain::next::Next;
use domain::undo::undoable;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use serde_json::json;

fn at(moment: &str) -> LocalTime {
    LocalTime::parse(moment).expect("a moment")
}

/// A case with a talk on Thursday that the way promises, and a child that was shown its way.
struct Told {
    state: CaseState,
    history: Vec<Recorded>,
}

const THURSDAY: &str = "2026-12-03T13:00";
const FRIDAY: &str = "2026-12-04T09:30";

impl Told {
    fn new() -> Told {
        Told::opened(&[]).does(&Command::ShowTimeline)
    }

    /// The same, with more meetings and before the child was shown anything.
    fn opened(more: &[serde_json::Value]) -> Told {
        let mut case = json!({"format": "case/1", "state": "open", "child": {"first_name": "Ida"},
            "meetings": [{"id": "m1", "kind": "follow-up", "state": "planned", "starts_at": THURSDAY, "minutes": 30}],
            "steps": [{"id": "s1", "step": "report", "state": "done", "on": "2026-11-20"},
                {"id": "s2", "step": "talk", "state": "next", "on": "2026-12-03", "promised": true}]});
        case["meetings"]
            .as_array_mut()
            .expect("a list")
            .extend(more.iter().cloned());
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
        let history = vec![opened];
        Told { state, history }
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
        let acts = self.history.len().try_into().expect("few");
        for event in events {
            let recorded = Recorded {
                case: "c1".into(),
                version: self.state.version + 1,
                event,
                by: Actor::command_line(),
                at: Timestamp::UNIX_EPOCH + SignedDuration::from_secs(acts),
            };
            self.state.apply(&recorded).expect("it fits");
            self.history.push(recorded);
        }
        self
    }

    fn makes_letter(self, document: &str) -> Told {
        self.makes(Kind::BeforeMeeting, document)
    }

    fn makes(self, kind: Kind, document: &str) -> Told {
        self.does(&Command::MakeDocument(MadeDocument {
            document: document.into(),
            kind,
            version: Version::Full,
            audience: Audience::Child,
            meeting: Some("m1".into()),
            on: Day(at(THURSDAY).0.date()),
            sha256: "0".repeat(64),
            draft: false,
            basis: None,
            decision: None,
        }))
    }

    fn gives(self, document: &str) -> Told {
        self.gives_a(Kind::BeforeMeeting, document)
    }

    fn gives_a(self, kind: Kind, document: &str) -> Told {
        self.does(&Command::HandOver(HandedOver {
            document: document.into(),
            kind,
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

    fn hears_it(self) -> Told {
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
    let moved = Told::opened(&[]).moves();
    assert_eq!(moved.news(), None);
    assert!(!moved.asks());
}

#[test]
fn a_way_that_promises_the_day_tells_it_too() {
    let shown = Told::new();
    assert_eq!(shown.news(), Some(News::Agreed { at: at(THURSDAY) }));
    let off = shown.cancels();
    assert_eq!(off.news(), Some(News::CalledOff { was: at(THURSDAY) }));
    assert!(off.asks());
    assert_eq!(off.promised(), None, "no day on which nobody comes");
}

#[test]
fn a_talk_without_a_time_is_called_off_until_it_has_one() {
    let none = Told::new().does(&Command::ChangePlan {
        meeting: "m1".into(),
        plan: Plan::default(),
    });
    assert_eq!(none.news(), Some(News::CalledOff { was: at(THURSDAY) }));
    assert!(none.asks());
    assert_eq!(none.promised(), None);
    let told = none.hears_it();
    assert!(!told.asks());
    assert_eq!(told.promised(), None);
}

fn another(id: &str, kind: &str, starts_at: &str) -> serde_json::Value {
    json!({"id": id, "kind": kind, "state": "planned", "starts_at": starts_at, "minutes": 30})
}

#[test]
fn the_day_of_one_meeting_does_not_go_with_another() {
    let cancel = |id: &str| Command::CancelMeeting(MeetingId::from(id));
    // Two on one day: somebody still comes.
    let same_day = Told::opened(&[another("m2", "follow-up", "2026-12-03T09:00")]);
    let left = same_day.does(&Command::ShowTimeline).does(&cancel("m2"));
    assert_eq!(left.promised().as_deref(), Some("2026-12-03"));
    // What others decide on has no day on the child's way to take along.
    for kind in ["barnehus", "network"] {
        let other = Told::opened(&[another("m2", kind, "2026-12-03T09:00")]).does(&cancel("m1"));
        let other = other.does(&cancel("m2")).does(&Command::ShowTimeline);
        assert_eq!(
            other.promised().as_deref(),
            Some("2026-12-03"),
            "{kind}: nobody can say which was promised"
        );
    }
}

#[test]
fn an_undone_move_leaves_the_promise_of_another_day_alone() {
    let friday = json!({"id": "s3", "step": "talk", "state": "later", "on": "2026-12-04", "promised": true});
    let step: Step = serde_json::from_value(friday).expect("a step");
    let told = Told::new().does(&Command::AddStep(step)).moves();
    let history = told.history.clone();
    let now = Timestamp::UNIX_EPOCH + SignedDuration::from_secs(60);
    let undo = undoable(&history, &Actor::command_line(), now);
    let undo = undo.into_iter().next().expect("a way back");
    let back = undo.commands.iter().fold(told, |told, command| told.does(command));
    let day = |id: &str| {
        let step = back.state.case.steps.iter().find(|step| step.id.as_str() == id);
        step.and_then(|step| step.on).map(|on| on.to_string())
    };
    assert_eq!(day("s2").as_deref(), Some("2026-12-03"));
    assert_eq!(day("s3").as_deref(), Some("2026-12-04"));
}

#[test]
fn what_was_called_off_before_a_talk_that_was_held_is_over() {
    let off = Told::opened(&[another("m2", "follow-up", "2026-12-08T09:00")]);
    let off = off.makes_letter("d1").gives("d1").cancels();
    assert!(off.asks());
    let mut held = off;
    held.state.case.meetings[1].state = Some(MeetingState::Held);
    assert!(!held.asks());
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
    let told = moved.hears_it();
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
    let told = off.hears_it();
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

/// Each day is put right from the way as it was shown, and not from the day that another one has just been given.
#[test]
fn two_talks_that_change_days_are_each_shown_on_their_own() {
    let friday = json!({"id": "s3", "step": "talk", "state": "later", "on": "2026-12-04", "promised": true});
    let step: Step = serde_json::from_value(friday).expect("a step");
    let told = Told::opened(&[another("m2", "follow-up", FRIDAY)]);
    let mut swapped = told.does(&Command::AddStep(step)).does(&Command::ShowTimeline);
    // As a file or an older history may hold it, without the steps that go along today.
    swapped.state.case.meetings[0].starts_at = Some(at("2026-12-09T10:00"));
    swapped.state.case.meetings[1].starts_at = Some(at("2026-12-10T10:00"));
    let day = |id: &str| {
        let shown = swapped.state.as_shown();
        let step = shown.steps.iter().find(|step| step.id.as_str() == id).cloned();
        step.and_then(|step| step.on).map(|on| on.to_string())
    };
    assert_eq!(day("s2").as_deref(), Some("2026-12-09"));
    assert_eq!(day("s3").as_deref(), Some("2026-12-10"));
    // The second is now on the day on which the first was: nobody says which of the two that step promised.
    swapped.state.case.meetings[0].starts_at = Some(at(FRIDAY));
    swapped.state.case.meetings[1].starts_at = Some(at(THURSDAY));
    let shown = swapped.state.as_shown();
    let days: Vec<_> = shown
        .steps
        .iter()
        .filter_map(|step| step.on)
        .map(|on| on.to_string())
        .collect();
    assert_eq!(
        days,
        ["2026-11-20", "2026-12-03", "2026-12-04"],
        "somebody comes on each of the days"
    );
}

#[test]
fn an_old_change_of_the_whole_case_forgets_nothing_and_a_file_proves_nothing() {
    let told = Told::new().makes_letter("d1").gives("d1");
    let mut whole = told.state.case.clone();
    whole.meetings[0].child_knows = None;
    let changed = CaseEvent::CaseChanged {
        case: Box::new(whole),
        fields: Vec::new(),
    };
    let recorded = Recorded {
        case: "c1".into(),
        version: told.state.version + 1,
        event: changed,
        by: Actor::command_line(),
        at: Timestamp::UNIX_EPOCH,
    };
    let mut state = told.state.clone();
    state.apply(&recorded).expect("it fits");
    assert_eq!(
        News::of(&state.case.meetings[0]),
        Some(News::Agreed { at: at(THURSDAY) })
    );
    let imported = state.case.imported("generic".into());
    assert_eq!(
        News::of(&imported.meetings[0]),
        None,
        "what was told here was told by a paper of here"
    );
}

#[test]
fn the_paper_of_a_moved_meeting_tells_it() {
    let moved = Told::new().moves().makes(Kind::MeetingMoved, "d2");
    assert!(moved.asks(), "made is not given");
    let told = moved.gives_a(Kind::MeetingMoved, "d2");
    assert!(!told.asks());
    assert_eq!(told.news(), Some(News::Agreed { at: at(FRIDAY) }));
    assert_eq!(
        told.promised().as_deref(),
        Some("2026-12-04"),
        "its way has the new day"
    );

    let off = Told::new().cancels().makes(Kind::MeetingMoved, "d2");
    let off = off.gives_a(Kind::MeetingMoved, "d2");
    assert!(!off.asks());
    assert_eq!(off.news(), None, "it was told, and is over");
    assert_eq!(off.promised(), None);

    let none = Told::new().does(&Command::ChangePlan {
        meeting: "m1".into(),
        plan: Plan::default(),
    });
    let none = none.makes(Kind::MeetingMoved, "d2").gives_a(Kind::MeetingMoved, "d2");
    assert!(!none.asks(), "a meeting without a time is told as well");
}

#[test]
fn a_paper_that_was_made_before_the_meeting_was_moved_again_leaves_the_child_waiting() {
    let again = Told::new().moves().makes(Kind::MeetingMoved, "d2").cancels();
    let given = again.gives_a(Kind::MeetingMoved, "d2");
    assert_eq!(given.news(), Some(News::CalledOff { was: at(FRIDAY) }));
    assert!(given.asks());
}
