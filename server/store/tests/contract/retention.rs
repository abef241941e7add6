//! How long closed cases stay: the rule, what is kept back, and lists that two people let go.

use crate::common::{Site, Town, case, later, now};
use domain::event::{CaseEvent, CaseId, CaseState, UserId};
use domain::retention::Months;
use jiff::Timestamp;
use store::*;

crate::on_both_backends! {
    without_a_rule_nothing_is_due;
    only_what_is_closed_and_still_for_long_is_over;
    a_list_goes_by_two_and_one_line_certifies_it;
    nobody_lets_cases_go_alone;
    what_changed_meanwhile_stays_and_another_rule_lets_nothing_go;
    what_the_second_person_did_not_see_stays;
    what_is_kept_back_goes_by_no_way;
    what_the_journal_lacks_stays_until_it_has_it;
    a_list_written_by_hand_lets_nothing_go;
    a_backup_keeps_rule_and_reason;
}

fn months(months: u16) -> Months {
    Months::new(months).unwrap()
}

async fn closed(store: &dyn Store, town: &Town, name: &str) -> CaseState {
    let state = town.open_case(store, case(name)).await;
    close(store, town, &state).await
}

async fn close(store: &dyn Store, town: &Town, state: &CaseState) -> CaseState {
    let closed = CaseEvent::Closed {
        on: domain::case::Day::parse("2026-11-24").unwrap(),
        why: None,
        ending: None,
    };
    store.append(&town.change(state, vec![closed])).await.unwrap()
}

async fn set(store: &dyn Store, town: &Town, by: &UserId, rule: Option<u16>) {
    let rule = rule.map(|n| RetentionRule {
        months: months(n),
        set_by: by.clone(),
        set_at: now(),
    });
    let line = town.line(Act::RetentionChanged, None);
    store.set_retention_rule(&town.id, rule.as_ref(), &line).await.unwrap();
}

async fn over(store: &dyn Store, town: &Town, reader: &UserId, before: Timestamp) -> Vec<CaseId> {
    let rows = store.cases_over(&town.id, reader, before, None, 50).await.unwrap();
    rows.into_iter().map(|row| row.case).collect()
}

async fn ask(store: &dyn Store, town: &Town, by: &UserId, cases: &[&CaseState]) -> RunAsked {
    let asking = NewRetentionRun {
        municipality: town.id.clone(),
        months: months(24),
        cases: cases.iter().map(|state| (state.id.clone(), state.version)).collect(),
        by: by.clone(),
        now: now(),
    };
    let line = town.line(Act::RetentionRun, None);
    store.ask_retention_run(&asking, &line).await.unwrap()
}

async fn settle(store: &dyn Store, town: &Town, by: &UserId, approves: bool) -> RunSettled {
    let line = AuditEntry {
        who: Some(by.clone()),
        ..town.line(Act::RetentionRun, None)
    };
    // As the page shows it: the whole list.
    let waits = store.retention_run(&town.id, later(1)).await.unwrap();
    let seen = waits.map(|run| run.cases).unwrap_or_default();
    let verdict = if approves {
        RunVerdict::Yes(&seen)
    } else {
        RunVerdict::No
    };
    let settled = store.settle_retention_run(&town.id, by, verdict, &line, later(1)).await;
    settled.unwrap()
}

async fn is_gone(store: &dyn Store, state: &CaseState) -> bool {
    matches!(store.load(&state.id).await, Err(StoreError::Erased))
}

async fn without_a_rule_nothing_is_due(site: Site) {
    let store = site.open().await;
    let store = store.as_ref();
    let (town, other) = (Town::found(store, "koege").await, Town::found(store, "dragoer").await);
    let gry = town.person(store, "gry", Role::Coordinator).await;
    assert_eq!(store.retention_rule(&town.id).await.unwrap(), None);
    let emma = closed(store, &town, "Emma").await;
    assert_eq!(ask(store, &town, &gry, &[&emma]).await, RunAsked::Refused);
    set(store, &town, &gry, Some(24)).await;
    let rule = store.retention_rule(&town.id).await.unwrap().unwrap();
    assert_eq!((rule.months, rule.set_by), (months(24), gry.clone()));
    assert_eq!(
        store.retention_rule(&other.id).await.unwrap(),
        None,
        "a rule is of one municipality"
    );
    assert_eq!(ask(store, &town, &gry, &[]).await, RunAsked::Refused, "of nothing");
    assert_eq!(ask(store, &town, &gry, &[&emma]).await, RunAsked::Waits);
    set(store, &town, &gry, None).await;
    assert_eq!(store.retention_rule(&town.id).await.unwrap(), None);
    assert_eq!(
        store.retention_run(&town.id, later(1)).await.unwrap(),
        None,
        "it fell with the rule"
    );
}

async fn only_what_is_closed_and_still_for_long_is_over(site: Site) {
    let store = site.open().await;
    let store = store.as_ref();
    let (town, other) = (Town::found(store, "koege").await, Town::found(store, "dragoer").await);
    let gry = town.person(store, "gry", Role::Coordinator).await;
    let emma = closed(store, &town, "Emma").await;
    let ali = closed(store, &town, "Ali").await;
    town.open_case(store, case("Noah")).await;
    closed(store, &other, "Vita").await;
    assert!(over(store, &town, &gry, now()).await.is_empty(), "they changed now");
    let mut all = vec![emma.id.clone(), ali.id.clone()];
    all.sort();
    assert_eq!(over(store, &town, &gry, later(1)).await, all);
    // What is barred to the reader is not on their list, and what is kept back on nobody's.
    let bar = CaseEvent::AccountBarred {
        account: gry.clone(),
        why: None,
    };
    store.append(&town.change(&ali, vec![bar])).await.unwrap();
    assert_eq!(over(store, &town, &gry, later(1)).await, std::slice::from_ref(&emma.id));
    let line = town.line(Act::RetentionChanged, Some(&emma.id));
    assert!(
        store
            .hold_case(&emma.id, &gry, "Der er en klage.", now(), &line)
            .await
            .unwrap()
    );
    assert!(over(store, &town, &gry, later(1)).await.is_empty());
}

/// Two coordinators of a municipality whose rule is two years.
async fn two_with_a_rule(store: &dyn Store, town: &Town) -> (UserId, UserId) {
    let gry = town.person(store, "gry", Role::Coordinator).await;
    let second = town.person(store, "second", Role::Coordinator).await;
    set(store, town, &gry, Some(24)).await;
    (gry, second)
}

async fn a_list_goes_by_two_and_one_line_certifies_it(site: Site) {
    let store = site.open().await;
    let store = store.as_ref();
    let town = Town::found(store, "koege").await;
    let (gry, second) = two_with_a_rule(store, &town).await;
    let (emma, ali) = (closed(store, &town, "Emma").await, closed(store, &town, "Ali").await);
    let stays = closed(store, &town, "Noah").await;
    assert_eq!(ask(store, &town, &gry, &[&emma, &ali]).await, RunAsked::Waits);
    assert_eq!(ask(store, &town, &second, &[&stays]).await, RunAsked::Another);
    let waits = store.retention_run(&town.id, later(1)).await.unwrap().unwrap();
    assert_eq!((waits.by, waits.cases.len()), (gry.clone(), 2));
    assert_eq!(
        settle(store, &town, &second, true).await,
        RunSettled::Erased { gone: 2, stayed: 0 }
    );
    assert!(is_gone(store, &emma).await && is_gone(store, &ali).await);
    assert!(!is_gone(store, &stays).await, "nobody asked about it");
    assert_eq!(store.retention_run(&town.id, later(1)).await.unwrap(), None);
    // What, how many, by whom, when; and no name.
    let lines = store.audit_after(Some(&town.id), 0, 500).await.unwrap();
    let lines: Vec<&AuditEntry> = lines.iter().map(|line| &line.entry).collect();
    let certificate = lines.last().unwrap();
    assert_eq!(certificate.act, Act::RetentionRun);
    assert_eq!(
        certificate.what.as_deref(),
        Some(format!("erased:2:asked-by:{gry}").as_str())
    );
    assert_eq!((certificate.who.as_ref(), &certificate.case), (Some(&second), &None));
    let erased = lines.iter().filter(|line| line.act == Act::CaseErased);
    let mut erased: Vec<CaseId> = erased.filter_map(|line| line.case.clone()).collect();
    erased.sort();
    let mut both = vec![emma.id, ali.id];
    both.sort();
    assert_eq!(erased, both);
    assert!(store.verify_audit().await.unwrap().faults.is_empty());
}

async fn nobody_lets_cases_go_alone(site: Site) {
    let store = site.open().await;
    let store = store.as_ref();
    let (town, other) = (Town::found(store, "koege").await, Town::found(store, "dragoer").await);
    let (gry, second) = (
        town.person(store, "gry", Role::Coordinator).await,
        town.person(store, "second", Role::Coordinator).await,
    );
    let vita = other.person(store, "vita", Role::Coordinator).await;
    set(store, &town, &gry, Some(24)).await;
    let emma = closed(store, &town, "Emma").await;
    for by in [&town.anna, &vita, &new_user()] {
        assert_eq!(ask(store, &town, by, &[&emma]).await, RunAsked::Refused);
    }
    assert_eq!(ask(store, &town, &gry, &[&emma]).await, RunAsked::Waits);
    assert_eq!(settle(store, &town, &gry, true).await, RunSettled::Own);
    for by in [&town.anna, &vita, &new_user()] {
        assert_eq!(settle(store, &town, by, true).await, RunSettled::Gone);
    }
    // A week is over.
    let late = now().checked_add(WAITS_FOR_A_SECOND).unwrap();
    let line = town.line(Act::RetentionRun, None);
    let yes = RunVerdict::Yes(&[]);
    let settled = store.settle_retention_run(&town.id, &second, yes, &line, late).await;
    assert_eq!(settled.unwrap(), RunSettled::Gone);
    assert_eq!(store.retention_run(&town.id, late).await.unwrap(), None);
    // A no keeps it, and only whoever asked takes it back.
    assert_eq!(settle(store, &town, &second, false).await, RunSettled::Kept);
    assert_eq!(
        settle(store, &town, &second, true).await,
        RunSettled::Gone,
        "it was answered"
    );
    assert_eq!(ask(store, &town, &gry, &[&emma]).await, RunAsked::Waits);
    let back = async |by: &UserId| store.take_back_retention_run(&town.id, by, &line).await.unwrap();
    assert!(!back(&second).await);
    assert!(back(&gry).await);
    assert!(!back(&gry).await);
    // Whoever asked and has no role any more gets nothing.
    assert_eq!(ask(store, &town, &second, &[&emma]).await, RunAsked::Waits);
    store.set_disabled(&second, true).await.unwrap();
    assert_eq!(settle(store, &town, &gry, true).await, RunSettled::Gone);
    assert!(!is_gone(store, &emma).await);
}

async fn what_changed_meanwhile_stays_and_another_rule_lets_nothing_go(site: Site) {
    let store = site.open().await;
    let store = store.as_ref();
    let town = Town::found(store, "koege").await;
    let (gry, second) = two_with_a_rule(store, &town).await;
    let mut cases = Vec::new();
    for name in ["Emma", "Ali", "Noah", "Ida"] {
        cases.push(closed(store, &town, name).await);
    }
    let all: Vec<&CaseState> = cases.iter().collect();
    assert_eq!(ask(store, &town, &gry, &all).await, RunAsked::Waits);
    let why = domain::case::Words::from("Barnet har skrevet.");
    let again = CaseEvent::Reopened { why };
    store.append(&town.change(&cases[0], vec![again])).await.unwrap();
    let bar = CaseEvent::AccountBarred {
        account: second.clone(),
        why: None,
    };
    store.append(&town.change(&cases[1], vec![bar])).await.unwrap();
    let line = town.line(Act::RetentionChanged, Some(&cases[2].id));
    let held = store
        .hold_case(&cases[2].id, &town.anna, "Der er en klage.", later(1), &line)
        .await;
    assert!(held.unwrap());
    assert_eq!(
        settle(store, &town, &second, true).await,
        RunSettled::Erased { gone: 1, stayed: 3 }
    );
    for stays in &cases[..3] {
        assert!(!is_gone(store, stays).await);
    }
    assert!(is_gone(store, &cases[3]).await);
    // Under another rule nobody asked.
    let vita = closed(store, &town, "Vita").await;
    assert_eq!(ask(store, &town, &gry, &[&vita]).await, RunAsked::Waits);
    site.tamper("UPDATE retention_rules SET months = 36").await;
    assert_eq!(settle(store, &town, &second, true).await, RunSettled::Gone);
    assert!(!is_gone(store, &vita).await);
}

async fn what_the_second_person_did_not_see_stays(site: Site) {
    let store = site.open().await;
    let store = store.as_ref();
    let town = Town::found(store, "koege").await;
    let (gry, second) = two_with_a_rule(store, &town).await;
    let (emma, ali) = (closed(store, &town, "Emma").await, closed(store, &town, "Ali").await);
    let (noah, ida) = (closed(store, &town, "Noah").await, closed(store, &town, "Ida").await);
    assert_eq!(ask(store, &town, &gry, &[&emma, &ali, &noah]).await, RunAsked::Waits);
    // One as it was, one at another version than the list has, and one that nobody asked about.
    let seen = [
        (emma.id.clone(), emma.version),
        (ali.id.clone(), ali.version + 1),
        (ida.id.clone(), ida.version),
    ];
    let line = AuditEntry {
        who: Some(second.clone()),
        ..town.line(Act::RetentionRun, None)
    };
    let yes = RunVerdict::Yes(&seen);
    let settled = store
        .settle_retention_run(&town.id, &second, yes, &line, later(1))
        .await;
    assert_eq!(settled.unwrap(), RunSettled::Erased { gone: 1, stayed: 2 });
    assert!(is_gone(store, &emma).await);
    for stays in [&ali, &noah, &ida] {
        assert!(!is_gone(store, stays).await);
    }
}

async fn what_is_kept_back_goes_by_no_way(site: Site) {
    let store = site.open().await;
    let store = store.as_ref();
    let town = Town::found(store, "koege").await;
    let gry = town.person(store, "gry", Role::Coordinator).await;
    let emma = closed(store, &town, "Emma").await;
    let changed = town.line(Act::RetentionChanged, Some(&emma.id));
    let erased = town.line(Act::CaseErased, Some(&emma.id));
    // A colleague who broke the glass keeps nothing back.
    let glass = town.line(Act::GlassBroken, Some(&emma.id));
    store.break_glass(&emma.id, &town.bo, "akut", &glass).await.unwrap();
    let hold = async |by: &UserId| {
        let held = store.hold_case(&emma.id, by, "Der er en klage.", now(), &changed).await;
        held.unwrap()
    };
    assert!(!hold(&town.bo).await);
    let asked = store.ask_erasure(&emma.id, &town.anna, now(), &erased).await;
    assert_eq!(asked.unwrap(), ErasureAsked::Waits);
    assert!(hold(&town.anna).await);
    assert!(!hold(&gry).await, "it is kept back");
    let held = store.held_case(&emma.id).await.unwrap().unwrap();
    assert_eq!((held.by, held.reason.as_str()), (town.anna.clone(), "Der er en klage."));
    let settled = store.settle_erasure(&emma.id, &gry, true, &erased, later(1)).await;
    assert_eq!(settled.unwrap(), ErasureSettled::Held);
    let asked = store.ask_erasure(&emma.id, &gry, later(1), &erased).await;
    assert_eq!(asked.unwrap(), ErasureAsked::Held);
    assert!(matches!(
        store.erase_case(&emma.id, &erased).await,
        Err(StoreError::Held)
    ));
    assert!(!is_gone(store, &emma).await);
    let go = async |by: &UserId| store.let_case_go(&emma.id, by, &changed).await.unwrap();
    assert!(!go(&town.bo).await);
    assert!(go(&gry).await);
    assert!(!go(&gry).await);
    assert_eq!(store.held_case(&emma.id).await.unwrap(), None);
    store.erase_case(&emma.id, &erased).await.unwrap();
}

async fn what_the_journal_lacks_stays_until_it_has_it(site: Site) {
    let store = site.open().await;
    let store = store.as_ref();
    let town = Town::found(store, "koege").await;
    let (gry, second) = two_with_a_rule(store, &town).await;
    let emma = town.open_case(store, case("Emma")).await;
    let emma = crate::outbox::refused(store, &town, &emma).await;
    let emma = close(store, &town, &emma).await;
    let goes = async |gone: u64, stayed: u64| {
        assert_eq!(ask(store, &town, &gry, &[&emma]).await, RunAsked::Waits);
        let settled = settle(store, &town, &second, true).await;
        assert_eq!(settled, RunSettled::Erased { gone, stayed });
    };
    goes(0, 1).await;
    // Laid out again it waits, and the case with it.
    let line = town.line(Act::PaperFiled, Some(&emma.id));
    assert_eq!(store.file_again(&emma.id, None, &line).await.unwrap(), 1);
    goes(0, 1).await;
    let parcel = store.take_parcel(&town.id, later(5), later(7)).await.unwrap().unwrap();
    let taken = store.settle_parcel(&parcel, &Settled::Accepted(None), &line).await;
    assert!(taken.unwrap());
    goes(1, 0).await;
    assert!(is_gone(store, &emma).await);
}

async fn a_list_written_by_hand_lets_nothing_go(site: Site) {
    let store = site.open().await;
    let store = store.as_ref();
    let town = Town::found(store, "koege").await;
    let (gry, second) = two_with_a_rule(store, &town).await;
    let (emma, ali) = (closed(store, &town, "Emma").await, closed(store, &town, "Ali").await);
    assert_eq!(ask(store, &town, &gry, &[&emma]).await, RunAsked::Waits);
    // One person alone, with the database: another case on the list, or as if somebody else had asked.
    for altered in [
        format!("cases = '{}:{}'", ali.id, ali.version),
        format!("asked_by = '{second}'"),
    ] {
        site.tamper(&format!("UPDATE retention_runs SET {altered}")).await;
        assert_eq!(
            store.retention_run(&town.id, later(1)).await.unwrap(),
            None,
            "{altered}"
        );
        assert_eq!(settle(store, &town, &second, true).await, RunSettled::Gone, "{altered}");
    }
    assert!(!is_gone(store, &emma).await && !is_gone(store, &ali).await);
}

async fn a_backup_keeps_rule_and_reason(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let gry = town.person(store.as_ref(), "gry", Role::Coordinator).await;
    set(store.as_ref(), &town, &gry, Some(24)).await;
    let emma = closed(store.as_ref(), &town, "Emma").await;
    assert_eq!(ask(store.as_ref(), &town, &gry, &[&emma]).await, RunAsked::Waits);
    let line = town.line(Act::RetentionChanged, Some(&emma.id));
    let held = store.hold_case(&emma.id, &gry, "Der er en klage.", now(), &line).await;
    assert!(held.unwrap());
    let sealed = site.blobs("SELECT sealed FROM holds").await;
    assert!(
        !sealed[0].windows(5).any(|part| part == b"klage"),
        "the reason is sealed"
    );
    let (rule, held) = (
        store.retention_rule(&town.id).await.unwrap(),
        store.held_case(&emma.id).await.unwrap(),
    );
    let folder = site.folder.join("backup");
    store.backup(&folder, &[], now()).await.unwrap();
    store.close().await;
    for other in [site.twin(), site.other_kind()] {
        let there = other.open().await;
        there.restore(&folder, &BackupIdentities::none()).await.unwrap();
        assert_eq!(there.retention_rule(&town.id).await.unwrap(), rule);
        assert_eq!(there.held_case(&emma.id).await.unwrap(), held);
        // What waits for a second person stays out of a backup.
        assert_eq!(there.retention_run(&town.id, later(1)).await.unwrap(), None);
        there.close().await;
    }
}
