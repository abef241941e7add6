//! The papers of one talk, for `render` and `check`.

use super::{End, output};
use crate::kit::{self, Asked, Kit};
use crate::pipeline::{Beside, Pipeline, confirmations};
use crate::portrait::Portrait;
use domain::actor::{Actor, Today};
use domain::case::Case;
use domain::finding::{Code, Finding};
use domain::gate::{Request, no_neutral};
use std::io::Write;

/// Makes the kit of the meeting that is asked for, or of the next one that is planned, and prints what was kept back of it. `None`
/// where there is no paper at all.
///
/// # Errors
/// Content is missing or broken.
pub fn of(
    pipeline: &Pipeline,
    case: Case,
    request: &Request,
    today: Today,
    acknowledged: &[Code],
    portrait: Option<&Portrait>,
    out: &mut impl Write,
) -> Result<Option<Kit>, End> {
    // A kit is the adviser's, and chooses the version of each paper itself.
    if let Some(refused) = request.version.and_then(|version| no_neutral(request.kind, version)) {
        output::findings(pipeline, &[refused], out);
        return Ok(None);
    }
    let named = request.meeting.as_ref();
    let meeting = named.or_else(|| domain::kit::meeting_of(&case, today.0));
    let Some(meeting) = meeting.cloned() else {
        output::findings(pipeline, &[Finding::new(Code::MissingField, "meetings")], out);
        return Ok(None);
    };
    if case.meeting(&meeting).is_none() {
        let unknown = Finding::new(Code::UnknownReference, "meetings")
            .variant("asked")
            .with("id", meeting.to_string());
        output::findings(pipeline, &[unknown], out);
        return Ok(None);
    }
    let asked = Asked {
        case,
        meeting,
        on: today.0,
        confirmed: confirmations(acknowledged, &Actor::command_line()),
        beside: Beside::default(),
    };
    let made = kit::make_with(pipeline, &pipeline.house(), &asked, portrait)?;
    output::findings(pipeline, &made.findings, out);
    Ok(made.kit)
}
