//! The child's way as a picture: whatever its stations, nothing lies over anything else, and each says its state without
//! a colour (N32).

use domain::band::Band;
use domain::document::Audience;
use domain::drawing::Segment;
use domain::timeline::Stands;
use domain::way::{End, Laid, Look, Plan, Rect, Room, Shape, Size, Station, Stretch, dots, grid, mark, on_the_hill};
use proptest::prelude::*;

const STATES: [Stands; 6] = [
    Stands::Done,
    Stands::Now,
    Stands::Next,
    Stands::Waiting,
    Stands::Maybe,
    Stands::OneOf,
];

fn station(stands: Stands) -> Station {
    Station {
        stands,
        featured: false,
        fork: None,
    }
}

/// A station, and shares of what a label and a flag may be.
type Drawn = (usize, bool, f32, f32, Option<f32>);

fn drawn() -> impl Strategy<Value = Vec<Drawn>> {
    let one = (
        0..STATES.len(),
        any::<bool>(),
        0.2f32..1.0,
        12.0f32..130.0,
        proptest::option::of(0.2f32..1.0),
    );
    proptest::collection::vec(one, 1..=12)
}

/// Stations of which one is large; ways of a fork are neighbours.
fn stations(drawn: &[Drawn], large: usize) -> Vec<Station> {
    let mut stations: Vec<Station> = Vec::new();
    let mut fork = 0;
    for (index, (state, joins, ..)) in drawn.iter().enumerate() {
        let stands = STATES[*state];
        let is_way = stands == Stands::OneOf;
        if is_way && !(*joins && stations.last().is_some_and(|last| last.stands == Stands::OneOf)) {
            fork += 1;
        }
        stations.push(Station {
            stands,
            featured: index == large % drawn.len(),
            fork: is_way.then_some(fork),
        });
    }
    stations
}

fn sizes(stations: &[Station], drawn: &[Drawn], room: &Room) -> Vec<Size> {
    // Any column of these sheets is as wide as the others, except on a hill, where the narrowest counts.
    let measure = (0..room.bounds.len() - 1)
        .map(|column| room.measure(column))
        .fold(f32::MAX, f32::min);
    let size = |(station, (_, _, width, height, flag)): (&Station, &Drawn)| Size {
        radius: if station.featured { 42.0 } else { 28.0 },
        label: (width * measure, *height),
        flag: flag.map(|share| (share * measure, 20.0)),
    };
    stations.iter().zip(drawn).map(size).collect()
}

fn around((x, y): (f32, f32), radius: f32) -> Rect {
    Rect {
        x: x - radius,
        y: y - radius,
        width: 2.0 * radius,
        height: 2.0 * radius,
    }
}

/// Points on a road, as boxes of its width.
fn along(path: &[Segment], half: f32) -> Vec<Rect> {
    let boxed = |segment| match segment {
        Segment::Move(x, y) => Some(around((x, y), half)),
        _ => None,
    };
    dots(path, 2.0, (End::Open, End::Open))
        .into_iter()
        .filter_map(boxed)
        .collect()
}

/// The middles of dots.
fn middles(dots: Vec<Segment>) -> Vec<(f32, f32)> {
    let middle = |dot| match dot {
        Segment::Move(x, y) => Some((x, y)),
        _ => None,
    };
    dots.into_iter().filter_map(middle).collect()
}

/// Everything that must not lie over anything else, and inside what.
fn check(laid: &Laid, room: &Room) -> Result<(), TestCaseError> {
    for row in &laid.rows {
        let sheet = |rect: &Rect| {
            rect.x >= -0.01
                && rect.y >= -0.01
                && rect.x + rect.width <= room.width + 0.01
                && rect.y + rect.height <= row.height + 0.01
        };
        let of = |spot: &domain::way::Spot| {
            let boxes = [
                Some(around(spot.centre, spot.radius)),
                Some(spot.label),
                spot.flag.map(|flag| flag.cloth),
            ];
            boxes.into_iter().flatten().collect::<Vec<Rect>>()
        };
        for (nth, spot) in row.spots.iter().enumerate() {
            let own = of(spot);
            for (at, rect) in own.iter().enumerate() {
                prop_assert!(sheet(rect), "{rect:?} is outside a row of {}", row.height);
                for other in own[at + 1..]
                    .iter()
                    .chain(row.spots[nth + 1..].iter().flat_map(of).collect::<Vec<_>>().iter())
                {
                    prop_assert!(!rect.overlaps(other), "{rect:?} lies over {other:?}");
                }
            }
            if let Some(flag) = spot.flag {
                // Above the middle of its ring, on which its pole stands.
                let middle = flag.cloth.x + flag.cloth.width / 2.0;
                prop_assert!(
                    (middle - spot.centre.0).abs() < 0.01,
                    "{flag:?} beside {:?}",
                    spot.centre
                );
                prop_assert_eq!(flag.foot, (spot.centre.0, spot.centre.1 - spot.radius));
                prop_assert!(sheet(&flag.cloth), "a flag is outside: {flag:?}");
            }
            if let Some(companion) = spot.companion {
                prop_assert!(sheet(&companion), "the companion is outside: {companion:?}");
                for other in &row.spots {
                    prop_assert!(!companion.overlaps(&other.label), "the companion stands on words");
                }
            }
        }
        for stretch in row.stretches.iter().filter(|road| road.look == Look::Perhaps) {
            for (x, y) in middles(stretch.dots(10.0, 4.0)) {
                for spot in &row.spots {
                    let far = (x - spot.centre.0).hypot(y - spot.centre.1);
                    prop_assert!(far >= spot.radius + 3.0, "half a dot sticks out of a ring: {far}");
                }
            }
        }
        for stretch in &row.stretches {
            for point in along(&stretch.path, room.road * 0.95) {
                for spot in &row.spots {
                    prop_assert!(
                        !point.overlaps(&spot.label),
                        "a road runs through words: {point:?}, {:?}",
                        spot.label
                    );
                    if let Some(flag) = spot.flag {
                        prop_assert!(!point.overlaps(&flag.cloth), "a road runs through a flag: {point:?}");
                    }
                }
            }
        }
    }
    Ok(())
}

/// Where a road ends.
fn end(path: &[Segment]) -> (f32, f32) {
    match path.last() {
        Some(Segment::Move(x, y) | Segment::Line(x, y) | Segment::Curve(.., x, y)) => (*x, *y),
        Some(Segment::Close) | None => (f32::NAN, f32::NAN),
    }
}

fn begin(path: &[Segment]) -> (f32, f32) {
    match path.first() {
        Some(Segment::Move(x, y)) => (*x, *y),
        _ => (f32::NAN, f32::NAN),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_of_a_winding_path_lies_over_anything_else(
        drawn in drawn(), large in 0usize..12, columns in 1usize..=3, sway in 0.0f32..14.0,
    ) {
        let stations = stations(&drawn, large);
        let plan = Plan::of(&stations, columns);
        let room = Room::winding(482.0, plan.columns, 24.0, sway);
        let laid = Laid::of(&stations, &plan, &sizes(&stations, &drawn, &room), &room);
        check(&laid, &room)?;
        // Every station once, in its order.
        let order: Vec<usize> = laid.rows.iter().flat_map(|row| &row.spots).map(|spot| spot.station).collect();
        prop_assert_eq!(order, (0..stations.len()).collect::<Vec<usize>>());
        // The companion is where the child is, and nowhere else.
        for spot in laid.rows.iter().flat_map(|row| &row.spots) {
            prop_assert_eq!(spot.companion.is_some(), stations[spot.station].featured);
        }
    }

    /// On a poster as many columns lie on one sheet as on the other: no disc, no word and no flag crosses the cut, and the
    /// road does.
    #[test]
    fn nothing_but_the_road_crosses_the_cut_of_a_poster(drawn in drawn(), large in 0usize..12, pairs in 1usize..=3) {
        let stations = stations(&drawn, large);
        let plan = Plan::in_columns(&stations, 2 * pairs);
        let room = Room { road: 8.0, ..Room::winding(1076.0, 2 * pairs, 48.0, 10.0) };
        let laid = Laid::of(&stations, &plan, &sizes(&stations, &drawn, &room), &room);
        check(&laid, &room)?;
        let cut = room.width / 2.0;
        let crosses = |rect: &Rect| rect.x < cut - 0.01 && rect.x + rect.width > cut + 0.01;
        for spot in laid.rows.iter().flat_map(|row| &row.spots) {
            prop_assert!(!crosses(&around(spot.centre, spot.radius)));
            prop_assert!(!crosses(&spot.label), "{:?}", spot.label);
            prop_assert!(!spot.flag.is_some_and(|flag| crosses(&flag.cloth)));
            prop_assert!(!spot.companion.is_some_and(|companion| crosses(&companion)));
        }
        let is_over = laid.rows.iter().flat_map(|row| &row.stretches).any(|road| {
            let points = along(&road.path, 1.0);
            points.iter().any(|point| point.x < cut) && points.iter().any(|point| point.x > cut)
        });
        prop_assert_eq!(is_over, plan.rows[0].cells.len() > pairs);
    }

    /// A path that breaks off at the end of a sheet goes on at the same place of the next.
    #[test]
    fn the_road_goes_on_where_the_row_before_ended(drawn in drawn(), columns in 1usize..=3) {
        let stations = stations(&drawn, 0);
        let plan = Plan::of(&stations, columns);
        let room = Room::winding(482.0, plan.columns, 24.0, 8.0);
        let laid = Laid::of(&stations, &plan, &sizes(&stations, &drawn, &room), &room);
        for pair in laid.rows.windows(2) {
            let (leaves, enters) = (pair[0].stretches.last().map(|road| (road.look, end(&road.path))), pair[1].stretches.first());
            let enters = enters.map(|road| (road.look, begin(&road.path)));
            let (Some((look, (x, y))), Some((same, (again, top)))) = (leaves, enters) else {
                return Err(TestCaseError::fail("a row without a road"));
            };
            prop_assert_eq!((x, y), (again, pair[0].height));
            prop_assert_eq!(top, 0.0);
            prop_assert!(look == same || plan.rows.iter().any(|row| row.cells.iter().any(|cell| cell.len() > 1)));
        }
    }

    /// The pictures get what the words leave: a little larger, and the path would be higher than its sheet.
    #[test]
    fn discs_are_the_largest_that_fit(
        drawn in drawn(), large in 0usize..12, columns in 1usize..=4, more in 1.0f32..1.6,
    ) {
        let most = [60.0, 80.0];
        let stations = stations(&drawn, large);
        let plan = Plan::of(&stations, columns);
        let room = Room::winding(900.0, plan.columns, 24.0, 8.0);
        let mut found = sizes(&stations, &drawn, &room);
        let height = Laid::of(&stations, &plan, &found, &room).height();
        prop_assert!(Laid::largest(&stations, &plan, &mut found, &room, (height - 1.0, most)).is_none());
        let Some(laid) = Laid::largest(&stations, &plan, &mut found, &room, (height * more, most)) else {
            return Err(TestCaseError::fail("it fitted before"));
        };
        check(&laid, &room)?;
        prop_assert!(laid.height() <= height * more + 0.01);
        prop_assert_eq!(&laid, &Laid::of(&stations, &plan, &found, &room));
        let larger = |(size, station): (&Size, &Station)| Size {
            radius: (size.radius * 1.03).min(most[usize::from(station.featured)]),
            ..*size
        };
        let larger: Vec<Size> = found.iter().zip(&stations).map(larger).collect();
        let is_largest = larger == found || Laid::of(&stations, &plan, &larger, &room).height() > height * more;
        prop_assert!(is_largest, "{found:?}");
    }

    #[test]
    fn nothing_on_the_hill_lies_over_anything_else(drawn in drawn(), large in 0usize..12) {
        let all = stations(&drawn, large);
        let shown = on_the_hill(&all);
        let stations: Vec<Station> = shown.iter().map(|index| all[*index]).collect();
        let plan = Plan::of(&stations, 3);
        let cells: Vec<&Vec<usize>> = plan.rows.iter().flat_map(|row| &row.cells).collect();
        prop_assert!((1..=3).contains(&cells.len()), "{cells:?}");
        let is_large = |ways: &&Vec<usize>| ways.iter().any(|way| stations[*way].featured);
        let shares: Vec<f32> = cells.iter().map(|ways| if is_large(ways) { 1.4 } else { 1.0 }).collect();
        let room = Room::hill(482.0, &shares, (18.0, 64.0), 16.0);
        let laid = Laid::of(&stations, &plan, &sizes(&stations, &drawn, &room), &room);
        check(&laid, &room)?;
        prop_assert_eq!(laid.rows.len(), 1);
        if let Some((road, frame)) = laid.rows[0].unknown(&room, 44.0) {
            prop_assert_eq!(road.look, Look::Perhaps);
            for spot in &laid.rows[0].spots {
                prop_assert!(!frame.overlaps(&spot.label) && !frame.overlaps(&around(spot.centre, spot.radius)));
            }
        }
    }
}

#[test]
fn each_reader_has_a_picture_of_their_own() {
    for (audience, band, shape) in [
        (Audience::Child, Band::Four, Shape::Hill),
        (Audience::Child, Band::Seven, Shape::Winding),
        (Audience::Child, Band::Ten, Shape::Winding),
        (Audience::Child, Band::Thirteen, Shape::Line),
        (Audience::Adult, Band::Four, Shape::Line),
    ] {
        assert_eq!(Shape::of(audience, band), shape, "{audience:?}, {band:?}");
    }
}

#[test]
fn the_hill_shows_what_was_what_is_and_what_comes() {
    let way = |states: &[(Stands, bool)]| -> Vec<Station> {
        let station = |(stands, featured): &(Stands, bool)| Station {
            featured: *featured,
            ..station(*stands)
        };
        states.iter().map(station).collect()
    };
    use Stands::{Done, Maybe, Next, Now};
    let long = way(&[(Done, false), (Done, false), (Now, true), (Next, false), (Maybe, false)]);
    assert_eq!(on_the_hill(&long), [1, 2, 3]);
    let begun = way(&[(Now, true), (Next, false)]);
    assert_eq!(on_the_hill(&begun), [0, 1]);
    let over = way(&[(Done, false), (Done, true)]);
    assert_eq!(on_the_hill(&over), [0, 1]);
    // A fork is one place with all its ways: one of them alone would be a promise.
    let way_of = |fork| Station {
        fork: Some(fork),
        ..station(Stands::OneOf)
    };
    let now = Station {
        featured: true,
        ..station(Now)
    };
    let forked = [now, way_of(0), way_of(0), way_of(1)];
    assert_eq!(on_the_hill(&forked), [0, 1, 2]);
    assert_eq!(Plan::of(&forked[..3], 3).rows[0].cells, [vec![0], vec![1, 2]]);
    // What is done already does not come.
    let mixed = way(&[(Maybe, false), (Now, true), (Done, false), (Maybe, false)]);
    assert_eq!(on_the_hill(&mixed), [1, 3]);
}

#[test]
fn rows_are_as_even_as_they_can_be_and_run_to_and_fro() {
    let plan = |count: usize| Plan::of(&vec![station(Stands::Next); count], 3);
    let cells = |count: usize| {
        plan(count)
            .rows
            .iter()
            .map(|row| row.cells.len())
            .collect::<Vec<usize>>()
    };
    assert_eq!(cells(1), [1]);
    assert_eq!(cells(4), [2, 2]);
    assert_eq!(cells(7), [3, 3, 1]);
    assert_eq!(cells(12), [3, 3, 3, 3]);
    let rows = plan(7).rows;
    assert_eq!(
        rows.iter().map(|row| row.backwards).collect::<Vec<bool>>(),
        [false, true, false]
    );
    assert_eq!(rows[1].column(0, 3), 2);
}

#[test]
fn ways_of_one_fork_share_a_place_and_meet_again() {
    let way = |fork| Station {
        fork: Some(fork),
        ..station(Stands::OneOf)
    };
    let stations = [station(Stands::Now), way(0), way(0), way(1)];
    let plan = Plan::of(&stations, 3);
    assert_eq!(plan.rows[0].cells, [vec![0], vec![1, 2], vec![3]]);
    let frame = grid::frame(&stations, &plan, &plan.rows[0], 0);
    let from_second: Vec<_> = frame
        .stretches()
        .into_iter()
        .filter(|road| begin(&road.path) == (170.0, 50.0))
        .collect();
    // It ends at the gate, where the road of the first way passes.
    assert_eq!(from_second.len(), 1);
    assert_eq!(end(&from_second[0].path), (220.0, 0.0));
    assert_eq!(from_second[0].look, Look::Perhaps);
}

/// Whatever the columns of a screen or a sheet: a way that stands after another reads as first this, then that.
#[test]
fn a_fork_of_up_to_four_ways_is_one_place_of_every_plan() {
    for ways in 2..=4 {
        for before in 1..=8 {
            let mut stations = vec![station(Stands::Done); before];
            stations.resize(
                before + ways,
                Station {
                    fork: Some(0),
                    ..station(Stands::OneOf)
                },
            );
            let fork: Vec<usize> = (before..before + ways).collect();
            let plans =
                (1..=6).flat_map(|columns| [Plan::of(&stations, columns), Plan::in_columns(&stations, columns)]);
            for plan in plans {
                let cells = plan.rows.iter().flat_map(|row| &row.cells);
                let holding = cells.filter(|cell| cell.iter().any(|way| fork.contains(way)));
                assert_eq!(holding.collect::<Vec<_>>(), [&fork], "{ways} ways after {before}");
            }
        }
    }
    // On the hill of the youngest too, where the child is just before it.
    let now = Station {
        featured: true,
        ..station(Stands::Now)
    };
    let way = Station {
        fork: Some(0),
        ..station(Stands::OneOf)
    };
    assert_eq!(on_the_hill(&[now, way, way, way, way]), [0, 1, 2, 3, 4]);
}

/// Grey print and forced colours take the colours away: what is left tells the states apart.
#[test]
fn every_state_has_a_shape_of_its_own() {
    let outlines = |stands, draw: fn(Stands, bool, (f32, f32), f32) -> Vec<mark::Inked>, large| {
        let marks = draw(stands, large, (50.0, 50.0), 30.0);
        marks.into_iter().map(|mark| mark.path).collect::<Vec<_>>()
    };
    // Ways of a fork are maybes too; their road says the rest.
    let states = &STATES[..5];
    for draw in [mark::disc, mark::small] {
        for (nth, one) in states.iter().enumerate() {
            for other in &states[nth + 1..] {
                assert_ne!(
                    outlines(*one, draw, false),
                    outlines(*other, draw, false),
                    "{one:?}, {other:?}"
                );
            }
            if *one != Stands::Now {
                assert_ne!(outlines(*one, draw, false), outlines(*one, draw, true), "{one:?}");
            }
        }
    }
}

#[test]
fn dots_lie_the_same_distance_apart() {
    let path = [
        Segment::Move(0.0, 0.0),
        Segment::Line(100.0, 0.0),
        Segment::Line(100.0, 50.0),
    ];
    let open = middles(dots(&path, 10.0, (End::Open, End::Open)));
    assert_eq!(open.len(), 15);
    assert_eq!((open[0], open[14]), ((5.0, 0.0), (100.0, 45.0)));
    // Clear of the rings at both ends, and even between them.
    let clear = middles(dots(&path[..2], 10.0, (End::Disc(20.0), End::Disc(30.0))));
    let near = |(x, y): (f32, f32), at: f32| (x - at).abs() < 0.01 && y.abs() < 0.01;
    assert!(near(clear[0], 27.0) && near(clear[clear.len() - 1], 63.0), "{clear:?}");
    assert_eq!(clear.len(), 5);
    // A road that turns back is longer than its dots are away from the ring.
    let turns = [
        Segment::Move(0.0, 0.0),
        Segment::Line(0.0, 20.0),
        Segment::Line(100.0, 20.0),
    ];
    let clear = middles(dots(&turns, 10.0, (End::Disc(20.0), End::Open)));
    assert!((clear[0].0.hypot(clear[0].1) - 27.0).abs() < 0.01, "{clear:?}");
    // A road that is hidden has none.
    assert!(dots(&path[..2], 10.0, (End::Disc(50.0), End::Disc(50.0))).is_empty());
}

/// Where the child is, is where it has come to, also where that is waiting.
#[test]
fn the_road_is_walked_up_to_where_the_child_is() {
    let looks = |here: Stands| {
        let now = Station {
            featured: true,
            ..station(here)
        };
        let stations = [
            station(Stands::Done),
            now,
            station(Stands::Waiting),
            station(Stands::Maybe),
        ];
        let plan = Plan::of(&stations, 4);
        let frame = grid::frame(&stations, &plan, &plan.rows[0], 0);
        frame.stretches().iter().map(|road| road.look).collect::<Vec<Look>>()
    };
    let expected = [Look::Walked, Look::Walked, Look::Ahead, Look::Perhaps];
    assert_eq!(looks(Stands::Waiting), expected);
    assert_eq!(looks(Stands::Now), expected);
    // Who has nothing but what comes next is not there yet.
    assert_eq!(looks(Stands::Next)[1], Look::Ahead);
}

/// A row that runs against the direction of reading says so.
#[test]
fn arrow_heads_say_which_way_a_path_of_more_rows_runs() {
    let heads = |count: usize, row: usize| -> Vec<Vec<Segment>> {
        let stations = vec![station(Stands::Maybe); count];
        let plan = Plan::of(&stations, 3);
        let frame = grid::frame(&stations, &plan, &plan.rows[row], row);
        let stretches: Vec<Stretch> = frame.stretches();
        stretches.iter().filter_map(|road| road.arrow(4.0)).collect()
    };
    let runs = |head: &[Segment]| match head {
        [Segment::Move(wing, _), Segment::Line(point, _), Segment::Line(..)] => point - wing,
        _ => 0.0,
    };
    assert!(heads(3, 0).is_empty(), "one row runs as it is read");
    assert!(runs(&heads(6, 0)[0]) > 0.0);
    let back = heads(6, 1);
    assert_eq!(back.len(), 2);
    assert!(back.iter().all(|head| runs(head) < 0.0), "{back:?}");
}
