//! Privileges in OIO-BPP (OIO Basic Privilege Profile 1.1 and 1.2), as KOMBIT's Context Handler gives them: a list in
//! XML, in base64, in one claim. Both names of the claim and both namespaces are in use.
//!
//! A group of privileges counts where its scope is the municipality's CVR number and it has no constraint: what is
//! limited to a part of the municipality is not understood here, and what is not understood opens nothing.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use roxmltree::{Document, Node};
use serde_json::{Map, Value};

/// The names of the claim.
const NAMES: [&str; 4] = [
    "dk:gov:saml:attribute:Privileges_intermediate",
    "https://data.gov.dk/model/core/eid/privilegesIntermediate",
    "privilegesIntermediate",
    "privileges_intermediate",
];
/// The namespaces of the list: version 1.1 and before, 1.2.
const NAMESPACES: [&str; 2] = [
    "http://itst.dk/oiosaml/basic_privilege_profile",
    "http://digst.dk/oiosaml/basic_privilege_profile",
];
/// The scope of a municipality's own privileges, before its CVR number.
const SCOPE: &str = "urn:dk:gov:saml:cvrNumberIdentifier:";
/// The longest list that is read, in bytes of base64.
const LONGEST: usize = 64 * 1024;

/// The privileges that somebody has in the municipality with a CVR number. A list that cannot be read gives none.
#[must_use]
pub fn of(cvr: &str, claims: &Map<String, Value>) -> Vec<String> {
    let lists = NAMES.iter().filter_map(|name| claims.get(*name)).flat_map(texts);
    lists.filter_map(|list| read(cvr, list)).flatten().collect()
}

fn texts(claim: &Value) -> Vec<&str> {
    match claim {
        Value::String(text) => vec![text],
        Value::Array(all) => all.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    }
}

fn read(cvr: &str, list: &str) -> Option<Vec<String>> {
    if list.len() > LONGEST {
        return None;
    }
    let plain: String = list.split_ascii_whitespace().collect();
    let xml = String::from_utf8(STANDARD.decode(plain).ok()?).ok()?;
    // Without document types: no entity is ever made larger.
    let document = Document::parse(&xml).ok()?;
    let root = document.root_element();
    let space = root.tag_name().namespace()?;
    if root.tag_name().name() != "PrivilegeList" || !NAMESPACES.contains(&space) {
        return None;
    }
    // The elements inside stand in no namespace, or in the list's.
    let is = |node: &Node<'_, '_>, name: &str| {
        let named = node.tag_name();
        node.is_element() && named.name() == name && named.namespace().is_none_or(|own| own == space)
    };
    let scope = format!("{SCOPE}{cvr}");
    let mut privileges = Vec::new();
    for group in root.children().filter(|node| is(node, "PrivilegeGroup")) {
        let limited = group
            .children()
            .any(|node| node.is_element() && !is(&node, "Privilege"));
        if group.attribute("Scope") == Some(scope.as_str()) && !limited {
            let all = group.children().filter(|node| is(node, "Privilege"));
            privileges.extend(all.filter_map(|node| Some(node.text()?.trim().to_owned())));
        }
    }
    Some(privileges)
}

#[cfg(test)]
mod tests {
    use super::*;

    const CVR: &str = "29189374";

    fn list(space: &str, inside: &str) -> String {
        let text = format!("<?xml version=\"1.0\"?><b:PrivilegeList xmlns:b=\"{space}\">{inside}</b:PrivilegeList>");
        STANDARD.encode(text)
    }

    fn group(cvr: &str, inside: &str) -> String {
        format!("<PrivilegeGroup Scope=\"{SCOPE}{cvr}\">{inside}</PrivilegeGroup>")
    }

    fn has(name: &str, list: &str) -> Vec<String> {
        let claims = serde_json::json!({ name: list });
        of(CVR, claims.as_object().unwrap())
    }

    #[test]
    fn both_names_and_both_namespaces_are_read() {
        let inside = group(CVR, "<Privilege>http://barn.example/adviser/1</Privilege>");
        for name in NAMES {
            for space in NAMESPACES {
                assert_eq!(
                    has(name, &list(space, &inside)),
                    ["http://barn.example/adviser/1"],
                    "{name} {space}"
                );
            }
        }
    }

    #[test]
    fn anothers_scope_and_a_limited_group_give_nothing() {
        let privilege = "<Privilege>http://barn.example/adviser/1</Privilege>";
        let limited = format!("{privilege}<Constraint Name=\"urn:dk:kombit:orgUnit\">x</Constraint>");
        for inside in [group("12345678", privilege), group(CVR, &limited), privilege.into()] {
            assert!(has(NAMES[0], &list(NAMESPACES[0], &inside)).is_empty(), "{inside}");
        }
        assert!(has("groups", &list(NAMESPACES[0], &group(CVR, privilege))).is_empty());
        assert!(has(NAMES[0], &list("http://elsewhere.example", &group(CVR, privilege))).is_empty());
    }

    #[test]
    fn what_cannot_be_read_gives_nothing() {
        let bomb = "<!DOCTYPE a [<!ENTITY b \"bb\">]><a>&b;</a>";
        for text in [
            "",
            "%%%",
            &STANDARD.encode("<PrivilegeList/>"),
            &STANDARD.encode(bomb),
            &"A".repeat(LONGEST + 1),
        ] {
            assert!(has(NAMES[0], text).is_empty());
        }
    }
}
