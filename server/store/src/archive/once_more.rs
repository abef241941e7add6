//! A transaction that was broken off before it was committed is done once more: the connection was lost, the server was
//! demoted under it, or it gave way to another. Nothing of it stands, so nothing can happen twice.
//!
//! What was sent to be committed and not answered is another matter ([`StoreError::Unsure`]) and never comes this way.

use crate::StoreError;

/// Does it, and once more where that may well help.
///
/// # Errors
/// Those of the second try; of the first, where a second would not help.
pub(super) async fn once_more<T, Doing>(act: impl Fn() -> Doing) -> Result<T, StoreError>
where
    Doing: Future<Output = Result<T, StoreError>>,
{
    match act().await {
        Err(StoreError::Unavailable(outage)) if outage.may_pass() => {
            tracing::warn!(%outage, "a transaction was broken off before anything was committed; it is done once more");
            act().await
        }
        done => done,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Outage, OutageKind};
    use std::cell::Cell;

    /// How often it is done, where it fails so often with the first of these.
    async fn tried(fails: u32, with: impl Fn() -> StoreError) -> (u32, bool) {
        let times = Cell::new(0);
        let done = once_more(|| {
            times.set(times.get() + 1);
            let fault = (times.get() <= fails).then(&with);
            async move { fault.map_or(Ok(()), Err) }
        });
        let done = done.await.is_ok();
        (times.get(), done)
    }

    #[tokio::test]
    async fn what_was_broken_off_is_done_once_more_and_nothing_else_is() {
        for kind in [OutageKind::Lost, OutageKind::GaveWay, OutageKind::ReadOnly] {
            let broken = || StoreError::Unavailable(Outage::new(kind, "gone"));
            assert_eq!(tried(0, broken).await, (1, true));
            assert_eq!(tried(1, broken).await, (2, true), "{kind:?}");
            assert_eq!(tried(2, broken).await, (2, false), "once, and no more");
        }
        for kind in [OutageKind::Busy, OutageKind::NoneWritable] {
            let waited = || StoreError::Unavailable(Outage::new(kind, "waited for"));
            assert_eq!(tried(1, waited).await, (1, false), "{kind:?}");
        }
        assert_eq!(tried(1, || StoreError::Unsure("no answer".into())).await, (1, false));
        assert_eq!(tried(1, || StoreError::Taken).await, (1, false));
    }
}
