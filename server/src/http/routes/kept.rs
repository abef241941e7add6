//! Which forms are handed back where the database is not there: decided here by hand, each of them looked at.

use super::table;
use crate::auth::route_policy::{RoutePolicy, Scope};

/// Every route whose form is handed back, but for those of a case. None of their pages asks for a password, a code, a PIN, a
/// token or a file.
const KEPT: [&str; 18] = [
    "/accounts",
    "/accounts/{account}/roles",
    "/case/{case}/break-glass",
    "/cases",
    "/children/everywhere/find",
    "/content/{document}/{file}/sentence/{key}",
    "/content/{document}/{file}/sentence/{key}/original",
    "/content/{document}/{file}/sentence/{key}/try",
    "/content/{document}/{file}/versions",
    "/integrations",
    "/me",
    "/me/away",
    "/t/ask",
    "/t/talk/{part}",
    "/talk-now",
    "/team/retention",
    "/wording/{number}/approve",
    "/wording/{number}/send-back",
];

/// The same, for what is only pressed: nothing is typed there, and nothing is lost or told by it.
const PRESSED: [&str; 1] = ["/wording/{number}/withdraw"];

#[test]
fn these_forms_are_handed_back_and_no_others() {
    let table = table();
    let posts = table.iter().filter(|policy| policy.method == "POST");
    let (of_cases, others): (Vec<&RoutePolicy>, Vec<&RoutePolicy>) =
        posts.partition(|policy| policy.scope == Scope::OwnCase);
    assert!(
        of_cases.iter().all(|policy| policy.keeps_form),
        "a form about a case is"
    );
    let mut kept: Vec<&str> = others
        .iter()
        .filter(|policy| policy.keeps_form)
        .map(|policy| policy.path)
        .collect();
    kept.sort_unstable();
    let mut decided: Vec<&str> = KEPT.into_iter().chain(PRESSED).collect();
    decided.sort_unstable();
    assert_eq!(kept, decided);
}
