//! `boernehoejde render`

use super::{End, RenderArgs, Shape, input, kit, output};
use crate::clock;
use crate::kit::Kit;
use crate::pipeline::{Pipeline, PipelineError, confirmations};
use crate::standalone;
use domain::actor::{Actor, Today};
use domain::document::{Document, Kind};
use domain::gate::no_neutral;
use domain::letter_given;
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
    // A file holds no child's screen that a card could open: what came out was a sheet of words about a card.
    if request.kind == Kind::AccessCard && args.format == Shape::Pdf {
        return Err(End::Invalid(
            "--document access-card: a card has a square only where the child's own screen is opened, on its page; \
             its words can be read with --format text"
                .to_owned(),
        ));
    }
    let portrait = match &args.photo {
        Some(_) if args.format != Shape::Pdf => {
            return Err(End::Invalid(
                "--photo: it stands on paper alone; leave it out, or make the document as pdf".to_owned(),
            ));
        }
        Some(path) => Some(input::photo(path)?),
        None => None,
    };
    let pipeline = Arc::new(Pipeline::open(args.case.content.as_deref())?);
    let mut out = std::io::stderr().lock();
    let case = input::case(&pipeline, &args.case.case, &mut out)?;
    if request.kind == Kind::JournalNote {
        // The note goes past the gate: what the gate would say of its version is said here.
        if let Some(refused) = request.version.and_then(|version| no_neutral(request.kind, version)) {
            output::findings(&pipeline, &[refused], &mut out);
            return Ok(End::Stopped);
        }
        let meeting = content::journal::meeting_of(&case);
        let letter = meeting.filter(|meeting| letter_given::in_file(&case, meeting));
        let meeting = meeting.map(|meeting| meeting.id.clone());
        let on = args.case.on.map_or_else(|| clock::today().0, |day| day.0);
        let noted = content::journal::Noted {
            case: &case,
            corrections: &[],
            from_file: false,
            letter,
        };
        let note = content::journal::note(pipeline.content(), &noted, &meeting.unwrap_or_default(), on);
        return write(&pipeline, &note.map_err(PipelineError::from)?, None, args, &mut out);
    }
    let today = args.case.on.map_or_else(clock::today, |day| Today(day.0));
    let acknowledged = &args.case.acknowledge;
    if request.kind == Kind::Kit {
        let made = kit::of(
            &pipeline,
            case,
            &request,
            today,
            acknowledged,
            portrait.as_ref(),
            &mut out,
        )?;
        return write_kit(&pipeline, made, args);
    }
    let confirmed = confirmations(acknowledged, &Actor::command_line());
    let judgement = pipeline.judge(&case, &request, &confirmed, today)?;
    output::findings(&pipeline, &judgement.findings, &mut out);
    let Some(release) = judgement.release else {
        return Ok(End::Stopped);
    };
    let composer = pipeline.house();
    let document = composer.compose(&release, args.form_name.as_deref())?;
    let alt = match &portrait {
        Some(portrait) => composer.face(&release, &document, portrait)?,
        None => None,
    };
    let face = portrait.as_ref().and_then(|portrait| portrait.said(alt.as_deref()));
    write(&pipeline, &document, face, args, &mut out)
}

/// Writes a kit; nothing where there is none.
fn write_kit(pipeline: &Arc<Pipeline>, kit: Option<Kit>, args: &RenderArgs) -> Result<End, End> {
    let Some(kit) = kit else {
        return Ok(End::Stopped);
    };
    let bytes = match args.format {
        Shape::Pdf => kit.pdf,
        Shape::Text => kit.plain_text().into_bytes(),
        Shape::Html => standalone::html_of_kit(pipeline, &kit).into_bytes(),
        Shape::Json => output::json(&kit.documents())?,
    };
    output::document(&bytes, args.output.as_deref())?;
    Ok(End::Done)
}

fn write(
    pipeline: &Arc<Pipeline>,
    document: &Document,
    face: Option<print::Face<'_>>,
    args: &RenderArgs,
    out: &mut impl Write,
) -> Result<End, End> {
    let bytes = match output::unprinted(pipeline, document, args.format)? {
        Some(bytes) => bytes,
        None => match pipeline.pdf_with(document, args.paper, face) {
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
    };
    output::document(&bytes, args.output.as_deref())?;
    Ok(End::Done)
}
