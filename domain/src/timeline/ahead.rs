//! What a case calls *now* though its day is still to come.
//!
//! An adviser sets a talk to *now* when the case has come to it, and writes its day. To a child "now, on Tuesday" is no
//! place at all: it cannot tell whether it has missed something (decision 0056).

use super::{Stands, Station, feature};
use jiff::civil::Date;

/// Tells what is *now* by the case and has a day after `on` as what comes next, with its day. It stays the place where the
/// child is, unless something else does go on or is waited for: then that is where the child is. A day that is not
/// promised is no day of a station, and changes nothing.
pub fn before_its_day(timeline: &mut [Station<'_>], on: Date) {
    let mut turned = false;
    for station in timeline.iter_mut() {
        if station.stands == Stands::Now && station.day.is_some_and(|day| day > on) {
            station.stands = Stands::Next;
            turned = true;
        }
    }
    let goes_on = |station: &Station<'_>| matches!(station.stands, Stands::Now | Stands::Waiting);
    if turned && timeline.iter().any(goes_on) {
        for station in timeline.iter_mut() {
            station.featured = false;
        }
        feature(timeline);
    }
}
