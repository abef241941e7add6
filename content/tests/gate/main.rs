//! The gate with the house's own words, from the case file to the text that is printed: cases that must not be released
//! with their words, ordinary sentences that must make no noise, and ordinary cases that must pass.

mod families;
mod markers;
mod ordinary;
mod table;
