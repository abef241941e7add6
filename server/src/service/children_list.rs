//! A list of children from a spreadsheet: every row becomes a case, or none does.
//!
//! The list is read twice, once to be looked through and once to be taken in, so that nothing is kept in between. No
//! number of the civil register is taken over: a column or a cell that looks like one is a fault.

mod line;

use super::error::ServiceError;
use super::every_case::every_case;
use super::open::{Opener, open_all, pack_of};
use super::way;
use crate::auth::current_user::CurrentUser;
use crate::service::assign::may_have_cases;
use crate::state::AppState;
use domain::case::{Case, Day, Track};
use domain::event::{Source, UserId};
use domain::same_child::{InCommon, KnownBy};
use line::{OneLine, short};
use std::collections::BTreeMap;
use store::{Account, CaseRow, OfCases, Profile};
use tokio::sync::Mutex;

/// The most children in one list.
pub const MOST: usize = 200;

/// The largest list, in bytes.
pub const LARGEST: usize = 64 * 1024;

/// One list is taken in at a time, so that the same one sent twice finds its own numbers the second time.
static TURN: Mutex<()> = Mutex::const_new(());

/// A column, as the first line names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    /// The child's first name.
    Name,
    /// The case number.
    Number,
    /// The birth date.
    Born,
    /// The school.
    School,
    /// The kind of case.
    Track,
    /// The adviser.
    Adviser,
    /// The second adviser (barnets lov § 21 stk. 5).
    Second,
}

impl Column {
    /// All, each with its name in the first line.
    pub const ALL: [(Column, &'static str); 7] = [
        (Column::Name, "fornavn"),
        (Column::Number, "sagsnummer"),
        (Column::Born, "fødselsdato"),
        (Column::School, "skole"),
        (Column::Track, "slags sag"),
        (Column::Adviser, "rådgiver"),
        (Column::Second, "anden rådgiver"),
    ];

    fn named(name: &str) -> Option<Column> {
        let found = Column::ALL.into_iter().find(|(_, known)| *known == name);
        found.map(|(column, _)| column)
    }

    fn name(self) -> &'static str {
        let found = Column::ALL.into_iter().find(|(column, _)| *column == self);
        found.map_or("", |(_, name)| name)
    }
}

/// What has to be mended in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The line of the file, from 1; absent where it is about the whole.
    pub line: Option<u64>,
    /// The key of its sentence: `import-fault-KEY`.
    pub key: &'static str,
    /// What the sentence names.
    pub args: Vec<(&'static str, String)>,
}

/// A child of the list.
#[derive(Clone, Debug)]
pub struct Row {
    /// First name.
    pub name: String,
    /// Case number.
    pub number: String,
    /// Birth date.
    pub born: Option<Day>,
    /// The adviser's name.
    pub adviser: String,
    /// What it has in common with a case that is there already, if both may be of the same child.
    pub in_common: Option<InCommon>,
    opened: NewCase,
}

#[derive(Clone, Debug)]
struct NewCase {
    case: Case,
    adviser: Option<UserId>,
    second: Option<UserId>,
}

/// What a list is held to.
pub struct Known {
    /// Accounts that can have cases, with the name colleagues see.
    pub advisers: Vec<(UserId, String, String)>,
    /// The kinds of cases, by the name that the pages give them.
    pub tracks: Vec<(Track, String)>,
    /// What the children of the municipality's cases are known by, and whether the case is open.
    pub children: Vec<(KnownBy, bool)>,
    /// The day.
    pub today: Day,
}

impl Known {
    /// Whether an open case has this number.
    fn has_open(&self, number: &str) -> bool {
        let sought = KnownBy::numbered(number);
        let mut children = self.children.iter();
        children.any(|(child, open)| *open && sought.has_number_of(child))
    }
}

/// What is known of the reader's municipality.
///
/// # Errors
/// Those of the store.
pub async fn known(app: &AppState, user: &CurrentUser, tracks: Vec<(Track, String)>) -> Result<Known, ServiceError> {
    let municipality = user.account().municipality.clone();
    let accounts: Vec<(Account, Profile)> = app.store.accounts_of(&municipality).await?;
    let advisers = accounts.into_iter().filter(|(account, _)| may_have_cases(account));
    let all = OfCases::Municipality(municipality);
    let child = |row: CaseRow, open: bool| Some((KnownBy::of_label(&row.label), open));
    let children = every_case(app, &all, &user.account().id, child).await?;
    Ok(Known {
        advisers: advisers
            .map(|(account, profile)| (account.id, account.name.to_lowercase(), profile.name.to_lowercase()))
            .collect(),
        tracks: tracks
            .into_iter()
            .map(|(track, name)| (track, name.to_lowercase()))
            .collect(),
        children,
        today: Day(crate::clock::here(user.now).date()),
    })
}

/// Opens every case of a list that has no fault; else gives the faults. A child that may be there already is one, until
/// `others` says that it is another.
///
/// # Errors
/// Those of the store; then none is opened.
pub async fn take_in(
    app: &AppState,
    user: &CurrentUser,
    tracks: Vec<(Track, String)>,
    text: &str,
    others: bool,
) -> Result<Result<(), Vec<Fault>>, ServiceError> {
    let _turn = TURN.lock().await;
    let known = known(app, user, tracks).await?;
    let rows = match read(text, &known) {
        Ok(rows) => rows,
        Err(faults) => return Ok(Err(faults)),
    };
    if !others && rows.iter().any(|row| row.in_common.is_some()) {
        return Ok(Err(vec![whole("same-child", Vec::new())]));
    }
    let pack = pack_of(&*app.store, &user.account().municipality).await?;
    let cases = rows.into_iter().map(|row| {
        let case = way::laid(app.pipeline.content(), &pack, row.opened.case);
        let opener = Opener {
            adviser: row.opened.adviser,
            ..Opener::signed_in(user, Source::Imported)
        };
        (case, opener, row.opened.second)
    });
    open_all(&*app.store, cases.collect()).await?;
    Ok(Ok(()))
}

/// The children of a list, or everything that has to be mended.
///
/// # Errors
/// The faults, in the order of the lines.
pub fn read(text: &str, known: &Known) -> Result<Vec<Row>, Vec<Fault>> {
    let text = text.trim_start_matches('\u{feff}');
    let mut lines = csv::ReaderBuilder::new()
        .delimiter(delimiter(text))
        .has_headers(true)
        .flexible(true)
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let columns = match lines.headers() {
        Ok(first) => columns(first)?,
        Err(_) => return Err(vec![whole("not-text", Vec::new())]),
    };
    let mut faults = Vec::new();
    let mut rows = Vec::new();
    let mut seen = BTreeMap::new();
    for record in lines.records() {
        let Ok(record) = record else {
            faults.push(whole("not-text", Vec::new()));
            break;
        };
        if record.iter().all(str::is_empty) {
            continue;
        }
        if rows.len() == MOST {
            return Err(vec![whole("too-many", vec![("most", MOST.to_string())])]);
        }
        let line = record.position().map_or(0, csv::Position::line);
        let mut one = OneLine {
            line,
            columns: &columns,
            record: &record,
            known,
            faults: &mut faults,
        };
        // A line with a fault counts too: a list of 50,000 is refused before it is told of.
        rows.push(one.read(&mut seen));
    }
    if rows.is_empty() && faults.is_empty() {
        faults.push(whole("empty", Vec::new()));
    }
    if faults.is_empty() {
        Ok(rows.into_iter().flatten().collect())
    } else {
        Err(faults)
    }
}

fn whole(key: &'static str, args: Vec<(&'static str, String)>) -> Fault {
    Fault { line: None, key, args }
}

/// What stands between the columns: what the first line has most of.
fn delimiter(text: &str) -> u8 {
    let first = text.lines().next().unwrap_or_default();
    let count = |mark: u8| first.bytes().filter(|byte| *byte == mark).count();
    let marks = [b';', b'\t', b','];
    marks
        .into_iter()
        .max_by_key(|mark| (count(*mark), *mark == b';'))
        .unwrap_or(b';')
}

/// Which column stands where.
fn columns(first: &csv::StringRecord) -> Result<Vec<Column>, Vec<Fault>> {
    let mut faults = Vec::new();
    let mut columns = Vec::new();
    for name in first {
        let column = name.to_lowercase();
        match Column::named(&column) {
            Some(column) if columns.contains(&column) => {
                faults.push(whole("column-twice", vec![("column", name.to_owned())]));
            }
            Some(column) => columns.push(column),
            None if column.contains("cpr") || column.contains("personnummer") => {
                faults.push(whole("column-cpr", vec![("column", name.to_owned())]));
            }
            None => faults.push(whole("column-unknown", vec![("column", short(name))])),
        }
    }
    if first.iter().all(str::is_empty) {
        return Err(vec![whole("empty", Vec::new())]);
    }
    if faults.is_empty() {
        for column in [Column::Name, Column::Number] {
            if !columns.contains(&column) {
                faults.push(whole("column-missing", vec![("column", column.name().to_owned())]));
            }
        }
    }
    if faults.is_empty() { Ok(columns) } else { Err(faults) }
}
