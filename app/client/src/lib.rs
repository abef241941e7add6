//! Wakes the islands in the browser. All that they are stands in `app`.

// An import that is used keeps the islands' exports in the bundle.
#[allow(unused_imports)]
use app::*;

/// What the page calls once the WASM has loaded.
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
