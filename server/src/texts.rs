//! The texts that this server speaks in. Others may be published while it runs (decision 0072): it goes over to them, and
//! requests that have begun finish in the earlier ones.
//!
//! Each set of texts is an edition, and an edition is kept as long as the server runs: whoever works in it holds no more
//! than a reference.

use content::overlay::Overlay;
use content::{Content, ContentError, ContentFault};
use print::{PrintError, Printer};
use std::path::Path;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// The most editions of one run: each keeps what was read of it. Texts that change more often ask for a restart.
const MOST: usize = 50;

/// One set of texts, with the printer that draws its pictures.
pub struct Edition {
    number: usize,
    content: Arc<Content>,
    /// Which published texts these are; 0: what is built in, alone, or a folder that nobody published.
    version: u64,
    printer: OnceLock<Result<Printer, PrintError>>,
    next: OnceLock<Box<Edition>>,
}

/// The editions, the first and those after it.
pub struct Texts {
    first: Edition,
    behind: Mutex<Option<Behind>>,
}

/// Published texts that this server does not serve: it goes on with those before. The message goes to anybody who asks: it
/// holds nothing of what is in them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the texts of version {version} are not served here, but those before: {why}")]
pub struct Behind {
    /// Their version.
    pub version: u64,
    /// Why they are not served.
    pub why: WhyBehind,
}

/// Why published texts are not served.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WhyBehind {
    /// They do not pass the checks of this version of the program; how many faults there are.
    #[error("they do not pass the checks of this version of the program ({0} faults)")]
    Faults(usize),
    /// They are not in the database any more, or do not open.
    #[error("they cannot be read from the database")]
    Unreadable,
    /// This server has gone over to others too often.
    #[error("they have changed too often for one run; start this server again")]
    TooOften,
}

impl Edition {
    fn of(number: usize, content: Content, version: u64) -> Edition {
        Edition {
            number,
            content: Arc::new(content.drawn_by(print::can_draw)),
            version,
            printer: OnceLock::new(),
            next: OnceLock::new(),
        }
    }

    /// Its number, from 0: what was made of another is made anew.
    #[must_use]
    pub fn number(&self) -> usize {
        self.number
    }

    /// Its content, in the house's own words.
    #[must_use]
    pub fn content(&self) -> &Arc<Content> {
        &self.content
    }

    /// Which published texts these are; 0: none.
    #[must_use]
    pub fn version(&self) -> u64 {
        self.version
    }

    /// What keeps it from being served. Takes seconds.
    fn faults(&self) -> Vec<ContentFault> {
        content::check::common(&self.content, &print::can_draw)
    }

    /// Its printer, made when it is first used.
    ///
    /// # Errors
    /// The fonts cannot be read.
    pub fn printer(&self) -> Result<&Printer, PrintError> {
        self.printer.get_or_init(Printer::new).as_ref().map_err(Clone::clone)
    }
}

impl Texts {
    /// The built-in texts, overridden by a folder's files if there is one: for the commands.
    ///
    /// # Errors
    /// The folder cannot be read.
    pub fn open(folder: Option<&Path>) -> Result<Texts, ContentError> {
        let content = match folder {
            Some(folder) => Content::with_overlay(folder)?,
            None => Content::embedded(),
        };
        Ok(Texts::begin(content, 0))
    }

    /// The built-in texts with published ones over them.
    #[must_use]
    pub fn of(texts: Overlay, version: u64) -> Texts {
        Texts::begin(Content::with_texts(texts), version)
    }

    fn begin(content: Content, version: u64) -> Texts {
        Texts {
            first: Edition::of(0, content, version),
            behind: Mutex::default(),
        }
    }

    /// The edition that is served now.
    #[must_use]
    pub fn now(&self) -> &Edition {
        let mut last = &self.first;
        while let Some(next) = last.next.get() {
            last = next;
        }
        last
    }

    /// What keeps the texts that are served now from being served. Takes seconds.
    #[must_use]
    pub fn faults(&self) -> Vec<ContentFault> {
        self.now().faults()
    }

    /// The newest published texts, where this server does not serve them.
    #[must_use]
    pub fn behind(&self) -> Option<Behind> {
        *self.behind.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Notes that published texts are not served here.
    pub fn stay_behind(&self, behind: Behind) {
        *self.behind.lock().unwrap_or_else(PoisonError::into_inner) = Some(behind);
    }

    /// Goes over to published texts. `is_checked`: this version of the program passed them before; else they are checked
    /// here, which takes seconds: not for a thread that answers. One at a time.
    ///
    /// # Errors
    /// They are not served, and those before are; [`Texts::behind`] says so from now on.
    pub fn go_over(&self, texts: Overlay, version: u64, is_checked: bool) -> Result<(), Behind> {
        let last = self.now();
        let next = Edition::of(last.number + 1, Content::with_texts(texts), version);
        let faults = match () {
            () if last.number + 1 >= MOST => Err(WhyBehind::TooOften),
            () if is_checked => Ok(()),
            () => match next.faults().len() {
                0 => Ok(()),
                faults => Err(WhyBehind::Faults(faults)),
            },
        };
        if let Err(why) = faults {
            let behind = Behind { version, why };
            self.stay_behind(behind);
            return Err(behind);
        }
        // Whoever was quicker has gone over to the same.
        let _ = last.next.set(Box::new(next));
        *self.behind.lock().unwrap_or_else(PoisonError::into_inner) = None;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    /// A built-in file with one thing in it changed.
    fn with(file: &str, from: &str, to: &str) -> Overlay {
        let text = Content::embedded().source().read(file).unwrap().into_owned();
        assert!(text.contains(from), "{file} says {from:?}");
        Overlay::of(BTreeMap::from([(file.to_owned(), text.replacen(from, to, 1))]))
    }

    fn says(texts: &Texts, key: &str) -> Option<String> {
        texts.now().content().phrase("da", "staff", key, &[])
    }

    #[test]
    fn what_is_published_is_served_and_what_has_begun_ends_in_its_own_words() {
        let texts = Texts::of(Overlay::default(), 0);
        let before = texts.now();
        let was = says(&texts, "nav-today").unwrap();
        let said = format!("nav-today = {was}");
        let others = with("locales/da/staff.ftl", &said, "nav-today = Vores dag");
        texts.go_over(others, 3, true).unwrap();
        assert_eq!(says(&texts, "nav-today").unwrap(), "Vores dag");
        assert_eq!(
            (texts.now().number(), texts.now().version(), texts.behind()),
            (1, 3, None)
        );
        let still = before.content().phrase("da", "staff", "nav-today", &[]);
        assert_eq!(still, Some(was.clone()));
        // What is built in is a publication like others.
        texts.go_over(Overlay::default(), 4, true).unwrap();
        assert_eq!(says(&texts, "nav-today"), Some(was));
    }

    #[test]
    fn what_does_not_pass_is_not_served_and_that_is_told_until_others_are() {
        let texts = Texts::of(Overlay::default(), 0);
        let bad = with("locales/da/before-meeting/10-12.ftl", "$child-first", "$nobody");
        let behind = texts.go_over(bad, 2, false).unwrap_err();
        assert!(matches!(behind.why, WhyBehind::Faults(1..)), "{behind}");
        assert_eq!((texts.now().number(), texts.now().version()), (0, 0));
        assert_eq!(texts.behind(), Some(behind));
        texts.go_over(Overlay::default(), 3, false).unwrap();
        assert_eq!((texts.now().version(), texts.behind()), (3, None));
    }
}
