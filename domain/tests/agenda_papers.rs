//! Papers that are due: before a visit, at the end of a case, of a plan; and the time in which a child can complain.

use crate::common::opened_at;
use domain::agenda::{Agenda, DueKind, goodbye_lacks_words};
use domain::case::Day;
use domain::document::{Audience, Kind, Version};
use domain::event::{CaseState, HandedHow, HandedOver, MadeDocument, Source};
use jiff::tz::TimeZone;
use serde_json::{Value, json};

/// The case as it was opened on the 1st of December 2026.
fn opened(case: Value) -> CaseState {
    opened_at(case, Source::Begun, "2026-12-01T09:00:00Z")
}

/// The days on which something of this kind is due, and what it is about.
fn due(state: &CaseState, kind: DueKind) -> Vec<(String, String)> {
    let all = Agenda::of(state, &TimeZone::UTC).due.into_iter();
    let of_kind = all.filter(|due| due.kind == kind);
    of_kind
        .map(|due| (due.at.to_zoned(TimeZone::UTC).date().to_string(), due.what))
        .collect()
}

fn days(case: Value, kind: DueKind) -> Vec<String> {
    due(&opened(case), kind).into_iter().map(|(day, _)| day).collect()
}

/// With a draft of the paper about a decision, as it was made before papers said which one they are of.
fn made(state: CaseState, audience: Audience, on: &str) -> CaseState {
    made_of(state, None, audience, on)
}

/// With a draft of the paper about this decision.
fn made_of(mut state: CaseState, decision: Option<&str>, audience: Audience, on: &str) -> CaseState {
    state.made.push(MadeDocument {
        document: format!("made-{}", state.made.len()).as_str().into(),
        kind: Kind::Decision,
        version: Version::Full,
        audience,
        meeting: None,
        on: Day::parse(on).expect("a day"),
        sha256: "0".repeat(64),
        draft: true,
        basis: None,
        decision: decision.map(Into::into),
    });
    state
}

fn given(mut state: CaseState, kind: Kind, on: &str) -> CaseState {
    state.handed_over.push(HandedOver {
        document: "d1".into(),
        kind,
        version: Version::Full,
        meeting: None,
        on: Day::parse(on).expect("a day"),
        by: "user-1".into(),
        person: None,
        how: HandedHow::ReadAloud,
        kept_by: None,
        went: None,
        audience: Audience::Child,
        sha256: "0".repeat(64),
    });
    state
}

#[test]
fn a_visit_asks_for_its_paper_three_days_before_until_the_child_was_prepared() {
    let meeting =
        || json!({"meetings": [{"id": "m1", "kind": "barnehus", "state": "planned", "starts_at": "2026-12-10T09:00"}]});
    let kind = DueKind::PrepareVisit;
    assert_eq!(
        due(&opened(meeting()), kind),
        [("2026-12-07".to_owned(), "m1".to_owned())]
    );
    let told = given(opened(meeting()), Kind::BeforeBarnehus, "2026-12-04");
    assert!(due(&told, kind).is_empty());
    let long_ago = given(opened(meeting()), Kind::BeforeBarnehus, "2026-12-01");
    assert_eq!(due(&long_ago, kind).len(), 1, "that was another visit");
    // A step counts where its day was promised.
    let step = |word: &str, promised: bool, state: &str| json!({"steps": [{"id": "s1", "step": word, "state": state, "on": "2026-12-10", "promised": promised}]});
    for word in ["medical-check", "police", "police-interview", "barnehus"] {
        assert_eq!(days(step(word, true, "next"), kind), ["2026-12-07"], "{word}");
        assert!(days(step(word, false, "next"), kind).is_empty(), "{word}");
        assert!(days(step(word, true, "done"), kind).is_empty(), "{word}");
    }
    assert!(days(step("help", true, "next"), kind).is_empty());
    // The paper is never made for a child that is suspected itself.
    let mut suspected = meeting();
    suspected["safety"] = json!({"police": "considered", "police_about": "child-suspected"});
    assert!(days(suspected, kind).is_empty());
    let mut closed = meeting();
    closed["state"] = json!("closed");
    assert!(days(closed, kind).is_empty());
}

#[test]
fn a_case_that_ends_asks_for_a_goodbye_by_that_day() {
    let kind = DueKind::SayGoodbye;
    let ends = || json!({"ending": {"on": "2026-12-18", "why": "Nu går det godt."}});
    assert_eq!(days(ends(), kind), ["2026-12-18"]);
    assert!(due(&given(opened(ends()), Kind::Goodbye, "2026-12-10"), kind).is_empty());
    let talk =
        |of: &str| json!({"meetings": [{"id": "m1", "kind": of, "state": "planned", "starts_at": "2026-12-15T10:00"}]});
    assert_eq!(days(talk("closing"), kind), ["2026-12-15"]);
    assert!(days(talk("follow-up"), kind).is_empty());
}

/// Nobody is let go without a word because the case was closed without one.
#[test]
fn a_closed_case_owes_its_goodbye_until_it_was_given() {
    let kind = DueKind::SayGoodbye;
    let closed = |more: Value| {
        let mut case = json!({"state": "closed", "closed_on": "2026-11-27", "closed_why": "ended",
            "child": {"birth_date": "2015-06-01"},
            "meetings": [{"id": "m1", "kind": "closing", "state": "held", "starts_at": "2026-11-20T10:00"}]});
        for (name, value) in more.as_object().expect("an object") {
            case[name] = value.clone();
        }
        case
    };
    assert_eq!(
        days(closed(json!({})), kind),
        ["2026-11-27"],
        "without words for the child"
    );
    let words =
        json!({"ending": {"on": "2026-11-30", "why": "Nu går det godt.", "come_back": "Sig det til din lærer."}});
    assert_eq!(days(closed(words.clone()), kind), ["2026-11-30"]);
    assert_eq!(days(closed(json!({"closed_why": "moved"})), kind).len(), 1);
    let lacks = |more: Value| goodbye_lacks_words(&opened(closed(more)));
    assert!(lacks(json!({})) && !lacks(words));
    // Nobody is there to hear it, nobody ever heard of the case, or it was said.
    for none in [
        json!({"closed_why": "died"}),
        json!({"meetings": []}),
        json!({"child": {"birth_date": "2008-06-01"}}),
        json!({"documents": [{"id": "g1", "kind": "goodbye", "on": "2026-11-20"}]}),
    ] {
        assert!(days(closed(none.clone()), kind).is_empty(), "{none}");
    }
    assert!(due(&given(opened(closed(json!({}))), Kind::Goodbye, "2026-12-01"), kind).is_empty());
}

#[test]
fn a_committees_meeting_asks_for_its_paper_a_week_before_from_ten_years() {
    let kind = DueKind::PaperOfHearing;
    let case = |born: &str, meeting: &str, step: &str, state: &str| {
        json!({"child": {"birth_date": born}, "steps": [{"id": "s1", "step": step, "state": state}],
            "meetings": [{"id": "m1", "kind": meeting, "state": "planned", "starts_at": "2026-12-17T09:00"}]})
    };
    let asked = || case("2014-06-01", "decision", "hearing", "next");
    assert_eq!(
        due(&opened(asked()), kind),
        [("2026-12-10".to_owned(), "m1".to_owned())]
    );
    assert_eq!(days(case("2014-06-01", "decision", "decision", "later"), kind).len(), 1);
    for (born, meeting, step, state) in [
        ("2017-06-01", "decision", "hearing", "next"),
        ("2014-06-01", "follow-up", "hearing", "next"),
        ("2014-06-01", "decision", "help", "next"),
        ("2014-06-01", "decision", "hearing", "done"),
    ] {
        assert!(
            days(case(born, meeting, step, state), kind).is_empty(),
            "{born} {meeting} {step} {state}"
        );
    }
    let mut younger = asked();
    younger["child"]["band"] = json!("7-9");
    assert!(days(younger, kind).is_empty(), "no such paper is written for it");
    let mut drafted = made(opened(asked()), Audience::Child, "2026-12-08");
    drafted.made[0].kind = Kind::Hearing;
    drafted.made[0].meeting = Some("m1".into());
    assert!(due(&drafted, kind).is_empty());
    drafted.made[0].meeting = Some("m2".into());
    assert_eq!(due(&drafted, kind).len(), 1, "that was another meeting");
}

#[test]
fn a_child_that_comes_to_another_place_asks_for_the_paper_of_its_first_days() {
    let kind = DueKind::PaperOfPlace;
    let case = |step: &str, state: &str, who: &str| {
        json!({"people": [{"id": "birthe", "role": "foster-parent"}, {"id": "hanne", "role": "adviser"}],
            "steps": [{"id": "s1", "step": step, "state": state, "on": "2026-12-02", "who": who}]})
    };
    for state in ["next", "now", "done"] {
        let place = due(&opened(case("placement", state, "hanne")), kind);
        assert_eq!(place, [("2026-12-02".to_owned(), "s1".to_owned())], "{state}");
    }
    // What is done at once moves a child only where somebody of the place sees to it.
    assert_eq!(days(case("acute", "done", "birthe"), kind).len(), 1);
    for (step, state, who) in [
        ("acute", "done", "hanne"),
        ("placement", "later", "birthe"),
        ("placement", "skipped", "birthe"),
        ("help", "done", "birthe"),
    ] {
        assert!(days(case(step, state, who), kind).is_empty(), "{step} {state} {who}");
    }
    let moved = || case("placement", "done", "birthe");
    assert!(due(&given(opened(moved()), Kind::NewPlace, "2026-12-02"), kind).is_empty());
    let before = given(opened(moved()), Kind::NewPlace, "2026-11-02");
    assert_eq!(due(&before, kind).len(), 1, "that was another place");
    let mut talked = moved();
    talked["meetings"] = json!([{"id": "m1", "state": "held", "starts_at": "2026-12-04T10:00"}]);
    assert!(days(talked, kind).is_empty());
    let mut long_ago = moved();
    long_ago["steps"][0]["on"] = json!("2026-11-20");
    assert!(days(long_ago, kind).is_empty());
}

#[test]
fn a_plan_that_lies_on_no_paper_asks_for_one() {
    let kind = DueKind::PaperOfPlan;
    let plan = |cleared: bool| json!({"safety_plan": [{"text": "Mormor henter dig.", "cleared": cleared}]});
    assert_eq!(days(plan(true), kind), ["2026-12-01"]);
    assert!(days(plan(false), kind).is_empty());
    assert!(days(json!({"safety_plan": [{"text": " ", "cleared": true}]}), kind).is_empty());
    assert!(due(&given(opened(plan(true)), Kind::SafetyPlan, "2026-12-01"), kind).is_empty());
}

#[test]
fn a_plan_is_due_on_the_first_day_on_which_one_of_its_lines_ends() {
    let kind = DueKind::PlanEnds;
    let plan = json!({"safety_plan": [
        {"text": "Mormor henter dig.", "until": "2026-12-18"},
        {"text": "Du kan sove hos mormor.", "until": "2026-12-11"},
        {"text": "Du kan gå til din lærer."},
        {"until": "2026-12-04"},
    ]});
    assert_eq!(days(plan.clone(), kind), ["2026-12-11"]);
    let mut closed = plan;
    closed["state"] = json!("closed");
    assert!(days(closed, kind).is_empty());
    assert!(days(json!({"safety_plan": [{"text": "Mormor henter dig."}]}), kind).is_empty());
}

#[test]
fn a_decision_that_the_child_was_told_of_asks_for_a_paper_of_it() {
    let kind = DueKind::PaperOfDecision;
    let decided =
        |id: &str, on: &str, told: &str| json!({"id": id, "matter": "other", "decided_on": on, "told_on": told});
    // At nine, of a matter that gives no complaint.
    let case =
        || json!({"child": {"birth_date": "2017-06-01"}, "decisions": [decided("d1", "2026-11-20", "2026-11-23")]});
    let told = || [("2026-11-23".to_owned(), "d1".to_owned())];
    assert_eq!(due(&opened(case()), kind), told());
    let mut untold = case();
    untold["decisions"][0]
        .as_object_mut()
        .expect("an object")
        .remove("told_on");
    assert!(days(untold, kind).is_empty());
    let mut closed = case();
    closed["state"] = json!("closed");
    assert!(days(closed, kind).is_empty());
    // A draft can be given to nobody: that it was made settles it.
    let draft = made(opened(case()), Audience::Child, "2026-11-22");
    assert!(due(&draft, kind).is_empty());
    assert!(due(&given(opened(case()), Kind::Decision, "2026-11-24"), kind).is_empty());
    let sheet = made(opened(case()), Audience::Adult, "2026-11-24");
    assert_eq!(due(&sheet, kind), told(), "the adviser's sheet is none");
    let earlier = made(opened(case()), Audience::Child, "2026-11-19");
    assert_eq!(due(&earlier, kind), told(), "that was another decision");
    // One paper is of one decision: the latest of its day.
    let mut two = case();
    two["decisions"]
        .as_array_mut()
        .expect("a list")
        .push(decided("d2", "2026-11-25", "2026-11-26"));
    let one = made(opened(two.clone()), Audience::Child, "2026-11-27");
    assert_eq!(due(&one, kind), told());
    let both = made(
        made(opened(two), Audience::Child, "2026-11-27"),
        Audience::Child,
        "2026-11-24",
    );
    assert!(due(&both, kind).is_empty());
}

#[test]
fn a_paper_settles_the_decision_that_it_is_of_however_often_it_is_made() {
    let kind = DueKind::PaperOfDecision;
    let case = || {
        json!({"decisions": [
            {"id": "d1", "matter": "other", "decided_on": "2026-11-20", "told_on": "2026-11-23"},
            {"id": "d2", "matter": "other", "decided_on": "2026-11-25", "told_on": "2026-11-26"},
        ]})
    };
    let of = |state: CaseState, id: &str| made_of(state, Some(id), Audience::Child, "2026-11-27");
    let left = |state: &CaseState| -> Vec<String> { due(state, kind).into_iter().map(|(_, what)| what).collect() };
    // The second paper of the newer one is no paper of the older one.
    let twice = of(of(opened(case()), "d2"), "d2");
    assert_eq!(left(&twice), ["d1"]);
    assert!(left(&of(twice, "d1")).is_empty());
    // The older one is not the latest, and it is the one that has its paper.
    assert_eq!(left(&of(opened(case()), "d1")), ["d2"]);
    // A paper from before papers said which they are of, and one since of the same decision.
    let before = made(opened(case()), Audience::Child, "2026-11-26");
    assert_eq!(left(&of(before, "d2")), ["d1"]);
    // The adviser's text is none for the child.
    let adult = made_of(opened(case()), Some("d1"), Audience::Adult, "2026-11-27");
    assert_eq!(left(&adult), ["d1", "d2"]);
}

#[test]
fn a_paper_that_was_made_before_papers_said_of_what_is_read_back() {
    let before = json!({"document": "p1", "kind": "decision", "version": "full", "audience": "child", "meeting": null,
        "on": "2026-11-27", "sha256": "0", "draft": true});
    let read: MadeDocument = serde_json::from_value(before.clone()).expect("a paper");
    assert_eq!(read.decision, None);
    assert_eq!(
        serde_json::to_value(&read).expect("JSON"),
        before,
        "and written as it was"
    );
}

#[test]
fn a_child_of_ten_can_complain_for_four_weeks_from_the_day_it_was_told() {
    let kind = DueKind::Complaint;
    let decided = |born: &str, matter: &str, told: &str| {
        let mut case = json!({"child": {"birth_date": born},
            "decisions": [{"id": "d1", "matter": matter, "decided_on": "2026-11-20"}]});
        if !told.is_empty() {
            case["decisions"][0]["told_on"] = json!(told);
        }
        case
    };
    assert_eq!(
        due(&opened(decided("2016-11-20", "support", "2026-11-23")), kind),
        [("2026-12-21".to_owned(), "d1".to_owned())]
    );
    assert_eq!(
        days(decided("2016-11-20", "placement-request", "2026-11-23"), kind),
        ["2026-12-21"]
    );
    // § 48 gives a complaint of a no: a child that got what it asked for has no last day for it.
    for (followed, ends) in [("no", 1), ("partly", 1), ("yes", 0)] {
        let mut asked = decided("2016-11-20", "placement-request", "2026-11-23");
        asked["decisions"][0]["followed"] = json!(followed);
        assert_eq!(days(asked, kind).len(), ends, "{followed}");
    }
    assert!(
        days(decided("2016-11-21", "support", "2026-11-23"), kind).is_empty(),
        "nine that day"
    );
    assert!(
        days(decided("2016-11-20", "other", "2026-11-23"), kind).is_empty(),
        "off the list"
    );
    assert!(
        days(decided("2016-11-20", "support", ""), kind).is_empty(),
        "the child was not told"
    );
    // The day that the case names counts.
    let mut named = decided("2016-11-20", "support", "2026-11-23");
    named["decisions"][0]["complaint_until"] = json!("2026-12-30");
    assert_eq!(days(named, kind), ["2026-12-30"]);
    // A closed case does not end it, a step about the complaint does.
    let mut closed = decided("2016-11-20", "support", "2026-11-23");
    closed["state"] = json!("closed");
    assert_eq!(days(closed.clone(), kind), ["2026-12-21"]);
    closed["closed_why"] = json!("died");
    assert!(days(closed, kind).is_empty());
    for state in ["now", "done", "skipped"] {
        let mut settled = decided("2016-11-20", "support", "2026-11-23");
        settled["steps"] = json!([{"id": "k", "step": "complaint", "state": state}]);
        assert!(days(settled, kind).is_empty(), "{state}");
    }
}

#[test]
fn what_is_about_one_day_ends_with_it_and_the_rest_never_by_time() {
    for (kind, name) in DueKind::ALL {
        let holds = match kind {
            DueKind::PrepareVisit => Some(3),
            DueKind::Complaint => Some(0),
            DueKind::PaperOfHearing | DueKind::PaperOfPlace => Some(7),
            _ => None,
        };
        assert_eq!(kind.holds_days(), holds, "{name}");
    }
}
