//! The facts of a full release, under the names that letters use.

use super::people::pronoun;
use super::{Named, change, decision, ending, goodbye, sign};
use crate::Content;
use crate::error::ContentError;
use crate::letters::captions::called;
use crate::time::Times;
use crate::timeline;
use crate::vocabulary::{Fact, Flag, List};
use domain::band::Band;
use domain::case::{ContactWay, Reads};
use domain::document::{Audience, Kind, Version};
use domain::facts::{Blame, Custody, FullFacts, Keep, NextSign, ParentsSaid};
use domain::visits::Visit;
use domain::way::Shape;

/// Names the facts of a full release for a kind of document. What is printed tells the days of the way by their date: it lies
/// around, and "på tirsdag" and nights that were counted are wrong on another day.
///
/// # Errors
/// If the language cannot express a time, or the pack is broken.
pub fn full(content: &Content, facts: &FullFacts, kind: Kind) -> Result<Named, ContentError> {
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
    let told = timeline::Told {
        band: facts.child.band,
        on: facts.on,
        lasts: !kind.is_screen(),
        whole: matches!(kind, Kind::Timeline | Kind::Screen),
        below: if facts.child.band >= Band::Ten {
            facts.ahead.next_sign
        } else {
            NextSign::Unsaid
        },
        too: facts.ahead.hears_too,
    };
    let station = |station| timeline::Named::of(station, &times, told);
    named.timeline = facts.timeline.iter().map(station).collect::<Result<_, _>>()?;
    named.now_next = facts.now_next.iter().map(station).collect::<Result<_, _>>()?;
    // The youngest are read a letter aloud, with its days as words (decision 0056).
    let is_read = kind == Kind::Waiting && facts.child.band == Band::Four;
    let lasts = told.lasts && !is_read;
    sign::name(&mut named, &times, facts, timeline::Told { lasts, ..told })?;
    named.companion = facts.companion.map(|companion| format!("companion-{companion}"));
    named.screen(&times, facts)?;
    decision::name(&mut named, &times, facts)?;
    change::name(&mut named, &times, facts)?;
    goodbye::name(&mut named, &times, facts)?;
    visit(&mut named, &times, facts)?;
    let lawyer = facts.hearing.as_ref().and_then(|hearing| hearing.lawyer.as_ref());
    named.maybe(Fact::LawyerFirst, lawyer.map(|lawyer| &lawyer.first_name));
    shared(&mut named, &times, facts)?;
    let plan = facts.plan.as_ref().map_or(&[][..], |plan| plan.lines.as_slice());
    named.list(List::PlanLines, plan);
    if let Some(until) = facts.plan.as_ref().and_then(|plan| plan.until) {
        named.set(Fact::PlanUntil, times.date(until, facts.on)?);
    }
    let night = facts.night.as_ref();
    named.maybe(Fact::PlanNight, night.map(|night| &night.number));
    named.maybe(Fact::PlanNightName, night.map(|night| &night.name));
    named.is(Flag::NightPolice, night.is_some_and(|night| night.police));
    if let Some(ended) = &facts.ending {
        ending::name(&mut named, content, &times, ended, facts)?;
    }
    Ok(named)
}

/// What an adult outside the case is told; nothing where the document tells nobody.
fn shared(named: &mut Named, times: &Times, facts: &FullFacts) -> Result<(), ContentError> {
    let Some(shared) = &facts.shared else { return Ok(()) };
    if let Some(to) = &shared.to {
        named.set(Fact::ShareFirst, &to.first_name);
    }
    named.maybe(Fact::ParentsSentence, shared.sentence.as_ref());
    if let Some(received) = shared.received {
        named.set(Fact::NoticeDate, times.date(received, facts.on)?);
    }
    named.maybe(Fact::NoticeOutcome, shared.outcome.as_ref());
    named.maybe(Fact::ShareBefore, shared.before.as_ref());
    named.maybe(Fact::ShareAfter, shared.after.as_ref());
    Ok(())
}

/// What may be said of a visit beside the time, place and people of a meeting.
fn visit(named: &mut Named, times: &Times, facts: &FullFacts) -> Result<(), ContentError> {
    let visit = facts.visit.as_ref();
    let to = match visit.map(|visit| visit.to) {
        None | Some(Visit::Barnehus) => "barnehus",
        Some(Visit::Doctor) => "doctor",
        Some(Visit::Police) => "police",
    };
    named.word(Flag::Visit, to);
    named.is(Flag::VisitPolice, visit.is_some_and(|visit| visit.police));
    named.is(Flag::VisitFilmed, visit.is_some_and(|visit| visit.filmed));
    if let Some(on) = visit.and_then(|visit| visit.on) {
        named.set(Fact::VisitDate, times.date(on, facts.on)?);
        named.set(Fact::VisitDayword, times.dayword(on, facts.on)?);
    }
    Ok(())
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

    named.adviser_picture = Some(speaker.face.picture());
    // Nobody else's face says goodbye where the one who went may not be named.
    let usual = || "adviser".to_owned();
    let former = facts.change.as_ref().map(|change| change.former.as_ref());
    named.former_picture = former.map(|former| former.map_or_else(usual, |former| former.face.picture()));
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
    if let Some(adult) = &facts.trusted {
        named.set(Fact::TrustedRole, called(adult.role));
    }
    if let Some(keeper) = &facts.keeper {
        named.set(Fact::KeeperFirst, &keeper.first_name);
        named.set(Fact::KeeperRole, called(keeper.role));
    }
    named.maybe(Fact::HomeFirst, facts.home.as_ref().map(|home| &home.first_name));
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
    let hears = match facts.hears_by {
        Some(ContactWay::Call) => "call",
        Some(ContactWay::Message) => "message",
        Some(ContactWay::ThroughAdult) => "adult",
        Some(ContactWay::InPerson) | None => "unsaid",
    };
    named.word(Flag::HearsBy, hears);
    named.is(Flag::TwoHomes, facts.two_homes);
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
