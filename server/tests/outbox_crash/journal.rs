//! A municipality's journal at an address, written by docs/outbox.md: it files each key once, and every third answer is lost on
//! the way.

use boernehoejde::outbox::endpoint::KEY;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

/// One answer of so many is lost.
const LOST: usize = 3;

/// What it has.
#[derive(Clone, Debug, Default)]
pub struct Filed {
    /// The receipt and the content of each key.
    pub papers: BTreeMap<String, (String, String)>,
    /// How often a paper came.
    pub came: usize,
    /// What should not have come.
    pub faults: Vec<String>,
}

/// It listens until this program ends.
pub struct Journal {
    pub address: String,
    filed: Arc<Mutex<Filed>>,
}

impl Journal {
    pub fn open() -> Journal {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let filed = Arc::new(Mutex::new(Filed::default()));
        let own = Arc::clone(&filed);
        std::thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                answer(stream, &own);
            }
        });
        Journal { address, filed }
    }

    pub fn filed(&self) -> Filed {
        self.filed.lock().unwrap().clone()
    }
}

fn answer(stream: TcpStream, filed: &Mutex<Filed>) {
    let mut reader = BufReader::new(stream);
    // Whoever was killed while it sent sent nothing.
    let Some((key, body)) = read(&mut reader) else { return };
    let mut filed = filed.lock().unwrap();
    filed.came += 1;
    let (filing, content) = (&body["filing"], body["content"].as_str().unwrap_or_default());
    if filing["key"] != *key {
        filed
            .faults
            .push(format!("{key} is the key, and {} stands inside", filing["key"]));
    }
    let next = format!("J-{}", filed.papers.len() + 1);
    let kept = filed
        .papers
        .entry(key.clone())
        .or_insert_with(|| (next, content.to_owned()))
        .clone();
    if kept.1 != content {
        filed.faults.push(format!("{key} came with other content"));
    }
    if filed.came.is_multiple_of(LOST) {
        return;
    }
    let said = json!({"receipt": kept.0}).to_string();
    let _ = write!(
        reader.get_mut(),
        "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{said}",
        said.len()
    );
}

/// The key and the body of a POST; `None` if it breaks off.
fn read(reader: &mut impl BufRead) -> Option<(String, Value)> {
    let (mut key, mut length, mut line) = (None, 0, String::new());
    reader.read_line(&mut line).ok().filter(|read| *read > 0)?;
    loop {
        line.clear();
        match reader.read_line(&mut line) {
            Ok(0) | Err(_) => return None,
            Ok(_) if line.trim().is_empty() => break,
            Ok(_) => {}
        }
        let (name, value) = line.split_once(':')?;
        match name.to_ascii_lowercase().as_str() {
            KEY => key = Some(value.trim().to_owned()),
            "content-length" => length = value.trim().parse().ok()?,
            _ => {}
        }
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body).ok()?;
    Some((key?, serde_json::from_slice(&body).ok()?))
}
