//! A planned talk that lies behind, above the form: what is said of it, and the two ways on.

use crate::outside::Out;
use leptos::prelude::*;

/// A planned talk that lies behind.
#[derive(Clone, Debug)]
pub enum Behind {
    /// In a case that is not stored: the talk's day is before the document's, and could be moved to the next working day.
    OfFile {
        /// The talk's day, in words.
        day: String,
        /// The next working day, in words.
        to: String,
    },
    /// In a stored case: it has begun, and nothing of it is written down. It is written or moved on its own pages.
    Unwritten {
        /// Its id.
        meeting: String,
        /// When it began, in words.
        when: String,
    },
}

/// What is said of a talk that lies behind, and the two ways on. `at`: the address of the stored case.
pub(super) fn line(out: &Out, at: &str, behind: Behind) -> impl IntoView + use<> {
    let (said, acts) = match behind {
        Behind::OfFile { day, to } => (
            out.say("behind", &[("day", &day)]),
            view! {
                <button name="stand" value="move">{out.say("behind-move", &[("day", &to)])}</button>
                <button class="quiet" name="stand" value="then">{out.say("behind-then", &[])}</button>
            }
            .into_any(),
        ),
        Behind::Unwritten { meeting, when } => {
            let (write, edit) = (
                format!("{at}/meeting/{meeting}"),
                format!("{at}/edit/meeting/{meeting}"),
            );
            (
                out.say("behind-unwritten", &[("when", &when)]),
                view! {
                    <a class="act" href=write>{out.say("behind-write", &[])}</a>
                    <a href=edit>{out.say("behind-not-held", &[])}</a>
                }
                .into_any(),
            )
        }
    };
    view! {
        <section class="behind" role="note">
            <p>{said}</p>
            <div class="acts">{acts}</div>
        </section>
    }
}
