//! `boernehoejde render`

use super::{End, RenderArgs, Shape, input, kit, output};
use crate::clock;
use crate::kit::Kit;
use crate::pipeline::{Pipeline, PipelineError, confirmations};
use crate::standalone;
use domain::actor::{Actor, Today};
use domain::document::{Document, Kind};
use std::io::Write;
use std::sync::Arc;

/// Makes a document. Findings go to stderr; nothing is written unless the document is made.
pub fn run(args: &RenderArgs) -> End {
    go(args).unwrap_or_else(|end| end)
}

fn go(args: &RenderArgs) -> Result<End, End> {
    let request = args
        .case
        .request(&args.document)?
        .pocket(args.paper == print::Form::Pocket);
    let pipeline = Arc::new(Pipeline::open(args.case.content.as_deref())?);
    let mut out = std::io::stderr().lock();
    let case = input::case(&pipeline, &args.case.case, &mut out)?;
    if request.kind == Kind::JournalNote {
        let meeting = content::journal::meeting_of(&case).map(|meeting| meeting.id.clone());
        let on = args.case.on.map_or_else(|| clock::today().0, |day| day.0);
        let noted = content::journal::Noted {
            case: &case,
            corrections: &[],
            from_file: false,
        };
        let note = content::journal::note(pipeline.content(), &noted, &meeting.unwrap_or_default(), on);
        return write(&pipeline, &note.map_err(PipelineError::from)?, args, &mut out);
    }
    let today = args.case.on.map_or_else(clock::today, |day| Today(day.0));
    if request.kind == Kind::Kit {
        let made = kit::of(&pipeline, case, &request, today, &args.case.acknowledge, &mut out)?;
        return write_kit(made, args);
    }
    let confirmed = confirmations(&args.case.acknowledge, &Actor::command_line());
    let judgement = pipeline.judge(&case, &request, &confirmed, today)?;
    output::findings(&pipeline, &judgement.findings, &mut out);
    let Some(release) = judgement.release else {
        return Ok(End::Stopped);
    };
    let document = pipeline.house().compose(&release, args.form_name.as_deref())?;
    write(&pipeline, &document, args, &mut out)
}

/// Writes a kit; nothing where there is none.
fn write_kit(kit: Option<Kit>, args: &RenderArgs) -> Result<End, End> {
    let Some(kit) = kit else {
        return Ok(End::Stopped);
    };
    let bytes = match args.format {
        Shape::Pdf => kit.pdf,
        Shape::Text => kit.plain_text().into_bytes(),
        Shape::Html | Shape::Json => {
            return Err(End::Invalid(
                "--document kit: it is several documents; make it as pdf or text".to_owned(),
            ));
        }
    };
    output::document(&bytes, args.output.as_deref())?;
    Ok(End::Done)
}

fn write(pipeline: &Arc<Pipeline>, document: &Document, args: &RenderArgs, out: &mut impl Write) -> Result<End, End> {
    let bytes = match args.format {
        Shape::Pdf => match pipeline.pdf_as(document, args.paper) {
            // The adviser can correct what does not fit on paper, like any other finding.
            Err(error) => match error.finding() {
                Some(finding) => {
                    output::findings(pipeline, &[finding], out);
                    return Ok(End::Stopped);
                }
                None => return Err(error.into()),
            },
            Ok(bytes) => bytes,
        },
        Shape::Html => standalone::html(pipeline, document).into_bytes(),
        Shape::Text => document.plain_text().into_bytes(),
        Shape::Json => {
            let mut json = serde_json::to_vec_pretty(document).map_err(|error| End::Ours(error.to_string()))?;
            json.push(b'\n');
            json
        }
    };
    output::document(&bytes, args.output.as_deref())?;
    Ok(End::Done)
}
