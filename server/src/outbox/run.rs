//! Takes what waits in the outbox, delivers it, and writes down how it ended: on every server, for as long as it runs. A
//! server that is killed in between leaves a lease that runs out, and the paper goes out again under the same key.

use super::courier::{self, Courier};
use super::settings::{Outlet, Receiver};
use super::{Delivered, endpoint, folder};
use crate::clock;
use jiff::{SignedDuration, Timestamp};
use std::sync::Arc;
use std::time::Duration;
use store::{Act, AuditEntry, Outcome, Parcel, Settled, Store, StoreError};
use tokio::sync::{Notify, watch};

/// How long a paper is somebody's to deliver. Longer than a delivery can take.
pub const LEASE: SignedDuration = SignedDuration::from_mins(2);
/// How often the outbox is looked into where nothing was laid here: another server may have laid it, or died.
const LOOK: Duration = Duration::from_secs(2);
/// The wait after the first delivery that reached nobody.
const FIRST_WAIT: SignedDuration = SignedDuration::from_secs(2);
/// The longest wait between two deliveries of one paper.
const LONGEST_WAIT: SignedDuration = SignedDuration::from_hours(1);

/// For how long a paper waits where nobody is let in, counted from the first such answer of an unbroken row: a gateway that says
/// 404 for a night would refuse all that waited in it, and each would have to be sent again by hand.
pub const SHUT_FOR: SignedDuration = SignedDuration::from_hours(24);

/// Delivers what waits for one receiver until `stop` says so. What is being delivered then is finished first,
/// unless the receiver hangs.
pub async fn run(store: Arc<dyn Store>, outlet: Outlet, wake: Arc<Notify>, mut stop: watch::Receiver<bool>) {
    let municipality = &outlet.municipality;
    let mut courier = Courier::default();
    while !*stop.borrow() {
        match deliver_next(&store, &outlet, &mut courier, clock::now).await {
            Ok(true) => continue,
            Ok(false) => {}
            Err(error) => tracing::warn!(%error, %municipality, "the outbox cannot be read"),
        }
        tokio::select! {
            () = wake.notified() => {}
            () = tokio::time::sleep(LOOK) => {}
            _ = stop.wait_for(|stop| *stop) => {}
        }
    }
}

/// Delivers the paper that has waited longest; false if none waits, or while the receiver hangs at an earlier one. `now` is
/// asked again when the receiver has answered.
///
/// # Errors
/// The store does not answer. A paper that was taken goes out again when its lease has run out.
pub async fn deliver_next(
    store: &Arc<dyn Store>,
    outlet: &Outlet,
    courier: &mut Courier,
    now: impl Fn() -> Timestamp,
) -> Result<bool, StoreError> {
    if courier.is_away() {
        return Ok(false);
    }
    let taken = now();
    let until = taken.checked_add(LEASE).unwrap_or(Timestamp::MAX);
    let Some(parcel) = store.take_parcel(&outlet.municipality, taken, until).await? else {
        return Ok(false);
    };
    let parcel = Arc::new(parcel);
    let delivering = (Arc::clone(&parcel), outlet.receiver.clone());
    let delivery = move || deliver(&delivering.0, &delivering.1, taken);
    let delivered = courier.carry(courier::LONGEST, delivery).await;
    let ended = now();
    let since = parcel.shut_since.unwrap_or(ended);
    let is_shut = matches!(delivered, Delivered::Shut { .. });
    let (act, settled) = settles(delivered, ended.duration_since(since)).unwrap_or_else(|why| {
        let municipality = &outlet.municipality;
        tracing::warn!(%municipality, attempt = parcel.attempt, why, "a paper was not delivered and waits");
        let again = ended.checked_add(wait(parcel.attempt, rand::random()));
        let until = again.unwrap_or(Timestamp::MAX);
        let waits = match is_shut {
            true => Settled::Shut { until, since },
            false => Settled::Later(until),
        };
        (Act::PaperFiled, waits)
    });
    let line = AuditEntry {
        municipality: Some(outlet.municipality.clone()),
        who: None,
        at: ended,
        act,
        case: Some(parcel.case.clone()),
        what: Some(parcel.sidecar.key.to_string()),
        from: "outbox".into(),
        outcome: Outcome::Done,
    };
    if !store.settle_parcel(&parcel, &settled, &line).await? {
        tracing::info!("a paper was settled by another server or by a receipt, or its case was erased");
    }
    Ok(true)
}

fn deliver(parcel: &Parcel, receiver: &Receiver, now: Timestamp) -> Delivered {
    let (sidecar, bytes) = (&parcel.sidecar, &parcel.paper.bytes);
    match receiver {
        Receiver::Folder(place) => match folder::deliver(place, sidecar, bytes, parcel.attempt) {
            Ok(()) => Delivered::Accepted(None),
            Err(error) => Delivered::Later(format!("{}: {error}", place.display())),
        },
        Receiver::Endpoint(address) => endpoint::deliver(address, sidecar, bytes, now),
    }
}

/// What a delivery settles of a paper before which the door has been shut for so long, and its act; or why the paper waits.
fn settles(delivered: Delivered, shut_for: SignedDuration) -> Result<(Act, Settled), String> {
    match delivered {
        Delivered::Accepted(receipt) => Ok((Act::PaperFiled, Settled::Accepted(receipt))),
        Delivered::Shut { status, .. } if shut_for < SHUT_FOR => {
            Err(format!("it let nobody in, and answered {status}"))
        }
        Delivered::Refused(reason) | Delivered::Shut { reason, .. } => {
            Ok((Act::FilingRefused, Settled::Refused(reason)))
        }
        Delivered::Later(why) => Err(why),
    }
}

/// How long a paper waits after its nth delivery reached nobody: twice as long each time, up to an hour, less a random part of
/// up to the half, so that what failed together does not come back together.
fn wait(attempt: u64, random: u32) -> SignedDuration {
    let doubled = u32::try_from(attempt.saturating_sub(1)).unwrap_or(u32::MAX).min(16);
    let whole = (FIRST_WAIT * (1_i32 << doubled)).min(LONGEST_WAIT);
    let half = whole.as_millis() / 2;
    let part = i128::from(random) * half / i128::from(u32::MAX);
    SignedDuration::from_millis(i64::try_from(half + part).unwrap_or(i64::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_nobody_is_let_in_a_paper_waits_a_day_and_is_refused_then() {
        let shut = || Delivered::Shut {
            status: 404,
            reason: "HTTP 404".into(),
        };
        for hours in [0, 1, 23] {
            let waits = settles(shut(), SignedDuration::from_hours(hours));
            assert!(waits.is_err_and(|why| why.contains("404")), "{hours}");
        }
        let refused = Ok((Act::FilingRefused, Settled::Refused("HTTP 404".into())));
        assert_eq!(settles(shut(), SHUT_FOR), refused);
        // What is said of the paper itself counts at once.
        let said = Delivered::Refused("HTTP 404".into());
        assert_eq!(settles(said, SignedDuration::ZERO), refused);
    }

    #[test]
    fn waits_grow_to_an_hour_and_are_not_all_alike() {
        for (attempt, longest) in [(1, 2), (2, 4), (5, 32), (11, 2_048), (12, 3_600), (900, 3_600)] {
            let longest = SignedDuration::from_secs(longest);
            assert_eq!(wait(attempt, u32::MAX), longest, "{attempt}");
            assert_eq!(wait(attempt, 0), longest / 2, "{attempt}");
        }
        assert_eq!(wait(u64::MAX, u32::MAX), LONGEST_WAIT);
    }
}
