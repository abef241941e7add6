//! Process packs: what differs between municipalities, as data.
//!
//! A pack is one folder, `content/processes/<id>/`. What it leaves out comes from `generic`. It is read and checked
//! when a case first needs it: a hundred packs do not slow the start, and a broken one affects only its own
//! municipality.

pub(crate) mod captions;
mod file;
mod judge;
mod plan;
mod sources;
mod spans;
mod told;
mod tracks;

pub(crate) use crate::source::PACKS as FOLDER;
pub use plan::{Confidence, LegalSpan, Note, OldSection, Paper, Phone, PhoneUse, StepPlan, Team, Through};
pub use tracks::{AdultStep, AdultTrack, TrackPlan, TrackStep};

use crate::error::{ContentError, ContentFault};
use crate::lists::Lists;
use crate::source::Source;
use domain::band::Band;
use domain::case::{PackId, Role, StepWord, Track};
use domain::facts::NightNumber;
use domain::gate::{Answer, PackRules};
use domain::timeline::laid::Planned;
use jiff::civil::Date;
use serde::Deserialize;
use std::collections::{BTreeSet, HashMap};
use std::sync::{Arc, Mutex, PoisonError};

/// The pack that every other inherits from.
pub const GENERIC: &str = "generic";

/// What packs are read from and checked against.
#[derive(Clone, Copy)]
pub(crate) struct Basis<'a> {
    /// The files.
    pub source: &'a Source,
    /// The word lists.
    pub lists: &'a Lists,
    /// Whether the bundled fonts can draw a character.
    pub can_draw: fn(char) -> bool,
}

/// One municipality's pack.
#[derive(Clone, Debug)]
pub struct Pack {
    /// Its id, the folder's name.
    pub id: String,
    /// The municipality's own name.
    pub name: String,
    /// How a text for a child names it.
    pub short: String,
    /// The pack it inherits from, as written.
    pub inherits: Option<String>,
    /// That pack, if it exists.
    pub base: Option<Arc<Pack>>,
    /// The consolidated act the pack was checked against.
    pub law_date: Date,
    /// Local rules.
    pub rules: Rules,
    /// The team a text for a child may name, if there is exactly one.
    pub team: Option<Team>,
    /// The sources that its entries refer to.
    pub papers: Vec<Paper>,
    /// Phone numbers as printed in the sources.
    pub phones: Vec<Phone>,
    /// The tracks described in this pack.
    pub tracks: Vec<TrackPlan>,
    /// Procedures for adults alone. No case is on one, and they are not inherited: they are what a guide says itself.
    pub adult_tracks: Vec<AdultTrack>,
    /// The steps described in this pack.
    pub steps: Vec<StepPlan>,
    /// Sections of an act no longer in force, and the sections that replace them.
    pub old_sections: Vec<OldSection>,
    /// Notes for those who edit the pack.
    pub notes: Vec<Note>,
    /// Places that reveal where a child is (places.txt), lower case.
    pub places: Vec<String>,
    /// Its own words for steps.
    pub words: Vec<OwnWords>,
}

/// A file of a pack's own words for steps: `content/processes/<id>/<language>/<band>.ftl`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnWords {
    /// `da`
    pub language: String,
    /// The band it is for.
    pub band: Band,
    /// The path of the file.
    pub path: String,
}

/// Rules that differ between municipalities.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rules {
    /// `block` or `warn`.
    #[serde(default)]
    pub witness_as_bisidder: Strictness,
    /// `block` or `warn`.
    #[serde(default)]
    pub circle_as_bisidder: Strictness,
}

/// How strict a local rule is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Strictness {
    /// The document is stopped.
    Block,
    /// The adviser is warned.
    #[default]
    Warn,
}

impl Pack {
    /// This pack, then the pack it inherits from.
    fn line(&self) -> impl Iterator<Item = &Pack> {
        std::iter::successors(Some(self), |pack| pack.base.as_deref())
    }

    /// Whom to call when a child needs somebody today.
    pub fn to_call(&self) -> impl Iterator<Item = &Phone> {
        let today = |phone: &&Phone| !matches!(phone.purpose, PhoneUse::Radicalisation);
        self.phones.iter().filter(today)
    }

    /// The number that answers outside opening hours: its own, or the inherited one. None where there are several, for a
    /// paper cannot say which of them a family belongs to.
    fn night(&self) -> Option<NightNumber> {
        let at_night = |phone: &&Phone| phone.purpose == PhoneUse::OutOfHours;
        let own = self
            .line()
            .map(|pack| pack.phones.iter().filter(at_night).collect::<Vec<_>>())
            .find(|phones| !phones.is_empty())?;
        let [phone] = own[..] else { return None };
        Some(NightNumber {
            name: phone.name.clone(),
            number: phone.number.clone(),
            police: phone.through == Some(Through::Police),
        })
    }

    /// A step in this municipality: the pack's own description, otherwise the inherited one.
    #[must_use]
    pub fn step(&self, word: StepWord) -> Option<&StepPlan> {
        self.line()
            .find_map(|pack| pack.steps.iter().find(|step| step.id == word))
    }

    /// A track in this municipality: the pack's own description, otherwise the inherited one.
    #[must_use]
    pub fn track(&self, track: Track) -> Option<&TrackPlan> {
        self.line()
            .find_map(|pack| pack.tracks.iter().find(|plan| plan.id == track))
    }

    /// A track as a case's way is laid from it: its steps in their order, which of them are alternatives, and whether the
    /// adviser is the first who does them here. Empty if no pack describes the track.
    #[must_use]
    pub fn planned(&self, track: Track) -> Vec<Planned> {
        let steps = self.track(track).into_iter().flat_map(|plan| &plan.steps);
        let planned = steps.map(|placed| Planned {
            step: placed.step,
            fork: placed.fork.clone(),
            by_adviser: self.step(placed.step).and_then(|step| step.who.first()) == Some(&Role::Adviser),
        });
        planned.collect()
    }

    /// The section behind a step. The act is the same everywhere: a pack that names no section inherits it.
    #[must_use]
    pub fn section(&self, word: StepWord) -> Option<&str> {
        self.line()
            .filter_map(|pack| pack.steps.iter().find(|step| step.id == word))
            .find_map(|step| step.section.as_deref())
            .filter(|section| !section.trim().is_empty())
    }

    /// The safety answers under which a step is not told as a plan: its own and the inherited ones.
    #[must_use]
    pub fn not_said(&self, word: StepWord) -> BTreeSet<Answer> {
        self.line()
            .flat_map(|pack| &pack.steps)
            .filter(|step| step.id == word)
            .flat_map(|step| step.not_said.iter().copied())
            .collect()
    }

    /// The files of its own words for steps in a language and band, own before inherited; few packs have any.
    #[must_use]
    pub fn words(&self, language: &str, band: Band) -> Vec<String> {
        self.line()
            .flat_map(|pack| &pack.words)
            .filter(|words| words.language == language && words.band == band)
            .map(|words| words.path.clone())
            .collect()
    }

    /// The rules the gate needs: the stricter of its own and the inherited ones.
    #[must_use]
    pub fn gate_rules(&self) -> PackRules {
        let blocks = |rule: fn(&Rules) -> Strictness| self.line().any(|pack| rule(&pack.rules) == Strictness::Block);
        let steps: BTreeSet<StepWord> = self.line().flat_map(|pack| &pack.steps).map(|step| step.id).collect();
        let places: BTreeSet<&String> = self.line().flat_map(|pack| &pack.places).collect();
        PackRules {
            witness_blocks: blocks(|rules| rules.witness_as_bisidder),
            circle_blocks: blocks(|rules| rules.circle_as_bisidder),
            places: places.into_iter().cloned().collect(),
            numbers: self
                .line()
                .flat_map(|pack| &pack.phones)
                .map(|phone| phone.number.chars().filter(char::is_ascii_digit).collect())
                .collect(),
            withheld: steps
                .into_iter()
                .flat_map(|step| self.not_said(step).into_iter().map(move |answer| (step, answer)))
                .collect(),
            night: self.night(),
        }
    }
}

/// All packs, each read when first used.
#[derive(Default)]
pub struct Packs {
    read: Mutex<HashMap<String, Arc<Pack>>>,
}

impl Packs {
    /// No pack read yet.
    #[must_use]
    pub fn new() -> Packs {
        Packs::default()
    }

    /// Ids of all packs, sorted; none of them is read.
    #[must_use]
    pub fn ids(source: &Source) -> Vec<String> {
        source
            .list(FOLDER)
            .into_iter()
            .filter_map(|path| Some(path.strip_prefix(FOLDER)?.strip_suffix("/pack.toml")?.to_owned()))
            .collect()
    }

    /// A pack, or `None` if there is no such folder. At its first use it is checked as by `content check`.
    ///
    /// # Errors
    /// If it has faults, with all of them.
    pub(crate) fn get(&self, basis: Basis<'_>, id: &PackId) -> Result<Option<Arc<Pack>>, ContentError> {
        let held = self.read.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(pack) = held.get(id.as_str()) {
            return Ok(Some(Arc::clone(pack)));
        }
        drop(held);
        if !is_id(id.as_str()) {
            return Ok(None);
        }
        let (pack, faults) = self.read(basis, id.as_str());
        if !faults.is_empty() {
            let list: Vec<String> = faults.iter().map(ToString::to_string).collect();
            return Err(ContentError::BadPack {
                id: id.0.clone(),
                faults: list.join("\n"),
            });
        }
        if let Some(pack) = &pack {
            self.read
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .insert(id.0.clone(), Arc::clone(pack));
        }
        Ok(pack)
    }

    /// A pack with all its faults, including those of the pack it inherits from.
    pub(crate) fn read(&self, basis: Basis<'_>, id: &str) -> (Option<Arc<Pack>>, Vec<ContentFault>) {
        if !is_id(id) {
            return (
                None,
                vec![ContentFault(format!(
                    "{FOLDER}{id}/pack.toml: the folder's name has to be lower-case letters, digits and hyphens; rename it"
                ))],
            );
        }
        let mut faults = Vec::new();
        let Some(mut pack) = file::read(basis.source, id, &mut faults) else {
            return (None, faults);
        };
        if id != GENERIC && pack.inherits.as_deref() == Some(GENERIC) {
            match self.get(basis, &GENERIC.into()) {
                Ok(base) => pack.base = base,
                Err(error) => faults.push(error.into()),
            }
        }
        judge::judge(basis, &pack, &mut faults);
        (Some(Arc::new(pack)), faults)
    }
}

/// Whether a folder's name is valid as a pack's id.
fn is_id(id: &str) -> bool {
    !id.is_empty()
        && id
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

#[cfg(test)]
mod tests;
