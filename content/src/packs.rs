//! Process packs: what differs between municipalities, as data.

use crate::error::ContentError;
use crate::source::Source;
use domain::case::PackId;
use domain::gate::PackRules;
use jiff::civil::Date;
use serde::Deserialize;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// One municipality's pack (`content/processes/<id>/pack.toml`).
#[derive(Clone, Debug, Deserialize)]
pub struct Pack {
    /// Its id, the folder's name.
    pub id: String,
    /// The municipality's own name.
    pub name: String,
    /// How a child's text names it.
    pub short: String,
    /// The pack it stands on.
    #[serde(default)]
    pub inherits: Option<String>,
    /// The consolidated act the pack was checked against.
    pub law_date: Date,
    /// Rules that differ.
    #[serde(default)]
    pub rules: Rules,
    /// The one team a child's text may name, where there is exactly one.
    #[serde(default)]
    pub team: Option<Team>,
    /// Numbers as printed in the sources.
    #[serde(default, rename = "phone")]
    pub phones: Vec<Phone>,
    /// The tracks this pack describes itself.
    #[serde(default, rename = "track")]
    pub tracks: Vec<TrackPlan>,
    /// The steps this pack describes itself.
    #[serde(default, rename = "step")]
    pub steps: Vec<StepPlan>,
    /// Places that tell where a child is (places.txt), lower case.
    #[serde(skip)]
    pub places: Vec<String>,
}

/// Rules that differ between municipalities.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Rules {
    /// `block` or `warn`.
    #[serde(default)]
    pub witness_as_bisidder: Strictness,
    /// `block` or `warn`.
    #[serde(default)]
    pub circle_as_bisidder: Strictness,
}

/// How loudly a local rule speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Strictness {
    /// Stops.
    Block,
    /// Warns.
    #[default]
    Warn,
}

/// The team a child's text may name.
#[derive(Clone, Debug, Deserialize)]
pub struct Team {
    /// Its name.
    pub name: String,
    /// Its number.
    pub phone: String,
}

/// A number as its source prints it; to be confirmed before print.
#[derive(Clone, Debug, Deserialize)]
pub struct Phone {
    /// Who answers.
    pub name: String,
    /// The number.
    pub number: String,
    /// Where it stands in the sources.
    pub source: String,
}

/// A track as a pack describes it.
#[derive(Clone, Debug, Deserialize)]
pub struct TrackPlan {
    /// Which of the nine.
    pub id: domain::case::Track,
    /// Its name for adults.
    pub name: String,
    /// Its steps in their usual order; the order is no promise.
    pub steps: Vec<domain::case::StepWord>,
}

/// A step as a pack describes it.
#[derive(Clone, Debug, Deserialize)]
pub struct StepPlan {
    /// Which step.
    pub id: domain::case::StepWord,
    /// Its name for adults.
    pub name: String,
}

impl Pack {
    /// The rules the gate needs.
    #[must_use]
    pub fn gate_rules(&self) -> PackRules {
        PackRules {
            witness_blocks: self.rules.witness_as_bisidder == Strictness::Block,
            circle_blocks: self.rules.circle_as_bisidder == Strictness::Block,
            places: self.places.clone(),
        }
    }
}

/// All packs, each read when first used.
#[derive(Default)]
pub struct Packs {
    read: Mutex<HashMap<String, Option<Arc<Pack>>>>,
}

impl Packs {
    /// No pack read yet.
    #[must_use]
    pub fn new() -> Packs {
        Packs::default()
    }

    /// Ids of all packs, sorted.
    #[must_use]
    pub fn ids(source: &Source) -> Vec<String> {
        source
            .list("content/processes/")
            .into_iter()
            .filter_map(|path| {
                Some(
                    path.strip_prefix("content/processes/")?
                        .strip_suffix("/pack.toml")?
                        .to_owned(),
                )
            })
            .collect()
    }

    /// A pack, or `None` where there is no such folder.
    ///
    /// # Errors
    /// Where its file is broken.
    pub fn get(&self, source: &Source, id: &PackId) -> Result<Option<Arc<Pack>>, ContentError> {
        if let Some(pack) = self
            .read
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .get(id.as_str())
        {
            return Ok(pack.clone());
        }
        let slug = !id.is_empty()
            && id
                .as_str()
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        if !slug {
            return Ok(None);
        }
        let pack = read(source, id.as_str())?.map(Arc::new);
        if pack.is_some() {
            self.read
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .insert(id.0.clone(), pack.clone());
        }
        Ok(pack)
    }
}

fn read(source: &Source, id: &str) -> Result<Option<Pack>, ContentError> {
    let path = format!("content/processes/{id}/pack.toml");
    let Some(text) = source.find(&path)? else {
        return Ok(None);
    };
    let mut pack: Pack = toml::from_str(&text).map_err(|error| ContentError::BadFile {
        path: path.clone(),
        why: error.to_string(),
    })?;
    if pack.id != id {
        return Err(ContentError::BadFile {
            path,
            why: format!("its id is {:?} and its folder {id:?}", pack.id),
        });
    }
    let places = source
        .find(&format!("content/processes/{id}/places.txt"))?
        .unwrap_or_default();
    pack.places = places
        .lines()
        .map(|line| line.split('#').next().unwrap_or_default().trim().to_lowercase())
        .filter(|line| !line.is_empty())
        .collect();
    Ok(Some(pack))
}
