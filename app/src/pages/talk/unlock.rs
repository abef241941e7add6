//! The only way to leave a talk's screen: the adviser's PIN.

use super::around::no_net;
use super::{Say, frame};
use crate::outside::Out as Outside;
use crate::pages::screen::Look;
use crate::render::quiet;
use domain::band::Band;
use domain::document::Lettering;
use leptos::prelude::*;

/// What the page shows.
#[derive(Clone, Copy, Debug, Default)]
pub struct Out {
    /// The child's display settings.
    pub look: Look,
    /// Attempts left after a wrong PIN.
    pub left: Option<u8>,
    /// Whether the talk's time is over; then there is no link back to it.
    pub over: bool,
    /// Whether the screen cannot show the talk at present.
    pub closed: bool,
}

/// Renders the page.
#[must_use]
pub fn pin(out: &Outside, model: Out) -> String {
    let say = Say {
        out: out.clone(),
        band: Band::Ten,
        adviser: None,
    };
    quiet(out, &frame(out, model.look, Lettering::default(), None), move || {
        let wrong = model.left.map(|left| {
            let words = say.with("table-pin-wrong", &[("left", &left.to_string())]);
            view! { <p class="refused" role="alert" id="refused">{words}</p> }
        });
        let described = model.left.is_some().then_some("refused");
        let back = (!model.over && !model.closed)
            .then(|| view! { <a class="act quiet-act" href="/t/talk">{say.it("screen-back")}</a> });
        let over = model.over.then(|| view! { <p class="lead">{say.it("table-over")}</p> });
        let closed = model.closed.then(|| {
            view! { <h1>{say.it("table-closed-title")}</h1><p class="lead">{say.it("table-closed")}</p> }
        });
        let title = if model.closed {
            view! { <h2>{say.it("table-pin-title")}</h2> }.into_any()
        } else {
            view! { <h1>{say.it("table-pin-title")}</h1> }.into_any()
        };
        view! {
            <main id="content" class="door">
                {closed}
                {title}
                {over}
                <p>{say.it("table-pin-lead")}</p>
                {wrong}
                <form method="post" action="/t/talk/out" class="ask" data-once="">
                    <label for="pin">{say.it("table-pin")}</label>
                    <input id="pin" name="pin" type="text" class="figures" inputmode="numeric" autocomplete="off" maxlength="8" required=true aria-describedby=described/>
                    <p class="acts">{back}<button class="act">{say.it("table-pin-act")}</button></p>
                </form>
            </main>
            {no_net(&say)}
        }
    })
}
