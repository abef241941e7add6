//! The islands: small parts of an adviser's page that wake up in the browser.
//!
//! Each has a plain-HTML twin that works without scripts. The browser half holds no sentence, word list or rule: an
//! island sends what was typed to a small endpoint of the server and shows the answer.

mod live_words;

pub use live_words::LiveWords;
