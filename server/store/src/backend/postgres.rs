//! The PostgreSQL backend (15 or newer), for more than one server node.

use super::value::{Kind, bind, row};
use super::{Backend, Row, Sql, Transaction, Value, migrations, store_error};
use crate::StoreError;
use async_trait::async_trait;
use sqlx::AssertSqlSafe;
use sqlx::postgres::{PgConnectOptions, PgPool, PgPoolOptions, PgRow, PgSslMode, Postgres};
use std::str::FromStr;
use std::time::Duration;

/// Maximum connections of one node.
const CONNECTIONS: u32 = 16;
/// How long to wait for a connection before giving up with `Unavailable`.
const PATIENCE: Duration = Duration::from_secs(5);

/// PostgreSQL.
pub(crate) struct PostgresBackend {
    pool: PgPool,
}

impl PostgresBackend {
    /// Connects to `postgres://…`.
    pub(crate) async fn open(url: &str) -> Result<PostgresBackend, StoreError> {
        // The parser's own message could repeat the password in the URL.
        let options = PgConnectOptions::from_str(url)
            .map_err(|_| StoreError::Address("the address of the PostgreSQL database cannot be read".into()))?
            .application_name("boernehoejde")
            .options([
                ("synchronous_commit", "on"),
                ("default_transaction_isolation", "read committed"),
            ]);
        if is_elsewhere(&options) && !matches!(options.get_ssl_mode(), PgSslMode::VerifyFull) {
            return Err(StoreError::Address(
                "the PostgreSQL database is on another machine, and its address does not ask for TLS with the server's name \
                 looked at: add sslmode=verify-full and sslrootcert=… to it (docs/hardening.md)"
                    .into(),
            ));
        }
        let pool = PgPoolOptions::new()
            .max_connections(CONNECTIONS)
            .acquire_timeout(PATIENCE);
        let pool = pool.connect_with(options).await.map_err(store_error)?;
        Ok(PostgresBackend { pool })
    }
}

/// Whether the way to the database leaves this machine.
fn is_elsewhere(options: &PgConnectOptions) -> bool {
    let host = options.get_host().trim_matches(['[', ']']);
    let loopback = host
        .parse::<std::net::IpAddr>()
        .is_ok_and(|ip| ip.to_canonical().is_loopback());
    options.get_socket().is_none() && !host.starts_with('/') && host != "localhost" && !loopback
}

#[async_trait]
impl Backend for PostgresBackend {
    async fn migrate(&self) -> Result<(), StoreError> {
        let done = migrations::postgres().run(&self.pool).await;
        done.map_err(|error| StoreError::Migration(error.to_string()))
    }

    async fn migrated(&self) -> Result<Vec<i64>, StoreError> {
        const ACCOUNT: &str = "SELECT tablename::text FROM pg_catalog.pg_tables
            WHERE tablename = '_sqlx_migrations' AND schemaname = ANY (current_schemas(false))";
        if self.rows(ACCOUNT, Vec::new()).await?.is_empty() {
            return Ok(Vec::new());
        }
        let done = self.rows(migrations::DONE, Vec::new()).await?;
        done.iter().map(|row| row.int(0)).collect()
    }

    async fn rows(&self, sql: Sql, values: Vec<Value>) -> Result<Vec<Row>, StoreError> {
        let rows = bind::<Postgres>(sql, values)
            .fetch_all(&self.pool)
            .await
            .map_err(store_error)?;
        rows.iter().map(read).collect()
    }

    async fn begin(&self) -> Result<Box<dyn Transaction>, StoreError> {
        Ok(Box::new(PostgresTransaction(
            self.pool.begin().await.map_err(store_error)?,
        )))
    }

    async fn snapshot(&self) -> Result<Box<dyn Transaction>, StoreError> {
        let begun = self
            .pool
            .begin_with("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
            .await;
        Ok(Box::new(PostgresTransaction(begun.map_err(store_error)?)))
    }

    fn connections(&self) -> (u32, u32) {
        (
            self.pool.size(),
            u32::try_from(self.pool.num_idle()).unwrap_or(u32::MAX),
        )
    }

    async fn plan(&self, sql: Sql, values: Vec<Value>) -> Result<Vec<String>, StoreError> {
        // `sql` is a constant with one word before it. Sequential scans are off, so that on a small test store the
        // planner chooses as it would on a large one.
        let mut transaction = self.pool.begin().await.map_err(store_error)?;
        sqlx::query("SET LOCAL enable_seqscan = off")
            .execute(&mut *transaction)
            .await
            .map_err(store_error)?;
        let query = sqlx::query(AssertSqlSafe(format!("EXPLAIN {sql}")));
        let query = values.into_iter().fold(query, |query, value| match value {
            Value::Int(number) => query.bind(number),
            Value::Text(text) => query.bind(text),
            Value::Bytes(bytes) => query.bind(bytes),
        });
        let rows = query.fetch_all(&mut *transaction).await.map_err(store_error)?;
        rows.iter().map(|row| Ok(read(row)?.text(0)?.to_owned())).collect()
    }

    async fn scrub(&self) -> Result<(), StoreError> {
        for table in [
            "VACUUM cases",
            "VACUUM desks",
            "VACUUM agenda",
            "VACUUM events",
            "VACUUM papers",
            "VACUUM outbox",
            "VACUUM drafts",
            "VACUUM personal",
            "VACUUM grants",
        ] {
            sqlx::query(table).execute(&self.pool).await.map_err(store_error)?;
        }
        Ok(())
    }

    async fn close(&self) {
        self.pool.close().await;
    }
}

/// A transaction.
struct PostgresTransaction(sqlx::Transaction<'static, Postgres>);

#[async_trait]
impl Transaction for PostgresTransaction {
    async fn rows(&mut self, sql: Sql, values: Vec<Value>) -> Result<Vec<Row>, StoreError> {
        let rows = bind::<Postgres>(sql, values)
            .fetch_all(&mut *self.0)
            .await
            .map_err(store_error)?;
        rows.iter().map(read).collect()
    }

    async fn run(&mut self, sql: Sql, values: Vec<Value>) -> Result<u64, StoreError> {
        let done = bind::<Postgres>(sql, values)
            .execute(&mut *self.0)
            .await
            .map_err(store_error)?;
        Ok(done.rows_affected())
    }

    async fn commit(self: Box<Self>) -> Result<(), StoreError> {
        self.0.commit().await.map_err(store_error)
    }
}

fn read(from: &PgRow) -> Result<Row, StoreError> {
    row(from, |kind| match kind {
        "INT8" => Some(Kind::Int),
        "TEXT" => Some(Kind::Text),
        "BYTEA" => Some(Kind::Bytes),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_database_on_another_machine_is_asked_over_tls_with_its_name_looked_at() {
        for refused in [
            "postgres://a@db.example.dk/house",
            "postgres://a@db.example.dk/house?sslmode=disable",
            "postgres://a@db.example.dk/house?sslmode=prefer",
            "postgres://a@db.example.dk/house?sslmode=require",
            "postgres://a@db.example.dk/house?sslmode=verify-ca",
            "postgres://a@10.0.0.7:5432/house",
            "postgres://a@[2001:db8::1]/house",
        ] {
            let opened = PostgresBackend::open(refused).await;
            let Err(StoreError::Address(why)) = opened else {
                panic!("{refused} is not refused by its address");
            };
            assert!(why.contains("sslmode=verify-full"), "{refused}: {why}");
        }
        let elsewhere = |url: &str| is_elsewhere(&PgConnectOptions::from_str(url).unwrap());
        for here in [
            "postgres://a@localhost/house",
            "postgres://a@127.0.0.1/house",
            "postgres://a@[::1]/house",
            "postgres://a@%2Fvar%2Frun%2Fpostgresql/house",
            "postgres://a@localhost/house?host=/var/run/postgresql",
        ] {
            assert!(!elsewhere(here), "{here}");
        }
        assert!(elsewhere("postgres://a@localhost.example.dk/house"));
    }
}
