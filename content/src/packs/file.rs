//! Reads a pack's folder, each entry separately, so that all faults are reported at once.

use super::{FOLDER, OwnWords, Pack, Rules};
use crate::error::ContentFault;
use crate::source::Source;
use domain::band::Band;
use jiff::civil::Date;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use toml::{Table, Value};

/// The values above the entries.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Head {
    id: String,
    name: String,
    short: String,
    #[serde(default)]
    inherits: Option<String>,
    law_date: Date,
}

/// The pack of a folder; `None` if it has no `pack.toml`, or one without its basic values.
pub(super) fn read(source: &Source, id: &str, faults: &mut Vec<ContentFault>) -> Option<Pack> {
    let path = format!("{FOLDER}{id}/pack.toml");
    let text = match source.find(&path) {
        Ok(text) => text?,
        Err(error) => {
            faults.push(error.into());
            return None;
        }
    };
    let table = match text.parse::<Table>() {
        Ok(table) => table,
        Err(error) => {
            let line = error
                .span()
                .and_then(|at| text.get(..at.start))
                .map_or(1, |before| before.lines().count().max(1));
            faults.push(ContentFault(format!(
                "{path}: line {line} cannot be read ({}); mend it",
                error.message().replace('\n', " ")
            )));
            return None;
        }
    };
    let mut entries = Entries { path, table, faults };
    let papers = entries.all("document", "key");
    let phones = entries.all("phone", "name");
    let tracks = entries.all("track", "id");
    let adult_tracks = entries.all("adult_track", "id");
    let steps = entries.all("step", "id");
    let old_sections = entries.all("old_section", "old");
    let notes = entries.all("note", "about");
    let rules: Option<Rules> = entries.one("rules");
    let team = entries.one("team");
    let head: Head = entries.head()?;
    let path = entries.path;
    if head.id != id {
        faults.push(ContentFault(format!(
            "{path}: its id is {:?} and its folder {id:?}; write the folder's name",
            head.id
        )));
    }
    Some(Pack {
        id: id.to_owned(),
        name: head.name,
        short: head.short,
        inherits: head.inherits,
        base: None,
        law_date: head.law_date,
        rules: rules.unwrap_or_default(),
        team,
        papers,
        phones,
        tracks,
        adult_tracks,
        steps,
        old_sections,
        notes,
        places: places(source, id, faults),
        words: words(source, id, faults),
    })
}

/// The entries of a file, taken out one kind after the other.
struct Entries<'a> {
    path: String,
    table: Table,
    faults: &'a mut Vec<ContentFault>,
}

impl Entries<'_> {
    fn fault(&mut self, what: &str, error: &toml::de::Error) {
        let why = error.message().replace('\n', " ");
        self.faults.push(ContentFault(format!(
            "{}: {what}: {why}; docs/process-packs.md explains every field",
            self.path
        )));
    }

    /// All entries `[[kind]]`; `named` is the field that identifies an entry.
    fn all<T: DeserializeOwned>(&mut self, kind: &str, named: &str) -> Vec<T> {
        let list = match self.table.remove(kind) {
            None => return Vec::new(),
            Some(Value::Array(list)) => list,
            Some(_) => {
                self.faults.push(ContentFault(format!(
                    "{}: {kind} is a list; write [[{kind}]]",
                    self.path
                )));
                return Vec::new();
            }
        };
        let mut read = Vec::new();
        for (at, entry) in list.into_iter().enumerate() {
            let name = entry.get(named).and_then(Value::as_str).unwrap_or_default().to_owned();
            match entry.try_into() {
                Ok(entry) => read.push(entry),
                Err(error) => self.fault(&format!("[[{kind}]] no. {} ({name})", at + 1), &error),
            }
        }
        read
    }

    fn one<T: DeserializeOwned>(&mut self, kind: &str) -> Option<T> {
        match self.table.remove(kind)?.try_into() {
            Ok(entry) => Some(entry),
            Err(error) => {
                self.fault(&format!("[{kind}]"), &error);
                None
            }
        }
    }

    /// The rest: the values above the first entry.
    fn head(&mut self) -> Option<Head> {
        match std::mem::take(&mut self.table).try_into() {
            Ok(head) => Some(head),
            Err(error) => {
                self.fault("above the first [", &error);
                None
            }
        }
    }
}

fn places(source: &Source, id: &str, faults: &mut Vec<ContentFault>) -> Vec<String> {
    let text = source
        .find(&format!("{FOLDER}{id}/places.txt"))
        .unwrap_or_else(|error| {
            faults.push(error.into());
            None
        });
    text.unwrap_or_default()
        .lines()
        .map(|line| line.split('#').next().unwrap_or_default().trim().to_lowercase())
        .filter(|line| !line.is_empty())
        .collect()
}

/// The files of its own words; other files in the folder are not part of a pack.
fn words(source: &Source, id: &str, faults: &mut Vec<ContentFault>) -> Vec<OwnWords> {
    let folder = format!("{FOLDER}{id}/");
    let mut words = Vec::new();
    for path in source.list(&folder) {
        let inside = path.strip_prefix(&folder).unwrap_or(&path);
        if matches!(inside, "pack.toml" | "places.txt") {
            continue;
        }
        let own = inside.strip_suffix(".ftl").and_then(|inside| inside.split_once('/'));
        let own = own.and_then(|(language, band)| {
            let band = Band::ALL.into_iter().find(|known| known.as_str() == band)?;
            let base = format!("locales/{language}/timeline/{}.ftl", band.as_str());
            source.has(&base).then(|| OwnWords {
                language: language.to_owned(),
                band,
                path: path.clone(),
            })
        });
        match own {
            Some(own) => words.push(own),
            None => faults.push(ContentFault(format!(
                "{path}: no file of a pack is called so; a pack holds pack.toml, places.txt and, in da/, 4-6.ftl, 7-9.ftl, 10-12.ftl, 13-17.ftl"
            ))),
        }
    }
    words
}
