//! What a child's pages tell on request ("Mere"), beside the document: from thirteen what can be said at each place of the
//! way, and of each right what its short text leaves out and the section of the law.

use crate::error::HttpError;
use crate::pipeline::{Composer, PipelineError};
use crate::state::AppState;
use app::components::document::More;
use app::components::way::{PlaceMore, WayMore};
use domain::band::Band;
use domain::document::{Block, Document};
use domain::gate::Release;
use std::collections::BTreeMap;

/// What can be opened at the places of a document's way: from thirteen.
///
/// # Errors
/// If content is broken.
pub fn way(app: &AppState, composer: &Composer, document: &Document) -> Result<Option<WayMore>, HttpError> {
    if document.band != Band::Thirteen {
        return Ok(None);
    }
    let steps = document.blocks.iter().find_map(|block| match block {
        Block::Timeline { steps, .. } => Some(steps.as_slice()),
        _ => None,
    });
    let language = document.language.primary();
    let of = content::way_more::of(composer.content(), steps.unwrap_or_default(), &language);
    let places = of.map_err(PipelineError::from)?.into_iter().map(|(id, place)| {
        let place = PlaceMore {
            can: place.can,
            section: place.section,
        };
        (id, place)
    });
    Ok(Some(WayMore {
        label: app.out.say("screen-more", &[]),
        places: places.collect(),
    }))
}

/// What can be opened at the rights that a release tells.
///
/// # Errors
/// If content is broken.
pub fn rights(app: &AppState, composer: &Composer, release: &Release) -> Result<More, HttpError> {
    let rest = content::compose::on_request(composer.content(), release).map_err(PipelineError::from)?;
    Ok(More {
        label: app.out.say("screen-more", &[]),
        where_label: app.out.say("table-where", &[]),
        sections: sections(app)?,
        rest,
    })
}

/// The sections of the law or its guide that give each right, by the right's id.
///
/// # Errors
/// If content is broken.
pub fn sections(app: &AppState) -> Result<BTreeMap<String, String>, HttpError> {
    let rights = app.pipeline.content().rights()?;
    Ok(rights
        .iter()
        .filter_map(|right| {
            let law = |section: &&str| !section.starts_with("ønske");
            let mut named: Vec<&str> = right
                .sources
                .iter()
                .map(|source| source.section.as_str())
                .filter(law)
                .collect();
            named.dedup();
            (!named.is_empty()).then(|| (right.id.clone(), named.join(" · ")))
        })
        .collect())
}
