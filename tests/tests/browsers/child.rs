//! The child's own screen: opened by the adviser, looked through, read aloud, written to, seen as the child wants it.

use crate::voice::read_aloud;
use e2e::browser::{Browser, TABLET};
use e2e::engine::Engine;
use e2e::server::Server;
use e2e::visits::open_screen;

pub fn every_page_of_the_childs_screen(engine: Engine) {
    let server = Server::demo();
    let browser = Browser::open_in(engine, &server.address);
    browser.resize(TABLET);
    open_screen(&browser, &server, "lise.koege", "Laura");
    for page in 1..=5 {
        browser.follow(&format!("nav a[href='/t/page/{page}']"));
        assert_eq!(browser.path(), format!("/t/page/{page}"));
        assert!(browser.shows("main h1") && browser.shows(".leave"), "page {page}");
        browser.assert_no_sideways_scroll(&format!("page {page}"));
        browser.picture(&format!("browsers/{engine}-child-{page}"));
        let heard = read_aloud(&browser, &format!("page {page}"));
        assert!(heard.iter().all(|one| !one.is_empty()), "{heard:?}");
    }
    browser.fill("#words", "Må jeg tegne?");
    browser.follow("form[action='/t/ask'] button");
    assert!(browser.shows("[role=status]"), "{}", browser.text("main"));
    browser.follow("footer a");
    browser.click("input[name=contrast]");
    browser.click("input[name=size][value='2']");
    browser.picture(&format!("browsers/{engine}-child-look"));
    browser.follow(".looks button");
    assert_eq!(browser.count("body.high-contrast.size-2"), 1);
    browser.goto("/t/page/1");
    assert_eq!(
        browser.count("body.high-contrast.size-2"),
        1,
        "it holds on the next page"
    );
}
