//! A list of children from a spreadsheet is taken in whole or not at all, and every fault is told with its line.

use super::{leads_to, send};
use e2e::server::{Answer, Server};

/// Sends a file to be looked through.
fn look(server: &Server, cookie: &str, file: &str) -> Answer {
    let body = format!(
        "--edge\r\ncontent-disposition: form-data; name=\"file\"; filename=\"liste.csv\"\r\n\r\n{file}\r\n--edge--\r\n"
    );
    let kind = "multipart/form-data; boundary=edge";
    server.post_body_with(&[("cookie", cookie)], "/team/import", kind, &body)
}

/// What the page would send on: the list as it was read.
fn take(server: &Server, cookie: &str, list: &str) -> Answer {
    send(server, cookie, "/team/import/take", &[("list", list)])
}

fn team(server: &Server, cookie: &str) -> String {
    server.get_with(&[("cookie", cookie)], "/team").text().to_owned()
}

#[test]
fn a_list_is_looked_through_and_then_taken_in_once() {
    let server = Server::demo();
    let gry = server.sign_in("gry.koege");
    let list = "\u{feff}Fornavn;Sagsnummer;Fødselsdato;Skole;Slags sag;Rådgiver;Anden rådgiver\r\n\
        Ærling;K-9001;31-12-2015;Søndre Skole;Fravær fra skole;ole.koege;lise.koege\r\n\
        \"Ida; kaldet Idse\";K-9002;;;;;\r\n;;;;;;\r\n";
    let looked = look(&server, &gry, list);
    assert_eq!(looked.status, 200, "{}", looked.text());
    for words in [
        "Listen er i orden",
        "Ærling",
        "2015-12-31",
        "Ida; kaldet Idse",
        "Hent 2 børn ind",
    ] {
        assert!(looked.text().contains(words), "{words}\n{}", looked.text());
    }
    assert!(!team(&server, &gry).contains("Ærling"), "nothing is kept yet");

    assert_eq!(leads_to(&take(&server, &gry, list)), "/team#list-cases");
    let page = team(&server, &gry);
    assert!(page.contains("Ærling") && page.contains("Ida; kaldet Idse"), "{page}");
    // Each adviser has the case, and whoever has none waits on the team's page.
    for adviser in ["ole.koege", "lise.koege"] {
        let cookie = server.sign_in(adviser);
        let own = server.get_with(&[("cookie", &cookie)], "/children");
        assert!(
            own.text().contains("Ærling") && !own.text().contains("Idse"),
            "{adviser}"
        );
    }
    let unassigned = page
        .split("list-unassigned")
        .last()
        .unwrap()
        .split("</section>")
        .next()
        .unwrap();
    assert!(unassigned.contains("Ida; kaldet Idse"), "{unassigned}");

    // Pressed twice it is taken in once.
    let again = take(&server, &gry, list);
    assert_eq!(again.status, 422);
    assert!(
        again.text().contains("Linje 2: Der er allerede en åben sag"),
        "{}",
        again.text()
    );
    assert_eq!(
        team(&server, &gry).matches("<bdi>Ærling</bdi>").count(),
        page.matches("<bdi>Ærling</bdi>").count()
    );
}

#[test]
fn every_fault_is_told_with_its_line_and_nothing_half_is_done() {
    let server = Server::demo();
    let gry = server.sign_in("gry.koege");
    let list = "fornavn\tsagsnummer\tfødselsdato\trådgiver\n\
        Asta\tK-1\t01.02.2016\tole.koege\n\
        \tK-2\t\t\n\
        Bo\tk-1\tigår\t\n\
        Cleo\tK-4\t1990-01-01\tingen\n\
        Dan\tK-5\n\
        Eva\t010203-1234\t\t\n\
        Fie\tK-7\t\tkarl.dragoer\n";
    let told = look(&server, &gry, list);
    assert_eq!(told.status, 422);
    for words in [
        "Linje 3: »fornavn« mangler",
        "Linje 4: Sagsnummeret »k-1« står også på linje 2",
        "Linje 4: »igår« er ikke en dato",
        "Linje 5: »1990-01-01« passer ikke",
        "Linje 5: Der er ingen rådgiver, der hedder »ingen«",
        "Linje 6: Linjen har 2 felter, og der skulle være 4",
        "Linje 7: Det, der står under »sagsnummer«, ligner et cpr-nummer",
        "Linje 8: Der er ingen rådgiver, der hedder »karl.dragoer«",
    ] {
        assert!(told.text().contains(words), "{words}\n{}", told.text());
    }
    assert_eq!(take(&server, &gry, list).status, 422);
    assert!(
        !team(&server, &gry).contains("Asta"),
        "the line without a fault waits too"
    );
}

/// A child that came on a list before, with another number: the coordinator is asked, and nothing is decided for them.
#[test]
fn a_child_that_is_there_already_is_asked_about() {
    let server = Server::demo();
    let gry = server.sign_in("gry.koege");
    let list = |number: &str, born: &str| format!("fornavn;sagsnummer;fødselsdato\nÆrling;{number};{born}\n");
    assert_eq!(
        leads_to(&take(&server, &gry, &list("K-9001", "31-12-2015"))),
        "/team#list-cases"
    );
    let again = list("K-9002", "31-12-2015");
    let looked = look(&server, &gry, &again);
    assert_eq!(looked.status, 200, "{}", looked.text());
    for words in [
        "Der er allerede et barn med samme navn og fødselsdag",
        "Det er andre børn",
    ] {
        assert!(looked.text().contains(words), "{words}\n{}", looked.text());
    }
    let refused = take(&server, &gry, &again);
    assert_eq!(refused.status, 422, "nobody said that it is another child");
    let fields = [("list", again.as_str()), ("another", "true")];
    assert_eq!(
        leads_to(&send(&server, &gry, "/team/import/take", &fields)),
        "/team#list-cases"
    );
    // Another birth date is another child.
    let other = look(&server, &gry, &list("K-9003", "30-12-2015"));
    assert!(!other.text().contains("Det er andre børn"), "{}", other.text());
}

#[test]
fn what_is_no_list_is_refused_and_told() {
    let server = Server::demo();
    let gry = server.sign_in("gry.koege");
    let many = format!("fornavn,sagsnummer\n{}", "Ib,K\n".repeat(12_000));
    for (file, words) in [
        ("", "Der er ingen børn på listen"),
        ("fornavn;sagsnummer\n", "Der er ingen børn på listen"),
        ("navn;sagsnummer\nIb;1\n", "Kolonnen »navn« kender vi ikke"),
        ("fornavn;cpr\nIb;1\n", "Cpr-numre bliver ikke gemt"),
        ("fornavn;fornavn;sagsnummer\nIb;Ib;1\n", "står to gange"),
        ("fornavn\nIb\n", "Kolonnen »sagsnummer« mangler"),
        ("%PDF-1.7 \u{1}\u{2}", "kender vi ikke"),
        (&many, "Der er for mange børn"),
    ] {
        let told = look(&server, &gry, file);
        assert_eq!(told.status, 422, "{words}");
        assert!(told.text().contains(words), "{words}\n{}", told.text());
    }
    let long = format!("fornavn;sagsnummer\n{};K-1\n", "a".repeat(700));
    assert!(look(&server, &gry, &long).text().contains("er for langt"));
    let page = look(&server, &gry, "fornavn;sagsnummer\n<b>Ib</b>;</textarea><i>1</i>\n");
    assert_eq!(page.status, 200);
    assert!(
        !page.text().contains("<b>Ib") && !page.text().contains("<i>1"),
        "what is typed stays text"
    );
}

#[test]
fn the_same_list_sent_twice_at_once_is_taken_in_once() {
    let server = Server::demo();
    let gry = server.sign_in("gry.koege");
    let list = "fornavn;sagsnummer\nTvilling;K-77\n";
    let answers: Vec<u16> = std::thread::scope(|scope| {
        let both = [0, 1].map(|_| scope.spawn(|| take(&server, &gry, list).status));
        both.map(|one| one.join().expect("an answer")).to_vec()
    });
    assert_eq!(
        answers.iter().filter(|status| **status == 303).count(),
        1,
        "{answers:?}"
    );
}
