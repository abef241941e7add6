//! The way of a real case on paper, as the product prints it: four bands on A4, a wall and in a pocket, against the kept pictures.
//! The samples of `print` (`tests/tests/pdf.rs`) hold its drawing to every state; these hold it to the house's own words and
//! pictures.
#![allow(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

use e2e::kept::assert_as_kept;
use e2e::paths::{python, root};
use e2e::terminal::{Finding, run};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The day the papers are made on, whatever the clock says.
const ON: &str = "2026-12-01";

/// A band, and a birthday in it.
const BANDS: [(&str, &str); 4] = [
    ("4-6", "2021-06-30"),
    ("7-9", "2018-02-11"),
    ("10-12", "2015-06-01"),
    ("13-17", "2011-05-04"),
];

/// The example child of eleven, with these steps, at another age.
fn laura(born: &str, steps: Option<Value>) -> Value {
    let text = std::fs::read_to_string(root().join("content/examples/laura.json")).unwrap();
    let mut case: Value = serde_json::from_str(&text).unwrap();
    let child = case["child"].as_object_mut().unwrap();
    child.insert("birth_date".into(), json!(born));
    // How somebody of eleven reads is not how somebody of five does: the band says it.
    child.remove("reads");
    if let Some(steps) = steps {
        case["child"]["companion"] = json!("fox");
        case["steps"] = steps;
    }
    case
}

/// A bench with the day on which the child hears, who sees to it, and a fork behind it.
fn waits() -> Value {
    json!([
        {"id": "s1", "step": "report", "state": "done", "on": "2026-11-25"},
        {"id": "s2", "step": "first-look", "state": "done", "on": "2026-11-26"},
        {"id": "s3", "step": "talk", "state": "done", "on": "2026-11-27", "who": "hanne"},
        {"id": "s4", "step": "screening", "state": "waiting", "waiting_for": "Jeg snakker med din lærer.",
         "next_contact": "2026-12-08", "who": "hanne"},
        {"id": "s5", "step": "school-meeting", "state": "next", "who": "omar"},
        {"id": "s6", "step": "assessment", "state": "later", "one_of": ["s7"]},
        {"id": "s7", "step": "limited-assessment", "state": "later", "one_of": ["s6"]},
        {"id": "s8", "step": "decision", "state": "later"},
    ])
}

/// The way of a case in a form of paper; everything that asks to be confirmed is.
fn printed(case: &Path, form: &str, to: &Path) {
    let (case, to) = (case.to_str().unwrap(), to.to_str().unwrap());
    let asked = ["check", case, "--document", "timeline", "--on", ON];
    let checked = run(&asked);
    let said = checked.text();
    let found: Vec<Finding> = said.lines().filter_map(Finding::parse).collect();
    let mut arguments: Vec<&str> = vec![
        "render",
        case,
        "--document",
        "timeline",
        "--on",
        ON,
        "--paper",
        form,
        "--output",
        to,
    ];
    for finding in found.iter().filter(|finding| finding.level == "confirm") {
        arguments.extend(["--acknowledge", finding.code.as_str()]);
    }
    let made = run(&arguments);
    assert_eq!(made.code, 0, "{said}\n{}", made.err);
}

/// See tests/pdf/README.md for what to do when this fails.
#[test]
fn the_way_of_a_case_looks_as_it_did_when_somebody_looked() {
    let folder = root().join("target/paper/ways");
    if folder.exists() {
        std::fs::remove_dir_all(&folder).unwrap();
    }
    std::fs::create_dir_all(&folder).unwrap();
    let mut papers: Vec<PathBuf> = Vec::new();
    for (band, born) in BANDS {
        for (name, steps) in [("talk", None), ("waits", Some(waits()))] {
            let case = folder.join(format!("{name}-{band}.json"));
            std::fs::write(&case, laura(born, steps).to_string()).unwrap();
            for form in ["a4", "a3", "pocket"] {
                let paper = folder.join(format!("{name}-{band}-{form}.pdf"));
                printed(&case, form, &paper);
                let drawn = Command::new("pdftoppm")
                    .args(["-r", "60", "-gray", "-png"])
                    .arg(&paper)
                    .arg(paper.with_extension(""))
                    .output()
                    .expect("pdftoppm runs; `make setup` installs what the tests need");
                assert!(drawn.status.success(), "{}", String::from_utf8_lossy(&drawn.stderr));
                papers.push(paper);
            }
        }
    }
    let judged = Command::new(python())
        .arg(root().join("tests/pdf/validate.py"))
        .args(&papers)
        .output()
        .expect("python runs");
    let reasons = String::from_utf8_lossy(&judged.stdout);
    assert!(judged.status.success(), "{reasons}");
    let kept = root().join("tests/pdf/ways");
    std::fs::create_dir_all(&kept).unwrap();
    assert_as_kept("tests/pdf/compare.py", [&kept, &folder]);
}
