//! How it was to talk, without a name (N56): a child answers once, at the end of its talk; nothing of it stands in a case or
//! a log, and a coordinator reads it when the month is over and enough have answered.

use super::screen::plain;
use super::table::opened;
use super::{hidden, leads_to, send};
use e2e::clock;
use e2e::paths;
use e2e::server::{Answer, Server};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The page of the talk's screen that asks.
const PAGE: &str = "/t/talk/19";

fn see(server: &Server, cookie: &str, path: &str) -> Answer {
    let answer = server.get_with(&[("cookie", cookie)], path);
    assert_eq!(answer.status, 200, "{path}: {}", answer.text());
    answer
}

/// A server on whose table Samira has pressed the glad face and written a line; the case.
fn answered() -> (Server, String) {
    let server = Server::demo();
    let (cookie, case, _) = opened(&server, "lise.koege", "Samira");
    let asked = see(&server, &cookie, PAGE);
    assert_eq!(asked.text().matches("name=\"mood\"").count(), 3);
    assert!(plain(&asked).contains("Spring over"), "{}", plain(&asked));
    // Without a face nothing is told.
    let none = send(&server, &cookie, PAGE, &[("line", "Uden ansigt.")]);
    assert_eq!(leads_to(&none), PAGE);
    assert!(see(&server, &cookie, PAGE).text().contains("name=\"mood\""));
    let told = send(
        &server,
        &cookie,
        PAGE,
        &[("mood", "good"), ("line", "Hanne lyttede godt.")],
    );
    assert_eq!(leads_to(&told), PAGE);
    let thanks = see(&server, &cookie, PAGE);
    assert!(
        plain(&thanks).contains("Tak. Dit navn fulgte ikke med."),
        "{}",
        plain(&thanks)
    );
    assert!(!thanks.text().contains("name=\"mood\""), "it is asked once");
    let _ = send(&server, &cookie, PAGE, &[("mood", "bad"), ("line", "En gang til.")]);
    (server, case)
}

/// The rows of a statement on a copied database, with `;` between them.
fn kept(database: &Path, statement: &str) -> String {
    let run = "import sqlite3, sys\n\
        db = sqlite3.connect(sys.argv[1])\n\
        print(*[' '.join(map(str, row)) for row in db.execute(sys.argv[2])], sep=';')\n\
        db.commit()\n";
    let read = Command::new(paths::python())
        .args(["-c", run])
        .arg(database)
        .arg(statement)
        .output()
        .unwrap();
    assert!(read.status.success(), "{}", String::from_utf8_lossy(&read.stderr));
    String::from_utf8_lossy(&read.stdout).trim().to_owned()
}

/// A copy of what the server keeps: its folder and its database.
fn copied(server: &Server) -> (PathBuf, PathBuf) {
    let demo = std::fs::read_dir(server.data()).unwrap();
    let demo = demo
        .map(|entry| entry.unwrap().path())
        .find(|path| path.is_dir())
        .unwrap();
    let later = server.data().join("later");
    std::fs::create_dir(&later).unwrap();
    let mut database = None;
    for file in std::fs::read_dir(&demo).unwrap().map(Result::unwrap) {
        if file.file_type().unwrap().is_file() {
            let copy = later.join(file.file_name());
            std::fs::copy(file.path(), &copy).unwrap();
            if copy.extension().is_some_and(|ext| ext == "db") {
                database = Some(copy);
            }
        }
    }
    (later, database.unwrap())
}

#[test]
fn a_child_answers_once_and_no_case_and_no_log_tells_it() {
    let (server, case) = answered();
    let adviser = server.sign_in("lise.koege");
    let coordinator = server.sign_in("gry.koege");
    let mut pages = vec![
        see(&server, &adviser, &case),
        see(&server, &adviser, &format!("{case}/export")),
    ];
    for path in ["/team", "/log", "/feedback", &format!("{case}/log")] {
        pages.push(see(&server, &coordinator, path));
    }
    for page in &pages {
        assert!(!page.text().contains("lyttede godt"), "{}", page.text());
    }
    // The month goes on: there is nothing to read, and nobody can watch it grow.
    let page = plain(&see(&server, &coordinator, "/feedback"));
    assert!(page.contains("Der er endnu ingen måned"), "{page}");
    let (_, database) = copied(&server);
    let month = clock::today().to_string()[..7].to_owned();
    let all = kept(&database, "SELECT month, mood, times FROM feedback");
    assert_eq!(all, format!("{month} good 1"), "once, and no day");
    let columns = kept(&database, "SELECT name FROM pragma_table_info('feedback_lines')");
    assert_eq!(columns, "id;municipality;month;sealed");
}

#[test]
fn a_face_that_is_pressed_many_times_at_once_counts_once() {
    let server = Server::demo();
    let (cookie, _, _) = opened(&server, "lise.koege", "Samira");
    let fields = [("mood", "between"), ("line", "Jeg trykkede flere gange.")];
    std::thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| assert_eq!(leads_to(&send(&server, &cookie, PAGE, &fields)), PAGE));
        }
    });
    let (_, database) = copied(&server);
    assert_eq!(kept(&database, "SELECT mood, times FROM feedback"), "between 1");
    assert_eq!(kept(&database, "SELECT COUNT(*) FROM feedback_lines"), "1");
}

#[test]
fn a_month_that_is_over_is_read_and_its_lines_are_erased() {
    let (server, _) = answered();
    // A password that was given is changed while it holds.
    let _ = server.sign_in("gry.koege");
    let gry = server.sign_ins.iter().find(|way| way.name == "gry.koege").unwrap();
    let later = format!("{}T10:00", clock::ahead(40));
    let (folder, database) = copied(&server);
    // Five others pressed a face in the same month, and two another.
    let _ = kept(&database, "UPDATE feedback SET times = 6");
    let _ = kept(
        &database,
        "INSERT INTO feedback SELECT municipality, month, 'bad', 2 FROM feedback",
    );
    let after = Server::on_at(&folder, &later);
    let cookie = after.sign_in_as("gry.koege", &gry.password);
    let page = see(&after, &cookie, "/feedback");
    let words = plain(&page);
    for part in [
        "Godt6",
        "færre end 5",
        "Hanne lyttede godt.",
        "Et barn kan have skrevet et navn",
    ] {
        assert!(words.contains(part), "{part}: {words}");
    }
    assert!(!words.contains("En gang til.") && !words.contains("Lise"), "{words}");
    let line = hidden(page.text(), "line");
    assert!(words.contains("ikke kan hentes tilbage"), "{words}");
    let asked = send(&after, &cookie, "/feedback/erase", &[("line", &line)]);
    assert_eq!(asked.status, 422, "one press erases nothing: {}", asked.text());
    assert!(plain(&see(&after, &cookie, "/feedback")).contains("lyttede"));
    let sure = [("line", line.as_str()), ("sure", "true")];
    assert_eq!(leads_to(&send(&after, &cookie, "/feedback/erase", &sure)), "/feedback");
    let words = plain(&see(&after, &cookie, "/feedback"));
    assert!(words.contains("Godt6") && !words.contains("lyttede"), "{words}");
    // Advisers do not read it.
    let adviser = server.sign_ins.iter().find(|way| way.name == "lise.koege").unwrap();
    let adviser = after.sign_in_as("lise.koege", &adviser.password);
    assert_eq!(after.get_with(&[("cookie", &adviser)], "/feedback").status, 403);
}
