//! How a case goes in the municipality: a track on one page, found by words, and nothing of it in an address.

use super::{child, send};
use e2e::server::{Answer, Server};

/// The names of the steps that a page shows, in order.
fn steps(page: &Answer) -> Vec<String> {
    let heads = page.text().split("class=\"plan-step\"").skip(1);
    heads
        .filter_map(|rest| rest.split("<h3>").nth(1)?.split("</h3>").next())
        .map(str::to_owned)
        .collect()
}

#[test]
fn a_track_stands_on_one_page_with_who_where_when_and_what_the_child_hears() {
    let server = Server::demo();
    let lise = server.sign_in("lise.koege");
    let page = server.get_with(&[("cookie", &lise)], "/plan");
    assert_eq!(page.status, 200);
    let all = steps(&page);
    assert!(all.len() > 12, "{all:?}");
    for words in [
        "Vurdering inden for 24 timer",
        "24 timer efter modtagelsen",
        "Underretningsteamet",
        "Sådan kan det siges til barnet:",
        "barnets lov § 136 stk. 2",
        "56 67 26 81",
        "Underretningsguide",
    ] {
        assert!(page.text().contains(words), "{words}\n{}", page.text());
    }
    // The chosen track, and only the steps that have the words.
    let form = [("track", "parent-concern"), ("band", "4-6"), ("words", "POLITI video")];
    let found = send(&server, &lise, "/plan", &form);
    assert_eq!(steps(&found), ["Politiets videoafhøring"], "{}", found.text());
    assert!(
        found.text().contains("7.A") || found.text().contains("forældre"),
        "{}",
        found.text()
    );
    let none = send(
        &server,
        &lise,
        "/plan",
        &[("track", "support"), ("words", "<b>zebra</b>")],
    );
    assert!(none.text().contains("Intet skridt passer") && !none.text().contains("<b>zebra"));
    // A track and a band that are none are the first of each.
    let forged = send(&server, &lise, "/plan", &[("track", "../x"), ("band", "99")]);
    assert_eq!(steps(&forged), all);
}

#[test]
fn each_municipality_sees_its_own_and_a_case_opens_at_its_own_track() {
    let server = Server::demo();
    let karl = server.sign_in("karl.dragoer");
    let dragoer = server.get_with(&[("cookie", &karl)], "/plan");
    assert!(dragoer.text().contains("Børneteamet") && !dragoer.text().contains("Familiecenter Køge"));
    let lise = server.sign_in("lise.koege");
    let case = child(&server, &lise, "Dilan");
    let page = server.get_with(&[("cookie", &lise)], &format!("{case}/plan"));
    assert_eq!(page.status, 200);
    assert!(page.text().contains("Risikovurdering"), "{}", page.text());
    assert!(
        steps(&page).iter().any(|step| step == "Risikovurdering"),
        "{:?}",
        steps(&page)
    );
    assert_eq!(
        server.get_with(&[("cookie", &karl)], &format!("{case}/plan")).status,
        404
    );
    // Whoever leads the team sees the plan, and no case's.
    let gry = server.sign_in("gry.koege");
    assert_eq!(server.get_with(&[("cookie", &gry)], "/plan").status, 200);
    assert_eq!(
        server.get_with(&[("cookie", &gry)], &format!("{case}/plan")).status,
        403
    );
}

#[test]
fn a_track_and_the_page_for_front_staff_are_papers_and_no_address_names_the_track() {
    let server = Server::demo();
    for who in ["lise.koege", "gry.koege"] {
        let cookie = server.sign_in(who);
        let page = server.get_with(&[("cookie", &cookie)], "/plan");
        assert!(page.text().contains("formaction=\"/plan/paper\""), "{}", page.text());
        // A track that is none is the first.
        for track in ["social-control", "unborn-child", "../x"] {
            let paper = send(&server, &cookie, "/plan/paper", &[("track", track), ("band", "10-12")]);
            assert_eq!(paper.status, 200, "{who} {track}");
            assert!(paper.body.starts_with(b"%PDF"), "{who} {track}");
            let name = paper.headers.iter().find(|(name, _)| name == "content-disposition");
            assert_eq!(
                name.map(|(_, value)| value.as_str()),
                Some("attachment; filename=\"forloeb.pdf\"")
            );
        }
        let leaflet = server.get_with(&[("cookie", &cookie)], "/plan/leaflet");
        assert!(leaflet.body.starts_with(b"%PDF"), "{who}");
    }
}
