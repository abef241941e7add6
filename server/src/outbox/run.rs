//! Takes what waits in the outbox, delivers it, and writes down how it ended: on every server, for as long as it runs. A
//! server that is killed in between leaves a lease that runs out, and the paper goes out again under the same key.

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

/// Delivers what waits for one receiver until `stop` says so. What is being delivered then is finished first.
pub async fn run(store: Arc<dyn Store>, outlet: Outlet, wake: Arc<Notify>, mut stop: watch::Receiver<bool>) {
    let municipality = &outlet.municipality;
    while !*stop.borrow() {
        match deliver_next(&store, &outlet, clock::now).await {
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

/// Delivers the paper that has waited longest; false if none waits. `now` is asked again when the receiver has answered.
///
/// # Errors
/// The store does not answer. A paper that was taken goes out again when its lease has run out.
pub async fn deliver_next(
    store: &Arc<dyn Store>,
    outlet: &Outlet,
    now: impl Fn() -> Timestamp,
) -> Result<bool, StoreError> {
    let taken = now();
    let until = taken.checked_add(LEASE).unwrap_or(Timestamp::MAX);
    let Some(parcel) = store.take_parcel(&outlet.municipality, taken, until).await? else {
        return Ok(false);
    };
    let parcel = Arc::new(parcel);
    let delivering = (Arc::clone(&parcel), outlet.receiver.clone());
    let delivered = tokio::task::spawn_blocking(move || deliver(&delivering.0, &delivering.1, taken)).await;
    let delivered = delivered.unwrap_or_else(|_| Delivered::Later("the delivery broke down".into()));
    let ended = now();
    let (act, settled) = match delivered {
        Delivered::Accepted(receipt) => (Act::PaperFiled, Settled::Accepted(receipt)),
        Delivered::Refused(reason) => (Act::FilingRefused, Settled::Refused(reason)),
        Delivered::Later(why) => {
            let municipality = &outlet.municipality;
            tracing::warn!(%municipality, attempt = parcel.attempt, why, "a paper was not delivered and waits");
            let wait = wait(parcel.attempt, rand::random());
            (
                Act::PaperFiled,
                Settled::Later(ended.checked_add(wait).unwrap_or(Timestamp::MAX)),
            )
        }
    };
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
    fn waits_grow_to_an_hour_and_are_not_all_alike() {
        for (attempt, longest) in [(1, 2), (2, 4), (5, 32), (11, 2_048), (12, 3_600), (900, 3_600)] {
            let longest = SignedDuration::from_secs(longest);
            assert_eq!(wait(attempt, u32::MAX), longest, "{attempt}");
            assert_eq!(wait(attempt, 0), longest / 2, "{attempt}");
        }
        assert_eq!(wait(u64::MAX, u32::MAX), LONGEST_WAIT);
    }
}
