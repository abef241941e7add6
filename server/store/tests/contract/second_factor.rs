//! The second factor: a code counts once, tries are counted before anything is looked at, and whoever has the password
//! alone has nothing.

use crate::common::{PHC, Site, Town, later, now};
use domain::event::UserId;
use domain::language::Language;
use jiff::{SignedDuration, Timestamp};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use store::*;
use tokio::sync::Barrier;

crate::on_both_backends! {
    whoever_has_the_password_alone_has_nothing;
    a_code_opens_one_of_two_doors_at_once;
    a_recovery_code_opens_one_of_two_doors_at_once;
    no_code_of_an_earlier_step_is_taken;
    of_ten_thousand_codes_at_once_five_are_looked_at;
    a_waiting_sign_in_ends_with_the_password_and_the_account;
    a_factor_is_replaced_by_whoever_has_just_proved_themself;
    an_enrolment_belongs_to_its_own_door;
    a_removed_factor_ends_what_it_opened;
    a_password_counts_as_given_again_only_without_a_factor;
    a_factor_and_its_used_codes_come_through_a_backup;
    no_secret_lies_in_the_database;
}

/// How often two codes are let loose on each other.
const ROUNDS: usize = 15;

/// A later time step, so that the next code is another.
fn step(number: i64) -> Timestamp {
    now().checked_add(SignedDuration::from_secs(30 * number)).unwrap()
}

async fn half(store: &dyn Store, user: &UserId, at: Timestamp) -> SessionToken {
    let token = SessionToken::fresh();
    store.begin_half(&token, user, PHC, at).await.unwrap();
    token
}

fn door(half: &SessionToken) -> (Opens, SessionToken) {
    let next = SessionToken::fresh();
    let opens = Opens::SignIn {
        half: half.clone(),
        next: next.clone(),
    };
    (opens, next)
}

/// Enrols Anna at `now()`; the secret, the recovery codes and her session.
async fn enrolled(store: &dyn Store, town: &Town) -> (FactorSecret, Vec<RecoveryCode>, SessionToken) {
    let half = half(store, &town.anna, now()).await;
    let (opens, next) = door(&half);
    let secret = store.offer_factor(&opens, now()).await.unwrap().unwrap();
    let line = town.line(Act::AccountChanged, None);
    let code = secret.code_at(now());
    match store.enrol_factor(&opens, Some(&code), &line, now()).await.unwrap() {
        Enrolled::Done(codes) => (secret, codes, next),
        other => panic!("{other:?}"),
    }
}

async fn whoever_has_the_password_alone_has_nothing(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let (secret, codes, session) = enrolled(store.as_ref(), &town).await;
    assert_eq!(codes.len(), RECOVERY_CODES);
    let signed = store.signed_in(&session, now()).await.unwrap().unwrap();
    assert!(signed.session.factor && signed.session.is_fresh(now()) && !signed.session.is_fresh(later(10)));

    let by_password = NewSession {
        user: town.anna.clone(),
        scope: Scope::Staff,
        proof: Proof::Password(PHC.into()),
        now: now(),
    };
    let refused = store.begin_session(&SessionToken::fresh(), &by_password).await;
    assert!(matches!(refused, Err(StoreError::NotFound)), "{refused:?}");

    let token = half(store.as_ref(), &town.anna, now()).await;
    assert!(store.signed_in(&token, now()).await.unwrap().is_none());
    assert!(!store.set_language(&token, &Language("en".into())).await.unwrap());
    assert!(!store.prove_by_password(&token, PHC, now()).await.unwrap());
    let handed_over = NewSession {
        proof: Proof::Session(token.clone()),
        ..by_password
    };
    let refused = store.begin_session(&SessionToken::fresh(), &handed_over).await;
    assert!(matches!(refused, Err(StoreError::NotFound)), "{refused:?}");
    let waiting = store.half_session(&token, later(9)).await.unwrap().unwrap();
    assert!(waiting.has_factor && waiting.account.id == town.anna);
    assert!(store.half_session(&token, later(10)).await.unwrap().is_none());
    let (opens, _) = door(&token);
    let late = store
        .try_factor(&opens, Some(&secret.code_at(later(10))), later(10))
        .await;
    assert_eq!(late.unwrap(), CodeTried::Out);
    store.close().await;
}

/// Two doors of the same account, the same code, the same moment: how many it opened.
async fn at_two_doors(store: &Arc<dyn Store>, town: &Town, code: &FactorCode, at: Timestamp) -> usize {
    let barrier = Arc::new(Barrier::new(2));
    let mut tries = Vec::new();
    for _ in 0..2 {
        let (opens, next) = door(&half(store.as_ref(), &town.anna, at).await);
        let (store, code, barrier) = (Arc::clone(store), code.clone(), Arc::clone(&barrier));
        tries.push(tokio::spawn(async move {
            barrier.wait().await;
            let tried = store.try_factor(&opens, Some(&code), at).await.unwrap();
            let is_in = store.signed_in(&next, at).await.unwrap().is_some();
            assert_eq!(is_in, matches!(tried, CodeTried::Right { .. }));
            usize::from(is_in)
        }));
    }
    let mut opened = 0;
    for one in tries {
        opened += one.await.unwrap();
    }
    opened
}

async fn a_code_opens_one_of_two_doors_at_once(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let (secret, ..) = enrolled(store.as_ref(), &town).await;
    for round in 1..=ROUNDS {
        let at = step(i64::try_from(round).unwrap());
        assert_eq!(
            at_two_doors(&store, &town, &secret.code_at(at), at).await,
            1,
            "round {round}"
        );
    }
    store.close().await;
}

async fn a_recovery_code_opens_one_of_two_doors_at_once(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let (_, codes, _) = enrolled(store.as_ref(), &town).await;
    for code in codes {
        assert_eq!(at_two_doors(&store, &town, &FactorCode::Recovery(code), now()).await, 1);
    }
    store.close().await;
}

async fn no_code_of_an_earlier_step_is_taken(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let (secret, ..) = enrolled(store.as_ref(), &town).await;
    // The code by which she enrolled counts as used; the next step's is taken early, and then none before it.
    let tries = [
        (now(), step(0), CodeTried::Wrong),
        (step(1), step(0), CodeTried::Right { left: None }),
        (step(1), step(1), CodeTried::Wrong),
        (step(0), step(1), CodeTried::Wrong),
        (step(3), step(5), CodeTried::Wrong),
        (step(4), step(5), CodeTried::Right { left: None }),
    ];
    for (number, (made, typed, expected)) in tries.into_iter().enumerate() {
        let (opens, _) = door(&half(store.as_ref(), &town.anna, typed).await);
        let tried = store.try_factor(&opens, Some(&secret.code_at(made)), typed).await;
        assert_eq!(tried.unwrap(), expected, "try {number}");
    }
    store.close().await;
}

async fn of_ten_thousand_codes_at_once_five_are_looked_at(site: Site) {
    const ALL: usize = 10_000;
    const AT_ONCE: usize = 32;
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let (secret, ..) = enrolled(store.as_ref(), &town).await;
    let right: Vec<FactorCode> = (-1..=1).map(|number| secret.code_at(step(number))).collect();
    let barrier = Arc::new(Barrier::new(AT_ONCE));
    let looked_at = Arc::new(AtomicUsize::new(0));
    let mut crowd = Vec::new();
    for nth in 0..AT_ONCE {
        // A sign-in of its own each: another browser is no way round the count.
        let (opens, _) = door(&half(store.as_ref(), &town.anna, now()).await);
        let (store, barrier, looked_at) = (Arc::clone(&store), Arc::clone(&barrier), Arc::clone(&looked_at));
        let codes: Vec<FactorCode> = (nth..ALL)
            .step_by(AT_ONCE)
            .map(|number| FactorCode::Time(u32::try_from(number * 100).unwrap()))
            .filter(|code| !right.contains(code))
            .collect();
        crowd.push(tokio::spawn(async move {
            barrier.wait().await;
            for code in codes {
                match store.try_factor(&opens, Some(&code), now()).await.unwrap() {
                    CodeTried::Wrong => drop(looked_at.fetch_add(1, Ordering::Relaxed)),
                    CodeTried::Wait(until) => assert_eq!(until, step(1)),
                    other => panic!("{other:?}"),
                }
            }
        }));
    }
    for one in crowd {
        one.await.unwrap();
    }
    assert_eq!(looked_at.load(Ordering::Relaxed), 5);
    // The right one waits too, and then opens; a colleague never waited.
    let (opens, _) = door(&half(store.as_ref(), &town.anna, now()).await);
    let tried = store.try_factor(&opens, Some(&secret.code_at(step(1))), now()).await;
    assert_eq!(tried.unwrap(), CodeTried::Wait(step(1)));
    let tried = store.try_factor(&opens, Some(&secret.code_at(step(1))), step(1)).await;
    assert_eq!(tried.unwrap(), CodeTried::Right { left: None });
    Town::sign_in(store.as_ref(), &town.bo).await;
    store.close().await;
}

async fn a_waiting_sign_in_ends_with_the_password_and_the_account(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let (secret, ..) = enrolled(store.as_ref(), &town).await;
    let code = secret.code_at(step(1));
    let closed = half(store.as_ref(), &town.anna, now()).await;
    store.set_disabled(&town.anna, true).await.unwrap();
    store.set_disabled(&town.anna, false).await.unwrap();
    let reset = half(store.as_ref(), &town.anna, now()).await;
    store
        .set_password(&town.anna, "$argon2id$new", ChosenBy::Holder)
        .await
        .unwrap();
    for token in [closed, reset] {
        assert!(store.half_session(&token, now()).await.unwrap().is_none());
        let tried = store.try_factor(&door(&token).0, Some(&code), step(1)).await;
        assert_eq!(tried.unwrap(), CodeTried::Out);
    }
    let old = store.begin_half(&SessionToken::fresh(), &town.anna, PHC, now()).await;
    assert!(matches!(old, Err(StoreError::NotFound)), "{old:?}");
    assert!(
        store.has_factor(&town.anna).await.unwrap(),
        "another password takes no factor away"
    );
    store.close().await;
}

async fn a_factor_is_replaced_by_whoever_has_just_proved_themself(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let (old, old_codes, session) = enrolled(store.as_ref(), &town).await;
    let line = town.line(Act::AccountChanged, None);

    // The password alone puts no other factor in its place.
    let (opens, _) = door(&half(store.as_ref(), &town.anna, now()).await);
    let secret = store.offer_factor(&opens, now()).await.unwrap().unwrap();
    let tried = store
        .enrol_factor(&opens, Some(&secret.code_at(now())), &line, now())
        .await;
    assert_eq!(tried.unwrap(), Enrolled::Out);

    // Neither does a session that was left open.
    let again = Opens::Again(session.clone());
    let new = store.offer_factor(&again, now()).await.unwrap().unwrap();
    let code = new.code_at(later(11));
    let tried = store.enrol_factor(&again, Some(&code), &line, later(11)).await;
    assert_eq!(tried.unwrap(), Enrolled::Out);
    let proved = store.try_factor(&again, Some(&old.code_at(later(11))), later(11)).await;
    assert_eq!(proved.unwrap(), CodeTried::Right { left: None });
    let tried = store.enrol_factor(&again, Some(&code), &line, later(11)).await;
    assert!(matches!(tried.unwrap(), Enrolled::Done(_)));

    assert!(store.signed_in(&session, later(11)).await.unwrap().is_some());
    let at = later(12);
    for old in [old.code_at(at), FactorCode::Recovery(old_codes[0].clone())] {
        let (opens, _) = door(&half(store.as_ref(), &town.anna, at).await);
        assert_eq!(
            store.try_factor(&opens, Some(&old), at).await.unwrap(),
            CodeTried::Wrong
        );
    }
    let (opens, _) = door(&half(store.as_ref(), &town.anna, at).await);
    let tried = store.try_factor(&opens, Some(&new.code_at(at)), at).await.unwrap();
    assert_eq!(tried, CodeTried::Right { left: None });
    store.close().await;
}

async fn an_enrolment_belongs_to_its_own_door(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let line = town.line(Act::AccountChanged, None);
    let left_open = Town::sign_in(store.as_ref(), &town.anna).await;
    let (one, two) = (
        half(store.as_ref(), &town.anna, now()).await,
        half(store.as_ref(), &town.anna, now()).await,
    );
    let ((one, next), (two, _)) = (door(&one), door(&two));
    let secret = store.offer_factor(&one, now()).await.unwrap().unwrap();
    let seen_elsewhere = store.offer_factor(&two, now()).await.unwrap().unwrap();
    assert_eq!(store.offer_factor(&one, now()).await.unwrap(), Some(secret.clone()));
    assert_ne!(secret, seen_elsewhere);
    for wrong in [Some(seen_elsewhere.code_at(now())), None] {
        let tried = store.enrol_factor(&one, wrong.as_ref(), &line, now()).await;
        assert_eq!(tried.unwrap(), Enrolled::Wrong);
    }
    assert!(!store.has_factor(&town.anna).await.unwrap());
    let tried = store
        .enrol_factor(&one, Some(&secret.code_at(now())), &line, now())
        .await;
    assert!(matches!(tried.unwrap(), Enrolled::Done(_)));
    assert!(store.signed_in(&next, now()).await.unwrap().is_some());
    assert!(
        store.signed_in(&left_open, now()).await.unwrap().is_none(),
        "a session without the factor went on"
    );
    let code = seen_elsewhere.code_at(now());
    assert_eq!(
        store.enrol_factor(&two, Some(&code), &line, now()).await.unwrap(),
        Enrolled::Out
    );
    store.close().await;
}

async fn a_removed_factor_ends_what_it_opened(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let (_, codes, session) = enrolled(store.as_ref(), &town).await;
    let line = town.line(Act::AccountChanged, None);
    assert!(store.remove_factor(&town.anna, &line).await.unwrap());
    assert!(!store.remove_factor(&town.anna, &line).await.unwrap());
    assert!(store.signed_in(&session, now()).await.unwrap().is_none());
    let (opens, _) = door(&half(store.as_ref(), &town.anna, now()).await);
    let code = FactorCode::Recovery(codes[0].clone());
    assert_eq!(
        store.try_factor(&opens, Some(&code), now()).await.unwrap(),
        CodeTried::Out
    );
    store.close().await;
}

async fn a_password_counts_as_given_again_only_without_a_factor(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let bo = Town::sign_in(store.as_ref(), &town.bo).await;
    let fresh = async |token: &SessionToken, at| {
        let signed = store.signed_in(token, at).await.unwrap().unwrap();
        signed.session.is_fresh(at)
    };
    assert!(fresh(&bo, later(9)).await && !fresh(&bo, later(10)).await);
    assert!(
        !store
            .prove_by_password(&bo, "$argon2id$other", later(10))
            .await
            .unwrap()
    );
    assert!(store.prove_by_password(&bo, PHC, later(10)).await.unwrap());
    assert!(fresh(&bo, later(10)).await);
    let (_, _, anna) = enrolled(store.as_ref(), &town).await;
    assert!(!store.prove_by_password(&anna, PHC, later(10)).await.unwrap());
    assert!(!fresh(&anna, later(10)).await);
    store.close().await;
}

async fn a_factor_and_its_used_codes_come_through_a_backup(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let (secret, codes, _) = enrolled(store.as_ref(), &town).await;
    let used = FactorCode::Recovery(codes[0].clone());
    let (opens, _) = door(&half(store.as_ref(), &town.anna, now()).await);
    let tried = store.try_factor(&opens, Some(&used), now()).await.unwrap();
    assert_eq!(tried, CodeTried::Right { left: Some(9) });
    let file = site.folder.join("backup");
    store.backup(&file, &[], now()).await.unwrap();
    store.close().await;
    let other = site.other_kind();
    let store = other.open().await;
    store.restore(&file, &BackupIdentities::none()).await.unwrap();
    for (code, expected) in [
        (used, CodeTried::Wrong),
        (secret.code_at(now()), CodeTried::Wrong),
        (secret.code_at(step(1)), CodeTried::Right { left: None }),
    ] {
        let (opens, _) = door(&half(store.as_ref(), &town.anna, step(1)).await);
        assert_eq!(store.try_factor(&opens, Some(&code), step(1)).await.unwrap(), expected);
    }
    store.close().await;
}

async fn no_secret_lies_in_the_database(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let (secret, codes, _) = enrolled(store.as_ref(), &town).await;
    store.close().await;
    let dump = site.dump();
    let raw = secret.base32();
    let hex = dump_forms(&raw);
    for code in codes.iter().map(RecoveryCode::printed).chain(hex) {
        let plain = code.replace('-', "");
        for text in [code.as_bytes(), plain.as_bytes()] {
            assert!(
                !dump.windows(text.len()).any(|window| window == text),
                "a secret lies in the database"
            );
        }
    }
}

/// A secret as text: base 32, and the hexadecimal digits that a dump of PostgreSQL would write.
fn dump_forms(base32: &str) -> Vec<String> {
    let mut bits = String::new();
    for letter in base32.bytes() {
        let value = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
            .iter()
            .position(|known| *known == letter);
        bits += &format!("{:05b}", value.unwrap());
    }
    let hex = bits
        .as_bytes()
        .chunks(4)
        .map(|four| u32::from_str_radix(std::str::from_utf8(four).unwrap(), 2).unwrap())
        .map(|digit| format!("{digit:x}"));
    vec![base32.to_owned(), hex.collect()]
}
