//! The way of a case, made from its track in the municipality's pack (N32; decision 0045).

use super::change::fresh_id;
use super::open::pack_of;
use crate::state::AppState;
use content::Content;
use domain::case::{Case, PackId, StepId};
use domain::event::MunicipalityId;
use domain::timeline::laid::{self, Planned};
use store::StoreError;

/// What the track of a case plans in its municipality. Empty without a track, and where the municipality's pack is missing
/// or has faults: another's order would be nobody's.
#[must_use]
pub fn plan(content: &Content, case: &Case) -> Vec<Planned> {
    let pack = case
        .municipality
        .as_ref()
        .and_then(|id| content.pack(id).ok().flatten());
    pack.zip(case.track)
        .map(|(pack, track)| pack.planned(track))
        .unwrap_or_default()
}

/// A case that begins in a municipality with this pack, with the steps of its track laid; without a track as it is. What it
/// says of its steps itself stays.
#[must_use]
pub fn laid(content: &Content, pack: &PackId, case: Case) -> Case {
    let case = Case {
        municipality: Some(pack.clone()),
        ..case
    };
    let plan = plan(content, &case);
    laid::lay(case, &plan, || StepId::from(fresh_id("step").as_str()))
}

/// The same for a case that begins in somebody's municipality.
///
/// # Errors
/// [`StoreError::NotFound`] if there is no such municipality; those of the store.
pub async fn laid_in(app: &AppState, municipality: &MunicipalityId, case: Case) -> Result<Case, StoreError> {
    let pack = pack_of(&*app.store, municipality).await?;
    Ok(laid(app.pipeline.content(), &pack, case))
}
