//! A talk's own screen: how long a page of it takes, and from the last act of the ending to the paper.

use crate::client::{self, Connection};
use crate::signed_in::{Demo, children, post, sign_in};
use crate::table::{Table, percentile};
use std::time::{Duration, Instant};

/// Talks that are held.
const TALKS: usize = 25;

type Fault = Box<dyn std::error::Error>;

/// Measures talks, one after the other, as one adviser holds them.
///
/// # Errors
/// Where the server does not serve.
pub fn measure(table: &mut Table, demo: &Demo) -> Result<(), Fault> {
    let first = sign_in(demo, "adviser")?;
    post(demo, "/me/pin", &first, "pin=2468&again=2468")?;
    let (mut pages, mut papers, mut stops) = (Vec::new(), Vec::new(), Vec::new());
    let mut printed = 0;
    for case in children(demo, &first)? {
        if papers.len() == TALKS {
            break;
        }
        let cookie = sign_in(demo, "adviser")?;
        let get = |path: &str, cookie: &str| -> Result<client::Answer, Fault> {
            Ok(Connection::open(&demo.address)?.send(&client::get(&demo.address, path, cookie))?)
        };
        let page = get(&case, &cookie)?;
        let html = String::from_utf8_lossy(&page.body).into_owned();
        let Some(lay) = html
            .split("action=\"")
            .filter_map(|part| part.split('"').next())
            .find(|path| path.ends_with("/table"))
        else {
            continue;
        };
        let opened = post(demo, lay, &cookie, "")?;
        // Where the gate has something to say there is no talk to hold.
        if opened.header("location") != Some("/t/talk/1") {
            continue;
        }
        let screen = opened.header("set-cookie").ok_or("no cookie")?;
        let screen = screen.split(';').next().unwrap_or_default().to_owned();
        for part in 1..=16 {
            let began = Instant::now();
            get(&format!("/t/talk/{part}"), &screen)?;
            pages.push(began.elapsed());
        }
        post(demo, "/t/talk/5", &screen, "line=Jeg+vil+gerne+spille+guitar.")?;
        let read_back = get("/t/talk/5", &screen)?;
        let page = String::from_utf8_lossy(&read_back.body).into_owned();
        let asked = page
            .split("name=\"asked\" value=\"")
            .nth(1)
            .and_then(|rest| rest.split('"').next());
        let asked = asked.ok_or("no line is read back")?;
        post(demo, "/t/talk/5", &screen, &format!("answer=yes&asked={asked}"))?;
        let began = Instant::now();
        post(demo, "/t/talk/say", &screen, "kind=stop&from=5")?;
        stops.push(began.elapsed());
        post(demo, "/t/talk/say", &screen, "kind=heard&from=5")?;
        post(demo, "/t/talk/say", &screen, "kind=chose-ready&from=5")?;
        post(
            demo,
            "/t/talk/14",
            &screen,
            "agreed-0=Jeg+tager+en+guitar+med.&agreed-0-by=2031-01-20",
        )?;
        let began = Instant::now();
        let made = post(demo, "/t/talk/17", &screen, "make=paper")?;
        let shown = get("/t/talk/17", &screen)?;
        if made.header("location") != Some("/t/talk/17") {
            continue;
        }
        if String::from_utf8_lossy(&shown.body).contains("/t/talk/paper") {
            let paper = get("/t/talk/paper", &screen)?;
            printed += usize::from(paper.body.starts_with(b"%PDF"));
        }
        papers.push(began.elapsed());
    }
    if papers.is_empty() || printed == 0 {
        return Err("no talk came to its paper".into());
    }
    let mut row = |what: &str, times: &mut Vec<Duration>, asked: &str| {
        let (p50, p99) = (percentile(times, 50), percentile(times, 99));
        let count = times.len();
        table.row(what, format!("p50 {p50:.1} ms, p99 {p99:.1} ms, {count} times"), asked);
    };
    row("a page of a talk's own screen, audited", &mut pages, "—");
    row(
        "a stop, until the server has it on the disk",
        &mut stops,
        "the screen is quiet before",
    );
    row(
        &format!("from the last act of the ending to the paper, {printed} of them with the PDF in hand"),
        &mut papers,
        "≤ 200 ms",
    );
    Ok(())
}
