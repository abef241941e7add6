//! The made-up world of `serve --demo` is whole, and natural on any day.

use boernehoejde::demo;
use boernehoejde::pipeline::Pipeline;
use domain::actor::Today;
use domain::document::Kind;
use domain::finding::{Code, Level};
use domain::gate::Request;
use jiff::civil::date;

#[test]
fn every_case_can_be_read_and_most_need_only_a_letter() {
    let desk = Pipeline::open(None).unwrap();
    let world = demo::world(desk.content()).unwrap();
    assert!(world.municipalities.len() >= 2);
    for today in [date(2026, 11, 23), date(2027, 2, 28), date(2028, 12, 31)] {
        let cases = demo::cases(desk.content(), &world, today).unwrap();
        assert!(cases.len() >= 38, "{} cases", cases.len());
        let mut ready = 0;
        let mut personal: Vec<&str> = Vec::new();
        for (_, value) in &cases {
            let meetings = value["meetings"].as_array().into_iter().flatten();
            let planned = meetings.filter(|meeting| meeting["state"] == "planned");
            personal.extend(planned.filter_map(|meeting| meeting["personal"].as_str()));
        }
        let (count, once) = (
            personal.len(),
            personal.iter().collect::<std::collections::BTreeSet<_>>().len(),
        );
        assert_eq!(count, once, "a personal sentence goes to one child only");
        for (_, value) in &cases {
            let case = domain::case::read::read_value(value.clone()).unwrap_or_else(|faults| panic!("{faults:?}"));
            let request = Request::new(Kind::BeforeMeeting, today);
            let judgement = desk.judge(&case, &request, &[], Today(today)).unwrap();
            let stopped: Vec<_> = judgement
                .findings
                .iter()
                .filter(|finding| finding.level == Level::Block && finding.code != Code::MissingField)
                .collect();
            assert!(stopped.is_empty(), "{stopped:?}");
            ready += usize::from(judgement.release.is_some());
        }
        assert!(ready >= 15, "only {ready} are ready on {today}");
    }
}

/// The children of the stories (docs/demo.md), each with what cannot be made for it: a sign of life where nothing is waited
/// for, a card or a page to take home where that is not safe.
const STORIES: [(&str, &[Kind]); 11] = [
    ("sigurd", &[Kind::Waiting, Kind::AccessCard, Kind::AdviserCard]),
    ("alma", &[]),
    ("jonathan", &[Kind::Waiting]),
    (
        "amina",
        &[
            Kind::TakeHome,
            Kind::TakeHomeByHand,
            Kind::AccessCard,
            Kind::AdviserCard,
        ],
    ),
    ("magnus", &[Kind::Waiting]),
    ("danylo", &[]),
    ("ronja", &[]),
    ("esther", &[]),
    ("vilfred", &[]),
    ("birk", &[]),
    ("ingrid", &[Kind::Waiting]),
];

/// The papers of any case; of a meeting that was moved, a new place, a new adviser, a plan, a børnehus, an end, a decision, the
/// parents and the school there is only then something to say.
fn everyday() -> impl Iterator<Item = Kind> {
    let now_and_then = |kind: &Kind| {
        matches!(
            kind,
            Kind::MeetingMoved
                | Kind::NewPlace
                | Kind::NewAdviser
                | Kind::SafetyPlan
                | Kind::BeforeBarnehus
                | Kind::Hearing
                | Kind::Goodbye
                | Kind::ParentsSentence
                | Kind::SchoolNote
                | Kind::Decision
                | Kind::ComplaintSheet
        )
    };
    Kind::LETTERS.into_iter().filter(move |kind| !now_and_then(kind))
}

#[test]
fn the_stories_have_their_papers_on_any_day_and_nothing_has_to_be_confirmed() {
    let desk = Pipeline::open(None).unwrap();
    let world = demo::world(desk.content()).unwrap();
    let mut told = 0;
    // A Thursday, the days of a weekend, the end of a February, the last day of a year.
    for today in [
        date(2026, 11, 26),
        date(2026, 12, 5),
        date(2026, 12, 6),
        date(2027, 2, 28),
        date(2028, 12, 31),
    ] {
        let cases = demo::cases(desk.content(), &world, today).unwrap();
        for (name, cannot) in STORIES {
            let value = cases
                .iter()
                .map(|(_, case)| case)
                .find(|case| case["child"]["first_name"].as_str().map(str::to_lowercase).as_deref() == Some(name));
            let case = domain::case::read::read_value(value.expect("a story").clone()).unwrap();
            for kind in everyday() {
                let judged = desk
                    .judge(&case, &Request::new(kind, today), &[], Today(today))
                    .unwrap();
                let said: Vec<_> = judged
                    .findings
                    .iter()
                    .filter(|finding| matches!(finding.level, Level::Block | Level::Confirm))
                    .collect();
                assert_eq!(
                    judged.release.is_some(),
                    !cannot.contains(&kind),
                    "{name}, {kind:?} on {today}: {said:?}"
                );
                told += 1;
            }
        }
    }
    assert_eq!(told, 5 * STORIES.len() * everyday().count());
}

#[test]
fn brothers_and_sisters_of_the_demo_have_cases_of_their_own_with_one_adviser() {
    let desk = Pipeline::open(None).unwrap();
    let world = demo::world(desk.content()).unwrap();
    let cases = demo::cases(desk.content(), &world, date(2026, 11, 26)).unwrap();
    let adviser = |child: &str| {
        let case = cases.iter().find(|(_, case)| case["child"]["first_name"] == child);
        let people = case.expect("a case of their own").1["people"]
            .as_array()
            .unwrap()
            .clone();
        let adviser = people.into_iter().find(|person| person["role"] == "adviser");
        adviser.expect("an adviser")["name"].clone()
    };
    let linked: Vec<(&str, &str)> = world
        .cases
        .iter()
        .flat_map(|telling| {
            telling
                .siblings
                .iter()
                .map(|sibling| (telling.children[0].as_str(), sibling.as_str()))
        })
        .collect();
    assert_eq!(linked, [("Esther", "Vilfred"), ("Esther", "Birk"), ("Vilfred", "Birk")]);
    for (one, other) in linked {
        assert_eq!(adviser(one), adviser(other), "{one} and {other}");
    }
}
