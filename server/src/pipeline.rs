//! The pipeline, used by both the command line and the pages.
//!
//! case → gate → composer → document → screen or paper. It passes on what each stage gives, and decides nothing.

use crate::clock;
use crate::portrait::Portrait;
use crate::texts::{Behind, Edition, Texts};
use content::compose::AccessCard;
use content::overlay::Overlay;
use content::wordings::Wordings;
use content::{Content, ContentError};
use domain::actor::{Actor, Confirmation, Today};
use domain::case::{Case, Day, Name, PackId};
use domain::document::{Audience, Document, Kind, Version};
use domain::finding::{Code, Finding};
use domain::gate::{self, Judgement, Known, PackRules, Release, Request};
use domain::language::Language;
use domain::readability::{self, Report};
use jiff::civil::Date;
use print::{Form, PrintError};
use std::path::Path;
use std::sync::Arc;

/// What is known of a stored case beside the case itself; nothing of one that is not stored.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Beside {
    /// Whether the personal sentence was used for another child.
    pub used_before: bool,
    /// The day of the last change of adviser, if something was carried over to the adviser who has the case.
    pub carried_over: Option<Day>,
    /// Full names of accounts that had the case and have it no more.
    pub gone: Vec<Name>,
}

/// Internal errors of the pipeline. Only a word too wide for its line is the adviser's to correct.
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
    /// The list of breached passwords is none.
    #[error(transparent)]
    Breached(#[from] crate::auth::breached::NoList),
}

impl PipelineError {
    /// The finding for an error that the adviser can correct: a word wider than its line.
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
    texts: Texts,
}

/// Composes documents in one municipality's words, or in the house's own. A [`Pipeline`] itself composes nothing:
/// whoever wants a document has to say in whose words.
#[derive(Clone)]
pub struct Composer {
    content: Arc<Content>,
    edition: usize,
    revision: u64,
    practice: bool,
}

impl Composer {
    /// The edition of the texts that these words lie over ([`Pipeline::edition`]).
    #[must_use]
    pub fn edition(&self) -> usize {
        self.edition
    }

    /// How often the municipality's words had changed ([`store::Revision`]); 0: the house's own.
    #[must_use]
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// The content in these words.
    #[must_use]
    pub fn content(&self) -> &Content {
        &self.content
    }

    /// The same in other words, to try them before they are proposed or approved.
    #[must_use]
    pub fn trying(&self, wordings: Wordings) -> Composer {
        Composer {
            content: Arc::new(self.content.with_wordings(wordings)),
            ..self.clone()
        }
    }

    /// Composes what a release allows; `template` selects another form of the same kind.
    ///
    /// # Errors
    /// Content is missing or broken.
    pub fn compose(&self, release: &Release, template: Option<&str>) -> Result<Document, PipelineError> {
        self.marked(content::compose::compose_with(&self.content, release, template)?)
    }

    /// Composes the card that opens a child's own screen, as its release allows.
    ///
    /// # Errors
    /// Content is missing or broken.
    pub fn access_card(&self, release: &Release, card: &AccessCard) -> Result<Document, PipelineError> {
        self.marked(content::compose::access_card(&self.content, release, card)?)
    }

    /// What is said of an adviser's photo on a document that was composed from a release; `None` where it may not stand there.
    ///
    /// # Errors
    /// Content is broken.
    pub fn face(
        &self,
        release: &Release,
        document: &Document,
        portrait: &Portrait,
    ) -> Result<Option<String>, PipelineError> {
        let of = portrait.of.as_deref();
        Ok(content::face::alternative(&self.content, release, document, of)?)
    }

    /// The same for a case that is practice, or is not: every document says so.
    #[must_use]
    pub fn practising(self, practice: bool) -> Composer {
        Composer { practice, ..self }
    }

    /// The cover of a kit, on a day.
    ///
    /// # Errors
    /// Content is missing or broken.
    pub fn cover(&self, cover: &content::kit::Cover, on: Date) -> Result<Document, PipelineError> {
        self.marked(content::kit::cover(&self.content, cover, on)?)
    }

    fn marked(&self, mut document: Document) -> Result<Document, PipelineError> {
        if self.practice {
            content::practice::mark(&self.content, &mut document)?;
        }
        Ok(document)
    }
}

impl Pipeline {
    /// A pipeline with the built-in content, optionally overridden by a folder's files.
    ///
    /// # Errors
    /// The folder cannot be read.
    pub fn open(overlay: Option<&Path>) -> Result<Pipeline, PipelineError> {
        Ok(Pipeline::of(Texts::open(overlay)?))
    }

    /// A pipeline that speaks in these texts.
    #[must_use]
    pub fn of(texts: Texts) -> Pipeline {
        Pipeline { texts }
    }

    /// The number of the edition of the texts that is served now.
    #[must_use]
    pub fn edition(&self) -> usize {
        self.texts.now().number()
    }

    /// Which published texts are served; 0: none.
    #[must_use]
    pub fn texts_version(&self) -> u64 {
        self.texts.now().version()
    }

    /// The newest published texts, where this server does not serve them.
    #[must_use]
    pub fn behind(&self) -> Option<Behind> {
        self.texts.behind()
    }

    /// Notes that published texts are not served here.
    pub fn stay_behind(&self, behind: Behind) {
        self.texts.stay_behind(behind);
    }

    /// Goes over to published texts ([`Texts::go_over`]).
    ///
    /// # Errors
    /// They are not served, and those before are.
    pub fn go_over(&self, texts: Overlay, version: u64, is_checked: bool) -> Result<(), Behind> {
        self.texts.go_over(texts, version, is_checked)
    }

    /// Composes in the house's own words: a letter without a case, and on the command line.
    #[must_use]
    pub fn house(&self) -> Composer {
        let edition = self.texts.now();
        composer(edition, Arc::clone(edition.content()), 0)
    }

    /// Composes in a municipality's words, of which this is the revision.
    #[must_use]
    pub fn in_words(&self, wordings: Wordings, revision: u64) -> Composer {
        let edition = self.texts.now();
        composer(edition, Arc::new(edition.content().with_wordings(wordings)), revision)
    }

    /// The content, in the house's own words.
    #[must_use]
    pub fn content(&self) -> &Content {
        self.texts.now().content()
    }

    /// Judges a request when cases are not stored.
    ///
    /// # Errors
    /// The content that the gate needs is broken.
    pub fn judge(
        &self,
        case: &Case,
        request: &Request,
        confirmed: &[Confirmation],
        today: Today,
    ) -> Result<Judgement, PipelineError> {
        self.judge_stored(case, request, confirmed, today, Beside::default())
    }

    /// Judges a request; `beside`: what is known beside the case.
    ///
    /// # Errors
    /// The content that the gate needs is broken.
    pub fn judge_stored(
        &self,
        case: &Case,
        request: &Request,
        confirmed: &[Confirmation],
        today: Today,
        beside: Beside,
    ) -> Result<Judgement, PipelineError> {
        let content = self.content();
        let lists = content.lists()?;
        let rights = content.rights()?;
        if let Some(municipality) = &case.municipality {
            content.pack(municipality)?;
        }
        let pack = |id: &PackId| -> Option<PackRules> { content.pack(id).ok().flatten().map(|pack| pack.gate_rules()) };
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
        // Text on the child's own screen exists in both languages; paper and letters are Danish.
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
            personal_used_before: beside.used_before,
            carried_over: beside.carried_over,
            gone: &beside.gone,
        };
        Ok(gate::judge(case, request, &known))
    }

    /// A document as PDF/UA-1.
    ///
    /// # Errors
    /// Something in it cannot be printed.
    pub fn pdf(&self, document: &Document) -> Result<Vec<u8>, PipelineError> {
        self.pdf_as(document, Form::A4)
    }

    /// A document as PDF/UA-1 in the given paper form.
    ///
    /// # Errors
    /// Something in it cannot be printed.
    pub fn pdf_as(&self, document: &Document, form: Form) -> Result<Vec<u8>, PipelineError> {
        self.pdf_with(document, form, None)
    }

    /// The same with the photo of the adviser, where it stands on the document ([`Composer::face`]).
    ///
    /// # Errors
    /// Something in it cannot be printed.
    pub fn pdf_with(
        &self,
        document: &Document,
        form: Form,
        face: Option<print::Face<'_>>,
    ) -> Result<Vec<u8>, PipelineError> {
        let edition = self.texts.now();
        let drawings = Drawings {
            content: edition.content(),
            face,
        };
        Ok(edition.printer()?.pdf_as(document, &drawings, form)?)
    }

    /// Several documents in one file of this title, each with a bookmark.
    ///
    /// # Errors
    /// Something in one of them cannot be printed.
    pub fn bound(&self, title: &str, parts: &[print::Part<'_>]) -> Result<Vec<u8>, PipelineError> {
        let edition = self.texts.now();
        Ok(edition
            .printer()?
            .bound(title, parts, &Drawings::of(edition.content()))?)
    }

    /// On how many sheets a document is printed.
    ///
    /// # Errors
    /// As [`Pipeline::pdf`].
    pub fn sheets(&self, document: &Document) -> Result<usize, PipelineError> {
        let edition = self.texts.now();
        Ok(edition.printer()?.sheets(document, &Drawings::of(edition.content()))?)
    }

    /// How hard a document reads.
    ///
    /// # Errors
    /// A word list is missing.
    pub fn readability(&self, document: &Document) -> Result<Report, PipelineError> {
        Ok(readability::of_document(document, &self.content().lists()?.lexicon))
    }
}

fn composer(edition: &Edition, content: Arc<Content>, revision: u64) -> Composer {
    Composer {
        content,
        edition: edition.number(),
        revision,
        practice: false,
    }
}

/// Confirmations of the given codes by one actor, now.
#[must_use]
pub fn confirmations(codes: &[Code], by: &Actor) -> Vec<Confirmation> {
    codes
        .iter()
        .map(|code| Confirmation::new(*code, by.clone(), clock::now()))
        .collect()
}

/// Supplies the pictures to the printer.
struct Drawings<'a> {
    /// The pictograms.
    content: &'a Content,
    /// The photo of the adviser, where it stands on what is printed.
    face: Option<print::Face<'a>>,
}

impl<'a> Drawings<'a> {
    /// The pictograms alone.
    fn of(content: &'a Content) -> Drawings<'a> {
        Drawings { content, face: None }
    }
}

impl print::Pictures for Drawings<'_> {
    fn drawing(&self, name: &str) -> Option<&domain::drawing::Drawing> {
        self.content.pictures().drawing(name)
    }

    fn face(&self) -> Option<print::Face<'_>> {
        self.face
    }
}
