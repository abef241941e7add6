//! Answers, people and words that contradict each other: whatever the gate releases is asked the questions that no
//! release may answer with yes (docs/needs.md, pitfalls 1 to 3, 7 and 8).
//!
//! Words that must not come out are markers: nobody else has them, so where one is printed it came from its field.
#![no_main]

use boernehoejde::pipeline::{Pipeline, confirmations};
use domain::actor::{Actor, Today};
use domain::case::{Case, Day, Delivery, Suspected};
use domain::document::{Audience, Kind, Version};
use domain::finding::Code;
use domain::gate::{Released, Request};
use fuzz::{Decisions, Situation};
use libfuzzer_sys::fuzz_target;
use std::cell::OnceCell;
use std::sync::Arc;

thread_local! {
    static HOUSE: OnceCell<(Arc<Pipeline>, Situation)> = const { OnceCell::new() };
}

fuzz_target!(|bytes: &[u8]| {
    HOUSE.with(|house| {
        let (pipeline, situation) =
            house.get_or_init(|| (Arc::new(Pipeline::open(None).expect("the content")), Situation::load()));
        one(pipeline, situation, &mut Decisions(bytes));
    });
});

fn one(pipeline: &Arc<Pipeline>, situation: &Situation, decide: &mut Decisions) {
    let kind = Kind::LETTERS[decide.below(Kind::LETTERS.len())];
    let version = [None, Some(Version::Full), Some(Version::Neutral)][decide.below(3)];
    let audience = [Audience::Child, Audience::Adult][decide.below(2)];
    let made = situation.case(decide);
    let Ok(case) = domain::case::read::read_value(made) else {
        return;
    };
    let on = Day::parse("2026-12-01").expect("a day").0;
    let request = Request::new(kind, on).version(version).audience(audience);
    let confirmed = confirmations(&Code::ALL, &Actor::command_line());
    let judged = pipeline
        .judge(&case, &request, &confirmed, Today(on))
        .expect("the content is sound");
    let Some(release) = judged.release else { return };
    let full = matches!(release.facts(), Released::Full(_));
    let document = pipeline.house().compose(&release, None).expect("what is released can be said");
    let text = document.plain_text();
    for wrong in answers(&case, kind, full, &text) {
        panic!("{wrong}: {kind:?} {version:?} {audience:?}\n{}\n{text}", domain::case::write(&case));
    }
}

/// What is wrong with a release: nothing, if the gate holds.
fn answers(case: &Case, kind: Kind, full: bool, text: &str) -> Vec<&'static str> {
    let safety = case.safety.clone().unwrap_or_default();
    let control = safety.social_control != Some(false);
    let close = safety.suspected.is_unanswered()
        || safety
            .suspected
            .has_any(&[Suspected::Parent, Suspected::Family, Suspected::Unknown]);
    let lock = !matches!(
        safety.police,
        Some(domain::case::Police::None | domain::case::Police::InterviewHeld)
    );
    let for_child = !kind.is_for_adults() && !kind.is_sheet();
    let taken = safety.delivery == Some(Delivery::TakeHome) && for_child && !kind.is_screen();
    // What leaves the room: the talk's own screen does not, the child's own one opens elsewhere. A decision has to say
    // why, and its letter is confirmed where the home is safe.
    let handed = for_child && kind.is_paper() && safety.delivery != Some(Delivery::ReadAloud);
    let travels = !full && !kind.is_sheet();
    let leaves = (handed && kind != Kind::Decision) || travels || matches!(kind, Kind::Screen | Kind::AccessCard);
    // Whom nobody has entered the gate cannot know.
    let suspect = case.people.iter().any(|person| person.suspected == Some(true));
    let says = |marker: &str| text.contains(marker);
    [
        (full && taken && (close || control || safety.parents_know != Some(true)), "the full version goes home"),
        (control && (taken || travels), "something travels under social control"),
        (!full && says("Zavia"), "a neutral version says what it is about"),
        (taken && suspect && says("Zuspek"), "the suspected person is named on what goes home"),
        ((lock || leaves) && says("slog dig"), "a word about the event leaves"),
        (says("Zirkelvej 7") && safety.protected_address == Some(true), "a protected address is printed"),
        (for_child && says("hemmelighed mellem os"), "secrecy is asked"),
        (for_child && says("Hvad gjorde han ved dig"), "the event is asked about"),
        (for_child && says("det er din egen skyld"), "blame"),
    ]
    .into_iter()
    .filter_map(|(wrong, what)| wrong.then_some(what))
    .collect()
}
