//! Two servers on one store: what one of them writes the other shows, and what one counts counts with the other. Whoever
//! is sent from one to the other in the middle of something goes on with it.

use super::content::{letter, letter_to, put};
use super::drafts::Window;
use super::operator::Folder;
use super::screen::{card, enter, given, opened, plain, show};
use super::table::{self, PIN};
use super::{child, cluster, hidden, leads_to, send};
use e2e::server::{Answer, Server};
use e2e::{paths, patience, terminal};
use std::path::Path;
use std::time::Duration;

/// How soon a server notices what another has changed.
const SOON: Duration = Duration::from_secs(2);

/// A demo in PostgreSQL, and another server beside it.
fn two() -> (cluster::Database, Server, Server) {
    let database = cluster::new_database();
    let one = Server::demo_in(&database);
    let other = one.beside(&database);
    (database, one, other)
}

fn see(server: &Server, cookie: &str, path: &str) -> Answer {
    server.get_with(&[("cookie", cookie)], path)
}

/// Whether something comes within a time: the last look begins when it is over.
fn comes(within: Duration, mut look: impl FnMut() -> bool) -> bool {
    patience::wait(within, || look().then_some(())).is_some() || look()
}

#[test]
fn a_name_that_changed_with_one_is_read_with_the_other() {
    let (_database, one, other) = two();
    let cookie = one.sign_in("lise.koege");
    let me = see(&one, &cookie, "/me");
    let (was, first) = (hidden(me.text(), "name"), hidden(me.text(), "first_name"));
    let stands = |server: &Server, name: &str| {
        let page = see(server, &cookie, "/today");
        assert_eq!(page.status, 200, "the session goes on with either");
        page.text().contains(&format!(">{name}</a>"))
    };
    assert!(stands(&other, &was) && stands(&other, &was) && stands(&one, &was));
    let fields = [("name", "Lise Nytnavn"), ("first_name", first.as_str())];
    assert_eq!(leads_to(&send(&one, &cookie, "/me", &fields)), "/me?saved");
    assert!(stands(&one, "Lise Nytnavn"), "whoever changed it sees it at once");
    assert!(comes(SOON, || stands(&other, "Lise Nytnavn")), "two seconds are over");
    // Signed out with one is signed out with both.
    let _ = send(&other, &cookie, "/sign-out", &[]);
    assert!(leads_to(&see(&one, &cookie, "/today")).starts_with("/sign-in"));
}

#[test]
fn a_childs_screen_shows_with_one_what_happened_with_the_other() {
    let (_database, one, other) = two();
    let screen = opened(&one, "Laura");
    let adviser = one.sign_in("lise.koege");
    let case = child(&one, &adviser, "Laura");
    let adults = || see(&other, &screen, "/t/page/2");
    let has_face = || adults().text().contains("/t/face");
    assert!(adults().status == 200 && !has_face() && !has_face());

    // A photo is no part of the case, and its page is cached.
    let mut body = b"--edge\r\ncontent-disposition: form-data; name=\"photo\"; filename=\"a.png\"\r\n\r\n".to_vec();
    body.extend(std::fs::read(paths::root().join("tests/pdf/pictures/card-pocket-1.png")).unwrap());
    body.extend(b"\r\n--edge--\r\n");
    let kind = "multipart/form-data; boundary=edge";
    let kept = one.post_body_with(&[("cookie", &adviser)], "/me/photo", kind, &body);
    assert_eq!(leads_to(&kept), "/me?saved", "{}", kept.text());
    assert!(comes(SOON, has_face), "two seconds are over");

    // What the child leaves with one server its adviser reads with the other, and the way comes back.
    let left = send(&other, &screen, "/t/ask", &[("words", "Må jeg tage Sofie med?")]);
    assert_eq!(left.status, 303, "{}", left.text());
    let way = see(&one, &adviser, &format!("{case}/way"));
    assert!(way.text().contains("Må jeg tage Sofie med?"));
    let steps = way.text().split("id=\"step-").skip(1);
    let next = steps.into_iter().find(|part| part.contains("stands-next")).unwrap();
    let step = format!("{case}/step/{}", next.split('"').next().unwrap());
    let version = hidden(way.text(), "version");
    let waits = [
        ("version", version.as_str()),
        ("state", "waiting"),
        ("waiting_for", "Vi venter på, at skolen svarer."),
        ("next_contact", "2031-03-04"),
    ];
    let way_of_child = || plain(&see(&other, &screen, "/t/page/1"));
    assert!(!way_of_child().contains("skolen svarer"));
    let moved = send(&one, &adviser, &step, &waits);
    assert_eq!(moved.status, 303, "{}", moved.text());
    show(&one, &adviser, &case);
    assert!(
        way_of_child().contains("skolen svarer"),
        "a case's own version is asked for with each page"
    );
}

#[test]
fn a_draft_written_with_one_opens_with_the_other() {
    let (_database, one, other) = two();
    let cookie = one.sign_in("lise.koege");
    let prepare = format!("{}/prepare", child(&one, &cookie, "Mathilde"));
    let (first, second) = ("Du er god til at stå på hænder.", "Du kan spille på trommer.");
    let window = Window::open(&one, &cookie, &prepare);
    let kept = send(&one, &cookie, &prepare, &window.with(first, ("keep", "draft")));
    assert_eq!(kept.status, 303, "{}", kept.text());
    assert!(see(&other, &cookie, &prepare).text().contains(first));
    let window = Window::open(&other, &cookie, leads_to(&kept));
    let kept = send(&other, &cookie, &prepare, &window.with(second, ("keep", "draft")));
    assert_eq!(kept.status, 303, "{}", kept.text());
    let page = see(&one, &cookie, leads_to(&kept));
    assert!(
        page.text().contains(second) && !page.text().contains("andet vindue"),
        "{}",
        page.text()
    );
}

#[test]
fn a_talk_goes_on_with_the_other_server_and_a_press_counts_once() {
    let (_database, one, other) = two();
    let (cookie, case, talk) = table::opened(&one, "lise.koege", "Samira");
    assert!(plain(&see(&other, &cookie, "/t/talk/1")).contains("Samira"));

    // The answer was lost, and the second copy of the press meets the other server.
    let press = |server: &Server| {
        let headers = [
            ("origin", server.address.as_str()),
            ("cookie", cookie.as_str()),
            ("x-press", "1-1"),
        ];
        server.post_with(&headers, "/t/talk/2", &[("add", "fodbold")])
    };
    let topics = |server: &Server| {
        see(server, &cookie, "/t/talk/2")
            .text()
            .matches("value=\"away-")
            .count()
    };
    let before = topics(&other);
    let (once, again) = (press(&one), press(&other));
    assert_eq!((once.status, leads_to(&once)), (again.status, leads_to(&again)));
    assert_eq!(topics(&other), before + 1, "one press, one topic");

    // A stop that is pressed with one is quiet with the other.
    let stop = send(&one, &cookie, "/t/talk/say", &[("kind", "stop"), ("from", "5")]);
    assert_eq!(leads_to(&stop), "/t/talk/5");
    assert!(plain(&see(&other, &cookie, "/t/talk/2")).contains("Jeg har hørt dig"));

    // PINs are counted together, and the right one leads out of both.
    let out = |server: &Server, pin: &str| send(server, &cookie, "/t/talk/out", &[("pin", pin)]);
    for (server, left) in [(&one, "4"), (&other, "3"), (&one, "2")] {
        let wrong = out(server, "1111");
        assert_eq!(wrong.status, 422);
        assert!(plain(&wrong).contains(&format!("{left} forsøg")), "{}", plain(&wrong));
    }
    let right = out(&other, PIN);
    assert_eq!(leads_to(&right), format!("{case}/meeting/{talk}/checklist"));
    let adviser = given(&right);
    assert_eq!(see(&one, &adviser, "/today").status, 200);
    assert_eq!(
        leads_to(&see(&one, &cookie, "/t/talk/1")),
        "/t",
        "the child's screen has ended"
    );
}

#[test]
fn a_card_is_tried_and_withdrawn_on_both() {
    let (_database, one, other) = two();
    let cookie = one.sign_in("lise.koege");
    let case = child(&one, &cookie, "Laura");
    show(&one, &cookie, &case);
    let (link, code) = card(&one, &cookie, &case);
    let bad = if code == "000000" { "111111" } else { "000000" };
    for server in [&one, &other, &one] {
        assert_eq!(enter(server, &link, bad).status, 422);
    }
    assert_eq!(
        enter(&other, &link, &code).status,
        429,
        "three wrong codes, and it rests"
    );

    let (link, code) = card(&one, &cookie, &case);
    let screen = given(&enter(&other, &link, &code));
    assert_eq!(see(&one, &screen, "/t/page/1").status, 200);
    let withdrawn = send(&one, &cookie, &format!("{case}/card/withdraw"), &[]);
    assert_eq!(withdrawn.status, 303);
    assert_eq!(
        leads_to(&see(&other, &screen, "/t/page/1")),
        "/t",
        "its screen is closed"
    );
    assert_eq!(enter(&other, &link, &code).status, 422, "and the card is void");
}

#[test]
fn words_that_are_approved_with_one_are_the_others_too() {
    let (_database, one, other) = two();
    let greets = |server: &Server, greeting: &str| {
        letter_to(server, "lise.koege", "Mathilde").contains(&format!("{greeting} Mathilde"))
    };
    assert!(greets(&other, "Hej") && greets(&one, "Hej"));
    put(&one, "tekst.koege", "gry.koege", "Kære { $child-first }");
    assert!(greets(&other, "Kære"), "before each use the revision is asked for");
    assert!(greets(&one, "Kære"));
}

/// Lays the letters' greeting in other words into a folder of texts.
fn greet(texts: &Path, greeting: &str) {
    for band in ["4-6", "7-9", "10-12", "13-17"] {
        let file = format!("locales/da/before-meeting/{band}.ftl");
        let built_in = std::fs::read_to_string(paths::root().join(&file)).unwrap();
        let said = "hello = Hej { $child-first }";
        assert!(built_in.contains(said), "{file}");
        let to = texts.join(&file);
        std::fs::create_dir_all(to.parent().unwrap()).unwrap();
        std::fs::write(
            to,
            built_in.replace(said, &format!("hello = {greeting} {{ $child-first }}")),
        )
        .unwrap();
    }
}

#[test]
fn texts_that_one_publishes_the_others_speak_in_and_keep() {
    let folder = Folder::new("two-servers");
    let (data, database) = (folder.at("data"), cluster::new_database());
    let done = |words: &[&str]| terminal::done_on(&data, &database, words);
    let _ = done(&["add-municipality", "koege", "--name", "Køge"]);
    let texts = folder.at("texts");
    let place = texts.display().to_string();
    greet(&texts, "Kære");
    let other = Server::on_database(&data, &database);
    assert!(letter(&other).contains("Hej Laura"), "nobody has published them yet");
    let one = Server::on_database_with_content(&data, &database, &texts);
    let greets = |server: &Server, greeting: &str| letter(server).contains(&format!("{greeting} Laura"));
    assert!(greets(&one, "Kære"));
    assert!(comes(SOON, || greets(&other, "Kære")), "two seconds are over");

    // Another text, by the command, while both run; and it outlives the folder.
    greet(&texts, "Dav");
    assert!(done(&["content", "publish", "--content", &place]).contains("version 2"));
    assert!(
        comes(SOON, || greets(&one, "Dav") && greets(&other, "Dav")),
        "two seconds are over"
    );
    drop(one);
    let one = Server::on_database(&data, &database);
    assert!(greets(&one, "Dav"), "nothing lies on this machine");
    drop(one);
    // A machine whose folder was forgotten takes nothing back.
    greet(&texts, "Kære");
    let one = Server::on_database_with_content(&data, &database, &texts);
    assert!(greets(&one, "Dav") && greets(&other, "Dav"));

    // What does not pass reaches nobody, and whoever wrote it is told where.
    let bad = texts.join("locales/da/before-meeting/10-12.ftl");
    let said = std::fs::read_to_string(&bad).unwrap();
    std::fs::write(&bad, said.replacen("$child-first", "$nobody", 1)).unwrap();
    let data_folder = data.display().to_string();
    let words = [
        "content",
        "publish",
        "--content",
        &place,
        "--data",
        &data_folder,
        "--database",
        &database,
    ];
    let refused = terminal::run(&words);
    assert_eq!(refused.code, 1, "{}", refused.err);
    assert!(
        refused.err.contains("so nothing is published") && refused.err.contains("before-meeting"),
        "{}",
        refused.err
    );
    assert!(greets(&one, "Dav") && greets(&other, "Dav"));

    // Back to what is built in.
    let _ = done(&["content", "publish", "--built-in"]);
    assert!(
        comes(SOON, || greets(&one, "Hej") && greets(&other, "Hej")),
        "two seconds are over"
    );
    assert_eq!(one.get("/readyz").text().trim(), "ready");
    let doctor = terminal::run(&["doctor", "--data", &data_folder, "--database", &database]);
    assert!(doctor.text().contains("version 3"), "{}", doctor.text());
}
