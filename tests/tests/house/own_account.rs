//! One's own account: a given password is changed before anything opens, one's own whenever one likes; where one is
//! signed in, and what happened.

use super::operator::Folder;
use super::{leads_to, send};
use e2e::phone::minutes_on;
use e2e::server::Server;
use e2e::terminal;

const OWN: &str = "grøn kaffe lytter uden sko";

/// A house with one adviser; the password that was printed for her.
fn house(folder: &Folder) -> String {
    let data = folder.at("data");
    super::operator::done(&data, &["add-municipality", "koege", "--name", "Køge"]);
    let ida = ["create-user", "ida", "--municipality", "koege", "--role", "adviser"];
    let made = super::operator::done(&data, &ida);
    made.split("password ").nth(1).unwrap().to_owned()
}

fn enter(server: &Server, password: &str) -> e2e::server::Answer {
    server.post("/sign-in", &[("name", "ida"), ("password", password)])
}

#[test]
fn a_given_password_is_changed_before_anything_opens() {
    let folder = Folder::new("given");
    let given = house(&folder);
    let server = Server::on(&folder.at("data"));
    let asked = enter(&server, &given);
    assert_eq!(asked.status, 200);
    assert!(asked.text().contains("Vælg din egen adgangskode"), "{}", asked.text());
    let half = asked.cookie();
    for path in ["/today", "/me", "/me/password"] {
        let turned = server.get_with(&[("cookie", &half)], path);
        assert!(leads_to(&turned).starts_with("/sign-in"), "{path}: {}", turned.status);
    }
    // Whoever comes back meanwhile is where they were.
    let again = server.get_with(&[("cookie", &half)], "/sign-in");
    assert!(again.text().contains("Vælg din egen adgangskode"), "{}", again.text());
    let choose = |new: &str, again: &str| {
        send(
            &server,
            &half,
            "/sign-in/password",
            &[("new", new), ("again", again), ("to", "/me")],
        )
    };
    for (new, again, told) in [
        ("kort", "kort", "for kort"),
        ("adgangskode12", "adgangskode12", "let at gætte"),
        (OWN, "noget helt andet her", "ikke ens"),
        (given.as_str(), given.as_str(), "i forvejen"),
    ] {
        let refused = choose(new, again);
        assert_eq!(refused.status, 422, "{new}");
        assert!(refused.text().contains(told), "{new}: {}", refused.text());
        assert!(
            !refused.text().contains(&format!("value=\"{new}\"")),
            "no page says a password"
        );
    }
    let chosen = choose(OWN, OWN);
    assert_eq!(leads_to(&chosen), "/me");
    let cookie = chosen.cookie();
    assert_eq!(server.get_with(&[("cookie", &cookie)], "/today").status, 200);
    assert_eq!(
        enter(&server, &given).status,
        422,
        "the given one opens nothing any more"
    );
    assert_eq!(leads_to(&enter(&server, OWN)), "/today");
    // The page that chooses is no way in, for nobody and for whoever is in.
    assert_eq!(choose(OWN, OWN).status, 422);
    let late = send(&server, &cookie, "/sign-in/password", &[("new", OWN), ("again", OWN)]);
    assert_eq!(late.status, 422);
}

/// The list that the operator puts beside the server (`breached_passwords`) holds one password.
#[test]
fn a_password_that_was_leaked_elsewhere_is_not_taken() {
    let folder = Folder::new("leaked");
    let given = house(&folder);
    let (list, config) = (folder.at("list"), folder.at("config.toml"));
    // The SHA-1 of the password, among others.
    let lines = [
        "00000AFE9CF5B5A5F3B1A1C7C0DC0FBB6A9C5D1E:3",
        "439DBC2FB4220F8DB0473803B85FE484F35260F6:17",
        "FFFFFEE791CBAC0F6305CAF0CEE06BBE131160C2:2",
    ];
    std::fs::write(&list, lines.join("\r\n")).unwrap();
    std::fs::write(&config, format!("breached_passwords = \"{}\"\n", list.display())).unwrap();
    let server = Server::on_with_config(&folder.at("data"), &config, &e2e::clock::now());
    let half = enter(&server, &given).cookie();
    let choose = |new: &str| {
        send(
            &server,
            &half,
            "/sign-in/password",
            &[("new", new), ("again", new), ("to", "/me")],
        )
    };
    let refused = choose(OWN);
    assert_eq!(refused.status, 422);
    assert!(refused.text().contains("lækket et andet sted"), "{}", refused.text());
    assert_eq!(leads_to(&choose("rugbrød flyver baglæns i dag")), "/me");
    // A file that is no such list serves nothing, and the doctor says what it has to be.
    std::fs::write(&list, "password1\npassword2\n").unwrap();
    let at = [folder.at("data").display().to_string(), config.display().to_string()];
    for command in [&["doctor"][..], &["serve", "--listen", "127.0.0.1:0"]] {
        let said = terminal::run(&[command, &["--data", &at[0], "--config", &at[1]]].concat());
        assert_ne!(said.code, 0);
        let told = format!("{}{}", String::from_utf8_lossy(&said.out), said.err);
        assert!(told.contains("ordered by hash"), "{told}");
    }
}

#[test]
fn a_given_password_is_over_after_a_fortnight() {
    let folder = Folder::new("fortnight");
    let given = house(&folder);
    let server = Server::on_at(&folder.at("data"), &minutes_on(14 * 24 * 60 + 1));
    let refused = enter(&server, &given);
    assert_eq!(refused.status, 422);
    assert!(refused.text().contains("gjaldt i 14 dage"), "{}", refused.text());
    assert!(
        !enter(&server, "en forkert kode").text().contains("14 dage"),
        "only the right one is told so"
    );
    drop(server);
    let server = Server::on(&folder.at("data"));
    // Whoever looks after the server gives another.
    let made = super::operator::done(&folder.at("data"), &["account", "new-password", "ida"]);
    let new = made.split("password ").nth(1).unwrap().split(';').next().unwrap();
    assert!(enter(&server, new).text().contains("Vælg din egen adgangskode"));
}

#[test]
fn ones_own_password_is_changed_and_every_other_place_is_signed_out() {
    let folder = Folder::new("own-password");
    let data = folder.at("data");
    super::operator::done(&data, &["add-municipality", "koege", "--name", "Køge"]);
    let now = terminal::user_with_own_password(&data, "ida", "koege", "adviser");
    let server = Server::on(&data);
    let (here, elsewhere) = (server.sign_in_as("ida", &now), server.sign_in_as("ida", &now));
    let save = |current: &str, new: &str| {
        let fields = [("current", current), ("new", new), ("again", new)];
        send(&server, &here, "/me/password", &fields)
    };
    for (current, new, told) in [
        ("ikke den rigtige", OWN, "ikke den adgangskode"),
        (now.as_str(), "adgangskode12", "let at gætte"),
        (now.as_str(), now.as_str(), "i forvejen"),
    ] {
        let refused = save(current, new);
        assert_eq!(refused.status, 422);
        assert!(refused.text().contains(told), "{}", refused.text());
    }
    assert_eq!(leads_to(&save(&now, OWN)), "/me?password");
    let is_in = |cookie: &str| server.get_with(&[("cookie", cookie)], "/today").status == 200;
    assert!(is_in(&here) && !is_in(&elsewhere));
    assert_eq!(enter(&server, &now).status, 422);
    assert_eq!(enter(&server, OWN).status, 303);
    // The present password is no oracle: five wrong ones, and it waits.
    for _ in 0..5 {
        assert_eq!(save("ikke den rigtige", "min nabo har tre blå cykler").status, 422);
    }
    assert_eq!(save(OWN, "min nabo har tre blå cykler").status, 429);
}

#[test]
fn one_sees_where_one_is_signed_in_and_what_happened() {
    let folder = Folder::new("own-sessions");
    let data = folder.at("data");
    super::operator::done(&data, &["add-municipality", "koege", "--name", "Køge"]);
    let word = terminal::user_with_own_password(&data, "ida", "koege", "adviser");
    let server = Server::on(&data);
    let (here, elsewhere) = (server.sign_in_as("ida", &word), server.sign_in_as("ida", &word));
    for _ in 0..3 {
        assert_eq!(enter(&server, "en forkert kode").status, 422);
    }
    let page = server.get_with(&[("cookie", &here)], "/me/sessions");
    let names: Vec<&str> = page.text().split("name=\"session\" value=\"").skip(1).collect();
    assert_eq!(names.len(), 1, "one's own has no button: {}", page.text());
    let name = names[0].split('"').next().unwrap();
    let ended = send(&server, &here, "/me/sessions", &[("session", name)]);
    assert_eq!(leads_to(&ended), "/me/sessions?ended");
    let is_in = |cookie: &str| server.get_with(&[("cookie", cookie)], "/today").status == 200;
    assert!(is_in(&here) && !is_in(&elsewhere));
    let told = server.get_with(&[("cookie", &here)], "/me/happened");
    for words in ["Du loggede ind.", "Nogen prøvede at logge ind som dig.", "127.0.0.1"] {
        assert!(told.text().contains(words), "{words}: {}", told.text());
    }
    // Everywhere: here too.
    let third = server.sign_in_as("ida", &word);
    let out = send(&server, &here, "/me/sessions/all", &[]);
    assert_eq!(leads_to(&out), "/sign-in");
    assert!(!is_in(&here) && !is_in(&third));
}

/// Whoever holds a given password and not the phone changes nothing.
#[test]
fn with_a_phone_the_code_comes_before_the_choice() {
    let folder = Folder::new("given-phone");
    let data = folder.at("data");
    super::operator::done(&data, &["add-municipality", "koege", "--name", "Køge"]);
    let word = terminal::user_with_own_password(&data, "ida", "koege", "adviser");
    let drift = terminal::user_with_own_password(&data, "drift", "koege", "admin");
    let server = Server::on(&data);
    let phone = server.set_up_phone(&server.sign_in_as("ida", &word));
    let (admin, _) = server.sign_in_with_phone("drift", &drift);
    let list = server.get_with(&[("cookie", &admin)], "/accounts");
    let before = list.text().split("<bdi>ida</bdi>").next().unwrap();
    let page = before.rsplit("href=\"").next().unwrap().split('"').next().unwrap();
    let made = send(&server, &admin, &format!("{page}/password"), &[]);
    let given = made.text().split("<code>").nth(1).unwrap().split('<').next().unwrap();
    let asked = enter(&server, given);
    assert!(asked.text().contains("action=\"/sign-in/code\""), "{}", asked.text());
    let half = asked.cookie();
    let choose = || {
        send(
            &server,
            &half,
            "/sign-in/password",
            &[("new", OWN), ("again", OWN), ("to", "/me")],
        )
    };
    assert_eq!(choose().status, 422);
    let right = send(&server, &half, "/sign-in/code", &[("code", &phone.codes[0])]);
    assert!(right.text().contains("Vælg din egen adgangskode"), "{}", right.text());
    assert!(leads_to(&server.get_with(&[("cookie", &half)], "/today")).starts_with("/sign-in"));
    let chosen = choose();
    assert_eq!(leads_to(&chosen), "/me", "and asks for no other code");
    assert_eq!(server.get_with(&[("cookie", &chosen.cookie())], "/today").status, 200);
}
