//! The audit log: written together, and telling on whoever touches it.

use crate::common::{Site, Town, case, later};
use store::*;

crate::on_both_backends! {
    lines_that_come_together;
    the_log_of_a_case_pages;
    a_changed_log_is_found;
    a_changed_log_stays_found;
}

async fn lines_that_come_together(site: Site) {
    let store = site.open().await;
    let towns = [
        Town::found(store.as_ref(), "koege").await,
        Town::found(store.as_ref(), "dragoer").await,
    ];
    let writers: Vec<_> = (0..200usize)
        .map(|number| {
            let mut line = towns[number % 2].line(Act::CaseRead, Some(&"c1".into()));
            line.at = later(i64::try_from(number).unwrap());
            if number % 5 == 0 {
                line.municipality = None;
            }
            if number == 77 {
                line.municipality = Some("nowhere".into());
            }
            let store = store.clone();
            tokio::spawn(async move { store.audit(line).await })
        })
        .collect();
    let mut refused = 0;
    for writer in writers {
        if writer.await.unwrap().is_err() {
            refused += 1;
        }
    }
    assert_eq!(refused, 1, "a line that cannot be written takes no other with it");
    let verified = store.verify_audit().await.unwrap();
    assert_eq!((verified.lines, verified.faults.len()), (199, 0));
    store.close().await;
    assert!(
        store.audit(towns[0].line(Act::CaseRead, None)).await.is_err(),
        "a closed house writes nothing"
    );
}

async fn the_log_of_a_case_pages(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let state = town.open_case(store.as_ref(), case("Emma")).await;
    for number in 0..9 {
        let mut line = town.line(Act::DocumentShown, Some(&state.id));
        line.what = Some(format!("d{number}\nø{}", "x".repeat(200)));
        line.outcome = Outcome::Refused;
        store.audit(line).await.unwrap();
    }
    let mut seen = Vec::new();
    let mut before = None;
    loop {
        let page = store.audit_of_case(&state.id, before, 4).await.unwrap();
        let Some(last) = page.last() else { break };
        before = Some(last.number);
        seen.extend(page);
    }
    assert_eq!(seen.len(), 10);
    assert!(seen.windows(2).all(|pair| pair[0].number > pair[1].number));
    let what = seen[0].entry.what.as_deref().unwrap();
    assert!(
        what.starts_with("d8x") && what.len() == 80,
        "a log is no place for words: {what}"
    );
    assert_eq!(seen[0].entry.outcome, Outcome::Refused);
    assert!(store.verify_audit().await.unwrap().faults.is_empty());
    store.close().await;
}

/// Ten lines in each of two logs, and two in the server's own.
async fn written(site: &Site) {
    let store = site.open().await;
    for name in ["dragoer", "koege"] {
        let town = Town::found(store.as_ref(), name).await;
        for number in 0..10 {
            let mut line = town.line(Act::ALL[number % Act::ALL.len()], Some(&"c1".into()));
            line.at = later(i64::try_from(number).unwrap());
            store.audit(line).await.unwrap();
        }
        store
            .audit(AuditEntry {
                municipality: None,
                ..town.line(Act::SignIn, None)
            })
            .await
            .unwrap();
    }
    assert!(store.verify_audit().await.unwrap().faults.is_empty());
    store.close().await;
}

/// What somebody with the database in hand might do, and the line at which it is found.
const TAMPERINGS: &[(&str, &[&str], u64)] = &[
    (
        "who",
        &["UPDATE audit SET who = 'bo' WHERE municipality = 'koege' AND number = 4"],
        4,
    ),
    (
        "when",
        &["UPDATE audit SET at = at + 1 WHERE municipality = 'koege' AND number = 1"],
        1,
    ),
    (
        "how it ended",
        &["UPDATE audit SET outcome = 'done ' WHERE municipality = 'koege' AND number = 10"],
        10,
    ),
    (
        "a line out of the middle",
        &["DELETE FROM audit WHERE municipality = 'koege' AND number = 4"],
        4,
    ),
    (
        "a line out of the middle, the rest moved up",
        &[
            "DELETE FROM audit WHERE municipality = 'koege' AND number = 4",
            "UPDATE audit SET number = 4 WHERE municipality = 'koege' AND number = 5",
            "UPDATE audit SET number = 5 WHERE municipality = 'koege' AND number = 6",
        ],
        4,
    ),
    (
        "the last lines",
        &["DELETE FROM audit WHERE municipality = 'koege' AND number > 8"],
        9,
    ),
    (
        "the last lines and the head",
        &[
            "DELETE FROM audit WHERE municipality = 'koege' AND number > 8",
            "UPDATE audit_heads SET lines = 8, hash = (SELECT hash FROM audit
                WHERE municipality = 'koege' AND number = 8) WHERE municipality = 'koege'",
        ],
        9,
    ),
    (
        "two lines against each other",
        &[
            "UPDATE audit SET number = 1000 WHERE municipality = 'koege' AND number = 4",
            "UPDATE audit SET number = 4 WHERE municipality = 'koege' AND number = 5",
            "UPDATE audit SET number = 5 WHERE municipality = 'koege' AND number = 1000",
        ],
        4,
    ),
    (
        "a line into another log",
        &[
            "INSERT INTO audit SELECT 'koege', 11, at, who, act, case_id, what, origin, outcome, hash
            FROM audit WHERE municipality = 'dragoer' AND number = 10",
        ],
        11,
    ),
    ("every line", &["DELETE FROM audit WHERE municipality = 'koege'"], 1),
    (
        "the whole log",
        &[
            "DELETE FROM audit WHERE municipality = 'koege'",
            "DELETE FROM audit_heads WHERE municipality = 'koege'",
        ],
        1,
    ),
    (
        "the head",
        &["DELETE FROM audit_heads WHERE municipality = 'koege'"],
        11,
    ),
    (
        "another log's head",
        &[
            "UPDATE audit_heads SET mac = (SELECT mac FROM audit_heads WHERE municipality = 'dragoer')
            WHERE municipality = 'koege'",
        ],
        11,
    ),
];

async fn a_changed_log_is_found(site: Site) {
    for (what, statements, number) in TAMPERINGS {
        let site = if site.is_sqlite() {
            Site::sqlite()
        } else {
            Site::postgres()
        };
        written(&site).await;
        for statement in *statements {
            site.tamper(statement).await;
        }
        let store = site.open().await;
        let faults = store.verify_audit().await.unwrap().faults;
        let found: Vec<_> = faults
            .iter()
            .map(|fault| (fault.municipality.clone(), fault.number))
            .collect();
        assert_eq!(found, [(Some("koege".into()), *number)], "{what}: {faults:?}");
        store.close().await;
    }
}

async fn a_changed_log_stays_found(site: Site) {
    for tampering in [
        "DELETE FROM audit WHERE municipality = 'koege' AND number > 8",
        "UPDATE audit_heads SET lines = 20 WHERE municipality = 'koege'",
    ] {
        let site = if site.is_sqlite() {
            Site::sqlite()
        } else {
            Site::postgres()
        };
        written(&site).await;
        site.tamper(tampering).await;
        let store = site.open().await;
        let line = AuditEntry {
            municipality: Some("koege".into()),
            who: None,
            at: later(60),
            act: Act::CaseRead,
            case: None,
            what: None,
            from: "192.0.2.8".into(),
            outcome: Outcome::Done,
        };
        // The house goes on, and does not paper over what was done.
        for _ in 0..3 {
            store.audit(line.clone()).await.unwrap();
        }
        assert_eq!(store.verify_audit().await.unwrap().faults.len(), 1, "{tampering}");
        store.close().await;
    }
}
