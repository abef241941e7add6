//! The child's way, small: how it is drawn for the child, beside the list of its steps.

use crate::components::document::DocumentView;
use crate::outside::Out;
use domain::document::Document;
use leptos::prelude::*;
use std::sync::Arc;

/// Which way a small picture draws.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Drawn {
    /// That of the case, because the child was shown none yet.
    NotShown,
    /// The one that the child sees, which is that of the case.
    Seen,
    /// The one that the child sees, and that of the case is another by now.
    SeenBefore,
    /// The one that the child saw last, before the case was closed.
    SeenLast,
}

impl Drawn {
    /// The key of the words that say which.
    fn key(self) -> &'static str {
        match self {
            Drawn::NotShown => "child-way-small-not-shown",
            Drawn::Seen => "child-way-small",
            Drawn::SeenBefore => "child-way-small-before",
            Drawn::SeenLast => "child-way-small-last",
        }
    }
}

/// The picture of a way as the child's screen draws it, and nothing else of that screen.
#[derive(Clone, Debug)]
pub struct SmallWay {
    /// The way.
    pub document: Arc<Document>,
    /// Which one it is.
    pub drawn: Drawn,
}

impl SmallWay {
    /// Renders it.
    pub(super) fn show(self, out: &Out) -> AnyView {
        let SmallWay { document, drawn } = self;
        let out = out.clone();
        let caption = out.say(drawn.key(), &[]);
        view! {
            <figure class="way-small"><figcaption>{caption}</figcaption><DocumentView out document/></figure>
        }
        .into_any()
    }
}
