//! What is due when: the deadlines of the law counted from the case, each ended by an
//! entry in the case and by nothing else.

use domain::actor::Actor;
use domain::agenda::{Agenda, DueKind};
use domain::case::{Case, Day};
use domain::document::{Audience, Kind, Version};
use domain::event::{CaseEvent, CaseState, ChangedAdviser, HandedHow, HandedOver, Recorded, Source};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde_json::{Value, json};

fn opened(mut case: Value) -> CaseState {
    case["format"] = "case/1".into();
    let case: Case = serde_json::from_value(case).expect("a case");
    let event = CaseEvent::Opened {
        case: Box::new(case),
        source: Source::Begun,
    };
    let at = Timestamp::UNIX_EPOCH;
    let opened = Recorded {
        case: "c1".into(),
        version: 1,
        event,
        by: Actor::command_line(),
        at,
    };
    CaseState::opened(&opened).expect("an opening opens")
}

fn due(case: Value) -> Vec<(DueKind, String, String)> {
    let state = opened(case);
    let denmark = TimeZone::posix("CET-1CEST,M3.5.0,M10.5.0/3").expect("a rule of POSIX");
    let shown = |at: Timestamp| at.to_zoned(denmark.clone()).strftime("%Y-%m-%dT%H:%M").to_string();
    let agenda = Agenda::of(&state, &denmark);
    agenda
        .due
        .into_iter()
        .map(|due| (due.kind, shown(due.at), due.what))
        .collect()
}

fn only(case: Value, kind: DueKind) -> Vec<String> {
    due(case)
        .into_iter()
        .filter(|(of, ..)| *of == kind)
        .map(|(_, at, _)| at)
        .collect()
}

fn notice(received: &str) -> Value {
    json!([{"id": "n1", "received_at": received}])
}

#[test]
fn the_24_hours_count_weekends_and_the_hour_that_comes_twice() {
    let kind = DueKind::Assessment24Hours;
    assert_eq!(
        only(json!({"notices": notice("2026-11-21T16:40")}), kind),
        ["2026-11-22T16:40"]
    );
    // Clocks go back on 25 October: 24 hours are 24 hours.
    assert_eq!(
        only(json!({"notices": notice("2026-10-24T20:00")}), kind),
        ["2026-10-25T19:00"]
    );
    let looked = |on: Value| {
        let mut step = json!({"id": "s1", "step": "first-look", "state": "done"});
        if !on.is_null() {
            step["on"] = on;
        }
        json!({"notices": notice("2026-11-21T16:40"), "steps": [step]})
    };
    assert!(only(looked(Value::Null), kind).is_empty());
    assert!(only(looked("2026-11-21".into()), kind).is_empty());
    assert_eq!(
        only(looked("2026-11-20".into()), kind).len(),
        1,
        "a look at an earlier notice"
    );
}

#[test]
fn the_receipt_has_six_working_days() {
    let kind = DueKind::Receipt;
    assert_eq!(
        only(json!({"notices": notice("2026-11-20T09:00")}), kind),
        ["2026-11-30T23:59"]
    );
    assert_eq!(
        only(json!({"notices": notice("2026-12-23T09:00")}), kind),
        ["2027-01-04T23:59"]
    );
    let sent = json!({"notices": [{"id": "n1", "received_at": "2026-11-20T09:00", "receipt_sent_on": "2026-11-23"}]});
    assert!(only(sent, kind).is_empty());
}

#[test]
fn the_four_months_run_from_awareness() {
    let kind = DueKind::FourMonths;
    let aware = json!([
        {"id": "n1", "received_at": "2026-11-20T09:00", "aware_since": "2026-11-02"},
        {"id": "n2", "received_at": "2026-12-01T09:00"},
    ]);
    assert_eq!(only(json!({"notices": aware}), kind), ["2027-03-02T23:59"]);
    assert_eq!(
        only(json!({"notices": notice("2026-10-31T09:00")}), kind),
        ["2027-02-28T23:59"]
    );
    for (step, state, runs) in [
        ("assessment", "done", false),
        ("assessment", "skipped", false),
        ("assessment", "now", true),
        ("referred-no-case", "done", false),
        ("screening", "done", true),
    ] {
        let case = json!({"notices": aware, "steps": [{"id": "s1", "step": step, "state": state}]});
        assert_eq!(!only(case, kind).is_empty(), runs, "{step} {state}");
    }
}

#[test]
fn the_follow_up_comes_first_at_the_earlier_of_two() {
    let kind = DueKind::FollowUp;
    let case = |steps: Value| json!({"support_started_on": "2026-11-30", "steps": steps});
    assert_eq!(only(case(json!([])), kind), ["2027-02-28T23:59"]);
    let assessed = json!([{"id": "s1", "step": "assessment", "state": "done", "on": "2027-01-15"}]);
    assert_eq!(only(case(assessed), kind), ["2027-01-15T23:59"]);
    let done = json!([{"id": "s1", "step": "follow-up", "state": "done", "on": "2027-01-20"}]);
    assert!(only(case(done), kind).is_empty());
    let planned = json!({"steps": [{"id": "s1", "step": "follow-up", "state": "later", "on": "2027-05-03"}]});
    assert_eq!(only(planned, kind), ["2027-05-03T23:59"]);
}

#[test]
fn what_is_promised_stays_due_until_it_is_settled() {
    let case = |state: &str, open: &str| {
        json!({
            "state": open,
            "agreements": [{"id": "a1", "by": "2020-01-02", "state": state}],
            "meetings": [{"id": "m1", "state": "planned", "starts_at": "2020-01-03T10:00"}],
            "steps": [{"id": "s1", "step": "help", "state": "waiting", "waiting_for": "x", "next_contact": "2020-01-04"}],
        })
    };
    let kinds = |case| due(case).into_iter().map(|(kind, ..)| kind).collect::<Vec<_>>();
    assert_eq!(
        kinds(case("open", "open")),
        [DueKind::Promise, DueKind::Talk, DueKind::SignOfLife]
    );
    assert_eq!(kinds(case("kept", "open")), [DueKind::Talk, DueKind::SignOfLife]);
    assert_eq!(
        kinds(case("open", "closed")),
        [DueKind::Promise],
        "a closed case does not forget its promise"
    );
}

#[test]
fn the_edge_of_time_is_no_panic() {
    let far = json!({
        "notices": notice("9999-12-31T23:59"),
        "support_started_on": "9999-12-31",
        "agreements": [{"id": "a1", "by": "9999-12-31"}],
        "meetings": [{"starts_at": "0000-01-01T00:00"}, {"starts_at": "9999-12-31T23:59"}],
    });
    assert!(due(far).iter().all(|(kind, ..)| *kind != DueKind::Assessment24Hours));
}

/// Whoever has the full letter has been told of the bisidder; a neutral one, or a sheet for an adult, does not tell.
#[test]
fn only_the_childs_full_letter_tells_of_the_bisidder() {
    let given = |version, audience| {
        let meeting = json!([{"id": "m1", "state": "planned", "starts_at": "2026-12-03T13:00"}]);
        let mut state = opened(json!({"state": "open", "meetings": meeting}));
        state.handed_over.push(HandedOver {
            document: "d1".into(),
            kind: Kind::BeforeMeeting,
            version,
            by: "user-1".into(),
            person: None,
            on: Day("2026-12-01".parse().expect("a day")),
            meeting: Some("m1".into()),
            how: HandedHow::ReadAloud,
            kept_by: None,
            went: None,
            sha256: "0".repeat(64),
            audience,
        });
        let agenda = Agenda::of(&state, &TimeZone::UTC);
        agenda.next(DueKind::Talk).expect("a talk").lacks.bisidder
    };
    assert!(!given(Version::Full, Audience::Child));
    assert!(given(Version::Neutral, Audience::Child) && given(Version::Full, Audience::Adult));
}

#[test]
fn a_child_with_a_new_adviser_hears_of_it() {
    let changed = |case: Value, given: &[(&str, Kind, Audience)]| {
        let mut state = opened(case);
        let day = |text: &str| Day::parse(text).expect("a day");
        state.adviser_changes.push(ChangedAdviser {
            from: "user-1".into(),
            to: "user-2".into(),
            on: day("2026-11-20"),
            why: "Hanne har fået et andet arbejde.".into(),
            carries_over: Vec::new(),
            meet_together: None,
        });
        for (on, kind, audience) in given {
            state.handed_over.push(HandedOver {
                document: "d1".into(),
                kind: *kind,
                version: Version::Full,
                meeting: None,
                on: day(on),
                by: "user-2".into(),
                person: None,
                how: HandedHow::ReadAloud,
                kept_by: None,
                went: None,
                audience: *audience,
                sha256: "0".repeat(64),
            });
        }
        Agenda::of(&state, &TimeZone::UTC).next(DueKind::TellAdviser).is_some()
    };
    assert!(changed(json!({}), &[]));
    let letter = |on: &'static str, audience| [(on, Kind::NewAdviser, audience)];
    assert!(
        changed(json!({}), &letter("2026-11-19", Audience::Child)),
        "of another change"
    );
    assert!(changed(json!({}), &letter("2026-11-21", Audience::Adult)));
    assert!(!changed(json!({}), &letter("2026-11-21", Audience::Child)));
    // The letter before a talk and the rights say nothing of the one who went.
    for kind in [Kind::BeforeMeeting, Kind::Rights, Kind::TakeHome] {
        assert!(changed(json!({}), &[("2026-11-21", kind, Audience::Child)]), "{kind:?}");
    }
    let talk = |state: &str, at: &str, there: &[&str]| {
        let people = [
            ("hanne", "former-adviser"),
            ("ole", "adviser"),
            ("omar", "second-adviser"),
        ];
        let people: Vec<Value> = people.map(|(id, role)| json!({"id": id, "role": role})).into();
        let there: Vec<Value> = there.iter().map(|id| json!({"id": id})).collect();
        json!({"people": people, "meetings": [{"id": "m1", "state": state, "starts_at": at, "people": there}]})
    };
    let both = ["hanne", "ole"];
    assert!(changed(talk("held", "2026-11-19T10:00", &both), &[]));
    assert!(changed(talk("planned", "2026-11-23T10:00", &both), &[]));
    assert!(!changed(talk("held", "2026-11-23T10:00", &both), &[]));
    for one in [&["ole"][..], &["hanne"], &["ole", "omar"], &[]] {
        assert!(changed(talk("held", "2026-11-23T10:00", one), &[]), "{one:?}");
    }
    // Once it is in words, it is those whom the words name.
    let mut named = talk("held", "2026-11-23T10:00", &["omar", "ole"]);
    named["adviser_changes"] = json!([{"from": "omar", "to": "ole", "on": "2026-11-20"}]);
    assert!(!changed(named.clone(), &[]));
    named["adviser_changes"][0]["from"] = json!("hanne");
    assert!(changed(named, &[]));
    let step = |on: &str| json!({"steps": [{"id": "s1", "step": "new-adviser", "state": "done", "on": on}]});
    assert!(!changed(step("2026-11-22"), &[]));
    assert!(changed(step("2026-01-02"), &[]), "that was another change");
    // A closed case owes nothing.
    assert!(!changed(json!({"state": "closed"}), &[]));
    assert!(only(json!({}), DueKind::TellAdviser).is_empty());
}
