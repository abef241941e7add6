//! Accounts that sign in at their municipality: found or made, with the roles of now, and ended when it ends over
//! there.

use crate::common::{PHC, Site, Town, case, later, now};
use domain::case::MeetingId;
use domain::event::UserId;
use jiff::Timestamp;
use std::sync::Arc;
use store::*;
use tokio::sync::Barrier;

crate::on_both_backends! {
    two_first_sign_ins_at_once_make_one_account;
    a_sign_in_comes_back_once;
    without_a_role_everything_ends;
    an_account_of_the_municipality_has_no_password_and_takes_no_role_here;
    a_sign_out_over_there_meets_a_sign_in_here;
    a_word_ends_what_it_is_about;
    identities_are_in_a_backup;
}

const ISSUER: &str = "https://login.example/koege";

fn ida() -> Identity {
    Identity {
        issuer: ISSUER.into(),
        subject: "ida".into(),
    }
}

fn arrival(town: &Town, roles: &[Role]) -> Arrival {
    Arrival {
        identity: ida(),
        municipality: town.id.clone(),
        roles: Roles::of(roles).unwrap(),
        name: "Ida Holm".into(),
        first_name: "Ida".into(),
        now: now(),
    }
}

async fn admitted(store: &dyn Store, town: &Town, roles: &[Role]) -> UserId {
    match store.admit(&arrival(town, roles)).await.unwrap() {
        Admitted::In { account, .. } => account.id,
        other => panic!("{other:?}"),
    }
}

/// Begins a session by her identity, of a sign-in that began at a moment; its token if it began.
async fn enter(store: &dyn Store, user: &UserId, session: &str, began_at: Timestamp) -> Option<SessionToken> {
    let token = SessionToken::fresh();
    let proof = Proof::Identity {
        identity: ida(),
        session: Some(session.into()),
        began_at,
        proved_at: None,
    };
    let new = NewSession {
        user: user.clone(),
        scope: Scope::Staff,
        proof,
        now: now(),
    };
    match store.begin_session(&token, &new).await {
        Ok(()) => Some(token),
        Err(StoreError::NotFound) => None,
        Err(error) => panic!("{error}"),
    }
}

fn word(town: &Town, id: &str, subject: Option<&str>, session: Option<&str>) -> SignedOutThere {
    SignedOutThere {
        issuer: ISSUER.into(),
        municipality: town.id.clone(),
        subject: subject.map(str::to_owned),
        session: session.map(str::to_owned),
        id: id.into(),
        now: later(1),
        until: later(20),
    }
}

async fn is_in(store: &dyn Store, token: &SessionToken) -> bool {
    store.signed_in(token, later(1)).await.unwrap().is_some()
}

async fn two_first_sign_ins_at_once_make_one_account(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let barrier = Arc::new(Barrier::new(2));
    let both = [0, 1].map(|_| {
        let (store, barrier, arrival) = (
            Arc::clone(&store),
            Arc::clone(&barrier),
            arrival(&town, &[Role::Adviser]),
        );
        tokio::spawn(async move {
            barrier.wait().await;
            match store.admit(&arrival).await {
                Err(StoreError::Taken) => store.admit(&arrival).await,
                admitted => admitted,
            }
        })
    });
    let mut accounts = Vec::new();
    for one in both {
        match one.await.unwrap().unwrap() {
            Admitted::In { account, .. } => accounts.push(account.id),
            other => panic!("{other:?}"),
        }
    }
    assert_eq!(accounts[0], accounts[1]);
    assert_eq!(store.accounts_of(&town.id).await.unwrap().len(), 3);
    assert_eq!(store.profile(&accounts[0]).await.unwrap().name, "Ida Holm");
    // Another municipality's issuer cannot say who she is.
    let elsewhere = Town::found(store.as_ref(), "dragoer").await;
    let there = store.admit(&arrival(&elsewhere, &[Role::Admin])).await.unwrap();
    assert_eq!(there, Admitted::Elsewhere);
    store.close().await;
}

async fn a_sign_in_comes_back_once(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let sign_in = UnderWay {
        municipality: town.id.clone(),
        onward: "/today".into(),
        began_at: now(),
    };
    store.begin_sign_in("geheim", &sign_in, later(10)).await.unwrap();
    assert!(
        !site.dump().windows(6).any(|part| part == b"geheim"),
        "no secret is kept"
    );
    assert_eq!(store.take_sign_in("another", now()).await.unwrap(), None);
    let barrier = Arc::new(Barrier::new(2));
    let both = [0, 1].map(|_| {
        let (store, barrier) = (Arc::clone(&store), Arc::clone(&barrier));
        tokio::spawn(async move {
            barrier.wait().await;
            store.take_sign_in("geheim", later(1)).await
        })
    });
    let mut taken = Vec::new();
    for one in both {
        taken.extend(one.await.unwrap().unwrap());
    }
    assert_eq!(taken, std::slice::from_ref(&sign_in), "one of the two");
    store.begin_sign_in("late", &sign_in, later(10)).await.unwrap();
    assert_eq!(store.take_sign_in("late", later(10)).await.unwrap(), None);
    store.close().await;
}

async fn without_a_role_everything_ends(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    assert_eq!(store.admit(&arrival(&town, &[])).await.unwrap(), Admitted::NoRole(None));
    let ida = admitted(store.as_ref(), &town, &[Role::Adviser]).await;
    let token = enter(store.as_ref(), &ida, "s", now()).await.unwrap();
    let mut opened = town.opened(case("Laura"));
    opened.adviser = Some(ida.clone());
    let state = store.open_case(&opened).await.unwrap();
    let card = NewCard {
        case: state.id.clone(),
        by: ida.clone(),
        link: CardLink::fresh(),
        code: CardCode::fresh(),
        now: now(),
        until: later(60),
    };
    store
        .give_card(&card, &town.line(Act::CardGiven, Some(&state.id)))
        .await
        .unwrap();
    let tried = || CardTry {
        link: card.link.clone(),
        code: CardCode::read(card.code.as_str()),
        from: "192.0.2.7".into(),
        now: now(),
    };
    assert!(matches!(
        store.try_card(&tried()).await.unwrap().result,
        CardTried::Opens { .. }
    ));
    // The same roles at another sign-in end nothing.
    admitted(store.as_ref(), &town, &[Role::Adviser]).await;
    assert!(is_in(store.as_ref(), &token).await);
    let none = store.admit(&arrival(&town, &[])).await.unwrap();
    assert_eq!(none, Admitted::NoRole(Some(ida.clone())));
    assert!(!is_in(store.as_ref(), &token).await);
    assert!(!matches!(
        store.try_card(&tried()).await.unwrap().result,
        CardTried::Opens { .. }
    ));
    assert_eq!(store.account(&ida).await.unwrap().unwrap().roles, Roles::default());
    store.close().await;
}

async fn an_account_of_the_municipality_has_no_password_and_takes_no_role_here(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let ida = admitted(store.as_ref(), &town, &[Role::Editor]).await;
    let account = store.account(&ida).await.unwrap().unwrap();
    assert!(account.from_municipality);
    assert!(!store.account(&town.anna).await.unwrap().unwrap().from_municipality);
    let roles = Roles::only(Role::Adviser);
    let set = store.set_roles(&ida, account.version, roles).await;
    assert!(matches!(set, Err(StoreError::Changed)), "{set:?}");
    assert!(matches!(
        store.set_password(&ida, PHC, ChosenBy::Holder).await,
        Err(StoreError::NotFound)
    ));
    assert!(store.account_named(&account.name).await.unwrap().is_none());
    // Not even with a password that somebody wrote into the database.
    site.tamper(&format!("UPDATE accounts SET password = '{PHC}' WHERE id = '{ida}'"))
        .await;
    assert!(store.account_named(&account.name).await.unwrap().is_none());
    let session = NewSession {
        user: ida.clone(),
        scope: Scope::Staff,
        proof: Proof::Password(PHC.into()),
        now: now(),
    };
    let begun = store.begin_session(&SessionToken::fresh(), &session).await;
    assert!(matches!(begun, Err(StoreError::Altered(_))));
    site.tamper(&format!("UPDATE accounts SET password = '!' WHERE id = '{ida}'"))
        .await;
    let begun = store.begin_session(&SessionToken::fresh(), &session).await;
    assert!(matches!(begun, Err(StoreError::NotFound)));
    store.set_disabled(&ida, true).await.unwrap();
    let closed = store.admit(&arrival(&town, &[Role::Editor])).await.unwrap();
    assert_eq!(closed, Admitted::Closed(ida.clone()));
    assert!(enter(store.as_ref(), &ida, "s", now()).await.is_none());
    store.close().await;
}

async fn a_sign_out_over_there_meets_a_sign_in_here(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let ida = admitted(store.as_ref(), &town, &[Role::Adviser]).await;
    for round in 0..20 {
        let session = format!("s-{round}");
        let subject = (round % 2 == 0).then_some("ida");
        let message = word(&town, &session, subject, (round % 2 == 1).then_some(session.as_str()));
        let barrier = Arc::new(Barrier::new(2));
        let (other, ending, beginning) = (Arc::clone(&barrier), Arc::clone(&store), Arc::clone(&store));
        let end = tokio::spawn(async move {
            other.wait().await;
            ending.signed_out_there(&message).await
        });
        let user = ida.clone();
        let begin = tokio::spawn(async move {
            barrier.wait().await;
            enter(beginning.as_ref(), &user, &session, now()).await
        });
        end.await.unwrap().unwrap();
        if let Some(token) = begin.await.unwrap() {
            assert!(
                !is_in(store.as_ref(), &token).await,
                "round {round}: it survived the word"
            );
        }
    }
    store.close().await;
}

async fn a_word_ends_what_it_is_about(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let ida = admitted(store.as_ref(), &town, &[Role::Adviser]).await;
    let anna = Town::sign_in(store.as_ref(), &town.anna).await;
    let (one, two) = (
        enter(store.as_ref(), &ida, "one", now()).await.unwrap(),
        enter(store.as_ref(), &ida, "two", now()).await.unwrap(),
    );
    // A talk's screen that this session was handed to leads back to it, so it ends too; a child's does not.
    let mut opened = town.opened(case("Laura"));
    opened.adviser = Some(ida.clone());
    let state = store.open_case(&opened).await.unwrap();
    let hand_over = async |from: &SessionToken, scope: Scope| {
        let token = SessionToken::fresh();
        let session = NewSession {
            user: ida.clone(),
            scope,
            proof: Proof::Session(from.clone()),
            now: now(),
        };
        store.begin_session(&token, &session).await.unwrap();
        token
    };
    let talk = Scope::TalkScreen {
        case: state.id.clone(),
        meeting: MeetingId::from("m1"),
        until: later(60),
    };
    let table = hand_over(&one, talk).await;
    let child = Scope::Child {
        case: state.id.clone(),
        card: None,
    };
    let third = enter(store.as_ref(), &ida, "one", now()).await.unwrap();
    let screen = hand_over(&third, child).await;
    let ended = store
        .signed_out_there(&word(&town, "m1", None, Some("one")))
        .await
        .unwrap();
    assert_eq!(ended, Some(vec![ida.clone()]));
    assert!(!is_in(store.as_ref(), &table).await);
    assert!(is_in(store.as_ref(), &screen).await, "a child is not sent away");
    assert!(is_in(store.as_ref(), &two).await);
    // A token that named no session over there: it may be the one that ended.
    let unnamed = SessionToken::fresh();
    let session = NewSession {
        user: ida.clone(),
        scope: Scope::Staff,
        proof: Proof::Identity {
            identity: self::ida(),
            session: None,
            began_at: now(),
            proved_at: None,
        },
        now: now(),
    };
    store.begin_session(&unnamed, &session).await.unwrap();
    let elsewhere = word(&town, "m-unnamed", Some("ida"), Some("elsewhere"));
    let ended = store.signed_out_there(&elsewhere).await.unwrap();
    assert_eq!(ended, Some(vec![ida.clone()]));
    assert!(!is_in(store.as_ref(), &unnamed).await);
    assert!(is_in(store.as_ref(), &two).await, "another that is named goes on");
    // Once more it counts nothing; of nobody whom we know, nothing either.
    assert_eq!(
        store
            .signed_out_there(&word(&town, "m1", Some("ida"), None))
            .await
            .unwrap(),
        None
    );
    let nobody = store
        .signed_out_there(&word(&town, "m2", Some("nobody"), None))
        .await
        .unwrap();
    assert_eq!(nobody, Some(vec![]));
    assert!(is_in(store.as_ref(), &two).await);
    store
        .signed_out_there(&word(&town, "m3", Some("ida"), None))
        .await
        .unwrap();
    assert!(!is_in(store.as_ref(), &two).await);
    assert!(is_in(store.as_ref(), &anna).await);
    assert!(
        enter(store.as_ref(), &ida, "four", now()).await.is_none(),
        "begun before the word"
    );
    assert!(enter(store.as_ref(), &ida, "four", later(2)).await.is_some());
    store.close().await;
}

async fn identities_are_in_a_backup(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let ida = admitted(store.as_ref(), &town, &[Role::Adviser]).await;
    let backup = site.folder.join("backup");
    store.backup(&backup, &[], now()).await.unwrap();
    store.close().await;
    for other in [site.twin(), site.other_kind()] {
        let store = other.open().await;
        store.restore(&backup, &BackupIdentities::none()).await.unwrap();
        assert_eq!(admitted(store.as_ref(), &town, &[Role::Adviser]).await, ida);
        store.close().await;
    }
}
