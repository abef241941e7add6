//! Checks the bundled parts: texts, fonts, the browser half.

use super::Line;
use crate::assets::islands::Islands;
use crate::auth::breached::Breached;
use crate::config::Config;
use crate::pipeline::Pipeline;

/// Sample characters that the fonts must have: those of Danish documents and of Arabic names.
const LETTERS: &str = "abcæøåÆØÅéüß»«–’…ابت";

/// Checks texts, fonts and the browser half.
pub(super) fn lines(config: &Config) -> Vec<Line> {
    let mut lines = vec![content(config), fonts(), browser_half(config)];
    lines.extend(breached(config));
    lines
}

fn breached(config: &Config) -> Option<Line> {
    const WHAT: &str = "breached passwords";
    let path = config.breached_passwords.as_deref()?;
    Some(match Breached::open(Some(path)) {
        Ok(_) => Line::ok(WHAT, path.display().to_string()),
        Err(error) => Line::fault(
            WHAT,
            error.to_string(),
            "put the file there, readable for the server, or take the line breached_passwords out",
        ),
    })
}

fn content(config: &Config) -> Line {
    const WHAT: &str = "content";
    let folder = config.content.as_deref();
    let pipeline = match Pipeline::open(folder) {
        Ok(pipeline) => pipeline,
        Err(error) => {
            let remedy = "see that the folder named with content = is there and can be read";
            return Line::fault(WHAT, error.to_string(), remedy);
        }
    };
    let faults = ::content::check::common(pipeline.content(), &print::can_draw);
    let from = folder.map_or_else(
        || "built in".into(),
        |folder| format!("built in, under {}", folder.display()),
    );
    match (faults.first(), folder) {
        (None, _) => Line::ok(WHAT, format!("{from}; it has passed")),
        (Some(first), Some(folder)) => Line::fault(
            WHAT,
            format!(
                "{from}; {} faults, and nothing is served with them: {first}",
                faults.len()
            ),
            format!("boernehoejde content check {}", folder.display()),
        ),
        (Some(first), None) => Line::fault(
            WHAT,
            format!("{from}; {} faults: {first}", faults.len()),
            "this program is broken: install it again",
        ),
    }
}

fn fonts() -> Line {
    const WHAT: &str = "fonts";
    let missing: String = LETTERS.chars().filter(|letter| !print::can_draw(*letter)).collect();
    if missing.is_empty() {
        Line::ok(WHAT, "built in, for the screen and for paper")
    } else {
        Line::fault(
            WHAT,
            format!("built in, but without {missing}"),
            "this program is broken: install it again",
        )
    }
}

fn browser_half(config: &Config) -> Line {
    const WHAT: &str = "browser half";
    if Islands::of(config.islands.as_deref()).address().is_some() {
        Line::ok(WHAT, "there: words are looked at while they are typed")
    } else {
        Line::warn(
            WHAT,
            "not there: every page works, nothing is live while typing",
            "use the package, or build it with `make web` and name its folder with islands =",
        )
    }
}
