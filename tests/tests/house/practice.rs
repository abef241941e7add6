//! Practice: a child that does not exist, from the press that makes it to the note, seen by nobody else and gone with one press.

use super::operator::{Folder, done};
use super::prepare_form::shown;
use super::{hidden, leads_to, screen, send};
use e2e::clock;
use e2e::server::{Answer, Server};

const CHILD: &str = "Prøve Sommerfugl";
const MARK: &str = "Øvelse. Barnet findes ikke.";

/// The answers of a home that is safe.
const ANSWERS: [(&str, &str); 5] = [
    ("safety.suspected", "none"),
    ("safety.social_control", "false"),
    ("safety.parents_know", "true"),
    ("safety.police", "none"),
    ("safety.protected_address", "false"),
];

/// Presses the button, and says where the practice child is.
pub(super) fn begin(server: &Server, cookie: &str) -> String {
    let begun = send(server, cookie, "/practice", &[]);
    assert_eq!(begun.status, 303, "{}", begun.text());
    leads_to(&begun).to_owned()
}

fn id(case: &str) -> &str {
    case.trim_start_matches("/case/")
}

/// Whether the guide of a page says that a step is done.
fn is_done(page: &str, step: &str) -> bool {
    let row = page
        .split(&format!("id=\"practice-{step}\""))
        .nth(1)
        .unwrap_or_else(|| panic!("no step {step}: {page}"));
    row.split("</li>").next().unwrap().contains(">gjort<")
}

/// Where the guide of a page leads to next.
fn next(page: &str) -> Option<&str> {
    let strip = page.split("class=\"practice\"").nth(1)?.split("</section>").next()?;
    strip
        .split("<p class=\"acts\"><a ")
        .nth(1)?
        .split("href=\"")
        .nth(1)?
        .split('"')
        .next()
}

/// Makes the letter of a practice case on the page where a talk is prepared, and gives where it is handed over.
fn letter(server: &Server, cookie: &str, case: &str) -> Answer {
    let prepare = format!("{case}/prepare");
    let form = server.get_with(&[("cookie", cookie)], &prepare);
    let (against, window) = (hidden(form.text(), "against"), hidden(form.text(), "window"));
    let day = clock::ahead(1).to_string();
    let typed = [
        ("meetings[0].starts_at#date", day.as_str()),
        ("meetings[0].starts_at#time", "10:00"),
        ("meetings[0].minutes", "30"),
        ("meetings[0].place", "musiklokalet på din skole"),
        (
            "meetings[0].personal",
            "Din lærer siger, at du er god til at tegne drager.",
        ),
        ("meetings[0].why", "Jeg vil gerne høre, hvordan du har det."),
        ("meetings[0].topics", "Hvordan dine dage går"),
    ];
    let mut fields = shown(form.text());
    let mut all = vec![
        ("against", against.as_str()),
        ("window", window.as_str()),
        ("document", "before-meeting"),
        ("keep", "paper"),
    ];
    for (name, _) in typed.iter().chain(&ANSWERS) {
        fields.remove(*name);
    }
    let rest = fields.iter().filter(|(_, field)| !field.value.is_empty());
    all.extend(rest.map(|(name, field)| (name.as_str(), field.value.as_str())));
    all.extend(typed.iter().chain(&ANSWERS).copied());
    send(server, cookie, &prepare, &all)
}

#[test]
fn one_press_makes_a_child_and_the_guide_leads_to_the_note() {
    let server = Server::demo();
    let cookie = server.sign_in("lise.koege");
    let get = |path: &str| server.get_with(&[("cookie", &cookie)], path).text().to_owned();
    assert!(get("/help").contains("Øv dig med et barn, der ikke findes"));
    let case = begin(&server, &cookie);
    assert_eq!(begin(&server, &cookie), case, "pressed again it is the same child");

    // It is marked wherever it stands, and nothing else is.
    let page = get(&case);
    assert!(page.contains(CHILD) && page.contains(MARK), "{page}");
    let own = get("/children");
    assert_eq!(own.matches(MARK).count(), 1, "{own}");
    assert!(!get("/today").contains("id=\"practice-safety\""));
    for step in [
        "safety",
        "meeting",
        "letter",
        "way",
        "table",
        "ending",
        "checklist",
        "note",
    ] {
        assert!(!is_done(&page, step), "{step}");
    }

    // The letter: its answers, its talk, and the paper says that it is practice.
    let prepare = format!("{case}/prepare");
    assert_eq!(next(&page), Some(prepare.as_str()));
    assert!(get(&prepare).contains(MARK));
    let made = letter(&server, &cookie, &case);
    let hand_over = leads_to(&made).to_owned();
    assert!(hand_over.ends_with("/hand-over"), "{} {}", made.status, made.text());
    let paper = get(hand_over.trim_end_matches("/hand-over"));
    let sheet = paper.split("class=\"document").nth(1).expect("the document");
    assert!(sheet.contains(MARK), "{sheet}");
    let page = get(&case);
    assert!(is_done(&page, "safety") && is_done(&page, "meeting"), "{page}");
    assert!(!is_done(&page, "letter"), "made is not given");
    let today = get("/today");
    assert_eq!(
        today.matches(MARK).count(),
        today.matches(&format!("href=\"{case}\"")).count()
    );
    assert!(today.contains(MARK), "the talk of tomorrow is marked too");
    assert_eq!(next(&page), Some(hand_over.as_str()));
    let version = hidden(&get(&hand_over), "version");
    let today = clock::today().to_string();
    let given = [
        ("version", version.as_str()),
        ("how", "read-aloud"),
        ("on", &today),
        ("sure", "true"),
    ];
    assert_eq!(send(&server, &cookie, &hand_over, &given).status, 303);
    let page = get(&case);
    assert!(is_done(&page, "letter"));

    // The way, then the talk, its ending and the note.
    assert_eq!(next(&page), Some(format!("{case}/way").as_str()));
    screen::show(&server, &cookie, &case);
    let page = get(&case);
    assert!(is_done(&page, "way"), "{page}");
    let flow = next(&page).expect("the talk").to_owned();
    let talk = flow.rsplit('/').next().unwrap();
    let held = format!("{case}/meeting/{talk}");
    let version = hidden(&get(&held), "version");
    let told = [
        ("version", version.as_str()),
        ("started_at", "10:00"),
        ("ended_at", "10:30"),
        ("told-stop", "said"),
    ];
    assert_eq!(send(&server, &cookie, &held, &told).status, 303);
    let page = get(&case);
    assert!(is_done(&page, "table"));
    assert_eq!(next(&page), Some(format!("{held}/ending").as_str()));
    let version = hidden(&get(&format!("{held}/ending")), "version");
    let ending = [
        ("version", version.as_str()),
        ("needs", "Du vil gerne have din bog igen."),
    ];
    assert_eq!(send(&server, &cookie, &format!("{held}/ending"), &ending).status, 303);
    assert!(is_done(&get(&case), "ending"));
    let note = format!("{case}/journal/{talk}");
    let text = get(&format!("{note}/text"));
    assert!(text.starts_with(MARK), "{text}");
    let version = hidden(&get(&note), "version");
    send(&server, &cookie, &note, &[("version", version.as_str())]);
    let page = get(&case);
    assert!(
        is_done(&page, "note") && !is_done(&page, "checklist"),
        "nobody ticks it"
    );
}

#[test]
fn nobody_else_sees_it_and_it_counts_nowhere() {
    let server = Server::demo();
    let (lise, ole, gry) = (
        server.sign_in("lise.koege"),
        server.sign_in("ole.koege"),
        server.sign_in("gry.koege"),
    );
    let get = |cookie: &str, path: &str| server.get_with(&[("cookie", cookie)], path);
    let main = |page: &Answer| {
        let text = page.text();
        text.split("<main").nth(1).unwrap_or_default().to_owned()
    };
    let before = main(&get(&gry, "/team"));
    let case = begin(&server, &lise);
    assert!(leads_to(&letter(&server, &lise, &case)).ends_with("/hand-over"));
    // Neither the child nor its talk of tomorrow is on the team's page, nor in a number there.
    assert_eq!(main(&get(&gry, "/team")), before);
    for (who, path) in [
        (&ole, "/today"),
        (&ole, "/children"),
        (&gry, "/team"),
        (&gry, "/closed"),
    ] {
        let page = get(who, path);
        assert!(
            !page.text().contains(CHILD) && !page.text().contains(id(&case)),
            "{path}"
        );
    }
    // For others there is no such case, on no page, and by no glass.
    for cookie in [&ole, &gry] {
        for page in ["", "/prepare", "/log", "/assign", "/access", "/erase"] {
            let answer = get(cookie, &format!("{case}{page}"));
            assert!([403, 404].contains(&answer.status), "{page}: {}", answer.status);
            assert!(!answer.text().contains(CHILD));
        }
    }
    let reason = [("reason", "Barnet står hos mig, og Lise er syg.")];
    assert_eq!(send(&server, &ole, &format!("{case}/break-glass"), &reason).status, 404);
    // It is not found in a search, by its name or by its number.
    for words in ["Prøve", "ØVELSE"] {
        let fields = [("words", words), ("reason", "Barnet står hos mig, og jeg leder.")];
        let found = send(&server, &ole, "/children/everywhere/find", &fields);
        assert!(!found.text().contains("Lise Holm"), "{}", found.text());
    }
    // Its maker links it with no child, gives it to nobody and asks nobody to erase it.
    for page in ["siblings", "access", "access-request", "erase", "export"] {
        assert_eq!(get(&lise, &format!("{case}/{page}")).status, 403, "{page}");
    }
    let laura = super::child(&server, &lise, "Laura");
    assert!(!get(&lise, &format!("{laura}/siblings")).text().contains(id(&case)));
    let forged = send(&server, &lise, &format!("{laura}/siblings"), &[("sibling", id(&case))]);
    assert_eq!(forged.status, 422, "{}", forged.text());
}

#[test]
fn the_guide_is_closed_and_opened_and_stands_on_no_other_child() {
    let server = Server::demo();
    let lise = server.sign_in("lise.koege");
    let get = |path: &str| server.get_with(&[("cookie", &lise)], path).text().to_owned();
    let laura = super::child(&server, &lise, "Laura");
    let case = begin(&server, &lise);
    for page in [laura.clone(), format!("{laura}/prepare")] {
        let page = get(&page);
        assert!(!page.contains(MARK) && !page.contains("class=\"practice\""), "{page}");
    }
    let to = |to: &str| leads_to(&send(&server, &lise, "/practice/guide", &[("to", to)])).to_owned();
    assert_eq!(to("close"), case);
    let closed = get(&case);
    assert!(closed.contains(MARK), "that it is practice is always said");
    assert!(!closed.contains("practice-steps") && closed.contains("Vis guiden"));
    assert_eq!(to("open"), case);
    assert!(get(&case).contains("practice-steps"));
    assert_eq!(send(&server, &lise, "/practice/guide", &[("to", "away")]).status, 400);
}

#[test]
fn whoever_has_no_child_is_offered_practice_until_they_close_it() {
    let folder = Folder::new("practice");
    let data = folder.at("data");
    done(&data, &["add-municipality", "koege", "--name", "Køge"]);
    let made = done(
        &data,
        &["create-user", "ida", "--municipality", "koege", "--role", "adviser"],
    );
    let password = made.split("password ").nth(1).unwrap().to_owned();
    let server = Server::on(&data);
    let cookie = server.sign_in_as("ida", &password);
    let offers = || {
        let today = server.get_with(&[("cookie", &cookie)], "/today");
        today.text().contains("id=\"practice-offer\"")
    };
    assert!(offers());
    let close = send(&server, &cookie, "/practice/guide", &[("to", "close")]);
    assert_eq!(leads_to(&close), "/today");
    assert!(!offers(), "closed once, it asks no more");
    // On Help it is offered for good; whoever practises is not asked to, and who has a child of their own neither.
    let help = server.get_with(&[("cookie", &cookie)], "/help");
    assert!(help.text().contains("id=\"practice-offer\""));
    let case = begin(&server, &cookie);
    assert!(!offers());
    assert_eq!(
        leads_to(&send(&server, &cookie, "/practice/remove", &[("case", id(&case))])),
        "/help?done=removed"
    );
    assert!(offers(), "beginning opened the guide again");
    send(&server, &cookie, "/cases", &[("first_name", "Zora")]);
    assert!(!offers());
}

#[test]
fn one_press_removes_it_and_nobody_elses() {
    let server = Server::demo();
    let (lise, ole, gry) = (
        server.sign_in("lise.koege"),
        server.sign_in("ole.koege"),
        server.sign_in("gry.koege"),
    );
    let laura = super::child(&server, &lise, "Laura");
    let case = begin(&server, &lise);
    let oles = begin(&server, &ole);
    let remove = |cookie: &str, case: &str| send(&server, cookie, "/practice/remove", &[("case", id(case))]);
    // Not a colleague's, not a real child, not by a coordinator, and not from another site.
    assert_eq!(remove(&ole, &case).status, 404);
    assert_eq!(remove(&lise, &laura).status, 404);
    assert_eq!(remove(&lise, "/case/' OR 1=1 --").status, 404);
    assert_eq!(remove(&gry, &case).status, 403);
    assert_eq!(send(&server, &gry, "/practice", &[]).status, 403);
    let headers = [("origin", "https://elsewhere.example"), ("cookie", lise.as_str())];
    let forged = server.post_with(&headers, "/practice/remove", &[("case", id(&case))]);
    assert_eq!(forged.status, 403);
    let child = screen::opened(&server, "Samira");
    assert_ne!(leads_to(&remove(&child, &case)), "/help?done=removed");
    for (cookie, case) in [(&lise, &case), (&lise, &laura), (&ole, &oles)] {
        assert_eq!(server.get_with(&[("cookie", cookie)], case).status, 200, "{case}");
    }

    let gone = remove(&lise, &case);
    assert_eq!(leads_to(&gone), "/help?done=removed", "{}", gone.text());
    let get = |path: &str| server.get_with(&[("cookie", &lise)], path);
    assert!(get("/help?done=removed").text().contains("Øvelsen er fjernet."));
    assert_eq!(get(&case).status, 410, "the case is erased");
    assert!(!get("/children").text().contains(CHILD));
    assert_eq!(server.get_with(&[("cookie", &ole)], &oles).status, 200);
    // The coordinator's log says what it was.
    let log = server.get_with(&[("cookie", &gry)], "/log");
    assert!(log.text().contains("Lise Holm fjernede sin øvelse."), "{}", log.text());
    // Its lines lead nowhere, nor do those of a practice that goes on: those pages are its maker's alone. A real child's do.
    for (case, leads) in [(&case, false), (&oles, false), (&laura, true)] {
        let link = format!("href=\"{case}/log\"");
        assert_eq!(log.text().contains(&link), leads, "{link}\n{}", log.text());
    }
    assert_ne!(begin(&server, &lise), case, "the next one is another");
}
