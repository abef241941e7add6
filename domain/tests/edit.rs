//! The parts of a case that a page of their own writes: every field exists in the format, a form writes its own fields alone,
//! and what no page can enter is written down here with what makes it.

mod common;

use common::{LAURA, case};
use domain::case::{Case, MeetingState, PoliceMay, Role, schema};
use domain::command::Command;
use domain::draft::Draft;
use domain::edit::{At, Input, Part};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// Where a part stands in a case that has everything; for those without entries there is one place.
fn somewhere(part: Part, case: &Case) -> At {
    let at = part.place(case, None).or_else(|| {
        let step = case.steps.first().map(|step| step.id.to_string());
        part.place(case, step.as_deref())
    });
    at.unwrap_or_else(|| panic!("{} has no place", part.as_str()))
}

fn typed(case: &Case, at: At, fields: &[(&str, &str)]) -> Case {
    let mut base = serde_json::to_value(case).expect("JSON");
    at.make_room(&mut base);
    let named = fields.iter().map(|(field, text)| (at.path(field), *text));
    Draft::from_form(base, named)
        .read()
        .unwrap_or_else(|faults| panic!("{fields:?}: {faults:?}"))
}

#[test]
fn every_field_of_a_page_is_a_field_of_the_format() {
    let case = case(LAURA);
    for part in Part::ALL {
        let at = somewhere(part, &case);
        let mut seen = BTreeSet::new();
        for field in part.fields() {
            assert!(seen.insert(field.path), "{} asks {} twice", part.as_str(), field.path);
            let path = at.path(field.path);
            assert!(at.writes(&path) && at.writes(&format!("{path}#date")), "{path}");
            let draft = Draft::from_form(json!({"format": "case/1"}), [(path.as_str(), "x")]);
            assert_ne!(
                draft.to_json(),
                json!({"format": "case/1"}),
                "{path} is no field of a form"
            );
            if let Input::One(codes) | Input::Drawn(codes) | Input::Several(codes) = at.input(field) {
                assert!(codes.len() > 1, "{path}");
                // Each answer of the form is one that the format takes.
                let is_list = matches!(at.input(field), Input::Several(_));
                for code in codes {
                    let value = if is_list { json!([code]) } else { json!(code) };
                    let mut base = json!({"format": "case/1"});
                    at.make_room(&mut base);
                    let draft = Draft::from_form(base, [(path.as_str(), code.as_str())]);
                    assert!(
                        draft.to_json().to_string().contains(&value.to_string()),
                        "{path}: {code}"
                    );
                    if at.index.is_none_or(|index| index == 0) {
                        assert!(draft.read().is_ok(), "{path} takes no {code}: {:?}", draft.read());
                    }
                }
            }
        }
    }
}

#[test]
fn a_form_writes_its_own_fields_and_no_others() {
    let case = case(LAURA);
    for part in Part::ALL {
        let at = somewhere(part, &case);
        for strange in [
            "id",
            "state",
            "left_on",
            "attended",
            "closing.needs",
            "said[0].text",
            "municipality",
        ] {
            let path = at.path(strange);
            assert!(!at.writes(&path), "{} writes {path}", part.as_str());
        }
        for other in Part::ALL.into_iter().filter(|other| *other != part) {
            let there = somewhere(other, &case);
            for field in other.fields() {
                assert!(
                    !at.writes(&there.path(field.path)),
                    "{} writes {}",
                    part.as_str(),
                    field.path
                );
            }
        }
    }
    // Nor those of another entry.
    let first = Part::Person
        .place(&case, Some(case.people[0].id.as_str()))
        .expect("a person");
    assert!(first.writes("people[0].role") && !first.writes("people[1].role"));
}

#[test]
fn what_is_typed_becomes_the_command_of_its_part() {
    let case = case(LAURA);
    let at = Part::Person.place(&case, None).expect("room for one more");
    let fields = [
        ("first_name", "Mona"),
        ("role", "mother"),
        ("custody", "true"),
        ("lives_with_child", "no"),
    ];
    let Some(Command::AddPerson(mona)) = at.command(&typed(&case, at, &fields)) else {
        panic!("a new person is added")
    };
    assert_eq!(
        (mona.role, mona.custody, mona.suspected),
        (Some(Role::Mother), Some(true), None)
    );

    let known = Part::Person
        .place(&case, Some(case.people[0].id.as_str()))
        .expect("a person");
    let Some(Command::PutPerson(put)) = known.command(&typed(&case, known, &[("first_name", "Hannah")])) else {
        panic!("a known one is changed")
    };
    assert_eq!(put.id, case.people[0].id);
    assert_eq!(put.role, case.people[0].role, "what the form left alone stays");

    let notice = Part::Notice.place(&case, None).expect("room for a notice");
    let came = [("received_at#date", "1.12.2026"), ("received_at#time", "9.30")];
    let Some(Command::AddNotice(notice)) = notice.command(&typed(&case, notice, &came)) else {
        panic!("a notice is added")
    };
    assert_eq!(notice.received_at.expect("a time").to_string(), "2026-12-01T09:30");
    assert!(
        Part::Promise.place(&case, Some("p1")).is_none(),
        "a promise is never rewritten"
    );
    assert!(Part::Person.place(&case, Some("nobody")).is_none());
    assert!(Part::Child.place(&case, Some("child")).is_none());
}

/// Lists without ids: each line has a page of its own, by its number, and the command puts the whole list.
#[test]
fn a_line_without_an_id_is_written_mended_and_taken_away() {
    let mut case = case(LAURA);
    let at = |case: &Case, id: Option<&str>| Part::PoliceAgreed.place(case, id);
    let new = at(&case, None).expect("room for an agreement");
    let fields = [("what", "tell-child"), ("with", "Maria Holm"), ("on", "24.11.2026")];
    let before = case.safety.clone().expect("answers");
    let written = typed(&case, new, &fields);
    assert_eq!(
        written.safety.as_ref().map(|safety| &safety.suspected),
        Some(&before.suspected),
        "no answer is touched"
    );
    let Some(Command::PutPoliceAgreed(agreed)) = new.command(&written) else {
        panic!("an agreement is put")
    };
    assert_eq!(agreed.len(), 1);
    assert_eq!(
        (agreed[0].what, agreed[0].with.clone()),
        (Some(PoliceMay::TellChild), Some("Maria Holm".into()))
    );
    case.safety = written.safety;
    let first = at(&case, Some("1")).expect("the first line");
    assert_eq!(first.path("with"), "safety.police_agreed[0].with");
    for nobody in ["0", "2", "new", ""] {
        assert!(at(&case, Some(nobody)).is_none(), "{nobody:?}");
    }
    let emptied = typed(&case, first, &[("what", ""), ("with", " "), ("on", "")]);
    assert_eq!(first.command(&emptied), Some(Command::PutPoliceAgreed(Vec::new())));

    // In a case without any answer, too.
    let empty = Case::default();
    let line = Part::SafetyPlan.place(&empty, None).expect("room for a line");
    let plan = typed(&empty, line, &[("text", "Mormor henter dig."), ("cleared", "false")]);
    let Some(Command::PutSafetyPlan(lines)) = line.command(&plan) else {
        panic!("a line is put")
    };
    assert_eq!(
        (lines.len(), lines[0].text.clone(), lines[0].cleared),
        (1, Some("Mormor henter dig.".into()), Some(false))
    );
    let agreed = at(&empty, None).expect("room for an agreement");
    let typed = typed(&empty, agreed, &[("what", "place-and-time")]);
    assert!(matches!(agreed.command(&typed), Some(Command::PutPoliceAgreed(all)) if all.len() == 1));
}

/// A second talk with the same child keeps who talks, the bisidder, the stop sign and the length, as long as they are still
/// there.
#[test]
fn the_next_meeting_keeps_what_does_not_change() {
    let mut value: Value = serde_json::from_str(LAURA).expect("JSON");
    value["meetings"][0]["stop_sign"] = json!("Du lægger kortet på bordet.");
    let before: Case = serde_json::from_value(value.clone()).expect("a case");
    let next = |case: &Case| {
        let at = Part::Meeting.place(case, None).expect("room for a meeting");
        match at.command(&typed(case, at, &[("place", "biblioteket")])) {
            Some(Command::PlanMeeting { plan, room }) => (plan, room),
            other => panic!("{other:?}"),
        }
    };
    let (plan, room) = next(&before);
    let first = &before.meetings[0];
    assert_eq!((plan.stop_sign, plan.minutes), (first.stop_sign.clone(), first.minutes));
    assert_eq!((plan.starts_at, plan.why), (None, None), "the rest is asked for");
    assert!(!room.people.is_empty() && room.bisidders == first.bisidders);

    // Somebody who has left is nobody's bisidder.
    let bisidder = first.bisidders.first().expect("Laura has a bisidder").clone();
    let mut left = before.clone();
    for person in &mut left.people {
        if person.id == bisidder {
            person.left_on = first.starts_at.map(|at| domain::case::Day(at.0.date()));
        }
    }
    left.meetings[0].state = Some(MeetingState::Held);
    assert!(!next(&left).1.bisidders.contains(&bisidder));
}

/// The two names of a person's drawing are one answer on their page: what a file said under the older name is chosen there,
/// and stands under the newer one once the page is kept.
#[test]
fn the_page_of_a_person_chooses_what_a_file_said_as_picture() {
    let mut value: Value = serde_json::from_str(LAURA).expect("JSON");
    value["people"][0]["picture"] = json!("figure-3");
    let case: Case = serde_json::from_value(value).expect("a case");
    assert_eq!(case.people[0].drawn(), Some("figure-3"), "a file that has that alone");
    let at = Part::Person
        .place(&case, Some(case.people[0].id.as_str()))
        .expect("a person");
    let put = |fields: &[(&str, &str)]| match at.command(&typed(&case, at, fields)) {
        Some(Command::PutPerson(person)) => person,
        other => panic!("{other:?}"),
    };
    let kept = put(&[("phone_hours", "om morgenen")]);
    assert_eq!(
        (kept.figure.clone(), kept.picture.clone()),
        (Some("figure-3".into()), None)
    );
    assert_eq!(kept.drawn(), Some("figure-3"));
    // Another one, and none: the older name brings nothing back.
    assert_eq!(put(&[("figure", "figure-5")]).drawn(), Some("figure-5"));
    let none = put(&[("figure", "")]);
    assert_eq!((none.drawn(), none.picture), (None, None));
}

/// Every field at the end of a path of the format: `people[0].role`.
fn leaves(of: &Value, all: &Value, at: &str, found: &mut BTreeSet<String>) {
    let of = match of["$ref"].as_str() {
        Some(reference) => all.pointer(reference.trim_start_matches('#')).expect("a reference"),
        None => of,
    };
    if let Some(fields) = of["properties"].as_object() {
        for (name, field) in fields {
            let dot = if at.is_empty() { "" } else { "." };
            leaves(field, all, &format!("{at}{dot}{name}"), found);
        }
    } else if of["type"] == "array" && !at.ends_with(']') {
        let mut inside = BTreeSet::new();
        leaves(&of["items"], all, &format!("{at}[0]"), &mut inside);
        // A list of words is one field.
        if inside.len() == 1 && inside.iter().all(|one| *one == format!("{at}[0]")) {
            found.insert(at.to_owned());
        } else {
            found.extend(inside);
        }
    } else {
        found.insert(at.to_owned());
    }
}

/// What no page of its own writes, by what does: the page of the letter, the pages of a talk and of the way, an event. A new
/// field of the format has to be put on a page, or here.
const ELSEWHERE: &[(&str, &[&str])] = &[
    (
        "ids and the format",
        &[
            "format",
            "municipality",
            "people[0].id",
            "notices[0].id",
            "meetings[0].id",
            "steps[0].id",
            "agreements[0].id",
            "decisions[0].id",
            "documents[0].id",
            "meetings[0].said[0].id",
        ],
    ),
    (
        "a case is closed, and opened again",
        &["state", "closed_on", "closed_why"],
    ),
    (
        "the safety questions of the letter",
        &[
            "safety.suspected",
            "safety.suspect_at_home",
            "safety.social_control",
            "safety.risk_assessed",
            "safety.parents_know",
            "safety.police",
            "safety.protected_address",
            "safety.delivery",
            "safety.kept_by",
            "safety.which_home",
            "safety.suspect_is",
            "safety.police_about",
            "safety.watched_phone",
            "safety.journey",
        ],
    ),
    ("a person leaves", &["people[0].left_on"]),
    ("\"Samtale nu\"", &["meetings[0].acute"]),
    (
        "a paper is given, or a moved meeting is told",
        &["meetings[0].child_knows.starts_at", "meetings[0].child_knows.cancelled"],
    ),
    (
        "who is in the room",
        &[
            "meetings[0].people[0].id",
            "meetings[0].people[0].does",
            "meetings[0].bisidders",
            "meetings[0].siblings_in_room",
        ],
    ),
    (
        "a meeting is planned, held, cancelled",
        &[
            "meetings[0].state",
            "meetings[0].started_at",
            "meetings[0].ended_at",
            "meetings[0].attended[0].id",
            "meetings[0].attended[0].name",
            "meetings[0].attended[0].role",
            "meetings[0].attended[0].does",
        ],
    ),
    (
        "the page after a talk",
        &[
            "meetings[0].bisidder_offered.on",
            "meetings[0].bisidder_offered.by",
            "meetings[0].bisidder_offered.how",
            "meetings[0].bisidder_offered.answer",
            "meetings[0].said[0].text",
            "meetings[0].said[0].confirmed",
            "meetings[0].said[0].on_paper",
            "meetings[0].told[0].right",
            "meetings[0].told[0].how",
            "meetings[0].told[0].reaction",
            "meetings[0].observed[0].text",
            "meetings[0].observed[0].context",
            "meetings[0].observed[0].at",
        ],
    ),
    (
        "the talk's screen",
        &[
            "meetings[0].feelings[0].strength",
            "meetings[0].feelings[0].feeling",
            "meetings[0].stops[0].kind",
            "meetings[0].stops[0].at",
            "meetings[0].stops[0].heard_at",
            "meetings[0].stops[0].answer",
            "meetings[0].feedback.face",
            "meetings[0].feedback.answers",
        ],
    ),
    (
        "how a talk ends",
        &[
            "meetings[0].after.known",
            "meetings[0].after.text",
            "meetings[0].after.hear_on",
            "meetings[0].closing.takes_further[0].what",
            "meetings[0].closing.takes_further[0].to",
            "meetings[0].closing.tell[0].who",
            "meetings[0].closing.tell[0].on",
            "meetings[0].closing.tell[0].child_wants_call",
            "meetings[0].closing.unknown[0].what",
            "meetings[0].closing.unknown[0].hear_by",
            "meetings[0].closing.talk_to",
            "meetings[0].closing.needs",
            "meetings[0].closing.may_say_at_home",
            "meetings[0].closing.may_say_to_parents",
            "meetings[0].closing.next_meeting",
            "meetings[0].closing.tonight",
        ],
    ),
    (
        "the checklist",
        &[
            "meetings[0].checklist[0].point",
            "meetings[0].checklist[0].state",
            "meetings[0].checklist[0].why",
            "meetings[0].checklist[0].later_on",
        ],
    ),
    (
        "the child's way",
        &[
            "steps[0].state",
            "steps[0].on",
            "steps[0].promised",
            "steps[0].waiting_for",
            "steps[0].next_contact",
            "steps[0].reason",
        ],
    ),
    (
        "a promise is settled",
        &[
            "agreements[0].state",
            "agreements[0].kept_on",
            "agreements[0].told_child",
            "agreements[0].reason",
            "agreements[0].made_in",
        ],
    ),
    (
        "a paper is handed over",
        &[
            "documents[0].kind",
            "documents[0].version",
            "documents[0].on",
            "documents[0].by",
            "documents[0].how",
            "documents[0].went",
            "documents[0].sha256",
        ],
    ),
    (
        "\"Barnet fortalte noget\"",
        &[
            "disclosures[0].on",
            "disclosures[0].meeting",
            "disclosures[0].kind",
            "disclosures[0].words",
            "disclosures[0].safety_answered",
        ],
    ),
    (
        "numbers that somebody wrote: the page of brothers and sisters offers the cases that have them first, and links \
         them beside the cases (decision 0041; `domain::siblings::is_named`)",
        &["siblings"],
    ),
    (
        "the page of a person, under its other name: what stands here is chosen there as people[0].figure",
        &["people[0].picture"],
    ),
];

#[test]
fn what_no_page_can_enter_is_known() {
    let whole = schema();
    let mut all = BTreeSet::new();
    leaves(&whole, &whole, "", &mut all);
    assert!(all.len() > 150, "{all:?}");
    let empty = Case::default();
    let mut entered: BTreeSet<String> = BTreeSet::new();
    for part in Part::ALL {
        let at = part.place(&empty, None).unwrap_or(At { part, index: Some(0) });
        entered.extend(part.fields().iter().map(|field| at.path(field.path)));
    }
    for (why, fields) in ELSEWHERE {
        for field in *fields {
            assert!(entered.insert((*field).to_owned()), "{why}: {field} is entered twice");
        }
    }
    let lost: Vec<&String> = all.difference(&entered).collect();
    assert!(lost.is_empty(), "no page can enter {lost:#?}");
    let unknown: Vec<&String> = entered.difference(&all).collect();
    assert!(unknown.is_empty(), "the format has no {unknown:#?}");
}

#[test]
fn what_a_new_talk_is_follows_from_what_was_before() {
    let case = case(LAURA);
    let at = Part::Meeting.place(&case, None).expect("a place for a new meeting");
    let kind = |state: &str, changes: Value| {
        let mut base = serde_json::to_value(&case).expect("JSON");
        base["meetings"][0]["state"] = json!(state);
        base["adviser_changes"] = changes;
        at.make_room(&mut base);
        base["meetings"][1]["kind"].clone()
    };
    let talk = serde_json::to_value(&case).expect("JSON")["meetings"][0]["starts_at"].clone();
    let day = talk
        .as_str()
        .and_then(|at| at.split('T').next())
        .expect("a day")
        .to_owned();
    assert_eq!(kind("planned", json!([])), "first-talk");
    assert_eq!(kind("held", json!([])), "follow-up");
    assert_eq!(kind("held", json!([{"on": "2099-01-01"}])), "handover");
    assert_eq!(kind("held", json!([{"on": day}])), "follow-up", "the new one was there");
}
