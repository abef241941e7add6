//! `boernehoejde routes`

use super::{End, RoutesArgs};
use crate::doors::rule::{Door, Scope};
use crate::http::routes;

/// Prints every door of the pages, and who may enter.
pub fn run(args: &RoutesArgs) -> End {
    let table = routes::table();
    if args.json {
        match serde_json::to_string_pretty(&table) {
            Ok(text) => println!("{text}"),
            Err(error) => return End::Ours(error.to_string()),
        }
    } else {
        for door in table {
            println!("{:5} {:28} {}", door.method, door.path, who(&door));
        }
    }
    End::Done
}

fn who(door: &Door) -> String {
    let roles: Vec<&str> = door.roles.iter().map(|role| role.as_str()).collect();
    let roles = if roles.is_empty() {
        "every role".into()
    } else {
        roles.join(", ")
    };
    match door.scope {
        Scope::Public => "everybody".into(),
        Scope::Staff => roles,
        Scope::OwnCase => format!("{roles}: own cases"),
        Scope::Child => "a child, on its own screen".into(),
        Scope::Table => "a child, in a talk".into(),
    }
}
