//! Houses that were made by earlier sets of migrations open in this build, with
//! everything in them; and their backups go into both backends. `examples/fixture.rs`
//! makes such a house; one that stands here is never made anew. The keys in it open
//! nothing but itself.

use crate::common::{Site, Town, case, later, now};
use domain::actor::Actor;
use domain::agenda::DueKind;
use domain::case::{AgreementState, LocalTime, MeetingState, Notice, Offered, Police, StopKind};
use domain::event::{CaseEvent, CaseId, CaseState, Level, PartEvent};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use store::*;

crate::on_both_backends_and_by_sessions! {
    an_old_backup_reads;
    a_store_of_a_newer_level_is_left_alone;
    what_the_level_before_knows_is_written_before_the_end;
}

/// The houses, oldest first.
fn houses() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/contract/fixtures");
    let mut houses: Vec<PathBuf> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    houses.sort();
    assert!(!houses.is_empty());
    houses
}

fn put(from: &Path, name: &str, to: &Site, as_name: &str) {
    let path = to.folder.join(as_name);
    std::fs::copy(from.join(name), &path).unwrap();
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o600)).unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_old_database_opens() {
    for house in houses() {
        let site = Site::sqlite();
        put(&house, "house.db", &site, "house.db");
        put(&house, "keys", &site, "keys");
        let store = site.open().await;
        everything_is_there(store.as_ref(), &house).await;
        assert_eq!(store.upgrade().await.unwrap(), Upgrade::Alone);
        nothing_new_is_written_before_the_end(&site, store).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn who_still_has_an_old_database_open_is_waited_for() {
    let house = houses().pop().unwrap();
    let site = Site::sqlite();
    put(&house, "house.db", &site, "house.db");
    put(&house, "keys", &site, "keys");
    let url = format!("sqlite:{}", site.folder.join("house.db").display());
    let old_server = sqlx::SqlitePool::connect(&url).await.unwrap();
    sqlx::query("SELECT COUNT(*) FROM cases")
        .execute(&old_server)
        .await
        .unwrap();
    let store = site.open().await;
    assert_eq!(store.upgrade().await.unwrap(), Upgrade::Unfinished);
    store.close().await;
    old_server.close().await;
    let store = site.open().await;
    assert_eq!(store.upgrade().await.unwrap(), Upgrade::Alone);
    store.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_old_postgresql_opens() {
    let mut opened = 0;
    for house in houses() {
        let dump = house.join("postgres.sql");
        if !dump.exists() {
            continue;
        }
        let site = Site::restored(&dump);
        put(&house, "postgres-keys", &site, "keys");
        let store = site.open().await;
        everything_is_there(store.as_ref(), &house).await;
        assert_eq!(store.upgrade().await.unwrap(), Upgrade::Unfinished);
        nothing_new_is_written_before_the_end(&site, store).await;
        opened += 1;
    }
    assert!(opened > 0, "no such database is kept");
}

async fn an_old_backup_reads(site: Site) {
    for house in houses() {
        let site = if site.is_sqlite() {
            Site::sqlite()
        } else {
            Site::postgres()
        };
        for name in ["keys", "backup", "case-keys"] {
            put(&house, name, &site, name);
        }
        let store = site.open().await;
        store
            .restore(&site.folder.join("backup"), &BackupIdentities::none())
            .await
            .unwrap();
        everything_is_there(store.as_ref(), &house).await;
        store.close().await;
    }
}

/// What a server of the first edition could not read waits until the upgrade is finished; a child's stop does not.
async fn nothing_new_is_written_before_the_end(site: &Site, store: Arc<dyn Store>) {
    let id = CaseId::from("c1");
    let line = |act| AuditEntry {
        municipality: None,
        who: None,
        at: now(),
        act,
        case: None,
        what: None,
        from: "command-line".into(),
        outcome: Outcome::Done,
    };
    let change = async |store: &dyn Store, event: CaseEvent| {
        let state = store.load(&id).await.unwrap().state;
        let by = Actor::command_line();
        let change = Change::of(&id, state.version, vec![event], by, line(Act::CaseChanged));
        store.append(&change).await
    };
    let planned = || {
        CaseEvent::from(PartEvent::BisidderOffered {
            meeting: "m1".into(),
            offered: Offered::default(),
        })
    };
    let before = store.load(&id).await.unwrap().state;
    let refused = change(store.as_ref(), planned()).await;
    let error = refused.unwrap_err();
    assert!(matches!(error, StoreError::UpgradeUnfinished), "{error}");
    assert!(error.to_string().contains("boernehoejde finish-upgrade"), "{error}");
    assert_eq!(store.load(&id).await.unwrap().state, before, "nothing was written");
    // An older server beside would go on with the words of its folder: nobody's words change until none runs.
    let (history, line_of) = (Vec::new(), line(Act::ContentChanged));
    let taken = store.take_over_wordings(&history, &line_of).await;
    assert!(matches!(taken, Err(StoreError::UpgradeUnfinished)), "{taken:?}");
    let municipality = store.municipalities().await.unwrap()[0].id.clone();
    let settled = store
        .settle_wording(&municipality, 1, &Settle::Withdraw, &"nobody".into(), now())
        .await;
    assert!(matches!(settled, Err(StoreError::UpgradeUnfinished)), "{settled:?}");
    let revision = store.wordings_revision(&municipality).await.unwrap();
    assert_eq!(revision, Revision::default());
    let stopped = CaseEvent::Stopped {
        meeting: "m1".into(),
        kind: StopKind::NotAnswer,
        at: LocalTime::parse("2026-11-24T10:30").unwrap(),
    };
    change(store.as_ref(), stopped).await.unwrap();

    // A backup brings the level along.
    let file = site.folder.join("unfinished");
    store.backup(&file, &[], now()).await.unwrap();
    for other in [site.twin(), site.other_kind()] {
        let restored = other.open().await;
        assert_eq!(restored.upgrade().await.unwrap(), Upgrade::Finished, "a new store");
        restored.restore(&file, &BackupIdentities::none()).await.unwrap();
        assert_eq!(restored.upgrade().await.unwrap(), Upgrade::Unfinished);
        assert!(change(restored.as_ref(), planned()).await.is_err());
        restored.close().await;
    }

    // Another process finishes it: this one takes notice by itself.
    let other = site.open().await;
    other.finish_upgrade(&line(Act::UpgradeFinished)).await.unwrap();
    other.close().await;
    change(store.as_ref(), planned()).await.unwrap();
    assert_eq!(store.upgrade().await.unwrap(), Upgrade::Finished);
    let log = store.verify_audit().await.unwrap();
    assert!(log.faults.is_empty(), "{log:?}");
    store.close().await;
}

/// The kinds of event that the level before the newest knows: what its servers stop at is any other.
fn known_before(name: &str) -> bool {
    let since = [
        "notice-withdrawn",
        "decision-withdrawn",
        "promise-reworded",
        "meeting-untold",
    ];
    !since.contains(&name)
}

/// Servers of the level before run beside while one after the other is replaced: nobody is told to wait but whoever wants
/// what only the new version has.
async fn what_the_level_before_knows_is_written_before_the_end(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let begun = town.open_case(store.as_ref(), case("Emma")).await;
    store.close().await;
    let before = Level(Level::NEWEST.0 - 1);
    site.tamper(&format!("UPDATE format SET level = {}", before.0)).await;
    let store = site.open().await;
    assert_ne!(store.upgrade().await.unwrap(), Upgrade::Finished);

    // A case is opened, its parts change, a paper is made, somebody else gets it, words are proposed.
    let ali = town.open_case(store.as_ref(), case("Ali")).await;
    // A child that waits while somebody is suspected: what is due of it has a name that came with the new version.
    let mut waits = case("Vera");
    waits.safety.as_mut().unwrap().police = Some(Police::Considered);
    let vera = town.open_case(store.as_ref(), waits).await;
    let needs_plan = async |store: &dyn Store| {
        let all = Span {
            from: later(-30 * 24 * 60),
            to: later(30 * 24 * 60),
        };
        let due = store.agenda_of(&town.anna, all, None, 50).await.unwrap();
        due.iter()
            .any(|row| row.case == vera.id && row.kind == DueKind::NeedsPlan)
    };
    assert!(!needs_plan(store.as_ref()).await);
    let notice = Notice {
        id: "n2".into(),
        received_at: LocalTime::parse("2026-11-24T10:00"),
        ..Notice::default()
    };
    let put = CaseEvent::from(PartEvent::NoticePut { notice: notice.clone() });
    let written = store.append(&town.change(&begun, vec![put])).await.unwrap();
    assert!(written.case.notices.contains(&notice));
    let (with_paper, paper) = town.keep_paper(store.as_ref(), &written, b"paper".to_vec()).await;
    assert_eq!(store.paper(&begun.id, &paper.id).await.unwrap().bytes, b"paper");
    let given = CaseEvent::Assigned {
        adviser: Some(town.bo.clone()),
        second: None,
        why: None,
    };
    let given = store.append(&town.change(&with_paper, vec![given])).await.unwrap();
    let wording = NewWording {
        municipality: town.id.clone(),
        file: "before-meeting/7-9".into(),
        key: "hello".into(),
        words: Some("Davs".into()),
        why: "Sådan siger vi her.".into(),
        by: town.person(store.as_ref(), "ida", Role::Editor).await,
        at: now(),
        instead_of: None,
    };
    store.propose_wording(&wording).await.unwrap().unwrap();

    // A server of the level before reads all of it.
    for id in [&begun.id, &ali.id] {
        for recorded in store.history(id).await.unwrap() {
            assert!(recorded.event.level() <= before && known_before(recorded.event.name()));
        }
    }

    // What it could not read waits, and says so; nothing of it is written.
    let withdrawn = || {
        CaseEvent::from(PartEvent::NoticeWithdrawn {
            notice: notice.clone(),
            why: Some("Et andet barn.".into()),
        })
    };
    let refused = store.append(&town.change(&given, vec![withdrawn()])).await;
    assert!(matches!(refused, Err(StoreError::UpgradeUnfinished)), "{refused:?}");
    assert_eq!(store.load(&begun.id).await.unwrap().state, given);

    // When the last of them has stopped it is written.
    let end = AuditEntry {
        municipality: None,
        ..town.line(Act::UpgradeFinished, None)
    };
    store.finish_upgrade(&end).await.unwrap();
    assert_eq!(store.upgrade().await.unwrap(), Upgrade::Finished);
    let after = store.append(&town.change(&given, vec![withdrawn()])).await.unwrap();
    assert!(!after.case.notices.contains(&notice));
    let changed = vec![CaseEvent::from(PartEvent::NoticePut { notice })];
    store.append(&town.change(&vera, changed)).await.unwrap();
    assert!(needs_plan(store.as_ref()).await);
    assert!(store.verify_audit().await.unwrap().faults.is_empty());
    store.close().await;
}

async fn a_store_of_a_newer_level_is_left_alone(site: Site) {
    let store = site.open().await;
    store.close().await;
    site.tamper("UPDATE format SET level = 99").await;
    let refused = open(&site.opening).await.map(|_| ());
    assert!(
        matches!(&refused, Err(StoreError::Migration(why)) if why.contains("99")),
        "{refused:?}"
    );
    assert_eq!(look(&site.opening).await.unwrap().unwrap().fit, Fit::Newer);
}

/// Cards and screens of a house of the first edition: what an adviser of the case gave goes on, what nobody has a right
/// to is closed, and of two cards the newer is out.
async fn what_was_open_in_an_old_house_needs_a_right(site: &Site) {
    let card = |id: &str, account: &str, made: i64| {
        let (mark, until) = (format!("X'{id}'"), later(24 * 60).as_millisecond());
        let mark = if site.is_sqlite() { mark } else { format!("'\\x{id}'") };
        format!("INSERT INTO cards VALUES ('{id}', {mark}, {mark}, 'c1', '{account}', {made}, {until})")
    };
    let session = |id: &str, account: &str| {
        let hash = if site.is_sqlite() {
            format!("X'{id}'")
        } else {
            format!("'\\x{id}'")
        };
        let at = now().as_millisecond();
        format!(
            "INSERT INTO sessions (hash, account, child_case, created_at, seen_at) VALUES ({hash}, '{account}', 'c1', {at}, {at})"
        )
    };
    // Bo and Carl have the case; Anna broke the glass once.
    for statement in [
        card("aa", "bo", 1),
        card("ab", "carl", 2),
        card("ac", "anna", 3),
        session("ba", "bo"),
        session("bb", "anna"),
    ] {
        site.tamper(&statement).await;
    }
    let store = site.open().await;
    let cards = store.card_of(&"c1".into(), now()).await.unwrap();
    assert_eq!(cards.map(|card| card.id), Some("ab".to_owned()));
    let log = store.verify_audit().await.unwrap();
    assert!(log.faults.is_empty(), "{log:?}");
    store.close().await;
    let swept = site.open().await;
    let ended = swept.sweep(later(24 * 60)).await.unwrap().sessions;
    assert_eq!(ended, 1, "Bo's screen was left, Anna's was not");
    swept.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_open_in_an_old_sqlite_needs_a_right() {
    let house = houses().pop().unwrap();
    let site = Site::sqlite();
    put(&house, "house.db", &site, "house.db");
    put(&house, "keys", &site, "keys");
    what_was_open_in_an_old_house_needs_a_right(&site).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_open_in_an_old_postgresql_needs_a_right() {
    let house = houses().pop().unwrap();
    let site = Site::restored(&house.join("postgres.sql"));
    put(&house, "postgres-keys", &site, "keys");
    what_was_open_in_an_old_house_needs_a_right(&site).await;
}

/// How many kinds of event there were when a house was made: one of each is in it.
fn kinds_of(house: &Path) -> usize {
    match house.file_name().and_then(|name| name.to_str()) {
        Some("0001-house") => 16,
        Some("0003-first-edition") => 24,
        other => panic!("how many kinds of event does {other:?} hold?"),
    }
}

async fn everything_is_there(store: &dyn Store, house: &Path) {
    let id = CaseId::from("c1");
    let state = store.load(&id).await.unwrap().state;
    let history = store.history(&id).await.unwrap();
    let mut kinds: Vec<&str> = history.iter().map(|recorded| recorded.event.name()).collect();
    kinds.sort_unstable();
    kinds.dedup();
    assert_eq!(kinds.len(), kinds_of(house), "an event of every kind: {kinds:?}");
    assert_eq!(CaseState::replay(&history).unwrap(), state);
    assert_eq!(
        state.case.child.as_ref().unwrap().first_name.as_ref().unwrap().0,
        "Emma Marie"
    );
    assert_eq!(state.case.meetings[0].state, Some(MeetingState::Held));
    assert_eq!(state.case.agreements[2].state, Some(AgreementState::Dropped));
    assert_eq!((state.adviser, state.second), (Some("bo".into()), Some("carl".into())));
    assert_eq!(
        store.paper(&id, &state.handed_over[0].document).await.unwrap().bytes,
        b"%PDF"
    );
    let drafts = store.drafts_of(&"anna".into()).await.unwrap();
    assert_eq!(drafts[0].draft.value("meetings[0].why"), "Jeg vil gerne høre");
    assert_eq!(
        store.grants_of(&id).await.unwrap()[0].reason,
        "Barnet står i receptionen."
    );
    let span = Span {
        from: now(),
        to: later(400 * 24 * 60),
    };
    assert!(!store.agenda_of(&"bo".into(), span, None, 50).await.unwrap().is_empty());
    assert_eq!(store.accounts_of(&"koege".into()).await.unwrap().len(), 3);
    let verified = store.verify_audit().await.unwrap();
    assert!(verified.faults.is_empty() && verified.lines > 0, "{verified:?}");
}
