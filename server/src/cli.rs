//! The command line. Its compatibility promises are in docs/versioning.md.
//!
//! Exit codes: 0 success; 1 stopped by findings; 2 bad usage, unreadable or invalid
//! file, a document this version does not make; 3 internal error.

mod assets;
mod audit;
mod backup;
mod check;
mod content;
mod doctor;
mod first_run;
mod healthcheck;
mod input;
mod keys;
mod kit;
mod lines;
mod machine_args;
mod output;
mod publish;
mod render;
mod retention;
mod routes;
mod schema;
mod serve;
mod upkeep;
mod upkeep_args;

use self::content::ContentCommand;
use crate::pipeline::PipelineError;
use ::content::ContentError;
use clap::{Args, Parser, Subcommand, ValueEnum};
use domain::case::{Day, DecisionId, MeetingId, NoticeId, PersonId, Words};
use domain::document::{Audience, Kind, Version};
use domain::finding::Code;
use domain::gate::Basis;
use domain::language::Language;
use machine_args::MachineCommand;
use std::path::PathBuf;
use std::process::ExitCode;
use upkeep_args::UpkeepCommand;

/// The result of a command, which decides its exit code.
#[derive(Debug)]
pub enum End {
    /// 0: success.
    Done,
    /// 1: stopped by findings, which have been printed.
    Stopped,
    /// 2: bad usage, unreadable or invalid file.
    Invalid(String),
    /// 2: invalid file; its faults have been printed.
    InvalidFile,
    /// 3: internal error.
    Ours(String),
}

impl From<PipelineError> for End {
    fn from(error: PipelineError) -> End {
        match error {
            PipelineError::Content(error) => error.into(),
            error => End::Ours(error.to_string()),
        }
    }
}

impl From<ContentError> for End {
    fn from(error: ContentError) -> End {
        match error {
            // A bad pack is the user's to correct, not an internal error.
            ContentError::BadPack { .. } => End::Invalid(error.to_string()),
            error => End::Ours(error.to_string()),
        }
    }
}

#[derive(Parser)]
#[command(
    name = "boernehoejde",
    version,
    about = "Letters, rights and pages a child can understand, made from a case file, safely.",
    after_help = "Start here:\n  boernehoejde check case.json                     what must change before the letter\n  boernehoejde render case.json --document before-meeting --format pdf -o letter.pdf\n  boernehoejde serve                               work in a browser, on http://127.0.0.1:8080\n  boernehoejde doctor                              check what this machine still needs\n\nExit codes: 0 success · 1 stopped by findings · 2 bad usage or invalid file · 3 internal error"
)]
struct Cli {
    /// The moment to begin at instead of the machine's clock: for tests, and for `serve --demo`
    #[arg(long, global = true, hide = true, value_name = "MOMENT", value_parser = crate::clock::moment)]
    clock: Option<jiff::Timestamp>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// List the findings on a document, each with what to do about it
    #[command(
        after_help = "Prints one finding per line: LEVEL CODE PATH: message.\n  block    the case must be changed first\n  confirm  needs --acknowledge CODE\n  warn     does not stop the document; is kept with it\n  hint     for information\n\nExample:\n  boernehoejde check case.json --document rights --on 2026-12-03 --readability"
    )]
    Check(CheckArgs),
    /// Make a document as PDF, HTML, plain text or JSON
    #[command(
        after_help = "Writes nothing unless the exit code is 0. Findings go to standard error.\n\nExamples:\n  boernehoejde render case.json --document before-meeting -o letter.pdf\n  boernehoejde render case.json --document before-meeting --version neutral --format text\n  boernehoejde render case.json --document before-meeting --audience adult --format text"
    )]
    Render(RenderArgs),
    /// Serve the web app on this machine
    #[command(
        after_help = "Prints `ready on http://ADDRESS:PORT` when the server is ready. Cases are stored in the data folder, encrypted with the keys in its file `keys`.\nThe configuration file (TOML) may contain: listen, origin, database, data, trusted_proxies, content, islands, outbox, backup_recipient, breached_passwords, key_file, key_passphrase_file, key_fingerprint.\nThe environment variable BOERNEHOEJDE_CONFIG sets it for every command.\nIf there is no data yet and this is a terminal, it explains how to begin and asks."
    )]
    Serve(ServeArgs),
    /// List every route of the web app and who may use it
    Routes(RoutesArgs),
    /// Print the JSON Schema of case/1
    CaseSchema,
    /// Print the JSON Schema of document/1
    DocumentSchema,
    /// Print the API of a municipality's own systems, as OpenAPI 3.1
    #[command(name = "openapi")]
    OpenApi,
    /// Print the JSON Schema of filing/1, what is told of a paper that is filed elsewhere
    FilingSchema,
    /// Check and list the content: sentences, letters, pictures, process packs
    #[command(subcommand)]
    Content(ContentCommand),
    #[command(flatten)]
    Upkeep(UpkeepCommand),
    #[command(flatten)]
    Machine(MachineCommand),
}

/// What every command on a case takes.
#[derive(Args)]
struct CaseArgs {
    /// The case file (format case/1); - reads standard input
    case: PathBuf,
    /// Id of the meeting [default: the first planned on or after --on]
    #[arg(long, value_name = "ID")]
    meeting: Option<String>,
    /// Id of the decision, for decision and complaint-sheet [default: the latest on --on]
    #[arg(long, value_name = "ID")]
    decision: Option<String>,
    /// Id of the notice, for notifier-note [default: the latest on --on]
    #[arg(long, value_name = "ID")]
    notice: Option<String>,
    /// Id of whom the paper is for, for school-note: a teacher or pedagogue of the case
    #[arg(long, value_name = "ID")]
    share: Option<String>,
    /// On what ground it is told to them: consent, one-meeting or follow-up
    #[arg(long, value_name = "BASIS", value_parser = ["consent", "one-meeting", "follow-up"])]
    basis: Option<String>,
    /// What this child needs right before the talk, in the adviser's words, for school-note
    #[arg(long, value_name = "WORDS")]
    needs_before: Option<String>,
    /// What it needs right after the talk, for school-note
    #[arg(long, value_name = "WORDS")]
    needs_after: Option<String>,
    /// Make a draft of what waits for a lawyer: decision, complaint-sheet, hearing. Every sheet says so
    #[arg(long)]
    draft: bool,
    /// Date of the document, as 2026-11-24; decides age and rights [default: today in Copenhagen]
    #[arg(long, value_name = "DATE", value_parser = day)]
    on: Option<Day>,
    /// Which version to make [default: chosen from the delivery and the child's home]
    #[arg(long = "version", value_name = "VERSION")]
    form: Option<Form>,
    /// Language of the document, as da or da-DK [default: the child's]
    #[arg(long, value_name = "LANG")]
    lang: Option<String>,
    /// Confirm a finding of level `confirm`, by its code; repeatable
    #[arg(long = "acknowledge", value_name = "CODE", value_parser = code)]
    acknowledge: Vec<Code>,
    /// Who reads it
    #[arg(long, value_enum, default_value_t = Reader::Child)]
    audience: Reader,
    /// A folder whose files and wordings go before the built-in ones
    #[arg(long, value_name = "DIR")]
    content: Option<PathBuf>,
}

#[derive(Args)]
struct CheckArgs {
    #[command(flatten)]
    case: CaseArgs,
    /// Which document
    #[arg(long, value_name = "KIND", default_value = "before-meeting")]
    document: String,
    /// Also print readability measures of the document
    #[arg(long)]
    readability: bool,
}

#[derive(Args)]
struct RenderArgs {
    #[command(flatten)]
    case: CaseArgs,
    /// Which document: before-meeting, opening-card, rights, bisidder-guide, timeline, waiting, take-home,
    /// after-meeting, decision, complaint-sheet, three-houses, feelings, scale, week, first-then, ending-sheet, cues-card,
    /// checklist-paper, kit, access-card, journal-note …
    #[arg(long, value_name = "KIND")]
    document: String,
    /// Output format
    #[arg(long, value_enum, default_value_t = Shape::Pdf)]
    format: Shape,
    /// Another form of the document, if it has one: teacher or adult-short (bisidder-guide)
    #[arg(long, value_name = "NAME")]
    form_name: Option<String>,
    /// Paper: a4, a3 (two pages side by side for a wall), a folded pocket sheet, or cards to cut out
    #[arg(long, value_name = "FORM", value_parser = paper, default_value = "a4")]
    paper: print::Form,
    /// A photo of the adviser (JPEG, PNG or WebP) for the letters and the card that may show one; only with --format pdf
    #[arg(long, value_name = "FILE")]
    photo: Option<PathBuf>,
    /// Output file [default: standard output]
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

#[derive(Args)]
struct ServeArgs {
    /// Serve made-up cases from a temporary folder, or in an empty --database, and print their accounts; when it ends,
    /// nothing of it can be read any more
    #[arg(long, conflicts_with = "data")]
    demo: bool,
    /// First finish an upgrade: no server of an older version uses this database any more
    #[arg(long)]
    finish_upgrade: bool,
    #[command(flatten)]
    server: machine_args::ServerArgs,
}

#[derive(Args)]
struct RoutesArgs {
    /// Print JSON
    #[arg(long)]
    json: bool,
}

#[derive(Clone, Copy, ValueEnum)]
enum Form {
    Full,
    Neutral,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Reader {
    Child,
    Adult,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Shape {
    Pdf,
    Html,
    Text,
    Json,
}

impl From<Form> for Version {
    fn from(form: Form) -> Version {
        match form {
            Form::Full => Version::Full,
            Form::Neutral => Version::Neutral,
        }
    }
}

impl From<Reader> for Audience {
    fn from(reader: Reader) -> Audience {
        match reader {
            Reader::Child => Audience::Child,
            Reader::Adult => Audience::Adult,
        }
    }
}

fn day(text: &str) -> Result<Day, String> {
    Day::parse(text).ok_or_else(|| format!("{text:?} is no day; write it as 2026-11-24"))
}

fn code(text: &str) -> Result<Code, String> {
    text.parse()
        .map_err(|_| format!("{text:?} is no finding; `check` prints the codes it finds"))
}

fn paper(text: &str) -> Result<print::Form, String> {
    print::Form::of(text).ok_or_else(|| {
        let known = print::Form::ALL.map(print::Form::as_str).join(", ");
        format!("{text:?} is no form of paper: {known}")
    })
}

impl CaseArgs {
    fn request(&self, kind: &str) -> Result<domain::gate::Request, End> {
        let kind: Kind = kind.parse().map_err(|_| {
            let known: Vec<&str> = Kind::ALL.into_iter().map(Kind::as_str).collect();
            End::Invalid(format!("--document {kind}: this version makes {}", known.join(", ")))
        })?;
        if self.draft && !kind.waits_for_a_lawyer() {
            let drafts = Kind::ALL.into_iter().filter(|kind| kind.waits_for_a_lawyer());
            let drafts: Vec<&str> = drafts.map(Kind::as_str).collect();
            return Err(End::Invalid(format!(
                "--draft: only {} are made as a draft",
                drafts.join(", ")
            )));
        }
        let language = match &self.lang {
            None => None,
            Some(tag) => {
                let fits = tag
                    .split('-')
                    .all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric()));
                if !fits {
                    return Err(End::Invalid(format!("--lang {tag}: write a language as da or da-DK")));
                }
                Some(Language(tag.clone()))
            }
        };
        let on = self.on.map_or_else(|| crate::clock::today().0, |day| day.0);
        Ok(domain::gate::Request::new(kind, on)
            .version(self.form.map(Into::into))
            .audience(self.audience.into())
            .meeting(self.meeting.as_deref().map(MeetingId::from))
            .decision(self.decision.as_deref().map(DecisionId::from))
            .notice(self.notice.as_deref().map(NoticeId::from))
            .share(
                self.share.as_deref().map(PersonId::from),
                self.basis.as_deref().and_then(Basis::of),
            )
            .needs(
                self.needs_before.as_deref().map(Words::from),
                self.needs_after.as_deref().map(Words::from),
            )
            .draft(self.draft)
            .language(language))
    }
}

/// Sets the clock if `--clock` was given. Only a demo and test builds allow that: with a wrong date, a real deadline
/// could pass unnoticed.
fn set_clock(cli: &Cli) -> Result<(), End> {
    let Some(moment) = cli.clock else { return Ok(()) };
    let demo = matches!(&cli.command, Command::Serve(args) if args.demo);
    if !demo && !cfg!(debug_assertions) {
        return Err(End::Invalid(
            "--clock: only `serve --demo` takes another time than the machine's; leave it out".into(),
        ));
    }
    crate::clock::set(moment).map_err(End::Ours)
}

/// Runs the command line and returns its exit code.
#[must_use]
pub fn run() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => {
            let asked = !error.use_stderr();
            let _ = error.print();
            return ExitCode::from(if asked { 0 } else { 2 });
        }
    };
    let end = match set_clock(&cli).map(|()| cli.command) {
        Err(end) => end,
        Ok(command) => run_command(command),
    };
    match end {
        End::Done => ExitCode::SUCCESS,
        End::Stopped => ExitCode::from(1),
        End::InvalidFile => ExitCode::from(2),
        End::Invalid(why) => {
            eprintln!("boernehoejde: {why}");
            ExitCode::from(2)
        }
        End::Ours(why) => {
            eprintln!("boernehoejde: this is our own fault: {why}");
            ExitCode::from(3)
        }
    }
}

fn run_command(command: Command) -> End {
    match command {
        Command::Check(args) => check::run(&args),
        Command::Render(args) => render::run(&args),
        Command::Serve(args) => serve::run(&args),
        Command::Routes(args) => routes::run(&args),
        Command::CaseSchema => schema::case(),
        Command::DocumentSchema => schema::document(),
        Command::OpenApi => schema::api(),
        Command::FilingSchema => schema::filing(),
        Command::Upkeep(command) => upkeep::run(&command),
        Command::Machine(MachineCommand::Doctor(args)) => doctor::run(&args),
        Command::Machine(MachineCommand::Healthcheck(args)) => healthcheck::run(&args),
        Command::Machine(MachineCommand::BackupKey { file }) => backup::make_key(&file),
        Command::Machine(MachineCommand::Keys(command)) => keys::run(&command),
        Command::Machine(MachineCommand::Assets(command)) => assets::run(&command),
        Command::Content(command) => content::run(&command),
    }
}
