//! Lays out blocks on sheets. Independent of PDF.

mod beside;
mod caption;
mod cards;
mod chunk;
mod columns;
mod cut;
mod face;
mod facts;
mod flag;
mod flow;
mod fork;
mod forms;
mod framed;

pub use face::with_photo;
pub use forms::cards_of;
pub use panels::{lay_out as lay_out_panels, panels_of};
mod head;
mod hill;
mod line;
mod look;
mod panels;
mod paper;
mod pass;
mod plain;
mod poster;
mod prose;
mod room;
mod rows;
#[cfg(test)]
mod shapes;
mod sheet;
mod timeline;
mod way;
mod wide;

pub use look::PAPER;
pub use sheet::{Bound, Image, Laid, Mark, NodeId, Pictogram, Piece, Sheet, Tag, Tree};

use crate::Pictures;
use crate::error::PrintError;
use crate::form::Form;
use crate::photo::Face;
use crate::shape::{Fit, Line, Shaper, Type};
use chunk::{Canvas, Chunk, Words};
use domain::document::{Audience, Block, Document, Kind, Picture, Role, Text};
use domain::drawing::Paint;
use domain::language::Direction;
use look::{Look, Setting};
use paper::Paper;

/// Lays a document out in a paper form. On plain A4, a document meant to fill one
/// sheet gets the largest text that fits; one that takes too many sheets gets
/// tighter spacing, but no smaller text.
pub fn lay_out<'d>(
    document: &'d Document,
    pictures: &'d dyn Pictures,
    shaper: &mut Shaper,
    form: Form,
) -> Result<Laid<'d>, PrintError> {
    // What an adviser glances at in a talk is a card, whatever is asked for.
    let form = if document.kind == Kind::CuesCard {
        Form::Pocket
    } else {
        form
    };
    if form != Form::A4 {
        return forms::lay_out(document, pictures, shaper, form);
    }
    if document.kind == Kind::AccessCard
        && let Some(laid) = pass::lay_out(document, pictures, shaper)?
    {
        return Ok(laid);
    }
    let has_now_next = document
        .blocks
        .iter()
        .any(|block| matches!(block, Block::NowNext { .. }));
    let without = plain::lay_out(document, pictures, shaper, false)?;
    if !has_now_next {
        return Ok(without);
    }
    // What goes on and what comes next stands where there is room for it, and makes no letter longer.
    match plain::lay_out(document, pictures, shaper, true) {
        Ok(with) if with.sheets.len() <= without.sheets.len() => Ok(with),
        Ok(_) | Err(PrintError::WordTooLong { .. }) => Ok(without),
        Err(error) => Err(error),
    }
}

fn lay_out_at<'d>(
    setting: Setting,
    document: &'d Document,
    pictures: &'d dyn Pictures,
    shaper: &mut Shaper,
) -> Result<Laid<'d>, PrintError> {
    set_out(setting, document, pictures, shaper).map(|(laid, _)| laid)
}

/// Lays a document out, and says how its way was drawn.
fn set_out<'d>(
    setting: Setting,
    document: &'d Document,
    pictures: &'d dyn Pictures,
    shaper: &mut Shaper,
) -> Result<(Laid<'d>, Drawn), PrintError> {
    let mut setter = Setter::new(setting, document, pictures, shaper);
    let paper = setting.paper;
    // The first thing that is read of a draft, or of what was made for practice, is that it is that.
    let marks = document.marks().collect::<Vec<_>>().join(" ");
    let marks = (!marks.is_empty()).then(|| (marks, setter.tree.add(Tree::ROOT, Tag::Paragraph)));
    let line = setter.look.body * setter.look.leading;
    let mut sheets = Vec::new();
    for (index, block) in document.blocks.iter().enumerate() {
        if matches!(block, Block::NowNext { .. }) && !setting.now_next {
            continue;
        }
        if matches!(block, Block::NewPage { .. }) {
            setter.after = After::NewPage;
            if !setter.chunks.is_empty() {
                flow::place(std::mem::take(&mut setter.chunks), line, paper, &mut sheets);
            }
        } else {
            setter.block(block, index == 0, document.blocks.get(index + 1))?;
            // A way that lies across has its sheet to itself: what is told around it stands on the next.
            let is_own_sheet = paper == Paper::ACROSS && matches!(block, Block::Timeline { .. });
            if is_own_sheet && index + 1 < document.blocks.len() {
                setter.after = After::Nothing;
                flow::place(std::mem::take(&mut setter.chunks), line, paper, &mut sheets);
            }
        }
    }
    if !setter.chunks.is_empty() || sheets.is_empty() {
        flow::place(std::mem::take(&mut setter.chunks), line, paper, &mut sheets);
    }
    if document.kind == Kind::BeforeMeeting && document.audience == Audience::Child {
        setter.folds(&mut sheets);
    }
    let paper = if paper == Paper::COLUMN {
        sheets = columns::side_by_side(sheets);
        Paper::DOUBLE
    } else {
        paper
    };
    setter.number(&mut sheets, paper)?;
    // The line of panels stands once above all of them.
    if let Some((line, node)) = marks.filter(|_| paper != Paper::PANEL) {
        setter.mark_draft(&line, node, &mut sheets)?;
    }
    let laid = Laid {
        sheets,
        tree: setter.tree,
        form: Form::A4,
        paper: paper.size,
    };
    Ok((laid, setter.drawn))
}

/// How the way of a document was drawn: the best of what its sheet could hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Drawn {
    /// As it is meant; also where there is no way.
    Whole,
    /// In rows that break off at the end of a sheet, because it does not fit one.
    InRows,
    /// With the ways of a fork after each other, or without the path.
    Apart,
}

/// Sets blocks into chunks, one after the other.
struct Setter<'a, 'd> {
    look: Look,
    direction: Direction,
    canvas: Canvas,
    pictures: &'d dyn Pictures,
    /// The photo that stands in the head, if one does.
    face: Option<Face<'d>>,
    shaper: &'a mut Shaper,
    tree: Tree,
    chunks: Vec<Chunk<'d>>,
    /// Level of the last heading: the next may be at most one level deeper
    /// (ISO 14289-1, 7.4.2).
    deepest: u8,
    /// What precedes the next block, which decides the gap above it.
    after: After,
    /// How the way was drawn.
    drawn: Drawn,
}

/// What precedes a block.
#[derive(Clone, Copy, PartialEq)]
enum After {
    /// Ordinary text, or the top of the document.
    Nothing,
    /// A new sheet.
    NewPage,
    /// A heading of this height.
    Heading(f32),
}

impl<'a, 'd> Setter<'a, 'd> {
    /// A setter with nothing set yet.
    fn new(
        setting: Setting,
        document: &'d Document,
        pictures: &'d dyn Pictures,
        shaper: &'a mut Shaper,
    ) -> Setter<'a, 'd> {
        Setter {
            look: Look::of(document, setting),
            direction: document.direction,
            canvas: Canvas {
                width: setting.paper.width(),
                mirrored: document.direction == Direction::Rtl,
            },
            pictures,
            // The adviser's own card has its photo on the card.
            face: pictures.face().filter(|_| document.kind != Kind::AdviserCard),
            shaper,
            tree: Tree::new(),
            chunks: Vec::new(),
            deepest: 0,
            after: After::Nothing,
            drawn: Drawn::Whole,
        }
    }
}

impl<'d> Setter<'_, 'd> {
    fn block(&mut self, block: &'d Block, opens: bool, next: Option<&Block>) -> Result<(), PrintError> {
        match block {
            Block::Heading { id, level, text } if opens && *level == 1 => self.head(id, text),
            Block::Heading { id, level, text } => self.heading(id, *level, text),
            Block::Paragraph {
                id,
                role,
                picture,
                text,
            } => {
                let first = self.chunks.len();
                self.paragraph(id, *role, picture.as_ref(), text)?;
                let introduces = matches!(
                    next,
                    Some(Block::Write { .. } | Block::List { .. } | Block::Choices { .. } | Block::Facts { .. })
                );
                let signs = matches!(
                    next,
                    Some(Block::Paragraph {
                        role: Role::Signature,
                        ..
                    })
                );
                if let Some(last) = self.chunks[first..].last_mut() {
                    last.with_next |= introduces || signs;
                }
                Ok(())
            }
            Block::List { items, .. } => self.list(items),
            Block::Choices { items, .. } => self.choices(items),
            Block::Facts { id, facts, picture } => match picture {
                Some(picture) => self.framed_facts(id, facts, picture),
                None => self.facts(facts),
            },
            Block::Cards { cards, .. } => self.cards(cards),
            Block::People { people, .. } => self.people(people),
            Block::Rights { cards, .. } => self.rights(cards),
            Block::Timeline { steps, companion, .. } => self.timeline(steps, companion.as_ref()),
            Block::NowNext { id, title, places } => self.now_next(id, title, places),
            Block::Write { space, .. } => {
                self.room(*space);
                Ok(())
            }
            Block::Qr { id, link, alt } => self.code(id, link, alt),
            Block::NewPage { .. } => Ok(()),
        }
    }

    /// Sets a text in lines; returns the lines and the font size. If a word is too
    /// long for a line, tries 90 % and 80 % of the size before failing.
    fn lines(
        &mut self,
        text: &Text,
        (size, bold, fit): (f32, bool, Fit),
        measure: f32,
        block: &str,
    ) -> Result<(Vec<Line>, f32), PrintError> {
        let mut refused = None;
        for smaller in [1.0, 0.9, 0.8] {
            // Where a form promises how small a text may get, it gets no smaller.
            let size = f32::max(size * smaller, self.look.least.min(size));
            let type_ = Type {
                size,
                bold,
                fit,
                wide: self.look.wide,
            };
            match self.shaper.lines(text, type_, measure, self.direction, block) {
                Err(PrintError::WordTooLong { word, block }) => {
                    refused = refused.or(Some(PrintError::WordTooLong { word, block }))
                }
                lines => return lines.map(|lines| (lines, size)),
            }
        }
        Err(refused.unwrap_or_else(|| PrintError::WordTooLong {
            word: String::new(),
            block: block.into(),
        }))
    }

    /// The style of running text at this font size.
    fn style(&self, size: f32) -> Words {
        Words {
            size,
            leading: size * self.look.leading,
            ink: Paint::Ink,
            align: chunk::Align::Start,
        }
    }

    fn drawing(&self, picture: &'d Picture, block: &str) -> Result<Image<'d>, PrintError> {
        if picture.alt.trim().is_empty() {
            return Err(PrintError::NoAlternative { block: block.into() });
        }
        if let Some(photo) = face::photo_of(picture, self.pictures) {
            return Ok(Image::Photo(photo));
        }
        self.pictures
            .drawing(&picture.name)
            .map(|drawing| {
                Image::Pictogram(Pictogram {
                    name: &picture.name,
                    drawing,
                })
            })
            .ok_or_else(|| PrintError::NoPicture {
                name: picture.name.clone(),
                block: block.into(),
            })
    }
}
