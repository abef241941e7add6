//! The people that a form offers for a place, made from the gate's table of who may be whom, so that nobody is offered whom
//! the gate refuses.

use crate::state::AppState;
use domain::case::{Case, MeetingKind, Person};
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

/// The place that somebody is wanted for.
#[derive(Clone, Copy, Debug)]
pub struct Sought<'a> {
    /// What they would be.
    pub be: As,
    /// The kind of the talk, where it is about a room.
    pub talk: Option<MeetingKind>,
    /// Who is chosen already; blank where nobody is.
    pub chosen: &'a str,
    /// Whether the case's advisers can be chosen at all.
    pub advisers: bool,
}

impl<'a> Sought<'a> {
    /// A place outside any room, for which nobody is chosen, and which an adviser can have.
    #[must_use]
    pub fn of(be: As) -> Sought<'a> {
        Sought {
            be,
            talk: None,
            chosen: "",
            advisers: true,
        }
    }
}

/// Whom to offer, by the rules of the case's municipality. Whoever is chosen already stays among the choices, so that an answer
/// is never lost unseen; the gate has its finding on it.
#[must_use]
pub fn offered(app: &AppState, case: &Case, sought: Sought<'_>) -> Offered {
    let Sought {
        be,
        talk,
        chosen,
        advisers,
    } = sought;
    let content = app.pipeline.content();
    // A pack with faults makes no paper either; what it would leave out, the gate has its finding on.
    let pack = case
        .municipality
        .as_ref()
        .and_then(|id| content.pack(id).ok().flatten());
    let pack = pack.map(|pack| pack.gate_rules());
    let offer = gate::offer(case, be, talk, pack.as_ref());
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
                Code::BisidderIsWitness => "offer-witness",
                Code::BisidderInCircle => "offer-circle",
                Code::InterpreterIsClose | Code::InterpreterKnown => "offer-close",
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
