//! Passkeys as a second factor: what was asked is answered once, at its own door; a passkey belongs to one account; and
//! whoever has none but passkeys has a second factor everywhere.

use crate::common::{PHC, Site, Town, later, now};
use domain::event::UserId;
use std::sync::Arc;
use store::*;
use tokio::sync::Barrier;

crate::on_both_backends! {
    a_passkey_is_a_second_factor_like_any_other;
    what_was_asked_is_answered_once_at_its_own_door;
    of_two_answers_at_once_one_is_judged;
    tries_are_counted_with_those_of_codes;
    a_counter_that_does_not_rise_opens_nothing;
    a_passkey_belongs_to_one_account;
    ten_are_enough;
    the_last_second_factor_is_not_taken_away_by_one_person;
    a_phone_beside_passkeys_leaves_both;
    nobody_adds_one_with_the_password_alone;
    all_of_them_end_with_the_factor;
    a_passkey_comes_through_a_backup;
    no_passkey_lies_open_in_the_database;
}

async fn half(store: &dyn Store, user: &UserId) -> Opens {
    let half = SessionToken::fresh();
    store.begin_half(&half, user, PHC, now()).await.unwrap();
    let next = SessionToken::fresh();
    Opens::SignIn { half, next }
}

fn next(opens: &Opens) -> &SessionToken {
    match opens {
        Opens::SignIn { next, .. } => next,
        Opens::Again(session) => session,
    }
}

fn new(credential: &str, counter: u32) -> NewPasskey {
    NewPasskey {
        credential_id: credential.as_bytes().to_vec(),
        credential: format!("{{\"key\":\"of {credential}\"}}"),
        counter,
        name: format!("Min {credential}"),
    }
}

fn used(credential: &str, counter: u32) -> UsedPasskey {
    UsedPasskey {
        credential_id: credential.as_bytes().to_vec(),
        credential: format!("{{\"key\":\"of {credential}, used\"}}"),
        counter,
    }
}

async fn begin(store: &dyn Store, opens: &Opens, kind: CeremonyKind) -> CeremonyId {
    let begun = store.begin_ceremony(opens, kind, b"asked", now()).await;
    begun.unwrap().unwrap()
}

/// A ceremony that was begun and taken out.
async fn ceremony(store: &dyn Store, opens: &Opens, kind: CeremonyKind) -> Ceremony {
    let id = begin(store, opens, kind).await;
    match store.take_ceremony(opens, kind, Some(&id), now()).await.unwrap() {
        CeremonyTaken::Taken(ceremony) => {
            assert_eq!(ceremony.state, b"asked");
            *ceremony
        }
        other => panic!("{other:?}"),
    }
}

async fn add(store: &dyn Store, town: &Town, opens: &Opens, new: &NewPasskey) -> PasskeyAdded {
    let ceremony = ceremony(store, opens, CeremonyKind::Make).await;
    let line = town.line(Act::AccountChanged, None);
    store.add_passkey(ceremony, new, &line, now()).await.unwrap()
}

/// Gives Anna her first passkey in the middle of signing in; the recovery codes, and her session.
async fn with_passkey(store: &dyn Store, town: &Town, credential: &str) -> (Vec<RecoveryCode>, SessionToken) {
    let opens = half(store, &town.anna).await;
    match add(store, town, &opens, &new(credential, 1)).await {
        PasskeyAdded::Done(codes) => (codes, next(&opens).clone()),
        other => panic!("{other:?}"),
    }
}

async fn signs(store: &dyn Store, opens: &Opens, used: &UsedPasskey) -> PasskeyUsed {
    let ceremony = ceremony(store, opens, CeremonyKind::Use).await;
    store.use_passkey(ceremony, used, now()).await.unwrap()
}

async fn a_passkey_is_a_second_factor_like_any_other(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let left_open = Town::sign_in(store.as_ref(), &town.anna).await;
    assert_eq!(store.factors_of(&town.anna).await.unwrap(), None);
    let (codes, session) = with_passkey(store.as_ref(), &town, "telefon").await;
    assert_eq!(codes.len(), RECOVERY_CODES);
    let signed = store.signed_in(&session, now()).await.unwrap().unwrap();
    assert!(signed.session.factor && signed.session.is_fresh(now()));
    assert!(
        store.signed_in(&left_open, now()).await.unwrap().is_none(),
        "a session without it went on"
    );
    assert!(store.has_factor(&town.anna).await.unwrap());
    let own = store.factors_of(&town.anna).await.unwrap().unwrap();
    assert!(!own.phone);
    let [passkey] = own.passkeys.as_slice() else {
        panic!("{own:?}")
    };
    assert_eq!((passkey.name.as_str(), passkey.counter), ("Min telefon", 1));
    assert_eq!((passkey.made_at, passkey.used_at), (now(), None));

    // The password alone is not enough, and no time code is ever taken.
    let by_password = NewSession {
        user: town.anna.clone(),
        scope: Scope::Staff,
        proof: Proof::Password(PHC.into()),
        now: now(),
    };
    let refused = store.begin_session(&SessionToken::fresh(), &by_password).await;
    assert!(matches!(refused, Err(StoreError::NotFound)), "{refused:?}");
    assert!(!store.prove_by_password(&session, PHC, now()).await.unwrap());
    let opens = half(store.as_ref(), &town.anna).await;
    let guessed = FactorCode::Time(123_456);
    let tried = store.try_factor(&opens, Some(&guessed), now()).await.unwrap();
    assert_eq!(tried, CodeTried::Wrong);

    assert_eq!(
        signs(store.as_ref(), &opens, &used("telefon", 2)).await,
        PasskeyUsed::Right
    );
    assert!(store.signed_in(next(&opens), now()).await.unwrap().is_some());
    let own = store.factors_of(&town.anna).await.unwrap().unwrap();
    assert_eq!((own.passkeys[0].counter, own.passkeys[0].used_at), (2, Some(now())));
    assert!(own.passkeys[0].credential.ends_with("used\"}"));

    // So is a recovery code, once; and the passkey proves a session anew.
    let opens = half(store.as_ref(), &town.anna).await;
    let code = FactorCode::Recovery(codes[0].clone());
    let tried = store.try_factor(&opens, Some(&code), now()).await.unwrap();
    assert_eq!(tried, CodeTried::Right { left: Some(9) });
    let again = Opens::Again(session.clone());
    let begun = store
        .begin_ceremony(&again, CeremonyKind::Use, b"asked", later(11))
        .await;
    let id = begun.unwrap();
    let taken = store.take_ceremony(&again, CeremonyKind::Use, id.as_ref(), later(11));
    let CeremonyTaken::Taken(ceremony) = taken.await.unwrap() else {
        panic!("not there")
    };
    let proved = store.use_passkey(*ceremony, &used("telefon", 3), later(11)).await;
    assert_eq!(proved.unwrap(), PasskeyUsed::Right);
    let signed = store.signed_in(&session, later(11)).await.unwrap().unwrap();
    assert!(signed.session.is_fresh(later(11)));
    store.close().await;
}

async fn what_was_asked_is_answered_once_at_its_own_door(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    with_passkey(store.as_ref(), &town, "telefon").await;
    let (here, there) = (
        half(store.as_ref(), &town.anna).await,
        half(store.as_ref(), &town.anna).await,
    );
    let take = async |opens: &Opens, kind, id: &CeremonyId, at| {
        let taken = store.take_ceremony(opens, kind, Some(id), at).await.unwrap();
        matches!(taken, CeremonyTaken::Taken(_))
    };
    let id = begin(store.as_ref(), &here, CeremonyKind::Use).await;
    assert!(!take(&there, CeremonyKind::Use, &id, now()).await, "at another door");
    assert!(take(&here, CeremonyKind::Use, &id, now()).await);
    assert!(!take(&here, CeremonyKind::Use, &id, now()).await, "a second time");

    // What was asked for one thing is no answer for another, and gone all the same.
    let session = Opens::Again(next(&half_in(store.as_ref(), &town, 2).await).clone());
    let id = begin(store.as_ref(), &session, CeremonyKind::Use).await;
    assert!(
        !take(&session, CeremonyKind::Make, &id, now()).await,
        "for another thing"
    );
    assert!(!take(&session, CeremonyKind::Use, &id, now()).await);

    let id = begin(store.as_ref(), &here, CeremonyKind::Use).await;
    assert!(
        !take(&here, CeremonyKind::Use, &id, later(5)).await,
        "after five minutes"
    );
    // Five windows can wait; the sixth takes the place of the first.
    let mut ids = Vec::new();
    for nth in 0..6 {
        let begun = store
            .begin_ceremony(
                &session,
                CeremonyKind::Use,
                b"asked",
                now().checked_add(jiff::SignedDuration::from_secs(nth)).unwrap(),
            )
            .await;
        ids.push(begun.unwrap().unwrap());
    }
    assert!(!take(&session, CeremonyKind::Make, &ids[0], now()).await);
    assert!(take(&session, CeremonyKind::Use, &ids[5], now()).await);
    let swept = store.sweep(later(6)).await.unwrap();
    assert!(swept.others >= 4, "{swept:?}");
    store.end_session(next(&session)).await.unwrap();
    let out = store
        .take_ceremony(&session, CeremonyKind::Use, Some(&ids[4]), now())
        .await;
    assert!(matches!(out.unwrap(), CeremonyTaken::Out));
    store.close().await;
}

/// Signs Anna in by her passkey, whose counter then stands at `counter`.
async fn half_in(store: &dyn Store, town: &Town, counter: u32) -> Opens {
    let opens = half(store, &town.anna).await;
    assert_eq!(
        signs(store, &opens, &used("telefon", counter)).await,
        PasskeyUsed::Right
    );
    opens
}

async fn of_two_answers_at_once_one_is_judged(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    with_passkey(store.as_ref(), &town, "telefon").await;
    for round in 0..10 {
        let opens = half(store.as_ref(), &town.anna).await;
        let id = begin(store.as_ref(), &opens, CeremonyKind::Use).await;
        let barrier = Arc::new(Barrier::new(2));
        let mut answers = Vec::new();
        for _ in 0..2 {
            let (store, opens, id, barrier) = (Arc::clone(&store), opens.clone(), id.clone(), Arc::clone(&barrier));
            answers.push(tokio::spawn(async move {
                barrier.wait().await;
                let taken = store.take_ceremony(&opens, CeremonyKind::Use, Some(&id), now()).await;
                match taken.unwrap() {
                    CeremonyTaken::Taken(ceremony) => {
                        let used = used("telefon", 10 + round);
                        let opened = store.use_passkey(*ceremony, &used, now()).await.unwrap();
                        assert_eq!(opened, PasskeyUsed::Right);
                        1
                    }
                    CeremonyTaken::Gone | CeremonyTaken::Out => 0,
                    other @ CeremonyTaken::Wait(_) => panic!("{other:?}"),
                }
            }));
        }
        let mut judged = 0;
        for answer in answers {
            judged += answer.await.unwrap();
        }
        assert_eq!(judged, 1, "round {round}");
    }
    store.close().await;
}

async fn tries_are_counted_with_those_of_codes(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let (codes, _) = with_passkey(store.as_ref(), &town, "telefon").await;
    let opens = half(store.as_ref(), &town.anna).await;
    for _ in 0..2 {
        let tried = store.try_factor(&opens, None, now()).await.unwrap();
        assert_eq!(tried, CodeTried::Wrong);
    }
    // Three more: taken and not judged right, replayed, and none that was ever asked.
    let id = begin(store.as_ref(), &opens, CeremonyKind::Use).await;
    for id in [Some(&id), Some(&id), None] {
        let taken = store.take_ceremony(&opens, CeremonyKind::Use, id, now()).await;
        assert!(matches!(taken.unwrap(), CeremonyTaken::Taken(_) | CeremonyTaken::Gone));
    }
    let right = begin(store.as_ref(), &opens, CeremonyKind::Use).await;
    let taken = store
        .take_ceremony(&opens, CeremonyKind::Use, Some(&right), now())
        .await;
    let CeremonyTaken::Wait(until) = taken.unwrap() else {
        panic!("looked at")
    };
    let code = FactorCode::Recovery(codes[0].clone());
    let tried = store.try_factor(&opens, Some(&code), now()).await.unwrap();
    assert_eq!(tried, CodeTried::Wait(until), "codes wait with it");
    // What waited is still there, and right ones are forgotten together.
    let taken = store.take_ceremony(&opens, CeremonyKind::Use, Some(&right), until);
    let CeremonyTaken::Taken(ceremony) = taken.await.unwrap() else {
        panic!("not looked at")
    };
    let opened = store.use_passkey(*ceremony, &used("telefon", 2), until).await;
    assert_eq!(opened.unwrap(), PasskeyUsed::Right);
    let opens = half(store.as_ref(), &town.anna).await;
    let tried = store.try_factor(&opens, None, until).await.unwrap();
    assert_eq!(tried, CodeTried::Wrong);
    store.close().await;
}

async fn a_counter_that_does_not_rise_opens_nothing(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    with_passkey(store.as_ref(), &town, "telefon").await;
    for (counter, expected) in [
        (7, PasskeyUsed::Right),
        (7, PasskeyUsed::Backwards),
        (6, PasskeyUsed::Backwards),
        (0, PasskeyUsed::Backwards),
        (8, PasskeyUsed::Right),
    ] {
        let opens = half(store.as_ref(), &town.anna).await;
        let opened = signs(store.as_ref(), &opens, &used("telefon", counter)).await;
        assert_eq!(opened, expected, "{counter}");
        let is_in = store.signed_in(next(&opens), now()).await.unwrap().is_some();
        assert_eq!(is_in, expected == PasskeyUsed::Right, "{counter}");
    }
    // One that does not count never rises.
    let session = Opens::Again(next(&half_in(store.as_ref(), &town, 9).await).clone());
    let added = add(store.as_ref(), &town, &session, &new("synket", 0)).await;
    assert_eq!(added, PasskeyAdded::Done(vec![]));
    for _ in 0..2 {
        let opens = half(store.as_ref(), &town.anna).await;
        assert_eq!(
            signs(store.as_ref(), &opens, &used("synket", 0)).await,
            PasskeyUsed::Right
        );
    }
    store.close().await;
}

async fn a_passkey_belongs_to_one_account(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let (_, anna) = with_passkey(store.as_ref(), &town, "telefon").await;
    let opens = half(store.as_ref(), &town.bo).await;
    let added = add(store.as_ref(), &town, &opens, &new("telefon", 1)).await;
    assert_eq!(added, PasskeyAdded::Known);
    assert!(!store.has_factor(&town.bo).await.unwrap(), "half of it was written");
    let added = add(store.as_ref(), &town, &Opens::Again(anna.clone()), &new("telefon", 1)).await;
    assert_eq!(added, PasskeyAdded::Known, "not twice either");
    let opens = half(store.as_ref(), &town.bo).await;
    let added = add(store.as_ref(), &town, &opens, &new("bos", 1)).await;
    assert!(matches!(added, PasskeyAdded::Done(_)));

    // A colleague's opens nothing, and is not a colleague's to take away.
    let opens = half(store.as_ref(), &town.anna).await;
    assert_eq!(
        signs(store.as_ref(), &opens, &used("bos", 2)).await,
        PasskeyUsed::Unknown
    );
    assert!(store.signed_in(next(&opens), now()).await.unwrap().is_none());
    let bos = store.factors_of(&town.bo).await.unwrap().unwrap().passkeys;
    let line = town.line(Act::AccountChanged, None);
    let removed = store.remove_passkey(&anna, &bos[0].id, &line, now()).await;
    assert_eq!(removed.unwrap(), PasskeyRemoved::Out);
    store.close().await;
}

async fn ten_are_enough(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let (_, session) = with_passkey(store.as_ref(), &town, "nummer 0").await;
    let session = Opens::Again(session);
    for nth in 1..MOST_PASSKEYS {
        let added = add(store.as_ref(), &town, &session, &new(&format!("nummer {nth}"), 0)).await;
        assert_eq!(added, PasskeyAdded::Done(vec![]), "the codes that were shown go on");
    }
    let added = add(store.as_ref(), &town, &session, &new("en til", 0)).await;
    assert_eq!(added, PasskeyAdded::Full);
    store.close().await;
}

async fn the_last_second_factor_is_not_taken_away_by_one_person(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let line = town.line(Act::AccountChanged, None);
    let (_, session) = with_passkey(store.as_ref(), &town, "telefon").await;
    let elsewhere = half_in(store.as_ref(), &town, 2).await;
    let ids = async || {
        let own = store.factors_of(&town.anna).await.unwrap().unwrap();
        own.passkeys.into_iter().map(|passkey| passkey.id).collect::<Vec<_>>()
    };
    let remove = async |id: &str, at| store.remove_passkey(&session, id, &line, at).await.unwrap();
    let first = ids().await.remove(0);
    assert_eq!(remove(&first, now()).await, PasskeyRemoved::Last);
    let door = Opens::Again(session.clone());
    add(store.as_ref(), &town, &door, &new("computer", 0)).await;
    assert!(
        store.signed_in(next(&elsewhere), now()).await.unwrap().is_some(),
        "another one ends no session"
    );
    assert_eq!(remove(&first, later(11)).await, PasskeyRemoved::Out, "not asked again");
    assert_eq!(remove("\0", now()).await, PasskeyRemoved::Out);
    assert_eq!(remove(&first, now()).await, PasskeyRemoved::Done);
    assert_eq!(remove(&first, now()).await, PasskeyRemoved::Out);
    assert!(store.signed_in(&session, now()).await.unwrap().is_some());
    assert!(
        store.signed_in(next(&elsewhere), now()).await.unwrap().is_none(),
        "what it may have opened ends"
    );
    let opens = half(store.as_ref(), &town.anna).await;
    assert_eq!(
        signs(store.as_ref(), &opens, &used("telefon", 9)).await,
        PasskeyUsed::Unknown
    );
    store.close().await;
}

async fn a_phone_beside_passkeys_leaves_both(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let line = town.line(Act::AccountChanged, None);
    let (codes, session) = with_passkey(store.as_ref(), &town, "telefon").await;
    let door = Opens::Again(session.clone());
    let set_up = async || {
        let secret = store.offer_factor(&door, now()).await.unwrap().unwrap();
        let code = secret.code_at(now());
        let enrolled = store.enrol_factor(&door, Some(&code), &line, now()).await.unwrap();
        let Enrolled::Done(codes) = enrolled else {
            panic!("{enrolled:?}")
        };
        (secret, codes)
    };
    let (secret, shown) = set_up().await;
    assert!(shown.is_empty(), "the codes that were shown go on");
    let own = store.factors_of(&town.anna).await.unwrap().unwrap();
    assert!(own.phone && own.passkeys.len() == 1, "{own:?}");
    let at = later(1);
    for code in [secret.code_at(at), FactorCode::Recovery(codes[0].clone())] {
        let opens = half(store.as_ref(), &town.anna).await;
        let tried = store.try_factor(&opens, Some(&code), at).await.unwrap();
        assert!(matches!(tried, CodeTried::Right { .. }), "{tried:?}");
    }
    let opens = half(store.as_ref(), &town.anna).await;
    assert_eq!(
        signs(store.as_ref(), &opens, &used("telefon", 2)).await,
        PasskeyUsed::Right
    );
    // New codes can be had by whoever has just proved themself, and the old ones are over.
    assert_eq!(store.renew_codes(&session, &line, later(11)).await.unwrap(), None);
    let new = store.renew_codes(&session, &line, now()).await.unwrap().unwrap();
    let opens = half(store.as_ref(), &town.anna).await;
    for (code, expected) in [
        (&codes[1], CodeTried::Wrong),
        (&new[1], CodeTried::Right { left: Some(9) }),
    ] {
        let code = FactorCode::Recovery(code.clone());
        assert_eq!(store.try_factor(&opens, Some(&code), now()).await.unwrap(), expected);
    }
    // Another phone brings new codes, as it always did; the passkey stays, and can go now that there is a phone.
    let (_, shown) = set_up().await;
    assert_eq!(shown.len(), RECOVERY_CODES);
    let own = store.factors_of(&town.anna).await.unwrap().unwrap();
    let removed = store.remove_passkey(&session, &own.passkeys[0].id, &line, now()).await;
    assert_eq!(removed.unwrap(), PasskeyRemoved::Done);
    let own = store.factors_of(&town.anna).await.unwrap().unwrap();
    assert!(own.phone && own.passkeys.is_empty(), "{own:?}");
    store.close().await;
}

async fn nobody_adds_one_with_the_password_alone(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let line = town.line(Act::AccountChanged, None);
    // Begun before the account had one.
    let early = half(store.as_ref(), &town.anna).await;
    let begun = ceremony(store.as_ref(), &early, CeremonyKind::Make).await;
    let session = Town::sign_in(store.as_ref(), &town.anna).await;
    let door = Opens::Again(session.clone());
    let mine = ceremony(store.as_ref(), &door, CeremonyKind::Make).await;
    let late = ceremony(store.as_ref(), &door, CeremonyKind::Make).await;
    let added = store.add_passkey(mine, &new("telefon", 0), &line, now()).await;
    assert!(matches!(added.unwrap(), PasskeyAdded::Done(_)));
    let added = store.add_passkey(begun, &new("en fremmeds", 0), &line, now()).await;
    assert_eq!(added.unwrap(), PasskeyAdded::Out);
    let opens = half(store.as_ref(), &town.anna).await;
    let begun = store.begin_ceremony(&opens, CeremonyKind::Make, b"asked", now()).await;
    assert_eq!(begun.unwrap(), None);
    // A session that was left open does not either.
    let added = store.add_passkey(late, &new("en fremmeds", 0), &line, later(11)).await;
    assert_eq!(added.unwrap(), PasskeyAdded::Out);
    // Whoever has a given password chooses their own first.
    let given = ChosenBy::Another(now());
    store.set_password(&town.bo, PHC, given).await.unwrap();
    let opens = half(store.as_ref(), &town.bo).await;
    let begun = store.begin_ceremony(&opens, CeremonyKind::Make, b"asked", now()).await;
    assert_eq!(begun.unwrap(), None);
    store.close().await;
}

async fn all_of_them_end_with_the_factor(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let line = town.line(Act::AccountChanged, None);
    let (codes, session) = with_passkey(store.as_ref(), &town, "telefon").await;
    // Another password and closing take none away.
    store.set_password(&town.anna, PHC, ChosenBy::Holder).await.unwrap();
    store.set_disabled(&town.anna, true).await.unwrap();
    store.set_disabled(&town.anna, false).await.unwrap();
    assert!(store.signed_in(&session, now()).await.unwrap().is_none());
    let begun = half_in(store.as_ref(), &town, 2).await;

    assert!(store.remove_factor(&town.anna, &line).await.unwrap());
    assert_eq!(store.factors_of(&town.anna).await.unwrap(), None);
    assert!(store.signed_in(next(&begun), now()).await.unwrap().is_none());
    let opens = half(store.as_ref(), &town.anna).await;
    let taken = store.take_ceremony(&opens, CeremonyKind::Use, None, now()).await;
    assert!(matches!(taken.unwrap(), CeremonyTaken::Out));
    let code = FactorCode::Recovery(codes[0].clone());
    let tried = store.try_factor(&opens, Some(&code), now()).await.unwrap();
    assert_eq!(tried, CodeTried::Out);
    // The same device can be set up again.
    let added = add(store.as_ref(), &town, &opens, &new("telefon", 3)).await;
    assert!(matches!(added, PasskeyAdded::Done(codes) if codes.len() == RECOVERY_CODES));
    store.close().await;
}

async fn a_passkey_comes_through_a_backup(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    with_passkey(store.as_ref(), &town, "telefon").await;
    half_in(store.as_ref(), &town, 5).await;
    let before = store.factors_of(&town.anna).await.unwrap();
    let file = site.folder.join("backup");
    store.backup(&file, &[], now()).await.unwrap();
    store.close().await;
    let other = site.other_kind();
    let store = other.open().await;
    store.restore(&file, &BackupIdentities::none()).await.unwrap();
    assert_eq!(store.factors_of(&town.anna).await.unwrap(), before);
    for (counter, expected) in [(5, PasskeyUsed::Backwards), (6, PasskeyUsed::Right)] {
        let opens = half(store.as_ref(), &town.anna).await;
        let opened = signs(store.as_ref(), &opens, &used("telefon", counter)).await;
        assert_eq!(opened, expected);
    }
    store.close().await;
}

async fn no_passkey_lies_open_in_the_database(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    with_passkey(store.as_ref(), &town, "en-helt-egen-telefon").await;
    let opens = half(store.as_ref(), &town.anna).await;
    let state = b"en udfordring som ingen andre kender";
    let begun = store.begin_ceremony(&opens, CeremonyKind::Use, state, now()).await;
    assert!(begun.unwrap().is_some());
    store.close().await;
    let dump = site.dump();
    for plain in ["en-helt-egen-telefon", "en udfordring"] {
        let hex: String = plain.bytes().map(|byte| format!("{byte:02x}")).collect();
        for text in [plain.as_bytes(), hex.as_bytes()] {
            assert!(
                !dump.windows(text.len()).any(|window| window == text),
                "{plain} lies in the database"
            );
        }
    }
}
