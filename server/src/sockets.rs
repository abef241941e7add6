//! The sockets: what stands between the network and the pages.
//!
//! HTTP/1.1 alone is spoken here; TLS and HTTP/2 are the proxy's work. A connection may stand for as long as its state
//! allows ([`state`]), a peer holds no more than its share ([`crowd`]), and whoever was heard before the server was
//! told to stop is answered ([`serve`]).
//!
//! - [`limits`] how long, and how many
//! - [`crowd`] which connections are open, whose they are, and which one gives way
//! - [`state`] what a connection is doing, and until when it may
//! - `wire` a socket that tells the state what moves
//! - `answer` hands requests to the pages

mod answer;
pub mod crowd;
pub mod limits;
pub mod state;
mod wire;

use crate::proxies::Proxies;
use answer::Answers;
use axum::Router;
use crowd::{Crowd, Seat};
use hyper::server::conn::http1;
use hyper_util::rt::TokioIo;
use limits::Limits;
use state::{ConnectionState, Ending};
use std::future::poll_fn;
use std::io::ErrorKind;
use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;
use std::task::Poll;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};
use wire::Wire;

/// How long to wait after the system gave no socket, for example because too many files are open.
const BREATH: Duration = Duration::from_millis(200);
/// Most bytes of a request's line and headers. A cookie and an address of ours take less than one of them.
const LARGEST_HEAD: usize = 32 * 1024;

/// What a server serves, and under which rules.
#[derive(Clone)]
pub struct Served {
    /// The pages.
    pub pages: Router,
    /// How long and how many.
    pub limits: Limits,
    /// The open connections.
    pub crowd: Arc<Crowd>,
    /// Proxies, which have no share of their own: they bring many people.
    pub proxies: Arc<Proxies>,
}

/// Serves until `stop` turns true; then lets in whoever already waits at the door, answers what is under way for at
/// most [`Limits::last_answers`], and returns.
pub async fn serve(listener: TcpListener, served: Served, stop: watch::Receiver<bool>) {
    let mut told = stop.clone();
    let mut open = JoinSet::new();
    loop {
        tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok((stream, peer)) => let_in(&mut open, &served, stream, peer, &stop),
                Err(error) if is_the_peers(error.kind()) => {}
                Err(error) => {
                    tracing::warn!(%error, "no connection can be accepted for a moment");
                    sleep(BREATH).await;
                }
            },
            Some(_) = open.join_next(), if !open.is_empty() => {}
            () = is_told(&mut told) => break,
        }
    }
    // Whoever the system has let in already would else be cut off when the listener closes.
    while let Poll::Ready(Ok((stream, peer))) = poll_fn(|context| Poll::Ready(listener.poll_accept(context))).await {
        let_in(&mut open, &served, stream, peer, &stop);
    }
    drop(listener);
    let drained = async { while open.join_next().await.is_some() {} };
    let _ = timeout(served.limits.last_answers, drained).await;
}

/// Waits until the server is told to stop.
async fn is_told(stop: &mut watch::Receiver<bool>) {
    let _ = stop.wait_for(|stop| *stop).await;
}

/// Whether it was the peer that went away, and no fault of ours.
fn is_the_peers(kind: ErrorKind) -> bool {
    matches!(
        kind,
        ErrorKind::ConnectionAborted | ErrorKind::ConnectionReset | ErrorKind::ConnectionRefused
    )
}

fn let_in(open: &mut JoinSet<()>, served: &Served, stream: TcpStream, peer: SocketAddr, stop: &watch::Receiver<bool>) {
    let state = ConnectionState::new();
    let is_proxy = served.proxies.hold(peer.ip());
    // Without a seat the socket closes here.
    if let Some(seat) = served.crowd.enter(peer.ip(), is_proxy, &state) {
        open.spawn(attend(served.clone(), stream, peer, state, seat, stop.clone()));
    }
}

/// Serves one connection to its end.
async fn attend(
    served: Served,
    stream: TcpStream,
    peer: SocketAddr,
    state: Arc<ConnectionState>,
    seat: Seat,
    stop: watch::Receiver<bool>,
) {
    let _seat = seat;
    let _ = stream.set_nodelay(true);
    let wire = TokioIo::new(Wire::new(stream, Arc::clone(&state), served.limits.stalled));
    let answers = Answers::new(served.pages, peer, Arc::clone(&state), stop.clone());
    let mut http = http1::Builder::new();
    // hyper's own timeout for headers would also end a connection that is idle between two requests.
    http.header_read_timeout(None).max_buf_size(LARGEST_HEAD);
    let mut connection = pin!(http.serve_connection(wire, answers));
    let ending = tokio::select! {
        _ = connection.as_mut() => return,
        ending = state.ending(&served.limits, stop) => ending,
    };
    if ending == Ending::Close {
        connection.as_mut().graceful_shutdown();
        let _ = timeout(served.limits.stalled, connection).await;
    }
}
