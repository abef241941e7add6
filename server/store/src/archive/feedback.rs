//! Answers of children. A face is a number that grows; a line is sealed with the municipality's key under a random id, so that
//! rows stand in no order of their coming.

use super::once_more::once_more;
use super::{Archive, scrubs};
use crate::backend::{Sql, values};
use crate::ids::new_feedback;
use crate::seal::Place;
use crate::{Answer, Feedback, Given, StoreError};
use async_trait::async_trait;
use domain::event::MunicipalityId;
use domain::feedback::{Answers, Line, Month, Mood};
use std::collections::BTreeMap;

/// The seal place of a line.
pub(super) fn place<'a>(municipality: &'a str, id: &'a str) -> Place<'a> {
    Place {
        what: "feedback",
        municipality,
        of: "",
        which: id,
    }
}

/// A month as a row holds it.
fn month(text: &str) -> Result<Month, StoreError> {
    text.parse().map_err(|_| StoreError::Sealed("feedback"))
}

fn empty(month: Month) -> Answers {
    Answers {
        month,
        pressed: Vec::new(),
        lines: Vec::new(),
    }
}

#[async_trait]
impl Feedback for Archive {
    async fn give_feedback(&self, given: &Given<'_>) -> Answer<()> {
        const COUNT: Sql = "INSERT INTO feedback (municipality, month, mood, times) VALUES ($1, $2, $3, 1)
            ON CONFLICT (municipality, month, mood) DO UPDATE SET times = feedback.times + 1";
        const KEEP: Sql = "INSERT INTO feedback_lines (id, municipality, month, sealed) VALUES ($1, $2, $3, $4)";
        once_more(|| async {
            let (municipality, month) = (given.municipality.as_str(), given.month.to_string());
            let mut transaction = self.core.backend.begin().await?;
            // The key stays what it is until the line is in.
            let key = self.core.municipality_held(transaction.as_mut(), municipality).await?;
            let values = values![municipality, &month, given.mood.as_str()];
            transaction.run(COUNT, values).await?;
            if let Some(line) = given.line {
                let id = new_feedback();
                let sealed = key.seal(place(municipality, &id), line.as_bytes());
                let values = values![&id, municipality, &month, sealed];
                transaction.run(KEEP, values).await?;
            }
            transaction.commit().await
        })
        .await
    }

    async fn feedback_of(&self, municipality: &MunicipalityId) -> Answer<Vec<Answers>> {
        const PRESSED: Sql = "SELECT month, mood, times FROM feedback WHERE municipality = $1";
        // One statement reads one moment: the key is the one that sealed the line.
        const LINES: Sql = "SELECT l.month, l.id, l.sealed, m.key_id, m.key
            FROM feedback_lines l JOIN municipalities m ON m.id = l.municipality WHERE l.municipality = $1";
        let id = municipality.as_str();
        let mut months: BTreeMap<Month, Answers> = BTreeMap::new();
        for row in self.core.backend.rows(PRESSED, values![id]).await? {
            let (month, mood) = (month(row.text(0)?)?, Mood::of(row.text(1)?));
            let mood = mood.ok_or(StoreError::Sealed("feedback"))?;
            let answers = months.entry(month).or_insert_with(|| empty(month));
            answers.pressed.push((mood, row.count(2)?));
        }
        for row in self.core.backend.rows(LINES, values![id]).await? {
            let month = month(row.text(0)?)?;
            let key = super::keys::of_municipality(id);
            let key = self.core.unwrap(key, row.text(3)?, row.bytes(4)?)?;
            let words = key.open(place(id, row.text(1)?), row.bytes(2)?)?;
            let line = Line {
                id: row.text(1)?.to_owned(),
                words: String::from_utf8(words).map_err(|_| StoreError::Sealed("feedback"))?,
            };
            months.entry(month).or_insert_with(|| empty(month)).lines.push(line);
        }
        Ok(months.into_values().rev().collect())
    }

    async fn erase_feedback_line(&self, municipality: &MunicipalityId, line: &str) -> Answer<bool> {
        const ERASE: Sql = "DELETE FROM feedback_lines WHERE id = $1 AND municipality = $2";
        let erased = once_more(|| async {
            let mut transaction = self.core.backend.begin().await?;
            let erased = transaction.run(ERASE, values![line, municipality.as_str()]).await?;
            if erased > 0 {
                scrubs::owe(transaction.as_mut()).await?;
            }
            transaction.commit().await?;
            Ok(erased > 0)
        });
        let erased = erased.await?;
        if erased {
            self.scrub_beside().await;
        }
        Ok(erased)
    }
}
