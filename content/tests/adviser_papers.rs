//! The adviser's papers say what the adviser's pages say: a cue or a point that is added to one is missed on the other.

use content::Content;
use domain::checklist::Point;
use domain::cues::Cue;

fn template(kind: &str) -> String {
    let path = format!("content/letters/{kind}/adult.tera");
    Content::embedded()
        .source()
        .read(&path)
        .expect("a template")
        .into_owned()
}

/// The keys of a template's lines, in their order.
fn keys(template: &str) -> Vec<&str> {
    let lines = template.lines().filter(|line| !line.trim_start().starts_with('{'));
    lines.filter_map(|line| line.split_whitespace().nth(1)).collect()
}

#[test]
fn every_cue_but_those_of_a_clock_stands_on_the_card() {
    let template = template("cues-card");
    let keys = keys(&template);
    for cue in Cue::ALL {
        let of_a_clock = matches!(cue, Cue::FiveMinutes | Cue::TimeIsOver);
        let key = format!("cue-{}", cue.as_str());
        assert_eq!(keys.contains(&key.as_str()), !of_a_clock, "{key}: paper has no clock");
    }
    let sections = template.split("h2 ").skip(1);
    for section in sections {
        let cues = section.lines().filter(|line| line.starts_with("li ")).count();
        assert!((1..=domain::cues::MOST).contains(&cues), "at a glance: {section}");
    }
}

#[test]
fn every_point_stands_on_the_list_in_its_order() {
    let template = template("checklist-paper");
    let points: Vec<String> = Point::ALL
        .iter()
        .map(|point| format!("point-{}", point.as_str()))
        .collect();
    let there: Vec<&str> = keys(&template)
        .into_iter()
        .filter(|key| key.starts_with("point-"))
        .collect();
    assert_eq!(there, points);
}

#[test]
fn the_sheet_asks_what_its_page_asks_in_the_same_order() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let page = root.join("../app/src/pages/ending_sheet.rs");
    let page = std::fs::read_to_string(page).expect("the page");
    let template = template("ending-sheet");
    let mut at = 0;
    for key in keys(&template).into_iter().filter(|key| key.starts_with("sheet-")) {
        let found = page[at..].find(&format!("\"{key}\""));
        at += found.unwrap_or_else(|| panic!("{key} is not asked on the page, or earlier"));
    }
    assert!(at > 0, "the sheet asks something");
}
