//! The line between a browser and a server, in the hands of a test: it can be cut, and it can be slow.
//!
//! Only Chromium emulates a network. This is one that every browser meets as it is: a port that passes on what it is
//! given, byte for byte, so that the server is told the same host and origin as a person's browser tells it.

use std::collections::HashMap;
use std::io::{Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// What a proxy says while the server behind it is away.
const AWAY: &str = "HTTP/1.1 503 Service Unavailable\r\ncontent-length: 0\r\nconnection: close\r\n\r\n";

/// How the line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Weather {
    /// As good as none.
    Open,
    /// No network: what runs is torn, what comes is turned away.
    Cut,
    /// Every answer sets out this late, and then so many bytes come in a second.
    Slow { late: Duration, bytes_a_second: u32 },
}

/// A line to a server. It is gone when this is dropped.
pub struct Line {
    /// Where a browser finds the server, as `http://127.0.0.1:40123`.
    pub address: String,
    here: SocketAddr,
    shared: Arc<Shared>,
}

struct Shared {
    state: Mutex<State>,
    changed: Condvar,
}

struct State {
    weather: Weather,
    /// Requests with these words are answered 503 before the server hears them.
    turned_away: Option<String>,
    over: bool,
    /// Both ends of all that runs, by its number, to be torn.
    running: HashMap<u64, [TcpStream; 2]>,
    last: u64,
}

impl Line {
    /// An open line to a server at `http://ADDR:PORT`.
    ///
    /// # Panics
    /// When this machine has no free port.
    #[must_use]
    pub fn to(server: &str) -> Line {
        let server: SocketAddr = server
            .trim_start_matches("http://")
            .parse()
            .expect("a server has an address and a port");
        let listener = TcpListener::bind("127.0.0.1:0").expect("this machine has a free port");
        let here = listener.local_addr().expect("a listener has an address");
        let shared = Arc::new(Shared {
            state: Mutex::new(State {
                weather: Weather::Open,
                turned_away: None,
                over: false,
                running: HashMap::new(),
                last: 0,
            }),
            changed: Condvar::new(),
        });
        let line = Line {
            address: format!("http://{here}"),
            here,
            shared: Arc::clone(&shared),
        };
        std::thread::spawn(move || {
            for browser in listener.incoming().map_while(Result::ok) {
                if shared.lock().over {
                    return;
                }
                shared.connect(browser, server);
            }
        });
        line
    }

    /// No network, from now on.
    pub fn cut(&self) {
        self.set(Weather::Cut);
    }

    /// Every answer sets out this late, and then comes at so many bytes a second.
    pub fn slow(&self, late: Duration, bytes_a_second: u32) {
        self.set(Weather::Slow { late, bytes_a_second });
    }

    /// Nothing that is asked is answered, until the line is mended.
    pub fn hold(&self) {
        self.slow(Duration::from_secs(3600), 1);
    }

    /// Requests that hold these words are answered 503, as a proxy answers while the house is away; all others go
    /// through.
    pub fn turn_away(&self, words: &str) {
        self.shared.lock().turned_away = Some(words.to_owned());
    }

    /// All is well again; what was held comes at once.
    pub fn mend(&self) {
        self.shared.lock().turned_away = None;
        self.set(Weather::Open);
    }

    fn set(&self, weather: Weather) {
        let mut state = self.shared.lock();
        state.weather = weather;
        if weather == Weather::Cut {
            state.tear();
        }
        self.shared.changed.notify_all();
    }
}

impl Drop for Line {
    fn drop(&mut self) {
        let mut state = self.shared.lock();
        state.over = true;
        state.tear();
        drop(state);
        self.shared.changed.notify_all();
        // Wakes the thread that waits for browsers, so that it sees that it is over.
        let _ = TcpStream::connect(self.here);
    }
}

impl State {
    fn tear(&mut self) {
        for (_, ends) in self.running.drain() {
            for end in ends {
                let _ = end.shutdown(Shutdown::Both);
            }
        }
    }
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Joins a browser to the server, where the weather lets it.
    fn connect(self: &Arc<Shared>, browser: TcpStream, server: SocketAddr) {
        let mut state = self.lock();
        if state.weather == Weather::Cut {
            return;
        }
        let Ok(server) = TcpStream::connect(server) else {
            return;
        };
        let twice = |end: &TcpStream| {
            let _ = end.set_nodelay(true);
            end.try_clone().and_then(|one| Ok((one, end.try_clone()?)))
        };
        let (Ok((to_browser, browsers)), Ok((from_server, servers))) = (twice(&browser), twice(&server)) else {
            return;
        };
        state.last += 1;
        let number = state.last;
        state.running.insert(number, [browsers, servers]);
        drop(state);
        let asked = Arc::new(AtomicBool::new(false));
        let (shared, heard) = (Arc::clone(self), Arc::clone(&asked));
        std::thread::spawn(move || {
            shared.answer(from_server, to_browser, &heard);
            shared.lock().running.remove(&number);
        });
        let shared = Arc::clone(self);
        std::thread::spawn(move || shared.ask(browser, server, &asked));
    }

    /// Carries what a browser asks, until it asks for what is turned away.
    fn ask(&self, mut browser: TcpStream, mut server: TcpStream, asked: &AtomicBool) {
        let mut bytes = [0; 16 << 10];
        while let Ok(read @ 1..) = browser.read(&mut bytes) {
            asked.store(true, Ordering::Release);
            let turned_away = self.lock().turned_away.clone();
            if turned_away.is_some_and(|words| String::from_utf8_lossy(&bytes[..read]).contains(&words)) {
                let _ = browser.write_all(AWAY.as_bytes());
                let _ = browser.shutdown(Shutdown::Both);
                break;
            }
            if server.write_all(&bytes[..read]).is_err() {
                break;
            }
        }
        let _ = server.shutdown(Shutdown::Both);
    }

    /// Carries what the server answers, as the weather is.
    fn answer(&self, mut server: TcpStream, mut browser: TcpStream, asked: &AtomicBool) {
        let mut bytes = [0; 4 << 10];
        while let Ok(read @ 1..) = server.read(&mut bytes) {
            self.weather(asked.swap(false, Ordering::AcqRel), read);
            if browser.write_all(&bytes[..read]).is_err() {
                break;
            }
        }
        let _ = browser.shutdown(Shutdown::Both);
    }

    /// Takes as long as the weather asks; a change of weather ends the waiting.
    fn weather(&self, first: bool, bytes: usize) {
        let state = self.lock();
        if let Weather::Slow { late, bytes_a_second } = state.weather {
            let way = Duration::from_secs_f64(bytes as f64 / f64::from(bytes_a_second));
            let time = if first { late + way } else { way };
            let before = state.weather;
            let _ = self
                .changed
                .wait_timeout_while(state, time, |now| now.weather == before && !now.over);
        }
    }
}
