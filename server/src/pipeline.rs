//! The pipeline: the one way through the app, for the command line and the pages alike.
//!
//! case → gate → composer → document → screen or paper. Nothing here decides
//! anything; it hands each room what the next one needs.

use crate::clock;
use crate::ui_language;
use content::compose::AccessCard;
use content::wordings::Wordings;
use content::{Content, ContentError};
use domain::actor::{Actor, Confirmation, Today};
use domain::case::{Case, PackId};
use domain::document::{Audience, Document, Kind, Version};
use domain::finding::{Code, Finding};
use domain::gate::{self, Judgement, Known, PackRules, Release, Request};
use domain::language::Language;
use domain::readability::{self, Report};
use print::{Form, PrintError, Printer};
use std::path::Path;
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};

/// What can go wrong behind the pipeline: our own fault, never the adviser's.
#[derive(Debug, thiserror::Error)]
pub enum PipelineError {
    /// A fault in the content.
    #[error("content: {0}")]
    Content(#[from] ContentError),
    /// A document that cannot be printed.
    #[error("paper: {0}")]
    Print(#[from] PrintError),
    /// No randomness for passwords.
    #[error(transparent)]
    Passwords(#[from] crate::auth::password::PasswordError),
}

impl PipelineError {
    /// The finding behind an error that the adviser can mend: a word wider than its line.
    #[must_use]
    pub fn finding(&self) -> Option<Finding> {
        match self {
            PipelineError::Print(PrintError::WordTooLong { word, .. }) => {
                let shown: String = word.chars().take(30).collect();
                Some(
                    Finding::new(Code::TooLarge, "document")
                        .variant("word")
                        .with("word", shown),
                )
            }
            _ => None,
        }
    }
}

/// Content and printer, ready for use.
pub struct Pipeline {
    content: Content,
    printer: OnceLock<Result<Printer, PrintError>>,
    editing: Mutex<()>,
}

impl Pipeline {
    /// A pipeline with the built-in content, or with a folder's files over it.
    ///
    /// # Errors
    /// Where the folder cannot be read.
    pub fn open(overlay: Option<&Path>) -> Result<Pipeline, PipelineError> {
        let content = match overlay {
            Some(folder) => Content::with_overlay(folder)?,
            None => Content::embedded(),
        };
        Ok(Pipeline::with(content))
    }

    fn with(content: Content) -> Pipeline {
        Pipeline {
            content: content.drawn_by(print::can_draw),
            printer: OnceLock::new(),
            editing: Mutex::default(),
        }
    }

    /// A pipeline of its own with other wordings: to look before they count.
    #[must_use]
    pub fn with_trial_wordings(&self, wordings: Wordings) -> Pipeline {
        Pipeline::with(self.content.with_trial_wordings(wordings))
    }

    /// The one place at which words are changed; held from the look at them until they count.
    pub fn editing(&self) -> MutexGuard<'_, ()> {
        self.editing.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The content.
    #[must_use]
    pub fn content(&self) -> &Content {
        &self.content
    }

    /// Judges what is asked for, where cases are not stored.
    ///
    /// # Errors
    /// Where the content that the gate needs is broken.
    pub fn judge(
        &self,
        case: &Case,
        request: &Request,
        confirmed: &[Confirmation],
        today: Today,
    ) -> Result<Judgement, PipelineError> {
        self.judge_stored(case, request, confirmed, today, false)
    }

    /// Judges what is asked for; `used_before` says whether the personal sentence went to another child.
    ///
    /// # Errors
    /// Where the content that the gate needs is broken.
    pub fn judge_stored(
        &self,
        case: &Case,
        request: &Request,
        confirmed: &[Confirmation],
        today: Today,
        used_before: bool,
    ) -> Result<Judgement, PipelineError> {
        let lists = self.content.lists()?;
        let rights = self.content.rights()?;
        if let Some(municipality) = &case.municipality {
            self.content.pack(municipality)?;
        }
        let pack =
            |id: &PackId| -> Option<PackRules> { self.content.pack(id).ok().flatten().map(|pack| pack.gate_rules()) };
        let unsigned = |kind: Kind| -> Vec<String> {
            let told = content::rights::told_by(kind);
            rights
                .iter()
                .filter(|right| right.needs_lawyer && told.contains(&right.id.as_str()))
                .map(|right| right.id.clone())
                .collect()
        };
        let english = Language("en".to_owned());
        let both = [Language::danish(), english];
        // What stands on the child's own screen is written in both; paper and letters are Danish.
        let on_screen = request.kind == Kind::Screen
            || (request.kind == Kind::Rights
                && request.version == Some(Version::Full)
                && request.audience == Audience::Child);
        let languages = if on_screen { &both[..] } else { &both[..1] };
        let known = Known {
            today,
            pack: &pack,
            safety_words: &lists.safety,
            lexicon: &lists.lexicon,
            can_draw: &print::can_draw,
            languages,
            unsigned_rights: &unsigned,
            confirmations: confirmed,
            personal_used_before: used_before,
        };
        Ok(gate::judge(case, request, &known))
    }

    /// Composes what a release allows; `template` picks another form of the same kind.
    ///
    /// # Errors
    /// Where content is missing or broken.
    pub fn compose(&self, release: &Release, template: Option<&str>) -> Result<Document, PipelineError> {
        Ok(content::compose::compose_with(&self.content, release, template)?)
    }

    /// The card that opens a child's own screen, as its release allows.
    ///
    /// # Errors
    /// Where content is missing or broken.
    pub fn access_card(&self, release: &Release, card: &AccessCard) -> Result<Document, PipelineError> {
        Ok(content::compose::access_card(&self.content, release, card)?)
    }

    /// A document as PDF/UA-1.
    ///
    /// # Errors
    /// Where something in it cannot be printed.
    pub fn pdf(&self, document: &Document) -> Result<Vec<u8>, PipelineError> {
        self.pdf_as(document, Form::A4)
    }

    /// A document as PDF/UA-1 in one of the forms that paper takes.
    ///
    /// # Errors
    /// Where something in it cannot be printed.
    pub fn pdf_as(&self, document: &Document, form: Form) -> Result<Vec<u8>, PipelineError> {
        let printer = self.printer.get_or_init(Printer::new).as_ref().map_err(Clone::clone)?;
        Ok(printer.pdf_as(document, &Drawings(&self.content), form)?)
    }

    /// A finding in words.
    #[must_use]
    pub fn message(&self, finding: &Finding) -> String {
        self.worded(finding, &["finding"])
    }

    /// A finding in words after the path it stands at: for a file, whose paths its writer knows.
    #[must_use]
    pub fn message_at(&self, finding: &Finding) -> String {
        let message = self.message(finding);
        if finding.path.is_empty() {
            message
        } else {
            format!("{}: {message}", finding.path)
        }
    }

    /// A finding in the words of a page, where ids and paths mean nothing: `nameless`
    /// holds the ids of people who have no name yet.
    #[must_use]
    pub fn message_on_page(&self, finding: &Finding, nameless: &[String]) -> String {
        let mut finding = finding.clone();
        let nobody = self.words("page-nobody", &[]).unwrap_or_default();
        for (_, value) in finding.args.iter_mut().filter(|(name, _)| name.starts_with("name")) {
            let named: Vec<&str> = value
                .split(", ")
                .map(|name| {
                    if nameless.iter().any(|id| id == name) {
                        nobody.as_str()
                    } else {
                        name
                    }
                })
                .collect();
            *value = named.join(", ");
        }
        self.worded(&finding, &["page", "finding"])
    }

    /// A finding's message: that of its variant, else of its code, of the first kind that has one.
    fn worded(&self, finding: &Finding, kinds: &[&str]) -> String {
        let field = finding.args.get("field").map_or(finding.path.as_str(), String::as_str);
        let label = self.field_label(field);
        let mut values: Vec<(&str, &str)> = finding
            .args
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        values.retain(|(name, _)| *name != "field");
        values.push(("field", &label));
        let code = finding.code.as_str();
        let variant = finding.variant.as_ref().map(|variant| format!("{code}-{variant}"));
        let names = variant.iter().map(String::as_str).chain([code]);
        names
            .flat_map(|name| kinds.iter().map(move |kind| format!("{kind}-{name}")))
            .find_map(|key| self.words(&key, &values))
            .unwrap_or_else(|| code.to_owned())
    }

    fn words(&self, key: &str, values: &[(&str, &str)]) -> Option<String> {
        ui_language::phrase(&self.content, "findings", key, values)
    }

    /// What a field of the case is called on the pages.
    #[must_use]
    pub fn field_label(&self, path: &str) -> String {
        let mut plain = String::new();
        let mut inside = false;
        for c in path.chars() {
            match c {
                '[' => inside = true,
                ']' => inside = false,
                _ if inside => {}
                '.' | '_' => plain.push('-'),
                c => plain.push(c),
            }
        }
        self.words(&format!("field-{plain}"), &[])
            .or_else(|| self.words("field-nameless", &[]))
            .unwrap_or_default()
    }

    /// How hard a document reads.
    ///
    /// # Errors
    /// Where a word list is missing.
    pub fn readability(&self, document: &Document) -> Result<Report, PipelineError> {
        Ok(readability::of_document(document, &self.content.lists()?.lexicon))
    }
}

/// Confirmations of some codes by one actor, now.
#[must_use]
pub fn confirmations(codes: &[Code], by: &Actor) -> Vec<Confirmation> {
    codes
        .iter()
        .map(|code| Confirmation {
            code: *code,
            by: by.clone(),
            at: clock::now(),
        })
        .collect()
}

/// The pictograms, as paper asks for them.
struct Drawings<'a>(&'a Content);

impl print::Pictures for Drawings<'_> {
    fn drawing(&self, name: &str) -> Option<&domain::drawing::Drawing> {
        self.0.pictures().drawing(name)
    }
}
