//! Letters as they are written to children.

use super::{Blocks, document};
use domain::band::Band;
use domain::document::{Audience, Document, Kind, Role, Version};

/// 4–6: picture cards, an adult reads aloud.
pub fn noah() -> Document {
    let blocks = Blocks::default()
        .h(1, "Hej {Noah}")
        .h(2, "Vi skal ses")
        .cards(&[
            (
                "adviser",
                "En voksen med briller",
                "Jeg hedder {Karen}. [Jeg har røde briller.]",
            ),
            (
                "home",
                "Et højt tårn",
                "{Mie} siger, at du bygger høje tårne. Dem vil jeg gerne se.",
            ),
            (
                "talk",
                "En voksen lytter til et barn",
                "Jeg hjælper børn. Jeg vil gerne høre, hvordan du har det.",
            ),
            ("home", "En børnehave", "Vi ses i puderummet i din børnehave."),
            ("clock", "Et ur", "Det er på onsdag om formiddagen."),
            (
                "bisidder",
                "{Mie} ved siden af et barn",
                "{Mie} er med. Hun er der for dig.",
            ),
        ])
        .h(2, "Det må du")
        .cards(&[
            (
                "child",
                "Et stille barn",
                "Du behøver ikke svare. Du må gerne være helt stille.",
            ),
            (
                "child",
                "Et barn trækker på skuldrene",
                "Du må gerne sige: \"Det ved jeg ikke.\"",
            ),
            (
                "stop",
                "En hånd, der siger stop",
                "Vil du stoppe? Giv mig den røde bamse. Så stopper vi.",
            ),
            ("letter", "En blyant", "Jeg skriver lidt, så jeg kan huske det."),
        ])
        .h(2, "Bagefter")
        .cards(&[
            ("clock", "Et timeglas", "Vi snakker lidt. Så følger jeg dig tilbage."),
            (
                "child",
                "Et hjerte",
                "Du har ikke gjort noget forkert. Det er de voksne, der skal hjælpe.",
            ),
        ])
        .done();
    document(
        Kind::BeforeMeeting,
        Audience::Child,
        Band::Four,
        "Brev til Noah",
        blocks,
    )
}

/// 7–9: read together.
pub fn ali() -> Document {
    let blocks = Blocks::default()
        .h(1, "Hej {Ali}")
        .role(Role::Lead, "Jeg hedder {Jonas}. [Jeg er god til at lave papirfly. Peter siger, at du er vild med dinosaurer. Dem vil jeg gerne høre om.]")
        .h(2, "Hvem er jeg?")
        .pictured("adviser", "En rådgiver", "Jeg er rådgiver i kommunen. En rådgiver er en voksen, der hjælper børn.")
        .h(2, "Hvorfor snakker vi sammen?")
        .p("Der er en voksen, der tænker på, om du har det godt. Derfor vil jeg gerne snakke med dig. Du har ikke gjort noget forkert.")
        .h(2, "Hvornår og hvor?")
        .pictured("clock", "Et ur", "Vi ses i dag, tirsdag den 24. november, klokken halv ti. Vi sidder i det lille rum ved biblioteket på din skole. Vi snakker i en halv time. Vil du hellere sidde et andet sted? Så sig det.")
        .h(2, "Hvem er med?")
        .people(&[
            ("adviser", "{Jonas}", "{Jonas}", "Det er mig, der snakker med dig."),
            ("adviser", "{Amal}", "{Amal}", "{Amal} er også med. Hun skriver ned, så vi kan huske, hvad du siger."),
        ])
        .p("De voksne derhjemme er ikke med.")
        .h(2, "Hvad er en bisidder?")
        .pictured("bisidder", "En bisidder ved siden af et barn", "En bisidder er en, du er tryg ved. {Peter} fra klubben kan være din bisidder. Så er han med for at hjælpe dig. Vil du hellere have en anden? Så sig det til mig. Du må også sige nej tak.")
        .h(2, "Det må du")
        .list(&[
            "Du må gerne lade være med at svare.",
            "Du må gerne sige: \"Det ved jeg ikke.\"",
            "Du må gerne sige: \"Nej, det passer ikke.\"",
            "Du må gerne tegne i stedet for at snakke.",
            "Vil du stoppe? Hold hånden op. Her betyder det stop. Så holder jeg op med at spørge. Jeg bliver ikke sur.",
        ])
        .h(2, "Hvem får det at vide?")
        .p("Jeg kan ikke love, at det bliver en hemmelighed. Har du brug for hjælp, så siger jeg det til andre voksne. Det er voksne, der arbejder med at hjælpe børn.")
        .h(2, "Hvad sker der bagefter?")
        .p("Jeg siger, hvad der sker nu. Jeg siger også, hvad vi ikke ved endnu. Før du går, snakker vi om, hvad du kan sige derhjemme.")
        .h(2, "Vil du snakke mere en anden dag?")
        .p("Det må du gerne. Også hvis du ikke sagde noget i dag. Sig det til {Peter}. Du kan også ringe til BørneTelefonen. Spørg {Peter}, om du må låne en telefon. Nummeret er 116 111.")
        .p("De voksne skal sørge for, at børn har det godt. Det skal børn ikke selv.")
        .role(Role::Signature, "Hilsen {Jonas}")
        .done();
    let blocks = own_page(blocks, "Din egen side");
    document(
        Kind::BeforeMeeting,
        Audience::Child,
        Band::Seven,
        "Brev til Ali",
        blocks,
    )
}

/// 10–12: reads alone. The letter the speed is measured on.
pub fn laura() -> Document {
    laura_called("Laura")
}

/// The same letter to another child.
pub fn laura_called(name: &str) -> Document {
    let blocks = Blocks::default()
        .h(1, &format!("Hej {{{name}}}"))
        .role(Role::Lead, "[Du kender mig ikke endnu. Jeg hedder Hanne Krogh, og jeg bager boller om søndagen. Din lærer Birgit siger, at du spiller fodbold og helst står på mål.]")
        .h(2, "Hvem er jeg, og hvorfor skriver jeg?")
        .pictured("adviser", "En rådgiver", "Jeg er rådgiver i kommunen. En rådgiver snakker med børn og hjælper, når noget er svært. [Din skole har fortalt os, at du tit er træt.] Jeg vil gerne høre, hvordan du selv synes, det går. Du har ikke gjort noget forkert.")
        .h(2, "Hvor og hvornår?")
        .pictured("clock", "Et ur", "Vi ses torsdag den 3. december klokken 13.15 i lektiecaféen på din skole. Vi snakker i cirka 40 minutter. Vil du hellere et andet sted hen eller gå en tur? Så sig det til {Birgit}, eller ring til mig.")
        .h(2, "Hvem er der?")
        .p("Jeg snakker med dig. Min kollega {Omar} skriver ned, så jeg kan se på dig og ikke på papiret. Dine forældre er ikke med, men de ved, at vi mødes.")
        .h(2, "Du har ret til en bisidder")
        .pictured("bisidder", "En bisidder", "En bisidder er en, du stoler på, og som er der for din skyld. {Birgit} kan være det, hvis du gerne vil have hende. Du kan også vælge en anden, der er fyldt 15 år, eller slet ingen. Vi kan kun sige nej, hvis der er en særlig grund. Den skal du have at vide.")
        .h(2, "Hvad skal vi snakke om?")
        .p("Vi kan snakke om, hvordan dine dage går, og hvad du godt kan lide. Du må gerne vælge noget andet. Vi skal ikke beslutte noget på mødet.")
        .h(2, "Det bestemmer du selv")
        .list(&[
            "Du bestemmer, hvad du vil svare på. Du må også sige, at du ikke ved det.",
            "Du må sige til, hvis jeg har misforstået dig.",
            "Du må tegne eller skrive i stedet for at snakke.",
            "Du får et kort. Vend kortet om, hvis du vil stoppe. Så stopper vi.",
        ])
        .h(2, "Hvad sker der med det, du siger?")
        .p("{Omar} skriver det vigtigste ned. Du kan høre det, før vi går. Er noget forkert, så skriver vi, hvad du mener. Nogle voksne skal vide det for at kunne hjælpe dig. Dine forældre kan som regel også få lov at læse det. Derfor kan jeg ikke love at holde det hemmeligt. Er der noget, du ikke vil have, at de læser? Så spørg mig, før du fortæller det.")
        .h(2, "Og bagefter?")
        .p("Før du går, ved du, hvad der sker nu, og hvornår du hører fra mig. Er der noget, jeg ikke ved endnu, så siger jeg det.")
        .h(2, "Vil du snakke med nogen inden?")
        .p("Du kan snakke med {Birgit}. Du kan også ringe til mig på 56 67 31 90, på hverdage mellem klokken 10 og 14.")
        .p("Du kan også ringe til BørneTelefonen. Det er gratis, og du behøver ikke sige, hvad du hedder. Nummeret er 116 111.")
        .p("Det er de voksnes ansvar at finde ud af, hvad der kan hjælpe. Det er ikke dit.")
        .role(Role::Signature, "Mange hilsner\n{Hanne}")
        .done();
    let blocks = own_page(blocks, "Din egen side");
    document(
        Kind::BeforeMeeting,
        Audience::Child,
        Band::Ten,
        &format!("Brev til {name}"),
        blocks,
    )
}

/// 13–17: plain adult speech.
pub fn samira() -> Document {
    let blocks = Blocks::default()
        .h(1, "Hej {Samira}")
        .role(Role::Lead, "[Sofie siger, at du laver de bedste stop motion-film i klassen. Dem vil jeg gerne høre om. Jeg hedder Mette Holm og er rådgiver i kommunen. Jeg løber, og jeg har en hund, der hedder Bob.]")
        .h(2, "Hvorfor vil jeg gerne mødes med dig?")
        .p("[Skolen har fortalt os, at du har haft mange dage væk.] Jeg kommer ikke for at skælde ud eller give dig skylden. Jeg vil gerne høre fra dig, hvordan du har det.")
        .h(2, "Torsdag den 26. november klokken 10, cirka 45 minutter")
        .pictured("clock", "Et ur", "Vi mødes i musiklokalet på din skole. Vil du hellere gå en tur, så gør vi det, hvis vejret er til det. Jeg taler med dig. {Lars Friis} er med og skriver ned. Synes du, at to voksne er for meget, så sig det. Så taler vi om, hvad vi gør. Dine forældre er ikke med, men de ved, at vi mødes.")
        .h(2, "Det vil jeg gerne tale om")
        .list(&["[Hvordan du har det i skolen]", "[Hvad der er godt, og hvad der er svært]", "[Hvad du selv ønsker dig]"])
        .p("Du må gerne strege noget ud eller skrive noget andet på.")
        .h(2, "Du har ret til en bisidder")
        .pictured("bisidder", "En bisidder", "En bisidder er en, du har tillid til, og som er fyldt 15 år. Bisidderen er der for din skyld og kan hjælpe dig med at få sagt det, du vil. {Sofie} kan være det. Du må gerne vælge en anden eller sige nej tak. Kommunen kan kun sige nej til dit valg, hvis der er en særlig grund. Den skal du have at vide. En bisidder har tavshedspligt, altså pligt til ikke at fortælle det videre. Er du i fare, skal en bisidder alligevel sørge for, at du får hjælp.")
        .h(2, "Det kan du regne med")
        .list(&[
            "Du behøver ikke svare, og du behøver ikke forklare hvorfor. \"Det ved jeg ikke\" er også et svar.",
            "Du må rette mig. Du må også skrive i stedet for at tale.",
            "Du kan stoppe når som helst. Læg det røde kort på bordet, eller giv mig det, hvis vi går. Så holder jeg op med at spørge.",
            "Du kan høre, hvad {Lars} har skrevet. Er du uenig i noget, skriver vi det også.",
        ])
        .h(2, "Det kan jeg ikke love")
        .p("Jeg kan ikke love, at alt bliver mellem os. Vi skal skrive det vigtigste ned. Er du i fare, skal jeg sige det til andre, så du får hjælp. Dine forældre kan som regel få lov at læse det, vi skriver. Er der noget, du ikke vil have, at de læser, så spørg mig, før du fortæller det. Så siger jeg ærligt, hvad jeg kan, og hvad jeg ikke kan.")
        .h(2, "Bagefter")
        .p("Vi beslutter ikke noget på mødet. Før vi går, får du et papir om, hvad der sker nu, og hvem der gør hvad. Der står også, hvad vi ikke ved endnu, og hvornår du hører fra mig. Vil du sige mere eller noget andet en anden dag, så gør du bare det.")
        .h(2, "Hvis du vil tale med nogen før")
        .p("Du kan tale med {Sofie}. Du kan også ringe til mig på 56 67 00 11, mandag til fredag klokken 9 til 15.")
        .p("Vil du hellere tale med en, der ikke kender dig, så ring til BørneTelefonen. Det er gratis, og du behøver ikke sige, hvad du hedder. Nummeret er 116 111.")
        .p("Det er de voksnes ansvar at finde ud af, hvad der kan hjælpe. Du skal ikke klare det alene.")
        .role(Role::Signature, "Vi ses\n{Mette}")
        .done();
    let blocks = own_page(blocks, "Din side");
    document(
        Kind::BeforeMeeting,
        Audience::Child,
        Band::Thirteen,
        "Brev til Samira",
        blocks,
    )
}

/// The version that may travel.
pub fn neutral() -> Document {
    let blocks = Blocks::default()
        .h(1, "Hej {Laura}")
        .p("Jeg hedder {Hanne}. Vi ses torsdag den 3. december klokken 13.15. Det varer cirka 40 minutter.")
        .p("Du bestemmer selv, hvad du vil snakke om.")
        .role(Role::Signature, "Hilsen {Hanne}")
        .done();
    let mut document = document(
        Kind::BeforeMeeting,
        Audience::Child,
        Band::Ten,
        "Brev til Laura",
        blocks,
    );
    document.version = Version::Neutral;
    document
}

fn own_page(mut blocks: Vec<domain::document::Block>, heading: &str) -> Vec<domain::document::Block> {
    let page = Blocks::default()
        .page()
        .h(2, heading)
        .p("Her kan du skrive eller tegne det, du vil have med.")
        .choices(&[
            "Jeg vil gerne have en bisidder med.",
            "Jeg vil gerne tegne.",
            "Jeg vil gerne gå en tur imens.",
        ])
        .p("Det vil jeg gerne spørge om:")
        .lines(5)
        .draw(90)
        .done();
    for (n, mut block) in page.into_iter().enumerate() {
        if let domain::document::Block::NewPage { id }
        | domain::document::Block::Heading { id, .. }
        | domain::document::Block::Paragraph { id, .. } = &mut block
        {
            *id = format!("own-{n}");
        }
        blocks.push(block);
    }
    blocks
}
