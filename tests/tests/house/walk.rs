//! Every route × every role × own case, a colleague's, another municipality's: who gets in.

use super::{children, leads_to, send};
use e2e::server::{Answer, Server};
use e2e::terminal;
use serde_json::Value;
use std::collections::BTreeSet;

/// Who may enter where, as it was decided: scope, roles, method, path. A new route has to be decided on here too.
const DECIDED: &[(&str, &[&str], &str, &str)] = &[
    ("public", &[], "GET", "/"),
    ("public", &[], "POST", "/case-file"),
    ("public", &[], "POST", "/letter"),
    ("public", &[], "POST", "/letter/read"),
    ("public", &[], "POST", "/letter/pdf"),
    ("public", &[], "POST", "/check/words"),
    ("public", &[], "GET", "/sign-in"),
    ("public", &[], "POST", "/sign-in"),
    ("public", &[], "GET", "/sign-in/with/{municipality}"),
    ("public", &[], "GET", "/sign-in/return"),
    ("public", &[], "POST", "/sign-in/ended"),
    ("public", &[], "POST", "/sign-in/code"),
    ("public", &[], "POST", "/sign-in/enrol"),
    ("public", &[], "POST", "/sign-in/passkey"),
    ("public", &[], "POST", "/sign-in/passkey/new"),
    ("public", &[], "POST", "/sign-in/password"),
    ("public", &[], "POST", "/sign-out"),
    ("public", &[], "POST", "/language"),
    ("public", &[], "GET", "/style/{file}"),
    ("public", &[], "GET", "/fonts/{file}"),
    ("public", &[], "GET", "/module/{file}"),
    ("public", &[], "GET", "/islands/{version}/{file}"),
    ("public", &[], "GET", "/icon.svg"),
    ("public", &[], "GET", "/robots.txt"),
    ("public", &[], "GET", "/.well-known/security.txt"),
    ("public", &[], "GET", "/healthz"),
    ("public", &[], "GET", "/readyz"),
    ("staff", &["adviser"], "GET", "/today"),
    ("staff", &["adviser"], "GET", "/cases/new"),
    ("staff", &["adviser"], "POST", "/cases"),
    ("staff", &["adviser"], "POST", "/cases/import"),
    ("staff", &["adviser"], "GET", "/phrases"),
    ("staff", &["adviser"], "POST", "/phrases"),
    ("own-case", &["adviser"], "GET", "/case/{case}"),
    ("own-case", &["adviser"], "GET", "/case/{case}/export"),
    ("own-case", &["adviser"], "GET", "/case/{case}/prepare"),
    ("own-case", &["adviser"], "POST", "/case/{case}/prepare"),
    ("own-case", &["adviser"], "GET", "/case/{case}/document/{document}"),
    ("own-case", &["adviser"], "GET", "/case/{case}/document/{document}/pdf"),
    (
        "own-case",
        &["adviser"],
        "GET",
        "/case/{case}/document/{document}/hand-over",
    ),
    (
        "own-case",
        &["adviser"],
        "POST",
        "/case/{case}/document/{document}/hand-over",
    ),
    ("own-case", &["adviser"], "POST", "/case/{case}/promise/{agreement}"),
    ("own-case", &["adviser"], "POST", "/case/{case}/no-plan"),
    ("own-case", &["adviser"], "POST", "/case/{case}/step/{step}"),
    ("own-case", &["adviser"], "POST", "/case/{case}/deadline"),
    ("own-case", &["adviser"], "GET", "/case/{case}/meeting/{meeting}"),
    ("own-case", &["adviser"], "POST", "/case/{case}/meeting/{meeting}"),
    ("own-case", &["adviser"], "GET", "/case/{case}/edit/{part}"),
    ("own-case", &["adviser"], "POST", "/case/{case}/edit/{part}"),
    ("own-case", &["adviser"], "GET", "/case/{case}/edit/{part}/{entry}"),
    ("own-case", &["adviser"], "POST", "/case/{case}/edit/{part}/{entry}"),
    ("own-case", &["adviser"], "POST", "/case/{case}/edit/{part}/{entry}/end"),
    ("own-case", &["adviser"], "GET", "/case/{case}/plan"),
    ("own-case", &["adviser"], "GET", "/case/{case}/siblings"),
    ("own-case", &["adviser"], "POST", "/case/{case}/siblings"),
    ("own-case", &["adviser"], "POST", "/case/{case}/siblings/part"),
    ("own-case", &["adviser"], "POST", "/case/{case}/siblings/person"),
    ("own-case", &["adviser"], "POST", "/case/{case}/siblings/common"),
    ("own-case", &["adviser"], "POST", "/case/{case}/notice/{kind}"),
    ("staff", &["adviser"], "POST", "/me/notice/gone"),
    ("staff", &["adviser"], "GET", "/me/away"),
    ("staff", &["adviser"], "POST", "/me/away"),
    ("staff", &["adviser"], "POST", "/me/away/back"),
    ("own-case", &["adviser"], "POST", "/case/{case}/undo"),
    ("own-case", &["adviser"], "GET", "/case/{case}/meeting/{meeting}/room"),
    ("own-case", &["adviser"], "POST", "/case/{case}/meeting/{meeting}/room"),
    ("staff", &["adviser"], "GET", "/children"),
    ("staff", &["adviser"], "POST", "/children"),
    ("staff", &["adviser"], "GET", "/children/week"),
    ("staff", &["adviser"], "GET", "/children/calendar"),
    ("staff", &["adviser", "coordinator"], "GET", "/children/everywhere"),
    ("staff", &["adviser", "coordinator"], "POST", "/children/everywhere"),
    (
        "staff",
        &["adviser", "coordinator"],
        "POST",
        "/children/everywhere/find",
    ),
    ("staff", &["adviser"], "GET", "/talk-now"),
    ("staff", &["adviser"], "POST", "/talk-now"),
    ("own-case", &["adviser"], "POST", "/case/{case}/talk-now"),
    ("own-case", &["adviser"], "GET", "/case/{case}/meeting/{meeting}/now"),
    ("own-case", &["adviser"], "GET", "/case/{case}/told"),
    ("own-case", &["adviser"], "POST", "/case/{case}/told"),
    ("own-case", &["adviser"], "GET", "/case/{case}/meeting/{meeting}/cues"),
    ("own-case", &["adviser"], "GET", "/case/{case}/drawings"),
    ("own-case", &["adviser"], "GET", "/case/{case}/drawings/{drawing}"),
    ("own-case", &["adviser"], "GET", "/case/{case}/drawings/{drawing}/sheet"),
    (
        "own-case",
        &["adviser"],
        "POST",
        "/case/{case}/drawings/{drawing}/erase",
    ),
    ("own-case", &["adviser"], "POST", "/case/{case}/meeting/{meeting}/kit"),
    ("own-case", &["adviser"], "GET", "/case/{case}/meeting/{meeting}/sheet"),
    ("own-case", &["adviser"], "POST", "/case/{case}/meeting/{meeting}/sheet"),
    ("own-case", &["adviser"], "GET", "/case/{case}/meeting/{meeting}/ending"),
    (
        "own-case",
        &["adviser"],
        "POST",
        "/case/{case}/meeting/{meeting}/ending",
    ),
    (
        "own-case",
        &["adviser"],
        "GET",
        "/case/{case}/meeting/{meeting}/checklist",
    ),
    (
        "own-case",
        &["adviser"],
        "POST",
        "/case/{case}/meeting/{meeting}/checklist",
    ),
    (
        "own-case",
        &["adviser"],
        "GET",
        "/case/{case}/meeting/{meeting}/correct",
    ),
    (
        "own-case",
        &["adviser"],
        "POST",
        "/case/{case}/meeting/{meeting}/correct",
    ),
    ("own-case", &["adviser"], "GET", "/case/{case}/talk/{meeting}"),
    ("own-case", &["adviser"], "GET", "/case/{case}/journal/{meeting}"),
    ("own-case", &["adviser"], "GET", "/case/{case}/journal/{meeting}/text"),
    ("own-case", &["adviser"], "GET", "/case/{case}/journal/{meeting}/pdf"),
    ("own-case", &["adviser"], "POST", "/case/{case}/journal/{meeting}"),
    ("own-case", &["adviser"], "GET", "/case/{case}/state"),
    ("own-case", &["adviser"], "POST", "/case/{case}/state"),
    ("own-case", &["adviser"], "GET", "/case/{case}/way"),
    ("own-case", &["adviser"], "POST", "/case/{case}/way"),
    ("own-case", &["adviser"], "POST", "/case/{case}/steps"),
    ("own-case", &["adviser"], "POST", "/case/{case}/steps/track"),
    ("own-case", &["adviser"], "POST", "/case/{case}/step/{step}/beside"),
    ("own-case", &["adviser"], "POST", "/case/{case}/step/{step}/who"),
    ("own-case", &["adviser"], "POST", "/case/{case}/tell"),
    ("own-case", &["adviser"], "POST", "/case/{case}/question/{question}"),
    ("own-case", &["adviser"], "POST", "/case/{case}/screen"),
    ("own-case", &["adviser"], "POST", "/case/{case}/card"),
    ("own-case", &["adviser"], "POST", "/case/{case}/card/paper"),
    ("own-case", &["adviser"], "POST", "/case/{case}/card/withdraw"),
    ("public", &[], "GET", "/t"),
    ("public", &[], "POST", "/t"),
    ("public", &[], "GET", "/t/left"),
    ("public", &[], "POST", "/t/leave"),
    ("public", &[], "GET", "/t/{card}"),
    ("child", &[], "GET", "/t/page/{page}"),
    ("child", &[], "GET", "/t/face"),
    ("child", &[], "POST", "/t/ask"),
    ("child", &[], "POST", "/t/companion"),
    ("child", &[], "POST", "/t/look"),
    ("talk-screen", &[], "GET", "/t/talk"),
    ("talk-screen", &[], "GET", "/t/talk/{part}"),
    ("talk-screen", &[], "POST", "/t/talk/{part}"),
    ("talk-screen", &[], "POST", "/t/talk/say"),
    ("talk-screen", &[], "GET", "/t/talk/paper"),
    ("talk-screen", &[], "GET", "/t/talk/out"),
    ("talk-screen", &[], "POST", "/t/talk/out"),
    ("talk-screen", &[], "GET", "/t/talk/tools"),
    ("talk-screen", &[], "GET", "/t/talk/tools/{tool}"),
    ("talk-screen", &[], "GET", "/t/talk/tools/{tool}/{picture}"),
    ("talk-screen", &[], "POST", "/t/talk/tools/{tool}"),
    ("own-case", &["adviser"], "POST", "/case/{case}/meeting/{meeting}/table"),
    ("staff", &[], "POST", "/confirm"),
    ("staff", &[], "GET", "/me/second-factor"),
    ("staff", &[], "POST", "/me/second-factor"),
    ("staff", &[], "POST", "/me/second-factor/passkey"),
    ("staff", &[], "POST", "/me/second-factor/passkey/remove"),
    ("staff", &[], "POST", "/me/second-factor/codes"),
    ("staff", &[], "POST", "/me/pin"),
    ("staff", &[], "GET", "/me"),
    ("staff", &[], "POST", "/me"),
    ("staff", &[], "POST", "/me/keys"),
    ("staff", &[], "GET", "/me/photo"),
    ("staff", &[], "POST", "/me/photo"),
    ("staff", &[], "POST", "/me/photo/remove"),
    ("staff", &[], "GET", "/me/password"),
    ("staff", &[], "POST", "/me/password"),
    ("staff", &[], "GET", "/me/sessions"),
    ("staff", &[], "POST", "/me/sessions"),
    ("staff", &[], "POST", "/me/sessions/all"),
    ("staff", &[], "GET", "/me/happened"),
    ("staff", &[], "GET", "/help"),
    ("staff", &["adviser"], "POST", "/practice"),
    ("staff", &["adviser"], "POST", "/practice/guide"),
    ("staff", &["adviser"], "POST", "/practice/remove"),
    ("staff", &["adviser", "coordinator"], "GET", "/closed"),
    ("staff", &["adviser"], "GET", "/phrases/cards/{band}"),
    ("staff", &["adviser", "coordinator"], "GET", "/plan"),
    ("staff", &["adviser", "coordinator"], "POST", "/plan"),
    ("staff", &["adviser", "coordinator"], "POST", "/plan/paper"),
    ("staff", &["adviser", "coordinator"], "GET", "/plan/leaflet"),
    ("own-case", &["adviser", "coordinator"], "GET", "/case/{case}/access"),
    ("own-case", &["adviser"], "GET", "/case/{case}/access-request"),
    ("own-case", &["adviser"], "POST", "/case/{case}/access-request/all"),
    ("own-case", &["adviser"], "GET", "/case/{case}/bisidder-refused"),
    ("own-case", &["adviser", "coordinator"], "POST", "/case/{case}/bar"),
    (
        "own-case",
        &["adviser", "coordinator"],
        "POST",
        "/case/{case}/filings/again",
    ),
    ("own-case", &["adviser", "coordinator"], "POST", "/case/{case}/lift-bar"),
    ("own-case", &["adviser", "coordinator"], "GET", "/case/{case}/erase"),
    ("own-case", &["adviser", "coordinator"], "POST", "/case/{case}/erase"),
    ("own-case", &["adviser", "coordinator"], "POST", "/case/{case}/keep"),
    ("staff", &["coordinator"], "GET", "/team/retention"),
    ("staff", &["coordinator"], "POST", "/team/retention"),
    ("staff", &["coordinator"], "GET", "/team/statistics"),
    ("staff", &["coordinator"], "POST", "/team/statistics"),
    ("staff", &["coordinator"], "GET", "/team/statistics/csv"),
    ("staff", &["coordinator"], "GET", "/team"),
    ("staff", &["coordinator"], "GET", "/team/due/{list}"),
    ("staff", &["coordinator"], "POST", "/team/filings/again"),
    ("staff", &["coordinator"], "GET", "/team/import"),
    ("staff", &["coordinator"], "POST", "/team/import"),
    ("staff", &["coordinator"], "POST", "/team/import/take"),
    ("own-case", &["coordinator"], "GET", "/case/{case}/log"),
    ("staff", &["coordinator"], "GET", "/log"),
    ("staff", &["coordinator"], "GET", "/feedback"),
    ("staff", &["coordinator"], "POST", "/feedback/erase"),
    ("own-case", &["coordinator"], "GET", "/case/{case}/assign"),
    ("own-case", &["coordinator"], "POST", "/case/{case}/assign"),
    ("staff", &["adviser"], "POST", "/case/{case}/break-glass"),
    ("staff", &["admin"], "GET", "/accounts"),
    ("staff", &["admin"], "GET", "/accounts/new"),
    ("staff", &["admin"], "POST", "/accounts"),
    ("staff", &["admin"], "GET", "/accounts/{account}"),
    ("staff", &["admin"], "POST", "/accounts/{account}/roles"),
    ("staff", &["admin"], "POST", "/accounts/{account}/state"),
    ("staff", &["admin"], "POST", "/accounts/{account}/password"),
    ("staff", &["admin"], "POST", "/accounts/{account}/factor"),
    ("staff", &["coordinator", "admin"], "GET", "/approvals"),
    ("staff", &["coordinator", "admin"], "POST", "/approvals/{approval}"),
    ("staff", &["coordinator", "admin"], "POST", "/approvals/{approval}/back"),
    ("staff", &["coordinator", "admin"], "GET", "/integrations"),
    ("staff", &["admin"], "POST", "/integrations"),
    (
        "staff",
        &["coordinator", "admin"],
        "POST",
        "/integrations/{integration}/settle",
    ),
    (
        "staff",
        &["coordinator", "admin"],
        "POST",
        "/integrations/{integration}/revoke",
    ),
    (
        "staff",
        &["coordinator", "admin"],
        "POST",
        "/integrations/{integration}/receipts",
    ),
    ("integration", &[], "GET", "/api/v1/cases"),
    ("integration", &[], "GET", "/api/v1/cases/{case}"),
    ("integration", &[], "GET", "/api/v1/cases/{case}/papers"),
    ("integration", &[], "GET", "/api/v1/papers/{paper}"),
    ("integration", &[], "POST", "/api/v1/papers/{paper}/receipt"),
    ("integration", &[], "POST", "/api/v1/papers/{paper}/refusal"),
    ("staff", &["editor"], "GET", "/content"),
    ("staff", &["editor"], "GET", "/content/{document}/{file}"),
    ("staff", &["editor"], "GET", "/content/{document}/{file}/sentence/{key}"),
    (
        "staff",
        &["editor"],
        "POST",
        "/content/{document}/{file}/sentence/{key}",
    ),
    (
        "staff",
        &["editor"],
        "POST",
        "/content/{document}/{file}/sentence/{key}/try",
    ),
    (
        "staff",
        &["editor"],
        "POST",
        "/content/{document}/{file}/sentence/{key}/original",
    ),
    ("staff", &["editor", "coordinator"], "GET", "/wording"),
    ("staff", &["editor", "coordinator"], "GET", "/wording/{number}"),
    ("staff", &["editor", "coordinator"], "POST", "/wording/{number}/approve"),
    (
        "staff",
        &["editor", "coordinator"],
        "POST",
        "/wording/{number}/send-back",
    ),
    (
        "staff",
        &["editor", "coordinator"],
        "POST",
        "/wording/{number}/withdraw",
    ),
    ("staff", &["editor"], "GET", "/content/{document}/{file}/versions"),
    ("staff", &["editor"], "POST", "/content/{document}/{file}/versions"),
];

/// What a door may answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Entry {
    /// The handler answers, whatever it says of an empty form.
    In,
    /// To the sign-in page.
    SignIn,
    /// Signed in, and not let in.
    Refused,
    /// There is no such thing.
    Nothing,
}

fn entry(answer: &Answer, names_more_than_the_case: bool, as_child: bool) -> Entry {
    match answer.status {
        401 => Entry::SignIn,
        303 if leads_to(answer).starts_with("/sign-in") || leads_to(answer) == "/t" => Entry::SignIn,
        // A child that tries an adults' door is led back to its own pages.
        303 if as_child && ["/t/page/1", "/t/talk"].contains(&leads_to(answer)) => Entry::Refused,
        403 => Entry::Refused,
        404 if !names_more_than_the_case => Entry::Nothing,
        _ => Entry::In,
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Whose {
    Own,
    Colleagues,
    Elsewhere,
}

/// Whether an open door leads anywhere: files, signs of life and the check of a word do not.
fn leads_away(path: &str) -> bool {
    !path.ends_with("{file}")
        && ![
            "/check/words",
            "/icon.svg",
            "/robots.txt",
            "/.well-known/security.txt",
            "/healthz",
            "/readyz",
        ]
        .contains(&path)
}

fn expected(scope: &str, roles: &[&str], role: Option<&str>, whose: Whose, path: &str) -> Entry {
    let has_case = path.contains("{case}");
    let Some(role) = role else {
        return if scope == "public" { Entry::In } else { Entry::SignIn };
    };
    match scope {
        // No open door leads away from a talk's screen.
        "public" if role == "talk-screen" && leads_away(path) => Entry::Refused,
        "public" => Entry::In,
        // No session opens what systems ask, whoever's it is.
        "integration" => Entry::SignIn,
        "child" if role == "child" => Entry::In,
        "talk-screen" if role == "talk-screen" => Entry::In,
        "child" | "talk-screen" => Entry::Refused,
        _ if role == "child" || role == "talk-screen" => Entry::Refused,
        _ if !roles.is_empty() && !roles.contains(&role) => Entry::Refused,
        _ if has_case && whose == Whose::Elsewhere => Entry::Nothing,
        "own-case" if role == "adviser" && whose == Whose::Colleagues => Entry::Refused,
        "own-case" | "staff" => Entry::In,
        other => panic!("a scope that the walk does not know: {other}"),
    }
}

#[test]
fn every_door_lets_in_whom_it_is_for_and_nobody_else() {
    let server = Server::demo();
    let mut people: Vec<(Option<&str>, String)> = [
        (None, ""),
        (Some("adviser"), "lise.koege"),
        (Some("coordinator"), "gry.koege"),
        (Some("editor"), "tekst.koege"),
        (Some("admin"), "drift.koege"),
    ]
    .into_iter()
    .map(|(role, name)| (role, role.map_or_else(String::new, |_| server.sign_in(name))))
    .collect();
    people.push((Some("child"), super::screen::opened(&server, "Laura")));
    people.push((
        Some("talk-screen"),
        super::table::opened(&server, "lise.koege", "Samira").0,
    ));
    let set = |name: &str| -> BTreeSet<String> { children(&server, &server.sign_in(name)).into_iter().collect() };
    let (lise, ole, karl) = (set("lise.koege"), set("ole.koege"), set("karl.dragoer"));
    let cases = [
        (Whose::Own, lise.iter().next().expect("an own case")),
        (
            Whose::Colleagues,
            ole.difference(&lise).next().expect("a colleague's case"),
        ),
        (Whose::Elsewhere, karl.iter().next().expect("a case elsewhere")),
    ];
    let mut wrong = Vec::new();
    let mut walked = 0;
    for (scope, roles, method, path) in DECIDED.iter().copied() {
        // Signing out and leaving end the walk; they have tests of their own, and so has the PIN.
        let ends = ["/sign-out", "/t/leave", "/me/sessions/all"].contains(&path);
        if ends || (method, path) == ("POST", "/t/talk/out") {
            continue;
        }
        let has_case = path.contains("{case}");
        // Nobody here has a face to show, or a paper, or is named to write to.
        let names_more = path.replace("{case}", "").contains('{')
            || ["/t/face", "/t/talk/paper", "/.well-known/security.txt"].contains(&path);
        for (whose, case) in &cases {
            let here: String = path
                .split('/')
                .map(|part| match part {
                    "{case}" => case.as_str(),
                    part if part.starts_with('{') => "none",
                    part => part,
                })
                .collect::<Vec<_>>()
                .join("/");
            for (role, cookie) in &mut people {
                let answer = match method {
                    "GET" => server.get_with(&[("cookie", cookie)], &here),
                    "POST" => send(&server, cookie, &here, &[]),
                    other => panic!("a method that the walk does not know: {other}"),
                };
                let expects = expected(scope, roles, *role, *whose, path);
                // Who opens a child's screen has signed out by it.
                if leads_to(&answer) == "/t/page/1" && *role == Some("adviser") {
                    *cookie = server.sign_in("lise.koege");
                }
                // A 404 of the handler says nothing of the door, unless the door should have said it.
                let as_child = matches!(*role, Some(held @ ("child" | "talk-screen")) if scope != held);
                let got = entry(&answer, names_more && expects != Entry::Nothing, as_child);
                walked += 1;
                if got != expects {
                    wrong.push(format!(
                        "{method} {path} as {role:?}, case {whose:?}: {got:?} ({}), expected {expects:?}",
                        answer.status
                    ));
                }
            }
            if !has_case {
                break;
            }
        }
    }
    assert!(wrong.is_empty(), "of {walked}:\n{}", wrong.join("\n"));
}

#[test]
fn every_route_there_is_has_been_decided_on() {
    let printed: Vec<Value> = serde_json::from_slice(&terminal::run(&["routes", "--json"]).out).unwrap();
    let line = |scope: &str, roles: &[&str], method: &str, path: &str| {
        format!("{method} {path}: {scope}, {}", roles.join(" "))
    };
    let there: BTreeSet<String> = printed
        .iter()
        .map(|door| {
            let text = |key: &str| door[key].as_str().unwrap_or_default();
            let roles: Vec<&str> = door["roles"]
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(Value::as_str)
                .collect();
            line(text("scope"), &roles, text("method"), text("path"))
        })
        .collect();
    let decided: BTreeSet<String> = DECIDED
        .iter()
        .map(|(scope, roles, method, path)| line(scope, roles, method, path))
        .collect();
    let undecided: Vec<_> = there.symmetric_difference(&decided).collect();
    assert!(undecided.is_empty(), "{undecided:#?}");
}
