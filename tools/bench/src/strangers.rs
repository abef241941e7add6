//! Strangers at full speed on every door that is open to them, and how long Today takes meanwhile for who is signed in.
//!
//! `bench strangers SECONDS` measures this alone. The strangers are a process of their own at the lowest priority, so
//! that they take of the machine what the server leaves them.

use crate::client::{self, Connection};
use crate::signed_in::{Demo, peak, sign_in, start};
use crate::table::{Table, percentile};
use std::io::Read;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// Strangers side by side.
const STRANGERS: usize = 64;
/// Seconds they go on in `make bench`.
const SECONDS: u64 = 30;
/// How often Today is looked at: a page each this long.
const EVERY: Duration = Duration::from_millis(20);
/// How the program is called that plays the strangers.
const ARGUMENT: &str = "as-strangers";

type Fault = Box<dyn std::error::Error>;

/// Measures it for as long as `make bench` does.
///
/// # Errors
/// Where the server does not serve.
pub fn measure(table: &mut Table) -> Result<(), Fault> {
    for_seconds(table, SECONDS)
}

/// Does what the arguments ask for, where they ask for this measurement.
///
/// # Errors
/// Where the server does not serve.
pub fn asked(table: &mut Table, arguments: &[String]) -> Result<bool, Fault> {
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["strangers"] => for_seconds(table, SECONDS)?,
        ["strangers", seconds] => for_seconds(table, seconds.parse()?)?,
        [ARGUMENT, address, seconds] => play(address, seconds.parse()?)?,
        _ => return Ok(false),
    }
    Ok(true)
}

fn for_seconds(table: &mut Table, seconds: u64) -> Result<(), Fault> {
    let demo = start()?;
    let cookie = sign_in(&demo, "adviser")?;
    look(&demo, &cookie, Duration::from_secs(2))?;
    let mut alone = look(&demo, &cookie, Duration::from_secs(seconds.min(10)))?;
    let mut strangers = Command::new("nice")
        .args(["-n", "19"])
        .arg(std::env::current_exe()?)
        .args([ARGUMENT, &demo.address, &seconds.to_string()])
        .stdout(Stdio::piped())
        .spawn()?;
    let beside = look(&demo, &cookie, Duration::from_secs(seconds));
    let mut answers = String::new();
    strangers
        .stdout
        .take()
        .ok_or("no output")?
        .read_to_string(&mut answers)?;
    strangers.wait()?;
    let mut beside = beside?;
    let (p50, p99) = (percentile(&mut alone, 50), percentile(&mut alone, 99));
    table.row(
        "Today, nobody else there",
        format!("p50 {p50:.1} ms, p99 {p99:.1} ms of {}", alone.len()),
        "to compare with",
    );
    let most = (3.0 * p99).max(50.0);
    let (p50, p99) = (percentile(&mut beside, 50), percentile(&mut beside, 99));
    table.row(
        &format!("Today beside {STRANGERS} strangers at full speed for {seconds} s"),
        format!(
            "p50 {p50:.1} ms, p99 {p99:.1} ms of {}; the strangers: {}",
            beside.len(),
            answers.trim()
        ),
        &format!("p99 ≤ {most:.0} ms"),
    );
    table.row("its peak memory", format!("{:.0} MB", peak(&demo)?), "≤ 300 MB");
    Ok(())
}

/// Looks at Today again and again; each answer's time.
fn look(demo: &Demo, cookie: &str, lasts: Duration) -> Result<Vec<Duration>, Fault> {
    let mut connection = Connection::open(&demo.address)?;
    let request = client::get(&demo.address, "/today", cookie);
    let (began, mut times) = (Instant::now(), Vec::new());
    while began.elapsed() < lasts {
        let start = Instant::now();
        let status = connection.send(&request)?.status;
        if status != 200 {
            return Err(format!("Today answered {status}").into());
        }
        times.push(start.elapsed());
        std::thread::sleep(EVERY.saturating_sub(start.elapsed()));
    }
    Ok(times)
}

fn post(address: &str, path: &str, kind: &str, body: &[u8]) -> Vec<u8> {
    let head = format!(
        "POST {path} HTTP/1.1\r\nhost: {address}\r\norigin: http://{address}\r\ncontent-type: {kind}\r\ncontent-length: {}\r\n\r\n",
        body.len()
    );
    [head.as_bytes(), body].concat()
}

/// A case as large as a letter without a case takes, with as many people and meetings.
fn largest() -> String {
    let words = "Hvorfor slog han dig? Det må du ikke sige til nogen. ".repeat(2);
    let people: Vec<_> = (0..20)
        .map(|nth| serde_json::json!({"id": format!("adviser-{nth}"), "first_name": "Åse", "role": "adviser", "about": words}))
        .collect();
    let meetings: Vec<_> = (0..20)
        .map(|nth| {
            let room: Vec<_> = (0..20)
                .map(|nth| serde_json::json!({"id": format!("adviser-{nth}"), "does": "talks"}))
                .collect();
            serde_json::json!({"id": format!("m-{nth}"), "kind": "first-talk", "state": "planned",
                "starts_at": "2027-01-04T10:00", "people": room, "topics": vec![words.clone(); 5], "why": words})
        })
        .collect();
    serde_json::json!({"format": "case/1", "people": people, "meetings": meetings}).to_string()
}

fn form(fields: &[(&str, &str)]) -> Vec<u8> {
    let escape = |text: &str| -> String {
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte);
        let one = |byte: u8| {
            if plain(byte) {
                char::from(byte).to_string()
            } else {
                format!("%{byte:02X}")
            }
        };
        text.bytes().map(one).collect()
    };
    let fields: Vec<String> = fields
        .iter()
        .map(|(name, text)| format!("{}={}", escape(name), escape(text)))
        .collect();
    fields.join("&").into_bytes()
}

/// What strangers ask for: each door that is open, at its dearest.
fn requests(address: &str) -> Vec<Vec<u8>> {
    let coded = "application/x-www-form-urlencoded";
    let largest = largest();
    let letter = form(&[("base", &largest), ("document", "before-meeting")]);
    let steps = format!("{{\"format\":\"case/1\",\"steps\":[{}]}}", vec!["{}"; 20_000].join(","));
    let million = format!(
        "{{\"agreements\":[{}]}}",
        vec!["{\"id\":\"adviser-1\"}"; 50_000].join(",")
    );
    let file =
        format!("--e\r\ncontent-disposition: form-data; name=\"file\"; filename=\"c\"\r\n\r\n{largest}\r\n--e--\r\n");
    let words = serde_json::json!({"text": "nu må du ikke sige det ".repeat(250), "band": "7-9"}).to_string();
    let name = format!("nobody-{}", std::process::id());
    let nobody = form(&[("name", &name), ("password", "en forkert kode")]);
    let cookie = format!("boernehoejde={}", "a".repeat(64));
    vec![
        post(address, "/letter", coded, &letter),
        post(address, "/letter/read", coded, &letter),
        post(address, "/letter", coded, &form(&[("base", &steps)])),
        post(address, "/letter", coded, &form(&[("base", &million)])),
        post(address, "/letter", coded, b"example=laura"),
        post(
            address,
            "/case-file",
            "multipart/form-data; boundary=e",
            file.as_bytes(),
        ),
        post(address, "/check/words", "application/json", words.as_bytes()),
        post(address, "/sign-in", coded, &nobody),
        post(address, "/t", coded, b"card=aaaaaaaaaa&code=123456"),
        post(address, "/me", coded, &letter),
        client::get(address, "/", ""),
        client::get(address, "/sign-in", ""),
        client::get(address, "/nowhere", ""),
        client::get(address, "/today", &cookie),
        client::get(address, "/readyz", ""),
        b"POST /letter HTTP/1.1\r\nhost: elsewhere.example\r\ncontent-length: 0\r\n\r\n".to_vec(),
    ]
}

/// Plays the strangers, and says what they were answered.
fn play(address: &str, seconds: u64) -> Result<(), Fault> {
    let began = Instant::now();
    let requests = requests(address);
    let strangers: Vec<_> = (0..STRANGERS)
        .map(|nth| {
            let (address, requests) = (address.to_owned(), requests.clone());
            std::thread::spawn(move || {
                let mut counts = [0_usize; 3];
                let mut connection = None;
                for request in requests.iter().cycle().skip(nth) {
                    if began.elapsed() >= Duration::from_secs(seconds) {
                        break;
                    }
                    // Where the server hung up, the next comes by a new line.
                    let open = connection.take().map_or_else(|| Connection::open(&address), Ok);
                    let answer = open.and_then(|mut open| Ok((open.send(request)?, open)));
                    match answer {
                        Ok((answer, open)) => {
                            counts[usize::from(answer.status == 503)] += 1;
                            connection = Some(open);
                        }
                        Err(_) => counts[2] += 1,
                    }
                }
                counts
            })
        })
        .collect();
    let mut sum = [0; 3];
    for stranger in strangers {
        let counts = stranger.join().map_err(|_| "a stranger broke down")?;
        for (all, one) in sum.iter_mut().zip(counts) {
            *all += one;
        }
    }
    let [answered, later, hung_up] = sum;
    println!("{answered} answered, {later} asked to come back, {hung_up} hung up");
    Ok(())
}
