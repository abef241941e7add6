//! Whether a photo of the adviser may stand on a paper.
//!
//! A drawn figure is nobody. A photo shows who came: whoever finds the paper knows the adviser again in a street, and so that
//! the child talks to the municipality. It stands only in the full version, which says that itself, only for the child, and
//! only where the home is safe, whoever keeps the paper: also what is read aloud is left on a table. Under negative social
//! control no home is safe.

use super::view::View;
use crate::document::Audience;

pub(super) fn may_stand(view: &View<'_>) -> bool {
    let to_the_child = view.request.audience == Audience::Child;
    view.request.kind.shows_face() && to_the_child && view.answers.home_safe()
}
