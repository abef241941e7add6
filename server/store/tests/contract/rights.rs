//! What a right opened ends with the right: cards, children's screens, talks' screens.

use crate::common::cards::{begin, card, give, is_open, opens, right, screen, talk, tried};
use crate::common::{PHC, Site, Town, case, later, now};
use domain::event::{CaseEvent, CaseState, UserId};
use jiff::Timestamp;
use std::sync::Arc;
use store::*;
use tokio::sync::Barrier;

crate::on_both_backends! {
    a_card_opens_one_screen;
    of_two_cards_at_once_one_is_out;
    what_was_opened_under_a_grant_ends_with_it;
    what_an_adviser_opened_ends_with_the_case_the_role_and_the_account;
    what_an_older_server_left_open_ends_too;
    a_right_that_ends_at_the_same_moment;
    closing_meets_reassigning;
}

/// Everything that somebody opens: the card, the screen it opened, a screen and a talk on their own machine.
struct Open {
    card: NewCard,
    sessions: Vec<SessionToken>,
}

impl Open {
    async fn by(store: &dyn Store, town: &Town, state: &CaseState, user: &UserId, at: Timestamp) -> Open {
        let card = NewCard {
            now: at,
            ..card(state, user)
        };
        let line = town.line(Act::CardGiven, Some(&state.id));
        store.give_card(&card, &line).await.unwrap();
        let CardTried::Opens { card: id, by } = right(store, &card, at).await.result else {
            panic!("a fresh card opens");
        };
        assert_eq!(by, *user);
        let mut sessions = Vec::new();
        for scope in [screen(state, Some(id)), screen(state, None), talk(state)] {
            sessions.push(begin(store, user, scope, at).await.unwrap());
        }
        Open { card, sessions }
    }

    /// How many of the four stand.
    async fn standing(&self, store: &dyn Store, at: Timestamp) -> usize {
        let mut standing = usize::from(opens(&right(store, &self.card, at).await));
        for session in &self.sessions {
            standing += usize::from(is_open(store, session, at).await);
        }
        standing
    }
}

async fn a_card_opens_one_screen(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let elsewhere = Town::found(store.as_ref(), "dragoer").await;
    let emma = town.open_case(store.as_ref(), case("Emma")).await;
    let short = |by: &UserId| NewCard {
        until: later(60),
        ..card(&emma, by)
    };
    let line = town.line(Act::CardGiven, Some(&emma.id));
    // Nobody of another municipality gives a card to this case, nor a colleague who has nothing to do with it.
    for stranger in [&elsewhere.anna, &town.bo] {
        let theirs = store.give_card(&short(stranger), &line).await;
        assert!(matches!(theirs, Err(StoreError::NotFound)));
        assert_eq!(begin(store.as_ref(), stranger, screen(&emma, None), now()).await, None);
        assert_eq!(begin(store.as_ref(), stranger, talk(&emma), now()).await, None);
    }
    let first = short(&town.anna);
    assert_eq!(store.give_card(&first, &line).await.unwrap(), later(60));
    let of = Some((town.id.clone(), emma.id.clone()));
    let entered = right(store.as_ref(), &first, now()).await;
    let CardTried::Opens { card: id, by } = entered.result else {
        panic!("{entered:?}");
    };
    assert_eq!((entered.of, by), (of.clone(), town.anna.clone()));
    // The log may know whose link it was; a wrong code opens nothing.
    let missed = store.try_card(&tried(&first, "12", now())).await.unwrap();
    let counted = true;
    let result = CardTried::Wrong;
    assert_eq!(missed, Tried { of, counted, result });
    let nobody = right(store.as_ref(), &short(&town.anna), now()).await;
    assert_eq!((nobody.of, nobody.result), (None, CardTried::Wrong));
    let late = right(store.as_ref(), &first, later(60)).await;
    assert_eq!((late.of, late.result), (None, CardTried::Wrong));
    // What it opened closes when it runs out, before the session would.
    let begun = async |id: &str| {
        begin(
            store.as_ref(),
            &town.anna,
            screen(&emma, Some(id.to_owned())),
            later(45),
        )
        .await
    };
    let open = begun(&id).await.unwrap();
    assert!(is_open(store.as_ref(), &open, later(59)).await);
    assert!(!is_open(store.as_ref(), &open, later(60)).await);
    // A new card closes the old one and its screens.
    let second = short(&town.anna);
    store.give_card(&second, &line).await.unwrap();
    assert!(!opens(&right(store.as_ref(), &first, now()).await));
    assert!(!is_open(store.as_ref(), &open, later(50)).await);
    assert_eq!(begun(&id).await, None, "a screen of a card that is gone");
    let CardTried::Opens { card: id, .. } = right(store.as_ref(), &second, now()).await.result else {
        panic!("the new card opens");
    };
    assert_eq!(store.card_of(&emma.id, now()).await.unwrap().unwrap().id, id);
    let open = begun(&id).await.unwrap();
    assert!(is_open(store.as_ref(), &open, later(50)).await);
    let line = town.line(Act::CardWithdrawn, Some(&emma.id));
    store.withdraw_cards(&emma.id, &line).await.unwrap();
    assert!(!is_open(store.as_ref(), &open, later(50)).await);
    assert!(!opens(&right(store.as_ref(), &second, now()).await));
    assert_eq!(store.card_of(&emma.id, now()).await.unwrap(), None);
    // A closed case opens for nobody.
    let third = give(store.as_ref(), &town, &emma, &town.anna).await;
    let closed = CaseEvent::Closed {
        on: domain::case::Day::parse("2026-11-24").unwrap(),
        why: None,
        ending: None,
    };
    store.append(&town.change(&emma, vec![closed])).await.unwrap();
    assert!(!opens(&right(store.as_ref(), &third, now()).await));
    store.close().await;
}

async fn of_two_cards_at_once_one_is_out(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    for _ in 0..5 {
        let emma = town.open_case(store.as_ref(), case("Emma")).await;
        let start = Arc::new(Barrier::new(8));
        let line = town.line(Act::CardGiven, Some(&emma.id));
        let cards: Vec<NewCard> = (0..8).map(|_| card(&emma, &town.anna)).collect();
        let given = cards.iter().cloned().map(|card| {
            let (store, start, line) = (Arc::clone(&store), Arc::clone(&start), line.clone());
            tokio::spawn(async move {
                start.wait().await;
                store.give_card(&card, &line).await.unwrap();
            })
        });
        for task in given.collect::<Vec<_>>() {
            task.await.unwrap();
        }
        let mut open = 0;
        for card in &cards {
            open += usize::from(opens(&right(store.as_ref(), card, now()).await));
        }
        assert_eq!(open, 1);
    }
    store.close().await;
}

async fn what_was_opened_under_a_grant_ends_with_it(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let emma = town.open_case(store.as_ref(), case("Emma")).await;
    let break_glass = async |at: Timestamp| {
        let mut line = town.line(Act::GlassBroken, Some(&emma.id));
        line.at = at;
        let reason = "Barnet står i receptionen.";
        store.break_glass(&emma.id, &town.bo, reason, &line).await.unwrap();
    };
    break_glass(now()).await;
    let open = Open::by(store.as_ref(), &town, &emma, &town.bo, later(100)).await;
    let line = town.line(Act::CardGiven, Some(&emma.id));
    assert_eq!(
        store.give_card(&open.card, &line).await.unwrap(),
        later(120),
        "as its adviser is told"
    );
    let open = Open::by(store.as_ref(), &town, &emma, &town.bo, later(100)).await;
    assert_eq!(open.standing(store.as_ref(), later(119)).await, 4);
    // The glass is broken anew: that is another right, and opens nothing that is closed.
    break_glass(later(115)).await;
    assert_eq!(open.standing(store.as_ref(), later(120)).await, 0);
    let again = Open::by(store.as_ref(), &town, &emma, &town.bo, later(121)).await;
    assert_eq!(again.standing(store.as_ref(), later(122)).await, 4);
    assert_eq!(open.standing(store.as_ref(), later(122)).await, 0);
    // The case gets an adviser who is there: the emergency is over.
    let state = store.load(&emma.id).await.unwrap().state;
    let assigned = CaseEvent::Assigned {
        adviser: Some(town.anna.clone()),
        second: None,
        why: None,
    };
    store.append(&town.change(&state, vec![assigned])).await.unwrap();
    assert_eq!(again.standing(store.as_ref(), later(122)).await, 0);
    assert_eq!(store.card_of(&emma.id, later(122)).await.unwrap(), None);
    store.close().await;
}

async fn what_an_adviser_opened_ends_with_the_case_the_role_and_the_account(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let emma = town.open_case(store.as_ref(), case("Emma")).await;
    let assign = async |adviser: &UserId, second: Option<&UserId>| {
        let state = store.load(&emma.id).await.unwrap().state;
        let assigned = CaseEvent::Assigned {
            adviser: Some(adviser.clone()),
            second: second.cloned(),
            why: None,
        };
        store.append(&town.change(&state, vec![assigned])).await.unwrap();
    };
    let open = Open::by(store.as_ref(), &town, &emma, &town.anna, now()).await;
    assign(&town.anna, Some(&town.bo)).await;
    assign(&town.bo, Some(&town.anna)).await;
    assert_eq!(
        open.standing(store.as_ref(), later(1)).await,
        4,
        "she has the case all along"
    );
    let staff = begin(store.as_ref(), &town.anna, Scope::Staff, now()).await.unwrap();
    assign(&town.bo, None).await;
    assert_eq!(open.standing(store.as_ref(), later(1)).await, 0);
    assert!(
        is_open(store.as_ref(), &staff, later(1)).await,
        "her own session has other cases"
    );
    // Nothing comes back with the case.
    assign(&town.anna, None).await;
    assert_eq!(open.standing(store.as_ref(), later(1)).await, 0);

    let roles = async |roles: &[Role]| {
        let known = store.account(&town.anna).await.unwrap().unwrap();
        let roles = Roles::of(roles).unwrap();
        store.set_roles(&town.anna, known.version, roles).await.unwrap();
    };
    for closes in [true, false] {
        let open = Open::by(store.as_ref(), &town, &emma, &town.anna, now()).await;
        if closes {
            store.set_disabled(&town.anna, true).await.unwrap();
        } else {
            roles(&[Role::Editor]).await;
        }
        assert_eq!(open.standing(store.as_ref(), later(1)).await, 0);
        let line = town.line(Act::CardGiven, Some(&emma.id));
        let refused = store.give_card(&card(&emma, &town.anna), &line).await;
        assert!(matches!(refused, Err(StoreError::NotFound)));
        assert_eq!(begin(store.as_ref(), &town.anna, talk(&emma), now()).await, None);
        if closes {
            store.set_disabled(&town.anna, false).await.unwrap();
        } else {
            roles(&[Role::Adviser, Role::Editor]).await;
        }
        assert_eq!(open.standing(store.as_ref(), later(1)).await, 0, "nothing comes back");
    }
    store.close().await;
}

/// While the upgrade is not finished an older server may still change accounts, and leaves what they opened.
async fn what_an_older_server_left_open_ends_too(site: Site) {
    let site = site.of_the_first_edition();
    let store = site.open().await;
    let opened = store
        .cases(&OfCases::Municipality("koege".into()), &"anna".into(), true, None, 1)
        .await
        .unwrap();
    let emma = store.load(&opened[0].case).await.unwrap().state;
    let anna = emma.adviser.clone().unwrap();
    let name = store.account(&anna).await.unwrap().unwrap().name;
    store.set_password(&anna, PHC, ChosenBy::Holder).await.unwrap();
    let town = &Town {
        id: "koege".into(),
        anna,
        bo: new_user(),
    };
    let roles = async |roles: &[Role]| {
        let known = store.account(&town.anna).await.unwrap().unwrap();
        let roles = Roles::of(roles).unwrap();
        store.set_roles(&town.anna, known.version, roles).await.unwrap();
    };
    // An earlier version makes her an administrator beside: her role as an adviser sleeps.
    let open = Open::by(store.as_ref(), town, &emma, &town.anna, now()).await;
    site.tamper(&format!("UPDATE accounts SET roles = 9 WHERE name = '{name}'"))
        .await;
    assert_eq!(open.standing(store.as_ref(), later(1)).await, 0);
    assert_eq!(begin(store.as_ref(), &town.anna, talk(&emma), now()).await, None);
    roles(&[Role::Adviser]).await;
    assert_eq!(
        open.standing(store.as_ref(), later(1)).await,
        0,
        "nothing wakes up with the role"
    );
    // An earlier version closes her account and leaves the card, or gives the case away and leaves it.
    let open = Open::by(store.as_ref(), town, &emma, &town.anna, now()).await;
    site.tamper(&format!("UPDATE accounts SET disabled = 1 WHERE name = '{name}'"))
        .await;
    store.set_disabled(&town.anna, false).await.unwrap();
    assert_eq!(open.standing(store.as_ref(), later(1)).await, 0, "nor with the account");
    store.close().await;
}

/// An account is closed and its case goes to somebody else at the same moment: both are done, and nothing stands.
async fn closing_meets_reassigning(site: Site) {
    let store = site.open().await;
    let town = Arc::new(Town::found(store.as_ref(), "koege").await);
    for _ in 0..20 {
        let emma = town.open_case(store.as_ref(), case("Emma")).await;
        let open = Open::by(store.as_ref(), &town, &emma, &town.anna, now()).await;
        let start = Arc::new(Barrier::new(2));
        let closes = {
            let (store, start, anna) = (Arc::clone(&store), Arc::clone(&start), town.anna.clone());
            tokio::spawn(async move {
                start.wait().await;
                store.set_disabled(&anna, true).await
            })
        };
        let assigned = CaseEvent::Assigned {
            adviser: Some(town.bo.clone()),
            second: None,
            why: None,
        };
        let change = town.change(&emma, vec![assigned]);
        start.wait().await;
        store.append(&change).await.unwrap();
        closes.await.unwrap().unwrap();
        store.set_disabled(&town.anna, false).await.unwrap();
        assert_eq!(open.standing(store.as_ref(), later(1)).await, 0);
    }
    store.close().await;
}

/// Cards are given and screens opened at the very moment in which the case goes to somebody else.
async fn a_right_that_ends_at_the_same_moment(site: Site) {
    let store = site.open().await;
    let town = Arc::new(Town::found(store.as_ref(), "koege").await);
    for _ in 0..10 {
        let emma = town.open_case(store.as_ref(), case("Emma")).await;
        let start = Arc::new(Barrier::new(3));
        let (new, token) = (card(&emma, &town.anna), SessionToken::fresh());
        let gives = {
            let (store, start, new) = (Arc::clone(&store), Arc::clone(&start), new.clone());
            let line = town.line(Act::CardGiven, Some(&emma.id));
            tokio::spawn(async move {
                start.wait().await;
                let _ = store.give_card(&new, &line).await;
            })
        };
        let begins = {
            let (store, start, token) = (Arc::clone(&store), Arc::clone(&start), token.clone());
            let session = NewSession {
                user: town.anna.clone(),
                scope: talk(&emma),
                proof: Proof::Password(PHC.into()),
                now: now(),
            };
            tokio::spawn(async move {
                start.wait().await;
                let _ = store.begin_session(&token, &session).await;
            })
        };
        let assigned = |to: &UserId| CaseEvent::Assigned {
            adviser: Some(to.clone()),
            second: None,
            why: None,
        };
        start.wait().await;
        let state = store
            .append(&town.change(&emma, vec![assigned(&town.bo)]))
            .await
            .unwrap();
        gives.await.unwrap();
        begins.await.unwrap();
        // And back: what the race left behind would stand again.
        store
            .append(&town.change(&state, vec![assigned(&town.anna)]))
            .await
            .unwrap();
        assert!(!opens(&right(store.as_ref(), &new, later(1)).await));
        assert!(!is_open(store.as_ref(), &token, later(1)).await);
    }
    store.close().await;
}
