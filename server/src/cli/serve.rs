//! `boernehoejde serve`

use super::first_run::{self, Choice};
use super::{End, ServeArgs, upkeep};
use crate::config::Config;
use crate::following;
use crate::housekeeping;
use crate::http::{numbers, routes};
use crate::key_settings::KeySettings;
use crate::outbox::{self, settings::Outlet};
use crate::panics;
use crate::proxies::Proxies;
use crate::service::{composer, published};
use crate::sockets::crowd::Crowd;
use crate::sockets::limits::Limits;
use crate::sockets::{self, Served};
use crate::state::AppState;
use crate::{clock, demo};
use std::io::IsTerminal;
use std::os::unix::fs::DirBuilderExt;
use std::path::PathBuf;
use std::sync::Arc;
use store::{StoreError, Upgrade};
use tokio::sync::watch;
use tokio::task::JoinHandle;

/// What is said where a demo would meet somebody's cases.
const FILLS_EMPTY: &str = "--demo fills an empty database, and this one is not; name another, or leave --database out";

/// Serves the pages until it is told to stop.
pub fn run(args: &ServeArgs) -> End {
    go(args).unwrap_or_else(|end| end)
}

fn go(args: &ServeArgs) -> Result<End, End> {
    let mut config = Config::from(args.server.said()).map_err(End::Invalid)?;
    let demo = match first_time(args, &config)? {
        Choice::Nothing => return Ok(End::Done),
        Choice::Demo => Some(Temporary::make()?),
        Choice::GoOn => None,
    };
    if let Some(folder) = &demo {
        config.data.clone_from(&folder.0);
        // A database is filled only where it is named beside `--demo`, never because a configuration names one. The keys
        // lie in the folder that goes with the demo.
        config.database = args.server.place.database.clone();
        // A demo ignores the origin, proxies, sign-ins and journals of a real configuration.
        config.origin = None;
        config.trusted_proxies = Proxies::default();
        config.sign_in.clear();
        config.outbox.clear();
        config.keys = KeySettings::default();
        // Its data is made up, and gone when it ends.
        config.second_factor = false;
    }
    let place = config.place().map_err(|refused| End::Invalid(refused.to_string()))?;
    logs();
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(|error| End::Ours(error.to_string()))?;
    runtime.block_on(async {
        let store = upkeep::open(&config).await.map_err(|end| match end {
            // Somebody's database, whose keys lie elsewhere.
            End::Invalid(said) if demo.is_some() => End::Invalid(format!("{FILLS_EMPTY}: {said}")),
            end => end,
        })?;
        if args.finish_upgrade {
            upkeep::finish_upgrade(&*store).await?;
        } else if store.upgrade().await.map_err(|error| End::Invalid(error.to_string()))? != Upgrade::Finished {
            eprintln!("boernehoejde: {}", StoreError::UpgradeUnfinished);
        }
        let pipeline = published::at_start(&*store, config.content.as_deref())
            .await
            .map_err(|error| End::Invalid(error.to_string()))?;
        let app = AppState::open(&config, place, Arc::clone(&store), pipeline)?;
        // Wordings of an earlier version's folder become the municipalities' own; while an older server may run, they
        // wait.
        composer::take_over(&app)
            .await
            .map_err(|error| End::Invalid(error.to_string()))?;
        if demo.is_some() {
            fill(&app).await?;
        }
        let end = serve(config, app).await;
        store.close().await;
        end
    })
}

/// What to serve: as the flags say, or on the first run as the user at the terminal chooses.
fn first_time(args: &ServeArgs, config: &Config) -> Result<Choice, End> {
    if args.demo {
        return Ok(Choice::Demo);
    }
    if !first_run::asks(config) {
        return Ok(Choice::GoOn);
    }
    let asked = first_run::ask(config, &mut std::io::stdin().lock(), &mut std::io::stdout());
    asked.map_err(|error| End::Invalid(format!("the terminal: {error}")))
}

/// Fills the store with made-up cases and says how to sign in.
async fn fill(app: &AppState) -> Result<(), End> {
    let content = app.pipeline.content();
    let there = app
        .store
        .municipalities()
        .await
        .map_err(|error| End::Ours(error.to_string()))?;
    if !there.is_empty() {
        return Err(End::Invalid(
            "--demo fills an empty database, and this one has municipalities; name another, or leave --database out"
                .into(),
        ));
    }
    let world = demo::world(content).map_err(End::Ours)?;
    let sign_ins = demo::fill::fill(&*app.store, content, &world, clock::today().0, clock::now())
        .await
        .map_err(End::Ours)?;
    for way in sign_ins {
        println!("demo sign-in: {} {} {}", way.role.as_str(), way.name, way.password);
    }
    Ok(())
}

/// A folder that is deleted when the demo ends.
struct Temporary(PathBuf);

impl Temporary {
    fn make() -> Result<Temporary, End> {
        let name = format!("boernehoejde-demo-{}-{:08x}", std::process::id(), rand::random::<u32>());
        let path = std::env::temp_dir().join(name);
        let made = std::fs::DirBuilder::new().mode(0o700).create(&path);
        made.map_err(|error| End::Invalid(format!("{}: {error}", path.display())))?;
        Ok(Temporary(path))
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// Sets up logging to stderr. Logs hold action, duration and status, and never text of a case.
fn logs() {
    let filter = tracing_subscriber::EnvFilter::try_from_env("BOERNEHOEJDE_LOG").unwrap_or_else(|_| "warn".into());
    let _ = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .with_ansi(std::io::stderr().is_terminal())
        .try_init();
    panics::name_the_place_only();
}

async fn serve(config: Config, app: AppState) -> Result<End, End> {
    let numbers = numbers::listener(&config).await;
    let numbers = numbers.map_err(|error| End::Invalid(error.to_string()))?;
    let listener = tokio::net::TcpListener::bind(config.listen).await.map_err(|error| {
        End::Invalid(format!(
            "{}: cannot listen there ({error}); choose another with --listen",
            config.listen
        ))
    })?;
    let address = listener.local_addr().map_err(|error| End::Ours(error.to_string()))?;
    println!("ready on http://{address}");
    let limits = Limits::here();
    let (stop, stopped) = watch::channel(false);
    let heads = config.audit_heads.clone();
    // Told last: what the last requests bring has to be written too.
    let (stop_beside, stopped_beside) = watch::channel(false);
    let delivering = deliver(&app, &stopped_beside);
    let beside = tokio::spawn(housekeeping::run(app.clone(), heads, stopped_beside));
    let following = tokio::spawn(following::run(app.clone(), stopped.clone()));
    let crowd = Crowd::new(&limits);
    if let Some(listener) = numbers {
        tokio::spawn(numbers::serve(
            listener,
            app.clone(),
            Arc::clone(&crowd),
            stopped.clone(),
        ));
    }
    let served = Served {
        proxies: Arc::clone(&app.proxies),
        pages: routes::router(app),
        crowd,
        limits,
    };
    let serving = tokio::spawn(sockets::serve(listener, served, stopped));
    told_to_stop().await;
    let _ = stop.send(true);
    let served = serving.await;
    let _ = following.await;
    let _ = stop_beside.send(true);
    for one in delivering {
        one.await.map_err(|error| End::Ours(error.to_string()))?;
    }
    match served.and(beside.await) {
        Ok(()) => Ok(End::Done),
        Err(error) => Err(End::Ours(error.to_string())),
    }
}

/// Begins to deliver what waits in the outbox, for each municipality by itself: one that does not answer holds up no other.
fn deliver(app: &AppState, stopped: &watch::Receiver<bool>) -> Vec<JoinHandle<()>> {
    let one = |outlet: &Outlet| {
        let (store, wake) = (Arc::clone(&app.store), app.outbox.wake());
        tokio::spawn(outbox::run::run(store, outlet.clone(), wake, stopped.clone()))
    };
    app.outbox.outlets().iter().map(one).collect()
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
