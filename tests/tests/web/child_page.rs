//! The child's page as it is seen: two columns, what is folded, and what a child that looks over a shoulder cannot read.

use crate::ways;
use e2e::browser::{Browser, DESKTOP, PHONE};
use e2e::server::Server;
use serde_json::json;

/// Without scripts: what is folded opens by a press and by a link to it, and nothing of the suspicion is seen before.
#[test]
fn the_page_opens_part_by_part_and_shows_no_suspicion() {
    let server = Server::demo();
    let case = ways::case_of(&server, "karl.dragoer", "Ali");
    let browser = Browser::without_scripts(&server.address);
    ways::sign_in(&browser, &server, "karl.dragoer");
    browser.goto(&case);
    let seen = |what: &str| browser.run(&format!("return document.querySelector('{what}').checkVisibility()")) == true;
    for folded in [".hushed dl", "#steps ul", "#deadlines .deadline", "#history dl"] {
        assert!(!seen(folded), "{folded} is open");
    }
    assert!(seen("#safety dl") && seen("#meetings .rows") && seen("#promises h2"));
    browser.click(".hushed > summary");
    assert!(seen(".hushed dl"));
    browser.click("#history > summary");
    assert!(seen("#history dl"));
    browser.goto(&format!("{case}?open=deadlines#deadlines"));
    assert!(seen("#deadlines .deadline") && !seen("#history dl"));
}

/// The right column is narrow and stands beside what is done; on a phone everything stands below each other.
#[test]
fn what_has_to_be_known_stands_beside_what_is_done() {
    let server = Server::demo();
    let case = ways::case_of(&server, "lise.koege", "Laura");
    let browser = Browser::open(&server.address);
    ways::sign_in(&browser, &server, "lise.koege");
    let boxes = "const [left, right] = [...document.querySelector('.child-page .two').children].map(one => \
                 one.getBoundingClientRect()); const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);\
                 return [right.left >= left.right, Math.round(right.width / rem), right.top >= left.bottom,\
                 document.documentElement.scrollWidth <= innerWidth]";
    browser.resize(DESKTOP);
    browser.goto(&format!("{case}?open=deadlines#deadlines"));
    browser.assert_accessible("the child's page with its deadlines open");
    browser.goto(&case);
    assert_eq!(browser.run(boxes), json!([true, 20, false, true]));
    browser.resize(PHONE);
    browser.goto(&case);
    let narrow = browser.run(boxes);
    assert_eq!(
        [&narrow[0], &narrow[2], &narrow[3]],
        [&json!(false), &json!(true), &json!(true)]
    );
    // A finger finds each link.
    let low = "return [...document.querySelectorAll('.child-page a[href]')].filter(one => one.checkVisibility())
        .filter(one => one.getBoundingClientRect().height < 43.5).map(one => one.outerHTML.slice(0, 90))";
    assert_eq!(browser.run(low), json!([]));
    // The one next act is seen before anything is scrolled away, and what can be done beside it is quiet.
    browser.resize(DESKTOP);
    browser.goto("/today");
    let loud = "return [...document.querySelectorAll('main .due')]\
                .filter(row => row.querySelectorAll('.due-acts .act').length > 1).length";
    assert_eq!(browser.run(loud), json!(0), "one act a row");
    let filled = "return document.querySelectorAll('main .act:not(.quiet-act)').length";
    assert!(browser.run(filled).as_u64().unwrap() <= 1, "one filled act a page");
    // The sun is on what is near, and on nothing of a day ahead.
    let sunny = "return [...document.querySelectorAll('main .lacks.far li')]
        .filter(one => getComputedStyle(one).borderInlineStartColor === 'rgb(242, 177, 52)').length";
    assert_eq!(browser.run(sunny), json!(0));
    let near = "return document.querySelectorAll('main .due-now .lacks.far, main .due-today .lacks.far').length";
    assert_eq!(browser.run(near), json!(0), "what is near has its colour");
    // Coral is what is late, and nothing else.
    let coral = "const edge = one => getComputedStyle(one).borderInlineStartColor;
        const late = row => row.querySelector('.late') !== null;
        const rows = [...document.querySelectorAll('main .due-now .due')];
        return rows.filter(row => !late(row)).filter(row => edge(row) === 'rgb(184, 58, 38)').length";
    assert_eq!(browser.run(coral), json!(0));
}
