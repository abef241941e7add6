//! Errors of printing, with messages for operators.

/// Why a document could not be printed. Printing fails rather than showing a
/// placeholder box, a gap or a broken word.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PrintError {
    /// No bundled font has this character.
    #[error("no bundled font can draw {character:?} (U+{:04X}) in block {block:?}", *.character as u32)]
    NoGlyph {
        /// The character.
        character: char,
        /// Id of the block it stands in.
        block: String,
    },
    /// A word is wider than its line, and words are never broken for children.
    #[error("the word {word:?} in block {block:?} is too long for its line")]
    WordTooLong {
        /// The word.
        word: String,
        /// Id of the block it stands in.
        block: String,
    },
    /// A picture the document names does not exist.
    #[error("no picture is called {name:?} (block {block:?})")]
    NoPicture {
        /// The name the document gives.
        name: String,
        /// Id of the block it stands in.
        block: String,
    },
    /// A picture or link without a text alternative.
    #[error("block {block:?} has no text alternative")]
    NoAlternative {
        /// Id of the block.
        block: String,
    },
    /// A link is longer than a QR code can hold.
    #[error("the link in block {block:?} is too long for a QR code")]
    LinkTooLong {
        /// Id of the block.
        block: String,
    },
    /// A bundled font could not be read.
    #[error("the bundled font {0} cannot be read")]
    Font(&'static str),
    /// The PDF could not be written.
    #[error("the PDF could not be written: {0}")]
    Write(String),
}
