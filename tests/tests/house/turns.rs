//! What opens every case of a municipality has a turn: whoever presses meanwhile is told, and holds nothing up.

use super::{cluster, leads_to, send};
use e2e::server::{Answer, Server};
use std::sync::mpsc;
use std::time::Duration;

/// How long anything may take here.
const LONGEST: Duration = Duration::from_secs(40);

/// Presses twice at once while a table is held, and lets go once one of them was answered; both answers, in their order.
fn twice_at_once(database: &str, table: &str, press: impl Fn() -> Answer + Sync) -> [Answer; 2] {
    cluster::run(database, "CREATE TABLE go_on (yes INT)");
    let holds = format!(
        "DO $$ BEGIN LOCK TABLE {table} IN ACCESS EXCLUSIVE MODE;
        WHILE NOT EXISTS (SELECT FROM go_on) LOOP PERFORM pg_sleep(0.02); END LOOP; END $$"
    );
    let is_held = format!(
        "DO $$ BEGIN WHILE NOT EXISTS (SELECT FROM pg_locks l WHERE l.relation = '{table}'::regclass
            AND l.mode = 'AccessExclusiveLock' AND l.granted) LOOP PERFORM pg_sleep(0.02); END LOOP; END $$"
    );
    let answers = std::thread::scope(|all| {
        all.spawn(|| cluster::run(database, &holds));
        cluster::run(database, &is_held);
        let (answers, answered) = mpsc::channel();
        for _ in 0..2 {
            let (answers, press) = (answers.clone(), &press);
            all.spawn(move || drop(answers.send(press())));
        }
        let first = answered.recv_timeout(LONGEST);
        cluster::run(database, "INSERT INTO go_on VALUES (1)");
        [
            first.expect("one of them is answered at once"),
            answered.recv_timeout(LONGEST).expect("the other one is done"),
        ]
    });
    cluster::run(database, "DROP TABLE go_on");
    answers
}

#[test]
fn a_second_press_holds_no_connection_and_is_told_that_it_is_under_way() {
    let database = cluster::new_database();
    let server = Server::demo_in(&database);
    let gry = server.sign_in("gry.koege");
    let page = server.get_with(&[("cookie", &gry)], "/team/statistics");
    let ready = page.text().split("name=\"quarter\" value=\"").nth(1);
    let ready = ready.and_then(|rest| rest.split('"').next()).unwrap().to_owned();
    let tell = || send(&server, &gry, "/team/statistics", &[("quarter", &ready)]);
    let [second, first] = twice_at_once(&database, "events", tell);
    assert_eq!(second.status, 503, "{}", second.text());
    assert!(
        second.text().contains("Det er i gang. Prøv igen om lidt."),
        "{}",
        second.text()
    );
    assert_eq!(leads_to(&first), "/team/statistics?done=told", "{}", first.text());

    // The list of what is due, which opens as many.
    let rule = send(&server, &gry, "/team/retention", &[("to", "rule"), ("months", "1")]);
    assert_eq!(leads_to(&rule), "/team/retention?done=rule", "{}", rule.text());
    let look = || server.get_with(&[("cookie", &gry)], "/team/retention");
    let [second, first] = twice_at_once(&database, "holds", look);
    assert_eq!((second.status, first.status), (503, 200));
    assert!(
        second.text().contains("Det er i gang. Prøv igen om lidt."),
        "{}",
        second.text()
    );
    assert!(
        !second.text().contains("id=\"due\""),
        "no list is shown as if it were one"
    );
    assert!(first.text().contains("id=\"due\""), "{}", first.text());
}
