//! A case changes by commands only: whatever is asked in whatever order, what was held, confirmed, promised and settled stays
//! so, and nobody overwrites what somebody else did in between.

mod common;

use common::rich::rich;
use domain::actor::{Actor, Confirmation};
use domain::case::named_people;
use domain::case::{
    Agreement, AgreementState, Attended, Basics, Case, CheckState, ChecklistPoint, Child, Day, Does, Ending,
    EndingName, EndingPart, Feeling, InRoom, LocalTime, Meeting, MeetingId, MeetingState, Notice, Observed, Offered,
    Person, PersonId, Plan, Role, Room, Safety, Step, StepState, StepWord, StopChoice, StopKind, Suspected,
    TakesFurther, Tell, Told, ToldHow, Track, Unknown, Words,
};
use domain::checklist::{self, Point};
use domain::command::{Aspect, Command, Context, LineGoes, Reason, StepMove, decide};
use domain::document::{Audience, Kind, Version};
use domain::event::{
    CaseEvent, CaseState, ChangedAdviser, HandedHow, HandedOver, Held, Journalled, MadeDocument, PartEvent, Recorded,
    Source,
};
use domain::finding::Code;
use jiff::civil::{Date, date};
use jiff::{Timestamp, ToSpan};
use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};

/// Numbers that follow from a seed: a failure names it.
struct Random(Cell<u64>);

impl Random {
    fn next(&self) -> u64 {
        let mut z = self.0.get().wrapping_add(0x9E37_79B9_7F4A_7C15);
        self.0.set(z);
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    fn below(&self, most: usize) -> usize {
        usize::try_from(self.next() % most as u64).expect("small")
    }

    fn one_in(&self, many: usize) -> bool {
        self.below(many) == 0
    }

    fn of<T: Clone>(&self, list: &[T]) -> T {
        list[self.below(list.len())].clone()
    }

    fn maybe<T>(&self, value: T) -> Option<T> {
        (!self.one_in(3)).then_some(value)
    }
}

/// What a sequence of commands is tried on: the case, its history, the clock, ids that count up.
struct Trial {
    state: CaseState,
    history: Vec<Recorded>,
    day: Date,
    ids: Cell<u64>,
}

impl Trial {
    fn new(case: Case) -> Trial {
        let first = Recorded {
            case: "c1".into(),
            version: 1,
            event: CaseEvent::Opened {
                case: Box::new(case),
                source: Source::Imported,
            },
            by: Actor("anna".into()),
            at: Timestamp::UNIX_EPOCH,
        };
        Trial {
            state: CaseState::opened(&first).expect("an opening opens"),
            history: vec![first],
            day: date(2026, 12, 1),
            ids: Cell::new(0),
        }
    }

    fn decide(&self, command: &Command, shown: Option<&CaseState>) -> Result<Vec<CaseEvent>, domain::command::Refusal> {
        let fresh = |kind: &str| {
            self.ids.set(self.ids.get() + 1);
            format!("{kind}-n{}", self.ids.get())
        };
        let context = Context {
            actor: &Actor("anna".into()),
            now: LocalTime(self.day.at(13, 30, 0, 0)),
            shown: shown.and_then(|shown| Some(command.aspect()?.fingerprint(shown))),
            fresh_id: &fresh,
        };
        decide(&self.state, command, &context)
    }

    fn happen(&mut self, events: Vec<CaseEvent>) {
        for event in events {
            let recorded = Recorded {
                case: "c1".into(),
                version: self.state.version + 1,
                event,
                by: Actor("anna".into()),
                at: Timestamp::UNIX_EPOCH,
            };
            self.state.apply(&recorded).expect("what was decided happens");
            self.history.push(recorded);
        }
    }

    fn does(&mut self, command: &Command) {
        let events = self
            .decide(command, None)
            .unwrap_or_else(|refusal| panic!("{command:?}: {refusal}"));
        self.happen(events);
    }
}

fn words(text: &str) -> Words {
    Words::from(text)
}

fn a_case() -> Case {
    let mut case: Case = serde_json::from_value(rich()).expect("a case");
    case.state = None;
    case.closed_on = None;
    // The rich case names its own meeting as the next one: a real one names another.
    case.meetings[0].closing.as_mut().expect("an ending").next_meeting = None;
    case.meetings[0].checklist.clear();
    case
}

/// A command of any kind, about things that are there and, now and then, things that are not.
#[allow(clippy::too_many_lines, reason = "one arm for each kind of command")]
fn command(random: &Random, trial: &Trial) -> Command {
    let case = &trial.state.case;
    let id = |random: &Random, ids: Vec<String>| -> String {
        if ids.is_empty() || random.one_in(12) {
            "nobody".into()
        } else {
            random.of(&ids)
        }
    };
    let person = |random: &Random| PersonId(id(random, case.people.iter().map(|one| one.id.0.clone()).collect()));
    let meeting = |random: &Random| MeetingId(id(random, case.meetings.iter().map(|one| one.id.0.clone()).collect()));
    let day = |random: &Random| {
        let days = i64::try_from(random.below(20)).expect("small") - 4;
        Day(trial.day.checked_add(days.days()).expect("a day"))
    };
    let moment = |random: &Random| LocalTime(day(random).0.at(13, 0, 0, 0));
    let text =
        |random: &Random| words(random.of(&["Vi ses.", "Jeg ringer til dig.", "Ro", "", "Du kan altid sige stop."]));
    let plan = |random: &Random| Plan {
        starts_at: Some(moment(random)),
        minutes: random.maybe(40),
        place: random.maybe(text(random)),
        why: random.maybe(text(random)),
        topics: vec![text(random)],
        ..Plan::default()
    };
    let room = |random: &Random| Room {
        people: (0..random.below(3))
            .map(|_| InRoom {
                id: Some(person(random)),
                does: Some(random.of(&[Does::Talks, Does::Writes, Does::Supports])),
            })
            .collect(),
        bisidders: random.maybe(person(random)).into_iter().collect(),
    };
    let somebody = |random: &Random| Person {
        first_name: Some(random.of(&["Bo", "Ida", "Carl"]).into()),
        role: Some(random.of(&[Role::Adviser, Role::Teacher, Role::Mother, Role::Friend])),
        suspected: random.of(&[None, Some(true), Some(false)]),
        ..Person::default()
    };
    let line = |random: &Random, of: &MeetingId| {
        let said = case
            .meeting(of)
            .map(|(_, one)| one.said.iter().map(|line| line.id.0.clone()).collect());
        domain::case::SaidId(id(random, said.unwrap_or_default()))
    };
    let goes = |random: &Random| random.of(&[LineGoes::OnPaper, LineGoes::OffPaper, LineGoes::Struck, LineGoes::Open]);
    let told = |random: &Random| Told {
        right: random.maybe(random_right(random)),
        how: Some(random.of(&[ToldHow::Said, ToldHow::Practised])),
        reaction: None,
    };
    let part = |random: &Random| match random.of(&EndingName::ALL) {
        EndingName::After => EndingPart::After(Some(domain::case::After {
            known: Some(true),
            text: Some(text(random)),
            hear_on: random.maybe(day(random)),
        })),
        EndingName::TakesFurther => EndingPart::TakesFurther(vec![TakesFurther {
            what: Some(text(random)),
            to: None,
        }]),
        EndingName::Tell => EndingPart::Tell(vec![Tell {
            who: Some(person(random)),
            on: random.maybe(day(random)),
            child_wants_call: None,
        }]),
        EndingName::Unknown => EndingPart::Unknown(vec![Unknown {
            what: Some(text(random)),
            hear_by: random.maybe(day(random)),
        }]),
        EndingName::TalkTo => EndingPart::TalkTo(vec![person(random)]),
        EndingName::Needs => EndingPart::Needs(Some(text(random))),
        EndingName::AtHome => EndingPart::AtHome(Some(text(random))),
        EndingName::Next => EndingPart::Next(random.maybe(meeting(random))),
    };
    let step =
        |random: &Random| domain::case::StepId(id(random, case.steps.iter().map(|one| one.id.0.clone()).collect()));
    let promise = |random: &Random| {
        domain::case::AgreementId(id(random, case.agreements.iter().map(|one| one.id.0.clone()).collect()))
    };
    match random.below(48) {
        0 => Command::PutBasics(Basics {
            track: random.maybe(random_track(random)),
            earlier_support: random.maybe(true),
            ..Basics::of(case)
        }),
        1 => Command::PutChild(Child {
            wishes: vec![text(random)],
            ..case.child.clone().unwrap_or_default()
        }),
        2 => Command::AnswerSafety(Safety {
            suspected: Some(random.of(&[Suspected::None, Suspected::Parent, Suspected::Unknown])),
            kept_by: random.maybe(person(random)),
            ..case.safety.clone().unwrap_or_default()
        }),
        3 | 4 => Command::AddPerson(somebody(random)),
        5 | 6 => Command::PutPerson(Person {
            id: person(random),
            ..somebody(random)
        }),
        7 => Command::RemovePerson(person(random)),
        8 => Command::PersonLeaves {
            person: person(random),
            on: day(random),
        },
        9 => Command::AddNotice(Notice {
            received_at: Some(moment(random)),
            ..Notice::default()
        }),
        10 => Command::SendReceipt {
            notice: case.notices.last().map(|one| one.id.clone()).unwrap_or_default(),
            on: day(random),
        },
        11 => Command::AddStep(Step {
            step: random.maybe(StepWord::Talk),
            who: random.maybe(person(random)),
            state: Some(StepState::Later),
            ..Step::default()
        }),
        12 => Command::PutStep(Step {
            id: step(random),
            step: Some(StepWord::Help),
            who: random.maybe(person(random)),
            ..Step::default()
        }),
        13 => Command::MoveStep(StepMove {
            step: step(random),
            state: random.of(&[StepState::Done, StepState::Waiting, StepState::Skipped, StepState::Now]),
            on: random.maybe(day(random)),
            waiting_for: random.maybe(text(random)),
            next_contact: random.maybe(day(random)),
            reason: random.maybe(text(random)),
            promised: None,
        }),
        14 => Command::RemoveStep(step(random)),
        15 => {
            let mut order: Vec<_> = case.steps.iter().map(|one| one.id.clone()).collect();
            order.reverse();
            Command::OrderSteps(order)
        }
        16 | 17 => Command::MakePromise(Agreement {
            what: random.maybe(text(random)),
            who: random.maybe(person(random)),
            by: random.maybe(day(random)),
            made_in: random.maybe(meeting(random)),
            ..Agreement::default()
        }),
        18 => Command::KeepPromise {
            promise: promise(random),
            on: day(random),
            told_child: None,
        },
        19 => Command::BreakPromise {
            promise: promise(random),
            told_child: random.maybe(text(random)),
            reason: None,
        },
        20 => Command::DropPromise {
            promise: promise(random),
            reason: text(random),
        },
        21 => Command::PlanEnding(Ending {
            why: Some(text(random)),
            ..Ending::default()
        }),
        22 => Command::PlanMeeting {
            plan: plan(random),
            room: room(random),
        },
        23 => Command::PlanNextMeeting {
            after: meeting(random),
            plan: plan(random),
            room: room(random),
        },
        24 => Command::ChangePlan {
            meeting: meeting(random),
            plan: plan(random),
        },
        25 => Command::MoveMeeting {
            meeting: meeting(random),
            starts_at: moment(random),
        },
        26 if random.one_in(3) => Command::CancelMeeting(meeting(random)),
        26 | 27 => Command::ChangeRoom {
            meeting: meeting(random),
            room: room(random),
        },
        28 => Command::OfferBisidder {
            meeting: meeting(random),
            offered: Offered {
                on: Some(day(random)),
                by: random.maybe(person(random)),
                how: Some(text(random)),
                answer: None,
            },
        },
        29 | 30 => Command::WriteLine {
            meeting: meeting(random),
            text: text(random),
            goes: goes(random),
        },
        31 => {
            let meeting = meeting(random);
            let line = line(random, &meeting);
            Command::RewriteLine {
                meeting,
                line,
                text: text(random),
            }
        }
        32 => {
            let meeting = meeting(random);
            let line = line(random, &meeting);
            Command::PlaceLine {
                meeting,
                line,
                goes: goes(random),
            }
        }
        33 => Command::TellRight {
            meeting: meeting(random),
            told: told(random),
        },
        34 | 35 => Command::PutEndingPart {
            meeting: meeting(random),
            part: part(random),
        },
        36 => Command::GiveFeedback {
            meeting: meeting(random),
            face: random.maybe(u8::try_from(random.below(7)).expect("small")),
            words: random.maybe(text(random)),
        },
        37 => Command::ShowFeelings {
            meeting: meeting(random),
            feelings: vec![Feeling {
                feeling: Some("glad".into()),
                strength: Some(2),
            }],
        },
        38 => Command::Observe {
            meeting: meeting(random),
            observed: Observed {
                text: Some(text(random)),
                ..Observed::default()
            },
        },
        39 => Command::HoldMeeting {
            meeting: meeting(random),
            started_at: random.maybe(moment(random)),
            ended_at: random.maybe(moment(random)),
        },
        40 => {
            let meeting = meeting(random);
            let now = match random.below(4) {
                0 => Held::Attended(vec![Attended {
                    name: Some("Ole".into()),
                    ..Attended::default()
                }]),
                1 => Held::Line {
                    line: line(random, &meeting),
                    text: text(random),
                },
                2 => Held::Told {
                    nth: random.below(2),
                    told: told(random),
                },
                _ => Held::Observed {
                    nth: random.below(2),
                    observed: Observed {
                        text: Some(text(random)),
                        ..Observed::default()
                    },
                },
            };
            Command::Correct {
                meeting,
                now,
                why: text(random),
            }
        }
        41 => match random.below(3) {
            0 => Command::Stop {
                meeting: meeting(random),
                kind: random.of(&StopKind::ALL),
            },
            1 => Command::HearStop(meeting(random)),
            _ => Command::AnswerStop {
                meeting: meeting(random),
                chose: random.of(&StopChoice::ALL),
            },
        },
        42 => Command::PutDownPoint {
            meeting: meeting(random),
            point: ChecklistPoint {
                point: Some(random.of(&Point::ALL).as_str().into()),
                state: Some(random.of(&[CheckState::Done, CheckState::NotPossible, CheckState::Later])),
                why: random.maybe(text(random)),
                later_on: random.maybe(day(random)),
            },
        },
        43 => match random.below(3) {
            0 => Command::ShowTimeline,
            1 => Command::Ask {
                question: format!("q{}", random.below(4)).as_str().into(),
                words: text(random),
                urgent: false,
            },
            _ => Command::ReadQuestion {
                question: format!("q{}", random.below(4)).as_str().into(),
                told_child: None,
            },
        },
        44 => Command::Confirm(Confirmation {
            code: Code::HomeNotSafe,
            by: Actor("anna".into()),
            at: Timestamp::UNIX_EPOCH,
        }),
        45 => {
            let made = MadeDocument {
                document: format!("d{}", random.below(6)).as_str().into(),
                kind: Kind::BeforeMeeting,
                version: Version::Full,
                audience: Audience::Child,
                meeting: Some(meeting(random)),
                on: day(random),
                sha256: "ab".repeat(32),
            };
            if random.one_in(2) {
                Command::MakeDocument(made)
            } else {
                Command::HandOver(HandedOver {
                    document: made.document,
                    kind: made.kind,
                    version: made.version,
                    by: "anna".into(),
                    person: None,
                    on: made.on,
                    meeting: made.meeting,
                    how: HandedHow::ReadAloud,
                    kept_by: None,
                    went: None,
                    sha256: made.sha256,
                    audience: made.audience,
                })
            }
        }
        46 => match random.below(8) {
            0 => Command::MakeJournalNote(Journalled {
                document: None,
                meeting: Some(meeting(random)),
                on: Day(trial.day),
            }),
            1 => Command::Close {
                on: Day(trial.day),
                ending: None,
            },
            2..=4 => Command::Reopen { why: text(random) },
            _ => Command::Assign {
                adviser: Some("anna".into()),
                second: random.maybe("bo".into()),
                why: None,
            },
        },
        _ => Command::ChangeAdviser {
            change: ChangedAdviser {
                from: random.of(&["anna", "bo", "carl"]).into(),
                to: random.of(&["anna", "bo", "carl"]).into(),
                on: Day(trial.day),
                why: text(random),
                carries_over: vec![],
                meet_together: None,
            },
            newcomer: somebody(random),
        },
    }
}

fn random_right(random: &Random) -> domain::case::RightId {
    random.of(&["stop", "not-answer", "bisidder"]).into()
}

fn random_track(random: &Random) -> Track {
    random.of(&Track::ALL)
}

/// What may not change of a held talk, whatever is asked, but by a correction.
fn must_stand(before: &Meeting, after: &Meeting, what: &str) {
    if before.state != Some(MeetingState::Held) {
        return;
    }
    assert_eq!(after.state, before.state, "{what}: a held talk stays held");
    assert_eq!(Plan::of(after), Plan::of(before), "{what}: the plan of a held talk");
    assert_eq!(Room::of(after), Room::of(before), "{what}: the room of a held talk");
    if !before.attended.is_empty() {
        assert_eq!(after.attended, before.attended, "{what}: who was there");
    }
    for (stands, now) in [(before.started_at, after.started_at), (before.ended_at, after.ended_at)] {
        assert!(stands.is_none() || now == stands, "{what}: when it was held");
    }
    assert_eq!(&after.told[..before.told.len()], before.told, "{what}: what was told");
    assert_eq!(
        &after.observed[..before.observed.len()],
        before.observed,
        "{what}: what was seen"
    );
    assert!(after.stops.len() >= before.stops.len(), "{what}: a stop is never gone");
}

fn ids(case: &Case) -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    let mut note = |kind: &str, id: &str| {
        assert!(ids.insert(format!("{kind} {id}")), "{kind} {id} stands twice");
    };
    case.people.iter().for_each(|one| note("person", one.id.as_str()));
    case.notices.iter().for_each(|one| note("notice", one.id.as_str()));
    case.steps.iter().for_each(|one| note("step", one.id.as_str()));
    case.agreements.iter().for_each(|one| note("promise", one.id.as_str()));
    for meeting in &case.meetings {
        note("meeting", meeting.id.as_str());
        for line in &meeting.said {
            note(&format!("line of {}", meeting.id), line.id.as_str());
        }
    }
    ids
}

/// Does random commands and holds each to what must always be so. Gives how many were done and how many refused.
fn run(seed: u64, commands: usize) -> (usize, usize, BTreeSet<&'static str>) {
    let random = Random(Cell::new(seed));
    let mut trial = Trial::new(a_case());
    trial.does(&Command::Assign {
        adviser: Some("anna".into()),
        second: None,
        why: None,
    });
    let mut ever = ids(&trial.state.case);
    let (mut done, mut refused, mut reasons) = (0, 0, BTreeSet::new());
    for nth in 0..commands {
        if random.one_in(10) {
            trial.day = trial.day.checked_add(1.day()).expect("a day");
        }
        let command = command(&random, &trial);
        let what = format!("seed {seed}, command {nth}: {command:?}");
        let before = trial.state.clone();
        let events = match trial.decide(&command, Some(&before)) {
            Ok(events) => events,
            Err(refusal) => {
                assert!(
                    !refusal.to_string().is_empty() && Reason::KEYS.contains(&refusal.reason.key()),
                    "{what}"
                );
                refused += 1;
                reasons.insert(refusal.reason.key());
                continue;
            }
        };
        done += 1;
        for event in &events {
            let known = !matches!(event, CaseEvent::Part(part) if !PartEvent::NAMES.contains(&part.name()));
            assert!(known, "{what}: {} is not among the names", event.name());
        }
        trial.happen(events);
        let after = &trial.state;
        // Nothing but its own aspects.
        let (were, are) = (Aspect::all(&before), Aspect::all(after));
        for (aspect, value) in &are {
            let was = were.get(aspect);
            assert!(
                was == Some(value) || command.may_change(aspect, was.is_none()),
                "{what}\nchanged {aspect:?}\nfrom {was:?}\nto {value}"
            );
        }
        for aspect in were.keys().filter(|aspect| !are.contains_key(aspect)) {
            assert!(command.may_change(aspect, false), "{what}\ntook {aspect:?} away");
        }
        // Held talks, confirmed lines.
        let corrects = matches!(command, Command::Correct { .. });
        for meeting in &before.case.meetings {
            let (_, now) = after
                .case
                .meeting(&meeting.id)
                .unwrap_or_else(|| panic!("{what}: a meeting is gone"));
            if !corrects {
                must_stand(meeting, now, &what);
                for line in meeting.said.iter().filter(|line| line.confirmed == Some(true)) {
                    let stands = now.said.iter().find(|one| one.id == line.id);
                    assert_eq!(
                        stands.map(|one| &one.text),
                        Some(&line.text),
                        "{what}: a confirmed line"
                    );
                }
            }
            for point in now
                .checklist
                .iter()
                .filter(|point| point.state == Some(CheckState::Done))
            {
                let known = meeting.checklist.iter().any(|one| one == point);
                let named = point
                    .point
                    .as_ref()
                    .and_then(|name| Point::of(name.trimmed()))
                    .expect("a point");
                let by_words = point.why.as_ref().is_some_and(|why| !why.is_blank()) && !named.must_be_shown();
                assert!(
                    known || by_words || checklist::is_shown(&after.case, now, named),
                    "{what}: a point is done that nothing shows"
                );
            }
        }
        // Promises are settled once.
        for promise in &before.case.agreements {
            let now = after.case.agreements.iter().find(|one| one.id == promise.id);
            let now = now.unwrap_or_else(|| panic!("{what}: a promise is gone"));
            assert_eq!(now.what, promise.what, "{what}: what was promised");
            if !matches!(promise.state, None | Some(AgreementState::Open)) {
                assert_eq!(now, promise, "{what}: a settled promise");
            }
        }
        // Ids: none twice, none again, none that names nothing.
        let now = ids(&after.case);
        let had = ids(&before.case);
        for id in now.difference(&had) {
            assert!(ever.insert(id.clone()), "{what}: {id} is used again");
        }
        for (path, id) in named_people(&after.case) {
            assert!(
                after.case.person(id).is_some(),
                "{what}: {path} names {id}, who is not there"
            );
        }
    }
    let replayed = CaseState::replay(&trial.history).expect("the history fits");
    assert_eq!(replayed, trial.state, "seed {seed}: replay");
    let json = serde_json::to_string(&trial.history).expect("JSON");
    let read: Vec<Recorded> = serde_json::from_str(&json).expect("it reads back");
    assert_eq!(read, trial.history, "seed {seed}: through JSON");
    (done, refused, reasons)
}

/// `make deep` asks for more: `BOERNEHOEJDE_COMMANDS=500x2000`.
fn how_many() -> (u64, usize) {
    let asked = std::env::var("BOERNEHOEJDE_COMMANDS").unwrap_or_else(|_| "50x100".into());
    let (runs, commands) = asked.split_once('x').expect("runs x commands");
    (runs.parse().expect("a number"), commands.parse().expect("a number"))
}

#[test]
fn whatever_is_asked_the_case_keeps_what_must_stand() {
    let (runs, commands) = how_many();
    let (mut done, mut refused, mut reasons) = (0, 0, BTreeSet::new());
    for seed in 0..runs {
        let of_this = run(seed, commands);
        done += of_this.0;
        refused += of_this.1;
        reasons.extend(of_this.2);
    }
    println!("{done} done, {refused} refused for {reasons:?}");
    // A generator that is always refused would test nothing.
    assert!(done > refused / 2, "{done} done, {refused} refused");
    assert!(reasons.len() >= 12, "{reasons:?}");
}

/// What two states hold, whatever the order of their lists and the names of new ids.
fn alike(state: &CaseState) -> BTreeMap<String, usize> {
    fn walk(value: &serde_json::Value, at: &str, out: &mut BTreeMap<String, usize>) {
        match value {
            serde_json::Value::Object(map) => map
                .iter()
                .for_each(|(key, inner)| walk(inner, &format!("{at}/{key}"), out)),
            serde_json::Value::Array(list) => list.iter().for_each(|inner| walk(inner, &format!("{at}/-"), out)),
            other => {
                let text = other.to_string();
                let text = if text.contains("-n") { "\"new\"" } else { &text };
                *out.entry(format!("{at} = {text}")).or_default() += 1;
            }
        }
    }
    let mut out = BTreeMap::new();
    let mut state = serde_json::to_value(state).expect("JSON");
    state["version"] = serde_json::Value::Null;
    walk(&state, "", &mut out);
    out
}

#[test]
fn two_acts_of_different_aspects_do_not_meet_and_of_the_same_the_second_is_shown_both() {
    let (mut different, mut same) = (0, 0);
    for seed in 0..1_500 {
        let random = Random(Cell::new(seed ^ 0xABCD));
        let mut trial = Trial::new(a_case());
        trial.does(&Command::Assign {
            adviser: Some("anna".into()),
            second: None,
            why: None,
        });
        for _ in 0..random.below(12) {
            let command = command(&random, &trial);
            if let Ok(events) = trial.decide(&command, None) {
                trial.happen(events);
            }
        }
        let shown = trial.state.clone();
        let (first, second) = (command(&random, &trial), command(&random, &trial));
        let (Ok(one), Ok(other)) = (trial.decide(&first, Some(&shown)), trial.decide(&second, Some(&shown))) else {
            continue;
        };
        let what = format!("seed {seed}: {first:?} and {second:?}");
        let touched = |events: &[CaseEvent]| -> BTreeSet<Aspect> {
            let mut after = Trial::new(a_case());
            after.state = shown.clone();
            after.happen(events.to_vec());
            let (were, are) = (Aspect::all(&shown), Aspect::all(&after.state));
            let changed = are.iter().filter(|(aspect, value)| were.get(aspect) != Some(value));
            let gone = were.keys().filter(|aspect| !are.contains_key(aspect));
            changed.map(|(aspect, _)| aspect.clone()).chain(gone.cloned()).collect()
        };
        // Papers, hand-overs, confirmations and showing the timeline are judged anew on the newest state: what they are of may
        // have changed, and they with it.
        let anew = |command: &Command| {
            matches!(
                command,
                Command::Confirm(_) | Command::MakeDocument(_) | Command::HandOver(_) | Command::ShowTimeline
            )
        };
        if one.is_empty() || other.is_empty() || anew(&first) || anew(&second) {
            continue;
        }
        let (a, b) = (touched(&one), touched(&other));
        if a.is_disjoint(&b) {
            let in_order = |commands: [&Command; 2]| -> Result<CaseState, Reason> {
                let mut after = Trial::new(a_case());
                after.state = shown.clone();
                after.day = trial.day;
                for command in commands {
                    let events = after.decide(command, Some(&shown)).map_err(|refusal| refusal.reason)?;
                    after.happen(events);
                }
                Ok(after.state)
            };
            match (in_order([&first, &second]), in_order([&second, &first])) {
                (Ok(one), Ok(other)) => {
                    let (one, other) = (alike(&one), alike(&other));
                    let differ: Vec<_> = one.iter().filter(|(key, many)| other.get(*key) != Some(many)).collect();
                    assert!(one == other, "{what}: {differ:?}");
                    different += 1;
                }
                // One act can make the other impossible (somebody is removed, a talk is held, the case is closed); it is
                // refused then, and never half done. But never because somebody was quicker.
                (one, other) => {
                    for reason in [one.err(), other.err()].into_iter().flatten() {
                        assert!(!matches!(reason, Reason::Stale(_)), "{what}: {reason}");
                    }
                }
            }
        } else if let (Some(a), Some(b)) = (first.aspect(), second.aspect())
            && a == b
        {
            trial.happen(one);
            match trial.decide(&second, Some(&shown)) {
                // Both wanted the same.
                Ok(events) => assert!(events.is_empty(), "{what}: {events:?}"),
                Err(refusal) => {
                    let stale_or_closed = matches!(refusal.reason, Reason::Stale(_) | Reason::Closed);
                    assert!(stale_or_closed, "{what}: {refusal}");
                    same += 1;
                }
            }
        }
    }
    assert!(
        different > 200 && same > 10,
        "{different} pairs of different aspects, {same} of the same"
    );
}

/// A talk that was held, with its people.
fn held() -> (Trial, MeetingId) {
    let mut trial = Trial::new(a_case());
    let talk = trial.state.case.meetings[0].id.clone();
    trial.day = date(2026, 12, 3);
    trial.does(&Command::Assign {
        adviser: Some("anna".into()),
        second: None,
        why: None,
    });
    trial.does(&Command::HoldMeeting {
        meeting: talk.clone(),
        started_at: LocalTime::parse("2026-12-03T13:15"),
        ended_at: LocalTime::parse("2026-12-03T13:50"),
    });
    (trial, talk)
}

#[test]
fn whoever_sat_in_a_talk_is_named_as_on_that_day() {
    let (mut trial, _) = held();
    let hanne = trial.state.case.person(&"hanne".into()).expect("Hanne").clone();
    let there = trial.state.case.meetings[0].attended.clone();
    assert!(there.iter().any(|one| one.id.as_ref() == Some(&hanne.id)), "{there:?}");
    trial.does(&Command::PutPerson(Person {
        first_name: Some("Hanna".into()),
        role: Some(Role::FormerAdviser),
        ..hanne
    }));
    assert_eq!(trial.state.case.meetings[0].attended, there);
    assert_eq!(trial.state.case.people[0].first_name, Some("Hanna".into()));
    // Nobody whom a talk names is deleted; they leave.
    let removed = trial.decide(&Command::RemovePerson("hanne".into()), None);
    assert_eq!(removed.expect_err("named").reason, Reason::Named);
    trial.does(&Command::PersonLeaves {
        person: "hanne".into(),
        on: Day(date(2026, 12, 10)),
    });
}

#[test]
fn a_talk_held_before_anybody_noted_who_was_there_is_named_before_a_name_changes() {
    let mut case = a_case();
    case.meetings[0].state = Some(MeetingState::Held);
    let mut trial = Trial::new(case);
    let mut hanne = trial.state.case.people[0].clone();
    assert!(trial.state.case.meetings[0].attended.is_empty());
    hanne.name = Some("Hanna Kragh".into());
    trial.does(&Command::PutPerson(hanne));
    let names: Vec<_> = trial.state.case.meetings[0]
        .attended
        .iter()
        .filter_map(|one| one.name.clone())
        .collect();
    assert!(names.contains(&"Hanne Krogh".into()), "{names:?}");
}

#[test]
fn what_the_child_confirmed_is_put_right_beside_the_original_and_never_over_it() {
    let (mut trial, talk) = held();
    let line = trial.state.case.meetings[0].said[0].clone();
    let rewritten = Command::RewriteLine {
        meeting: talk.clone(),
        line: line.id.clone(),
        text: words("Jeg vil gerne bo hos far."),
    };
    assert_eq!(
        trial.decide(&rewritten, None).expect_err("confirmed").reason,
        Reason::ConfirmedLine
    );
    let silent = Command::Correct {
        meeting: talk.clone(),
        now: Held::Line {
            line: line.id.clone(),
            text: words("Jeg er glad i dag."),
        },
        why: words(" "),
    };
    assert_eq!(
        trial.decide(&silent, None).expect_err("why").field.as_deref(),
        Some("why")
    );
    trial.does(&Command::Correct {
        meeting: talk,
        now: Held::Line {
            line: line.id.clone(),
            text: words("Jeg er glad i dag."),
        },
        why: words("Barnet hørte det læst op igen."),
    });
    let kept = &trial.state.corrections[0];
    assert_eq!(
        kept.was,
        Held::Line {
            line: line.id,
            text: words("Jeg er glad.")
        }
    );
    assert_eq!(
        (kept.by.0.as_str(), kept.why.trimmed()),
        ("anna", "Barnet hørte det læst op igen.")
    );
    assert_eq!(
        trial.state.case.meetings[0].said[0].text,
        Some(words("Jeg er glad i dag."))
    );
}

#[test]
fn a_talk_is_added_to_for_seven_days_or_until_its_note_is_made() {
    let tell = |talk: &MeetingId, right: &str| Command::TellRight {
        meeting: talk.clone(),
        told: Told {
            right: Some(right.into()),
            how: Some(ToldHow::Said),
            reaction: None,
        },
    };
    let (mut trial, talk) = held();
    trial.day = date(2026, 12, 10);
    trial.does(&tell(&talk, "not-answer"));
    trial.day = date(2026, 12, 11);
    assert_eq!(
        trial
            .decide(&tell(&talk, "bisidder"), None)
            .expect_err("eight days")
            .reason,
        Reason::WrittenUp
    );

    let (mut trial, talk) = held();
    trial.does(&tell(&talk, "complaint"));
    trial.does(&Command::MakeJournalNote(Journalled {
        document: None,
        meeting: Some(talk.clone()),
        on: Day(trial.day),
    }));
    assert_eq!(
        trial.decide(&tell(&talk, "bisidder"), None).expect_err("noted").reason,
        Reason::WrittenUp
    );
}

#[test]
fn a_new_adviser_speaks_in_what_lies_ahead_and_what_was_stays() {
    let (mut trial, _) = held();
    trial.does(&Command::PlanMeeting {
        plan: Plan {
            starts_at: LocalTime::parse("2026-12-17T13:00"),
            ..Plan::default()
        },
        room: Room::of(&trial.state.case.meetings[0]),
    });
    let was = trial.state.case.meetings[0].clone();
    trial.does(&Command::ChangeAdviser {
        change: ChangedAdviser {
            from: "anna".into(),
            to: "bo".into(),
            on: Day(date(2026, 12, 8)),
            why: words("Hanne skal have en baby."),
            carries_over: vec![words("Ida ved, at du står på mål.")],
            meet_together: Some(true),
        },
        newcomer: Person {
            first_name: Some("Ida".into()),
            ..Person::default()
        },
    });
    let case = &trial.state.case;
    let ida = case
        .people
        .iter()
        .find(|one| one.first_name == Some("Ida".into()))
        .expect("Ida");
    assert_eq!(ida.role, Some(Role::Adviser));
    assert_eq!(
        case.person(&"hanne".into()).expect("Hanne").role,
        Some(Role::FormerAdviser)
    );
    assert_eq!(case.meetings[0], was, "what was stays");
    let speaks = case.meetings[1]
        .people
        .iter()
        .find(|entry| entry.does == Some(Does::Talks))
        .expect("somebody talks");
    assert_eq!(speaks.id.as_ref(), Some(&ida.id), "who speaks in what lies ahead");
    assert_eq!(
        case.agreements[0].who.as_ref(),
        Some(&ida.id),
        "promises go over by name"
    );
    assert_eq!(trial.state.adviser, Some("bo".into()));
}

#[test]
fn no_day_that_has_gone_by_is_promised_and_one_that_stood_may_stand() {
    let (mut trial, talk) = held();
    let tell = |on| Command::PutEndingPart {
        meeting: talk.clone(),
        part: EndingPart::Tell(vec![Tell {
            who: Some("lise".into()),
            on: Some(Day(on)),
            child_wants_call: None,
        }]),
    };
    let refusal = trial.decide(&tell(date(2026, 12, 2)), None).expect_err("yesterday");
    assert_eq!(
        (refusal.reason, refusal.field.as_deref()),
        (Reason::Behind, Some("tell[0].on"))
    );
    trial.does(&tell(date(2026, 12, 4)));
    trial.day = date(2026, 12, 6);
    // The row is kept with its day, and another one is added beside it.
    trial.does(&Command::PutEndingPart {
        meeting: talk.clone(),
        part: EndingPart::Tell(vec![
            Tell {
                who: Some("lise".into()),
                on: Some(Day(date(2026, 12, 4))),
                child_wants_call: None,
            },
            Tell {
                who: Some("birgit".into()),
                on: Some(Day(date(2026, 12, 8))),
                child_wants_call: None,
            },
        ]),
    });
}

#[test]
fn a_child_can_always_stop_and_its_yes_is_never_lost() {
    let (mut trial, talk) = held();
    trial.does(&Command::WriteLine {
        meeting: talk.clone(),
        text: words("Jeg er træt."),
        goes: LineGoes::Struck,
    });
    let yes = Command::WriteLine {
        meeting: talk.clone(),
        text: words("Jeg er træt."),
        goes: LineGoes::Confirmed,
    };
    trial.does(&yes);
    assert!(trial.decide(&yes, None).expect("said already").is_empty());
    let said = &trial.state.case.meetings[0].said;
    let confirmed =
        |line: &&domain::case::Said| line.text == Some(words("Jeg er træt.")) && line.confirmed == Some(true);
    assert_eq!(said.iter().filter(confirmed).count(), 1);
    trial.does(&Command::Close {
        on: Day(trial.day),
        ending: None,
    });
    trial.does(&Command::Stop {
        meeting: talk,
        kind: StopKind::Stop,
    });
}

#[test]
fn once_a_talk_is_written_up_no_line_becomes_the_childs_and_who_is_told_can_still_be_added() {
    let (mut trial, talk) = held();
    trial.does(&Command::WriteLine {
        meeting: talk.clone(),
        text: words("Vi talte om skolen."),
        goes: LineGoes::Open,
    });
    trial.does(&Command::MakeJournalNote(Journalled {
        document: None,
        meeting: Some(talk.clone()),
        on: Day(trial.day),
    }));
    let open = trial.state.case.meetings[0].said.last().expect("a line").id.clone();
    let place = |line: &domain::case::SaidId, goes| Command::PlaceLine {
        meeting: talk.clone(),
        line: line.clone(),
        goes,
    };
    let refusal = trial
        .decide(&place(&open, LineGoes::OnPaper), None)
        .expect_err("nobody said yes");
    assert_eq!(refusal.reason, Reason::WrittenUp);
    trial.does(&place(&"u1".into(), LineGoes::OffPaper));
    let mut rows = trial.state.case.meetings[0].closing.clone().expect("an ending").tell;
    rows.push(Tell {
        who: Some("birgit".into()),
        on: Some(Day(date(2026, 12, 9))),
        child_wants_call: None,
    });
    let tell = |rows| Command::PutEndingPart {
        meeting: talk.clone(),
        part: EndingPart::Tell(rows),
    };
    trial.does(&tell(rows));
    assert_eq!(
        trial.decide(&tell(vec![]), None).expect_err("taken away").reason,
        Reason::WrittenUp
    );
}

#[test]
fn who_was_there_too_joins_those_the_room_named() {
    let mut case = a_case();
    case.meetings[0].state = Some(MeetingState::Held);
    let mut trial = Trial::new(case);
    let mut there = Attended::of(&trial.state.case, &trial.state.case.meetings[0]);
    let room = there.len();
    there.push(Attended {
        name: Some("Ole".into()),
        ..Attended::default()
    });
    trial.does(&Command::Correct {
        meeting: trial.state.case.meetings[0].id.clone(),
        now: Held::Attended(there.clone()),
        why: words("Han kom lidt senere."),
    });
    assert_eq!(trial.state.case.meetings[0].attended, there);
    assert!(matches!(&trial.state.corrections[0].was, Held::Attended(was) if was.len() == room && room > 0));
}

#[test]
fn fifty_thousand_rows_and_a_book_are_refused() {
    let (trial, talk) = held();
    let put = |part| {
        let command = Command::PutEndingPart {
            meeting: talk.clone(),
            part,
        };
        trial.decide(&command, None).expect_err("too much").reason.key()
    };
    assert_eq!(put(EndingPart::Needs(Some(Words("a".repeat(601))))), "too-long");
    let row = TakesFurther {
        what: Some(words("At du er træt")),
        to: None,
    };
    assert_eq!(put(EndingPart::TakesFurther(vec![row; 50_000])), "too-many");
}

#[test]
fn what_an_older_file_left_without_an_id_gets_one_and_can_be_named() {
    let mut case = a_case();
    case.notices[0].id = "".into();
    case.people.push(Person {
        first_name: Some("Per".into()),
        ..Person::default()
    });
    case.meetings[0].said[0].id = "".into();
    let mut trial = Trial::new(case);
    trial.does(&Command::GiveIds);
    let case = &trial.state.case;
    let per = case.people.last().expect("Per").clone();
    assert!(!per.id.is_empty() && !case.notices[0].id.is_empty() && !case.meetings[0].said[0].id.is_empty());
    assert_eq!(
        case.person(&"hanne".into()).expect("Hanne").first_name,
        Some("Hanne".into()),
        "who has one keeps it"
    );
    trial.does(&Command::SendReceipt {
        notice: trial.state.case.notices[0].id.clone(),
        on: Day(trial.day),
    });
    assert!(trial.decide(&Command::GiveIds, None).expect("nothing to do").is_empty());
}

#[test]
fn an_event_of_a_part_is_stored_flat_under_its_own_tag() {
    let event = CaseEvent::from(PartEvent::MeetingCancelled { meeting: "m1".into() });
    let json = serde_json::to_value(&event).expect("JSON");
    assert_eq!(json, serde_json::json!({"event": "meeting-cancelled", "meeting": "m1"}));
    assert_eq!(event.name(), "meeting-cancelled");
    assert_eq!(serde_json::from_value::<CaseEvent>(json).expect("read"), event);
    let strange = serde_json::json!({"event": "flown-away", "meeting": "m1"});
    assert!(
        serde_json::from_value::<CaseEvent>(strange).is_err(),
        "an event nobody knows stops the reading"
    );
}
