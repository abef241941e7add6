//! Every door by how somebody proved to be who they are: half signed in, by the password alone, by a phone too, just now
//! or more than ten minutes ago.

use super::operator::{Folder, done};
use super::{leads_to, send};
use e2e::phone::minutes_on;
use e2e::server::{Answer, Server};
use e2e::terminal;
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::Path;

const ROLES: [&str; 4] = ["adviser", "coordinator", "editor", "admin"];

/// How far somebody proved to be who they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Proof {
    /// The right password, before the code.
    Half,
    /// The password, and no phone.
    Password,
    /// The password and the phone.
    Phone,
}

/// What asks again after ten minutes, as it was decided: what opens cases, takes them out or changes who may.
const ASK_AGAIN: [&str; 25] = [
    "GET /case/{case}/export",
    "GET /me/second-factor",
    "POST /accounts",
    "POST /accounts/none/factor",
    "POST /accounts/none/password",
    "POST /accounts/none/roles",
    "POST /accounts/none/state",
    "POST /approvals/none",
    "POST /case/{case}/access-request/all",
    "POST /case/{case}/break-glass",
    "POST /case/{case}/erase",
    "POST /case/{case}/lift-bar",
    "POST /children/everywhere/find",
    "POST /integrations",
    "POST /integrations/none/receipts",
    "POST /integrations/none/revoke",
    "POST /integrations/none/settle",
    "POST /me/pin",
    "POST /me/second-factor",
    "POST /me/second-factor/codes",
    "POST /me/second-factor/passkey",
    "POST /me/second-factor/passkey/remove",
    "POST /me/sessions",
    "POST /me/sessions/all",
    "POST /team/retention",
];

/// What takes a phone, whatever the role.
const TAKE_A_PHONE: [&str; 8] = [
    "GET /case/{case}/export",
    "POST /approvals/none",
    "POST /case/{case}/access-request/all",
    "POST /case/{case}/break-glass",
    "POST /case/{case}/erase",
    "POST /case/{case}/lift-bar",
    "POST /integrations/none/settle",
    "POST /team/retention",
];

/// What a door does.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Does {
    SignIn,
    NotYours,
    NeedsPhone,
    AsksAgain,
    LetsIn,
}

struct Door {
    method: String,
    path: String,
    scope: String,
    roles: Vec<String>,
    asks_again: bool,
    needs_factor: bool,
}

/// Every door behind a sign-in; `{case}` stands in its path.
fn doors() -> Vec<Door> {
    let printed: Vec<Value> = serde_json::from_slice(&terminal::run(&["routes", "--json"]).out).unwrap();
    let door = |door: &Value| {
        let text = |key: &str| door[key].as_str().unwrap_or_default().to_owned();
        let parts = text("path");
        let parts = parts.split('/').map(|part| match part {
            part if part.starts_with('{') && part != "{case}" => "none",
            part => part,
        });
        Door {
            method: text("method"),
            path: parts.collect::<Vec<_>>().join("/"),
            scope: text("scope"),
            roles: door["roles"]
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(|role| role.as_str().map(str::to_owned))
                .collect(),
            asks_again: door["asks_again"].as_bool().unwrap(),
            needs_factor: door["needs_factor"].as_bool().unwrap(),
        }
    };
    printed.iter().map(door).filter(|door| door.scope != "public").collect()
}

fn expected(door: &Door, role: &str, proof: Proof, fresh: bool) -> Does {
    // Systems' own doors take a token, and no session however it was proved.
    if proof == Proof::Half || door.scope == "integration" {
        Does::SignIn
    } else if matches!(door.scope.as_str(), "child" | "talk-screen")
        || !door.roles.is_empty() && !door.roles.iter().any(|its| its == role)
    {
        Does::NotYours
    } else if door.needs_factor && proof == Proof::Password {
        Does::NeedsPhone
    } else if door.asks_again && !fresh {
        Does::AsksAgain
    } else {
        Does::LetsIn
    }
}

fn does(answer: &Answer) -> Does {
    let says = |title: &str| answer.text().contains(&format!("<h1>{title}</h1>"));
    match answer.status {
        401 if says("Er det stadig dig?") => Does::AsksAgain,
        401 => Does::SignIn,
        303 if leads_to(answer).starts_with("/sign-in") || leads_to(answer) == "/t" => Does::SignIn,
        403 if says("Gør din konto sikker først") => Does::NeedsPhone,
        403 => Does::NotYours,
        _ => Does::LetsIn,
    }
}

/// Somebody who walks.
struct Walker {
    role: &'static str,
    proof: Proof,
    cookie: String,
    /// An adviser's own; for others one of the municipality's.
    case: String,
}

/// A house with three of each role but administrators by a password alone, whom there are none of.
fn house(data: &Path) -> Vec<(&'static str, Proof, String, String)> {
    done(data, &["add-municipality", "koege", "--name", "Køge"]);
    let mut people = Vec::new();
    for role in ROLES {
        for (proof, name) in [
            (Proof::Password, "bare"),
            (Proof::Phone, "phone"),
            (Proof::Half, "half"),
        ] {
            if (role, proof) != ("admin", Proof::Password) {
                let name = format!("{role}.{name}");
                let password = terminal::user_with_own_password(data, &name, "koege", role);
                people.push((role, proof, name, password));
            }
        }
    }
    people
}

fn case_of(data: &Path, adviser: &str) -> String {
    let laura = e2e::paths::root().join("content/examples/laura.json");
    let laura = laura.display().to_string();
    done(
        data,
        &["import", &laura, "--municipality", "koege", "--adviser", adviser],
    )
}

fn sign_in(server: &Server, role: &str, proof: Proof, name: &str, password: &str) -> String {
    match (proof, role) {
        (Proof::Password, _) => server.sign_in_as(name, password),
        (Proof::Phone, "admin") => server.sign_in_with_phone(name, password).0,
        (Proof::Phone, _) => {
            let cookie = server.sign_in_as(name, password);
            let _phone = server.set_up_phone(&cookie);
            cookie
        }
        // An administrator before the first phone; the others before its code.
        (Proof::Half, "admin") => server.let_in(name, password).cookie(),
        (Proof::Half, _) => {
            let _phone = server.set_up_phone(&server.sign_in_as(name, password));
            server.let_in(name, password).cookie()
        }
    }
}

#[test]
fn every_door_knows_how_far_somebody_proved_to_be_who_they_are() {
    let folder = Folder::new("factor-walk");
    let data = folder.at("data");
    let people = house(&data);
    let any = case_of(&data, "adviser.half");
    let mut server = Server::on(&data);
    let walkers: Vec<Walker> = people
        .into_iter()
        .map(|(role, proof, name, password)| Walker {
            role,
            proof,
            cookie: sign_in(&server, role, proof, &name, &password),
            case: if role == "adviser" {
                case_of(&data, &name)
            } else {
                any.clone()
            },
        })
        .collect();
    assert!(walkers.iter().all(|walker| !walker.cookie.is_empty()));
    let mut doors = doors();
    let those = |its: fn(&Door) -> bool| -> BTreeSet<String> {
        let doors = doors.iter().filter(|door| its(door));
        doors.map(|door| format!("{} {}", door.method, door.path)).collect()
    };
    assert_eq!(those(|door| door.asks_again), ASK_AGAIN.map(str::to_owned).into());
    assert_eq!(those(|door| door.needs_factor), TAKE_A_PHONE.map(str::to_owned).into());
    // They end the session that walks, or make it a child's; they have tests of their own.
    doors.retain(|door| door.path != "/me/sessions/all" && !(door.method == "POST" && door.path.ends_with("/screen")));
    let (mut wrong, mut walked) = (Vec::new(), 0);
    for fresh in [true, false] {
        if !fresh {
            drop(server);
            server = Server::on_at(&data, &minutes_on(11));
        }
        for door in &doors {
            for walker in &walkers {
                let path = door.path.replace("{case}", &walker.case);
                let answer = match door.method.as_str() {
                    "GET" => server.get_with(&[("cookie", &walker.cookie)], &path),
                    _ => send(&server, &walker.cookie, &path, &[]),
                };
                let (expected, does) = (expected(door, walker.role, walker.proof, fresh), does(&answer));
                walked += 1;
                if does != expected {
                    wrong.push(format!(
                        "{} {} as {} by {:?}, fresh {fresh}: {does:?} ({}), expected {expected:?}",
                        door.method, door.path, walker.role, walker.proof, answer.status
                    ));
                }
            }
        }
    }
    assert!(walked > 1000, "{walked}");
    assert!(wrong.is_empty(), "{} of {walked}:\n{}", wrong.len(), wrong.join("\n"));
}
