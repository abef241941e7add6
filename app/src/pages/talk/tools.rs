//! The tools beside the talk, for a child that would rather point, draw or wait than speak: pages that are complete without
//! scripts. A tool offers and never asks; nothing is chosen beforehand, and what is picked is kept nowhere (decision 0049). A drawing
//! is kept where the child wants it (decision 0064).

mod drawing;
mod strip;
mod tiles;

use super::around::{bar, no_net, time};
use super::fields::{PageMark, spoken};
use super::{Calm, Left, Place, Say, calm, frame};
use crate::outside::{Module, Out};
use crate::pages::screen::Look;
use crate::render::quiet;
use domain::band::Band;
use domain::document::Lettering;
use domain::talk_tools::Tool;
use domain::talk_tools::strokes::Strokes;
use leptos::prelude::*;

/// What one page of the tools shows.
#[derive(Clone, Debug)]
pub struct Tools {
    /// Which page.
    pub place: Place,
    /// The child's display settings.
    pub look: Look,
    /// The band whose voice is used.
    pub band: Band,
    /// The pictogram that stands for the adviser.
    pub adviser: String,
    /// How its words are set.
    pub lettering: Lettering,
    /// The time left of the talk.
    pub left: Left,
    /// The quiet shown now after a stop or in a pause, if any.
    pub calm: Option<Calm>,
    /// A kind word after a button was pressed: `not-answer` or `dont-know`.
    pub said: Option<&'static str>,
    /// Whether the tools may go beyond here and now, as the gate says.
    pub beyond_now: bool,
    /// The pictures shown large, by name, instead of the sets.
    pub shown: Vec<&'static str>,
    /// Whether words wait to be read back, so that no others are sent over them.
    pub waits: bool,
    /// What was begun in this house and not sent; blank elsewhere.
    pub begun: String,
    /// Which page this is.
    pub mark: PageMark,
    /// The seconds left of the strip's time, if it has one.
    pub seconds: Option<i64>,
    /// Whether a choice for the strip was sent that is not whole.
    pub unchosen: bool,
    /// What was drawn and is not thrown away.
    pub drawing: Strokes,
    /// Whether what is drawn may leave the room on paper.
    pub prints: bool,
    /// The id of this sheet, where the child may keep what it draws on it.
    pub keeps: Option<String>,
    /// What became of a drawing that the child wanted to keep: the key of a sentence.
    pub kept: Option<&'static str>,
    /// Whether the talk is practice, about a child that does not exist.
    pub practice: bool,
}

impl Tools {
    /// The tool of the page; `None` on the page of all tools.
    fn tool(&self) -> Option<Tool> {
        match self.place {
            Place::Tool(tool) => Some(tool),
            Place::House(_) => Some(Tool::Houses),
            Place::Strip(_) => Some(Tool::FirstThen),
            Place::Part(_) | Place::Tools => None,
        }
    }

    /// Whether the page has a form in which something may be half done.
    fn has_form(&self) -> bool {
        match self.tool() {
            Some(Tool::Drawing) => true,
            Some(Tool::Houses) => tiles::writes(self),
            _ => false,
        }
    }

    fn module(&self) -> Option<Module> {
        match self.tool() {
            None => None,
            Some(Tool::Drawing) => Some(Module::Drawing),
            Some(_) => Some(Module::Tools),
        }
    }
}

/// The name of a tool's own pictogram.
fn picture_of(tool: Tool) -> &'static str {
    match tool {
        Tool::Board => "point",
        Tool::FirstThen => "next-step",
        Tool::Drawing => "draw",
        Tool::Feelings => "feelings",
        Tool::Cards => "house-dream",
        Tool::Houses => "three-houses",
        Tool::Line => "plan",
    }
}

/// The way from a part of the talk to the tools.
pub(super) fn way_in(say: &Say) -> impl IntoView + use<> {
    view! { <a class="act quiet-act to-tools" href=Place::TOOLS>{say.picture("point")}<span>{say.it("tool-all")}</span></a> }
}

/// Renders a page of the tools.
#[must_use]
pub fn tools(out: &Out, model: Tools) -> String {
    let mut frame = frame(out, model.look, model.lettering, None);
    // Before the talk's own script, which then leaves alone what a tool has answered.
    if let Some(module) = model.module().filter(|_| model.calm.is_none()) {
        frame.modules.insert(1, module);
    }
    let say = Say {
        out: out.clone(),
        band: model.band,
        adviser: Some(model.adviser.clone()),
    };
    quiet(out, &frame, move || {
        let class = format!("band-{} tool-page", model.band.as_str());
        let practice = model
            .practice
            .then(|| view! { <p class="practice-mark">{say.it("practice-mark")}</p> });
        if let Some(calm) = &model.calm {
            let calm = calm::page(&say, calm, model.place);
            return view! { <main id="content" class=class>{practice}{calm}</main>{no_net(&say)} }.into_any();
        }
        let said = model.said.map(|what| {
            view! { <p class="thanks" role="status">{spoken(&say.it(&format!("table-said-{what}")))}</p> }
        });
        let kept = model
            .kept
            .map(|key| view! { <p class="thanks" role="status">{spoken(&say.it(key))}</p> });
        let content = content(&say, &model);
        view! {
            <header class="screen-head">
                {ways(&say, model.place)}
                {time(&say, model.left)}
            </header>
            <main id="content" class=class data-read-aloud="">{practice}{said}{kept}{content}</main>
            <footer class="screen-foot">
                <button type="button" class="act quiet-act" id="read-aloud" hidden=true data-stop=say.it("read-stop")>{say.it("read-aloud")}</button>
                <a href="/t/talk/out">{say.it("table-out")}</a>
            </footer>
            {no_net(&say)}
            {bar(&say, model.place, model.has_form())}
            <section id="calm" class="calm-over" hidden=true role="alertdialog" aria-modal="true" aria-labelledby="calm-title">
                {calm::quiet_words(&say, true)}
                {no_net(&say)}
            </section>
        }
        .into_any()
    })
}

/// Back to the talk, and to all tools.
fn ways(say: &Say, here: Place) -> impl IntoView + use<> {
    let current = (here == Place::Tools).then_some("page");
    view! {
        <nav aria-label=say.it("screen-nav")><ul role="list">
            <li><a href="/t/talk/2">{say.picture("talk")}<span>{say.it("tool-talk")}</span></a></li>
            <li><a href=Place::TOOLS aria-current=current>{say.picture("point")}<span>{say.it("tool-all")}</span></a></li>
        </ul></nav>
    }
}

fn content(say: &Say, model: &Tools) -> AnyView {
    match model.tool() {
        None => all(say, model),
        Some(Tool::FirstThen) => strip::page(say, model),
        Some(Tool::Drawing) => drawing::page(say, model),
        Some(tool) => tiles::page(say, model, tool),
    }
}

/// The tools as tiles.
fn all(say: &Say, model: &Tools) -> AnyView {
    let open = Tool::ALL.into_iter().filter(|tool| tool.is_open(model.beyond_now));
    let all = open
        .map(|tool| {
            let words = spoken(&say.it(&format!("tool-{}", tool.as_str())));
            let to = Place::Tool(tool).address();
            view! { <li><a class="tile" href=to>{say.picture(picture_of(tool))}<span class="tile-words">{words}</span></a></li> }
        })
        .collect_view();
    view! {
        <article>
            <h1>{spoken(&say.it("tool-all"))}</h1>
            <p class="lead">{spoken(&say.it("tool-all-lead"))}</p>
        </article>
        <ul class="tile-set" role="list">{all}</ul>
    }
    .into_any()
}
