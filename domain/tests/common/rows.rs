//! The table of findings as cases: what is changed in which example, and the line it must give.

use super::*;
use domain::case::PersonId;
use domain::gate::Basis;
use domain::language::Language;
use serde_json::{Value, json};

/// What is changed in which example, what is asked, and the one line that must be said.
pub struct Row {
    pub json: &'static str,
    pub ask: Ask,
    pub edits: Vec<(&'static str, Value)>,
    pub says: &'static str,
}

pub fn row<const N: usize>(json: &'static str, ask: Ask, edits: [(&'static str, Value); N], says: &'static str) -> Row {
    Row {
        json,
        ask,
        edits: edits.into(),
        says,
    }
}

pub fn laura<const N: usize>(edits: [(&'static str, Value); N], says: &'static str) -> Row {
    row(LAURA, Ask::letter(LAURA_DAY), edits, says)
}

pub fn ali<const N: usize>(edits: [(&'static str, Value); N], says: &'static str) -> Row {
    row(ALI, Ask::letter(ALI_DAY), edits, says)
}

pub fn samira<const N: usize>(edits: [(&'static str, Value); N], says: &'static str) -> Row {
    row(SAMIRA, Ask::letter(SAMIRA_DAY), edits, says)
}

/// Social control in Laura's case, the paper staying with the adviser.
fn control(says: &'static str, edits: Vec<(&'static str, Value)>) -> Row {
    let mut all = vec![
        ("safety.social_control", json!(true)),
        ("safety.risk_assessed", json!(true)),
        ("safety.delivery", json!("read-aloud")),
    ];
    all.extend(edits);
    Row {
        json: LAURA,
        ask: Ask::letter(LAURA_DAY),
        edits: all,
        says,
    }
}

/// A visit that is a step of the way, on a day after Laura's.
fn visit(step: &str, promised: bool, who: &str) -> Value {
    json!([{"id": "s1", "step": step, "state": "next", "on": "2026-12-02", "promised": promised, "who": who}])
}

/// A note for somebody, with consent.
fn school(who: &str) -> Ask {
    let mut ask = Ask::new(Kind::SchoolNote, LAURA_DAY);
    ask.request = ask.request.share(PersonId::from(who), Basis::Consent);
    ask
}

/// A talk that was held, with a sentence that was agreed for the parents.
fn told() -> Value {
    json!({"id": "m1", "kind": "first-talk", "state": "held", "starts_at": "2026-11-30T13:15", "minutes": 40,
        "people": [{"id": "hanne", "does": "talks"}, {"id": "omar", "does": "writes"}],
        "closing": {"may_say_to_parents": "Vi har talt om skolen."}})
}

fn missing() -> Vec<Row> {
    vec![
        laura(
            [("child.first_name", json!("  "))],
            "block missing-field child.first_name",
        ),
        laura(
            [("child.birth_date", Value::Null)],
            "block missing-field child.birth_date",
        ),
        laura([("municipality", Value::Null)], "block missing-field municipality"),
        laura([("safety", Value::Null)], "block missing-field safety.police"),
        laura(
            [("safety.suspected", json!("other"))],
            "block missing-field safety.suspect_at_home",
        ),
        laura(
            [("safety.social_control", json!(true))],
            "block missing-field safety.risk_assessed",
        ),
        laura(
            [("safety.delivery", json!("kept-by-safe-adult"))],
            "block missing-field safety.kept_by",
        ),
        laura([("meetings", Value::Null)], "block missing-field meetings"),
        laura(
            [("meetings.0.starts_at", Value::Null)],
            "block missing-field meetings[0].starts_at",
        ),
        laura(
            [("meetings.0.minutes", Value::Null)],
            "block missing-field meetings[0].minutes",
        ),
        laura(
            [("meetings.0.place", Value::Null)],
            "block missing-field meetings[0].place",
        ),
        laura([("meetings.0.why", Value::Null)], "block missing-field meetings[0].why"),
        laura(
            [("meetings.0.topics", json!([" "]))],
            "block missing-field meetings[0].topics",
        ),
        laura(
            [("meetings.0.state", Value::Null)],
            "block missing-field meetings[0].state",
        ),
        laura(
            [("meetings.0.people", json!([]))],
            "block missing-field meetings[0].people (speaker)",
        ),
        laura(
            [("people.0.first_name", Value::Null)],
            "block missing-field people[0].first_name (person)",
        ),
        laura(
            [("people.0.about", Value::Null)],
            "block missing-field people[0].about (person)",
        ),
        laura(
            [("people.2.first_name", Value::Null)],
            "block missing-field people[2].first_name (role)",
        ),
        row(
            LAURA,
            Ask::letter(LAURA_DAY).meeting("m1"),
            [("meetings.0.state", json!("cancelled"))],
            "block missing-field meetings[0].state (cancelled)",
        ),
        row(
            LAURA,
            Ask::new(Kind::MeetingMoved, LAURA_DAY),
            [],
            "block missing-field meetings (moved)",
        ),
        row(
            LAURA,
            Ask::new(Kind::MeetingMoved, LAURA_DAY),
            [
                ("meetings.0.state", json!("cancelled")),
                ("meetings.0.child_knows", json!({"starts_at": "2026-12-03T13:15"})),
            ],
            "confirm waiting-without-day meetings[0].state (called-off)",
        ),
        row(
            LAURA,
            Ask::new(Kind::NewPlace, LAURA_DAY),
            [],
            "block missing-field steps (new-place)",
        ),
        row(
            LAURA,
            Ask::new(Kind::NewPlace, LAURA_DAY),
            [
                ("steps.0.step", json!("acute")),
                ("steps.0.state", json!("done")),
                ("meetings.0.kind", json!("network")),
            ],
            "block missing-field steps (new-place-day)",
        ),
        row(
            LAURA,
            Ask::new(Kind::NewAdviser, LAURA_DAY),
            [],
            "block missing-field adviser_changes (new-adviser)",
        ),
        row(
            LAURA,
            Ask::new(Kind::NewAdviser, LAURA_DAY),
            [(
                "adviser_changes",
                json!([{"to": "hanne", "on": "2026-11-20", "why": "Bo er blevet syg."}]),
            )],
            "block reason-tells adviser_changes[0].why",
        ),
        row(
            LAURA,
            Ask::new(Kind::NewAdviser, LAURA_DAY),
            [(
                "adviser_changes",
                json!([{"to": "hanne", "on": "2026-11-20", "why": "Jeg får et andet arbejde."}]),
            )],
            "block missing-field adviser_changes[0].said_by_former (whose-words)",
        ),
        row(
            LAURA,
            Ask::new(Kind::NewAdviser, LAURA_DAY),
            [
                ("people.2.suspected", json!(true)),
                (
                    "adviser_changes",
                    json!([{"from": "birgit", "to": "hanne", "on": "2026-11-20", "why": "Jeg får et andet arbejde.",
                        "said_by_former": true}]),
                ),
            ],
            "block missing-field adviser_changes[0].why (suspected-words)",
        ),
        row(
            LAURA,
            Ask::new(Kind::AdviserCard, LAURA_DAY),
            [("safety.parents_know", json!(false))],
            "block full-stays safety (adviser-card)",
        ),
        // A page that is filled in by hand has no version that may travel: to a home that is not safe it does not go.
        row(
            LAURA,
            Ask::new(Kind::TakeHomeByHand, LAURA_DAY),
            [("safety.parents_know", json!(false))],
            "block no-neutral ",
        ),
        row(
            LAURA,
            Ask::new(Kind::ParentsSentence, LAURA_DAY),
            [],
            "block missing-field meetings (held)",
        ),
        row(
            LAURA,
            Ask::new(Kind::ParentsSentence, LAURA_DAY).meeting("m1"),
            [],
            "block missing-field meetings[0].closing.may_say_to_parents",
        ),
        row(
            LAURA,
            Ask::new(Kind::ParentsSentence, LAURA_DAY).meeting("m1"),
            [],
            "block talk-not-held meetings[0].state",
        ),
        row(
            LAURA,
            Ask::new(Kind::ParentsSentence, LAURA_DAY),
            [("safety.parents_know", json!(false)), ("meetings.0", told())],
            "block share-with safety.parents_know (parents-unknowing)",
        ),
        row(
            LAURA,
            Ask::new(Kind::ParentsSentence, LAURA_DAY),
            [("safety.social_control", json!(true)), ("meetings.0", told())],
            "block share-with safety.social_control (parents-control)",
        ),
        row(
            LAURA,
            Ask::new(Kind::ParentsSentence, LAURA_DAY),
            [
                ("track", json!("parent-concern")),
                ("safety.suspected", json!("parent")),
                ("safety.suspect_at_home", json!("yes")),
                ("safety.police", json!("considered")),
                ("meetings.0", told()),
            ],
            "block share-with safety.police (parents-police)",
        ),
        row(
            LAURA,
            Ask::new(Kind::ParentsSentence, LAURA_DAY),
            [
                ("track", json!("parent-concern")),
                ("safety.suspected", json!("parent")),
                ("safety.suspect_at_home", json!("no")),
                ("meetings.0", told()),
            ],
            "confirm tell-suspect meetings[0].closing.may_say_to_parents (parents)",
        ),
        row(
            LAURA,
            Ask::new(Kind::SchoolNote, LAURA_DAY),
            [],
            "block missing-field share",
        ),
        row(
            LAURA,
            Ask::new(Kind::SchoolNote, LAURA_DAY),
            [],
            "block missing-field basis",
        ),
        row(
            LAURA,
            school("birgit"),
            [("meetings.0.state", json!("held"))],
            "block missing-field meetings (ahead)",
        ),
        row(LAURA, school("omar"), [], "block share-with share (school-role)"),
        row(
            LAURA,
            school("birgit"),
            [
                ("track", json!("professional-concern")),
                ("safety.suspected", json!("other")),
                ("safety.suspect_at_home", json!("no")),
            ],
            "block share-with share (school-suspected)",
        ),
        row(
            LAURA,
            school("birgit"),
            [("safety.parents_know", json!(false))],
            "block share-with safety.parents_know (school-spoken)",
        ),
        row(
            LAURA,
            Ask::new(Kind::NotifierNote, LAURA_DAY),
            [("notices", json!([]))],
            "block missing-field notices",
        ),
        row(
            LAURA,
            Ask::new(Kind::NotifierNote, LAURA_DAY),
            [("notices.0.received_at", Value::Null)],
            "block missing-field notices[0].received_at",
        ),
        row(
            LAURA,
            Ask::new(Kind::NotifierNote, LAURA_DAY),
            [("notices.0.outcome", json!("Vi er begyndt på en undersøgelse."))],
            "confirm share-with notices[0].outcome (outcome)",
        ),
        row(
            LAURA,
            Ask::new(Kind::SafetyPlan, LAURA_DAY),
            [("safety_plan", json!([{"text": "Mormor henter dig.", "cleared": false}]))],
            "block missing-field safety_plan (plan)",
        ),
        row(
            LAURA,
            Ask::new(Kind::SafetyPlan, LAURA_DAY),
            [("safety_plan", json!([{"text": "Mormor henter dig.", "cleared": true}]))],
            "block full-stays safety.delivery (plan)",
        ),
        row(
            LAURA,
            Ask::new(Kind::SafetyPlan, LAURA_DAY),
            [(
                "safety_plan",
                json!([{"text": "Jeres kodeord er banan.", "cleared": true}]),
            )],
            "block code-word safety_plan[0].text",
        ),
        row(
            LAURA,
            Ask::new(Kind::BeforeBarnehus, LAURA_DAY),
            [],
            "block missing-field meetings (barnehus)",
        ),
        row(
            LAURA,
            Ask::new(Kind::BeforeBarnehus, LAURA_DAY),
            [("meetings.0.kind", json!("barnehus"))],
            "block full-stays safety.delivery (aloud)",
        ),
        row(
            LAURA,
            Ask::new(Kind::BeforeBarnehus, LAURA_DAY),
            [
                ("meetings.0.kind", json!("barnehus")),
                ("safety.police", json!("interview-pending")),
                ("safety.police_about", json!("child-witness")),
            ],
            "block police-not-agreed safety.police_agreed (visit)",
        ),
        row(
            LAURA,
            Ask::new(Kind::BeforeBarnehus, LAURA_DAY),
            [
                ("meetings.0.kind", json!("barnehus")),
                ("safety.police", json!("considered")),
                ("safety.police_about", json!("child-suspected")),
                ("safety.police_agreed", json!([{"what": "tell-child"}])),
            ],
            "block police-not-agreed safety.police_agreed (suspected)",
        ),
        row(
            LAURA,
            Ask::new(Kind::BeforeBarnehus, LAURA_DAY),
            [("steps", visit("medical-check", true, "omar"))],
            "block police-not-agreed safety.police_agreed (visit)",
        ),
        row(
            LAURA,
            Ask::new(Kind::BeforeBarnehus, LAURA_DAY),
            [
                ("steps", visit("medical-check", true, "birgit")),
                ("safety.police_agreed", json!([{"what": "tell-child"}])),
            ],
            "block missing-field steps[0].who (goes-along)",
        ),
        row(
            LAURA,
            Ask::new(Kind::BeforeBarnehus, LAURA_DAY),
            [
                ("steps", visit("medical-check", false, "hanne")),
                ("safety.police_agreed", json!([{"what": "tell-child"}])),
            ],
            "block missing-field meetings (barnehus)",
        ),
        row(
            LAURA,
            Ask::new(Kind::Hearing, LAURA_DAY),
            [("steps", json!([{"id": "s1", "step": "hearing", "state": "next"}]))],
            "block missing-field meetings (hearing)",
        ),
        row(
            LAURA,
            Ask::new(Kind::Hearing, LAURA_DAY),
            [("meetings.0.kind", json!("decision"))],
            "block missing-field steps (hearing)",
        ),
        row(
            LAURA,
            Ask::new(Kind::Hearing, LAURA_DAY),
            [
                ("meetings.0.kind", json!("decision")),
                ("meetings.0.place", Value::Null),
            ],
            "block missing-field meetings[0].place",
        ),
        row(
            LAURA,
            Ask::new(Kind::Hearing, LAURA_DAY),
            [("child.birth_date", json!("2017-06-01"))],
            "block age-outside child.birth_date (hearing)",
        ),
        row(
            LAURA,
            Ask::new(Kind::Hearing, LAURA_DAY),
            [("child.band", json!("7-9"))],
            "block age-outside child.band (hearing-band)",
        ),
        row(
            LAURA,
            Ask::new(Kind::Goodbye, LAURA_DAY),
            [("ending", json!({"on": "2026-12-18", "why": "Nu går det godt."}))],
            "block missing-field ending.come_back",
        ),
        row(
            LAURA,
            Ask::new(Kind::Goodbye, LAURA_DAY),
            [("state", json!("closed")), ("closed_why", json!("died"))],
            "block case-closed state",
        ),
        laura(
            [("people.2.role", json!("friend")), ("people.2.age", Value::Null)],
            "block missing-field people[2].age (bisidder-age)",
        ),
    ]
}

fn references_and_who() -> Vec<Row> {
    let mut other_language = Ask::letter(LAURA_DAY);
    other_language.request.language = Some(Language("uk".into()));
    vec![
        laura(
            [("meetings.0.bisidders.0", json!("nobody"))],
            "block unknown-reference meetings[0].bisidders[0] (person)",
        ),
        laura(
            [("steps.1.who", json!("nobody"))],
            "block unknown-reference steps[1].who (person)",
        ),
        laura(
            [("steps.2.one_of", json!(["s9"]))],
            "block unknown-reference steps[2].one_of[0]",
        ),
        laura(
            [("municipality", json!("atlantis"))],
            "block unknown-reference municipality (municipality)",
        ),
        laura(
            [("people.1.id", json!("hanne"))],
            "block unknown-reference people[1].id (twice)",
        ),
        laura(
            [("meetings.0.closing.next_meeting", json!("m9"))],
            "block unknown-reference meetings[0].closing.next_meeting (meeting)",
        ),
        row(
            LAURA,
            Ask::letter(LAURA_DAY).meeting("m9"),
            [],
            "block unknown-reference meetings (asked)",
        ),
        laura(
            [("child.birth_date", json!("2023-06-01"))],
            "warn age-outside child.birth_date (under-four)",
        ),
        laura(
            [("child.birth_date", json!("2027-06-01"))],
            "warn age-outside child.birth_date (not-born)",
        ),
        laura(
            [("child.birth_date", json!("2008-12-01"))],
            "block age-outside child.birth_date (adult)",
        ),
        laura(
            [("child.language", json!("ar"))],
            "confirm language-missing child.language",
        ),
        row(LAURA, other_language, [], "confirm language-missing "),
        row(
            LAURA,
            Ask::letter(LAURA_DAY).meeting("m1"),
            [("meetings.0.starts_at", json!("2026-11-30T10:00"))],
            "warn time-in-the-past meetings[0].starts_at",
        ),
    ]
}

fn safety() -> Vec<Row> {
    vec![
        laura(
            [("track", json!("parent-concern"))],
            "block safety-disagrees safety.suspected (track)",
        ),
        laura(
            [("track", json!("foster-concern"))],
            "block safety-disagrees safety.suspected (track)",
        ),
        laura(
            [
                ("safety.suspected", json!(["none", "other"])),
                ("safety.suspect_at_home", json!("no")),
            ],
            "block safety-disagrees safety.suspected (nobody-and-somebody)",
        ),
        laura(
            [("track", json!("social-control"))],
            "block safety-disagrees safety.social_control (social-control)",
        ),
        laura(
            [("people.2.suspected", json!(true))],
            "block safety-disagrees people[2].suspected (person)",
        ),
        laura(
            [("safety.suspect_at_home", json!("yes"))],
            "block safety-disagrees safety.suspect_at_home (nobody-suspected)",
        ),
        row(
            NOAH,
            Ask::letter(NOAH_DAY),
            [
                ("safety.suspected", json!("other")),
                ("safety.suspect_at_home", json!("no")),
                ("people.3.suspected", json!(true)),
            ],
            "block safety-disagrees people[3].suspected (parent)",
        ),
        control(
            "block no-message-under-social-control safety.delivery",
            vec![
                ("safety.delivery", json!("kept-by-safe-adult")),
                ("safety.kept_by", json!("birgit")),
            ],
        ),
        Row {
            ask: Ask::letter(LAURA_DAY).version(Version::Neutral),
            ..control(
                "block no-message-under-social-control safety.delivery (neutral)",
                vec![],
            )
        },
        control(
            "block network-before-risk-assessment meetings[0].bisidders[0] (person)",
            vec![
                ("safety.risk_assessed", json!(false)),
                ("people.2.role", json!("friend")),
            ],
        ),
        control(
            "block journey-planned meetings[0].bisidders[0] (person)",
            vec![
                ("safety.risk_assessed", json!(true)),
                ("safety.journey", json!("unknown")),
                ("people.2.role", json!("friend")),
            ],
        ),
        control(
            "block network-before-risk-assessment steps[2].step",
            vec![
                ("safety.risk_assessed", json!(false)),
                ("steps.2.step", json!("parents-talk")),
            ],
        ),
        control(
            "block network-before-risk-assessment meetings[0].closing.tell[0].who (person)",
            vec![
                ("safety.risk_assessed", json!(false)),
                ("people.3", json!({"id": "mor", "role": "mother"})),
                ("meetings.0.closing.tell.0.who", json!("mor")),
            ],
        ),
        ali(
            [("people.2.suspected", json!(true))],
            "block bisidder-is-suspected meetings[0].bisidders[0]",
        ),
        ali(
            [("people.2.role", json!("step-parent"))],
            "block bisidder-is-suspected meetings[0].bisidders[0] (may-be)",
        ),
        ali(
            [
                ("people.3", json!({"id": "far", "first_name": "Tom", "role": "father"})),
                ("meetings.0.people.2", json!({"id": "far", "does": "supports"})),
            ],
            "block suspected-in-document meetings[0].people[2].id (in-room)",
        ),
        ali(
            [
                ("people.2.suspected", json!(true)),
                ("safety.suspected", json!("unknown")),
                ("safety.delivery", json!("kept-by-safe-adult")),
                ("safety.kept_by", json!("peter")),
            ],
            "block suspected-in-document safety.kept_by (keeps)",
        ),
        ali(
            [
                ("people.2.suspected", json!(true)),
                ("meetings.0.closing.talk_to", json!(["peter"])),
            ],
            "block suspected-in-document meetings[0].closing.talk_to[0] (talk-to)",
        ),
        // On paper that goes home to a safe home, the suspected neighbour is not named.
        laura(
            [
                ("safety.suspected", json!("other")),
                ("safety.suspect_at_home", json!("no")),
                (
                    "people.3",
                    json!({"id": "ole", "first_name": "Ole", "role": "other", "suspected": true}),
                ),
                ("meetings.0.topics.1", json!("Hvordan det er hos Ole")),
            ],
            "block suspected-in-document meetings[0].topics[1] (named)",
        ),
    ]
}

fn delivery() -> Vec<Row> {
    let neutral = || Ask::letter(LAURA_DAY).version(Version::Neutral);
    vec![
        laura(
            [("safety.parents_know", json!(false))],
            "confirm home-not-safe safety.delivery (parents-do-not-know)",
        ),
        ali(
            [("safety.delivery", json!("take-home"))],
            "confirm home-not-safe safety.delivery (suspected)",
        ),
        row(
            NOAH,
            Ask::letter(NOAH_DAY),
            [
                ("safety.parents_know", json!(false)),
                ("safety.delivery", json!("kept-by-safe-adult")),
                ("safety.kept_by", json!("mor")),
            ],
            "confirm home-not-safe safety.kept_by (parents-do-not-know)",
        ),
        row(
            NOAH,
            Ask::letter(NOAH_DAY),
            [("people.3.lives_with_child", json!("sometimes"))],
            "warn which-home safety.which_home",
        ),
        laura(
            [("safety.parents_know", json!(false))],
            "block secret-talk meetings[0].starts_at",
        ),
        row(
            ALI,
            Ask::letter(ALI_DAY).version(Version::Neutral),
            [],
            "block secret-talk meetings[0].starts_at",
        ),
        row(
            ALI,
            Ask::letter(ALI_DAY).version(Version::Full),
            [("safety.delivery", json!("take-home"))],
            "block full-stays safety.delivery",
        ),
        row(
            ALI,
            Ask::new(Kind::BisidderGuide, ALI_DAY),
            [("people.2.role", json!("family")), ("people.2.suspected", json!(false))],
            "block full-stays meetings[0].bisidders[0] (guide)",
        ),
        row(
            ALI,
            Ask::new(Kind::BisidderGuide, ALI_DAY),
            [
                ("safety.suspected", json!("none")),
                ("safety.parents_know", json!(false)),
                ("people.2.role", json!("friend")),
                ("people.2.age", json!(20)),
            ],
            "confirm guide-tells meetings[0].bisidders[0]",
        ),
        row(
            LAURA,
            Ask::new(Kind::BisidderGuide, LAURA_DAY).version(Version::Neutral),
            [],
            "block no-neutral ",
        ),
        row(
            LAURA,
            neutral(),
            [("meetings.0.place", json!("et mødelokale på kommunen"))],
            "block no-neutral meetings[0].place (place-tells)",
        ),
        row(
            LAURA,
            neutral(),
            [
                ("people.0.number_is_neutral", json!(true)),
                ("people.0.phone_hours", json!("når rådgivningen har åbent")),
            ],
            "block no-neutral people[0].phone_hours (words-tell)",
        ),
        row(
            ALI,
            Ask::new(Kind::Timeline, ALI_DAY).version(Version::Full),
            [(
                "meetings.0.closing.tell",
                json!([{"who": "peter", "on": "2026-11-25", "child_wants_call": "before"}]),
            )],
            "block call-not-safe meetings[0].closing.tell[0].child_wants_call",
        ),
        ali(
            [("meetings.0.personal", json!("Jeg ringer på fredag til dig."))],
            "block call-not-safe meetings[0].personal (words)",
        ),
    ]
}

fn words() -> Vec<Row> {
    let mut used = Ask::letter(LAURA_DAY);
    used.used_before = true;
    vec![
        ali(
            [("meetings.0.topics.1", json!("Om nogen har slået dig"))],
            "block event-words meetings[0].topics[1]",
        ),
        laura(
            [("meetings.0.topics.1", json!("Hvad der skete derhjemme"))],
            "block event-question meetings[0].topics[1]",
        ),
        laura(
            [("meetings.0.personal", json!("Du må ikke sige det til mor."))],
            "block secrecy-asked meetings[0].personal",
        ),
        laura(
            [("meetings.0.why", json!("Det bliver mellem os."))],
            "warn promise-too-much meetings[0].why",
        ),
        laura(
            [("people.2.reported", json!(true))],
            "confirm reporter-named meetings[0].personal",
        ),
        laura(
            [("meetings.0.why", json!("Der er kommet en afgørelse."))],
            "warn hard-words meetings[0].why (office)",
        ),
        laura(
            [(
                "meetings.0.why",
                json!(
                    "Jeg vil gerne høre om dig og din bror og din hund og din kat og din skole og din by og dine dage."
                ),
            )],
            "warn hard-words meetings[0].why (sentence)",
        ),
        laura(
            [(
                "meetings.0.why",
                json!("Vi ser på kvantefysik, ornitologi og numismatik i dag, hvis du vil."),
            )],
            "warn hard-words meetings[0].why (rare)",
        ),
        laura(
            [("meetings.0.personal", json!(" "))],
            "confirm standard-letter meetings[0].personal",
        ),
        row(
            LAURA,
            used,
            [],
            "confirm standard-letter meetings[0].personal (used-before)",
        ),
        laura(
            [("child.first_name", json!("Laura😀"))],
            "block no-glyph child.first_name",
        ),
        laura(
            [("child.first_name", json!("Lau\nra"))],
            "block no-glyph child.first_name (control)",
        ),
        laura(
            [("people.2.name", json!("Birgit \u{202E}Holm"))],
            "block no-glyph people[2].name (direction)",
        ),
        laura(
            [("meetings.0.why", json!("v\u{AD}old"))],
            "block no-glyph meetings[0].why (control)",
        ),
        laura(
            [("meetings.0.why", json!("Hej \u{E123}"))],
            "block no-glyph meetings[0].why",
        ),
    ]
}

fn people_and_places() -> Vec<Row> {
    vec![
        laura(
            [("people.2.age", json!(14))],
            "block bisidder-too-young meetings[0].bisidders[0]",
        ),
        laura(
            [("people.2.witnessed", json!(true))],
            "warn bisidder-is-witness meetings[0].bisidders[0]",
        ),
        samira(
            [("people.2.witnessed", json!(true))],
            "block bisidder-is-witness meetings[0].bisidders[0] (local-rule)",
        ),
        laura(
            [("meetings.0.bisidders.0", json!("omar"))],
            "block bisidder-is-adviser meetings[0].bisidders[0]",
        ),
        laura(
            [("meetings.0.people.2", json!({"id": "birgit", "does": "interprets"}))],
            "block bisidder-is-adviser meetings[0].bisidders[0] (has-a-job)",
        ),
        control(
            "warn bisidder-in-circle meetings[0].bisidders[0]",
            vec![("people.2.role", json!("family"))],
        ),
        control(
            "block bisidder-in-circle meetings[0].bisidders[0] (local-rule)",
            vec![("people.2.role", json!("sibling")), ("municipality", json!("koege"))],
        ),
        laura(
            [("safety.protected_address", json!(true))],
            "block address-not-cleared meetings[0].place",
        ),
        laura(
            [
                ("safety.protected_address", json!(true)),
                ("meetings.0.place_cleared", json!(true)),
                ("meetings.0.personal", json!("Jeg så dig på Hastrupskolens bane.")),
            ],
            "block address-not-cleared meetings[0].personal (named)",
        ),
        laura(
            [
                ("safety.protected_address", json!(true)),
                ("meetings.0.place_cleared", json!(true)),
                ("meetings.0.topics.1", json!("At gå en tur på Strandvejen")),
            ],
            "block address-not-cleared meetings[0].topics[1] (named)",
        ),
        laura(
            [
                ("safety.protected_address", json!(true)),
                ("people.2.name", json!("Birgit fra Hastrupskolen")),
            ],
            "block address-not-cleared people[2].name (named)",
        ),
        laura(
            [("meetings.0.people", json!([{"id": "hanne", "does": "talks"}]))],
            "hint one-adviser meetings[0].people",
        ),
        ali(
            [("siblings", json!(["26-4107"]))],
            "hint siblings-apart meetings[0].starts_at",
        ),
        laura(
            [("child.needs", json!(["sign-language"]))],
            "hint interpreter-missing meetings[0].people",
        ),
        laura(
            [("meetings.0.people.1.does", json!("supports"))],
            "block two-advisers-no-roles meetings[0].people",
        ),
    ]
}

fn rights() -> Vec<Row> {
    let mut unsigned = Ask::letter(LAURA_DAY);
    unsigned.unsigned = vec!["bisidder".into(), "bisidder".into(), "complaint".into()];
    let decision = |matter: &str, on: &str| json!([{"id": "d1", "matter": matter, "decided_on": on}]);
    let complain = || ("meetings.0.why", json!("Du kan klage over det."));
    vec![
        laura(
            [("decisions", decision("support", "2025-05-31")), complain()],
            "block complaint-under-ten meetings[0].why",
        ),
        laura(
            [("decisions", decision("other", "2026-05-31")), complain()],
            "block complaint-not-on-list meetings[0].why",
        ),
        laura(
            [
                ("steps.2.step", json!("complaint")),
                ("decisions", json!([{"matter": "other"}])),
            ],
            "block complaint-not-on-list steps[2].step (step)",
        ),
        ali(
            [("steps.3.step", json!("complaint"))],
            "block complaint-under-ten steps[3].step (step)",
        ),
        laura(
            [("decisions", json!([{"matter": "support"}])), complain()],
            "block missing-field decisions[0].decided_on (decided-on)",
        ),
        row(LAURA, unsigned, [], "warn unsigned-right rights"),
    ]
}

/// What a document about a decision needs, and where its decision can be complained of.
fn decisions() -> Vec<Row> {
    let decided = |matter: &str, on: &str, why: &str| {
        json!([{"id": "d1", "matter": matter, "what": "Du kan gå til fodbold.", "why": why,
            "how_you_counted": "Du sagde ja.", "followed": "yes", "purpose": "At have det sjovt", "lasts": "Et år",
            "decided_on": on, "told_on": on, "made_by": "municipality"}])
    };
    let usual = || decided("support", "2026-11-20", "Det gør dig glad.");
    let letter = || Ask::new(Kind::Decision, LAURA_DAY);
    let sheet = || Ask::new(Kind::ComplaintSheet, LAURA_DAY);
    let asked = |id: &str| {
        let mut ask = letter();
        ask.request.decision = Some(id.into());
        ask
    };
    let unsigned = |ask: Ask| Ask {
        unsigned: vec!["complaint".into()],
        ..ask
    };
    let mut draft = unsigned(letter());
    draft.request.draft = true;
    vec![
        row(LAURA, letter(), [], "block missing-field decisions"),
        row(
            LAURA,
            letter(),
            [("decisions", json!([{"id": "d1"}]))],
            "block missing-field decisions[0].followed",
        ),
        row(
            LAURA,
            sheet(),
            [("decisions", json!([{"id": "d1"}]))],
            "block missing-field decisions[0].made_by",
        ),
        row(
            LAURA,
            letter(),
            [("decisions", usual()), ("decisions.0.lasts", Value::Null)],
            "block missing-field decisions[0].lasts",
        ),
        row(
            LAURA,
            asked("d1"),
            [("decisions", decided("support", "2027-01-04", "Det gør dig glad."))],
            "block missing-field decisions[0].decided_on (not-decided)",
        ),
        row(
            LAURA,
            asked("d9"),
            [("decisions", usual())],
            "block unknown-reference decisions (asked-decision)",
        ),
        row(
            LAURA,
            sheet(),
            [("decisions", decided("support", "2025-05-31", "Det gør dig glad."))],
            "block complaint-under-ten decisions[0].decided_on (sheet)",
        ),
        row(
            LAURA,
            sheet(),
            [("decisions", decided("other", "2026-11-20", "Det gør dig glad."))],
            "block complaint-not-on-list decisions[0].matter (sheet)",
        ),
        row(
            LAURA,
            sheet(),
            [("decisions", usual()), ("child.band", json!("7-9"))],
            "block age-outside child.band (sheet)",
        ),
        row(
            LAURA,
            letter(),
            [("decisions", decided("other", "2026-11-20", "Du kan klage over det."))],
            "block complaint-not-on-list decisions[0].why",
        ),
        row(
            LAURA,
            unsigned(letter()),
            [("decisions", usual())],
            "block unsigned-right rights (draft)",
        ),
        row(LAURA, draft, [("decisions", usual())], "warn unsigned-right rights"),
        row(
            LAURA,
            letter(),
            [("decisions", decided("support", "2026-01-05", "Det gør dig glad."))],
            "confirm complaint-late decisions[0].complaint_until",
        ),
        row(
            LAURA,
            letter(),
            [(
                "decisions",
                decided("support", "2026-11-20", "Det er på grund af volden."),
            )],
            "confirm event-words decisions[0].why (decision)",
        ),
        row(
            LAURA,
            letter(),
            [
                (
                    "decisions",
                    decided("support", "2026-11-20", "Det er på grund af volden."),
                ),
                ("safety.police", json!("considered")),
            ],
            "block event-words decisions[0].why",
        ),
        row(
            LAURA,
            letter(),
            [("decisions", decided("support", "2026-11-20", "Det er din skyld."))],
            "confirm blame-or-pressure decisions[0].why (decision)",
        ),
        row(
            LAURA,
            letter(),
            [
                ("decisions", usual()),
                ("state", json!("closed")),
                ("decisions.0.told_on", json!("2026-10-01")),
            ],
            "block case-closed state",
        ),
    ]
}

/// Rules about who may be whom, what a text may not do, and what state lets be said.
fn second_edition() -> Vec<Row> {
    let timeline = || Ask::new(Kind::Timeline, LAURA_DAY).version(Version::Full);
    let in_room = |person: Value, does: &str| {
        let id = person["id"].clone();
        vec![
            ("people.9", person),
            ("meetings.0.people.9", json!({"id": id, "does": does})),
        ]
    };
    let of = |json, ask, edits: Vec<(&'static str, Value)>, says| Row { json, ask, edits, says };
    let letter = || Ask::letter(LAURA_DAY);
    vec![
        of(
            LAURA,
            letter(),
            in_room(
                json!({"id": "ida", "first_name": "Ida", "role": "sibling", "age": 16}),
                "supports",
            ),
            "confirm sibling-in-room meetings[0].people[2].id",
        ),
        of(
            ALI,
            Ask::letter(ALI_DAY),
            in_room(
                json!({"id": "ida", "first_name": "Ida", "role": "sibling", "age": 16}),
                "supports",
            ),
            "block sibling-in-room meetings[0].people[2].id (careful)",
        ),
        of(
            LAURA,
            letter(),
            in_room(
                json!({"id": "ida", "first_name": "Ida", "role": "sibling", "age": 16}),
                "interprets",
            ),
            "block interpreter-is-close meetings[0].people[2].id",
        ),
        of(
            LAURA,
            letter(),
            [
                in_room(
                    json!({"id": "amina", "first_name": "Amina", "role": "interpreter"}),
                    "interprets",
                ),
                vec![("child.interpreter_who", json!({"known_to_family": true}))],
            ]
            .concat(),
            "confirm interpreter-known meetings[0].people[2].id",
        ),
        of(
            ALI,
            Ask::letter(ALI_DAY),
            in_room(json!({"id": "per", "first_name": "Per", "role": "police"}), "supports"),
            "block police-not-agreed meetings[0].people[2].id",
        ),
        of(
            LAURA,
            letter(),
            in_room(json!({"id": "kim", "first_name": "Kim"}), "supports"),
            "block missing-field people[3].role (people-role)",
        ),
        ali(
            [
                (
                    "people.9",
                    json!({"id": "far", "first_name": "Tom", "role": "father", "suspected": true}),
                ),
                ("meetings.0.closing.tell", json!([{"who": "far", "on": "2026-11-30"}])),
            ],
            "confirm tell-suspect meetings[0].closing.tell[0].who",
        ),
        row(
            ALI,
            Ask::new(Kind::TakeHome, ALI_DAY),
            [
                ("meetings.0.state", json!("held")),
                (
                    "meetings.0.closing.takes_further",
                    json!([{"what": "Jeg siger, at du er træt.", "to": "din mor"}]),
                ),
            ],
            "confirm tell-suspect meetings[0].closing.takes_further[0].to (words)",
        ),
        row(
            ALI,
            Ask::new(Kind::Timeline, ALI_DAY),
            [(
                "steps",
                json!([{"id": "s1", "step": "parents-talk", "state": "next", "promised": true, "on": "2026-12-01"}]),
            )],
            "confirm tell-suspect steps[0].step (step)",
        ),
        ali(
            [
                (
                    "people.9",
                    json!({"id": "mor", "first_name": "Lone", "role": "mother", "suspected": false}),
                ),
                ("meetings.0.bisidders", json!(["mor"])),
            ],
            "confirm home-person meetings[0].bisidders[0]",
        ),
        ali(
            [
                (
                    "people.9",
                    json!({"id": "mor", "first_name": "Lone", "role": "mother", "suspected": false}),
                ),
                ("meetings.0.people.9", json!({"id": "mor", "does": "supports"})),
            ],
            "block custody-in-room meetings[0].people[2].id",
        ),
        laura(
            [
                ("track", json!("professional-concern")),
                ("safety.suspected", json!("other")),
                ("safety.suspect_at_home", json!("no")),
            ],
            "confirm may-be-meant meetings[0].bisidders[0]",
        ),
        row(
            ALI,
            Ask::new(Kind::AccessCard, ALI_DAY),
            [],
            "confirm card-under-lock safety.police",
        ),
        ali(
            [
                ("meetings.0.kind", json!("barnehus")),
                ("meetings.0.starts_at", json!("2026-11-25T10:00")),
            ],
            "confirm parents-know-again safety.parents_know",
        ),
        laura(
            [("meetings.0.why", json!("Det er din egen skyld."))],
            "block blame-or-pressure meetings[0].why",
        ),
        laura(
            [("meetings.0.why", json!("Du kan kræve at flytte."))],
            "block right-too-large meetings[0].why",
        ),
        ali(
            [("meetings.0.why", json!("Du har sagt, at du ikke vil leve."))],
            "confirm tell-somebody-now meetings[0].why",
        ),
        laura(
            [("meetings.0.why", json!("Du har sagt, at du ikke vil leve."))],
            "block tell-somebody-now meetings[0].why (leaves)",
        ),
        laura(
            [("meetings.0.why", json!("Мы скоро увидимся в школе"))],
            "confirm language-unread meetings[0].why",
        ),
        laura(
            [(
                "meetings.0.why",
                json!("Chciałbym porozmawiać z tobą o tym, jak ci się żyje w domu."),
            )],
            "confirm language-unread meetings[0].why",
        ),
        laura(
            [("meetings.0.why", json!("Vi skal tale om volden."))],
            "block event-words meetings[0].why (leaves)",
        ),
        laura(
            [("meetings.0.why", json!("Du får svar i e-Boks."))],
            "block call-not-safe meetings[0].why (words)",
        ),
        laura(
            [
                ("safety.delivery", json!("take-home")),
                ("disclosures", json!([{"on": "2026-11-24", "kind": "told"}])),
            ],
            "block safety-again safety.suspected",
        ),
        laura([("state", json!("closed"))], "block case-closed state"),
        row(
            LAURA,
            Ask::new(Kind::TakeHome, LAURA_DAY).meeting("m1"),
            [],
            "block talk-not-held meetings[0].state",
        ),
        row(
            LAURA,
            letter().meeting("m1"),
            [("meetings.0.state", json!("held"))],
            "block talk-held meetings[0].state",
        ),
        row(
            LAURA,
            timeline(),
            [(
                "steps.2",
                json!({"id": "p", "step": "placement", "state": "next", "on": "2026-12-20", "promised": true}),
            )],
            "block placement-undecided steps[2].step",
        ),
        row(
            LAURA,
            timeline(),
            [("steps.2", json!({"id": "p", "step": "help", "state": "waiting"}))],
            "confirm waiting-without-day steps[2].next_contact",
        ),
        row(
            LAURA,
            Ask::new(Kind::Rights, LAURA_DAY),
            [(
                "decisions",
                json!([{"id": "d1", "matter": "support", "decided_on": "2026-01-01", "told_on": "2026-01-02"}]),
            )],
            "confirm complaint-late decisions[0].complaint_until",
        ),
        laura(
            [("safety.police", json!("considered"))],
            "block safety-disagrees safety.police (police)",
        ),
        laura(
            [(
                "steps.2",
                json!({"id": "p", "step": "police-interview", "state": "now"}),
            )],
            "block safety-disagrees safety.police (police-step)",
        ),
        ali(
            [
                ("safety.suspected", json!("other")),
                ("safety.suspect_at_home", json!("no")),
            ],
            "block safety-disagrees safety.suspected (track-kind)",
        ),
        ali(
            [("safety.suspect_is", json!("listed"))],
            "block safety-disagrees safety.suspected (nobody-marked)",
        ),
        ali(
            [("people.2.suspected", json!(true))],
            "block safety-disagrees safety.suspected (nobody-fits)",
        ),
        ali(
            [
                ("people.0.suspected", json!(true)),
                ("safety.suspected", json!("unknown")),
            ],
            "block safety-disagrees people[0].suspected (works)",
        ),
        control(
            "block safety-disagrees safety.risk_assessed (risk-step)",
            vec![("steps.2", json!({"id": "r", "step": "risk-assessment", "state": "now"}))],
        ),
        row(
            LAURA,
            letter().version(Version::Neutral),
            [
                ("people.0.number_is_neutral", json!(true)),
                ("people.0.phone", json!("33 17 33 33")),
            ],
            "block no-neutral people[0].phone (number)",
        ),
        Row {
            ask: Ask::new(Kind::TakeHomeByHand, LAURA_DAY),
            ..control(
                "block no-message-under-social-control safety.delivery (take-home)",
                vec![],
            )
        },
        Row {
            ask: Ask::new(Kind::TakeHome, LAURA_DAY),
            ..control(
                "block no-message-under-social-control safety.delivery (take-home)",
                vec![],
            )
        },
    ]
}

/// The table of findings.
pub fn rows() -> Vec<Row> {
    [
        missing(),
        references_and_who(),
        safety(),
        delivery(),
        words(),
        people_and_places(),
        rights(),
        decisions(),
        second_edition(),
    ]
    .into_iter()
    .flatten()
    .collect()
}
