//! What is new, above everything else on Today: notices until they are read, and what children wrote to a colleague who is
//! away. None of it names a child.

use crate::outside::Out;
use leptos::prelude::*;

/// What is new.
#[derive(Clone, Debug, Default)]
pub struct News {
    /// Notices that were not read.
    pub notices: Vec<Notice>,
    /// Cases that somebody else has now.
    pub gone: Vec<Gone>,
    /// How many more there are than are listed.
    pub more: u64,
    /// How much children wrote or told that nobody looked at; it stands in the lists below.
    pub questions: u64,
    /// How many promises are due; they stand in the lists below.
    pub promises: u64,
    /// Whom the reader looks after, and until when, in sentences.
    pub looks_after: Vec<String>,
    /// What children wrote to them.
    pub meanwhile: Vec<Meanwhile>,
}

/// A notice.
#[derive(Clone, Debug, Default)]
pub struct Notice {
    /// What it tells: `came` or `glass`.
    pub kind: &'static str,
    /// Address of the child's page.
    pub case: String,
    /// When, in words.
    pub when: String,
    /// When, as the form sends it back.
    pub at: i64,
}

/// That a case was given from the reader to somebody else. It names no case: they have it no more.
#[derive(Clone, Debug, Default)]
pub struct Gone {
    /// When, in words.
    pub when: String,
    /// When, as the form sends it back.
    pub at: i64,
}

/// Something that a child wrote to a colleague who is away.
#[derive(Clone, Debug, Default)]
pub struct Meanwhile {
    /// Address of the case; it opens by broken glass alone.
    pub case: String,
    /// The colleague's name.
    pub who: String,
    /// By when it is read, in words.
    pub when: String,
}

impl News {
    /// How much of it there is, as the head of each page counts it.
    #[must_use]
    pub fn all(&self) -> u64 {
        (self.notices.len() + self.gone.len() + self.meanwhile.len()) as u64
            + self.more
            + self.questions
            + self.promises
    }

    /// Whether there is nothing to show.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        let notices = self.notices.is_empty() && self.gone.is_empty();
        let lists = self.looks_after.is_empty() && self.meanwhile.is_empty();
        notices && lists && self.questions == 0 && self.promises == 0
    }
}

/// The part of Today that tells what is new.
pub(super) fn news(out: &Out, news: News) -> Option<AnyView> {
    if news.is_nothing() {
        return None;
    }
    let counted = [("news-questions", news.questions), ("news-promises", news.promises)];
    let counted = counted
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(key, count)| view! { <p>{out.say(key, &[("count", &count.to_string())])}</p> })
        .collect_view();
    let after = news
        .looks_after
        .into_iter()
        .map(|line| view! { <p class="stone">{line}</p> })
        .collect_view();
    let rows: Vec<AnyView> = (news.notices.into_iter().map(|one| notice(out, one)))
        .chain(news.gone.into_iter().map(|one| gone(out, one)))
        .chain(news.meanwhile.into_iter().map(|one| meanwhile(out, one)))
        .collect();
    let rows = (!rows.is_empty()).then(|| view! { <ul role="list" class="due-list">{rows}</ul> });
    let more = (news.more > 0).then(|| {
        let words = out.say("news-more", &[("count", &news.more.to_string())]);
        view! { <p class="stone">{words}</p> }
    });
    Some(
        view! {
            <section id="news" class="due-group due-news" aria-labelledby="news-title">
                <h2 id="news-title">{out.say("news-title", &[])}</h2>
                {counted}
                {rows}
                {more}
                {after}
            </section>
        }
        .into_any(),
    )
}

fn notice(out: &Out, one: Notice) -> AnyView {
    let words = out.say(&format!("news-{}", one.kind), &[]);
    let to = format!("{}/notice/{}", one.case, one.kind);
    view! {
        <li class="due">
            <p class="due-when">{one.when}</p>
            <div class="due-what"><p>{words}</p></div>
            <div class="due-acts">
                <p><a class="act quiet-act" href=one.case>{out.say("news-open", &[])}</a></p>
                <form method="post" action=to>
                    <input type="hidden" name="at" value=one.at.to_string()/>
                    <input type="hidden" name="to" value="today"/>
                    <button class="act quiet-act" name="read" value="true">{out.say("news-read", &[])}</button>
                </form>
            </div>
        </li>
    }
    .into_any()
}

fn gone(out: &Out, one: Gone) -> AnyView {
    view! {
        <li class="due">
            <p class="due-when">{one.when}</p>
            <div class="due-what"><p>{out.say("news-gone", &[])}</p></div>
            <div class="due-acts">
                <form method="post" action="/me/notice/gone">
                    <input type="hidden" name="at" value=one.at.to_string()/>
                    <button class="act quiet-act">{out.say("news-read", &[])}</button>
                </form>
            </div>
        </li>
    }
    .into_any()
}

fn meanwhile(out: &Out, one: Meanwhile) -> AnyView {
    let say = |key: &str| out.say(key, &[("who", &one.who)]);
    let (words, reason, act) = (say("news-for"), say("news-for-reason"), say("news-for-act"));
    let hint = out.say("news-for-hint", &[]);
    view! {
        <li class="due">
            <p class="due-when">{one.when}</p>
            <div class="due-what">
                <p><bdi>{words}</bdi></p>
                <p class="stone">{hint}</p>
            </div>
            <div class="due-acts">
                <form method="post" action=format!("{}/break-glass", one.case)>
                    <input type="hidden" name="reason" value=reason/>
                    <button class="act">{act}</button>
                </form>
            </div>
        </li>
    }
    .into_any()
}
