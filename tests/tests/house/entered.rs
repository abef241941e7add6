//! What the case can hold and no page of its own writes is entered where the list of the domain's tests says: the page is
//! fetched, and its form has a control of that name.

use super::forged::{attribute, import_case, laura_in_full};
use super::{child, hidden, leads_to, send, table};
use e2e::clock;
use e2e::server::Server;
use serde_json::{Value, json};

/// A control of a form: where the form goes, the control's name, and what it sends where that is said.
struct Control {
    form: String,
    name: String,
    value: String,
}

/// Every control of every form of a page.
fn controls(page: &str) -> Vec<Control> {
    let mut found = Vec::new();
    for part in page.split("<form ").skip(1) {
        let part = part.split("</form>").next().unwrap();
        let head = format!(" {}", part.split('>').next().unwrap());
        let form = attribute(&head, "action").unwrap_or_default();
        for tag in part.split('<').skip(1) {
            let tag = format!(" {}", tag.split('>').next().unwrap());
            let is_control = ["input", "textarea", "select", "button"]
                .iter()
                .any(|kind| tag.starts_with(&format!(" {kind} ")));
            let Some(name) = attribute(&tag, "name").filter(|_| is_control && !tag.contains(" disabled")) else {
                continue;
            };
            found.push(Control {
                form: form.clone(),
                name,
                value: attribute(&tag, "value").unwrap_or_default(),
            });
        }
    }
    found
}

/// Whether a name is one that the list means; `*` stands for what a page numbers or names itself.
fn is_named(name: &str, meant: &str) -> bool {
    match meant.split_once('*') {
        Some((before, after)) => {
            name.len() > before.len() + after.len() && name.starts_with(before) && name.ends_with(after)
        }
        None => name == meant,
    }
}

/// Whether a control is the one that the list means: `name`, or `name=value`.
fn is_meant(control: &Control, form: &str, meant: &str) -> bool {
    let (name, value) = match meant.split_once('=') {
        Some((name, value)) => (name, Some(value)),
        None => (meant, None),
    };
    let fits = value.is_none_or(|value| control.value == value);
    control.form.contains(form) && is_named(&control.name, name) && fits
}

/// A child with two homes, a brother, a held talk in which it told of something, and a promise that is open.
fn case() -> Value {
    let mut case = laura_in_full();
    case["child"]["first_name"] = json!("Nadja");
    let more = json!([
        {"id": "mor", "first_name": "Anne", "role": "mother", "custody": true, "lives_with_child": "sometimes"},
        {"id": "far", "first_name": "Bo", "role": "father", "custody": true, "lives_with_child": "sometimes"},
        {"id": "bror", "first_name": "Emil", "role": "sibling", "age": 6}
    ]);
    case["people"]
        .as_array_mut()
        .unwrap()
        .extend(more.as_array().unwrap().clone());
    // What is written of one child is for no other: the demo's Laura has the file's sentence.
    for meeting in case["meetings"].as_array_mut().unwrap() {
        meeting["personal"] = json!("Din lærer Birgit siger, at du samler på sten og bytter dem med Mona.");
    }
    case["disclosures"] = json!([
        {"on": clock::ahead(-2).to_string(), "meeting": "held", "kind": "told", "words": "Det gør ondt.",
         "safety_answered": true}
    ]);
    case
}

/// A paper that was made for a child of the house, on the page on which it is handed over.
fn handed(server: &Server, cookie: &str) -> String {
    let case = child(server, cookie, "Laura");
    let prepare = format!("{case}/prepare");
    let form = server.get_with(&[("cookie", cookie)], &prepare);
    let against = hidden(form.text(), "against");
    let fields = [
        ("against", against.as_str()),
        ("document", "before-meeting"),
        ("keep", "paper"),
    ];
    let made = send(server, cookie, &prepare, &fields);
    assert!(leads_to(&made).ends_with("/hand-over"), "{}", made.text());
    leads_to(&made).to_owned()
}

/// Every part of a talk on its screen, and what the screen shows after a stop and once it was heard.
fn screen() -> String {
    let server = Server::demo();
    let (cookie, _, _) = table::opened(&server, "lise.koege", "Samira");
    let see = |path: &str| server.get_with(&[("cookie", &cookie)], path).text().to_owned();
    let mut all: String = (1..=19).map(|part| see(&format!("/t/talk/{part}"))).collect();
    for kind in ["stop", "heard"] {
        let _ = send(&server, &cookie, "/t/talk/say", &[("kind", kind), ("from", "8")]);
        all.push_str(&see("/t/talk/8"));
    }
    all
}

#[test]
fn whatever_the_list_says_of_a_page_is_on_that_page() {
    let list = e2e::paths::root().join("domain/tests/data/elsewhere.json");
    let groups: Vec<Value> = serde_json::from_slice(&std::fs::read(list).unwrap()).unwrap();
    let server = Server::demo();
    let cookie = server.sign_in("lise.koege");
    let imported = import_case(&server, &cookie, &case());
    let fetched = |page: &str| -> String {
        let path = match page {
            "/t/talk" => return screen(),
            page if page.contains("{document}") => handed(&server, &cookie),
            page => format!("{imported}{page}"),
        };
        let answer = server.get_with(&[("cookie", &cookie)], &path);
        assert_eq!(answer.status, 200, "{page}: {}", answer.text());
        answer.text().to_owned()
    };
    let (mut missing, mut entered) = (Vec::new(), 0);
    for group in &groups {
        let Some(enters) = group["enters"].as_object() else {
            continue;
        };
        let (page, form) = (group["page"].as_str().unwrap(), group["form"].as_str().unwrap());
        let all = controls(&fetched(page));
        for (field, meant) in enters {
            entered += 1;
            let meant = meant.as_str().unwrap();
            if !all.iter().any(|control| is_meant(control, form, meant)) {
                missing.push(format!("{field}: no {meant:?} in a form to {form:?} on {page:?}"));
            }
        }
    }
    assert!(entered > 60, "only {entered} fields are looked for");
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn a_control_is_found_by_its_form_its_name_and_what_it_sends() {
    let page = "<form method=\"post\" action=\"/a/end\"><input type=\"date\" name=\"on\"/>\
                <button name=\"to\" value=\"dropped\">x</button></form><input name=\"lost\"/>";
    let all = controls(page);
    let has = |form: &str, meant: &str| all.iter().any(|control| is_meant(control, form, meant));
    assert!(has("/a/end", "on") && has("/end", "to=dropped") && has("", "to"));
    assert!(!has("/b", "on") && !has("/a", "to=kept") && !has("", "lost"));
    assert!(is_named("took-stop", "took-*") && is_named("rights-why", "*-why") && is_named("takes-0-to", "takes-*-to"));
    assert!(!is_named("took-", "took-*") && !is_named("takes-0", "takes-*-to"));
}
