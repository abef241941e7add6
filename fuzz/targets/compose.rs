//! A case that reads: whatever the gate releases can be said, shown and printed, and comes out twice the same.
#![no_main]

use boernehoejde::pipeline::{Pipeline, confirmations};
use boernehoejde::standalone;
use domain::actor::{Actor, Today};
use domain::case::Day;
use domain::document::{Audience, Kind, Version};
use domain::finding::Code;
use domain::gate::Request;
use fuzz::{Decisions, Stock};
use libfuzzer_sys::fuzz_target;
use std::cell::OnceCell;
use std::sync::Arc;

thread_local! {
    static HOUSE: OnceCell<(Arc<Pipeline>, Stock)> = const { OnceCell::new() };
}

fuzz_target!(|bytes: &[u8]| {
    HOUSE.with(|house| {
        let (pipeline, stock) =
            house.get_or_init(|| (Arc::new(Pipeline::open(None).expect("the content")), Stock::load()));
        one(pipeline, stock, &mut Decisions(bytes));
    });
});

fn one(pipeline: &Arc<Pipeline>, stock: &Stock, decide: &mut Decisions) {
    // The journal note goes past the gate: nothing releases it.
    let kind = Kind::LETTERS[decide.below(Kind::LETTERS.len())];
    let version = [None, Some(Version::Full), Some(Version::Neutral)][decide.below(3)];
    let audience = [Audience::Child, Audience::Adult][decide.below(2)];
    let confirmed = if decide.below(4) == 0 {
        Vec::new()
    } else {
        confirmations(&Code::ALL, &Actor::command_line())
    };
    let Ok(case) = domain::case::read::read_value(stock.case(decide)) else {
        return;
    };
    let on = Day::parse("2026-11-24").expect("a day").0;
    let request = Request::new(kind, on).version(version).audience(audience);
    let judged = pipeline
        .judge(&case, &request, &confirmed, Today(on))
        .expect("the content is sound");
    for finding in &judged.findings {
        assert!(!pipeline.message(finding).is_empty());
    }
    let Some(release) = judged.release else { return };
    let document = pipeline.house().compose(&release, None).expect("what is released can be said");
    let text = document.plain_text();
    assert!(!text.trim().is_empty(), "an empty document");
    assert!(
        !text.contains('\u{fffd}') && !text.contains("{$"),
        "a mark of a missing word: {text}"
    );
    match pipeline.pdf(&document) {
        Ok(pdf) => assert!(
            pdf == pipeline.pdf(&document).expect("printed once already"),
            "other bytes the second time"
        ),
        // A word wider than the paper is the adviser's to mend; anything else is ours.
        Err(error) => assert!(error.finding().is_some(), "{error}"),
    }
    let page = standalone::html(pipeline, &document);
    assert!(page.contains("<html"), "no page of what can be said");
}
