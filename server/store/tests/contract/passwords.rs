//! Passwords: one that somebody else gave is changed before anything opens, and one's own ends what came by the old one.

use crate::common::{PHC, Site, Town, case, later, now};
use crate::own_account::line;
use store::*;

crate::on_both_backends! {
    a_given_password_opens_nothing_but_the_choice_of_another;
    a_changed_password_ends_all_but_this_session_and_the_childrens;
    with_a_phone_a_given_password_changes_nothing_without_it;
    a_password_is_given_to_the_account_that_was_looked_at;
}

const CHOSEN: &str = "$argon2id$chosen";

async fn a_given_password_opens_nothing_but_the_choice_of_another(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let device = DeviceToken::fresh();
    store.know_device(&device, &town.anna, now()).await.unwrap();
    let given = ChosenBy::Another(now());
    store.set_password(&town.anna, "$argon2id$given", given).await.unwrap();
    assert!(
        !store.knows_device(&device, None, now()).await.unwrap(),
        "the browser is forgotten"
    );
    let staff = |password: &str| NewSession {
        user: town.anna.clone(),
        scope: Scope::Staff,
        proof: Proof::Password(password.into()),
        now: now(),
    };
    let begun = store
        .begin_session(&SessionToken::fresh(), &staff("$argon2id$given"))
        .await;
    assert!(matches!(begun, Err(StoreError::NotFound)), "{begun:?}");
    // A sign-in that waits is shown no secret of a phone either.
    let half = SessionToken::fresh();
    store
        .begin_half(&half, &town.anna, "$argon2id$given", now())
        .await
        .unwrap();
    let opens = Opens::SignIn {
        half: half.clone(),
        next: SessionToken::fresh(),
    };
    assert!(store.offer_factor(&opens, now()).await.unwrap().is_none());
    // Two choices at once: one is taken.
    let line = line(&town, &town.anna, "own-password");
    let (next, other_next) = (SessionToken::fresh(), SessionToken::fresh());
    let (one, other) = (
        store.choose_password(&half, &next, CHOSEN, &line, later(1)),
        store.choose_password(&half, &other_next, "$argon2id$other", &line, later(1)),
    );
    let (one, other) = tokio::join!(one, other);
    let taken = [one.unwrap(), other.unwrap()];
    assert_eq!(taken.iter().flatten().count(), 1, "{taken:?}");
    let chosen = if taken[0].is_some() { CHOSEN } else { "$argon2id$other" };
    let account = store.account(&town.anna).await.unwrap().unwrap();
    assert_eq!(account.given_at, None);
    assert!(store.half_session(&half, later(1)).await.unwrap().is_none());
    store
        .begin_session(&SessionToken::fresh(), &staff(chosen))
        .await
        .unwrap();
    // Who chose theirs is asked for none.
    store.begin_half(&half, &town.anna, chosen, now()).await.unwrap();
    assert_eq!(
        store
            .choose_password(&half, &SessionToken::fresh(), CHOSEN, &line, later(1))
            .await
            .unwrap(),
        None
    );
    // After a fortnight the given one is over.
    store.set_password(&town.anna, "$argon2id$given", given).await.unwrap();
    let late = now().checked_add(GIVEN).unwrap();
    store
        .begin_half(&half, &town.anna, "$argon2id$given", late)
        .await
        .unwrap();
    assert!(store.account(&town.anna).await.unwrap().unwrap().given_has_ended(late));
    assert_eq!(
        store
            .choose_password(&half, &SessionToken::fresh(), CHOSEN, &line, late)
            .await
            .unwrap(),
        None
    );
    store.close().await;
}

async fn a_changed_password_ends_all_but_this_session_and_the_childrens(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let emma = town.open_case(store.as_ref(), case("Emma")).await;
    let (own, elsewhere) = (
        Town::sign_in(store.as_ref(), &town.anna).await,
        Town::sign_in(store.as_ref(), &town.anna).await,
    );
    let child = SessionToken::fresh();
    let session = NewSession {
        user: town.anna.clone(),
        scope: Scope::Child {
            case: emma.id.clone(),
            card: None,
        },
        proof: Proof::Password(PHC.into()),
        now: now(),
    };
    store.begin_session(&child, &session).await.unwrap();
    let line = line(&town, &town.anna, "own-password");
    let is_in = async |token: &SessionToken| store.signed_in(token, later(1)).await.unwrap().is_some();
    // Against another password than was looked at, and from a child's screen: nothing.
    for (token, checked) in [(&own, "$argon2id$old"), (&child, PHC)] {
        assert!(
            !store
                .change_password(token, checked, CHOSEN, &line, now())
                .await
                .unwrap()
        );
    }
    assert!(is_in(&own).await && is_in(&elsewhere).await && is_in(&child).await);
    assert!(store.change_password(&own, PHC, CHOSEN, &line, now()).await.unwrap());
    assert!(is_in(&own).await && !is_in(&elsewhere).await && is_in(&child).await);
    let name = store.account(&town.anna).await.unwrap().unwrap().name;
    let stored = store.account_named(&name).await.unwrap().map(|(_, phc)| phc);
    assert_eq!(stored.as_deref(), Some(CHOSEN));
    assert!(
        !store
            .change_password(&elsewhere, CHOSEN, PHC, &line, now())
            .await
            .unwrap()
    );
    store.close().await;
}

async fn with_a_phone_a_given_password_changes_nothing_without_it(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let own = Town::sign_in(store.as_ref(), &town.anna).await;
    let secret = store
        .offer_factor(&Opens::Again(own.clone()), now())
        .await
        .unwrap()
        .unwrap();
    let code = |minute| secret.code_at(later(minute));
    let entry = line(&town, &town.anna, "own-password");
    let enrolled = store
        .enrol_factor(&Opens::Again(own), Some(&code(0)), &entry, now())
        .await
        .unwrap();
    assert!(matches!(enrolled, Enrolled::Done(_)));
    store
        .set_password(&town.anna, "$argon2id$given", ChosenBy::Another(now()))
        .await
        .unwrap();
    let half = SessionToken::fresh();
    store
        .begin_half(&half, &town.anna, "$argon2id$given", later(1))
        .await
        .unwrap();
    let next = SessionToken::fresh();
    let choose = async || {
        store
            .choose_password(&half, &next, CHOSEN, &entry, later(2))
            .await
            .unwrap()
    };
    assert_eq!(choose().await, None, "the code was not given");
    let opens = Opens::SignIn {
        half: half.clone(),
        next: SessionToken::fresh(),
    };
    let tried = store.try_factor(&opens, Some(&code(2)), later(2)).await.unwrap();
    assert_eq!(tried, CodeTried::Right { left: None });
    let Opens::SignIn { next: unopened, .. } = &opens else {
        unreachable!()
    };
    assert!(
        store.signed_in(unopened, later(2)).await.unwrap().is_none(),
        "and opens nothing yet"
    );
    assert!(store.half_session(&half, later(2)).await.unwrap().unwrap().factored);
    let (account, is_in) = choose().await.unwrap();
    assert!(is_in && account.given_at.is_none());
    let signed = store.signed_in(&next, later(2)).await.unwrap().unwrap();
    assert!(signed.session.factor && signed.session.is_fresh(later(2)));
    store.close().await;
}

async fn a_password_is_given_to_the_account_that_was_looked_at(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let entry = line(&town, &town.bo, "password");
    let version = async || store.account(&town.anna).await.unwrap().unwrap().version;
    let before = version().await;
    let give = async |as_it_was| {
        let given = store.give_password(&town.anna, as_it_was, "$argon2id$given", &entry, now());
        given.await.unwrap()
    };
    assert!(!give((before + 1, false)).await && !give((before, true)).await);
    assert!(give((before, false)).await);
    // What waits for a second person was asked for an account with another password.
    assert!(version().await > before);
    assert!(!give((before, false)).await);
    store.close().await;
}
