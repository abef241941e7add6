//! The letter page, served: start, size, and time under an offered load.

use crate::process::program;
use crate::table::{Table, percentile};
use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::Mutex;
use std::time::{Duration, Instant};

/// Requests a second that are offered, whatever the server does.
const OFFERED: u32 = 200;
/// Seconds of load.
const SECONDS: u32 = 10;
/// Connections.
const HANDS: u32 = 32;

/// A server that ends with the measurement.
struct Server {
    child: Child,
    address: String,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn start() -> Result<(Server, Duration), Box<dyn std::error::Error>> {
    let began = Instant::now();
    let data = std::env::temp_dir().join(format!("boernehoejde-bench-{}-data", std::process::id()));
    let mut child = Command::new(program())
        .args(["serve", "--listen", "127.0.0.1:0", "--data"])
        .arg(data)
        .stdout(Stdio::piped())
        .spawn()?;
    let mut line = String::new();
    BufReader::new(child.stdout.take().ok_or("no output")?).read_line(&mut line)?;
    let address = line
        .trim()
        .strip_prefix("ready on ")
        .ok_or("the server is not ready")?
        .to_owned();
    let server = Server { child, address };
    ureq::get(&server.address).call()?.body_mut().read_to_string()?;
    Ok((server, began.elapsed()))
}

/// Measures the pages.
///
/// # Errors
/// Where the server does not serve.
pub fn measure(table: &mut Table) -> Result<(), Box<dyn std::error::Error>> {
    let mut starts = Vec::new();
    for _ in 0..5 {
        starts.push(start()?.1);
    }
    table.row(
        "start of the server to the first answer",
        format!("median {:.0} ms", percentile(&mut starts, 50)),
        "≤ 300 ms",
    );
    let (server, _) = start()?;
    sizes(table, &server.address)?;
    load(table, &server.address)
}

fn letter_page(agent: &ureq::Agent, address: &str) -> Result<String, ureq::Error> {
    agent
        .post(format!("{address}/letter"))
        .header("origin", address)
        .content_type("application/x-www-form-urlencoded")
        .send("example=laura")?
        .body_mut()
        .read_to_string()
}

fn compressed(bytes: &[u8]) -> Result<usize, std::io::Error> {
    let mut out = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut out, 4096, 6, 22);
    writer.write_all(bytes)?;
    drop(writer);
    Ok(out.len())
}

fn sizes(table: &mut Table, address: &str) -> Result<(), Box<dyn std::error::Error>> {
    let agent = ureq::agent();
    let html = letter_page(&agent, address)?;
    let style = html
        .split("/style/")
        .nth(1)
        .and_then(|rest| rest.split('"').next())
        .ok_or("no style sheet")?;
    let mut css = Vec::new();
    agent
        .get(format!("{address}/style/{style}"))
        .call()?
        .body_mut()
        .as_reader()
        .read_to_end(&mut css)?;
    let (page, sheet) = (compressed(html.as_bytes())?, compressed(&css)?);
    let sum = (page + sheet) as f64 / 1000.0;
    table.row(
        "letter page: HTML and CSS, brotli",
        format!("{sum:.1} kB ({page} + {sheet} bytes)"),
        "≤ 25 kB",
    );
    Ok(())
}

/// Requests at fixed times, timed from when they were due.
fn load(table: &mut Table, address: &str) -> Result<(), Box<dyn std::error::Error>> {
    let times = Arc::new(Mutex::new(Vec::new()));
    let failed = Arc::new(Mutex::new(0_u32));
    let begin = Instant::now() + Duration::from_millis(200);
    let hands: Vec<_> = (0..HANDS)
        .map(|hand| {
            let (address, times, failed) = (address.to_owned(), Arc::clone(&times), Arc::clone(&failed));
            std::thread::spawn(move || {
                let agent = ureq::agent();
                for at in (hand..OFFERED * SECONDS).step_by(HANDS as usize) {
                    let due = begin + Duration::from_secs(1) * at / OFFERED;
                    if let Some(rest) = due.checked_duration_since(Instant::now()) {
                        std::thread::sleep(rest);
                    }
                    let answer = letter_page(&agent, &address);
                    let took = due.elapsed();
                    match answer {
                        Ok(_) => times.lock().map(|mut times| times.push(took)).unwrap_or(()),
                        Err(_) => failed.lock().map(|mut failed| *failed += 1).unwrap_or(()),
                    }
                }
            })
        })
        .collect();
    for hand in hands {
        hand.join().map_err(|_| "a hand broke down")?;
    }
    let mut times = times.lock().map_err(|_| "times")?;
    let failed = *failed.lock().map_err(|_| "failed")?;
    let (p50, p99) = (percentile(&mut times, 50), percentile(&mut times, 99));
    let is = format!(
        "p50 {p50:.1} ms, p99 {p99:.1} ms, {failed} failed of {}",
        OFFERED * SECONDS
    );
    table.row(
        &format!("letter page served, {OFFERED} requests a second offered"),
        is,
        "p50 ≤ 5 ms, p99 ≤ 20 ms",
    );
    Ok(())
}
