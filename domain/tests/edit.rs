//! The parts of a case that a page of their own writes: every field exists in the format, a form writes its own fields alone,
//! and what no page can enter is written down here with what makes it.

use crate::common::{LAURA, case};
use domain::case::{Agreement, AgreementState, Case, MeetingState, PoliceMay, Role, schema};
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
    let mut promised = case.clone();
    promised.agreements = vec![Agreement {
        id: "p1".into(),
        what: Some("Jeg ringer til din lærer.".into()),
        ..Agreement::default()
    }];
    let open = Part::Promise.place(&promised, Some("p1")).expect("an open promise");
    let Some(Command::RewordPromise(other)) =
        open.command(&typed(&promised, open, &[("what", "Jeg ringer til din træner.")]))
    else {
        panic!("a promise is put in other words")
    };
    assert_eq!(
        (other.id.as_str(), other.what),
        ("p1", Some("Jeg ringer til din træner.".into()))
    );
    promised.agreements[0].state = Some(AgreementState::Kept);
    assert!(
        Part::Promise.place(&promised, Some("p1")).is_none(),
        "a settled promise is never rewritten"
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

/// What no page of its own writes, by what does: another page, with its control's name, or nothing but an event, and why. A
/// new field of the format has to be put on a page, or in this file. `tests/tests/house/entered.rs` fetches the pages and
/// looks for the controls.
const ELSEWHERE: &str = include_str!("data/elsewhere.json");

/// The fields of that file: those of a control, and those of no page.
fn elsewhere() -> Vec<String> {
    let groups: Vec<Value> = serde_json::from_str(ELSEWHERE).expect("JSON");
    let mut fields = Vec::new();
    for group in &groups {
        assert!(group["why"].as_str().is_some_and(|why| !why.is_empty()), "{group}");
        let (enters, none) = (group["enters"].as_object(), group["none"].as_array());
        assert!(enters.is_some() != none.is_some(), "a page or a reason: {group}");
        if enters.is_some() {
            assert!(group["page"].is_string() && group["form"].is_string(), "{group}");
        }
        fields.extend(enters.into_iter().flat_map(|enters| enters.keys().cloned()));
        let named = none.into_iter().flatten().map(|field| field.as_str().expect("a field"));
        fields.extend(named.map(str::to_owned));
    }
    fields
}

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
    for field in elsewhere() {
        assert!(entered.insert(field.clone()), "{field} is entered twice");
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
