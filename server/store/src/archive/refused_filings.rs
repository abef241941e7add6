//! Papers that the municipality's own journal refused: whose they are, and that they are sent again.

use super::Archive;
use super::barred::not_barred_to;
use super::lists::{Whose, case_columns};
use super::once_more::once_more;
use super::practice_mark::no_practice;
use super::row_macs::case_mac_columns;
use crate::backend::{Sql, values};
use crate::{Answer, AuditEntry, CaseRow};

/// The cases of a municipality with refused papers.
const REFUSED: Sql = concat!(
    "SELECT c.open, r.settled_at, ",
    case_columns!(),
    " FROM (SELECT o.case_id, MAX(o.settled_at) AS settled_at FROM outbox o
        WHERE o.municipality = $1 AND o.state = 'refused' GROUP BY o.case_id) r
    JOIN cases c ON c.id = r.case_id WHERE c.forgotten = 0",
    no_practice!(),
    not_barred_to!("$2"),
    " ORDER BY r.settled_at DESC, r.case_id LIMIT 50"
);

/// How many they are.
const COUNTED: Sql = concat!(
    "SELECT COUNT(DISTINCT o.case_id) FROM outbox o JOIN cases c ON c.id = o.case_id
    WHERE o.municipality = $1 AND o.state = 'refused' AND c.forgotten = 0",
    no_practice!(),
    not_barred_to!("$2")
);

/// SQL, to follow a condition: and the row is of a case of municipality `$1` that is not barred to account `$2`.
macro_rules! of_their_cases {
    () => {
        concat!(
            " AND case_id IN (SELECT c.id FROM cases c WHERE c.municipality = $1 AND c.forgotten = 0",
            no_practice!(),
            not_barred_to!("$2"),
            ")"
        )
    };
}

impl Archive {
    pub(super) async fn refused_rows(&self, municipality: &str, reader: &str) -> Answer<Vec<CaseRow>> {
        let rows = self.core.backend.rows(REFUSED, values![municipality, reader]).await?;
        self.case_rows(rows, Whose::Municipality(municipality))
    }

    pub(super) async fn refused_count(&self, municipality: &str, reader: &str) -> Answer<u64> {
        self.counted(COUNTED, values![municipality, reader]).await
    }

    /// Lays out again whatever was refused of a municipality; the line says how much that was.
    pub(super) async fn lay_all_again(&self, municipality: &str, reader: &str, line: &AuditEntry) -> Answer<u64> {
        // Of two who press at once, one comes after the other.
        const HOLD: Sql = "UPDATE municipalities SET name = name WHERE id = $1";
        // Nobody laid these here: a system refused what it had fetched by itself.
        const TAKE_BACK: Sql = concat!(
            "DELETE FROM outbox WHERE municipality = $1 AND state = 'refused' AND tries = 0",
            of_their_cases!()
        );
        // One of those may be refused between the two: it is no more laid out by this than before.
        const AGAIN: Sql = concat!(
            "UPDATE outbox SET state = 'pending', leased_until = 0, settled_at = 0, answer = $3
            WHERE municipality = $1 AND state = 'refused' AND tries > 0",
            of_their_cases!()
        );
        once_more(|| async {
            let none: Option<Vec<u8>> = None;
            let mut transaction = self.core.backend.begin().await?;
            transaction.run(HOLD, values![municipality]).await?;
            let taken_back = transaction.run(TAKE_BACK, values![municipality, reader]).await?;
            let laid = taken_back + transaction.run(AGAIN, values![municipality, reader, none]).await?;
            if laid > 0 {
                let line = AuditEntry {
                    what: Some(format!("all:{laid}")),
                    ..line.clone()
                };
                self.core
                    .write_lines(transaction.as_mut(), std::slice::from_ref(&line))
                    .await?;
                transaction.commit().await?;
            }
            Ok(laid)
        })
        .await
    }
}
