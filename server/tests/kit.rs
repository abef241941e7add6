//! The kit of a talk: each paper released by itself, in its order, under a cover that says what was kept back and tells nothing
//! of anybody.
#![allow(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

use crate::common::{DESK, varied};
use boernehoejde::demo;
use boernehoejde::kit::{self, Asked, Kit, Made};
use boernehoejde::pipeline::{Beside, confirmations};
use boernehoejde::service::way::laid;
use domain::actor::Actor;
use domain::band::Band;
use domain::case::{Case, Day};
use domain::document::{Block, Document, Kind, Space, Version};
use domain::finding::{Code, Level};
use jiff::civil::Date;
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

/// A usual talk, to which somebody comes along, and with a way: then nothing has to be kept back.
fn usual(band: &str) -> Value {
    with_way(case_of(band, "plain"))
}

/// The same where nobody comes along.
fn alone(band: &str) -> Value {
    with_way(case_of(band, "no bisidder"))
}

fn with_way(mut case: Value) -> Value {
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

/// How many bookmarks a file opens with.
fn bookmarks(pdf: &[u8]) -> usize {
    let pdf = lopdf::Document::load_mem(pdf).unwrap();
    let outlines = pdf.catalog().unwrap().get(b"Outlines").unwrap().as_reference().unwrap();
    let count = pdf.get_dictionary(outlines).unwrap().get(b"Count").unwrap();
    usize::try_from(count.as_i64().unwrap()).unwrap()
}

#[test]
fn a_usual_talk_has_all_its_papers_in_the_order_it_needs_them_on_fourteen_pages() {
    for band in BANDS {
        for (case, comes_along) in [(usual(band), true), (alone(band), false)] {
            let at = format!("{band}, a bisidder: {comes_along}");
            let kit = kit_of(&case);
            let mut expected = vec![
                Kind::BeforeMeeting,
                Kind::OpeningCard,
                Kind::Rights,
                Kind::Timeline,
                Kind::Feelings,
                Kind::ThreeHouses,
                Kind::BeforeMeeting,
                Kind::EndingSheet,
                Kind::CuesCard,
            ];
            expected.extend(comes_along.then_some(Kind::BisidderGuide));
            expected.push(Kind::TakeHomeByHand);
            assert_eq!(kinds(&kit), expected, "{at}");
            let pages = pages(&kit.pdf);
            assert!(pages <= PAGES, "{at}: {pages} pages");
            assert!(kit.pdf.len() <= BYTES, "{at}: {} bytes", kit.pdf.len());
            // One for each part, and the cover's.
            assert_eq!(bookmarks(&kit.pdf), expected.len() + 1, "{at}");
            let cover = kit.cover.plain_text();
            assert!(cover.contains("Laura") && cover.contains("klokken 13.15"), "{cover}");
            let nobody = cover.contains("Til bisidderen: Der er ingen bisidder på samtalen.");
            assert_eq!(nobody, !comes_along, "{cover}");
            for paper in &kit.papers {
                assert!(cover.contains(&paper.name), "{at}: {} is not on the cover", paper.name);
            }
            // From thirteen the three houses are none and nobody points at a face: both are called as the sheets are.
            for name in ["Mit papir", "Sådan har jeg det lige nu"] {
                assert_eq!(cover.contains(name), band == "13-17", "{at}: {cover}");
            }
            assert_eq!(cover.contains("siden til bisidderen"), comes_along, "{cover}");
            assert_eq!(
                kit.cover.title, "Pakke til en samtale",
                "it says what, and not for whom"
            );
        }
    }
}

/// The kit of the next talk of a case, everything confirmed that can be: the most papers that it can have.
fn fullest(case: Case, on: Date) -> Option<Kit> {
    let mut asked = Asked {
        meeting: domain::kit::meeting_of(&case, on)?.clone(),
        case,
        on,
        confirmed: Vec::new(),
        beside: Beside::default(),
    };
    let first = kit::make(&DESK, &DESK.house(), &asked).unwrap();
    let confirm = first.findings.iter().filter(|finding| finding.level == Level::Confirm);
    let codes: Vec<Code> = confirm.map(|finding| finding.code).collect();
    asked.confirmed = confirmations(&codes, &Actor::command_line());
    kit::make(&DESK, &DESK.house(), &asked).unwrap().kit
}

/// The papers of a kit after its cover, each with its sheets.
fn sheets(kit: &Kit) -> Vec<(Kind, usize)> {
    let of = |document: &Document| (document.kind, DESK.sheets(document).unwrap());
    kit.papers.iter().map(|paper| of(&paper.document)).collect()
}

/// A case of the demo on the day it was written for, as it stands and with the track of its municipality laid.
#[test]
fn the_kit_of_every_child_of_the_demo_is_fourteen_pages_with_its_whole_track() {
    let world = demo::world(DESK.content()).unwrap();
    let mut made_of = 0;
    for telling in &world.cases {
        let path = format!("content/{}.json", telling.file);
        let text = DESK.content().source().read(&path).unwrap();
        let on = Day::parse(&telling.on).unwrap().0;
        let written: Case = domain::case::read::read(text.as_bytes()).unwrap();
        let track = laid(DESK.content(), &telling.municipality.as_str().into(), written.clone());
        for case in [written, track] {
            let at = format!("{}, {} steps", telling.file, case.steps.len());
            let decided = !case.decisions.is_empty();
            let Some(kit) = fullest(case, on) else { continue };
            made_of += 1;
            let sheets = sheets(&kit);
            let sheets_of = |kind: Kind| -> usize {
                let of_kind = sheets.iter().filter(|(of, _)| *of == kind);
                of_kind.map(|(_, sheets)| sheets).sum()
            };
            // Rights that come with a decision are a page more, and no usual case has them: the test below.
            let of_decision = sheets_of(Kind::Rights).saturating_sub(2);
            assert!(of_decision <= usize::from(decided), "{at}: the rights are two sheets");
            let pages = pages(&kit.pdf);
            assert!(pages <= PAGES + of_decision, "{at}: {pages} pages: {sheets:?}");
            // The youngest have their hill on one sheet, its words on another, and shorter rights.
            let young = kit.papers.iter().any(|paper| paper.document.band == Band::Four);
            assert!(young || sheets_of(Kind::Timeline) <= 1, "{at}: the way is one sheet");
            assert!(kit.pdf.len() <= BYTES, "{at}: {} bytes", kit.pdf.len());
        }
    }
    assert!(made_of >= 30, "{made_of}");
}

/// The one kit that is a page longer, and what each of its fifteen pages is (decision 0087): a child that is placed and was told
/// of a decision has rights that no other child has, and they take the sheet beyond the fourteen.
#[test]
fn the_fifteenth_page_is_the_rights_of_a_child_that_is_placed_and_can_complain() {
    let world = demo::world(DESK.content()).unwrap();
    let telling = world.cases.iter().find(|of| of.file.ends_with("jonathan")).unwrap();
    let text = std::fs::read_to_string(format!("../content/{}.json", telling.file)).unwrap();
    let on = Day::parse(&telling.on).unwrap().0;
    let mut case: Case = domain::case::read::read(text.as_bytes()).unwrap();
    let kit = fullest(case.clone(), on).unwrap();
    let expected = [
        // The letter, one leaf.
        (Kind::BeforeMeeting, 2),
        (Kind::OpeningCard, 1),
        (Kind::Rights, 3),
        (Kind::Timeline, 1),
        (Kind::Feelings, 1),
        (Kind::ThreeHouses, 1),
        // The child's own page.
        (Kind::BeforeMeeting, 1),
        (Kind::EndingSheet, 1),
        (Kind::CuesCard, 1),
        (Kind::BisidderGuide, 1),
        (Kind::TakeHomeByHand, 1),
    ];
    assert_eq!(sheets(&kit), expected);
    assert_eq!(pages(&kit.pdf), 15, "with the cover");
    let rights = |kit: &Kit| {
        let sheet = kit.papers.iter().find(|paper| paper.document.kind == Kind::Rights);
        sheet.unwrap().document.plain_text()
    };
    for says in ["ses med din familie", "Du kan klage", "at se papirerne"] {
        assert!(rights(&kit).contains(says), "{says}: {}", rights(&kit));
    }
    // Without the decision it is a kit as all others, and what it lacks is what the page was for.
    case.decisions.clear();
    let kit = fullest(case, on).unwrap();
    assert!(pages(&kit.pdf) <= PAGES, "{:?}", sheets(&kit));
    assert!(!rights(&kit).contains("Du kan klage"), "{}", rights(&kit));
}

#[test]
fn the_childs_own_page_lies_apart_from_the_letter() {
    for band in BANDS {
        let kit = kit_of(&usual(band));
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
    }
}

#[test]
fn the_page_for_the_bisidder_is_one_and_says_what_must_not_be_asked() {
    let kit = kit_of(&usual("10-12"));
    let page = kit
        .papers
        .iter()
        .find(|paper| paper.document.kind == Kind::BisidderGuide)
        .unwrap();
    let text = page.document.plain_text();
    for says in [
        "Spørg aldrig, hvad der er sket",
        "tavshedspligt",
        "112",
        "Kalder nogen dig barnets tryghedsperson, så spørg Hanne, om du også er bisidder.",
    ] {
        assert!(text.contains(says), "{says}: {text}");
    }
    assert_eq!(pages(&DESK.pdf(&page.document).unwrap()), 1);
}

#[test]
fn where_the_police_are_asked_the_sheets_stay_with_here_and_now() {
    for band in BANDS {
        let rooms = |case: &Value| {
            let kit = kit_of(case);
            assert!(kinds(&kit).contains(&Kind::Feelings), "{band}");
            let sheet = kit
                .papers
                .iter()
                .find(|paper| paper.document.kind == Kind::ThreeHouses)
                .unwrap();
            let blocks = sheet.document.blocks.iter();
            let room = |block: &&Block| {
                matches!(
                    block,
                    Block::Write {
                        space: Space::House(_) | Space::Draw(_),
                        ..
                    }
                )
            };
            blocks.filter(room).count()
        };
        assert_eq!(rooms(&usual(band)), 3, "{band}");
        assert_eq!(
            rooms(&case_of(band, "secret from the parents")),
            2,
            "{band}: no worries"
        );
    }
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
        assert!(
            cover.contains("Barnets vej: Den er ikke udfyldt endnu."),
            "{band}: {cover}"
        );
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
    assert!(
        cover.contains("Brev før samtalen: Mødets sted mangler og skal udfyldes"),
        "{cover}"
    );
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
