//! Every fault of a pack, each reported with its file, its entry and the remedy.

use super::{HEAD, Overlay, faults_of};
use crate::packs::FOLDER;

/// Each fault, with the expected words: the file, the entry and the remedy.
const FAULTS: [(&str, &str, &[&str]); 25] = [
    ("misspelt-head", "nmae = \"x\"\n", &["unknown field `nmae`", "`short`"]),
    ("syntax", "[[step]\nid = 1\n", &["line 6 cannot be read", "mend it"]),
    (
        "misspelt-step",
        "[[step]]\nid = \"talk\"\nwhom = []\n",
        &["[[step]] no. 1 (talk)", "unknown field `whom`", "`who`"],
    ),
    (
        "strange-role",
        "[[step]]\nid = \"talk\"\nwho = [\"rådgiver\"]\norder_may_change = true\n",
        &["(talk)", "unknown variant `rådgiver`", "`adviser`"],
    ),
    (
        "strange-step",
        "[[step]]\nid = \"snak\"\norder_may_change = true\n",
        &["(snak)", "unknown variant `snak`"],
    ),
    (
        "strange-answer",
        "[[step]]\nid = \"talk\"\norder_may_change = true\nnot_said = [\"police\"]\n",
        &["unknown variant `police`", "`police-lock`"],
    ),
    (
        "no-name",
        "[[step]]\nid = \"talk\"\nwho = [\"adviser\"]\nsource = \"s\"\norder_may_change = true\n",
        &["[[step]] talk has no name", "write its name"],
    ),
    (
        "no-who",
        "[[step]]\nid = \"talk\"\nname = \"N\"\nsource = \"s\"\norder_may_change = true\n",
        &["[[step]] talk has nobody in `who`", "write who does it"],
    ),
    (
        "no-source",
        "[[step]]\nid = \"talk\"\nname = \"N\"\nwho = [\"adviser\"]\norder_may_change = true\n",
        &["[[step]] talk has no source", "KEY:LINE"],
    ),
    (
        "no-reason",
        "[[document]]\nkey = \"g\"\ntitle = \"G\"\npublisher = \"P\"\nlaw = \"barnets lov\"\n[[step]]\nid = \"talk\"\nname = \"N\"\nwho = [\"adviser\"]\nsection = \"\"\nsource = \"g:12\"\norder_may_change = true\n",
        &["[[step]] talk: section = \"\"", "why there is none"],
    ),
    (
        "empty-span",
        "[[step]]\nid = \"talk\"\nname = \"N\"\nwho = [\"adviser\"]\nsource = \"s\"\nspan = \" \"\norder_may_change = true\n",
        &["`span` is empty", "take it away"],
    ),
    (
        "no-document",
        "[[step]]\nid = \"talk\"\nname = \"N\"\nwho = [\"adviser\"]\nsource = \"guide:12\"\norder_may_change = true\n",
        &["guide:12 points into no document", "add [[document]] key = \"guide\""],
    ),
    (
        "twice",
        "[[note]]\nabout = \"a\"\ntext = \"\"\n[[document]]\nkey = \"g\"\ntitle = \"G\"\npublisher = \"P\"\nlaw = \"l\"\n[[document]]\nkey = \"g\"\ntitle = \"G\"\npublisher = \"P\"\nlaw = \"l\"\n",
        &["[[document]] \"g\" stands twice", "leave one"],
    ),
    (
        "strange-track",
        "[[track]]\nid = \"stoette\"\nname = \"N\"\nsteps = [{ step = \"talk\", source = \"barnets lov § 5\" }]\n",
        &["(stoette)", "unknown variant `stoette`"],
    ),
    (
        "track-no-steps",
        "[[track]]\nid = \"support\"\nname = \"N\"\nfor_the_child = \"Vi vil gerne høre, hvordan du har det.\"\nsection = \"barnets lov § 133\"\nsteps = []\n",
        &["[[track]] support has no steps", "take the track away"],
    ),
    (
        "track-no-section",
        "[[track]]\nid = \"support\"\nname = \"N\"\nfor_the_child = \"Vi vil gerne høre, hvordan du har det.\"\nsteps = [{ step = \"talk\", source = \"barnets lov § 5\" }]\n",
        &["[[track]] support has no section", "write the sections"],
    ),
    (
        "track-event-words",
        "[[track]]\nid = \"support\"\nname = \"N\"\nfor_the_child = \"Vi vil høre om volden.\"\nsection = \"§ 133\"\nsteps = [{ step = \"talk\", source = \"barnets lov § 5\" }]\n",
        &["for_the_child: \"volden\"", "say it without"],
    ),
    (
        "track-span",
        "[[track]]\nid = \"support\"\nname = \"N\"\nfor_the_child = \"Vi snakker med dig om en uge.\"\nsection = \"§ 133\"\nsteps = [{ step = \"talk\", source = \"barnets lov § 5\" }]\n",
        &["for_the_child names a length of time", "say it without"],
    ),
    (
        "phone-no-source",
        "[[phone]]\nname = \"Teamet\"\nnumber = \"11 22 33 44\"\nuse = \"day\"\n",
        &["the number 11 22 33 44 needs its source", "KEY:LINE"],
    ),
    (
        "phone-no-number",
        "[[phone]]\nname = \"Teamet\"\nnumber = \"11 22 eller 33\"\nuse = \"day\"\nsource = \"s\"\n",
        &["\"11 22 eller 33\" is no number", "one number in one entry"],
    ),
    (
        "phone-of-the-police",
        "[[phone]]\nname = \"Vagten\"\nnumber = \"114\"\nuse = \"out-of-hours\"\nsource = \"guide:3\"\n",
        &["the number 114 is the police's", "through = \"police\""],
    ),
    (
        "team-no-source",
        "[team]\nname = \"Teamet\"\nphone = \"11 22 33 44\"\n",
        &["[team] has no source", "write where it stands"],
    ),
    (
        "rules",
        "[rules]\nwitness_as_bisidder = \"stop\"\n",
        &["[rules]", "unknown variant `stop`", "`block`"],
    ),
    (
        "note",
        "[[note]]\nabout = \"talk\"\ntext = \"\"\n",
        &["a [[note]] has no text", "take it away"],
    ),
    (
        "not-a-list",
        "[track]\nid = \"support\"\n",
        &["track is a list", "write [[track]]"],
    ),
];

#[test]
fn every_fault_of_a_pack_is_told_with_its_file_and_what_to_do() {
    for (name, body, words) in FAULTS {
        let faults = faults_of(name, body);
        let told = faults
            .iter()
            .find(|fault| words.iter().all(|word| fault.contains(word)));
        assert!(
            told.is_some(),
            "{name}: {words:?} is not told by\n{}",
            faults.join("\n")
        );
        assert!(
            faults
                .iter()
                .all(|fault| fault.starts_with("content/processes/eksempel/")),
            "{name}: {faults:?}"
        );
    }
}

#[test]
fn all_faults_of_a_pack_are_told_at_once() {
    let mut all = String::new();
    for entry in [
        "misspelt-step",
        "strange-role",
        "no-document",
        "track-span",
        "phone-no-number",
        "rules",
    ] {
        all.push_str(FAULTS.iter().find(|(name, _, _)| *name == entry).unwrap().1);
    }
    let faults = faults_of("all", &all);
    for words in [
        "whom",
        "rådgiver",
        "guide:12",
        "length of time",
        "is no number",
        "`stop`",
    ] {
        assert!(faults.iter().any(|fault| fault.contains(words)), "{words}: {faults:#?}");
    }
}

/// Each fault of a pack's own words.
const WORDS: [(&str, &str, &str, &str); 12] = [
    ("key", "7-9", "way-snak = Vi snakker.\n", "is no step's caption"),
    (
        "around",
        "7-9",
        "way-state-now = Nu er vi her.\n",
        "is no step's caption",
    ),
    ("no-form", "7-9", "way-talk = Vi snakker.\n", "is no step's caption"),
    (
        "not-said",
        "7-9",
        "way-placement =\n    .maybe = Måske flytter du.\n",
        "is no step's caption",
    ),
    (
        "another-state",
        "7-9",
        "way-talk =\n    .done = Vi har måske snakket.\n",
        "another state",
    ),
    (
        "no-perhaps",
        "7-9",
        "way-talk =\n    .maybe = Vi snakker sammen.\n",
        "has to begin with",
    ),
    (
        "facts",
        "7-9",
        "way-talk =\n    .now = Vi snakker med dig, { $child-first }.\n",
        "holds no facts",
    ),
    (
        "span",
        "7-9",
        "way-assessment =\n    .now = Vi er færdige om fire måneder.\n",
        "a legal span",
    ),
    (
        "event",
        "10-12",
        "way-talk =\n    .now = Vi snakker om volden.\n",
        "may have happened",
    ),
    (
        "long",
        "4-6",
        "way-talk =\n    .now = Vi snakker med dig og med alle de andre voksne, som du kender godt.\n",
        "make two of it",
    ),
    (
        "mark",
        "13-17",
        "way-talk =\n    .now = Vi taler med dig ☃.\n",
        "no bundled font can draw",
    ),
    ("syntax", "13-17", "way-talk = { \n", "Expected"),
];

#[test]
fn every_fault_of_a_packs_own_words_is_told() {
    for (name, band, text, words) in WORDS {
        let overlay = Overlay::new(&format!("words-{name}"));
        let file = format!("eksempel/da/{band}.ftl");
        overlay.write("eksempel/pack.toml", HEAD).write(&file, text);
        let faults = overlay.faults();
        let told = |fault: &&String| fault.starts_with(&format!("{FOLDER}{file}")) && fault.contains(words);
        assert!(faults.iter().any(|fault| told(&fault)), "{name}: {faults:#?}");
    }
}

#[test]
fn a_folder_holds_what_a_pack_holds_and_nothing_else() {
    let overlay = Overlay::new("files");
    overlay
        .write("eksempel/pack.toml", HEAD)
        .write("eksempel/da/8-9.ftl", "way-talk = Vi snakker.\n")
        .write("empty/places.txt", "Skolen\n")
        .write("Town/pack.toml", HEAD);
    let faults = overlay.faults();
    for words in [
        "da/8-9.ftl: no file of a pack",
        "empty/pack.toml: this file is missing",
        "Town/pack.toml: the folder's name",
    ] {
        assert!(faults.iter().any(|fault| fault.contains(words)), "{words}: {faults:#?}");
    }
    let other = Overlay::new("other-id");
    other.write("town/pack.toml", HEAD);
    assert!(other.faults()[0].contains("write the folder's name"));
    let alone = Overlay::new("alone");
    alone.write("eksempel/pack.toml", HEAD.replace("inherits = \"generic\"\n", ""));
    assert!(alone.faults()[0].contains("add `inherits = \"generic\"`"));
}
