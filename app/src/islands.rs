//! The islands: small parts of an adviser's page that wake up in the browser.
//!
//! Each has a plain-HTML twin that works without them. No sentence, no word
//! list and no rule is in the browser half: an island sends what was typed to a
//! small endpoint of ours and shows what comes back.

mod live_words;

pub use live_words::LiveWords;
