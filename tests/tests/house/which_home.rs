//! A child with two homes: the letter's form asks which of them the paper goes to, and Today says it.

use super::prepare_form::shown;
use super::{child, child_on, hidden, leads_to, send};
use e2e::server::Server;

#[test]
fn the_form_asks_a_child_with_two_homes_alone_and_keeps_the_answer() {
    let server = Server::demo();
    let cookie = server.sign_in("lise.koege");
    let get = |path: &str| server.get_with(&[("cookie", &cookie)], path).text().to_owned();
    let one = get(&format!("{}/prepare", child(&server, &cookie, "Mathilde")));
    assert!(
        !shown(&one).contains_key("safety.which_home"),
        "one home, nothing to ask"
    );
    assert!(!one.contains("Hvilket hjem tager barnet brevet med til?"));

    let case = child_on(&server, &cookie, "/children", "Ingrid");
    let prepare = format!("{case}/prepare");
    let page = get(&prepare);
    assert!(page.contains("Hvilket hjem tager barnet brevet med til?"));
    assert_eq!(shown(&page)["safety.which_home"].value, "");
    let before = get("/today");
    assert!(!before.contains("Papiret skal med hjem til Anne."));
    let (against, window) = (hidden(&page, "against"), hidden(&page, "window"));
    let fields = shown(&page);
    let mut sent: Vec<(&str, &str)> = vec![("against", &against), ("window", &window), ("keep", "paper")];
    let rest = fields
        .iter()
        .filter(|(name, field)| *name != "safety.which_home" && !field.value.is_empty());
    sent.extend(rest.map(|(name, field)| (name.as_str(), field.value.as_str())));
    sent.push(("safety.which_home", "mor"));
    let kept = send(&server, &cookie, &prepare, &sent);
    assert_eq!(kept.status, 303, "{}", kept.text());
    assert!(leads_to(&kept).contains("/document/"), "{}", leads_to(&kept));
    // The answer stands in the case: on the form, and beside the talk on Today.
    assert_eq!(shown(&get(&prepare))["safety.which_home"].value, "mor");
    let today = get("/today");
    assert!(today.contains("Papiret skal med hjem til Anne."), "{today}");
}
