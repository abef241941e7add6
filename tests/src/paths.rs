//! Where things are. `make test` says so in the environment; by hand, they are found or built.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

/// The project's root.
#[must_use]
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("tests/ stands in the project")
}

/// The built `boernehoejde`. Without `BOERNEHOEJDE_BIN` it is built first, so that no test meets yesterday's binary.
#[must_use]
pub fn binary() -> &'static Path {
    static BINARY: OnceLock<PathBuf> = OnceLock::new();
    BINARY.get_or_init(|| {
        if let Some(path) = given("BOERNEHOEJDE_BIN") {
            return path;
        }
        let built = Command::new(env!("CARGO"))
            .args(["build", "--locked", "--quiet", "-p", "boernehoejde"])
            .current_dir(root())
            .status()
            .expect("cargo runs");
        assert!(
            built.success(),
            "the server does not build: cargo build -p boernehoejde"
        );
        target().join("debug/boernehoejde")
    })
}

/// The browser half, where it has been built.
#[must_use]
pub fn pkg() -> PathBuf {
    set_up("BOERNEHOEJDE_PKG", &target().join("site/pkg"), "make web")
}

/// axe-core, the accessibility checker.
#[must_use]
pub fn axe() -> PathBuf {
    set_up(
        "BOERNEHOEJDE_AXE",
        &root().join(".setup/node_modules/axe-core/axe.min.js"),
        "make setup",
    )
}

/// The folder of what comes from npm: axe-core's.
///
/// # Panics
/// Where axe-core does not lie in such a folder.
#[must_use]
pub fn node_modules() -> PathBuf {
    let axe = axe();
    axe.ancestors()
        .nth(2)
        .expect("axe-core lies in node_modules")
        .to_owned()
}

/// The Python that has the PDF/UA validator.
#[must_use]
pub fn python() -> PathBuf {
    set_up(
        "BOERNEHOEJDE_PYTHON",
        &root().join(".setup/venv/bin/python"),
        "make setup",
    )
}

/// Where a test leaves pictures for people to look at.
#[must_use]
pub fn pictures() -> PathBuf {
    let folder = target().join("pictures");
    std::fs::create_dir_all(&folder).expect("target/ can be written");
    folder
}

/// Cargo's target folder: this test runs from `<target>/<profile>/deps/`.
fn target() -> PathBuf {
    let here = std::env::current_exe().expect("a running test has a path");
    here.ancestors()
        .nth(3)
        .expect("a test stands three folders deep")
        .to_owned()
}

fn given(variable: &str) -> Option<PathBuf> {
    std::env::var_os(variable)
        .filter(|value| !value.is_empty())
        .map(PathBuf::from)
}

fn set_up(variable: &str, usual: &Path, remedy: &str) -> PathBuf {
    let path = given(variable).unwrap_or_else(|| usual.to_owned());
    assert!(path.exists(), "{} is missing: run `{remedy}` first", path.display());
    path
}
