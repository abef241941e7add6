//! One task writes the log. It writes all lines that are waiting as one batch, so a
//! batch gathers while the previous one goes to the disk (a few milliseconds, far below
//! the 20 a line may wait). No timer is needed.

use super::super::StoreCore;
use crate::{AuditEntry, Outage, OutageKind, StoreError};
use std::sync::Arc;
use tokio::sync::{mpsc, oneshot};

/// Maximum lines in a batch.
const LARGEST: usize = 512;
/// Maximum lines in the queue; beyond that, callers wait.
const WAITING: usize = 4_096;

/// A message to the task.
enum Order {
    /// Write a line, and reply once it is on the disk.
    Write(AuditEntry, oneshot::Sender<Result<(), StoreError>>),
    /// Write all waiting lines, then stop.
    Stop(oneshot::Sender<()>),
}

/// A handle to the task that writes the log.
pub(in super::super) struct Writer {
    orders: mpsc::Sender<Order>,
}

impl Writer {
    /// Starts the task. It ends with [`stop`](Writer::stop), or when the last handle is dropped.
    pub(in super::super) fn start(core: Arc<StoreCore>) -> Writer {
        let (orders, inbox) = mpsc::channel(WAITING);
        tokio::spawn(work(core, inbox));
        Writer { orders }
    }

    /// Writes a line and returns once it is on the disk.
    pub(in super::super) async fn write(&self, entry: AuditEntry) -> Result<(), StoreError> {
        let (done, answer) = oneshot::channel();
        let gone = || StoreError::Unavailable(Outage::new(OutageKind::Busy, "the audit log is closed"));
        self.orders.send(Order::Write(entry, done)).await.map_err(|_| gone())?;
        answer.await.unwrap_or_else(|_| Err(gone()))
    }

    /// How many lines wait.
    pub(in super::super) fn waiting(&self) -> usize {
        WAITING.saturating_sub(self.orders.capacity())
    }

    /// Writes all waiting lines and ends the task.
    pub(in super::super) async fn stop(&self) {
        let (done, answer) = oneshot::channel();
        if self.orders.send(Order::Stop(done)).await.is_ok() {
            // An error here means that the task has ended already.
            let _ = answer.await;
        }
    }
}

async fn work(core: Arc<StoreCore>, mut inbox: mpsc::Receiver<Order>) {
    let mut batch = Vec::new();
    while let Some(order) = inbox.recv().await {
        let mut stop = None;
        let mut take = |order, batch: &mut Vec<_>| match order {
            Order::Write(entry, done) => batch.push((entry, done)),
            Order::Stop(done) => stop = Some(done),
        };
        take(order, &mut batch);
        let begun = if batch.is_empty() {
            None
        } else {
            Some(core.backend.begin().await)
        };
        while batch.len() < LARGEST
            && let Ok(order) = inbox.try_recv()
        {
            take(order, &mut batch);
        }
        let (entries, waiting): (Vec<AuditEntry>, Vec<_>) = batch.drain(..).unzip();
        let written = match begun {
            None => Ok(()),
            Some(Err(fault)) => Err(fault),
            Some(Ok(mut transaction)) => match core.write_lines(transaction.as_mut(), &entries).await {
                Ok(()) => transaction.commit().await,
                Err(fault) => Err(fault),
            },
        };
        match written {
            // A failed send means the caller has stopped waiting. The line is written either way.
            Ok(()) => waiting.into_iter().for_each(|done| drop(done.send(Ok(())))),
            // Perhaps they stand: written again they might stand twice. Whoever waits is told that nobody knows.
            Err(StoreError::Unsure(why)) => {
                tracing::error!(
                    lines = waiting.len(),
                    "whether lines of the audit log were written is not known"
                );
                for done in waiting {
                    let _ = done.send(Err(StoreError::Unsure(why.clone())));
                }
            }
            Err(_) => one_by_one(&core, entries, waiting).await,
        }
        if let Some(done) = stop {
            let _ = done.send(());
            return;
        }
    }
}

/// Writes each line of a failed batch by itself, so that one bad line does not block the others.
async fn one_by_one(core: &StoreCore, entries: Vec<AuditEntry>, waiting: Vec<oneshot::Sender<Result<(), StoreError>>>) {
    for (entry, done) in entries.into_iter().zip(waiting) {
        let written = async {
            let mut transaction = core.backend.begin().await?;
            core.write_lines(transaction.as_mut(), std::slice::from_ref(&entry))
                .await?;
            transaction.commit().await
        };
        let written = written.await;
        if let Err(fault) = &written {
            tracing::error!(%fault, "a line of the audit log was not written");
        }
        let _ = done.send(written);
    }
}
