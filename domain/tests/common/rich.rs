//! Rich cases for the property tests: every field of the format filled, so that a
//! rule or a fact that reaches for a field finds something there.

use super::*;
use proptest::prelude::*;
use serde_json::{Value, json};

/// Laura's case with every field of the format in use.
pub fn rich() -> Value {
    let mut case: Value = serde_json::from_str(LAURA).expect("JSON");
    let more = json!({
        "closed_on": "2027-01-01", "support_started_on": "2026-11-26", "earlier_support": true,
        "people": [
            {"id": "hanne", "first_name": "Hanne", "name": "Hanne Krogh", "pronoun": "hun", "role": "adviser",
             "phone": "56 67 31 90", "phone_hours": "hverdage klokken 10 til 14", "number_is_neutral": true,
             "about": "Jeg bager boller.", "picture": "red-glasses", "steady": true, "age": 44},
            {"id": "omar", "first_name": "Omar", "name": "Omar Said", "role": "second-adviser"},
            {"id": "birgit", "first_name": "Birgit", "name": "Birgit Dahl", "role": "teacher", "age": 52,
             "phone": "11 22 33 44", "phone_hours": "om aftenen", "about": "Jeg cykler."},
            {"id": "lise", "first_name": "Lise", "name": "Lise Skov", "role": "mother", "custody": true},
            {"id": "ole", "first_name": "Ole", "role": "family", "age": 61, "about": "Jeg fisker."}
        ],
        "steps": [{"id": "s1", "step": "help", "state": "waiting", "waiting_for": "Vi venter lidt.",
                   "next_contact": "2026-12-09", "who": "hanne", "reason": "Travlt"}],
        "agreements": [{"id": "a1", "what": "Jeg tager boller med.", "who": "hanne", "by": "2026-12-03",
                        "made_in": "m1", "state": "open", "told_child": "Det husker jeg.", "reason": "Nej"}],
        "decisions": [{"id": "d1", "matter": "support", "what": "Du kan gå til fodbold.", "why": "Det gør dig glad.",
                       "how_you_counted": "Du sagde ja.", "followed": "partly", "made_by": "municipality", "purpose": "At have det sjovt", "lasts": "Et år",
                       "decided_on": "2026-11-20", "told_on": "2026-11-21", "by": "Hanne og Omar", "section": "§ 32"}],
        "adviser_changes": [{"from": "omar", "to": "hanne", "on": "2026-11-01", "why": "Omar fik en baby.",
                             "said_by_former": false,
                             "carries_over": ["At du står på mål"], "meet_together": true,
                             "found": "Omar er i hallen om torsdagen."}],
        "ending": {"on": "2027-01-01", "why": "Du har det godt.", "stays": ["Fodbold"], "come_back": "Bare kig ind."},
        "documents": [{"id": "x1", "kind": "rights", "version": "full", "on": "2026-11-21", "by": "hanne",
                       "how": "Læst højt", "went": "Godt", "sha256": "00ff"}]
    });
    let child = json!({
        "wishes": ["En tur i parken"], "needs": ["dyslexia"], "interpreter": "so",
        "safe_contact": {"how": "through-adult", "via": "birgit", "checked_on": "2026-11-20"}
    });
    let meeting = json!({
        "place_cleared": true, "who_gets_to_know": ["din lærer"], "not_decided": true,
        "after": {"known": true, "text": "Så spiser vi boller.", "hear_on": "2026-12-08"},
        "bisidder_offered": {"on": "2026-11-26", "by": "hanne", "how": "Sagt", "answer": "Ja tak"},
        "said": [{"id": "u1", "text": "Jeg er glad.", "confirmed": true, "on_paper": true}],
        "told": [{"right": "stop", "how": "said", "reaction": "understood"}],
        "feelings": [{"feeling": "glad", "strength": 2}],
        "stops": [{"at": "2026-12-03T13:20", "kind": "card", "answer": "Pause"}],
        "feedback": {"face": 4, "answers": ["Fint"]},
        "observed": [{"text": "Smiler", "context": "Ved døren", "at": "2026-12-03T13:16"}],
        "checklist": [{"point": "rights", "state": "later", "why": "Tid", "later_on": "2026-12-04"}],
        "closing": {
            "takes_further": [{"what": "At du er træt", "to": "din lærer"}],
            "tell": [{"who": "lise", "on": "2026-12-05", "child_wants_call": "before"}],
            "unknown": [{"what": "Jeg ved ikke alt endnu.", "hear_by": "2026-12-09"}],
            "talk_to": ["birgit"], "needs": "Ro", "may_say_at_home": "Det bestemmer du.", "next_meeting": "m1"
        }
    });
    merge(&mut case, more);
    merge(&mut case["child"], child);
    merge(&mut case["meetings"][0], meeting);
    case
}

fn merge(into: &mut Value, from: Value) {
    let (Some(into), Value::Object(from)) = (into.as_object_mut(), from) else {
        panic!("objects");
    };
    into.extend(from);
}

/// The places of a JSON value that hold something, as pointers.
pub fn places(value: &Value, at: &str, out: &mut Vec<String>) {
    match value {
        Value::Object(map) => {
            for (key, inner) in map {
                let path = format!("{at}/{key}");
                out.push(path.clone());
                places(inner, &path, out);
            }
        }
        Value::Array(list) => {
            for (index, inner) in list.iter().enumerate() {
                let path = format!("{at}/{index}");
                out.push(path.clone());
                places(inner, &path, out);
            }
        }
        _ => {}
    }
}

/// Values that fit somewhere in a case and change what the gate must say.
fn values() -> Vec<Value> {
    let words = [
        "parent",
        "family",
        "other",
        "none",
        "unknown",
        "yes",
        "no",
        "considered",
        "interview-pending",
        "take-home",
        "read-aloud",
        "kept-by-safe-adult",
        "hanne",
        "omar",
        "birgit",
        "lise",
        "ole",
        "nobody",
        "m1",
        "talks",
        "writes",
        "supports",
        "interprets",
        "planned",
        "held",
        "cancelled",
        "friend",
        "mother",
        "sibling",
        "adviser",
        "interpreter",
        "foster-parent",
        "parent-concern",
        "foster-concern",
        "social-control",
        "child-concern",
        "koege",
        "atlantis",
        "da-DK",
        "ar",
        "4-6",
        "13-17",
        "complaint",
        "parents-talk",
        "before",
        "in-person",
        "2024-02-29",
        "2010-01-01",
        "2027-01-01",
        "2026-12-03T13:15",
        "2020-01-01T00:00",
        "",
        " ",
        "Du må ikke sige det til nogen.",
        "Hvad skete der derhjemme?",
        "Far slog dig.",
        "Jeg ringer til dig.",
        "Det bliver mellem os.",
        "Du kan klage over det.",
        "Kom til Nørregade 4.",
        "Birgit og Lise og Ole",
        "rådgiveren i kommunen",
        "\u{202E}evil",
        "😀",
        "a\u{0}b",
        "x\u{200B}y",
        "Ǆǆ İı ß ﬁ",
        "𝔘𝔫𝔦",
        "….. !? … \u{301}",
    ];
    let mut values: Vec<Value> = words.map(|word| json!(word)).into();
    values.extend([
        json!(true),
        json!(false),
        json!(0),
        json!(14),
        json!(15),
        json!(200),
        json!([]),
        json!({}),
    ]);
    values.push(Value::Null);
    values
}

/// Fields that the rules turn on, with what can be answered there.
fn turning_points() -> Vec<(&'static str, Vec<Value>)> {
    let said = |words: &[&str]| words.iter().map(|word| json!(word)).collect::<Vec<_>>();
    let yes_or_no = || vec![json!(true), json!(false), Value::Null];
    let words = said(&[
        "Du må ikke sige det til nogen.",
        "Hvad skete der derhjemme?",
        "Far slog dig.",
        "Jeg ringer til dig.",
        "Du kan klage over det.",
        "Kom til Nørregade 4.",
        "Det siger Birgit og Lise.",
        "rådgiveren i kommunen",
        " ",
    ]);
    vec![
        (
            "track",
            said(&[
                "support",
                "parent-concern",
                "foster-concern",
                "social-control",
                "child-concern",
            ]),
        ),
        (
            "safety.suspected",
            vec![
                json!("none"),
                json!("none"),
                json!("parent"),
                json!("family"),
                json!("other"),
                json!("unknown"),
                json!(["other", "parent"]),
                json!(["family", "other"]),
                json!(["none", "unknown"]),
            ],
        ),
        ("safety.suspect_at_home", said(&["yes", "no", "no", "unknown"])),
        ("safety.social_control", yes_or_no()),
        ("safety.risk_assessed", yes_or_no()),
        ("safety.parents_know", yes_or_no()),
        (
            "safety.police",
            said(&["none", "considered", "interview-pending", "interview-held"]),
        ),
        ("safety.protected_address", yes_or_no()),
        (
            "safety.delivery",
            said(&["read-aloud", "kept-by-safe-adult", "take-home", "take-home"]),
        ),
        ("safety.kept_by", said(&["birgit", "lise", "hanne"])),
        (
            "child.birth_date",
            said(&["2023-01-01", "2016-12-01", "2008-11-24", "2011-05-05"]),
        ),
        ("child.safe_contact.how", said(&["call", "in-person"])),
        ("people.0.number_is_neutral", yes_or_no()),
        (
            "people.2.role",
            said(&["friend", "mother", "sibling", "adviser", "foster-parent", "teacher"]),
        ),
        ("people.2.age", vec![json!(12), json!(15), Value::Null]),
        ("people.2.suspected", yes_or_no()),
        ("people.2.reported", yes_or_no()),
        ("people.2.witnessed", yes_or_no()),
        ("meetings.0.personal", words.clone()),
        ("meetings.0.place", words.clone()),
        ("meetings.0.place_cleared", yes_or_no()),
        ("meetings.0.people.1.does", said(&["talks", "writes", "supports"])),
        ("meetings.0.kind", said(&["network", "decision", "first-talk"])),
        ("decisions.0.what", words),
        ("decisions.0.matter", said(&["support", "other"])),
        ("decisions.0.decided_on", said(&["2024-01-01", "2026-11-01"])),
    ]
}

/// Cases near an example: some places emptied, some set to another value, and
/// some of the fields that the rules turn on answered otherwise. What is no case
/// any more is passed over.
pub fn cases() -> impl Strategy<Value = Case> {
    let bases: Vec<Value> = [LAURA, SAMIRA, ALI, NOAH]
        .iter()
        .map(|json| serde_json::from_str(json).expect("JSON"))
        .chain([rich(), rich()])
        .collect();
    let odd = (any::<prop::sample::Index>(), prop::sample::select(values()));
    let turned = prop::sample::select(turning_points())
        .prop_flat_map(|(path, answers)| (Just(path), prop::sample::select(answers)));
    (
        prop::sample::select(bases),
        proptest::collection::vec(odd, 0..6),
        proptest::collection::vec(turned, 0..8),
    )
        .prop_map(|(mut value, odd, turned)| {
            for (place, new) in odd {
                let mut all = Vec::new();
                places(&value, "", &mut all);
                let chosen = place.get(&all);
                attempt(&mut value, |value| {
                    if let Some(slot) = value.pointer_mut(chosen) {
                        *slot = new;
                    }
                });
            }
            for (path, answer) in turned {
                attempt(&mut value, |value| set(value, path, &answer));
            }
            serde_json::from_value(value).expect("still a case")
        })
}

/// Keeps a change that leaves a case.
fn attempt(value: &mut Value, change: impl FnOnce(&mut Value)) {
    let mut changed = value.clone();
    change(&mut changed);
    if serde_json::from_value::<Case>(changed.clone()).is_ok() {
        *value = changed;
    }
}

/// Questions to the gate.
pub fn asks() -> impl Strategy<Value = Ask> {
    (
        prop::sample::select(Kind::LETTERS.to_vec()),
        prop::sample::select(vec![LAURA_DAY, SAMIRA_DAY, ALI_DAY, NOAH_DAY]),
        prop::sample::select(vec![None, None, Some(Version::Full), Some(Version::Neutral)]),
        prop::sample::select(vec![None, None, Some("m1"), Some("m2")]),
        prop::sample::subsequence(
            vec![
                Code::LanguageMissing,
                Code::HomeNotSafe,
                Code::ReporterNamed,
                Code::StandardLetter,
            ],
            0..=4,
        ),
        any::<bool>(),
    )
        .prop_map(|(kind, on, version, meeting, confirmed, used_before)| {
            let mut ask = Ask::new(kind, on).confirming(&confirmed);
            ask.request.version = version;
            ask.request.meeting = meeting.map(Into::into);
            ask.used_before = used_before;
            ask
        })
}
