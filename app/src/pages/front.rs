//! The front page: start from an example, a case file or a short form.

use super::shell::title;
use super::{Door, Head, Languages};
use crate::components::finding::FileFaults;
use crate::outside::Out;
use crate::render::{Frame, page};
use leptos::prelude::*;

/// An example to start from.
#[derive(Clone, Debug)]
pub struct Example {
    /// Its name in the addresses of files; never sent in the address of a page.
    pub id: &'static str,
}

/// Renders the page. `faults` are the faults of an uploaded file. Whoever has one opens its part: most have none.
#[must_use]
pub fn front(out: &Out, nonce: String, examples: &[Example], faults: Vec<String>, door: Door) -> String {
    let frame = Frame {
        title: title(out, "page-front"),
        language: out.say("language", &[]),
        class: "adviser",
        islands: false,
        module: None,
        nonce,
    };
    let inside = out.clone();
    let examples = examples.to_vec();
    page(out, &frame, move || {
        let out = inside;
        let say = |key: &str| out.say(key, &[]);
        let examples = examples
            .iter()
            .map(|example| {
                let what = say(&format!("example-{}", example.id));
                view! { <li><button class="quiet" name="example" value=example.id>{what}</button></li> }
            })
            .collect_view();
        let opens = !faults.is_empty();
        view! {
            <Head out=out.clone() door=Some(door)/>
            <main id="content" class="front">
                <h1>{say("front-title")}</h1>
                <p class="lead">{say("front-lead")}</p>
                <FileFaults out=out.clone() faults/>
                <div class="ways">
                    <section>
                        <h2>{say("front-new")}</h2>
                        <p>{say("front-new-why")}</p>
                        <form method="post" action="/letter"><button class="act" name="start" value="new">{say("front-new-act")}</button></form>
                    </section>
                    <section>
                        <details id="by-file" class="settled" open=opens>
                            <summary><h2>{say("front-file")}</h2></summary>
                            <p>{say("front-file-why")}</p>
                            <form method="post" action="/case-file" enctype="multipart/form-data">
                                <label for="file">{say("front-file-label")}</label>
                                <input id="file" type="file" name="file" accept=".json,application/json" required=true/>
                                <button class="act">{say("front-file-act")}</button>
                            </form>
                        </details>
                    </section>
                    <section>
                        <h2>{say("front-example")}</h2>
                        <p>{say("front-example-why")}</p>
                        <form method="post" action="/letter"><ul class="plain" role="list">{examples}</ul></form>
                    </section>
                </div>
            </main>
            <footer class="foot"><Languages out=out.clone()/></footer>
        }
    })
}
