//! Papers on their way into the municipality's own journal: whereto, and how they get there. What waits lies in the store
//! ([`store::Outbox`]); nothing here knows a case or a page.
//!
//! - [`settings`] what the configuration says
//! - [`run`] takes what waits, delivers it, and writes down how it ended; [`courier`] gives up what hangs
//! - [`folder`] a receiver that is a folder; [`endpoint`] one that is an address; [`reach`] which machines an address may
//!   lead to
//!
//! [Why it is so](../../docs/decisions/0060-what-is-filed-elsewhere-leaves-by-an-outbox.md); what a municipality's own half
//! has to do stands in docs/outbox.md.

pub mod courier;
pub mod endpoint;
pub mod folder;
pub mod reach;
pub mod run;
pub mod settings;

use domain::event::MunicipalityId;
use settings::Outlet;
use std::sync::Arc;
use tokio::sync::Notify;

/// How a receiver answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Delivered {
    /// It has the paper; its receipt, if it gave one.
    Accepted(Option<String>),
    /// It does not take the paper, and why.
    Refused(String),
    /// Whoever stands before it let nobody in: a gateway, a secret, an address that is not up. That says little of the
    /// paper, and becomes a refusal where it lasts ([`run::SHUT_FOR`]).
    Shut {
        /// What it answered.
        status: u16,
        /// What the adviser reads where it lasts.
        reason: String,
    },
    /// It did not answer as it should; what an operator reads in the log.
    Later(String),
}

/// Where the papers of each municipality go; nowhere, unless it is configured.
#[derive(Debug, Default)]
pub struct Outbox {
    outlets: Vec<Outlet>,
    wake: Arc<Notify>,
}

impl Outbox {
    /// The outbox of these outlets.
    #[must_use]
    pub fn of(outlets: &[Outlet]) -> Outbox {
        Outbox {
            outlets: outlets.to_vec(),
            wake: Arc::default(),
        }
    }

    /// Where the papers of a municipality go, if anywhere.
    #[must_use]
    pub fn outlet(&self, municipality: &MunicipalityId) -> Option<&Outlet> {
        self.outlets.iter().find(|outlet| outlet.municipality == *municipality)
    }

    /// Every outlet.
    #[must_use]
    pub fn outlets(&self) -> &[Outlet] {
        &self.outlets
    }

    /// What wakes whoever delivers.
    #[must_use]
    pub fn wake(&self) -> Arc<Notify> {
        Arc::clone(&self.wake)
    }

    /// Wakes whoever delivers: something was laid out.
    pub fn laid(&self) {
        self.wake.notify_waiters();
    }
}
