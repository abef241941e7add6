//! The people that a form offers for a place, made from the gate's table of who may be whom, so that nobody is offered whom
//! the gate refuses.

use crate::state::AppState;
use domain::case::{Case, Person};
use domain::finding::Code;
use domain::gate::{self, As};

/// The choices for a place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Offered {
    /// Id and first name of everybody who can be chosen.
    pub people: Vec<(String, String)>,
    /// Who cannot be chosen and why, as one sentence; empty if everybody can.
    pub left_out: String,
}

/// Whom to offer. Whoever is chosen already stays among the choices, so that an answer is never lost unseen; the gate has
/// its finding on it. `advisers` says whether the case's advisers can be chosen at all.
#[must_use]
pub fn offered(app: &AppState, case: &Case, be: As, chosen: &str, advisers: bool) -> Offered {
    let offer = gate::offer(case, be);
    let asked = |person: &Person| advisers || !gate::is_adviser(person);
    let name = |person: &Person| {
        person
            .first_name
            .as_ref()
            .map(|name| name.0.clone())
            .unwrap_or_default()
    };
    let stays = offer.left_out.iter().map(|(person, _)| *person);
    let stays = stays.filter(|person| person.id.to_string() == chosen);
    let people = offer
        .offered
        .iter()
        .copied()
        .chain(stays)
        .filter(|person| asked(person))
        .map(|person| (person.id.to_string(), name(person)))
        .collect();
    let who: Vec<String> = offer
        .left_out
        .iter()
        .filter(|(person, _)| asked(person))
        .map(|(person, because)| {
            let why = match because.code {
                Code::MissingField if because.variant == Some("bisidder-age") => "offer-no-age",
                Code::MissingField => "offer-no-role",
                Code::BisidderTooYoung => "offer-too-young",
                Code::HomePerson => "offer-home",
                Code::SiblingInRoom => "offer-sibling",
                Code::CustodyInRoom => "offer-custody",
                Code::PoliceNotAgreed => "offer-police",
                _ => "offer-suspected",
            };
            format!("{} ({})", name(person), app.out.say(why, &[]))
        })
        .collect();
    let left_out = if who.is_empty() {
        String::new()
    } else {
        app.out.say("offer-left-out", &[("who", &who.join(", "))])
    };
    Offered { people, left_out }
}
