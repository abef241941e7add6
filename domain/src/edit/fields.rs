//! The fields of each part, in the order in which they are asked for.

use super::{Field, Offers};
use crate::case::{COMPANIONS, FIGURES};
use crate::gate::As;

const fn plain(path: &'static str) -> Field {
    Field {
        path,
        names: None,
        offers: Offers::Format,
        apart: false,
    }
}

const fn apart(path: &'static str) -> Field {
    Field {
        apart: true,
        ..plain(path)
    }
}

const fn names(path: &'static str, be: As) -> Field {
    Field {
        names: Some(be),
        ..plain(path)
    }
}

const fn offers(path: &'static str, offers: Offers) -> Field {
    Field { offers, ..plain(path) }
}

pub(super) const CHILD: [Field; 16] = [
    plain("first_name"),
    plain("pronoun"),
    plain("birth_date"),
    plain("band"),
    plain("reads"),
    plain("needs"),
    plain("wishes"),
    plain("language"),
    plain("interpreter"),
    plain("interpreter_who.known_to_family"),
    plain("interpreter_who.by_phone"),
    plain("safe_contact.how"),
    names("safe_contact.via", As::Via),
    plain("safe_contact.checked_on"),
    plain("school"),
    offers("companion", Offers::Codes(&COMPANIONS)),
];
pub(super) const BASICS: [Field; 5] = [
    plain("reference"),
    plain("track"),
    plain("opened_on"),
    plain("earlier_support"),
    plain("support_started_on"),
];
pub(super) const PERSON: [Field; 16] = [
    plain("first_name"),
    plain("name"),
    plain("role"),
    plain("pronoun"),
    plain("age"),
    plain("custody"),
    plain("lives_with_child"),
    plain("steady"),
    plain("phone"),
    plain("phone_hours"),
    plain("number_is_neutral"),
    plain("about"),
    offers("figure", Offers::Drawn(&FIGURES)),
    apart("reported"),
    apart("witnessed"),
    apart("suspected"),
];
pub(super) const NOTICE: [Field; 5] = [
    plain("received_at"),
    plain("aware_since"),
    plain("about_abuse_by"),
    plain("receipt_sent_on"),
    plain("outcome"),
];
pub(super) const MEETING: [Field; 12] = [
    plain("kind"),
    plain("starts_at"),
    plain("minutes"),
    plain("place"),
    plain("other_place"),
    plain("place_cleared"),
    plain("why"),
    plain("topics"),
    plain("personal"),
    plain("stop_sign"),
    plain("who_gets_to_know"),
    plain("not_decided"),
];
pub(super) const STEP: [Field; 3] = [
    plain("step"),
    names("who", As::Does),
    offers("one_of", Offers::OtherSteps),
];
pub(super) const POLICE_AGREED: [Field; 3] = [plain("what"), plain("with"), plain("on")];
pub(super) const SAFETY_PLAN: [Field; 3] = [plain("text"), plain("cleared"), plain("until")];
pub(super) const PROMISE: [Field; 3] = [plain("what"), names("who", As::Does), plain("by")];
pub(super) const DECISION: [Field; 13] = [
    plain("matter"),
    plain("what"),
    plain("why"),
    plain("how_you_counted"),
    plain("followed"),
    plain("purpose"),
    plain("lasts"),
    plain("made_by"),
    plain("by"),
    plain("decided_on"),
    plain("told_on"),
    plain("complaint_until"),
    plain("section"),
];
pub(super) const ADVISER_CHANGE: [Field; 8] = [
    names("from", As::Does),
    names("to", As::Does),
    plain("on"),
    plain("why"),
    plain("said_by_former"),
    plain("carries_over"),
    plain("meet_together"),
    plain("found"),
];
pub(super) const ENDING: [Field; 4] = [plain("on"), plain("why"), plain("stays"), plain("come_back")];
