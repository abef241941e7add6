//! What words mean, on the child's own screen: each leads from where it first stands to its explanation and back, the list
//! is the same for every child, and it names nothing that may have happened (N7).

use super::screen::{opened, plain};
use e2e::server::{Answer, Server};

fn see(server: &Server, screen: &str, path: &str) -> Answer {
    let answer = server.get_with(&[("cookie", screen)], path);
    assert_eq!(answer.status, 200, "{path}: {}", answer.text());
    answer
}

/// The part of a page that is its content.
fn content(answer: &Answer) -> String {
    let (_, main) = answer.text().split_once("<main").expect("a main part");
    main.split("</main>").next().unwrap().to_owned()
}

/// The address and the words of every link on a word, in order.
fn words_on(answer: &Answer) -> Vec<(String, String)> {
    let links = answer
        .text()
        .split("<a ")
        .skip(1)
        .map(|link| link.split("</a>").next().unwrap());
    links
        .filter(|link| link.contains("class=\"word\""))
        .map(|link| {
            let (_, address) = link.split_once("href=\"").unwrap();
            let address = address.split('"').next().unwrap().replace("&amp;", "&");
            (address, link.rsplit('>').next().unwrap().to_owned())
        })
        .collect()
}

#[test]
fn a_word_leads_to_what_it_means_and_back() {
    let server = Server::demo();
    let screen = opened(&server, "Laura");
    let rights = see(&server, &screen, "/t/page/4");
    let words = words_on(&rights);
    let bisidders: Vec<_> = (words.iter())
        .filter(|(_, word)| word.to_lowercase().starts_with("bisidder"))
        .collect();
    assert_eq!(bisidders.len(), 1, "the first place only: {words:?}");
    let (address, _) = bisidders[0];
    let explained = see(&server, &screen, address);
    let told = plain(&explained);
    assert!(
        told.contains("En bisidder er en, du stoler på, og som er der for din skyld."),
        "{told}"
    );
    assert!(
        !told.contains("Noget, som kun nogle må vide."),
        "the one word alone: {told}"
    );
    assert!(
        explained.text().contains("rel=\"prev\" href=\"/t/page/4\""),
        "the way back"
    );
    assert!(explained.text().contains("action=\"/t/leave\""), "the way out stays");
    assert!(words_on(&explained).is_empty(), "an explanation leads nowhere else");
    let all = plain(&see(&server, &screen, "/t/page/8"));
    assert!(all.contains("En bisidder er en, du stoler på") && all.contains("Noget, som kun nogle må vide."));
    // What is no word, and no page, shows the list and leads to the way.
    let odd = see(&server, &screen, "/t/page/8?w=199&from=77");
    assert!(plain(&odd).contains("Noget, som kun nogle må vide."));
    assert!(odd.text().contains("rel=\"prev\" href=\"/t/page/1\""));
}

#[test]
fn the_youngest_hear_and_meet_no_link_in_a_sentence() {
    let server = Server::demo();
    let screen = opened(&server, "Noah");
    for page in 1..=5 {
        let answer = see(&server, &screen, &format!("/t/page/{page}"));
        assert!(words_on(&answer).is_empty(), "page {page}");
        assert!(
            answer.text().contains("href=\"/t/page/8\""),
            "page {page} leads to the words"
        );
    }
    assert!(plain(&see(&server, &screen, "/t/page/8")).contains("En bisidder er der for dig."));
}

/// Zehra's and Samira's list is one and the same, and no list says what may have happened.
#[test]
fn the_list_is_the_same_for_every_child_and_names_nothing_that_happened() {
    let server = Server::demo();
    let (mut lists, mut told) = (Vec::new(), Vec::new());
    for name in ["Noah", "Otto", "Ali", "Laura", "Samira"] {
        let list = see(&server, &opened(&server, name), "/t/page/8");
        told.push(plain(&list).to_lowercase());
        lists.push(content(&list));
    }
    for list in &told {
        for word in [
            "vold",
            "overgreb",
            "politi",
            "børnehus",
            "afhøring",
            "anmeldelse",
            "omsorgssvigt",
        ] {
            assert!(!list.contains(word), "{word}");
        }
        assert!(list.contains("tryghedsperson"), "{list}");
    }
    let of_five: Vec<&String> = (lists.iter()).filter(|list| list.contains("band-4-6")).collect();
    assert!(
        of_five.windows(2).all(|two| two[0] == two[1]),
        "two of one band read the same"
    );
}

#[test]
fn whoever_reads_in_english_is_told_in_english() {
    let server = Server::demo();
    let screen = opened(&server, "Laura");
    let chosen = server.post_with(
        &[("origin", &server.address), ("cookie", &screen)],
        "/t/look",
        &[("size", "0"), ("language", "en")],
    );
    let look = super::screen::given(&chosen);
    let both = format!("{screen}; {look}");
    let rights = see(&server, &both, "/t/page/4");
    let words = words_on(&rights);
    let (address, _) = (words.iter())
        .find(|(_, word)| word == "bisidder")
        .unwrap_or_else(|| panic!("{words:?}"));
    let told = plain(&see(&server, &both, address));
    assert!(told.contains("A bisidder is somebody you trust"), "{told}");
}

#[test]
fn an_adviser_gets_the_words_as_cards() {
    let server = Server::demo();
    let cookie = server.sign_in("lise.koege");
    let page = see(&server, &cookie, "/phrases");
    assert!(page.text().contains("href=\"/phrases/cards/7-9\""), "{}", page.text());
    for band in ["4-6", "7-9", "10-12", "13-17"] {
        let cards = see(&server, &cookie, &format!("/phrases/cards/{band}"));
        assert!(cards.body.starts_with(b"%PDF"), "{band}");
        let name = cards.header("content-disposition").unwrap_or_default();
        assert!(name.contains("ordkort.pdf"), "{name}");
    }
    let other = server.get_with(&[("cookie", &cookie)], "/phrases/cards/18-99");
    assert_eq!(other.status, 404);
}
