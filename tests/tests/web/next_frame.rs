//! Pointing, drawing and waiting on a tablet whose clock runs four times slower: what a child does stands in the next frame.
//! The page itself looks, at the moments that its own frames tell.

use crate::table;
use crate::talk_tools::{strip, tool};
use domain::talk_tools::strokes::POINTS;
use e2e::browser::{Browser, TABLET};
use e2e::fingers::By;
use e2e::server::Server;

/// Milliseconds after which the next frame has gone by without what was done, at sixty a second.
const LATE: f64 = 2_000.0 / 60.0;
/// Milliseconds that the frame itself may take until another one is made: what it draws is drawn by then.
const LONG: f64 = 3_000.0 / 60.0;

/// Looks at the first frame after something happened: whether what was done stands there, how long it took to come, and how
/// long it lasted until the next one was made.
const WATCH: &str = "
    window.asked = 0;
    window.looked = [];
    window.look = (kind, stands) => {
        const asked = performance.now();
        window.asked += 1;
        requestAnimationFrame(first => {
            const it = { kind, stands: !!stands(), after: performance.now() - asked };
            requestAnimationFrame(second => window.looked.push({ ...it, lasted: second - first }));
        });
    };";

/// What is seen of a drawing: a line begins where a finger comes down, and grows by each move.
const DRAWING: &str = "
    const points = () => [...document.querySelectorAll('#sheet polyline')].reduce((sum, one) => sum + one.points.numberOfItems, 0);
    let last = null;
    document.addEventListener('pointerdown', event => {
        const before = points();
        last = event;
        look('down', () => points() > before);
    }, true);
    document.addEventListener('pointermove', event => {
        if (!event.buttons || !last || Math.hypot(event.clientX - last.clientX, event.clientY - last.clientY) < 12) return;
        const before = points();
        last = event;
        look('move', () => points() > before);
    }, true);";

/// Draws by the keys of the page, without a finger, until only a hundred points are left: one very long line, then many.
const FILL: &str = "
    const sheet = document.getElementById('sheet');
    const key = name => sheet.dispatchEvent(new KeyboardEvent('keydown', { key: name, cancelable: true }));
    const most = Number(sheet.dataset.points) - 100;
    key(' ');
    for (let drawn = 1; drawn < most; drawn += 1) {
        if (drawn > most / 2 && drawn % 250 === 0) { key(' '); key(' '); }
        else if (drawn % 40 === 0) key(Math.floor(drawn / 1000) % 2 ? 'ArrowUp' : 'ArrowDown');
        else key(Math.floor(drawn / 40) % 2 ? 'ArrowLeft' : 'ArrowRight');
    }
    key(' ');
    return document.querySelector('[name=drawing]').value.split('_').length;";

fn on_the_table() -> (Server, Browser) {
    let server = Server::demo();
    let browser = Browser::open(&server.address);
    browser.resize(TABLET);
    let _ = table::open(&browser, &server, "lise.koege", "Laura");
    (server, browser)
}

/// The middle of a figure of everything of a kind that was looked at.
fn middle(browser: &Browser, kind: &str, figure: &str) -> f64 {
    let all = browser.run(&format!(
        "return looked.filter(one => one.kind === '{kind}').map(one => one.{figure}).sort((one, other) => one - other);"
    ));
    let all: Vec<f64> = all
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(serde_json::Value::as_f64)
        .collect();
    assert!(!all.is_empty(), "{kind} was not looked at");
    all[all.len() / 2]
}

/// Waits until the page has looked at everything that happened, and holds it to the next frame.
fn holds(browser: &Browser, what: &str, kinds: &[&str]) {
    browser.until(
        &format!("{what}: the frames after it"),
        "return window.asked > 0 && window.looked.length === window.asked",
    );
    let missing = browser.run("return looked.filter(one => !one.stands).map(one => one.kind)");
    assert_eq!(missing, serde_json::json!([]), "{what}: not in the next frame");
    for kind in kinds {
        let (after, lasted) = (middle(browser, kind, "after"), middle(browser, kind, "lasted"));
        println!("{what}, {kind}: stands after {after:.1} ms, and the frame lasts {lasted:.1} ms");
        assert!(after < LATE, "{what}, {kind}: stands after {after} ms");
        assert!(lasted < LONG, "{what}, {kind}: a frame of {lasted} ms");
    }
}

#[test]
fn a_point_is_drawn_in_the_next_frame_also_where_the_sheet_is_nearly_full() {
    let (_server, browser) = on_the_table();
    for full in [false, true] {
        tool(&browser, 3);
        browser.until("the sheet", "return !document.getElementById('part').hidden");
        let what = if full { "a full sheet" } else { "a blank sheet" };
        if full {
            let points = browser.run(FILL).as_u64().unwrap_or_default();
            assert!(points > POINTS as u64 - 200, "{points} points are no full sheet");
        }
        browser.on_a_slow_tablet();
        let _ = browser.run(&format!("{WATCH}{DRAWING}"));
        for row in 0..6 {
            let y = row * 20 - 60;
            browser.stroke("#sheet", &[[-60, y], [-30, y], [0, y], [30, y], [60, y]], By::Touch);
        }
        holds(&browser, what, &["down", "move"]);
        // What the field holds is what is seen, however much there is.
        let written = browser.run(
            "const dot = one => one.split('_').length - 1;
             return document.querySelector('[name=drawing]').value.split('*').map(dot).reduce((sum, one) => sum + one, 0);",
        );
        assert!(
            written.as_u64() > Some(if full { POINTS as u64 - 200 } else { 11 }),
            "{written} points"
        );
        let _ = browser.run("document.getElementById('sheet-away').click()");
    }
}

#[test]
fn a_strip_is_chosen_and_ticks_in_the_next_frame() {
    let (_server, browser) = on_the_table();
    browser.on_a_slow_tablet();
    tool(&browser, 2);
    let _ = browser.run(&format!(
        "{WATCH}
         document.addEventListener('click', event => {{
             const pressed = event.target.closest('label')?.querySelector('input') ?? event.target;
             look('choice', () => pressed.checked);
         }}, true);"
    ));
    browser.tap("label:has(> input[name=first][value=talk])", By::Touch);
    browser.tap("label:has(> input[name=then][value=play])", By::Touch);
    holds(&browser, "a picture of the strip", &["choice"]);
    strip(&browser);
    // Each tick writes the disc, whether or not it is another one.
    let _ = browser.run(&format!(
        "{WATCH}
         const disc = document.querySelector('.strip-time .left');
         const minutes = document.getElementById('strip-minutes');
         new MutationObserver(() => look('tick', () => minutes.textContent.endsWith(String(Math.ceil(parseFloat(disc.getAttribute('stroke-dasharray')) / 10)))))
             .observe(disc, {{ attributes: true, attributeFilter: ['stroke-dasharray'] }});"
    ));
    browser.until("three ticks", "return window.looked.length >= 3");
    holds(&browser, "the time of the strip", &["tick"]);
}

#[test]
fn a_long_line_is_one_line_to_undo_and_to_keep() {
    let (_server, browser) = on_the_table();
    tool(&browser, 3);
    browser.until("the sheet", "return !document.getElementById('part').hidden");
    let pieces = browser.run(
        "const sheet = document.getElementById('sheet');
         const key = name => sheet.dispatchEvent(new KeyboardEvent('keydown', { key: name, cancelable: true }));
         key(' ');
         for (let drawn = 1; drawn < 500; drawn += 1) key(drawn % 2 ? 'ArrowRight' : 'ArrowLeft');
         key(' ');
         return document.querySelectorAll('#sheet polyline').length;",
    );
    assert!(
        pieces.as_u64() > Some(1),
        "{pieces}: a browser measures a whole line anew for each point"
    );
    let drawn = browser.value("[name=drawing]");
    assert_eq!(drawn.split('*').count(), 1);
    assert_eq!(drawn.matches('_').count(), 500);
    browser.click("#sheet-undo");
    assert_eq!(browser.count("#sheet polyline"), 0);
    assert_eq!(browser.value("[name=drawing]"), "");
}
