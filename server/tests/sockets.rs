//! Connections on real sockets: what stands half-open ends, what is under way is answered, and one peer leaves room for
//! another.

#![allow(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

use axum::Router;
use axum::body::Bytes;
use axum::routing::{get, post};
use boernehoejde::proxies::Proxies;
use boernehoejde::sockets::crowd::Crowd;
use boernehoejde::sockets::limits::Limits;
use boernehoejde::sockets::{self, Served};
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::net::TcpListener;
use tokio::sync::{Barrier, watch};
use tokio::task::JoinHandle;

/// What takes longer than this hangs.
const PATIENCE: Duration = Duration::from_secs(20);

fn limits() -> Limits {
    Limits {
        head: Duration::from_millis(300),
        idle: Duration::from_millis(600),
        stalled: Duration::from_millis(300),
        lull: Duration::from_millis(100),
        last_answers: PATIENCE,
        connections: 100,
        share: 100,
    }
}

struct Running {
    address: SocketAddr,
    crowd: Arc<Crowd>,
    stop: watch::Sender<bool>,
    serving: JoinHandle<()>,
}

impl Running {
    async fn start(pages: Router, limits: Limits) -> Running {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let crowd = Crowd::new(&limits);
        let served = Served {
            pages,
            limits,
            crowd: Arc::clone(&crowd),
            proxies: Arc::new(Proxies::default()),
        };
        let (stop, stopped) = watch::channel(false);
        let serving = tokio::spawn(sockets::serve(listener, served, stopped));
        Running {
            address,
            crowd,
            stop,
            serving,
        }
    }

    fn line(&self) -> TcpStream {
        let line = TcpStream::connect(self.address).unwrap();
        line.set_read_timeout(Some(PATIENCE)).unwrap();
        line
    }
}

/// What comes until the other end closes, and how long that took.
async fn until_the_end(mut line: TcpStream) -> (String, Duration) {
    tokio::task::spawn_blocking(move || {
        let began = Instant::now();
        let mut answer = Vec::new();
        // A line that is reset has ended too.
        if let Err(error) = line.read_to_end(&mut answer) {
            assert!(error.kind() != std::io::ErrorKind::WouldBlock, "the line stays open");
        }
        (String::from_utf8_lossy(&answer).into_owned(), began.elapsed())
    })
    .await
    .unwrap()
}

/// Reads one answer whose body is `hello`, and leaves the line open.
fn hello(line: &mut TcpStream) {
    let mut answer = Vec::new();
    while !answer.ends_with(b"hello") {
        let mut some = [0; 1024];
        let read = line.read(&mut some).unwrap();
        assert!(read > 0, "{}", String::from_utf8_lossy(&answer));
        answer.extend_from_slice(&some[..read]);
    }
}

fn pages() -> Router {
    Router::new()
        .route("/", get(|| async { "hello" }))
        .route("/take", post(|body: Bytes| async move { body.len().to_string() }))
}

const ASK: &[u8] = b"GET / HTTP/1.1\r\nhost: localhost\r\n\r\n";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_stands_half_open_ends_and_what_is_idle_ends_later() {
    let server = Running::start(pages(), limits()).await;
    let silent = server.line();
    let mut half = server.line();
    half.write_all(b"GET / HTTP/1.1\r\nhost: lo").unwrap();
    let mut drips = server.line();
    let mut idle = server.line();
    idle.write_all(ASK).unwrap();
    hello(&mut idle);
    let dripping = tokio::task::spawn_blocking(move || {
        let began = Instant::now();
        // One byte at a time never makes a whole request, however often it comes.
        while drips.write_all(b"G").is_ok() && began.elapsed() < PATIENCE {
            std::thread::sleep(Duration::from_millis(50));
        }
        began.elapsed()
    });
    let (silent, half, idle) = tokio::join!(until_the_end(silent), until_the_end(half), until_the_end(idle));
    assert_eq!((silent.0.as_str(), half.0.as_str(), idle.0.as_str()), ("", "", ""));
    assert!(
        idle.1 >= Duration::from_millis(500),
        "an idle line had its time: {:?}",
        idle.1
    );
    assert!(dripping.await.unwrap() < PATIENCE, "a head that drips is cut");
    // A line that is used goes on, longer than it may be idle.
    let mut used = server.line();
    let began = Instant::now();
    while began.elapsed() < limits().idle * 2 {
        used.write_all(ASK).unwrap();
        hello(&mut used);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_answer_that_nobody_takes_does_not_hold_its_line() {
    let large = Router::new().route("/", get(|| async { vec![b'x'; 64 << 20] }));
    let server = Running::start(large, limits()).await;
    let mut line = server.line();
    line.write_all(ASK).unwrap();
    let began = Instant::now();
    let crowd = Arc::clone(&server.crowd);
    while crowd.open() > 0 || began.elapsed() < Duration::from_millis(50) {
        assert!(began.elapsed() < PATIENCE, "the line is held");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    drop(line);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn whoever_was_heard_before_the_stop_is_answered() {
    const MANY: usize = 40;
    let begun = Arc::new(Barrier::new(MANY + 1));
    let (go, gone) = watch::channel(false);
    let at_the_door = Arc::clone(&begun);
    let slow = get(move || {
        let (begun, mut gone) = (Arc::clone(&at_the_door), gone.clone());
        async move {
            begun.wait().await;
            gone.wait_for(|go| *go).await.unwrap();
            "hello"
        }
    });
    let server = Running::start(pages().route("/slow", slow), limits()).await;
    let lines: Vec<TcpStream> = (0..MANY)
        .map(|_| {
            let mut line = server.line();
            line.write_all(b"GET /slow HTTP/1.1\r\nhost: localhost\r\n\r\n")
                .unwrap();
            line
        })
        .collect();
    let mut idle = server.line();
    idle.write_all(ASK).unwrap();
    hello(&mut idle);
    begun.wait().await;
    server.stop.send(true).unwrap();
    // On its way when the server was told to stop: on a line that was open, and at the door.
    idle.write_all(ASK).unwrap();
    let (last, _) = until_the_end(idle).await;
    assert!(
        last.starts_with("HTTP/1.1 200") && last.contains("connection: close"),
        "{last}"
    );
    go.send(true).unwrap();
    for line in lines {
        let (answer, _) = until_the_end(line).await;
        assert!(
            answer.starts_with("HTTP/1.1 200") && answer.ends_with("hello"),
            "{answer}"
        );
        assert!(answer.contains("connection: close"), "{answer}");
    }
    tokio::time::timeout(PATIENCE, server.serving).await.unwrap().unwrap();
    assert!(TcpStream::connect(server.address).is_err(), "nobody is let in any more");
    assert_eq!(server.crowd.open(), 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_thousand_slow_clients_leave_room_for_whoever_asks() {
    let patient = Limits {
        head: PATIENCE,
        connections: 200,
        share: 50,
        ..limits()
    };
    let server = Running::start(pages(), patient).await;
    let mut slow = Vec::new();
    for nth in 0..1000 {
        let mut line = server.line();
        let head: &[u8] = match nth % 2 {
            0 => b"GET / HTTP/1.1\r\nx: ",
            _ => b"POST /take HTTP/1.1\r\nhost: localhost\r\ncontent-length: 100\r\n\r\nx",
        };
        // Whoever gave way already has a line that takes nothing more.
        let _ = line.write_all(head);
        slow.push(line);
        if nth % 100 == 99 {
            let mut asks = server.line();
            asks.write_all(ASK).unwrap();
            hello(&mut asks);
        }
    }
    assert!(server.crowd.open() <= 50, "{}", server.crowd.open());
    assert_eq!(server.crowd.refused(), 0);
    assert!(server.crowd.gave_way() >= 950);
    drop(slow);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_head_larger_than_any_of_ours_is_refused() {
    let server = Running::start(pages(), limits()).await;
    let mut line = server.line();
    line.write_all(b"GET / HTTP/1.1\r\nhost: localhost\r\n").unwrap();
    let long = format!("cookie: {}\r\n\r\n", "x".repeat(64 * 1024));
    let _ = line.write_all(long.as_bytes());
    let (answer, _) = until_the_end(line).await;
    assert!(!answer.starts_with("HTTP/1.1 200"), "{answer}");
}
