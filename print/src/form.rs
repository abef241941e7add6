//! The paper forms. The document decides the text and its order; a form decides only the size and how the sheets are
//! put together.

/// The form in which a document is printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Form {
    /// Sheets of A4.
    #[default]
    A4,
    /// Two sheets of A4 side by side, together A3, for a wall.
    Poster,
    /// A sheet of A4 for a pocket: folded twice into a card of four pages, and of a way folded like an accordion into four
    /// panels.
    Pocket,
    /// The document's cards in size A6, four on a sheet, to cut out; of a way its places, and a pocket for those that are
    /// done.
    Cards,
}

impl Form {
    /// Every form.
    pub const ALL: [Form; 4] = [Form::A4, Form::Poster, Form::Pocket, Form::Cards];

    /// Its name on the command line and in URLs.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Form::A4 => "a4",
            Form::Poster => "a3",
            Form::Pocket => "pocket",
            Form::Cards => "cards",
        }
    }

    /// The form with this name.
    #[must_use]
    pub fn of(name: &str) -> Option<Form> {
        Form::ALL.into_iter().find(|form| form.as_str() == name)
    }
}
