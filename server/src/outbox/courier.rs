//! Who carries a paper to its receiver: in a thread of its own, one at a time for each receiver, and not for ever.
//!
//! A folder can hang: a share whose machine is gone answers nobody, and whoever writes there waits until it is back. Such a
//! thread is nobody's to end. It is left alone, takes no thread that something else waits for, and ends with the program.

use super::Delivered;
use std::time::Duration;
use tokio::sync::oneshot::{self, error::TryRecvError};

/// How long a delivery is waited for. An address answers or is given up before; the patience of whoever stops the server
/// (deploy/systemd) and the lease of a paper ([`super::run::LEASE`]) last longer.
pub const LONGEST: Duration = Duration::from_secs(18);

/// Who carries the papers of one receiver.
#[derive(Debug, Default)]
pub struct Courier {
    away: Option<oneshot::Receiver<Delivered>>,
}

impl Courier {
    /// Whether a delivery that was given up goes on all the same. No other is begun beside it.
    pub fn is_away(&mut self) -> bool {
        let back = self.away.as_mut().map(oneshot::Receiver::try_recv);
        let away = matches!(back, Some(Err(TryRecvError::Empty)));
        if !away {
            self.away = None;
        }
        away
    }

    /// Carries a paper, and waits at most `longest` for how it ended.
    pub async fn carry(
        &mut self,
        longest: Duration,
        delivery: impl FnOnce() -> Delivered + Send + 'static,
    ) -> Delivered {
        let (ended, mut back) = oneshot::channel();
        let thread = std::thread::Builder::new().name("outbox".into());
        let begun = thread.spawn(move || drop(ended.send(delivery())));
        if let Err(error) = begun {
            return Delivered::Later(error.to_string());
        }
        match tokio::time::timeout(longest, &mut back).await {
            Ok(Ok(delivered)) => delivered,
            Ok(Err(_)) => Delivered::Later("the delivery broke down".into()),
            Err(_) => {
                self.away = Some(back);
                Delivered::Later(format!("the receiver hangs: no answer in {longest:?}"))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc;

    #[tokio::test]
    async fn a_receiver_that_hangs_is_given_up_and_gets_nothing_more_until_it_is_back() {
        let mut courier = Courier::default();
        let (let_go, hangs) = mpsc::channel::<()>();
        let short = Duration::from_millis(5);
        let delivery = move || {
            let _ = hangs.recv();
            Delivered::Accepted(None)
        };
        let given_up = courier.carry(short, delivery).await;
        assert!(
            matches!(&given_up, Delivered::Later(why) if why.contains("hangs")),
            "{given_up:?}"
        );
        assert!(courier.is_away(), "and nobody else is sent after it");
        let_go.send(()).unwrap();
        while courier.is_away() {
            tokio::task::yield_now().await;
        }
        let next = courier.carry(LONGEST, || Delivered::Accepted(Some("J-1".into()))).await;
        assert_eq!(next, Delivered::Accepted(Some("J-1".into())));
        assert!(!courier.is_away());
    }

    #[tokio::test]
    async fn a_delivery_that_breaks_down_is_one_that_waits() {
        let mut courier = Courier::default();
        let delivered = courier.carry(LONGEST, || panic!("at the receiver")).await;
        assert!(matches!(delivered, Delivered::Later(_)), "{delivered:?}");
        assert!(!courier.is_away());
    }
}
