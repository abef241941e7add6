//! The house behind the sign-in, over HTTP as a browser would ask.

#![allow(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

mod accounts;
mod api;
mod approvals;
mod authenticator;
mod barring;
mod bisidder_refused;
mod by_pictures;
mod checklist;
mod child_page;
mod children_list;
mod closing;
mod closing_case;
/// The same private PostgreSQL that the store is tested on.
#[path = "../../../server/store/tests/contract/common/cluster.rs"]
mod cluster;
mod companion;
mod confirming;
mod content;
mod days;
mod decision;
mod doctor;
mod drafts;
mod drawings;
mod edit;
mod edit_lines;
mod ending;
mod entered;
mod erasing;
mod factor_walk;
mod faults;
mod feedback;
mod forged;
mod glossary;
mod half_typed;
mod handover;
mod heavy_doors;
mod help;
mod import;
mod issuer;
mod kit;
mod leaving;
mod letter;
mod limits;
mod log;
mod many_presses;
mod meets;
mod monitors;
mod named_fields;
mod needs;
mod no_clock;
mod notices;
mod oidc;
mod oidc_forged;
mod operator;
mod outbox;
mod own_account;
mod own_figure;
mod passkeys;
mod photo;
mod phrases;
mod plan;
mod postgres;
mod practice;
mod prepare_form;
mod promises;
mod reading;
mod retention;
mod safety;
mod same_child;
mod screen;
mod second_factor;
mod secrets;
mod siblings;
mod siblings_common;
mod sign_in;
mod sockets;
mod statistics;
mod steps;
mod stories;
mod table;
mod taken_back;
mod talk;
mod talk_flow;
mod talk_now;
mod talk_tools;
mod talk_way;
mod team;
mod there;
mod told;
mod tools_gone;
mod turns;
mod two_servers;
mod two_tablets;
mod two_versions;
mod two_windows;
mod under_lock;
mod undo;
mod upgrade;
mod walk;
mod way;
mod way_news;
mod week;
mod which_home;
mod whole;
mod whole_case;
mod wide_search;
mod windows;
mod wrapped_keys;

use e2e::server::{Answer, Server};

/// The addresses of children on somebody's Today page.
fn children(server: &Server, cookie: &str) -> Vec<String> {
    let page = server.get_with(&[("cookie", cookie)], "/today");
    let mut found: Vec<String> = page
        .text()
        .split("href=\"/case/")
        .skip(1)
        .filter_map(|rest| rest.split(['"', '/', '#', '?']).next())
        .map(str::to_owned)
        .collect();
    found.sort();
    found.dedup();
    found
}

/// POST as a page of ours would send it, by somebody who is signed in.
fn send(server: &Server, cookie: &str, path: &str, fields: &[(&str, &str)]) -> Answer {
    server.post_with(&[("origin", &server.address), ("cookie", cookie)], path, fields)
}

/// Where an answer leads to.
fn leads_to(answer: &Answer) -> &str {
    let location = answer.headers.iter().find(|(name, _)| name == "location");
    location.map_or("", |(_, to)| to.as_str())
}

/// What stands in a hidden field of a page.
fn hidden(page: &str, name: &str) -> String {
    let field = page
        .split("<input")
        .find(|field| field.contains(&format!("name=\"{name}\"")))
        .unwrap_or_else(|| panic!("no field {name}"));
    let value = field.split("value=\"").nth(1).unwrap().split('"').next().unwrap();
    value
        .replace("&quot;", "\"")
        .replace("&#x27;", "'")
        .replace("&lt;", "<")
        .replace("&amp;", "&")
}

/// What the child answers about the line that is read back to it on its talk's screen, as that page sends it.
fn answer_line(server: &Server, cookie: &str, answer: &str) -> Answer {
    let page = server.get_with(&[("cookie", cookie)], "/t/talk/5");
    let asked = match page.text().contains("name=\"asked\"") {
        true => hidden(page.text(), "asked"),
        false => String::new(),
    };
    send(server, cookie, "/t/talk/5", &[("answer", answer), ("asked", &asked)])
}

/// The address of a child on Today.
fn child(server: &Server, cookie: &str, name: &str) -> String {
    child_on(server, cookie, "/today", name)
}

/// The address of a child on a page that lists children: what lies far back stands on "Mine børn" alone.
fn child_on(server: &Server, cookie: &str, list: &str, name: &str) -> String {
    let page = server.get_with(&[("cookie", cookie)], list);
    let before = page
        .text()
        .split(&format!("<bdi>{name}</bdi>"))
        .next()
        .unwrap()
        .to_owned();
    let href = before.rsplit("href=\"").next().unwrap();
    href.split('"').next().unwrap().to_owned()
}
