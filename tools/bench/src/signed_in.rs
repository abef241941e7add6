//! Today, the child's page and children's own screens, signed in and audited, under a load beside a constant.

use crate::client::{self, Connection};
use crate::process::program;
use crate::table::{Table, percentile};
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// Connections kept busy.
const CONNECTIONS: usize = 16;
/// Connections that look at children's own screens.
const CHILDREN: usize = 100;
/// Children whose screens are looked at.
const SCREENS: usize = 10;
/// Seconds of each load.
const SECONDS: u64 = 10;

type Fault = Box<dyn std::error::Error>;

/// A server, ended with the measurement; on made-up cases it says how to sign in.
pub struct Demo {
    child: Child,
    pub address: String,
    accounts: Vec<(String, String, String)>,
}

impl Drop for Demo {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Starts one.
pub fn start() -> Result<Demo, Fault> {
    start_by(&["--demo"])
}

/// Starts a server with these flags.
pub fn start_by(flags: &[&str]) -> Result<Demo, Fault> {
    let mut child = Command::new(program())
        .args(["serve", "--listen", "127.0.0.1:0"])
        .args(flags)
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
pub fn sign_in(demo: &Demo, role: &str) -> Result<String, Fault> {
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

pub fn post(demo: &Demo, path: &str, cookie: &str, body: &str) -> Result<client::Answer, Fault> {
    Ok(Connection::open(&demo.address)?.send(&client::post(&demo.address, path, cookie, body))?)
}

/// The addresses of the children on Today.
pub fn children(demo: &Demo, cookie: &str) -> Result<Vec<String>, Fault> {
    let today = Connection::open(&demo.address)?.send(&client::get(&demo.address, "/today", cookie))?;
    let html = String::from_utf8_lossy(&today.body);
    let mut children: Vec<String> = html
        .split("href=\"")
        .filter_map(|part| part.split(['"', '?', '#']).next())
        .filter(|path| path.starts_with("/case/") && path.matches('/').count() == 2)
        .map(str::to_owned)
        .collect();
    children.sort_unstable();
    children.dedup();
    Ok(children)
}

/// Shows a child its way and opens its own screen, with a session of its adviser's that ends by it: the screen's cookie.
/// Nothing where the way cannot be shown.
///
/// # Errors
/// Where the server does not answer.
pub fn screen_of(demo: &Demo, case: &str, cookie: &str) -> Result<Option<String>, Fault> {
    let way = format!("{case}/way");
    let page = Connection::open(&demo.address)?.send(&client::get(&demo.address, &way, cookie))?;
    let html = String::from_utf8_lossy(&page.body).into_owned();
    let Some(version) = version_of(&html) else {
        return Ok(None);
    };
    post(demo, &way, cookie, &format!("version={version}&sure=true"))?;
    let opened = post(demo, &format!("{case}/screen"), cookie, "")?;
    if opened.header("location") != Some("/t/page/1") {
        return Ok(None);
    }
    let screen = opened.header("set-cookie").ok_or("no cookie")?;
    Ok(Some(screen.split(';').next().unwrap_or_default().to_owned()))
}

/// The version of a case that a form on its page names.
#[must_use]
pub fn version_of(html: &str) -> Option<&str> {
    html.split("name=\"version\" value=\"").nth(1)?.split('"').next()
}

/// Requests for the pages of some children's own screens, each child with a session of its own.
fn screens(demo: &Demo, children: &[String]) -> Result<Vec<Vec<u8>>, Fault> {
    let mut requests = Vec::new();
    for case in children {
        if requests.len() == SCREENS * 4 {
            break;
        }
        let cookie = sign_in(demo, "adviser")?;
        // A child whose way cannot be shown has no screen to look at.
        let Some(screen) = screen_of(demo, case, &cookie)? else {
            continue;
        };
        for page in [1, 2, 3, 5] {
            requests.push(client::get(&demo.address, &format!("/t/page/{page}"), &screen));
        }
    }
    if requests.is_empty() {
        return Err("no child has a screen".into());
    }
    Ok(requests)
}

/// Measures pages behind the sign-in.
///
/// # Errors
/// Where the server does not serve.
pub fn measure(table: &mut Table) -> Result<(), Fault> {
    let demo = start()?;
    let cookie = sign_in(&demo, "adviser")?;
    let get = |path: &str| client::get(&demo.address, path, &cookie);
    let children = children(&demo, &cookie)?;
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
    let screens = screens(&demo, &children)?;
    let mut load = client::load(&demo.address, &screens, CHILDREN, lasts)?;
    let (p50, p99) = (percentile(&mut load.times, 50), percentile(&mut load.times, 99));
    table.row(
        "children's own screens, 100 connections, audited, SQLite",
        format!(
            "{:.0} views a second ({:.0} % of the constant), p50 {p50:.1} ms, p99 {p99:.1} ms, {} failed",
            load.rate,
            100.0 * load.rate / constant,
            load.failed
        ),
        "≥ 2 500 a second, p99 ≤ 60 ms",
    );
    table.row("its peak memory", format!("{:.0} MB", peak(&demo)?), "≤ 200 MB");
    crate::talk::measure(table, &demo)?;
    table.row(
        "its peak memory with talks held and papers made",
        format!("{:.0} MB", peak(&demo)?),
        "—",
    );
    Ok(())
}

/// The most memory the server has held so far, in MB.
pub fn peak(demo: &Demo) -> Result<f64, Fault> {
    memory(demo, "VmHWM:")
}

/// The memory that the server holds now, in MB.
pub fn resident(demo: &Demo) -> Result<f64, Fault> {
    memory(demo, "VmRSS:")
}

/// A line of what the system says of the server's memory, in MB.
fn memory(demo: &Demo, line: &str) -> Result<f64, Fault> {
    let status = std::fs::read_to_string(format!("/proc/{}/status", demo.child.id()))?;
    let held = status
        .lines()
        .find_map(|said| {
            said.strip_prefix(line)?
                .trim()
                .strip_suffix(" kB")?
                .trim()
                .parse::<f64>()
                .ok()
        })
        .ok_or_else(|| format!("no {line}"))?;
    Ok(held / 1000.0)
}
