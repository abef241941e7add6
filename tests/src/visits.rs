//! The first steps of many tests in a browser: an adviser signs in and opens a child's screen.

use crate::browser::Browser;
use crate::server::Server;

/// A child of the demo in each band: the band, its adviser, its name.
pub const CHILDREN: [(&str, &str, &str); 4] = [
    ("4-6", "karl.dragoer", "Noah"),
    ("7-9", "karl.dragoer", "Ali"),
    ("10-12", "lise.koege", "Laura"),
    ("13-17", "lise.koege", "Samira"),
];

/// Signs in by a name that the demo printed.
///
/// # Panics
/// Where the demo has no such name.
pub fn sign_in(browser: &Browser, server: &Server, name: &str) {
    let way = server.sign_ins.iter().find(|way| way.name == name);
    let way = way.expect("a sign-in of that name");
    browser.goto("/sign-in");
    browser.fill("#name", &way.name);
    browser.fill("#password", &way.password);
    browser.follow("form[action='/sign-in'] button");
}

/// To the page where the adviser shows a child its way.
///
/// # Panics
/// Where the child is not on the adviser's Today.
pub fn to_the_way(browser: &Browser, server: &Server, adviser: &str, child: &str) {
    sign_in(browser, server, adviser);
    let find = format!(
        "for (const due of document.querySelectorAll('.due')) \
         if (due.querySelector('a')?.textContent === '{child}') return due.querySelector('a').pathname"
    );
    let case = browser.run(&find);
    browser.goto(&format!("{}/way", case.as_str().expect("a child on Today")));
}

/// The adviser shows the way and opens the child's screen on this machine.
///
/// # Panics
/// Where the screen does not open.
pub fn open_screen(browser: &Browser, server: &Server, adviser: &str, child: &str) {
    to_the_way(browser, server, adviser, child);
    if browser.count("form[action$='/way'] button") == 1 {
        browser.click("#sure");
        browser.follow("form[action$='/way'] button");
    }
    browser.click(".beside details summary");
    browser.follow("form[action$='/screen'] button");
    assert_eq!(browser.path(), "/t/page/1");
}
