//! Help is there for everybody who is signed in, at the foot of every page, and tells of nobody.

use e2e::server::Server;

/// The words of docs/glossary.md that staff meet, as the pages write them.
const WORDS: [&str; 38] = [
    "Bisidder",
    "Hele brevet",
    "Neutral",
    "Skal bekræftes",
    "Barnets vej",
    "Barnets egen side",
    "Ventebrev",
    "Huskeord",
    "Løfte",
    "Er det akut?",
    "Lukket for en kollega",
    "Aktindsigt",
    "Tryg voksen",
    "Den, der gemmer papiret",
    "Den anden rådgiver",
    "Underretning",
    "Afgørelse",
    "Afdækning og børnefaglig undersøgelse",
    "Børnehus",
    "Forløb",
    "Opfølgning",
    "Fælles samtale",
    "Sikker kontakt",
    "Startkort",
    "Kort til barnets side",
    "Udkast",
    "Alt til kl. 10",
    "Arket",
    "Er alt på plads?",
    "Tegning",
    "Et svar uden navn",
    "Søskende",
    "Nyt",
    "Når du er væk",
    "Søg i hele kommunen",
    "Til journalen",
    "Øvelse",
    "Holdt tilbage",
];

#[test]
fn everybody_finds_help_and_nobody_else_needs_to() {
    let server = Server::demo();
    for name in ["lise.koege", "gry.koege", "tekst.koege", "drift.koege"] {
        let cookie = server.sign_in(name);
        let get = |path: &str| server.get_with(&[("cookie", &cookie)], path);
        assert!(get("/me").text().contains("<a href=\"/help\" "), "{name}");
        let help = get("/help");
        assert_eq!(help.status, 200, "{name}");
        for words in [
            "Opret barnet",
            "Slut samtalen godt",
            "Barnet fortalte noget",
            "Ctrl + S",
            "Søg efter et barn",
            "Bisidder",
        ] {
            assert!(help.text().contains(words), "{name} {words}");
        }
        // No key of a sentence that is missing, and no child of the demo.
        for never in ["help-", "Laura", "Samira"] {
            let main = help.text().split("<main").nth(1).unwrap();
            let shown: String = main
                .split('<')
                .filter_map(|part| part.split_once('>'))
                .map(|(_, text)| text)
                .collect();
            assert!(!shown.contains(never), "{name} {never}");
        }
    }
    assert_ne!(server.get("/help").status, 200, "nothing for whoever is not signed in");
}

#[test]
fn a_letter_without_a_case_leads_to_the_sign_in_and_back_to_ones_own_pages() {
    let server = Server::demo();
    let (cookie, none) = (server.sign_in("lise.koege"), String::new());
    for (cookie, name) in [(&none, "Log ind"), (&cookie, "Tilbage til dine sider")] {
        let headers = [("origin", server.address.as_str()), ("cookie", cookie.as_str())];
        let form = server.post_with(&headers, "/letter", &[("start", "new")]);
        for page in [server.get_with(&headers, "/"), form] {
            assert_eq!(page.status, 200);
            let head = page.text().split("<main").next().unwrap();
            assert!(head.contains(&format!("<a href=\"/sign-in\">{name}</a>")), "{head}");
        }
    }
    let back = server.get_with(&[("cookie", &cookie)], "/sign-in");
    assert_eq!(super::leads_to(&back), "/today");
    let today = server.get_with(&[("cookie", &cookie)], "/today");
    assert!(
        !today.text().contains("<!>"),
        "marks for a browser half that is not there"
    );
    // Few have a file: what it is called stands folded.
    let front = server.get("/");
    let (before, file) = front.text().split_once("id=\"by-file\"").unwrap();
    assert!(!before.contains("case/1") && !before.contains("JSON"));
    assert!(!file.split('>').next().unwrap().contains("open"));
}

#[test]
fn every_word_of_the_house_has_its_line() {
    let server = Server::demo();
    let lise = server.sign_in("lise.koege");
    let help = server.get_with(&[("cookie", &lise)], "/help").text().to_owned();
    let words = help.split("id=\"words\"").nth(1).expect("the words");
    let line = |word: &str| {
        let told = words.split(&format!("<dt>{word}</dt><dd>")).nth(1)?;
        Some(told.split("</dd>").next().unwrap_or_default().to_owned())
    };
    for word in WORDS {
        let told = line(word).unwrap_or_else(|| panic!("{word} is not explained"));
        assert!(told.len() > 20 && told.ends_with('.'), "{word}: {told}");
    }
    let explained = words.split("</dl>").next().unwrap_or_default().matches("<dt>").count();
    assert_eq!(explained, WORDS.len(), "a word that nobody asks for");
}

#[test]
fn the_faces_of_a_page_are_asked_for_with_its_style() {
    let server = Server::demo();
    let lise = server.sign_in("lise.koege");
    let get = |path: &str| server.get_with(&[("cookie", &lise)], path);
    let page = get("/help").text().to_owned();
    let style = page.split("rel=\"stylesheet\" href=\"").nth(1).expect("a style sheet");
    let style = get(style.split('"').next().unwrap()).text().to_owned();
    let fonts: Vec<&str> = page
        .split("<link ")
        .filter(|link| link.contains("rel=\"preload\"") && link.contains("as=\"font\""))
        .filter_map(|link| link.split("href=\"").nth(1)?.split('"').next())
        .collect();
    assert_eq!(fonts.len(), 2, "{page}");
    for font in fonts {
        assert_eq!(get(font).status, 200, "{font}");
        assert!(style.contains(font), "{font} is not what the style asks for");
    }
}
