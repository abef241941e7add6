//! Passkeys in a real browser, whose authenticator Chromium plays: made, used, asked again, taken away; by keyboard, and
//! axe-core finds nothing.

use crate::accessible::look;
use e2e::browser::Browser;
use e2e::keys::Key;
use e2e::phone::minutes_on;
use e2e::server::Server;
use e2e::terminal;
use std::path::{Path, PathBuf};

/// A house with an administrator; where it is, and their password.
fn house(name: &str) -> (PathBuf, String) {
    let data = std::env::temp_dir().join(format!("boernehoejde-{name}-{}", std::process::id()));
    let folder = data.display().to_string();
    let words = ["add-municipality", "koege", "--name", "Køge", "--data", folder.as_str()];
    let said = terminal::run(&words);
    assert_eq!(said.code, 0, "{}", said.err);
    let password = terminal::user_with_own_password(&data, "drift", "koege", "admin");
    (data, password)
}

fn sign_in(browser: &Browser, password: &str) {
    browser.goto("/sign-in");
    browser.fill("#name", "drift");
    browser.fill("#password", password);
    browser.follow("main form button.act");
}

fn on(data: &Path) -> Server {
    Server::on(data).by_name()
}

#[test]
fn a_passkey_is_made_used_asked_for_again_and_taken_away() {
    let (data, password) = house("passkeys");
    let server = on(&data);
    let browser = Browser::open(&server.address);
    let device = browser.with_authenticator();
    sign_in(&browser, &password);
    assert_eq!(browser.text("h1"), "Gør din konto sikker");
    browser.until(
        "the form for a passkey",
        "return !document.querySelector('form[data-passkey=make]').hidden",
    );
    assert!(!browser.shows("[data-passkey-none]"));
    look(&browser, "passkey-make");
    // Somebody who thinks better of it loses nothing.
    device.is_its_owner(false);
    browser.tab_to("#passkey-name");
    browser.type_text("Min bærbare");
    browser.press(Key::Enter);
    browser.until(
        "what is said of it",
        "return document.querySelector('[data-said]').textContent.includes('ikke lavet')",
    );
    assert!(browser.shows("#code"));
    device.is_its_owner(true);
    browser.tab_to("form[data-passkey] button");
    browser.follow_by(Key::Enter);
    assert_eq!(browser.text("h1"), "Gem dine nødkoder");
    assert_eq!(browser.count(".recovery-codes code"), 10);
    browser.follow("main a.act");
    assert_eq!(browser.path(), "/accounts");

    browser.goto("/me/second-factor");
    assert_eq!(browser.text(".open-session strong"), "Min bærbare");
    look(&browser, "passkey-own");
    browser.follow(".open-session button");
    assert!(
        browser.text("#refused").contains("eneste måde"),
        "{}",
        browser.text("main")
    );
    browser.follow("header form button");

    // In from now on by the password and the passkey.
    sign_in(&browser, &password);
    assert_eq!(browser.text("h1"), "Vis, at det er dig");
    look(&browser, "passkey-use");
    browser.tab_to("form[data-passkey=use] button");
    browser.follow_by(Key::Enter);
    assert_eq!(browser.path(), "/accounts");
    drop(server);

    // Ten minutes later it is asked for, and another one is made beside it, so that the first can go.
    let server = Server::on_at(&data, &minutes_on(11)).by_name();
    let leads_to = |path: &str| {
        let there = format!("return location.pathname === '{path}' && document.readyState === 'complete'");
        browser.until(path, &there);
    };
    let _ = browser.run(&format!("location.assign('{}')", server.at("/me/second-factor")));
    leads_to("/me/second-factor");
    assert_eq!(browser.text("h1"), "Er det stadig dig?");
    look(&browser, "passkey-ask-again");
    browser.tab_to("form[data-passkey=use] button");
    browser.follow_by(Key::Enter);
    leads_to("/me/second-factor");
    assert_eq!(browser.text("h1"), "Gør din konto sikker");
    device.take_away();
    let _other = browser.with_authenticator();
    browser.fill("#passkey-name", "Min nye telefon");
    browser.follow("form[data-passkey=make] button");
    assert!(browser.text("[role=status].summary").contains("klar"));
    assert_eq!(browser.count(".open-session"), 2);
    look(&browser, "passkey-two");
    browser.follow("button[aria-label='Fjern: Min bærbare']");
    assert!(browser.text("[role=status].summary").contains("fjernet"));
    assert_eq!(browser.text(".open-session strong"), "Min nye telefon");
    drop(server);
    std::fs::remove_dir_all(&data).unwrap();
}

#[test]
fn without_scripts_every_page_goes_its_other_way() {
    let (data, password) = house("passkeys-without-scripts");
    let server = on(&data);
    let browser = Browser::without_scripts(&server.address);
    browser.goto("/sign-in");
    browser.fill("#name", "drift");
    browser.fill("#password", &password);
    browser.follow("main form button.act");
    assert!(!browser.shows("form[data-passkey]"));
    assert!(browser.text("[data-passkey-none]").contains("JavaScript"));
    assert!(browser.shows("#code") && browser.shows(".qr"));
    drop(server);
    std::fs::remove_dir_all(&data).unwrap();
}
