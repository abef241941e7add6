//! "Alt til kl. 10": one press makes the papers of a talk as one file, and what was written by hand is typed in on one page.

use super::checklist::house;
use super::operator::{Folder, done};
use super::{hidden, leads_to, send};
use e2e::clock;
use e2e::server::Server;

/// How many presses come at once: more than the tries of an act where somebody was quicker (`service::act`).
const PRESSES: usize = 8;

/// Where the kits of a Today page are made: each address with what its button says.
fn kits(page: &str) -> Vec<(String, String)> {
    let forms = page
        .split("<form ")
        .skip(1)
        .filter(|form| form.contains("class=\"kit\""));
    forms
        .map(|form| {
            let to = form.split("action=\"").nth(1).unwrap().split('"').next().unwrap();
            let says = form.split("<button").nth(1).unwrap().split('>').nth(1).unwrap();
            (to.to_owned(), says.split('<').next().unwrap().to_owned())
        })
        .collect()
}

#[test]
fn one_press_on_today_makes_a_file_for_one_child() {
    let server = Server::demo();
    let cookie = server.sign_in("lise.koege");
    let get = |path: &str| server.get_with(&[("cookie", &cookie)], path);
    let today = get("/today");
    let kits = kits(today.text());
    assert!(!kits.is_empty(), "{}", today.text());
    let mut files = Vec::new();
    for (to, says) in &kits {
        assert!(says.starts_with("Alt til kl. "), "{says}");
        let case = to.split("/meeting/").next().unwrap();
        let made = send(&server, &cookie, to, &[]);
        assert_eq!(made.status, 303, "{}", made.text());
        let file = leads_to(&made).to_owned();
        assert!(
            file.starts_with(&format!("{case}/document/")) && file.ends_with("/pdf"),
            "{file}"
        );
        let pdf = get(&file);
        assert_eq!(pdf.status, 200);
        assert!(pdf.body.starts_with(b"%PDF-1.7"));
        let name = pdf.headers.iter().find(|(name, _)| name == "content-disposition");
        assert_eq!(name.unwrap().1, "attachment; filename=\"pakke.pdf\"");
        files.push(pdf.body);
    }
    // A day's kits are several files, never one: another press gives another child's.
    let all = files.len();
    files.sort();
    files.dedup();
    assert_eq!(files.len(), all);

    // The child's page has it, with the letter beside it, once; a colleague does not.
    let (to, _) = &kits[0];
    let case = to.split("/meeting/").next().unwrap();
    assert_eq!(send(&server, &cookie, to, &[]).status, 303, "again");
    let page = get(case);
    let count = |words: &str| page.text().matches(words).count();
    assert!(count("Pakke til en samtale") >= 1, "{}", page.text());
    let ole = server.sign_in("ole.koege");
    assert_eq!(send(&server, &ole, to, &[]).status, 403);
    assert_eq!(
        send(&server, &cookie, &format!("{case}/meeting/none/kit"), &[]).status,
        404
    );
}

/// A button that is slow to answer is pressed again. Each press changes the case, and none may end in a page that something
/// does not fit: whoever pressed needs the paper.
#[test]
fn whoever_presses_several_times_at_once_gets_the_file_each_time() {
    let server = Server::demo();
    let cookie = server.sign_in("lise.koege");
    let today = server.get_with(&[("cookie", &cookie)], "/today");
    let (to, _) = kits(today.text()).swap_remove(0);
    let case = to.split("/meeting/").next().unwrap();
    let start = std::sync::Barrier::new(PRESSES);
    let mut files: Vec<String> = std::thread::scope(|scope| {
        let presses: Vec<_> = (0..PRESSES)
            .map(|_| {
                scope.spawn(|| {
                    start.wait();
                    let made = send(&server, &cookie, &to, &[]);
                    assert_eq!(made.status, 303, "{}", made.text());
                    leads_to(&made).to_owned()
                })
            })
            .collect();
        presses.into_iter().map(|press| press.join().unwrap()).collect()
    });
    files.sort();
    files.dedup();
    for file in &files {
        assert!(file.starts_with(&format!("{case}/document/")), "{file}");
        let pdf = server.get_with(&[("cookie", &cookie)], file);
        assert_eq!(pdf.status, 200, "{file}");
        assert!(pdf.body.starts_with(b"%PDF-1.7"), "{file}");
    }
}

/// A child whose safety questions are open, and its talk tomorrow; the server, the adviser's cookie, the address of the case.
fn unanswered(folder: &Folder) -> (Server, String, String) {
    let data = folder.at("data");
    done(&data, &["add-municipality", "koege", "--name", "Køge"]);
    let made = done(
        &data,
        &["create-user", "ida", "--municipality", "koege", "--role", "adviser"],
    );
    let password = made.split("password ").nth(1).unwrap().to_owned();
    let laura = e2e::paths::root().join("content/examples/laura.json");
    let mut case: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(laura).unwrap()).unwrap();
    case.as_object_mut().unwrap().remove("safety");
    case["meetings"][0]["id"] = "talk".into();
    case["meetings"][0]["starts_at"] = format!("{}T10:00", clock::ahead(1)).into();
    let file = folder.at("case.json");
    std::fs::write(&file, case.to_string()).unwrap();
    let file = file.display().to_string();
    let id = done(&data, &["import", &file, "--municipality", "koege", "--adviser", "ida"]);
    let server = Server::on(&data);
    let cookie = server.sign_in_as("ida", &password);
    (server, cookie, format!("/case/{id}"))
}

#[test]
fn where_nothing_may_be_made_it_leads_to_what_is_missing() {
    let folder = Folder::new("kit-none");
    let (server, cookie, case) = unanswered(&folder);
    let made = send(&server, &cookie, &format!("{case}/meeting/talk/kit"), &[]);
    assert_eq!(
        (made.status, leads_to(&made)),
        (303, format!("{case}/prepare").as_str())
    );
    let page = server.get_with(&[("cookie", &cookie)], &case);
    assert!(!page.text().contains("Pakke til en samtale"), "{}", page.text());
}

#[test]
fn the_sheet_is_typed_in_once_and_the_ending_has_it() {
    let folder = Folder::new("sheet");
    let (server, cookie, case) = house(&folder);
    let get = |path: &str| server.get_with(&[("cookie", &cookie)], path);
    let sheet = format!("{case}/meeting/talk/sheet");
    let page = get(&sheet);
    assert_eq!(page.status, 200);
    // It asks what the paper asks, in its order.
    let mut rest = page.text();
    for question in [
        "Hvornår begyndte og sluttede samtalen?",
        "Hvad sagde barnet?",
        "Hvad siger du videre?",
        "Hvem siger du det til, og hvilken dag?",
        "Hvad ved du ikke, og hvornår hører barnet senest fra dig?",
        "Hvad lover du, og hvornår senest?",
        "Hvad har barnet brug for fra dig?",
        "Hvornår og hvor ses I igen?",
    ] {
        let at = rest
            .find(question)
            .unwrap_or_else(|| panic!("{question}\n{}", page.text()));
        rest = &rest[at..];
    }
    let version = hidden(page.text(), "version");
    let saved = send(
        &server,
        &cookie,
        &sheet,
        &[
            ("version", &version),
            ("started_at", "10:00"),
            ("ended_at", "10:40"),
            ("said-new", "Jeg vil gerne til fodbold."),
            ("said-new-yes", "true"),
            ("takes-0", "Jeg siger, at du er træt."),
            ("takes-0-to", "din lærer"),
            ("agreed-0", "Jeg tager tuscher med."),
            ("agreed-0-by", "2098-01-20"),
            ("needs", "Du vil gerne have din bog igen."),
            ("talk_to", "birgit"),
        ],
    );
    assert_eq!(leads_to(&saved), format!("{sheet}?saved=1"), "{}", saved.text());
    let again = get(&format!("{sheet}?saved=1"));
    assert!(again.text().contains("Arket er skrevet ind."), "{}", again.text());
    // Nothing is asked twice: what was typed stands here, on the page of the ending, and in the note.
    let ending = get(&format!("{case}/meeting/talk/ending"));
    for page in [&again, &ending] {
        for words in [
            "Jeg vil gerne til fodbold.",
            "value=\"Jeg siger, at du er træt.\"",
            "Jeg tager tuscher med.",
            "value=\"Du vil gerne have din bog igen.\"",
        ] {
            assert!(page.text().contains(words), "{words}\n{}", page.text());
        }
    }
    assert!(again.text().contains("value=\"10:40\""), "{}", again.text());
    let note = get(&format!("{case}/journal/talk"));
    assert!(note.text().contains("Jeg vil gerne til fodbold."), "{}", note.text());

    // Sent as it stands it changes nothing.
    let before = hidden(again.text(), "version");
    let fields = [
        ("version", before.as_str()),
        ("needs", "Du vil gerne have din bog igen."),
    ];
    send(&server, &cookie, &sheet, &fields);
    assert_eq!(hidden(get(&sheet).text(), "version"), before);
}
