//! A contradiction on the page: both answers in words, and a press for each that asks for it again.

use crate::state::AppState;
use app::components::finding::Mend;
use app::pages::workbench::Asked;
use domain::draft::Draft;
use domain::finding::Finding;
use domain::gate;

/// The answers of a contradiction, as they stand now, and what gives each of them anew; nothing for any other finding.
pub(super) fn both(app: &AppState, draft: &Draft, asked: &[Asked], finding: &Finding) -> (String, Vec<Mend>) {
    let mut said = String::new();
    let mut mends = Vec::new();
    for field in gate::contradiction(finding) {
        let Some((question, answer)) = answered(app, draft, asked, field) else {
            continue;
        };
        let words = app
            .out
            .say("contradiction-answer", &[("question", &question), ("answer", &answer)]);
        said.push(' ');
        said.push_str(&words);
        mends.push(Mend {
            field: (*field).to_owned(),
            words: app.out.say("contradiction-mend", &[("question", &question)]),
        });
    }
    (said, mends)
}

/// A question of the form and what is answered to it; `None` if nothing is.
fn answered(app: &AppState, draft: &Draft, asked: &[Asked], field: &str) -> Option<(String, String)> {
    let value = draft.value(field);
    if value.is_empty() {
        return None;
    }
    if field == "track" {
        let answer = app.out.say(&format!("option-track-{value}"), &[]);
        let answer = app.out.say("contradiction-one", &[("answer", &answer)]);
        return Some((app.out.say("label-track", &[]), answer));
    }
    let asked = asked.iter().find(|asked| asked.field == field)?;
    let chosen = |one: &str| asked.answers.iter().find(|(answer, _)| answer == one);
    let answers: Vec<String> = value
        .lines()
        .filter_map(|one| chosen(one).map(|(_, words)| app.out.say("contradiction-one", &[("answer", words)])))
        .collect();
    let and = app.out.say("contradiction-and", &[]);
    (!answers.is_empty()).then(|| (asked.label.clone(), answers.join(&format!(" {and} "))))
}
