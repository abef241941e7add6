//! What a coordinator reads when months have gone by, in a municipality where enough has happened that something is told: faces, the
//! numbers of a quarter with their bars, and closed cases whose time is over. Every page at every size.

use crate::accessible::look;
use crate::pictures::{assert_look_as_kept, at_four_widths, empty_folder};
use crate::table::PIN;
use crate::ways::{field_of, send};
use e2e::browser::Browser;
use e2e::phone::minutes_on;
use e2e::server::Server;
use e2e::{clock, paths, terminal};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

/// How much later the coordinators look than the talks were held, in minutes: 120 days, so that the quarter is over and has settled,
/// whatever day it is.
const LATER: i64 = 120 * 24 * 60;
/// Children with whom a talk was held: more than the fewest of which anything is told.
const CHILDREN: [&str; 12] = [
    "Agnes", "Bo", "Carla", "Dan", "Ella", "Finn", "Gro", "Hans", "Ida", "Jon", "Karl", "Liv",
];
/// So many of them press a face: more than the fewest of whom anything is told.
const PRESSED: usize = 6;

/// A municipality, four months on.
struct Later {
    data: PathBuf,
    server: Server,
    moment: String,
    /// The quarter in which the talks were held, as the page names it.
    quarter: String,
    gry: String,
    vita: String,
}

impl Later {
    fn open(name: &str) -> Later {
        let data = std::env::temp_dir().join(format!("boernehoejde-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&data).unwrap();
        done(&data, &["add-municipality", "koege", "--name", "Køge"]);
        let user = |name: &str, role: &str| terminal::user_with_own_password(&data, name, "koege", role);
        // Nothing is told of one adviser's talks alone.
        let advisers = [("ida", user("ida", "adviser")), ("per", user("per", "adviser"))];
        let whose = |nth: usize| usize::from(nth >= PRESSED);
        let (gry, vita) = (user("gry", "coordinator"), user("vita", "coordinator"));
        let cases: Vec<String> = CHILDREN
            .iter()
            .enumerate()
            .map(|(nth, name)| {
                let file = written(&data, name, |case| {
                    case["meetings"][0]["starts_at"] = json!(format!("{}T11:00", clock::today()));
                });
                let adviser = advisers[whose(nth)].0;
                done(
                    &data,
                    &["import", &file, "--municipality", "koege", "--adviser", adviser],
                )
            })
            .collect();
        // One goes by the rule; one has no note of its talk, and stays.
        for (name, talk) in [("Mie", "cancelled"), ("Nora", "held")] {
            let file = written(&data, name, |case| {
                case["state"] = json!("closed");
                case["meetings"][0]["state"] = json!(talk);
            });
            let _ = done(&data, &["import", &file, "--municipality", "koege"]);
        }
        let server = Server::on(&data);
        let sign_in = |nth: usize| {
            let (name, password) = &advisers[whose(nth)];
            server.sign_in_as(name, password)
        };
        let cookies = [0, PRESSED].map(sign_in);
        let _ = send(&server, &cookies[0], "/me/pin", &[("pin", PIN), ("again", PIN)]);
        for (nth, case) in cases.iter().enumerate() {
            let talk = format!("/case/{case}/meeting/m1");
            if nth < PRESSED {
                // The adviser's session on that machine ends with it.
                let machine = sign_in(nth);
                let screen = send(&server, &machine, &format!("{talk}/table"), &[]).cookie();
                let line = if nth == 0 { "Ida lyttede godt." } else { "" };
                let _ = send(&server, &screen, "/t/talk/19", &[("mood", "good"), ("line", line)]);
            }
            held(&server, &cookies[whose(nth)], &talk, nth % 2 == 0);
        }
        drop(server);
        let today = clock::today();
        let moment = minutes_on(LATER);
        Later {
            server: Server::on_at(&data, &moment),
            data,
            moment,
            quarter: format!("{}-Q{}", today.year(), (today.month() - 1) / 3 + 1),
            gry,
            vita,
        }
    }

    /// A browser in which a coordinator is signed in, who has set up a phone.
    fn browser_of(&self, name: &str, password: &str) -> Browser {
        let cookie = self.server.sign_in_as(name, password);
        let _phone = self.server.set_up_phone_at(&cookie, &self.moment);
        let browser = Browser::full(&self.server.address);
        browser.goto("/sign-in");
        let _ = browser.run(&format!("document.cookie = '{cookie}; path=/';"));
        browser
    }
}

impl Drop for Later {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.data);
    }
}

fn done(data: &Path, words: &[&str]) -> String {
    let data = data.display().to_string();
    let said = terminal::run(&[words, &["--data", &data]].concat());
    assert_eq!(said.code, 0, "{words:?}: {}", said.err);
    said.text().trim().to_owned()
}

/// Laura's case as another child's, changed in some way, as a file.
fn written(data: &Path, name: &str, change: impl FnOnce(&mut Value)) -> String {
    let laura = paths::root().join("content/examples/laura.json");
    let mut case: Value = serde_json::from_str(&std::fs::read_to_string(laura).unwrap()).unwrap();
    case["child"]["first_name"] = json!(name);
    case["reference"] = json!(format!("SAG-{name}"));
    case["notices"] = json!([]);
    change(&mut case);
    let file = data.join("case.json");
    std::fs::write(&file, case.to_string()).unwrap();
    file.display().to_string()
}

/// Writes down that a talk was held; of some, that the child was told of its bisidder the day before.
fn held(server: &Server, cookie: &str, talk: &str, told_before: bool) {
    let version = field_of(&server.get_with(&[("cookie", cookie)], talk), "version");
    let yesterday = clock::ahead(-1).to_string();
    let mut fields = vec![
        ("version", version.as_str()),
        ("started_at", "11:00"),
        ("ended_at", "11:40"),
        ("told-stop", "said"),
    ];
    if told_before {
        fields.extend([
            ("told-bisidder", "said"),
            ("offered_on", yesterday.as_str()),
            ("offered_how", "i brevet"),
        ]);
    }
    let _ = send(server, cookie, talk, &fields);
}

#[test]
fn what_is_told_when_months_have_gone_by() {
    let later = Later::open("told-later");
    let folder = empty_folder("quarter");
    let gry = later.browser_of("gry", &later.gry);
    gry.goto("/feedback");
    assert!(gry.text("main").contains("Ida lyttede godt."), "{}", gry.text("main"));
    look(&gry, "feedback-told");
    // What the month is called moves with the day the test is run on.
    let _ = gry.run("for (const month of document.querySelectorAll('main h2')) month.textContent = 'november 2026';");
    at_four_widths(&gry, "quarter/feedback");

    gry.goto("/team/statistics");
    gry.follow(&format!("button[name=quarter][value='{}']", later.quarter));
    assert!(gry.path().ends_with("?done=told"), "{}", gry.text("main"));
    assert!(gry.count(".statistics .bar rect") > 4, "{}", gry.text("main"));
    look(&gry, "statistics-told");
    gry.goto("/team/statistics");
    let _ = gry.run(
        "document.querySelector('.ready')?.remove();
         for (const one of document.querySelectorAll('.quarter > h2, .quarter > .stone')) one.textContent = 'Et kvartal';",
    );
    at_four_widths(&gry, "quarter/statistics");
    assert_look_as_kept(&folder);
}

#[test]
fn closed_cases_whose_time_is_over() {
    let later = Later::open("closed-later");
    let gry = later.browser_of("gry", &later.gry);
    let vita = later.browser_of("vita", &later.vita);
    gry.goto("/team/retention");
    gry.fill("#months", "snart");
    gry.follow("button[value=rule]");
    look(&gry, "retention-no-number");
    gry.fill("#months", "1");
    gry.follow("button[value=rule]");
    let list = gry.text("main");
    assert!(list.contains("SAG-Mie") && list.contains("SAG-Nora"), "{list}");
    look(&gry, "retention-due");
    gry.follow("button[value=ask]");
    look(&gry, "retention-asked");
    vita.goto("/approvals");
    look(&vita, "approvals-waiting");
    vita.goto("/team/retention");
    look(&vita, "retention-to-answer");
    vita.follow("button[value=yes]");
    assert!(vita.path().ends_with("?done=gone-1-0"), "{}", vita.path());
    look(&vita, "retention-gone");
}
