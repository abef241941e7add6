//! Three advisers, two windows each, one case: whatever they do in whatever order, nothing is lost and nothing written
//! over that its writer was not shown.

use super::approvals::approve;
use super::forged::{Form, attribute, forms, import, pairs};
use super::{hidden, send};
use e2e::server::{Answer, Server};
use serde_json::Value;

/// What can be written, each an aspect of its own: the page, the field, and where it stands in the case.
const ASPECTS: [Aspect; 3] = [
    Aspect {
        page: "/prepare",
        field: "meetings[0].why",
        stands: "/why",
    },
    Aspect {
        page: "/prepare",
        field: "people[0].about",
        stands: "/people/0/about",
    },
    Aspect {
        page: "/way",
        field: "waiting_for",
        stands: "/steps/0/waiting_for",
    },
];

#[derive(Clone, Copy, Debug)]
struct Aspect {
    page: &'static str,
    field: &'static str,
    stands: &'static str,
}

/// A page as a window was shown it, and what stood then.
struct Shown {
    form: Form,
    stood: Value,
}

struct House<'a> {
    server: &'a Server,
    case: &'a str,
    /// Who can export the case.
    reader: &'a str,
}

impl House<'_> {
    fn stands(&self, aspect: Aspect) -> Value {
        let answer = self
            .server
            .get_with(&[("cookie", self.reader)], &format!("{}/export", self.case));
        let case: Value = serde_json::from_slice(&answer.body).unwrap();
        // The talk ahead is found by its state: what is held may stand before or after it.
        let ahead = case["meetings"]
            .as_array()
            .unwrap()
            .iter()
            .find(|meeting| meeting["id"] == "m1");
        let whole = if aspect.stands.starts_with("/why") {
            ahead.unwrap()
        } else {
            &case
        };
        whole.pointer(aspect.stands).cloned().unwrap_or_default()
    }

    fn open(&self, cookie: &str, aspect: Aspect) -> Shown {
        let stood = self.stands(aspect);
        let get = |at: &str| {
            self.server
                .get_with(&[("cookie", cookie)], &format!("{}{at}", self.case))
        };
        let mut page = get(aspect.page);
        while page.text().contains("value=\"drop\"") {
            // What was left lying is thrown away, so that the window begins with the case as it stands.
            let mut fields = vec![("window", hidden(page.text(), "window"))];
            for name in ["against", "from", "saved"] {
                fields.push((name, hidden(page.text(), name)));
            }
            fields.push(("keep", "drop".to_owned()));
            let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            let gone = send(self.server, cookie, &format!("{}/prepare", self.case), &fields);
            assert_eq!(gone.status, 303, "{}", gone.text());
            page = get(aspect.page);
        }
        let fits = |form: &Form| {
            let pressed = |name: &str| form.fields.iter().any(|(one, _)| one == name);
            let has = |name: &str, value: &str| {
                form.fields
                    .iter()
                    .any(|(one, is)| one == name && (is == value || value.is_empty()))
            };
            has(aspect.field, "")
                && !pressed("go")
                && !pressed("keep")
                && (has("look", "letter") || has("state", "waiting"))
        };
        let form = forms(page.text()).into_iter().find(fits);
        Shown {
            form: form.unwrap_or_else(|| panic!("no form for {aspect:?}\n{}", page.text())),
            stood,
        }
    }

    /// Writes words into the field and sends the form, as a person would: looks at the letter, confirms, makes it.
    fn write(&self, cookie: &str, aspect: Aspect, shown: &Shown, words: &str) -> Answer {
        let mut fields = shown.form.fields.clone();
        for (name, value) in &mut fields {
            if name == aspect.field {
                words.clone_into(value);
            } else if name == "next_contact" && value.is_empty() {
                *value = e2e::clock::ahead(5).to_string();
            }
        }
        if let Some(look) = fields.iter().position(|(name, _)| name == "look") {
            let looked = send(self.server, cookie, &shown.form.action, &pairs(&fields));
            let boxes = looked
                .text()
                .split("<input")
                .filter(|tag| tag.contains("name=\"acknowledge\""));
            let asked: Vec<String> = boxes.filter_map(|tag| attribute(tag, "value")).collect();
            fields.extend(asked.into_iter().map(|code| ("acknowledge".to_owned(), code)));
            fields[look] = ("keep".to_owned(), "paper".to_owned());
        }
        send(self.server, cookie, &shown.form.action, &pairs(&fields))
    }
}

/// The next of a row of numbers, the same on every run: a step of a linear congruential generator (Knuth's constants).
fn next(seed: &mut u64, below: usize) -> usize {
    *seed = seed
        .wrapping_mul(6_364_136_223_846_793_005)
        .wrapping_add(1_442_695_040_888_963_407);
    usize::try_from(*seed >> 33).unwrap() % below
}

#[test]
fn nothing_is_lost_and_nothing_is_written_over_unseen() {
    let server = Server::demo();
    let lise = server.sign_in("lise.koege");
    let case = import(&server, &lise);
    let admin = server.sign_in("drift.koege");
    let made = send(
        &server,
        &admin,
        "/accounts",
        &[("shown", "Ida Holm"), ("name", "ida.koege"), ("role", "adviser")],
    );
    let word = made
        .text()
        .split("<code>")
        .nth(1)
        .unwrap()
        .split("</code>")
        .next()
        .unwrap()
        .to_owned();
    assert_eq!(approve(&server, &server.sign_in("gry.koege")), 1);
    let (ole, ida) = (server.sign_in("ole.koege"), server.sign_in_as("ida.koege", &word));
    for cookie in [&ole, &ida] {
        let reason = [("reason", "Alle tre arbejder med sagen i dag.")];
        assert_eq!(
            send(&server, cookie, &format!("{case}/break-glass"), &reason).status,
            303
        );
    }
    let house = House {
        server: &server,
        case: &case,
        reader: &lise,
    };
    let people = [&lise, &ole, &ida];
    // Two windows each: what each shows now.
    let mut windows: Vec<Option<(Aspect, Shown)>> = (0..6).map(|_| None).collect();
    let mut seed = 13;
    let (mut done, mut refused) = (0, 0);
    for turn in 0..60 {
        let at = next(&mut seed, windows.len());
        let cookie = people[at / 2];
        let Some((aspect, shown)) = windows[at].take() else {
            let aspect = ASPECTS[next(&mut seed, ASPECTS.len())];
            windows[at] = Some((aspect, house.open(cookie, aspect)));
            continue;
        };
        let words = format!("Det her blev skrevet som nummer {turn} i dag.");
        let before = house.stands(aspect);
        let answer = house.write(cookie, aspect, &shown, &words);
        let after = house.stands(aspect);
        let what = format!("turn {turn}, {aspect:?}: {} {}", answer.status, answer.text());
        if answer.status == 303 {
            assert_eq!(after, words.as_str(), "{what}");
            assert_eq!(before, shown.stood, "written over unseen: {what}");
            done += 1;
        } else {
            assert_eq!(answer.status, 409, "{what}");
            assert_eq!(after, before, "{what}");
            assert_ne!(before, shown.stood, "refused though nobody was quicker: {what}");
            assert!(answer.text().contains(&words), "what was written is not shown: {what}");
            refused += 1;
        }
    }
    assert!(done >= 10 && refused >= 4, "{done} done, {refused} refused");

    // At the very same moment: one of them, and the other is told.
    for (turn, aspect) in ASPECTS.into_iter().cycle().take(6).enumerate() {
        let shown = [house.open(&lise, aspect), house.open(&ole, aspect)];
        let words = ["den ene", "den anden"].map(|who| format!("Skrevet af {who} i omgang {turn}."));
        let statuses: Vec<u16> = std::thread::scope(|scope| {
            let writers = [&lise, &ole]
                .into_iter()
                .zip(&shown)
                .zip(&words)
                .map(|((cookie, shown), words)| {
                    let house = &house;
                    scope.spawn(move || house.write(cookie, aspect, shown, words).status)
                });
            let writers: Vec<_> = writers.collect();
            writers.into_iter().map(|writer| writer.join().unwrap()).collect()
        });
        let won = statuses.iter().position(|status| *status == 303);
        let won = won.unwrap_or_else(|| panic!("nobody: {aspect:?} {statuses:?}"));
        assert_eq!(statuses[1 - won], 409, "{aspect:?} {statuses:?}");
        assert_eq!(house.stands(aspect), words[won].as_str());
    }
}

/// One adviser with the same page in two tabs, who presses in both: one tab writes, and the other shows what it did not.
#[test]
fn two_tabs_of_one_adviser_at_the_very_same_moment() {
    let server = Server::demo();
    let lise = server.sign_in("lise.koege");
    let case = import(&server, &lise);
    let house = House {
        server: &server,
        case: &case,
        reader: &lise,
    };
    for (turn, aspect) in ASPECTS.into_iter().cycle().take(6).enumerate() {
        let shown = [house.open(&lise, aspect), house.open(&lise, aspect)];
        let words = ["den ene", "den anden"].map(|tab| format!("Skrevet i {tab} fane i omgang {turn}."));
        let start = std::sync::Barrier::new(2);
        let answers: Vec<Answer> = std::thread::scope(|scope| {
            let tabs = shown.iter().zip(&words).map(|(shown, words)| {
                let (house, lise, start) = (&house, &lise, &start);
                scope.spawn(move || {
                    start.wait();
                    house.write(lise, aspect, shown, words)
                })
            });
            let tabs: Vec<_> = tabs.collect();
            tabs.into_iter().map(|tab| tab.join().unwrap()).collect()
        });
        let statuses: Vec<u16> = answers.iter().map(|answer| answer.status).collect();
        let won = statuses.iter().position(|status| *status == 303);
        let won = won.unwrap_or_else(|| panic!("neither: {aspect:?} {statuses:?}"));
        let lost = &answers[1 - won];
        assert_eq!(lost.status, 409, "{aspect:?} {statuses:?}");
        assert!(lost.text().contains(&words[1 - won]), "{aspect:?}: {}", lost.text());
        assert!(!lost.text().contains("En anden"), "nobody else is blamed: {aspect:?}");
        assert_eq!(house.stands(aspect), words[won].as_str());
    }
}
