//! Accounts: a new colleague signs in with the password that was shown once, a closed one is out at once, and another
//! municipality's accounts are not there.

use super::approvals::approve;
use super::{hidden, leads_to, send};
use e2e::server::Server;

/// The password on the page that shows it.
fn password(page: &str) -> String {
    let shown = page.split("<code>").nth(1).expect("a password is shown");
    shown.split("</code>").next().unwrap().to_owned()
}

/// The page of the account with a sign-in name, out of the list.
pub(super) fn page_of(server: &Server, cookie: &str, name: &str) -> String {
    let list = server.get_with(&[("cookie", cookie)], "/accounts");
    let before = list.text().split(&format!("<bdi>{name}</bdi>")).next().unwrap();
    let href = before.rsplit("href=\"").next().unwrap();
    href.split('"').next().unwrap().to_owned()
}

#[test]
fn a_new_colleague_signs_in_with_the_password_that_was_shown_once() {
    let server = Server::demo();
    let admin = server.sign_in("drift.koege");
    let get = |path: &str| server.get_with(&[("cookie", &admin)], path);
    let fields = [("shown", "Ida Holm"), ("name", "Ida.Holm"), ("role", "adviser")];
    let made = send(&server, &admin, "/accounts", &fields);
    assert_eq!(made.status, 200, "{}", made.text());
    assert_eq!(made.header("cache-control"), Some("no-store"));
    let word = password(made.text());
    // Until a second person says yes, the account opens nothing but its own page.
    let ida = server.sign_in_as("ida.holm.koege", &word);
    assert_eq!(server.get_with(&[("cookie", &ida)], "/today").status, 403);
    let own = server.get_with(&[("cookie", &ida)], "/me");
    assert!(own.text().contains("kan ikke åbne noget endnu"), "{}", own.text());
    assert_eq!(approve(&server, &server.sign_in("gry.koege")), 1);
    assert_eq!(server.get_with(&[("cookie", &ida)], "/today").status, 200);
    let list = get("/accounts");
    assert!(list.text().contains("Ida Holm") && list.text().contains("ida.holm.koege"));
    let page = page_of(&server, &admin, "ida.holm.koege");
    for path in ["/accounts", page.as_str()] {
        assert!(!get(path).text().contains(&word), "{path} shows the password again");
    }
    // Another password: the old one opens nothing, and whoever came by it is out.
    let asked = send(&server, &admin, &format!("{page}/password"), &[]);
    assert_eq!(leads_to(&asked), format!("{page}?done=asked"));
    assert_eq!(approve(&server, &server.sign_in("gry.koege")), 1);
    let again = send(&server, &admin, &format!("{page}/password"), &[]);
    let new = password(again.text());
    assert_ne!(new, word);
    assert_eq!(
        leads_to(&server.get_with(&[("cookie", &ida)], "/today")),
        "/sign-in?to=/today"
    );
    let old = server.post("/sign-in", &[("name", "ida.holm.koege"), ("password", &word)]);
    assert_eq!(old.status, 422);
    assert!(!server.sign_in_as("ida.holm.koege", &new).is_empty());
}

#[test]
fn a_closed_account_is_out_at_once_and_can_come_back() {
    let server = Server::demo();
    let (admin, lise) = (server.sign_in("drift.koege"), server.sign_in("lise.koege"));
    let today = || server.get_with(&[("cookie", &lise)], "/today").status;
    assert_eq!(today(), 200);
    let page = page_of(&server, &admin, "lise.koege");
    let closed = send(&server, &admin, &format!("{page}/state"), &[("to", "closed")]);
    assert_eq!(leads_to(&closed), format!("{page}?done=closed"));
    assert_eq!(today(), 303, "a closed account is still in");
    let way = server.sign_ins.iter().find(|way| way.name == "lise.koege").unwrap();
    let enter = || server.post("/sign-in", &[("name", "lise.koege"), ("password", &way.password)]);
    assert_eq!(enter().status, 422);
    let list = server.get_with(&[("cookie", &admin)], "/accounts");
    assert!(list.text().contains("Lukket."));
    // One administrator alone does not open it again: it opens what it opened before.
    let gry = server.sign_in("gry.koege");
    let asked = send(&server, &admin, &format!("{page}/state"), &[("to", "open")]);
    assert_eq!(leads_to(&asked), format!("{page}?done=asked"));
    assert_ne!(enter().status, 303);
    assert_eq!(approve(&server, &gry), 1);
    assert_eq!(leads_to(&enter()), "/today");
    // Roles count from the next page on after a second person said yes.
    let lise = server.sign_in("lise.koege");
    let shown = || hidden(server.get_with(&[("cookie", &admin)], &page).text(), "version");
    let (old, to) = (shown(), format!("{page}/roles"));
    let gives = |version: &str, roles: &[&str]| {
        let mut fields: Vec<(&str, &str)> = roles.iter().map(|role| ("role", *role)).collect();
        fields.push(("version", version));
        send(&server, &admin, &to, &fields)
    };
    assert_eq!(gives(&old, &["adviser", "editor"]).status, 303);
    assert_eq!(approve(&server, &gry), 1);
    // A page that was open meanwhile does not put back what it still shows.
    let late = gives(&old, &["admin"]);
    assert_eq!(late.status, 422);
    assert_ne!(hidden(late.text(), "version"), old, "and now it shows the newest");
    assert_eq!(server.get_with(&[("cookie", &lise)], "/today").status, 200);
    assert_eq!(
        send(&server, &admin, &to, &[("role", "admin")]).status,
        400,
        "no version"
    );
    assert_eq!(gives(&shown(), &["admin", "editor"]).status, 303);
    assert_eq!(approve(&server, &gry), 1);
    assert_eq!(server.get_with(&[("cookie", &lise)], "/today").status, 403);
    assert_eq!(server.get_with(&[("cookie", &lise)], "/accounts").status, 200);
}

#[test]
fn nobody_locks_themself_out_and_nobody_sees_another_municipality() {
    let server = Server::demo();
    let admin = server.sign_in("drift.koege");
    let own = page_of(&server, &admin, "drift.koege");
    for (path, fields) in [("state", vec![("to", "closed")]), ("roles", vec![("role", "adviser")])] {
        let refused = send(&server, &admin, &format!("{own}/{path}"), &fields);
        assert_eq!(refused.status, 422, "{path}");
        assert!(refused.text().contains("en anden administrator"), "{}", refused.text());
    }
    assert_eq!(server.get_with(&[("cookie", &admin)], "/accounts").status, 200);

    let elsewhere = server.sign_in("drift.dragoer");
    let karl = page_of(&server, &elsewhere, "karl.dragoer");
    let list = server.get_with(&[("cookie", &admin)], "/accounts");
    assert!(!list.text().contains("dragoer"), "{}", list.text());
    assert_eq!(server.get_with(&[("cookie", &admin)], &karl).status, 404);
    for act in ["state", "roles", "password"] {
        let fields = [("to", "closed"), ("role", "admin")];
        assert_eq!(
            send(&server, &admin, &format!("{karl}/{act}"), &fields).status,
            404,
            "{act}"
        );
    }
    assert!(
        !server.sign_in("karl.dragoer").is_empty(),
        "untouched by the neighbours"
    );
}

/// The three posts by which an administrator once came to read a case begin here, and end here.
#[test]
fn an_administrator_gives_themself_nothing_and_nobody_both_looks_after_accounts_and_sees_cases() {
    let server = Server::demo();
    let admin = server.sign_in("drift.koege");
    let own = page_of(&server, &admin, "drift.koege");
    let lise = page_of(&server, &admin, "lise.koege");
    for roles in [
        vec!["admin", "adviser"],
        vec!["admin", "coordinator"],
        vec!["admin", "editor"],
    ] {
        let fields: Vec<(&str, &str)> = roles.iter().map(|role| ("role", *role)).collect();
        let refused = send(&server, &admin, &format!("{own}/roles"), &fields);
        assert_eq!(refused.status, 422, "{roles:?}");
        assert!(
            refused.text().contains("ikke ændre dine egne roller"),
            "{}",
            refused.text()
        );
    }
    for path in ["/today", "/team", "/content"] {
        assert_eq!(server.get_with(&[("cookie", &admin)], path).status, 403, "{path}");
    }
    let page = server.get_with(&[("cookie", &admin)], &own);
    assert!(
        !page.text().contains(&format!("{own}/roles")),
        "a form that is always refused"
    );

    let both = [("role", "admin"), ("role", "adviser")];
    let refused = send(&server, &admin, &format!("{lise}/roles"), &both);
    assert_eq!(refused.status, 422);
    assert!(refused.text().contains("Lav to konti"), "{}", refused.text());
    let new = [("shown", "Ida Holm"), ("name", "ida.holm"), both[0], both[1]];
    let refused = send(&server, &admin, "/accounts", &new);
    assert_eq!(refused.status, 422);
    let beside = refused.text().split("id=\"roles-fault\"").nth(1).unwrap();
    assert!(beside.split("</p>").next().unwrap().contains("Lav to konti"));
    assert!(
        !server
            .get_with(&[("cookie", &admin)], "/accounts")
            .text()
            .contains("ida.holm.koege")
    );
}

/// Whether somebody of another municipality has the name is not told: names that a page makes end in its own.
#[test]
fn nobody_is_told_of_names_in_another_municipality() {
    let server = Server::demo();
    for place in ["koege", "dragoer"] {
        let admin = server.sign_in(&format!("drift.{place}"));
        let form = server.get_with(&[("cookie", &admin)], "/accounts/new");
        assert!(form.text().contains(&format!("ida.holm.{place}")), "{}", form.text());
        // A name of a colleague in the other place, typed whole, is a new name here.
        for (name, known) in [
            ("ida.holm", 200),
            ("karl.dragoer", if place == "koege" { 200 } else { 422 }),
        ] {
            let fields = [("shown", "Ida Holm"), ("name", name), ("role", "adviser")];
            let made = send(&server, &admin, "/accounts", &fields);
            assert_eq!(made.status, known, "{place} {name}: {}", made.text());
        }
        let list = server.get_with(&[("cookie", &admin)], "/accounts");
        assert!(list.text().contains(&format!("ida.holm.{place}")));
    }
}

/// The pages of a child's screen speak its own language; the account of the adviser who opened it is none of its
/// business.
#[test]
fn a_childs_screen_changes_nothing_of_its_advisers_account() {
    let server = Server::demo();
    let child = super::screen::opened(&server, "Laura");
    send(&server, &child, "/language", &[("to", "en")]);
    let way = server.sign_ins.iter().find(|way| way.name == "lise.koege").unwrap();
    let fields = [("name", way.name.as_str()), ("password", way.password.as_str())];
    let signed = server.post("/sign-in", &fields);
    let told = signed
        .headers
        .iter()
        .any(|(name, value)| name == "set-cookie" && value.contains("language=en"));
    assert!(!told, "{:?}", signed.headers);
}

#[test]
fn what_is_wrong_stands_beside_its_field_and_what_was_typed_stays() {
    let server = Server::demo();
    let admin = server.sign_in("drift.koege");
    let long = "n".repeat(81);
    for (shown, name, role, field, words) in [
        ("Lise Lund", "LISE.koege", "adviser", "name", "Brugernavnet er taget"),
        ("Lise Lund", "lise", "adviser", "name", "Brugernavnet er taget"),
        ("Lise Lund", "", "adviser", "name", "Skriv et brugernavn"),
        ("Lise Lund", &long, "adviser", "name", "80 tegn"),
        ("Lise Lund", "lise lund", "adviser", "name", "uden mellemrum"),
        ("", "lise.lund", "adviser", "shown", "Skriv kollegaens navn"),
        ("Lise Lund", "lise.lund", "", "roles", "Vælg mindst én"),
    ] {
        let fields = [("shown", shown), ("name", name), ("role", role)];
        let answer = send(&server, &admin, "/accounts", &fields);
        assert_eq!(answer.status, 422, "{shown:?} {name:?} {role:?}");
        let beside = format!("id=\"{field}-fault\"");
        let told = answer.text().split(&beside).nth(1).expect("told beside the field");
        assert!(told.split("</p>").next().unwrap().contains(words), "{}", answer.text());
        assert!(answer.text().contains(&format!("value=\"{shown}\"")) || shown.is_empty());
        assert!(answer.text().contains(&format!("value=\"{name}\"")) || name.is_empty());
    }
    assert!(
        !server
            .get_with(&[("cookie", &admin)], "/accounts")
            .text()
            .contains("Lise Lund")
    );
}

#[test]
fn each_day_begins_where_its_work_is() {
    let server = Server::demo();
    for (name, home) in [
        ("lise.koege", "/today"),
        ("gry.koege", "/team"),
        ("drift.koege", "/accounts"),
    ] {
        let way = server.sign_ins.iter().find(|way| way.name == name).unwrap();
        let fields = |to| [("name", name), ("password", way.password.as_str()), ("to", to)];
        assert_eq!(leads_to(&server.post("/sign-in", &fields(""))), home);
        assert_eq!(leads_to(&server.post("/sign-in", &fields("/cases/new"))), "/cases/new");
    }
}
