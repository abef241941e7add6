//! `boernehoejde content …`: checks and lists the content, and makes the papers that are of no case.

use super::upkeep_args::Where;
use super::{End, Shape, output, publish};
use crate::pipeline::Pipeline;
use ::content::{Content, ContentError, pack_papers};
use clap::Subcommand;
use domain::band::Band;
use domain::case::PackId;
use domain::document::Document;
use print::Form;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The commands.
#[derive(Subcommand)]
pub enum ContentCommand {
    /// List every missing sentence, fact, picture, glyph and source
    Check {
        /// A folder (with content/ and locales/) whose files and wordings go before the built-in ones
        dir: Option<PathBuf>,
    },
    /// Publish texts to every server of a database, after they have passed all that `check` looks at
    #[command(
        after_help = "The servers go over to them within two seconds, and keep them when they are started again. A folder that a server is started beside (serve --content) is published by itself the first time, and takes nothing back that was published later.\n\nExamples:\n  boernehoejde content publish --content texts\n  boernehoejde content publish --built-in      back to the texts that the program brings"
    )]
    Publish {
        /// A folder (with content/ and locales/) whose files go before the built-in ones
        #[arg(long, value_name = "DIR", required_unless_present = "built_in")]
        content: Option<PathBuf>,
        /// Publish the texts that the program brings, alone
        #[arg(long, conflicts_with = "content")]
        built_in: bool,
        #[command(flatten)]
        place: Where,
    },
    /// Make cards to cut out of what adults' words mean, as PDF
    Glossary {
        /// The age group whose words are used
        #[arg(long, value_name = "BAND", default_value = "7-9", value_parser = ["4-6", "7-9", "10-12", "13-17"])]
        band: String,
        /// Output file [default: standard output]
        #[arg(short, long, value_name = "FILE")]
        output: Option<PathBuf>,
        /// A folder whose files and wordings go before the built-in ones
        dir: Option<PathBuf>,
    },
    /// Make a paper for adults of how a case goes in a municipality (process-plan)
    Plan {
        /// The municipality's pack
        #[arg(long, value_name = "PACK", default_value = "generic")]
        pack: String,
        /// The kind of case: one of the nine tracks, or a procedure for adults alone
        #[arg(long, value_name = "TRACK", default_value = "support")]
        track: String,
        /// The age group whose sentences for the child stand there
        #[arg(long, value_name = "BAND", default_value = "7-9", value_parser = ["4-6", "7-9", "10-12", "13-17"])]
        band: String,
        /// Output format
        #[arg(long, value_enum, default_value_t = Shape::Pdf)]
        format: Shape,
        /// Output file [default: standard output]
        #[arg(short, long, value_name = "FILE")]
        output: Option<PathBuf>,
        /// A folder whose files and wordings go before the built-in ones
        dir: Option<PathBuf>,
    },
    /// Make a page for front staff of what to do when a child tells something (front-staff-leaflet)
    Leaflet {
        /// The municipality's pack
        #[arg(long, value_name = "PACK", default_value = "generic")]
        pack: String,
        /// Output format
        #[arg(long, value_enum, default_value_t = Shape::Pdf)]
        format: Shape,
        /// Output file [default: standard output]
        #[arg(short, long, value_name = "FILE")]
        output: Option<PathBuf>,
        /// A folder whose files and wordings go before the built-in ones
        dir: Option<PathBuf>,
    },
    /// Print the list of rights for a lawyer to sign (docs/rights.md), as Markdown
    Rights {
        /// A folder whose files and wordings go before the built-in ones
        dir: Option<PathBuf>,
    },
    /// Print what waits for a lawyer, with its sources (docs/for-a-lawyer.md), as Markdown
    Lawyer {
        /// A folder whose files and wordings go before the built-in ones
        dir: Option<PathBuf>,
    },
}

/// Runs one of the commands.
pub fn run(command: &ContentCommand) -> End {
    match command {
        ContentCommand::Check { dir } => check(dir.as_deref()),
        ContentCommand::Publish { content, place, .. } => publish::run(content.as_deref(), place),
        ContentCommand::Glossary { band, output, dir } => glossary(dir.as_deref(), band, output.as_deref()),
        ContentCommand::Plan {
            pack,
            track,
            band,
            format,
            output,
            dir,
        } => plan(
            dir.as_deref(),
            (pack.as_str(), track.as_str(), band.as_str()),
            (*format, output.as_deref()),
        ),
        ContentCommand::Leaflet {
            pack,
            format,
            output,
            dir,
        } => {
            let made = |content: &Content| pack_papers::front_staff_leaflet(content, &PackId::from(pack.as_str()));
            of_pack(dir.as_deref(), pack, (*format, output.as_deref()), made)
        }
        ContentCommand::Rights { dir } => list(dir.as_deref(), ::content::rights_list::markdown),
        ContentCommand::Lawyer { dir } => list(dir.as_deref(), ::content::lawyer_list::markdown),
    }
}

/// Checks all content and lists every fault.
fn check(folder: Option<&Path>) -> End {
    let pipeline = match Pipeline::open(folder) {
        Ok(pipeline) => pipeline,
        Err(error) => return End::Invalid(error.to_string()),
    };
    let faults = ::content::check::all(pipeline.content(), &print::can_draw);
    for fault in &faults {
        println!("{fault}");
    }
    if faults.is_empty() {
        println!("content passed: {} files", pipeline.content().source().list("").len());
        End::Done
    } else {
        eprintln!(
            "boernehoejde: {} fault(s) in the content; mend the files named above",
            faults.len()
        );
        End::Stopped
    }
}

/// Prints a list for a lawyer.
fn list(folder: Option<&Path>, made: fn(&Content) -> Result<String, ContentError>) -> End {
    let pipeline = match Pipeline::open(folder) {
        Ok(pipeline) => pipeline,
        Err(error) => return End::Invalid(error.to_string()),
    };
    match made(pipeline.content()) {
        Ok(list) => {
            print!("{list}");
            End::Done
        }
        Err(error) => End::Invalid(error.to_string()),
    }
}

/// Makes the cards of the glossary as PDF.
fn glossary(folder: Option<&Path>, band: &str, to: Option<&Path>) -> End {
    let Some(band) = Band::ALL.into_iter().find(|one| one.as_str() == band) else {
        return End::Invalid(format!("there is no age group called {band:?}"));
    };
    let pipeline = match Pipeline::open(folder) {
        Ok(pipeline) => pipeline,
        Err(error) => return End::Invalid(error.to_string()),
    };
    let made = ::content::word_cards::document(pipeline.content(), band).map_err(End::from);
    let made = made.and_then(|document| pipeline.pdf_as(&document, Form::Cards).map_err(End::from));
    match made.and_then(|bytes| output::document(&bytes, to)) {
        Ok(()) => End::Done,
        Err(end) => end,
    }
}

/// Makes the paper of a track.
fn plan(folder: Option<&Path>, (pack, track, band): (&str, &str, &str), to: (Shape, Option<&Path>)) -> End {
    let Some(band) = Band::ALL.into_iter().find(|one| one.as_str() == band) else {
        return End::Invalid(format!("there is no age group called {band:?}"));
    };
    let made = |content: &Content| pack_papers::process_plan(content, &PackId::from(pack), track, band);
    of_pack(folder, &format!("{pack} with a track {track}"), to, made)
}

/// Makes a paper of a pack in a format, and writes it.
fn of_pack(
    folder: Option<&Path>,
    what: &str,
    (format, to): (Shape, Option<&Path>),
    made: impl Fn(&Content) -> Result<Option<Document>, ContentError>,
) -> End {
    let pipeline = match Pipeline::open(folder) {
        Ok(pipeline) => Arc::new(pipeline),
        Err(error) => return End::Invalid(error.to_string()),
    };
    let document = match made(pipeline.content()) {
        Ok(Some(document)) => document,
        Ok(None) => return End::Invalid(format!("there is no pack {what}; content/processes/ has them")),
        Err(error) => return error.into(),
    };
    let made = output::unprinted(&pipeline, &document, format);
    let made = made.and_then(|bytes| bytes.map_or_else(|| pipeline.pdf(&document).map_err(End::from), Ok));
    match made.and_then(|bytes| output::document(&bytes, to)) {
        Ok(()) => End::Done,
        Err(end) => end,
    }
}
