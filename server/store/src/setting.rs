//! Settings of a database, as far as the program needs them one way and not another.

/// A setting that is not as the program needs it. The texts are for operators, in English.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setting {
    /// Its name.
    pub name: &'static str,
    /// What it says now.
    pub is: String,
    /// What follows from that.
    pub why: &'static str,
    /// What to do about it.
    pub remedy: &'static str,
}

impl std::fmt::Display for Setting {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} is {}: {}", self.name, self.is, self.why)
    }
}
