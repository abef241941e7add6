//! The words of the child's way: every step of every track of every pack, in every state that it can have, for every band.
#![allow(clippy::unwrap_used)]

use crate::common::{DESK, make, varied};
use content::packs::Packs;
use domain::band::Band;
use domain::case::{Step, StepId, StepWord};
use domain::document::{Audience, Block, Document, Kind, TimelineStep, Version};
use domain::event::ShownTimeline;
use domain::readability::exceeded;
use domain::timeline::{Stands, may_be_said, most, most_perhaps};
use serde_json::{Value, json};

const ON: &str = "2026-12-01";

/// A child of a band with nothing out of the ordinary, and these steps.
fn with(band: Band, municipality: &str, steps: Value) -> Value {
    let name = format!("{} plain", band.as_str());
    let (_, mut case, _) = varied().into_iter().find(|(known, _, _)| *known == name).unwrap();
    case["municipality"] = json!(municipality);
    case["steps"] = steps;
    // A child who is a witness: a step of the police beside "no police" would disagree.
    case["safety"]["police"] = json!("interview-held");
    case["safety"]["police_about"] = json!("child-witness");
    case["decisions"] = json!([
        {"id": "d1", "matter": "support", "decided_on": "2026-11-28"},
        {"id": "d2", "matter": "placement", "decided_on": "2026-11-28"},
    ]);
    case
}

fn stations(document: &Document) -> &[TimelineStep] {
    let way = document.blocks.iter().find_map(|block| match block {
        Block::Timeline { steps, .. } => Some(steps.as_slice()),
        _ => None,
    });
    way.unwrap_or_default()
}

fn way(case: &Value) -> Document {
    let outcome = make(case, Kind::Timeline, Some(Version::Full), Audience::Child, ON);
    let findings = outcome.findings;
    outcome.document.unwrap_or_else(|| panic!("{findings:?}"))
}

/// What a child is told of one step: its station, read as one text.
fn told(band: Band, step: Value) -> String {
    let document = way(&with(band, "generic", json!([step])));
    let station = &stations(&document)[0];
    let mut told = vec![station.state.plain(), station.text.plain()];
    told.extend(station.day.iter().chain(&station.lines).map(|text| text.plain()));
    told.join(" | ")
}

/// The words by which a child knows a state; no caption says those of another.
const MARKS: [(&str, &[Stands]); 4] = [
    ("sket", &[Stands::Done]),
    ("næste", &[Stands::Next]),
    ("venter", &[Stands::Waiting]),
    ("måske", &[Stands::Maybe, Stands::OneOf]),
];

fn wrong(document: &Document, stands: Stands) -> Vec<String> {
    let mut wrong = Vec::new();
    for station in stations(document) {
        if station.stands != stands {
            wrong.push(format!("{} stands {:?}", station.id, station.stands));
        }
        let words = station.text.plain().to_lowercase();
        let words: Vec<&str> = words.split(|c: char| !c.is_alphanumeric()).collect();
        for (mark, own) in MARKS {
            if words.contains(&mark) && !own.contains(&stands) {
                wrong.push(format!("{} says {mark:?} as {stands:?}", station.id));
            }
        }
        if matches!(stands, Stands::Maybe | Stands::OneOf) && words.first() != Some(&"måske") {
            wrong.push(format!("{} is no perhaps: {}", station.id, station.text.plain()));
        }
    }
    let report = DESK.readability(document).unwrap();
    let over = exceeded(&report, document.band);
    wrong.extend(
        over.into_iter()
            .map(|limit| format!("{limit:?}: {}", report.longest_text)),
    );
    wrong.extend(report.office.iter().map(|(word, _)| format!("office word {word:?}")));
    wrong
}

#[test]
fn every_step_of_every_track_is_said_in_every_state_and_as_no_other() {
    let mut faults = Vec::new();
    let mut made = 0;
    let generic = DESK.content().pack(&"generic".into()).unwrap().unwrap();
    for id in Packs::ids(DESK.content().source()) {
        let pack = DESK.content().pack(&id.as_str().into()).unwrap().unwrap();
        for (track, band) in generic
            .tracks
            .iter()
            .flat_map(|plan| Band::ALL.map(|band| (plan.id, band)))
        {
            // Below ten no child is told of complaint (barnets lov § 3).
            let words = pack.track(track).unwrap().words();
            let words: Vec<StepWord> = words
                .filter(|step| *step != StepWord::Complaint || band >= Band::Ten)
                .collect();
            for (state, stands) in [
                ("done", Stands::Done),
                ("now", Stands::Now),
                ("next", Stands::Next),
                ("waiting", Stands::Waiting),
                ("later", Stands::Maybe),
            ] {
                let mut told = 0;
                let said: Vec<&StepWord> = words.iter().filter(|step| may_be_said(**step, stands)).collect();
                // No more at once than a child of the band is told of.
                let at_once = if stands == Stands::Maybe {
                    most_perhaps(band)
                } else {
                    most(band)
                };
                let mut wrongs = Vec::new();
                for few in said.chunks(at_once) {
                    let steps = few.iter().enumerate().map(|(at, step)| {
                        let mut step = json!({"id": format!("s{at}"), "step": step, "state": state});
                        if state == "waiting" {
                            step["waiting_for"] = json!("Vi mangler et svar.");
                            step["next_contact"] = json!("2026-12-04");
                        }
                        step
                    });
                    let document = way(&with(band, &id, steps.collect()));
                    told += stations(&document).len();
                    wrongs.extend(wrong(&document, stands));
                }
                made += 1;
                if told != said.len() {
                    wrongs.push(format!("{told} of {} stations are told", said.len()));
                }
                faults.extend(
                    wrongs
                        .into_iter()
                        .map(|fault| format!("{id} {track:?} {} {state}: {fault}", band.as_str())),
                );
            }
        }
    }
    assert_eq!(made, 4 * 9 * 4 * 5);
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn what_may_come_is_one_thought_and_the_old_false_sentence_cannot_come_out() {
    for band in Band::ALL {
        let said = told(band, json!({"id": "s1", "step": "decision", "state": "later"}));
        assert!(said.starts_with("Måske senere | Måske skal "), "{said}");
        let first = match band {
            Band::Four | Band::Seven => "Først spørger vi, hvad du synes.",
            Band::Ten => "Før kommunen bestemmer det, spørger vi dig, hvad du mener.",
            Band::Thirteen => "Før kommunen beslutter det, spørger vi dig, hvad du mener.",
        };
        assert!(said.ends_with(first), "{said}");
        assert!(!said.contains("først hører vi dig"), "{said}");
    }
    // Whoever was heard is not told that it will be.
    let heard = json!([
        {"id": "s1", "step": "hearing", "state": "done"},
        {"id": "s2", "step": "decision", "state": "next"},
    ]);
    let document = way(&with(Band::Ten, "generic", heard));
    assert!(
        !document.plain_text().contains("spørger vi"),
        "{}",
        document.plain_text()
    );
}

/// Before something is looked into nobody knows whether a decision is about help.
#[test]
fn a_decision_before_something_is_looked_into_is_about_what_happens_now() {
    for band in Band::ALL {
        let steps = |last: &str| {
            json!([
                {"id": "s1", "step": "decision", "state": "now"},
                {"id": "s2", "step": last, "state": "later"},
            ])
        };
        let says = |last: &str| {
            let document = way(&with(band, "generic", steps(last)));
            let decides = stations(&document).iter().find(|one| one.id == "way-decision");
            decides.map(|one| one.text.plain()).unwrap_or_default()
        };
        let early = says("assessment");
        assert!(
            early.contains("hvad der skal ske") && !early.contains("hjælp"),
            "{early}"
        );
        let late = says("help");
        assert!(late.contains("hjælp"), "{late}");
    }
}

#[test]
fn a_fork_says_once_that_it_can_also_be_something_else() {
    let steps = json!([
        {"id": "s1", "step": "talk", "state": "now"},
        {"id": "s2", "step": "guidance", "state": "later", "one_of": ["s3"]},
        {"id": "s3", "step": "assessment", "state": "later"},
    ]);
    // The youngest hear of one thing that may come, and two ways are none of it.
    let youngest = way(&with(Band::Four, "generic", steps.clone()));
    assert_eq!(stations(&youngest).len(), 1, "{}", youngest.plain_text());
    for band in [Band::Seven, Band::Ten, Band::Thirteen] {
        let document = way(&with(band, "generic", steps.clone()));
        let ways: Vec<&TimelineStep> = stations(&document).iter().filter(|one| one.fork == Some(0)).collect();
        assert_eq!(ways.len(), 2, "{}", document.plain_text());
        for (one, state) in ways.iter().zip(["Måske en af disse", "Eller"]) {
            assert_eq!((one.stands, one.state.plain().as_str()), (Stands::OneOf, state));
        }
        // It is said of the fork, after its last way, and not inside its first.
        let else_too = match band {
            Band::Four | Band::Seven => "Det kan også blive noget andet.",
            Band::Ten | Band::Thirteen => "Måske bliver det ingen af dem, men noget andet.",
        };
        assert_eq!(document.plain_text().matches(else_too).count(), 1);
        assert_eq!(ways[1].lines.last().unwrap().plain(), else_too);
    }
}

#[test]
fn on_a_screen_the_youngest_count_nights_and_older_children_have_the_day() {
    for (band, on, day, flag) in [
        (
            Band::Four,
            "2026-12-04",
            "Du skal sove tre gange først.",
            Some("sov tre gange"),
        ),
        (Band::Four, "2026-12-02", "Det er i morgen.", Some("i morgen")),
        (
            Band::Four,
            "2026-12-20",
            "Det varer lidt. Det bliver søndag den 20. december.",
            None,
        ),
        (
            Band::Seven,
            "2026-12-04",
            "Det bliver på fredag. Du skal sove tre gange først.",
            Some("på fredag"),
        ),
        (
            Band::Ten,
            "2026-12-04",
            "Det bliver fredag den 4. december.",
            Some("fredag 4. december"),
        ),
        // Too far ahead for nights, and still a weekday.
        (
            Band::Seven,
            "2026-12-20",
            "Det bliver søndag den 20. december.",
            Some("søndag 20. december"),
        ),
        (Band::Thirteen, "2026-12-01", "Det er i dag.", Some("i dag")),
    ] {
        assert_eq!(
            when(Kind::Screen, band, on),
            (Some(day.to_owned()), flag.map(str::to_owned))
        );
    }
}

/// Paper lies around: what is true of its days has to be true on the day that somebody reads it.
#[test]
fn on_paper_every_day_has_its_date_and_no_night_is_counted() {
    for band in Band::ALL {
        for (on, date) in [
            ("2026-12-01", "tirsdag den 1. december"),
            ("2026-12-02", "onsdag den 2. december"),
            ("2026-12-04", "fredag den 4. december"),
            ("2026-12-20", "søndag den 20. december"),
        ] {
            let (day, flag) = when(Kind::Timeline, band, on);
            assert_eq!(day.as_deref(), Some(format!("Det bliver {date}.").as_str()));
            // A day without its weekday is looked up by who can, and a child of seven cannot.
            let short = Some(date.replace(" den ", " "));
            // A page that is read to the youngest has the sentence at the place itself.
            assert_eq!(flag, short.filter(|_| band > Band::Four));
        }
    }
}

/// When a talk that is promised for a day is told to be: as a sentence, and on its flag.
fn when(kind: Kind, band: Band, on: &str) -> (Option<String>, Option<String>) {
    let step = json!({"id": "s1", "step": "follow-up", "state": "next", "on": on, "promised": true});
    let case = with(band, "generic", json!([step]));
    let outcome = make(&case, kind, Some(Version::Full), Audience::Child, ON);
    let findings = outcome.findings;
    let document = outcome.document.unwrap_or_else(|| panic!("{findings:?}"));
    let station = &stations(&document)[0];
    let plain = |text: &domain::document::Text| text.plain().replace('\u{a0}', " ");
    (station.day.as_ref().map(plain), station.flag.as_ref().map(plain))
}

#[test]
fn somebody_sees_to_what_is_ahead_and_nobody_to_the_report() {
    let by = |step: &str, who: &str| json!({"id": "s1", "step": step, "state": "now", "who": who});
    assert!(told(Band::Ten, by("help", "omar")).contains("Det er Omar, der sørger for det."));
    assert!(told(Band::Ten, by("help", "hanne")).contains("Det er mig, der sørger for det."));
    for who in ["omar", "hanne", "birgit"] {
        let said = told(Band::Ten, by("report", who));
        assert!(!said.contains("sørger for det"), "{said}");
    }
    // Neither is somebody named who told of the child.
    let mut case = with(Band::Ten, "generic", json!([by("help", "peter")]));
    let people = case["people"].as_array_mut().unwrap();
    people.iter_mut().find(|person| person["id"] == "peter").unwrap()["reported"] = json!(true);
    let document = way(&case);
    assert!(
        !stations(&document)[0]
            .lines
            .iter()
            .any(|line| line.plain().contains("Peter"))
    );
}

/// Nobody takes a child away, says goodbye as a job or closes its door: neither the adviser nor whom the case names.
#[test]
fn nobody_sees_to_it_that_a_child_moves_or_that_it_ends() {
    for word in ["placement", "goodbye", "referred-no-case"] {
        for state in ["now", "next"] {
            for who in ["hanne", "omar"] {
                for band in Band::ALL {
                    let said = told(band, json!({"id": "s1", "step": word, "state": state, "who": who}));
                    assert!(!said.contains("sørger for"), "{} {word} {state}: {said}", band.as_str());
                }
            }
        }
    }
}

#[test]
fn what_was_done_at_once_was_done_by_us_and_can_be_asked_about() {
    for band in Band::ALL {
        let said = told(band, json!({"id": "s1", "step": "acute", "state": "done"}));
        assert!(said.contains("Vi gjorde noget med det samme."), "{said}");
        assert!(said.contains("spørge mig"), "{said}");
    }
}

/// The way is looked at for weeks: what had to be done within a day is not said where that day can be over.
#[test]
fn a_first_look_says_no_time_that_can_have_passed() {
    for state in ["now", "next"] {
        let said = told(
            Band::Thirteen,
            json!({"id": "s1", "step": "first-look", "state": state}),
        );
        assert!(!said.contains("døgn"), "{said}");
    }
}

#[test]
fn two_things_that_go_on_at_once_are_one_now_and_one_meanwhile() {
    let steps = json!([
        {"id": "s1", "step": "assessment", "state": "now"},
        {"id": "s2", "step": "talk", "state": "now"},
    ]);
    let document = way(&with(Band::Seven, "generic", steps));
    let states: Vec<String> = stations(&document).iter().map(|one| one.state.plain()).collect();
    assert_eq!(states, ["Imens", "Nu"]);
}

#[test]
fn what_is_new_is_what_differs_from_the_way_as_it_was_shown_before() {
    let step = |id: &str, state: &str| -> Step {
        serde_json::from_value(json!({"id": id, "step": "talk", "state": state})).unwrap()
    };
    let day = |text: &str| domain::case::Day::parse(text).unwrap();
    let first = ShownTimeline::after(None, &[step("s1", "now")], day("2026-12-01"));
    assert!(first.fresh.is_empty(), "the first way is not news");
    let second = ShownTimeline::after(
        Some(&first),
        &[step("s1", "now"), step("s2", "next")],
        day("2026-12-02"),
    );
    assert_eq!(second.fresh, [StepId("s2".into())]);
    let third = ShownTimeline::after(
        Some(&second),
        &[step("s1", "done"), step("s2", "next")],
        day("2026-12-03"),
    );
    assert_eq!(third.fresh, [StepId("s1".into())]);
}
