//! Whatever the form that prepares a talk shows of a case is saved when it is sent.

use super::forged::import_case;
use super::{child, hidden, leads_to, send};
use e2e::clock;
use e2e::server::Server;
use serde_json::Value;
use std::collections::BTreeMap;

/// A field as a page shows it: what stands in it, and what could.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Field {
    kind: String,
    pub(super) value: String,
    choices: Vec<String>,
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let value = tag.split(&format!(" {name}=\"")).nth(1)?.split('"').next()?;
    Some(plain(value))
}

fn plain(text: &str) -> String {
    text.replace("&quot;", "\"")
        .replace("&#x27;", "'")
        .replace("&amp;", "&")
}

/// The fields of the case that a page shows, by their paths in it.
pub(super) fn shown(page: &str) -> BTreeMap<String, Field> {
    let mut fields: BTreeMap<String, Field> = BTreeMap::new();
    let mut select = String::new();
    for part in page.split('<').skip(1) {
        let (tag, text) = part.split_once('>').unwrap_or((part, ""));
        let kind = tag.split([' ', '\n']).next().unwrap();
        if kind == "option" && !select.is_empty() {
            let value = attribute(tag, "value").unwrap_or_else(|| plain(text.trim()));
            let field = fields.get_mut(&select).unwrap();
            if tag.contains(" selected") {
                field.value.clone_from(&value);
            }
            field.choices.push(value);
            continue;
        }
        if kind == "/select" {
            select.clear();
        }
        let of_case = |name: &String| {
            ["meetings[", "people[", "child.", "safety."]
                .iter()
                .any(|of| name.starts_with(of))
        };
        let of_case = |name: &String| of_case(name) || name == "track" || name == "municipality";
        let Some(name) = attribute(tag, "name").filter(of_case) else {
            continue;
        };
        let field = fields.entry(name.clone()).or_default();
        let value = attribute(tag, "value").unwrap_or_default();
        match (kind, attribute(tag, "type").unwrap_or_default().as_str()) {
            ("input", "hidden") => {}
            ("input", chosen @ ("radio" | "checkbox")) => {
                field.kind = chosen.into();
                if tag.contains(" checked") {
                    field.value.clone_from(&value);
                }
                field.choices.push(value);
            }
            ("input", typed) => (field.kind, field.value) = (typed.into(), value),
            ("textarea", _) => (field.kind, field.value) = ("textarea".into(), plain(text)),
            ("select", _) => {
                field.kind = "select".into();
                select = name;
            }
            _ => {}
        }
    }
    fields.retain(|_, field| !field.kind.is_empty());
    fields
}

/// Something else that could stand there.
fn other(field: &Field, nth: usize) -> String {
    let choice = |wanted: &&String| **wanted != field.value && !wanted.is_empty();
    match field.kind.as_str() {
        "radio" | "select" => field.choices.iter().find(choice).cloned().unwrap_or_default(),
        "checkbox" => field.choices[0].clone(),
        "date" => format!("2017-03-{:02}", nth % 28 + 1),
        "time" => format!("11:{:02}", nth % 60),
        "number" => (nth % 60 + 20).to_string(),
        _ => format!("Andre ord {nth}"),
    }
}

#[test]
fn every_field_that_the_form_shows_survives_saving() {
    let server = Server::demo();
    let cookie = server.sign_in("lise.koege");
    let prepare = format!("{}/prepare", child(&server, &cookie, "Mathilde"));
    let get = || server.get_with(&[("cookie", &cookie)], &prepare).text().to_owned();
    let page = get();
    let window = super::hidden(&page, "window");
    let before = shown(&page);
    assert!(before.len() > 25, "the form has its fields: {:?}", before.keys());
    // One at a time, so that no answer hides the question after it.
    let mut lost = Vec::new();
    for (nth, (name, field)) in before.iter().enumerate() {
        let wanted = other(field, nth);
        let hidden = super::hidden(&page, "against");
        // One window, as one adviser has it: a case holds only so many drafts.
        let mut sent: Vec<(&str, &str)> = vec![("against", &hidden), ("window", &window), ("keep", "draft")];
        let rest = before
            .iter()
            .filter(|(other, field)| *other != name && !field.value.is_empty());
        sent.extend(rest.map(|(name, field)| (name.as_str(), field.value.as_str())));
        sent.push((name, &wanted));
        let answer = send(&server, &cookie, &prepare, &sent);
        assert_eq!(answer.status, 303, "{name}: {}", answer.text());
        let kept = shown(&get()).get(name).map(|field| field.value.clone());
        if kept.as_deref() != Some(wanted.as_str()) {
            lost.push(format!("{name} ({}): {wanted:?} became {kept:?}", field.kind));
        }
    }
    assert!(lost.is_empty(), "{}", lost.join("\n"));
}

#[test]
fn answers_that_contradict_each_other_are_both_shown_and_one_press_asks_again() {
    let server = Server::demo();
    let cookie = server.sign_in("lise.koege");
    let prepare = format!("{}/prepare", child(&server, &cookie, "Mathilde"));
    let form = server.get_with(&[("cookie", &cookie)], &prepare);
    let against = super::hidden(form.text(), "against");
    let look = |more: &[(&str, &str)]| {
        let mut fields = vec![("against", against.as_str()), ("track", "parent-concern")];
        fields.extend_from_slice(more);
        let answer = send(&server, &cookie, &prepare, &fields);
        assert_eq!(answer.status, 200);
        answer.text().to_owned()
    };
    let nobody = [("safety.suspected", ""), ("safety.suspected", "none")];
    let page = look(&nobody);
    for there in [
        "Hvad handler det om? Svaret er »Bekymring, der handler om en forælder«.",
        "Hvem er der mistanke mod? Svaret er »Ingen«.",
        "name=\"again\" value=\"track\"",
        "name=\"again\" value=\"safety.suspected\"",
    ] {
        assert!(page.contains(there), "{there}\n{page}");
    }
    let again = look(&[nobody[0], nobody[1], ("again", "safety.suspected")]);
    assert_eq!(shown(&again)["safety.suspected"].value, "", "it is asked again");
    assert!(
        again.contains("href=\"#safety-suspected\""),
        "and stands among what is missing"
    );
    assert!(!again.contains("name=\"again\""));
    // What is no answer of the case is not emptied that way.
    let forged = look(&[nobody[0], nobody[1], ("again", "child.first_name")]);
    assert_eq!(shown(&forged)["child.first_name"].value, "Mathilde");
    // Several can be suspected at once.
    let two = look(&[nobody[0], ("safety.suspected", "other"), ("safety.suspected", "parent")]);
    for kind in ["other", "parent"] {
        let ticked = format!("name=\"safety.suspected\" value=\"{kind}\" checked");
        assert!(two.contains(&ticked), "{kind}");
    }
}

#[test]
fn nobody_is_offered_as_keeper_whom_the_gate_refuses() {
    let server = Server::demo();
    let cookie = server.sign_in("lise.koege");
    let prepare = format!("{}/prepare", child(&server, &cookie, "Mads"));
    let form = server.get_with(&[("cookie", &cookie)], &prepare);
    let against = super::hidden(form.text(), "against");
    let look = |suspected: &str| {
        let at_home = if suspected == "none" { "" } else { "yes" };
        let fields = [
            ("against", against.as_str()),
            ("safety.suspected", suspected),
            ("safety.suspect_at_home", at_home),
            ("safety.delivery", "kept-by-safe-adult"),
        ];
        send(&server, &cookie, &prepare, &fields).text().to_owned()
    };
    let (safe, unsafe_home) = (look("none"), look("parent"));
    let offered = |page: &str| shown(page)["safety.kept_by"].choices.len();
    assert!(offered(&unsafe_home) < offered(&safe), "the parents are left out");
    assert!(
        unsafe_home.contains("Kan ikke vælges:")
            && unsafe_home.contains("er den, der er mistanke mod, eller kan være det"),
        "and the page says why"
    );
    assert!(!safe.contains("er den, der er mistanke mod, eller kan være det"));
}

#[test]
fn a_telephone_begins_with_one_step_and_everything_is_a_press_away() {
    let server = Server::demo();
    let lise = server.sign_in("lise.koege");
    let prepare = format!("{}/prepare", child(&server, &lise, "Laura"));
    let phone = "Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0";
    let desk = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    let get = |agent: &str, path: &str| server.get_with(&[("cookie", &lise), ("user-agent", agent)], path);
    let page = get(phone, &prepare);
    assert!(page.text().contains("Trin 1 af 6"), "{}", page.text());
    assert!(!get(desk, &prepare).text().contains("Trin 1 af 6"));
    // Who asks for a paper by its name wants to see it, and who asks for all of the form has all of it.
    let named = get(phone, &format!("{prepare}?document=waiting"));
    assert!(!named.text().contains("Trin 1 af 6"), "{}", named.text());
    let (against, window) = (hidden(page.text(), "against"), hidden(page.text(), "window"));
    let fields = [("against", against.as_str()), ("window", &window), ("go", "all")];
    let all = send(&server, &lise, &prepare, &fields);
    let whole = get(phone, leads_to(&all));
    assert_eq!(whole.status, 200);
    assert!(!whole.text().contains("Trin 1 af 6"), "{}", whole.text());
    // What was saved a moment ago stands in the bar by its clock.
    let bar = whole.text().split("class=\"bench-bar\"").nth(1).expect("a bar");
    let bar = bar.split("</div>").next().unwrap();
    assert!(bar.contains("Se brevet") && bar.contains("Gemt "), "{bar}");
}

#[test]
fn what_is_made_is_folded_until_something_of_it_is_refused() {
    let server = Server::demo();
    let cookie = server.sign_in("lise.koege");
    let prepare = format!("{}/prepare", child(&server, &cookie, "Mathilde"));
    let get = |path: &str| server.get_with(&[("cookie", &cookie)], path).text().to_owned();
    let page = get(&prepare);
    let against = hidden(&page, "against");
    let look = |choice: (&str, &str)| {
        let fields = [("against", against.as_str()), choice];
        send(&server, &cookie, &prepare, &fields).text().to_owned()
    };
    // Folded, it says in a line what is chosen.
    for (page, line) in [
        (
            page,
            "Brev før samtalen · den udgave, der passer til svarene · til barnet · i dag",
        ),
        (
            look(("version", "neutral")),
            "Brev før samtalen · den neutrale udgave · til barnet · i dag",
        ),
    ] {
        let chosen = page.split("data-chosen").nth(1).expect("what is made is folded");
        assert!(chosen.split("</span>").next().unwrap().contains(line), "{chosen}");
        assert!(chosen.contains("name=\"version\""), "the choices are in the page");
    }
    // A day that is none, and a paper that asks for more, stand open; so does a step of its own.
    for open in [
        look(("on", "i næste uge")),
        look(("document", "school-note")),
        get(&format!("{prepare}?step=6")),
    ] {
        assert!(open.contains("id=\"part-make\"") && open.contains("name=\"version\""));
        assert!(!open.contains("data-chosen"), "{open}");
    }
}

#[test]
fn a_talk_that_has_begun_is_not_moved_by_preparing_the_next() {
    let server = Server::demo();
    let cookie = server.sign_in("lise.koege");
    let laura = e2e::paths::root().join("content/examples/laura.json");
    let mut file: Value = serde_json::from_slice(&std::fs::read(laura).unwrap()).unwrap();
    let yesterday = format!("{}T13:15", clock::ahead(-1));
    file["municipality"] = "koege".into();
    file["meetings"][0]["starts_at"] = yesterday.clone().into();
    file["meetings"].as_array_mut().unwrap().truncate(1);
    let case = import_case(&server, &cookie, &file);
    let prepare = format!("{case}/prepare");
    let get = |path: &str| server.get_with(&[("cookie", &cookie)], path).text().to_owned();

    let page = get(&prepare);
    assert!(page.contains("er begyndt, og den er ikke skrevet ned."), "{page}");
    assert!(page.contains(&format!("href=\"{case}/meeting/m1\"")));
    assert!(page.contains(&format!("href=\"{case}/edit/meeting/m1\"")));
    assert!(page.contains("Den blev holdt: skriv den ned") && page.contains("Den blev ikke holdt: flyt den"));
    let day = |page: &str| {
        let fields = shown(page);
        let day = fields.iter().find(|(name, _)| name.ends_with("starts_at#date"));
        day.map(|(name, field)| (name.clone(), field.value.clone())).unwrap()
    };
    let (name, value) = day(&page);
    assert_eq!(value, "", "a new talk has no day yet");
    // Another day, typed and kept, is the new talk's.
    let (against, window, talk) = (hidden(&page, "against"), hidden(&page, "window"), hidden(&page, "talk"));
    let next = clock::ahead(12).to_string();
    let sent = [
        ("against", &against),
        ("window", &window),
        ("talk", &talk),
        (name.as_str(), &next),
    ];
    let mut sent: Vec<(&str, &str)> = sent.map(|(name, value)| (name, value.as_str())).into();
    sent.push(("keep", "draft"));
    assert_eq!(send(&server, &cookie, &prepare, &sent).status, 303);
    let fields = shown(&get(&prepare));
    assert_eq!(fields[&name].value, next);
    // A form that names the talk that has begun moves it no more than that.
    let named = [
        ("against", against.as_str()),
        ("talk", "m1"),
        ("meetings[0].starts_at#date", &next),
        ("meetings[0].starts_at#time", "10:00"),
        ("keep", "paper"),
    ];
    let refused = send(&server, &cookie, &prepare, &named);
    assert_eq!(refused.status, 422, "{}", refused.text());
    assert!(refused.text().contains("flyttes ikke herfra"));
    let written = server.get_with(&[("cookie", &cookie)], &format!("{case}/export"));
    let written: Value = serde_json::from_slice(&written.body).unwrap();
    assert_eq!(written["meetings"][0]["starts_at"], yesterday);
}

/// A case in which one adviser talks alone: its address.
fn alone(server: &Server, cookie: &str) -> String {
    let laura = e2e::paths::root().join("content/examples/laura.json");
    let mut case: Value = serde_json::from_str(&std::fs::read_to_string(laura).unwrap()).unwrap();
    case["reference"] = "2026-0805".into();
    case["municipality"] = "koege".into();
    // The demo's Laura has the other one: a sentence is for one child.
    case["meetings"][0]["personal"] = "Birgit siger, at du maler store billeder.".into();
    case["earlier_support"] = true.into();
    let is_second = |person: &Value| person["id"] == "omar";
    case["people"]
        .as_array_mut()
        .unwrap()
        .retain(|person| !is_second(person));
    let there = case["meetings"][0]["people"].as_array_mut().unwrap();
    there.retain(|person| !is_second(person));
    assert_eq!(there.len(), 1, "one adviser talks");
    import_case(server, cookie, &case)
}

#[test]
fn a_paper_that_is_made_adds_no_nameless_second_adviser_to_the_talk() {
    let server = Server::demo_at("2026-11-26T10:20");
    let cookie = server.sign_in("lise.koege");
    let case = alone(&server, &cookie);
    let prepare = format!("{case}/prepare");
    let page = server.get_with(&[("cookie", &cookie)], &prepare).text().to_owned();
    // The form as it stands, with the field for a second adviser left blank.
    let against = hidden(&page, "against");
    let fields = shown(&page);
    let mut sent: Vec<(&str, &str)> = vec![("against", &against), ("document", "before-meeting"), ("keep", "paper")];
    let typed = fields.iter().filter(|(_, field)| field.kind != "checkbox");
    sent.extend(typed.map(|(name, field)| (name.as_str(), field.value.as_str())));
    let made = send(&server, &cookie, &prepare, &sent);
    assert!(
        leads_to(&made).ends_with("/hand-over"),
        "{} {}",
        made.status,
        made.text()
    );
    let file = server.get_with(&[("cookie", &cookie)], &format!("{case}/export"));
    let after: Value = serde_json::from_str(file.text()).expect("a case file");
    let there = after["meetings"][0]["people"].as_array().expect("who is there");
    assert_eq!(there.len(), 1, "{there:?}");
    assert_eq!(there[0]["does"], "talks");
    // Nor is anybody written into the case whom nobody named.
    let people = after["people"].as_array().expect("people");
    let nameless = people
        .iter()
        .filter(|person| person["first_name"].is_null() && person["name"].is_null());
    assert_eq!(nameless.count(), 0, "{people:?}");
}

#[test]
fn what_was_typed_stands_again_when_the_page_is_opened_anew_whatever_was_pressed() {
    const WORDS: &str = "Du er god til at stå på hænder.";
    let server = Server::demo();
    let cookie = server.sign_in("lise.koege");
    let prepare = format!("{}/prepare", child(&server, &cookie, "Mathilde"));
    let get = || server.get_with(&[("cookie", &cookie)], &prepare).text().to_owned();
    let page = get();
    let (against, window) = (hidden(&page, "against"), hidden(&page, "window"));
    let personal = shown(&page).into_keys().find(|name| name.ends_with("].personal"));
    let personal = personal.expect("the personal sentence");
    for (nth, press) in [("look", "letter"), ("keep", "draft"), ("go", "2"), ("keep", "paper")]
        .into_iter()
        .enumerate()
    {
        // No paper is made without the child's name: the form is refused, and shown again.
        let words = format!("{WORDS} {nth}");
        let sent = [
            ("against", against.as_str()),
            ("window", window.as_str()),
            ("child.first_name", ""),
            (personal.as_str(), words.as_str()),
            press,
        ];
        let answer = send(&server, &cookie, &prepare, &sent);
        assert!([200, 303, 422].contains(&answer.status), "{press:?}: {}", answer.status);
        // The way back and a reload open the page by its address; nothing has to be sent again.
        let again = shown(&get());
        assert_eq!(again[&personal].value, words, "{press:?}");
    }
}
