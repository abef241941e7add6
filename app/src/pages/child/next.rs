//! The next act in a case, on top of the child's page.

use crate::outside::Out;
use leptos::prelude::*;

/// The next act.
#[derive(Clone, Debug, Default)]
pub struct NextAct {
    /// What stands there, in a sentence.
    pub says: String,
    /// The address of the act; blank where nothing has to be done.
    pub to: String,
    /// What its button says.
    pub act: String,
    /// Whether it is sent as a form.
    pub posts: bool,
    /// What the form sends along: names and values.
    pub sends: Vec<(&'static str, String)>,
    /// Another way to do it: an address, and what its link says.
    pub or: Option<(String, String)>,
}

/// One card, one sentence, one button.
pub(super) fn next_act(out: &Out, next: NextAct) -> AnyView {
    let sends = next
        .sends
        .into_iter()
        .map(|(name, value)| view! { <input type="hidden" name=name value=value/> })
        .collect_view();
    let act = match (next.to.is_empty(), next.posts) {
        (true, _) => None,
        (false, true) => Some(
            view! { <form method="post" action=next.to>{sends}<button class="act">{next.act}</button></form> }
                .into_any(),
        ),
        (false, false) => Some(view! { <p><a class="act" href=next.to>{next.act}</a></p> }.into_any()),
    };
    let or = next.or.map(|(to, says)| view! { <p><a href=to>{says}</a></p> });
    view! {
        <section class="next-act" aria-labelledby="part-next">
            <div>
                <h2 id="part-next">{out.say("child-next", &[])}</h2>
                <p>{next.says}</p>
            </div>
            {act}
            {or}
        </section>
    }
    .into_any()
}
