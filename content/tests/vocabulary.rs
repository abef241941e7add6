//! The names that letters may use: the README tells them as they are, and each is set in some release, exactly where
//! the tables say.
#![allow(clippy::unwrap_used)]

use crate::common::known;
use content::Content;
use content::facts::{self, AccessCard, FlagValue, Named};
use content::vocabulary::{Fact, Flag, FlagKind, List, Pairs, When, readme};
use domain::case::{Case, PersonId, Words};
use domain::document::{Audience, Kind, Version};
use domain::finding::{Code, Level};
use domain::gate::{self, Basis, Released, Request};
use jiff::civil::{Date, date};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

fn path(inside: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(inside)
}

/// `RENEW_README=1` writes the tables into the README.
#[test]
fn the_readme_tells_the_names_as_they_are() {
    let file = path("letters/README.md");
    let kept = std::fs::read_to_string(&file).unwrap();
    let mut made = kept.clone();
    for (mark, table) in readme::tables() {
        let begin = format!("<!-- {mark}: made by content/tests/vocabulary.rs -->\n");
        let (before, rest) = made.split_once(&begin).unwrap_or_else(|| panic!("no {begin}"));
        let (_, after) = rest.split_once("<!-- end -->").unwrap();
        made = format!("{before}{begin}\n{table}\n<!-- end -->{after}");
    }
    if std::env::var_os("RENEW_README").is_some() {
        std::fs::write(&file, &made).unwrap();
    } else {
        assert!(
            kept == made,
            "run: RENEW_README=1 cargo test -p content --test together vocabulary::"
        );
    }
}

fn read(file: &Path) -> Value {
    serde_json::from_slice(&std::fs::read(file).unwrap()).unwrap()
}

/// The cases of the examples, the demo and the tests, and what none of them holds.
fn cases() -> Vec<Value> {
    let mut cases = Vec::new();
    for folder in ["examples", "demo", "../tests/cases"] {
        let files = std::fs::read_dir(path(folder)).unwrap();
        let files = files.map(|file| file.unwrap().path());
        let files = files.filter(|file| file.extension().is_some_and(|ending| ending == "json"));
        cases.extend(files.map(|file| read(&file)));
    }
    for kind in ["closing", "handover", "decision", "barnehus", "network"] {
        let mut laura = read(&path("examples/laura.json"));
        laura["meetings"][0]["kind"] = json!(kind);
        laura["meetings"][0]["after"] = json!({"known": true, "text": "Jeg skriver til dig.", "hear_on": "2026-12-10"});
        laura["meetings"][0]["who_gets_to_know"] = json!(["din lærer", "din mor"]);
        laura["decisions"] = json!([{"id": "d1", "matter": "support", "decided_on": "2026-11-20"}]);
        let people = laura["people"].as_array_mut().unwrap();
        people[0].as_object_mut().unwrap().remove("about");
        people.push(json!({"id": "mor", "first_name": "Lone", "role": "mother", "custody": true}));
        let room = laura["meetings"][0]["people"].as_array_mut().unwrap();
        room.push(json!({"id": "mor", "does": "supports"}));
        cases.push(laura);
    }
    cases.extend(decided());
    let mut carried = read(&path("examples/laura.json"));
    carried["meetings"][0]["kind"] = json!("handover");
    carried["adviser_changes"] =
        json!([{"to": "hanne", "on": "2026-11-10", "carries_over": ["Laura mødes helst i lektiecaféen."]}]);
    cases.push(carried.clone());
    let people = carried["people"].as_array_mut().unwrap();
    people.push(json!({"id": "karl", "first_name": "Karl", "role": "former-adviser"}));
    carried["adviser_changes"] = json!([{"from": "karl", "to": "hanne", "on": "2026-11-20",
        "why": "Karl arbejder i en anden by nu.", "carries_over": ["Du mødes helst i lektiecaféen."], "meet_together": true}]);
    carried["agreements"] = json!([{"id": "a9", "what": "Jeg tager boller med.", "who": "hanne", "by": "2026-12-09"}]);
    cases.push(carried.clone());
    carried["adviser_changes"][0]["why"] = json!("Jeg får et andet arbejde.");
    carried["adviser_changes"][0]["said_by_former"] = json!(true);
    carried["adviser_changes"][0]["found"] = json!("Karl er på biblioteket om torsdagen.");
    cases.push(carried);
    let mut ends = read(&path("examples/laura.json"));
    ends["meetings"][0]["said"] = json!([{"id": "u1", "text": "Jeg tegner.", "confirmed": true, "on_paper": true}]);
    ends["ending"] = json!({"on": "2026-11-24", "why": "Nu går det godt i skolen.",
        "come_back": "Du kan sige det til din lærer.", "stays": ["Din lærer er der stadig."]});
    cases.push(ends.clone());
    let mut named = ends.clone();
    named["ending"]["come_back"] = json!("Du kan sige det til Birgit.");
    cases.push(named);
    ends["meetings"][0]["state"] = json!("held");
    cases.push(ends);
    for figure in 1..=8 {
        let mut drawn = read(&path("examples/laura.json"));
        drawn["people"][0]["figure"] = json!(format!("figure-{figure}"));
        cases.push(drawn);
    }
    let mut visit = read(&path("examples/laura.json"));
    visit["safety_plan"] = json!([{"text": "Mormor henter dig hver torsdag.", "cleared": true, "until": "2026-12-31"}]);
    visit["meetings"][0]["kind"] = json!("barnehus");
    visit["safety"]["delivery"] = json!("read-aloud");
    visit["safety"]["police"] = json!("interview-pending");
    visit["safety"]["police_about"] = json!("child-witness");
    visit["safety"]["police_agreed"] = json!([{"what": "tell-child"}]);
    cases.push(visit.clone());
    // A number for the night that the municipality answers, and one that the police do.
    for municipality in ["koebenhavn", "dragoer"] {
        let mut night = read(&path("examples/laura.json"));
        night["municipality"] = json!(municipality);
        night["safety_plan"] = visit["safety_plan"].clone();
        night["safety"]["delivery"] = json!("read-aloud");
        cases.push(night);
    }
    // A visit that is a step of the way, and a child with two homes that takes its papers to one of them.
    for step in ["medical-check", "police-interview"] {
        let mut going = visit.clone();
        going["meetings"][0]["kind"] = json!("follow-up");
        going["steps"] =
            json!([{"id": "v", "step": step, "state": "next", "on": "2026-12-10", "promised": true, "who": "hanne"}]);
        cases.push(going);
    }
    let mut homes = read(&path("examples/laura.json"));
    homes["safety"]["delivery"] = json!("take-home");
    homes["safety"]["which_home"] = json!("mor");
    homes["people"].as_array_mut().unwrap().push(
        json!({"id": "mor", "first_name": "Lone", "role": "mother", "custody": true, "lives_with_child": "sometimes"}),
    );
    cases.push(homes);
    // The ways to hear from the adviser that are agreed with a child.
    for how in ["call", "message", "through-adult"] {
        let mut agreed = read(&path("examples/laura.json"));
        agreed["child"]["safe_contact"] = json!({"how": how, "checked_on": "2026-11-24"});
        if how == "through-adult" {
            agreed["child"]["safe_contact"]["via"] = json!("birgit");
        }
        cases.push(agreed);
    }
    let mut hearing = read(&path("examples/laura.json"));
    hearing["meetings"][0]["kind"] = json!("decision");
    hearing["steps"] = json!([{"id": "h", "step": "hearing", "state": "next"}]);
    hearing["people"]
        .as_array_mut()
        .unwrap()
        .push(json!({"id": "adv", "first_name": "Niels", "role": "lawyer"}));
    hearing["meetings"][0]["people"]
        .as_array_mut()
        .unwrap()
        .push(json!({"id": "adv", "does": "supports"}));
    cases.push(hearing);
    let mut shared = read(&path("examples/laura.json"));
    shared["meetings"][0]["state"] = json!("held");
    shared["meetings"][0]["closing"] = json!({"may_say_to_parents": "Vi har talt om skolen."});
    shared["notices"] = json!([{"id": "n1", "received_at": "2026-11-02T10:00"}]);
    cases.push(shared.clone());
    shared["notices"][0]["outcome"] = json!("Vi er begyndt på en børnefaglig undersøgelse.");
    cases.push(shared);
    let mut held = read(&path("examples/laura.json"));
    held["meetings"][0]["state"] = json!("held");
    held["meetings"][0]["said"] = json!([{"id": "u1", "text": "Jeg tegner.", "confirmed": true, "on_paper": false}]);
    cases.push(held);
    let mut moved = read(&path("examples/laura.json"));
    moved["meetings"][0]["child_knows"] = json!({"starts_at": "2026-12-02T10:00"});
    moved["people"]
        .as_array_mut()
        .unwrap()
        .push(json!({"id": "grete", "first_name": "Grete", "role": "foster-parent"}));
    moved["steps"][0] = json!({"id": "s1", "step": "acute", "state": "done", "who": "grete"});
    let mut clock = moved.clone();
    clock["meetings"][0]["child_knows"] = json!({"starts_at": "2026-12-03T08:00"});
    let mut off = moved.clone();
    off["meetings"][0]["state"] = json!("cancelled");
    // Who waits is told of a talk before the promised day, and of that day too.
    let mut waits = moved.clone();
    waits["meetings"][0]["child_knows"] = json!({"starts_at": waits["meetings"][0]["starts_at"]});
    waits["steps"] = json!([{"id": "s1", "step": "assessment", "state": "waiting",
        "waiting_for": "Vi mangler et svar.", "next_contact": "2026-12-18", "who": "hanne"}]);
    cases.extend([moved, clock, off, waits]);
    let mut noah = read(&path("examples/noah.json"));
    noah["steps"][4] = json!({"id": "s5", "step": "help", "state": "done", "on": "2026-11-18"});
    noah["agreements"][0]["state"] = json!("broken");
    noah["agreements"][0]["told_child"] = json!("Jeg glemte den.");
    cases.push(noah);
    let mut named = read(&path("examples/laura.json"));
    named["municipality"] = json!("eksempel");
    named["child"]["needs"] = json!(["attention"]);
    cases.push(named);
    cases
}

/// Decisions of both kinds, followed in every way, in time and late, and one of which hardly anything is said.
fn decided() -> Vec<Value> {
    let ways = [
        ("yes", "municipality", "2026-11-17"),
        ("partly", "committee", "2026-11-17"),
        ("no", "municipality", "2026-10-01"),
        ("no-view", "committee", "2026-11-17"),
    ];
    let decided = ways.map(|(followed, made_by, on)| {
        let mut laura = read(&path("examples/laura.json"));
        laura["decisions"] = json!([{"id": "d1", "matter": "support", "what": "Du kan gå til fodbold.",
            "why": "Det gør dig glad.", "how_you_counted": "Du sagde, hvad du ville.", "followed": followed,
            "purpose": "At have det sjovt.", "lasts": "Et år.", "by": "min chef og jeg", "made_by": made_by,
            "decided_on": on, "told_on": on}]);
        laura["steps"] = json!([{"id": "h", "step": "help", "state": "next", "on": "2026-12-15", "promised": true}]);
        laura
    });
    decided.into()
}

/// The pack of a municipality whose team a child's text may name: no built-in pack has one.
const TEAM: &str = r#"id = "eksempel"
name = "Eksempel Kommune"
short = "kommunen"
inherits = "generic"
law_date = "2025-03-17"

[team]
name = "Børneteamet"
phone = "11 22 33 44"
source = "the municipality's own page"
"#;

/// A folder with that pack, laid over the built-in content and removed after the test.
struct Overlay(PathBuf);

impl Overlay {
    fn new() -> Overlay {
        let folder = std::env::temp_dir().join(format!("boernehoejde-vocabulary-{}", std::process::id()));
        let pack = folder.join("content/processes/eksempel");
        std::fs::create_dir_all(&pack).unwrap();
        std::fs::write(pack.join("pack.toml"), TEAM).unwrap();
        Overlay(folder)
    }
}

impl Drop for Overlay {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// What the gate lets through of a case, asked for in every way.
fn releases(content: &Content, case: &Case, on: Date, look: &mut impl FnMut(&Named, Version)) {
    let confirm = Code::ALL.into_iter().filter(|code| code.level() == Level::Confirm);
    let confirmed: Vec<Code> = confirm.collect();
    for kind in Kind::LETTERS {
        for (version, audience) in [
            (Version::Full, Audience::Child),
            (Version::Full, Audience::Adult),
            (Version::Neutral, Audience::Child),
        ] {
            let request = Request::new(kind, on).version(version).audience(audience);
            let request = request.share(PersonId::from("birgit"), Basis::Consent).needs(
                Words::from("Et stille rum er godt."),
                Words::from("Tid til at lege er godt."),
            );
            let judged = known(content, on, &confirmed, |known| gate::judge(case, &request, known));
            let Some(release) = judged.release else {
                continue;
            };
            let mut named = match release.facts() {
                Released::Full(full) => facts::full(content, full, kind).unwrap(),
                Released::Neutral(neutral) => facts::neutral(content, neutral).unwrap(),
            };
            look(&named, release.version());
            if kind == Kind::AccessCard {
                named.card(&AccessCard {
                    link: "https://example.dk/t/1".into(),
                    address: "example.dk/t".into(),
                    code: "1234".into(),
                });
                look(&named, release.version());
            }
        }
    }
}

#[test]
fn every_name_is_set_and_exactly_where_its_table_says() {
    let overlay = Overlay::new();
    let content = Content::with_overlay(&overlay.0).unwrap();
    let mut set: BTreeSet<String> = BTreeSet::new();
    let mut look = |named: &Named, version: Version| {
        let yes = |flag: Flag| named.flags.get(&flag) == Some(&FlagValue::Is(true));
        for fact in Fact::ALL {
            let there = named.values.contains_key(fact);
            let should = match fact.when() {
                _ if !fact.versions().has(version) => false,
                When::Always => true,
                When::If(flag) => yes(flag),
            };
            assert_eq!(there, should, "{fact} of the {} version", version.as_str());
            if there {
                set.insert(format!("{fact} {}", version.as_str()));
            }
        }
        for list in List::ALL {
            let there = named.lists.get(list).is_some_and(|values| !values.is_empty());
            assert_eq!(there, yes(list.flag()), "{list}");
            set.extend(there.then(|| list.to_string()));
        }
        for list in Pairs::ALL {
            let there = named.pairs.get(list).is_some_and(|pairs| !pairs.is_empty());
            assert_eq!(there, yes(list.flag()), "{list}");
            set.extend(there.then(|| list.to_string()));
        }
        for flag in Flag::ALL {
            let value = named.flags.get(flag);
            match (flag.kind(), value) {
                (_, None) => assert!(!flag.versions().has(version), "{flag} is not set"),
                (FlagKind::YesNo, Some(FlagValue::Is(yes))) => {
                    set.insert(format!("{flag} {} {yes}", version.as_str()));
                }
                (FlagKind::Word(words), Some(FlagValue::Word(word))) => {
                    assert!(words.contains(word), "{flag} is {word:?}");
                    set.insert(format!("{flag} {word}"));
                }
                (_, Some(value)) => panic!("{flag} is {value:?}"),
            }
        }
    };
    for case in cases() {
        let Ok(case) = domain::case::read::read_value(case) else {
            continue;
        };
        for on in [
            date(2026, 11, 18),
            date(2026, 11, 24),
            date(2026, 12, 2),
            date(2026, 12, 3),
        ] {
            releases(&content, &case, on, &mut look);
        }
    }
    let mut wanted: Vec<String> = Vec::new();
    for version in [Version::Full, Version::Neutral] {
        let known = Fact::ALL.iter().filter(|fact| fact.versions().has(version));
        wanted.extend(known.map(|fact| format!("{fact} {}", version.as_str())));
        for flag in Flag::ALL.iter().filter(|flag| flag.versions().has(version)) {
            match flag.kind() {
                FlagKind::YesNo => wanted.extend([true, false].map(|yes| format!("{flag} {} {yes}", version.as_str()))),
                FlagKind::Word(words) => wanted.extend(words.iter().map(|word| format!("{flag} {word}"))),
            }
        }
    }
    wanted.extend(List::ALL.iter().map(ToString::to_string));
    wanted.extend(Pairs::ALL.iter().map(ToString::to_string));
    wanted.retain(|name| !set.contains(name));
    assert!(wanted.is_empty(), "declared, and set by nothing here: {wanted:#?}");
}
