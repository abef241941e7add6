//! What is typed and not sent: two windows of the same person see each other, and neither writes over the other's
//! words.

use super::{child, cluster, hidden, leads_to, send};
use e2e::server::{Answer, Server};

const PERSONAL: &str = "meetings[0].personal";

/// A form as a window was shown it, ready to be typed in.
pub(super) struct Window {
    at: String,
    fields: Vec<(&'static str, String)>,
}

impl Window {
    pub(super) fn open(server: &Server, cookie: &str, at: &str) -> Window {
        let page = server.get_with(&[("cookie", cookie)], at);
        let named = ["against", "talk", "window", "from", "saved"];
        let there = |name: &&str| page.text().contains(&format!("name=\"{name}\""));
        let fields = named.into_iter().filter(there);
        Window {
            at: at.split('?').next().unwrap().to_owned(),
            fields: fields.map(|name| (name, hidden(page.text(), name))).collect(),
        }
    }

    pub(super) fn with<'a>(&'a self, words: &'a str, act: (&'a str, &'a str)) -> Vec<(&'a str, &'a str)> {
        let mut all: Vec<(&str, &str)> = self
            .fields
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        all.extend([(PERSONAL, words), act]);
        all
    }

    /// Saves what was typed as a draft; where that leads.
    fn saves(&self, server: &Server, cookie: &str, words: &str) -> Answer {
        let kept = send(server, cookie, &self.at, &self.with(words, ("keep", "draft")));
        assert_eq!(kept.status, 303, "{}", kept.text());
        kept
    }
}

#[test]
fn two_windows_of_the_same_person() {
    let server = Server::demo();
    let cookie = server.sign_in("lise.koege");
    let case = child(&server, &cookie, "Mathilde");
    let prepare = format!("{case}/prepare");
    let read = |at: &str| server.get_with(&[("cookie", &cookie)], at);
    let (one, two) = ("Du er god til at stå på hænder.", "Du kan spille på trommer.");

    // Both go on with the same draft.
    let first = Window::open(&server, &cookie, &prepare);
    let kept = first.saves(&server, &cookie, "Du har en hund.");
    let (left, right) = (
        Window::open(&server, &cookie, &prepare),
        Window::open(&server, &cookie, leads_to(&kept)),
    );
    let kept = send(&server, &cookie, &left.at, &left.with(one, ("look", "letter")));
    assert!(!kept.text().contains("andet vindue"), "{}", kept.text());
    let apart = send(&server, &cookie, &right.at, &right.with(two, ("look", "letter")));
    assert!(
        apart.text().contains("er gemt for sig") && apart.text().contains(two),
        "{}",
        apart.text()
    );

    // Each sees the other, and the one that is opened next shows the last and leads to the one before it.
    let again = send(&server, &cookie, &left.at, &left.with(one, ("look", "letter")));
    assert!(
        again.text().contains("Du har også skrevet her i et andet vindue"),
        "{}",
        again.text()
    );
    let newest = read(&prepare);
    assert!(newest.text().contains(one) && !newest.text().contains(two));
    let window = newest.text().split("/prepare?window=").nth(1).unwrap();
    let other = read(&format!("{prepare}?window={}", window.split('"').next().unwrap()));
    assert!(other.text().contains(two), "{}", other.text());

    // A draft is thrown away by whoever typed it, and only that one.
    let shown = Window::open(&server, &cookie, &prepare);
    assert_eq!(
        leads_to(&send(&server, &cookie, &prepare, &shown.with("", ("keep", "drop")))),
        prepare
    );
    let rest = read(&prepare);
    assert!(rest.text().contains(two) && !rest.text().contains(one));
    assert!(!rest.text().contains("Du har også skrevet"));
}

#[test]
fn drafts_are_their_writers_own_and_not_without_end() {
    let server = Server::demo();
    let cookie = server.sign_in("lise.koege");
    let case = child(&server, &cookie, "Mathilde");
    let prepare = format!("{case}/prepare");
    let mine = Window::open(&server, &cookie, &prepare);
    send(
        &server,
        &cookie,
        &prepare,
        &mine.with("Kun for mig selv.", ("keep", "draft")),
    );

    // Forty windows are more than anybody has; one more is refused, in words, and those there are stay.
    let mut last = 0;
    for nth in 0..45 {
        let window = format!("{nth:016x}");
        let mut fields = mine.with("Om og om igen.", ("keep", "draft"));
        for field in &mut fields {
            if field.0 == "window" {
                field.1 = &window;
            }
        }
        let answer = send(&server, &cookie, &prepare, &fields);
        last = answer.status;
        if last != 303 {
            assert!(answer.text().contains("for mange kladder"), "{}", answer.text());
            break;
        }
    }
    assert_eq!(last, 409);
    let found = server.get_with(
        &[("cookie", &cookie)],
        &format!("{prepare}?window={}", mine.fields[2].1),
    );
    assert!(found.text().contains("Kun for mig selv."));
    // A window's name that is no such name is not taken.
    let forged = server.get_with(&[("cookie", &cookie)], &format!("{prepare}?window=%22%3E%3Cb%3E"));
    assert_eq!(forged.status, 200);
    assert!(!forged.text().contains("\"><b>"));
}

/// Two tabs go on with the same draft, and save at the very same moment: what was typed in each is there.
#[test]
fn two_tabs_that_save_at_once_keep_both() {
    let server = Server::demo();
    let cookie = server.sign_in("lise.koege");
    for name in ["Mathilde", "Laura"] {
        let prepare = format!("{}/prepare", child(&server, &cookie, name));
        let first = Window::open(&server, &cookie, &prepare);
        first.saves(&server, &cookie, "Du har en hund.");
        let tabs = [(); 2].map(|()| Window::open(&server, &cookie, &prepare));
        let words = ["Du er god til at stå på hænder.", "Du kan spille på trommer."];
        let start = std::sync::Barrier::new(2);
        std::thread::scope(|all| {
            for (tab, words) in tabs.iter().zip(words) {
                let (server, cookie, start) = (&server, &cookie, &start);
                all.spawn(move || {
                    start.wait();
                    tab.saves(server, cookie, words);
                });
            }
        });
        // The page shows one of them and leads to the other, and what both went on with is nowhere any more.
        let newest = server.get_with(&[("cookie", &cookie)], &prepare);
        let other = newest.text().split("/prepare?window=").nth(1).expect("two drafts");
        let other = format!("{prepare}?window={}", other.split('"').next().unwrap());
        let other = server.get_with(&[("cookie", &cookie)], &other);
        let both = [newest.text(), other.text()];
        for words in words {
            assert_eq!(
                both.iter().filter(|page| page.contains(words)).count(),
                1,
                "{name}: {words}"
            );
        }
        assert!(both.iter().all(|page| !page.contains("Du har en hund.")), "{name}");
    }
}

/// A draft is thrown away in one tab while it is saved once more in the tab it was begun in: what nobody saw is not thrown away.
#[test]
fn what_is_typed_on_meanwhile_is_not_thrown_away() {
    let database = cluster::new_database();
    let server = Server::demo_in(&database);
    let cookie = server.sign_in("lise.koege");
    let prepare = format!("{}/prepare", child(&server, &cookie, "Mathilde"));
    let first = Window::open(&server, &cookie, &prepare);
    first.saves(&server, &cookie, "Du har en hund.");
    let other = Window::open(&server, &cookie, &prepare);
    // Saved by the first tab in the moment in which the other has looked at it and goes to throw it away.
    let saves = "DO $$ BEGIN LOCK TABLE drafts IN SHARE ROW EXCLUSIVE MODE;
        WHILE NOT EXISTS (SELECT FROM pg_locks WHERE relation = 'drafts'::regclass AND NOT granted)
            LOOP PERFORM pg_sleep(0.02); END LOOP;
        UPDATE drafts SET saves = saves + 1, saved_at = saved_at + 1; END $$";
    let is_held = "DO $$ BEGIN WHILE NOT EXISTS (SELECT FROM pg_locks WHERE relation = 'drafts'::regclass
        AND mode = 'ShareRowExclusiveLock' AND granted) LOOP PERFORM pg_sleep(0.02); END LOOP; END $$";
    let dropped = std::thread::scope(|all| {
        all.spawn(|| cluster::run(&database, saves));
        cluster::run(&database, is_held);
        send(&server, &cookie, &prepare, &other.with("", ("keep", "drop")))
    });
    assert_eq!(leads_to(&dropped), prepare, "{}", dropped.text());
    let page = server.get_with(&[("cookie", &cookie)], &prepare);
    assert!(page.text().contains("Du har en hund."), "{}", page.text());
}
