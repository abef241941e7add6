//! Integrations: who makes one, what its token finds, which cases it sees, and a receipt that is given once.

use crate::common::{Site, Town, case, later, now};
use domain::case::Day;
use domain::document::{Audience, Kind, Version};
use domain::event::{CaseEvent, CaseId, CaseState, DocumentId, MadeDocument, UserId};
use std::collections::BTreeSet;
use store::*;

crate::on_both_backends! {
    nobody_opens_the_cases_alone;
    of_two_who_settle_at_once_one_counts_for_an_integration;
    a_token_finds_its_own_integration_and_no_other;
    a_row_that_was_altered_opens_nothing;
    there_is_an_end_to_them;
    however_many_ended_since_what_opens_something_is_listed_and_closed;
    every_case_is_seen_once_and_none_that_is_closed_to_somebody;
    however_many_are_asked_for_a_page_has_an_end;
    a_row_says_whether_its_number_may_leave;
    a_receipt_is_given_once;
    what_was_received_goes_with_the_case;
    a_backup_brings_back_no_token;
}

/// A municipality with an administrator and a coordinator.
struct Offices {
    town: Town,
    admin: UserId,
    gry: UserId,
}

impl Offices {
    async fn found(store: &dyn Store, id: &str) -> Offices {
        let town = Town::found(store, id).await;
        let admin = town.person(store, "drift", Role::Admin).await;
        let gry = town.person(store, "gry", Role::Coordinator).await;
        Offices { town, admin, gry }
    }

    fn line(&self) -> AuditEntry {
        self.town.line(Act::IntegrationChanged, None)
    }

    fn asking(&self) -> NewIntegration {
        NewIntegration {
            id: new_user(),
            municipality: self.town.id.clone(),
            name: "Journalsystemet".into(),
            scopes: IntegrationScopes::of(&IntegrationScope::ALL),
            until: later(60 * 24 * 30),
            by: self.admin.clone(),
            now: now(),
        }
    }

    /// Asks for one; its id and token.
    async fn ask(&self, store: &dyn Store) -> (UserId, IntegrationToken) {
        let (asking, token) = (self.asking(), IntegrationToken::fresh());
        assert!(store.ask_integration(&asking, &token, &self.line()).await.unwrap());
        (asking.id, token)
    }

    async fn settle(&self, store: &dyn Store, id: &UserId, by: &UserId, yes: bool) -> IntegrationSettled {
        let settled = store.settle_integration(id, by, yes, &self.line(), later(1)).await;
        settled.unwrap()
    }

    /// One that was approved.
    async fn open(&self, store: &dyn Store) -> (UserId, IntegrationToken) {
        let (id, token) = self.ask(store).await;
        assert_eq!(self.settle(store, &id, &self.gry, true).await, IntegrationSettled::Done);
        (id, token)
    }

    async fn revoke(&self, store: &dyn Store, id: &UserId) -> bool {
        let line = self.line();
        let revoked = store.revoke_integration(&self.town.id, id, &self.gry, &line, later(2));
        revoked.await.unwrap()
    }
}

async fn stands(store: &dyn Store, token: &IntegrationToken, minutes: i64) -> Option<IntegrationStands> {
    let known = store.integration_by(token).await.unwrap();
    known.map(|known| known.stands(later(minutes)))
}

async fn nobody_opens_the_cases_alone(site: Site) {
    let store = site.open().await;
    let store = store.as_ref();
    let (koege, dragoer) = (
        Offices::found(store, "koege").await,
        Offices::found(store, "dragoer").await,
    );
    let (id, token) = koege.ask(store).await;
    assert_eq!(stands(store, &token, 1).await, Some(IntegrationStands::Waits));
    // Not who asked, nobody without a role for it, and nobody of another municipality.
    assert_eq!(
        koege.settle(store, &id, &koege.admin, true).await,
        IntegrationSettled::Own
    );
    for other in [&koege.town.anna, &dragoer.gry, &dragoer.admin, &"nobody".into()] {
        assert_eq!(koege.settle(store, &id, other, true).await, IntegrationSettled::Gone);
    }
    assert_eq!(stands(store, &token, 1).await, Some(IntegrationStands::Waits));
    assert_eq!(
        koege.settle(store, &id, &koege.gry, true).await,
        IntegrationSettled::Done
    );
    let opened = store.integration_by(&token).await.unwrap().unwrap();
    assert!(opened.opens(later(1)) && opened.municipality == koege.town.id && opened.id == id);
    assert_eq!(
        stands(store, &token, 60 * 24 * 31).await,
        Some(IntegrationStands::Expired)
    );
    // A no is a no, and a week without an answer is one too.
    let (id, token) = koege.ask(store).await;
    assert_eq!(
        koege.settle(store, &id, &koege.gry, false).await,
        IntegrationSettled::Done
    );
    assert_eq!(
        koege.settle(store, &id, &koege.gry, true).await,
        IntegrationSettled::Gone
    );
    assert_eq!(stands(store, &token, 1).await, Some(IntegrationStands::NotApproved));
    let (id, token) = koege.ask(store).await;
    let late = later(8 * 24 * 60);
    let settled = store
        .settle_integration(&id, &koege.gry, true, &koege.line(), late)
        .await;
    assert_eq!(settled.unwrap(), IntegrationSettled::Gone);
    assert_eq!(
        stands(store, &token, 8 * 24 * 60).await,
        Some(IntegrationStands::NotApproved)
    );
    // An administrator who was closed meanwhile gets nothing; nobody else asks at all.
    let (id, token) = koege.ask(store).await;
    store.set_disabled(&koege.admin, true).await.unwrap();
    assert_eq!(
        koege.settle(store, &id, &koege.gry, true).await,
        IntegrationSettled::Gone
    );
    assert_eq!(stands(store, &token, 1).await, Some(IntegrationStands::Waits));
    for by in [&koege.admin, &koege.gry, &koege.town.anna, &dragoer.admin] {
        let asking = NewIntegration {
            by: by.clone(),
            ..koege.asking()
        };
        let asked = store
            .ask_integration(&asking, &IntegrationToken::fresh(), &koege.line())
            .await;
        assert!(matches!(asked, Err(StoreError::NotFound)), "{asked:?}");
    }
    assert!(store.verify_audit().await.unwrap().faults.is_empty());
}

async fn of_two_who_settle_at_once_one_counts_for_an_integration(site: Site) {
    let store = site.open().await;
    let koege = Offices::found(store.as_ref(), "koege").await;
    let (id, _) = koege.ask(store.as_ref()).await;
    let mut at_once = tokio::task::JoinSet::new();
    for approves in [true, false, true, false] {
        let (store, id, by, line) = (store.clone(), id.clone(), koege.gry.clone(), koege.line());
        at_once.spawn(async move {
            store
                .settle_integration(&id, &by, approves, &line, later(1))
                .await
                .unwrap()
        });
    }
    let all = at_once.join_all().await;
    let done = all.iter().filter(|one| **one == IntegrationSettled::Done).count();
    assert_eq!(done, 1, "{all:?}");
    store.close().await;
}

async fn a_token_finds_its_own_integration_and_no_other(site: Site) {
    let store = site.open().await;
    let store = store.as_ref();
    let (koege, dragoer) = (
        Offices::found(store, "koege").await,
        Offices::found(store, "dragoer").await,
    );
    let ((id, token), (other, others)) = (koege.open(store).await, dragoer.open(store).await);
    assert_eq!(store.integration_by(&token).await.unwrap().unwrap().id, id);
    assert_eq!(
        store.integration_by(&others).await.unwrap().unwrap().municipality,
        dragoer.town.id
    );
    assert_eq!(store.integration_by(&IntegrationToken::fresh()).await.unwrap(), None);
    assert_eq!(IntegrationToken::read(&token.to_show()), Some(token.clone()));
    // Nothing but a whole token is one, and none is printed by accident.
    let shown = token.to_show();
    for wrong in [
        &shown[1..],
        &shown[..69],
        &shown.to_uppercase(),
        &format!("{shown}0"),
        "",
        "bhapi_",
    ] {
        assert_eq!(IntegrationToken::read(wrong), None, "{wrong}");
    }
    assert!(!format!("{token:?}").contains(&shown[6..20]));
    let dump = site.dump();
    assert!(!dump.windows(64).any(|found| found == &shown.as_bytes()[6..]));
    // Nobody revokes another municipality's; one's own is over at once, and once.
    assert!(!dragoer.revoke(store, &id).await);
    assert_eq!(stands(store, &token, 3).await, Some(IntegrationStands::Open));
    assert!(koege.revoke(store, &id).await && !koege.revoke(store, &id).await);
    assert_eq!(stands(store, &token, 3).await, Some(IntegrationStands::Revoked));
    assert_eq!(stands(store, &others, 3).await, Some(IntegrationStands::Open));
    // What waits is taken back the same way, and nobody approves it any more.
    let (id, _) = koege.ask(store).await;
    assert!(koege.revoke(store, &id).await);
    assert_eq!(
        koege.settle(store, &id, &koege.gry, true).await,
        IntegrationSettled::Gone
    );
    let all = store.integrations_of(&koege.town.id, later(3)).await.unwrap();
    assert_eq!(all.len(), 2);
    assert!(all.iter().all(|one| one.id != other));
    assert_eq!(
        store.name_of_integration(&other).await.unwrap().as_deref(),
        Some("Journalsystemet")
    );
    assert_eq!(store.name_of_integration(&koege.admin).await.unwrap(), None);
}

async fn a_row_that_was_altered_opens_nothing(site: Site) {
    let store = site.open().await;
    let koege = Offices::found(store.as_ref(), "koege").await;
    for altered in [
        "scopes = 7, name = 'x'",
        "municipality = 'koege', until = until + 1",
        "settled_by = asked_by",
        "revoked_by = NULL, revoked_at = NULL",
        "hash = NULL",
        "mac = NULL",
    ] {
        let (id, token) = koege.open(store.as_ref()).await;
        if altered.starts_with("revoked") {
            assert!(koege.revoke(store.as_ref(), &id).await);
        }
        site.tamper(&format!("UPDATE integrations SET {altered} WHERE id = '{id}'"))
            .await;
        assert_eq!(store.integration_by(&token).await.unwrap(), None, "{altered}");
        // Nor does it get a MAC in passing.
        assert!(!koege.revoke(store.as_ref(), &id).await, "{altered}");
        assert_eq!(store.integration_by(&token).await.unwrap(), None, "{altered}");
    }
    // A yes that nobody gave.
    let (id, token) = koege.ask(store.as_ref()).await;
    let yes = format!("settled_by = '{}', settled_at = asked_at, approved = 1", koege.gry);
    site.tamper(&format!("UPDATE integrations SET {yes} WHERE id = '{id}'"))
        .await;
    assert_eq!(store.integration_by(&token).await.unwrap(), None);
    store.close().await;
}

async fn there_is_an_end_to_them(site: Site) {
    let store = site.open().await;
    let store = store.as_ref();
    let koege = Offices::found(store, "koege").await;
    let mut ids = Vec::new();
    for _ in 0..MOST_INTEGRATIONS {
        ids.push(koege.ask(store).await.0);
    }
    let ask = async || {
        let (asking, token, line) = (koege.asking(), IntegrationToken::fresh(), koege.line());
        store.ask_integration(&asking, &token, &line).await.unwrap()
    };
    assert!(!ask().await);
    assert!(koege.revoke(store, &ids[0]).await);
    assert!(ask().await && !ask().await);
    // A token has an end too, whatever is asked for.
    let dragoer = Offices::found(store, "dragoer").await;
    let (asking, token) = (
        NewIntegration {
            until: later(60 * 24 * 4000),
            ..dragoer.asking()
        },
        IntegrationToken::fresh(),
    );
    store.ask_integration(&asking, &token, &dragoer.line()).await.unwrap();
    dragoer.settle(store, &asking.id, &dragoer.gry, true).await;
    assert_eq!(
        stands(store, &token, 60 * 24 * 367).await,
        Some(IntegrationStands::Expired)
    );
}

/// Whoever asks and takes back, again and again, pushes no token off the list by which others watch over them.
async fn however_many_ended_since_what_opens_something_is_listed_and_closed(site: Site) {
    let store = site.open().await;
    let store = store.as_ref();
    let (koege, dragoer) = (
        Offices::found(store, "koege").await,
        Offices::found(store, "dragoer").await,
    );
    let (live, token) = koege.open(store).await;
    let mut ended = Vec::new();
    for nth in 0..=i64::from(INTEGRATIONS_SHOWN) {
        let asking = NewIntegration {
            now: later(1 + nth),
            ..koege.asking()
        };
        let (key, line) = (IntegrationToken::fresh(), koege.line());
        assert!(store.ask_integration(&asking, &key, &line).await.unwrap());
        assert!(koege.revoke(store, &asking.id).await);
        ended.push(asking.id);
    }
    let listed = async |minutes| store.integrations_of(&koege.town.id, later(minutes)).await.unwrap();
    let all = listed(300).await;
    assert_eq!(all.len(), usize::from(INTEGRATIONS_SHOWN));
    assert_eq!(
        (&all[0].id, &all[1].id),
        (&live, &ended[ended.len() - 1]),
        "live ones, and the newest"
    );
    // One that the list has no room for is still theirs, and nobody else's.
    assert!(all.iter().all(|one| one.id != ended[0]));
    for id in [&live, &ended[0]] {
        let found = store.integration_of(&koege.town.id, id).await.unwrap();
        assert_eq!(found.map(|one| one.id).as_ref(), Some(id));
        assert_eq!(store.integration_of(&dragoer.town.id, id).await.unwrap(), None);
    }
    assert_eq!(
        store
            .integration_of(&koege.town.id, &"x' OR '1'='1".into())
            .await
            .unwrap(),
        None
    );
    // What has ended by itself stands with the ended ones.
    assert!(listed(60 * 24 * 31).await.iter().all(|one| one.id != live));
    assert_eq!(stands(store, &token, 300).await, Some(IntegrationStands::Open));
    assert!(koege.revoke(store, &live).await);
    assert_eq!(stands(store, &token, 300).await, Some(IntegrationStands::Revoked));
    assert!(listed(300).await.iter().all(|one| one.id != live));
}

/// What is seen of one kind, read in pages of `limit`.
async fn seen(store: &dyn Store, town: &Town, open: bool, limit: u16) -> Vec<CaseId> {
    let (mut all, mut after) = (Vec::new(), None);
    loop {
        let page = store
            .cases_for_integration(&town.id, open, after.as_ref(), limit)
            .await
            .unwrap();
        assert!(page.rows.len() <= usize::from(limit));
        all.extend(page.rows.into_iter().map(|row| row.case));
        match page.next {
            Some(next) => after = Some(next),
            None => return all,
        }
    }
}

async fn every_case_is_seen_once_and_none_that_is_closed_to_somebody(site: Site) {
    let store = site.open().await;
    let store = store.as_ref();
    let (koege, dragoer) = (
        Offices::found(store, "koege").await,
        Offices::found(store, "dragoer").await,
    );
    let town = &koege.town;
    let mut own = BTreeSet::new();
    for name in ["Emma", "Emil", "Ida", "Bo", "Ali"] {
        own.insert(town.open_case(store, case(name)).await.id);
    }
    let elsewhere = dragoer.town.open_case(store, case("Karl")).await.id;
    // Of these an integration knows nothing.
    let practice = store
        .open_practice(&town.anna, &town.opened(case("Otto")))
        .await
        .unwrap();
    let barred = town.open_case(store, case("Nora")).await;
    let bars = CaseEvent::AccountBarred {
        account: town.bo.clone(),
        why: Some("Han er nabo til familien.".into()),
    };
    store.append(&town.change(&barred, vec![bars])).await.unwrap();
    let erased = town.open_case(store, case("Liv")).await.id;
    let line = town.line(Act::CaseErased, Some(&erased));
    store.erase_case(&erased, &line).await.unwrap();
    for limit in [1, 2, 3, 500] {
        let read = seen(store, town, true, limit).await;
        assert_eq!(read.len(), own.len(), "each once, in pages of {limit}");
        assert_eq!(read.into_iter().collect::<BTreeSet<_>>(), own);
    }
    for unseen in [&elsewhere, &practice, &barred.id, &erased, &"' OR 1=1 --".into()] {
        assert!(!store.integration_sees(&town.id, unseen).await.unwrap(), "{unseen}");
    }
    let first = own.iter().next().unwrap();
    assert!(store.integration_sees(&town.id, first).await.unwrap());
    assert!(!store.integration_sees(&dragoer.town.id, first).await.unwrap());
    // A case that ends is in the other list.
    let state = store.load(first).await.unwrap().state;
    let day = Day::parse("2026-11-24").unwrap();
    let ends = CaseEvent::Closed {
        on: day,
        why: None,
        ending: None,
    };
    store.append(&town.change(&state, vec![ends])).await.unwrap();
    assert_eq!(seen(store, town, false, 10).await, vec![first.clone()]);
    assert_eq!(seen(store, town, true, 10).await.len(), own.len() - 1);
}

/// Cases put in behind the store's back: their rows carry no MAC, and are passed over without stopping the reading.
fn many(site: &Site, count: u32) -> String {
    let sealed = if site.is_sqlite() { "x'00'" } else { "'\\x00'" };
    let row =
        format!("municipality, version, 1, '', '', 0, changed_at - 1000 - i, 0, key_id, key, label, {sealed}, NULL");
    let one = "(SELECT * FROM cases ORDER BY id LIMIT 1) one";
    if site.is_sqlite() {
        format!(
            "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {count})
                INSERT INTO cases SELECT lower(hex(randomblob(16))), {row} FROM n, {one}"
        )
    } else {
        format!("INSERT INTO cases SELECT md5('i-' || i), {row} FROM generate_series(1, {count}) i, {one}")
    }
}

/// The row alone: no case is opened for a page of the list, and the others in it stand in none.
async fn a_row_says_whether_its_number_may_leave(site: Site) {
    let store = site.open().await;
    let store = store.as_ref();
    let koege = Offices::found(store, "koege").await;
    let numbers = [
        ("2026-0587", true),
        ("SAG-2026-0412", true),
        ("Emma 2026", false),
        // The adviser in the case.
        ("2026-anna", false),
        ("Lauras sag", false),
        ("2026-020317-1234", false),
    ];
    for (number, _) in numbers {
        let mut whole = serde_json::to_value(case("Emma")).unwrap();
        whole["reference"] = number.into();
        let case = serde_json::from_value(whole).unwrap();
        koege.town.open_case(store, case).await;
    }
    let page = store
        .cases_for_integration(&koege.town.id, true, None, 50)
        .await
        .unwrap();
    assert_eq!(page.rows.len(), numbers.len());
    for row in page.rows {
        let number = row.label.reference.unwrap();
        let (_, leaves) = numbers.into_iter().find(|(known, _)| *known == number).unwrap();
        assert_eq!(row.label.reference_leaves, Some(leaves), "{number}");
    }
}

async fn however_many_are_asked_for_a_page_has_an_end(site: Site) {
    let store = site.open().await;
    let koege = Offices::found(store.as_ref(), "koege").await;
    let real = koege.town.open_case(store.as_ref(), case("Emma")).await.id;
    site.tamper(&many(&site, 50_000)).await;
    // 500 rows are read for a page, whatever is asked for; the one that is believed comes after all the others.
    let (mut pages, mut after, mut found) = (0, None, Vec::new());
    loop {
        let page = store
            .cases_for_integration(&koege.town.id, true, after.as_ref(), 50_000)
            .await;
        let page = page.unwrap();
        pages += 1;
        found.extend(page.rows.into_iter().map(|row| row.case));
        match page.next {
            Some(next) => after = Some(next),
            None => break,
        }
    }
    assert_eq!(pages, 101);
    assert_eq!(found, vec![real]);
    store.close().await;
}

/// A case with a paper for the child.
async fn with_paper(store: &dyn Store, town: &Town) -> (CaseState, DocumentId) {
    let state = town.open_case(store, case("Emma")).await;
    let paper = Paper {
        id: new_document(),
        document: None,
        bytes: b"%PDF".to_vec(),
    };
    let made = MadeDocument {
        document: paper.id.clone(),
        kind: Kind::BeforeMeeting,
        version: Version::Full,
        audience: Audience::Child,
        meeting: Some("m1".into()),
        on: Day::parse("2026-11-23").unwrap(),
        sha256: "0".repeat(64),
        draft: false,
        basis: None,
        decision: None,
    };
    let mut change = town.change(&state, vec![CaseEvent::DocumentMade(made)]);
    change.papers.push(paper.clone());
    (store.append(&change).await.unwrap(), paper.id)
}

fn receipt(by: &UserId, case: &CaseId, paper: &DocumentId, number: &str) -> Receipt {
    Receipt {
        paper: paper.clone(),
        case: case.clone(),
        integration: by.clone(),
        number: number.into(),
        at: later(3),
    }
}

async fn a_receipt_is_given_once(site: Site) {
    let store = site.open().await;
    let koege = Offices::found(store.as_ref(), "koege").await;
    let (id, _) = koege.open(store.as_ref()).await;
    let (state, paper) = with_paper(store.as_ref(), &koege.town).await;
    let line = koege.town.line(Act::ReceiptGiven, Some(&state.id));
    let seen = store.case_of_paper(&koege.town.id, &paper).await.unwrap();
    assert_eq!(seen, Some(state.id.clone()));
    assert_eq!(store.case_of_paper(&"dragoer".into(), &paper).await.unwrap(), None);
    // Eight at once, of two numbers: one is kept, and the log says it once.
    let mut at_once = tokio::task::JoinSet::new();
    for nth in 0..8 {
        let (store, line) = (store.clone(), line.clone());
        let number = if nth % 2 == 0 { "2026-77" } else { "2026-78" };
        let given = receipt(&id, &state.id, &paper, number);
        at_once.spawn(async move { store.give_receipt(&given, &line).await.unwrap() });
    }
    let all = at_once.join_all().await;
    let count = |wanted: fn(&ReceiptGiven) -> bool| all.iter().filter(|one| wanted(one)).count();
    assert_eq!(count(|one| *one == ReceiptGiven::Kept), 1, "{all:?}");
    assert_eq!(count(|one| matches!(one, ReceiptGiven::Before(_))), 3, "{all:?}");
    assert_eq!(count(|one| *one == ReceiptGiven::Another), 4, "{all:?}");
    let kept = store.receipts_of(&state.id).await.unwrap();
    assert_eq!(kept.len(), 1);
    let log = store.audit_of_case(&state.id, None, 100).await.unwrap();
    let lines = log.iter().filter(|line| line.entry.act == Act::ReceiptGiven).count();
    assert_eq!(lines, 1);
    // No paper, no receipt; nor under another case.
    let other = koege.town.open_case(store.as_ref(), case("Emil")).await;
    for wrong in [
        receipt(&id, &state.id, &new_document(), "2026-79"),
        receipt(&id, &other.id, &paper, "2026-79"),
    ] {
        let given = store.give_receipt(&wrong, &line).await;
        assert!(matches!(given, Err(StoreError::NotFound)), "{given:?}");
    }
    store.close().await;
}

async fn what_was_received_goes_with_the_case(site: Site) {
    let store = site.open().await;
    let koege = Offices::found(store.as_ref(), "koege").await;
    let (id, _) = koege.open(store.as_ref()).await;
    let (state, paper) = with_paper(store.as_ref(), &koege.town).await;
    let line = koege.town.line(Act::ReceiptGiven, Some(&state.id));
    let given = receipt(&id, &state.id, &paper, "2026-4711-9");
    store.give_receipt(&given, &line).await.unwrap();
    let line = koege.town.line(Act::CaseErased, Some(&state.id));
    store.erase_case(&state.id, &line).await.unwrap();
    assert!(store.receipts_of(&state.id).await.unwrap().is_empty());
    assert_eq!(store.case_of_paper(&koege.town.id, &paper).await.unwrap(), None);
    let again = store.give_receipt(&given, &line).await;
    assert!(matches!(again, Err(StoreError::NotFound)), "{again:?}");
    assert!(!String::from_utf8_lossy(&site.dump()).contains("2026-4711-9"));
    store.close().await;
}

async fn a_backup_brings_back_no_token(site: Site) {
    let store = site.open().await;
    let koege = Offices::found(store.as_ref(), "koege").await;
    let (id, token) = koege.open(store.as_ref()).await;
    let (state, paper) = with_paper(store.as_ref(), &koege.town).await;
    let line = koege.town.line(Act::ReceiptGiven, Some(&state.id));
    let given = receipt(&id, &state.id, &paper, "2026-77");
    store.give_receipt(&given, &line).await.unwrap();
    let folder = site.folder.join("backup");
    store.backup(&folder, &[], now()).await.unwrap();
    store.close().await;
    for other in [site.twin(), site.other_kind()] {
        let there = other.open().await;
        there.restore(&folder, &BackupIdentities::none()).await.unwrap();
        // Who it was stands in the log; what it opened, it opens no more, and the paper is not put there twice.
        assert_eq!(there.integration_by(&token).await.unwrap(), None);
        let all = there.integrations_of(&koege.town.id, later(3)).await.unwrap();
        assert_eq!(all.len(), 1);
        assert_eq!(all[0].stands(later(3)), IntegrationStands::NoToken);
        assert_eq!(all[0].id, id);
        assert_eq!(there.receipts_of(&state.id).await.unwrap(), vec![given.clone()]);
        there.close().await;
    }
}
