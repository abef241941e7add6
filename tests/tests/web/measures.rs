//! What an adviser's day is promised to cost, in fields, presses, pixels and letters, in a house of sixty children.

use crate::ways;
use e2e::browser::{Browser, DESKTOP, PHONE};
use e2e::keys::Key;
use e2e::patience;
use e2e::server::Server;
use e2e::{clock, paths, terminal};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// Sixty children: names as a register of a Danish school has them, many beginning alike.
const NAMES: [&str; 60] = [
    "Agnes", "Albert", "Alberte", "Alfred", "Alma", "Amalie", "Anna", "Anton", "Arthur", "Asta", "August", "Aya",
    "Carl", "Clara", "Elias", "Ella", "Ellen", "Emil", "Emily", "Emma", "Felix", "Filippa", "Frida", "Freja", "Hannah",
    "Hugo", "Ida", "Isabella", "Jakob", "Johan", "Josefine", "Karla", "Laura", "Lea", "Lily", "Liv", "Lucas", "Luna",
    "Mads", "Magne", "Magnus", "Malthe", "Marie", "Mathilde", "Mikkel", "Mille", "Noah", "Nora", "Olivia", "Oscar",
    "Otto", "Rosa", "Saga", "Sofia", "Sofie", "Storm", "Theo", "Viggo", "Villads", "Zahra",
];

/// The house, and whose children they are.
struct Sixty {
    data: PathBuf,
    server: Server,
    password: String,
}

impl Sixty {
    /// One adviser with sixty children: three talks today, the others' one a day, and two notices that came yesterday.
    fn open(name: &str) -> Sixty {
        let data = std::env::temp_dir().join(format!("boernehoejde-sixty-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&data).unwrap();
        done(&data, &["add-municipality", "koege", "--name", "Køge"]);
        let password = terminal::user_with_own_password(&data, "ida", "koege", "adviser");
        let file = paths::root().join("content/examples/laura.json");
        let case: Value = serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
        for (nth, name) in (0_i64..).zip(NAMES) {
            let mut case = case.clone();
            case["child"]["first_name"] = json!(name);
            case["reference"] = json!(format!("2026-{:04}", 4000 + nth));
            // Notices come by the week, not all in one day.
            if nth % 30 != 0 {
                case["notices"] = json!([]);
            }
            let (day, hour) = if nth < 3 { (0, 11 + nth) } else { (nth - 2, 9 + nth % 6) };
            case["meetings"][0]["starts_at"] = json!(format!("{}T{hour:02}:00", clock::ahead(day)));
            let file = data.join("case.json");
            std::fs::write(&file, case.to_string()).unwrap();
            let file = file.display().to_string();
            done(&data, &["import", &file, "--municipality", "koege", "--adviser", "ida"]);
        }
        let server = Server::on(&data);
        Sixty { data, server, password }
    }

    fn sign_in(&self) -> Browser {
        let browser = Browser::open(&self.server.address);
        browser.goto("/sign-in");
        browser.fill("#name", "ida");
        browser.fill("#password", &self.password);
        browser.follow("form[action='/sign-in'] button");
        browser
    }
}

impl Drop for Sixty {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.data);
    }
}

fn done(data: &Path, words: &[&str]) {
    let data = data.display().to_string();
    let words = [words, &["--data", &data]].concat();
    let said = terminal::run(&words);
    assert!(said.code == 0, "{words:?}: {}", said.err);
}

/// The median of some figures.
fn median<T: Ord + Copy>(mut all: Vec<T>) -> T {
    all.sort_unstable();
    all[all.len() / 2]
}

/// The most pixels of Today with sixty children, on a desk and on a phone.
const TODAY: f64 = 1800.0;
/// What is pressed on Today and is not as high as a finger needs it (docs/look.md: 44 px), as it is seen.
const LOW: &str = "return [...document.querySelectorAll('main a[href], main button, main summary')]
    .filter(one => one.checkVisibility())
    .filter(one => one.getBoundingClientRect().height < 43.5)
    .map(one => one.outerHTML.slice(0, 90))";

/// Today's next act is seen without scrolling, what is neither now, today nor tomorrow is folded, and a day that is folded
/// says whose it is and opens by a press.
#[test]
fn today_with_sixty_children_is_short() {
    let house = Sixty::open("today");
    let browser = house.sign_in();
    for size in [DESKTOP, PHONE] {
        browser.resize(size);
        browser.goto("/today");
        browser.picture(&format!("today-sixty-{}", size.name));
        let act = "return document.querySelector('main .due-acts .act').getBoundingClientRect().bottom";
        let act = browser.run(act).as_f64().unwrap();
        let high = "return document.documentElement.scrollHeight";
        let high = browser.run(high).as_f64().unwrap();
        println!(
            "Today, {}: the next act ends at {act:.0} of {} px, the page at {high:.0} px",
            size.name, size.height
        );
        assert!(
            act <= f64::from(size.height),
            "{}: the next act ends at {act} px",
            size.name
        );
        assert!(high <= TODAY, "{}: {high} px", size.name);
        let wide = browser.run("return document.documentElement.scrollWidth <= innerWidth");
        assert_eq!(wide, true, "{}: nothing is cut off at the side", size.name);
    }
    // On the phone, as it is now: a finger finds each act, and the next one is well above the middle.
    assert_eq!(browser.run(LOW), json!([]));
    let act = browser.run("return document.querySelector('main .due-acts .act').getBoundingClientRect().bottom");
    assert!(act.as_f64().unwrap() <= 0.6 * f64::from(PHONE.height), "{act} px");
    let day = format!("#list-today-day-{}", clock::ahead(3));
    let shows = format!("return document.querySelector('{day} .due-acts a').checkVisibility()");
    assert_eq!(browser.run(&shows), false, "a day ahead is folded");
    browser.click(&format!("{day} > summary"));
    browser.until("the day's rows", &shows);
    browser.resize(DESKTOP);
    browser.goto("/today");
    let glance = browser.text(&format!("{day} > summary"));
    // The rows of the measure begin on the third child: one talk a day.
    assert!(
        glance.contains(NAMES[5]) && glance.contains("Ét brev er ikke givet"),
        "{glance}"
    );
    // What is further away than two weeks is a press away.
    assert!(!browser.text("main").contains(NAMES[40]), "two weeks are listed");
    browser.follow("main a[href^='/today?at=']");
    let later = browser.run("return document.querySelector('main').textContent");
    assert!(later.as_str().unwrap().contains(NAMES[40]), "{later}");
    // What the page costs the server, beside a page that shows one child.
    let cookie = house.server.sign_in_as("ida", &house.password);
    let asked = |path: &str| {
        let began = Instant::now();
        let answer = house.server.get_with(&[("cookie", &cookie)], path);
        assert_eq!(answer.status, 200, "{path}");
        began.elapsed()
    };
    let times = |path: &str| median((0..40).map(|_| asked(path)).collect());
    println!(
        "Today, sixty children: {:?} at the middle; the page of one's own account {:?}",
        times("/today"),
        times("/me")
    );
}

/// Any of sixty children by at most four letters and Enter; the middle of them by two.
#[test]
fn any_of_sixty_children_is_found_by_four_letters() {
    let house = Sixty::open("find");
    let browser = house.sign_in();
    browser.goto("/children");
    let first = "return [...document.querySelectorAll('#children > li')].find(line => !line.hidden)\
                 ?.querySelector('bdi')?.textContent ?? ''";
    let empty = "const words = document.querySelector('#words'); words.value = '';\
                 words.dispatchEvent(new Event('input', {bubbles: true})); words.focus();";
    let mut letters = Vec::new();
    for (nth, name) in NAMES.into_iter().enumerate() {
        // By the name; where another's name begins alike, by the number of the case.
        let number = format!("{}", 4000 + nth);
        let found = [name, &number].into_iter().find_map(|words| {
            let _ = browser.run(empty);
            (1..).zip(words.chars().take(4)).find_map(|(typed, letter)| {
                browser.type_text(&letter.to_lowercase().to_string());
                (browser.run(first) == json!(name)).then_some(typed)
            })
        });
        letters.push(found.unwrap_or_else(|| panic!("{name} is not found by four letters")));
    }
    let most = letters.iter().copied().max();
    let middle = median(letters);
    // How long the list takes to shorten, by the browser's own clock, at the last letter.
    let _ = browser.run(empty);
    let took = "const words = document.querySelector('#words'); const began = performance.now(); words.value = 'z';\
                words.dispatchEvent(new Event('input', {bubbles: true})); document.body.getBoundingClientRect();\
                return performance.now() - began";
    let took = browser.run(took).as_f64().unwrap();
    println!("sixty children: {most:?} letters at most, {middle} at the middle, the list shortens in {took:.1} ms");
    assert!(
        most <= Some(4) && middle <= 2,
        "{most:?} at most, {middle} at the middle"
    );
    assert!(took <= 100.0, "{took} ms");
    let _ = browser.run(empty);
    browser.type_text("zah");
    browser.press(Key::Enter);
    let opened = patience::wait(Duration::from_secs(20), || {
        browser.path().starts_with("/case/").then(|| browser.text("h1"))
    });
    assert_eq!(opened.as_deref(), Some("Zahra"));
}

/// A second talk with a child that was talked with: four fields, and the letter is there.
#[test]
fn a_second_talk_asks_for_four_fields() {
    let server = Server::demo();
    let browser = Browser::open(&server.address);
    ways::sign_in(&browser, &server, "lise.koege");
    browser.goto("/children");
    browser.fill("#words", "Alma");
    browser.follow("form[data-finds] button");
    browser.follow("#children > li:first-child a");
    let case = browser.path();
    browser.goto(&format!("{case}/edit/meeting/new"));
    let chosen = browser.run("return document.querySelector('select[name$=\".kind\"]').value");
    assert_eq!(
        chosen,
        json!("follow-up"),
        "what a talk is follows from what was before"
    );
    let field = |name: &str| format!("[name$='.{name}']");
    let mut typed = 0;
    for (name, value) in [
        ("starts_at#date", clock::ahead(1).to_string()),
        ("starts_at#time", "10:00".into()),
    ] {
        browser.set(&field(name), &value);
        typed += 1;
    }
    for (name, value) in [
        ("why", "Jeg vil gerne høre, hvordan det går med den lille dør."),
        ("topics", "Hvordan dine dage går"),
    ] {
        browser.fill(&field(name), value);
        typed += 1;
    }
    browser.picture("second-talk");
    browser.follow("main form button.act");
    browser.goto(&format!("{case}/prepare"));
    // That no sentence is the child's own is said yes to with a tick.
    browser.click("input[name=acknowledge]");
    browser.follow("button[name=look]");
    browser.follow("button[name=keep][value=paper]");
    assert!(browser.path().ends_with("/hand-over"), "{}", browser.text("main"));
    browser.goto(browser.path().trim_end_matches("/hand-over"));
    let letter = browser.text(".document");
    assert!(letter.contains("den lille dør"), "{letter}");
    println!("a second talk: {typed} fields typed");
    assert!(typed <= 4, "{typed}");
}
