//! Somebody asks to see the file: what has to be weighed first, and that nothing is handed out by itself.

use super::shell::{Shell, staff};
use crate::outside::Out;
use domain::access_request::Weighed;
use leptos::prelude::*;

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct AccessRequest {
    /// The signed-in user and navigation.
    pub shell: Shell,
    /// The case's id.
    pub case: String,
    /// The child's first name.
    pub child: String,
    /// What this case holds that has to be weighed.
    pub weighed: Vec<Weighed>,
    /// Whether the reader may take out everything: whoever broke the glass may not.
    pub takes_out: bool,
}

/// Renders the page.
#[must_use]
pub fn access_request(out: &Out, nonce: String, model: AccessRequest) -> String {
    staff(
        out,
        nonce,
        model.shell.clone().titled("page-access-request"),
        move |out| {
            let say = |key: &str| out.say(key, &[]);
            let weighed = (model.weighed.iter())
                .map(|one| view! { <li>{say(&format!("weigh-{}", one.as_str()))}</li> })
                .collect_view();
            let all = model.takes_out.then(|| everything(&out, &model.case));
            view! {
                <main id="content" class="front narrow">
                    <p><a href=format!("/case/{}", model.case)>{out.say("back-to-child", &[("child", &model.child)])}</a></p>
                    <h1>{out.say("asked-title", &[("child", &model.child)])}</h1>
                    <p class="lead">{say("asked-lead")}</p>
                    <section class="part stack" aria-labelledby="who">
                        <h2 id="who">{say("asked-who")}</h2>
                        <ul>
                            <li>{say("asked-who-parent")}</li>
                            <li>{say("asked-who-child")}</li>
                        </ul>
                    </section>
                    <section class="part stack" aria-labelledby="weigh">
                        <h2 id="weigh">{say("asked-weigh")}</h2>
                        <ul>{weighed}</ul>
                        <p>{say("asked-weigh-rest")}</p>
                    </section>
                    <section class="part stack" aria-labelledby="steps">
                        <h2 id="steps">{say("asked-steps")}</h2>
                        <ol>
                            <li>{say("asked-step-write")}</li>
                            <li>{say("asked-step-child")}</li>
                            <li>{say("asked-step-decide")}</li>
                            <li>{say("asked-step-then")}</li>
                        </ol>
                    </section>
                    {all}
                    <p class="stone">{say("asked-unsigned")}</p>
                </main>
            }
        },
    )
}

/// Everything about the child, for whoever handles the request. It is taken out by a press and by nothing else.
fn everything(out: &Out, case: &str) -> AnyView {
    let say = |key: &str| out.say(key, &[]);
    view! {
        <section class="part stack" aria-labelledby="all">
            <h2 id="all">{say("asked-all")}</h2>
            <p>{say("asked-all-what")}</p>
            <p>{say("asked-all-then")}</p>
            <form method="post" action=format!("/case/{case}/access-request/all")>
                <p class="acts">
                    <button class="act" name="as" value="pdf">{say("asked-all-pdf")}</button>
                    <button class="act quiet-act" name="as" value="json">{say("asked-all-json")}</button>
                </p>
            </form>
        </section>
    }
    .into_any()
}
