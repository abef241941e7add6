//! A line to the private PostgreSQL that can be cut in the middle of a `COMMIT`, or as a table is to be scrubbed.

use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::os::unix::net::UnixStream;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};

/// Where the line is cut: at the next `COMMIT`, or the next `VACUUM`.
const NOWHERE: u8 = 0;
const BEFORE: u8 = 1;
const AFTER: u8 = 2;
const SCRUB: u8 = 3;

/// A line. It listens as long as the test program runs.
pub struct Line {
    port: u16,
    cut: Arc<AtomicU8>,
}

impl Line {
    /// A line to the server whose socket lies in this folder.
    pub fn to(folder: &Path) -> Line {
        let socket = folder.join(".s.PGSQL.5432");
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let cut = Arc::new(AtomicU8::new(NOWHERE));
        let cuts = Arc::clone(&cut);
        std::thread::spawn(move || {
            for client in listener.incoming().flatten() {
                carry(client, &socket, &cuts);
            }
        });
        Line { port, cut }
    }

    /// The address of a database at its end.
    pub fn url(&self, database: &str) -> String {
        format!("postgres://test@127.0.0.1:{}/{database}?sslmode=disable", self.port)
    }

    /// The next `COMMIT` never arrives.
    pub fn cut_before_commit(&self) {
        self.cut.store(BEFORE, Ordering::SeqCst);
    }

    /// The next `COMMIT` arrives, and its answer does not.
    pub fn cut_after_commit(&self) {
        self.cut.store(AFTER, Ordering::SeqCst);
    }

    /// The next `VACUUM` never arrives.
    pub fn cut_before_scrub(&self) {
        self.cut.store(SCRUB, Ordering::SeqCst);
    }

    /// Whether the line was cut since it was last told to be.
    pub fn was_cut(&self) -> bool {
        self.cut.load(Ordering::SeqCst) == NOWHERE
    }
}

/// Carries bytes both ways between a client and the server, on two threads.
fn carry(client: TcpStream, socket: &Path, cut: &Arc<AtomicU8>) {
    let server = UnixStream::connect(socket).unwrap();
    // What the way back does: `AFTER` once an answer is not to be given.
    let answer = Arc::new(AtomicU8::new(NOWHERE));
    let (mut asked, mut to) = (client.try_clone().unwrap(), server.try_clone().unwrap());
    let (cut, no_answer) = (Arc::clone(cut), Arc::clone(&answer));
    std::thread::spawn(move || {
        let mut bytes = vec![0; 64 * 1024];
        while let Ok(count @ 1..) = asked.read(&mut bytes) {
            let says = |word: &[u8; 7]| bytes[..count].windows(7).any(|part| part == word);
            let (commits, scrubs) = (says(b"COMMIT\0"), says(b"VACUUM "));
            // It is cut once.
            let here = |at: u8| {
                let cut = cut.compare_exchange(at, NOWHERE, Ordering::SeqCst, Ordering::SeqCst);
                cut.is_ok()
            };
            if (commits && here(BEFORE)) || (scrubs && here(SCRUB)) {
                break;
            }
            if commits && here(AFTER) {
                no_answer.store(AFTER, Ordering::SeqCst);
            }
            if to.write_all(&bytes[..count]).is_err() {
                break;
            }
        }
        let _ = asked.shutdown(Shutdown::Both);
        let _ = to.shutdown(Shutdown::Both);
    });
    let (mut from, mut told) = (server, client);
    std::thread::spawn(move || {
        let mut bytes = vec![0; 64 * 1024];
        while let Ok(count @ 1..) = from.read(&mut bytes) {
            if answer.load(Ordering::SeqCst) == AFTER || told.write_all(&bytes[..count]).is_err() {
                break;
            }
        }
        let _ = told.shutdown(Shutdown::Both);
        let _ = from.shutdown(Shutdown::Both);
    });
}
