//! The made-up world of `serve --demo` is whole, and natural on any day.

use boernehoejde::demo;
use boernehoejde::pipeline::Pipeline;
use domain::actor::Today;
use domain::document::Kind;
use domain::finding::{Code, Level};
use domain::gate::Request;
use jiff::civil::date;

#[test]
fn every_case_can_be_read_and_most_need_only_a_letter() {
    let desk = Pipeline::open(None).unwrap();
    let world = demo::world(desk.content()).unwrap();
    assert!(world.municipalities.len() >= 2);
    for today in [date(2026, 11, 23), date(2027, 2, 28), date(2028, 12, 31)] {
        let cases = demo::cases(desk.content(), &world, today).unwrap();
        assert!(cases.len() >= 38, "{} cases", cases.len());
        let mut ready = 0;
        let mut personal: Vec<&str> = Vec::new();
        for (_, value) in &cases {
            let meetings = value["meetings"].as_array().into_iter().flatten();
            let planned = meetings.filter(|meeting| meeting["state"] == "planned");
            personal.extend(planned.filter_map(|meeting| meeting["personal"].as_str()));
        }
        let (count, once) = (
            personal.len(),
            personal.iter().collect::<std::collections::BTreeSet<_>>().len(),
        );
        assert_eq!(count, once, "a personal sentence goes to one child only");
        for (_, value) in &cases {
            let case = domain::case::read::read_value(value.clone()).unwrap_or_else(|faults| panic!("{faults:?}"));
            let request = Request::new(Kind::BeforeMeeting, today);
            let judgement = desk.judge(&case, &request, &[], Today(today)).unwrap();
            let stopped: Vec<_> = judgement
                .findings
                .iter()
                .filter(|finding| finding.level == Level::Block && finding.code != Code::MissingField)
                .collect();
            assert!(stopped.is_empty(), "{stopped:?}");
            ready += usize::from(judgement.release.is_some());
        }
        assert!(ready >= 15, "only {ready} are ready on {today}");
    }
}
