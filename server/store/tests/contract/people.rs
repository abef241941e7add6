//! Municipalities, accounts, sessions, and who gets into a case.

use crate::common::{PHC, Site, Town, case, later, now};
use domain::event::CaseEvent;
use store::*;

crate::on_both_backends! {
    municipalities_are_apart;
    accounts;
    sessions_end;
    a_talks_screen_is_left_by_a_pin_alone;
    the_glass;
}

async fn municipalities_are_apart(site: Site) {
    let store = site.open().await;
    let koege = Town::found(store.as_ref(), "koege").await;
    let dragoer = Town::found(store.as_ref(), "dragoer").await;
    let twice = Municipality {
        id: koege.id.clone(),
        pack: "generic".into(),
        name: "Køge".into(),
    };
    assert!(matches!(
        store.add_municipality(&twice, now()).await,
        Err(StoreError::Taken)
    ));
    assert_eq!(store.municipalities().await.unwrap().len(), 2);
    let state = koege.open_case(store.as_ref(), case("Emma")).await;
    let access = store.access(&state.id, &koege.anna, now()).await.unwrap().unwrap();
    assert!(access.assigned && access.municipality == koege.id);
    let access = store.access(&state.id, &dragoer.anna, now()).await.unwrap().unwrap();
    assert!(!access.assigned && access.grant.is_none() && access.municipality == koege.id);
    assert_eq!(store.access(&new_case(), &koege.anna, now()).await.unwrap(), None);
    // Nobody of another municipality can be put on a case, by any event.
    for adviser in [&dragoer.anna, &dragoer.bo] {
        let event = CaseEvent::Assigned {
            adviser: Some(adviser.clone()),
            second: None,
            why: None,
        };
        assert!(matches!(
            store.append(&koege.change(&state, vec![event])).await,
            Err(StoreError::NotFound)
        ));
    }
    let line = koege.line(Act::GlassBroken, Some(&state.id));
    let broken = store.break_glass(&state.id, &dragoer.anna, "akut", &line).await;
    assert!(matches!(broken, Err(StoreError::NotFound)));
    assert!(
        store
            .cases(
                &OfCases::Municipality(dragoer.id.clone()),
                &"anna".into(),
                true,
                None,
                50
            )
            .await
            .unwrap()
            .is_empty()
    );
    store.close().await;
}

async fn accounts(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let (anna, password) = store.account_named("  ANNA@koege ").await.unwrap().unwrap();
    assert_eq!(anna.id, town.anna);
    assert!(password.starts_with("$argon2id$"));
    assert!(store.account_named("anna").await.unwrap().is_none());
    let all = store.accounts_of(&town.id).await.unwrap();
    assert_eq!(
        all.iter().map(|(account, _)| account.name.as_str()).collect::<Vec<_>>(),
        ["anna@koege", "bo@koege"]
    );
    let both = Roles::of(&[Role::Adviser, Role::Editor]).unwrap();
    store.set_roles(&town.anna, anna.version, both).await.unwrap();
    // Whoever looked at the account before that change cannot undo it unseen.
    let stale = store.set_roles(&town.anna, anna.version, both).await;
    assert!(matches!(stale, Err(StoreError::Changed)), "{stale:?}");
    assert_eq!(store.account(&town.anna).await.unwrap().unwrap().roles, both);
    let mut profile = store.profile(&town.anna).await.unwrap();
    profile.photo = Some(Photo {
        media_type: "image/jpeg".into(),
        bytes: vec![0xff; 60_000],
    });
    profile.about = Some("Jeg har to katte.".into());
    // Photo and words are written apart, so that neither takes the other back.
    let line = town.line(Act::AccountChanged, None);
    store
        .set_photo(&town.anna, profile.photo.as_ref(), &line)
        .await
        .unwrap();
    store
        .set_profile(
            &town.anna,
            &Profile {
                photo: None,
                ..profile.clone()
            },
            &line,
        )
        .await
        .unwrap();
    assert_eq!(store.profile(&town.anna).await.unwrap(), profile);
    store
        .set_password(&town.anna, "$argon2id$new", ChosenBy::Holder)
        .await
        .unwrap();
    assert_eq!(
        store.account_named("anna@koege").await.unwrap().unwrap().1,
        "$argon2id$new"
    );
    assert!(matches!(store.profile(&new_user()).await, Err(StoreError::NotFound)));
    store.close().await;
}

async fn sessions_end(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let emma = town.open_case(store.as_ref(), case("Emma")).await;
    let begin = async |scope: Scope| {
        let token = SessionToken::fresh();
        let session = NewSession {
            user: town.anna.clone(),
            scope,
            proof: Proof::Password(PHC.into()),
            now: now(),
        };
        store.begin_session(&token, &session).await.unwrap();
        token
    };
    let staff = begin(Scope::Staff).await;
    let child = begin(Scope::Child {
        case: emma.id.clone(),
        card: None,
    })
    .await;
    let signed_in = store.signed_in(&staff, now()).await.unwrap().unwrap();
    assert_eq!(
        (signed_in.session.scope, signed_in.account.id),
        (Scope::Staff, town.anna.clone())
    );
    let scope = store.signed_in(&child, now()).await.unwrap().unwrap().session.scope;
    assert_eq!(
        scope,
        Scope::Child {
            case: emma.id.clone(),
            card: None
        }
    );
    assert!(store.signed_in(&SessionToken::fresh(), now()).await.unwrap().is_none());
    // Idle: used after 29 minutes it goes on, after 30 without use it has ended.
    for minutes in (29..=580).step_by(29) {
        assert!(
            store.signed_in(&staff, later(minutes)).await.unwrap().is_some(),
            "{minutes}"
        );
    }
    assert!(store.signed_in(&child, later(30)).await.unwrap().is_none());
    // Absolute: ten hours, however busy.
    assert!(store.signed_in(&staff, later(600)).await.unwrap().is_none());
    assert_eq!(store.sweep(later(600)).await.unwrap().sessions, 2);
    let again = begin(Scope::Staff).await;
    store.end_session(&again).await.unwrap();
    assert!(store.signed_in(&again, now()).await.unwrap().is_none());
    for end in [true, false] {
        let open = begin(Scope::Staff).await;
        if end {
            store.set_password(&town.anna, PHC, ChosenBy::Holder).await.unwrap();
        } else {
            let line = town.line(Act::SignOut, None);
            store.end_sessions_of(&town.anna, &line).await.unwrap();
        }
        assert!(store.signed_in(&open, now()).await.unwrap().is_none());
    }
    let open = begin(Scope::Staff).await;
    store.set_disabled(&town.anna, true).await.unwrap();
    assert!(store.signed_in(&open, now()).await.unwrap().is_none());
    let session = NewSession {
        user: town.anna.clone(),
        scope: Scope::Staff,
        proof: Proof::Password(PHC.into()),
        now: now(),
    };
    assert!(matches!(
        store.begin_session(&SessionToken::fresh(), &session).await,
        Err(StoreError::NotFound)
    ));
    store.close().await;
}

async fn the_glass(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let state = town.open_case(store.as_ref(), case("Emma")).await;
    assert!(store.grants_of(&state.id).await.unwrap().is_empty());
    let mut line = town.line(Act::GlassBroken, Some(&state.id));
    line.at = later(5);
    let reason = "Barnet står i receptionen, Anna er syg.";
    let grant = store.break_glass(&state.id, &town.bo, reason, &line).await.unwrap();
    assert_eq!(grant.until, later(125));
    assert_eq!(store.grants_of(&state.id).await.unwrap(), std::slice::from_ref(&grant));
    let access = async |minutes| {
        store
            .access(&state.id, &town.bo, later(minutes))
            .await
            .unwrap()
            .unwrap()
    };
    assert!(access(4).await.grant.is_none());
    assert!(access(5).await.grant.is_some());
    assert!(access(124).await.grant.is_some());
    assert!(access(125).await.grant.is_none());
    let rows = store
        .cases(&OfCases::Adviser(town.anna.clone()), &"anna".into(), true, None, 5)
        .await
        .unwrap();
    assert!(rows[0].glass_broken, "everybody on the case sees the mark");
    let log = store.audit_of_case(&state.id, None, 5).await.unwrap();
    assert_eq!(log[0].entry.act, Act::GlassBroken);
    store.close().await;
}

async fn a_talks_screen_is_left_by_a_pin_alone(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let emma = town.open_case(store.as_ref(), case("Emma")).await;
    assert!(!store.has_pin(&town.anna).await.unwrap());
    let pin = |text: &str| Pin::read(text).unwrap();
    for text in ["", "123", "123456789", "12a4", "١٢٣٤"] {
        assert!(Pin::read(text).is_none(), "{text}");
    }
    let line = town.line(Act::AccountChanged, None);
    assert!(matches!(
        store.set_pin(&"nobody".into(), &pin("2468"), &line).await,
        Err(StoreError::NotFound)
    ));
    store.set_pin(&town.anna, &pin("1111"), &line).await.unwrap();
    store.set_pin(&town.anna, &pin("2468"), &line).await.unwrap();
    assert!(store.has_pin(&town.anna).await.unwrap());
    let scope = Scope::TalkScreen {
        case: emma.id.clone(),
        meeting: "m1".into(),
        until: later(70),
    };
    let begin = async || {
        let token = SessionToken::fresh();
        let session = NewSession {
            user: town.anna.clone(),
            scope: scope.clone(),
            proof: Proof::Password(PHC.into()),
            now: now(),
        };
        store.begin_session(&token, &session).await.unwrap();
        token
    };
    let open = async |token: &SessionToken, minutes: i64| {
        let signed = store.signed_in(token, later(minutes)).await.unwrap();
        signed.map(|signed| signed.session.scope)
    };
    let table = begin().await;
    // A talk has long silences: it is there after an hour without a touch, and after its end, but not for ever.
    assert_eq!(open(&table, 65).await, Some(scope.clone()));
    assert_eq!(open(&table, 9 * 60).await, Some(scope.clone()));
    assert_eq!(store.sweep(later(65)).await.unwrap().sessions, 0);
    assert_eq!(open(&table, 10 * 60 + 1).await, None);
    assert_eq!(
        store
            .try_pin(&table, Some(&pin("1111")), &SessionToken::fresh(), now())
            .await
            .unwrap(),
        PinTried::Wrong(4)
    );
    assert_eq!(
        store
            .try_pin(&table, None, &SessionToken::fresh(), now())
            .await
            .unwrap(),
        PinTried::Wrong(3)
    );
    let next = SessionToken::fresh();
    assert_eq!(
        store.try_pin(&table, Some(&pin("2468")), &next, now()).await.unwrap(),
        PinTried::Right
    );
    assert_eq!(open(&table, 1).await, None, "left is left");
    assert_eq!(open(&next, 1).await, Some(Scope::Staff), "the adviser is back");
    store.end_session(&next).await.unwrap();
    assert_eq!(
        store
            .try_pin(&table, Some(&pin("2468")), &SessionToken::fresh(), now())
            .await
            .unwrap(),
        PinTried::Gone
    );
    let table = begin().await;
    for left in [4, 3, 2, 1] {
        assert_eq!(
            store
                .try_pin(&table, Some(&pin("9999")), &SessionToken::fresh(), now())
                .await
                .unwrap(),
            PinTried::Wrong(left)
        );
    }
    assert_eq!(
        store
            .try_pin(&table, Some(&pin("9999")), &SessionToken::fresh(), now())
            .await
            .unwrap(),
        PinTried::Out
    );
    assert_eq!(
        store
            .try_pin(&table, Some(&pin("2468")), &SessionToken::fresh(), now())
            .await
            .unwrap(),
        PinTried::Gone,
        "too late for the right one"
    );
    assert_eq!(open(&table, 1).await, None);
    // No other session is left so, and what has run out is swept.
    let token = SessionToken::fresh();
    let staff = NewSession {
        user: town.anna.clone(),
        scope: Scope::Staff,
        proof: Proof::Password(PHC.into()),
        now: now(),
    };
    store.begin_session(&token, &staff).await.unwrap();
    assert_eq!(
        store
            .try_pin(&token, Some(&pin("2468")), &SessionToken::fresh(), now())
            .await
            .unwrap(),
        PinTried::Gone
    );
    assert!(store.signed_in(&token, later(1)).await.unwrap().is_some());
    let _forgotten = begin().await;
    assert_eq!(store.sweep(later(10 * 60 + 1)).await.unwrap().sessions, 2);
    store.close().await;
}
