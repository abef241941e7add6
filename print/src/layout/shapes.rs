//! Every shape of the way on paper, for one to twelve places, long names and large text: nothing lies over anything else,
//! all of it is on its sheet, and the road of a poster goes on where the sheets meet (N32).

mod forks;

use super::{Image, Laid, Mark, cards_of, lay_out, lay_out_panels, panels_of};
use crate::Pictures;
use crate::form::Form;
use crate::layout::PAPER;
use crate::shape::Shaper;
use domain::band::Band;
use domain::document::{
    Audience, Block, Document, Format, Kind, Lettering, Origin, Picture, ReleaseRecord, Role, Size, Space, Span, Text,
    TimelineStep, Version,
};
use domain::drawing::{Drawing, Segment};
use domain::language::{Direction, Language};
use domain::timeline::Stands;
use domain::way::Rect;

/// One drawing for every name.
struct Blank(Drawing);

impl Pictures for Blank {
    fn drawing(&self, _: &str) -> Option<&Drawing> {
        Some(&self.0)
    }
}

fn blank() -> Blank {
    Blank(Drawing {
        grid: 64.0,
        shapes: Vec::new(),
    })
}

fn picture() -> Picture {
    Picture {
        name: "any".into(),
        alt: "Et billede".into(),
    }
}

fn step(nth: usize, stands: Stands) -> TimelineStep {
    let who = [
        ("Det er ", Origin::Ours),
        ("Maximiliane-Alexandra Østergaard", Origin::Name),
        (", der sørger for det.", Origin::Ours),
    ];
    let who = who.map(|(text, of)| Span { text: text.into(), of });
    TimelineStep {
        id: format!("place-{nth}"),
        picture: picture(),
        stands,
        state: Text::ours("Måske en af disse"),
        text: Text::ours("De voksne, der kender dig, mødes og snakker om, hvordan du har det."),
        day: Some(Text::ours("Det er torsdag den 3. december.")),
        flag: (nth % 3 == 2).then(|| Text::ours("torsdag den 3. december")),
        lines: vec![Text(who.into()), Text::ours("Du bliver hørt først.")],
        fork: (stands == Stands::OneOf).then_some(0),
        fresh: false,
        featured: stands == Stands::Now,
        label: None,
        usual: None,
        face: None,
        sleeps: None,
    }
}

/// A way with this many places, of which the first third is done.
fn way(band: Band, places: usize, lettering: Lettering) -> Document {
    let now = places / 3;
    let ahead = [
        Stands::Next,
        Stands::Waiting,
        Stands::OneOf,
        Stands::OneOf,
        Stands::Maybe,
    ];
    let stands = |nth: usize| match nth {
        done if done < now => Stands::Done,
        here if here == now => Stands::Now,
        later => ahead[(later - now - 1).min(ahead.len() - 1)],
    };
    let paragraph = |id: &str, words: &str| Block::Paragraph {
        id: id.into(),
        role: Role::Body,
        picture: None,
        text: Text::ours(words),
    };
    let heading = |id: &str, level, words: &str| Block::Heading {
        id: id.into(),
        level,
        text: Text::ours(words),
    };
    let blocks = vec![
        heading("title", 1, "Din vej"),
        paragraph(
            "lead",
            "Her kan du se, hvad vi har gjort. Du kan også se, hvor vi er nu.",
        ),
        Block::Timeline {
            id: "way".into(),
            steps: (0..places).map(|nth| step(nth, stands(nth))).collect(),
            companion: (band != Band::Thirteen).then(picture),
            finished: Some(Text::ours("Færdig")),
        },
        heading("unknown-title", 2, "Det ved vi ikke endnu"),
        paragraph(
            "unknown",
            "Vi ved ikke alt endnu. Når vi ved noget, siger vi det til dig.",
        ),
        heading("between-title", 2, "Imens"),
        paragraph("job", "Du behøver ikke gøre noget. Det er de voksnes job."),
        paragraph("ask", "Vil du vide mere? Så spørg mig."),
        Block::Write {
            id: "draw".into(),
            space: Space::Draw(30),
        },
    ];
    Document {
        format: Format::V1,
        kind: Kind::Timeline,
        version: Version::Full,
        audience: Audience::Child,
        band,
        language: Language::danish(),
        direction: Direction::Ltr,
        lettering,
        on: jiff::civil::date(2026, 11, 23),
        title: "Din vej".into(),
        explained: Vec::new(),
        release: ReleaseRecord {
            confirmed: Vec::new(),
            content_version: "sample".into(),
            law_date: jiff::civil::date(2025, 1, 1),
        },
        draft: None,
        practice: None,
        own_card: None,
        blocks,
    }
}

/// The boxes of all words and pictures on each sheet.
fn boxes(laid: &Laid<'_>) -> Vec<Vec<Rect>> {
    let of_sheet = |sheet: &super::Sheet<'_>| {
        let mut boxes = Vec::new();
        for placed in &sheet.pieces {
            for mark in &placed.piece.marks {
                if let Mark::Picture { x, y, side, .. } = mark {
                    boxes.push(Rect {
                        x: placed.x + x,
                        y: placed.y + y,
                        width: *side,
                        height: *side,
                    });
                }
            }
            if let Some([left, top, right, bottom]) = placed.piece.link_area {
                boxes.push(Rect {
                    x: placed.x + left,
                    y: placed.y + top,
                    width: right - left,
                    height: bottom - top,
                });
            }
        }
        boxes
    };
    laid.sheets.iter().map(of_sheet).collect()
}

/// Nothing lies over anything else, and nothing reaches within three millimetres of an edge.
fn holds(name: &str, laid: &Laid<'_>) {
    for boxes in boxes(laid) {
        for (nth, one) in boxes.iter().enumerate() {
            let (right, bottom) = (one.x + one.width, one.y + one.height);
            assert!(
                one.x >= 8.5 && one.y >= 8.5 && right <= laid.paper.0 - 8.5 && bottom <= laid.paper.1 - 8.5,
                "{name}: {one:?} is not on its sheet"
            );
            let less = Rect {
                x: one.x + 0.5,
                y: one.y + 0.5,
                width: one.width - 1.0,
                height: one.height - 1.0,
            };
            for other in &boxes[nth + 1..] {
                assert!(!less.overlaps(other), "{name}: {one:?} lies over {other:?}");
            }
        }
    }
}

/// How far the shapes of a sheet reach to either side.
fn reach(sheet: &super::Sheet<'_>) -> (f32, f32) {
    let mut reach = (f32::MAX, f32::MIN);
    for placed in &sheet.pieces {
        for mark in &placed.piece.marks {
            let Mark::Shape { path, .. } = mark else { continue };
            for segment in path {
                if let Segment::Move(x, _) | Segment::Line(x, _) | Segment::Curve(_, _, _, _, x, _) = segment {
                    reach = (reach.0.min(placed.x + x), reach.1.max(placed.x + x));
                }
            }
        }
    }
    reach
}

#[test]
fn a_way_on_plain_sheets_holds_any_number_of_places() {
    let pictures = blank();
    let mut shaper = Shaper::new();
    for band in Band::ALL {
        for places in 1..=12 {
            for size in Size::ALL {
                let document = way(band, places, Lettering { size, wide: false });
                let laid = lay_out(&document, &pictures, &mut shaper, Form::A4).unwrap();
                // What winds lies across, or stands where no lying sheet holds it.
                let winds = matches!(band, Band::Seven | Band::Ten);
                assert!(winds || laid.paper.0 < laid.paper.1, "{band:?}");
                holds(&format!("{band:?}, {places}, {size:?}"), &laid);
            }
        }
    }
}

/// Ways of a fork that stand after each other on a road read as first this, then that.
#[test]
fn three_ways_of_a_fork_stand_below_each_other() {
    let pictures = blank();
    let mut shaper = Shaper::new();
    let stands = [
        Stands::Done,
        Stands::Done,
        Stands::Now,
        Stands::OneOf,
        Stands::OneOf,
        Stands::OneOf,
        Stands::Maybe,
        Stands::Maybe,
    ];
    for band in [Band::Seven, Band::Ten] {
        let mut document = way(band, 0, Lettering::default());
        for block in &mut document.blocks {
            if let Block::Timeline { steps, companion, .. } = block {
                *companion = None;
                *steps = (0..).zip(stands).map(|(nth, stands)| step(nth, stands)).collect();
                let ways = steps.iter_mut().filter(|step| step.stands == Stands::OneOf);
                // Of what may come nobody is named.
                ways.for_each(|step| {
                    step.picture.name = "way".into();
                    step.lines.truncate(usize::from(step.id == "place-5"));
                });
            }
        }
        let laid = lay_out(&document, &pictures, &mut shaper, Form::A4).unwrap();
        holds(&format!("{band:?}"), &laid);
        let pieces = laid.sheets.iter().flat_map(|sheet| &sheet.pieces);
        let discs = pieces.flat_map(|placed| placed.piece.marks.iter().map(move |mark| (placed, mark)));
        let discs = discs.filter_map(|(placed, mark)| match mark {
            Mark::Picture {
                x,
                y,
                image: Image::Pictogram(pictogram),
                ..
            } if pictogram.name == "way" => Some((placed.x + x, placed.y + y)),
            _ => None,
        });
        let places: Vec<(f32, f32)> = discs.collect();
        assert_eq!(places.len(), 3, "{band:?}");
        for pair in places.windows(2) {
            assert!(
                (pair[0].0 - pair[1].0).abs() < 10.0,
                "{band:?}: one below the other: {places:?}"
            );
            assert!(pair[0].1 < pair[1].1, "{band:?}: in their order: {places:?}");
        }
    }
}

/// Up to the number of places that a case usually has the picture is one sheet.
#[test]
fn the_picture_of_six_places_is_one_sheet_and_its_words_another() {
    let pictures = blank();
    let mut shaper = Shaper::new();
    for band in [Band::Seven, Band::Ten] {
        for places in 1..=6 {
            let mut document = way(band, places, Lettering::default());
            for block in &mut document.blocks {
                if let Block::Timeline { steps, .. } = block {
                    for step in steps {
                        step.text = Text::ours("Vi snakker sammen.");
                        step.lines.clear();
                    }
                }
            }
            let laid = lay_out(&document, &pictures, &mut shaper, Form::A4).unwrap();
            assert_eq!(laid.sheets.len(), 2, "{band:?}, {places}");
        }
    }
}

#[test]
fn the_road_of_a_poster_runs_over_the_cut_and_no_word_does() {
    let pictures = blank();
    let mut shaper = Shaper::new();
    for band in Band::ALL {
        for places in 1..=12 {
            let document = way(band, places, Lettering::default()).on_a_wall();
            let laid = lay_out(&document, &pictures, &mut shaper, Form::Poster).unwrap();
            let name = format!("{band:?}, {places}");
            assert_eq!(laid.sheets.len(), 2, "{name}");
            holds(&name, &laid);
            if places > 1 {
                let (first, second) = (reach(&laid.sheets[0]), reach(&laid.sheets[1]));
                assert!(first.1 > PAPER.0 + 10.0, "{name}: the road ends on the first sheet");
                assert!(second.0 < -10.0, "{name}: the road begins on the second sheet");
            }
        }
    }
}

#[test]
fn panels_are_four_with_no_small_print_and_keep_to_their_own() {
    let pictures = blank();
    let mut shaper = Shaper::new();
    for band in Band::ALL {
        for places in 1..=12 {
            let document = way(band, places, Lettering::default());
            let name = format!("{band:?}, {places}");
            let fitting = crate::PERHAPS.into_iter().find_map(|most| {
                let panels = panels_of(&document, most)?;
                let laid = lay_out_panels(&panels, &pictures, &mut shaper).unwrap()?;
                holds(&name, &laid);
                let fold = laid.paper.0 / 4.0;
                for one in boxes(&laid).into_iter().flatten() {
                    let panel = |x: f32| (x / fold).floor();
                    assert!(
                        (panel(one.x) - panel(one.x + one.width)).abs() < 0.5,
                        "{name}: {one:?} lies on a fold"
                    );
                }
                let sizes = laid.sheets.iter().flat_map(|sheet| &sheet.pieces);
                let sizes = sizes
                    .flat_map(|placed| &placed.piece.marks)
                    .filter_map(|mark| match mark {
                        Mark::Words { size, .. } => Some(*size),
                        _ => None,
                    });
                Some((laid.sheets.len(), sizes.fold(f32::MAX, f32::min)))
            });
            let (sheets, smallest) = fitting.unwrap();
            assert_eq!(sheets, 1, "{name}");
            assert!(smallest >= 11.0, "{name}: {smallest}");
        }
    }
}

#[test]
fn each_place_is_a_card_and_the_last_one_is_the_pocket() {
    let pictures = blank();
    let mut shaper = Shaper::new();
    for band in Band::ALL {
        for places in 1..=12 {
            let cards = cards_of(&way(band, places, Lettering::default()));
            let laid = lay_out(&cards, &pictures, &mut shaper, Form::Cards).unwrap();
            let name = format!("{band:?}, {places}");
            assert_eq!(laid.sheets.len(), places + 1, "{name}");
            holds(&name, &laid);
        }
    }
}

/// What is left over of the last sheet is cards of the child's own, and the pocket stays the last of all.
#[test]
fn a_sheet_of_cards_has_no_empty_quarter() {
    let pictures = blank();
    let mut shaper = Shaper::new();
    for places in 1..=8 {
        let document = Document {
            own_card: Some("Mit eget kort".into()),
            ..way(Band::Seven, places, Lettering::default())
        };
        let cards = cards_of(&document);
        let own = cards
            .blocks
            .iter()
            .filter(|block| block.id().starts_with("card-own-"))
            .count();
        assert_eq!((places + 1 + own) % 4, 0, "{places}");
        assert!(own < 4, "{places}: {own}");
        assert_eq!(cards.blocks.last().map(Block::id), Some("card-finished"), "{places}");
        let laid = lay_out(&cards, &pictures, &mut shaper, Form::Cards).unwrap();
        assert_eq!(laid.sheets.len(), places + 1 + own, "{places}");
        holds(&format!("{places}"), &laid);
    }
}
