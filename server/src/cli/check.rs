//! `boernehoejde check`

use super::{CheckArgs, End, input, kit, output};
use crate::clock;
use crate::pipeline::{Pipeline, confirmations};
use domain::actor::{Actor, Today};
use domain::document::Kind;

/// Prints every finding; with `--readability` also how hard the document reads.
pub fn run(args: &CheckArgs) -> End {
    go(args).unwrap_or_else(|end| end)
}

fn go(args: &CheckArgs) -> Result<End, End> {
    let request = args.case.request(&args.document)?;
    let pipeline = std::sync::Arc::new(Pipeline::open(args.case.content.as_deref())?);
    let mut out = std::io::stdout().lock();
    let case = input::case(&pipeline, &args.case.case, &mut out)?;
    let today = args.case.on.map_or_else(clock::today, |day| Today(day.0));
    if request.kind == Kind::Kit {
        let made = kit::of(&pipeline, case, &request, today, &args.case.acknowledge, None, &mut out)?;
        return Ok(made.map_or(End::Stopped, |_| End::Done));
    }
    let confirmed = confirmations(&args.case.acknowledge, &Actor::command_line());
    let judgement = pipeline.judge(&case, &request, &confirmed, today)?;
    output::findings(&pipeline, &judgement.findings, &mut out);
    let Some(release) = judgement.release else {
        return Ok(End::Stopped);
    };
    if args.readability {
        let document = pipeline.house().compose(&release, None)?;
        let _ = output::readability(&pipeline.readability(&document)?, &mut out);
    }
    Ok(End::Done)
}
