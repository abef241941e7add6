//! Readability on real sentences: the law that scores "easy", and letters that are.

use crate::common::LEXICON;
use domain::band::Band;
use domain::document::{
    Audience, Block, Card, Document, Format, Kind, Origin, Picture, ReleaseRecord, Role, Span, Text, Version,
};
use domain::language::{Direction, Language};
use domain::readability::{Limit, Report, exceeded, letter_exceeded, of_document, of_text, raw_exceeded};
use proptest::prelude::*;

fn measure(text: &str) -> Report {
    of_text(text, &[], &LEXICON)
}

/// Sentences of a text, told by their number of words.
fn sentences(text: &str) -> (usize, usize) {
    let report = measure(text);
    (report.sentences, report.net.longest_sentence)
}

#[test]
fn the_law_scores_easy_by_lix_and_is_held_by_everything_else() {
    // Barnets lov § 6 stk. 1, word for word.
    let law = "Et barn eller en ung, hvis sag behandles efter denne lov, har på ethvert tidspunkt af sagens behandling \
               ret til at lade sig bistå af andre. Kommunalbestyrelsen skal oplyse barnet eller den unge om retten.";
    let report = measure(law);
    // "Easy" on the scale of LIX.
    assert!((25.0..35.0).contains(&report.raw.lix), "{:?}", report.raw);
    let over: Vec<Limit> = exceeded(&report, Band::Thirteen)
        .iter()
        .map(|over| over.limit)
        .collect();
    assert!(
        over.contains(&Limit::LongestSentence) && over.contains(&Limit::MeanSentence),
        "{over:?}"
    );
    assert_eq!(report.passives, ["behandles"]);
    assert!(report.heavy.contains(&"behandling".to_owned()));
    let office: Vec<&str> = report.office.iter().map(|(word, _)| word.as_str()).collect();
    assert!(office.contains(&"sagens") && office.contains(&"bistå"), "{office:?}");
}

#[test]
fn the_dots_of_the_law_end_no_sentence() {
    // Counted by its dots this is five short sentences and LIX calls it easy.
    let text = "Retten efter stk. 1, 1. pkt., og stk. 2, 2. pkt., kan høre barnet";
    assert_eq!(sentences(text), (1, 10));
    let naive = text.replace("stk.", "stykke.").replace("pkt.", "punktum.");
    assert!(sentences(&naive).0 > 1);
}

#[test]
fn a_stop_after_a_number_ends_a_sentence_only_before_a_capital() {
    assert_eq!(
        sentences("Vi ses torsdag den 3. december kl. 13.15. Det er på fredag den 4. Du må gerne."),
        (3, 6)
    );
    assert_eq!(sentences("Nummeret er 116 111. Det er gratis."), (2, 3));
    assert_eq!(sentences("Vi ses den 3."), (1, 3));
}

#[test]
fn quotes_colons_and_dots_in_a_row() {
    assert_eq!(sentences("Du må gerne sige: \"Det ved jeg ikke.\" Du må."), (2, 8));
    assert_eq!(sentences("Du må gerne sige: »Det ved jeg ikke.« Du må."), (2, 8));
    assert_eq!(sentences("\"Det ved jeg ikke\" er også et svar."), (1, 8));
    assert_eq!(sentences("Hvad?! Ja … Nej... Se dr.dk i dag."), (4, 5));
    assert_eq!(sentences("Børne- og ungerådgiver i stop-motion"), (1, 5));
    assert_eq!(
        sentences("Vi har tuscher, papir osv. Så tegner vi. Vi ses kl. Peter ved det."),
        (3, 7)
    );
}

#[test]
fn every_line_ends_a_sentence() {
    assert_eq!(
        sentences("Hvad du godt kan lide\nHvordan du har det\n\nHvem der hjælper dig"),
        (3, 5)
    );
}

#[test]
fn names_take_room_but_are_neither_long_nor_uncommon() {
    let report = of_text(
        "Christoffer ringer til dig. Det gør Christoffers mor også.",
        &["Christoffer Bay"],
        &LEXICON,
    );
    assert_eq!(report.net.uncommon_share, 0.0);
    assert_eq!(report.net.lix, report.net.mean_sentence);
    assert!(report.raw.uncommon_share > 0.0 && report.raw.lix > report.net.lix);
    assert_eq!((report.words, report.net.longest_sentence), (9, 5));
}

#[test]
fn a_capital_inside_a_sentence_is_a_name_wherever_it_stands() {
    let report = measure("Ring til BørneTelefonen. BørneTelefonen er gratis. Sig: \"Fjollebomben er her.\"");
    assert_eq!(report.uncommon, ["fjollebomben"]);
}

#[test]
fn a_first_draft_of_the_office_is_told_in_every_way() {
    let report = measure(
        "Du vil blive kontaktet af din sagsbehandler. Mødet afholdes på skolen. Der bliver truffet afgørelse om en \
         undersøgelse.",
    );
    assert_eq!(report.passives, ["blive kontaktet", "afholdes", "bliver truffet"]);
    let office: Vec<&str> = report.office.iter().map(|(word, _)| word.as_str()).collect();
    assert_eq!(office, ["kontaktet", "sagsbehandler", "afholdes", "truffet afgørelse"]);
    assert!(report.heavy.contains(&"undersøgelse".to_owned()));
}

#[test]
fn an_empty_text_measures_nothing_and_never_nan() {
    for text in ["", "  \n 12. 13 \n", "… ?! \"\"", "116 111"] {
        assert_eq!(measure(text), Report::default());
    }
    assert!(exceeded(&Report::default(), Band::Four).is_empty());
    let names = of_text("Ali.", &["Ali"], &LEXICON);
    assert!(names.net.lix.is_finite() && names.net.uncommon_share == 0.0);
}

/// Excerpts of the four letters that set the tone, one for each band.
const LETTERS: [(Band, &[&str], &str); 4] = [
    (
        Band::Four,
        &["Noah", "Karen", "Mie"],
        "Hej Noah. Jeg hedder Karen. Jeg har røde briller.\nVi ses i puderummet i din børnehave.\n\
         Det er på onsdag om formiddagen.\nMie er med. Hun er der for dig.\n\
         Vil du stoppe? Giv mig den røde bamse. Så stopper vi.\nVi snakker lidt. Så følger jeg dig tilbage.",
    ),
    (
        Band::Seven,
        &["Jonas", "Peter", "Amal"],
        "Jeg hedder Jonas. Jeg er god til at lave papirfly. Peter siger, at du er vild med dinosaurer.\n\
         Vi ses i dag, tirsdag den 24. november, klokken halv ti. Vi snakker i en halv time. Så sig det.\n\
         En bisidder er en, du er tryg ved. Peter fra klubben kan være din bisidder. Så er han med for at hjælpe dig.\n\
         Du må gerne lade være med at svare.\nDu må gerne sige: \"Nej, det passer ikke.\"\n\
         Du må gerne tegne i stedet for at snakke.\nVil du stoppe? Hold hånden op. Her betyder det stop. Så holder jeg op med at spørge. Jeg bliver ikke sur.\n\
         Har du brug for hjælp, så siger jeg det til andre voksne.",
    ),
    (
        Band::Ten,
        &["Hanne Krogh", "Birgit", "Omar"],
        "Du kender mig ikke endnu. Jeg hedder Hanne Krogh, og jeg bager boller om søndagen.\n\
         Vi ses torsdag den 3. december klokken 13.15 i lektiecaféen på din skole.\n\
         Jeg snakker med dig. Min kollega Omar skriver ned, så jeg kan se på dig og ikke på papiret.\n\
         Du må sige til, hvis jeg har misforstået dig.\nDu får et kort. Vend kortet om, hvis du vil stoppe. Så \
         stopper vi.\nEr noget forkert, så skriver vi, hvad du mener. Den skal du have at vide.\nFør du går, ved du, hvad der sker nu, og \
         hvornår du hører fra mig. Er der noget, jeg ikke ved endnu, så siger jeg det.\n\
         En bisidder er en, du stoler på, og som er der for din skyld. Vi kan kun sige nej, hvis der er en særlig grund.\n\
         Dine forældre kan som regel også få lov at læse det. Så spørg mig, før du fortæller det.",
    ),
    (
        Band::Thirteen,
        &["Sofie", "Mette Holm", "Lars Friis"],
        "Sofie siger, at du laver de bedste stop motion-film i klassen. Dem vil jeg gerne høre om.\n\
         Du har haft mange dage væk fra skolen. Jeg kommer ikke for at skælde ud eller give dig skylden.\n\
         Bisidderen er der for din skyld og kan hjælpe dig med at få sagt det, du vil. Kommunen kan kun sige nej til dit \
         valg, hvis der er en særlig grund. Den skal du have at vide.\n\
         Læg det røde kort på bordet, eller giv mig det, hvis vi går. Så holder jeg op med at spørge.",
    ),
];

#[test]
fn the_letters_that_set_the_tone_keep_the_gates_of_their_bands() {
    for (band, names, letter) in LETTERS {
        let report = of_text(letter, names, &LEXICON);
        assert_eq!(exceeded(&report, band), [], "{band:?} {report:#?}");
        let over: Vec<Limit> = raw_exceeded(&report, band).iter().map(|over| over.limit).collect();
        // So short an excerpt holds a name in every other sentence: only their share may show.
        assert!(
            over.iter().all(|limit| *limit == Limit::UncommonShare),
            "{band:?} {over:?}"
        );
        assert!(
            report.passives.is_empty() && report.office.is_empty(),
            "{band:?} {report:#?}"
        );
        assert!(report.words > 40);
    }
}

#[test]
fn the_gates_tell_a_letter_for_the_old_from_one_for_the_young() {
    let (_, names, letter) = LETTERS[3];
    let report = of_text(letter, names, &LEXICON);
    for band in [Band::Four, Band::Seven] {
        assert!(!exceeded(&report, band).is_empty());
    }
}

fn document(band: Band, blocks: Vec<Block>) -> Document {
    Document {
        format: Format::V1,
        kind: Kind::BeforeMeeting,
        version: Version::Full,
        audience: Audience::Child,
        band,
        language: Language::danish(),
        direction: Direction::Ltr,
        lettering: domain::document::Lettering::default(),
        on: jiff::civil::date(2026, 11, 23),
        title: "Hej".into(),
        explained: vec!["tavshedspligt".into()],
        release: ReleaseRecord {
            confirmed: Vec::new(),
            content_version: String::new(),
            law_date: jiff::civil::date(2026, 1, 1),
        },
        draft: None,
        practice: None,
        own_card: None,
        blocks,
    }
}

fn span(text: &str, of: Origin) -> Span {
    Span { text: text.into(), of }
}

fn paragraph(id: &str, spans: Vec<Span>) -> Block {
    Block::Paragraph {
        id: id.into(),
        role: Role::Body,
        picture: None,
        text: Text(spans),
    }
}

#[test]
fn the_advisers_own_words_are_read_but_not_measured() {
    let own = "Sagsbehandlingsprocedurerne iværksættes øjeblikkeligt uanset forældremyndighedsindehaverens holdning";
    let report = of_document(
        &document(
            Band::Ten,
            vec![
                paragraph("a", vec![span(own, Origin::Own)]),
                paragraph(
                    "b",
                    vec![
                        span("Vi ses i ", Origin::Ours),
                        span("lektiecaféen på din skole", Origin::Own),
                        span(".", Origin::Ours),
                    ],
                ),
            ],
        ),
        &LEXICON,
    );
    assert_eq!((report.words, report.sentences), (13, 1));
    assert_eq!(
        (report.raw.longest_sentence, report.net, report.uncommon.len()),
        (3, report.raw, 0)
    );
    assert!(report.office.is_empty() && report.passives.is_empty());
}

#[test]
fn names_and_explained_words_are_set_apart_and_a_genitive_belongs_to_its_name() {
    let report = of_document(
        &document(
            Band::Ten,
            vec![paragraph(
                "a",
                vec![
                    span("Nguyễn", Origin::Name),
                    span("s bisidder har tavshedspligt.", Origin::Ours),
                ],
            )],
        ),
        &LEXICON,
    );
    assert_eq!(
        (report.words, report.uncommon.as_slice()),
        (4, &["bisidder".to_owned()][..])
    );
    assert!(
        report.office.is_empty(),
        "an explained word is no office word: {:?}",
        report.office
    );
}

#[test]
fn for_the_youngest_the_cards_alone_are_measured() {
    let card = |id: &str| Card {
        id: id.into(),
        picture: Picture {
            name: "talk".into(),
            alt: "To der snakker".into(),
        },
        text: Text::ours("Vi snakker lidt."),
    };
    let blocks = |count: usize| {
        vec![
            paragraph(
                "a",
                vec![span("Barnets forældremyndighedsindehavere orienteres.", Origin::Ours)],
            ),
            Block::Cards {
                id: "c".into(),
                cards: (0..count).map(|at| card(&format!("c{at}"))).collect(),
            },
        ]
    };
    let report = of_document(&document(Band::Four, blocks(12)), &LEXICON);
    assert_eq!((report.words, report.cards, report.sentences), (36, 12, 12));
    assert!(letter_exceeded(&report, Band::Four).is_empty());
    let report = of_document(&document(Band::Four, blocks(13)), &LEXICON);
    assert_eq!(letter_exceeded(&report, Band::Four)[0].limit, Limit::LetterCards);
    let report = of_document(&document(Band::Seven, blocks(12)), &LEXICON);
    assert_eq!(report.words, 39);
}

proptest! {
    #[test]
    fn figures_keep_their_bounds(text in "[ a-zæøåA-ZÆØÅ0-9.,:;!?…\"»«()\\-\n]{0,300}|\\PC{0,200}") {
        let report = measure(&text);
        for figures in [report.net, report.raw] {
            prop_assert!((0.0..=1.0).contains(&figures.uncommon_share));
            prop_assert!(figures.lix.is_finite() && figures.lix >= figures.mean_sentence);
            prop_assert!(figures.lix <= figures.mean_sentence + 100.0);
            #[allow(clippy::cast_precision_loss)]
            let longest = figures.longest_sentence as f64;
            prop_assert!(figures.mean_sentence <= longest);
        }
        prop_assert!(report.sentences <= report.words);
        prop_assert_eq!(report.words == 0, report == Report::default());
    }

    #[test]
    fn what_the_adviser_writes_changes_no_figure(own in "\\PC{0,80}") {
        let ours = || paragraph("a", vec![span("Vi ses på skolen i morgen.", Origin::Ours)]);
        let alone = of_document(&document(Band::Ten, vec![ours()]), &LEXICON);
        let with = of_document(
            &document(Band::Ten, vec![ours(), paragraph("b", vec![span(&own, Origin::Own)])]),
            &LEXICON,
        );
        prop_assert_eq!((alone.net, alone.raw, alone.sentences), (with.net, with.raw, with.sentences));
    }
}
