//! Paper as others see it: an independent PDF/UA validator, poppler's text,
//! fonts and pictures. Fails where one of them is missing: nothing is skipped.
#![allow(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

#[path = "../../print/tests/common/mod.rs"]
mod common;

use domain::document::Block;
use domain::language::Direction;
use e2e::kept::assert_as_kept;
use e2e::server::{Answer, Server};
use lopdf::{Document, Object};
use print::Printer;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// The root of the workspace.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The Python that `make setup` prepares.
fn python() -> PathBuf {
    std::env::var_os("BOERNEHOEJDE_PYTHON").map_or_else(|| root().join(".setup/venv/bin/python"), PathBuf::from)
}

/// A folder of its own for one test.
fn folder(name: &str) -> PathBuf {
    let folder = root().join("target/paper").join(name);
    if folder.exists() {
        std::fs::remove_dir_all(&folder).unwrap();
    }
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

fn run(command: &mut Command) -> Output {
    command
        .output()
        .unwrap_or_else(|error| panic!("{command:?}: {error}; `make setup` installs what the tests need"))
}

fn words(output: &Output) -> String {
    format!(
        "{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    )
}

fn validate(files: &[PathBuf]) -> (Option<i32>, String) {
    let output = run(Command::new(python())
        .arg(root().join("tests/pdf/validate.py"))
        .args(files));
    (output.status.code(), words(&output))
}

/// All samples as files.
fn samples(folder: &Path) -> Vec<PathBuf> {
    let printer = Printer::new().unwrap();
    let pictures = common::pictures::sketches();
    let write = |(name, document): (&str, domain::document::Document)| {
        let file = folder.join(format!("{name}.pdf"));
        std::fs::write(&file, printer.pdf(&document, &pictures).unwrap()).unwrap();
        file
    };
    common::all().into_iter().map(write).collect()
}

/// A letter that is folded into a card, and the ways of the bands in every form but plain A4.
fn forms(folder: &Path) -> Vec<PathBuf> {
    let printer = Printer::new().unwrap();
    let pictures = common::pictures::sketches();
    let write = |name: &str, document: &domain::document::Document, form: print::Form| {
        let file = folder.join(format!("{name}-{}.pdf", form.as_str()));
        std::fs::write(&file, printer.pdf_as(document, &pictures, form).unwrap()).unwrap();
        file
    };
    let mut files = vec![write("card", &card(), print::Form::Pocket)];
    for (name, document) in [
        ("way", common::sheets::way()),
        ("way-4-6", common::ways::noah()),
        ("way-7-9", common::ways::ali()),
        ("way-13-17", common::ways::samira()),
    ] {
        for form in [print::Form::Poster, print::Form::Pocket, print::Form::Cards] {
            files.push(write(name, &document, form));
        }
    }
    files
}

/// The words of a way as another document, which is no accordion in a pocket.
fn card() -> domain::document::Document {
    domain::document::Document {
        kind: domain::document::Kind::Waiting,
        ..common::sheets::way()
    }
}

fn every_block(folder: &Path) -> PathBuf {
    samples(folder)
        .into_iter()
        .find(|file| file.ends_with("every-block.pdf"))
        .unwrap()
}

#[test]
fn every_sample_passes_pdf_ua() {
    let (status, reasons) = validate(&samples(&folder("valid")));
    assert_eq!(status, Some(0), "{reasons}");
    assert_eq!(
        reasons.matches("passes PDF/UA-1").count(),
        common::all().len(),
        "{reasons}"
    );
}

/// A file for adults passes too, and holds every word in its order, though its labels stand in a column of their own.
#[test]
fn a_file_with_fields_and_bookmarks_passes() {
    let file = folder("whole").join("file.pdf");
    let document = common::sheets::file();
    let pdf = Printer::new()
        .unwrap()
        .pdf(&document, &common::pictures::sketches())
        .unwrap();
    std::fs::write(&file, pdf).unwrap();
    let (status, reasons) = validate(std::slice::from_ref(&file));
    assert_eq!(status, Some(0), "{reasons}");
    in_order(&file, "file", &document);
}

/// So do letters with a photo of the adviser, and their card in both of its forms.
#[test]
fn papers_with_a_photo_pass() {
    let printer = Printer::new().unwrap();
    let pictures = common::pictures::with_face();
    let folder = folder("photo");
    let card = common::document(
        domain::document::Kind::AdviserCard,
        domain::document::Audience::Child,
        domain::band::Band::Seven,
        "Kort",
        common::Blocks::default()
            .h(1, "Hvem jeg er")
            .cards(&[("adviser", "En voksen", "Jeg hedder {Hanne}.")])
            .done(),
    );
    let papers = [
        ("4-6", common::letters::noah(), print::Form::A4),
        ("7-9", common::letters::ali(), print::Form::A4),
        ("10-12", common::letters::laura(), print::Form::Pocket),
        ("13-17", common::letters::samira(), print::Form::A4),
        ("arabic", common::sheets::arabic(), print::Form::A4),
        ("card", card.clone(), print::Form::A4),
        ("cards", card, print::Form::Cards),
    ];
    let files = papers.map(|(name, document, form)| {
        let file = folder.join(format!("{name}.pdf"));
        std::fs::write(&file, printer.pdf_as(&document, &pictures, form).unwrap()).unwrap();
        file
    });
    let (status, reasons) = validate(&files);
    assert_eq!(status, Some(0), "{reasons}");
}

/// A card is one sheet, folded twice, with the cover and the back on their heads in the lower half; a poster is two. All
/// forms pass; the card holds every word in its order, and the poster every word that hangs on a wall.
#[test]
fn a_poster_and_a_card_for_a_pocket_pass_and_hold_every_word_in_its_order() {
    let files = forms(&folder("forms"));
    let (status, reasons) = validate(&files);
    assert_eq!(status, Some(0), "{reasons}");
    let mut wall = common::sheets::way().on_a_wall();
    // There is no room to write on a wall, and no label for it.
    let room = wall
        .blocks
        .iter()
        .position(|block| matches!(block, Block::Write { .. }));
    wall.blocks.remove(room.unwrap() - 1);
    for (file, sheets, document) in [(&files[0], 1, &card()), (&files[1], 2, &wall)] {
        let pdf = lopdf::Document::load(file).unwrap();
        assert_eq!(pdf.get_pages().len(), sheets, "{}", file.display());
        in_order(file, "way", document);
    }
    let upright = |file: &PathBuf| {
        let output = run(Command::new("pdftotext").args(["-bbox"]).arg(file).arg("-"));
        let words = String::from_utf8(output.stdout).unwrap();
        let top = |word: &str| {
            let line = words
                .lines()
                .find(|line| line.contains(&format!(">{word}</word>")))
                .unwrap();
            let from = line.split("yMin=\"").nth(1).unwrap().split('"').next().unwrap();
            from.parse::<f32>().unwrap()
        };
        (top("Laura"), top("Imens"))
    };
    let (cover, inside) = upright(&files[0]);
    assert!(
        cover > 421.0 && inside < 421.0,
        "the cover lies in the lower half: {cover}, {inside}"
    );
}

/// Cards to cut out: four on a sheet, each whole on its own quarter, all of them there, and nothing else.
#[test]
fn cards_to_cut_out_pass_and_are_whole() {
    let printer = Printer::new().unwrap();
    let pictures = common::pictures::sketches();
    let folder = folder("cards");
    let mut tried = 0;
    for (name, document) in common::all() {
        let texts: Vec<String> = document
            .blocks
            .iter()
            .flat_map(|block| match block {
                Block::Rights { cards, .. } => cards.iter().map(|card| card.text.plain()).collect(),
                Block::Cards { cards, .. } => cards.iter().map(|card| card.text.plain()).collect(),
                _ => Vec::new(),
            })
            .collect();
        if texts.is_empty() || document.direction == Direction::Rtl {
            continue;
        }
        tried += 1;
        let file = folder.join(format!("{name}.pdf"));
        std::fs::write(&file, printer.pdf_as(&document, &pictures, print::Form::Cards).unwrap()).unwrap();
        let (status, reasons) = validate(std::slice::from_ref(&file));
        assert_eq!(status, Some(0), "{name}: {reasons}");
        let sheets = lopdf::Document::load(&file).unwrap().get_pages().len();
        assert_eq!(sheets, texts.len().div_ceil(4), "{name}");
        let mut said = String::new();
        for sheet in 1..=sheets {
            for (x, y) in [(0, 0), (297, 0), (0, 421), (297, 421)] {
                let quarter = [
                    ("-f", sheet),
                    ("-l", sheet),
                    ("-x", x),
                    ("-y", y),
                    ("-W", 298),
                    ("-H", 421),
                ];
                let mut read = Command::new("pdftotext");
                for (option, value) in quarter {
                    read.arg(option).arg(value.to_string());
                }
                let output = run(read.arg(&file).arg("-"));
                said.push_str(&String::from_utf8(output.stdout).unwrap());
            }
        }
        let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let said = words(&said);
        let mut rest = said.as_str();
        for text in &texts {
            let at = rest.find(&words(text));
            assert!(at.is_some(), "{name}: {text:?} is not whole on a card:\n{said}");
            rest = &rest[at.unwrap_or_default()..];
        }
    }
    assert!(tried > 0);
}

/// The judge must be able to say no: each of these is a fault that a blind
/// child's screen reader would stumble over.
#[test]
fn the_validator_finds_what_is_taken_away() {
    let folder = folder("invalid");
    let whole = std::fs::read(every_block(&folder)).unwrap();
    let spoil = |name: &str, change: &dyn Fn(&mut Document)| {
        let mut pdf = Document::load_mem(&whole).unwrap();
        change(&mut pdf);
        let file = folder.join(format!("without-{name}.pdf"));
        pdf.save(&file).unwrap();
        (name.to_owned(), file)
    };
    let every = |pdf: &mut Document, kind: &[u8], key: &[u8]| {
        let mut found = 0;
        for object in pdf.objects.values_mut() {
            let Ok(object) = object.as_dict_mut() else { continue };
            let is_kind = [&b"S"[..], b"Subtype"]
                .iter()
                .any(|of| object.get(of).and_then(Object::as_name).is_ok_and(|name| name == kind));
            if is_kind && object.remove(key).is_some() {
                found += 1;
            }
        }
        assert!(found > 0, "nothing to take away");
    };
    let spoiled = [
        spoil("MarkInfo", &|pdf| {
            assert!(pdf.catalog_mut().unwrap().remove(b"MarkInfo").is_some())
        }),
        spoil("Lang", &|pdf| {
            assert!(pdf.catalog_mut().unwrap().remove(b"Lang").is_some())
        }),
        spoil("link-contents", &|pdf| every(pdf, b"Link", b"Contents")),
        spoil("figure-alt", &|pdf| every(pdf, b"Figure", b"Alt")),
    ];
    for (name, file) in spoiled {
        let (status, reasons) = validate(&[file]);
        assert_eq!(status, Some(1), "without {name}: {reasons}");
    }
    // Reopening and saving alone must not be what it objects to.
    let (_, untouched) = spoil("nothing", &|_| {});
    let (status, reasons) = validate(&[untouched]);
    assert_eq!(status, Some(0), "{reasons}");
}

fn text_of(file: &Path) -> String {
    let output = run(Command::new("pdftotext").args(["-enc", "UTF-8"]).arg(file).arg("-"));
    assert!(output.status.success(), "{}", words(&output));
    let text = String::from_utf8(output.stdout).unwrap();
    // Poppler marks where it turned a right-to-left run around.
    text.chars()
        .filter(|c| !matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'))
        .collect()
}

#[test]
fn danish_letters_and_arabic_names_come_back_as_they_were() {
    let text = text_of(&every_block(&folder("text")))
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    assert!(text.contains("Brevet til فاطمة الزهراء"), "{text}");
    assert!(
        text.contains("Hej فاطمة, vi ses på fredag. Æblegrød, øl og å: Łukasz"),
        "{text}"
    );
    assert!(text.contains("Nguyễn Thị Ánh og Şeyma er også med."), "{text}");
}

/// Every sheet of a draft says that it is one, also where it is printed for a wall or to be cut out; and the file passes.
#[test]
fn every_sheet_of_a_draft_says_so() {
    let line = "Udkast. Ingen jurist har læst teksten endnu.";
    let draft = domain::document::Document {
        draft: Some(line.to_owned()),
        ..common::letters::samira()
    };
    every_sheet_says("draft", line, &draft);
}

/// So does every sheet that was made for practice (decision 0042).
#[test]
fn every_sheet_of_practice_says_so() {
    let line = "Øvelse. Barnet findes ikke.";
    let practice = domain::document::Document {
        practice: Some(line.to_owned()),
        ..common::letters::samira()
    };
    every_sheet_says("practice", line, &practice);
}

fn every_sheet_says(name: &str, line: &str, document: &domain::document::Document) {
    let printer = Printer::new().unwrap();
    let pictures = common::pictures::sketches();
    let folder = folder(name);
    let files = [print::Form::A4, print::Form::Poster, print::Form::Pocket].map(|form| {
        let file = folder.join(format!("{name}-{}.pdf", form.as_str()));
        std::fs::write(&file, printer.pdf_as(document, &pictures, form).unwrap()).unwrap();
        file
    });
    let (code, said) = validate(&files);
    assert_eq!(code, Some(0), "{said}");
    for file in &files {
        let text = text_of(file);
        let sheets: Vec<&str> = text.split('\u{c}').filter(|sheet| !sheet.trim().is_empty()).collect();
        for sheet in &sheets {
            let words = sheet.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(words.contains(line), "{}: {words}", file.display());
        }
    }
    assert!(
        text_of(&files[0]).matches('\u{c}').count() > 1,
        "the sample has several sheets"
    );
    in_order(&files[0], name, document);
}

/// Reading order of the file is reading order of the document: every line of
/// `--format text`, one after the other.
#[test]
fn text_comes_in_the_order_it_is_read() {
    for (file, (name, document)) in samples(&folder("order")).iter().zip(common::all()) {
        // In right-to-left text poppler's own order is not to be relied on.
        if name == "arabic" {
            continue;
        }
        // Poppler looks at the page, not at the structure: what stands beside each other comes row by row there.
        if document
            .blocks
            .iter()
            .any(|block| matches!(block, Block::Cards { .. } | Block::Timeline { .. }))
        {
            continue;
        }
        let squeeze = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let text = squeeze(&text_of(file));
        let mut from = 0;
        for line in document.lines() {
            let line = squeeze(&line.plain());
            let at = text[from..]
                .find(&line)
                .unwrap_or_else(|| panic!("{name}: {line:?} is missing or too early in\n{text}"));
            from += at + line.len();
        }
    }
}

/// The structure tree, read by poppler, holds the words of the document in
/// its order, cards beside each other included.
#[test]
fn the_structure_holds_the_words_in_their_order() {
    for (file, (name, document)) in samples(&folder("structure")).iter().zip(common::all()) {
        if name != "arabic" && name != "every-block" {
            in_order(file, name, &document);
        }
    }
}

fn in_order(file: &Path, name: &str, document: &domain::document::Document) {
    let output = run(Command::new("pdfinfo")
        .args(["-enc", "UTF-8", "-struct-text"])
        .arg(file));
    assert!(output.status.success(), "{}", words(&output));
    let quoted: String = String::from_utf8(output.stdout)
        .unwrap()
        .lines()
        .filter_map(|line| line.trim().strip_prefix('"')?.strip_suffix('"'))
        .collect::<Vec<_>>()
        .join(" ");
    let squeeze = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
    let text = squeeze(&quoted);
    let mut from = 0;
    for line in document.lines() {
        let line = squeeze(&line.plain());
        let at = text[from..]
            .find(&line)
            .unwrap_or_else(|| panic!("{name}: {line:?} is missing or too early in\n{text}"));
        from += at + line.len();
    }
}

#[test]
fn all_fonts_are_embedded_and_cut_down_to_what_is_used() {
    for file in samples(&folder("fonts")) {
        let output = run(Command::new("pdffonts").arg(&file));
        let listed = words(&output);
        let fonts: Vec<&str> = listed.lines().skip(2).collect();
        assert!(!fonts.is_empty(), "{listed}");
        for font in fonts {
            // Columns from the right: object id (two), unicode, subset, embedded.
            let columns: Vec<&str> = font.split_whitespace().rev().collect();
            assert_eq!(&columns[2..5], ["yes", "yes", "yes"], "{}: {font}", file.display());
        }
    }
}

/// Pictures of a paper's sheets, the first ones alone where `options` say so, beside the paper.
fn picture(file: &Path, options: &[&str]) {
    let output = run(Command::new("pdftoppm")
        .args(["-r", "60", "-gray", "-png"])
        .args(options)
        .arg(file)
        .arg(file.with_extension("")));
    assert!(output.status.success(), "{}", words(&output));
}

/// See tests/pdf/README.md for what to do when this fails.
#[test]
fn pages_look_as_they_did_when_somebody_looked() {
    let folder = folder("pictures");
    for file in samples(&folder).into_iter().chain(forms(&folder)) {
        picture(&file, &[]);
    }
    assert_as_kept("tests/pdf/compare.py", [&root().join("tests/pdf/pictures"), &folder]);
}

/// Papers that are of no child, as a municipality's server prints them: how a case goes, the page for front staff, and the words as
/// cards, of which two sheets show how they look.
#[test]
fn papers_of_no_child_pass_and_look_as_they_did() {
    let folder = folder("of-no-child");
    let server = Server::demo();
    let cookie = server.sign_in("lise.koege");
    let get = |path: &str| server.get_with(&[("cookie", &cookie)], path);
    let plan = |track: &str, band: &str| {
        let headers = [("origin", server.address.as_str()), ("cookie", &cookie)];
        server.post_with(&headers, "/plan/paper", &[("track", track), ("band", band)])
    };
    let papers: [(&str, Answer); 5] = [
        ("plan-support", plan("support", "7-9")),
        ("plan-parent-concern", plan("parent-concern", "13-17")),
        ("front-staff", get("/plan/leaflet")),
        ("words-4-6", get("/phrases/cards/4-6")),
        ("words-10-12", get("/phrases/cards/10-12")),
    ];
    let mut files = Vec::new();
    for (name, paper) in papers {
        assert_eq!(paper.status, 200, "{name}");
        let file = folder.join(format!("{name}.pdf"));
        std::fs::write(&file, &paper.body).unwrap();
        let options: &[&str] = if name.starts_with("words") { &["-l", "2"] } else { &[] };
        picture(&file, options);
        files.push(file);
    }
    let (status, reasons) = validate(&files);
    assert_eq!(status, Some(0), "{reasons}");
    let kept = root().join("tests/pdf/of-no-child");
    std::fs::create_dir_all(&kept).unwrap();
    assert_as_kept("tests/pdf/compare.py", [&kept, &folder]);
}
