//! The deadlines of the law, counted from what the case holds. A deadline stops
//! running by an entry in the case, never by time.

use super::{Add, DueKind, end_of, moment, name, working_days_after};
use crate::case::{Case, Day, Notice, StepState, StepWord};
use jiff::Span;
use jiff::tz::TimeZone;

/// The receipt goes out within six working days (seks hverdage).
const RECEIPT_WORKING_DAYS: u8 = 6;

pub(super) fn of(case: &Case, zone: &TimeZone, add: Add<'_>) {
    for (index, notice) in case.notices.iter().enumerate() {
        let what = || name(notice.id.as_str(), index);
        if let Some(received) = notice.received_at {
            if !looked_at(case, notice) {
                let at = moment(received, zone).and_then(|at| at.checked_add(Span::new().hours(24)).ok());
                add(DueKind::Assessment24Hours, at, what());
            }
            if notice.receipt_sent_on.is_none() {
                let last = working_days_after(received.0.date(), RECEIPT_WORKING_DAYS);
                add(DueKind::Receipt, last.and_then(|day| end_of(Day(day), zone)), what());
            }
        }
    }
    if let Some((index, since)) = aware_since(case)
        && !assessed(case)
    {
        let last = since.0.checked_add(Span::new().months(4)).ok();
        let what = case
            .notices
            .get(index)
            .map_or_else(String::new, |notice| name(notice.id.as_str(), index));
        add(DueKind::FourMonths, last.and_then(|day| end_of(Day(day), zone)), what);
    }
    follow_up(case, zone, add);
}

fn done(case: &Case, word: StepWord) -> impl Iterator<Item = Option<Day>> {
    let steps = case.steps.iter();
    steps
        .filter(move |step| step.step == Some(word) && step.state == Some(StepState::Done))
        .map(|step| step.on)
}

/// Whether the 24 hours of a notice have ended: a `first-look` step was done on or after the day the notice came. A
/// done step without a day counts for every notice.
fn looked_at(case: &Case, notice: &Notice) -> bool {
    let came = notice.received_at.map(|at| at.0.date());
    done(case, StepWord::FirstLook).any(|on| on.is_none_or(|on| came.is_none_or(|came| on.0 >= came)))
}

/// The index of a notice and the day from which the four months run: when the municipality became aware or, if that is
/// not recorded, when the notice came. Of several notices the earliest counts.
fn aware_since(case: &Case) -> Option<(usize, Day)> {
    let since = |notice: &Notice| {
        notice
            .aware_since
            .or_else(|| notice.received_at.map(|at| Day(at.0.date())))
    };
    let known = case.notices.iter().enumerate();
    known
        .filter_map(|(index, notice)| Some((index, since(notice)?)))
        .min_by_key(|(_, day)| *day)
}

/// Whether the børnefaglige undersøgelse is finished or left out, or the child was referred elsewhere.
fn assessed(case: &Case) -> bool {
    let settled = |step: &crate::case::Step| {
        matches!(
            (step.step, step.state),
            (Some(StepWord::Assessment), Some(StepState::Done | StepState::Skipped))
                | (Some(StepWord::ReferredNoCase), Some(StepState::Done))
        )
    };
    case.steps.iter().any(settled)
}

/// § 95: the first follow-up is due when the assessment is finished or after three months of support, whichever is
/// earlier; later ones on the day they are planned for.
fn follow_up(case: &Case, zone: &TimeZone, add: Add<'_>) {
    for (index, step) in case.steps.iter().enumerate() {
        let ahead = !matches!(step.state, Some(StepState::Done | StepState::Skipped));
        if let (Some(StepWord::FollowUp), true, Some(on)) = (step.step, ahead, step.on) {
            add(DueKind::FollowUp, end_of(on, zone), name(step.id.as_str(), index));
        }
    }
    let Some(started) = case.support_started_on else { return };
    if done(case, StepWord::FollowUp).any(|on| on.is_none_or(|on| on >= started)) {
        return;
    }
    let three_months = started.0.checked_add(Span::new().months(3)).ok().map(Day);
    let assessed = done(case, StepWord::Assessment)
        .flatten()
        .filter(|on| *on >= started)
        .min();
    let first = three_months.into_iter().chain(assessed).min();
    add(
        DueKind::FollowUp,
        first.and_then(|day| end_of(day, zone)),
        "first".to_owned(),
    );
}
