//! What a school's tablet may be asked to fetch, in bytes after brotli.

use crate::pack;
use std::error::Error;
use std::path::Path;

/// The islands of an adviser's page: WASM and its glue, all of them together.
const ISLANDS: u64 = 90_000;
/// The hand-written modules of the child's pages and of the tools beside a talk, all of them together; a page loads those
/// that it uses.
const MODULES: u64 = 20_000;

/// Prints both sums and fails where one is above its budget.
pub fn hold(islands: &Path, modules: &Path) -> Result<(), Box<dyn Error>> {
    if !islands.join("app_bg.wasm").is_file() {
        return Err(format!("no app_bg.wasm in {}", islands.display()).into());
    }
    let mut overdrawn = Vec::new();
    for (what, dir, budget) in [("islands", islands, ISLANDS), ("modules", modules, MODULES)] {
        let sum = weight(dir)?;
        println!("  {what}: {sum} of {budget} bytes (brotli)");
        if sum > budget {
            overdrawn.push(format!("{what} weigh {sum} bytes and may weigh {budget}"));
        }
    }
    if overdrawn.is_empty() {
        Ok(())
    } else {
        Err(overdrawn.join("; ").into())
    }
}

fn weight(dir: &Path) -> std::io::Result<u64> {
    let mut sum = 0;
    for file in pack::files(dir)? {
        sum += pack::brotli(&std::fs::read(file)?)?.len() as u64;
    }
    Ok(sum)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Text that does not compress, so that its size is known.
    fn noise(len: usize) -> Vec<u8> {
        let mut state = 1u64;
        std::iter::repeat_with(|| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            (state >> 56) as u8
        })
        .take(len)
        .collect()
    }

    #[test]
    fn a_budget_overdrawn_is_an_error_that_names_it() {
        let dir = std::env::temp_dir().join(format!("budget-{}", std::process::id()));
        let (islands, modules) = (dir.join("pkg"), dir.join("modules"));
        std::fs::create_dir_all(&islands).unwrap();
        std::fs::create_dir_all(&modules).unwrap();
        assert!(hold(&islands, &modules).is_err(), "an empty bundle is no bundle");

        std::fs::write(islands.join("app_bg.wasm"), noise(80_000)).unwrap();
        std::fs::write(modules.join("read-aloud.js"), noise(17_000)).unwrap();
        hold(&islands, &modules).unwrap();

        std::fs::write(modules.join("timer.js"), noise(5_000)).unwrap();
        let fault = hold(&islands, &modules).unwrap_err().to_string();
        assert!(fault.contains("modules") && !fault.contains("islands"), "{fault}");
        std::fs::remove_dir_all(dir).unwrap();
    }
}
