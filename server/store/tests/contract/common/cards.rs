//! Cards and the screens they open, for the stories of rights and of codes.

use super::{PHC, Town, later, now};
use domain::event::{CaseState, UserId};
use jiff::Timestamp;
use store::*;

/// A card of a case for thirty days.
pub fn card(state: &CaseState, by: &UserId) -> NewCard {
    NewCard {
        case: state.id.clone(),
        by: by.clone(),
        link: CardLink::fresh(),
        code: CardCode::fresh(),
        now: now(),
        until: later(30 * 24 * 60),
    }
}

/// A try at a card from one address.
pub fn tried(card: &NewCard, code: &str, at: Timestamp) -> CardTry {
    CardTry {
        link: card.link.clone(),
        code: CardCode::read(code),
        from: "192.0.2.7".into(),
        now: at,
    }
}

/// What comes of a right code.
pub async fn right(store: &dyn Store, card: &NewCard, at: Timestamp) -> Tried {
    store.try_card(&tried(card, card.code.as_str(), at)).await.unwrap()
}

/// What comes of a wrong code.
pub async fn wrong(store: &dyn Store, card: &NewCard, at: Timestamp) -> CardTried {
    store.try_card(&tried(card, "12", at)).await.unwrap().result
}

/// Whether a try opens the screen.
pub fn opens(tried: &Tried) -> bool {
    matches!(tried.result, CardTried::Opens { .. })
}

/// Begins a session; its token if there is a right to.
pub async fn begin(store: &dyn Store, user: &UserId, scope: Scope, at: Timestamp) -> Option<SessionToken> {
    let token = SessionToken::fresh();
    let proof = match &scope {
        Scope::Child { card: Some(_), .. } => Proof::Card,
        _ => Proof::Password(PHC.into()),
    };
    let session = NewSession {
        user: user.clone(),
        scope,
        proof,
        now: at,
    };
    match store.begin_session(&token, &session).await {
        Ok(()) => Some(token),
        Err(StoreError::NotFound) => None,
        Err(error) => panic!("{error}"),
    }
}

/// What a child's screen may see.
pub fn screen(state: &CaseState, card: Option<String>) -> Scope {
    let case = state.id.clone();
    Scope::Child { case, card }
}

/// What a talk's screen may see.
pub fn talk(state: &CaseState) -> Scope {
    Scope::TalkScreen {
        case: state.id.clone(),
        meeting: "m1".into(),
        until: later(600),
    }
}

/// Whether a session still stands.
pub async fn is_open(store: &dyn Store, token: &SessionToken, at: Timestamp) -> bool {
    store.signed_in(token, at).await.unwrap().is_some()
}

/// Gives a card.
pub async fn give(store: &dyn Store, town: &Town, state: &CaseState, by: &UserId) -> NewCard {
    let card = card(state, by);
    let line = town.line(Act::CardGiven, Some(&state.id));
    store.give_card(&card, &line).await.unwrap();
    card
}
