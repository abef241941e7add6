//! Values of statements and rows: integers, text and bytes. Three kinds are enough, and
//! both databases have them.

use crate::StoreError;
use jiff::Timestamp;
use sqlx::{ColumnIndex, Database, Decode, Type};

/// A value of a statement or a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Value {
    /// An integer or NULL.
    Int(Option<i64>),
    /// Text or NULL.
    Text(Option<String>),
    /// Bytes or NULL.
    Bytes(Option<Vec<u8>>),
}

/// Values of a statement, in order: `values![case, version]`.
macro_rules! values {
    ($($value:expr),* $(,)?) => { vec![$($crate::backend::Value::from($value)),*] };
}
pub(crate) use values;

macro_rules! from {
    ($($type:ty => |$name:ident| $value:expr;)*) => {$(
        impl From<$type> for Value {
            fn from($name: $type) -> Value {
                $value
            }
        }
    )*};
}
from! {
    i64 => |number| Value::Int(Some(number));
    u32 => |number| Value::Int(Some(i64::from(number)));
    u16 => |number| Value::Int(Some(i64::from(number)));
    u8 => |number| Value::Int(Some(i64::from(number)));
    // No version or count ever reaches 2⁶³.
    u64 => |number| Value::Int(Some(i64::try_from(number).unwrap_or(i64::MAX)));
    bool => |yes| Value::Int(Some(i64::from(yes)));
    Timestamp => |at| Value::Int(Some(at.as_millisecond()));
    &str => |text| Value::Text(Some(text.to_owned()));
    &String => |text| Value::Text(Some(text.clone()));
    String => |text| Value::Text(Some(text));
    Option<&str> => |text| Value::Text(text.map(str::to_owned));
    Option<Timestamp> => |at| Value::Int(at.map(Timestamp::as_millisecond));
    Vec<u8> => |bytes| Value::Bytes(Some(bytes));
    &[u8] => |bytes| Value::Bytes(Some(bytes.to_vec()));
    Option<Vec<u8>> => |bytes| Value::Bytes(bytes);
}

/// A row.
#[derive(Clone, Debug)]
pub(crate) struct Row(pub(crate) Vec<Value>);

impl Row {
    /// An integer.
    pub(crate) fn int(&self, column: usize) -> Result<i64, StoreError> {
        match self.0.get(column) {
            Some(Value::Int(Some(number))) => Ok(*number),
            _ => Err(surprise(column)),
        }
    }

    /// A non-negative integer.
    pub(crate) fn count(&self, column: usize) -> Result<u64, StoreError> {
        u64::try_from(self.int(column)?).map_err(|_| surprise(column))
    }

    /// An integer from 0 to 255.
    pub(crate) fn small(&self, column: usize) -> Result<u8, StoreError> {
        u8::try_from(self.int(column)?).map_err(|_| surprise(column))
    }

    /// A boolean: false for 0.
    pub(crate) fn yes(&self, column: usize) -> Result<bool, StoreError> {
        Ok(self.int(column)? != 0)
    }

    /// A timestamp, stored in milliseconds.
    pub(crate) fn time(&self, column: usize) -> Result<Timestamp, StoreError> {
        Timestamp::from_millisecond(self.int(column)?).map_err(|_| surprise(column))
    }

    /// A timestamp; `None` if NULL.
    pub(crate) fn time_or_none(&self, column: usize) -> Result<Option<Timestamp>, StoreError> {
        match self.0.get(column) {
            Some(Value::Int(None)) => Ok(None),
            _ => self.time(column).map(Some),
        }
    }

    /// Text.
    pub(crate) fn text(&self, column: usize) -> Result<&str, StoreError> {
        match self.0.get(column) {
            Some(Value::Text(Some(text))) => Ok(text),
            _ => Err(surprise(column)),
        }
    }

    /// Text; `None` if it is NULL or empty.
    pub(crate) fn text_or_none(&self, column: usize) -> Option<&str> {
        match self.0.get(column) {
            Some(Value::Text(Some(text))) if !text.is_empty() => Some(text),
            _ => None,
        }
    }

    /// Bytes.
    pub(crate) fn bytes(&self, column: usize) -> Result<&[u8], StoreError> {
        self.bytes_or_none(column).ok_or_else(|| surprise(column))
    }

    /// Bytes; `None` if NULL.
    pub(crate) fn bytes_or_none(&self, column: usize) -> Option<&[u8]> {
        match self.0.get(column) {
            Some(Value::Bytes(Some(bytes))) => Some(bytes),
            _ => None,
        }
    }
}

fn surprise(column: usize) -> StoreError {
    StoreError::Database(format!("column {column} of a row is not what it should be"))
}

/// Reads a row of either database by the types of its columns.
pub(super) fn row<R>(row: &R, kinds: impl Fn(&str) -> Option<Kind>) -> Result<Row, StoreError>
where
    R: sqlx::Row,
    usize: ColumnIndex<R>,
    for<'a> i64: Decode<'a, R::Database> + Type<R::Database>,
    for<'a> String: Decode<'a, R::Database> + Type<R::Database>,
    for<'a> Vec<u8>: Decode<'a, R::Database> + Type<R::Database>,
{
    use sqlx::{TypeInfo, ValueRef};
    let mut values = Vec::with_capacity(row.len());
    for column in 0..row.len() {
        let raw = row.try_get_raw(column).map_err(super::store_error)?;
        if raw.is_null() {
            values.push(Value::Int(None));
            continue;
        }
        let name = raw.type_info().name().to_owned();
        values.push(match kinds(&name) {
            Some(Kind::Int) => Value::Int(Some(get::<i64, R>(row, column)?)),
            Some(Kind::Text) => Value::Text(Some(get::<String, R>(row, column)?)),
            Some(Kind::Bytes) => Value::Bytes(Some(get::<Vec<u8>, R>(row, column)?)),
            None => return Err(StoreError::Database(format!("a column of the unknown type {name}"))),
        });
    }
    Ok(Row(values))
}

fn get<T, R>(row: &R, column: usize) -> Result<T, StoreError>
where
    R: sqlx::Row,
    usize: ColumnIndex<R>,
    for<'a> T: Decode<'a, R::Database> + Type<R::Database>,
{
    row.try_get_unchecked(column).map_err(super::store_error)
}

/// The three kinds of value.
pub(super) enum Kind {
    /// Integers.
    Int,
    /// Text.
    Text,
    /// Bytes.
    Bytes,
}

/// Binds values to a statement.
pub(super) fn bind<'q, DB>(
    sql: super::Sql,
    values: Vec<Value>,
) -> sqlx::query::Query<'q, DB, <DB as Database>::Arguments>
where
    DB: Database,
    Option<i64>: sqlx::Encode<'q, DB> + Type<DB>,
    Option<String>: sqlx::Encode<'q, DB> + Type<DB>,
    Option<Vec<u8>>: sqlx::Encode<'q, DB> + Type<DB>,
{
    values
        .into_iter()
        .fold(sqlx::query::<DB>(sql), |query, value| match value {
            Value::Int(number) => query.bind(number),
            Value::Text(text) => query.bind(text),
            Value::Bytes(bytes) => query.bind(bytes),
        })
}
