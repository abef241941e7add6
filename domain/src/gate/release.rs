//! Makes the facts: what the document may say of the case, and nothing else.

use super::view::{Chosen, View};
use super::{
    Released, barnehus, carried, companion, decision, delivery, ending, face, goodbye, hearing, hears, interpreter,
    new_adviser, new_place, next_sign, now_next, rights, roles, safety_plan, share, shown, talk, who_may,
};
use crate::band::Band;
use crate::case::{Delivery, Does, Meeting, MeetingKind, MeetingState, Name, Person, Role, Suspected, Track, Words};
use crate::document::{Kind, Version};
use crate::facts::{
    AfterFacts, Blame, ChildFacts, Custody, Facts, FullFacts, InRoomFacts, Keep, MeetingFacts, NeutralFacts,
    NeutralMeeting, ParentsSaid, PersonFacts,
};
use crate::manner::{Manner, is_signed};

/// The facts of the version; `None` only if something needed is missing, which also has a blocking finding.
pub(super) fn facts(view: &View<'_>) -> Option<Released> {
    match view.version {
        Version::Full => full(view).map(Facts::new).map(Released::Full),
        Version::Neutral => neutral(view).map(Facts::new).map(Released::Neutral),
    }
}

/// The text on one line: any run of white space becomes a single space. `None` if it is blank.
pub(super) fn line(text: &str) -> Option<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    (!words.is_empty()).then(|| words.join(" "))
}

fn name(name: Option<&Name>) -> Option<String> {
    name.and_then(|name| line(&name.0))
}

pub(super) fn words(words: Option<&Words>) -> Option<String> {
    words.and_then(|words| line(&words.0))
}

fn list(list: &[Words]) -> Vec<String> {
    list.iter().filter_map(|words| line(&words.0)).collect()
}

fn full(view: &View<'_>) -> Option<FullFacts> {
    // A rule blocks this already; checked again here so that a mistake in a rule cannot send the document home.
    if view.answers.goes_home(view.request.kind) && !view.answers.home_safe() {
        return None;
    }
    let band = view.band?;
    let child = view.case.child.as_ref()?;
    let speaker = view.speaker?;
    let call_safe = view.call_safe();
    // The guide is for an adult: a number that is unsafe on the child's phone may be called from the bisidder's.
    let number_may_stand = call_safe || (view.request.kind.is_for_adults() && !view.answers.social_control());
    let timeline = shown::stations(view, speaker);
    Some(FullFacts {
        on: view.request.on,
        language: view.language.clone(),
        municipality: view.case.municipality.clone().unwrap_or_else(|| "generic".into()),
        child: ChildFacts {
            first_name: name(child.first_name.as_ref())?,
            pronoun: child.pronoun,
            age: view.age.unwrap_or_else(|| youngest(band)),
            band,
            manner: Manner::of(child, band),
        },
        speaker: PersonFacts {
            phone: name(speaker.phone.as_ref()).filter(|_| number_may_stand),
            hours: words(speaker.phone_hours.as_ref()).filter(|_| number_may_stand),
            about: words(speaker.about.as_ref()),
            ..person(view, speaker)?
        },
        writer: view
            .in_room()
            .into_iter()
            .find(|(person, does)| *does == Some(Does::Writes) && !std::ptr::eq(*person, speaker))
            .and_then(|(writer, _)| person(view, writer)),
        trusted: trusted(view).and_then(|trusted| person(view, trusted)),
        keeper: keeper(view).and_then(|keeper| person(view, keeper)),
        home: delivery::paper_home(view).and_then(|home| person(view, home)),
        meeting: told_meeting(view).map(|chosen| meeting(view, chosen, speaker)),
        ahead: next_sign::facts(view, &timeline),
        timeline,
        now_next: now_next::places(view),
        companion: companion::shown(view, child),
        adults: shown::adults(view, speaker),
        tells: shown::tells(view, speaker),
        meets: shown::meets(view),
        changed: shown::changed(view),
        host: view.host().and_then(|host| person(view, host)),
        change: new_adviser::facts(view),
        plan: safety_plan::facts(view),
        night: safety_plan::night(view, number_may_stand),
        visit: barnehus::facts(view),
        hearing: hearing::facts(view),
        goodbye: goodbye::facts(view),
        shared: share::facts(view),
        ending: ending::facts(view, shown::hears_on(view)),
        talk: talk::facts(view),
        decision: decision::facts(view),
        parents: parents(view),
        custody: custody(view),
        placed: view.answers.placed(),
        home_safe: view.answers.home_safe(),
        blame: blame(view),
        keep: keep(view),
        call_safe,
        hears_by: hears::by(view),
        two_homes: !view.case.homes().is_empty(),
        police_lock: view.answers.police_lock(),
        shows_face: face::may_stand(view),
        social_control: view.answers.social_control(),
        interpreter_needed: interpreter::is_needed(view),
        interpreter_signs: is_signed(child),
        complaint: rights::may_complain(view),
    })
}

/// First name, full name, pronoun, role, figure and face, without phone number and words about themself.
pub(super) fn person(view: &View<'_>, person: &Person) -> Option<PersonFacts> {
    Some(PersonFacts {
        first_name: name(person.first_name.as_ref())?,
        full_name: name(person.name.as_ref()),
        pronoun: person.pronoun,
        role: person.role,
        phone: None,
        hours: None,
        about: None,
        figure: person.drawn(),
        face: view.face_of(person),
    })
}

/// An age for a child without a birth date: the band's youngest and never ten, so that no right that depends on age is
/// given.
fn youngest(band: Band) -> u8 {
    match band {
        Band::Four => 4,
        Band::Seven => 7,
        Band::Ten | Band::Thirteen => 9,
    }
}

/// The meeting that the document is about. In place of one that was called off that is the next, and of the next the paper of
/// a new place tells only where it is a talk with the adviser.
fn told_meeting<'a>(view: &View<'a>) -> Option<Chosen<'a>> {
    match view.request.kind {
        Kind::MeetingMoved => view.shown_meeting(),
        Kind::NewPlace => view.meeting.filter(|_| new_place::talk(view).is_some()),
        _ => view.meeting,
    }
}

/// What a meeting is; where nobody said, a follow-up once a talk has been held, and the first talk before.
fn meeting_kind(view: &View<'_>, meeting: &Meeting) -> MeetingKind {
    let held_before = view
        .case
        .meetings
        .iter()
        .any(|other| other.state == Some(MeetingState::Held));
    meeting.kind.unwrap_or(if held_before {
        MeetingKind::FollowUp
    } else {
        MeetingKind::FirstTalk
    })
}

fn meeting(view: &View<'_>, chosen: Chosen<'_>, speaker: &Person) -> MeetingFacts {
    let meeting = chosen.meeting;
    let kind = meeting_kind(view, meeting);
    let not_decided = meeting.not_decided.unwrap_or(kind != MeetingKind::Decision);
    MeetingFacts {
        kind,
        ahead: view.talk_ahead(),
        starts_at: meeting.starts_at.map(|at| at.0),
        minutes: meeting.minutes,
        place: words(meeting.place.as_ref()),
        other_place: meeting.other_place == Some(true),
        why: words(meeting.why.as_ref()),
        personal: words(meeting.personal.as_ref()),
        stop_sign: words(meeting.stop_sign.as_ref()),
        topics: list(&meeting.topics),
        decided_here: !not_decided,
        carries_over: carried::is_told(view, chosen, speaker),
        who_gets_to_know: list(&meeting.who_gets_to_know),
        after: meeting.after.as_ref().map(|after| AfterFacts {
            text: words(after.text.as_ref()),
            hear_on: after.hear_on.map(|day| day.0),
        }),
        in_room: in_room(view, speaker),
        bisidders: view
            .bisidders()
            .into_iter()
            .filter_map(|(_, bisidder)| person(view, bisidder))
            .collect(),
        interpreter: view
            .in_room()
            .into_iter()
            .find(|(person, does)| *does == Some(Does::Interprets) || person.role == Some(Role::Interpreter))
            .and_then(|(interpreter, _)| person(view, interpreter)),
    }
}

/// Everybody in the room once, the speaker first, each with what they do. A speaker without a task talks.
fn in_room(view: &View<'_>, speaker: &Person) -> Vec<InRoomFacts> {
    let mut listed = view.in_room();
    listed.sort_by_key(|(other, does)| (!std::ptr::eq(*other, speaker), *does != Some(Does::Talks)));
    let mut seen: Vec<&Person> = Vec::new();
    let mut room = Vec::new();
    for (other, does) in listed {
        if seen.iter().any(|known| std::ptr::eq(*known, other)) {
            continue;
        }
        seen.push(other);
        let does = does.unwrap_or(if std::ptr::eq(other, speaker) {
            Does::Talks
        } else if other.role == Some(Role::Interpreter) {
            Does::Interprets
        } else {
            Does::Supports
        });
        room.extend(person(view, other).map(|person| InRoomFacts { person, does }));
    }
    room
}

/// A safe adult the child can talk to meanwhile: a bisidder, somebody named at the end of the last talk, or a steady
/// adult.
fn trusted<'a>(view: &View<'a>) -> Option<&'a Person> {
    let held = view.latest_held();
    let pointed_to = held
        .into_iter()
        .filter_map(|chosen| chosen.meeting.closing.as_ref())
        .flat_map(|closing| &closing.talk_to)
        .filter_map(|id| view.case.person(id));
    let steady = view.case.people.iter().filter(|person| person.steady == Some(true));
    let first = ending::pointed_to(view);
    first
        .into_iter()
        .chain(view.bisidders().into_iter().map(|(_, person)| person))
        .chain(pointed_to)
        .chain(steady)
        .find(|person| is_safe_adult(view, person))
}

/// Whether a person is a safe adult (docs/law.md, "The bisidder and its look-alikes", (c)–(e)).
pub(super) fn is_safe_adult(view: &View<'_>, person: &Person) -> bool {
    who_may::is_safe_adult(&view.answers, person)
}

/// Who keeps the paper, if not an adviser.
fn keeper<'a>(view: &View<'a>) -> Option<&'a Person> {
    let kept = view.answers.delivery() == Delivery::KeptBySafeAdult;
    let keeper = view.answers.keeper().filter(|_| kept)?;
    (!roles::is_adviser(keeper)).then_some(keeper)
}

fn keep(view: &View<'_>) -> Keep {
    match view.answers.delivery() {
        Delivery::TakeHome if view.answers.goes_home(view.request.kind) => Keep::Child,
        Delivery::KeptBySafeAdult if keeper(view).is_some() => Keep::Adult,
        _ => Keep::Adviser,
    }
}

/// What may be said about the parents: true, and safe.
fn parents(view: &View<'_>) -> ParentsSaid {
    if view.answers.social_control() {
        return ParentsSaid::Unsaid;
    }
    let room = view.in_room();
    let there = |test: fn(&Person) -> bool| room.iter().any(|(person, _)| test(person));
    if there(|person| matches!(person.role, Some(Role::Mother | Role::Father | Role::Parent))) {
        return ParentsSaid::Present;
    }
    // Somebody else of the home is there, so neither "with you" nor "not with you" is true.
    if there(|person| matches!(person.role, Some(Role::StepParent | Role::FosterParent))) {
        return ParentsSaid::Unsaid;
    }
    let nobody_of_them = view.answers.nobody_suspected() || view.answers.kinds_suspected().eq([Suspected::Other]);
    // Where custody is not known of every parent listed, nobody can say who "your parents" are.
    let parents = || view.case.people.iter().filter(|person| roles::is_parent(person));
    let known = parents().all(|person| person.custody.is_some() || person.role == Some(Role::StepParent));
    if view.answers.parents_know() && nobody_of_them && !known {
        ParentsSaid::Unsaid
    } else if view.answers.parents_know() && nobody_of_them {
        ParentsSaid::Know
    } else {
        ParentsSaid::Away
    }
}

/// Who holds custody according to the case.
fn custody(view: &View<'_>) -> Custody {
    let mut holders = view.case.people.iter().filter(|person| person.custody == Some(true));
    match (holders.next(), holders.next()) {
        (Some(one), None) => match one.role {
            Some(Role::Mother) => Custody::Mother,
            Some(Role::Father) => Custody::Father,
            _ => Custody::Other,
        },
        _ => Custody::Both,
    }
}

/// "You have done nothing wrong", only if it is true, and in a letter only before the first talk and before a børnehus:
/// repeated, it plants the guilt that it denies (§ 7; docs/writing.md, rule 7).
fn blame(view: &View<'_>) -> Blame {
    let letter = view.request.kind == Kind::BeforeMeeting;
    let again = view.meeting.is_some_and(|chosen| {
        !matches!(
            meeting_kind(view, chosen.meeting),
            MeetingKind::FirstTalk | MeetingKind::Barnehus
        )
    });
    match view.case.track {
        None | Some(Track::ChildConcern | Track::Radicalisation) => Blame::Unsaid,
        Some(Track::SchoolAbsence) => Blame::NoScolding,
        Some(_) if letter && again => Blame::Unsaid,
        Some(_) => Blame::NotWrong,
    }
}

/// The facts on the allow-list of docs/case-file.md, "Two versions", and nothing else.
fn neutral(view: &View<'_>) -> Option<NeutralFacts> {
    let child = view.case.child.as_ref()?;
    let band = view.band?;
    let speaker = view.speaker?;
    let number = speaker.number_is_neutral == Some(true);
    Some(NeutralFacts {
        on: view.request.on,
        language: view.language.clone(),
        band,
        lettering: Manner::of(child, band).lettering,
        child_first_name: name(child.first_name.as_ref())?,
        adviser_first_name: name(speaker.first_name.as_ref())?,
        phone: name(speaker.phone.as_ref())
            .filter(|_| number)
            .map(|phone| (phone, words(speaker.phone_hours.as_ref()))),
        meeting: view.neutral_meeting().map(|chosen| NeutralMeeting {
            starts_at: chosen.meeting.starts_at.map(|at| at.0),
            minutes: chosen.meeting.minutes,
            place: words(chosen.meeting.place.as_ref()),
        }),
        changed: shown::changed(view).filter(|_| view.answers.parents_know()),
        beyond_now: view.answers.nobody_to_look_for(),
    })
}
