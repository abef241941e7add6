//! `boernehoejde`: the command line, and through `serve` the pages.

fn main() -> std::process::ExitCode {
    boernehoejde::cli::run()
}
