//! Rebuilds the embedded content when a file of it comes, goes or changes.

fn main() {
    for room in [
        "letters",
        "processes",
        "rights",
        "glossary",
        "guides",
        "pictograms",
        "fonts",
        "da",
        "en",
        "../locales",
    ] {
        println!("cargo:rerun-if-changed={room}");
    }
}
