//! Numbers for monitors, in the text format of Prometheus, on a loopback listener of their own. Counts, times and
//! sizes, and never an id, a name or an address: a route is named by its pattern.

use crate::config::Config;
use crate::sockets::crowd::Crowd;
use crate::state::AppState;
use axum::Router;
use axum::extract::{MatchedPath, Request, State};
use axum::http::header::CONTENT_TYPE;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use jiff::Timestamp;
use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::Registry;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;
use store::{Swept, Vitals};
use tokio::net::TcpListener;
use tokio::sync::watch;

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
        self.log_queue.set(i64::try_from(vitals.log_queue).unwrap_or(i64::MAX));
        if let Some(at) = vitals.backed_up_at {
            self.backup_age.set(now.duration_since(at).as_secs().max(0));
        }
    }

    fn text(&self, app: &AppState, crowd: &Crowd) -> String {
        let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
        let permits = [
            ("pages", app.strangers.pages.available_permits()),
            ("entrances", app.strangers.entrances.available_permits()),
            ("known-entrances", app.strangers.known.available_permits()),
            ("rendering", app.render_permits.available_permits()),
            ("photo", app.photo_permit.available_permits()),
        ];
        for (of, free) in permits {
            self.permits.get_or_create(&Of { of }).set(count(free));
        }
        let since_start = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
        for (of, number) in [
            ("open", count(crowd.open())),
            ("gave-way", since_start(crowd.gave_way())),
            ("refused", since_start(crowd.refused())),
        ] {
            self.connections.get_or_create(&Of { of }).set(number);
        }
        let mut text = String::new();
        let registry = self.registry.lock().unwrap_or_else(PoisonError::into_inner);
        let _ = encode(&mut text, &registry);
        text
    }
}

/// Counts a request when it is answered.
pub async fn count(State(app): State<AppState>, request: Request, next: Next) -> Response {
    let route = request.extensions().get::<MatchedPath>();
    let route = route.map_or("none", MatchedPath::as_str).to_owned();
    // A method that no route has is one name, whatever a stranger makes up.
    let method = match request.method().as_str() {
        known @ ("GET" | "POST" | "HEAD") => known.to_owned(),
        _ => "other".to_owned(),
    };
    let began = Instant::now();
    let response = next.run(request).await;
    app.metrics.seconds.observe(began.elapsed().as_secs_f64());
    let status = response.status().as_u16();
    let answered = Answered { route, method, status };
    app.metrics.answered.get_or_create(&answered).inc();
    response
}

/// Why the numbers are not served.
#[derive(Debug, thiserror::Error)]
pub enum NotServed {
    /// Others could read them.
    #[error(
        "metrics = \"{0}\" can be reached from other machines: choose an address on this one, such as 127.0.0.1:9101"
    )]
    Reachable(SocketAddr),
    /// The address is taken.
    #[error("metrics = \"{0}\": cannot listen there ({1})")]
    Taken(SocketAddr, std::io::Error),
}

/// The listener that the configuration names, if it names one.
///
/// # Errors
/// Others could reach it, or it is taken.
pub async fn listener(config: &Config) -> Result<Option<TcpListener>, NotServed> {
    let Some(address) = config.metrics else { return Ok(None) };
    if !address.ip().to_canonical().is_loopback() {
        return Err(NotServed::Reachable(address));
    }
    let listener = TcpListener::bind(address).await;
    listener.map(Some).map_err(|error| NotServed::Taken(address, error))
}

/// Serves the numbers until `stop` says so.
pub async fn serve(listener: TcpListener, app: AppState, crowd: Arc<Crowd>, mut stop: watch::Receiver<bool>) {
    let show = move || async move {
        let kind = [(
            CONTENT_TYPE,
            "application/openmetrics-text; version=1.0.0; charset=utf-8",
        )];
        (kind, app.metrics.text(&app, &crowd)).into_response()
    };
    let served = axum::serve(listener, Router::new().route("/metrics", get(show)));
    let stopped = async move { drop(stop.wait_for(|stop| *stop).await) };
    if let Err(error) = served.with_graceful_shutdown(stopped).await {
        tracing::error!(%error, "the metrics are not served any more");
    }
}
