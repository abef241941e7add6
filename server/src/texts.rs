//! The texts that this server speaks in. An operator may lay other files into the folder of texts; when another server
//! serves them, this one reads them too (decision 0059), while requests that have begun finish in the earlier ones.
//!
//! Each set of texts is an edition, and an edition is kept as long as the server runs: whoever works in it holds no more
//! than a reference.

use content::{Content, ContentError};
use print::{PrintError, Printer};
use std::path::Path;
use std::sync::{Arc, OnceLock};

/// The most editions of one run: each keeps what was read of it. A folder that changes more often asks for a restart.
const MOST: usize = 50;

/// One set of texts, with the printer that draws its pictures.
pub struct Edition {
    number: usize,
    content: Arc<Content>,
    /// Which folder it was read from ([`content::source::Source::folder_version`]).
    folder: String,
    printer: OnceLock<Result<Printer, PrintError>>,
    next: OnceLock<Box<Edition>>,
}

/// The editions, the first and those after it.
pub struct Texts {
    first: Edition,
}

/// What came of reading the folder again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadAgain {
    /// The texts in it are served from now on.
    Served,
    /// Other files lie in it than those that were asked for.
    Others,
    /// What lies in it does not pass the checks; how many faults there are.
    Faults(usize),
    /// This server has read texts again too often.
    TooOften,
}

impl Edition {
    fn of(number: usize, content: Content) -> Edition {
        Edition {
            number,
            folder: content.source().folder_version(),
            content: Arc::new(content.drawn_by(print::can_draw)),
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

    /// Which folder it was read from, by the hash of its files; blank: none.
    #[must_use]
    pub fn folder(&self) -> &str {
        &self.folder
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
    /// The built-in texts, overridden by a folder's files if there is one.
    ///
    /// # Errors
    /// The folder cannot be read.
    pub fn open(folder: Option<&Path>) -> Result<Texts, ContentError> {
        let content = match folder {
            Some(folder) => Content::with_overlay(folder)?,
            None => Content::embedded(),
        };
        Ok(Texts {
            first: Edition::of(0, content),
        })
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

    /// Reads the folder again, and serves what lies in it if that is what another server serves (`folder_version`) and it
    /// passes the checks that `serve` makes. Takes seconds: not for a thread that answers.
    ///
    /// # Errors
    /// The folder cannot be read.
    pub fn read_again(&self, folder: &Path, folder_version: &str) -> Result<ReadAgain, ContentError> {
        let last = self.now();
        if last.number + 1 >= MOST {
            return Ok(ReadAgain::TooOften);
        }
        let next = Edition::of(last.number + 1, Content::with_overlay(folder)?);
        if next.folder != folder_version {
            return Ok(ReadAgain::Others);
        }
        let faults = content::check::common(&next.content, &print::can_draw);
        if !faults.is_empty() {
            return Ok(ReadAgain::Faults(faults.len()));
        }
        // Whoever was quicker has read the same folder.
        let _ = last.next.set(Box::new(next));
        Ok(ReadAgain::Served)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::PathBuf;

    /// A folder of texts that is gone after the test.
    struct Folder(PathBuf);

    impl Folder {
        fn new(name: &str) -> Folder {
            let path = std::env::temp_dir().join(format!("boernehoejde-texts-{name}-{}", std::process::id()));
            std::fs::create_dir_all(&path).unwrap();
            Folder(path)
        }

        /// Lays a built-in file there, with one thing in it changed.
        fn lay(&self, file: &str, from: &str, to: &str) {
            let built_in = Content::embedded();
            let text = built_in.source().read(file).unwrap();
            assert!(text.contains(from), "{file} says {from:?}");
            std::fs::create_dir_all(self.0.join(file).parent().unwrap()).unwrap();
            std::fs::write(self.0.join(file), text.replacen(from, to, 1)).unwrap();
        }
    }

    impl Drop for Folder {
        fn drop(&mut self) {
            let _ = std::fs::remove_dir_all(&self.0);
        }
    }

    fn says(texts: &Texts, key: &str) -> Option<String> {
        texts.now().content().phrase("da", "staff", key, &[])
    }

    #[test]
    fn a_folder_is_read_again_when_it_holds_what_is_asked_for() {
        let folder = Folder::new("again");
        let texts = Texts::open(Some(&folder.0)).unwrap();
        assert_eq!(texts.now().folder(), "", "nothing lies in it");
        let before = texts.now();
        let was = says(&texts, "nav-today").unwrap();
        let said = format!("nav-today = {was}");
        folder.lay("locales/da/staff.ftl", &said, "nav-today = Vores dag");
        assert_eq!(says(&texts, "nav-today").unwrap(), was, "nobody has asked for it");
        assert_eq!(texts.read_again(&folder.0, "0000").unwrap(), ReadAgain::Others);
        let asked = Texts::open(Some(&folder.0)).unwrap().now().folder().to_owned();
        assert_eq!(texts.read_again(&folder.0, &asked).unwrap(), ReadAgain::Served);
        assert_eq!(says(&texts, "nav-today").unwrap(), "Vores dag");
        assert_eq!((texts.now().number(), texts.now().folder()), (1, asked.as_str()));
        let still = before.content().phrase("da", "staff", "nav-today", &[]);
        assert_eq!(still, Some(was), "what has begun ends in its own words");
    }

    #[test]
    fn what_does_not_pass_is_not_served() {
        let folder = Folder::new("faults");
        let texts = Texts::open(Some(&folder.0)).unwrap();
        folder.lay("locales/da/before-meeting/10-12.ftl", "$child-first", "$nobody");
        let asked = Texts::open(Some(&folder.0)).unwrap().now().folder().to_owned();
        let read = texts.read_again(&folder.0, &asked).unwrap();
        assert!(matches!(read, ReadAgain::Faults(1..)), "{read:?}");
        assert_eq!((texts.now().number(), texts.now().folder()), (0, ""));
    }
}
