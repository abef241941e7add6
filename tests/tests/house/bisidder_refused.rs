//! A child may not have the bisidder it chose: its adviser is told how a no is made, wherever the program speaks of one.

use super::child;
use super::forged::{forms, import_case, laura_in_full, pairs};
use super::send;
use e2e::server::Server;

#[test]
fn a_no_to_a_bisidder_is_a_decision_with_reasons_and_words_for_the_child() {
    let server = Server::demo();
    let lise = server.sign_in("lise.koege");
    let get = |path: &str| server.get_with(&[("cookie", &lise)], path);
    let case = child(&server, &lise, "Laura");
    let to = format!("{case}/bisidder-refused");
    assert!(
        get(&case).text().contains(&format!("href=\"{to}\"")),
        "the child's page leads there"
    );
    let page = get(&to);
    assert_eq!(page.status, 200);
    for words in [
        "Et nej er en afgørelse.",
        "barnets lov § 6, stk. 2",
        "barnets lov § 6, stk. 3",
        "Skriv afgørelsen og begrundelsen",
        "Det kan du sige til barnet",
        "Lov ikke barnet, at det kan klage",
        "Ingen jurist har læst denne side endnu.",
    ] {
        assert!(page.text().contains(words), "{words}: {}", page.text());
    }
}

#[test]
fn what_stops_at_a_bisidder_leads_to_how_a_no_is_made() {
    let server = Server::demo();
    let lise = server.sign_in("lise.koege");
    let shows = |witnessed: bool| {
        let mut case = laura_in_full();
        let people = case["people"].as_array_mut().unwrap();
        let teacher = people.iter_mut().find(|person| person["id"] == "birgit").unwrap();
        teacher["reported"] = witnessed.into();
        teacher["witnessed"] = witnessed.into();
        let case = import_case(&server, &lise, &case);
        let page = server.get_with(&[("cookie", &lise)], &format!("{case}/prepare"));
        let form = forms(page.text())
            .into_iter()
            .find(|form| form.fields.iter().any(|(name, _)| name == "look"))
            .expect("the form that prepares a talk");
        let mut fields = form.fields.clone();
        fields.retain(|(name, _)| !["look", "keep", "go"].contains(&name.as_str()));
        fields.push(("look".into(), "letter".into()));
        let looked = send(&server, &lise, &form.action, &pairs(&fields));
        looked.text().contains(&format!("href=\"{case}/bisidder-refused\""))
    };
    assert!(shows(true), "a witness as bisidder");
    assert!(!shows(false), "a bisidder whom nothing stops");
}
