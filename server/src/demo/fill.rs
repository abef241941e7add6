//! Puts the demo data into a store.

use super::{Municipality, World, cases};
use crate::auth::password;
use content::Content;
use domain::actor::Actor;
use domain::case::Case;
use domain::event::{MunicipalityId, Source, UserId};
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
            people.push(Person {
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
    for (municipality, value) in &told {
        let known = world.municipalities.iter().find(|known| known.id == *municipality);
        let Some(known) = known else {
            return Err(format!("content/demo/cases.toml: no municipality {municipality}"));
        };
        open(store, known, &people, value, now).await?;
    }
    Ok(sign_ins)
}

struct Person {
    municipality: MunicipalityId,
    id: UserId,
    role: Role,
    shown: String,
}

async fn open(
    store: &dyn Store,
    municipality: &Municipality,
    people: &[Person],
    value: &Value,
    now: Timestamp,
) -> Result<(), String> {
    let case: Case = domain::case::read::read_value(value.clone()).map_err(|faults| format!("{faults:?}"))?;
    let here: MunicipalityId = municipality.id.as_str().into();
    let named = |role: &str| {
        let name = value["people"]
            .as_array()
            .into_iter()
            .flatten()
            .find(|person| person["role"] == role)
            .and_then(|person| person["name"].as_str())?;
        people
            .iter()
            .find(|person| person.municipality == here && person.shown == name)
    };
    let mut advisers = people
        .iter()
        .filter(|person| person.municipality == here && person.role == Role::Adviser);
    let adviser = named("adviser")
        .or_else(|| advisers.next())
        .map(|person| person.id.clone());
    let second = named("second-adviser")
        .map(|person| person.id.clone())
        .filter(|second| Some(second) != adviser.as_ref());
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
        municipality: here,
        case,
        source: Source::Begun,
        adviser,
        second,
        by: Actor::command_line(),
        at: now,
        audit,
    };
    store.open_case(&opened).await.map(|_| ()).map_err(words)
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
        avatar: None,
        photo: None,
    }
}

fn role(name: &str) -> Result<Role, String> {
    Role::ALL
        .into_iter()
        .find(|role| role.as_str() == name)
        .ok_or_else(|| format!("content/demo/cases.toml: {name} is no role"))
}

fn words(error: impl std::fmt::Display) -> String {
    error.to_string()
}
