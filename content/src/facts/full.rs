//! The facts of a full release, under the names that letters use.

use super::people::pronoun;
use super::{Named, change, decision, ending, goodbye};
use crate::Content;
use crate::error::ContentError;
use crate::time::Times;
use crate::timeline;
use crate::vocabulary::{Fact, Flag, List};
use domain::band::Band;
use domain::case::Reads;
use domain::document::{Audience, Version};
use domain::facts::{Blame, Custody, FullFacts, Keep, ParentsSaid};
use domain::way::Shape;

/// Names the facts of a full release.
///
/// # Errors
/// If the language cannot express a time, or the pack is broken.
pub fn full(content: &Content, facts: &FullFacts) -> Result<Named, ContentError> {
    let times = Times::new(content, facts.language.primary().as_str())?;
    let mut named = Named::new(Version::Full);
    persons(&mut named, facts);
    rules(&mut named, facts);

    if let Some(pack) = content.pack(&facts.municipality)? {
        named.set(Fact::MunicipalityName, &pack.name);
        if let Some(team) = &pack.team {
            named.set(Fact::MunicipalityTeam, &team.name);
            named.set(Fact::MunicipalityPhone, &team.phone);
        }
    }

    named.is(Flag::HasMeeting, facts.meeting.is_some());
    if let Some(meeting) = &facts.meeting {
        named.meeting(&times, meeting, facts.on)?;
    } else {
        named.word(Flag::MeetingKind, "first-talk");
    }
    named.changed(&times, facts.changed, facts.on)?;
    named.maybe(Fact::HostFirst, facts.host.as_ref().map(|host| &host.first_name));
    named.timeline = facts
        .timeline
        .iter()
        .map(|station| timeline::Named::of(station, &times, facts.child.band, facts.on))
        .collect::<Result<_, _>>()?;
    named.companion = facts.companion.map(|companion| format!("companion-{companion}"));
    named.screen(&times, facts)?;
    decision::name(&mut named, &times, facts)?;
    change::name(&mut named, &times, facts)?;
    goodbye::name(&mut named, &times, facts)?;
    visit(&mut named, facts);
    let plan = facts.plan.as_ref().map_or(&[][..], |plan| plan.lines.as_slice());
    named.list(List::PlanLines, plan);
    if let Some(ended) = &facts.ending {
        ending::name(&mut named, &times, ended, facts)?;
    }
    Ok(named)
}

/// What may be said of a visit to a børnehus beside its time, its place and who is there.
fn visit(named: &mut Named, facts: &FullFacts) {
    let visit = facts.visit.as_ref();
    named.is(Flag::VisitPolice, visit.is_some_and(|visit| visit.police));
    named.is(Flag::VisitFilmed, visit.is_some_and(|visit| visit.filmed));
}

/// The child, and the people named in every document.
fn persons(named: &mut Named, facts: &FullFacts) {
    named.set(Fact::ChildFirst, &facts.child.first_name);
    named.set(Fact::ChildPronoun, pronoun(facts.child.pronoun));
    let reads = match facts.child.manner.reads {
        Reads::Alone => "alone",
        Reads::Together => "together",
        Reads::Pictures => "pictures",
    };
    named.word(Flag::Reads, reads);

    let speaker = &facts.speaker;
    named.person(Fact::AdviserFirst, Fact::AdviserPronoun, Some(speaker));
    let full_name = speaker.full_name.as_ref().unwrap_or(&speaker.first_name);
    named.set(Fact::AdviserFull, full_name);
    named.maybe(Fact::AdviserAbout, speaker.about.as_ref());
    named.maybe(Fact::AdviserPhone, speaker.phone.as_ref());
    let hours = speaker.hours.as_ref().filter(|_| speaker.phone.is_some());
    named.maybe(Fact::AdviserHours, hours);

    let figure = match speaker.figure {
        Some("figure-1") => "1",
        Some("figure-2") => "2",
        Some("figure-3") => "3",
        Some("figure-4") => "4",
        Some("figure-5") => "5",
        Some("figure-6") => "6",
        Some("figure-7") => "7",
        Some("figure-8") => "8",
        _ => "none",
    };
    named.word(Flag::Figure, figure);

    named.person(Fact::WriterFirst, Fact::WriterPronoun, facts.writer.as_ref());
    named.is(Flag::TwoAdults, facts.writer.is_some());
    named.person(Fact::TrustedFirst, Fact::TrustedPronoun, facts.trusted.as_ref());
    let keeper = facts.keeper.as_ref().map(|keeper| &keeper.first_name);
    named.maybe(Fact::KeeperFirst, keeper);
}

/// What may be said to this child: true, and safe.
fn rules(named: &mut Named, facts: &FullFacts) {
    let parents = match facts.parents {
        ParentsSaid::Present => "present",
        ParentsSaid::Know => "know",
        ParentsSaid::Away => "away",
        ParentsSaid::Unsaid => "unsaid",
    };
    named.word(Flag::Parents, parents);
    let custody = match facts.custody {
        Custody::Mother => "mother",
        Custody::Father => "father",
        // They are not the adults "at home" of a child that lives somewhere else.
        Custody::Other if facts.placed => "guardian",
        Custody::Other => "other",
        Custody::Both => "both",
    };
    named.set(Fact::ParentsWho, custody);
    let way = match Shape::of(Audience::Child, facts.child.band) {
        Shape::Hill => "hill",
        Shape::Winding => "winding",
        Shape::Line => "line",
    };
    named.word(Flag::Way, way);
    named.is(Flag::Placed, facts.placed);
    named.word(Flag::Home, if facts.home_safe { "safe" } else { "unsafe" });
    let blame = match facts.blame {
        Blame::NotWrong => "not-wrong",
        Blame::NoScolding => "no-scolding",
        Blame::Unsaid => "unsaid",
    };
    named.word(Flag::Blame, blame);
    let keep = match facts.keep {
        Keep::Adviser => "adviser",
        Keep::Adult => "adult",
        Keep::Child => "child",
    };
    named.word(Flag::Keep, keep);
    named.is(Flag::CallSafe, facts.call_safe);
    named.is(Flag::Lock, facts.police_lock);
    named.is(Flag::UnderControl, facts.social_control);
    named.is(Flag::InterpreterNeeded, facts.interpreter_needed);
    let speech = if facts.interpreter_signs { "signed" } else { "spoken" };
    named.set(Fact::InterpreterSpeech, speech);
    named.set(Fact::StopHow, facts.child.manner.stop.as_str());
    named.is(Flag::MorePictures, facts.child.manner.more_pictures);
    named.is(Flag::HasComplaint, facts.complaint);
    named.is(Flag::HasPapers, facts.complaint);
    named.is(Flag::LawFull, facts.child.band == Band::Thirteen);
}
