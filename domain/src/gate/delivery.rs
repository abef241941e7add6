//! How a document may travel (rows `no-message-under-social-control`,
//! `home-not-safe`, `which-home`, `secret-talk`, `full-stays`, `no-neutral`, `call-not-safe`, `guide-tells`;
//! docs/law.md, "Safety facts"; docs/needs.md, pitfall 1).

use super::printed::Of;
use super::roles;
use super::view::View;
use crate::case::{ChildWantsCall, Delivery, Lives, Person};
use crate::document::{Kind, Version};
use crate::finding::{Code, Finding, Level};

/// Whether, and in which version, the document may leave the room.
pub(super) fn check(view: &View<'_>, findings: &mut Vec<Finding>) {
    after_the_child_told(view, findings);
    under_social_control(view, findings);
    home(view, findings);
    which_home(view, findings);
    card(view, findings);
    pocket(view, findings);
    secret_talk(view, findings);
    neutral(view, findings);
    calls(view, findings);
    guide(view, findings);
}

/// The child told of something since the safety questions were answered: until they are answered again, nobody knows who
/// may see what travels.
fn after_the_child_told(view: &View<'_>, findings: &mut Vec<Finding>) {
    if view.case.asks_for_safety_again() && (view.leaves_hands() || view.travels()) {
        findings.push(Finding::new(Code::SafetyAgain, "safety.suspected"));
    }
}

/// The bisidder's guide names the time and the place of the talk. It goes to nobody of family or friends while the
/// parents do not know of the talk, and to nobody of the circle under social control, unless the adviser has thought of
/// it (block where the pack keeps the circle out).
fn guide(view: &View<'_>, findings: &mut Vec<Finding>) {
    if view.request.kind != Kind::BisidderGuide {
        return;
    }
    let control = view.answers.social_control();
    let secret = view.answers.parents_do_not_know() && view.talk_ahead();
    if !control && !secret {
        return;
    }
    let blocks = control && view.pack.as_ref().is_some_and(|pack| pack.circle_blocks);
    for (path, bisidder) in view.bisidders().into_iter().filter(|(_, who)| roles::is_circle(who)) {
        let finding = Finding::new(Code::GuideTells, path).with("name", view.name_of(bisidder));
        findings.push(match (control, blocks) {
            (true, true) => finding.at(Level::Block).variant("circle"),
            (true, false) => finding.variant("circle"),
            (false, _) => finding,
        });
    }
}

/// Køge's guide 8.3: no letter, message or mail to a child whom the family may be watching. A neutral version is made
/// to travel, so it is not made either.
fn under_social_control(view: &View<'_>, findings: &mut Vec<Finding>) {
    // A blank sheet is no message: it lies on the table and goes into the journal.
    if !view.answers.social_control() || view.request.kind.is_sheet() {
        return;
    }
    let finding = || Finding::new(Code::NoMessageUnderSocialControl, "safety.delivery");
    let card = view.request.kind == Kind::AdviserCard;
    if view.answers.delivery() != Delivery::ReadAloud || view.request.pocket || card {
        findings.push(finding());
    } else if matches!(view.request.kind, Kind::TakeHome | Kind::TakeHomeByHand) {
        // Its very name says that it goes home, whatever was answered about delivery.
        findings.push(finding().variant("take-home"));
    } else if view.version == Version::Neutral {
        findings.push(finding().variant("neutral"));
    }
}

/// A card in a pocket goes home with the child, whatever was agreed about paper. A sheet of the talk is folded for nobody:
/// what is written on it afterwards cannot be judged.
fn pocket(view: &View<'_>, findings: &mut Vec<Finding>) {
    if view.request.pocket && view.request.kind.is_sheet() {
        findings.push(Finding::new(Code::FullStays, "").variant("sheet"));
        return;
    }
    if view.request.pocket && view.version == Version::Full && !view.answers.home_safe() {
        findings.push(Finding::new(Code::FullStays, "safety").variant("pocket"));
    }
}

/// A card with a code opens the child's own screen in full, so it is given only if the full version would be safe on
/// the kitchen table (docs/findings.md, `no-message-under-social-control` and `full-stays`).
fn card(view: &View<'_>, findings: &mut Vec<Finding>) {
    if view.request.kind == Kind::AccessCard && !view.answers.home_safe() && !view.answers.social_control() {
        findings.push(Finding::new(Code::FullStays, "safety").variant("card"));
    }
    // A card of the adviser is made for a pocket, and says that the child has one.
    if view.request.kind == Kind::AdviserCard && !view.answers.home_safe() && !view.answers.social_control() {
        findings.push(Finding::new(Code::FullStays, "safety").variant("adviser-card"));
    }
}

/// A paper on the wrong kitchen table can get a child beaten. To a home that is not safe only the neutral version goes,
/// and only after a separate confirmation.
fn home(view: &View<'_>, findings: &mut Vec<Finding>) {
    let Some(reason) = view.answers.home_unsafe() else {
        return;
    };
    if view.request.kind == Kind::AccessCard || view.request.kind.is_sheet() {
        return; // Above: a card opens the full screen wherever it is read; a sheet stays.
    }
    if view.request.kind.is_shared() {
        return; // Who may have such a paper is a rule of its own (`share`).
    }
    if view.request.kind.is_for_adults() {
        // The guide goes to the bisidder; with a bisidder of the family it is in that home. The adviser's own papers stay.
        for (path, bisidder) in view.bisidders() {
            if !view.request.kind.is_for_the_adviser() && roles::is_family(bisidder) {
                findings.push(
                    Finding::new(Code::FullStays, path)
                        .variant("guide")
                        .with("name", view.name_of(bisidder)),
                );
            }
        }
        return;
    }
    // Whatever the delivery says, a neutral version and a pocket card are made to travel.
    let made_to_travel = view.version == Version::Neutral || view.request.pocket;
    let goes_home = view.answers.goes_home(view.request.kind);
    if !goes_home && !made_to_travel {
        return;
    }
    let path = match view.answers.delivery() {
        Delivery::KeptBySafeAdult => "safety.kept_by",
        _ => "safety.delivery",
    };
    findings.push(Finding::new(Code::HomeNotSafe, path).variant(reason.as_str()));
    if goes_home && view.version == Version::Full {
        findings.push(Finding::new(Code::FullStays, path));
    }
}

/// One schoolbag, two homes: a paper that the child takes along lies in one of them. Whether a home is safe counts both
/// ([`super::answers`]); which it is, the child says.
fn which_home(view: &View<'_>, findings: &mut Vec<Finding>) {
    let two = |person: &Person| person.lives_with_child == Some(Lives::Sometimes);
    let asked = takes_along(view) && view.case.people.iter().any(two);
    if asked && view.case.paper_home().is_none() {
        findings.push(Finding::new(Code::WhichHome, "safety.which_home"));
    }
}

/// Whether the child takes the paper along. A card to its screen lies in its pocket wherever it sleeps.
fn takes_along(view: &View<'_>) -> bool {
    let kind = view.request.kind;
    view.answers.delivery() == Delivery::TakeHome && view.answers.goes_home(kind) && kind != Kind::AccessCard
}

/// In whose home the paper will lie, where the child takes it along and said which of its homes it goes to.
pub(super) fn paper_home<'a>(view: &View<'a>) -> Option<&'a Person> {
    view.case.paper_home().filter(|_| takes_along(view))
}

/// If the parents do not know of a talk (§ 137 stk. 3), nothing that tells of it travels, in any version: the child could
/// be kept at home that day.
fn secret_talk(view: &View<'_>, findings: &mut Vec<Finding>) {
    let kind = view.request.kind;
    if !view.answers.parents_do_not_know() || kind == Kind::AccessCard || kind.is_sheet() {
        return;
    }
    let travels = view.version == Version::Neutral || view.answers.goes_home(view.request.kind) || view.request.pocket;
    // That nobody comes on a day tells of the talk as well.
    let told = match view.request.kind {
        Kind::MeetingMoved => view.meeting,
        kind => view.shown_meeting().filter(|_| view.talk_ahead() || kind.is_after()),
    };
    if let Some(chosen) = told.filter(|_| travels) {
        findings.push(Finding::new(Code::SecretTalk, chosen.path("starts_at")));
    }
}

/// Why a document cannot be made in this version: it has no neutral one (row `no-neutral`). Nothing where it can. Also for the
/// journal note, which is made past the gate and never lies on a kitchen table (decisions 0006 and 0074).
#[must_use]
pub fn no_neutral(kind: Kind, version: Version) -> Option<Finding> {
    let lacks = version == Version::Neutral && !kind.has_neutral();
    lacks.then(|| Finding::new(Code::NoNeutral, "").with("document", kind.as_str()))
}

/// A neutral version exists only for some documents, and none of its few values may reveal what the paper is about.
fn neutral(view: &View<'_>, findings: &mut Vec<Finding>) {
    if view.version != Version::Neutral {
        return;
    }
    if let Some(refused) = no_neutral(view.request.kind, view.version) {
        findings.push(refused);
        return;
    }
    // A blank sheet prints none of the values below.
    if view.request.kind.is_sheet() {
        return;
    }
    let mut says = |path: String, text: &str, variant: &str| {
        let words = view.known.safety_words.neutral.find(text);
        if !words.is_empty() {
            findings.push(
                Finding::new(Code::NoNeutral, path)
                    .variant(variant)
                    .with("words", words.join(", ")),
            );
        }
    };
    if let Some(chosen) = view.neutral_meeting()
        && let Some(place) = &chosen.meeting.place
    {
        says(chosen.path("place"), &place.0, "place-tells");
    }
    let child = view.case.child.as_ref();
    if let Some(name) = child.and_then(|child| child.first_name.as_ref()) {
        says("child.first_name".into(), &name.0, "words-tell");
    }
    let mut municipal = None;
    if let Some(speaker) = view.speaker
        && let Some(index) = view.index_of(speaker)
    {
        let path = |field: &str| format!("people[{index}].{field}");
        if let Some(name) = &speaker.first_name {
            says(path("first_name"), &name.0, "words-tell");
        }
        if speaker.number_is_neutral == Some(true) {
            if let Some(phone) = &speaker.phone {
                let digits: String = phone.0.chars().filter(char::is_ascii_digit).collect();
                let mut known = view.pack.iter().flat_map(|pack| &pack.numbers);
                if known.any(|number| number.len() >= 8 && digits.ends_with(number.as_str())) {
                    municipal = Some(path("phone"));
                }
                says(path("phone"), &phone.0, "words-tell");
            }
            if let Some(hours) = &speaker.phone_hours {
                says(path("phone_hours"), &hours.0, "words-tell");
            }
        }
    }
    if let Some(path) = municipal {
        findings.push(Finding::new(Code::NoNeutral, path).variant("number"));
    }
}

/// A child is contacted only in a way that was agreed as safe (docs/law.md, safety fact 14). Post in an account that
/// others may open is promised nowhere.
fn calls(view: &View<'_>, findings: &mut Vec<Finding>) {
    // What an adult is told is no call to the child.
    if view.request.kind.is_shared() {
        return;
    }
    let safe = view.contact_is_safe();
    let lists = view.known.safety_words;
    // Elsewhere than in an unsafe home an open answer stops nothing, but it is asked about where a call is promised.
    if safe && view.answers.phone_not_asked_about() {
        let promised = view.texts.iter().any(|text| !lists.calls.of(&text.read).is_empty());
        if promised {
            findings.push(
                Finding::new(Code::CallNotSafe, "safety.watched_phone")
                    .at(Level::Hint)
                    .variant("watched"),
            );
        }
    }
    for text in view
        .texts
        .iter()
        .filter(|text| !matches!(text.of, Of::Child | Of::Phone))
    {
        let mut words: Vec<String> = lists.digital_post.of(&text.read).to_vec();
        if !safe {
            words.extend_from_slice(lists.calls.of(&text.read));
            words.extend(numbers(text.text));
        }
        if !words.is_empty() {
            findings.push(
                Finding::new(Code::CallNotSafe, text.path.clone())
                    .variant("words")
                    .with("words", words.join(", ")),
            );
        }
    }
    let shows = matches!(view.request.kind, Kind::Timeline | Kind::Screen | Kind::Talk) || view.request.kind.is_after();
    if safe || !shows {
        return;
    }
    for closes in view.meeting.into_iter().chain(view.latest_held()) {
        let tells = closes.meeting.closing.iter().flat_map(|closing| &closing.tell);
        for (nth, tell) in tells.enumerate() {
            let wanted = matches!(
                tell.child_wants_call,
                Some(ChildWantsCall::Before | ChildWantsCall::After)
            );
            let over = tell.on.is_some_and(|on| on.0 < view.request.on);
            if wanted && !over {
                let path = closes.path(&format!("closing.tell[{nth}].child_wants_call"));
                findings.push(Finding::new(Code::CallNotSafe, path));
            }
        }
    }
}

/// Telephone numbers in a text: eight digits, with or without the country's. The numbers that everybody has are shorter.
fn numbers(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut digits = String::new();
    for c in text.chars().chain(['x']) {
        match c {
            '0'..='9' => digits.push(c),
            ' ' | '-' | '.' | '+' | '(' | ')' | '/' | '\u{a0}' => {}
            _ => {
                if (8..=12).contains(&digits.len()) {
                    found.push(std::mem::take(&mut digits));
                }
                digits.clear();
            }
        }
    }
    found
}
