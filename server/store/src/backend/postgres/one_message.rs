//! A statement that reads, as one message with its values in it, for a pooler that lends a session to each transaction.
//!
//! The driver sends a statement with values in two halves and waits for the answer to the first. Around both a pooler
//! needs a transaction, or the second half meets another session: four ways to it and back. One message is one way, and
//! a transaction by itself.

use crate::StoreError;
use crate::backend::{Sql, Value};
use std::fmt::Write as _;

/// What the reading brings: how it is isolated, that it writes nothing, how long it may take, and how bytes are written in its
/// answer, which is text: the driver reads no other form. PostgreSQL takes all of a message as one transaction, so that none of it
/// outlives it.
const FIRST: Sql = "SET TRANSACTION ISOLATION LEVEL READ COMMITTED READ ONLY; SET LOCAL statement_timeout = '60s'; \
    SET LOCAL bytea_output = 'hex'; ";

/// The message.
///
/// # Errors
/// The statement names a value that was not given.
pub(super) fn one_message(sql: Sql, values: &[Value]) -> Result<String, StoreError> {
    let mut pieces = sql.split('$');
    let mut message = FIRST.to_owned();
    message.push_str(pieces.next().unwrap_or_default());
    for piece in pieces {
        let digits = piece.bytes().take_while(u8::is_ascii_digit).count();
        let (number, after) = piece.split_at(digits);
        let nth = number.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
        let value = nth.and_then(|nth| values.get(nth));
        let value = value.ok_or_else(|| StoreError::Database("a statement names a value that was not given".into()))?;
        put(&mut message, value);
        message.push_str(after);
    }
    Ok(message)
}

/// Writes a value of the type that a bound one has. Nothing that somebody typed stands in the message as it was typed:
/// what is not a word of plain letters and digits goes as hexadecimal digits, which nothing reads as SQL.
fn put(message: &mut String, value: &Value) {
    let plain = |text: &str| text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    match value {
        Value::Int(None) => message.push_str("NULL::int8"),
        Value::Text(None) => message.push_str("NULL::text"),
        Value::Bytes(None) => message.push_str("NULL::bytea"),
        Value::Int(Some(number)) => {
            // Writing into a string cannot fail.
            let _ = write!(message, "'{number}'::int8");
        }
        Value::Text(Some(text)) if plain(text) => {
            let _ = write!(message, "'{text}'::text");
        }
        Value::Text(Some(text)) => {
            let digits = crate::ids::hex(text.as_bytes());
            let _ = write!(message, "convert_from(decode('{digits}', 'hex'), 'UTF8')");
        }
        Value::Bytes(Some(bytes)) => {
            let digits = crate::ids::hex(bytes);
            let _ = write!(message, "decode('{digits}', 'hex')");
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test ends where it is surprised")]
mod tests {
    use super::*;
    use crate::backend::values;

    fn said(sql: Sql, values: &[Value]) -> String {
        let message = one_message(sql, values).unwrap();
        message.strip_prefix(FIRST).unwrap().to_owned()
    }

    #[test]
    fn each_value_stands_where_its_number_is() {
        let ten: Vec<Value> = (1..=10_i64).map(Value::from).collect();
        assert_eq!(
            said("SELECT a FROM b WHERE c = $10 AND d < $1 LIMIT $2", &ten),
            "SELECT a FROM b WHERE c = '10'::int8 AND d < '1'::int8 LIMIT '2'::int8"
        );
        assert_eq!(said("SELECT 1", &ten), "SELECT 1");
        assert!(one_message("SELECT $2", &[Value::from("one")]).is_err());
        assert!(one_message("SELECT $0", &[Value::from("one")]).is_err());
    }

    #[test]
    fn each_kind_has_the_type_that_a_bound_value_has() {
        let none = [Value::Int(None), Value::Text(None), Value::Bytes(None)];
        assert_eq!(said("$1 $2 $3", &none), "NULL::int8 NULL::text NULL::bytea");
        let some = values![i64::MIN, "d-1", vec![0_u8, 255]];
        assert_eq!(
            said("$1 $2 $3", &some),
            "'-9223372036854775808'::int8 'd-1'::text decode('00ff', 'hex')"
        );
    }

    #[test]
    fn nothing_that_somebody_typed_becomes_sql() {
        for typed in [
            "' OR ''='",
            "\\'; DROP TABLE cases; --",
            "$1",
            "$$",
            "a b",
            "Åse",
            "a\0b",
            "E'x'",
            "a_b%",
        ] {
            let message = said(
                "SELECT id FROM accounts WHERE name = $1 AND id <> $2",
                &[Value::from(typed), Value::from("$1")],
            );
            let digits = crate::ids::hex(typed.as_bytes());
            assert_eq!(
                message,
                format!(
                    "SELECT id FROM accounts WHERE name = convert_from(decode('{digits}', 'hex'), 'UTF8') \
                     AND id <> convert_from(decode('2431', 'hex'), 'UTF8')"
                )
            );
        }
        assert_eq!(said("$1", &[Value::from("")]), "''::text");
    }
}
