//! One child's talk from the letter to the journal, at the size of a tablet: the letter, hello, a stop, what was said,
//! the ending, the page the child takes along, what it sees of its way, a promise that is kept, and the note. With
//! scripts and without, on both databases.

use crate::cluster;
use e2e::browser::{Browser, TABLET};
use e2e::server::{Server, own_password};
use e2e::{cases, terminal};

/// Whose talk it is.
struct Of<'a> {
    adviser: &'a str,
    password: &'a str,
    child: &'a str,
}

/// Hands over the paper that was made just now: read aloud to the child.
pub fn hand_over(browser: &Browser) {
    assert!(
        browser.path().ends_with("/hand-over"),
        "{}\n{}",
        browser.path(),
        browser.text("main")
    );
    browser.click("input[value=read-aloud]");
    browser.click("#sure");
    browser.follow("form button.act");
}

/// Presses stop, as a child would, and waits for the quiet that the server knows of.
fn stop(browser: &Browser, scripts: bool) {
    if scripts {
        browser.click("#say button[value=stop]");
        browser.until(
            "the quiet that holds",
            "return !!document.querySelector('button[value=heard]')",
        );
    } else {
        browser.follow("#say button[value=stop]");
    }
    assert_eq!(browser.count("#say"), 0, "all is quiet");
}

/// The talk with the screen on the table: hello, topics, practice, a stop, two lines, the ending, the paper.
fn at_the_table(browser: &Browser, scripts: bool) {
    assert_eq!(browser.path(), "/t/talk/1");
    browser.follow("a[rel=next]");
    browser.fill("#add", "fodbold");
    browser.follow(".ask button.act");
    assert!(browser.text("main").contains("fodbold"));
    browser.follow("a[rel=next]");
    browser.follow("a[rel=next]");
    assert_eq!(browser.path(), "/t/talk/4");
    browser.follow("nav a[href='/t/talk/5']");
    browser.fill("#line", "Jeg vil gerne spille guitar.");
    browser.follow(".ask button.act");
    browser.follow("button[value=yes]");
    browser.fill("#line", "Jeg er ked af det hele tiden.");
    browser.follow(".ask button.act");
    stop(browser, scripts);
    browser.follow("button[value=heard]");
    browser.follow("button[value=chose-pause]");
    browser.follow("button[value=chose-ready]");
    assert_eq!(browser.path(), "/t/talk/5", "the talk goes on where it was");
    browser.follow("button[value=no]");
    assert!(
        !browser.text("main").contains("ked af det"),
        "what the child says no to is struck"
    );
    // The ending: one thing at a time, some of it left out.
    browser.follow("nav a[href='/t/talk/6']");
    browser.follow(".tiles a[href='/t/talk/7']");
    browser.click("input[value=paper]");
    browser.follow("form.ask button.act");
    browser.fill("[name='takes-0']", "Jeg siger, at du gerne vil spille.");
    browser.fill("[name='takes-0-to']", "din lærer");
    browser.follow("form.ask button.act");
    browser.follow("form.ask button[value=skip]");
    browser.fill("[name='unknown-0']", "Jeg ved ikke, om der er plads.");
    browser.set("[name='unknown-0-by']", "2031-01-10");
    browser.follow("form.ask button.act");
    browser.goto("/t/talk/13");
    browser.fill("[name=needs]", "Du vil gerne have en pause.");
    browser.follow("form.ask button.act");
    browser.fill("[name='agreed-0']", "Jeg tager en guitar med.");
    browser.set("[name='agreed-0-by']", "2031-01-20");
    browser.follow("form.ask button.act");
    browser.goto("/t/talk/16");
    browser.click("input[name=face][value='4']");
    browser.follow("form.ask button.act");
    browser.follow("button[name=make]");
    let page = browser.text(".sheet");
    for words in [
        "Jeg vil gerne spille guitar.",
        "Jeg siger til din lærer, at du gerne vil spille.",
        "Jeg ved ikke, om der er plads.",
        "Jeg tager en guitar med.",
        "Du vil gerne have en pause.",
    ] {
        assert!(page.contains(words), "{words}\n{page}");
    }
    assert!(!page.contains("ked af det"), "{page}");
}

fn story(server: &Server, browser: &Browser, of: &Of<'_>, scripts: bool) {
    browser.resize(TABLET);
    browser.goto("/sign-in");
    browser.fill("#name", of.adviser);
    browser.fill("#password", of.password);
    browser.follow("form[action='/sign-in'] button");
    let cookie = server.sign_in_as(of.adviser, of.password);
    let today = server.get_with(&[("cookie", &cookie)], "/today");
    let before = today.text().split(&format!("<bdi>{}</bdi>", of.child)).next().unwrap();
    let case = before
        .rsplit("href=\"")
        .next()
        .unwrap()
        .split('"')
        .next()
        .unwrap()
        .to_owned();

    // The letter, read aloud; a PIN for the screen.
    browser.goto(&format!("{case}/prepare"));
    browser.follow("button[name=keep][value=paper]");
    hand_over(browser);
    browser.goto("/me");
    browser.fill("#pin-new", "2468");
    browser.fill("#pin-again", "2468");
    browser.follow("form[action='/me/pin'] button");

    // The talk.
    browser.goto(&case);
    browser.follow("#meetings form[action$='/table'] button");
    at_the_table(browser, scripts);
    browser.goto("/t/talk/out");
    browser.fill("#pin", "2468");
    browser.follow("form.ask button.act");
    assert!(
        browser.path().ends_with("/checklist"),
        "what the talk still owes the child"
    );
    let meeting = browser.path().replace("/checklist", "");

    // The paper is handed over like every other.
    browser.goto(&case);
    browser.follow("#documents a[href$='/hand-over']");
    hand_over(browser);

    // The way as the child sees it is shown anew.
    browser.goto(&format!("{case}/way"));
    if browser.count("form[action$='/way'] button") == 1 {
        browser.click("#sure");
        browser.follow("form[action$='/way'] button");
    }
    assert_eq!(
        browser.count("form[action$='/way'] button"),
        0,
        "the child's view is what was shown"
    );

    // The promise is kept, and the child is told.
    browser.goto(&case);
    let promises = browser.count("#promises details");
    browser.click("#promises li:last-child summary");
    browser.fill("#promises li:last-child textarea", "Her er guitaren.");
    browser.follow("#promises li:last-child button[value=kept]");
    assert_eq!(
        browser.count("#promises details"),
        promises - 1,
        "a kept promise is settled"
    );

    // The note says what was said, what was agreed, and that the child stopped.
    browser.goto(&meeting.replace("/meeting/", "/journal/"));
    let note = browser.text("main");
    for words in [
        "Jeg vil gerne spille guitar.",
        "Jeg tager en guitar med.",
        "trykkede barnet stop på skærmen.",
    ] {
        assert!(note.contains(words), "{words}\n{note}");
    }
    assert!(!note.contains("ked af det"), "{note}");
}

fn on_made_up_cases(scripts: bool) {
    let server = Server::demo();
    let way = server
        .sign_ins
        .iter()
        .find(|way| way.role == "adviser")
        .expect("an adviser");
    let of = Of {
        adviser: &way.name,
        password: &way.password,
        child: "Mathilde",
    };
    story(&server, &browser(&server, scripts), &of, scripts);
}

/// A browser that runs the pages' scripts, or none.
pub fn browser(server: &Server, scripts: bool) -> Browser {
    if scripts {
        Browser::open(&server.address)
    } else {
        Browser::without_scripts(&server.address)
    }
}

#[test]
fn one_talk_from_letter_to_journal() {
    on_made_up_cases(true);
}

#[test]
fn one_talk_from_letter_to_journal_without_scripts() {
    on_made_up_cases(false);
}

#[test]
fn one_talk_from_letter_to_journal_on_postgresql() {
    on_postgresql(true);
}

#[test]
fn one_talk_from_letter_to_journal_on_postgresql_without_scripts() {
    on_postgresql(false);
}

fn on_postgresql(scripts: bool) {
    let data = std::env::temp_dir().join(format!("boernehoejde-story-{}-{scripts}", std::process::id()));
    std::fs::create_dir_all(&data).unwrap();
    let database = cluster::new_database();
    let done = |words: &[&str]| terminal::done_on(&data, &database, words);
    done(&["add-municipality", "koege", "--name", "Køge"]);
    let made = done(&["create-user", "ida", "--municipality", "koege", "--role", "adviser"]);
    let given = made.split("password ").nth(1).unwrap().to_owned();
    std::fs::create_dir_all(&data).unwrap();
    let laura = cases::example_ahead("laura", 2, &data).display().to_string();
    done(&["import", &laura, "--municipality", "koege", "--adviser", "ida"]);
    let server = Server::on_database(&data, &database);
    let _first = server.sign_in_as("ida", &given);
    let of = Of {
        adviser: "ida",
        password: &own_password(&given),
        child: "Laura",
    };
    story(&server, &browser(&server, scripts), &of, scripts);
    drop(server);
    std::fs::remove_dir_all(&data).unwrap();
}
