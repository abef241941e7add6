//! Puts the kit of a talk together: each paper is judged and composed as itself, and what was released is bound into one file
//! below a cover (domain/src/kit.rs says which papers, and in which order).

use crate::pipeline::{Beside, Composer, Pipeline, PipelineError};
use crate::portrait::Portrait;
use crate::ui_language::UiLanguage;
use content::kit::{Cover, Kept, Words};
use domain::actor::{Confirmation, Today};
use domain::band::Band;
use domain::case::{Case, MeetingId};
use domain::document::{Document, Kind};
use domain::finding::{Code, Finding, Level};
use domain::gate::Judgement;
use domain::kit::{self, PARTS, Part, Piece};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// The most reasons that the cover gives for one paper: it is one sheet.
const REASONS: usize = 2;

/// What a kit is made from.
#[derive(Clone, Debug, PartialEq)]
pub struct Asked {
    /// The case.
    pub case: Case,
    /// The talk.
    pub meeting: MeetingId,
    /// The day that the papers are of.
    pub on: Date,
    /// What the adviser has confirmed.
    pub confirmed: Vec<Confirmation>,
    /// What is known beside the case.
    pub beside: Beside,
}

/// What became of a kit.
#[derive(Debug)]
pub struct Made {
    /// The kit; `None` where the gate released none of its papers.
    pub kit: Option<Kit>,
    /// What the gate said of the papers that were kept back, each once.
    pub findings: Vec<Finding>,
}

/// A kit.
#[derive(Debug)]
pub struct Kit {
    /// The adviser's cover.
    pub cover: Document,
    /// The papers below it, in their order.
    pub papers: Vec<Paper>,
    /// The whole letter before the talk, where it is among them.
    pub letter: Option<Document>,
    /// What is said of the adviser's photo on that letter, where it stands there.
    pub letter_face: Option<String>,
    /// All of it as one PDF.
    pub pdf: Vec<u8>,
}

/// A paper of a kit.
#[derive(Debug)]
pub struct Paper {
    /// What it is called.
    pub name: String,
    /// The document.
    pub document: Document,
    /// What is said of the adviser's photo on it, where it stands there.
    pub face: Option<String>,
}

impl Kit {
    /// Its documents: the cover, then the papers in their order.
    #[must_use]
    pub fn documents(&self) -> Vec<&Document> {
        let papers = self.papers.iter().map(|paper| &paper.document);
        std::iter::once(&self.cover).chain(papers).collect()
    }

    /// Its words: the cover, then each paper under its name.
    #[must_use]
    pub fn plain_text(&self) -> String {
        let papers = self.papers.iter();
        let papers = papers.map(|paper| format!("\n{}\n\n{}", paper.name, paper.document.plain_text()));
        std::iter::once(self.cover.plain_text()).chain(papers).collect()
    }
}

/// Makes the kit of a talk, without a photo of the adviser.
///
/// # Errors
/// Content is missing or broken, or cannot be printed.
pub fn make(pipeline: &Pipeline, composer: &Composer, asked: &Asked) -> Result<Made, PipelineError> {
    make_with(pipeline, composer, asked, None)
}

/// Makes the kit of a talk, with the photo of the adviser on the papers that may show it.
///
/// # Errors
/// Content is missing or broken, or cannot be printed.
pub fn make_with(
    pipeline: &Pipeline,
    composer: &Composer,
    asked: &Asked,
    portrait: Option<&Portrait>,
) -> Result<Made, PipelineError> {
    let words = Words::new(composer.content())?;
    let mut gathered = Gathered {
        pipeline,
        composer,
        asked,
        portrait,
        words: &words,
        composed: BTreeMap::new(),
        papers: Vec::new(),
        kept: Vec::new(),
        findings: Vec::new(),
    };
    for part in PARTS {
        gathered.part(part)?;
    }
    gathered.bound()
}

/// The papers, as they are gathered.
struct Gathered<'a> {
    pipeline: &'a Pipeline,
    composer: &'a Composer,
    asked: &'a Asked,
    portrait: Option<&'a Portrait>,
    words: &'a Words,
    /// Each kind that was judged, with what was made of it if it was released: the letter is two parts and judged once.
    composed: BTreeMap<Kind, Option<Composed>>,
    papers: Vec<Paper>,
    kept: Vec<Kept>,
    findings: Vec<Finding>,
}

/// A document, and what is said of the photo on it.
#[derive(Clone)]
struct Composed {
    document: Document,
    face: Option<String>,
}

impl Gathered<'_> {
    /// Takes in a part, or says why it is not there.
    fn part(&mut self, part: Part) -> Result<(), PipelineError> {
        let name = self.words.say(&part.key())?;
        if !kit::is_of_use(part.kind, &self.asked.case, &self.asked.meeting) {
            let why = vec![self.words.say("kept-no-bisidder")?];
            self.kept.push(Kept { name, why });
            return Ok(());
        }
        let composed = match self.composed.get(&part.kind) {
            Some(composed) => composed.clone(),
            None => {
                let composed = self.compose(part.kind, &name)?;
                self.composed.insert(part.kind, composed.clone());
                composed
            }
        };
        let Some(Composed { document, face }) = composed else {
            return Ok(());
        };
        // The sheet is called on the cover as it calls itself.
        let name = match (part.kind, document.band) {
            (Kind::ThreeHouses, Band::Thirteen) => self.words.say("my-paper")?,
            (Kind::Feelings, Band::Thirteen) => self.words.say("my-feelings")?,
            _ => name,
        };
        let apart = document.without_own_page();
        let (document, face) = match part.piece {
            Piece::Whole => (Some(self.sparing(document)?), face),
            Piece::Letter => (Some(apart.map_or(document, |(letter, _)| letter)), face),
            // The letter says who writes; the child's own page is the child's.
            Piece::OwnPage => (apart.map(|(_, own)| own), None),
        };
        let paper = document.map(|document| Paper { name, document, face });
        self.papers.extend(paper);
        Ok(())
    }

    /// A way on one sheet: without the room to draw one of one's own, because a kit has others to draw on, and where that is not
    /// enough with as many of its places as there is room for. The whole way is a paper of its own.
    fn sparing(&self, document: Document) -> Result<Document, PipelineError> {
        let Some(less) = document.without_own_way() else {
            return Ok(document);
        };
        if self.is_one_sheet(&less)? {
            return Ok(less);
        }
        for most in kit::places(less.band) {
            if let Some(short) = less.with_short_way(*most)
                && self.is_one_sheet(&short)?
            {
                return Ok(short);
            }
        }
        Ok(document)
    }

    fn is_one_sheet(&self, document: &Document) -> Result<bool, PipelineError> {
        match self.pipeline.sheets(document) {
            Ok(sheets) => Ok(sheets == 1),
            // What cannot be printed is found where the kit is bound.
            Err(error) if error.finding().is_some() => Ok(false),
            Err(error) => Err(error),
        }
    }

    /// The document of a kind, if the gate releases it.
    fn compose(&mut self, kind: Kind, name: &str) -> Result<Option<Composed>, PipelineError> {
        let Asked {
            case,
            meeting,
            on,
            confirmed,
            beside,
        } = self.asked;
        let request = kit::request(kind, meeting, *on);
        let judged = self
            .pipeline
            .judge_stored(case, &request, confirmed, Today(*on), beside.clone())?;
        if let Some(release) = &judged.release {
            let document = self.composer.compose(release, kit::form(kind))?;
            let face = match self.portrait {
                Some(portrait) => self.composer.face(release, &document, portrait)?,
                None => None,
            };
            return Ok(Some(Composed { document, face }));
        }
        let stands = stands(judged);
        let why = self.why(&stands)?;
        self.kept.push(Kept {
            name: name.to_owned(),
            why,
        });
        for finding in stands {
            if !self.findings.contains(&finding) {
                self.findings.push(finding);
            }
        }
        Ok(None)
    }

    /// The reasons that may stand on the cover, in the words of the findings; none where no reason may.
    fn why(&self, stands: &[Finding]) -> Result<Vec<String>, PipelineError> {
        // The paper is the way, and what it lacks is called as the paper is.
        let no_way = |finding: &Finding| finding.code == Code::MissingField && finding.path == "steps";
        if !stands.is_empty() && stands.iter().all(no_way) {
            return Ok(vec![self.words.say("kept-no-way")?]);
        }
        let (told, quiet): (Vec<_>, Vec<_>) = stands.iter().partition(|finding| kit::may_be_told(finding));
        // The cover is Danish like the papers, whatever language the pages speak.
        let say = || -> Vec<String> {
            let messages = told.iter().map(|finding| self.pipeline.message_on_page(finding, &[]));
            messages.collect()
        };
        let mut why = UiLanguage::Danish.while_working(say);
        why.dedup();
        why.truncate(REASONS);
        if !why.is_empty() && !quiet.is_empty() {
            why.push(self.words.say("kept-quiet")?);
        }
        Ok(why)
    }

    /// Binds what was gathered. A paper with a word wider than the sheet is left out, and no other for its sake.
    fn bound(mut self) -> Result<Made, PipelineError> {
        let (cover, pdf) = loop {
            if self.papers.is_empty() {
                return Ok(Made {
                    kit: None,
                    findings: self.findings,
                });
            }
            let cover = self.cover()?;
            match self.printed(&cover) {
                Ok(pdf) => break (cover, pdf),
                Err(error) => {
                    let Some(finding) = error.finding() else {
                        return Err(error);
                    };
                    // It is the cover that cannot be printed where every paper can: the name on it is too wide.
                    if !self.leaves_out(finding)? {
                        return Err(error);
                    }
                }
            }
        };
        let letter = self.composed.remove(&Kind::BeforeMeeting).flatten();
        let is_in = |paper: &Paper| paper.document.kind == Kind::BeforeMeeting;
        let letter = letter.filter(|_| self.papers.iter().any(is_in));
        let (letter, letter_face) = letter.map_or((None, None), |letter| (Some(letter.document), letter.face));
        Ok(Made {
            findings: self.findings,
            kit: Some(Kit {
                letter,
                letter_face,
                cover,
                papers: self.papers,
                pdf,
            }),
        })
    }

    fn cover(&self) -> Result<Document, PipelineError> {
        let case = &self.asked.case;
        let child = case.child.as_ref().and_then(|child| child.first_name.as_ref());
        let talk = case.meeting(&self.asked.meeting).map(|(_, talk)| talk);
        let cover = Cover {
            child: child
                .map(|name| name.trimmed().to_owned())
                .filter(|name| !name.is_empty()),
            at: talk.and_then(|talk| talk.starts_at).map(|at| at.0),
            inside: self.papers.iter().map(|paper| paper.name.clone()).collect(),
            has_bisidder: (self.papers.iter()).any(|paper| paper.document.kind == Kind::BisidderGuide),
            kept: self.kept.clone(),
        };
        self.composer.cover(&cover, self.asked.on)
    }

    fn printed(&self, cover: &Document) -> Result<Vec<u8>, PipelineError> {
        let first = print::Part {
            name: &cover.title,
            document: cover,
            face: None,
        };
        let papers = self.papers.iter().map(|paper| print::Part {
            name: &paper.name,
            document: &paper.document,
            face: self.portrait.and_then(|portrait| portrait.said(paper.face.as_deref())),
        });
        let parts: Vec<print::Part<'_>> = std::iter::once(first).chain(papers).collect();
        self.pipeline.bound(&cover.title, &parts)
    }

    /// Leaves out the papers that cannot be printed, with what else of their document is there; false if all can.
    fn leaves_out(&mut self, finding: Finding) -> Result<bool, PipelineError> {
        let why = self.words.say("kept-too-wide")?;
        let mut gone: Vec<Kind> = Vec::new();
        for paper in &self.papers {
            let kind = paper.document.kind;
            if !gone.contains(&kind) && self.pipeline.pdf(&paper.document).is_err() {
                gone.push(kind);
                self.kept.push(Kept {
                    name: paper.name.clone(),
                    why: vec![why.clone()],
                });
            }
        }
        self.papers.retain(|paper| !gone.contains(&paper.document.kind));
        self.findings.push(finding);
        Ok(!gone.is_empty())
    }
}

/// The findings that stop a paper.
fn stands(judged: Judgement) -> Vec<Finding> {
    let Judgement {
        findings, unconfirmed, ..
    } = judged;
    let stops = |finding: &Finding| match finding.level {
        Level::Block => true,
        Level::Confirm => unconfirmed.contains(&finding.code),
        Level::Warn | Level::Hint => false,
    };
    findings.into_iter().filter(stops).collect()
}
