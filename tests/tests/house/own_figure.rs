//! The drawn figure that an adviser chooses for themself: kept with what they tell children, and filled in where they begin a
//! case.

use super::{leads_to, send};
use e2e::server::Server;

/// Whether a page shows this answer as the chosen one.
fn is_chosen(page: &str, figure: &str) -> bool {
    let rest = page.split(&format!("value=\"{figure}\"")).nth(1).unwrap_or_default();
    rest.split('>').next().is_some_and(|tag| tag.contains("checked"))
}

/// The drawing that stands for an adviser on their own page, as long as there is no photo.
fn own_face(page: &str) -> &str {
    let rest = page.split("class=\"face\"").nth(1).unwrap_or_default();
    rest.split("</svg>").next().unwrap_or_default()
}

#[test]
fn the_figure_an_adviser_chose_stands_in_the_case_that_they_begin() {
    let server = Server::demo();
    let cookie = server.sign_in("lise.koege");
    let get = |path: &str| server.get_with(&[("cookie", &cookie)], path).text().to_owned();
    let save = |figure: Option<&str>| {
        let mut fields = vec![("first_name", "Lise"), ("name", "Lise Krogh")];
        fields.extend(figure.map(|figure| ("figure", figure)));
        send(&server, &cookie, "/me", &fields).status
    };
    assert!(get("/me").contains("Hvilken figur ligner dig?"));
    assert_eq!(save(Some("figure-3")), 303);
    assert!(is_chosen(&get("/me"), "figure-3"));
    // The same face as children see, skin and all.
    let (page, figure) = (get("/me"), include_str!("../../../content/pictograms/figure-3.svg"));
    let head = figure.lines().find(|line| line.contains("<ellipse")).unwrap().trim();
    assert!(own_face(&page).contains(head), "{head} in {page}");
    // A form from before there were figures takes none away.
    assert_eq!(save(None), 303);
    assert!(is_chosen(&get("/me"), "figure-3"));

    let talk = [("first_name", "Signe"), ("age", "8"), ("place", "skolens kontor")];
    let begun = send(&server, &cookie, "/talk-now", &talk);
    let case = leads_to(&begun).split("/meeting/").next().unwrap().to_owned();
    let me = get(&format!("{case}/edit/person/adviser-1"));
    assert!(is_chosen(&me, "figure-3"), "{me}");

    // What is none of the eight is none.
    assert_eq!(save(Some("figure-99")), 303);
    let page = get("/me");
    assert!(!page.contains("figure-99") && !is_chosen(&page, "figure-3"), "{page}");
}
