//! Where on a talk's screen somebody is: what a press of the four buttons leads back to.

use super::Part;
use domain::talk_tools::strip::Strip;
use domain::talk_tools::{House, Tool};

/// A page of the talk's screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// A part of the talk.
    Part(Part),
    /// The tools that lie on the table.
    Tools,
    /// A tool.
    Tool(Tool),
    /// One of the three houses, open to be written into.
    House(House),
    /// First this, then that, as the adult chose it.
    Strip(Strip),
}

impl Place {
    /// The address of the tools; a tool's is followed by its number.
    pub const TOOLS: &'static str = "/t/talk/tools";

    /// Reads the field `from` of a form; `None` for anything else.
    #[must_use]
    pub fn read(field: &str) -> Option<Place> {
        if field == "tools" {
            return Some(Place::Tools);
        }
        if let Some(number) = field.strip_prefix("tool-") {
            if let Some((tool, house)) = number.split_once('-') {
                let houses = Tool::of(tool.parse().ok()?) == Some(Tool::Houses);
                return House::of(house.parse().ok()?).filter(|_| houses).map(Place::House);
            }
            return Tool::of(number.parse().ok()?).map(Place::Tool);
        }
        if let Some(code) = field.strip_prefix("strip-") {
            return Strip::read(code).map(Place::Strip);
        }
        Part::of(field.parse().ok()?).map(Place::Part)
    }

    /// As the field `from` of a form holds it.
    #[must_use]
    pub fn field(self) -> String {
        match self {
            Place::Part(part) => part.number().to_string(),
            Place::Tools => "tools".to_owned(),
            Place::Tool(tool) => format!("tool-{}", tool.number()),
            Place::House(house) => format!("tool-{}-{}", Tool::Houses.number(), house.number()),
            Place::Strip(strip) => format!("strip-{}", strip.code()),
        }
    }

    /// Its address. It says nothing of what was picked there.
    #[must_use]
    pub fn address(self) -> String {
        match self {
            Place::Part(part) => part.address(),
            Place::Tools => Place::TOOLS.to_owned(),
            Place::Tool(tool) => format!("{}/{}", Place::TOOLS, tool.number()),
            Place::House(house) => format!("{}/{}", Place::Tool(Tool::Houses).address(), house.number()),
            Place::Strip(strip) => format!("{}?strip={}", Place::Tool(Tool::FirstThen).address(), strip.code()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_read_as_it_was_written() {
        let strip = Strip::chosen("talk", "draw", 10, 1_000).unwrap();
        let tools = Tool::ALL.map(Place::Tool);
        let parts = Part::ALL.map(Place::Part);
        let houses = (1..=3).filter_map(House::of).map(Place::House);
        for place in parts
            .into_iter()
            .chain(tools)
            .chain(houses)
            .chain([Place::Tools, Place::Strip(strip)])
        {
            assert_eq!(Place::read(&place.field()), Some(place));
        }
        for field in [
            "",
            "0",
            "99",
            "tool-0",
            "tool-8",
            "tool-6-0",
            "tool-6-4",
            "tool-1-1",
            "strip-",
            "strip-9-9-9-9",
            "tools/1",
            "//example.org",
        ] {
            assert_eq!(Place::read(field), None, "{field}");
        }
    }
}
