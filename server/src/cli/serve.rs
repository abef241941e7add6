//! `boernehoejde serve`

use super::{End, ServeArgs};
use crate::config::{Config, Said};
use crate::http::House;
use std::time::Duration;

/// How long open answers may take once the server is told to stop.
const LAST_ANSWERS: Duration = Duration::from_secs(15);

/// Serves the pages until it is told to stop.
pub fn run(args: &ServeArgs) -> End {
    go(args).unwrap_or_else(|end| end)
}

fn go(args: &ServeArgs) -> Result<End, End> {
    let said = Said {
        listen: args.listen,
        content: args.content.clone(),
        config: args.config.clone(),
        islands: args.islands.clone(),
    };
    let config = Config::from(said).map_err(End::Invalid)?;
    logs();
    let house = House::open(&config)?;
    let faults = ::content::check::all(house.desk.content(), &print::can_draw);
    if !faults.is_empty() {
        let list: Vec<String> = faults.iter().map(ToString::to_string).collect();
        return Err(End::Invalid(format!(
            "the content has not passed, so nothing is served; mend this first:\n{}",
            list.join("\n")
        )));
    }
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(|error| End::Ours(error.to_string()))?;
    runtime.block_on(serve(config, house))
}

/// Logs go to stderr, and never hold words of a case: what, how long, which status.
fn logs() {
    let filter = tracing_subscriber::EnvFilter::try_from_env("BOERNEHOEJDE_LOG").unwrap_or_else(|_| "warn".into());
    let _ = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .try_init();
}

async fn serve(config: Config, house: House) -> Result<End, End> {
    let listener = tokio::net::TcpListener::bind(config.listen).await.map_err(|error| {
        End::Invalid(format!(
            "{}: cannot listen there ({error}); choose another with --listen",
            config.listen
        ))
    })?;
    let address = listener.local_addr().map_err(|error| End::Ours(error.to_string()))?;
    println!("ready on http://{address}");
    let (stop, stopped) = tokio::sync::watch::channel(false);
    let mut asked = stopped.clone();
    let serving = axum::serve(listener, house.router()).with_graceful_shutdown(async move {
        let _ = asked.wait_for(|stop| *stop).await;
    });
    let serving = tokio::spawn(async move { serving.await });
    told_to_stop().await;
    let _ = stop.send(true);
    match tokio::time::timeout(LAST_ANSWERS, serving).await {
        Ok(Ok(Err(error))) => Err(End::Ours(error.to_string())),
        _ => Ok(End::Done),
    }
}

async fn told_to_stop() {
    let interrupt = tokio::signal::ctrl_c();
    match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
        Ok(mut terminate) => {
            tokio::select! {
                _ = interrupt => {}
                _ = terminate.recv() => {}
            }
        }
        Err(_) => {
            let _ = interrupt.await;
        }
    }
}
