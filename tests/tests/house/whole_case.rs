//! Everything about one child is taken out by a press, by whoever may export the case, as a paper and as a file.

use super::accounts::page_of;
use super::approvals::approve;
use super::screen::opened;
use super::{child, hidden, send};
use e2e::server::{Answer, Server};
use serde_json::Value;
use std::process::Command;

fn take(server: &Server, cookie: &str, case: &str, shape: &str) -> Answer {
    send(server, cookie, &format!("{case}/access-request/all"), &[("as", shape)])
}

/// The text of a paper as poppler finds it, without its line breaks.
fn text_of(server: &Server, paper: &Answer) -> String {
    let file = server.data().join("copy.pdf");
    std::fs::write(&file, &paper.body).unwrap();
    let output = Command::new("pdftotext")
        .args(["-raw", "-enc", "UTF-8"])
        .arg(&file)
        .arg("-")
        .output();
    let output = output.expect("poppler's pdftotext; `make setup` installs it");
    std::fs::remove_file(&file).unwrap();
    String::from_utf8(output.stdout)
        .unwrap()
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

#[test]
fn a_press_gives_everything_as_paper_and_as_file_and_the_log_says_so() {
    let server = Server::demo();
    let (lise, gry) = (server.sign_in("lise.koege"), server.sign_in("gry.koege"));
    let get = |cookie: &str, path: &str| server.get_with(&[("cookie", cookie)], path);
    let case = child(&server, &lise, "Laura");
    let exported: Value = serde_json::from_slice(&get(&lise, &format!("{case}/export")).body).unwrap();
    let taken = |log: &Answer| log.text().matches("Lise Holm hentede sagen som fil.").count();
    let before = taken(&get(&gry, &format!("{case}/log")));

    // The page offers it, and looking at the page takes nothing.
    let page = get(&lise, &format!("{case}/access-request"));
    for words in [
        "Hent det som PDF",
        "Den må ikke gives videre, som den er.",
        "Udlevér ikke noget endnu",
    ] {
        assert!(page.text().contains(words), "{words}: {}", page.text());
    }
    assert_eq!(taken(&get(&gry, &format!("{case}/log"))), before);

    // In whatever language the pages are: the paper is Danish.
    let english = format!("{lise}; language=en");
    let page = get(&english, &format!("{case}/access-request"));
    assert!(page.text().contains("Get it as a PDF"), "{}", page.text());
    let paper = take(&server, &english, &case, "pdf");
    assert_eq!(
        (paper.status, paper.header("content-type")),
        (200, Some("application/pdf"))
    );
    assert_eq!(
        paper.header("content-disposition"),
        Some("attachment; filename=\"alt-i-sagen.pdf\"")
    );
    assert_eq!(paper.header("cache-control"), Some("no-store"));
    let text = text_of(&server, &paper);
    for words in [
        "Alt, der står i sagen",
        "Må ikke udleveres, før den er læst igennem",
        "Lavet af Lise Holm",
        "Skal vurderes før udlevering: oplysninger om andre end barnet",
        "Hvad der er sket, og hvornår",
        "oprettede sagen.",
        "Loggen over, hvem der har åbnet sagen, kan en koordinator hente frem.",
    ] {
        assert!(text.contains(words), "{words}: {text}");
    }
    let why = exported["meetings"][0]["why"].as_str().unwrap();
    assert!(text.contains(why), "{why}: {text}");
    assert!(!text.contains("§"), "the paper says nothing of the law: {text}");

    let file = take(&server, &lise, &case, "json");
    assert_eq!(
        (file.status, file.header("content-type")),
        (200, Some("application/json"))
    );
    assert_eq!(
        file.header("content-disposition"),
        Some("attachment; filename=\"alt-i-sagen.json\"")
    );
    let whole: Value = serde_json::from_slice(&file.body).unwrap();
    assert_eq!(
        (&whole["format"], &whole["made_by"]),
        (&"whole-case/1".into(), &"Lise Holm".into())
    );
    assert_eq!(whole["case"], exported, "the case file as it is exported");
    assert_eq!(
        whole["history"].as_array().unwrap().len(),
        whole["beside"]["version"].as_u64().unwrap() as usize
    );
    assert_eq!(whole["log"], Value::Null, "an adviser may not open the log");
    assert!(
        whole["accounts"]
            .as_object()
            .unwrap()
            .values()
            .all(|name| name != "Gry Thorsen")
    );

    assert_eq!(taken(&get(&gry, &format!("{case}/log"))), before + 2, "a line for each");
}

#[test]
fn it_is_taken_by_nobody_else_and_in_no_other_way() {
    let server = Server::demo();
    let (lise, ole, gry) = (
        server.sign_in("lise.koege"),
        server.sign_in("ole.koege"),
        server.sign_in("gry.koege"),
    );
    let case = child(&server, &lise, "Laura");
    let all = format!("{case}/access-request/all");
    // Another's case, a coordinator, nobody, and the child's own screen.
    for cookie in [&ole, &gry, &String::new(), &opened(&server, "Samira")] {
        let answer = take(&server, cookie, &case, "pdf");
        assert_ne!(answer.status, 200, "{cookie}");
        assert!(!answer.body.starts_with(b"%PDF"), "{cookie}");
    }
    // An address alone, a form from elsewhere, and a shape that there is not.
    let headers = |site: &'static str| [("cookie", lise.clone()), ("origin", site.to_owned())];
    assert_eq!(server.get_with(&[("cookie", &lise)], &all).status, 405);
    let [cookie, origin] = headers("https://elsewhere.example");
    let forged = [(cookie.0, cookie.1.as_str()), (origin.0, origin.1.as_str())];
    assert_eq!(server.post_with(&forged, &all, &[("as", "pdf")]).status, 403);
    for shape in ["", "exe", "PDF"] {
        assert_eq!(take(&server, &lise, &case, shape).status, 400, "{shape}");
    }

    // Barred after it was opened in haste: it is not there.
    let reason = [("reason", "Barnet står hos mig, og Lise er syg.")];
    send(&server, &ole, &format!("{case}/break-glass"), &reason);
    let held = take(&server, &ole, &case, "json");
    assert_eq!(held.status, 403, "the glass is broken for two hours, and a copy stays");
    let page = server.get_with(&[("cookie", &ole)], &format!("{case}/access-request"));
    assert_eq!(page.status, 200, "{}", page.text());
    assert!(!page.text().contains("/access-request/all"), "nor is it offered");
    let held = take(&server, &lise, &case, "json");
    assert!(String::from_utf8_lossy(&held.body).contains("Barnet står hos mig, og Lise er syg."));
    let access = server.get_with(&[("cookie", &lise)], &format!("{case}/access"));
    let before = access.text().split(">Ole Winther</option>").next().unwrap();
    let account = before.rsplit("value=\"").next().unwrap().split('"').next().unwrap();
    let version = hidden(access.text(), "version");
    let fields = [("version", version.as_str()), ("account", account), ("why", "Nabo.")];
    send(&server, &lise, &format!("{case}/bar"), &fields);
    assert_eq!(take(&server, &ole, &case, "pdf").status, 404);

    // Twice at once: both are made, and neither waits for ever.
    let both = std::thread::scope(|scope| {
        let one = || take(&server, &lise, &case, "pdf").body;
        let (first, second) = (scope.spawn(one), scope.spawn(one));
        (first.join().unwrap(), second.join().unwrap())
    });
    assert!(both.0.starts_with(b"%PDF") && both.1.starts_with(b"%PDF"));
}

/// Why a colleague searched may tell of another child, and this copy is made because a family asked for the file.
#[test]
fn the_log_in_the_copy_says_that_somebody_searched_and_not_why() {
    let server = Server::demo();
    let (lise, ole) = (server.sign_in("lise.koege"), server.sign_in("ole.koege"));
    let (admin, gry) = (server.sign_in("drift.koege"), server.sign_in("gry.koege"));
    let case = child(&server, &lise, "Laura");
    let why = "En mormor har ringet om et andet barn med samme navn.";
    let found = send(
        &server,
        &ole,
        "/children/everywhere/find",
        &[("words", "laura"), ("reason", why)],
    );
    assert!(found.text().contains("Laura"), "{}", found.text());
    // An adviser who is a coordinator too may read the log, and so takes it along.
    let page = page_of(&server, &admin, "lise.koege");
    let version = hidden(server.get_with(&[("cookie", &admin)], &page).text(), "version");
    let roles = [("role", "adviser"), ("role", "coordinator"), ("version", &version)];
    send(&server, &admin, &format!("{page}/roles"), &roles);
    assert_eq!(approve(&server, &gry), 1);
    let lise = server.sign_in("lise.koege");
    let log = server.get_with(&[("cookie", &lise)], &format!("{case}/log"));
    assert!(log.text().contains(why), "a coordinator reads why: {}", log.text());
    for shape in ["json", "pdf"] {
        let copy = take(&server, &lise, &case, shape);
        let text = match shape {
            "pdf" => text_of(&server, &copy),
            _ => String::from_utf8_lossy(&copy.body).into_owned(),
        };
        assert!(text.contains("søgte i hele kommunen"), "{shape}: {text}");
        assert!(!text.contains("mormor har ringet"), "{shape}");
    }
}
