//! Today and the child's page, signed in and audited, under a load beside a constant.

use crate::client::{self, Connection};
use crate::process::program;
use crate::table::{Table, percentile};
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// Connections kept busy.
const CONNECTIONS: usize = 16;
/// Seconds of each load.
const SECONDS: u64 = 10;

type Fault = Box<dyn std::error::Error>;

/// A server on made-up cases, ended with the measurement.
struct Demo {
    child: Child,
    address: String,
    accounts: Vec<(String, String, String)>,
}

impl Drop for Demo {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn start() -> Result<Demo, Fault> {
    let mut child = Command::new(program())
        .args(["serve", "--demo", "--listen", "127.0.0.1:0"])
        .stdout(Stdio::piped())
        .spawn()?;
    let mut accounts = Vec::new();
    for line in BufReader::new(child.stdout.take().ok_or("no output")?).lines() {
        let line = line?;
        if let Some(account) = line.strip_prefix("demo sign-in: ") {
            let mut parts = account.split(' ').map(str::to_owned);
            if let (Some(role), Some(name), Some(password)) = (parts.next(), parts.next(), parts.next()) {
                accounts.push((role, name, password));
            }
        } else if let Some(address) = line.strip_prefix("ready on http://") {
            let address = address.to_owned();
            return Ok(Demo {
                child,
                address,
                accounts,
            });
        }
    }
    Err("the server is not ready".into())
}

/// Signs in; the cookie to send.
fn sign_in(demo: &Demo, role: &str) -> Result<String, Fault> {
    let (_, name, password) = demo
        .accounts
        .iter()
        .find(|(known, _, _)| known == role)
        .ok_or("no such account")?;
    let body = format!("name={name}&password={password}");
    let request = format!(
        "POST /sign-in HTTP/1.1\r\nhost: {address}\r\norigin: http://{address}\r\n\
         content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{body}",
        body.len(),
        address = demo.address,
    );
    let answer = Connection::open(&demo.address)?.send(request.as_bytes())?;
    let cookie = answer.header("set-cookie").ok_or("no cookie")?;
    Ok(cookie.split(';').next().unwrap_or_default().to_owned())
}

/// Measures pages behind the sign-in.
///
/// # Errors
/// Where the server does not serve.
pub fn measure(table: &mut Table) -> Result<(), Fault> {
    let demo = start()?;
    let cookie = sign_in(&demo, "adviser")?;
    let get = |path: &str| client::get(&demo.address, path, &cookie);
    let today = Connection::open(&demo.address)?.send(&get("/today"))?;
    let html = String::from_utf8_lossy(&today.body);
    let mut children: Vec<&str> = html
        .split("href=\"")
        .filter_map(|part| part.split('"').next())
        .filter(|path| path.starts_with("/case/") && path.matches('/').count() == 2)
        .collect();
    children.sort_unstable();
    children.dedup();
    let lasts = Duration::from_secs(SECONDS);
    let constant = client::load(&demo.address, &[get("/healthz")], CONNECTIONS, lasts)?.rate;
    table.row(
        "a constant from the same server",
        format!("{constant:.0} answers a second"),
        "to compare with",
    );
    let pages: Vec<Vec<u8>> = children.iter().map(|path| get(path)).collect();
    for (what, requests) in [("Today", vec![get("/today")]), ("the child's page", pages)] {
        if requests.is_empty() {
            return Err("Today leads to no child".into());
        }
        let mut load = client::load(&demo.address, &requests, CONNECTIONS, lasts)?;
        let (p50, p99) = (percentile(&mut load.times, 50), percentile(&mut load.times, 99));
        table.row(
            &format!("{what}, signed in and audited, SQLite"),
            format!(
                "{:.0} views a second ({:.0} % of the constant), p50 {p50:.1} ms, p99 {p99:.1} ms, {} failed",
                load.rate,
                100.0 * load.rate / constant,
                load.failed
            ),
            "≥ 1 000 a second",
        );
    }
    let status = std::fs::read_to_string(format!("/proc/{}/status", demo.child.id()))?;
    let peak = status
        .lines()
        .find_map(|line| {
            line.strip_prefix("VmHWM:")?
                .trim()
                .strip_suffix(" kB")?
                .trim()
                .parse::<f64>()
                .ok()
        })
        .ok_or("no VmHWM")?;
    table.row("its peak memory", format!("{:.0} MB", peak / 1000.0), "≤ 200 MB");
    Ok(())
}
