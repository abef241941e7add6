//! Ways to the pages, with a mouse.

use e2e::browser::Browser;
use e2e::cases;
use e2e::server::{Answer, Server};
pub use e2e::visits::sign_in;
use std::path::Path;

/// The four examples of the front page.
pub const EXAMPLES: [&str; 4] = ["noah", "ali", "laura", "samira"];

/// Opens an example on the workbench.
pub fn example(browser: &Browser, id: &str) {
    browser.goto("/");
    browser.follow(&format!("button[name=example][value={id}]"));
    assert!(
        browser.shows(".document"),
        "{id} gives no letter:\n{}",
        browser.text("main")
    );
}

/// Where a child on somebody's Today is.
pub fn case_of(server: &Server, name: &str, child: &str) -> String {
    let cookie = server.sign_in(name);
    let page = server.get_with(&[("cookie", &cookie)], "/today");
    let before = page
        .text()
        .split(&format!("<bdi>{child}</bdi>"))
        .next()
        .unwrap()
        .to_owned();
    let href = before.rsplit("href=\"").next().unwrap();
    href.split('"').next().unwrap().to_owned()
}

/// The id of the first talk on the page of a child.
pub fn talk_of(server: &Server, name: &str, case: &str) -> String {
    let cookie = server.sign_in(name);
    let page = server.get_with(&[("cookie", &cookie)], case);
    let talk = page.text().split(&format!("{case}/talk/")).nth(1).expect("a talk");
    talk.split('"').next().unwrap().to_owned()
}

/// POST as a page of ours would send it, by somebody who is signed in; the answer, which leads on.
pub fn send(server: &Server, cookie: &str, path: &str, fields: &[(&str, &str)]) -> Answer {
    let answer = server.post_with(&[("origin", &server.address), ("cookie", cookie)], path, fields);
    assert_eq!(answer.status, 303, "{path}: {}", answer.text());
    answer
}

/// What stands in the first field of a name on a page.
pub fn field_of(page: &Answer, name: &str) -> String {
    let (_, field) = page
        .text()
        .split_once(&format!("name=\"{name}\" value=\""))
        .unwrap_or_else(|| panic!("no field {name}:\n{}", page.text()));
    field.split('"').next().unwrap_or_default().to_owned()
}

/// Opens the empty form.
pub fn empty_form(browser: &Browser) {
    browser.goto("/");
    browser.follow("button[name=start]");
}

/// Sends a case file from the front page.
pub fn case_file(browser: &Browser, file: &Path) {
    browser.goto("/");
    browser.click("#by-file > summary");
    browser.choose_file("#file", file);
    browser.follow("form[action='/case-file'] button");
}

/// Sends one of the cases in tests/cases.
pub fn given_case(browser: &Browser, name: &str) {
    case_file(browser, &cases::file(&format!("{name}.json")));
}

/// Asks for another document on the workbench.
pub fn choose_document(browser: &Browser, kind: &str) {
    browser.set("select[name=document]", kind);
    browser.follow(LOOK);
}

/// The button that shows the letter.
pub const LOOK: &str = "button[name=look]";
/// The button that fetches the PDF.
pub const PDF: &str = "button[formaction='/letter/pdf']";
/// The button that shows the document as the child meets it.
pub const READ: &str = "button[formaction='/letter/read']";
