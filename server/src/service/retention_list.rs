//! A list of closed cases as a page showed it to whoever says yes to it: what the form carries of it, and what has changed
//! since (decision 0067).
//!
//! What a form carries opens nothing. It says what somebody read, and is held against the list as it is now: where the two
//! differ, nothing is asked and nothing goes.

use super::error::ServiceError;
use crate::auth::current_user::CurrentUser;
use crate::state::AppState;
use domain::event::CaseId;
use domain::retention::{Stays, stays};
use store::{CaseRow, MOST_IN_A_RUN, StoreError, is_case_id};

/// The cases of a list, each with the version at which it was shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown(Vec<(CaseId, u64)>);

impl Shown {
    /// A list as a page shows it.
    #[must_use]
    pub fn of<'a>(rows: impl IntoIterator<Item = &'a CaseRow>) -> Shown {
        Shown(rows.into_iter().map(|row| (row.case.clone(), row.version)).collect())
    }

    /// What a form sent, as [`field`](Self::field) writes it; `None` for anything else, such as nothing, too many cases, or
    /// one of them twice.
    #[must_use]
    pub fn read(sent: &str) -> Option<Shown> {
        let one = |part: &str| {
            let (case, version) = part.split_once(':')?;
            let case = CaseId::from(case);
            Some((case, version.parse::<u64>().ok()?)).filter(|(case, _)| is_case_id(case))
        };
        let cases = sent
            .split(',')
            .take(MOST_IN_A_RUN + 1)
            .map(one)
            .collect::<Option<Vec<(CaseId, u64)>>>()?;
        let twice = |at: usize| cases[..at].iter().any(|(case, _)| *case == cases[at].0);
        (cases.len() <= MOST_IN_A_RUN && !(0..cases.len()).any(twice)).then_some(Shown(cases))
    }

    /// The field of a form: `id:version`, with commas between them.
    #[must_use]
    pub fn field(&self) -> String {
        let one = |(case, version): &(CaseId, u64)| format!("{case}:{version}");
        self.0.iter().map(one).collect::<Vec<_>>().join(",")
    }

    /// The cases, each with its version.
    #[must_use]
    pub fn cases(&self) -> &[(CaseId, u64)] {
        &self.0
    }

    fn holds(&self, row: &CaseRow) -> bool {
        self.0
            .iter()
            .any(|(case, version)| *case == row.case && *version == row.version)
    }
}

/// A case that was on a list and is not any more, as far as its reader may see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Went {
    /// The child's first name; blank where there is none.
    pub child: String,
    /// The municipality's own case number.
    pub number: Option<String>,
    /// Why it stays; nothing where it is due by itself.
    pub why: Vec<Stays>,
    /// Whether it is kept back.
    pub held: bool,
}

/// How a list differs from the one that was shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changed {
    /// What was not shown, or at an older version.
    pub came: Vec<CaseRow>,
    /// What was shown and is not on it any more.
    pub went: Vec<Went>,
    /// How many more were shown, and are erased by now or no longer the reader's to see.
    pub unnamed: usize,
}

/// What came of an act on a list that somebody read.
#[derive(Clone, Debug)]
pub enum OnList<T> {
    /// The list was the one they read. What came of it.
    AsRead(T),
    /// Nobody can tell which list they read; nothing was done.
    Unread,
    /// It is another list by now; nothing was done.
    Changed(Changed),
}

/// How the list as it is now differs from the one that was shown; `None` where it does not.
///
/// # Errors
/// If the store does not answer.
pub async fn since(
    app: &AppState,
    user: &CurrentUser,
    shown: &Shown,
    now: &[&CaseRow],
) -> Result<Option<Changed>, ServiceError> {
    let mut changed = Changed::default();
    for row in now.iter().filter(|row| !shown.holds(row)) {
        changed.came.push((*row).clone());
    }
    for (case, _) in shown.cases() {
        if now.iter().any(|row| row.case == *case) {
            continue;
        }
        match went(app, user, case).await? {
            Some(one) => changed.went.push(one),
            None => changed.unnamed += 1,
        }
    }
    Ok(Some(changed).filter(|changed| *changed != Changed::default()))
}

/// A case that left a list; `None` where the user may not see it (the id came from a form) or it is erased.
async fn went(app: &AppState, user: &CurrentUser, case: &CaseId) -> Result<Option<Went>, ServiceError> {
    let account = user.account();
    let access = app.store.access(case, &account.id, user.now).await?;
    let theirs = access.is_some_and(|access| access.municipality == account.municipality && !access.practice);
    if !theirs {
        return Ok(None);
    }
    let state = match app.store.load(case).await {
        Ok(loaded) => loaded.state,
        Err(StoreError::Erased | StoreError::NotFound) => return Ok(None),
        Err(error) => return Err(error.into()),
    };
    // The store asks its lists. Whoever took a row out of them by hand meets the case's own history here.
    if state.is_barred_to(&account.id) {
        return Ok(None);
    }
    let all_filed = app.store.not_filed(case).await?.count() == 0;
    let child = state.case.child.as_ref().and_then(|child| child.first_name.as_ref());
    Ok(Some(Went {
        child: child.map(|name| name.0.clone()).unwrap_or_default(),
        number: state.case.reference.as_ref().map(|number| number.0.clone()),
        why: stays(&state, all_filed),
        held: app.store.held_case(case).await?.is_some(),
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_says_which_list_was_read_and_nothing_else_passes_for_one() {
        let (one, other) = ("0a".repeat(16), "1b".repeat(16));
        let shown = Shown(vec![
            (CaseId::from(one.as_str()), 12),
            (CaseId::from(other.as_str()), 3),
        ]);
        assert_eq!(Shown::read(&shown.field()), Some(shown));
        let many = |many: usize| {
            let all: Vec<String> = (0..many).map(|n| format!("{n:032x}:1")).collect();
            all.join(",")
        };
        assert!(Shown::read(&many(MOST_IN_A_RUN)).is_some());
        for wrong in [
            String::new(),
            one.clone(),
            format!("{one}:"),
            format!("{one}:-1"),
            format!("{one}:1,"),
            format!("{one}:1,{one}:2"),
            "Emma:1".to_owned(),
            many(MOST_IN_A_RUN + 1),
        ] {
            assert_eq!(Shown::read(&wrong), None, "{wrong}");
        }
    }
}
