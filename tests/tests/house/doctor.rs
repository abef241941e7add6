//! What `doctor` says of a machine, what `healthcheck` says of a server, and what `serve` asks the first time.

use super::operator::{Folder, done};
use super::upgrade::house_of;
use e2e::server::Server;
use e2e::terminal::{self, Said};
use serde_json::Value;
use std::io::{Read, Write};
use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::time::{Duration, Instant};

/// Asks until the answer is another than the one that was kept.
fn ready_turns(server: &Server, expected: (u16, &str)) {
    let until = Instant::now() + Duration::from_secs(20);
    loop {
        let answer = server.get("/readyz");
        if (answer.status, answer.text()) == expected {
            return;
        }
        assert!(Instant::now() < until, "{} {}", answer.status, answer.text());
    }
}

#[test]
fn a_server_without_its_keys_says_so_and_says_no_more() {
    let folder = Folder::new("ready");
    let data = house_of("0.1.0", &folder);
    let server = Server::on(&data);
    ready_turns(&server, (200, "ready\n"));

    let (keys, away) = (data.join("keys"), data.join("keys-away"));
    std::fs::rename(&keys, &away).unwrap();
    ready_turns(&server, (503, "the key file cannot be used\n"));
    let asked = terminal::run(&["healthcheck", "--listen", server.address.trim_start_matches("http://")]);
    assert_eq!(asked.code, 1, "{}", asked.text());
    assert!(asked.err.contains("the key file cannot be used"), "{}", asked.err);
    std::fs::rename(&away, &keys).unwrap();
    ready_turns(&server, (200, "ready\n"));
}

/// What was found about one thing: its level, what was found, what to do.
type Found = (String, String, String);

fn doctor(arguments: &[&str]) -> (i32, Vec<(String, Found)>) {
    let words: Vec<&str> = ["doctor", "--json"].iter().chain(arguments).copied().collect();
    let said = terminal::run(&words);
    let lines: Value = serde_json::from_slice(&said.out).unwrap_or_else(|_| panic!("{}", said.err));
    let text = |line: &Value, key: &str| line[key].as_str().unwrap_or_default().to_owned();
    let lines = lines.as_array().unwrap().iter();
    let lines = lines.map(|line| {
        let found = (text(line, "level"), text(line, "found"), text(line, "do"));
        (text(line, "what"), found)
    });
    (said.code, lines.collect())
}

/// The worst that was found about a thing.
fn about<'a>(lines: &'a [(String, Found)], what: &str) -> &'a Found {
    let of_it = lines.iter().filter(|(name, _)| name == what).map(|(_, found)| found);
    of_it
        .max_by_key(|(level, ..)| ["ok", "warn", "fault"].iter().position(|known| known == level))
        .unwrap_or_else(|| panic!("nothing about {what}: {lines:?}"))
}

fn mode(path: &Path, mode: u32) {
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
}

#[test]
fn where_nothing_is_yet_doctor_makes_nothing_and_names_the_two_commands() {
    let folder = Folder::new("doctor-nothing");
    let data = folder.at("data");
    let (code, lines) = doctor(&["--data", data.to_str().unwrap()]);
    assert_eq!(code, 0, "{lines:?}");
    let (level, _, remedy) = about(&lines, "data folder");
    assert_eq!(level, "warn");
    assert!(
        remedy.contains("add-municipality") && remedy.contains("create-user"),
        "{remedy}"
    );
    for fine in ["database", "key file", "disk", "clock", "content", "fonts", "address"] {
        assert_eq!(about(&lines, fine).0, "ok", "{fine}: {lines:?}");
    }
    assert!(!data.exists(), "a look makes nothing");
    let said = terminal::run(&["doctor", "--data", data.to_str().unwrap()]);
    assert!(
        said.text().contains("→ boernehoejde add-municipality"),
        "{}",
        said.text()
    );
}

#[test]
fn doctor_finds_what_is_wrong_with_the_keys_and_its_remedy_mends_it() {
    let folder = Folder::new("doctor-keys");
    let data = house_of("0.1.0", &folder);
    let (keys, place) = (data.join("keys"), data.display().to_string());
    let looked = || doctor(&["--data", &place]);
    let (code, lines) = looked();
    assert_eq!((code, about(&lines, "key file").0.as_str()), (0, "ok"), "{lines:?}");
    assert!(about(&lines, "accounts").1.contains("accounts: 3"), "{lines:?}");

    mode(&keys, 0o644);
    let (code, lines) = looked();
    let (level, _, remedy) = about(&lines, "key file");
    assert_eq!((code, level.as_str()), (1, "fault"), "{lines:?}");
    let mended = Command::new("sh").args(["-c", remedy]).status().unwrap();
    assert!(mended.success(), "{remedy}");
    assert_eq!(looked().0, 0, "the remedy is the remedy");

    let right = std::fs::read(&keys).unwrap();
    let other = folder.at("other");
    done(&other, &["migrate"]);
    std::fs::copy(other.join("keys"), &keys).unwrap();
    let (code, lines) = looked();
    assert_eq!(code, 1);
    assert!(about(&lines, "key file").1.contains("another database"), "{lines:?}");

    std::fs::remove_file(&keys).unwrap();
    let (code, lines) = looked();
    assert_eq!(code, 1);
    assert!(about(&lines, "key file").1.contains("missing"), "{lines:?}");
    assert!(!keys.exists(), "no new keys hide that the old ones are gone");
    std::fs::write(&keys, right).unwrap();
    mode(&keys, 0o600);
    assert_eq!(looked().0, 0);
}

#[test]
fn doctor_tells_an_address_without_tls_from_one_behind_a_proxy() {
    let folder = Folder::new("doctor-address");
    let data = folder.at("data").display().to_string();
    let (code, lines) = doctor(&["--data", &data, "--listen", "0.0.0.0:9"]);
    let (level, _, remedy) = about(&lines, "address");
    assert_eq!((code, level.as_str()), (1, "fault"));
    assert!(remedy.contains("origin ="), "{remedy}");

    let file = folder.at("config.toml");
    let behind = |more: &str| {
        std::fs::write(&file, format!("origin = \"https://barn.example\"\n{more}")).unwrap();
        doctor(&["--data", &data, "--config", file.to_str().unwrap()])
    };
    let (code, lines) = behind("");
    assert_eq!((code, about(&lines, "address").0.as_str()), (0, "ok"), "{lines:?}");
    let (level, _, remedy) = about(&lines, "proxy");
    assert_eq!(level, "warn");
    let (_, lines) = behind(remedy.split(" in the").next().unwrap());
    assert_eq!(about(&lines, "proxy").0, "ok", "the remedy is the remedy: {lines:?}");

    std::fs::write(&file, "origin = \"http://barn.example\"\n").unwrap();
    let (code, lines) = doctor(&["--config", file.to_str().unwrap()]);
    assert_eq!((code, about(&lines, "configuration").0.as_str()), (1, "fault"));
    let content = folder.at("texts").display().to_string();
    let (code, lines) = doctor(&["--data", &data, "--content", &content]);
    assert_eq!((code, about(&lines, "content").0.as_str()), (1, "fault"));
}

#[test]
fn healthcheck_tells_a_ready_server_from_none_and_from_a_stranger() {
    let ask = |address: &str| terminal::run(&["healthcheck", "--listen", address]);
    let server = Server::start_without_web();
    let address = server.address.trim_start_matches("http://").to_owned();
    let ready = ask(&address);
    assert_eq!((ready.code, ready.text().trim()), (0, "ready"), "{}", ready.err);
    let (_, lines) = doctor(&["--listen", &address, "--data", server.data().to_str().unwrap()]);
    assert!(about(&lines, "server").1.contains("ready"), "{lines:?}");
    drop(server);
    let none = ask(&address);
    assert_eq!(none.code, 1);
    assert!(none.err.contains("no answer"), "{}", none.err);

    let other = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = other.local_addr().unwrap().to_string();
    std::thread::spawn(move || {
        for mut stream in other.incoming().flatten() {
            // Whoever hangs up on what was not read yet resets the line.
            let _ = stream.read(&mut [0; 1024]);
            let _ = stream.write_all(b"HTTP/1.1 200 OK\r\n\r\nhello");
        }
    });
    let stranger = ask(&address);
    assert_eq!(stranger.code, 1);
    assert!(stranger.err.contains("not Børnehøjde"), "{}", stranger.err);
}

/// `serve` at a terminal of its own, with something typed.
fn at_a_terminal(arguments: &str, typed: &str) -> Said {
    in_a_terminal(&format!("{} serve {arguments}", e2e::paths::binary().display()), typed)
}

/// A command at a terminal of its own.
fn in_a_terminal(command: &str, typed: &str) -> Said {
    let mut child = Command::new("script")
        .args(["--quiet", "--return", "--command", command, "/dev/null"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("`script` gives a terminal: it comes with util-linux (Debian: bsdutils)");
    child.stdin.as_mut().unwrap().write_all(typed.as_bytes()).unwrap();
    let mut said = child.stdout.take().unwrap();
    let (done, ended) = mpsc::channel();
    std::thread::spawn(move || {
        let mut out = Vec::new();
        let _ = said.read_to_end(&mut out);
        let _ = done.send(out);
    });
    let Ok(out) = ended.recv_timeout(Duration::from_secs(120)) else {
        let _ = child.kill();
        panic!("hangs: {command}");
    };
    let code = child.wait().unwrap().code().unwrap_or(-1);
    Said {
        code,
        out,
        err: String::new(),
    }
}

#[test]
fn serve_at_a_terminal_explains_itself_the_first_time() {
    let folder = Folder::new("first-run");
    let data = folder.at("data");
    let here = format!("--data {}", data.display());
    let said = at_a_terminal(&here, "r\n");
    assert_eq!(said.code, 0, "{}", said.text());
    for words in [
        "no cases here yet",
        "add-municipality koege",
        "create-user drift",
        &here,
    ] {
        assert!(said.text().contains(words), "{words}: {}", said.text());
    }
    assert!(!data.exists(), "asking makes nothing");
    let left = at_a_terminal(&here, "q\n");
    assert!(left.code == 0 && !left.text().contains("ready on"), "{}", left.text());
    // A port that is taken ends each of these at once, after it has got that far.
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let there = format!("--listen {} {here}", taken.local_addr().unwrap());
    let demo = at_a_terminal(&there, "d\n");
    assert!(demo.text().contains("demo sign-in: adviser"), "{}", demo.text());
    assert!(!data.exists(), "a demo keeps nothing there");
    // As `make run` starts it: what runs behind the terminal would be stopped by a question.
    let behind = format!(
        "bash -c 'set -m; {} serve {there} & wait'",
        e2e::paths::binary().display()
    );
    let behind = in_a_terminal(&behind, "");
    assert!(behind.text().contains("cannot listen there"), "{}", behind.text());

    done(&data, &["add-municipality", "koege", "--name", "Køge"]);
    let kept = at_a_terminal(&there, "");
    assert!(!kept.text().contains("no cases here yet"), "{}", kept.text());
}

#[test]
fn man_pages_and_completions_come_from_the_command_line_itself() {
    let folder = Folder::new("assets");
    let (man, completions) = (folder.at("man"), folder.at("completions"));
    for (what, to) in [("man", &man), ("completions", &completions)] {
        let said = terminal::run(&["assets", what, to.to_str().unwrap()]);
        assert_eq!(said.code, 0, "{}", said.err);
    }
    let read = |path: std::path::PathBuf| std::fs::read_to_string(path).unwrap();
    let page = read(man.join("boernehoejde.1"));
    assert!(
        page.contains("boernehoejde\\-serve(1)") || page.contains("boernehoejde-serve(1)"),
        "{page}"
    );
    assert!(!page.contains("assets"), "what is not for people is not in it");
    assert!(read(man.join("boernehoejde-doctor.1")).contains("etc/boernehoejde/config.toml"));
    for shell in ["boernehoejde.bash", "_boernehoejde", "boernehoejde.fish"] {
        assert!(read(completions.join(shell)).contains("doctor"), "{shell}");
    }
}
