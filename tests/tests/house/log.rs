//! The audit log for whoever looks after a municipality or the server: the coordinator's page, and what can be kept
//! elsewhere.

use super::operator::{Folder, done};
use super::{children, send};
use e2e::server::Server;
use e2e::terminal;
use serde_json::Value;
use std::os::unix::net::UnixDatagram;

#[test]
fn a_coordinator_reads_the_whole_log_of_their_own_municipality() {
    let server = Server::demo();
    let (gry, lise, karl) = (
        server.sign_in("gry.koege"),
        server.sign_in("lise.koege"),
        server.sign_in("karl.dragoer"),
    );
    let get = |cookie: &str, path: &str| server.get_with(&[("cookie", cookie)], path);
    let case = children(&server, &lise).remove(0);
    assert_eq!(get(&lise, &format!("/case/{case}")).status, 200);
    let elsewhere = children(&server, &karl).remove(0);
    get(&karl, &format!("/case/{elsewhere}"));
    // Somebody tried another's case: refused, and seen.
    assert_eq!(get(&lise, &format!("/case/{case}/log")).status, 403);
    for _ in 0..3 {
        let wrong = [("name", "lise.koege"), ("password", "en forkert kode")];
        assert_eq!(server.post("/sign-in", &wrong).status, 422);
    }
    let log = |query: &str| {
        let page = get(&gry, &format!("/log{query}"));
        assert_eq!(page.status, 200, "{query}");
        page.text().to_owned()
    };
    let all = log("");
    for words in [
        "Lise Holm åbnede sagen.",
        "Sagens log",
        "Nogen prøvede at logge ind som Lise Holm.",
    ] {
        assert!(all.contains(words), "{words}: {all}");
    }
    assert!(!all.contains("Karl Brandt") && !all.contains(elsewhere.as_str()));
    let rows = |page: &str| page.matches("<th scope=\"row\"").count();
    // Filters: by whom, by kind, only what did not succeed, by day; together.
    let id = all
        .split(">Lise Holm</option>")
        .next()
        .unwrap()
        .rsplit("value=\"")
        .next()
        .unwrap();
    let id = id.split('"').next().unwrap();
    let hers = log(&format!("?who={id}"));
    assert!(rows(&hers) > 1 && rows(&hers) < rows(&all) && !hers.contains("Gry Thorsen åbnede"));
    let doors = log("?kind=doors");
    assert!(doors.contains("loggede ind") && !doors.contains("åbnede sagen"));
    let refused = log("?refused=yes");
    assert!(refused.contains("Det blev afvist") && !refused.contains("Lise Holm åbnede sagen. <"));
    assert!(log("?from=2031-01-01").contains("Der er ikke noget i loggen"));
    assert!(log(&format!("?who={id}&kind=words")).contains("Der er ikke noget i loggen"));
    assert!(log("?from=i+morgen").contains("Den dag findes ikke"));
    // Looking is written down; nobody else looks.
    assert!(log("").contains("Gry Thorsen åbnede loggen."));
    for cookie in [&lise, &server.sign_in("drift.koege")] {
        assert_eq!(get(cookie, "/log").status, 403);
    }
    // A colleague of another municipality is no filter of this one.
    let vita = get(&server.sign_in("vita.dragoer"), &format!("/log?who={id}"));
    assert!(!vita.text().contains("Lise Holm"), "{}", vita.text());
}

#[test]
fn a_log_is_handed_on_and_an_older_copy_of_it_is_recognised() {
    let folder = Folder::new("audit-export");
    let data = folder.at("data");
    done(&data, &["add-municipality", "koege", "--name", "Køge"]);
    let ida = terminal::user_with_own_password(&data, "ida", "koege", "adviser");
    let server = Server::on(&data);
    let cookie = server.sign_in_as("ida", &ida);
    assert_eq!(send(&server, &cookie, "/sign-out", &[]).status, 303);
    drop(server);
    let lines = |words: &[&str]| -> Vec<Value> {
        let words: Vec<&str> = ["audit", "export"].iter().chain(words).copied().collect();
        let text = done(&data, &words);
        text.lines()
            .map(|line| serde_json::from_str(line).expect("JSON"))
            .collect()
    };
    let all = lines(&["--municipality", "koege"]);
    let acts: Vec<&str> = all.iter().map(|line| line["act"].as_str().unwrap()).collect();
    assert!(acts.ends_with(&["sign-in", "sign-out", "audit-exported"]), "{acts:?}");
    let text = serde_json::to_string(&all).unwrap();
    assert!(!text.contains("ida"), "ids, and no names: {text}");
    // On from where it stopped: the line that says that it was exported.
    let last = all.last().unwrap()["number"].to_string();
    let after = lines(&["--municipality", "koege", "--after", &last]);
    assert_eq!(after.len(), 1);
    assert_eq!(after[0]["act"], "audit-exported");
    // To a syslog.
    let socket = folder.at("log");
    let syslog = UnixDatagram::bind(&socket).unwrap();
    let to = socket.display().to_string();
    assert!(lines(&["--municipality", "koege", "--after", &last, "--socket", &to]).is_empty());
    let mut heard = [0; 2048];
    let length = syslog.recv(&mut heard).unwrap();
    let heard = std::str::from_utf8(&heard[..length]).unwrap();
    assert!(
        heard.starts_with("<85>1 20") && heard.contains("\"act\":\"audit-exported\""),
        "{heard}"
    );
    let none = terminal::run(&[
        "audit",
        "export",
        "--municipality",
        "herlev",
        "--data",
        &data.display().to_string(),
    ]);
    assert_ne!(none.code, 0);
    // A head that was kept elsewhere: the log goes on from it, and a copy from before does not.
    let copy = folder.at("copy");
    let copied = std::process::Command::new("cp")
        .arg("-r")
        .arg(&data)
        .arg(&copy)
        .status()
        .unwrap();
    assert!(copied.success());
    lines(&["--municipality", "koege"]);
    let heads = folder.at("heads");
    let printed = done(&data, &["audit", "heads"]);
    std::fs::write(
        &heads,
        format!("Nov 27 12:00:00 host x: {}\n", printed.replace('\n', "\nhost: ")),
    )
    .unwrap();
    let heads = heads.display().to_string();
    assert!(done(&data, &["audit", "verify", "--heads", &heads]).contains("2 heads checked"));
    let older = terminal::run(&[
        "audit",
        "verify",
        "--heads",
        &heads,
        "--data",
        &copy.display().to_string(),
    ]);
    assert_eq!(older.code, 1, "{}", older.err);
    assert!(older.text().contains("an older copy"), "{}", older.text());
    // A head that somebody made up.
    let forged = printed.replace("lines=", "lines=1");
    std::fs::write(folder.at("forged"), forged).unwrap();
    let forged = folder.at("forged").display().to_string();
    let said = terminal::run(&[
        "audit",
        "verify",
        "--heads",
        &forged,
        "--data",
        &data.display().to_string(),
    ]);
    assert_eq!(said.code, 1);
    assert!(
        said.text().contains("not of this server, or was altered"),
        "{}",
        said.text()
    );
}
