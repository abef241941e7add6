//! What was written by mistake: taken out of the case with a reason, mended, or called off; and what asks for a tick because
//! it has no way back.

use super::forged::{Form, forms};
use super::leads_to;
use super::whole::{Whole, filled};
use e2e::clock;

#[test]
fn what_was_written_into_the_wrong_case_is_taken_out_with_a_reason() {
    let whole = Whole::new();
    let today = clock::today().to_string();
    let wrongly = [
        (
            "notice",
            "notices",
            vec![
                ("{}.received_at#date", today.as_str()),
                ("{}.received_at#time", "08.00"),
            ],
        ),
        (
            "decision",
            "decisions",
            vec![("{}.what", "Familien får hjælp."), ("{}.decided_on", today.as_str())],
        ),
    ];
    let before = whole.stands();
    let is_receipt = |form: &Form| form.fields.contains(&("kind".into(), "receipt".into()));
    let receipts = || forms(&whole.get("")).into_iter().filter(is_receipt).count();
    let ran = receipts();
    for (part, list, typed) in wrongly {
        let new = format!("/edit/{part}/new");
        let page = whole.get(&new);
        let form = forms(&page)
            .into_iter()
            .find(|form| form.action.ends_with(&new))
            .expect("a form");
        let nth = before[list].as_array().map_or(0, Vec::len);
        let named: Vec<(String, &str)> = typed
            .iter()
            .map(|(name, value)| (name.replace("{}", &format!("{list}[{nth}]")), *value))
            .collect();
        let named: Vec<(&str, &str)> = named.iter().map(|(name, value)| (name.as_str(), *value)).collect();
        let write = || {
            let page = whole.get(&new);
            let form = forms(&page)
                .into_iter()
                .find(|form| form.action.ends_with(&new))
                .expect("a form");
            let done = whole.send(&filled(&form, &named));
            assert_eq!(done.status, 303, "{part}: {}", done.text());
        };
        // At once it is taken back as any other act is.
        assert_eq!(whole.send(&filled(&form, &named)).status, 303);
        whole.takes_back();
        assert_eq!(whole.stands()[list], before[list], "{part}");
        write();
        assert!(part != "notice" || receipts() == ran + 1, "a receipt is due");
        let written = whole.stands()[list]
            .as_array()
            .expect("a list")
            .last()
            .expect("one")
            .clone();
        let own = format!("/edit/{part}/{}", written["id"].as_str().expect("an id"));
        let out = whole.form(&own, "/end", "withdrawn").expect("a way out");
        assert_eq!(whole.send(&out).status, 422, "nothing goes without a reason");
        let done = whole.send(&filled(&out, &[("reason", "Den hørte til en anden sag.")]));
        assert_eq!(leads_to(&done), whole.case, "{}", done.text());
        assert_eq!(whole.stands()[list], before[list], "{part}");
        let page = whole.get("");
        assert!(
            page.contains("der ikke hørte til sagen"),
            "the history tells it: {page}"
        );
        assert_eq!(receipts(), ran, "its clocks go with it");
    }
}

#[test]
fn an_open_promise_is_mended_and_its_former_words_come_back() {
    let whole = Whole::new();
    assert!(whole.get("").contains("/edit/promise/a1"), "the page leads there");
    let words = || whole.stands()["agreements"][0]["what"].clone();
    let form = forms(&whole.get("/edit/promise/a1"))
        .into_iter()
        .find(|form| form.action.ends_with("/a1"));
    let form = form.expect("a form of its own");
    let other = [("agreements[0].what", "Jeg skriver til dig.")];
    let done = whole.send(&filled(&form, &other));
    assert_eq!(done.status, 303, "{}", done.text());
    assert_eq!(words(), "Jeg skriver til dig.");
    whole.takes_back();
    assert_eq!(words(), "Jeg ringer til dig.");
    // A settled one is not rewritten.
    let kept = whole
        .server
        .get_with(&[("cookie", &whole.cookie)], &format!("{}/edit/promise/a2", whole.case));
    assert_eq!(kept.status, 404);
}

#[test]
fn a_meeting_planned_by_mistake_and_a_child_told_by_mistake_go_back() {
    let whole = Whole::new();
    let new = "/edit/meeting/new";
    let page = whole.get(new);
    let form = forms(&page)
        .into_iter()
        .find(|form| form.action.ends_with(new))
        .expect("a form");
    let nth = whole.stands()["meetings"].as_array().expect("a list").len();
    let (date, time) = (
        format!("meetings[{nth}].starts_at#date"),
        format!("meetings[{nth}].starts_at#time"),
    );
    let day = clock::ahead(20).to_string();
    let done = whole.send(&filled(
        &form,
        &[(date.as_str(), day.as_str()), (time.as_str(), "10.00")],
    ));
    assert_eq!(done.status, 303, "{}", done.text());
    whole.takes_back();
    assert_eq!(whole.stands()["meetings"][nth]["state"], "cancelled");

    // Somebody is removed for good: one press asks first.
    let new = "/edit/person/new";
    let page = whole.get(new);
    let form = forms(&page)
        .into_iter()
        .find(|form| form.action.ends_with(new))
        .expect("a form");
    let people = whole.stands()["people"].as_array().expect("a list").len();
    let name = format!("people[{people}].first_name");
    assert_eq!(whole.send(&filled(&form, &[(name.as_str(), "Mona")])).status, 303);
    let id = whole.stands()["people"][people]["id"]
        .as_str()
        .expect("an id")
        .to_owned();
    let removes = whole
        .form(&format!("/edit/person/{id}"), "/end", "removed")
        .expect("a way out");
    let asked = whole.send(&removes);
    assert_eq!(asked.status, 422, "{}", asked.text());
    assert!(
        asked.text().contains("Det kan ikke gøres om bagefter."),
        "{}",
        asked.text()
    );
    assert_eq!(whole.stands()["people"].as_array().expect("a list").len(), people + 1);
    assert_eq!(whole.send(&filled(&removes, &[("sure", "true")])).status, 303);
    assert_eq!(whole.stands()["people"].as_array().expect("a list").len(), people);
}

#[test]
fn the_way_back_stands_where_the_act_was_done() {
    let whole = Whole::new();
    let new = "/edit/child";
    let ends = |path: &str, end: &str| {
        let mut all = forms(&whole.get(path)).into_iter();
        all.rfind(|form| form.action.ends_with(end))
    };
    let school = || whole.stands()["child"]["school"].clone();
    let writes = || {
        let form = ends(new, new).expect("a form");
        let done = whole.send(&filled(&form, &[("child.school", "Skovskolen")]));
        assert_eq!(done.status, 303, "{}", done.text());
        assert_eq!(school(), "Skovskolen");
    };
    let before = school();
    for below in ["/way", "/meeting/held", "/meeting/held/ending"] {
        writes();
        let back = ends(below, "/undo").unwrap_or_else(|| panic!("{below} has no way back"));
        assert_eq!(leads_to(&whole.send(&back)), format!("{}{below}", whole.case));
        assert_eq!(school(), before, "{below}");
    }
    // It leads to no other place, whatever is sent.
    writes();
    let back = ends("/way", "/undo").expect("a way back");
    let away = filled(&back, &[("back", "//elsewhere.example/")]);
    assert_eq!(leads_to(&whole.send(&away)), whole.case);
}
