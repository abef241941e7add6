//! Accounts: what a name has to be, and which roles an administrator may give whom.

use crate::state::AppState;
use domain::case::Name;
use domain::event::MunicipalityId;
use domain::language::Language;
use store::{Account, ChosenBy, NewAccount, Profile, Role, Roles, RolesExclude, StoreError};

/// The longest sign-in name, in characters.
const LONGEST_NAME: usize = 80;
/// The longest display name, in characters: it stands in cases as a name.
const LONGEST_SHOWN: usize = Name::LONGEST;

/// What is wrong with an account that was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AccountFault {
    /// No display name.
    #[error("a name that others see is missing")]
    NoShown,
    /// A display name too long.
    #[error("the name that others see has at most {LONGEST_SHOWN} characters")]
    LongShown,
    /// A display name with characters that no paper of ours can show.
    #[error("the name that others see has a character that we cannot show")]
    StrangeShown,
    /// No sign-in name.
    #[error("a name to sign in with is missing")]
    NoName,
    /// A sign-in name too long.
    #[error("the name to sign in with has at most {LONGEST_NAME} characters")]
    LongName,
    /// A sign-in name with spaces, or characters that cannot be shown.
    #[error("the name to sign in with has no spaces, and no characters that we cannot show")]
    StrangeName,
    /// No role.
    #[error("it has no role")]
    NoRole,
    /// An administrator who would see cases.
    #[error(transparent)]
    Roles(#[from] RolesExclude),
}

impl AccountFault {
    /// The field of the form it is about.
    #[must_use]
    pub fn field(self) -> &'static str {
        match self {
            AccountFault::NoShown | AccountFault::LongShown | AccountFault::StrangeShown => "shown",
            AccountFault::NoName | AccountFault::LongName | AccountFault::StrangeName => "name",
            AccountFault::NoRole | AccountFault::Roles(_) => "roles",
        }
    }

    /// The key of its sentence on the pages.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            AccountFault::NoShown => "account-fault-shown",
            AccountFault::LongShown => "account-fault-shown-long",
            AccountFault::StrangeShown => "account-fault-strange",
            AccountFault::NoName => "account-fault-name",
            AccountFault::LongName => "account-fault-name-long",
            AccountFault::StrangeName => "account-fault-name-space",
            AccountFault::NoRole => "account-fault-roles",
            AccountFault::Roles(_) => "account-fault-exclude",
        }
    }
}

/// An account that can be made.
#[derive(Clone, Debug)]
pub struct Wanted {
    shown: String,
    /// The name to sign in with.
    pub name: String,
    /// Its roles.
    pub roles: Roles,
}

impl Wanted {
    /// From what was typed.
    ///
    /// # Errors
    /// Everything that is wrong with it.
    pub fn read(shown: &str, name: &str, roles: &[Role]) -> Result<Wanted, Vec<AccountFault>> {
        Wanted::read_ending(shown, name, None, roles)
    }

    /// The same; a name to sign in with that does not end in `ending` gets it.
    ///
    /// # Errors
    /// Everything that is wrong with it.
    pub fn read_ending(
        shown: &str,
        name: &str,
        ending: Option<&str>,
        roles: &[Role],
    ) -> Result<Wanted, Vec<AccountFault>> {
        let shown = shown.trim();
        let mut name = name.trim().to_owned();
        if let Some(ending) = ending
            && !name.is_empty()
            && !name.to_lowercase().ends_with(ending)
        {
            name.push_str(ending);
        }
        let strange = |text: &str| text.chars().any(|c| c.is_control() || !print::can_draw(c));
        let mut faults = Vec::new();
        if shown.is_empty() {
            faults.push(AccountFault::NoShown);
        } else if shown.chars().count() > LONGEST_SHOWN {
            faults.push(AccountFault::LongShown);
        } else if strange(shown) {
            faults.push(AccountFault::StrangeShown);
        }
        if name.is_empty() {
            faults.push(AccountFault::NoName);
        } else if name.chars().count() > LONGEST_NAME {
            faults.push(AccountFault::LongName);
        } else if name.contains(char::is_whitespace) || strange(&name) {
            faults.push(AccountFault::StrangeName);
        }
        match usable(roles) {
            Ok(roles) if faults.is_empty() => Ok(Wanted {
                shown: shown.to_owned(),
                name,
                roles,
            }),
            Ok(_) => Err(faults),
            Err(fault) => {
                faults.push(fault);
                Err(faults)
            }
        }
    }

    /// The account, in Danish until its holder chooses otherwise, with the hash of its first password (a PHC string).
    #[must_use]
    pub fn with_password(self, municipality: MunicipalityId, password: String, chosen_by: ChosenBy) -> NewAccount {
        NewAccount {
            id: store::new_user(),
            municipality,
            name: self.name,
            password,
            chosen_by,
            roles: self.roles,
            language: Language::danish(),
            profile: Profile {
                first_name: self.shown.split(' ').next().unwrap_or(&self.shown).to_owned(),
                name: self.shown,
                ..Profile::default()
            },
        }
    }
}

/// Roles that an account can have.
///
/// # Errors
/// None, or roles that exclude each other.
pub fn usable(roles: &[Role]) -> Result<Roles, AccountFault> {
    match Roles::of(roles)? {
        roles if roles.is_none() => Err(AccountFault::NoRole),
        roles => Ok(roles),
    }
}

/// The roles that `by` may give an account, or the key of the sentence that says why not. Nobody changes their own: an
/// administrator gives themself nothing, and stays one. Whoever signs in at the municipality has the roles of there.
///
/// # Errors
/// The key of the sentence.
pub fn may_give(by: &Account, account: &Account, roles: &[Role]) -> Result<Roles, &'static str> {
    if account.from_municipality {
        return Err("account-there-change");
    }
    if account.id == by.id {
        return Err("account-own-roles");
    }
    usable(roles).map_err(AccountFault::key)
}

/// What the names to sign in with end in that a page makes: `.koege`, where the server has more than one municipality. So
/// no page tells that a name is taken in another one. `None` where there is one.
///
/// # Errors
/// Those of the store.
pub async fn ending(app: &AppState, municipality: &MunicipalityId) -> Result<Option<String>, StoreError> {
    let several = app.store.municipalities().await?.len() > 1;
    Ok(several.then(|| format!(".{municipality}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_that_is_wrong_is_told_at_once() {
        let long = "a".repeat(LONGEST_NAME + 1);
        for (shown, name, roles, faults) in [
            ("Ida Holm", "ida.koege", &[Role::Adviser][..], &[][..]),
            (
                " ",
                "",
                &[],
                &[AccountFault::NoShown, AccountFault::NoName, AccountFault::NoRole],
            ),
            (
                "Ida\u{1}",
                "ida holm",
                &[Role::Admin, Role::Adviser],
                &[
                    AccountFault::StrangeShown,
                    AccountFault::StrangeName,
                    AccountFault::Roles(RolesExclude),
                ],
            ),
            ("Ida", &long, &[Role::Editor], &[AccountFault::LongName]),
        ] {
            let told = Wanted::read(shown, name, roles).err().unwrap_or_default();
            assert_eq!(told, faults, "{shown} {name}");
        }
    }
}
