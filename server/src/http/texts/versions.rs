//! The versions of a file: who changed what, when and why, and putting one back.

use super::keep::{Hand, Kept, back_to};
use super::{Asked, Pairs, about, find, overlay, page_of, text, title, worded};
use crate::doors::seat::Seat;
use crate::http::staff::{answer, municipality, name_of, shell};
use crate::http::words_of_time::Clock;
use crate::http::{Fault, House};
use app::pages::texts::versions::{Version as VersionRow, Versions, versions};
use axum::Extension;
use axum::extract::{Form, Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use content::wordings::{self, TextFile, Version};
use domain::event::{MunicipalityId, UserId};

/// The versions of a file.
pub async fn show(
    State(house): State<House>,
    Extension(seat): Extension<Seat>,
    Path((document, name)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> Response {
    let shown = async {
        let file = find(&house, &document, &name)?;
        page(&house, &seat, &file, asked.done == "back", Vec::new()).await
    };
    shown.await.unwrap_or_else(|fault: Fault| fault.page(&house))
}

async fn page(
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
    let response = answer(|nonce| versions(&house.out, nonce, model));
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
                let page = page(&house, &seat, &file, false, problems).await?;
                Ok(about(&file.id(), None, page))
            }
        }
    };
    back.await.unwrap_or_else(|fault: Fault| fault.page(&house))
}
