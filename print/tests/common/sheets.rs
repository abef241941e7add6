//! The other documents, and one with every block there is.

use super::{Blocks, document};
use domain::band::Band;
use domain::document::{Audience, Block, Document, Kind, Role};
use domain::language::{Direction, Language};

pub fn opening_card() -> Document {
    let blocks = Blocks::default()
        .h(1, "Før vi begynder")
        .rights(&[
            (
                "stop",
                "En hånd, der siger stop",
                "Stop",
                "Hold hånden op. Så holder jeg op med at spørge.",
            ),
            (
                "child",
                "Et barn trækker på skuldrene",
                "Det ved jeg ikke",
                "Det er også et svar.",
            ),
            (
                "talk",
                "To taleprikker",
                "Nej, det passer ikke",
                "Sig til, når jeg tager fejl.",
            ),
            (
                "bisidder",
                "En bisidder",
                "En bisidder",
                "Du må have en med, du er tryg ved.",
            ),
        ])
        .h(2, "Vi øver os")
        .p("Jeg spørger: \"Hvad hedder min hund?\" Hvad kan du svare?")
        .choices(&["Det ved jeg ikke.", "Du har sagt det forkert."])
        .done();
    document(
        Kind::OpeningCard,
        Audience::Child,
        Band::Seven,
        "Kort til samtalen",
        blocks,
    )
}

/// A file for adults: fields, a mark, and more sheets than one.
pub fn file() -> Document {
    let long = "Jeg bor hos min mor og min bror. Om onsdagen er jeg hos min far. ".repeat(30);
    let mut blocks = Blocks::default().h(1, "Alt, der står i sagen").page();
    for nth in 1..=40 {
        blocks = blocks
            .h(2, &format!("Møde {nth}"))
            .role(Role::Weigh, "Skal vurderes før udlevering: barnets egne ord")
            .facts(&[
                ("Hvor?", "Musiklokalet på din skole"),
                ("Må stedet stå på papiret, når adressen er beskyttet?", "Ja"),
                (
                    "Barnets egne ord",
                    if nth == 7 {
                        &long
                    } else {
                        "Jeg savner min hund.\nDet var det."
                    },
                ),
                (
                    "Speciallægepraksisplanlægningsstabiliseringsperiode",
                    "Speciallægepraksisplanlægningsstabiliseringsperiodeovervejelser"
                        .repeat(3)
                        .as_str(),
                ),
            ])
            .h(3, "Derefter")
            .p("Vi ses igen.");
    }
    document(
        Kind::WholeCase,
        Audience::Adult,
        Band::Ten,
        "Alt, der står i sagen",
        blocks.done(),
    )
}

pub fn rights() -> Document {
    let blocks = Blocks::default()
        .h(1, "Dine rettigheder")
        .role(Role::Lead, "Det her gælder for dig. Du må gerne beholde papiret.")
        .rights(&[
            ("bisidder", "En bisidder ved siden af et barn", "Du må have en bisidder med", "En bisidder er en, du stoler på, og som er der for din skyld. Du kan vælge en, der er fyldt 15 år, eller slet ingen."),
            ("child", "Et barn, der tier", "Du behøver ikke svare", "Du bestemmer, hvad du vil svare på. Det er også helt i orden at sige, at du ikke ved det."),
            ("stop", "En hånd, der siger stop", "Du må stoppe", "Vend kortet om, så stopper vi. Du behøver ikke sige hvorfor."),
            ("talk", "En taleboble", "Du må sige det på din egen måde", "Du må tegne, pege eller lade bisidderen sige det."),
            ("letter", "Et brev", "Du må høre, hvad jeg har skrevet", "Er noget forkert, så skriver vi, hvad du mener."),
            ("clock", "Et ur", "Du skal vide, hvad der sker nu", "Før du går, ved du, hvad der sker, og hvornår du hører fra mig."),
            ("home", "Et hus", "Du må bede om et andet sted", "Vil du hellere gå en tur? Så sig det."),
        ])
        .done();
    document(Kind::Rights, Audience::Child, Band::Ten, "Dine rettigheder", blocks)
}

pub fn bisidder_guide() -> Document {
    let blocks = Blocks::default()
        .h(1, "Til dig, der er bisidder for {Laura}")
        .role(Role::Lead, "{Laura} har bedt dig være med til mødet torsdag den 3. december klokken 13.15. Du er der for hendes skyld.")
        .h(2, "Før mødet")
        .list(&[
            "Spørg {Laura}, hvor hun gerne vil have, at du sidder.",
            "Aftal et tegn, hun kan give dig, hvis hun vil have en pause.",
            "Spørg hende ikke ud om det, mødet handler om. Det er rådgiverens opgave, og barnet skal kun fortælle det én gang.",
        ])
        .h(2, "Under mødet")
        .pictured("bisidder", "En bisidder", "Sid ved siden af barnet. Lad det svare selv. Sig til, hvis du kan se, at det har brug for en pause, eller hvis noget bliver misforstået.")
        .h(2, "Tavshedspligt")
        .p("Du har tavshedspligt om det, du hører. Er barnet i fare, skal du alligevel sige det til kommunen. Er du i tvivl, så ring.")
        .h(3, "Hvem du kan ringe til")
        .p("{Hanne Krogh}, rådgiver, 56 67 31 90, på hverdage mellem klokken 10 og 14.")
        .role(Role::Note, "Barnets lov § 6. En bisidder skal være fyldt 15 år og er omfattet af straffelovens § 152 om tavshedspligt.")
        .done();
    document(
        Kind::BisidderGuide,
        Audience::Adult,
        Band::Ten,
        "Til bisidderen",
        blocks,
    )
}

/// A card to glance at: four pages to fold.
pub fn cues_card() -> Document {
    let mut blocks = Blocks::default()
        .h(1, "Huskeord")
        .h(2, "Når I begynder")
        .list(&["Sig, hvem I er."])
        .done();
    for (nth, (title, cue)) in [
        ("Undervejs", "Læs op, hvad du har skrevet."),
        ("De sidste fem minutter", "Sig, hvad der sker nu."),
        ("Hvis barnet fortæller noget svært", "Lyt."),
    ]
    .into_iter()
    .enumerate()
    {
        blocks.push(Block::NewPage {
            id: format!("page-{nth}"),
        });
        blocks.extend(Blocks::default().h(2, title).list(&[cue]).done());
    }
    document(Kind::CuesCard, Audience::Adult, Band::Ten, "Huskeord", blocks)
}

/// The way of a case.
pub fn way() -> Document {
    let blocks = Blocks::default()
        .h(1, "Din vej, {Laura}")
        .p("Her kan du se, hvad vi har gjort, og hvor vi er nu.")
        .timeline(&[
            (
                "letter",
                "Et brev",
                "Kommunen har fået at vide, at du måske har brug for hjælp.",
                "Det var tirsdag den 17. november.",
                false,
            ),
            (
                "talk",
                "To, der taler",
                "Vi snakker med dig og hører, hvordan du selv ser på det.",
                "Det er på torsdag.",
                true,
            ),
            (
                "clock",
                "Et ur",
                "Vi finder ud af, om vi skal undersøge noget mere.",
                "",
                false,
            ),
            (
                "home",
                "Et hus",
                "Kommunen bestemmer, om der skal være hjælp. Først hører vi, hvad du mener.",
                "",
                false,
            ),
        ])
        .h(2, "Imens")
        .p("Vil du snakke med nogen, kan du gå til {Birgit}.")
        .p("Tegn dig selv der, hvor du er nu, eller tegn din egen vej:")
        .draw(60)
        .done();
    document(Kind::Timeline, Audience::Child, Band::Ten, "Til Laura", blocks)
}

pub fn every_block() -> Document {
    let blocks = Blocks::default()
        .h(1, "Brevet til {فاطمة الزهراء}")
        .role(
            Role::Lead,
            "Hej {فاطمة}, vi ses på fredag. Æblegrød, øl og å: {Łukasz}, {Nguyễn Thị Ánh} og {Şeyma} er også med.",
        )
        .h(2, "Vejen")
        .timeline(&[
            (
                "letter",
                "Et brev",
                "Nogen skrev til kommunen.",
                "mandag den 16. november",
                false,
            ),
            (
                "talk",
                "To, der taler",
                "Vi snakker sammen.",
                "torsdag den 3. december",
                true,
            ),
            ("clock", "Et ur", "Kommunen tænker sig om.", "", false),
            ("home", "Et hus", "Du hører, hvad der sker.", "", false),
        ])
        .h(2, "Kort")
        .cards(&[
            ("child", "Et barn", "Dig"),
            ("adviser", "En rådgiver", "{Hanne}"),
            ("bisidder", "En bisidder", "{Birgit}"),
            ("home", "Et hus", "Skolen"),
        ])
        .h(3, "Et stort kort")
        .cards(&[(
            "talk",
            "En taleboble",
            "Her er der så mange ord på kortet, at billedet kommer til at stå til venstre for dem i stedet for over.",
        )])
        .h(2, "Links")
        .qr("https://bornetelefonen.dk", "QR-kode til BørneTelefonen")
        .page()
        .h(2, "Min egen side")
        .choices(&["Jeg vil gerne have pauser.", "Jeg vil gerne sidde ved vinduet."])
        .p("Jeg vil gerne sige:")
        .lines(4)
        .draw(100)
        .done();
    document(
        Kind::BeforeMeeting,
        Audience::Child,
        Band::Ten,
        "Brevet til Fatima",
        blocks,
    )
}

pub fn arabic() -> Document {
    let blocks = Blocks::default()
        .h(1, "مرحبا {ليلى}")
        .p("أنا اسمي {Hanne Krogh}. سنلتقي يوم الخميس 3 ديسمبر الساعة 13.15 في مدرستك. لا بأس أن تقولي لا.")
        .list(&["يمكنك أن تقولي لا.", "يمكنك أن ترسمي."])
        .rights(&[("bisidder", "مرافق", "مرافق", "يمكنك أن تختاري شخصا تثقين به.")])
        .done();
    let mut document = document(Kind::BeforeMeeting, Audience::Child, Band::Ten, "رسالة", blocks);
    document.language = Language("ar".into());
    document.direction = Direction::Rtl;
    document
}
