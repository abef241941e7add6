//! The texts of the children's letters, for an editor: they see no case, and what they write counts for every
//! municipality of the server once it has passed the trial.

use super::staff::{answer, municipality, name_of, shell};
use super::words_of_time::Clock;
use super::{Fault, House};
use crate::doors::seat::{Seat, What};
use crate::trial;
use app::pages::texts::{
    self as pages, FileRow, OneSentence, TextFile as FilePage, Texts, Version as VersionRow, Versions,
};
use axum::Extension;
use axum::extract::{Form, Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use content::wordings::judge::{Problem, judge};
use content::wordings::{self, NotKept, Sentence, TextFile, Version, Words};
use domain::event::{MunicipalityId, UserId};
use jiff::Timestamp;
use serde::Deserialize;
use std::path::PathBuf;

/// A reason is this long at most.
const LONGEST_WHY: usize = 200;

/// The problem of a folder that cannot be written: ours, not the editor's.
const FOLDER: &str = "folder";

type Pairs = Vec<(String, String)>;

/// Every text.
pub async fn list(State(house): State<House>, Extension(seat): Extension<Seat>) -> Response {
    let listed = async {
        let source = house.desk.content().source();
        let mut documents: Vec<(String, Vec<FileRow>)> = Vec::new();
        for file in wordings::files(source) {
            let sentences = wordings::sentences(source, &file)?;
            let row = FileRow {
                href: page_of(&file),
                whom: whom(&house, &file),
                sentences: sentences.len(),
                changed: sentences.iter().filter(|sentence| sentence.changed).count(),
            };
            let document = document(&house, &file);
            match documents.last_mut().filter(|(name, _)| *name == document) {
                Some((_, rows)) => rows.push(row),
                None => documents.push((document, vec![row])),
            }
        }
        let model = Texts {
            shell: shell(&house, &seat, "content").await?,
            open: source.overlay().is_some(),
            documents,
        };
        Ok(answer(|nonce| pages::texts(&house.out, nonce, model)))
    };
    listed.await.unwrap_or_else(|fault: Fault| fault.page(&house))
}

/// What the address says was done.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    #[serde(default)]
    done: String,
}

/// One file.
pub async fn file(
    State(house): State<House>,
    Extension(seat): Extension<Seat>,
    Path((document, name)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> Response {
    let shown = async {
        let source = house.desk.content().source();
        let file = find(&house, &document, &name)?;
        let sentences = wordings::sentences(source, &file)?;
        let model = FilePage {
            shell: shell(&house, &seat, "").await?,
            open: source.overlay().is_some(),
            href: page_of(&file),
            title: title(&house, &file),
            sentences: sentences.iter().map(row).collect(),
            done: (asked.done == "saved").then_some("texts-saved"),
        };
        Ok(answer(|nonce| pages::text_file(&house.out, nonce, model)))
    };
    shown.await.unwrap_or_else(|fault: Fault| fault.page(&house))
}

/// Where a sentence is: document, file, key.
type At = Path<(String, String, String)>;

/// One sentence, with what an editor typed for it.
struct Bench {
    file: TextFile,
    sentence: Sentence,
    right: Option<(String, String)>,
    typed: String,
    why: String,
    /// The words the form was made for are not the ones that count now.
    late: bool,
    original: bool,
}

impl Bench {
    fn of(house: &House, at: &At, pairs: Option<&Pairs>) -> Result<Bench, Fault> {
        let Path((document, name, key)) = at;
        let file = find(house, document, name)?;
        let content = house.desk.content();
        let all = wordings::sentences(content.source(), &file)?;
        let sentence = all.into_iter().find(|one| one.key == *key).ok_or(Fault::NotFound)?;
        let told = content::check::rights_told(content)?;
        let right = told.get(&(file.path(), key.clone()));
        let rights = content.rights()?;
        let right = right
            .and_then(|id| rights.iter().find(|right| right.id == *id))
            .map(|right| {
                let mut sections: Vec<&str> = right.sources.iter().map(|source| source.section.as_str()).collect();
                sections.dedup();
                (house.out.say(&format!("right-{}", right.id), &[]), sections.join("; "))
            });
        let field = |name: &str| pairs.and_then(|pairs| text(pairs, name));
        Ok(Bench {
            typed: field("words").unwrap_or_else(|| sentence.words.clone()),
            why: field("why").unwrap_or_default().trim().to_owned(),
            late: field("was").is_some_and(|was| !same(&was, &sentence.words)),
            original: field("act").is_some_and(|act| act == "original"),
            file,
            sentence,
            right,
        })
    }

    async fn page(self, house: &House, seat: &Seat, more: OneSentence) -> Result<Response, Fault> {
        let status = if more.problems.is_empty() && !more.why_lacks {
            StatusCode::OK
        } else {
            StatusCode::UNPROCESSABLE_ENTITY
        };
        let code = |fact: &String| (format!("{{ ${fact} }}"), pages::fact_name(&house.out, fact));
        let model = OneSentence {
            shell: shell(house, seat, "").await?,
            open: house.desk.content().source().overlay().is_some(),
            file: page_of(&self.file),
            title: title(house, &self.file),
            now: row(&self.sentence),
            original: self.sentence.original,
            resting: self.sentence.resting,
            facts: self.sentence.facts.iter().map(code).collect(),
            right: self.right,
            typed: self.typed,
            why: self.why,
            ..more
        };
        let response = answer(|nonce| pages::one_sentence(&house.out, nonce, model));
        Ok((status, response).into_response())
    }
}

/// The page of a sentence.
pub async fn sentence(State(house): State<House>, Extension(seat): Extension<Seat>, at: At) -> Response {
    let shown = async {
        let bench = Bench::of(&house, &at, None)?;
        bench.page(&house, &seat, OneSentence::default()).await
    };
    shown.await.unwrap_or_else(|fault: Fault| fault.page(&house))
}

/// Tries words without keeping them.
pub async fn attempt(
    State(house): State<House>,
    Extension(seat): Extension<Seat>,
    at: At,
    Form(pairs): Form<Pairs>,
) -> Response {
    let tried = async {
        let bench = Bench::of(&house, &at, Some(&pairs))?;
        let (file, sentence, typed) = (bench.file.clone(), bench.sentence.clone(), bench.typed.clone());
        let tried = house
            .work(move |house| try_out(house, &file, &sentence, &typed))
            .await??;
        let more = told(&house, tried);
        bench.page(&house, &seat, more).await
    };
    tried.await.unwrap_or_else(|fault: Fault| fault.page(&house))
}

fn try_out(house: &House, file: &TextFile, sentence: &Sentence, typed: &str) -> Result<trial::Tried, Fault> {
    let wordings = house.desk.content().source().wordings();
    let others = wordings.of(&file.id()).cloned().unwrap_or_default();
    Ok(trial::sentence(&house.desk, file, sentence, typed, &others)?)
}

fn told(house: &House, tried: trial::Tried) -> OneSentence {
    OneSentence {
        passed: tried.problems.is_empty(),
        problems: tried.problems.iter().map(|problem| worded(house, problem)).collect(),
        hints: tried.hints.iter().map(|problem| worded(house, problem)).collect(),
        example: tried.example,
        ..OneSentence::default()
    }
}

/// What came of keeping words.
enum Kept {
    /// They count: the number of their version.
    Yes(u32),
    /// They do not.
    No(trial::Tried),
}

/// Keeps words, if they pass: from then on they count.
pub async fn save(
    State(house): State<House>,
    Extension(seat): Extension<Seat>,
    at: At,
    Form(pairs): Form<Pairs>,
) -> Response {
    let saved = async {
        let mut bench = Bench::of(&house, &at, Some(&pairs))?;
        let id = bench.file.id();
        let overlay = overlay(&house)?;
        let said = |key| OneSentence {
            problems: vec![house.out.say(key, &[])],
            ..OneSentence::default()
        };
        let refused = if bench.late {
            Some(said("text-fault-late"))
        } else if bench.original {
            bench.typed.clone_from(&bench.sentence.original);
            None
        } else if same(&bench.typed, &bench.sentence.words) {
            Some(said("text-fault-same"))
        } else if bench.why.is_empty() {
            Some(OneSentence {
                why_lacks: true,
                ..OneSentence::default()
            })
        } else {
            None
        };
        if let Some(more) = refused {
            let page = bench.page(&house, &seat, more).await?;
            return Ok(about(&id, None, page));
        }
        let mut why: String = bench
            .why
            .chars()
            .filter(|c| !c.is_control())
            .take(LONGEST_WHY)
            .collect();
        if why.is_empty() {
            why = house.out.say("text-original-act", &[]);
        }
        let (file, sentence, typed) = (bench.file.clone(), bench.sentence.clone(), bench.typed.clone());
        let by = Hand::of(&seat, why);
        let kept = house
            .work(move |house| keep(house, overlay, &file, &sentence, &typed, by))
            .await??;
        match kept {
            Kept::Yes(number) => {
                let to = format!("{}?done=saved#s-{}", page_of(&bench.file), bench.sentence.key);
                Ok(about(&id, Some(number), Redirect::to(&to).into_response()))
            }
            Kept::No(tried) => {
                let ours = tried.problems.iter().any(|problem| problem.key == FOLDER);
                let more = told(&house, tried);
                let mut page = bench.page(&house, &seat, more).await?;
                if ours {
                    *page.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
                }
                Ok(about(&id, None, page))
            }
        }
    };
    saved.await.unwrap_or_else(|fault: Fault| fault.page(&house))
}

/// Who changes words, and why.
struct Hand {
    at: Timestamp,
    by: String,
    municipality: String,
    why: String,
}

impl Hand {
    fn of(seat: &Seat, why: String) -> Hand {
        Hand {
            at: seat.now,
            by: seat.account().id.as_str().to_owned(),
            municipality: seat.account().municipality.as_str().to_owned(),
            why,
        }
    }

    fn version(self, number: u32, words: Words) -> Version {
        Version {
            number,
            at: self.at,
            by: self.by,
            municipality: self.municipality,
            why: self.why,
            key: None,
            back_to: None,
            words,
        }
    }
}

fn keep(
    house: &House,
    overlay: PathBuf,
    file: &TextFile,
    sentence: &Sentence,
    typed: &str,
    by: Hand,
) -> Result<Kept, Fault> {
    let _editing = house.desk.editing();
    // What lies in the folder counts: another node may have written there.
    let last = wordings::versions(&overlay, file)?.into_iter().next();
    let (number, mut words) = last.map_or((0, Words::new()), |last| (last.number, last.words));
    let tried = trial::sentence(&house.desk, file, sentence, typed, &words)?;
    if !tried.problems.is_empty() {
        return Ok(Kept::No(tried));
    }
    if tried.words == sentence.original {
        words.remove(&sentence.key);
    } else {
        words.insert(sentence.key.clone(), tried.words);
    }
    let version = Version {
        key: Some(sentence.key.clone()),
        ..by.version(number + 1, words)
    };
    Ok(count(house, &overlay, file, version))
}

/// A version is kept, and counts from here on: exactly what was tried.
fn count(house: &House, overlay: &std::path::Path, file: &TextFile, version: Version) -> Kept {
    let key = match wordings::keep(overlay, file, &version) {
        Ok(()) => {
            let content = house.desk.content();
            content.reword(content.source().wordings().with(&file.id(), version.words));
            return Kept::Yes(version.number);
        }
        Err(NotKept::Taken) => "late",
        Err(error) => {
            tracing::error!(%error, "a wording could not be kept");
            FOLDER
        }
    };
    let problem = Problem { key, args: Vec::new() };
    Kept::No(trial::Tried {
        problems: vec![problem],
        ..trial::Tried::default()
    })
}

/// The versions of a file.
pub async fn versions(
    State(house): State<House>,
    Extension(seat): Extension<Seat>,
    Path((document, name)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> Response {
    let shown = async {
        let file = find(&house, &document, &name)?;
        versions_page(&house, &seat, &file, asked.done == "back", Vec::new()).await
    };
    shown.await.unwrap_or_else(|fault: Fault| fault.page(&house))
}

async fn versions_page(
    house: &House,
    seat: &Seat,
    file: &TextFile,
    done: bool,
    problems: Vec<String>,
) -> Result<Response, Fault> {
    let status = if problems.is_empty() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    let all = wordings::versions(&overlay(house)?, file)?;
    let mut rows = Vec::new();
    for version in &all {
        rows.push(VersionRow {
            number: version.number,
            made: made(house, seat, version).await?,
            why: version.why.clone(),
            what: what(house, version),
            counts: rows.is_empty(),
        });
    }
    rows.push(VersionRow {
        made: house.out.say("version-original", &[]),
        counts: rows.is_empty(),
        ..VersionRow::default()
    });
    let model = Versions {
        shell: shell(house, seat, "").await?,
        file: page_of(file),
        title: title(house, file),
        versions: rows,
        problems,
        done,
    };
    let response = answer(|nonce| pages::versions(&house.out, nonce, model));
    Ok((status, response).into_response())
}

/// When and by whom: a colleague by name, somebody of another municipality by where they are.
async fn made(house: &House, seat: &Seat, version: &Version) -> Result<String, Fault> {
    let when = Clock::at(house, seat.now)?.moment(version.at);
    let who = if version.municipality == seat.account().municipality.as_str() {
        name_of(house, &UserId::from(version.by.as_str())).await?
    } else {
        let there = municipality(house, &MunicipalityId::from(version.municipality.as_str())).await?;
        house.out.say("version-elsewhere", &[("municipality", &there)])
    };
    Ok(house.out.say("version-made", &[("when", &when), ("who", &who)]))
}

fn what(house: &House, version: &Version) -> String {
    let number = version.back_to.map(|number| number.to_string());
    match (&version.key, number) {
        (_, Some(number)) if number == "0" => house.out.say("version-is-original", &[]),
        (_, Some(number)) => house.out.say("version-is-back", &[("number", &number)]),
        (Some(key), _) => match version.words.get(key) {
            Some(words) => format!("{key}: {words}"),
            None => house.out.say("version-key-original", &[("key", key)]),
        },
        (None, None) => String::new(),
    }
}

/// Puts an earlier version back, if it passes today: a new version with its words.
pub async fn put_back(
    State(house): State<House>,
    Extension(seat): Extension<Seat>,
    Path((document, name)): Path<(String, String)>,
    Form(pairs): Form<Pairs>,
) -> Response {
    let back = async {
        let file = find(&house, &document, &name)?;
        let overlay = overlay(&house)?;
        let number: u32 = text(&pairs, "number")
            .and_then(|number| number.parse().ok())
            .ok_or(Fault::Form)?;
        let by = Hand::of(&seat, String::new());
        let of = file.clone();
        let kept = house
            .work(move |house| back_to(house, overlay, &of, number, by))
            .await??;
        match kept {
            Kept::Yes(number) => {
                let to = format!("{}/versions?done=back", page_of(&file));
                Ok(about(&file.id(), Some(number), Redirect::to(&to).into_response()))
            }
            Kept::No(tried) => {
                let problems = tried.problems.iter().map(|problem| worded(&house, problem)).collect();
                let page = versions_page(&house, &seat, &file, false, problems).await?;
                Ok(about(&file.id(), None, page))
            }
        }
    };
    back.await.unwrap_or_else(|fault: Fault| fault.page(&house))
}

fn back_to(house: &House, overlay: PathBuf, file: &TextFile, number: u32, by: Hand) -> Result<Kept, Fault> {
    let _editing = house.desk.editing();
    let all = wordings::versions(&overlay, file)?;
    let (last, now) = all
        .first()
        .map_or((0, Words::new()), |last| (last.number, last.words.clone()));
    let words = match number {
        0 => Words::new(),
        number => {
            all.into_iter()
                .find(|version| version.number == number)
                .ok_or(Fault::NotFound)?
                .words
        }
    };
    if words == now {
        return Ok(Kept::Yes(last));
    }
    // Word lists may have grown since: what passed then has to pass today.
    let content = house.desk.content();
    let mut problems = Vec::new();
    for sentence in wordings::sentences(content.source(), file)? {
        if let Some(words) = words.get(&sentence.key) {
            problems.extend(judge(content, file, &sentence, words, &print::can_draw)?.problems);
        }
    }
    if problems.is_empty() {
        problems = trial::whole(&house.desk, file, words.clone())?.0;
    }
    if !problems.is_empty() {
        return Ok(Kept::No(trial::Tried {
            problems,
            ..trial::Tried::default()
        }));
    }
    let version = Version {
        back_to: Some(number),
        ..by.version(last + 1, words)
    };
    Ok(count(house, &overlay, file, version))
}

/// The folder in which words are kept; without one there is nothing to change.
fn overlay(house: &House) -> Result<PathBuf, Fault> {
    let overlay = house.desk.content().source().overlay();
    overlay.map(std::path::Path::to_path_buf).ok_or(Fault::NotFound)
}

fn find(house: &House, document: &str, name: &str) -> Result<TextFile, Fault> {
    wordings::files(house.desk.content().source())
        .into_iter()
        .find(|file| file.document == document && file.name == name)
        .ok_or(Fault::NotFound)
}

fn page_of(file: &TextFile) -> String {
    format!("/content/{}", file.id())
}

fn row(sentence: &Sentence) -> pages::Sentence {
    pages::Sentence {
        key: sentence.key.clone(),
        words: sentence.words.clone(),
        changed: sentence.changed,
    }
}

fn document(house: &House, file: &TextFile) -> String {
    let key = match file.document.as_str() {
        "shared" => "texts-shared".to_owned(),
        kind => format!("kind-{kind}"),
    };
    house.out.say(&key, &[])
}

fn whom(house: &House, file: &TextFile) -> String {
    let form = file.name.split(|c: char| c.is_ascii_digit()).next().unwrap_or_default();
    let key = match form.trim_end_matches('-') {
        "" => "texts-whom",
        "pictures" => "texts-whom-pictures",
        _ if file.band.is_none() => "texts-whom-all",
        _ => "texts-whom-neutral",
    };
    let band = file.band.map(|band| band.as_str()).unwrap_or_default();
    house.out.say(key, &[("band", band)])
}

fn title(house: &House, file: &TextFile) -> String {
    format!("{}, {}", document(house, file), whom(house, file))
}

fn worded(house: &House, problem: &Problem) -> String {
    let args: Vec<(&str, &str)> = problem
        .args
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    house.out.say(&format!("text-fault-{}", problem.key), &args)
}

fn text(pairs: &Pairs, name: &str) -> Option<String> {
    let found = pairs.iter().rev().find(|(known, _)| known == name);
    found.map(|(_, text)| text.clone())
}

/// Whether two texts say the same: a browser sends its own line ends.
fn same(one: &str, other: &str) -> bool {
    one.split_whitespace().eq(other.split_whitespace())
}

/// An answer, with the file it is about and the version that came of it for the audit log.
fn about(id: &str, number: Option<u32>, response: Response) -> Response {
    let number = number.map(|number| format!(":{number}")).unwrap_or_default();
    (Extension(What(format!("{id}{number}"))), response).into_response()
}
