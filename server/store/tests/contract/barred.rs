//! A case that is barred to an account: it opens by no right, and is in no list of theirs.

use crate::common::cards::{begin, card, is_open, opens, right, screen, talk};
use crate::common::{PHC, Site, Town, case, later, now};
use domain::agenda::DueClass;
use domain::event::{CaseEvent, CaseState, UserId};
use store::*;

crate::on_both_backends! {
    it_opens_by_no_right_and_is_in_no_list;
    what_was_opened_before_ends_and_does_not_come_back;
    a_row_taken_away_by_hand_shows_in_the_history;
    a_backup_keeps_it;
}

/// A coordinator who advises too: whoever could see most of a case that is not theirs.
async fn head(store: &dyn Store, town: &Town) -> UserId {
    let account = NewAccount {
        id: new_user(),
        municipality: town.id.clone(),
        name: format!("gry.{}", town.id),
        password: PHC.into(),
        chosen_by: ChosenBy::Holder,
        roles: Roles::of(&[Role::Coordinator, Role::Adviser]).unwrap(),
        language: domain::language::Language::danish(),
        profile: Profile::default(),
    };
    store.create_account(&account, now()).await.unwrap();
    account.id
}

fn barred(user: &UserId) -> CaseEvent {
    CaseEvent::AccountBarred {
        account: user.clone(),
        why: Some("Hans bror er mistænkt.".into()),
    }
}

async fn happens(store: &dyn Store, town: &Town, state: &CaseState, event: CaseEvent) -> CaseState {
    store.append(&town.change(state, vec![event])).await.unwrap()
}

/// How many lists of a coordinator hold a case: open ones, those nobody has, what is due, what waits, the log.
async fn lists(store: &dyn Store, town: &Town, state: &CaseState, reader: &UserId) -> usize {
    let mut found = 0;
    for of in [
        OfCases::Municipality(town.id.clone()),
        OfCases::Unassigned(town.id.clone()),
        OfCases::Adviser(town.anna.clone()),
    ] {
        for open in [true, false] {
            let rows = store.cases(&of, reader, open, None, 50).await.unwrap();
            found += usize::from(rows.iter().any(|row| row.case == state.id));
        }
    }
    let span = Span {
        from: jiff::Timestamp::MIN,
        to: jiff::Timestamp::MAX,
    };
    for class in [
        DueClass::Talks,
        DueClass::Deadlines,
        DueClass::Promises,
        DueClass::Waiting,
        DueClass::Questions,
    ] {
        let due = store
            .agenda_of_team(&town.id, reader, class, span, None, 50)
            .await
            .unwrap();
        found += usize::from(due.iter().any(|row| row.case == state.id));
    }
    // How much an adviser has tells of it no more than a list.
    let load = store.load_of(&town.anna, reader, span).await.unwrap();
    found += usize::from(load != Load::default());
    let waiting = store.erasures_of(&town.id, reader, later(1)).await.unwrap();
    found += usize::from(waiting.iter().any(|one| one.case == state.id));
    let filter = AuditFilter::default();
    let log = store.audit_of(Some(&town.id), reader, &filter, None, 50).await.unwrap();
    found + usize::from(log.lines.iter().any(|line| line.entry.case.as_ref() == Some(&state.id)))
}

async fn it_opens_by_no_right_and_is_in_no_list(site: Site) {
    let store = site.open().await;
    let store = store.as_ref();
    let town = Town::found(store, "koege").await;
    let gry = head(store, &town).await;
    let emma = town.open_case(store, case("Emma")).await;
    let before = lists(store, &town, &emma, &gry).await;
    assert!(before > 3, "{before}");
    let emma = happens(store, &town, &emma, barred(&gry)).await;
    assert_eq!(lists(store, &town, &emma, &gry).await, 0);
    assert_eq!(
        lists(store, &town, &emma, &town.anna).await,
        before,
        "others see it as before"
    );
    assert!(store.access(&emma.id, &gry, now()).await.unwrap().is_none());
    assert!(
        store
            .access(&emma.id, &town.anna, now())
            .await
            .unwrap()
            .unwrap()
            .assigned
    );
    let glass = AuditEntry {
        who: Some(gry.clone()),
        ..town.line(Act::GlassBroken, Some(&emma.id))
    };
    let broken = store.break_glass(&emma.id, &gry, "Det er akut her.", &glass).await;
    assert!(matches!(broken, Err(StoreError::NotFound)), "{broken:?}");
    // Nobody gives it to them, and it is barred to nobody who has it.
    for event in [
        CaseEvent::Assigned {
            adviser: Some(gry.clone()),
            second: None,
            why: None,
        },
        CaseEvent::Assigned {
            adviser: Some(town.anna.clone()),
            second: Some(gry.clone()),
            why: None,
        },
        barred(&town.anna),
    ] {
        let refused = store.append(&town.change(&emma, vec![event])).await;
        assert!(
            matches!(&refused, Err(StoreError::Refused(domain::event::Refusal::Barred))),
            "{refused:?}"
        );
    }
    // Closed, it is erased by others alone.
    let closed = CaseEvent::Closed {
        on: domain::case::Day::parse("2026-11-24").unwrap(),
        why: None,
        ending: None,
    };
    let emma = happens(store, &town, &emma, closed).await;
    assert_eq!(lists(store, &town, &emma, &gry).await, 0);
    let line = town.line(Act::CaseErased, Some(&emma.id));
    let asked = store.ask_erasure(&emma.id, &gry, now(), &line).await.unwrap();
    assert_eq!(asked, ErasureAsked::Refused);
    let asked = store.ask_erasure(&emma.id, &town.anna, now(), &line).await.unwrap();
    assert_eq!(asked, ErasureAsked::Waits);
    assert_eq!(lists(store, &town, &emma, &gry).await, 0);
    let settled = store
        .settle_erasure(&emma.id, &gry, true, &line, later(1))
        .await
        .unwrap();
    assert_eq!(settled, ErasureSettled::Gone);
    // Lifted, it is as it was.
    let lifted = CaseEvent::BarLifted { account: gry.clone() };
    let emma = happens(store, &town, &emma, lifted).await;
    assert!(store.access(&emma.id, &gry, now()).await.unwrap().is_some());
    assert!(lists(store, &town, &emma, &gry).await > 2);
}

async fn what_was_opened_before_ends_and_does_not_come_back(site: Site) {
    let store = site.open().await;
    let store = store.as_ref();
    let town = Town::found(store, "koege").await;
    let emma = town.open_case(store, case("Emma")).await;
    let glass = AuditEntry {
        who: Some(town.bo.clone()),
        ..town.line(Act::GlassBroken, Some(&emma.id))
    };
    store
        .break_glass(&emma.id, &town.bo, "Det er akut her.", &glass)
        .await
        .unwrap();
    let given = NewCard {
        now: now(),
        ..card(&emma, &town.bo)
    };
    let line = town.line(Act::CardGiven, Some(&emma.id));
    store.give_card(&given, &line).await.unwrap();
    let mut sessions = Vec::new();
    for scope in [screen(&emma, None), talk(&emma)] {
        sessions.push(begin(store, &town.bo, scope, now()).await.unwrap());
    }
    let staff = begin(store, &town.bo, Scope::Staff, now()).await.unwrap();
    let access = store.access(&emma.id, &town.bo, later(1)).await.unwrap().unwrap();
    assert!(access.grant.is_some());

    let emma = happens(store, &town, &emma, barred(&town.bo)).await;
    let lifted = CaseEvent::BarLifted {
        account: town.bo.clone(),
    };
    for _ in 0..2 {
        assert!(!opens(&right(store, &given, later(1)).await));
        for session in &sessions {
            assert!(!is_open(store, session, later(1)).await);
        }
        assert!(
            is_open(store, &staff, later(1)).await,
            "their own session has other cases"
        );
        let access = store.access(&emma.id, &town.bo, later(1)).await.unwrap();
        assert!(access.is_none_or(|access| access.grant.is_none()));
        // The second time round the bar is lifted: nothing comes back with it.
        let state = store.load(&emma.id).await.unwrap().state;
        if state.is_barred_to(&town.bo) {
            happens(store, &town, &state, lifted.clone()).await;
        }
    }
}

/// Whoever can write to the database takes the row away: lists and rights no longer know, the case itself does.
async fn a_row_taken_away_by_hand_shows_in_the_history(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let emma = town.open_case(store.as_ref(), case("Emma")).await;
    let emma = happens(store.as_ref(), &town, &emma, barred(&town.bo)).await;
    site.tamper("DELETE FROM barred").await;
    let state = store.load(&emma.id).await.unwrap().state;
    assert!(state.is_barred_to(&town.bo));
    // The next change of the case lays it out anew.
    let closed = CaseEvent::Closed {
        on: domain::case::Day::parse("2026-11-24").unwrap(),
        why: None,
        ending: None,
    };
    happens(store.as_ref(), &town, &state, closed).await;
    assert!(store.access(&emma.id, &town.bo, now()).await.unwrap().is_none());
    store.close().await;
}

async fn a_backup_keeps_it(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let emma = town.open_case(store.as_ref(), case("Emma")).await;
    let emma = happens(store.as_ref(), &town, &emma, barred(&town.bo)).await;
    let file = site.folder.join("backup");
    store.backup(&file, &[], now()).await.unwrap();
    store.close().await;
    for other in [site.twin(), site.other_kind()] {
        let there = other.open().await;
        there.restore(&file, &BackupIdentities::none()).await.unwrap();
        assert!(there.access(&emma.id, &town.bo, now()).await.unwrap().is_none());
        assert!(there.access(&emma.id, &town.anna, now()).await.unwrap().is_some());
        there.close().await;
    }
}
