//! The child chooses who stands with it on its way, on its own screen and without a script.

use super::screen::{opened, plain};
use super::{child, leads_to};
use e2e::server::{Answer, Server};

fn see(server: &Server, screen: &str, page: u8) -> Answer {
    server.get_with(&[("cookie", screen)], &format!("/t/page/{page}"))
}

fn choose(server: &Server, screen: &str, fields: &[(&str, &str)]) -> Answer {
    let headers = [("origin", server.address.as_str()), ("cookie", screen)];
    server.post_with(&headers, "/t/companion", fields)
}

/// The choice on the adviser's page of the child.
fn at_the_adviser(server: &Server, user: &str, name: &str) -> String {
    let cookie = server.sign_in(user);
    let case = child(server, &cookie, name);
    let page = server.get_with(&[("cookie", &cookie)], &format!("{case}/edit/child"));
    let field = page.text().split("name=\"child.companion\"").nth(1).unwrap();
    let field = field.split("</select>").next().unwrap();
    let chosen = field.split(" selected").next().filter(|_| field.contains(" selected"));
    let value = chosen.and_then(|before| before.rsplit("value=\"").next());
    value
        .and_then(|value| value.split('"').next())
        .unwrap_or_default()
        .to_owned()
}

#[test]
fn a_child_chooses_one_of_six_and_may_choose_another() {
    let server = Server::demo();
    let screen = opened(&server, "Laura");
    let way = see(&server, &screen, 1);
    assert!(way.text().contains("href=\"/t/page/7\""), "{}", way.text());
    let page = see(&server, &screen, 7);
    assert_eq!(page.text().matches("name=\"companion\"").count(), 6);
    assert!(!page.text().contains(" checked"), "nothing is chosen beforehand");
    assert!(page.text().contains("Pindsvin") && page.text().contains("Skildpadde"));
    // A press without a choice asks again, and what is none of the six is not taken.
    assert_eq!(leads_to(&choose(&server, &screen, &[])), "/t/page/7");
    assert_eq!(choose(&server, &screen, &[("companion", "dragon")]).status, 422);
    assert_eq!(at_the_adviser(&server, "lise.koege", "Laura"), "");
    for (code, word) in [("owl", "Ugle"), ("none", "Ingen"), ("turtle", "Skildpadde")] {
        let chosen = choose(&server, &screen, &[("companion", code)]);
        assert_eq!(leads_to(&chosen), "/t/page/1", "{}", chosen.text());
        let page = see(&server, &screen, 7);
        let before = page.text().split(" checked").next().unwrap();
        assert!(
            before.ends_with(&format!("value=\"{code}\"")),
            "{word}: {}",
            page.text()
        );
        assert!(see(&server, &screen, 1).text().contains("Vælg en anden figur"));
        assert_eq!(at_the_adviser(&server, "lise.koege", "Laura"), code);
    }
    // The history says that the child did it.
    let cookie = server.sign_in("lise.koege");
    let case = child(&server, &cookie, "Laura");
    let history = server.get_with(&[("cookie", &cookie)], &case);
    let told = plain(&history);
    assert!(told.contains("Barnet valgte figuren på sin vej."), "{told}");
}

#[test]
fn somebody_of_thirteen_has_none_and_is_not_told_so() {
    let server = Server::demo();
    let screen = opened(&server, "Samira");
    for page in [1, 7] {
        let answer = see(&server, &screen, page);
        assert_eq!(answer.status, 200);
        for gone in ["/t/page/7", "name=\"companion\"", "figur"] {
            assert!(!answer.text().contains(gone), "page {page}: {gone}");
        }
        assert!(answer.text().contains("class=\"way"), "the way: {}", answer.text());
    }
    assert_eq!(choose(&server, &screen, &[("companion", "fox")]).status, 422);
    assert_eq!(at_the_adviser(&server, "lise.koege", "Samira"), "");
}
