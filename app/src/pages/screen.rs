//! The child's own screen: its way, its adults, meanwhile, its rights, its questions. It shows one thing at a time, and
//! the button to leave is always in the same place. Title, address and icon do not reveal what it is.

pub mod companion;
pub mod door;
pub(crate) mod filmstrip;
mod words;

use crate::components::document::{DocumentView, More};
use crate::components::explained::{Explained, Word};
use crate::components::picture::Pictogram;
use crate::components::tray::tray;
use crate::components::way::WayMore;
use crate::outside::{Module, Out};
use crate::render::{Quiet, quiet};
use companion::Companion;
use domain::band::Band;
use domain::document::{Document, Lettering, Picture};
use domain::gate::Writer;
use leptos::prelude::*;
use std::sync::Arc;

/// A page of the screen. Its address is a number, because others may read an address on the screen or in the history.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    /// Where I am.
    Timeline,
    /// Who is there for me.
    Adults,
    /// Meanwhile.
    Between,
    /// My rights.
    Rights,
    /// My questions.
    Questions,
    /// Display settings.
    Look,
    /// Who stands with me on my way.
    Companion,
    /// What words mean.
    Words,
}

impl Place {
    /// Every page, in order.
    pub const ALL: [Place; 8] = [
        Place::Timeline,
        Place::Adults,
        Place::Between,
        Place::Rights,
        Place::Questions,
        Place::Look,
        Place::Companion,
        Place::Words,
    ];

    /// Its number, from 1.
    #[must_use]
    pub fn number(self) -> usize {
        Place::ALL.iter().position(|place| *place == self).unwrap_or(0) + 1
    }

    /// The page with a number.
    #[must_use]
    pub fn of(number: usize) -> Option<Place> {
        Place::ALL.get(number.checked_sub(1)?).copied()
    }

    /// Its address.
    #[must_use]
    pub fn address(self) -> String {
        format!("/t/page/{}", self.number())
    }

    /// Whether it stands in the row of pages. The others are reached from within a page.
    fn is_in_the_row(self) -> bool {
        !matches!(self, Place::Look | Place::Companion | Place::Words)
    }

    fn key(self) -> &'static str {
        match self {
            Place::Timeline => "way",
            Place::Adults => "adults",
            Place::Between => "between",
            Place::Rights => "rights",
            Place::Questions => "questions",
            Place::Look => "look",
            Place::Companion => "companion",
            Place::Words => "words",
        }
    }

    fn picture(self) -> &'static str {
        match self {
            Place::Timeline => "walk",
            Place::Adults => "people",
            Place::Between => "hourglass",
            Place::Rights => "rights",
            Place::Questions => "writing",
            Place::Look => "play",
            Place::Companion => "companion-fox",
            Place::Words => "question",
        }
    }
}

/// The child's display settings, kept in a cookie that holds nothing else.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Look {
    /// Size of the letters: 0, 1 or 2.
    pub size: u8,
    /// Black on white.
    pub contrast: bool,
    /// Fewer colours, and no faces.
    pub calm: bool,
}

impl Look {
    /// The classes of a page, with the lettering of what it shows.
    pub(crate) fn class(self, lettering: Lettering) -> String {
        let mut class = format!("screen size-{}", self.size);
        if !lettering.is_usual() {
            class.push(' ');
            class.push_str(lettering.classes());
        }
        if self.contrast {
            class.push_str(" high-contrast");
        }
        if self.calm {
            class.push_str(" calm");
        }
        class
    }
}

/// What one page shows.
#[derive(Clone, Debug)]
pub struct Screen {
    /// Which page.
    pub place: Place,
    /// The display settings.
    pub look: Look,
    /// The band whose voice is used.
    pub band: Band,
    /// The pictogram that stands for the adviser.
    pub adviser: String,
    /// How its words are set.
    pub lettering: Lettering,
    /// Language of the words around the document, `da` or `en`.
    pub language: String,
    /// The document it shows; none on the page of display settings. On the pages of the companion and of words it says
    /// that the screen is open, and is not shown.
    pub document: Option<Arc<Document>>,
    /// The choice of a companion; none for a child that may have none.
    pub companion: Option<Companion>,
    /// For the youngest, the station shown, counted from 0.
    pub station: Option<usize>,
    /// From thirteen, what can be opened at the rights.
    pub more: Option<More>,
    /// From thirteen, what can be opened at the places of the way.
    pub way_more: Option<WayMore>,
    /// Whether the companion walks to its place, because the child sees this way for the first time.
    pub walks: bool,
    /// Whether there is a photo of the adviser to show.
    pub face: bool,
    /// Who writes what the child leaves for its adviser; `None` where nobody does, and there is no field.
    pub writer: Option<Writer>,
    /// Whether the child has just left something for the adviser.
    pub sent: bool,
    /// The words that are explained, in the voice of the band; none where the screen is closed.
    pub words: Vec<Word>,
    /// On the page of words, the one that is asked for, counted from 0; otherwise it shows all.
    pub word: Option<usize>,
    /// On the page of words, the page that led to it.
    pub from: Option<Place>,
}

impl Screen {
    /// The words that this page leads on from. The youngest hear a page, and meet no link in the middle of a sentence.
    fn explained(&self) -> Option<Explained> {
        let reads = self.band != Band::Four && self.place != Place::Words && !self.words.is_empty();
        let from = self.place;
        reads.then(|| Explained::new(&self.words, move |nth| words::address(nth, from)))
    }
}

/// Renders the page.
#[must_use]
pub fn screen(out: &Out, model: Screen) -> String {
    let frame = Quiet {
        title: out.say("screen-title-part", &[("number", &model.place.number().to_string())]),
        language: model.language.clone(),
        class: model.look.class(model.lettering),
        // The last waits for what the first two take.
        modules: vec![Module::ReadAloud, Module::Screen, Module::Talk],
    };
    let inside = out.clone();
    quiet(out, &frame, move || {
        let out = inside;
        let say = |key: &str| out.say(key, &[]);
        if let Some(explained) = model.explained() {
            provide_context(explained);
        }
        let ways = Place::ALL
            .iter()
            .filter(|place| place.is_in_the_row())
            .map(|place| {
                let here = (*place == model.place).then_some("page");
                let picture = Picture {
                    name: out.seen(place.picture(), model.band, Some(model.adviser.as_str())),
                    alt: String::new(),
                };
                view! {
                    <li><a href=place.address() aria-current=here>
                        <Pictogram out=out.clone() picture/>
                        <span>{say(&format!("screen-{}", place.key()))}</span>
                    </a></li>
                }
            })
            .collect_view();
        let class = format!("band-{}", model.band.as_str());
        let looks = model.place == Place::Look;
        let aloud = (!looks).then(|| {
            view! { <button type="button" class="act" id="read-aloud" hidden=true data-stop=say("read-stop")>{say("read-aloud")}</button> }
        });
        let to_words = (!model.words.is_empty() && model.place != Place::Words)
            .then(|| view! { <a href=Place::Words.address()>{say("screen-words")}</a> });
        let look = (!looks).then(|| view! { <a href=Place::Look.address()>{say("screen-look")}</a> });
        // Said where no network answers a link or a form; every page has some.
        let (kept, again) = (say("no-net-kept"), say("no-net-again"));
        let content = match (model.place, model.document.clone()) {
            (Place::Look, _) => looks_page(&out, &model).into_any(),
            (_, None) => {
                view! { <h1>{say("screen-closed-title")}</h1><p class="lead">{say("screen-closed")}</p> }.into_any()
            }
            (Place::Timeline, Some(document)) => timeline(&out, &model, document),
            (Place::Companion, Some(_)) => companion::choice(&out, model.companion.as_ref()),
            (Place::Words, Some(_)) => words::page(&out, &model),
            (Place::Adults, Some(document)) => {
                let face = model.face.then_some("/t/face".to_owned());
                view! { <DocumentView out=out.clone() document face/> }.into_any()
            }
            (Place::Rights, Some(document)) => {
                let more = model.more.clone();
                view! { <DocumentView out=out.clone() document more/> }.into_any()
            }
            (Place::Questions, Some(document)) => questions(&out, &model, document).into_any(),
            (_, Some(document)) => view! { <DocumentView out=out.clone() document/> }.into_any(),
        };
        view! {
            <header class="screen-head">
                <nav aria-label=say("screen-nav")><ul role="list">{ways}</ul></nav>
                <form method="post" action="/t/leave" id="leave"><button class="leave">{say("screen-leave")}</button></form>
            </header>
            <main id="content" class=class>{content}</main>
            <footer class="screen-foot">{aloud}{look}{to_words}</footer>
            <p class="no-net" role="status" data-kept=kept data-again=again></p>
            // Kept in the page, so that it replaces the page at once when the child leaves, whatever the network does.
            <template id="gone">{door::neutral(&out)}</template>
        }
    })
}

/// The way, and below it the way to the companion.
fn timeline(out: &Out, model: &Screen, document: Arc<Document>) -> AnyView {
    let way = match model.station {
        Some(station) => filmstrip::filmstrip(out, &document, station, "/t/page/1?s=", model.walks),
        None => {
            let (way_more, walks) = (model.way_more.clone(), model.walks);
            view! { <DocumentView out=out.clone() document way_more walks/> }.into_any()
        }
    };
    let to_companion = model
        .companion
        .as_ref()
        .map(|companion| companion::link(out, companion));
    view! { {way}{to_companion} }.into_any()
}

/// What a child leaves for its adviser. The youngest do not write: an adult does, in a tray of their own, where one may. Where
/// nobody may, the page has no field and says nothing of why.
fn questions(out: &Out, model: &Screen, document: Arc<Document>) -> impl IntoView + use<> {
    let say = |key: &str| out.say(key, &[]);
    let thanks = model
        .sent
        .then(|| view! { <p class="thanks" role="status">{say("screen-thanks")}</p> });
    let form = model.writer.map(|writer| {
        let form = view! {
            <form method="post" action="/t/ask" class="ask">
                <label for="words">{say("screen-ask")}</label>
                <textarea id="words" name="words" rows="5" maxlength="1000" autocomplete="off" required=true></textarea>
                <p><button class="act">{say("screen-send")}</button></p>
            </form>
        };
        match writer {
            Writer::Adult => tray(say("screen-adult"), false, form.into_any()),
            Writer::Child => form.into_any(),
        }
    });
    view! {
        <DocumentView out=out.clone() document/>
        {thanks}
        {form}
    }
}

fn looks_page(out: &Out, model: &Screen) -> impl IntoView + use<> {
    let say = |key: &str| out.say(key, &[]);
    let look = model.look;
    let sizes = (0..3u8)
        .map(|size| {
            view! {
                <label class="choice">
                    <input type="radio" name="size" value=size.to_string() checked=size == look.size/>
                    <span>{say(&format!("screen-size-{size}"))}</span>
                </label>
            }
        })
        .collect_view();
    let yes = |name: &'static str, on: bool| {
        view! {
            <label class="choice">
                <input type="checkbox" name=name value="yes" checked=on/>
                <span>{say(&format!("screen-{name}"))}</span>
            </label>
        }
    };
    let languages = [("da", "Dansk"), ("en", "English")]
        .into_iter()
        .map(|(tag, name)| {
            view! {
                <label class="choice">
                    <input type="radio" name="language" value=tag checked=tag == model.language/>
                    <span lang=tag>{name}</span>
                </label>
            }
        })
        .collect_view();
    view! {
        <h1>{say("screen-look")}</h1>
        // It holds from now on or not at all: pressed without a network it is pressed again.
        <form method="post" action="/t/look" class="looks" data-once="">
            <fieldset><legend>{say("screen-size")}</legend>{sizes}</fieldset>
            <fieldset><legend>{say("screen-colours")}</legend>{yes("contrast", look.contrast)}{yes("calm", look.calm)}</fieldset>
            <fieldset><legend>{say("screen-language")}</legend>{languages}</fieldset>
            <p><button class="act">{say("screen-look-act")}</button></p>
        </form>
    }
}
