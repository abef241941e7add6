//! When two cases may be of the same child.

use domain::actor::Actor;
use domain::agenda::Label;
use domain::case::Case;
use domain::event::{CaseEvent, CaseState, Recorded, Source};
use domain::same_child::{InCommon, KnownBy};
use jiff::Timestamp;
use jiff::civil::{Date, date};
use serde_json::{Value, json};

const TODAY: Date = date(2026, 12, 1);

fn case(child: Value, number: &str) -> Case {
    let mut case = json!({"format": "case/1", "child": child});
    if !number.is_empty() {
        case["reference"] = json!(number);
    }
    serde_json::from_value(case).expect("a case")
}

/// What a case and a row of a list have in common; either way round it is the same.
fn in_common(one: (Value, &str), other: (Value, &str)) -> Option<InCommon> {
    let of_case = KnownBy::of(&case(one.0, one.1));
    let opened = CaseEvent::Opened {
        case: Box::new(case(other.0, other.1)),
        source: Source::Begun,
    };
    let recorded = Recorded {
        case: "c1".into(),
        version: 1,
        event: opened,
        by: Actor::command_line(),
        at: Timestamp::UNIX_EPOCH,
    };
    let of_row = KnownBy::of_label(&Label::of(&CaseState::opened(&recorded).expect("it opens")));
    let found = of_case.in_common(&of_row, TODAY);
    assert_eq!(found, of_row.in_common(&of_case, TODAY));
    found
}

fn born(name: &str, day: &str) -> Value {
    json!({"first_name": name, "birth_date": day})
}

fn aged(name: &str, band: &str) -> Value {
    json!({"first_name": name, "band": band})
}

#[test]
fn the_same_name_and_birth_date_may_be_the_same_child() {
    let emma = || (born("Emma", "2016-03-09"), "");
    assert_eq!(in_common(emma(), emma()), Some(InCommon::BirthDate));
    assert_eq!(
        in_common(emma(), (born(" emma ", "2016-03-09"), "")),
        Some(InCommon::BirthDate)
    );
    assert_eq!(in_common(emma(), (born("Ella", "2016-03-09"), "")), None, "a twin");
    assert_eq!(
        in_common(emma(), (born("Emma", "2016-03-10"), "")),
        None,
        "another Emma"
    );
}

#[test]
fn the_age_counts_where_there_is_no_birth_date() {
    // Ten on that day.
    let emma = || (born("Emma", "2016-03-09"), "");
    assert_eq!(in_common(emma(), (aged("Emma", "10-12"), "")), Some(InCommon::Age));
    assert_eq!(in_common(emma(), (aged("Emma", "7-9"), "")), None);
    assert_eq!(
        in_common((aged("Emma", "7-9"), ""), (aged("Emma", "7-9"), "")),
        Some(InCommon::Age)
    );
    assert_eq!(
        in_common(emma(), (json!({"first_name": "Emma"}), "")),
        None,
        "a name alone"
    );
    let nameless = || (json!({"birth_date": "2016-03-09"}), "");
    assert_eq!(in_common(nameless(), nameless()), None);
}

#[test]
fn the_same_case_number_may_be_the_same_child_whatever_it_is_called() {
    let emma = || (born("Emma", "2016-03-09"), "K-9001");
    assert_eq!(
        in_common(emma(), (born("Emmy", "2016-03-09"), "k-9001")),
        Some(InCommon::Number)
    );
    assert_eq!(in_common(emma(), emma()), Some(InCommon::BirthDate));
    assert_eq!(
        in_common((born("Emma", "2016-03-09"), ""), (born("Bo", "2014-01-01"), "")),
        None
    );
}
