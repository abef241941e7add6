//! What takes two people: nobody gives a role, a password or another phone alone.

use super::operator::{Folder, done};
use super::{hidden, leads_to, send};
use e2e::server::Server;
use e2e::terminal;

/// What waits for whoever is signed in: the addresses that settle it.
fn waiting(server: &Server, cookie: &str) -> Vec<String> {
    let page = server.get_with(&[("cookie", cookie)], "/approvals");
    assert_eq!(page.status, 200, "{}", page.text());
    let forms = page.text().split("action=\"/approvals/").skip(1);
    let ids = forms.map(|rest| rest.split('"').next().unwrap_or_default());
    ids.filter(|id| !id.contains('/'))
        .map(|id| format!("/approvals/{id}"))
        .collect()
}

/// Says yes to all that waits for whoever is signed in; returns how much it was.
pub(super) fn approve(server: &Server, cookie: &str) -> usize {
    let all = waiting(server, cookie);
    for one in &all {
        let said = send(server, cookie, one, &[("verdict", "yes")]);
        assert_eq!(leads_to(&said), "/approvals?done=yes", "{}", said.text());
    }
    all.len()
}

fn page_of(server: &Server, admin: &str, name: &str) -> String {
    let list = server.get_with(&[("cookie", admin)], "/accounts");
    let before = list.text().split(&format!("<bdi>{name}</bdi>")).next().unwrap();
    let href = before.rsplit("href=\"").next().unwrap();
    href.split('"').next().unwrap().to_owned()
}

#[test]
fn an_administrator_alone_gives_no_role() {
    let server = Server::demo();
    let (admin, gry, lise) = (
        server.sign_in("drift.koege"),
        server.sign_in("gry.koege"),
        server.sign_in("lise.koege"),
    );
    let get = |cookie: &str, path: &str| server.get_with(&[("cookie", cookie)], path);
    let page = page_of(&server, &admin, "lise.koege");
    let give = |roles: &[&str]| {
        let version = hidden(get(&admin, &page).text(), "version");
        let mut fields: Vec<(&str, &str)> = roles.iter().map(|role| ("role", *role)).collect();
        fields.push(("version", &version));
        send(&server, &admin, &format!("{page}/roles"), &fields)
    };
    assert_eq!(
        leads_to(&give(&["adviser", "coordinator"])),
        format!("{page}?done=asked")
    );
    assert_eq!(get(&lise, "/team").status, 403, "nothing is given yet");
    assert!(get(&admin, &page).text().contains("venter på et ja eller nej"));
    // Both see it; whoever asked, and whoever it is about, cannot say yes.
    assert!(get(&admin, "/approvals").text().contains("Du bad selv om det"));
    assert!(waiting(&server, &admin).is_empty());
    assert!(get(&gry, "/team").text().contains("Én ting venter på dit ja eller nej"));
    // What tells her from somebody who calls themself the same.
    let page_of_gry = get(&gry, "/approvals");
    for words in [
        "Brugernavn: lise.koege.",
        "Roller nu: rådgiver.",
        "(drift.koege) bad om det",
    ] {
        assert!(page_of_gry.text().contains(words), "{words}: {}", page_of_gry.text());
    }
    let at = waiting(&server, &gry).remove(0);
    let own = send(&server, &admin, &at, &[("verdict", "yes")]);
    assert_eq!(own.status, 422);
    assert!(own.text().contains("Du bad selv om det"), "{}", own.text());
    // Nobody of another municipality, and nobody without such a role.
    let vita = server.sign_in("vita.dragoer");
    assert!(waiting(&server, &vita).is_empty());
    assert_eq!(send(&server, &vita, &at, &[("verdict", "yes")]).status, 422);
    assert_eq!(send(&server, &lise, &at, &[("verdict", "yes")]).status, 403);
    assert_eq!(get(&lise, "/team").status, 403);
    // A no changes nothing; what was settled is settled.
    assert_eq!(
        leads_to(&send(&server, &gry, &at, &[("verdict", "no")])),
        "/approvals?done=no"
    );
    assert_eq!(get(&lise, "/team").status, 403);
    assert_eq!(send(&server, &gry, &at, &[("verdict", "yes")]).status, 422);
    for cookie in [&admin, &gry] {
        assert!(get(cookie, "/approvals").text().contains("Gry Thorsen sagde nej"));
    }
    // A yes gives it, and it counts at once.
    give(&["adviser", "coordinator"]);
    assert_eq!(approve(&server, &gry), 1);
    assert_eq!(get(&lise, "/team").status, 200);
    assert!(get(&lise, "/me/happened").text().contains("Gry Thorsen sagde ja"));
    // What Lise may say yes to is not what is about her.
    give(&["adviser", "coordinator", "editor"]);
    assert!(get(&lise, "/approvals").text().contains("Det er din egen konto"));
    let about_her = waiting(&server, &gry).remove(0);
    assert_eq!(send(&server, &lise, &about_her, &[("verdict", "yes")]).status, 422);
    // Whoever asked takes it back.
    let back = send(&server, &admin, &format!("{about_her}/back"), &[]);
    assert_eq!(leads_to(&back), "/approvals?done=back");
    assert!(waiting(&server, &gry).is_empty());
    // Taking a role away takes nobody else.
    assert_eq!(leads_to(&give(&["adviser"])), format!("{page}?done=roles"));
    assert_eq!(get(&lise, "/team").status, 403);
}

#[test]
fn what_was_asked_for_an_account_that_changed_meanwhile_is_not_given() {
    let server = Server::demo();
    let (admin, gry) = (server.sign_in("drift.koege"), server.sign_in("gry.koege"));
    let page = page_of(&server, &admin, "lise.koege");
    let version = hidden(server.get_with(&[("cookie", &admin)], &page).text(), "version");
    let fields = [("role", "editor"), ("role", "adviser"), ("version", version.as_str())];
    send(&server, &admin, &format!("{page}/roles"), &fields);
    send(&server, &admin, &format!("{page}/state"), &[("to", "closed")]);
    let at = waiting(&server, &gry).remove(0);
    let said = send(&server, &gry, &at, &[("verdict", "yes")]);
    assert_eq!(said.status, 422);
    assert!(said.text().contains("Kontoen er ændret"), "{}", said.text());
}

/// One administrator alone comes to nobody's work by a new password or by taking the phone away.
#[test]
fn a_password_without_a_phone_and_a_lost_phone_take_two() {
    let folder = Folder::new("approvals");
    let data = folder.at("data");
    done(&data, &["add-municipality", "koege", "--name", "Køge"]);
    let make = |name: &str, role: &str| terminal::user_with_own_password(&data, name, "koege", role);
    let (drift, other, ida, gry) = (
        make("drift", "admin"),
        make("other", "admin"),
        make("ida", "adviser"),
        make("gry", "coordinator"),
    );
    let server = Server::on(&data);
    let (admin, _) = server.sign_in_with_phone("drift", &drift);
    let (second, _) = server.sign_in_with_phone("other", &other);
    let (gry, mut ida_in) = (server.sign_in_as("gry", &gry), server.sign_in_as("ida", &ida));
    // Whoever says yes has a phone.
    let refused = send(&server, &gry, "/approvals/none", &[("verdict", "yes")]);
    assert_eq!(refused.status, 403);
    assert!(
        refused.text().contains("Gør din konto sikker først"),
        "{}",
        refused.text()
    );
    let _phone = server.set_up_phone(&gry);
    let page = page_of(&server, &admin, "ida");
    let new = |cookie: &str| send(&server, cookie, &format!("{page}/password"), &[]);
    assert_eq!(leads_to(&new(&admin)), format!("{page}?done=asked"));
    assert_eq!(
        server.get_with(&[("cookie", &ida_in)], "/today").status,
        200,
        "nothing happened"
    );
    assert_eq!(approve(&server, &gry), 1);
    assert_eq!(server.get_with(&[("cookie", &ida_in)], "/today").status, 200);
    // The yes is to whoever asked, and counts once.
    assert_eq!(leads_to(&new(&second)), format!("{page}?done=asked"));
    let made = new(&admin);
    assert_eq!(made.status, 200);
    assert!(leads_to(&server.get_with(&[("cookie", &ida_in)], "/today")).starts_with("/sign-in"));
    let word = made
        .text()
        .split("<code>")
        .nth(1)
        .unwrap()
        .split('<')
        .next()
        .unwrap()
        .to_owned();
    assert_eq!(leads_to(&new(&admin)), format!("{page}?done=asked"), "and waits again");
    // With a phone another password alone opens nothing, so it takes one person.
    ida_in = server.sign_in_as("ida", &word);
    let _phone = server.set_up_phone(&ida_in);
    assert_eq!(new(&admin).status, 200);
    // The phone goes when a second person says yes, and with it every session.
    let lost = send(&server, &admin, &format!("{page}/factor"), &[]);
    assert_eq!(leads_to(&lost), format!("{page}?done=asked"));
    let has_phone = || {
        server
            .get_with(&[("cookie", &admin)], &page)
            .text()
            .contains("/factor\"")
    };
    assert!(has_phone());
    let all = waiting(&server, &gry);
    assert!(!all.is_empty());
    approve(&server, &gry);
    assert!(!has_phone());
    assert_eq!(send(&server, &admin, &format!("{page}/factor"), &[]).status, 422);
}
