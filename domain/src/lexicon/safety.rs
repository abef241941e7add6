//! The lists for the word findings of the gate, in one automaton.

use crate::pattern::{Classes, Patterns};

/// Declares the lists once: the field, the file of `content/<lang>/` that it is read from, what it is for.
macro_rules! lists {
    ($($(#[$about:meta])* $field:ident = $file:literal,)*) => {
        /// The lists for the word findings of the gate. All of them share one automaton, so that a text is read once.
        #[derive(Clone, Debug, Default)]
        pub struct SafetyWords {
            $($(#[$about])* pub $field: Patterns,)*
        }

        impl SafetyWords {
            /// The names of the lists, as their files are called without ending, in the order in which they are read.
            pub const FILES: [&'static str; [$($file),*].len()] = [$($file),*];

            /// Reads the lists: `texts` gives every text of a list by its file's name, one for each language it is
            /// written in.
            ///
            /// # Errors
            /// The first one that `texts` gives.
            pub fn read<E>(
                classes: &Classes,
                mut texts: impl FnMut(&str) -> Result<Vec<String>, E>,
            ) -> Result<SafetyWords, E> {
                let mut read = Vec::with_capacity(Self::FILES.len());
                for file in Self::FILES {
                    read.push(texts(file)?);
                }
                let borrowed: Vec<Vec<&str>> =
                    read.iter().map(|texts| texts.iter().map(String::as_str).collect()).collect();
                let mut lists = Patterns::all(&borrowed, classes).into_iter();
                let mut next = || lists.next().unwrap_or_default();
                Ok(SafetyWords { $($field: next(),)* })
            }

            /// The list of a file, by its name without ending.
            #[must_use]
            pub fn list(&self, file: &str) -> Option<&Patterns> {
                match file {
                    $($file => Some(&self.$field),)*
                    _ => None,
                }
            }
        }
    };
}

lists! {
    /// Words about what may have happened (`event-words`).
    event_words = "event-words",
    /// Words about police, court and evidence (`event-words` too).
    police = "police-words",
    /// Phrases that ask what happened (`event-question`).
    event_questions = "event-questions",
    /// Phrases that ask for secrecy (`secrecy-asked`).
    secrecy = "secrecy-words",
    /// Blame and pressure (`blame-or-pressure`).
    pressure = "pressure-words",
    /// Promises of secrecy or outcome (`promise-too-much`).
    promises = "promise-words",
    /// Rights that nobody has (`right-too-large`).
    over_promises = "over-promises",
    /// Promises to call or write to the child, and requests to the child to do so (`call-not-safe`).
    calls = "call-words",
    /// Post in an account that others may open (`call-not-safe`).
    digital_post = "digital-post-words",
    /// Reasons of a change of adviser that are another's life, or the child's own words (`reason-tells`).
    change_reasons = "change-words",
    /// Another's illness, mind, drink or drugs (`health-told`).
    health = "health-words",
    /// What a brother or sister said, gets or has ahead (`sibling-told`).
    siblings = "sibling-words",
    /// Words by which somebody speaks of themself (`missing-field`: whose words the reason of a change of adviser is).
    first_person = "first-person-words",
    /// A sign or word that was agreed (`code-word`).
    code_words = "code-words",
    /// Words after which somebody is told today (`tell-somebody-now`).
    urgent = "urgent-words",
    /// A role beside a verb of telling: who made the underretning (`reporter-named`).
    notifier = "notifier-words",
    /// Telling a parent, or somebody in a parent's place (`tell-suspect`).
    told = "told-words",
    /// A parent, somebody in a parent's place, or the home (`tell-suspect`, of whom something is said to).
    home = "home-words",
    /// Words about complaining about a decision (`complaint-under-ten`, `complaint-not-on-list`).
    complaint = "complaint-words",
    /// Words not allowed in a neutral version.
    neutral = "neutral-words",
}
