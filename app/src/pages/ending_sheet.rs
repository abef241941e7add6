//! "Skriv arket ind": what was written on the sheet of a talk without a screen, typed in. The page asks what the sheet asks, in
//! its order and its words (content/letters/ending-sheet/adult.tera), and by the fields of the ending, so that nothing is asked
//! twice (N19, N30).

use super::ending::{Ending, fields};
use super::shell::staff;
use crate::components::talk_rail::talk_rail;
use crate::outside::Out;
use leptos::prelude::*;

/// What the page shows.
#[derive(Clone, Debug, Default)]
pub struct EndingSheet {
    /// The ending, as it is recorded.
    pub ending: Ending,
    /// When the talk began and ended, as a form writes times.
    pub times: [String; 2],
}

/// Renders the page.
#[must_use]
pub fn ending_sheet(out: &Out, nonce: String, model: EndingSheet) -> String {
    let shell = model.ending.shell.clone().titled("sheet-title");
    staff(out, nonce, shell, move |out| {
        let say = |key: &str| out.say(key, &[]);
        let EndingSheet { ending, times } = model;
        let [began, ended] = times;
        let at = format!("/case/{}", ending.case);
        let talk = format!("{at}/meeting/{}", ending.meeting);
        let saved = ending.saved.then(|| {
            view! { <p class="notice" role="status">{say("sheet-saved")}" "{say("sheet-made")}</p> }
        });
        let stops = (!ending.stops.is_empty()).then(|| {
            let lines = ending.stops.iter().map(|line| view! { <li>{line.clone()}</li> });
            view! { <div class="summary stops" role="alert"><ul>{lines.collect_view()}</ul></div> }
        });
        let times = view! {
            <div class="side-by-side">
                {fields::entry(&out, "started_at", "talk-started").value(began).line("time")}
                {fields::entry(&out, "ended_at", "talk-ended").value(ended).line("time")}
            </div>
        };
        let takes = fields::rows(&out, "takes", ("to", "text"), &ending.takes);
        let unknown = fields::rows(&out, "unknown", ("by", "date"), &ending.unknown);
        view! {
            <main id="content" class="front wide-form">
                <p><a href=at>{out.say("back-to-child", &[("child", &ending.child)])}</a></p>
                <h1>{say("sheet-title")}</h1>
                <p class="lead">{ending.when.clone()}</p>
                {talk_rail(&out, ending.rail.clone())}
                <p class="quiet-note">{say("sheet-lead")}</p>
                {saved}
                {stops}
                <form method="post" action=format!("{talk}/sheet") class="parts">
                    <input type="hidden" name="version" value=ending.version.to_string()/>
                    {part(&out, "sheet-times", times.into_any())}
                    {part(&out, "sheet-said", fields::said(&out, &ending))}
                    {part(&out, "sheet-takes", takes)}
                    {part(&out, "sheet-tells", fields::tells(&out, &ending))}
                    {part(&out, "sheet-unknown", unknown)}
                    {part(&out, "sheet-agreed", fields::agreed(&out, &ending))}
                    {part(&out, "ending-needs", fields::needs(&out, &ending))}
                    {part(&out, "sheet-next", fields::next(&out, &ending))}
                    {part(&out, "sheet-until-then", fields::until_then(&out, &ending))}
                    {fields::tonight(&out, &ending)}
                    <p class="acts">
                        <button class="act" aria-keyshortcuts="Control+S">{say("ending-save")}</button>
                    </p>
                </form>
                <p class="acts">
                    <a href=format!("{talk}/ending")>{say("ending-title")}</a>
                    <a href=format!("{talk}/checklist")>{say("act-checklist-page")}</a>
                </p>
            </main>
        }
    })
}

/// A part of the sheet under its question.
fn part(out: &Out, key: &str, fields: AnyView) -> AnyView {
    view! {
        <fieldset class="part">
            <legend>{out.say(key, &[])}</legend>
            {fields}
        </fieldset>
    }
    .into_any()
}
