//! `boernehoejde check`

use super::{CheckArgs, End, input, output};
use crate::clock;
use crate::desk::{Desk, confirmations};
use domain::actor::{Actor, Today};

/// Prints every finding; with `--readability` also how hard the document reads.
pub fn run(args: &CheckArgs) -> End {
    go(args).unwrap_or_else(|end| end)
}

fn go(args: &CheckArgs) -> Result<End, End> {
    let request = args.case.request(&args.document)?;
    let desk = std::sync::Arc::new(Desk::open(args.case.content.as_deref())?);
    let mut out = std::io::stdout().lock();
    let case = input::case(&desk, &args.case.case, &mut out)?;
    let today = args.case.on.map_or_else(clock::today, |day| Today(day.0));
    let confirmed = confirmations(&args.case.acknowledge, &Actor::command_line());
    let judgement = desk.judge(&case, &request, &confirmed, today)?;
    output::findings(&desk, &judgement.findings, &mut out);
    let Some(release) = judgement.release else {
        return Ok(End::Stopped);
    };
    if args.readability {
        let document = desk.compose(&release, None)?;
        let _ = output::readability(&desk.readability(&document)?, &mut out);
    }
    Ok(End::Done)
}
