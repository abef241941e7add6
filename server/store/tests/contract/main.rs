//! The contract of the store: every story is told in both backends, SQLite and a
//! private PostgreSQL. One program, so that there is one cluster.

#![allow(clippy::unwrap_used, reason = "a test ends where it is surprised")]

mod approvals;
mod audit;
mod away;
mod backup;
mod barred;
mod broken_off;
mod cases;
mod codes;
mod commands;
mod common;
mod content_packs;
mod data_keys;
mod drawings;
mod erasures;
mod feedback;
mod identities;
mod integrations;
mod keys;
mod lists;
mod look;
mod notices;
mod outages;
mod outbox;
mod own_account;
mod passkeys;
mod passwords;
mod people;
mod plans;
mod practice;
mod presses;
mod put_back;
mod readings;
mod receipts_back;
mod refusals;
mod refused_filings;
mod retention;
mod rights;
mod row_macs;
mod scale;
mod scrubs;
mod sealed_backups;
mod second_factor;
mod secrets;
mod shared_versions;
mod siblings;
mod statistics;
mod tls;
mod tries;
mod upgrade;
mod ways_seen;
mod wide_searches;
mod wordings;
mod wrapped_keys;
