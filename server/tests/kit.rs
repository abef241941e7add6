//! The kit of a talk: each paper released by itself, in its order, under a cover that says what was kept back and tells nothing
//! of anybody.
#![allow(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

mod common;

use boernehoejde::kit::{self, Asked, Kit, Made};
use boernehoejde::pipeline::Beside;
use common::{DESK, varied};
use domain::case::{Case, Day};
use domain::document::{Kind, Version};
use serde_json::{Value, json};

const BANDS: [&str; 4] = ["4-6", "7-9", "10-12", "13-17"];
const ON: &str = "2026-12-01";
/// The most pages, and the most bytes, of the kit of a usual talk: what `make bench` holds too.
const PAGES: usize = 14;
const BYTES: usize = 400_000;

fn case_of(band: &str, way: &str) -> Value {
    let name = format!("{band} {way}");
    let (_, case, _) = varied().into_iter().find(|(of, ..)| *of == name).unwrap();
    case
}

/// The same, with a way: then nothing has to be kept back.
fn usual(band: &str) -> Value {
    let mut case = case_of(band, "no bisidder");
    case["steps"] = json!([
        {"id": "s1", "step": "report", "state": "done", "on": "2026-11-25"},
        {"id": "s2", "step": "talk", "state": "next", "on": "2026-12-03", "promised": true},
    ]);
    case
}

fn made(case: &Value) -> Made {
    let case: Case = domain::case::read::read(case.to_string().as_bytes()).unwrap();
    let asked = Asked {
        meeting: case.meetings[0].id.clone(),
        case,
        on: Day::parse(ON).unwrap().0,
        confirmed: Vec::new(),
        beside: Beside::default(),
    };
    kit::make(&DESK, &DESK.house(), &asked).unwrap()
}

fn kit_of(case: &Value) -> Kit {
    let made = made(case);
    made.kit.unwrap_or_else(|| panic!("{:?}", made.findings))
}

fn kinds(kit: &Kit) -> Vec<Kind> {
    kit.papers.iter().map(|paper| paper.document.kind).collect()
}

fn pages(pdf: &[u8]) -> usize {
    lopdf::Document::load_mem(pdf).unwrap().get_pages().len()
}

#[test]
fn a_usual_talk_has_all_its_papers_in_the_order_it_needs_them() {
    for band in BANDS {
        let kit = kit_of(&usual(band));
        let expected = [
            Kind::BeforeMeeting,
            Kind::OpeningCard,
            Kind::Rights,
            Kind::Timeline,
            Kind::BeforeMeeting,
            Kind::EndingSheet,
            Kind::CuesCard,
            Kind::TakeHomeByHand,
        ];
        let kinds = kinds(&kit);
        let there: Vec<Kind> = kinds.iter().copied().filter(|kind| expected.contains(kind)).collect();
        assert_eq!(there, expected, "{band}");
        // The child's own page lies after the way, and is the letter's no longer.
        let own = kit
            .papers
            .iter()
            .find(|paper| paper.name == "Barnets egen side")
            .unwrap();
        let letter = &kit.papers[0];
        assert!(letter.document.without_own_page().is_none(), "{band}: it is apart");
        assert!(own.document.blocks.len() > 1, "{band}");
        assert_eq!(
            kit.letter.as_ref().unwrap().blocks.len(),
            letter.document.blocks.len() + own.document.blocks.len() + 1,
            "{band}: nothing is lost between the two"
        );
        let pages = pages(&kit.pdf);
        assert!(pages <= PAGES, "{band}: {pages} pages");
        assert!(kit.pdf.len() <= BYTES, "{band}: {} bytes", kit.pdf.len());
        let cover = kit.cover.plain_text();
        assert!(cover.contains("Laura") && cover.contains("klokken 13.15"), "{cover}");
        assert!(
            cover.contains("Til bisidderen: Der er ingen bisidder på samtalen."),
            "{cover}"
        );
        for paper in &kit.papers {
            assert!(
                cover.contains(&paper.name),
                "{band}: {} is not on the cover",
                paper.name
            );
        }
        assert_eq!(
            kit.cover.title, "Pakke til en samtale",
            "it says what, and not for whom"
        );
    }
}

#[test]
fn a_bisidder_gets_a_page_where_one_comes_along() {
    let kit = kit_of(&case_of("10-12", "plain"));
    assert!(kinds(&kit).contains(&Kind::BisidderGuide));
}

/// Words that a cover must not say of any case: it lies on tables.
const NEVER: [&str; 9] = [
    "mistan", "mistænk", "kontrol", "oliti", "hjemmet", "foræld", "Lise", "Tom ", "underret",
];

#[test]
fn what_the_gate_keeps_back_is_not_in_it_and_the_cover_says_so_and_no_more() {
    for band in BANDS {
        for (way, kept) in [
            ("social control", Kind::TakeHomeByHand),
            ("secret from the parents", Kind::Timeline),
        ] {
            let kit = kit_of(&case_of(band, way));
            assert!(!kinds(&kit).contains(&kept), "{band} {way}");
            let cover = kit.cover.plain_text();
            for word in NEVER {
                assert!(!cover.contains(word), "{band} {way}: {word}\n{cover}");
            }
        }
        let cover = kit_of(&case_of(band, "social control")).cover.plain_text();
        assert!(
            cover.contains("til at skrive i hånden: Grunden står ikke her"),
            "{band}: {cover}"
        );
        // What tells nothing of anybody is told in the words of the findings.
        let cover = kit_of(&case_of(band, "plain")).cover.plain_text();
        assert!(cover.contains("Barnets vej: Barnets vej mangler."), "{band}: {cover}");
    }
}

#[test]
fn a_letter_that_is_kept_back_leaves_no_page_of_it_behind() {
    let mut case = usual("10-12");
    case["meetings"][0].as_object_mut().unwrap().remove("place");
    let made = made(&case);
    assert!(made.findings.iter().any(|finding| finding.path == "meetings[0].place"));
    let kit = made.kit.unwrap();
    assert!(!kinds(&kit).contains(&Kind::BeforeMeeting));
    assert!(kit.letter.is_none());
    let cover = kit.cover.plain_text();
    assert!(cover.contains("Brev før samtalen: Mødets sted mangler."), "{cover}");
}

#[test]
fn without_answers_there_is_no_kit() {
    let mut case = usual("10-12");
    case.as_object_mut().unwrap().remove("safety");
    let made = made(&case);
    assert!(made.kit.is_none());
    assert!(!made.findings.is_empty());
}

#[test]
fn a_word_that_no_sheet_holds_takes_its_own_papers_out_and_no_other() {
    let mut case = usual("10-12");
    case["meetings"][0]["place"] = json!("biblioteks".repeat(14));
    let kit = kit_of(&case);
    let kinds = kinds(&kit);
    assert!(
        !kinds.contains(&Kind::BeforeMeeting) && kinds.contains(&Kind::OpeningCard),
        "{kinds:?}"
    );
    assert!(kit.letter.is_none(), "a letter that cannot be printed is none");
    let cover = kit.cover.plain_text();
    assert!(
        cover.contains("Brev før samtalen: Et ord er bredere end papiret."),
        "{cover}"
    );
}

#[test]
fn what_is_written_on_is_blank_and_fits_its_sheet() {
    let mut case = usual("7-9");
    case["meetings"][0]["said"] =
        json!([{"id": "l1", "text": "Jeg vil til fodbold.", "confirmed": true, "on_paper": true}]);
    let kit = kit_of(&case);
    for kind in [Kind::EndingSheet, Kind::CuesCard, Kind::TakeHomeByHand] {
        let paper = kit.papers.iter().find(|paper| paper.document.kind == kind).unwrap();
        let text = paper.document.plain_text();
        assert!(!text.contains("fodbold"), "{kind:?}: {text}");
        assert_eq!(paper.document.version, Version::Full);
        let pdf = DESK.pdf(&paper.document).unwrap();
        assert_eq!(pages(&pdf), 1, "{kind:?}");
    }
    // The card is the same for every child, so a lost one tells of none.
    let other = kit_of(&usual("13-17"));
    let card = |kit: &Kit| {
        let card = kit.papers.iter().find(|paper| paper.document.kind == Kind::CuesCard);
        card.unwrap().document.plain_text()
    };
    assert_eq!(card(&kit), card(&other));
}

#[test]
fn the_same_case_gives_the_same_bytes() {
    let case = usual("10-12");
    assert_eq!(kit_of(&case).pdf, kit_of(&case).pdf);
}
