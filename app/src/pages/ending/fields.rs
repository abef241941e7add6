//! The fields of a talk's ending, as its page and the page of the sheet on paper ask for them.

use super::{Ending, ROWS};
use crate::components::entry::Entry;
use crate::outside::Out;
use crate::pages::told::Calls;
use domain::case::Tonight;
use leptos::prelude::*;

/// A field named `name`, whose label has the key `key`.
pub(crate) fn entry(out: &Out, name: &str, key: &str) -> Entry {
    Entry::new(name, out.say(key, &[]))
}

/// What the child said, each line with where it goes, and room for more.
pub(crate) fn said(out: &Out, model: &Ending) -> AnyView {
    let lines = model.said.iter().map(|line| said_line(out, line)).collect_view();
    let hint = out.say("ending-said-hint", &[]);
    view! {
        {lines}
        {entry(out, "said-new", "ending-said-new").hint(hint).lines(2)}
        {entry(out, "said-new-yes", "ending-said-yes").tick()}
    }
    .into_any()
}

/// A line of the child's words and where it goes; the child decides.
fn said_line(out: &Out, (id, words, where_to): &(String, String, &'static str)) -> AnyView {
    let options =
        ["paper", "kept", "wrong", "open"].map(|to| (to.to_owned(), out.say(&format!("ending-said-{to}"), &[])));
    let entry = Entry::new(format!("line-{id}"), out.say("ending-said-where", &[])).value(*where_to);
    view! {
        <div class="said-row">
            <p class="child-words">{words.clone()}</p>
            {entry.choice(options.to_vec())}
        </div>
    }
    .into_any()
}

/// Rows of two fields: those that are there, and empty ones. The second field's name ends in `second`, and its input is of
/// this kind.
pub(crate) fn rows(out: &Out, what: &str, (second, kind): (&str, &'static str), there: &[[String; 2]]) -> AnyView {
    let empty = std::iter::repeat_n([String::new(), String::new()], ROWS);
    let all = there.iter().cloned().chain(empty).enumerate();
    all.map(|(number, [words, with])| {
        let first = entry(out, &format!("{what}-{number}"), &format!("ending-{what}")).value(words);
        let named = format!("{what}-{number}-{second}");
        let second = entry(out, &named, &format!("ending-{what}-{second}")).value(with);
        view! { <div class="side-by-side">{first.line("text")}{second.line(kind)}</div> }
    })
    .collect_view()
    .into_any()
}

/// Who is talked to, on which day, and what the child wants of a call: those that are there, and an empty row.
pub(crate) fn tells(out: &Out, model: &Ending) -> AnyView {
    let none = || (String::new(), out.say("option-none", &[]));
    let people: Vec<_> = std::iter::once(none()).chain(model.people.iter().cloned()).collect();
    let wishes = ["before", "after", "no"].map(|call| (call.to_owned(), out.say(&format!("way-call-{call}"), &[])));
    let calls: Vec<_> = std::iter::once(none()).chain(wishes).collect();
    let empty = [const { String::new() }; 3];
    let all = model.tells.iter().cloned().chain([empty]).enumerate();
    all.map(|(number, [who, on, call])| {
        let who = entry(out, &format!("tell-{number}-who"), "way-tell-who").value(who);
        let on = entry(out, &format!("tell-{number}-on"), "way-tell-on").value(on);
        let asked = out.say("way-call", &[("name", &model.child)]);
        let call = Entry::new(format!("tell-{number}-call"), asked).value(call);
        view! {
            <div class="side-by-side">{who.choice(people.clone())}{on.line("date")}{call.choice(calls.clone())}</div>
        }
    })
    .collect_view()
    .into_any()
}

/// What was promised, and room for more.
pub(crate) fn agreed(out: &Out, model: &Ending) -> AnyView {
    let there = (!model.agreed.is_empty()).then(|| {
        let lines = model
            .agreed
            .iter()
            .map(|line| view! { <li>{line.clone()}</li> })
            .collect_view();
        view! { <ul class="stone">{lines}</ul> }
    });
    view! { {there}{rows(out, "agreed", ("by", "date"), &[])} }.into_any()
}

/// What the child needs.
pub(crate) fn needs(out: &Out, model: &Ending) -> AnyView {
    let hint = out.say("ending-needs-hint", &[]);
    let field = entry(out, "needs", "ending-needs")
        .hint(hint)
        .value(model.words[0].clone());
    field.line("text").into_any()
}

/// When they meet again: the next talk if there is one, else where one is planned.
pub(crate) fn next(out: &Out, model: &Ending) -> AnyView {
    if let Some(next) = &model.next {
        return view! { <p>{out.say("ending-next-is", &[("when", next)])}</p> }.into_any();
    }
    let hint = out.say("ending-next-place-hint", &[]);
    view! {
        <div class="side-by-side">
            {entry(out, "next_on", "ending-next-on").line("date")}
            {entry(out, "next_at", "ending-next-at").line("time")}
        </div>
        {entry(out, "next_place", "ending-next-place").hint(hint).line("text")}
    }
    .into_any()
}

/// Until then: whom the child can go to, what it may say at home, and what may be said to the parents.
pub(crate) fn until_then(out: &Out, model: &Ending) -> AnyView {
    let none = (String::new(), out.say("option-none", &[]));
    let people: Vec<_> = std::iter::once(none)
        .chain(model.talk_to_choices.iter().cloned())
        .collect();
    let talk_to = entry(out, "talk_to", "ending-talk-to")
        .hint(model.talk_to_left_out.clone())
        .value(model.talk_to.clone());
    let [_, at_home, to_parents] = model.words.clone();
    let at_home = entry(out, "at_home", "ending-at-home")
        .hint(out.say("ending-at-home-hint", &[]))
        .value(at_home);
    let to_parents = entry(out, "to_parents", "ending-to-parents")
        .hint(out.say("ending-to-parents-hint", &[]))
        .value(to_parents);
    view! { {talk_to.choice(people)}{at_home.line("text")}{to_parents.line("text")} }.into_any()
}

/// Where the child sleeps tonight, where that is asked, and whom to call where the answer asks for it.
pub(crate) fn tonight(out: &Out, model: &Ending) -> Option<AnyView> {
    let answer = model.tonight?;
    let none = (String::new(), out.say("option-none", &[]));
    let answers = Tonight::ALL.map(|one| {
        (
            one.as_str().to_owned(),
            out.say(&format!("tonight-{}", one.as_str()), &[]),
        )
    });
    let options: Vec<_> = std::iter::once(none).chain(answers).collect();
    let asked = entry(out, "tonight", "tonight")
        .hint(out.say("tonight-hint", &[]))
        .value(answer);
    let calls =
        (!model.call_today.is_empty()).then(|| view! { <Calls out=out.clone() calls=model.call_today.clone()/> });
    Some(
        view! {
            <fieldset class="part">
                <legend>{out.say("tonight-title", &[])}</legend>
                {asked.choice(options)}
                {calls}
            </fieldset>
        }
        .into_any(),
    )
}
