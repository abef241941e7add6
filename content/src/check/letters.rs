//! Letters: every line on every branch has its sentence, facts, picture and flags.

use super::ContentFault;
use crate::compose::files;
use crate::facts::{ADULTS, FULL_FACTS, FULL_FLAGS, NEUTRAL_FACTS, NEUTRAL_FLAGS, PAIRS, TELLS};
use crate::letters::{self, Line};
use crate::syntax::variables;
use crate::{Content, ContentError, rights, steps};
use domain::band::Band;
use domain::case::Reads;
use domain::document::{Audience, Kind, Version};
use std::collections::{BTreeMap, BTreeSet};

/// Facts that are lists.
const LISTS: [&str; 3] = ["meeting.topics", "meeting.told", "ending.said"];

/// One way a template is used: with these sentences, under these rules.
struct Use {
    template: String,
    sentences: Vec<String>,
    neutral: bool,
}

pub(super) fn check(content: &Content, faults: &mut Vec<ContentFault>) {
    let mut used: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for way in ways(content) {
        if let Err(error) = one(content, &way, faults, &mut used) {
            faults.push(error.into());
        }
    }
    for path in content
        .source()
        .list("content/letters/")
        .iter()
        .filter(|path| path.ends_with(".tera"))
    {
        if !ways(content).iter().any(|way| &way.template == path) {
            faults.push(ContentFault(format!(
                "{path}: no document uses this template; remove it or name it after a voice"
            )));
        }
    }
    unused(content, &used, faults);
}

/// Every template with every set of sentences it can meet.
fn ways(content: &Content) -> Vec<Use> {
    let mut ways = Vec::new();
    for kind in Kind::LETTERS {
        for band in Band::ALL {
            for reads in [Reads::Alone, Reads::Pictures] {
                for (version, audience) in [
                    (Version::Full, Audience::Child),
                    (Version::Full, Audience::Adult),
                    (Version::Neutral, Audience::Child),
                ] {
                    if (version == Version::Neutral && !kind.has_neutral())
                        || (version == Version::Full && kind.is_neutral_only())
                    {
                        continue;
                    }
                    let files = files(content, kind, version, audience, band, reads);
                    let way = Use {
                        template: files.template,
                        sentences: files.sentences,
                        neutral: version == Version::Neutral,
                    };
                    ways.push(way);
                }
            }
            if kind == Kind::BisidderGuide {
                let mut files = files(content, kind, Version::Full, Audience::Adult, band, Reads::Alone);
                files.sentences.insert(0, "bisidder-guide/teacher.ftl".into());
                ways.push(Use {
                    template: "content/letters/bisidder-guide/teacher.tera".into(),
                    sentences: files.sentences,
                    neutral: false,
                });
            }
        }
    }
    ways.sort_by(|a, b| (&a.template, &a.sentences).cmp(&(&b.template, &b.sentences)));
    ways.dedup_by(|a, b| a.template == b.template && a.sentences == b.sentences);
    ways
}

fn one(
    content: &Content,
    way: &Use,
    faults: &mut Vec<ContentFault>,
    used: &mut BTreeMap<String, BTreeSet<String>>,
) -> Result<(), ContentError> {
    let template = content.source().read(&way.template)?;
    let (facts, flags) = if way.neutral {
        (NEUTRAL_FACTS, NEUTRAL_FLAGS)
    } else {
        (FULL_FACTS, FULL_FLAGS)
    };
    for flag in letters::flags_named(&template) {
        if !flags.contains(&flag.as_str()) {
            faults.push(ContentFault(format!(
                "{}: there is no flag called {flag:?} in this version",
                way.template
            )));
        }
    }
    let written = sentences_of(content, way)?;
    let lines = letters::all_lines(&way.template, &template)?;
    let titles = lines.iter().filter(|line| line.block == "title").count();
    if titles == 0 {
        faults.push(ContentFault(format!(
            "{}: a `title` line has to come first",
            way.template
        )));
    }
    for line in &lines {
        for fact in &line.facts {
            if !facts.contains(&fact.as_str()) {
                faults.push(
                    ContentError::NoFact {
                        file: way.template.clone(),
                        fact: fact.clone(),
                        why: "does not exist in this version".into(),
                    }
                    .into(),
                );
            }
        }
        if let Some(name) = &line.picture
            && content.pictures().drawing(name).is_none()
        {
            faults.push(ContentFault(format!(
                "{}: {}",
                way.template,
                ContentError::MissingPicture { name: name.clone() }
            )));
        }
        if let Some(right) = &line.right
            && !rights::all(content.source())?.iter().any(|known| &known.id == right)
        {
            faults.push(ContentFault(format!(
                "{}: there is no right called {right:?}; add content/rights/{right}.toml with its source",
                way.template
            )));
        }
        spoken(way, line, &written, faults, used);
    }
    Ok(())
}

/// The sentences that tell a child of a right: (file, key) → the right's id.
///
/// # Errors
/// Where a template or a file of sentences cannot be read.
pub fn rights_told(content: &Content) -> Result<BTreeMap<(String, String), String>, ContentError> {
    let mut told = BTreeMap::new();
    for way in ways(content) {
        let written = sentences_of(content, &way)?;
        let template = content.source().read(&way.template)?;
        for line in letters::all_lines(&way.template, &template)? {
            let Some(right) = line.right else { continue };
            for key in [line.key.clone(), format!("{}-title", line.key)] {
                if let Some((file, _)) = written.get(&key) {
                    told.insert((file.clone(), key), right.clone());
                }
            }
        }
    }
    Ok(told)
}

/// Key → (file, variables), the first file going before the later ones.
fn sentences_of(content: &Content, way: &Use) -> Result<BTreeMap<String, (String, BTreeSet<String>)>, ContentError> {
    let mut written = BTreeMap::new();
    for file in way.sentences.iter().rev() {
        let path = format!("locales/da/{file}");
        let Some(text) = content.source().find(&path)? else {
            continue;
        };
        for (key, names) in variables(&path, &text)? {
            written.insert(key, (path.clone(), names));
        }
    }
    Ok(written)
}

fn spoken(
    way: &Use,
    line: &Line,
    written: &BTreeMap<String, (String, BTreeSet<String>)>,
    faults: &mut Vec<ContentFault>,
    used: &mut BTreeMap<String, BTreeSet<String>>,
) {
    let keys: Vec<String> = match line.block.as_str() {
        "lines" | "draw" | "page" => Vec::new(),
        "people" => ["talks", "writes", "supports", "interprets"]
            .iter()
            .map(|does| format!("{}-{does}", line.key))
            .collect(),
        "way" => {
            let captions = steps::STEPS.iter().map(|step| steps::name(*step).0);
            let around = steps::AROUND.iter().map(|(name, _)| *name);
            captions
                .chain(around)
                .chain([steps::LATER_ON])
                .map(|name| format!("{}-{name}", line.key))
                .collect()
        }
        "adults" => ADULTS.iter().map(|name| format!("{}-{name}", line.key)).collect(),
        "pairs" | "+pairs" => vec![line.key.clone(), format!("{}-with", line.key)],
        "tells" | "+tells" => TELLS.iter().map(|name| format!("{}-{name}", line.key)).collect(),
        "right" => {
            let title = format!("{}-title", line.key);
            if written.contains_key(&title) {
                vec![line.key.clone(), title]
            } else {
                vec![line.key.clone()]
            }
        }
        _ => vec![line.key.clone()],
    };
    for key in keys {
        let Some((file, names)) = written.get(&key) else {
            let files = way
                .sentences
                .iter()
                .map(|file| format!("locales/da/{file}"))
                .collect::<Vec<_>>()
                .join(", ");
            faults.push(ContentFault(format!(
                "{}: {}",
                way.template,
                ContentError::MissingSentence { files, key }
            )));
            continue;
        };
        used.entry(file.clone()).or_default().insert(key.clone());
        let mut given: BTreeSet<String> = line.facts.iter().map(|fact| fact.replace('.', "-")).collect();
        if line.block == "people" {
            given.extend(["person-first", "person-pronoun", "person-role"].map(str::to_owned));
        }
        if line.block == "adults" {
            given.extend(["person-first", "person-pronoun", "person-role"].map(str::to_owned));
        }
        if matches!(line.block.as_str(), "pairs" | "+pairs") {
            given = BTreeSet::from(["words".to_owned()]);
            if key.ends_with("-with") {
                given.insert("with".into());
            }
            if line.facts.first().is_none_or(|fact| !PAIRS.contains(&fact.as_str())) {
                faults.push(ContentFault(format!(
                    "{}: `{}` needs a list of pairs",
                    way.template, line.text
                )));
            }
        }
        if matches!(line.block.as_str(), "tells" | "+tells") {
            given.extend(["person-first", "person-role", "day"].map(str::to_owned));
        }
        if line.block == "qr" {
            given.clear();
        }
        if line.block == "way" {
            let around = steps::AROUND
                .iter()
                .find(|(name, _)| key == format!("{}-{name}", line.key));
            given.extend(
                around
                    .into_iter()
                    .flat_map(|(_, values)| *values)
                    .map(|value| (*value).to_owned()),
            );
            if key.ends_with(steps::LATER_ON) {
                given.insert("day".into());
            }
        }
        if matches!(line.block.as_str(), "each" | "+each") {
            given.insert("item".into());
            if line.facts.first().is_none_or(|fact| !LISTS.contains(&fact.as_str())) {
                faults.push(ContentFault(format!(
                    "{}: `{}` needs a list fact first",
                    way.template, line.text
                )));
            }
        }
        let missing: Vec<&String> = names.difference(&given).collect();
        let idle: Vec<&String> = given
            .difference(names)
            .filter(|_| {
                !matches!(
                    line.block.as_str(),
                    "people" | "each" | "+each" | "right" | "way" | "adults" | "tells" | "+tells"
                )
            })
            .collect();
        if !missing.is_empty() || !idle.is_empty() {
            faults.push(
                ContentError::FactsDiffer {
                    file: way.template.clone(),
                    line: line.text.clone(),
                    key,
                    difference: format!("the sentence wants {missing:?}, the line gives {idle:?} for nothing"),
                }
                .into(),
            );
        }
    }
}

/// Sentences of a document's own files that no line says.
fn unused(content: &Content, used: &BTreeMap<String, BTreeSet<String>>, faults: &mut Vec<ContentFault>) {
    let nothing = BTreeSet::new();
    for kind in Kind::LETTERS {
        for path in content.source().list(&format!("locales/da/{}/", kind.as_str())) {
            let Ok(Some(text)) = content.source().find(&path) else {
                continue;
            };
            match variables(&path, &text) {
                Err(error) => faults.push(error.into()),
                Ok(written) => {
                    let said = used.get(&path).unwrap_or(&nothing);
                    for key in written.keys().filter(|key| !said.contains(*key)) {
                        faults.push(ContentFault(format!(
                            "{path}: no letter says {key:?}; remove it or say it"
                        )));
                    }
                }
            }
        }
    }
}
