//! Erasing a closed case: one asks, a coordinator says yes, and then it is gone.

use super::{child, hidden, leads_to, send};
use e2e::server::Server;

#[test]
fn a_closed_case_is_erased_by_two_and_by_nobody_alone() {
    let server = Server::demo();
    let (lise, gry) = (server.sign_in("lise.koege"), server.sign_in("gry.koege"));
    let get = |cookie: &str, path: &str| server.get_with(&[("cookie", cookie)], path);
    let case = child(&server, &lise, "Laura");
    let erase = format!("{case}/erase");
    let says = |cookie: &str, to: &str| send(&server, cookie, &erase, &[("to", to)]);

    // An open case stays, whoever asks.
    assert!(get(&lise, &erase).text().contains("Kun en afsluttet sag kan slettes"));
    for cookie in [&lise, &gry] {
        let asked = says(cookie, "ask");
        assert_eq!(asked.status, 422);
        assert!(asked.text().contains("Det kan du ikke bede om"), "{}", asked.text());
    }
    let version = hidden(get(&lise, &case).text(), "version");
    let today = e2e::clock::today().to_string();
    let closed = send(
        &server,
        &lise,
        &format!("{case}/state"),
        &[
            ("to", "closed"),
            ("closed_why", "ended"),
            ("on", &today),
            ("sure", "true"),
            ("version", &version),
        ],
    );
    assert_eq!(closed.status, 303, "{}", closed.text());

    // Both find it again, and a colleague does not.
    for cookie in [&lise, &gry] {
        let list = get(cookie, "/closed");
        assert!(list.text().contains(&format!("href=\"{erase}\"")), "{}", list.text());
    }
    let ole = server.sign_in("ole.koege");
    assert!(!get(&ole, "/closed").text().contains(&erase));
    assert_eq!(get(&ole, &erase).status, 403);

    // Whoever asked cannot say yes, and the case is there until somebody does.
    assert_eq!(leads_to(&says(&lise, "ask")), format!("{erase}?done=asked"));
    assert_eq!(says(&lise, "yes").status, 422);
    assert_eq!(get(&lise, &case).status, 200);
    assert!(get(&lise, &erase).text().contains("value=\"back\""));
    assert!(!get(&lise, &erase).text().contains("value=\"yes\""));
    assert!(get(&gry, "/team").text().contains("Én ting venter på dit ja eller nej"));
    let waits = get(&gry, "/approvals");
    assert!(
        waits.text().contains("Skal sagen om Laura slettes?"),
        "{}",
        waits.text()
    );
    assert!(waits.text().contains(&format!("href=\"{erase}\"")));
    let admin = server.sign_in("drift.koege");
    assert!(
        !get(&admin, "/approvals").text().contains("Laura"),
        "an administrator sees no case"
    );

    // A no keeps it.
    assert_eq!(leads_to(&says(&gry, "no")), "/closed?done=kept");
    assert_eq!(says(&gry, "yes").status, 422, "it was answered");
    assert_eq!(get(&lise, &case).status, 200);

    // Taken back, nothing waits.
    says(&lise, "ask");
    assert_eq!(leads_to(&says(&lise, "back")), format!("{erase}?done=back"));
    assert_eq!(says(&gry, "yes").status, 422);

    // A yes erases it, for everybody.
    says(&lise, "ask");
    assert!(get(&gry, &erase).text().contains("Lise Holm bad om det"));
    assert_eq!(leads_to(&says(&gry, "yes")), "/closed?done=erased");
    for (cookie, page) in [(&lise, &case), (&gry, &erase)] {
        let gone = get(cookie, page);
        assert_eq!(gone.status, 410);
        assert!(!gone.text().contains("Laura"));
    }
    assert!(!get(&gry, "/closed").text().contains(&erase));
    let log = get(&gry, "/log");
    for line in [
        "Lise Holm bad om at få sagen slettet.",
        "Gry Thorsen sagde nej til at slette sagen.",
        "Lise Holm ville alligevel ikke have sagen slettet.",
        "Gry Thorsen slettede sagen.",
    ] {
        assert!(log.text().contains(line), "{line}\n{}", log.text());
    }
}
