//! PostgreSQL goes away, is demoted, or does not say whether a change stands: what was not done is done once more or told,
//! and nothing happens twice. By way of a pooler too.

use crate::common::cluster;
use crate::common::line::Line;
use crate::common::pooler::Mode;
use crate::common::trips::{trip_at, ways};
use crate::common::{Site, Town, case};
use domain::event::{CaseEvent, CaseId, CaseState};
use std::io::Read;
use store::{Act, Opening, OutageKind, Outcome, Store, StoreError, look, open};

/// Somebody else is on the case.
fn given(to: &domain::event::UserId) -> Vec<CaseEvent> {
    vec![CaseEvent::Assigned {
        adviser: Some(to.clone()),
        second: None,
        why: None,
    }]
}

async fn lines(store: &dyn Store, case: &CaseId, act: Act) -> usize {
    let log = store.audit_of_case(case, None, 50).await.unwrap();
    log.iter().filter(|line| line.entry.act == act).count()
}

/// Lets the next so many changes of a case fail in the middle, in this way.
fn trip(site: &Site, times: u32, how: &str) {
    trip_at(site, ("UPDATE", "cases"), times, how);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_that_was_broken_off_is_made_once_more_and_stands_once() {
    for site in ways() {
        let store = site.open().await;
        let town = Town::found(store.as_ref(), "koege").await;
        let mut emma = town.open_case(store.as_ref(), case("Emma")).await;
        for how in [
            "PERFORM pg_terminate_backend(pg_backend_pid())",
            "RAISE EXCEPTION 'gone' USING ERRCODE = '57P01'",
            "RAISE EXCEPTION 'cut' USING ERRCODE = '08006'",
            "RAISE EXCEPTION 'demoted' USING ERRCODE = '25006'",
            "RAISE EXCEPTION 'in the way' USING ERRCODE = '40001'",
            "RAISE EXCEPTION 'in the way' USING ERRCODE = '40P01'",
        ] {
            trip(&site, 1, how);
            let (after, _) = town.keep_paper(store.as_ref(), &emma, b"paper".to_vec()).await;
            assert_eq!(after.version, emma.version + 1, "{:?}: {how}", site.pooler);
            emma = after;
        }
        assert_eq!(
            store.history(&emma.id).await.unwrap().len() as u64,
            emma.version,
            "{:?}",
            site.pooler
        );
        assert_eq!(lines(store.as_ref(), &emma.id, Act::CaseChanged).await, 6);

        // Once more, and not for ever.
        trip(&site, 2, "RAISE EXCEPTION 'gone' USING ERRCODE = '57P01'");
        let change = town.change(&emma, given(&town.bo));
        let fault = store.append(&change).await.unwrap_err();
        assert!(
            matches!(&fault, StoreError::Unavailable(outage) if outage.kind() == OutageKind::Lost),
            "{fault}"
        );
        assert_eq!(store.load(&emma.id).await.unwrap().state, emma);
        let later = store.append(&change).await.unwrap();
        assert_eq!(later.version, emma.version + 1);
        store.close().await;
    }
}

/// A store at the end of a line that can be cut.
async fn on_a_line() -> (Site, Line, std::sync::Arc<dyn Store>) {
    let site = Site::postgres();
    let line = Line::to(cluster::folder_of_the_cluster());
    let name = cluster::name_in(&site.direct).to_owned();
    let opening = Opening {
        url: line.url(&name),
        ..site.opening.clone()
    };
    let store = open(&opening).await.unwrap();
    (site, line, store)
}

async fn stands_once(store: &dyn Store, before: &CaseState, after: &CaseState) {
    assert_eq!(after.version, before.version + 1);
    assert_eq!(store.load(&before.id).await.unwrap().state, *after);
    assert_eq!(store.history(&before.id).await.unwrap().len() as u64, after.version);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_whose_answer_was_lost_is_looked_for_and_not_made_twice() {
    let (_site, line, store) = on_a_line().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let emma = town.open_case(store.as_ref(), case("Emma")).await;

    // It stands, and the answer did not come.
    line.cut_after_commit();
    let given_away = store.append(&town.change(&emma, given(&town.bo))).await.unwrap();
    assert!(line.was_cut());
    stands_once(store.as_ref(), &emma, &given_away).await;

    // It never arrived.
    line.cut_before_commit();
    let given_back = store
        .append(&town.change(&given_away, given(&town.anna)))
        .await
        .unwrap();
    assert!(line.was_cut());
    stands_once(store.as_ref(), &given_away, &given_back).await;
    assert_eq!(lines(store.as_ref(), &emma.id, Act::CaseChanged).await, 2);

    // Somebody else's change is not taken for it.
    let stale = store.append(&town.change(&given_away, given(&town.bo))).await;
    assert!(matches!(stale, Err(StoreError::Stale(_))), "{stale:?}");
    store.close().await;
}

/// As HAProxy does while no server behind it takes changes.
#[tokio::test(flavor = "multi_thread")]
async fn whoever_takes_the_connection_and_hangs_up_is_a_server_that_is_away() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    std::thread::spawn(move || {
        for mut client in listener.incoming().flatten() {
            assert!(client.read(&mut [0; 1024]).unwrap() > 0, "it says who it is");
        }
    });
    let site = Site::postgres();
    for tls in ["prefer", "disable"] {
        let opening = Opening {
            url: format!("postgres://test@127.0.0.1:{port}/house?sslmode={tls}"),
            ..site.opening.clone()
        };
        let fault = open(&opening).await.err().unwrap();
        assert!(
            matches!(&fault, StoreError::Unavailable(outage) if outage.kind() == OutageKind::Lost),
            "{tls}: {fault}"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_names_no_version_is_not_done_again_and_whoever_waits_is_told_so() {
    let (_site, line, store) = on_a_line().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let opened = town.opened(case("Ali"));
    line.cut_after_commit();
    let unsure = store.open_case(&opened).await.unwrap_err();
    assert!(matches!(unsure, StoreError::Unsure(_)), "{unsure}");
    assert!(line.was_cut());
    assert_eq!(store.load(&opened.id).await.unwrap().state.version, 2, "it stands");

    let seen = town.line(Act::CaseRead, Some(&opened.id));
    assert_eq!(seen.outcome, Outcome::Done);
    line.cut_after_commit();
    let unsure = store.audit(seen).await.unwrap_err();
    assert!(matches!(unsure, StoreError::Unsure(_)), "{unsure}");
    assert_eq!(lines(store.as_ref(), &opened.id, Act::CaseRead).await, 1, "and once");
    assert!(store.verify_audit().await.unwrap().faults.is_empty());
    store.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_takes_no_changes_is_not_worked_with_and_the_pool_heals() {
    for site in ways() {
        let store = site.open().await;
        let town = Town::found(store.as_ref(), "koege").await;
        let emma = town.open_case(store.as_ref(), case("Emma")).await;
        store.ready().await.unwrap();

        cluster::read_only(&site.direct, true);
        let refused = store.ready().await.unwrap_err();
        let kind = match &refused {
            StoreError::Unavailable(outage) => outage.kind(),
            other => panic!("{:?}: {other}", site.pooler),
        };
        assert!(
            matches!(kind, OutageKind::ReadOnly | OutageKind::NoneWritable),
            "{:?}: {refused}",
            site.pooler
        );

        // Nobody starts this server anew.
        cluster::read_only(&site.direct, false);
        store.ready().await.unwrap();
        let (after, _) = town.keep_paper(store.as_ref(), &emma, b"paper".to_vec()).await;
        assert_eq!(after.version, emma.version + 1);
        store.close().await;
    }
}

/// Everybody is cut off while connections lie in the pool: whoever comes next notices nothing.
#[tokio::test(flavor = "multi_thread")]
async fn what_lay_in_the_pool_is_not_missed() {
    for site in ways() {
        let store = site.open().await;
        let town = Town::found(store.as_ref(), "koege").await;
        let emma = town.open_case(store.as_ref(), case("Emma")).await;
        let reads: Vec<_> = (0..12)
            .map(|_| {
                let (store, id) = (store.clone(), emma.id.clone());
                tokio::spawn(async move { store.load(&id).await })
            })
            .collect();
        for read in reads {
            assert_eq!(read.await.unwrap().unwrap().state, emma);
        }
        cluster::read_only(&site.direct, false);
        assert_eq!(store.load(&emma.id).await.unwrap().state, emma, "{:?}", site.pooler);
        let (after, _) = town.keep_paper(store.as_ref(), &emma, b"paper".to_vec()).await;
        assert_eq!(after.version, emma.version + 1);
        store.close().await;
    }
}

/// The driver sends a statement in two halves, and a pooler could give each another session: then who asks for one case
/// would be answered with another.
#[tokio::test(flavor = "multi_thread")]
async fn of_many_at_once_each_gets_what_it_asked_for() {
    let site = Site::by_way_of(Mode::Transaction);
    let servers = [site.open().await, site.open().await];
    let town = Town::found(servers[0].as_ref(), "koege").await;
    let emma = town.open_case(servers[0].as_ref(), case("Emma")).await;
    let ali = town.open_case(servers[0].as_ref(), case("Ali")).await;
    let readers: Vec<_> = (0..16)
        .map(|number| {
            let (store, state) = (servers[number % 2].clone(), [&emma, &ali][number / 2 % 2].clone());
            let (user, now) = (town.anna.clone(), crate::common::now());
            tokio::spawn(async move {
                for _ in 0..40 {
                    assert_eq!(store.load(&state.id).await.unwrap().state, state);
                    let access = store.access(&state.id, &user, now).await.unwrap().unwrap();
                    assert!(access.assigned && access.version == state.version);
                    assert_eq!(store.account(&user).await.unwrap().unwrap().id, user);
                }
            })
        })
        .collect();
    for reader in readers {
        reader.await.unwrap();
    }
    for store in servers {
        store.close().await;
    }
}

/// By way of a pooler a reading has its values in it: whatever somebody types at the sign-in is a name and nothing else.
#[tokio::test(flavor = "multi_thread")]
async fn whatever_is_typed_is_looked_for_and_is_nothing_else() {
    for site in ways() {
        let store = site.open().await;
        let town = Town::found(store.as_ref(), "koege").await;
        let anna = store.account(&town.anna).await.unwrap().unwrap();
        for typed in [
            "' OR ''='",
            "\\'; DROP TABLE accounts; --",
            "$1",
            "E'x'",
            "Åse Ærø 🦔",
            "",
            " ",
        ] {
            let found = store.account_named(typed).await;
            assert!(matches!(found, Ok(None)), "{:?}: {typed:?}", site.pooler);
        }
        let (found, _) = store.account_named(&anna.name).await.unwrap().unwrap();
        assert_eq!(found.id, town.anna, "{:?}", site.pooler);
        store.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_brings_what_it_needs_whatever_the_database_says() {
    const SAID: &str = "CREATE TABLE said (what text);
        CREATE FUNCTION say() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            INSERT INTO said VALUES (current_setting('synchronous_commit') || ', '
                || current_setting('transaction_isolation') || ', ' || current_setting('statement_timeout') || ', '
                || current_setting('lock_timeout') || ', '
                || current_setting('idle_in_transaction_session_timeout'));
            RETURN NEW;
        END $$;
        CREATE TRIGGER say BEFORE UPDATE ON cases FOR EACH ROW EXECUTE FUNCTION say()";
    for site in ways() {
        let name = cluster::name_in(&site.direct);
        for setting in [
            "synchronous_commit = off",
            "default_transaction_isolation = serializable",
        ] {
            cluster::run(&site.direct, &format!("ALTER DATABASE {name} SET {setting}"));
        }
        let store = site.open().await;
        let town = Town::found(store.as_ref(), "koege").await;
        let emma = town.open_case(store.as_ref(), case("Emma")).await;
        cluster::run(&site.direct, SAID);
        store.append(&town.change(&emma, given(&town.bo))).await.unwrap();
        let said = site.blobs("SELECT DISTINCT convert_to(what, 'UTF8') FROM said").await;
        let said: Vec<String> = said.into_iter().map(|said| String::from_utf8(said).unwrap()).collect();
        assert_eq!(said, ["on, read committed, 1min, 30s, 5min"], "{:?}", site.pooler);

        // An operator is told of the one that others on this database would suffer from.
        let looked = look(&site.opening).await.unwrap().unwrap();
        let found: Vec<&str> = looked.settings.iter().map(|setting| setting.name).collect();
        assert_eq!(found, ["synchronous_commit"]);
        store.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_servers_that_begin_an_empty_database_at_once_take_turns() {
    for site in ways() {
        // The key file is there: two machines share it.
        let keys = Site::sqlite();
        keys.open().await.close().await;
        std::fs::copy(&keys.opening.keys, &site.opening.keys).unwrap();
        let (one, other) = tokio::join!(open(&site.opening), open(&site.opening));
        let (one, other) = (one.unwrap(), other.unwrap());
        let town = Town::found(one.as_ref(), "koege").await;
        let emma = town.open_case(one.as_ref(), case("Emma")).await;
        assert_eq!(other.load(&emma.id).await.unwrap().state, emma, "{:?}", site.pooler);
        one.close().await;
        other.close().await;
    }
}
