//! `boernehoejde routes`

use super::{End, RoutesArgs};
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
            println!(
                "{:5} {:28} {}",
                door.method,
                door.path,
                if door.roles.is_empty() {
                    "public".into()
                } else {
                    door.roles.join(", ")
                }
            );
        }
    }
    End::Done
}
