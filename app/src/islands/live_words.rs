//! Live readability and findings under the fields for the adviser's own words.
//!
//! Without scripts, the same findings come with the page after "Vis brevet".

use leptos::prelude::*;

/// While the adviser types into a field, shows the words a child would find hard.
#[island]
pub fn LiveWords(
    /// Id of the field it listens to.
    field: String,
    /// Path of the field in the case.
    path: String,
    /// Id of the field that holds the band, and the band if that field is empty.
    band: String,
) -> impl IntoView {
    let lines = RwSignal::new(Vec::<(String, String)>::new());
    #[cfg(feature = "hydrate")]
    browser::listen(field, path, band, lines);
    #[cfg(not(feature = "hydrate"))]
    let _ = (field, path, band);
    view! {
        <div class="live" role="status" aria-live="polite">
            <For each=move || lines.get() key=|line| line.clone() let:line>
                <p class=format!("finding {}", line.0)>{line.1}</p>
            </For>
        </div>
    }
}

/// The parts that run only in the browser.
#[cfg(feature = "hydrate")]
mod browser {
    use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
    use leptos::prelude::*;
    use std::cell::RefCell;
    use std::rc::Rc;
    use std::time::Duration;
    use wasm_bindgen::JsCast;
    use wasm_bindgen::closure::Closure;
    use wasm_bindgen_futures::{JsFuture, spawn_local};

    /// How long typing has to pause before the words are checked.
    const REST: Duration = Duration::from_millis(350);

    type Lines = RwSignal<Vec<(String, String)>>;

    pub(super) fn listen(field: String, path: String, band: String, lines: Lines) {
        let Some(document) = web_sys::window().and_then(|window| window.document()) else {
            return;
        };
        let Some(element) = document.get_element_by_id(&field) else {
            return;
        };
        let waiting: Rc<RefCell<Option<TimeoutHandle>>> = Rc::default();
        let target = element.clone();
        let on_input = Closure::<dyn FnMut()>::new(move || {
            if let Some(handle) = waiting.borrow_mut().take() {
                handle.clear();
            }
            let (text, path, band) = (value_of(&target), path.clone(), band.clone());
            let later = set_timeout_with_handle(move || spawn_local(ask(path, text, band, lines)), REST);
            *waiting.borrow_mut() = later.ok();
        });
        let _ = element.add_event_listener_with_callback("input", on_input.as_ref().unchecked_ref());
        // The listener lives as long as the page.
        on_input.forget();
    }

    fn value_of(element: &web_sys::Element) -> String {
        element
            .dyn_ref::<web_sys::HtmlTextAreaElement>()
            .map(web_sys::HtmlTextAreaElement::value)
            .or_else(|| {
                element
                    .dyn_ref::<web_sys::HtmlInputElement>()
                    .map(web_sys::HtmlInputElement::value)
            })
            .unwrap_or_default()
    }

    async fn ask(path: String, text: String, band: String, lines: Lines) {
        let body = serde_json::json!({ "path": path, "text": text, "band": band }).to_string();
        if let Some(found) = post("/check/words", &body).await {
            lines.set(found);
        }
    }

    async fn post(address: &str, body: &str) -> Option<Vec<(String, String)>> {
        let init = web_sys::RequestInit::new();
        init.set_method("POST");
        init.set_body(&body.into());
        let request = web_sys::Request::new_with_str_and_init(address, &init).ok()?;
        request.headers().set("content-type", "application/json").ok()?;
        let answer = JsFuture::from(web_sys::window()?.fetch_with_request(&request))
            .await
            .ok()?;
        let answer: web_sys::Response = answer.dyn_into().ok()?;
        let text = JsFuture::from(answer.text().ok()?).await.ok()?.as_string()?;
        serde_json::from_str(&text).ok()
    }
}
