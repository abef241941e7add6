//! How a document may travel (rows `no-message-under-social-control`,
//! `home-not-safe`, `secret-talk`, `full-stays`, `no-neutral`, `call-not-safe`;
//! docs/law.md, "Safety facts"; docs/needs.md, pitfall 1).

use super::roles;
use super::view::View;
use crate::case::{ChildWantsCall, Delivery};
use crate::document::{Kind, Version};
use crate::finding::{Code, Finding};

/// Whether, and in which version, the document may leave the room.
pub(super) fn check(view: &View<'_>, findings: &mut Vec<Finding>) {
    under_social_control(view, findings);
    home(view, findings);
    card(view, findings);
    pocket(view, findings);
    secret_talk(view, findings);
    neutral(view, findings);
    calls(view, findings);
}

/// Køge's guide 8.3: no letter, message or mail to a child whom the family may be watching. A neutral version is made
/// to travel, so it is not made either.
fn under_social_control(view: &View<'_>, findings: &mut Vec<Finding>) {
    if !view.answers.social_control() {
        return;
    }
    let finding = || Finding::new(Code::NoMessageUnderSocialControl, "safety.delivery");
    if view.answers.delivery() != Delivery::ReadAloud || view.request.pocket {
        findings.push(finding());
    } else if view.version == Version::Neutral {
        findings.push(finding().variant("neutral"));
    }
}

/// A card in a pocket goes home with the child, whatever was agreed about paper.
fn pocket(view: &View<'_>, findings: &mut Vec<Finding>) {
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
}

/// A paper on the wrong kitchen table can get a child beaten. To a home that is not safe only the neutral version goes,
/// and only after a separate confirmation.
fn home(view: &View<'_>, findings: &mut Vec<Finding>) {
    let Some(reason) = view.answers.home_unsafe() else {
        return;
    };
    if view.request.kind == Kind::AccessCard {
        return; // Below: a card opens the full screen wherever it is read.
    }
    if view.request.kind.is_for_adults() {
        // The guide goes to the bisidder; with a bisidder of the family it is in that home.
        for (path, bisidder) in view.bisidders() {
            if roles::is_family(bisidder) {
                findings.push(
                    Finding::new(Code::FullStays, path)
                        .variant("guide")
                        .with("name", view.name_of(bisidder)),
                );
            }
        }
        return;
    }
    if !view.answers.goes_home(view.request.kind) {
        return;
    }
    let path = match view.answers.delivery() {
        Delivery::KeptBySafeAdult => "safety.kept_by",
        _ => "safety.delivery",
    };
    findings.push(Finding::new(Code::HomeNotSafe, path).variant(reason.as_str()));
    if view.version == Version::Full {
        findings.push(Finding::new(Code::FullStays, path));
    }
}

/// If the parents do not know of a talk (§ 137 stk. 3), no paper that travels gives its time or place: the child could
/// be kept at home that day. Only the letter before the talk is worthless without them; other neutral versions leave
/// them out.
fn secret_talk(view: &View<'_>, findings: &mut Vec<Finding>) {
    let Some(chosen) = view.meeting else { return };
    let carries = match view.version {
        Version::Neutral => view.request.kind == Kind::BeforeMeeting,
        Version::Full => view.answers.goes_home(view.request.kind),
    };
    if carries && view.answers.parents_do_not_know() && view.talk_ahead() {
        findings.push(Finding::new(Code::SecretTalk, chosen.path("starts_at")));
    }
}

/// A neutral version exists only for some documents, and none of its few values may reveal what the paper is about.
fn neutral(view: &View<'_>, findings: &mut Vec<Finding>) {
    if view.version != Version::Neutral {
        return;
    }
    if !view.request.kind.has_neutral() {
        findings.push(Finding::new(Code::NoNeutral, "").with("document", view.request.kind.as_str()));
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
    if let Some(speaker) = view.speaker
        && let Some(index) = view.index_of(speaker)
    {
        let path = |field: &str| format!("people[{index}].{field}");
        if let Some(name) = &speaker.first_name {
            says(path("first_name"), &name.0, "words-tell");
        }
        if speaker.number_is_neutral == Some(true) {
            if let Some(phone) = &speaker.phone {
                says(path("phone"), &phone.0, "words-tell");
            }
            if let Some(hours) = &speaker.phone_hours {
                says(path("phone_hours"), &hours.0, "words-tell");
            }
        }
    }
}

/// A child is contacted only in a way that was agreed as safe (docs/law.md, safety fact 14).
fn calls(view: &View<'_>, findings: &mut Vec<Finding>) {
    if view.answers.contact_is_safe() {
        return;
    }
    for (index, meeting) in view.case.meetings.iter().enumerate() {
        let tells = meeting.closing.iter().flat_map(|closing| &closing.tell);
        for (nth, tell) in tells.enumerate() {
            let wanted = matches!(
                tell.child_wants_call,
                Some(ChildWantsCall::Before | ChildWantsCall::After)
            );
            let over = tell.on.is_some_and(|on| on.0 < view.request.on);
            if wanted && !over {
                let path = format!("meetings[{index}].closing.tell[{nth}].child_wants_call");
                findings.push(Finding::new(Code::CallNotSafe, path));
            }
        }
    }
    for text in &view.texts {
        let words = view.known.safety_words.calls.find(text.text);
        if !words.is_empty() {
            findings.push(
                Finding::new(Code::CallNotSafe, text.path.clone())
                    .variant("words")
                    .with("words", words.join(", ")),
            );
        }
    }
}
