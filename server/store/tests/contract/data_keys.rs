//! Changing the data keys: everything is sealed anew while others work, what is interrupted goes on, and an old key
//! opens nothing afterwards.

use crate::common::{PHC, Site, Town, case, later, now};
use domain::actor::{Actor, Confirmation};
use domain::draft::Draft;
use domain::event::{CaseEvent, CaseState, UserId};
use domain::language::Language;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use store::*;

crate::on_both_backends_and_by_sessions! {
    everything_is_sealed_anew;
    others_go_on_working;
    what_is_interrupted_goes_on;
    what_does_not_open_keeps_its_key_and_is_named;
    no_key_changes_before_the_upgrade_is_finished;
}

fn changed(town: &Town) -> AuditEntry {
    AuditEntry {
        municipality: None,
        ..town.line(Act::KeysRotated, None)
    }
}

/// A paper, a draft, a grant, a factor, words in force, words that wait, a profile with a photo: whatever is sealed.
async fn furnish(store: &dyn Store, town: &Town) -> (CaseState, Paper) {
    let (state, paper, _) = furnished(store, town).await;
    (state, paper)
}

async fn furnished(store: &dyn Store, town: &Town) -> (CaseState, Paper, FactorSecret) {
    let state = town.open_case(store, case("Emma")).await;
    let (state, paper) = town.keep_paper(store, &state, vec![7; 10_000]).await;
    let state = crate::outbox::refused(store, town, &state).await;
    let draft = Draft::from_case(&state.case);
    let key = town.draft_key(&state.id);
    store
        .save_draft(&key, &draft, state.version, None, now())
        .await
        .unwrap();
    let line = town.line(Act::GlassBroken, Some(&state.id));
    store.break_glass(&state.id, &town.bo, "akut", &line).await.unwrap();
    for line in searches(town, &state) {
        keep_search(store, town, &line).await;
    }
    store.give_feedback(&fed_back(town)).await.unwrap();
    let line = town.line(Act::DrawingKept, Some(&state.id));
    assert!(store.keep_drawing(&state.id, &drawn(), &line).await.unwrap());
    let line = town.line(Act::RetentionChanged, Some(&state.id));
    let held = store
        .hold_case(&state.id, &town.anna, "Der er en klage.", now(), &line)
        .await;
    assert!(held.unwrap());
    let photo = Photo {
        media_type: "image/jpeg".into(),
        bytes: vec![9; 500],
    };
    let line = town.line(Act::AccountChanged, None);
    store.set_photo(&town.anna, Some(&photo), &line).await.unwrap();
    let session = Opens::Again(Town::sign_in(store, &town.anna).await);
    let secret = store.offer_factor(&session, now()).await.unwrap().unwrap();
    let code = secret.code_at(now());
    let line = town.line(Act::AccountChanged, None);
    let enrolled = store.enrol_factor(&session, Some(&code), &line, now()).await.unwrap();
    assert!(matches!(enrolled, Enrolled::Done(_)));
    passkey(store, town, &session).await;
    let offered = Opens::Again(Town::sign_in(store, &town.bo).await);
    store.offer_factor(&offered, now()).await.unwrap().unwrap();
    let editors = [editor(store, town, "eva").await, editor(store, town, "finn").await];
    let number = propose(store, town, &editors[0], "hello", "Dav.").await;
    let (checked, _) = store.wordings_in_force(&town.id).await.unwrap();
    let wording = store.wording(&town.id, number).await.unwrap().unwrap();
    let shown = wording.fingerprint(None);
    let approve = Settle::Approve { shown, checked };
    let settled = store
        .settle_wording(&town.id, number, &approve, &editors[1], now())
        .await;
    settled.unwrap().unwrap();
    propose(store, town, &editors[0], "goodbye", "Farvel så længe.").await;
    (state, paper, secret)
}

/// What a child drew and kept.
fn drawn() -> KeptDrawing {
    KeptDrawing {
        id: "0123456789abcdef0123456789abcdef".into(),
        kept_at: now(),
        strokes: "2_10-20_11-22".into(),
    }
}

/// What a child thought of a talk.
fn fed_back(town: &Town) -> Given<'_> {
    Given {
        municipality: &town.id,
        month: domain::feedback::Month::of(jiff::civil::date(2026, 11, 1)),
        mood: domain::feedback::Mood::Good,
        line: Some("I lyttede."),
    }
}

/// The lines of a search that showed a case, and of one that showed none.
fn searches(town: &Town, state: &CaseState) -> [AuditEntry; 2] {
    let line = |case, id: &str| AuditEntry {
        what: Some(format!("{}:1", id.repeat(32))),
        ..town.line(Act::WideSearch, case)
    };
    [line(Some(&state.id), "a"), line(None, "b")]
}

async fn keep_search(store: &dyn Store, town: &Town, line: &AuditEntry) {
    let search = NewSearch {
        id: &line.what.as_ref().unwrap()[..32],
        municipality: &town.id,
        reason: "Skolen har ringet.",
        lines: std::slice::from_ref(line),
    };
    store.keep_search(&search).await.unwrap();
}

/// Anna has a passkey beside her phone.
async fn passkey(store: &dyn Store, town: &Town, session: &Opens) {
    let kind = CeremonyKind::Make;
    let id = store
        .begin_ceremony(session, kind, b"asked", now())
        .await
        .unwrap()
        .unwrap();
    let taken = store.take_ceremony(session, kind, Some(&id), now()).await.unwrap();
    let CeremonyTaken::Taken(ceremony) = taken else {
        panic!("{taken:?}")
    };
    let new = NewPasskey {
        credential_id: b"telefon".to_vec(),
        credential: "{}".into(),
        counter: 1,
        name: "Min telefon".into(),
    };
    let line = town.line(Act::AccountChanged, None);
    let added = store.add_passkey(*ceremony, &new, &line, now()).await.unwrap();
    assert!(matches!(added, PasskeyAdded::Done(_)), "{added:?}");
}

async fn editor(store: &dyn Store, town: &Town, name: &str) -> UserId {
    let id = new_user();
    let account = NewAccount {
        id: id.clone(),
        municipality: town.id.clone(),
        name: format!("{name}@{}", town.id),
        password: PHC.into(),
        chosen_by: ChosenBy::Holder,
        roles: Roles::only(Role::Editor),
        language: Language::danish(),
        profile: Profile::default(),
    };
    store.create_account(&account, now()).await.unwrap();
    id
}

async fn propose(store: &dyn Store, town: &Town, by: &UserId, key: &str, words: &str) -> u64 {
    let new = NewWording {
        municipality: town.id.clone(),
        file: "before-meeting/7-9".into(),
        key: key.into(),
        words: Some(words.into()),
        why: "Sådan siger vi.".into(),
        by: by.clone(),
        at: now(),
        instead_of: None,
    };
    store.propose_wording(&new).await.unwrap().unwrap()
}

/// Everything that is sealed can be read.
async fn all_is_there(store: &dyn Store, town: &Town, state: &CaseState, paper: &Paper) {
    assert_eq!(store.load(&state.id).await.unwrap().state, *state);
    let history = store.history(&state.id).await.unwrap();
    assert_eq!(CaseState::replay(&history).unwrap(), *state);
    assert_eq!(store.paper(&state.id, &paper.id).await.unwrap(), *paper);
    let filings = store.filings_of(&state.id).await.unwrap();
    assert_eq!(filings[0].answer.as_deref(), Some(crate::outbox::WHY));
    let key = town.draft_key(&state.id);
    assert!(store.draft(&key).await.unwrap().is_some());
    assert_eq!(store.grants_of(&state.id).await.unwrap()[0].reason, "akut");
    for line in searches(town, state) {
        let reason = store.reason_of_search(&line).await.unwrap();
        assert_eq!(reason.as_deref(), Some("Skolen har ringet."));
    }
    assert_eq!(store.drawings(&state.id).await.unwrap(), [drawn()]);
    let fed_back = store.feedback_of(&town.id).await.unwrap();
    assert_eq!(fed_back[0].lines[0].words, "I lyttede.");
    let held = store.held_case(&state.id).await.unwrap().unwrap();
    assert_eq!(held.reason, "Der er en klage.");
    assert_eq!(store.profile(&town.anna).await.unwrap().photo.unwrap().bytes.len(), 500);
    let own = store.factors_of(&town.anna).await.unwrap().unwrap();
    assert_eq!(own.passkeys[0].name, "Min telefon");
    let again = Opens::Again(Town::sign_in(store, &town.bo).await);
    assert!(store.offer_factor(&again, now()).await.unwrap().is_some());
    let (_, words) = store.wordings_in_force(&town.id).await.unwrap();
    assert_eq!(words["before-meeting/7-9"]["hello"], "Dav.");
    assert_eq!(store.wordings_waiting(&town.id).await.unwrap().len(), 1);
    let sentence = "Jeg har hørt, at Emma er god til at klatre i træer.";
    let used = store
        .personal_used_before(&town.id, &new_case(), "Emma", sentence)
        .await;
    assert!(used.unwrap(), "a sentence that was used is known still");
    let rows = store
        .cases(&OfCases::Adviser(town.anna.clone()), &"anna".into(), true, None, 500)
        .await;
    assert!(rows.unwrap().iter().any(|row| row.case == state.id));
    let verified = store.verify_audit().await.unwrap();
    assert!(verified.faults.is_empty(), "{verified:?}");
}

/// A factor's code opens a door still, at a later time.
async fn the_phone_still_works(store: &dyn Store, town: &Town, minutes: i64, secret: &FactorSecret) {
    let session = SessionToken::fresh();
    store
        .begin_half(&session, &town.anna, PHC, later(minutes))
        .await
        .unwrap();
    let opens = Opens::SignIn {
        half: session,
        next: SessionToken::fresh(),
    };
    let code = secret.code_at(later(minutes));
    let tried = store.try_factor(&opens, Some(&code), later(minutes)).await.unwrap();
    assert!(matches!(tried, CodeTried::Right { .. }), "{tried:?}");
}

/// All that is sealed in the database, by table.
async fn sealed(site: &Site) -> Vec<(String, Vec<u8>)> {
    let columns = [
        ("municipalities", "key"),
        ("cases", "key"),
        ("cases", "label"),
        ("cases", "sealed"),
        ("events", "sealed"),
        ("papers", "sealed"),
        ("outbox", "sealed"),
        ("outbox", "answer"),
        ("drafts", "sealed"),
        ("drawings", "sealed"),
        ("grants", "sealed"),
        ("searches", "sealed"),
        ("feedback_lines", "sealed"),
        ("holds", "sealed"),
        ("accounts", "profile"),
        ("accounts", "photo"),
        ("factors", "sealed"),
        ("factor_offers", "sealed"),
        ("passkeys", "sealed"),
        ("wordings", "sealed"),
        ("wording_heads", "sealed"),
        ("personal", "mark"),
        ("audit_heads", "mac"),
    ];
    let mut all = Vec::new();
    for (table, column) in columns {
        let whose = match table {
            "audit_heads" => " WHERE municipality <> ''",
            _ => "",
        };
        let mut values = site.blobs(&format!("SELECT {column} FROM {table}{whose}")).await;
        // Of a case that was erased nothing is left.
        values.retain(|value| !value.is_empty());
        assert!(!values.is_empty(), "{table}.{column}");
        all.extend(values.into_iter().map(|value| (format!("{table}.{column}"), value)));
    }
    all
}

async fn everything_is_sealed_anew(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let (state, paper, phone) = furnished(store.as_ref(), &town).await;
    let many: Vec<Opened> = (0..210)
        .map(|number| town.opened(case(&format!("Barn{number}"))))
        .collect();
    let states = store.open_cases(&many).await.unwrap();
    let erased = &states[0].id;
    let line = town.line(Act::CaseErased, Some(erased));
    store.erase_case(erased, &line).await.unwrap();
    let before = sealed(&site).await;
    let old_keys = std::fs::read(&site.opening.keys).unwrap();
    // Another server, which has read everything once.
    let other = open(&site.opening).await.unwrap();
    all_is_there(other.as_ref(), &town, &state, &paper).await;

    let done = store.change_data_keys(&changed(&town)).await.unwrap();
    assert_eq!((done.municipalities, done.cases, done.resumed), (1, 210, false));
    assert_eq!((done.idle_keys, done.closed.len()), (1, 0));
    let after = sealed(&site).await;
    for (place, value) in &before {
        assert!(!after.contains(&(place.clone(), value.clone())), "{place} was left");
    }
    for server in [&store, &other] {
        all_is_there(server.as_ref(), &town, &state, &paper).await;
        for state in &states[1..] {
            assert_eq!(server.load(&state.id).await.unwrap().state, *state);
        }
    }
    the_phone_still_works(other.as_ref(), &town, 5, &phone).await;
    other.close().await;
    assert_eq!(store.drop_idle_keys().await.unwrap(), 1);
    store.close().await;
    let store = site.open().await;
    all_is_there(store.as_ref(), &town, &state, &paper).await;
    store.close().await;
    let new_keys = std::fs::read(&site.opening.keys).unwrap();
    std::fs::write(&site.opening.keys, old_keys).unwrap();
    let refused = open(&site.opening).await.map(|_| ());
    assert!(matches!(refused, Err(StoreError::Keys(_))), "the old key opens nothing");
    std::fs::write(&site.opening.keys, new_keys).unwrap();
}

async fn others_go_on_working(site: Site) {
    let store = site.open().await;
    let town = Arc::new(Town::found(store.as_ref(), "koege").await);
    let (first, paper) = furnish(store.as_ref(), &town).await;
    let many: Vec<Opened> = (0..40)
        .map(|number| town.opened(case(&format!("Barn{number}"))))
        .collect();
    let states = store.open_cases(&many).await.unwrap();
    let done = Arc::new(AtomicBool::new(false));
    // Two servers, with two writers each, on cases of their own.
    let servers = [open(&site.opening).await.unwrap(), open(&site.opening).await.unwrap()];
    let mut writers = Vec::new();
    for (number, id) in states.iter().take(4).map(|state| state.id.clone()).enumerate() {
        let (server, town, done) = (servers[number % 2].clone(), town.clone(), done.clone());
        let (first, paper) = (first.clone(), paper.clone());
        writers.push(tokio::spawn(async move {
            let mut rounds = 0;
            let server = server.as_ref();
            while rounds == 0 || !done.load(Ordering::Relaxed) {
                let state = server.load(&id).await.unwrap().state;
                let confirmation = Confirmation::new(
                    domain::finding::Code::HomeNotSafe,
                    Actor::from(&town.anna),
                    later(rounds),
                );
                let change = town.change(&state, vec![CaseEvent::Confirmed { confirmation }]);
                let state = server.append(&change).await.unwrap();
                let draft = Draft::from_case(&state.case);
                let key = town.draft_key(&id);
                server
                    .save_draft(&key, &draft, state.version, None, now())
                    .await
                    .unwrap();
                assert!(server.draft(&key).await.unwrap().is_some());
                assert_eq!(server.history(&id).await.unwrap().len() as u64, state.version);
                let mut profile = server.profile(&town.bo).await.unwrap();
                profile.photo = None;
                let line = town.line(Act::AccountChanged, None);
                server.set_profile(&town.bo, &profile, &line).await.unwrap();
                assert_eq!(server.accounts_of(&town.id).await.unwrap().len(), 4);
                assert_eq!(server.paper(&first.id, &paper.id).await.unwrap(), paper);
                assert_eq!(server.wordings_waiting(&town.id).await.unwrap().len(), 1);
                let line = town.line(Act::GlassBroken, Some(&id));
                let at = AuditEntry {
                    at: later(rounds),
                    ..line
                };
                server.break_glass(&id, &town.bo, "akut", &at).await.unwrap();
                assert!(!server.grants_of(&id).await.unwrap().is_empty());
                rounds += 1;
            }
            rounds
        }));
    }
    for _ in 0..4 {
        let changed = store.change_data_keys(&changed(&town)).await.unwrap();
        assert!(changed.cases >= 41 && changed.closed.is_empty(), "{changed:?}");
    }
    done.store(true, Ordering::Relaxed);
    for writer in writers {
        assert!(writer.await.unwrap() > 0);
    }
    store.drop_idle_keys().await.unwrap();
    for server in servers {
        server.close().await;
    }
    store.close().await;
    let store = site.open().await;
    all_is_there(store.as_ref(), &town, &first, &paper).await;
    for state in &states {
        let history = store.history(&state.id).await.unwrap();
        let now = store.load(&state.id).await.unwrap().state;
        assert_eq!(CaseState::replay(&history).unwrap(), now);
    }
    store.close().await;
}

async fn what_is_interrupted_goes_on(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let (first, paper) = furnish(store.as_ref(), &town).await;
    let many: Vec<Opened> = (0..150)
        .map(|number| town.opened(case(&format!("Barn{number}"))))
        .collect();
    let states = store.open_cases(&many).await.unwrap();
    let (server, line) = (store.clone(), changed(&town));
    let changing = tokio::spawn(async move { server.change_data_keys(&line).await });
    // Interrupted once some cases have new keys and others have not.
    let new = "SELECT key FROM cases c WHERE c.key_id = (SELECT key_id FROM key_change)";
    while !(1..150).contains(&site.blobs(new).await.len()) {
        assert!(!changing.is_finished(), "it was over before it was interrupted");
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    changing.abort();
    assert!(changing.await.unwrap_err().is_cancelled());
    all_is_there(store.as_ref(), &town, &first, &paper).await;
    let refused = store.rotate_keys(&changed(&town)).await;
    assert!(matches!(refused, Err(StoreError::KeysChanging)), "{refused:?}");
    let refused = store.drop_idle_keys().await;
    assert!(matches!(refused, Err(StoreError::KeysChanging)), "{refused:?}");
    let keys = || std::fs::read_to_string(&site.opening.keys).unwrap().lines().count();
    let before = keys();
    // Another process goes on with it.
    let other = open(&site.opening).await.unwrap();
    let done = other.change_data_keys(&changed(&town)).await.unwrap();
    assert!(done.resumed && done.municipalities == 0, "{done:?}");
    assert!((1..151).contains(&done.cases), "{done:?}");
    assert_eq!(keys(), before, "no further key is needed for it");
    other.close().await;
    all_is_there(store.as_ref(), &town, &first, &paper).await;
    for state in &states {
        assert_eq!(store.load(&state.id).await.unwrap().state, *state);
    }
    store.rotate_keys(&changed(&town)).await.unwrap();
    store.close().await;
}

async fn what_does_not_open_keeps_its_key_and_is_named(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let emma = town.open_case(store.as_ref(), case("Emma")).await;
    let ali = town.open_case(store.as_ref(), case("Ali")).await;
    site.tamper(&format!(
        "UPDATE events SET sealed = (SELECT label FROM cases WHERE id = '{0}') WHERE case_id = '{0}' AND version = 1",
        emma.id
    ))
    .await;
    let done = store.change_data_keys(&changed(&town)).await.unwrap();
    assert_eq!(done.closed, [emma.id.as_str()]);
    assert_eq!((done.municipalities, done.cases, done.idle_keys), (1, 1, 0));
    assert_eq!(store.drop_idle_keys().await.unwrap(), 0, "its key is needed still");
    for state in [&emma, &ali] {
        assert_eq!(store.load(&state.id).await.unwrap().state, *state);
    }
    store.close().await;
}

async fn no_key_changes_before_the_upgrade_is_finished(site: Site) {
    let site = site.of_the_first_edition();
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "nyby").await;
    let before = std::fs::read(&site.opening.keys).unwrap();
    let refused = store.change_data_keys(&changed(&town)).await;
    assert!(matches!(refused, Err(StoreError::UpgradeUnfinished)), "{refused:?}");
    assert_eq!(std::fs::read(&site.opening.keys).unwrap(), before);
    store.close().await;
}
