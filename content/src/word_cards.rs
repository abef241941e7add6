//! What adults' words mean, on cards to cut out: one word a card, in the voice of a band (N7). They are the words of the
//! child's screen, the same for every child, and of no case: a card that is left on a table tells nothing of anybody.

use crate::Content;
use crate::error::ContentError;
use domain::band::Band;
use domain::document::{
    Audience, Block, Document, Format, Kind, Lettering, Picture, ReleaseRecord, RightsCard, Text, Version,
};
use domain::language::Language;

/// The picture on every card, and the files of its words and of the title.
const PICTURE: &str = "question";
const FILES: [&str; 2] = ["staff.ftl", "pictograms.ftl"];

/// The cards of a band, in Danish.
///
/// # Errors
/// If the glossary, the title or the picture is missing or broken.
pub fn document(content: &Content, band: Band) -> Result<Document, ContentError> {
    let voice = content.voice(&FILES.map(String::from), "da")?;
    let picture = Picture {
        name: PICTURE.to_owned(),
        alt: voice.phrase(&format!("picture-{PICTURE}"), &[])?,
    };
    let shown = content.glossary("da")?.shown(band);
    let cards = shown.into_iter().enumerate().map(|(nth, one)| RightsCard {
        id: format!("word-{}", nth + 1),
        right: String::new(),
        picture: picture.clone(),
        title: Some(Text::ours(one.word)),
        text: Text::ours(one.told),
    });
    let language = Language("da".to_owned());
    let law_date = content.law_date()?;
    Ok(Document {
        format: Format::V1,
        kind: Kind::WordCards,
        version: Version::Full,
        audience: Audience::Child,
        band,
        direction: language.direction(),
        language,
        lettering: Lettering::default(),
        // Of no day: the same words give the same bytes.
        on: law_date,
        title: voice.phrase("word-cards-title", &[])?,
        explained: Vec::new(),
        release: ReleaseRecord {
            confirmed: Vec::new(),
            content_version: content.version()?,
            law_date,
        },
        draft: None,
        practice: None,
        own_card: None,
        blocks: vec![Block::Rights {
            id: "words".to_owned(),
            cards: cards.collect(),
        }],
    })
}
