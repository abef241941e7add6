//! The nine stories of the demo (docs/demo.md) from the letter to the note, in a browser, with scripts and without, on both
//! databases: what makes each of them that story, the room, the letter, the way; and days later, when the talk has been, how it
//! ended, what was told and said, the list, the note in the journal and a promise that is kept. A case is closed by `ends`.

use crate::cluster;
use crate::story::{browser, hand_over};
use crate::ways::sign_in;
use e2e::browser::{Browser, TABLET};
use e2e::server::Server;
use e2e::{clock, terminal};

/// One child's story.
struct Story {
    adviser: &'static str,
    child: &'static str,
    /// What the child's page shows.
    page: &'static [&'static str],
    /// What the letter says.
    letter: &'static [&'static str],
    /// What it never says.
    never: &'static [&'static str],
    /// What somebody in the room does there.
    does: &'static str,
    /// The child's words that it kept off its paper, and that the note of the first talk has.
    off_paper: Option<&'static str>,
}

static STORIES: [Story; 9] = [
    // Police and børnehus: the letter speaks of a house for children, and nothing of the police.
    Story {
        adviser: "ole.koege",
        child: "Sigurd",
        page: &["Jeg tager den blå bil med."],
        letter: &["Vi skal besøge et hus for børn."],
        never: &["oliti"],
        does: "supports",
        off_paper: None,
    },
    // Stays away from school: one promise kept, one broken.
    Story {
        adviser: "lise.koege",
        child: "Alma",
        page: &["ikke holdt"],
        letter: &["Jeg kommer ikke for at skælde ud."],
        never: &[],
        does: "talks",
        off_paper: None,
    },
    // Placed, with a new adviser: what the old one knew stands on top, and the letter is hers.
    Story {
        adviser: "nina.dragoer",
        child: "Jonathan",
        page: &["Du overtog sagen efter Karl Brandt"],
        letter: &["Det er mig igen, Nina."],
        never: &["Karl"],
        does: "talks",
        off_paper: None,
    },
    // Honour: the letter is kept for her, and has no number in it.
    Story {
        adviser: "ole.koege",
        child: "Amina",
        page: &["Amina"],
        letter: &["Jeg gemmer brevet til dig."],
        never: &["56 67 31 52", "ring til mig"],
        does: "writes",
        off_paper: None,
    },
    // A complaint: its last day stands beside the decision, and he gets help to write it.
    Story {
        adviser: "nina.dragoer",
        child: "Magnus",
        page: &["barnets klagefrist:"],
        letter: &["Jeg hjælper dig med at skrive klagen, hvis du vil."],
        never: &[],
        does: "talks",
        off_paper: None,
    },
    // Ukrainian at home: the interpreter is named, and one talk was called off for want of one.
    Story {
        adviser: "ole.koege",
        child: "Danylo",
        page: &["Oksana", "aflyst"],
        letter: &["Oksana er tolk og oversætter."],
        never: &[],
        does: "interprets",
        off_paper: None,
    },
    // A deaf child: who signs, a stop sign that she chose, and nobody asks her to telephone.
    Story {
        adviser: "karl.dragoer",
        child: "Ronja",
        page: &["Mille"],
        letter: &[
            "Mille er tolk og kan tegnsprog og dansk.",
            "Læg den røde brik på bordet.",
        ],
        never: &["ring til mig", "32 89 01 71"],
        does: "interprets",
        off_paper: None,
    },
    // Three siblings: linked, and nothing of the others in her letter.
    Story {
        adviser: "ole.koege",
        child: "Esther",
        page: &["Vilfred", "Birk"],
        letter: &["Esther"],
        never: &["tegneserie", "kanin"],
        does: "writes",
        off_paper: None,
    },
    // A parent reads along: her mother comes because she asked, and what she kept off the paper is on none.
    Story {
        adviser: "lise.koege",
        child: "Ingrid",
        page: &["gælder ikke mere"],
        letter: &["Din mor er også med.", "Jeg viser dig papiret, før jeg sender det."],
        never: &["læser mine beskeder"],
        does: "supports",
        off_paper: Some("læser mine beskeder"),
    },
];

/// A promise that is made as the talk ends.
const PROMISE: &str = "Jeg tager en bog med.";

/// A story whose letter was given.
struct Given {
    story: &'static Story,
    /// Address of the case.
    case: String,
    /// Address of the talk as one flow.
    talk: String,
}

/// All words of the page, those that are folded away too.
fn all_words(browser: &Browser, selector: &str) -> String {
    let words = browser.run(&format!(
        "return (document.querySelector(\"{selector}\")?.textContent ?? '').replace(/\\u00a0/g, ' ')"
    ));
    words.as_str().unwrap_or_default().to_owned()
}

fn assert_says(text: &str, child: &str, (says, never): (&[&str], &[&str])) {
    for words in says {
        assert!(text.contains(words), "{child}: {words}\n{text}");
    }
    for words in never {
        assert!(!text.contains(words), "{child} is told: {words}\n{text}");
    }
}

/// Signs in as somebody else, where another is signed in.
fn become_adviser<'a>(server: &Server, browser: &Browser, signed_in: &mut &'a str, adviser: &'a str) {
    if *signed_in == adviser {
        return;
    }
    if !signed_in.is_empty() {
        browser.follow("form[action='/sign-out'] button");
    }
    sign_in(browser, server, adviser);
    *signed_in = adviser;
}

/// How a part of the talk stands, on the talk's own page.
fn stands(browser: &Browser, talk: &str, part: &str) -> String {
    browser.goto(talk);
    let row = format!("#flow-{part} .rail-stands");
    if browser.count(&row) == 1 {
        browser.text(&row)
    } else {
        String::new()
    }
}

/// Finds the child, sees what its story is about, looks into the room of the next talk and gives the letter into its hand.
fn before(browser: &Browser, story: &'static Story) -> Given {
    let child = story.child;
    browser.goto("/children");
    browser.fill("#words", child);
    browser.follow("form[data-finds] button");
    browser.follow("#children > li:first-child a");
    assert_eq!(browser.text("h1"), child);
    let case = browser.path();
    assert_says(&all_words(browser, "main"), child, (story.page, &[]));
    let talks = browser.run(&format!(
        "return [...document.querySelectorAll(\"#meetings a[href^='{case}/talk/']\")].map(a => a.pathname)"
    ));
    let talks = talks.as_array().expect("talks").iter();
    let ahead: Vec<&str> = talks
        .filter_map(|path| path.as_str())
        .filter(|talk| stands(browser, talk, "letter") == "I gang")
        .collect();
    browser.goto(&format!("{case}/prepare"));
    browser.follow("button[name=keep][value=paper]");
    let paper = browser.path().replace("/hand-over", "");
    hand_over(browser);
    browser.goto(&paper);
    assert_says(
        &all_words(browser, "main .document"),
        child,
        (story.letter, story.never),
    );
    let talk = ahead
        .into_iter()
        .find(|talk| stands(browser, talk, "letter") == "Gjort");
    let talk = talk
        .unwrap_or_else(|| panic!("{child}: no talk has its letter"))
        .to_owned();
    browser.goto(&format!("{}/room", talk.replace("/talk/", "/meeting/")));
    let does =
        browser.run("return [...document.querySelectorAll(\"main select[name^='does.']\")].map(one => one.value)");
    let does = does.as_array().expect("what everybody does");
    assert!(does.iter().any(|one| one == story.does), "{child}: {does:?}");
    browser.goto(&format!("{case}/way"));
    assert!(browser.shows("main .document"), "{child}: no way as the child sees it");
    browser.assert_no_sideways_scroll(child);
    if let Some(kept) = story.off_paper {
        browser.goto(&format!("{case}/journal/m1"));
        assert_says(&all_words(browser, "main .document"), child, (&[kept], &[]));
        browser.goto(&format!("{case}/prepare?document=take-home"));
        let told = "Du fortalte mere. Jeg skrev det ned, men ikke her.";
        assert_says(&all_words(browser, ".beside .document"), child, (&[told], &[kept]));
    }
    Given { story, case, talk }
}

/// How the talk ended: what nobody knows yet, a promise, what the child asked for.
fn end(browser: &Browser, given: &Given, meeting: &str, by: &str) {
    browser.goto(&format!("{meeting}/ending"));
    browser.fill("[name='unknown-0']", "Jeg ved ikke, om der er plads på holdet.");
    browser.set("[name='unknown-0-by']", by);
    browser.fill("[name='agreed-0']", PROMISE);
    browser.set("[name='agreed-0-by']", by);
    browser.fill("[name=needs]", "Du vil gerne have en pause.");
    browser.follow("button[name=keep][value=case]");
    assert!(browser.path().ends_with("?saved=1"), "{}", browser.text("main"));
    assert_eq!(stands(browser, &given.talk, "ending"), "Gjort", "{}", given.story.child);
}

/// When it was, what was offered and told, and what the child said.
fn write_down(browser: &Browser, given: &Given, meeting: &str) {
    browser.goto(meeting);
    browser.set("[name=started_at]", "10:00");
    browser.set("[name=ended_at]", "10:30");
    browser.set("[name=offered_on]", &clock::today().to_string());
    browser.fill("[name=offered_how]", "Kortet lå på bordet.");
    browser.click("input[name='told-stop'][value=said]");
    browser.click("input[name='told-not-answer'][value=said]");
    browser.fill("[name=said]", "Jeg vil gerne læse mere.");
    browser.click("input[name=confirmed]");
    browser.follow("main form button.act");
    assert_eq!(
        stands(browser, &given.talk, "written"),
        "Gjort",
        "{}",
        given.story.child
    );
}

/// Closes the list: what the case shows by one press, every other point by how it was met, or why not.
fn close_the_list(browser: &Browser, given: &Given, meeting: &str) {
    const SHOWN: &str = "button[name=all][value=shown]";
    let (list, child) = (format!("{meeting}/checklist"), given.story.child);
    browser.goto(&list);
    assert!(browser.count(".point.open") > 0, "{child}: nothing is owed");
    browser.follow(SHOWN);
    browser.goto(&list);
    assert_eq!(browser.count(SHOWN), 0, "{child}: what the case shows is closed");
    let points = browser.run("return [...document.querySelectorAll('.point.open')].map(point => point.id)");
    for point in points.as_array().expect("points").iter().filter_map(|id| id.as_str()) {
        let done = format!("#{point} > form");
        if browser.count(&done) == 1 {
            browser.fill(&format!("{done} input[type=text]"), "Vi talte om det.");
            browser.follow(&format!("{done} button"));
        } else {
            browser.click(&format!("#{point} summary"));
            let why = format!("#{point} form:has(input[value='not-possible'])");
            browser.fill(&format!("{why} input[type=text]"), "Klokken ringede.");
            browser.follow(&format!("{why} button"));
        }
    }
    let words = browser.text("main");
    assert!(words.contains("Alt er på plads."), "{child}: {words}");
    assert_eq!(stands(browser, &given.talk, "checklist"), "Gjort", "{child}");
}

/// The note says when and what, and goes into the journal.
fn file_the_note(browser: &Browser, given: &Given) {
    browser.goto(&given.talk.replace("/talk/", "/journal/"));
    let says = ["fra klokken 10 til 10.30", PROMISE, "Jeg vil gerne læse mere."];
    assert_says(&all_words(browser, "main .document"), given.story.child, (&says, &[]));
    browser.follow("main form[action*='/journal/'] button");
    assert_eq!(stands(browser, &given.talk, "note"), "Gjort", "{}", given.story.child);
}

/// The promise of this talk is kept, and settled.
fn keep_the_promise(browser: &Browser, given: &Given) {
    browser.goto(&given.case);
    let mark = format!(
        "const rows = [...document.querySelectorAll('#promises li')];
         const row = rows.find(row => row.textContent.includes('{PROMISE}'));
         if (row) row.id = 'this-promise';"
    );
    let _ = browser.run(&mark);
    browser.click("#this-promise summary");
    browser.fill("#this-promise textarea[name=told_child]", "Her er bogen.");
    browser.follow("#this-promise button[value=kept]");
    browser.goto(&given.case);
    let _ = browser.run(&mark);
    assert_eq!(browser.count("#this-promise details"), 0, "{}", given.story.child);
    let settled = all_words(browser, "#this-promise");
    assert!(
        settled.contains("holdt") && !settled.contains("ikke holdt"),
        "{}: {settled}",
        given.story.child
    );
}

/// All nine: what lies before the talks, and ten days on what lies after them. Nothing a page says on the way is a fault.
fn told(server: Server, database: Option<&str>, scripts: bool) {
    let mut given = Vec::new();
    {
        let browser = browser(&server, scripts);
        browser.resize(TABLET);
        let mut signed_in = "";
        for story in &STORIES {
            become_adviser(&server, &browser, &mut signed_in, story.adviser);
            given.push(before(&browser, story));
        }
        browser.assert_no_complaints();
    }
    let server = server.later(&format!("{}T10:20", clock::ahead(10)), database);
    let browser = browser(&server, scripts);
    browser.resize(TABLET);
    let (mut signed_in, by) = ("", clock::ahead(40).to_string());
    for given in &given {
        become_adviser(&server, &browser, &mut signed_in, given.story.adviser);
        let meeting = given.talk.replace("/talk/", "/meeting/");
        end(&browser, given, &meeting, &by);
        write_down(&browser, given, &meeting);
        close_the_list(&browser, given, &meeting);
        file_the_note(&browser, given);
        keep_the_promise(&browser, given);
    }
    browser.assert_no_complaints();
}

#[test]
fn the_nine_stories() {
    told(Server::demo(), None, true);
}

#[test]
fn the_nine_stories_without_scripts() {
    told(Server::demo(), None, false);
}

#[test]
fn the_nine_stories_on_postgresql() {
    let database = cluster::new_database();
    told(Server::demo_in(&database), Some(&database), true);
}

#[test]
fn the_nine_stories_on_postgresql_without_scripts() {
    let database = cluster::new_database();
    told(Server::demo_in(&database), Some(&database), false);
    // A demo leaves a database alone that has something in it already.
    let again = terminal::run(&["serve", "--demo", "--listen", "127.0.0.1:0", "--database", &database]);
    assert_eq!(again.code, 2, "{}", again.err);
    assert!(again.err.contains("empty database"), "{}", again.err);
}
