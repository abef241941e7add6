//! Numbers for monitors, in the text format of Prometheus. Counts, times and sizes, and never an id, a name or an
//! address: a route is named by its pattern. `http::numbers` counts and serves them.

use jiff::Timestamp;
use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::Registry;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;
use store::{Swept, Vitals};

/// Upper bounds of the times in seconds: from a page out of a cache to one that somebody complains about.
const SECONDS: [f64; 10] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1.0, 5.0];

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Answered {
    route: String,
    method: String,
    status: u16,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Of {
    of: &'static str,
}

/// The numbers.
#[derive(Debug)]
pub struct Metrics {
    answered: Family<Answered, Counter>,
    seconds: Histogram,
    permits: Family<Of, Gauge>,
    connections: Family<Of, Gauge>,
    swept: Family<Of, Counter>,
    log_queue: Gauge,
    backup_age: Gauge,
    filings: Family<Of, Gauge>,
    scrubs_due: Gauge,
    texts: Family<Of, Gauge>,
    registry: Mutex<Registry>,
}

impl Default for Metrics {
    fn default() -> Metrics {
        let metrics = Metrics {
            answered: Family::default(),
            seconds: Histogram::new(SECONDS),
            permits: Family::default(),
            connections: Family::default(),
            swept: Family::default(),
            log_queue: Gauge::default(),
            backup_age: Gauge::default(),
            filings: Family::default(),
            scrubs_due: Gauge::default(),
            texts: Family::default(),
            registry: Mutex::default(),
        };
        metrics.backup_age.set(-1);
        let mut registry = metrics.registry.lock().unwrap_or_else(PoisonError::into_inner);
        registry.register(
            "boernehoejde_answers",
            "Answers, by route, method and status",
            metrics.answered.clone(),
        );
        registry.register(
            "boernehoejde_answer_seconds",
            "How long answers took",
            metrics.seconds.clone(),
        );
        registry.register(
            "boernehoejde_permits_free",
            "Permits that nobody holds, by what they are for",
            metrics.permits.clone(),
        );
        registry.register(
            "boernehoejde_connections",
            "Connections: open, given way and refused since the start; to the database, and idle ones of those",
            metrics.connections.clone(),
        );
        registry.register(
            "boernehoejde_swept",
            "Rows deleted because they had expired",
            metrics.swept.clone(),
        );
        registry.register(
            "boernehoejde_log_queue",
            "Lines of the audit log that wait to be written",
            metrics.log_queue.clone(),
        );
        registry.register(
            "boernehoejde_backup_age_seconds",
            "Seconds since the last backup was made by the command; -1: never",
            metrics.backup_age.clone(),
        );
        registry.register(
            "boernehoejde_filings",
            "Papers that wait to be filed in a municipality's own journal, and those that one refused",
            metrics.filings.clone(),
        );
        registry.register(
            "boernehoejde_scrubs_due",
            "Deletions of which the files of the database still hold something",
            metrics.scrubs_due.clone(),
        );
        registry.register(
            "boernehoejde_texts_version",
            "Version of the texts that were published last, and of those that this server serves",
            metrics.texts.clone(),
        );
        drop(registry);
        metrics
    }
}

impl Metrics {
    /// Counts what a sweep deleted.
    pub fn swept(&self, swept: Swept) {
        let of = |of, rows| {
            self.swept.get_or_create(&Of { of }).inc_by(rows);
        };
        of("sessions", swept.sessions);
        of("others", swept.others);
    }

    /// Takes over what the store says of itself.
    pub fn look_at(&self, vitals: &Vitals, now: Timestamp) {
        let set = |of, count: u32| {
            self.connections.get_or_create(&Of { of }).set(i64::from(count));
        };
        set("database", vitals.connections);
        set("database-idle", vitals.idle);
        for (of, count) in [("waiting", vitals.filings_waiting), ("refused", vitals.filings_refused)] {
            let count = i64::try_from(count).unwrap_or(i64::MAX);
            self.filings.get_or_create(&Of { of }).set(count);
        }
        self.scrubs_due
            .set(i64::try_from(vitals.scrubs_due).unwrap_or(i64::MAX));
        self.log_queue.set(i64::try_from(vitals.log_queue).unwrap_or(i64::MAX));
        if let Some(at) = vitals.backed_up_at {
            self.backup_age.set(now.duration_since(at).as_secs().max(0));
        }
    }

    /// Takes over which texts were published last and which are served here.
    pub fn texts(&self, published: u64, served: u64) {
        for (of, version) in [("published", published), ("served", served)] {
            let version = i64::try_from(version).unwrap_or(i64::MAX);
            self.texts.get_or_create(&Of { of }).set(version);
        }
    }

    /// Counts an answer.
    pub fn answered(&self, route: String, method: String, status: u16, took: Duration) {
        self.seconds.observe(took.as_secs_f64());
        self.answered.get_or_create(&Answered { route, method, status }).inc();
    }

    /// All of it as text, with what is free and what is open now.
    #[must_use]
    pub fn text(&self, permits: &[(&'static str, usize)], connections: &[(&'static str, u64)]) -> String {
        for (of, free) in permits {
            let free = i64::try_from(*free).unwrap_or(i64::MAX);
            self.permits.get_or_create(&Of { of }).set(free);
        }
        for (of, number) in connections {
            let number = i64::try_from(*number).unwrap_or(i64::MAX);
            self.connections.get_or_create(&Of { of }).set(number);
        }
        let mut text = String::new();
        let registry = self.registry.lock().unwrap_or_else(PoisonError::into_inner);
        let _ = encode(&mut text, &registry);
        text
    }
}
