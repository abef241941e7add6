//! A drawing that a child keeps, in a real browser: its sheet, the adviser's pages and its paper, at every size; and what the child
//! wanted kept is there whatever a stop cuts off (decision 0064).

use crate::accessible::look;
use crate::pictures::{assert_look_as_kept, empty_folder};
use crate::table;
use crate::talk_tools::{drawn, tool};
use crate::ways::{self, field_of, send};
use e2e::browser::{Browser, TABLET};
use e2e::fingers::By;
use e2e::server::Server;
use serde_json::json;
use std::path::Path;
use std::process::Command;

/// The sheet to draw on.
const SHEET: &str = "/t/talk/tools/3";
/// Where it leads once a drawing is kept.
const KEPT: &str = "/t/talk/tools/3?kept=1";
/// A drawing with a line of each pen, as its form sends it.
const EVERY_PEN: &str = "0_120-120_420-120_420-380_120-380_120-120*1_120-120_270-40_420-120*2_500-420_900-420*3_800-90_850-140\
    *4_560-200_640-280_720-200*5_560-420_560-560_640-560";

/// A table with the child's screen on it, and the address of the case.
fn on_the_table(browser: &Browser, server: &Server) -> String {
    browser.resize(TABLET);
    table::open(browser, server, "lise.koege", "Laura")
}

/// Draws by finger, in two colours, on the sheet as it stands.
pub fn draw(browser: &Browser) {
    browser.until("the sheet", "return !document.getElementById('part').hidden");
    browser.click("[data-colour='1']");
    browser.stroke(
        "#sheet",
        &[[-90, 40], [-90, -40], [0, -80], [90, -40], [90, 40], [-90, 40]],
        By::Touch,
    );
    browser.click("[data-colour='4']");
    browser.stroke("#sheet", &[[-20, 40], [-20, 0], [20, 0], [20, 40]], By::Touch);
}

/// The child keeps what is on the sheet.
pub fn keep(browser: &Browser) {
    browser.follow("#sheet-keep");
    assert_eq!(browser.path(), KEPT);
    assert_eq!(browser.text("main .thanks"), "Nu er din tegning gemt.");
}

/// Lays a paper into a folder, with a picture of its first sheet; how many sheets it has, and its words.
fn lay(folder: &Path, name: &str, pdf: &[u8]) -> (usize, String) {
    let file = folder.join(format!("{name}.pdf"));
    std::fs::write(&file, pdf).unwrap();
    let run = |tool: &str, options: &[&str], to: &Path| {
        let done = Command::new(tool).args(options).arg(&file).arg(to).output();
        let done = done.unwrap_or_else(|error| panic!("{tool}: {error}; `make setup` installs it"));
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
        String::from_utf8(done.stdout).unwrap()
    };
    let picture = folder.join(name);
    let _ = run("pdftoppm", &["-r", "120", "-gray", "-png", "-singlefile"], &picture);
    let words = run("pdftotext", &["-enc", "UTF-8"], Path::new("-"));
    let sheets = words.matches('\u{c}').count();
    (sheets, words.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Stop is pressed, an adult has heard it, and the child goes on after a pause.
fn stop_and_go_on(browser: &Browser) {
    browser.click("#say button[value=stop]");
    browser.until("the quiet", "return !!document.querySelector('button[value=heard]')");
    browser.follow("button[value=heard]");
    browser.follow("button[value=chose-pause]");
    browser.follow("button[value=chose-ready]");
}

/// A child of this adviser keeps a drawing with a line of each pen, by the presses alone; its address.
pub fn pressed(server: &Server, adviser: &str, case: &str) -> String {
    let cookie = server.sign_in(adviser);
    let _ = send(
        server,
        &cookie,
        "/me/pin",
        &[("pin", table::PIN), ("again", table::PIN)],
    );
    let page = server.get_with(&[("cookie", &cookie)], case);
    let forms = page.text().split("action=\"").filter_map(|rest| rest.split('"').next());
    let last = forms.filter(|to| to.ends_with("/table")).last();
    let screen = send(server, &cookie, last.expect("a talk for the table"), &[]).cookie();
    let sheet = field_of(&server.get_with(&[("cookie", &screen)], SHEET), "sheet");
    let fields = [("keep", "yes"), ("sheet", sheet.as_str()), ("drawing", EVERY_PEN)];
    let kept = send(server, &screen, SHEET, &fields);
    assert_eq!(kept.header("location"), Some(KEPT));
    format!("{case}/drawings/{sheet}")
}

#[test]
fn every_page_of_it_at_every_size() {
    let server = Server::demo();
    let browser = Browser::open(&server.address);
    let case = on_the_table(&browser, &server);
    let adviser = Browser::open(&server.address);
    ways::sign_in(&adviser, &server, "lise.koege");
    adviser.goto(&format!("{case}/drawings"));
    look(&adviser, "drawings-none");

    tool(&browser, 3);
    browser.until("the sheet", "return !document.getElementById('part').hidden");
    assert_eq!(
        browser.property("#sheet-keep", "disabled"),
        true,
        "an empty sheet is nothing to keep"
    );
    draw(&browser);
    look(&browser, "drawing-drawn");
    browser.resize(TABLET);
    keep(&browser);
    assert_eq!(drawn(&browser), "", "the next sheet is blank");
    look(&browser, "drawing-kept");
    browser.assert_no_complaints();

    adviser.goto(&case);
    assert!(adviser.text("main").contains("Én tegning, som barnet har gemt"));
    assert_eq!(adviser.count(".kept-drawing"), 0, "it takes a press");
    adviser.goto(&format!("{case}/drawings"));
    look(&adviser, "drawings");
    adviser.follow("main .rows a");
    assert_eq!(adviser.count(".kept-drawing polyline"), 2);
    look(&adviser, "drawing");
    adviser.follow("main a[href$='/sheet']");
    look(&adviser, "drawing-sheet");
    adviser.follow("main > p:first-child a");
    adviser.click("#sure");
    adviser.follow("form[action$='/erase'] button");
    assert!(adviser.path().ends_with("/drawings?done=erased"), "{}", adviser.path());
    look(&adviser, "drawings-erased");
    adviser.assert_no_complaints();
}

/// What is chosen is seen, and a drawing keeps the child's colours, where a browser sets its own.
#[test]
fn its_colours_stay_where_a_browser_sets_its_own() {
    let server = Server::demo();
    let browser = Browser::open(&server.address);
    let case = on_the_table(&browser, &server);
    tool(&browser, 3);
    draw(&browser);
    let adviser = Browser::open(&server.address);
    ways::sign_in(&adviser, &server, "lise.koege");
    let edges = "const edge = one => getComputedStyle(one).borderTopColor;
        const pens = [...document.querySelectorAll('.pen')];
        const chosen = pens.find(one => one.getAttribute('aria-pressed') === 'true');
        return pens.filter(one => edge(one) === edge(chosen)).length;";
    let strokes = |browser: &Browser| {
        browser.run(
            "const style = one => getComputedStyle(one);
             const sheet = document.querySelector('.sheet-frame, .kept-drawing');
             return [style(sheet).backgroundColor].concat([...sheet.querySelectorAll('polyline')].map(one => style(one).stroke));",
        )
    };
    let colours = json!(["rgb(255, 255, 255)", "rgb(27, 79, 114)", "rgb(181, 36, 95)"]);
    browser.prefer("forced-colors", "active");
    browser.picture("drawing-drawn-forced");
    assert_eq!(browser.run(edges), 1, "one pen is chosen, and looks like no other");
    assert_eq!(strokes(&browser), colours);
    browser.prefer("forced-colors", "none");
    keep(&browser);
    adviser.prefer("forced-colors", "active");
    adviser.goto(&format!("{case}/drawings"));
    adviser.follow("main .rows a");
    adviser.picture("drawing-forced");
    assert_eq!(strokes(&adviser), colours);
}

/// Paper holds the drawing and no word: no name, no day, no button.
#[test]
fn on_paper_it_stands_alone() {
    let folder = empty_folder("printed");
    let server = Server::demo();
    let case = ways::case_of(&server, "lise.koege", "Laura");
    let drawing = pressed(&server, "lise.koege", &case);
    let adviser = Browser::full(&server.address);
    ways::sign_in(&adviser, &server, "lise.koege");
    adviser.goto(&format!("{drawing}/sheet"));
    let (sheets, words) = lay(&folder, "drawing-sheet", &adviser.printed());
    assert_eq!((sheets, words.as_str()), (1, ""));
    // From the child's hand: the sheet as it lies on the table.
    let browser = Browser::full(&server.address);
    browser.resize(TABLET);
    let _ = table::open(&browser, &server, "lise.koege", "Samira");
    tool(&browser, 3);
    draw(&browser);
    let (sheets, words) = lay(&folder, "table-sheet", &browser.printed());
    assert_eq!((sheets, words.as_str()), (1, ""));
    assert_look_as_kept(&folder);
}

/// What the child wanted kept is there after a stop on any tool that it can be wanted from.
#[test]
fn a_stop_loses_nothing_that_the_child_wanted_kept() {
    let server = Server::demo();
    let browser = Browser::open(&server.address);
    let case = on_the_table(&browser, &server);
    // A drawing that was kept, and the next one, which was only begun.
    tool(&browser, 3);
    draw(&browser);
    let first = drawn(&browser);
    keep(&browser);
    browser.until("the sheet", "return !document.getElementById('part').hidden");
    browser.stroke("#sheet", &[[-60, 60], [60, 60]], By::Pen);
    let begun = drawn(&browser);
    assert!(!begun.is_empty());
    stop_and_go_on(&browser);
    assert_eq!(browser.path(), SHEET);
    assert_eq!(drawn(&browser), begun);
    let cookie = server.sign_in("lise.koege");
    let list = server.get_with(&[("cookie", &cookie)], &format!("{case}/drawings"));
    let kept: Vec<&str> = list
        .text()
        .split(&format!("{case}/drawings/"))
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect();
    assert_eq!(kept.len(), 1, "what was kept, and not what was begun");
    let page = server.get_with(&[("cookie", &cookie)], &format!("{case}/drawings/{}", kept[0]));
    for line in first.split('*') {
        let points: Vec<String> = line.split('_').skip(1).map(|point| point.replace('-', ",")).collect();
        assert!(page.text().contains(&points.join(" ")), "{line}");
    }
    browser.follow("#sheet-keep");
    assert_eq!(browser.path(), KEPT, "it can still be kept");
    let list = server.get_with(&[("cookie", &cookie)], &format!("{case}/drawings"));
    assert_eq!(list.text().matches(&format!("{case}/drawings/")).count(), 2);

    // A card whose words wait to be read back, and the same once the child has said yes.
    tool(&browser, 5);
    browser.click("button[value=wish-again]");
    browser.follow("#large form button");
    stop_and_go_on(&browser);
    assert_eq!(browser.path(), "/t/talk/5");
    assert_eq!(browser.text(".read-back .child-words"), "Jeg vil gerne høre det igen");
    browser.follow("button[value=yes]");
    stop_and_go_on(&browser);
    assert_eq!(browser.text(".said .child-words"), "Jeg vil gerne høre det igen");

    // Words for a house that are being written.
    browser.goto("/t/talk/tools/6/1");
    browser.fill("#line", "Min hund er der altid");
    stop_and_go_on(&browser);
    assert_eq!(browser.path(), "/t/talk/tools/6/1");
    assert_eq!(browser.value("#line"), "Min hund er der altid");
    // By a link they stay in their house too, and no other part of the talk has them.
    browser.fill("#line", "Min hund sover hos mig");
    browser.follow("nav a[href='/t/talk/tools']");
    browser.goto("/t/talk/tools/6/2");
    assert_eq!(browser.value("#line"), "");
    browser.goto("/t/talk/tools/6/1");
    assert_eq!(browser.value("#line"), "Min hund sover hos mig");
    table::part(&browser, 5);
    assert_eq!(browser.value("#line"), "");
    browser.assert_no_complaints();
}
