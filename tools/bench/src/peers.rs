//! Typst and WeasyPrint making the same letters in the same run.

use crate::letters::{case_of, letter};
use crate::table::Table;
use boernehoejde::pipeline::Pipeline;
use std::process::Command;
use std::sync::Arc;

/// Letters each peer makes.
const LETTERS: usize = 60;

/// Measures the peers; their Python packages come with `make bench`.
///
/// # Errors
/// Where a peer cannot be run.
pub fn measure(table: &mut Table) -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::env::temp_dir().join(format!("boernehoejde-bench-{}", std::process::id()));
    std::fs::create_dir_all(&folder)?;
    let pipeline = Arc::new(Pipeline::open(None)?);
    let mut documents = Vec::new();
    for child in 0..LETTERS {
        let document = letter(&pipeline, &case_of(child))?;
        std::fs::write(
            folder.join(format!("{child}.html")),
            boernehoejde::standalone::html(&pipeline, &document),
        )?;
        documents.push(serde_json::to_value(&document)?);
    }
    std::fs::write(folder.join("documents.json"), serde_json::to_vec(&documents)?)?;
    let python = std::env::var("BOERNEHOEJDE_PYTHON").unwrap_or_else(|_| "python3".into());
    let said = Command::new(python).arg("tools/bench/peers.py").arg(&folder).output()?;
    std::fs::remove_dir_all(&folder)?;
    if !said.status.success() {
        return Err(format!("tools/bench/peers.py: {}", String::from_utf8_lossy(&said.stderr)).into());
    }
    let figures: serde_json::Value = serde_json::from_slice(&said.stdout)?;
    for (peer, key, promised) in [
        ("the same letters with Typst (warm, ua-1)", "typst", "slower than ours"),
        (
            "the same letters with WeasyPrint (pdf/ua-1)",
            "weasyprint",
            "≥ 8 × ours",
        ),
    ] {
        let p50 = figures[key]["p50"].as_f64().ok_or("a figure")?;
        let p99 = figures[key]["p99"].as_f64().ok_or("a figure")?;
        table.row(
            peer,
            format!("p50 {p50:.2} ms, p99 {p99:.2} ms: {:.1} × ours", p50 / table.ours_ms),
            promised,
        );
    }
    Ok(())
}
