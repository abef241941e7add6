//! The coordinator: what nobody has, a change of adviser, the log; and a colleague who has to look at an acute case.

use super::forged::{import_case, laura_in_full};
use super::{child, children, hidden, leads_to, send};
use e2e::clock;
use e2e::server::{Answer, Server};
use std::collections::BTreeSet;

#[test]
fn a_coordinator_changes_the_adviser_with_a_reason_and_what_carries_over() {
    let server = Server::demo();
    let (gry, lise, ole) = (
        server.sign_in("gry.koege"),
        server.sign_in("lise.koege"),
        server.sign_in("ole.koege"),
    );
    let case = child(&server, &lise, "Laura");
    let get = |cookie: &str, path: &str| server.get_with(&[("cookie", cookie)], path);
    assert!(get(&gry, "/team").text().contains("Laura"));
    assert_eq!(get(&gry, &case).status, 403, "who leads the team does not read cases");
    let assign = format!("{case}/assign");
    let page = get(&gry, &assign);
    let ole_id = page
        .text()
        .split("Ole ")
        .next()
        .unwrap()
        .rsplit("value=\"")
        .next()
        .unwrap();
    let ole_id = ole_id.split('"').next().unwrap().to_owned();
    let version = hidden(page.text(), "version");
    let change = |why: &'static str| {
        vec![
            ("version", version.as_str()),
            ("changes", "true"),
            ("adviser", ole_id.as_str()),
            ("on", "2031-02-03"),
            ("why", why),
            (
                "carries_over",
                "Laura vil helst mødes i lektiecaféen.\nVi har lovet at ringe om fredagen.",
            ),
        ]
    };
    let refused = send(&server, &gry, &assign, &change(""));
    assert_eq!(refused.status, 422, "a change without a reason for the child");
    let done = send(&server, &gry, &assign, &change("Lise skal på barsel."));
    assert_eq!(leads_to(&done), "/team", "{}", done.text());
    assert!(get(&gry, &assign).text().contains("Lise skal på barsel."));
    assert_eq!(get(&ole, &case).status, 200);
    assert_eq!(get(&lise, &case).status, 403);
    let page = get(&ole, &case);
    for words in [
        "ny rådgiver",
        "Fra Lise Holm",
        "Laura vil helst mødes i lektiecaféen.",
        "Lise skal på barsel.",
    ] {
        assert!(page.text().contains(words), "{words}\n{}", page.text());
    }
    // Whoever comes speaks in the talk that lies ahead, and whoever left stays where they were.
    assert!(page.text().contains("tidligere rådgiver"), "{}", page.text());
    let prepare = get(&ole, &format!("{case}/prepare"));
    assert!(prepare.text().contains("value=\"Ole\""), "{}", prepare.text());

    let log = get(&gry, &format!("{case}/log"));
    for line in [
        "Gry Thorsen fordelte sagen.",
        "Lise Holm åbnede sagen. Det blev afvist.",
        "Ole ",
    ] {
        assert!(log.text().contains(line), "{line}\n{}", log.text());
    }
}

#[test]
fn a_coordinator_sees_who_has_how_much_by_name() {
    let server = Server::demo();
    let gry = server.sign_in("gry.koege");
    let page = server.get_with(&[("cookie", &gry)], "/team");
    let table = page.text().split("class=\"loads\"").nth(1).expect("a table");
    let table = table.split("</table>").next().unwrap();
    let rows: Vec<Vec<String>> = table
        .split("<tr>")
        .skip(2)
        .map(|row| {
            let cells = row.split("</t").filter_map(|cell| cell.rsplit('>').next());
            let cells = cells.map(str::trim).filter(|cell| !cell.is_empty());
            let bare: Vec<String> = cells.map(str::to_owned).collect();
            bare
        })
        .collect();
    assert!(rows.len() >= 2, "{table}");
    let lise = server.sign_in("lise.koege");
    let list = server.get_with(&[("cookie", &lise)], "/children");
    let links = list.text().split("href=\"/case/").skip(1);
    let own: BTreeSet<&str> = links.filter_map(|link| link.split(['"', '/']).next()).collect();
    let own = own.len();
    let numbers = |row: &[String]| -> Vec<u64> { row.iter().filter_map(|cell| cell.parse().ok()).collect() };
    let all: Vec<Vec<u64>> = rows.iter().map(|row| numbers(row)).collect();
    assert!(all.iter().all(|row| row.len() == 3), "{table}");
    assert!(all.iter().any(|row| row[0] == own as u64), "{own} open cases\n{table}");
    assert!(table.find("Lise") < table.find("Ole"), "by name\n{table}");
    // Who has cases of their own is told nothing of it.
    assert_eq!(server.get_with(&[("cookie", &lise)], "/team").status, 403);
}

#[test]
fn a_coordinator_sees_every_deadline_however_far_and_every_open_point() {
    let server = Server::demo();
    let (gry, lise) = (server.sign_in("gry.koege"), server.sign_in("lise.koege"));
    let get = |path: &str| server.get_with(&[("cookie", &gry)], path);
    let came = clock::ahead(-2);
    let mut case = laura_in_full();
    case["child"]["first_name"] = "Nadja".into();
    case["reference"] = "2031-7007".into();
    case["notices"] = serde_json::json!([{"id": "n1", "received_at": format!("{came}T09:00"),
        "aware_since": came.to_string(), "receipt_sent_on": came.to_string()}]);
    let at = import_case(&server, &lise, &case);
    // A list is begun here and never imported: it is a proof.
    let list = format!("{at}/meeting/held/checklist");
    let page = server.get_with(&[("cookie", &lise)], &list);
    let (version, tomorrow) = (hidden(page.text(), "version"), clock::ahead(1).to_string());
    let later = [
        ("version", version.as_str()),
        ("point", "needs"),
        ("state", "later"),
        ("needs-when", tomorrow.as_str()),
    ];
    let put_off = send(&server, &lise, &list, &later);
    assert_eq!(put_off.status, 303, "{}", put_off.text());
    let assign = format!("{at}/assign");
    let of = |page: &Answer| {
        let rows = page.text().split("<li class=\"due").filter(|row| row.contains(&assign));
        rows.map(str::to_owned).collect::<Vec<_>>()
    };
    let last = "Undersøgelsen skal være færdig";
    // Four months are further away than the week that the team's own page shows.
    let team = get("/team");
    assert!(!of(&team).iter().any(|row| row.contains(last)), "{}", team.text());
    for list in ["questions", "deadlines", "promises", "after-talks", "waiting"] {
        assert!(team.text().contains(&format!("href=\"/team/due/{list}\"")), "{list}");
        assert_eq!(get(&format!("/team/due/{list}")).status, 200, "{list}");
    }
    let all = get("/team/due/deadlines");
    assert!(
        of(&all)
            .iter()
            .any(|row| row.contains(last) && row.contains("Lise Holm")),
        "{}",
        all.text()
    );
    // A point that was put off until tomorrow stands on both.
    let open = |page: &Answer| of(page).iter().any(|row| row.contains("kind-after-talk"));
    assert!(
        open(&get("/team/due/after-talks")),
        "{}",
        get("/team/due/after-talks").text()
    );
    assert!(open(&team), "{}", team.text());
    // A page that begins after everything has nothing; a list that there is not is no page; who has cases is let in to none.
    let behind = get("/team/due/deadlines?at=9000000000000&case=x&number=0");
    assert!(
        behind.text().contains("Der er ikke noget på listen."),
        "{}",
        behind.text()
    );
    assert_eq!(get("/team/due/talks").status, 404);
    let barred = server.get_with(&[("cookie", &lise)], "/team/due/deadlines");
    assert_eq!(barred.status, 403);
}

#[test]
fn the_glass_is_broken_with_a_reason_and_everybody_on_the_case_sees_it() {
    let server = Server::demo();
    let (lise, ole) = (server.sign_in("lise.koege"), server.sign_in("ole.koege"));
    let case = child(&server, &lise, "Laura");
    let get = |cookie: &str, path: &str| server.get_with(&[("cookie", cookie)], path);
    let closed = get(&ole, &case);
    assert_eq!(closed.status, 403);
    assert!(!closed.text().contains("Laura"), "the page says nothing of the child");
    let glass = format!("{case}/break-glass");
    assert!(closed.text().contains(&format!("action=\"{glass}\"")));
    let short = send(&server, &ole, &glass, &[("reason", "akut")]);
    assert_eq!(short.status, 422);
    assert!(short.text().contains("role=\"alert\""));
    let reason = "Barnet står hos mig, og Lise er syg.";
    let opened = send(&server, &ole, &glass, &[("reason", reason)]);
    assert_eq!(leads_to(&opened), case);
    assert_eq!(get(&ole, &case).status, 200);
    let seen = get(&lise, &case);
    assert!(seen.text().contains("fordi det var akut") && seen.text().contains("Lise er syg."));
    assert!(get(&lise, "/today").text().contains("fordi det var akut"));
    let gry = server.sign_in("gry.koege");
    assert!(get(&gry, &format!("{case}/log")).text().contains("fordi det var akut."));
}

#[test]
fn a_deadline_stops_when_what_it_asks_is_done_and_a_step_moves() {
    let server = Server::demo();
    let lise = server.sign_in("lise.koege");
    let get = |path: &str| server.get_with(&[("cookie", &lise)], path);
    let runs = |page: &Answer| page.text().contains("Kvitteringen er sendt");
    let case = children(&server, &lise)
        .into_iter()
        .map(|id| format!("/case/{id}"))
        .find(|case| runs(&get(case)))
        .expect("on every day somebody's receipt is due");
    let page = get(&case);
    let version = hidden(page.text(), "version");
    let form = page
        .text()
        .split("<form")
        .find(|form| form.contains("value=\"receipt\""))
        .unwrap();
    let what = hidden(form, "what");
    let deadline = format!("{case}/deadline");
    let sent = send(
        &server,
        &lise,
        &deadline,
        &[
            ("version", &version),
            ("kind", "receipt"),
            ("what", &what),
            ("on", &clock::today().to_string()),
        ],
    );
    assert!(leads_to(&sent).starts_with(&case), "{}", sent.text());
    let of_this = |form: &str| form.contains("value=\"receipt\"") && form.contains(&format!("value=\"{what}\""));
    assert!(
        !get(&case).text().split("<form").any(of_this),
        "the deadline has stopped"
    );

    let page = get(&format!("{case}/way"));
    let step = page.text().split(&format!("action=\"{case}/step/")).nth(1).unwrap();
    let step = format!("{case}/step/{}", step.split('"').next().unwrap());
    let version = hidden(page.text(), "version");
    let waits = send(&server, &lise, &step, &[("version", &version), ("state", "waiting")]);
    assert_eq!(waits.status, 422, "a child that waits is told what for and until when");
    let fields = [
        ("version", version.as_str()),
        ("state", "waiting"),
        ("waiting_for", "Lise taler med skolen."),
        ("next_contact", "2031-03-04"),
    ];
    let waits = send(&server, &lise, &step, &fields);
    assert!(leads_to(&waits).starts_with(&case), "{}", waits.text());
    assert!(get(&case).text().contains("Lise taler med skolen."));
}
