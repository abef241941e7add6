//! Puts the demo data into a store.

use super::filled::{Account, Filled, words};
use super::{Municipality, World, adviser_change, cases, siblings};
use crate::auth::password;
use content::Content;
use domain::actor::Actor;
use domain::case::Case;
use domain::event::{MunicipalityId, Source};
use domain::language::Language;
use jiff::Timestamp;
use jiff::civil::Date;
use serde_json::Value;
use store::{Act, AuditEntry, NewAccount, Opened, Outcome, Profile, Role, Roles, Store};

/// Sign-in details, to be printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignIn {
    /// The role.
    pub role: Role,
    /// The name to type.
    pub name: String,
    /// The password to type.
    pub password: String,
}

/// Fills a store; returns the sign-in details.
///
/// # Errors
/// The demo data is incomplete, or the store fails.
pub async fn fill(
    store: &dyn Store,
    content: &Content,
    world: &World,
    today: Date,
    now: Timestamp,
) -> Result<Vec<SignIn>, String> {
    let mut sign_ins = Vec::new();
    let mut people = Vec::new();
    let told = cases(content, world, today)?;
    for municipality in &world.municipalities {
        let as_store = store::Municipality {
            id: municipality.id.as_str().into(),
            pack: municipality.id.as_str().into(),
            name: municipality.name.clone(),
        };
        store.add_municipality(&as_store, now).await.map_err(words)?;
        for account in &municipality.accounts {
            let role = role(&account.role)?;
            let password = password::invent();
            let new = NewAccount {
                id: store::new_user(),
                municipality: municipality.id.as_str().into(),
                name: account.name.clone(),
                password: password::hash(password.as_bytes()).map_err(words)?,
                chosen_by: store::ChosenBy::Holder,
                roles: Roles::only(role),
                language: Language::danish(),
                profile: profile(&account.shown, &told),
            };
            store.create_account(&new, now).await.map_err(words)?;
            people.push(Account {
                municipality: new.municipality.clone(),
                id: new.id.clone(),
                role,
                shown: account.shown.clone(),
            });
            sign_ins.push(SignIn {
                role,
                name: account.name.clone(),
                password,
            });
        }
    }
    let mut filled = Vec::new();
    for (municipality, value) in &told {
        let known = world.municipalities.iter().find(|known| known.id == *municipality);
        let Some(known) = known else {
            return Err(format!("content/demo/cases.toml: no municipality {municipality}"));
        };
        filled.push(open(store, known, &people, value, now).await?);
    }
    siblings::link(store, world, &filled, now).await?;
    Ok(sign_ins)
}

async fn open(
    store: &dyn Store,
    municipality: &Municipality,
    people: &[Account],
    value: &Value,
    now: Timestamp,
) -> Result<Filled, String> {
    let case: Case = domain::case::read::read_value(value.clone()).map_err(|faults| format!("{faults:?}"))?;
    let here: MunicipalityId = municipality.id.as_str().into();
    let accounts: Vec<&Account> = people.iter().filter(|person| person.municipality == here).collect();
    let child = value["child"]["first_name"].as_str().unwrap_or_default().to_owned();
    let named = |role: &str| {
        let name = value["people"]
            .as_array()
            .into_iter()
            .flatten()
            .find(|person| person["role"] == role)
            .and_then(|person| person["name"].as_str())?;
        accounts.iter().find(|account| account.shown == name)
    };
    let mut advisers = accounts.iter().filter(|account| account.role == Role::Adviser);
    let adviser = named("adviser")
        .or_else(|| advisers.next())
        .map(|account| account.id.clone());
    let second = named("second-adviser")
        .map(|account| account.id.clone())
        .filter(|second| Some(second) != adviser.as_ref());
    // Before the change that the file tells, somebody else had the case.
    let change = adviser_change::last(&case, &accounts)?;
    let from = change.as_ref().map(|change| change.from.clone());
    let id = store::new_case();
    let audit = AuditEntry {
        municipality: Some(here.clone()),
        who: None,
        at: now,
        act: Act::CaseOpened,
        case: Some(id.clone()),
        what: None,
        from: "command-line".into(),
        outcome: Outcome::Done,
    };
    let opened = Opened {
        id,
        municipality: here.clone(),
        case,
        source: Source::Begun,
        adviser: from.or_else(|| adviser.clone()),
        second,
        by: Actor::command_line(),
        at: now,
        audit,
    };
    let state = store.open_case(&opened).await.map_err(words)?;
    let filled = Filled {
        municipality: here.clone(),
        child,
        case: state.id.clone(),
        adviser: change.as_ref().map(|change| change.to.clone()).or(adviser),
    };
    if let Some(change) = change {
        adviser_change::happen(store, &state, change, (&here, accounts.as_slice()), now).await?;
    }
    Ok(filled)
}

/// The profile of an account, taken from the cases; only a name if it is in none of them.
fn profile(shown: &str, told: &[(String, Value)]) -> Profile {
    let person = told
        .iter()
        .flat_map(|(_, case)| case["people"].as_array().into_iter().flatten())
        .find(|person| person["role"] == "adviser" && person["name"] == shown);
    let text = |key: &str| person.and_then(|person| person[key].as_str()).map(str::to_owned);
    Profile {
        name: shown.to_owned(),
        first_name: shown.split(' ').next().unwrap_or(shown).to_owned(),
        phone: text("phone"),
        phone_hours: text("phone_hours"),
        number_is_neutral: person.is_some_and(|person| person["number_is_neutral"] == true),
        about: text("about"),
        avatar: text("figure"),
        photo: None,
    }
}

fn role(name: &str) -> Result<Role, String> {
    Role::ALL
        .into_iter()
        .find(|role| role.as_str() == name)
        .ok_or_else(|| format!("content/demo/cases.toml: {name} is no role"))
}
