//! `boernehoejde` as a person runs it in a terminal.

use crate::paths;
use std::ffi::OsStr;
use std::io::{Read, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::time::Duration;

/// Longer than any command may take, also on a busy machine with an unoptimised build.
const PATIENCE: Duration = Duration::from_secs(60);

/// How a command ended and what it said.
#[derive(Debug)]
pub struct Said {
    /// The exit code.
    pub code: i32,
    /// What it wrote to standard output.
    pub out: Vec<u8>,
    /// What it wrote to standard error.
    pub err: String,
}

impl Said {
    /// Standard output as text.
    #[must_use]
    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.out).expect("standard output is UTF-8")
    }

    /// The findings among some lines.
    #[must_use]
    pub fn findings(lines: &str) -> Vec<Finding> {
        lines
            .lines()
            .map(|line| Finding::parse(line).unwrap_or_else(|| panic!("no finding: {line:?}")))
            .collect()
    }
}

/// Runs a command that has to end well, on a database; what it wrote to standard output.
///
/// # Panics
/// If it ends otherwise.
#[must_use]
pub fn done_on(data: &Path, database: &str, words: &[&str]) -> String {
    let data = data.display().to_string();
    let place = ["--data", data.as_str(), "--database", database];
    let words: Vec<&str> = words.iter().copied().chain(place).collect();
    let said = run(&words);
    assert_eq!(said.code, 0, "{words:?}: {}", said.err);
    said.text().trim().to_owned()
}

/// One line `LEVEL CODE PATH: message`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// `block`, `confirm`, `warn` or `hint`.
    pub level: String,
    /// The stable code.
    pub code: String,
    /// Where in the case, as `meetings[0].why`.
    pub path: String,
    /// What to do, in Danish.
    pub message: String,
}

impl Finding {
    /// Reads a line; `None` where it has another form.
    #[must_use]
    pub fn parse(line: &str) -> Option<Finding> {
        let (level, rest) = line.split_once(' ')?;
        let (code, rest) = rest.split_once(' ')?;
        let (path, message) = rest.split_once(": ")?;
        let known = ["block", "confirm", "warn", "hint"].contains(&level);
        let plain =
            !path.is_empty() && !path.contains(' ') && code.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
        (known && plain && !message.trim().is_empty()).then(|| Finding {
            level: level.to_owned(),
            code: code.to_owned(),
            path: path.to_owned(),
            message: message.to_owned(),
        })
    }
}

/// The clock of the tests, where anything is asked at all.
fn clock(nothing_asked: bool) -> Vec<String> {
    if nothing_asked {
        return Vec::new();
    }
    vec!["--clock".into(), crate::clock::now()]
}

/// Runs `boernehoejde` with these arguments.
pub fn run<S: AsRef<OsStr>>(arguments: &[S]) -> Said {
    run_with(arguments, b"")
}

/// Runs `boernehoejde` with these arguments and something on standard input.
pub fn run_with<S: AsRef<OsStr>>(arguments: &[S], input: &[u8]) -> Said {
    let mut child = Command::new(paths::binary())
        .args(arguments)
        .args(clock(arguments.is_empty()))
        .env_remove("RUST_LOG")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the binary starts");
    let mut stdin = child.stdin.take().expect("piped");
    let (mut stdout, mut stderr) = (child.stdout.take().expect("piped"), child.stderr.take().expect("piped"));
    let input = input.to_owned();
    // A command may end without reading all of it: that is its right.
    std::thread::spawn(move || stdin.write_all(&input));
    let (done, ended) = mpsc::channel();
    std::thread::spawn(move || {
        let errors = std::thread::spawn(move || {
            let mut err = String::new();
            stderr.read_to_string(&mut err).expect("standard error is UTF-8");
            err
        });
        let mut out = Vec::new();
        stdout.read_to_end(&mut out).expect("standard output can be read");
        let _ = done.send((out, errors.join().expect("standard error was read")));
    });
    let Ok((out, err)) = ended.recv_timeout(PATIENCE) else {
        let _ = child.kill();
        panic!(
            "boernehoejde hangs with {:?}",
            arguments.iter().map(AsRef::as_ref).collect::<Vec<_>>()
        );
    };
    let status = child.wait().expect("the binary ends");
    let code = status
        .code()
        .unwrap_or_else(|| panic!("boernehoejde crashed ({status}): {err}"));
    assert!(!err.contains("panicked at"), "boernehoejde panicked: {err}");
    Said { code, out, err }
}

/// Makes an account whose password its holder chose, in the folder `data`; the password.
///
/// # Panics
/// Where it cannot be made.
#[must_use]
pub fn user_with_own_password(data: &Path, name: &str, municipality: &str, role: &str) -> String {
    let password = format!("vandpyt lampe {name} rugbrød");
    let data = data.display().to_string();
    let words = [
        "create-user",
        name,
        "--municipality",
        municipality,
        "--role",
        role,
        "--password-from-stdin",
        "--data",
        &data,
    ];
    let said = run_with(&words, password.as_bytes());
    assert_eq!(said.code, 0, "{}", said.err);
    password
}
