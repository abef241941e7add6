//! The API as OpenAPI 3.1, made from the types of `body` and the routes' own table. `boernehoejde openapi` prints it, and
//! `docs/openapi.json` is held to it by a test.

use super::body::{
    CasePage, CaseSummary, PaperDocument, PaperList, ReceiptKept, ReceiptSent, RefusalKept, RefusalSent,
};
use super::cases::{LONGEST_PAGE, USUAL_PAGE};
use crate::api_error::Problem;
use schemars::JsonSchema;
use schemars::generate::{SchemaGenerator, SchemaSettings};
use serde_json::{Map, Value, json};
use store::IntegrationScope;

/// The document.
#[must_use]
pub fn document() -> Value {
    let settings = SchemaSettings::draft2020_12().for_serialize().with(|settings| {
        settings.definitions_path = "/components/schemas".into();
        settings.meta_schema = None;
    });
    let mut types = settings.into_generator();
    let mut paths = Map::new();
    let mut add = |path: &str, method: &str, operation: Value| {
        paths.insert(path.to_owned(), json!({ method: operation }));
    };
    let id = |name: &str, what: &str| {
        json!({
            "name": name, "in": "path", "required": true, "description": what,
            "schema": {"type": "string", "pattern": "^[0-9a-f]{32}$"}
        })
    };
    let case = id("case", "The id of a case.");
    let paper = id("paper", "The id of a paper.");
    let answer = content::<CasePage>(&mut types);
    add(
        "/api/v1/cases",
        "get",
        read(
            &mut types,
            (IntegrationScope::CasesRead, "Open or closed cases, last changed last"),
            vec![state_field(), after_field(), limit_field()],
            answer,
        ),
    );
    let answer = content::<CaseSummary>(&mut types);
    add(
        "/api/v1/cases/{case}",
        "get",
        read(
            &mut types,
            (IntegrationScope::CasesRead, "One case"),
            vec![case.clone()],
            answer,
        ),
    );
    let answer = content::<PaperList>(&mut types);
    add(
        "/api/v1/cases/{case}/papers",
        "get",
        read(
            &mut types,
            (IntegrationScope::PapersRead, "The papers of one case"),
            vec![case],
            answer,
        ),
    );
    let mut answer = content::<PaperDocument>(&mut types);
    answer["application/pdf"] = json!({"schema": {}});
    add(
        "/api/v1/papers/{paper}",
        "get",
        read(
            &mut types,
            (IntegrationScope::PapersRead, "One paper, as JSON or as its PDF"),
            vec![paper.clone()],
            answer,
        ),
    );
    let receipt = receipt(&mut types, paper.clone());
    add("/api/v1/papers/{paper}/receipt", "post", receipt);
    let refusal = refusal(&mut types, paper);
    add("/api/v1/papers/{paper}/refusal", "post", refusal);
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Børnehøjde",
            "version": "1",
            "description": "For a municipality's own systems. docs/api.md says what may be done with what is read.",
            "license": {"name": "EUPL-1.2", "identifier": "EUPL-1.2"}
        },
        "servers": [{"url": "/"}],
        "security": [{"token": []}],
        "paths": paths,
        "components": {
            "schemas": types.take_definitions(true),
            "securitySchemes": {
                "token": {"type": "http", "scheme": "bearer", "description": "`bhapi_` and 64 hexadecimal digits."}
            }
        }
    })
}

/// A body of JSON.
fn content<T: JsonSchema>(types: &mut SchemaGenerator) -> Value {
    json!({"application/json": {"schema": types.subschema_for::<T>()}})
}

fn state_field() -> Value {
    json!({
        "name": "state", "in": "query", "description": "Which cases.",
        "schema": {"type": "string", "enum": ["open", "closed"], "default": "open"}
    })
}

fn after_field() -> Value {
    json!({
        "name": "after", "in": "query", "description": "`next` of the page before.", "schema": {"type": "string"}
    })
}

fn limit_field() -> Value {
    json!({
        "name": "limit", "in": "query", "description": "How many cases.",
        "schema": {"type": "integer", "minimum": 1, "maximum": LONGEST_PAGE, "default": USUAL_PAGE}
    })
}

/// An operation that reads: a scope and what it gives, its parameters, and its answer's content.
fn read(
    types: &mut SchemaGenerator,
    (scope, summary): (IntegrationScope, &str),
    mut parameters: Vec<Value>,
    answer: Value,
) -> Value {
    parameters.push(json!({
        "name": "If-None-Match", "in": "header", "description": "The `ETag` of an earlier answer.",
        "schema": {"type": "string"}
    }));
    let mut responses = problems(types, &["400", "401", "403", "404", "429", "503"]);
    responses.insert(
        "200".into(),
        json!({
            "description": "What was asked for.",
            "headers": {"ETag": {"schema": {"type": "string"}}},
            "content": answer
        }),
    );
    responses.insert("304".into(), json!({"description": "Nothing changed."}));
    json!({
        "summary": summary,
        "description": format!("Takes the scope `{}`.", scope.as_str()),
        "parameters": parameters,
        "responses": responses
    })
}

fn receipt(types: &mut SchemaGenerator, paper: Value) -> Value {
    let (sent, kept) = (content::<ReceiptSent>(types), content::<ReceiptKept>(types));
    let mut responses = problems(types, &["400", "401", "403", "404", "409", "413", "429", "503", "507"]);
    responses.insert("201".into(), json!({"description": "It is kept.", "content": kept}));
    responses.insert(
        "200".into(),
        json!({"description": "The same number was kept before.", "content": kept}),
    );
    json!({
        "summary": "Under which number a paper lies in the municipality's own journal",
        "description": format!("Takes the scope `{}`.", IntegrationScope::PapersReceipt.as_str()),
        "parameters": [paper],
        "requestBody": {"required": true, "content": sent},
        "responses": responses
    })
}

fn refusal(types: &mut SchemaGenerator, paper: Value) -> Value {
    let (sent, kept) = (content::<RefusalSent>(types), content::<RefusalKept>(types));
    let mut responses = problems(types, &["400", "401", "403", "404", "409", "413", "429", "503", "507"]);
    responses["409"]["description"] = "The journal has the paper.".into();
    responses.insert(
        "201".into(),
        json!({"description": "It is kept, in place of an earlier reason.", "content": kept}),
    );
    responses.insert(
        "200".into(),
        json!({"description": "The same reason was kept before.", "content": kept}),
    );
    json!({
        "summary": "Why the municipality's own journal does not take a paper",
        "description": format!("Takes the scope `{}`.", IntegrationScope::PapersReceipt.as_str()),
        "parameters": [paper],
        "requestBody": {"required": true, "content": sent},
        "responses": responses
    })
}

/// What may go wrong.
fn problems(types: &mut SchemaGenerator, statuses: &[&str]) -> Map<String, Value> {
    let problem = json!({"application/problem+json": {"schema": types.subschema_for::<Problem>()}});
    let words = |status: &str| match status {
        "400" => "The query or the body cannot be read.",
        "401" => "No token, or one that opens nothing.",
        "403" => "The token is for other things.",
        "404" => "There is no such thing, or none that this token may see.",
        "409" => "The paper lies in the journal under another number.",
        "413" => "The body is too large.",
        "429" => "Too many requests: wait for `Retry-After`.",
        "507" => "The disk is full.",
        _ => "Busy, or nobody knows whether it was done: wait for `Retry-After`, and send the same again.",
    };
    let one = |status: &&str| {
        let answer = json!({"description": words(status), "content": problem});
        ((*status).to_owned(), answer)
    };
    statuses.iter().map(one).collect()
}
