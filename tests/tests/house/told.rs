//! "Barnet fortalte noget": what was answered about safety before is no answer now, and nothing leaves the house until it
//! is answered again.

use super::checklist::house;
use super::forged::{forms, pairs};
use super::operator::Folder;
use super::prepare_form::shown;
use super::{hidden, leads_to, send};
use e2e::server::Server;
use std::path::Path;

const ANSWERS: [(&str, &str); 7] = [
    ("safety.suspected", "none"),
    ("safety.social_control", "false"),
    ("safety.parents_know", "true"),
    ("safety.police", "none"),
    ("safety.protected_address", "false"),
    ("safety.watched_phone", "no"),
    ("safety.delivery", "take-home"),
];

#[test]
fn what_the_child_told_locks_what_travels_until_safety_is_answered_again() {
    let folder = Folder::new("told");
    let (server, cookie, case) = house(&folder);
    let get = |path: &str| server.get_with(&[("cookie", &cookie)], path);
    let (prepare, told) = (format!("{case}/prepare"), format!("{case}/told"));
    let form = get(&prepare);
    let before = shown(form.text());
    assert_eq!(before["safety.police"].value, "none");
    let opened_before = [
        ("against", hidden(form.text(), "against")),
        ("window", hidden(form.text(), "window")),
        ("talk", hidden(form.text(), "talk")),
    ];

    // One press, with the child's words.
    let page = get(&format!("{told}?meeting=talk"));
    for there in [
        "Barnet fortalte noget",
        "Spørg ikke om, hvad der skete",
        "Ring i dag",
        "112",
    ] {
        assert!(page.text().contains(there), "{there}\n{}", page.text());
    }
    let version = hidden(page.text(), "version");
    let fields = [
        ("version", version.as_str()),
        ("meeting", "talk"),
        ("kind", "told"),
        ("words", "Han låser døren til mit værelse."),
    ];
    assert_eq!(leads_to(&send(&server, &cookie, &told, &fields)), prepare);
    let today = get("/today");
    assert!(today.text().contains("Har fortalt noget eller"), "it stands on Today");
    assert!(
        get(&case).text().contains("før du har svaret"),
        "and on the child's page"
    );
    assert!(
        get(&told)
            .text()
            .contains("Barnet fortalte i dag: »Han låser døren til mit værelse.«")
    );

    // The questions stand blank, and the rest of the form does not.
    let form = get(&prepare);
    let now = shown(form.text());
    for (name, _) in ANSWERS.iter().filter(|(name, _)| *name != "safety.delivery") {
        assert_eq!(now[*name].value, "", "{name} is asked again");
    }
    assert_eq!(now["child.first_name"], before["child.first_name"]);

    // A form that was opened before shows old answers: they count for nothing.
    let make = |mark: bool, answers: &[(&str, &str)]| {
        let mut sent: Vec<(&str, &str)> = opened_before
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        sent.push(("keep", "paper"));
        if mark {
            sent.push(("anew", "1"));
        }
        sent.extend_from_slice(answers);
        send(&server, &cookie, &prepare, &sent)
    };
    let old = make(false, &ANSWERS);
    assert_eq!(old.status, 200, "no letter is made");
    assert!(get(&case).text().contains("før du har svaret"));
    let half = make(true, &ANSWERS[..3]);
    assert_eq!(half.status, 200, "half an answer makes none either");

    // The end of the talk asks where the child sleeps, and its page waits.
    let ending = format!("{case}/meeting/talk/ending");
    let end = |fields: &[(&str, &str)]| {
        let version = hidden(get(&ending).text(), "version");
        let mut all = vec![("version", version.as_str()), ("keep", "paper")];
        all.extend_from_slice(fields);
        leads_to(&send(&server, &cookie, &ending, &all)).to_owned()
    };
    let asked = end(&[("talk_to", "birgit")]);
    assert!(asked.ends_with("tonight=1"), "{asked}");
    assert!(get(&asked).text().contains("hvor barnet sover i nat"));
    let around = make(true, &[&ANSWERS[..3], &[("document", "take-home")]].concat());
    assert_eq!(around.status, 200);
    assert!(
        around.text().contains("Svar først på, hvor barnet sover i nat."),
        "no way around it"
    );
    let locked = end(&[("tonight", "unknown")]);
    assert!(locked.ends_with("stopped=1"), "{locked}");
    let page = get(&locked);
    assert!(page.text().contains("Svar på alle spørgsmålene"), "{}", page.text());
    assert!(page.text().contains("Ring i dag"), "not knowing asks for a call");

    // All of it answered again: the lock is off, and the answers are kept. But nobody knows yet where the child sleeps.
    let made = make(true, &ANSWERS);
    assert_eq!(made.status, 200, "no letter goes home to a night that nobody knows");
    assert!(!get(&case).text().contains("før du har svaret"));
    assert_eq!(shown(get(&prepare).text())["safety.police"].value, "none");
    let page = end(&[("tonight", "safe")]);
    assert!(page.ends_with("/hand-over"), "{page}");
    let made = make(true, &ANSWERS);
    assert_eq!(made.status, 303, "{}", made.text());

    // Nothing of it is on the child's page, and the journal has it word for word.
    let paper = get(page.trim_end_matches("/hand-over"));
    assert!(!paper.text().contains("låser"), "{}", paper.text());
    let note = get(&format!("{case}/journal/talk/text"));
    assert!(
        note.text()
            .contains("Barnet fortalte: Han låser døren til mit værelse."),
        "{}",
        note.text()
    );
    assert!(note.text().contains("sover barnet et sted"));
}

#[test]
fn what_is_forged_of_it_is_refused() {
    let folder = Folder::new("told-forged");
    let (server, cookie, case) = house(&folder);
    let told = format!("{case}/told");
    let version = hidden(server.get_with(&[("cookie", &cookie)], &told).text(), "version");
    let long = "ord ".repeat(20_000);
    for (fields, status) in [
        (vec![("kind", "something")], 400),
        (vec![("kind", "told"), ("meeting", "nowhere")], 422),
        (vec![("kind", "told"), ("words", long.as_str())], 422),
    ] {
        let mut sent = vec![("version", version.as_str())];
        sent.extend(fields);
        assert_eq!(send(&server, &cookie, &told, &sent).status, status, "{:?}", sent[1]);
    }
    let page = server.get_with(&[("cookie", &cookie)], &case);
    let kept = server.get_with(&[("cookie", &cookie)], &told);
    assert!(
        !page.text().contains("før du har svaret"),
        "nothing of it was kept: {}",
        kept.text()
            .split("<form method=\"post\" action=\"/case")
            .nth(1)
            .unwrap_or_default()
    );
    assert_eq!(server.get(&told).status, 303, "nobody else reads it");
}

#[test]
fn what_a_child_tells_of_a_closed_case_opens_it_again() {
    let folder = Folder::new("told-closed");
    let (server, cookie, case) = house(&folder);
    let get = |path: &str| server.get_with(&[("cookie", &cookie)], path);
    let version = hidden(get(&case).text(), "version");
    let state = format!("{case}/state");
    let today = e2e::clock::today().to_string();
    let closed = [
        ("to", "closed"),
        ("closed_why", "ended"),
        ("on", &today),
        ("sure", "true"),
        ("version", &version),
    ];
    let closed = send(&server, &cookie, &state, &closed);
    assert_eq!(leads_to(&closed), case);
    let told = format!("{case}/told");
    let version = hidden(get(&told).text(), "version");
    let fields = [
        ("version", version.as_str()),
        ("kind", "told"),
        ("words", "Han kommer stadig om natten."),
    ];
    // No form that a closed case does not answer: its own page, with the way to open it.
    assert_eq!(leads_to(&send(&server, &cookie, &told, &fields)), case);
    let page = get(&case);
    assert!(
        page.text().contains("Åbn sagen igen, så du kan svare"),
        "{}",
        page.text()
    );
    let form = page
        .text()
        .split("<form")
        .find(|form| form.contains("value=\"open\""))
        .unwrap();
    let (version, why) = (hidden(form, "version"), hidden(form, "why"));
    let opened = send(
        &server,
        &cookie,
        &state,
        &[("to", "open"), ("version", &version), ("why", &why)],
    );
    assert_eq!(leads_to(&opened), case);
    assert!(
        get(&case).text().contains("før du har svaret"),
        "and the questions wait"
    );
    assert_eq!(shown(get(&format!("{case}/prepare")).text())["safety.police"].value, "");
}

/// A file that somebody brings is no other than a case that is kept here.
#[test]
fn a_file_in_which_a_child_told_is_asked_about_safety_anew() {
    let server = Server::demo();
    let laura = Path::new(env!("CARGO_MANIFEST_DIR")).join("../content/examples/laura.json");
    let mut case: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(laura).unwrap()).unwrap();
    let talk = case["meetings"][0]["id"].clone();
    case["meetings"][0]["starts_at"] = format!("{}T10:00", e2e::clock::ahead(3)).into();
    case["disclosures"] = serde_json::json!([
        {"meeting": talk, "on": e2e::clock::today().to_string(), "kind": "told", "words": "Han låser døren."}
    ]);
    let body = format!(
        "--edge\r\ncontent-disposition: form-data; name=\"file\"; filename=\"case.json\"\r\n\
         content-type: application/json\r\n\r\n{case}\r\n--edge--\r\n"
    );
    let page = server.post_body("/case-file", "multipart/form-data; boundary=edge", &body);
    assert_eq!(page.status, 200, "{}", page.text());
    let fields = shown(page.text());
    for (field, _) in ANSWERS.iter().filter(|(field, _)| *field != "safety.delivery") {
        assert_eq!(fields[*field].value, "", "{field} is no answer any more");
    }
    let form = forms(page.text())
        .into_iter()
        .find(|form| form.action == "/letter")
        .unwrap();
    let looks = |answers: &[(&str, &str)]| {
        let mut sent = form.fields.clone();
        sent.retain(|(name, _)| !answers.iter().any(|(field, _)| field == name));
        sent.extend(
            answers
                .iter()
                .map(|(field, value)| ((*field).to_owned(), (*value).to_owned())),
        );
        server.post("/letter", &pairs(&sent)).text().to_owned()
    };
    assert!(!looks(&[]).contains("/letter/pdf"), "no letter without answers");
    let all = looks(&ANSWERS);
    assert!(all.contains("/letter/pdf"), "all are answered: {all}");
}
