//! "Ugen": the reader's talks of a week by day, with the weeks before and after, and a file for a calendar of their own.

use super::shell::{Shell, staff};
use crate::outside::Out;
use leptos::prelude::*;

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct Week {
    /// The signed-in user and navigation.
    pub shell: Shell,
    /// The number of the week in its year.
    pub number: String,
    /// Its seven days.
    pub days: Vec<Day>,
    /// Address of the week before.
    pub before: Option<String>,
    /// Address of the week after.
    pub after: Option<String>,
    /// Whether it is the week of today.
    pub this: bool,
}

/// A day.
#[derive(Clone, Debug, Default)]
pub struct Day {
    /// Its name and date.
    pub title: String,
    /// Whether it is today.
    pub today: bool,
    /// Whether it is shown only where something is on it.
    pub weekend: bool,
    /// The talks, by time.
    pub talks: Vec<Talk>,
}

/// A talk.
#[derive(Clone, Debug, Default)]
pub struct Talk {
    /// When it begins: "13.15".
    pub time: String,
    /// The child's first name.
    pub child: String,
    /// The child's age, in words; blank if it is unknown.
    pub age: String,
    /// Where.
    pub place: String,
    /// Address of the talk's page.
    pub to: String,
    /// Whether somebody broke the glass on the case.
    pub glass: bool,
}

/// Renders the page.
#[must_use]
pub fn week(out: &Out, nonce: String, model: Week) -> String {
    staff(out, nonce, model.shell.clone().titled("week-title"), move |out| {
        let say = |key: &str| out.say(key, &[]);
        let title = out.say("week-number", &[("number", &model.number)]);
        let to_this = (!model.this).then(|| ("week-this", "/children/week".to_owned()));
        let ways = [
            model.before.map(|to| ("week-before", to)),
            to_this,
            model.after.map(|to| ("week-after", to)),
        ];
        let ways = ways
            .into_iter()
            .flatten()
            .map(|(key, to)| view! { <a href=to>{say(key)}</a>" " })
            .collect_view();
        let days = model
            .days
            .into_iter()
            .filter(|day| !day.weekend || !day.talks.is_empty())
            .map(|one| day(&out, one))
            .collect_view();
        view! {
            <main id="content" class="today week">
                <p><a href="/children">{say("week-back")}</a></p>
                <h1>{title}</h1>
                <p class="acts">{ways}</p>
                {days}
                <section class="part" aria-labelledby="calendar">
                    <h2 id="calendar">{say("calendar-title")}</h2>
                    <p class="why">{say("calendar-what")}</p>
                    <p class="acts"><a href="/children/calendar" download="">{say("calendar-act")}</a></p>
                </section>
            </main>
        }
    })
}

fn day(out: &Out, day: Day) -> impl IntoView + use<> {
    let today = day
        .today
        .then(|| view! { " "<span class="count">{out.say("week-today", &[])}</span> });
    let none = day
        .talks
        .is_empty()
        .then(|| view! { <p class="stone">{out.say("week-none", &[])}</p> });
    let rows = day.talks.into_iter().map(|one| talk(out, one)).collect_view();
    view! {
        <section class="due-group">
            <h2>{day.title}{today}</h2>
            {none}
            <ul role="list" class="due-list">{rows}</ul>
        </section>
    }
}

fn talk(out: &Out, talk: Talk) -> impl IntoView + use<> {
    let age = (!talk.age.is_empty()).then(|| view! { <span class="due-age stone">{format!(", {}", talk.age)}</span> });
    let glass = talk
        .glass
        .then(|| view! { <p class="glass-mark">{out.say("glass-mark", &[])}</p> });
    view! {
        <li class="due kind-talk">
            <p class="due-when">{talk.time}</p>
            <div class="due-what">
                <p><a href=talk.to><bdi>{talk.child}</bdi></a>{age}</p>
                <p class="stone"><bdi>{talk.place}</bdi></p>
                {glass}
            </div>
        </li>
    }
}
