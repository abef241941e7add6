//! How many places a child is told of at once.
//!
//! A case begins with every step of its track ([`super::laid`]), and most of them may never come. A child that is shown
//! fifteen perhaps sees no way. What was done, goes on, comes next and is waited for is told; of what may come only the nearest.
//! Screen, paper and text are made from the same stations, so that all of them tell the same.

use super::{Stands, Station};
use crate::band::Band;

/// How many places a child of a band is told of, unless more than these go on, come next and are waited for
/// (docs/writing.md, "The child's way").
#[must_use]
pub fn most(band: Band) -> usize {
    match band {
        Band::Four | Band::Seven => 7,
        Band::Ten => 9,
        Band::Thirteen => 12,
    }
}

/// How many of them may come and may not. The youngest hear of one; a fork is more than one thought.
#[must_use]
pub fn most_perhaps(band: Band) -> usize {
    match band {
        Band::Four => 1,
        _ => most(band),
    }
}

/// Leaves out the places that are too many for a child of a band. `timeline` is in order and has its large place
/// ([`super::settle`]).
///
/// What goes on, comes next or is waited for always stays, and so does the large place. What is done stays as far as there is
/// room: the first of it, where it all began, and the last. Of what may come the nearest stays, in its order; a fork
/// stays whole or goes whole, and nothing behind it is told before it.
pub fn shorten(timeline: &mut Vec<Station<'_>>, band: Band) {
    let mut kept = what_stays(timeline);
    let room = most(band).saturating_sub(kept.iter().filter(|stays| **stays).count());
    let done: Vec<usize> = (0..timeline.len())
        .filter(|nth| !kept[*nth] && timeline[*nth].stands == Stands::Done)
        .collect();
    let of_done = done.len().min(room);
    let first = usize::from(of_done > 1);
    for (nth, station) in done.iter().enumerate() {
        kept[*station] = nth < first || nth + of_done - first >= done.len();
    }
    let told = timeline
        .iter()
        .zip(&kept)
        .filter(|(one, stays)| **stays && is_perhaps(one))
        .count();
    keep_nearest(
        timeline,
        &mut kept,
        (room - of_done).min(most_perhaps(band).saturating_sub(told)),
    );
    let mut kept = kept.into_iter();
    timeline.retain(|_| kept.next().unwrap_or(true));
}

/// Whether each station stays however many there are: the other ways of a fork stay with the one that is large.
fn what_stays(timeline: &[Station<'_>]) -> Vec<bool> {
    let large = timeline.iter().find(|station| station.featured);
    let fork = large.and_then(|station| station.fork);
    let stays = |station: &Station<'_>| {
        let is_sure = matches!(station.stands, Stands::Now | Stands::Next | Stands::Waiting);
        station.featured || is_sure || (fork.is_some() && station.fork == fork)
    };
    timeline.iter().map(stays).collect()
}

fn is_perhaps(station: &Station<'_>) -> bool {
    matches!(station.stands, Stands::Maybe | Stands::OneOf)
}

/// Keeps what may come as far as it fits, in its order.
fn keep_nearest(timeline: &[Station<'_>], kept: &mut [bool], mut room: usize) {
    let mut nth = 0;
    while let Some(station) = timeline.get(nth) {
        let beside = timeline[nth..].iter().take_while(|other| other.fork == station.fork);
        let ways = station.fork.map_or(1, |_| beside.count());
        if is_perhaps(station) && !kept[nth] {
            if ways > room {
                return;
            }
            room -= ways;
            kept[nth..nth + ways].fill(true);
        }
        nth += ways;
    }
}
