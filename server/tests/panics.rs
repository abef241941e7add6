//! A handler that panics answers with a page's error, and neither the answer nor the log says what the panic said.

#![allow(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

use axum::Router;
use axum::routing::get;
use boernehoejde::panics;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::sync::{Arc, Mutex};

const OF_A_CASE: &str = "Ali sover hos sin moster";

/// What was logged.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, line: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(line);
        Ok(line.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

fn breaks() -> &'static str {
    assert!(std::hint::black_box(false), "{OF_A_CASE}");
    "never"
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_panic_is_answered_and_says_nothing_of_a_case() {
    let log = Log::default();
    let writer = log.clone();
    tracing_subscriber::fmt()
        .with_writer(move || writer.clone())
        .with_ansi(false)
        .init();
    panics::name_the_place_only();
    let pages = Router::new()
        .route("/", get(|| async { breaks() }))
        .route("/well", get(|| async { "well" }))
        .layer(panics::layer());
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move { axum::serve(listener, pages).await });
    let ask = move |path: &'static str| {
        let mut line = TcpStream::connect(address).unwrap();
        let asked = format!("GET {path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n");
        line.write_all(asked.as_bytes()).unwrap();
        let mut answer = String::new();
        line.read_to_string(&mut answer).unwrap();
        answer
    };
    let (broken, well) = tokio::task::spawn_blocking(move || (ask("/"), ask("/well")))
        .await
        .unwrap();
    assert!(broken.starts_with("HTTP/1.1 500"), "{broken}");
    assert!(well.starts_with("HTTP/1.1 200"), "{well}");
    let log = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    assert!(log.contains("tests/panics.rs"), "{log}");
    for told in [&broken, &log] {
        assert!(!told.contains("moster"), "{told}");
    }
}
