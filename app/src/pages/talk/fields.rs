//! Fields of the talk's screen. Their labels can be read aloud like all other words, and a day takes one tap.

use super::{Place, Say, Talk};
use crate::components::textarea::escaped;
use crate::components::tray::tray;
use crate::components::words::words;
use domain::band::Band;
use domain::document::Text;
use leptos::prelude::*;

/// The id of a page's own form. The four ways to say no send it along, so that none of them erases half-typed text.
pub(super) const PART: &str = "part";

/// The field of a form for lines that holds what was begun in the houses too: which houses, as which pages left them.
pub const FROM_HOUSES: &str = "houses";

/// Tells one page of a talk's screen from another: two tablets may lie on one table, and what one of them sends takes the place of
/// what its page showed and of nothing else.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PageMark {
    /// The page's own id.
    pub own: String,
    /// The id of the page that laid by what this one shows; blank without one.
    pub over: String,
}

impl PageMark {
    /// The field with the page's own id.
    pub const OWN: &str = "page";
    /// The field with the id of what it shows.
    pub const OVER: &str = "over";
}

/// Words of the page, sentence by sentence, so that they can be read aloud.
pub(super) fn spoken(text: &str) -> AnyView {
    words(&Text::ours(text)).into_any()
}

/// Somebody's own words, read aloud unchanged: Danish, whatever language the page is in.
pub(super) fn own(text: &str) -> AnyView {
    view! { <bdi class="sentence" lang="da">{text.to_owned()}</bdi> }.into_any()
}

/// A hidden field of every form of a part: which part it is.
pub(super) fn from(model: &Talk) -> impl IntoView + use<> {
    let (place, mark) = (from_place(Place::Part(model.part)), mark(&model.mark));
    view! { {place}{mark} }
}

/// A hidden field of a form: which page of the talk's screen it stands on.
pub(super) fn from_place(place: Place) -> impl IntoView + use<> {
    view! { <input type="hidden" name="from" value=place.field()/> }
}

/// Hidden fields of a form in which something may be half done: which page it stands on.
pub(super) fn mark(mark: &PageMark) -> impl IntoView + use<> {
    let PageMark { own, over } = mark.clone();
    view! { <input type="hidden" name=PageMark::OWN value=own/><input type="hidden" name=PageMark::OVER value=over/> }
}

/// A text field of one line.
pub(super) fn line(say: &Say, model: &Talk, name: &str, label: &str, there: &str) -> AnyView {
    let name = name.to_owned();
    let value = model.value(&name, there);
    view! {
        <div class="field">
            <label for=name.clone()>{spoken(&say.it(label))}</label>
            <input id=name.clone() name=name type="text" value=value autocomplete="off"/>
        </div>
    }
    .into_any()
}

/// A text field of several lines.
pub(super) fn lines(say: &Say, model: &Talk, name: &str, label: &str, rows: u8) -> AnyView {
    let name = name.to_owned();
    let value = escaped(&model.value(&name, ""));
    view! {
        <div class="field">
            <label for=name.clone()>{spoken(&say.it(label))}</label>
            <textarea id=name.clone() name=name rows=rows maxlength="500" autocomplete="off" inner_html=value></textarea>
        </div>
    }
    .into_any()
}

/// A field for a time of day.
pub(super) fn time(say: &Say, model: &Talk, name: &str, label: &str) -> AnyView {
    let name = name.to_owned();
    let value = model.value(&name, "");
    view! {
        <div class="field">
            <label for=name.clone()>{spoken(&say.it(label))}</label>
            <input id=name.clone() name=name type="time" value=value placeholder=say.it("table-time-shape") autocomplete="off"/>
        </div>
    }
    .into_any()
}

/// A drop-down list of people.
pub(super) fn list(say: &Say, model: &Talk, name: &str, label: &str, there: &str, of: &[(String, String)]) -> AnyView {
    let name = name.to_owned();
    let value = model.value(&name, there);
    let options = of
        .iter()
        .map(
            |(option, label)| view! { <option value=option.clone() selected=*option == value>{label.clone()}</option> },
        )
        .collect_view();
    view! {
        <div class="field">
            <label for=name.clone()>{spoken(&say.it(label))}</label>
            <select id=name.clone() name=name>{options}</select>
        </div>
    }
    .into_any()
}

/// A day: buttons for the next days, and a field for any other. The field takes precedence if it was changed; its
/// former value is sent along so that the server can tell.
pub(super) fn day(say: &Say, model: &Talk, name: &str, label: &str, there: &str, today_too: bool) -> AnyView {
    let name = name.to_owned();
    let value = model.value(&name, there);
    let near = || model.rows.days.iter().skip(usize::from(!today_too));
    let tapped = near().any(|(day, _)| *day == value);
    let choice = |day: &str, label: String, chosen: bool| {
        view! {
            <label class="day-choice">
                <input type="radio" name=format!("{name}-day") value=day.to_owned() checked=chosen/>
                {spoken(&label)}
            </label>
        }
    };
    let choices = near()
        .map(|(day, label)| choice(day, label.clone(), *day == value))
        .collect_view();
    let other = if tapped { String::new() } else { value };
    view! {
        <fieldset class="day-choices">
            <legend>{spoken(&say.it(label))}</legend>
            {choices}
            {choice("", say.it("table-day-none"), false)}
            <div class="field">
                <label for=name.clone()>{spoken(&say.it("table-day-other"))}</label>
                <input type="hidden" name=format!("{name}-was") value=other.clone()/>
                <input id=name.clone() name=name.clone() type="date" value=other min=model.rows.today.clone()
                    placeholder=say.it("table-day-shape") autocomplete="off"/>
            </div>
        </fieldset>
    }
    .into_any()
}

/// Says why what was typed is not stored.
pub(super) fn refused(say: &Say, model: &Talk) -> Option<impl IntoView + use<>> {
    let why = model.refused?;
    Some(view! { <p class="refused" role="alert">{spoken(&say.it(why.key(model.part)))}</p> })
}

/// Fields that an adult fills in. For the youngest they lie in the adult's tray, open once something was begun in it.
pub(super) fn by_the_adult(say: &Say, model: &Talk, fields: AnyView) -> AnyView {
    if model.band != Band::Four {
        return fields;
    }
    let begun = model.typed.as_ref().is_some_and(|typed| !typed.is_empty());
    tray(say.it("table-tray"), begun || model.refused.is_some(), fields)
}
