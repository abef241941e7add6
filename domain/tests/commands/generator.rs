//! A random command of any kind.

use super::draw::Draw;
use domain::actor::{Actor, Confirmation};
use domain::case::{
    AdviserChange, Agreement, AgreementId, Basics, CheckState, ChecklistPoint, Child, ClosedWhy, Day, Decision,
    DisclosureKind, Ending, Feeling, Notice, Offered, Person, Safety, SafetyPlanLine, Step, StepState, StepWord,
    StopChoice, StopKind, Suspected, Track,
};
use domain::checklist::Point;
use domain::command::{Command, StepMove};
use domain::document::{Audience, Kind, Version};
use domain::event::{ChangedAdviser, HandedHow, HandedOver, Journalled, MadeDocument};
use domain::finding::Code;
use domain::timeline::Side;
use domain::timeline::laid::Planned;
use jiff::Timestamp;

/// About things that are there and, now and then, things that are not.
pub fn command(draw: &Draw<'_>) -> Command {
    let nth = draw.random.below(48);
    plans(draw, nth).unwrap_or_else(|| happens(draw, nth))
}

/// A short track, with a fork.
fn track() -> Vec<Planned> {
    let step = |step, fork: Option<&str>| Planned {
        step,
        fork: fork.map(str::to_owned),
        by_adviser: true,
    };
    vec![
        step(StepWord::Report, None),
        step(StepWord::Talk, None),
        step(StepWord::Guidance, Some("outcome")),
        step(StepWord::Assessment, Some("outcome")),
        step(StepWord::Plan, None),
    ]
}

fn promise(draw: &Draw<'_>) -> AgreementId {
    AgreementId(draw.id(draw.case.agreements.iter().map(|one| one.id.0.clone()).collect()))
}

/// What is known, planned and promised.
fn plans(draw: &Draw<'_>, nth: usize) -> Option<Command> {
    let (random, case) = (draw.random, draw.case);
    Some(match nth {
        0 => Command::PutBasics(Basics {
            track: random.maybe(random.of(&Track::ALL)),
            earlier_support: random.maybe(true),
            ..Basics::of(case)
        }),
        1 => Command::PutChild(Child {
            wishes: vec![draw.text()],
            ..case.child.clone().unwrap_or_default()
        }),
        2 if random.one_in(3) => Command::PutPoliceAgreed(vec![draw.agreed(); random.below(3)]),
        2 => Command::AnswerSafety(Safety {
            suspected: random
                .of(&[Suspected::None, Suspected::Parent, Suspected::Unknown])
                .into(),
            kept_by: random.maybe(draw.person()),
            ..case.safety.clone().unwrap_or_default()
        }),
        3 | 4 => Command::AddPerson(draw.somebody()),
        5 | 6 => Command::PutPerson(Person {
            id: draw.person(),
            ..draw.somebody()
        }),
        7 => Command::RemovePerson(draw.person()),
        8 => Command::PersonLeaves {
            person: draw.person(),
            on: draw.day(),
        },
        9 => Command::AddNotice(Notice {
            received_at: Some(draw.moment()),
            ..Notice::default()
        }),
        10 if random.one_in(4) => Command::WithdrawNotice(
            case.notices.last().map(|one| one.id.clone()).unwrap_or_default(),
            random.maybe(draw.text()),
        ),
        10 if random.one_in(3) => Command::RecordDecision(Decision {
            what: random.maybe(draw.text()),
            ..Decision::default()
        }),
        10 if random.one_in(3) => Command::WithdrawDecision(
            case.decisions.last().map(|one| one.id.clone()).unwrap_or_default(),
            random.maybe(draw.text()),
        ),
        10 => Command::SendReceipt {
            notice: case.notices.last().map(|one| one.id.clone()).unwrap_or_default(),
            on: draw.day(),
        },
        11 => Command::AddStep(Step {
            step: random.maybe(StepWord::Talk),
            who: random.maybe(draw.person()),
            state: Some(StepState::Later),
            ..Step::default()
        }),
        12 => Command::PutStep(Step {
            id: draw.step(),
            step: Some(StepWord::Help),
            who: random.maybe(draw.person()),
            one_of: random.maybe(draw.step()).into_iter().collect(),
            ..Step::default()
        }),
        13 => Command::MoveStep(StepMove {
            step: draw.step(),
            state: random.of(&[StepState::Done, StepState::Waiting, StepState::Skipped, StepState::Now]),
            on: random.maybe(draw.day()),
            waiting_for: random.maybe(draw.text()),
            next_contact: random.maybe(draw.day()),
            reason: random.maybe(draw.text()),
            promised: None,
        }),
        14 if random.one_in(3) => Command::LayTrack(track()),
        14 => Command::RemoveStep(draw.step()),
        15 if random.one_in(2) => Command::PutStepBeside {
            step: draw.step(),
            other: draw.step(),
            side: random.of(&[Side::Before, Side::After]),
        },
        15 => {
            let mut order: Vec<_> = case.steps.iter().map(|one| one.id.clone()).collect();
            order.reverse();
            Command::OrderSteps(order)
        }
        16 if random.one_in(3) => Command::RewordPromise(Agreement {
            id: promise(draw),
            what: random.maybe(draw.text()),
            by: random.maybe(draw.day()),
            ..Agreement::default()
        }),
        16 | 17 => Command::MakePromise(Agreement {
            what: random.maybe(draw.text()),
            who: random.maybe(draw.person()),
            by: random.maybe(draw.day()),
            made_in: random.maybe(draw.meeting()),
            ..Agreement::default()
        }),
        18 => Command::KeepPromise {
            promise: promise(draw),
            on: draw.day(),
            told_child: None,
        },
        19 => Command::BreakPromise {
            promise: promise(draw),
            told_child: random.maybe(draw.text()),
            reason: None,
        },
        20 => Command::DropPromise {
            promise: promise(draw),
            told_child: random.maybe(draw.text()),
            reason: draw.text(),
        },
        21 if random.one_in(2) => Command::PutSafetyPlan(vec![SafetyPlanLine {
            text: random.maybe(draw.text()),
            cleared: random.maybe(true),
            ..SafetyPlanLine::default()
        }]),
        21 if random.one_in(2) => Command::PutAdviserChanges(vec![AdviserChange {
            to: random.maybe(draw.person()),
            why: random.maybe(draw.text()),
            carries_over: vec![draw.text()],
            ..AdviserChange::default()
        }]),
        21 => Command::PlanEnding(Ending {
            why: Some(draw.text()),
            ..Ending::default()
        }),
        22 => Command::PlanMeeting {
            plan: draw.plan(),
            room: draw.room(),
        },
        23 => Command::PlanNextMeeting {
            after: draw.meeting(),
            plan: draw.plan(),
            room: draw.room(),
        },
        24 => Command::ChangePlan {
            meeting: draw.meeting(),
            plan: draw.plan(),
        },
        25 => Command::MoveMeeting {
            meeting: draw.meeting(),
            starts_at: draw.moment(),
        },
        26 if random.one_in(3) => Command::CancelMeeting(draw.meeting()),
        27 if random.one_in(3) => Command::TellMeeting(draw.meeting()),
        26 | 27 if random.one_in(4) => Command::PutSiblings {
            meeting: draw.meeting(),
            siblings: random.maybe(draw.person()).into_iter().collect(),
        },
        26 | 27 => Command::ChangeRoom {
            meeting: draw.meeting(),
            room: draw.room(),
        },
        _ => return None,
    })
}

/// What happens in a talk and around it.
fn happens(draw: &Draw<'_>, nth: usize) -> Command {
    let random = draw.random;
    match nth {
        28 => Command::OfferBisidder {
            meeting: draw.meeting(),
            offered: Offered {
                on: Some(draw.day()),
                by: random.maybe(draw.person()),
                how: Some(draw.text()),
                answer: None,
            },
        },
        29 | 30 => Command::WriteLine {
            meeting: draw.meeting(),
            text: draw.text(),
            goes: draw.goes(),
        },
        31 => {
            let meeting = draw.meeting();
            let line = draw.line(&meeting);
            Command::RewriteLine {
                meeting,
                line,
                text: draw.text(),
            }
        }
        32 => {
            let meeting = draw.meeting();
            let line = draw.line(&meeting);
            Command::PlaceLine {
                meeting,
                line,
                goes: draw.goes(),
            }
        }
        33 => Command::TellRight {
            meeting: draw.meeting(),
            told: draw.told(),
        },
        34 | 35 => Command::PutEndingPart {
            meeting: draw.meeting(),
            part: draw.part(),
        },
        36 => Command::GiveFeedback {
            meeting: draw.meeting(),
            face: random.maybe(u8::try_from(random.below(7)).expect("small")),
            words: random.maybe(draw.text()),
        },
        37 => Command::ShowFeelings {
            meeting: draw.meeting(),
            feelings: vec![Feeling {
                feeling: Some("glad".into()),
                strength: Some(2),
            }],
        },
        38 => Command::Observe {
            meeting: draw.meeting(),
            observed: draw.observed(),
        },
        39 => Command::HoldMeeting {
            meeting: draw.meeting(),
            started_at: random.maybe(draw.moment()),
            ended_at: random.maybe(draw.moment()),
        },
        40 => {
            let meeting = draw.meeting();
            let now = draw.held(&meeting);
            Command::Correct {
                meeting,
                now,
                why: draw.text(),
            }
        }
        41 => match random.below(3) {
            0 => Command::Stop {
                meeting: draw.meeting(),
                kind: random.of(&StopKind::ALL),
            },
            1 => Command::HearStop(draw.meeting()),
            _ => Command::AnswerStop {
                meeting: draw.meeting(),
                chose: random.of(&StopChoice::ALL),
            },
        },
        42 => Command::PutDownPoint {
            meeting: draw.meeting(),
            point: ChecklistPoint {
                point: Some(random.of(&Point::ALL).as_str().into()),
                state: Some(random.of(&[CheckState::Done, CheckState::NotPossible, CheckState::Later])),
                why: random.maybe(draw.text()),
                later_on: random.maybe(draw.day()),
            },
        },
        43 => match random.below(5) {
            0 => Command::ShowTimeline,
            4 => Command::ChooseCompanion(random.of(&["fox", "turtle", "none", "dragon"]).into()),
            3 => Command::RecordDisclosure {
                meeting: random.maybe(draw.meeting()),
                kind: random.of(&[DisclosureKind::Told, DisclosureKind::TakenBack]),
                words: random.maybe(draw.text()),
            },
            1 => Command::Ask {
                question: format!("q{}", random.below(4)).as_str().into(),
                words: draw.text(),
                urgent: false,
            },
            _ => Command::ReadQuestion {
                question: format!("q{}", random.below(4)).as_str().into(),
                told_child: None,
            },
        },
        44 => Command::Confirm(Confirmation::new(
            Code::HomeNotSafe,
            Actor("anna".into()),
            Timestamp::UNIX_EPOCH,
        )),
        45 => {
            let made = MadeDocument {
                document: format!("d{}", random.below(6)).as_str().into(),
                kind: Kind::BeforeMeeting,
                version: Version::Full,
                audience: Audience::Child,
                meeting: Some(draw.meeting()),
                on: draw.day(),
                sha256: "ab".repeat(32),
                draft: random.one_in(4),
                basis: None,
                decision: None,
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
        46 => match random.below(10) {
            8 => Command::BarAccount {
                account: random.of(&["bo", "carl"]).into(),
                why: random.maybe(draw.text()),
            },
            9 => Command::LiftBar(random.of(&["bo", "carl"]).into()),
            0 => Command::MakeJournalNote(Journalled {
                document: None,
                meeting: Some(draw.meeting()),
                on: Day(draw.today),
            }),
            1 => Command::Close {
                on: Day(draw.today),
                why: random.of(&[ClosedWhy::Ended, ClosedWhy::Moved, ClosedWhy::Died]),
                ending: None,
            },
            2..=4 => Command::Reopen { why: draw.text() },
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
                on: Day(draw.today),
                why: draw.text(),
                carries_over: vec![],
                meet_together: None,
            },
            newcomer: draw.somebody(),
        },
    }
}
