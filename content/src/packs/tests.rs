//! Packs: what is inherited, what is refused, what is not read.
#![allow(clippy::unwrap_used)]

mod faults;
mod sources;

use super::*;
use crate::{Content, check};
use domain::case::Role;
use std::path::{Path, PathBuf};

/// A folder that overlays the built-in content and is removed after the test.
struct Overlay(PathBuf);

impl Overlay {
    fn new(name: &str) -> Overlay {
        let folder = std::env::temp_dir().join(format!("boernehoejde-packs-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        Overlay(folder)
    }

    fn write(&self, path: &str, text: impl AsRef<[u8]>) -> &Overlay {
        let path = self.0.join(FOLDER).join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
        self
    }

    fn content(&self) -> Content {
        Content::with_overlay(&self.0).unwrap()
    }

    /// The lines of `content check` about packs.
    fn faults(&self) -> Vec<String> {
        let list = check::of_packs(&self.content(), &|c| c != '☃');
        list.iter().map(ToString::to_string).collect()
    }
}

impl Drop for Overlay {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

const HEAD: &str = r#"id = "eksempel"
name = "Eksempel Kommune"
short = "kommunen"
inherits = "generic"
law_date = "2025-03-17"
"#;

/// The faults of one municipality's pack.
fn faults_of(name: &str, body: &str) -> Vec<String> {
    let overlay = Overlay::new(name);
    overlay.write("eksempel/pack.toml", format!("{HEAD}{body}"));
    overlay.faults()
}

fn built_in(id: &str) -> Arc<Pack> {
    Content::embedded().pack(&id.into()).unwrap().unwrap()
}

#[test]
fn what_a_pack_does_not_say_it_has_from_generic() {
    let generic = built_in("generic");
    for id in ["koebenhavn", "koege", "dragoer"] {
        let pack = built_in(id);
        for track in &generic.tracks {
            for step in pack.track(track.id).unwrap().words() {
                let plan = pack.step(step).unwrap();
                assert!(!plan.name.is_empty() && !plan.who.is_empty(), "{id} {step:?}");
            }
        }
    }
    let dragoer = built_in("dragoer");
    let own: Vec<Track> = dragoer.tracks.iter().map(|track| track.id).collect();
    assert_eq!(own, [Track::Support]);
    let own = dragoer.step(StepWord::SchoolMeeting).unwrap();
    assert_eq!((own.name.as_str(), own.who[1]), ("Ressourceteam", Role::Psychologist));
    assert_eq!(dragoer.step(StepWord::Barnehus).unwrap().name, "Børnehus");
    // The section of the act is inherited, though the pack's own source does not name it.
    assert!(
        dragoer
            .steps
            .iter()
            .any(|step| step.id == StepWord::ParentsTalk && step.section.is_none())
    );
    assert!(dragoer.section(StepWord::ParentsTalk).unwrap().contains("§ 137"));
    assert_eq!(dragoer.section(StepWord::SafetyPlan), None);
    assert!(dragoer.gate_rules().places.iter().any(|place| place == "dragør skole"));
}

#[test]
fn a_legal_span_is_kept_for_adults() {
    let koege = built_in("koege");
    let span = koege.step(StepWord::Assessment).unwrap().span.clone().unwrap();
    assert!(span.for_adults().contains("4 måneder"));
    assert!(koege.step(StepWord::Talk).unwrap().span.is_none());
}

#[test]
fn whom_to_call_names_the_police_where_the_guide_does() {
    let koege = built_in("koege");
    let emergency = |phone: &&Phone| phone.purpose == PhoneUse::Emergency;
    let numbers: Vec<&str> = koege
        .to_call()
        .filter(emergency)
        .map(|phone| phone.number.as_str())
        .collect();
    assert_eq!(numbers, ["112"]);
    assert!(koege.to_call().all(|phone| phone.purpose != PhoneUse::Radicalisation));
}

#[test]
fn a_pack_withholds_more_and_never_less() {
    let overlay = Overlay::new("withheld");
    let step = |id: &str, not_said: &str| {
        format!(
            "[[step]]\nid = {id:?}\nname = \"N\"\nwho = [\"adviser\"]\nsource = \"the town's own practice\"\norder_may_change = true\nnot_said = {not_said}\n"
        )
    };
    let body = step("school-meeting", "[\"home-unsafe\"]") + &step("police", "[]");
    overlay.write("eksempel/pack.toml", format!("{HEAD}{body}"));
    let content = overlay.content();
    let rules = content.pack(&"eksempel".into()).unwrap().unwrap().gate_rules();
    let generic = built_in("generic").gate_rules();
    assert!(generic.withheld.iter().all(|line| rules.withheld.contains(line)));
    let added: Vec<_> = rules
        .withheld
        .iter()
        .filter(|line| !generic.withheld.contains(line))
        .collect();
    assert_eq!(added, [&(StepWord::SchoolMeeting, Answer::HomeUnsafe)]);
    for line in domain::gate::FLOOR {
        assert!(generic.withheld.contains(&line), "{line:?}");
    }
}

#[test]
fn koege_has_its_own_word_for_a_step_and_only_where_it_has_one() {
    let content = Content::embedded();
    let koege = built_in("koege");
    assert!(koege.words("da", Band::Four).is_empty());
    assert!(built_in("dragoer").words("da", Band::Ten).is_empty());
    let mut files = koege.words("da", Band::Ten);
    assert_eq!(files, ["content/processes/koege/da/10-12.ftl"]);
    files.push("timeline/10-12.ftl".into());
    let voice = content.voice(&files, "da").unwrap();
    for form in ["done", "now", "next", "waiting"] {
        let said = voice.phrase(&format!("way-barnehus.{form}"), &[]).unwrap();
        assert!(said.contains("Børnehus Sjælland"), "{form}: {said}");
    }
    let everywhere = content.voice(&files[1..], "da").unwrap();
    let talk = |voice: &crate::sentences::Voice| voice.phrase("way-talk.now", &[]).unwrap();
    assert_eq!(talk(&voice), talk(&everywhere));
}

#[test]
fn a_pack_can_say_one_form_and_leave_the_others() {
    let overlay = Overlay::new("one-form");
    overlay
        .write("eksempel/pack.toml", HEAD)
        .write("eksempel/da/10-12.ftl", "way-help =\n    .now = Hjælpen er her.\n");
    assert_eq!(overlay.faults(), [""; 0]);
    let content = overlay.content();
    let mut files = content
        .pack(&"eksempel".into())
        .unwrap()
        .unwrap()
        .words("da", Band::Ten);
    files.push("timeline/10-12.ftl".into());
    let voice = content.voice(&files, "da").unwrap();
    assert_eq!(voice.phrase("way-help.now", &[]).unwrap(), "Hjælpen er her.");
    assert_eq!(voice.phrase("way-help.done", &[]).unwrap(), "Hjælpen er begyndt.");
}

#[test]
fn a_hundred_packs_are_not_read_before_they_are_used() {
    let overlay = Overlay::new("lazy");
    for at in 0..98 {
        // Not valid text, so reading it fails.
        overlay.write(&format!("town-{at}/pack.toml"), [0xFF, 0xFE]);
    }
    overlay.write("eksempel/pack.toml", HEAD);
    let content = overlay.content();
    assert_eq!(Packs::ids(content.source()).len(), 98 + 5);
    let faults = check::common(&content, &|_| true);
    assert!(faults.is_empty(), "{faults:?}");
    assert_eq!(
        content.pack(&"eksempel".into()).unwrap().unwrap().name,
        "Eksempel Kommune"
    );
    assert!(content.pack(&"koege".into()).unwrap().is_some());
    assert!(!content.version().unwrap().is_empty());
    assert_eq!(
        content.packs().read.lock().unwrap().len(),
        3,
        "generic and the two that were asked for"
    );
    let told = content.pack(&"town-7".into()).unwrap_err().to_string();
    assert!(told.contains("town-7/pack.toml"), "{told}");
    // A pack mended while the server runs is used at once.
    overlay.write("town-7/pack.toml", HEAD.replace("eksempel", "town-7"));
    assert!(content.pack(&"town-7".into()).unwrap().is_some());
    let broken = overlay.faults();
    assert_eq!(broken.len(), 97, "{broken:?}");
}

#[test]
fn the_smallest_pack_passes() {
    assert_eq!(faults_of("smallest", ""), [""; 0]);
}

/// The pack that docs/process-packs.md builds from nothing: every file named by one of its blocks; blocks of one file
/// are joined.
#[test]
fn the_pack_that_the_manual_makes_passes_and_is_used() {
    let manual = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/process-packs.md");
    let manual = std::fs::read_to_string(manual).unwrap();
    let mut files: HashMap<&str, String> = HashMap::new();
    for block in manual.split("\n```").skip(1).step_by(2) {
        let (head, text) = block.split_once('\n').unwrap();
        let file = head.split_once(&format!(" {FOLDER}")).unwrap().1;
        let so_far = files.entry(file).or_default();
        so_far.push_str(text);
        so_far.push('\n');
    }
    assert_eq!(files.len(), 4, "{:?}", files.keys());
    let overlay = Overlay::new("manual");
    for (file, text) in &files {
        overlay.write(file, text);
    }
    assert_eq!(overlay.faults(), [""; 0]);
    let pack = overlay.content().pack(&"eksempel".into()).unwrap().unwrap();
    assert_eq!(pack.step(StepWord::CooperationMeeting).unwrap().name, "Rundbordsmøde");
    assert_eq!(pack.track(Track::SchoolAbsence).unwrap().steps.len(), 11);
    assert_eq!(pack.adult_tracks[0].steps.len(), 2);
    assert!(
        pack.not_said(StepWord::CooperationMeeting)
            .contains(&Answer::HomeUnsafe)
    );
    assert_eq!(pack.words("da", Band::Seven).len(), 1);
    assert_eq!(pack.phones.len(), 1);
    assert_eq!(pack.places, ["eksempelskolen", "klub eksempel"]);
}

/// `generic` with something taken out of it.
fn generic_without(name: &str, cut: &str, instead: &str) -> Vec<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("processes/generic/pack.toml");
    let text = std::fs::read_to_string(path).unwrap();
    assert!(text.contains(cut), "{cut}");
    let overlay = Overlay::new(name);
    overlay.write("generic/pack.toml", text.replacen(cut, instead, 1));
    overlay.faults()
}

#[test]
fn generic_holds_every_track_and_step_and_what_the_gate_withholds() {
    for (name, cut, instead, words) in [
        (
            "track",
            "id = \"radicalisation\"",
            "id = \"support\"",
            "the track \"radicalisation\" is missing",
        ),
        (
            "track-twice",
            "id = \"radicalisation\"",
            "id = \"support\"",
            "[[track]] \"support\" stands twice",
        ),
        (
            "step",
            "id = \"goodbye\"",
            "id = \"talk\"",
            "the step \"goodbye\" is missing",
        ),
        (
            "track-step",
            "id = \"goodbye\"",
            "id = \"talk\"",
            "names the step \"goodbye\", which neither",
        ),
        (
            "floor",
            "not_said = [\"police-lock\"]\n",
            "",
            "under police-lock; write so",
        ),
        (
            "section",
            "section = \"barnets lov § 18\"\n",
            "",
            "[[step]] screening has no section",
        ),
        (
            "base",
            "id = \"generic\"",
            "id = \"generic\"\ninherits = \"koege\"",
            "stands on none",
        ),
    ] {
        let faults = generic_without(&format!("generic-{name}"), cut, instead);
        assert!(faults.iter().any(|fault| fault.contains(words)), "{name}: {faults:#?}");
    }
}
