//! Help is there for everybody who is signed in, at the foot of every page, and tells of nobody.

use e2e::server::Server;

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
