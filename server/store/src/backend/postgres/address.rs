//! The address of a PostgreSQL database: what the driver reads of it, and what we read ourselves.

use crate::StoreError;
use sqlx::ConnectOptions as _;
use sqlx::postgres::{PgConnectOptions, PgSslMode};
use std::str::FromStr;

/// Whose the session at the other end is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sessions {
    /// Ours, as long as the connection lasts. Statements are prepared once and kept in it.
    Ours,
    /// A pooler's (PgBouncer in transaction mode), which gives each transaction whichever is free: nothing outlives a
    /// transaction, no prepared statement either, and a single statement is a transaction too.
    OfATransaction,
}

/// An address that was read.
pub(super) struct PostgresAddress {
    pub(super) options: PgConnectOptions,
    pub(super) sessions: Sessions,
}

/// Reads `postgres://…`. `pgbouncer=transaction` in it is ours and never reaches the driver.
///
/// # Errors
/// [`StoreError::Address`]: it cannot be read, names several servers, or leads to another machine without TLS that looks
/// at the server's name.
pub(super) fn read(url: &str) -> Result<PostgresAddress, StoreError> {
    let (sessions, url) = without_ours(url)?;
    if names_several(&url) {
        return Err(StoreError::Address(
            "the address of the PostgreSQL database names several servers, and the program would not know which of them \
             takes changes: name one address that always leads there, such as HAProxy's (docs/storage.md, \"More than one \
             machine\")"
                .into(),
        ));
    }
    // The parser's own message could repeat the password in the URL.
    let options = PgConnectOptions::from_str(&url)
        .map_err(|_| StoreError::Address("the address of the PostgreSQL database cannot be read".into()))?
        .application_name("boernehoejde")
        // Of all that the driver says as it connects, PgBouncer takes no option but a few, and this is none of them. No
        // number of ours has a fraction.
        .extra_float_digits(None::<i8>);
    let options = match sessions {
        Sessions::Ours => options,
        // A statement that reads has its values in it there, and the driver would log it, a slow one as a warning.
        Sessions::OfATransaction => options.disable_statement_logging(),
    };
    if is_elsewhere(&options) && !matches!(options.get_ssl_mode(), PgSslMode::VerifyFull) {
        return Err(StoreError::Address(
            "the PostgreSQL database is on another machine, and its address does not ask for TLS with the server's name \
             looked at: add sslmode=verify-full and sslrootcert=… to it (docs/hardening.md)"
                .into(),
        ));
    }
    Ok(PostgresAddress { options, sessions })
}

/// Takes our own parameter out of an address: the driver would complain of it, with its value.
fn without_ours(url: &str) -> Result<(Sessions, String), StoreError> {
    let Some((before, query)) = url.split_once('?') else {
        return Ok((Sessions::Ours, url.to_owned()));
    };
    let mut sessions = Sessions::Ours;
    let mut rest = Vec::new();
    for pair in query.split('&') {
        match pair.split_once('=').unwrap_or((pair, "")) {
            ("pgbouncer", "transaction") => sessions = Sessions::OfATransaction,
            ("pgbouncer", "session") => sessions = Sessions::Ours,
            ("pgbouncer", _) => {
                return Err(StoreError::Address(
                    "pgbouncer= in the address of the PostgreSQL database is session or transaction, as pool_mode in \
                     pgbouncer.ini"
                        .into(),
                ));
            }
            _ => rest.push(pair),
        }
    }
    let url = if rest.is_empty() {
        before.to_owned()
    } else {
        format!("{before}?{}", rest.join("&"))
    };
    Ok((sessions, url))
}

/// Whether an address names several servers, as libpq reads it and our driver does not.
fn names_several(url: &str) -> bool {
    let after = url.split_once("://").map_or(url, |(_, after)| after);
    let authority = after.split(['/', '?']).next().unwrap_or_default();
    let host = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
    let query = after.split_once('?').map_or("", |(_, query)| query);
    let list = |value: &str| value.contains(',') || value.to_ascii_uppercase().contains("%2C");
    let several =
        |pair: &str| matches!(pair.split_once('='), Some(("host" | "hostaddr" | "port", value)) if list(value));
    list(host) || query.split('&').any(several)
}

/// Whether the way to the database leaves this machine.
fn is_elsewhere(options: &PgConnectOptions) -> bool {
    let host = options.get_host().trim_matches(['[', ']']);
    let loopback = host
        .parse::<std::net::IpAddr>()
        .is_ok_and(|ip| ip.to_canonical().is_loopback());
    options.get_socket().is_none() && !host.starts_with('/') && host != "localhost" && !loopback
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(url: &str) -> String {
        match read(url) {
            Err(StoreError::Address(why)) => why,
            Err(other) => panic!("{url}: {other}"),
            Ok(_) => panic!("{url} is not refused"),
        }
    }

    #[test]
    fn a_database_on_another_machine_is_asked_over_tls_with_its_name_looked_at() {
        for url in [
            "postgres://a@db.example.dk/house",
            "postgres://a@db.example.dk/house?sslmode=disable",
            "postgres://a@db.example.dk/house?sslmode=prefer",
            "postgres://a@db.example.dk/house?sslmode=require",
            "postgres://a@db.example.dk/house?sslmode=verify-ca",
            "postgres://a@db.example.dk/house?pgbouncer=transaction",
            "postgres://a@10.0.0.7:5432/house",
            "postgres://a@[2001:db8::1]/house",
        ] {
            let why = refused(url);
            assert!(why.contains("sslmode=verify-full"), "{url}: {why}");
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

    #[test]
    fn a_pooler_is_named_in_the_address_and_kept_from_the_driver() {
        for (url, sessions, left) in [
            (
                "postgres://a@localhost/house",
                Sessions::Ours,
                "postgres://a@localhost/house",
            ),
            (
                "postgres://a@localhost/house?pgbouncer=transaction",
                Sessions::OfATransaction,
                "postgres://a@localhost/house",
            ),
            (
                "postgres://a@localhost/house?host=/run&pgbouncer=transaction&port=6432",
                Sessions::OfATransaction,
                "postgres://a@localhost/house?host=/run&port=6432",
            ),
            (
                "postgres://a@localhost/house?pgbouncer=session&port=6432",
                Sessions::Ours,
                "postgres://a@localhost/house?port=6432",
            ),
        ] {
            assert_eq!(without_ours(url).unwrap(), (sessions, left.to_owned()), "{url}");
        }
        for url in [
            "postgres://a@localhost/house?pgbouncer=statement",
            "postgres://a@localhost/house?pgbouncer",
        ] {
            assert!(refused(url).contains("session or transaction"), "{url}");
        }
    }

    #[test]
    fn several_servers_are_refused_with_what_to_do() {
        for url in [
            "postgres://a@one,two/house",
            "postgres://a:secret@one:5432,two:5432/house?sslmode=verify-full",
            "postgres://a@localhost/house?host=one,two",
            "postgres://a@localhost/house?host=one%2ctwo",
            "postgres://a@localhost/house?port=5432,5433",
        ] {
            let why = refused(url);
            assert!(why.contains("HAProxy") && !why.contains("secret"), "{url}: {why}");
        }
        assert!(!names_several(
            "postgres://a:b%2Cc@localhost/house?application_name=a,b"
        ));
    }
}
