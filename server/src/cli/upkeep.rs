//! The operator's commands on a store: municipalities, accounts, case files in and
//! out, backups, keys, the audit log.

use super::doctor::folder::not_roots;
use super::lines::{STILL_IN_THE_FILES, end, entry, note};
use super::upkeep_args::{AccountCommand, UpkeepCommand, Where};
use super::{End, audit, backup, retention};
use crate::auth::breached::Breached;
use crate::auth::password;
use crate::auth::strength::weakness;
use crate::clock;
use crate::config::Config;
use crate::key_settings::Ask;
use crate::pipeline::Pipeline;
use crate::service::account::Wanted;
use crate::service::{self, open::Opener, published};
use domain::actor::Actor;
use domain::event::{CaseId, MunicipalityId, Source, UserId};
use std::io::Read;
use std::path::Path;
use std::sync::Arc;
use store::{Account, Act, ChosenBy, Municipality, Role, Store, StoreError, Traces, Upgrade};

/// Runs one of the commands.
pub fn run(command: &UpkeepCommand) -> End {
    let config = match command.place().config() {
        Ok(config) => config,
        Err(why) => return End::Invalid(why),
    };
    // Nothing is opened and nothing made for it.
    if let UpkeepCommand::Restore(args) = command
        && args.verify
    {
        return backup::verify(&config, args).unwrap_or_else(|end| end);
    }
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return End::Ours(error.to_string()),
    };
    runtime.block_on(async {
        let store = match open(&config).await {
            Ok(store) => store,
            Err(end) => return end,
        };
        let end = go(&*store, command).await.unwrap_or_else(|end| end);
        store.close().await;
        end
    })
}

/// Opens the configured store; creates the data folder if it is missing.
///
/// # Errors
/// A message for the operator.
pub async fn open(config: &Config) -> Result<Arc<dyn Store>, End> {
    if let Some(owner) = not_roots(&config.data) {
        return Err(End::Invalid(format!(
            "{}: that folder is {owner}'s, and what root makes there {owner} cannot read; type it as its owner: runuser -u {owner} -- boernehoejde …",
            config.data.display()
        )));
    }
    let opening = config.opening(Ask::AtTheTerminal);
    let opening = opening.map_err(|error| End::Invalid(error.to_string()))?;
    let store = store::open(&opening).await.map_err(end)?;
    // If no older server can be running, finish the upgrade without asking.
    if store.upgrade().await.map_err(end)? == Upgrade::Alone {
        finish_upgrade(&*store).await?;
    }
    Ok(store)
}

/// Finishes the upgrade of a store, unless it is finished already; returns whether there was anything to do.
///
/// # Errors
/// A message for the operator.
pub async fn finish_upgrade(store: &dyn Store) -> Result<bool, End> {
    if store.upgrade().await.map_err(end)? == Upgrade::Finished {
        return Ok(false);
    }
    let audit = entry(None, Act::UpgradeFinished, None, None);
    store.finish_upgrade(&audit).await.map_err(end)?;
    Ok(true)
}

impl Where {
    fn config(&self) -> Result<Config, String> {
        Config::from(self.said())
    }
}

async fn go(store: &dyn Store, command: &UpkeepCommand) -> Result<End, End> {
    match command {
        // Opening the store has already migrated it.
        UpkeepCommand::Migrate(_) => match store.upgrade().await.map_err(end)? {
            Upgrade::Finished => println!("the database fits this build"),
            Upgrade::Alone | Upgrade::Unfinished => {
                println!("the database fits this build; {}", StoreError::UpgradeUnfinished)
            }
        },
        UpkeepCommand::FinishUpgrade(_) => match finish_upgrade(store).await? {
            true => println!("the upgrade is finished"),
            false => println!("the upgrade was finished already: nothing to do"),
        },
        UpkeepCommand::AddMunicipality {
            id,
            name,
            pack,
            content,
            place,
        } => {
            let pack = pack.as_deref().unwrap_or(id);
            let folder = match content {
                Some(folder) => Some(folder.clone()),
                None => place.config().map_err(End::Invalid)?.content,
            };
            let pipeline = match folder {
                Some(folder) => Pipeline::open(Some(&folder)).map_err(|error| End::Invalid(error.to_string()))?,
                None => published::newest(store).await.map_err(end)?,
            };
            let known = pipeline.content().pack(&pack.into());
            if known.map_err(|error| End::Invalid(error.to_string()))?.is_none() {
                let packs = ::content::packs::Packs::ids(pipeline.content().source()).join(", ");
                return Err(End::Invalid(format!(
                    "there is no pack {pack}; name one with --pack: {packs} (generic fits every municipality), or the folder it lies in with --content"
                )));
            }
            let municipality = Municipality {
                id: id.as_str().into(),
                pack: pack.into(),
                name: name.clone(),
            };
            let added = store.add_municipality(&municipality, clock::now()).await;
            added.map_err(|fault| match fault {
                StoreError::Taken => End::Invalid(format!("the name is taken: there is a municipality {id} already")),
                other => end(other),
            })?;
            println!("added {id}");
        }
        UpkeepCommand::CreateUser {
            name,
            municipality,
            role,
            shown,
            password_from_stdin,
            ..
        } => {
            let shown = shown.as_ref().unwrap_or(name);
            let wanted = Wanted::read(shown, name, role).map_err(|faults| {
                let faults: Vec<String> = faults.iter().map(ToString::to_string).collect();
                End::Invalid(faults.join("; "))
            })?;
            let typed = if *password_from_stdin {
                Some(from_stdin()?)
            } else {
                None
            };
            let word = typed.clone().unwrap_or_else(password::invent);
            let config = command.place().config().map_err(End::Invalid)?;
            let breached = Breached::open(config.breached_passwords.as_deref());
            let breached = breached.map_err(|error| End::Invalid(error.to_string()))?;
            if let Some(weak) = weakness(&word, &[name, municipality], breached.as_ref()) {
                return Err(End::Invalid(weak.to_string()));
            }
            let phc = password::hash(word.as_bytes()).map_err(|error| End::Ours(error.to_string()))?;
            let account = {
                // What comes by standard input was chosen by whoever will use it.
                let chosen_by = match typed {
                    Some(_) => ChosenBy::Holder,
                    None => ChosenBy::Another(clock::now()),
                };
                wanted.with_password(municipality.as_str().into(), phc, chosen_by)
            };
            let created = store.create_account(&account, clock::now()).await;
            created.map_err(|fault| match fault {
                StoreError::Taken => End::Invalid(format!("the name {name} is taken on this server: think of another")),
                StoreError::NotFound => no_municipality(municipality),
                other => end(other),
            })?;
            let what = Some(account.id.as_str().to_owned());
            note(store, Some(account.municipality), Act::AccountChanged, None, what).await?;
            match typed {
                Some(_) => println!("made {name}"),
                None => println!("made {name}, password {word}"),
            }
        }
        UpkeepCommand::Account(AccountCommand::ResetFactor { name, .. }) => reset_factor(store, name).await?,
        UpkeepCommand::Account(AccountCommand::NewPassword { name, .. }) => new_password(store, name).await?,
        UpkeepCommand::Account(AccountCommand::Believe { name, .. }) => believe(store, name).await?,
        UpkeepCommand::Import {
            file,
            municipality,
            adviser,
            ..
        } => {
            let id = import(store, file, municipality, adviser.as_deref()).await?;
            println!("{id}");
        }
        UpkeepCommand::Export { case, output, .. } => {
            let case: CaseId = case.as_str().into();
            let loaded = store.load(&case).await.map_err(end)?;
            let text = domain::case::write(&loaded.state.case);
            note(store, Some(loaded.municipality), Act::CaseExported, Some(case), None).await?;
            match output {
                Some(path) => {
                    std::fs::write(path, text).map_err(|error| End::Invalid(format!("{}: {error}", path.display())))?
                }
                None => println!("{text}"),
            }
        }
        UpkeepCommand::Backup(args) => backup::make(store, args).await?,
        UpkeepCommand::Restore(args) => backup::restore(store, args).await?,
        UpkeepCommand::RotateKeys {
            data_keys,
            drop_idle,
            to,
            ..
        } => {
            return rotate_keys(store, *data_keys, *drop_idle, to.as_deref()).await;
        }
        UpkeepCommand::Retention {
            dry_run, municipality, ..
        } => return retention::list(store, *dry_run, municipality.as_deref()).await,
        UpkeepCommand::EraseCase {
            case, yes, lose_papers, ..
        } => retention::erase(store, &case.as_str().into(), *yes, *lose_papers).await?,
        UpkeepCommand::Audit(command) => return audit::go(store, command).await,
    }
    Ok(End::Done)
}

async fn rotate_keys(store: &dyn Store, data_keys: bool, drop_idle: bool, to: Option<&str>) -> Result<End, End> {
    let mut closed = Vec::new();
    if data_keys {
        let line = entry(None, Act::KeysRotated, None, Some("data".into()));
        let done = match to {
            Some(fingerprint) => store.change_data_keys_to(fingerprint, &line).await,
            None => store.change_data_keys(&line).await,
        };
        let done = done.map_err(end)?;
        if done.resumed {
            println!("went on with a change that was interrupted");
        }
        println!(
            "new data keys: municipalities {}, cases {}; {} old keys idle",
            done.municipalities, done.cases, done.idle_keys
        );
        if done.traces == Traces::Left {
            println!("{STILL_IN_THE_FILES}");
        }
        closed = done.closed;
    } else {
        let line = entry(None, Act::KeysRotated, None, None);
        let done = match to {
            Some(fingerprint) => store.rotate_keys_to(fingerprint, &line).await,
            None => store.rotate_keys(&line).await,
        };
        let done = done.map_err(end)?;
        println!(
            "{} data keys wrapped anew; {} old keys idle",
            done.wrapped, done.idle_keys
        );
    }
    if drop_idle {
        println!("{} old keys dropped", store.drop_idle_keys().await.map_err(end)?);
    }
    for id in &closed {
        println!("{id}: something of it does not open, so that it keeps its old key; restore it from a backup");
    }
    Ok(if closed.is_empty() { End::Done } else { End::Stopped })
}

async fn account_named(store: &dyn Store, name: &str) -> Result<Account, End> {
    let known = store.account_named(name).await.map_err(end)?;
    let missing = || End::Invalid(format!("there is no account {name} on this server"));
    known.map(|(account, _)| account).ok_or_else(missing)
}

async fn new_password(store: &dyn Store, name: &str) -> Result<(), End> {
    let account = account_named(store, name).await?;
    let word = password::invent();
    let phc = password::hash(word.as_bytes()).map_err(|error| End::Ours(error.to_string()))?;
    let given = ChosenBy::Another(clock::now());
    store.set_password(&account.id, &phc, given).await.map_err(end)?;
    let what = Some(format!("{}:password", account.id));
    note(store, Some(account.municipality), Act::AccountChanged, None, what).await?;
    println!("{name} has the password {word}; whoever signs in with it chooses another");
    Ok(())
}

async fn believe(store: &dyn Store, name: &str) -> Result<(), End> {
    let line = entry(None, Act::AccountChanged, None, None);
    let account = store.believe_account(name, &line).await.map_err(|fault| match fault {
        StoreError::NotFound => End::Invalid(format!("there is no account {name} on this server")),
        other => end(other),
    })?;
    let roles: Vec<&str> = Role::ALL
        .into_iter()
        .filter(|role| account.roles.has(*role))
        .map(Role::as_str)
        .collect();
    let roles = if roles.is_empty() {
        "none".to_owned()
    } else {
        roles.join(", ")
    };
    let open = if account.disabled { "closed" } else { "open" };
    println!(
        "{name} is believed as it stands: {open}, municipality {}, roles: {roles}; it is signed in nowhere any more",
        account.municipality
    );
    Ok(())
}

async fn reset_factor(store: &dyn Store, name: &str) -> Result<(), End> {
    let account = account_named(store, name).await?;
    let what = Some(format!("{}:factor-removed", account.id));
    let line = entry(Some(account.municipality), Act::AccountChanged, None, what);
    if store.remove_factor(&account.id, &line).await.map_err(end)? {
        println!("removed; at the next sign-in {name} sets up another phone or passkey");
    } else {
        println!("{name} has no second factor: nothing to do");
    }
    Ok(())
}

async fn import(store: &dyn Store, file: &Path, municipality: &str, adviser: Option<&str>) -> Result<CaseId, End> {
    let bytes = std::fs::read(file).map_err(|error| End::Invalid(format!("{}: {error}", file.display())))?;
    let case = domain::case::read::read(&bytes).map_err(|faults| {
        let list: Vec<String> = faults
            .iter()
            .map(|finding| format!("{} {}", finding.code, finding.path))
            .collect();
        End::Invalid(format!(
            "{}: not taken; `boernehoejde check` says more about\n{}",
            file.display(),
            list.join("\n")
        ))
    })?;
    let municipality: MunicipalityId = municipality.into();
    let adviser = match adviser {
        None => None,
        Some(name) => Some(adviser_named(store, name, &municipality).await?),
    };
    let opener = Opener {
        audit: entry(Some(municipality.clone()), Act::CaseImported, None, None),
        municipality: municipality.clone(),
        adviser,
        by: Actor::command_line(),
        form: None,
    };
    let opened = service::open::open(store, case, Source::Imported, opener).await;
    let state = opened.map_err(|fault| match fault {
        StoreError::NotFound => no_municipality(municipality.as_str()),
        other => end(other),
    })?;
    Ok(state.id)
}

fn no_municipality(id: &str) -> End {
    End::Invalid(format!(
        "there is no municipality {id} on this server; add it first: boernehoejde add-municipality {id} --name NAME"
    ))
}

async fn adviser_named(store: &dyn Store, name: &str, municipality: &MunicipalityId) -> Result<UserId, End> {
    let known = store.account_named(name).await.map_err(end)?;
    known
        .filter(|(account, _)| account.municipality == *municipality && account.roles.has(store::Role::Adviser))
        .map(|(account, _)| account.id)
        .ok_or_else(|| {
            End::Invalid(format!(
                "there is no adviser {name} in {municipality}; create-user makes one"
            ))
        })
}

fn from_stdin() -> Result<String, End> {
    let mut text = String::new();
    std::io::stdin()
        .read_to_string(&mut text)
        .map_err(|error| End::Invalid(format!("standard input: {error}")))?;
    Ok(text.trim_end_matches(['\r', '\n']).to_owned())
}
