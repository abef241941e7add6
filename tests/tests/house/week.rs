//! "Ugen" and the calendar file: one's own talks and nobody else's, and in the file nothing but times.

use super::siblings::{begin, plan};
use super::{children, practice, send};
use e2e::clock;
use e2e::server::{Answer, Server};

/// The entries of a calendar file: the lines of each, put together again.
fn entries(answer: &Answer) -> Vec<Vec<String>> {
    let file = answer.text();
    assert!(file.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"), "{file}");
    assert!(file.ends_with("END:VCALENDAR\r\n"), "{file}");
    assert_eq!(file.matches('\n').count(), file.matches("\r\n").count());
    let whole = file.replace("\r\n ", "");
    let entries = whole.split("BEGIN:VEVENT\r\n").skip(1);
    let entries = entries.map(|entry| entry.split("END:VEVENT").next().unwrap().to_owned());
    entries
        .map(|entry| entry.lines().map(str::to_owned).collect())
        .collect()
}

/// What a property of each entry says.
fn said(entries: &[Vec<String>], name: &str) -> Vec<String> {
    let begins = format!("{name}:");
    let lines = entries.iter().flatten();
    lines
        .filter_map(|line| line.strip_prefix(&begins).map(str::to_owned))
        .collect()
}

/// When a day's clock is this, as the file says it.
fn utc(days: i64, hour: i8, minute: i8) -> String {
    let local = clock::ahead(days).at(hour, minute, 0, 0);
    let at = local.in_tz("Europe/Copenhagen").unwrap().timestamp();
    at.strftime("%Y%m%dT%H%M%SZ").to_string()
}

#[test]
fn the_file_holds_ones_own_times_and_nothing_else() {
    let server = Server::demo();
    let (lise, ole, gry) = (
        server.sign_in("lise.koege"),
        server.sign_in("ole.koege"),
        server.sign_in("gry.koege"),
    );
    let file = |cookie: &str| server.get_with(&[("cookie", cookie)], "/children/calendar");
    let nadja = begin(&server, &lise, "Nadja");
    plan(&server, &lise, &nadja, (9, "06:17"));
    let others = begin(&server, &ole, "Otto");
    plan(&server, &ole, &others, (9, "05:43"));
    practice::begin(&server, &lise);

    let got = file(&lise);
    assert_eq!(got.status, 200);
    assert!(got.header("content-type").unwrap().starts_with("text/calendar"));
    assert_eq!(got.header("cache-control"), Some("no-store"));
    assert!(got.header("content-disposition").unwrap().contains("aftaler.ics"));
    let all = entries(&got);
    let starts = said(&all, "DTSTART");
    assert!(starts.contains(&utc(9, 6, 17)), "{starts:?}");
    assert!(!starts.contains(&utc(9, 5, 43)), "a colleague's talk: {starts:?}");
    for (entry, title) in all.iter().zip(said(&all, "SUMMARY")) {
        assert_eq!(title, "Aftale");
        let names: Vec<&str> = entry.iter().map(|line| line.split(':').next().unwrap()).collect();
        let may = ["UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "CLASS"];
        assert_eq!(names, may, "nothing but times");
    }
    let own = children(&server, &lise);
    for id in &own {
        assert!(!got.text().contains(id.as_str()), "a case's id");
    }
    for name in ["Nadja", "Laura", "Samira", "Otto", "Alma"] {
        assert!(!got.text().contains(name), "{name}");
    }
    // A calendar that reads the file again knows each entry, and of the practice child there is none.
    let before = all.len();
    let again = entries(&file(&lise));
    assert_eq!(said(&again, "UID"), said(&all, "UID"));
    let uids = said(&all, "UID");
    let different: std::collections::BTreeSet<&String> = uids.iter().collect();
    assert_eq!(different.len(), before);
    send(&server, &lise, "/practice/remove", &[]);
    assert_eq!(entries(&file(&lise)).len(), before, "practice was not among them");
    // Whoever has no cases has no such file.
    assert_eq!(file(&gry).status, 403);
}

#[test]
fn a_week_has_its_talks_by_day_and_leads_to_the_weeks_beside_it() {
    let server = Server::demo();
    let (lise, ole) = (server.sign_in("lise.koege"), server.sign_in("ole.koege"));
    let get = |cookie: &str, path: &str| server.get_with(&[("cookie", cookie)], path);
    let nadja = begin(&server, &lise, "Nadja");
    plan(&server, &lise, &nadja, (9, "06:17"));
    let day = clock::ahead(9);
    let there = format!("/children/week?day={day}");
    let page = get(&lise, &there);
    let row = page.text().split("<li class=\"due").find(|row| row.contains("Nadja"));
    assert!(
        row.is_some_and(|row| row.contains("6.17") && row.contains(&nadja)),
        "{}",
        page.text()
    );
    assert!(
        page.text().contains(&format!("Uge {}<", day.iso_week_date().week())),
        "{}",
        page.text()
    );
    assert!(!get(&ole, &there).text().contains("Nadja"), "a colleague's week");
    // Back a week, and forth again.
    let before = format!("/children/week?day={}", monday(clock::ahead(2)));
    assert!(page.text().contains(&format!("href=\"{before}\"")), "{}", page.text());
    let page = get(&lise, &before);
    assert!(!page.text().contains("Nadja"));
    assert!(
        page.text()
            .contains(&format!("href=\"/children/week?day={}\"", monday(day)))
    );
    // What is no day, or none that anybody plans, is this week.
    let this = format!("Uge {}<", clock::today().iso_week_date().week());
    for asked in [
        "",
        "soon",
        "9999-12-31",
        "-009999-01-01",
        "2026-13-40",
        "%00",
        "1999-01-01",
    ] {
        let page = get(&lise, &format!("/children/week?day={asked}"));
        assert_eq!(page.status, 200, "{asked}");
        assert!(page.text().contains(&this), "{asked}");
    }
    assert!(get(&lise, "/children").text().contains("href=\"/children/week\""));
    let page = get(&lise, "/children/week");
    assert!(page.text().contains("Filen har kun tidspunkter."), "{}", page.text());
}

/// The Monday of a day's week.
fn monday(day: jiff::civil::Date) -> jiff::civil::Date {
    let since = i64::from(day.weekday().to_monday_zero_offset());
    day.checked_sub(jiff::Span::new().days(since)).unwrap()
}
