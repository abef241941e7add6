//! An account is one's own: what happens when two changes of it meet at the same moment, and which session writes it.

use crate::common::{PHC, Site, Town, case, later, now};
use domain::language::Language;
use std::sync::Arc;
use store::*;
use tokio::sync::Barrier;

crate::on_both_backends! {
    closing_and_a_choice_of_language_meet;
    an_old_password_does_not_survive_its_reset;
    a_pin_does_not_survive_a_reset;
    a_pin_renews_no_sign_in;
    a_childs_screen_leads_to_no_session_of_an_adult;
    a_childs_session_writes_no_account;
    an_old_administrators_case_roles_sleep;
    open_sessions_are_listed_and_ended_by_name;
    what_happened_with_an_account_is_told_to_its_holder;
}

/// How often two changes are let loose on each other: enough to meet in every order.
const ROUNDS: usize = 25;

/// Runs two calls that start at the same moment.
async fn at_once<A, B>(
    one: impl Future<Output = A> + Send + 'static,
    two: impl Future<Output = B> + Send + 'static,
) -> (A, B)
where
    A: Send + 'static,
    B: Send + 'static,
{
    let barrier = Arc::new(Barrier::new(2));
    let other = Arc::clone(&barrier);
    let one = tokio::spawn(async move {
        barrier.wait().await;
        one.await
    });
    let two = tokio::spawn(async move {
        other.wait().await;
        two.await
    });
    (one.await.unwrap(), two.await.unwrap())
}

async fn closing_and_a_choice_of_language_meet(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    for _ in 0..ROUNDS {
        let token = Town::sign_in(store.as_ref(), &town.anna).await;
        let (closing, choosing) = (Arc::clone(&store), Arc::clone(&store));
        let (anna, session) = (town.anna.clone(), token.clone());
        let (closed, chosen) = at_once(async move { closing.set_disabled(&anna, true).await }, async move {
            choosing.set_language(&session, &Language("en".into())).await
        })
        .await;
        closed.unwrap();
        chosen.unwrap();
        assert!(
            store.account(&town.anna).await.unwrap().unwrap().disabled,
            "it opened itself again"
        );
        store.set_disabled(&town.anna, false).await.unwrap();
        assert!(store.signed_in(&token, now()).await.unwrap().is_none());
    }
    store.close().await;
}

async fn an_old_password_does_not_survive_its_reset(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    for round in 0..ROUNDS {
        let (_, old) = store.account_named("anna@koege").await.unwrap().unwrap();
        let token = SessionToken::fresh();
        let session = NewSession {
            user: town.anna.clone(),
            scope: Scope::Staff,
            proof: Proof::Password(old),
            now: now(),
        };
        let (signing_in, resetting) = (Arc::clone(&store), Arc::clone(&store));
        let (anna, in_flight, new) = (town.anna.clone(), token.clone(), format!("$argon2id${round}"));
        let (_, reset) = at_once(
            async move { signing_in.begin_session(&in_flight, &session).await },
            async move { resetting.set_password(&anna, &new, ChosenBy::Holder).await },
        )
        .await;
        reset.unwrap();
        let left = store.signed_in(&token, now()).await.unwrap();
        assert!(left.is_none(), "round {round}: the old password is still in");
    }
    store.close().await;
}

async fn a_pin_does_not_survive_a_reset(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let emma = town.open_case(store.as_ref(), case("Emma")).await;
    let pin = Pin::read("2468").unwrap();
    let changed = town.line(Act::AccountChanged, None);
    store.set_pin(&town.anna, &pin, &changed).await.unwrap();
    for round in 0..ROUNDS {
        store.set_password(&town.anna, PHC, ChosenBy::Holder).await.unwrap();
        let own = Town::sign_in(store.as_ref(), &town.anna).await;
        let (screen, next) = (SessionToken::fresh(), SessionToken::fresh());
        let session = NewSession {
            user: town.anna.clone(),
            scope: Scope::TalkScreen {
                case: emma.id.clone(),
                meeting: "m1".into(),
                until: later(60),
            },
            proof: Proof::Session(own.clone()),
            now: now(),
        };
        store.begin_session(&screen, &session).await.unwrap();
        assert!(
            store.signed_in(&own, now()).await.unwrap().is_none(),
            "the adviser's own session went on"
        );
        let (leaving, resetting) = (Arc::clone(&store), Arc::clone(&store));
        let (anna, typed, back) = (town.anna.clone(), pin.clone(), next.clone());
        let (_, reset) = at_once(
            async move { leaving.try_pin(&screen, Some(&typed), &back, now()).await },
            async move { resetting.set_password(&anna, "$argon2id$new", ChosenBy::Holder).await },
        )
        .await;
        reset.unwrap();
        let left = store.signed_in(&next, now()).await.unwrap();
        assert!(left.is_none(), "round {round}: a PIN led past the reset");
    }
    store.close().await;
}

async fn a_childs_session_writes_no_account(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let emma = town.open_case(store.as_ref(), case("Emma")).await;
    let own = Town::sign_in(store.as_ref(), &town.anna).await;
    let child = SessionToken::fresh();
    let session = NewSession {
        user: town.anna.clone(),
        scope: Scope::Child {
            case: emma.id.clone(),
            card: None,
        },
        proof: Proof::Session(own),
        now: now(),
    };
    store.begin_session(&child, &session).await.unwrap();
    assert!(!store.set_language(&child, &Language("en".into())).await.unwrap());
    assert_eq!(
        store.account(&town.anna).await.unwrap().unwrap().language,
        Language::danish()
    );
    let own = Town::sign_in(store.as_ref(), &town.anna).await;
    assert!(store.set_language(&own, &Language("en".into())).await.unwrap());
    assert_eq!(store.account(&town.anna).await.unwrap().unwrap().language.0, "en");
    store.close().await;
}

async fn an_old_administrators_case_roles_sleep(site: Site) {
    let site = site.of_the_first_edition();
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "nyby").await;
    site.tamper("UPDATE accounts SET roles = 9 WHERE name = 'bo@nyby'")
        .await;
    let bo = store.account(&town.bo).await.unwrap().unwrap();
    assert_eq!(
        (bo.roles, bo.asleep),
        (Roles::only(Role::Admin), Roles::only(Role::Adviser))
    );
    let adviser = Roles::only(Role::Adviser);
    store.set_roles(&bo.id, bo.version, adviser).await.unwrap();
    let bo = store.account(&town.bo).await.unwrap().unwrap();
    assert_eq!((bo.roles, bo.asleep.iter().count()), (adviser, 0));
    store.close().await;
}

/// Over to a talk's screen and back by PIN, again and again: after ten hours somebody signs in.
async fn a_pin_renews_no_sign_in(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let emma = town.open_case(store.as_ref(), case("Emma")).await;
    let pin = Pin::read("2468").unwrap();
    let changed = town.line(Act::AccountChanged, None);
    store.set_pin(&town.anna, &pin, &changed).await.unwrap();
    let mut own = Town::sign_in(store.as_ref(), &town.anna).await;
    for minutes in (25..600).step_by(25) {
        let (screen, back) = (SessionToken::fresh(), SessionToken::fresh());
        let session = NewSession {
            user: town.anna.clone(),
            scope: Scope::TalkScreen {
                case: emma.id.clone(),
                meeting: "m1".into(),
                until: later(minutes + 60),
            },
            proof: Proof::Session(own.clone()),
            now: later(minutes),
        };
        store.begin_session(&screen, &session).await.unwrap();
        let tried = store.try_pin(&screen, Some(&pin), &back, later(minutes + 1)).await;
        assert_eq!(tried.unwrap(), PinTried::Right);
        own = back;
        assert!(
            store.signed_in(&own, later(minutes + 1)).await.unwrap().is_some(),
            "{minutes}"
        );
    }
    assert!(store.signed_in(&own, later(600)).await.unwrap().is_none());
    store.close().await;
}

async fn a_childs_screen_leads_to_no_session_of_an_adult(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let emma = town.open_case(store.as_ref(), case("Emma")).await;
    let begin = async |scope: Scope, from: &SessionToken| {
        let token = SessionToken::fresh();
        let session = NewSession {
            user: town.anna.clone(),
            scope,
            proof: Proof::Session(from.clone()),
            now: now(),
        };
        store.begin_session(&token, &session).await.ok().map(|()| token)
    };
    let child = Scope::Child {
        case: emma.id.clone(),
        card: None,
    };
    let own = Town::sign_in(store.as_ref(), &town.anna).await;
    assert_eq!(
        begin(Scope::Staff, &own).await,
        None,
        "nobody's own session begets another"
    );
    let screen = begin(child.clone(), &own).await.unwrap();
    assert_eq!(begin(Scope::Staff, &screen).await, None);
    assert_eq!(begin(child, &screen).await, None);
    store.close().await;
}

pub(crate) fn line(town: &Town, who: &domain::event::UserId, what: &str) -> AuditEntry {
    AuditEntry {
        municipality: Some(town.id.clone()),
        who: Some(who.clone()),
        at: now(),
        act: Act::AccountChanged,
        case: None,
        what: Some(what.into()),
        from: "192.0.2.1".into(),
        outcome: Outcome::Done,
    }
}

async fn open_sessions_are_listed_and_ended_by_name(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let (own, elsewhere) = (
        Town::sign_in(store.as_ref(), &town.anna).await,
        Town::sign_in(store.as_ref(), &town.anna).await,
    );
    let bos = Town::sign_in(store.as_ref(), &town.bo).await;
    let open = store.sessions_of(&town.anna, &own, later(1)).await.unwrap();
    assert_eq!(open.len(), 2);
    assert_eq!(open.iter().filter(|session| session.own).count(), 1);
    let other = open.iter().find(|session| !session.own).unwrap();
    assert!(!other.name.contains(own.for_cookie()) && other.name != elsewhere.for_cookie());
    // Ten at most: the one begun longest ago gives way.
    for minute in 2..=i64::from(MOST_SESSIONS) {
        let session = NewSession {
            user: town.bo.clone(),
            scope: Scope::Staff,
            proof: Proof::Password(PHC.into()),
            now: later(minute),
        };
        store.begin_session(&SessionToken::fresh(), &session).await.unwrap();
        assert!(
            store.signed_in(&bos, later(minute)).await.unwrap().is_some(),
            "{minute}"
        );
    }
    let session = NewSession {
        user: town.bo.clone(),
        scope: Scope::Staff,
        proof: Proof::Password(PHC.into()),
        now: later(12),
    };
    store.begin_session(&SessionToken::fresh(), &session).await.unwrap();
    assert!(store.signed_in(&bos, later(12)).await.unwrap().is_none());
    // Of many that begin in the same moment, each is open when it has begun.
    for _ in 0..30 {
        let (token, same) = (SessionToken::fresh(), session.clone());
        store.begin_session(&token, &same).await.unwrap();
        assert!(store.signed_in(&token, later(12)).await.unwrap().is_some());
    }
    // Nobody ends a session of somebody else.
    let ended = town.line(Act::SignOut, None);
    let of_bo = store.end_session_named(&town.bo, &other.name, &ended).await;
    assert!(!of_bo.unwrap());
    assert!(
        !store
            .end_session_named(&town.anna, elsewhere.for_cookie(), &ended)
            .await
            .unwrap()
    );
    let of_anna = store.end_session_named(&town.anna, &other.name, &ended).await;
    assert!(of_anna.unwrap());
    assert!(store.signed_in(&elsewhere, later(1)).await.unwrap().is_none());
    assert!(store.signed_in(&own, later(1)).await.unwrap().is_some());
    // What has run out is no longer open.
    assert!(store.sessions_of(&town.anna, &own, later(40)).await.unwrap().is_empty());
    store.close().await;
}

async fn what_happened_with_an_account_is_told_to_its_holder(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let other = Town::found(store.as_ref(), "dragoer").await;
    let (anna, bo) = (town.anna.clone(), town.bo.clone());
    let about = |who: &domain::event::UserId, whom: &domain::event::UserId, what: &str| {
        line(&town, who, &format!("{whom}:{what}"))
    };
    let read = AuditEntry {
        act: Act::CaseRead,
        ..line(&town, &anna, "a case")
    };
    let signed = AuditEntry {
        act: Act::SignIn,
        ..line(&town, &anna, "password")
    };
    let elsewhere = AuditEntry {
        municipality: Some(other.id.clone()),
        ..about(&other.anna, &anna, "closed")
    };
    for entry in [
        read,
        signed,
        about(&bo, &anna, "password"),
        about(&bo, &bo, "roles"),
        elsewhere,
    ] {
        store.audit(entry).await.unwrap();
    }
    let told = async |before, limit| {
        let lines = store.audit_of_account(&town.id, &anna, before, limit).await.unwrap();
        let mine = |line: &AuditLine| line.entry.at == now() && line.entry.from == "192.0.2.1";
        lines
            .into_iter()
            .filter(mine)
            .map(|line| (line.number, line.entry.what.unwrap()))
            .collect::<Vec<_>>()
    };
    let all = told(None, 50).await;
    let words: Vec<&str> = all.iter().map(|(_, what)| what.as_str()).collect();
    assert_eq!(words, [format!("{anna}:password").as_str(), "password"]);
    assert_eq!(told(None, 1).await.len(), 1);
    assert_eq!(told(Some(all[0].0), 50).await.len(), 1);
    store.close().await;
}
