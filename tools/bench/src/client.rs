//! A load generator that takes little of the machine it shares: plain HTTP/1.1
//! over kept connections, closed loop.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

/// A connection that is kept.
pub struct Connection {
    stream: BufReader<TcpStream>,
}

/// An answer: its status, its headers in small letters, its body.
pub struct Answer {
    /// The status code.
    pub status: u16,
    /// `name: value` lines.
    pub headers: Vec<String>,
    /// The body.
    pub body: Vec<u8>,
}

impl Answer {
    /// The value of a header.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
    }
}

impl Connection {
    /// Connects to `127.0.0.1:port`.
    ///
    /// # Errors
    /// Where nobody answers.
    pub fn open(address: &str) -> std::io::Result<Connection> {
        let stream = TcpStream::connect(address)?;
        stream.set_nodelay(true)?;
        Ok(Connection {
            stream: BufReader::with_capacity(64 * 1024, stream),
        })
    }

    /// Sends a request as it is written and reads the answer.
    ///
    /// # Errors
    /// Where the connection breaks or the answer has no length.
    pub fn send(&mut self, request: &[u8]) -> std::io::Result<Answer> {
        self.stream.get_mut().write_all(request)?;
        let mut line = String::new();
        self.stream.read_line(&mut line)?;
        let status = line.split(' ').nth(1).and_then(|code| code.parse().ok()).unwrap_or(0);
        let mut headers = Vec::new();
        let mut length = 0;
        loop {
            line.clear();
            if self.stream.read_line(&mut line)? == 0 || line.trim().is_empty() {
                break;
            }
            let (name, value) = line.trim().split_once(':').unwrap_or((line.trim(), ""));
            let name = name.to_ascii_lowercase();
            if name == "content-length" {
                length = value.trim().parse().unwrap_or(0);
            }
            headers.push(format!("{name}: {}", value.trim()));
        }
        let mut body = vec![0; length];
        self.stream.read_exact(&mut body)?;
        Ok(Answer { status, headers, body })
    }
}

/// A GET as it goes over the line.
#[must_use]
pub fn get(address: &str, path: &str, cookie: &str) -> Vec<u8> {
    format!("GET {path} HTTP/1.1\r\nhost: {address}\r\ncookie: {cookie}\r\n\r\n").into_bytes()
}

/// The POST of a form as it goes over the line.
#[must_use]
pub fn post(address: &str, path: &str, cookie: &str, fields: &str) -> Vec<u8> {
    format!(
        "POST {path} HTTP/1.1\r\nhost: {address}\r\norigin: http://{address}\r\ncookie: {cookie}\r\n\
         content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{fields}",
        fields.len(),
    )
    .into_bytes()
}

/// What came of a load: answers a second, and how long each took.
pub struct Load {
    /// Answers a second.
    pub rate: f64,
    /// Each answer's time.
    pub times: Vec<Duration>,
    /// Answers that were not 200.
    pub failed: usize,
}

/// Keeps some connections busy for some seconds with the given requests in turn.
///
/// # Errors
/// Where a connection breaks.
pub fn load(address: &str, requests: &[Vec<u8>], connections: usize, lasts: Duration) -> std::io::Result<Load> {
    let began = Instant::now();
    let hands: Vec<_> = (0..connections)
        .map(|hand| {
            let (address, requests) = (address.to_owned(), requests.to_vec());
            std::thread::spawn(move || -> std::io::Result<(Vec<Duration>, usize)> {
                let mut connection = Connection::open(&address)?;
                let (mut times, mut failed) = (Vec::new(), 0);
                for request in requests.iter().cycle().skip(hand % requests.len()) {
                    if began.elapsed() >= lasts {
                        break;
                    }
                    let start = Instant::now();
                    let answer = connection.send(request)?;
                    times.push(start.elapsed());
                    failed += usize::from(answer.status != 200);
                }
                Ok((times, failed))
            })
        })
        .collect();
    let (mut times, mut failed) = (Vec::new(), 0);
    for hand in hands {
        let (more, wrong) = hand.join().map_err(|_| std::io::Error::other("a hand broke down"))??;
        times.extend(more);
        failed += wrong;
    }
    Ok(Load {
        rate: times.len() as f64 / began.elapsed().as_secs_f64(),
        times,
        failed,
    })
}
