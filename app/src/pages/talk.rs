//! A talk's own screen on the table: one thing at a time, the button to stop always in the same corner, and no way to
//! leave it but the adviser's PIN. It is not a form to get through: every part may be left out, in any order.

mod around;
mod calm;
mod ending;
mod faces;
mod feedback;
mod fields;
mod part;
mod place;
mod together;
mod tools;
mod unlock;
mod way;

pub use calm::Calm;
pub use ending::Paper;
pub use fields::{FROM_HOUSES, PageMark};
pub use part::Part;
pub use place::Place;
pub use tools::{Tools, tools};
pub use unlock::{Out as PinPage, pin};

use crate::components::picture::Pictogram;
use crate::components::way::WayMore;
use crate::outside::{Module, Out};
use crate::pages::screen::Look;
use crate::pages::screen::companion::Companion;
use crate::render::{Quiet, quiet};
use around::{STOP, bar, no_net, time};
use domain::band::Band;
use domain::document::{Document, Lettering, Picture};
use fields::spoken;
use leptos::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;

/// How much of the talk's time is left: a circle that empties without a sound.
#[derive(Clone, Copy, Debug, Default)]
pub struct Left {
    /// In hundredths of the whole time.
    pub hundredths: u8,
    /// Minutes left.
    pub minutes: u16,
    /// The whole time, in milliseconds, for the script that empties the circle.
    pub whole: i64,
    /// What was left of it when the page was made, in milliseconds. The script counts on from there, whatever the tablet's
    /// clock shows.
    pub rest: i64,
}

/// A line of the child's words: id, words, and whether it goes on the paper.
#[derive(Clone, Debug, Default)]
pub struct Line {
    /// Its id.
    pub id: String,
    /// The words.
    pub text: String,
    /// Whether the child wants it on the paper; `None` before it has chosen.
    pub on_paper: Option<bool>,
}

/// A topic of the talk.
#[derive(Clone, Debug, Default)]
pub struct Topic {
    /// Its words.
    pub words: String,
    /// The pictogram that stands beside them for the youngest.
    pub picture: String,
}

/// Somebody who can be named on the screen.
#[derive(Clone, Debug, Default)]
pub struct Named {
    /// The person's id.
    pub id: String,
    /// The first name.
    pub name: String,
    /// Whether the child can be told to go to them.
    pub safe: bool,
    /// The pictogram that stands for them wherever the child sees its adults.
    pub picture: String,
}

/// The rows of the case that the parts show. Fields are named as on the adviser's page of the ending.
#[derive(Clone, Debug, Default)]
pub struct Rows {
    /// The topics of the talk.
    pub topics: Vec<Topic>,
    /// The child's words.
    pub lines: Vec<Line>,
    /// What is taken further, and to whom.
    pub takes: Vec<[String; 2]>,
    /// Who is told, on which day, and what the child chose about a call.
    pub tells: Vec<[String; 3]>,
    /// What is not known, and by when the child hears.
    pub unknown: Vec<[String; 2]>,
    /// What was agreed, in words.
    pub agreed: Vec<String>,
    /// What the child asked for.
    pub needs: String,
    /// What the child may say at home.
    pub at_home: String,
    /// Whether the part about home is shown.
    pub asks_of_home: bool,
    /// Whether the child is placed: where it lives is not called home.
    pub placed: bool,
    /// Whether it is safe to call the child.
    pub call_safe: bool,
    /// Id of the person the child can go to.
    pub talk_to: String,
    /// The next talk, in words, if one is planned.
    pub next: Option<String>,
    /// Who can be named.
    pub people: Vec<Named>,
    /// The face the child chose for how the talk was.
    pub face: Option<u8>,
    /// The next days, today first: as a form field holds them, and in words.
    pub days: Vec<(String, String)>,
    /// Today, as a form field holds it.
    pub today: String,
}

/// Why what was typed is not stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// The gate would not let the screen show it.
    CannotStand,
    /// A day in the past.
    Behind,
    /// A day or a time that cannot be read.
    Unread,
    /// A name without a day, or a day without a time.
    Half,
}

impl Refused {
    fn key(self, part: Part) -> &'static str {
        match self {
            Refused::CannotStand => "table-cannot-stand",
            Refused::Behind => "table-behind",
            Refused::Unread => "table-unread",
            Refused::Half if part == Part::Now => "table-half-now",
            Refused::Half => "table-half-next",
        }
    }
}

/// What one page shows.
#[derive(Clone, Debug)]
pub struct Talk {
    /// The part shown.
    pub part: Part,
    /// The child's display settings.
    pub look: Look,
    /// The band whose voice is used.
    pub band: Band,
    /// The pictogram that stands for the adviser.
    pub adviser: String,
    /// How its words are set.
    pub lettering: Lettering,
    /// The part's sheet of the document, if it has one.
    pub document: Option<Arc<Document>>,
    /// Sections of the law by right, shown on request.
    pub sections: BTreeMap<String, String>,
    /// Whether there is a way to look at together.
    pub has_way: bool,
    /// The choice of a companion on the way; none for a child that may have none.
    pub companion: Option<Companion>,
    /// From thirteen, what can be opened at the places of the way.
    pub way_more: Option<WayMore>,
    /// For the youngest, the station of the way shown, counted from 0.
    pub station: Option<usize>,
    /// The rows of the case.
    pub rows: Rows,
    /// The time left.
    pub left: Left,
    /// The quiet shown now after a stop or in a pause, if any.
    pub calm: Option<Calm>,
    /// A kind word after a button was pressed: `not-answer` or `dont-know`.
    pub said: Option<&'static str>,
    /// The line that is being read back.
    pub line: Option<String>,
    /// The id of that line, which the answer names.
    pub asked: String,
    /// Which page this is.
    pub mark: PageMark,
    /// Whether the child is asked for words of its own about the talk.
    pub own_words: bool,
    /// What was begun in the three houses and stands in the field for lines, because they do not lie on the table any more: which
    /// houses, as which pages left them.
    pub from_houses: Option<String>,
    /// What was typed here and is not stored, by field: left unfinished, or refused.
    pub typed: Option<BTreeMap<String, String>>,
    /// Why it was refused.
    pub refused: Option<Refused>,
    /// The child's paper, on its own page, if it has been made.
    pub paper: Option<Paper>,
    /// Whether it has been made.
    pub has_paper: bool,
    /// Whether the paper was asked for and could not be made.
    pub no_paper: bool,
    /// Whether the child has told how it was to talk; it is asked once.
    pub fed_back: bool,
    /// Whether the talk is practice, about a child that does not exist.
    pub practice: bool,
}

impl Talk {
    /// A field's value: what was typed and is not stored, otherwise what the case holds.
    fn value(&self, name: &str, there: &str) -> String {
        let typed = self.typed.as_ref().and_then(|typed| typed.get(name));
        typed.map_or(there, String::as_str).to_owned()
    }

    /// Whether the page has a form of its own, in which something may be half typed.
    fn has_form(&self) -> bool {
        match self.part {
            // What is told of the talk is kept beside no case, half typed neither.
            Part::Hello | Part::Try | Part::Rights | Part::Way | Part::End | Part::Paper | Part::Feedback => false,
            Part::Lines => self.line.is_none(),
            _ => true,
        }
    }
}

/// The band as a word that a sentence can select by.
fn voice(band: Band) -> &'static str {
    match band {
        Band::Four => "four",
        Band::Seven => "seven",
        Band::Ten => "ten",
        Band::Thirteen => "teen",
    }
}

/// Says sentences in the voice of a band.
#[derive(Clone)]
struct Say {
    out: Out,
    band: Band,
    /// The pictogram that stands for the adviser, where the page shows them.
    adviser: Option<String>,
}

impl Say {
    fn it(&self, key: &str) -> String {
        self.with(key, &[])
    }

    fn with(&self, key: &str, args: &[(&str, &str)]) -> String {
        let mut all = vec![("band", voice(self.band))];
        all.extend_from_slice(args);
        self.out.say(key, &all)
    }

    /// A pictogram beside words that say the same; the adviser in it has their own face.
    fn picture(&self, name: &str) -> impl IntoView + use<> {
        self.drawn(name, self.adviser.as_deref())
    }

    /// The pictogram that stands for somebody.
    fn portrait(&self, name: &str) -> impl IntoView + use<> {
        self.drawn(name, None)
    }

    /// The pictogram of a choice among others; none where an empty face would stand for every feeling, as from thirteen.
    fn of_choice(&self, name: &str) -> Option<impl IntoView + use<>> {
        let seen = self.out.seen(name, self.band, self.adviser.as_deref());
        (seen == name || seen != "face-empty").then(|| self.picture(name))
    }

    fn drawn(&self, name: &str, adviser: Option<&str>) -> impl IntoView + use<> {
        let picture = Picture {
            name: self.out.seen(name, self.band, adviser),
            alt: String::new(),
        };
        view! { <Pictogram out=self.out.clone() picture/> }
    }
}

/// `part`: the part shown, whose number the title names; none where the screen can only be left.
fn frame(out: &Out, look: Look, lettering: Lettering, part: Option<Part>) -> Quiet {
    let class = format!("{} at-table", look.class(lettering));
    Quiet {
        title: match part {
            Some(part) => out.say("screen-title-part", &[("number", &part.number().to_string())]),
            None => out.say("screen-title", &[]),
        },
        language: "da".into(),
        class,
        modules: vec![Module::ReadAloud, Module::Talk],
    }
}

/// Renders the page.
#[must_use]
pub fn talk(out: &Out, model: Talk) -> String {
    let frame = frame(out, model.look, model.lettering, Some(model.part));
    let say = Say {
        out: out.clone(),
        band: model.band,
        adviser: Some(model.adviser.clone()),
    };
    quiet(out, &frame, move || {
        let class = format!("band-{}", model.band.as_str());
        // A sheet of the document says it itself.
        let practice = (model.practice && (model.document.is_none() || model.calm.is_some()))
            .then(|| view! { <p class="practice-mark">{say.it("practice-mark")}</p> });
        if let Some(calm) = &model.calm {
            let calm = calm::page(&say, calm, Place::Part(model.part));
            return view! { <main id="content" class=class>{practice}{calm}</main>{no_net(&say)} }.into_any();
        }
        let here = if model.part.is_ending() { Part::End } else { model.part };
        let ways = Part::ROW
            .into_iter()
            .filter(|part| *part != Part::Way || model.has_way)
            .map(|part| {
                let current = (part == here).then_some("page");
                view! {
                    <li><a href=part.address() aria-current=current>
                        {say.picture(part.picture())}
                        <span>{say.it(&format!("table-{}", part.key()))}</span>
                    </a></li>
                }
            })
            .collect_view();
        let said = model.said.map(|what| {
            view! { <p class="thanks" role="status">{spoken(&say.it(&format!("table-said-{what}")))}</p> }
        });
        let content = content(&say, &model);
        view! {
            // With keys, Stop is the second stop on every page. The button itself stays last: the first button of a form is
            // what the Enter key presses in its fields, and the four belong to the part's form.
            <a class="skip" href=format!("#{STOP}")>{say.it("table-to-stop")}</a>
            <header class="screen-head">
                <nav aria-label=say.it("screen-nav")><ul role="list">{ways}</ul></nav>
                {time(&say, model.left)}
            </header>
            <main id="content" class=class data-read-aloud="">{practice}{said}{content}</main>
            <footer class="screen-foot">
                <button type="button" class="act quiet-act" id="read-aloud" hidden=true data-stop=say.it("read-stop")>{say.it("read-aloud")}</button>
                {tools::way_in(&say)}
                <a href="/t/talk/out">{say.it("table-out")}</a>
            </footer>
            {no_net(&say)}
            {bar(&say, Place::Part(model.part), model.has_form())}
            <section id="calm" class="calm-over" hidden=true role="alertdialog" aria-modal="true" aria-labelledby="calm-title">
                {calm::quiet_words(&say, true)}
                {no_net(&say)}
            </section>
        }
        .into_any()
    })
}

fn content(say: &Say, model: &Talk) -> AnyView {
    match model.part {
        Part::Hello | Part::Try | Part::Rights => together::document(say, model).into_any(),
        Part::Topics => together::topics(say, model).into_any(),
        Part::Way => way::part(say, model),
        Part::Lines => together::lines(say, model).into_any(),
        Part::Face => faces::part(say, model),
        Part::Feedback => feedback::part(say, model),
        _ => ending::part(say, model),
    }
}
