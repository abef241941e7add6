//! The second step of signing in, in a real browser: without scripts, by keyboard, and axe-core finds nothing.

use crate::accessible::look;
use e2e::browser::Browser;
use e2e::keys::Key;
use e2e::phone::{Phone, minutes_on};
use e2e::server::Server;
use e2e::terminal;
use std::path::Path;

/// A house with an administrator; their password.
fn house(data: &Path) -> String {
    let done = |words: &[&str]| {
        let data = data.display().to_string();
        let words: Vec<&str> = words.iter().copied().chain(["--data", data.as_str()]).collect();
        let said = terminal::run(&words);
        assert_eq!(said.code, 0, "{words:?}: {}", said.err);
        said.text().trim().to_owned()
    };
    done(&["add-municipality", "koege", "--name", "Køge"]);
    terminal::user_with_own_password(data, "drift", "koege", "admin")
}

/// Types into the fields of the page and sends it, by keyboard alone.
fn type_and_send(browser: &Browser, fields: &[(&str, &str)]) {
    for (field, text) in fields {
        browser.tab_to(field);
        browser.type_text(text);
    }
    browser.follow_by(Key::Enter);
}

#[test]
fn a_phone_is_set_up_and_asked_for_by_keyboard_and_without_scripts() {
    let data = std::env::temp_dir().join(format!("boernehoejde-second-step-{}", std::process::id()));
    let password = house(&data);
    let server = Server::on(&data);
    let browser = Browser::without_scripts(&server.address);
    let sign_in = [("#name", "drift"), ("#password", password.as_str())];
    browser.goto("/sign-in");
    type_and_send(&browser, &sign_in);
    assert_eq!(browser.text("h1"), "Gør din konto sikker");
    let phone = Phone::scan(&format!("class=\"by-hand\">{}</code>", browser.text(".by-hand")));
    type_and_send(&browser, &[("#code", "000000")]);
    assert!(browser.text("#refused").contains("Tallene passer ikke"));
    type_and_send(&browser, &[("#code", &phone.code(0))]);
    assert_eq!(browser.text("h1"), "Gem dine nødkoder");
    assert_eq!(browser.count(".recovery-codes code"), 10);
    browser.follow("main a.act");
    assert_eq!(browser.path(), "/accounts");
    drop(server);
    std::fs::remove_dir_all(&data).unwrap();
}

#[test]
fn every_page_of_the_second_step_is_accessible() {
    let data = std::env::temp_dir().join(format!("boernehoejde-second-step-look-{}", std::process::id()));
    let password = house(&data);
    let server = Server::on(&data);
    let browser = Browser::open(&server.address);
    let sign_in = |browser: &Browser| {
        browser.goto("/sign-in");
        browser.fill("#name", "drift");
        browser.fill("#password", &password);
        browser.follow("main form button.act");
    };
    sign_in(&browser);
    look(&browser, "enrol");
    let phone = Phone::scan(&format!("class=\"by-hand\">{}</code>", browser.text(".by-hand")));
    browser.fill("#code", "000000");
    browser.follow("main form button.act");
    look(&browser, "enrol-wrong");
    browser.fill("#code", &phone.code(0));
    browser.follow("main form button.act");
    look(&browser, "recovery-codes");
    browser.goto("/me/second-factor");
    look(&browser, "enrol-again");
    // A second machine, where somebody is called away.
    let asked = server.post("/sign-in", &[("name", "drift"), ("password", &password)]);
    let half = asked.cookie();
    let headers = [("origin", server.address.as_str()), ("cookie", half.as_str())];
    let left_open = server
        .post_with(&headers, "/sign-in/code", &[("code", &phone.code(1))])
        .cookie();
    drop(server);

    let moment = minutes_on(11);
    let server = Server::on_at(&data, &moment);
    let browser = Browser::open(&server.address);
    browser.goto("/sign-in");
    let _ = browser.run(&format!("document.cookie = '{left_open}; path=/';"));
    browser.goto("/me/second-factor");
    assert_eq!(browser.text("h1"), "Er det stadig dig?");
    look(&browser, "ask-again");
    browser.fill("#code", "000000");
    browser.follow("main form button.act");
    look(&browser, "ask-again-wrong");
    browser.fill("#code", &phone.code_at(&moment, 0));
    browser.follow("main form button.act");
    assert_eq!(browser.path(), "/me/second-factor");

    let browser = Browser::open(&server.address);
    sign_in(&browser);
    look(&browser, "second-step");
    browser.fill("#code", "000000");
    browser.follow("main form button.act");
    look(&browser, "second-step-wrong");
    browser.fill("#code", &phone.code_at(&moment, 1));
    browser.follow("main form button.act");
    assert_eq!(browser.path(), "/accounts");
    browser.goto("/me");
    look(&browser, "me-with-phone");
    drop(server);
    std::fs::remove_dir_all(&data).unwrap();
}
