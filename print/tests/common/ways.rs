//! Ways of a case, for each picture they are drawn as, and one as long as a way can be.

use super::{Blocks, document, picture, step, text};
use domain::band::Band;
use domain::document::{Audience, Document, Kind, TimelineStep};
use domain::timeline::Stands;

fn on(stands: Stands, name: &str, alt: &str, words: &str) -> TimelineStep {
    TimelineStep {
        picture: picture(name, alt),
        ..step(stands, words)
    }
}

fn way(band: Band, child: &str, steps: Vec<TimelineStep>, has_companion: bool) -> Document {
    let companion = has_companion.then(|| picture("companion-fox", "Din ræv"));
    let blocks = Blocks::default()
        .h(1, &format!("Din vej, {{{child}}}"))
        .way(steps, companion)
        .p("Din vej kan blive lavet om. Så viser jeg dig det.")
        .done();
    document(Kind::Timeline, Audience::Child, band, "Din vej", blocks)
}

/// Before, now and then, on a hill.
pub fn noah() -> Document {
    let steps = vec![
        on(Stands::Done, "talk", "To, der taler", "Vi snakkede."),
        TimelineStep {
            featured: true,
            ..on(Stands::Now, "child", "Et barn", "Vi tegner sammen.")
        },
        TimelineStep {
            flag: Some(text("Du skal sove tre gange.")),
            ..on(Stands::Next, "home", "Et hus", "Vi ses igen.")
        },
    ];
    way(Band::Four, "Noah", steps, true)
}

/// Every state a step can have, on a path that winds, with a fork.
pub fn ali() -> Document {
    let steps = vec![
        TimelineStep {
            day: Some(text("Det var mandag.")),
            ..on(
                Stands::Done,
                "letter",
                "Et brev",
                "Vi har hørt, at du måske har brug for hjælp.",
            )
        },
        on(
            Stands::Done,
            "clock",
            "Et ur",
            "Vi har set på, om du skulle have hjælp med det samme.",
        ),
        TimelineStep {
            featured: true,
            lines: vec![text("Du må tage en med, du er tryg ved.")],
            ..on(
                Stands::Now,
                "talk",
                "To, der taler",
                "Vi snakker sammen. Jeg vil gerne høre, hvad du synes.",
            )
        },
        TimelineStep {
            flag: Some(text("på tirsdag")),
            day: Some(text("Det er på tirsdag. Du skal sove to gange.")),
            lines: vec![text("Det er {Hanne}, der sørger for det.")],
            ..on(Stands::Next, "home", "Et hus", "Jeg snakker med din lærer.")
        },
        TimelineStep {
            flag: Some(text("onsdag")),
            ..on(
                Stands::Waiting,
                "clock",
                "Et ur",
                "Vi venter på svar. Du hører fra mig onsdag.",
            )
        },
        TimelineStep {
            fork: Some(0),
            ..on(Stands::OneOf, "letter", "Et brev", "Måske bestemmer de voksne noget.")
        },
        TimelineStep {
            fork: Some(0),
            ..on(Stands::OneOf, "bisidder", "En bisidder", "Måske får I hjælp derhjemme.")
        },
        on(Stands::Maybe, "child", "Et barn", "Måske snakker vi sammen igen."),
    ];
    way(Band::Seven, "Ali", steps, true)
}

/// A line with states as shapes, and no pictures.
pub fn samira() -> Document {
    let steps = vec![
        on(Stands::Done, "letter", "Et brev", "Kommunen fik besked"),
        TimelineStep {
            featured: true,
            day: Some(text("Torsdag den 3. december klokken 13.15")),
            lines: vec![text(
                "Du kan vælge en bisidder, flytte mødet og lade være med at svare.",
            )],
            ..on(Stands::Now, "talk", "To, der taler", "Vi taler sammen")
        },
        on(Stands::Next, "clock", "Et ur", "Undersøgelsen"),
        on(Stands::Waiting, "clock", "Et ur", "Vi venter på svar fra skolen"),
        TimelineStep {
            fork: Some(0),
            ..on(Stands::OneOf, "home", "Et hus", "Måske hjælp til dig eller din familie")
        },
        TimelineStep {
            fork: Some(0),
            ..on(Stands::OneOf, "letter", "Et brev", "Måske ingen hjælp fra os")
        },
    ];
    way(Band::Thirteen, "Samira", steps, false)
}

/// Twelve stations, names of thirty letters, everything that can be told at a place.
pub fn long(band: Band) -> Document {
    let name = "Maximiliane-Alexandra Østergaard";
    let states = [
        Stands::Done,
        Stands::Done,
        Stands::Done,
        Stands::Done,
        Stands::Now,
        Stands::Next,
        Stands::Waiting,
        Stands::OneOf,
        Stands::OneOf,
        Stands::OneOf,
        Stands::Maybe,
        Stands::Maybe,
    ];
    let steps = states.into_iter().enumerate().map(|(nth, stands)| TimelineStep {
        id: format!("place-{nth}"),
        featured: stands == Stands::Now,
        fork: (stands == Stands::OneOf).then_some(0),
        day: Some(text("Det er torsdag den 3. december klokken 13.15.")),
        flag: matches!(stands, Stands::Next | Stands::Waiting).then(|| text("torsdag den 3. december")),
        lines: vec![
            text(&format!("Det er {{{name}}}, der sørger for det.")),
            text("Du bliver hørt først."),
        ],
        ..step(
            stands,
            "De voksne, der kender dig, mødes og snakker om, hvordan du har det.",
        )
    });
    way(band, name, steps.collect(), band != Band::Thirteen)
}
