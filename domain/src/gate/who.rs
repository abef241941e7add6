//! The reader's age, the language and the time (rows `age-outside`, `language-missing`, `time-in-the-past`).

use super::view::View;
use crate::case::MeetingState;
use crate::finding::{Code, Finding, Level};
use jiff::civil::Date;

/// Age, language and time.
pub(super) fn check(view: &View<'_>, findings: &mut Vec<Finding>) {
    age(view, findings);
    language(view, findings);
    times(view, findings);
}

/// No text is written for children under four, so the adviser is warned; from eighteen barnets lov does not apply to a
/// child.
fn age(view: &View<'_>, findings: &mut Vec<Finding>) {
    let Some(age) = view.age else { return };
    let finding = || Finding::new(Code::AgeOutside, "child.birth_date").with("age", age.to_string());
    let born = view.case.child.as_ref().and_then(|child| child.birth_date);
    if born.is_some_and(|born| born.0 > view.request.on) {
        findings.push(finding().variant("not-born"));
    } else if age < 4 {
        findings.push(finding().variant("under-four"));
    } else if age >= 18 {
        findings.push(finding().at(Level::Block).variant("adult"));
    }
}

/// There is no text in the child's language, so the whole document is in Danish, never mixed.
fn language(view: &View<'_>, findings: &mut Vec<Finding>) {
    if !view.language_missing {
        return;
    }
    let asked = view.request.language.as_ref();
    let wanted = asked.or_else(|| {
        let child = view.case.child.as_ref()?;
        child.language.as_ref()
    });
    let path = if asked.is_some() { "" } else { "child.language" };
    let wanted = wanted.map(ToString::to_string).unwrap_or_default();
    findings.push(Finding::new(Code::LanguageMissing, path).with("language", wanted));
}

/// A planned meeting before the document's date was either held, or its date is a slip.
fn times(view: &View<'_>, findings: &mut Vec<Finding>) {
    for (index, meeting) in view.case.meetings.iter().enumerate() {
        let Some(at) = meeting.starts_at else {
            continue;
        };
        if meeting.state == Some(MeetingState::Planned) && at.0.date() < view.request.on {
            let path = format!("meetings[{index}].starts_at");
            findings.push(
                Finding::new(Code::TimeInThePast, path)
                    .with("day", numbers(at.0.date()))
                    .with("on", numbers(view.request.on)),
            );
        }
    }
}

/// A day in Danish numbers: 24.11.2026.
fn numbers(day: Date) -> String {
    format!("{}.{}.{}", day.day(), day.month(), day.year())
}
