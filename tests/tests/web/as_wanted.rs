//! What holds on a child's screen however it looks: nobody's eyes in calm, light ground in black on white, words large enough
//! along the top, two quick taps that magnify nothing.

use e2e::browser::{Browser, NARROW, PHONE};
use e2e::server::Server;
use e2e::visits::open_screen;
use serde_json::json;
use std::fs;
use std::path::Path;

/// Laura's screen.
fn opened(server: &Server) -> Browser {
    let browser = Browser::open(&server.address);
    open_screen(&browser, server, "lise.koege", "Laura");
    browser
}

/// Ticks one of the display settings.
fn choose(browser: &Browser, choice: &str) {
    browser.goto("/t/page/6");
    browser.click(choice);
    browser.follow(".looks button");
}

/// Every pictogram of ours: its name and its drawing.
fn pictograms() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../content/pictograms");
    let files = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    let drawn: Vec<(String, String)> = files
        .filter(|file| file.extension().is_some_and(|end| end == "svg"))
        .map(|file| {
            let name = file.file_stem().unwrap().to_str().unwrap().to_owned();
            (name, fs::read_to_string(&file).unwrap())
        })
        .collect();
    assert!(drawn.len() > 60, "{}", drawn.len());
    drawn
}

/// Small discs of ink that are no eyes, and how many a picture has: the keys of a telephone, the dot of a question mark.
const NO_EYES: [(&str, i64); 5] = [
    ("call-after", 3),
    ("call-before", 3),
    ("complain", 1),
    ("dont-know", 1),
    ("phone", 3),
];

#[test]
fn in_calm_nobody_has_eyes_and_a_dot_stays_a_dot() {
    let server = Server::demo();
    let browser = opened(&server);
    choose(&browser, "input[name=calm]");
    browser.goto("/t/page/1");
    for (name, svg) in pictograms() {
        let small = browser.run(&format!(
            "const place = document.createElement('span');
            place.className = 'pictogram';
            place.innerHTML = {};
            document.querySelector('main').append(place);
            const small = [...place.querySelectorAll('circle.fill-ink')]
                .filter(disc => disc.r.baseVal.value < 2.5 && getComputedStyle(disc).display !== 'none').length;
            place.remove();
            return small;",
            json!(svg)
        ));
        let stay = NO_EYES.iter().find(|(of, _)| *of == name).map_or(0, |(_, stay)| *stay);
        assert_eq!(small, json!(stay), "{name}");
    }
}

#[test]
fn in_black_on_white_what_is_sand_coloured_stays_light() {
    let server = Server::demo();
    let browser = opened(&server);
    choose(&browser, "input[name=contrast]");
    browser.goto("/t/page/1");
    let (_, bench) = pictograms().into_iter().find(|(name, _)| name == "bench").unwrap();
    let fill = browser.run(&format!(
        "const place = document.createElement('span');
        place.className = 'pictogram';
        place.innerHTML = {};
        document.querySelector('main').append(place);
        return [...place.querySelectorAll('.fill-sand')].map(one => getComputedStyle(one).fill);",
        json!(bench)
    ));
    let fills = fill.as_array().unwrap();
    assert!(!fills.is_empty(), "the bench has no sand any more");
    assert!(fills.iter().all(|fill| *fill == "rgb(255, 255, 255)"), "{fills:?}");
}

#[test]
fn the_words_along_the_top_are_large_enough_and_whole_on_a_phone() {
    let server = Server::demo();
    let browser = opened(&server);
    for language in ["da", "en"] {
        choose(&browser, &format!("input[name=language][value={language}]"));
        browser.goto("/t/page/4");
        for size in [PHONE, NARROW] {
            browser.resize(size);
            let told = format!("{language}, {}", size.name);
            let sizes = browser.run(
                "return [...document.querySelectorAll('.screen-head nav a')]
                    .map(one => parseFloat(getComputedStyle(one).fontSize)).filter(size => size < 14);",
            );
            assert_eq!(sizes, json!([]), "{told}");
            // A word is broken nowhere: each stands on one line for each of its words at most.
            let broken = browser.run(
                "return [...document.querySelectorAll('.screen-head nav a span:last-child')]
                    .filter(one => one.getBoundingClientRect().height
                        > 1.3 * parseFloat(getComputedStyle(one).fontSize) * one.textContent.trim().split(/\\s+/).length)
                    .map(one => one.textContent);",
            );
            assert_eq!(broken, json!([]), "{told}");
            let wide = browser.run("return document.documentElement.scrollWidth > innerWidth;");
            assert_eq!(wide, json!(false), "{told}");
            let past = browser.run(
                "return [...document.querySelectorAll('.screen-head nav a')]
                    .some(one => one.getBoundingClientRect().right > innerWidth);",
            );
            assert_eq!(past, json!(false), "{told}");
        }
    }
}

#[test]
fn two_quick_taps_magnify_nothing_and_how_a_place_stands_is_not_bold() {
    let server = Server::demo();
    let browser = opened(&server);
    let style = |of: &str, what: &str| {
        browser.run(&format!(
            "return getComputedStyle(document.querySelector('{of}')).{what};"
        ))
    };
    assert_eq!(style(".screen", "touchAction"), json!("manipulation"));
    assert_eq!(style(".way .state", "fontWeight"), json!("400"));
    assert_eq!(style(".way .featured .caption", "fontWeight"), json!("700"));
}
