//! `boernehoejde`: the command line, and through `serve` the pages.

/// Chosen by measurement: docs/decisions/0022-the-allocator.md.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    boernehoejde::cli::run()
}
