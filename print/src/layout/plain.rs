//! Plain A4: how a document's sheets lie, and how closely it is set to take no more of them than it should.

use super::look::{self, Setting};
use super::paper::Paper;
use super::sheet::Laid;
use super::{Drawn, lay_out_at, set_out};
use crate::Pictures;
use crate::error::PrintError;
use crate::shape::Shaper;
use domain::document::Document;

/// On plain A4, with or without what goes on and what comes next.
///
/// # Errors
/// As [`super::lay_out`].
pub(super) fn lay_out<'d>(
    document: &'d Document,
    pictures: &'d dyn Pictures,
    shaper: &mut Shaper,
    now_next: bool,
) -> Result<Laid<'d>, PrintError> {
    if let Some(laid) = standing(document, pictures, shaper)? {
        return Ok(laid);
    }
    let mut usual = Setting {
        paper: look::paper_of(document),
        now_next,
        ..Setting::USUAL
    };
    for &words in look::larger(document) {
        match lay_out_at(Setting { words, ..usual }, document, pictures, shaper) {
            Ok(laid) if laid.sheets.len() == 1 => return Ok(laid),
            Ok(_) | Err(PrintError::WordTooLong { .. }) => {}
            Err(error) => return Err(error),
        }
    }
    let (mut best, drawn) = set_out(usual, document, pictures, shaper)?;
    // A way that no lying sheet holds has one that is higher, and fills it: half of it on each of two is none to look at.
    if usual.paper == Paper::ACROSS && drawn != Drawn::Whole {
        let upright = Setting {
            paper: Paper::UPRIGHT,
            fills: true,
            ..usual
        };
        match set_out(upright, document, pictures, shaper) {
            Ok((laid, higher)) if higher < drawn => {
                usual = upright;
                best = laid;
            }
            Ok(_) | Err(PrintError::WordTooLong { .. }) => {}
            Err(error) => return Err(error),
        }
    }
    let aim = look::sheets_aimed_at(document);
    if best.sheets.len() > aim {
        for &air in look::closer(document, usual.paper) {
            let closer = lay_out_at(Setting { air, ..usual }, document, pictures, shaper)?;
            if closer.sheets.len() <= aim {
                return Ok(closer);
            }
            // Large print may take a sheet more than usual, and no more than it has to.
            if !document.lettering.is_usual() && closer.sheets.len() < best.sheets.len() {
                best = closer;
            }
        }
    }
    Ok(best)
}

/// A short way that winds, upright on one sheet with its words; `None` for any other document, and where it takes more.
fn standing<'d>(
    document: &'d Document,
    pictures: &'d dyn Pictures,
    shaper: &mut Shaper,
) -> Result<Option<Laid<'d>>, PrintError> {
    if !look::may_stand(document) {
        return Ok(None);
    }
    for air in [1.0, 0.88, 0.76, 0.66, 0.58] {
        match lay_out_at(Setting::of(1.0, air), document, pictures, shaper) {
            Ok(laid) if laid.sheets.len() == 1 => return Ok(Some(laid)),
            Ok(_) => {}
            Err(PrintError::WordTooLong { .. }) => return Ok(None),
            Err(error) => return Err(error),
        }
    }
    Ok(None)
}
