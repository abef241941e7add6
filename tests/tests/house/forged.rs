//! No form can change what its page does not name: every form of a child's pages, by each of its buttons, is sent as it
//! stands and with every field of the case beside it, changed. Both leave the same case.

use super::{leads_to, send};
use e2e::clock;
use e2e::server::Server;
use serde_json::{Value, json};
use std::cell::{Cell, RefCell};

/// A child's case with something in every corner: a talk that was held, words that were confirmed, rights that were
/// told, promises, a notice, steps, one talk ahead.
pub fn laura_in_full() -> Value {
    let file = e2e::paths::root().join("content/examples/laura.json");
    let mut case: Value = serde_json::from_slice(&std::fs::read(file).unwrap()).unwrap();
    let day = |days: i64| clock::ahead(days).to_string();
    let at = |days: i64, time: &str| format!("{}T{time}", day(days));
    case["meetings"][0]["starts_at"] = at(7, "13:15").into();
    let mut held = case["meetings"][0].clone();
    let more = json!({
        "id": "held", "state": "held", "starts_at": at(-2, "13:15"), "started_at": at(-2, "13:15"),
        "ended_at": at(-2, "13:50"),
        "bisidder_offered": {"on": day(-2), "by": "hanne", "how": "Sagt", "answer": "Nej tak"},
        "said": [{"id": "u1", "text": "Jeg vil ikke sove hos far.", "confirmed": true, "on_paper": true},
                 {"id": "u2", "text": "Jeg kan lide at spille bold."}],
        "told": [{"right": "stop", "how": "said", "reaction": "understood"}],
        "observed": [{"text": "Ser ned", "context": "Ved døren", "at": at(-2, "13:20")}],
        "feedback": {"face": 4, "answers": ["Fint"]},
        "closing": {"takes_further": [{"what": "At du er træt", "to": "din lærer"}],
                    "tell": [{"who": "birgit", "on": day(9), "child_wants_call": "before"}],
                    "unknown": [{"what": "Jeg ved ikke alt endnu.", "hear_by": day(13)}],
                    "talk_to": ["birgit"], "needs": "Ro", "next_meeting": "m1"}
    });
    held.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    case["meetings"].as_array_mut().unwrap().push(held);
    case["agreements"] = json!([
        {"id": "a1", "what": "Jeg ringer til dig.", "who": "hanne", "by": day(7), "made_in": "held", "state": "open"},
        {"id": "a2", "what": "Jeg tager boller med.", "who": "hanne", "made_in": "held", "state": "kept",
         "kept_on": day(-1)}
    ]);
    case["steps"] = json!([
        {"id": "s1", "step": "talk", "state": "now", "who": "hanne"},
        {"id": "s2", "step": "assessment", "state": "next"}
    ]);
    case["child"]["wishes"] = json!(["En tur i parken"]);
    case
}

/// A child's case with something in every corner, imported.
pub fn import(server: &Server, cookie: &str) -> String {
    import_case(server, cookie, &laura_in_full())
}

/// A case, imported: its address.
pub fn import_case(server: &Server, cookie: &str, case: &Value) -> String {
    let body = format!(
        "--cut\r\ncontent-disposition: form-data; name=\"file\"; filename=\"case.json\"\r\n\
         content-type: application/json\r\n\r\n{case}\r\n--cut--\r\n"
    );
    let kind = "multipart/form-data; boundary=cut";
    let taken = server.post_body_with(&[("cookie", cookie)], "/cases/import", kind, &body);
    assert_eq!(taken.status, 303, "{}", taken.text());
    leads_to(&taken).to_owned()
}

/// A form of a page: where it goes, and what it sends as it stands.
#[derive(Clone, Debug)]
pub struct Form {
    pub action: String,
    pub fields: Vec<(String, String)>,
}

pub fn attribute(tag: &str, name: &str) -> Option<String> {
    let value = tag.split(&format!(" {name}=\"")).nth(1)?.split('"').next()?;
    let plain = value
        .replace("&quot;", "\"")
        .replace("&#x27;", "'")
        .replace("&lt;", "<");
    Some(plain.replace("&gt;", ">").replace("&amp;", "&"))
}

/// Every form of a page that is sent by POST, once for each of its buttons.
pub fn forms(page: &str) -> Vec<Form> {
    let mut forms = Vec::new();
    let button = |tag: &str| Some((attribute(tag, "name")?, attribute(tag, "value").unwrap_or_default()));
    let outside: Vec<String> = page
        .split("<button")
        .skip(1)
        .map(|tag| tag.split('>').next().unwrap().to_owned())
        .collect();
    for part in page.split("<form ").skip(1) {
        let part = part.split("</form>").next().unwrap();
        let head = format!(" {}", part.split('>').next().unwrap());
        if attribute(&head, "method").as_deref() != Some("post") {
            continue;
        }
        let mut fields: Vec<(String, String)> = Vec::new();
        // Buttons of a form may stand anywhere on the page.
        let id = attribute(&head, "id");
        let of_this = |tag: &&String| id.is_some() && attribute(tag, "form") == id;
        let mut buttons: Vec<_> = outside.iter().filter(of_this).filter_map(|tag| button(tag)).collect();
        for tag in part.split('<').skip(1) {
            let (tag, words) = tag.split_once('>').unwrap_or((tag, ""));
            let tag = format!(" {tag}");
            let Some(name) = attribute(&tag, "name").filter(|_| !tag.contains(" disabled")) else {
                continue;
            };
            let value = attribute(&tag, "value").unwrap_or_default();
            let kind = attribute(&tag, "type").unwrap_or_default();
            if tag.starts_with(" input") {
                if !matches!(kind.as_str(), "radio" | "checkbox") || tag.contains(" checked") {
                    fields.push((name, value));
                }
            } else if tag.starts_with(" textarea") {
                fields.push((name, words.to_owned()));
            } else if tag.starts_with(" select") {
                let options = part.split(&format!("name=\"{name}\"")).nth(1).unwrap_or_default();
                let options = options.split("</select>").next().unwrap_or_default();
                let chosen = options.split("<option").find(|option| option.contains(" selected"));
                fields.push((
                    name,
                    chosen.and_then(|option| attribute(option, "value")).unwrap_or_default(),
                ));
            } else if tag.starts_with(" button") {
                buttons.push((name, value));
            }
        }
        let action = attribute(&head, "action").unwrap_or_default();
        buttons.dedup();
        if buttons.is_empty() {
            forms.push(Form { action, fields });
            continue;
        }
        for pressed in buttons {
            let (action, mut fields) = (action.clone(), fields.clone());
            fields.push(pressed);
            forms.push(Form { action, fields });
        }
    }
    forms
}

/// Every field of a case by its path, with another value than it has.
fn changed(value: &Value, at: &str, out: &mut Vec<(String, String)>) {
    match value {
        Value::Object(map) => {
            for (key, inner) in map {
                let dot = if at.is_empty() { "" } else { "." };
                changed(inner, &format!("{at}{dot}{key}"), out);
            }
        }
        Value::Array(list) => {
            for (nth, inner) in list.iter().enumerate() {
                changed(inner, &format!("{at}[{nth}]"), out);
            }
        }
        Value::Bool(yes) => out.push((at.to_owned(), (!yes).to_string())),
        Value::Number(_) => out.push((at.to_owned(), "7".to_owned())),
        Value::String(text) => {
            let day = text.len() >= 10 && text.as_bytes()[4] == b'-' && text.as_bytes()[0] == b'2';
            let word = text.chars().all(|sign| sign.is_ascii_lowercase() || sign == '-');
            let other = match text.as_str() {
                _ if day => "2031-01-01".to_owned(),
                "held" => "planned".to_owned(),
                "kept" | "open" => "dropped".to_owned(),
                "hanne" => "omar".to_owned(),
                text if word => text.to_owned(),
                text => format!("{text} Det er ikke sandt."),
            };
            out.push((at.to_owned(), other));
        }
        Value::Null => {}
    }
}

/// What the house itself draws at random says nothing here.
fn without_ids(value: &Value) -> String {
    let text = serde_json::to_string_pretty(value).unwrap();
    let drawn = |word: &str| {
        let hex = word.len() >= 32 && word.chars().all(|sign| sign.is_ascii_hexdigit());
        let fresh = word
            .rsplit_once('-')
            .is_some_and(|(_, end)| end.len() == 8 && end.chars().all(char::is_alphanumeric));
        hex || fresh
    };
    let words = text.split('"').map(|word| if drawn(word) { "drawn" } else { word });
    words.collect::<Vec<_>>().join("\"")
}

/// What became of a form.
struct Outcome {
    action: String,
    status: u16,
    before: String,
    after: String,
}

/// The fields of a form as they are sent.
pub fn pairs(fields: &[(String, String)]) -> Vec<(&str, &str)> {
    fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect()
}

/// The case with what nobody may rewrite rewritten, under the names by which a form might carry it.
fn the_case_itself() -> [(String, String); 2] {
    let mut base = laura_in_full();
    base["meetings"][1]["said"][0]["text"] = "Jeg vil gerne bo hos far.".into();
    base["agreements"][0]["state"] = "dropped".into();
    base["meetings"][1]["told"] = json!([]);
    ["base", "case"].map(|name| (name.to_owned(), base.to_string()))
}

/// Sends the form with more fields, on a case of its own.
type Try<'a> = dyn Fn(&[(String, String)]) -> Outcome + 'a;

/// With more beside it a form does what it does without, or nothing. Where the whole lot is refused, or stops
/// something, its halves are tried, down to each field by itself.
fn compare(what: &str, honest: &Outcome, more: &[(String, String)], try_it: &Try<'_>) {
    let forged = try_it(more);
    let (action, status) = (&honest.action, honest.status);
    let names: Vec<&str> = more.iter().map(|(name, _)| name.as_str()).collect();
    assert!(
        forged.after == honest.after || forged.after == forged.before,
        "{what} to {action}: sent as it stands ({status})\n{}\nand with {names:?} ({})\n{}",
        honest.after,
        forged.status,
        forged.after
    );
    if forged.status != status && more.len() > 1 {
        let (one, other) = more.split_at(more.len() / 2);
        compare(what, honest, one, try_it);
        compare(what, honest, other, try_it);
    }
}

#[test]
fn no_form_changes_what_its_page_does_not_name() {
    let server = Server::demo();
    let cookie = RefCell::new(server.sign_in("lise.koege"));
    let tries = Cell::new(0);
    let get = |path: &str| server.get_with(&[("cookie", cookie.borrow().as_str())], path);
    let export = |case: &str| -> Value {
        let answer = get(&format!("{case}/export"));
        assert_eq!(answer.status, 200);
        serde_json::from_slice(&answer.body).unwrap()
    };
    let first = import(&server, &cookie.borrow());
    // Pages by what follows the address of the case.
    let pages = [
        "",
        "/prepare",
        "/way",
        "/meeting/m1",
        "/meeting/m1/ending",
        "/meeting/m1/checklist",
        "/meeting/held",
        "/meeting/held/ending",
        "/meeting/held/checklist",
        "/meeting/held/correct",
        "/journal/held",
        "/state",
    ];
    let mut sent = 0;
    for page in pages {
        let shown = get(&format!("{first}{page}"));
        assert_eq!(shown.status, 200, "{page}");
        let count = forms(shown.text())
            .iter()
            .filter(|form| form.action.starts_with(&first))
            .count();
        for nth in 0..count {
            let try_it = |more: &[(String, String)]| -> Outcome {
                // So many cases are opened that it has to be proven again and again who opens them.
                tries.set(tries.get() + 1);
                if tries.get() % 40 == 0 {
                    cookie.replace(server.sign_in("lise.koege"));
                }
                let cookie = cookie.borrow().clone();
                let case = import(&server, &cookie);
                let before = export(&case);
                let page = get(&format!("{case}{page}"));
                let all = forms(page.text());
                let form = all
                    .into_iter()
                    .filter(|form| form.action.starts_with(&case))
                    .nth(nth)
                    .unwrap();
                let mut fields = form.fields.clone();
                for (name, value) in &mut fields {
                    if name.ends_with("-why") && value.is_empty() {
                        "Det stod forkert.".clone_into(value);
                    }
                }
                // What takes a tick and a choice is sent as by somebody who read it.
                if form.action.ends_with("/way") || form.action.ends_with("/state") {
                    fields.push(("sure".to_owned(), "true".to_owned()));
                    fields.push(("closed_why".to_owned(), "ended".to_owned()));
                }
                let looks = |(name, _): &(String, String)| name == "look";
                if let Some(look) = fields.iter().position(looks) {
                    // Whoever looks at the letter confirms what is asked and makes it: that is when the case changes.
                    let looked = send(&server, &cookie, &form.action, &pairs(&fields));
                    let boxes = looked
                        .text()
                        .split("<input")
                        .filter(|tag| tag.contains("name=\"acknowledge\""));
                    let asked: Vec<String> = boxes.filter_map(|tag| attribute(tag, "value")).collect();
                    fields.extend(asked.into_iter().map(|code| ("acknowledge".to_owned(), code)));
                    fields[look] = ("keep".to_owned(), "paper".to_owned());
                }
                // What the page names is its own; the case itself, where a form carried it, is another's.
                let own = |name: &str| {
                    form.fields
                        .iter()
                        .any(|(own, _)| own == name || own.starts_with(&format!("{name}#")))
                };
                let more: Vec<_> = more
                    .iter()
                    .filter(|(name, _)| name == "base" || !own(name))
                    .cloned()
                    .collect();
                fields.retain(|(name, _)| name != "base" || !more.iter().any(|(more, _)| more == "base"));
                fields.extend(more);
                let answer = send(&server, &cookie, &form.action, &pairs(&fields));
                assert!(answer.status < 500, "{}", answer.text());
                Outcome {
                    action: form.action.replace(&case, ""),
                    status: answer.status,
                    before: without_ids(&before),
                    after: without_ids(&export(&case)),
                }
            };
            let honest = try_it(&[]);
            let mut more = Vec::new();
            changed(&laura_in_full(), "", &mut more);
            more.extend(the_case_itself());
            compare(&format!("{page}, form {nth}"), &honest, &more, &try_it);
            sent += 1;
        }
    }
    assert!(sent >= 30, "only {sent} forms were found");
}
