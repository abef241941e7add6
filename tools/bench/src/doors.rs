//! Wrong sign-ins, four hundred a second, and how long a right one takes meanwhile; and how much the log grows by them.
//!
//! `bench doors` measures this alone, for as long as it takes for the sums of a minute to be written. The wrong ones come from one address, then from as many addresses as there are
//! tries; half of them try the very account that signs in. It is a server of its own and no demo: an address is what a
//! proxy says.

use crate::client::Connection;
use crate::process::program;
use crate::signed_in::{Demo, peak, start_by};
use crate::table::{Table, percentile};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

/// Wrong tries a second.
const RATE: u64 = 400;
/// Attackers side by side.
const HANDS: u64 = 40;
/// Seconds of each of the two attacks in `make bench`.
const SECONDS: u64 = 75;

/// The one account, and its password.
const NAME: &str = "ida";
const PASSWORD: &str = "vandpyt-lampe-rugbroed-cykel";

type Fault = Box<dyn std::error::Error>;

/// Measures it for as long as `make bench` does.
///
/// # Errors
/// Where the server does not serve.
pub fn measure(table: &mut Table) -> Result<(), Fault> {
    for_seconds(table, SECONDS)
}

fn for_seconds(table: &mut Table, seconds: u64) -> Result<(), Fault> {
    let folder = Folder::make()?;
    let demo = house(&folder.0)?;
    let right = Tried {
        name: NAME.to_owned(),
        password: PASSWORD.to_owned(),
        from: "198.51.100.1".into(),
        cookie: String::new(),
    };
    let first = right.send(&mut Connection::open(&demo.address)?, &demo)?;
    let known = first
        .headers
        .iter()
        .find_map(|line| line.strip_prefix("set-cookie: ").filter(|set| set.contains("-known=")))
        .and_then(|set| set.split(';').next())
        .ok_or("the browser is not known afterwards")?;
    let right = Tried {
        cookie: known.to_owned(),
        ..right
    };
    for (many, whence) in [(false, "one address"), (true, "as many addresses")] {
        let (before, logged) = (bytes(&folder.0)?, log(&folder.0)?);
        let began = Instant::now();
        let counts = Counts::default();
        let mut times = Vec::new();
        std::thread::scope(|scope| -> Result<(), Fault> {
            for hand in 0..HANDS {
                let (demo, counts, name) = (&demo, &counts, &right.name);
                scope.spawn(move || attack(demo, name, (hand, many), counts, (began, Duration::from_secs(seconds))));
            }
            let mut connection = Connection::open(&demo.address)?;
            while began.elapsed() < Duration::from_secs(seconds) {
                let start = Instant::now();
                let answer = right.send(&mut connection, &demo)?;
                if answer.status != 303 {
                    return Err(format!("the right password was answered {}", answer.status).into());
                }
                times.push(start.elapsed());
                std::thread::sleep(Duration::from_millis(200).saturating_sub(start.elapsed()));
            }
            Ok(())
        })?;
        let lasted = began.elapsed().as_secs_f64();
        let [looked, waits, busy, broken] = counts.read();
        let (p50, p99) = (percentile(&mut times, 50), percentile(&mut times, 99));
        #[allow(clippy::cast_precision_loss, reason = "counts of one run")]
        let rate = (looked + waits + busy + broken) as f64 / lasted;
        table.row(
            &format!("a right sign-in beside {rate:.0} wrong a second from {whence}, for {seconds} s"),
            format!(
                "p50 {p50:.0} ms, p99 {p99:.0} ms of {}; the wrong: {looked} looked at, {waits} told to wait, {busy} told to come back, {broken} hung up",
                times.len()
            ),
            "p99 ≤ 2000 ms",
        );
        #[allow(clippy::cast_precision_loss, reason = "megabytes of one run")]
        let grown = bytes(&folder.0)?.saturating_sub(before) as f64 / 1_000_000.0;
        table.row(
            "what is on the disk grows meanwhile",
            format!("{grown:.2} MB; {:.2} MB an hour at this pace", grown * 3600.0 / lasted),
            "counters are swept",
        );
        let now = log(&folder.0)?;
        #[allow(clippy::cast_precision_loss, reason = "bytes of one run")]
        let an_hour = (now.bytes - logged.bytes) as f64 / 1_000_000.0 * 3600.0 / lasted;
        table.row(
            "of that the log, as `audit export` writes it",
            format!(
                "{} lines; {an_hour:.2} MB an hour at this pace",
                now.lines - logged.lines
            ),
            "≤ 1 MB an hour",
        );
    }
    table.row("its peak memory", format!("{:.0} MB", peak(&demo)?), "≤ 300 MB");
    Ok(())
}

/// A house with one adviser, behind a proxy on this machine.
fn house(folder: &Path) -> Result<Demo, Fault> {
    let data = folder.join("data");
    let run = |words: &[&str], typed: &str| -> Result<(), Fault> {
        let mut child = Command::new(program())
            .args(words)
            .arg("--data")
            .arg(&data)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .spawn()?;
        child.stdin.take().ok_or("no input")?.write_all(typed.as_bytes())?;
        match child.wait()?.success() {
            true => Ok(()),
            false => Err(format!("{words:?} failed").into()),
        }
    };
    run(&["add-municipality", "koege", "--name", "Køge"], "")?;
    let adviser = ["create-user", NAME, "--municipality", "koege", "--role", "adviser"];
    run(&[&adviser[..], &["--password-from-stdin"]].concat(), PASSWORD)?;
    let config = folder.join("config.toml");
    std::fs::write(&config, "trusted_proxies = [\"127.0.0.1\"]\n")?;
    start_by(&[
        "--data",
        &data.display().to_string(),
        "--config",
        &config.display().to_string(),
    ])
}

/// A name, a password, and where they come from.
struct Tried {
    name: String,
    password: String,
    from: String,
    cookie: String,
}

impl Tried {
    fn send(&self, connection: &mut Connection, demo: &Demo) -> std::io::Result<crate::client::Answer> {
        let body = format!("name={}&password={}", self.name, self.password);
        let request = format!(
            "POST /sign-in HTTP/1.1\r\nhost: {address}\r\norigin: http://{address}\r\ncookie: {}\r\n\
             x-forwarded-for: {}\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{body}",
            self.cookie,
            self.from,
            body.len(),
            address = demo.address,
        );
        connection.send(request.as_bytes())
    }
}

/// What the wrong tries were answered: looked at, told to wait, told to come back later, nothing.
#[derive(Default)]
struct Counts([AtomicU64; 4]);

impl Counts {
    fn add(&self, kind: usize) {
        self.0[kind].fetch_add(1, Ordering::Relaxed);
    }

    fn read(&self) -> [u64; 4] {
        [0, 1, 2, 3].map(|kind| self.0[kind].load(Ordering::Relaxed))
    }
}

/// One hand of the attack: its share of the rate, as long as it lasts.
fn attack(demo: &Demo, name: &str, (hand, many): (u64, bool), counts: &Counts, (began, lasts): (Instant, Duration)) {
    let pace = Duration::from_millis(1000 * HANDS / RATE);
    let mut connection = None;
    let mut nth = 0;
    while began.elapsed() < lasts {
        let start = Instant::now();
        nth += 1;
        let number = hand * 100_000 + nth;
        let tried = Tried {
            name: if nth % 2 == 0 {
                name.to_owned()
            } else {
                format!("nobody-{number}")
            },
            password: "en-forkert-kode".into(),
            from: match many {
                false => "203.0.113.9".into(),
                true => format!("10.{}.{}.{}", number >> 16 & 255, number >> 8 & 255, number & 255),
            },
            cookie: String::new(),
        };
        let open = connection.take().map_or_else(|| Connection::open(&demo.address), Ok);
        match open.and_then(|mut open| Ok((tried.send(&mut open, demo)?, open))) {
            Ok((answer, open)) => {
                counts.add(match answer.status {
                    422 => 0,
                    429 => 1,
                    _ => 2,
                });
                connection = Some(open);
            }
            Err(_) => counts.add(3),
        }
        std::thread::sleep(pace.saturating_sub(start.elapsed()));
    }
}

/// How much of the log is about wrong sign-ins: lines, and bytes as JSON.
struct Logged {
    lines: usize,
    bytes: usize,
}

/// The log of the municipality and the server's own. What succeeds is not counted: it is the right sign-ins'.
fn log(folder: &Path) -> Result<Logged, Fault> {
    let mut logged = Logged { lines: 0, bytes: 0 };
    for of in [&["--municipality", "koege"][..], &[]] {
        let out = Command::new(program())
            .args(["audit", "export"])
            .args(of)
            .arg("--data")
            .arg(folder.join("data"))
            .output()?;
        if !out.status.success() {
            return Err(String::from_utf8_lossy(&out.stderr).into());
        }
        let text = String::from_utf8(out.stdout)?;
        for line in text
            .lines()
            .filter(|line| line.contains("\"sign-in\"") && !line.contains("\"done\""))
        {
            logged.lines += 1;
            logged.bytes += line.len() + 1;
        }
    }
    Ok(logged)
}

/// A folder that goes with the measurement.
struct Folder(PathBuf);

impl Folder {
    fn make() -> std::io::Result<Folder> {
        let path = std::env::temp_dir().join(format!("boernehoejde-doors-{}", std::process::id()));
        std::fs::create_dir_all(&path)?;
        Ok(Folder(path))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// How much lies in a folder.
fn bytes(folder: &Path) -> std::io::Result<u64> {
    let mut sum = 0;
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let about = entry.metadata()?;
        sum += if about.is_dir() {
            bytes(&entry.path())?
        } else {
            about.len()
        };
    }
    Ok(sum)
}
