//! What the house does at its door: under which name it is asked, what is slow, and when it is told to stop.

use super::operator::{Folder, done};
use e2e::server::Server;
use e2e::terminal;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

fn line(server: &Server) -> TcpStream {
    let line = TcpStream::connect(server.address.trim_start_matches("http://")).unwrap();
    line.set_read_timeout(Some(Duration::from_secs(90))).unwrap();
    line
}

/// What comes until the other end closes, and how long that took.
fn until_the_end(mut line: TcpStream) -> (String, Duration) {
    let (began, mut answer) = (Instant::now(), Vec::new());
    if let Err(error) = line.read_to_end(&mut answer) {
        assert!(error.kind() != std::io::ErrorKind::WouldBlock, "the line stays open");
    }
    (String::from_utf8_lossy(&answer).into_owned(), began.elapsed())
}

#[test]
fn without_an_origin_nothing_but_loopback_is_served() {
    for demo in [&[][..], &["--demo"]] {
        let words = [&["serve", "--listen", "0.0.0.0:0"], demo].concat();
        let said = terminal::run(&words);
        assert_eq!(said.code, 2, "{}", said.err);
        assert!(said.err.contains("origin = \"https://"), "{}", said.err);
        assert!(!said.text().contains("ready on"), "{}", said.text());
    }
}

#[test]
fn a_name_that_is_not_ours_is_refused_and_monitors_are_not() {
    let server = Server::start_without_web();
    for path in ["/", "/sign-in", "/nowhere"] {
        let answer = server.get_with(&[("host", "evil.example")], path);
        assert_eq!(answer.status, 421, "{path}");
        assert!(answer.text().contains("Adressen er ikke vores"), "{}", answer.text());
    }
    assert_eq!(server.get_with(&[("host", "evil.example")], "/healthz").status, 200);
    let typed = [("sec-fetch-site", "none"), ("origin", "http://evil.example")];
    assert_eq!(server.post_with(&typed, "/language", &[("language", "en")]).status, 403);
    let nobody = [("sec-fetch-site", "none"), ("origin", "null")];
    assert_eq!(
        server.post_with(&nobody, "/language", &[("language", "en")]).status,
        403
    );
}

#[test]
fn what_is_slow_ends_and_a_body_that_drips_is_told_so() {
    let server = Server::start_without_web();
    let host = server.address.trim_start_matches("http://").to_owned();
    let mut half = line(&server);
    half.write_all(b"GET / HTTP/1.1\r\nhost: 127").unwrap();
    let mut body = line(&server);
    let head = format!(
        "POST /sign-in HTTP/1.1\r\nhost: {host}\r\norigin: {}\r\ncontent-type: application/x-www-form-urlencoded\r\n\
         content-length: 100\r\n\r\nname=",
        server.address
    );
    body.write_all(head.as_bytes()).unwrap();
    let mut idle = line(&server);
    idle.write_all(format!("GET /healthz HTTP/1.1\r\nhost: {host}\r\n\r\n").as_bytes())
        .unwrap();
    let (half, body, idle) = std::thread::scope(|scope| {
        let ends = [half, body, idle].map(|line| scope.spawn(move || until_the_end(line)));
        let [half, body, idle] = ends.map(|end| end.join().unwrap());
        (half, body, idle)
    });
    let about = |took: Duration, seconds: u64| (seconds - 2..seconds + 15).contains(&took.as_secs());
    assert!(half.0.is_empty() && about(half.1, 10), "{half:?}");
    assert!(body.0.starts_with("HTTP/1.1 408") && about(body.1, 30), "{body:?}");
    assert!(body.0.contains("Det nåede ikke frem"), "{}", body.0);
    assert!(idle.0.ends_with("lives\n") && about(idle.1, 60), "{idle:?}");
}

#[test]
fn a_thousand_slow_clients_keep_nobody_waiting_who_is_signed_in() {
    let server = Server::demo();
    let cookie = server.sign_in("lise.koege");
    let twenty_pages = || {
        let began = Instant::now();
        for _ in 0..20 {
            assert_eq!(server.get_with(&[("cookie", &cookie)], "/today").status, 200);
        }
        began.elapsed()
    };
    twenty_pages();
    let idle = twenty_pages();
    // A form of ours, so that its body is waited for.
    let (origin, host) = (&server.address, server.address.trim_start_matches("http://"));
    let form = format!(
        "POST /sign-in HTTP/1.1\r\nhost: {host}\r\norigin: {origin}\r\n\
         content-type: application/x-www-form-urlencoded\r\ncontent-length: 100\r\n\r\nx"
    );
    let mut slow = Vec::new();
    for nth in 0..1000 {
        let mut one = line(&server);
        // Fewer bodies than one address may have under way: they come from ours.
        let head = match nth % 5 {
            0 => form.as_str(),
            _ => "GET / HTTP/1.1\r\nx: ",
        };
        let _ = one.write_all(head.as_bytes());
        slow.push(one);
    }
    let beside = twenty_pages();
    assert!(
        beside < (3 * idle).max(Duration::from_secs(3)),
        "{beside:?}, idle {idle:?}"
    );
    drop(slow);
}

/// What was under way when a machine shuts down is answered, and the sums of wrong tries are written.
#[test]
fn a_server_that_is_told_to_stop_answers_what_it_heard_and_loses_no_line() {
    let folder = Folder::new("told-to-stop");
    let data = folder.at("data");
    done(&data, &["add-municipality", "koege", "--name", "Køge"]);
    let _ida = terminal::user_with_own_password(&data, "ida", "koege", "adviser");
    let mut server = Server::on(&data);
    for _ in 0..4 {
        let wrong = [("name", "ida"), ("password", "en forkert kode")];
        assert_eq!(server.post("/sign-in", &wrong).status, 422);
    }
    let host = server.address.trim_start_matches("http://").to_owned();
    let body = "name=ida&password=en+forkert+kode";
    let head = format!(
        "POST /sign-in HTTP/1.1\r\nhost: {host}\r\norigin: http://{host}\r\n\
         content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\nexpect: 100-continue\r\n\r\n",
        body.len()
    );
    // Half a form is heard: the server says that it waits for the rest.
    let mut open = line(&server);
    open.write_all(head.as_bytes()).unwrap();
    let mut goes_on = [0; 25];
    open.read_exact(&mut goes_on).unwrap();
    assert!(
        goes_on.starts_with(b"HTTP/1.1 100"),
        "{}",
        String::from_utf8_lossy(&goes_on)
    );
    server.tell_to_stop();
    open.write_all(body.as_bytes()).unwrap();
    let (answer, _) = until_the_end(open);
    assert!(
        answer.starts_with("HTTP/1.1 422"),
        "{}",
        &answer[..answer.len().min(200)]
    );
    assert_eq!(server.ended(), Some(0));
    let log = done(&data, &["audit", "export", "--municipality", "koege"]);
    assert!(log.contains("\"what\":\"tries:4\""), "{log}");
    assert!(done(&data, &["audit", "verify"]).contains("lines checked"));
}
