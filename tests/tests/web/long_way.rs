//! The longest way that a child is told of, on its own screen: twelve places, a name of thirty letters, every day on a flag, in
//! every band, at the usual and at the largest text. No words lie over other words, and no flag over words or pictures.

use crate::ways;
use e2e::browser::{Browser, DESKTOP, PHONE, TABLET};
use e2e::server::Server;
use e2e::{clock, paths};
use serde_json::{Value, json};

/// A band, and how old its child is.
const BANDS: [(&str, i16); 4] = [("4-6", 5), ("7-9", 8), ("10-12", 11), ("13-17", 15)];

/// Thirty letters.
const NAME: &str = "Maximiliane-Alexandrine-Solvej";

/// Steps that all go on, come next or are waited for: no rule leaves one of them out.
const STEPS: [&str; 12] = [
    "talk",
    "first-look",
    "screening",
    "assessment",
    "school-meeting",
    "cooperation-meeting",
    "network-meeting",
    "parents-talk",
    "plan",
    "help",
    "follow-up",
    "decision",
];

/// The example child at an age, with twelve places ahead of the tests' clock.
fn long(age: i16) -> Value {
    let text = std::fs::read_to_string(paths::root().join("content/examples/laura.json")).unwrap();
    let mut case: Value = serde_json::from_str(&text).unwrap();
    let born = clock::today()
        .with()
        .year(clock::today().year() - age)
        .day(1)
        .month(1)
        .build()
        .unwrap();
    case["child"]["birth_date"] = json!(born.to_string());
    case["child"].as_object_mut().unwrap().remove("reads");
    case["people"][1] = json!({"id": "omar", "first_name": NAME, "pronoun": "hun", "role": "second-adviser"});
    case["meetings"][0]["starts_at"] = json!(format!("{}T13:15", clock::ahead(7)));
    let steps = STEPS.iter().enumerate().map(|(nth, step)| {
        let id = format!("s{nth}");
        match nth {
            0 => json!({"id": id, "step": step, "state": "now"}),
            _ if nth % 3 == 2 => json!({
                "id": id, "step": step, "state": "waiting", "waiting_for": "Skolen skriver til mig.",
                "next_contact": clock::ahead(19).to_string(), "who": "omar",
            }),
            _ => json!({
                "id": id, "step": step, "state": "next", "on": clock::ahead(21).to_string(), "promised": true,
                "who": "omar",
            }),
        }
    });
    case["steps"] = json!(steps.collect::<Vec<_>>());
    case
}

/// Takes the case in, shows the child its way and opens its screen on this machine.
fn opened(browser: &Browser, server: &Server, (band, age): (&str, i16)) {
    let file = server.data().join(format!("long-way-{band}.json"));
    std::fs::write(&file, long(age).to_string()).unwrap();
    ways::sign_in(browser, server, "lise.koege");
    browser.goto("/cases/new");
    browser.click("#by-file > summary");
    browser.choose_file("#file", &file);
    browser.follow("form[action='/cases/import'] button");
    assert!(browser.path().starts_with("/case/"), "{band}: {}", browser.text("main"));
    browser.goto(&format!("{}/way", browser.path()));
    browser.click("#sure");
    browser.follow("form[action$='/way'] button");
    browser.click(".beside details summary");
    browser.follow("form[action$='/screen'] button");
    assert_eq!(browser.path(), "/t/page/1", "{band}");
}

/// What lies over something else: the words of a place as their lines are, flags, and the pictures in the discs.
const OVER: &str = "
    const box = one => {
        const texts = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
        const boxes = [];
        while (texts.nextNode()) {
            // What is folded, or said to a reader alone, has a place too, and nobody sees it.
            const said = texts.currentNode.parentElement;
            if (!said.checkVisibility() || said.closest('.visually-hidden')) continue;
            const range = document.createRange();
            range.selectNodeContents(texts.currentNode);
            boxes.push(...range.getClientRects());
        }
        return boxes.filter(rect => rect.width && rect.height);
    };
    const named = (selector, boxes) => [...document.querySelectorAll(selector)]
        .filter(one => one.getClientRects().length)
        .map(one => ({ one, what: one.textContent.trim().slice(0, 40) || selector, boxes: boxes(one) }));
    const own = one => [one.getBoundingClientRect()];
    const words = named('.way .told', box);
    const flags = named('.way .flag', own);
    const pictures = named('.way .disc > .pictogram', own);
    const meet = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
    const over = (a, b) => a.one !== b.one && a.boxes.some(x => b.boxes.some(y => meet(x, y)));
    const found = [];
    words.forEach((a, nth) => words.slice(nth + 1).filter(b => over(a, b)).forEach(b => found.push([a.what, b.what])));
    flags.forEach((a, nth) => flags.slice(nth + 1).filter(b => over(a, b)).forEach(b => found.push([a.what, b.what])));
    flags.forEach(a => [...words, ...pictures].filter(b => over(a, b)).forEach(b => found.push([a.what, b.what])));
    // A name that is wider than its place stands out of it.
    for (const one of words) {
        const [edge] = own(one.one);
        if (one.boxes.some(line => line.left < edge.left - 1 || line.right > edge.right + 1)) found.push([one.what, 'its edge']);
    }
    return found;";

#[test]
fn nothing_of_the_longest_way_lies_over_anything_else() {
    let server = Server::demo();
    for (band, age) in BANDS {
        let browser = Browser::open(&server.address);
        opened(&browser, &server, (band, age));
        let places = browser.count(".way .station:not(.unknown)");
        // The hill has room for three at most, and the frame at its end.
        let whole = if band == "4-6" {
            (1..=3).contains(&places)
        } else {
            places == STEPS.len()
        };
        assert!(whole, "{band}: {places}");
        for text in ["0", "2"] {
            browser.goto("/t/page/1");
            browser.follow("footer a");
            browser.click(&format!("input[name=size][value='{text}']"));
            browser.follow(".looks button");
            browser.goto("/t/page/1");
            for size in [TABLET, PHONE, DESKTOP] {
                browser.resize(size);
                let at = format!("{band}, text {text}, {}", size.name);
                assert_eq!(browser.run(OVER), json!([]), "{at}");
                browser.assert_no_sideways_scroll(&at);
            }
        }
    }
}
