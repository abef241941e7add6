//! Letters: every line on every branch must have its sentence, facts, picture and flags.

use super::ContentFault;
use crate::compose::{files, forms};
use crate::letters::{self, Line, Says, captions};
use crate::syntax::variables;
use crate::vocabulary::Flag;
use crate::{Content, ContentError, rights};
use domain::band::Band;
use domain::case::Reads;
use domain::document::{Audience, Kind, Version};
use std::collections::{BTreeMap, BTreeSet};

/// One combination of a template with its sentences and rules.
struct Use {
    template: String,
    sentences: Vec<String>,
    version: Version,
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

/// Every template with every set of sentences it is used with.
fn ways(content: &Content) -> Vec<Use> {
    let mut ways = Vec::new();
    for kind in Kind::LETTERS {
        for band in Band::ALL {
            for reads in [Reads::Alone, Reads::Pictures] {
                for (version, audience) in [
                    (Version::Full, Audience::Child),
                    (Version::Full, Audience::Adult),
                    (Version::Neutral, Audience::Child),
                    (Version::Neutral, Audience::Adult),
                ] {
                    if (version == Version::Neutral && !kind.has_neutral())
                        || (version == Version::Full && kind.is_neutral_only())
                        || (audience == Audience::Child && !kind.is_written_for(band))
                        || (version == Version::Neutral && audience == Audience::Adult && !kind.is_sheet())
                    {
                        continue;
                    }
                    let files = files(content, kind, version, audience, band, reads);
                    let way = Use {
                        template: files.template,
                        sentences: files.sentences,
                        version,
                    };
                    ways.push(way);
                }
            }
            for form in forms(kind, Version::Full) {
                let mut files = files(content, kind, Version::Full, Audience::Adult, band, Reads::Alone);
                files.sentences.insert(0, format!("{}/{form}.ftl", kind.as_str()));
                ways.push(Use {
                    template: format!("content/letters/{}/{form}.tera", kind.as_str()),
                    sentences: files.sentences,
                    version: Version::Full,
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
    for word in letters::flags_named(&template) {
        if !Flag::of(&word).is_some_and(|flag| flag.versions().has(way.version)) {
            faults.push(ContentFault(format!(
                "{}: there is no flag called {word:?} in this version",
                way.template
            )));
        }
    }
    let written = sentences_of(content, way)?;
    let mut titles = 0;
    for line in letters::all_lines(&way.template, &template) {
        let line = match line {
            Ok(line) => line,
            Err(error) => {
                faults.push(error.into());
                continue;
            }
        };
        titles += usize::from(matches!(line.says, Says::Title(_)));
        for (name, versions) in line.says.names() {
            if !versions.has(way.version) {
                faults.push(
                    ContentError::NoFact {
                        file: way.template.clone(),
                        fact: name.to_owned(),
                        why: "does not exist in this version".into(),
                    }
                    .into(),
                );
            }
        }
        if let Some(name) = line.says.picture()
            && content.pictures().drawing(name).is_none()
        {
            faults.push(ContentFault(format!(
                "{}: {}",
                way.template,
                ContentError::MissingPicture { name: name.to_owned() }
            )));
        }
        if let Says::Right { right, .. } = &line.says
            && !rights::all(content.source())?.iter().any(|known| &known.id == right)
        {
            faults.push(ContentFault(format!(
                "{}: there is no right called {right:?}; add content/rights/{right}.toml with its source",
                way.template
            )));
        }
        spoken(way, &line, &written, faults, used);
    }
    if titles == 0 {
        faults.push(ContentFault(format!(
            "{}: a `title` line has to come first",
            way.template
        )));
    }
    Ok(())
}

/// The sentences that tell a child of a right: (file, key) → the right's id.
///
/// # Errors
/// If a template or a file of sentences cannot be read.
pub fn rights_told(content: &Content) -> Result<BTreeMap<(String, String), String>, ContentError> {
    let mut told = BTreeMap::new();
    for way in ways(content) {
        let written = sentences_of(content, &way)?;
        let template = content.source().read(&way.template)?;
        for line in letters::all_lines(&way.template, &template) {
            let Says::Right { right, sentence, .. } = line?.says else {
                continue;
            };
            for key in [sentence.key.clone(), captions::title(&sentence.key)] {
                if let Some((file, _)) = written.get(&key) {
                    told.insert((file.clone(), key), right.clone());
                }
            }
        }
    }
    Ok(told)
}

/// Key → (file, variables). Earlier files take precedence over later ones.
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
    for said in line.says.spoken() {
        let Some((file, names)) = written.get(&said.key) else {
            if said.optional {
                continue;
            }
            let files = way
                .sentences
                .iter()
                .map(|file| format!("locales/da/{file}"))
                .collect::<Vec<_>>()
                .join(", ");
            faults.push(ContentFault(format!(
                "{}: {}",
                way.template,
                ContentError::MissingSentence { files, key: said.key }
            )));
            continue;
        };
        used.entry(file.clone()).or_default().insert(said.key.clone());
        let missing: Vec<&String> = names.difference(&said.given).collect();
        let idle: Vec<&String> = said.given.difference(names).filter(|_| said.uses_all).collect();
        if !missing.is_empty() || !idle.is_empty() {
            faults.push(
                ContentError::FactsDiffer {
                    file: way.template.clone(),
                    line: line.text.clone(),
                    difference: format!("the sentence wants {missing:?}, the line gives {idle:?} for nothing"),
                    key: said.key,
                }
                .into(),
            );
        }
    }
}

/// Sentences in a document's own files that no line uses.
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
