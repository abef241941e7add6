//! `docs/openapi.json` is the API as this program has it, and names every route there is.
#![allow(clippy::unwrap_used, reason = "a step that fails is a test that fails")]

use boernehoejde::auth::route_policy::Scope;
use boernehoejde::http::api::openapi::document;
use boernehoejde::http::routes::table;
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::Path;

#[test]
fn the_written_api_is_the_one_there_is() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/openapi.json");
    let written: Value = serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
    let made = document();
    for part in ["openapi", "info", "servers", "security", "paths", "components"] {
        assert_eq!(
            written[part], made[part],
            "{part}: run `boernehoejde openapi > docs/openapi.json`, and look at what changed for whoever uses it"
        );
    }
    assert_eq!(written, made);
}

#[test]
fn every_route_of_a_system_is_written_with_its_scope_and_no_other_is() {
    let made = document();
    let written: BTreeSet<(String, String, String)> = made["paths"]
        .as_object()
        .unwrap()
        .iter()
        .flat_map(|(path, methods)| {
            let methods = methods.as_object().unwrap().iter();
            methods.map(move |(method, operation)| {
                let scope = operation["description"].as_str().unwrap().to_owned();
                (path.clone(), method.to_uppercase(), scope)
            })
        })
        .collect();
    let there: BTreeSet<(String, String, String)> = table()
        .into_iter()
        .filter(|policy| policy.scope == Scope::Integration)
        .map(|policy| {
            let scope = format!("Takes the scope `{}`.", policy.needs.unwrap().as_str());
            (policy.path.to_owned(), policy.method.to_owned(), scope)
        })
        .collect();
    assert_eq!(written, there);
    assert!(there.iter().all(|(path, ..)| path.starts_with("/api/v1/")));
}

/// The names of fields anywhere in a schema.
fn fields(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(map) => {
            if let Some(Value::Object(properties)) = map.get("properties") {
                found.extend(properties.keys().cloned());
            }
            map.values().for_each(|inside| fields(inside, found));
        }
        Value::Array(all) => all.iter().for_each(|inside| fields(inside, found)),
        _ => {}
    }
}

#[test]
fn no_field_of_a_case_is_about_the_child() {
    let made = document();
    let mut found = BTreeSet::new();
    for of_cases in ["CasePage", "CaseSummary"] {
        fields(&made["components"]["schemas"][of_cases], &mut found);
    }
    let decided = [
        "adviser",
        "cases",
        "changed_at",
        "id",
        "next",
        "open",
        "reference",
        "second_adviser",
        "version",
    ];
    assert_eq!(found, decided.map(str::to_owned).into());
}
