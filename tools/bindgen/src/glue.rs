//! JavaScript glue: wasm-bindgen as a library, so that its version stands in our Cargo.lock.

use std::error::Error;
use std::path::Path;
use wasm_bindgen_cli_support::Bindgen;

/// Writes `app.js` and `app_bg.wasm` into `dir`.
pub fn write(wasm: &Path, dir: &Path) -> Result<(), Box<dyn Error>> {
    Bindgen::new()
        .input_path(wasm)
        .web(true)?
        .typescript(false)
        .omit_default_module_path(false)
        .remove_name_section(true)
        .remove_producers_section(true)
        .out_name("app")
        .generate(dir)?;
    Ok(())
}
