//! How much a system asks for, and how often.

use super::{EVERYTHING, People, get, json, key, people, problem};
use e2e::server::Server;

#[test]
fn nobody_asks_for_more_than_there_is_room_for() {
    let server = Server::demo();
    let who = people(&server);
    let key = key(&server, &who.admin, &who.gry, EVERYTHING);
    for (query, field) in [
        ("limit=50000", "limit"),
        ("limit=501", "limit"),
        ("limit=0", "limit"),
        ("limit=-1", "limit"),
        ("limit=alle", "limit"),
        ("state=all", "state"),
        ("after=1", "after"),
        ("after=1-none", "after"),
        ("after=99999999999999999999-0123456789abcdef0123456789abcdef", "after"),
    ] {
        let answer = get(&server, &key, &format!("/api/v1/cases?{query}"));
        assert_eq!((answer.status, problem(&answer)), (400, "parameter".into()), "{query}");
        assert!(answer.text().contains(field), "{query}: {}", answer.text());
    }
    let twice = get(&server, &key, "/api/v1/cases?limit=1&limit=2");
    assert_eq!((twice.status, problem(&twice)), (400, "request".into()));
    let far = "/api/v1/cases?after=9999999999999-0123456789abcdef0123456789abcdef";
    assert!(json(&get(&server, &key, far))["cases"].as_array().unwrap().is_empty());
    // A system that never stops waits; the others do not.
    let asked = (0..310).map(|_| get(&server, &key, far).status);
    let answers: Vec<u16> = asked.collect();
    assert!(answers.contains(&200) && answers.ends_with(&[429]), "{answers:?}");
    let waits = get(&server, &key, far);
    assert_eq!(problem(&waits), "too-often");
    let seconds: u32 = waits.header("retry-after").unwrap().parse().unwrap();
    assert!((1..=60).contains(&seconds));
    let other = key_of_another(&server, &who);
    assert_eq!(get(&server, &other, far).status, 200);
    // Whoever tries tokens waits too, and keeps out nobody who has one; whoever brings none tried nothing.
    let forged: Vec<u16> = (0..40)
        .map(|nth| get(&server, &format!("bhapi_{nth:064x}"), far).status)
        .collect();
    assert_eq!((forged[0], forged[39]), (401, 429));
    assert_eq!(get(&server, &other, far).status, 200);
    assert_eq!(server.get(far).status, 401);
    let log = server.get_with(&[("cookie", &who.gry)], "/log?kind=systems&refused=yes");
    assert!(log.text().contains("Der var for mange forsøg"), "{}", log.text());
}

fn key_of_another(server: &Server, who: &People) -> String {
    key(server, &who.admin, &who.gry, &["cases:read"])
}
