//! Each step of each track is held to a line of a document or to a section, and so is each procedure for adults.

use super::{Overlay, built_in, faults_of};
use crate::Content;
use crate::packs::{Pack, Packs, TrackStep};
use domain::case::{StepWord, Track};
use std::collections::BTreeMap;

/// The built-in packs, by id.
fn shipped() -> Vec<(String, std::sync::Arc<Pack>)> {
    let ids = Packs::ids(Content::embedded().source());
    assert_eq!(ids.len(), 4);
    ids.into_iter().map(|id| (id.clone(), built_in(&id))).collect()
}

/// What a source rests on: the lines of a document, or a section (`None`).
fn rests_on(source: &str) -> Vec<Option<(&str, u32, u32)>> {
    let part = |part: &str| -> Option<(usize, u32, u32)> {
        let (key, lines) = part.split_once(':')?;
        let (first, last) = lines.split_once('-').unwrap_or((lines, lines));
        Some((key.len(), first.parse().ok()?, last.parse().ok()?))
    };
    let parts = source.split("; ");
    parts
        .map(|text| part(text).map(|(key, first, last)| (&text[..key], first, last)))
        .collect()
}

/// A step of a track that is sure to be there.
fn step(pack: &Pack, track: Track, word: StepWord) -> TrackStep {
    let mut steps = pack.track(track).unwrap().steps.iter();
    steps.find(|step| step.step == word).unwrap().clone()
}

/// Where a step stands in a track.
fn at(pack: &Pack, track: Track, word: StepWord) -> Option<usize> {
    pack.track(track).unwrap().words().position(|step| step == word)
}

#[test]
fn every_step_of_every_track_has_a_line_of_its_own_documents_or_a_section() {
    let mut held = 0;
    for (id, pack) in shipped() {
        let tracks = pack.tracks.iter().flat_map(|track| &track.steps);
        let tracks = tracks.map(|step| (format!("{:?}", step.step), &step.source));
        let adults = pack.adult_tracks.iter().flat_map(|track| &track.steps);
        let adults = adults.map(|step| (step.name.clone(), &step.source));
        for (step, source) in tracks.chain(adults) {
            for part in rests_on(source) {
                held += 1;
                let Some((key, first, last)) = part else {
                    // Which sections there are, docs/law.md says, and domain/tests/docs/law.rs holds every pack to it.
                    assert!(source.contains("barnets lov § ") || source.contains("loven § ") || source.contains("§§"));
                    continue;
                };
                let paper = pack.papers.iter().find(|paper| paper.key == key);
                let paper = paper.unwrap_or_else(|| panic!("{id}: {step}: {source} names no document of this pack"));
                let lines = 1..=paper.lines.unwrap();
                assert!(
                    lines.contains(&first) && lines.contains(&last) && first <= last,
                    "{id}: {step}: {source} is not in the {} lines",
                    lines.end()
                );
            }
        }
    }
    assert!(held > 500, "{held}");
}

#[test]
fn a_fork_has_something_to_choose_between() {
    let mut forks = 0;
    for (id, pack) in shipped() {
        for track in &pack.tracks {
            let mut members: BTreeMap<&str, usize> = BTreeMap::new();
            for fork in track.steps.iter().filter_map(|step| step.fork.as_deref()) {
                *members.entry(fork).or_default() += 1;
            }
            assert!(
                members.values().all(|many| *many > 1),
                "{id} {:?}: {members:?}",
                track.id
            );
            forks += members.len();
        }
    }
    assert_eq!(
        forks,
        9 + 9 + 1 + 1,
        "each track ends an examination in one of several ways"
    );
}

/// Steps that no guide describes: the act alone gives the child a say, a complaint, a plan and a follow-up.
const BY_LAW: [StepWord; 6] = [
    StepWord::Hearing,
    StepWord::Decision,
    StepWord::Complaint,
    StepWord::Plan,
    StepWord::FollowUp,
    StepWord::LimitedAssessment,
];

#[test]
fn what_the_law_adds_to_a_guide_is_marked() {
    for (id, pack) in shipped() {
        for track in &pack.tracks {
            for step in &track.steps {
                let law = step.from_the_law();
                // Copenhagen's guide is of the act itself, and names afdækning.
                let named = id == "koebenhavn" && step.step == StepWord::LimitedAssessment;
                if BY_LAW.contains(&step.step) {
                    assert_eq!(law, !named, "{id} {:?} {:?}: {}", track.id, step.step, step.source);
                }
                assert_eq!(law, !step.source.contains(':'), "{id} {:?}: {}", step.step, step.source);
            }
        }
    }
    let talks = |pack: &str| step(&built_in(pack), Track::Support, StepWord::Talk).from_the_law();
    assert_eq!(
        [talks("koege"), talks("dragoer"), talks("koebenhavn"), talks("generic")],
        [false, true, true, true],
        "only Køge's guide names the talk"
    );
}

#[test]
fn nobody_suspected_is_warned_by_the_order_of_a_track() {
    for (id, pack) in shipped() {
        for track in Track::ALL {
            let place = |word| at(&pack, track, word);
            if let (Some(police), Some(parents)) = (place(StepWord::Police), place(StepWord::ParentsTalk)) {
                assert!(police < parents, "{id} {track:?}: the police come before the parents");
            }
            // Contact is for a child that is placed (barnets lov § 103).
            assert!(
                place(StepWord::Contact).is_none() || place(StepWord::Placement) < place(StepWord::Contact),
                "{id} {track:?}"
            );
            assert!(
                place(StepWord::Hearing) < place(StepWord::Decision),
                "{id} {track:?}: the child is heard before anything is decided"
            );
        }
        let control = |word| at(&pack, Track::SocialControl, word).unwrap();
        for later in [StepWord::ParentsTalk, StepWord::NetworkMeeting] {
            assert!(control(StepWord::RiskAssessment) < control(later), "{id} {later:?}");
        }
        let parent = |word| at(&pack, Track::ParentConcern, word).unwrap();
        assert!(parent(StepWord::Talk) < parent(StepWord::ParentsTalk), "{id}");
    }
}

#[test]
fn what_is_done_early_stands_before_the_notification() {
    for (pack, early) in [
        ("dragoer", StepWord::SchoolMeeting),
        ("koebenhavn", StepWord::CooperationMeeting),
    ] {
        let pack = built_in(pack);
        assert_eq!(at(&pack, Track::Support, early), Some(0));
        assert_eq!(at(&pack, Track::Support, StepWord::Report), Some(1));
    }
    let koege = built_in("koege");
    assert_eq!(at(&koege, Track::SchoolAbsence, StepWord::SchoolMeeting), Some(0));
    for always in [Track::ProfessionalConcern, Track::FosterConcern, Track::ChildConcern] {
        assert_eq!(
            at(&koege, always, StepWord::Acute),
            Some(1),
            "{always:?} is always acute"
        );
    }
}

#[test]
fn no_team_and_no_procedure_for_adults_reaches_a_childs_text() {
    for (id, pack) in shipped() {
        assert!(pack.team.is_none(), "{id}: the numbers are for those who notify");
        for track in &pack.adult_tracks {
            assert!(pack.words.iter().all(|words| !words.path.contains(track.id.as_str())));
        }
    }
    let ids = |pack: &str| -> Vec<String> {
        let pack = built_in(pack);
        pack.adult_tracks.iter().map(|track| track.id.clone()).collect()
    };
    assert_eq!(ids("koege"), ["unborn-child", "school-absence-no-concern"]);
    assert_eq!(ids("dragoer"), ["preventive", "anticipating"]);
    assert_eq!(ids("koebenhavn"), ["before-notification"]);
    assert!(ids("generic").is_empty());
}

/// A track with some steps, beside a document of ten lines and one without a number of lines.
fn track(steps: &str) -> String {
    format!(
        r#"[[document]]
key = "g"
title = "G"
publisher = "P"
law = "barnets lov"
lines = 10

[[document]]
key = "open"
title = "O"
publisher = "P"
law = "barnets lov"

[[track]]
id = "support"
name = "N"
for_the_child = "Vi vil gerne høre, hvordan du har det."
section = "barnets lov § 133"
steps = [{steps}]
"#
    )
}

#[test]
fn every_fault_of_a_step_in_a_track_is_told() {
    for (name, steps, words) in [
        ("old", r#""talk""#, &["a table such as", "no. 1 (support)"][..]),
        ("no-step", r#"{ source = "g:1" }"#, &["missing field `step`"]),
        (
            "misspelt",
            r#"{ step = "talk", sorce = "g:1" }"#,
            &["unknown field `sorce`"],
        ),
        (
            "no-source",
            r#"{ step = "talk" }"#,
            &["the step \"talk\" has no source", "KEY:LINE"],
        ),
        (
            "words",
            r#"{ step = "talk", source = "vores praksis" }"#,
            &["\"vores praksis\" is neither a line nor a section"],
        ),
        (
            "half",
            r#"{ step = "talk", source = "g:4, side 2" }"#,
            &["\"g:4, side 2\" is neither a line nor a section"],
        ),
        (
            "trailing",
            r#"{ step = "talk", source = "g:4;" }"#,
            &["\"\" is neither a line nor a section"],
        ),
        (
            "no-document",
            r#"{ step = "talk", source = "h:4" }"#,
            &["h:4 points into no document", "key = \"h\""],
        ),
        (
            "zero",
            r#"{ step = "talk", source = "g:0" }"#,
            &["g:0 points at line 0", "is 1"],
        ),
        (
            "beyond",
            r#"{ step = "talk", source = "g:11" }"#,
            &["g:11 points beyond the end of \"g\"", "10 lines"],
        ),
        (
            "beyond-last",
            r#"{ step = "talk", source = "g:9-11" }"#,
            &["g:9-11 points beyond"],
        ),
        (
            "huge",
            r#"{ step = "talk", source = "g:99999999999999999999999" }"#,
            &["points beyond the end"],
        ),
        (
            "backwards",
            r#"{ step = "talk", source = "g:9-2" }"#,
            &["g:9-2 ends before it begins"],
        ),
        (
            "generics",
            r#"{ step = "talk", source = "003:1196" }"#,
            &["003:1196 points beyond the end of \"003\""],
        ),
        (
            "no-lines",
            r#"{ step = "talk", source = "open:1" }, { step = "help", source = "open:2" }"#,
            &["[[document]] \"open\" has no lines", "write lines ="],
        ),
        (
            "lone-fork",
            r#"{ step = "talk", source = "g:1", fork = "outcome" }, { step = "help", source = "g:2" }"#,
            &["the fork \"outcome\" has one step, \"talk\""],
        ),
        (
            "blank",
            r#"{ step = "talk", source = "g:1", note = " " }"#,
            &["the step \"talk\": `note` is empty"],
        ),
        (
            "twice",
            r#"{ step = "talk", source = "g:1" }, { step = "talk", source = "g:2" }"#,
            &["the step \"talk\" stands twice"],
        ),
    ] {
        let faults = faults_of(&format!("track-step-{name}"), &track(steps));
        assert_eq!(faults.len(), 1, "{name}: {faults:#?}");
        for word in words {
            assert!(faults[0].contains(word), "{name}: {word:?} is not in {}", faults[0]);
        }
        assert!(faults[0].starts_with("content/processes/eksempel/pack.toml: "));
    }
    let fine = r#"{ step = "talk", source = "g:1-10; barnets lov § 5", fork = "f" }, { step = "help", source = "retssikkerhedsloven § 11 e", fork = "f" }"#;
    assert_eq!(faults_of("track-step-fine", &track(fine)), [""; 0]);
}

#[test]
fn every_fault_of_a_procedure_for_adults_is_told() {
    let adults = |id: &str, steps: &str| {
        format!("[[adult_track]]\nid = {id:?}\nname = \"N\"\nsection = \"barnets lov § 133\"\nsteps = [{steps}]\n")
    };
    let step = r#"{ name = "Vurderer", who = ["Leder"], source = "003:484" }"#;
    for (name, body, words) in [
        ("id", adults("Før", step), "lower-case letters, digits and hyphens"),
        (
            "a-childs",
            adults("support", step),
            "a case can be on a track of that name",
        ),
        ("none", adults("early", ""), "has 0 steps"),
        (
            "twice",
            adults("early", step) + &adults("early", step),
            "[[adult_track]] \"early\" stands twice",
        ),
        (
            "no-name",
            adults("early", r#"{ who = ["Leder"], source = "003:484" }"#),
            "step no. 1 has no name",
        ),
        (
            "no-who",
            adults("early", r#"{ name = "Vurderer", source = "003:484" }"#),
            "nobody in `who`",
        ),
        (
            "no-source",
            adults("early", r#"{ name = "Vurderer", who = ["Leder"] }"#),
            "step no. 1 has no source",
        ),
        (
            "beyond",
            adults("early", r#"{ name = "Vurderer", who = ["Leder"], source = "004:566" }"#),
            "004:566 points beyond",
        ),
        (
            "span",
            adults(
                "early",
                r#"{ name = "Vurderer", who = ["Leder"], source = "004:5", span = "" }"#,
            ),
            "`span` is empty",
        ),
        (
            "words-of-a-case",
            adults("early", r#"{ step = "talk", source = "004:5" }"#),
            "unknown field `step`",
        ),
    ] {
        let faults = faults_of(&format!("adult-{name}"), &body);
        assert!(
            faults.iter().any(|fault| fault.contains(words)),
            "{name}: {words:?} is not told by {faults:#?}"
        );
    }
    assert_eq!(faults_of("adult-fine", &adults("early", step)), [""; 0]);
}

#[test]
fn a_pack_that_is_broken_many_times_over_is_told_in_few_lines() {
    let many = r#"{ step = "talk", source = "nowhere:0" },"#.repeat(50_000);
    let faults = faults_of("many-steps", &track(&many));
    assert_eq!(faults.len(), 1, "{:?}", faults.iter().take(3).collect::<Vec<_>>());
    assert!(faults[0].contains("[[track]] support has 50000 steps, and there are 30"));

    let many = r#"{ name = "", source = "" },"#.repeat(50_000);
    let adults = format!("[[adult_track]]\nid = \"early\"\nname = \"N\"\nsteps = [{many}]\n");
    let faults = faults_of("many-adult-steps", &adults);
    assert_eq!(faults.len(), 1);
    assert!(faults[0].contains("has 50000 steps; write at least one and at most 60"));

    // The pack of a case is refused in the same words, and nothing falls over.
    let overlay = Overlay::new("beyond-in-use");
    let steps = track(r#"{ step = "talk", source = "g:0; g:11" }"#);
    overlay.write("eksempel/pack.toml", format!("{}{steps}", super::HEAD));
    let told = overlay.content().pack(&"eksempel".into()).unwrap_err().to_string();
    assert!(
        told.contains("line 0") && told.contains("beyond the end") && told.contains("support"),
        "{told}"
    );
}
