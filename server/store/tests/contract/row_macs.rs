//! Somebody who can write to the database and has no key file opens no door: not with a session, not with a role, not
//! with a password, a yes or a card of their own making.

use crate::common::cards::{begin, card, give, is_open, opens, right, screen};
use crate::common::{PHC, Site, Town, case, later, now};
use domain::case::{LocalTime, StopKind};
use domain::event::{CaseEvent, UserId};
use store::*;

crate::on_both_backends! {
    a_session_that_was_altered_opens_nothing;
    an_account_that_was_altered_opens_nothing;
    what_guards_an_account_is_missed_when_it_is_taken_away;
    an_altered_account_gets_no_mac_in_passing;
    whoever_has_the_server_believes_an_account_again;
    a_waiting_sign_in_that_was_altered_opens_nothing;
    a_card_that_was_altered_opens_nothing;
    a_yes_that_nobody_gave_counts_for_nothing;
    a_case_is_whose_it_says_itself;
    glass_that_nobody_broke_is_whole;
    the_level_is_not_put_back;
}

fn staff(user: &UserId, at: jiff::Timestamp) -> NewSession {
    NewSession {
        user: user.clone(),
        scope: Scope::Staff,
        proof: Proof::Password(PHC.into()),
        now: at,
    }
}

async fn a_session_that_was_altered_opens_nothing(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let emma = town.open_case(store.as_ref(), case("Emma")).await;
    let (anna, bo) = (town.anna.as_str(), town.bo.as_str());
    let case = emma.id.as_str();
    for altered in [
        format!("account = '{anna}'"),
        "factor = 1".to_owned(),
        "proved_at = proved_at + 3600000".to_owned(),
        "created_at = created_at + 3600000".to_owned(),
        "began_at = created_at".to_owned(),
        "mac = NULL".to_owned(),
        format!("child_case = '{case}'"),
        "over_there = hash".to_owned(),
    ] {
        // Bo's becomes Anna's; or Anna's own, who may open the case, becomes more than it was.
        let whose = if altered.starts_with("account") {
            &town.bo
        } else {
            &town.anna
        };
        let session = Town::sign_in(store.as_ref(), whose).await;
        assert!(is_open(store.as_ref(), &session, later(1)).await);
        site.tamper(&format!("UPDATE sessions SET {altered} WHERE account = '{whose}'"))
            .await;
        assert!(!is_open(store.as_ref(), &session, later(1)).await, "{altered}");
        // Nor does it prove anything, or become another session.
        assert!(
            !store.prove_by_password(&session, PHC, later(1)).await.unwrap(),
            "{altered}"
        );
        let next = NewSession {
            scope: Scope::TalkScreen {
                case: emma.id.clone(),
                meeting: "m1".into(),
                until: later(60),
            },
            proof: Proof::Session(session.clone()),
            ..staff(&town.anna, later(1))
        };
        let handed = store.begin_session(&SessionToken::fresh(), &next).await;
        assert!(matches!(handed, Err(StoreError::NotFound)), "{altered}: {handed:?}");
        site.tamper(&format!("DELETE FROM sessions WHERE account IN ('{anna}', '{bo}')"))
            .await;
    }
    // A child's screen becomes no adviser's, and no other child's.
    let ali = town.open_case(store.as_ref(), crate::common::case("Ali")).await;
    for altered in ["child_case = NULL".to_owned(), format!("child_case = '{}'", ali.id)] {
        let emmas = begin(store.as_ref(), &town.anna, screen(&emma, None), now())
            .await
            .unwrap();
        assert!(is_open(store.as_ref(), &emmas, later(1)).await);
        site.tamper(&format!("UPDATE sessions SET {altered} WHERE child_case = '{case}'"))
            .await;
        assert!(!is_open(store.as_ref(), &emmas, later(1)).await, "{altered}");
    }
    store.close().await;
}

async fn an_account_that_was_altered_opens_nothing(site: Site) {
    let store = site.open().await;
    let (koege, dragoer) = (
        Town::found(store.as_ref(), "koege").await,
        Town::found(store.as_ref(), "dragoer").await,
    );
    for (n, altered) in [
        "roles = 15",
        "password = '$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$bWluZQ'",
        "municipality = 'dragoer'",
        "name = 'drift'",
        "version = version + 1",
        "mac = NULL",
    ]
    .into_iter()
    .enumerate()
    {
        let user = if n % 2 == 0 { &koege.anna } else { &koege.bo };
        let session = Town::sign_in(store.as_ref(), user).await;
        let name = store.account(user).await.unwrap().unwrap().name;
        let keep = format!("CREATE TABLE kept AS SELECT * FROM accounts WHERE id = '{user}'");
        site.tamper(&keep).await;
        site.tamper(&format!("UPDATE accounts SET {altered} WHERE id = '{user}'"))
            .await;
        assert!(!is_open(store.as_ref(), &session, later(1)).await, "{altered}");
        assert_eq!(store.account_named(&name).await.unwrap(), None, "{altered}");
        let anew = store
            .begin_session(&SessionToken::fresh(), &staff(user, later(1)))
            .await;
        assert!(matches!(anew, Err(StoreError::Altered(_))), "{altered}: {anew:?}");
        // A colleague works on.
        assert!(
            is_open(
                store.as_ref(),
                &Town::sign_in(store.as_ref(), &dragoer.bo).await,
                later(1)
            )
            .await
        );
        // Put back as it was, it holds again: the MAC is over what stands there.
        site.tamper(&format!(
            "UPDATE accounts SET roles = (SELECT roles FROM kept), password = (SELECT password FROM kept),
                municipality = (SELECT municipality FROM kept), name = (SELECT name FROM kept),
                version = (SELECT version FROM kept), mac = (SELECT mac FROM kept) WHERE id = '{user}'"
        ))
        .await;
        site.tamper("DROP TABLE kept").await;
        assert!(is_open(store.as_ref(), &session, later(1)).await, "{altered}");
    }
    // A closed account that is opened by hand stays out.
    store.set_disabled(&koege.bo, true).await.unwrap();
    site.tamper(&format!("UPDATE accounts SET disabled = 0 WHERE id = '{}'", koege.bo))
        .await;
    let anew = store
        .begin_session(&SessionToken::fresh(), &staff(&koege.bo, later(2)))
        .await;
    assert!(matches!(anew, Err(StoreError::Altered(_))), "{anew:?}");
    store.close().await;
}

/// A second factor, a given password and an identity stand in tables of their own.
async fn what_guards_an_account_is_missed_when_it_is_taken_away(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let half = SessionToken::fresh();
    store.begin_half(&half, &town.anna, PHC, now()).await.unwrap();
    let door = Opens::SignIn {
        half,
        next: SessionToken::fresh(),
    };
    let secret = store.offer_factor(&door, now()).await.unwrap().unwrap();
    let line = town.line(Act::AccountChanged, None);
    let enrolled = store
        .enrol_factor(&door, Some(&secret.code_at(now())), &line, now())
        .await
        .unwrap();
    assert!(matches!(enrolled, Enrolled::Done(_)));
    site.tamper(&format!("DELETE FROM factors WHERE account = '{}'", town.anna))
        .await;
    let alone = store
        .begin_session(&SessionToken::fresh(), &staff(&town.anna, later(1)))
        .await;
    assert!(
        matches!(alone, Err(StoreError::Altered(_))),
        "the password alone: {alone:?}"
    );

    store
        .set_password(&town.bo, PHC, ChosenBy::Another(now()))
        .await
        .unwrap();
    site.tamper(&format!("DELETE FROM given_passwords WHERE account = '{}'", town.bo))
        .await;
    let given = store
        .begin_session(&SessionToken::fresh(), &staff(&town.bo, later(1)))
        .await;
    assert!(
        matches!(given, Err(StoreError::Altered(_))),
        "a given password: {given:?}"
    );

    // Somebody else's identity at the municipality is put on the account.
    let other = Town::found(store.as_ref(), "dragoer").await;
    site.tamper(&format!(
        "INSERT INTO identities (issuer, subject, account) VALUES ('https://login.example', 'mine', '{}')",
        other.anna
    ))
    .await;
    let arrival = Arrival {
        identity: Identity {
            issuer: "https://login.example".into(),
            subject: "mine".into(),
        },
        municipality: other.id.clone(),
        name: "Nogen".into(),
        first_name: "Nogen".into(),
        roles: Roles::only(Role::Adviser),
        now: later(1),
    };
    let admitted = store.admit(&arrival).await;
    assert!(matches!(admitted, Err(StoreError::Altered(_))), "{admitted:?}");
    store.close().await;
}

async fn an_altered_account_gets_no_mac_in_passing(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    site.tamper(&format!("UPDATE accounts SET roles = 15 WHERE id = '{}'", town.anna))
        .await;
    let line = town.line(Act::AccountChanged, None);
    let adviser = Roles::only(Role::Adviser);
    for answer in [
        store.set_roles(&town.anna, 0, adviser).await,
        store.set_disabled(&town.anna, true).await,
        store.set_disabled(&town.anna, false).await,
        store.set_password(&town.anna, PHC, ChosenBy::Holder).await,
        store
            .give_password(&town.anna, (0, false), PHC, &line, now())
            .await
            .map(drop),
        store.remove_factor(&town.anna, &line).await.map(drop),
        store.begin_half(&SessionToken::fresh(), &town.anna, PHC, now()).await,
    ] {
        assert!(matches!(answer, Err(StoreError::Altered(_))), "{answer:?}");
    }
    assert_eq!(store.account_named("anna@koege").await.unwrap(), None);
    // Other keys seal its profile anew and believe it as little.
    store.change_data_keys(&line).await.unwrap();
    assert_eq!(store.account_named("anna@koege").await.unwrap(), None);
    let looked = look(&site.opening).await.unwrap().unwrap();
    assert_eq!(looked.altered, [("accounts", 1)]);
    store.close().await;
}

async fn whoever_has_the_server_believes_an_account_again(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let session = Town::sign_in(store.as_ref(), &town.anna).await;
    site.tamper(&format!("UPDATE accounts SET roles = 2 WHERE id = '{}'", town.anna))
        .await;
    let line = AuditEntry {
        municipality: None,
        ..town.line(Act::AccountChanged, None)
    };
    let believed = store.believe_account("Anna@koege ", &line).await.unwrap();
    assert_eq!((believed.id, believed.roles.bits()), (town.anna.clone(), 2));
    assert!(store.account_named("anna@koege").await.unwrap().is_some());
    assert!(!is_open(store.as_ref(), &session, later(1)).await, "what was open ends");
    assert!(
        is_open(
            store.as_ref(),
            &Town::sign_in(store.as_ref(), &town.anna).await,
            later(1)
        )
        .await
    );
    assert!(look(&site.opening).await.unwrap().unwrap().altered.is_empty());
    let nobody = store.believe_account("nobody", &line).await;
    assert!(matches!(nobody, Err(StoreError::NotFound)));
    store.close().await;
}

async fn a_waiting_sign_in_that_was_altered_opens_nothing(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    for altered in [
        format!("account = '{}'", town.anna),
        "created_at = created_at + 60000".into(),
        "factored = 1".into(),
    ] {
        let half = SessionToken::fresh();
        store.begin_half(&half, &town.bo, PHC, now()).await.unwrap();
        assert!(store.half_session(&half, later(1)).await.unwrap().is_some());
        site.tamper(&format!("UPDATE half_sessions SET {altered}")).await;
        assert!(
            store.half_session(&half, later(1)).await.unwrap().is_none(),
            "{altered}"
        );
        let door = Opens::SignIn {
            half,
            next: SessionToken::fresh(),
        };
        assert!(
            store.offer_factor(&door, later(1)).await.unwrap().is_none(),
            "{altered}"
        );
        site.tamper("DELETE FROM half_sessions").await;
    }
    store.close().await;
}

async fn a_card_that_was_altered_opens_nothing(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let emma = town.open_case(store.as_ref(), case("Emma")).await;
    let ali = town.open_case(store.as_ref(), case("Ali")).await;
    let line = town.line(Act::CardGiven, Some(&emma.id));
    for altered in [
        "until = until + 86400000".to_owned(),
        format!("case_id = '{}'", ali.id),
        "mac = NULL".into(),
    ] {
        let mine = card(&emma, &town.anna);
        store.give_card(&mine, &line).await.unwrap();
        let entered = right(store.as_ref(), &mine, now()).await;
        let CardTried::Opens { card: id, .. } = entered.result else {
            panic!("{entered:?}");
        };
        site.tamper(&format!("UPDATE cards SET {altered}")).await;
        assert!(!opens(&right(store.as_ref(), &mine, now()).await), "{altered}");
        for of in [&emma, &ali] {
            assert_eq!(
                begin(store.as_ref(), &town.anna, screen(of, Some(id.clone())), now()).await,
                None
            );
            assert_eq!(store.card_of(&of.id, now()).await.unwrap(), None, "{altered}");
        }
        site.tamper("DELETE FROM cards").await;
    }
    // The next one opens as ever.
    let good = give(store.as_ref(), &town, &emma, &town.anna).await;
    assert!(opens(&right(store.as_ref(), &good, now()).await));
    store.close().await;
}

async fn a_yes_that_nobody_gave_counts_for_nothing(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let line = town.line(Act::AccountChanged, None);
    let admin = NewAccount {
        id: new_user(),
        municipality: town.id.clone(),
        name: "drift".into(),
        password: PHC.into(),
        chosen_by: ChosenBy::Holder,
        roles: Roles::only(Role::Admin),
        language: domain::language::Language::danish(),
        profile: Profile::default(),
    };
    let gry = NewAccount {
        id: new_user(),
        name: "gry".into(),
        roles: Roles::only(Role::Coordinator),
        ..admin.clone()
    };
    for account in [&admin, &gry] {
        store.create_account(account, now()).await.unwrap();
    }
    let asks = async |asked| {
        let version = store.account(&town.bo).await.unwrap().unwrap().version;
        let asking = NewApproval {
            id: new_document().to_string(),
            account: town.bo.clone(),
            asked,
            version,
            by: admin.id.clone(),
            now: now(),
        };
        store.ask_approval(&asking, &line).await.unwrap();
        asking.id
    };
    // Asked for as an editor, raised by hand.
    let id = asks(Asked::Roles(Roles::only(Role::Editor))).await;
    site.tamper(&format!("UPDATE approvals SET roles = 15 WHERE id = '{id}'"))
        .await;
    assert!(store.approvals_of(&town.id, later(1)).await.unwrap().is_empty());
    let settled = store
        .settle_approval(&id, &gry.id, true, &line, later(1))
        .await
        .unwrap();
    assert!(matches!(settled, Settling::Gone), "{settled:?}");
    // A yes by hand.
    let id = asks(Asked::Password).await;
    site.tamper(&format!(
        "UPDATE approvals SET settled_by = '{}', settled_at = {}, approved = 1 WHERE id = '{id}'",
        gry.id,
        later(1).as_millisecond()
    ))
    .await;
    let made = store
        .make_approved_password(&town.bo, &admin.id, PHC, &line, later(2))
        .await;
    assert!(!made.unwrap());
    // What was asked and answered in the program counts.
    let id = asks(Asked::Password).await;
    let settled = store
        .settle_approval(&id, &gry.id, true, &line, later(1))
        .await
        .unwrap();
    assert!(matches!(settled, Settling::Done(_)), "{settled:?}");
    let made = store
        .make_approved_password(&town.bo, &admin.id, PHC, &line, later(2))
        .await;
    assert!(made.unwrap());
    store.close().await;
}

/// A case that is given to somebody by hand, in its row or in a list, is neither opened nor shown to them; whose it is
/// works on, and the next change mends the row.
async fn a_case_is_whose_it_says_itself(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let emma = town.open_case(store.as_ref(), case("Emma")).await;
    let lists = async |user: &UserId| {
        let of = OfCases::Adviser(user.clone());
        let span = Span {
            from: now(),
            to: later(7 * 24 * 60),
        };
        let cases = store.cases(&of, &"anna".into(), true, None, 10).await.unwrap().len();
        (cases, !store.agenda_of(user, span, None, 10).await.unwrap().is_empty())
    };
    let is_bos = async || store.access(&emma.id, &town.bo, now()).await.unwrap().unwrap().assigned;
    // A list alone.
    for list in ["desks", "agenda"] {
        site.tamper(&format!(
            "UPDATE {list} SET adviser = '{}' WHERE adviser = '{}'",
            town.bo, town.anna
        ))
        .await;
    }
    assert_eq!(lists(&town.bo).await, (0, false));
    assert!(!is_bos().await);
    // The case's row too.
    site.tamper(&format!("UPDATE cases SET adviser = '{}', second = '{0}'", town.bo))
        .await;
    assert_eq!(lists(&town.bo).await, (0, false));
    assert!(!is_bos().await);
    assert_eq!(begin(store.as_ref(), &town.bo, screen(&emma, None), now()).await, None);
    let annas = store.access(&emma.id, &town.anna, now()).await.unwrap().unwrap();
    assert!(annas.assigned, "whose it is works on");
    let asked = CaseEvent::Stopped {
        meeting: "m1".into(),
        kind: StopKind::NotAnswer,
        at: LocalTime::parse("2026-11-24T10:20").unwrap(),
    };
    store.append(&town.change(&emma, vec![asked])).await.unwrap();
    assert_eq!(lists(&town.anna).await, (1, true));
    assert_eq!(lists(&town.bo).await, (0, false));
    assert!(look(&site.opening).await.unwrap().unwrap().altered.is_empty());
    store.close().await;
}

async fn glass_that_nobody_broke_is_whole(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let emma = town.open_case(store.as_ref(), case("Emma")).await;
    let grant = async |at| store.access(&emma.id, &town.bo, at).await.unwrap().unwrap().grant;
    let (since, until) = (now().as_millisecond(), later(600).as_millisecond());
    let blob = if site.is_sqlite() { "x'0102'" } else { "'\\x0102'" };
    site.tamper("UPDATE cases SET glass_broken = 1").await;
    site.tamper(&format!(
        "INSERT INTO grants (case_id, account, since, until, sealed) VALUES ('{}', '{}', {since}, {until}, {blob})",
        emma.id, town.bo
    ))
    .await;
    assert_eq!(grant(later(1)).await, None);
    site.tamper("DELETE FROM grants").await;
    let line = town.line(Act::GlassBroken, Some(&emma.id));
    store
        .break_glass(&emma.id, &town.bo, "Anna er syg, og barnet venter.", &line)
        .await
        .unwrap();
    assert!(grant(later(1)).await.is_some());
    // Two hours were given, whatever its row says.
    site.tamper(&format!("UPDATE grants SET until = {until}")).await;
    assert!(grant(later(119)).await.is_some());
    assert_eq!(grant(later(121)).await, None);
    assert_eq!(
        begin(store.as_ref(), &town.bo, screen(&emma, None), later(121)).await,
        None
    );
    store.close().await;
}

/// Rows get MACs as they stand once, when an upgrade is finished. Nobody makes that happen again by hand.
async fn the_level_is_not_put_back(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    site.tamper(&format!("UPDATE accounts SET roles = 15 WHERE id = '{}'", town.anna))
        .await;
    site.tamper("UPDATE format SET level = 2").await;
    let finished = store.finish_upgrade(&town.line(Act::UpgradeFinished, None)).await;
    assert!(matches!(finished, Err(StoreError::Altered(_))), "{finished:?}");
    assert_eq!(store.account_named("anna@koege").await.unwrap(), None);
    store.close().await;
    let opened = open(&site.opening).await.map(drop);
    assert!(matches!(opened, Err(StoreError::Altered(_))), "{opened:?}");
    site.tamper("UPDATE format SET level = 3").await;
    let store = site.open().await;
    assert_eq!(store.account_named("anna@koege").await.unwrap(), None);
    store.close().await;
}
