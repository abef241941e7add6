//! What a child's needs change in what is made for it (docs/needs.md, pitfall 15).

use crate::common::*;
use domain::band::Band;
use domain::case::{Child, Need, Reads};
use domain::document::{Kind, Lettering, Size, Version};
use domain::gate::Released;
use domain::language::Language;
use domain::manner::{Manner, StopHow, is_signed, signs_alone};
use proptest::prelude::*;
use serde_json::json;

const NEEDS: [Need; 7] = [
    Need::Dyslexia,
    Need::Hearing,
    Need::Sight,
    Need::SignLanguage,
    Need::Aac,
    Need::Attention,
    Need::Other,
];

fn with(needs: &[Need]) -> Child {
    Child {
        needs: needs.to_vec(),
        ..Child::default()
    }
}

fn manner(needs: &[Need], band: Band) -> Manner {
    Manner::of(&with(needs), band)
}

#[test]
fn without_needs_nothing_is_made_in_another_way() {
    for needs in [&[][..], &[Need::Other][..]] {
        for (band, reads) in [
            (Band::Four, Reads::Pictures),
            (Band::Seven, Reads::Together),
            (Band::Ten, Reads::Alone),
            (Band::Thirteen, Reads::Alone),
        ] {
            assert_eq!(
                manner(needs, band),
                Manner {
                    stop: StopHow::Usual,
                    reads,
                    more_pictures: false,
                    lettering: Lettering::default(),
                },
                "{needs:?} {band:?}"
            );
        }
    }
}

#[test]
fn a_child_is_told_of_a_stop_that_it_can_make_and_notice() {
    for band in Band::ALL {
        for (needs, stop) in [
            (&[Need::Sight][..], StopHow::Said),
            (&[Need::SignLanguage], StopHow::Raised),
            (&[Need::Hearing], StopHow::Raised),
            (&[Need::Aac], StopHow::Pointed),
            (&[Need::Aac, Need::SignLanguage], StopHow::Pointed),
            (&[Need::Sight, Need::Hearing], StopHow::Knocked),
            (&[Need::Sight, Need::Aac], StopHow::Knocked),
            (&[Need::Dyslexia, Need::Attention], StopHow::Usual),
        ] {
            assert_eq!(manner(needs, band).stop, stop, "{needs:?} {band:?}");
        }
    }
}

#[test]
fn pictures_come_where_they_help_and_never_against_the_answer() {
    let reads = |needs: &[Need], band| manner(needs, band).reads;
    assert_eq!(reads(&[Need::Aac], Band::Thirteen), Reads::Pictures);
    assert_eq!(reads(&[Need::Attention], Band::Ten), Reads::Pictures);
    // Sixteen is not nine: a letter, with more pictures in it.
    assert_eq!(reads(&[Need::Attention], Band::Thirteen), Reads::Alone);
    assert!(manner(&[Need::Attention], Band::Thirteen).more_pictures);
    for needs in [[Need::Aac, Need::Sight], [Need::Attention, Need::Sight]] {
        assert_eq!(reads(&needs, Band::Ten), Reads::Alone);
        assert!(!manner(&needs, Band::Ten).more_pictures);
    }
    let answered = Child {
        reads: Some(Reads::Alone),
        ..with(&[Need::Aac])
    };
    let made = Manner::of(&answered, Band::Ten);
    assert_eq!(made.reads, Reads::Alone);
    assert!(made.more_pictures, "the picture that the child points at is there");
}

#[test]
fn words_are_larger_and_further_apart_for_whom_that_helps() {
    let lettering = |needs: &[Need]| manner(needs, Band::Ten).lettering;
    assert_eq!(
        lettering(&[Need::Sight]),
        Lettering {
            size: Size::Largest,
            wide: false
        }
    );
    assert_eq!(
        lettering(&[Need::Dyslexia]),
        Lettering {
            size: Size::Larger,
            wide: true
        }
    );
    assert_eq!(
        lettering(&[Need::Dyslexia, Need::Sight]),
        Lettering {
            size: Size::Largest,
            wide: true
        }
    );
    for usual in [11.75, 12.5, 14.0, 17.0] {
        assert!(Size::Largest.on_paper(usual) >= 18.0 && Size::Largest.on_paper(usual) > usual * 1.19);
        assert!(Size::Larger.on_paper(usual) >= 14.0 && Size::Larger.on_paper(usual) > usual);
        assert!(Size::Largest.on_paper(usual) > Size::Larger.on_paper(usual));
    }
}

#[test]
fn a_signed_language_is_known_as_one() {
    let child = |needs: &[Need], interpreter: Option<&str>| Child {
        interpreter: interpreter.map(|tag| Language(tag.into())),
        ..with(needs)
    };
    assert!(is_signed(&child(&[Need::SignLanguage], None)));
    assert!(is_signed(&child(&[], Some("dsl"))) && is_signed(&child(&[], Some("DSL-DK"))));
    // The child signs, and what is interpreted is its mother's language: nobody interprets for the child yet.
    assert!(!is_signed(&child(&[Need::SignLanguage], Some("ar"))));
    assert!(signs_alone(&child(&[Need::SignLanguage], Some("ar"))));
    assert!(!signs_alone(&child(&[Need::SignLanguage], Some("dsl"))));
    assert!(!is_signed(&child(&[Need::Hearing], None)));
}

#[test]
fn a_child_that_signs_may_need_an_interpreter_and_its_adviser_is_told() {
    let signs = [("child.needs", json!(["sign-language"]))];
    let hint = "hint interpreter-missing meetings[0].people";
    let judgement = Ask::letter(LAURA_DAY).of(&changed(LAURA, &signs));
    assert!(lines(&judgement).iter().any(|line| line.starts_with(hint)));
    let Some(Released::Full(facts)) = judgement.release.as_ref().map(domain::gate::Release::facts) else {
        panic!("{:#?}", lines(&judgement));
    };
    assert!(facts.interpreter_needed && facts.interpreter_signs);

    // An interpreter who comes, or a sign language that is interpreted, and nothing is said.
    let mut comes = signs.to_vec();
    comes.push(("child.interpreter", json!("dsl")));
    let judgement = Ask::letter(LAURA_DAY).of(&changed(LAURA, &comes));
    assert!(!lines(&judgement).iter().any(|line| line.starts_with(hint)));
    let mut person = signs.to_vec();
    person.push(("people.2.role", json!("interpreter")));
    person.push(("meetings.0.bisidders", json!([])));
    let birgit = case(LAURA).people[2].id.as_str().to_owned();
    person.push(("meetings.0.people.1", json!({"id": birgit, "does": "interprets"})));
    let judgement = Ask::letter(LAURA_DAY).of(&changed(LAURA, &person));
    assert!(
        !lines(&judgement).iter().any(|line| line.starts_with(hint)),
        "{:#?}",
        lines(&judgement)
    );
}

#[test]
fn what_travels_has_the_lettering_and_nothing_else_of_it() {
    let all: Vec<_> = vec![("child.needs", json!(["sight", "dyslexia", "sign-language", "aac"]))];
    let ask = Ask::new(Kind::OpeningCard, LAURA_DAY).version(Version::Neutral);
    let facts = |case: &domain::case::Case| {
        let judgement = ask.of(case);
        let Some(Released::Neutral(facts)) = judgement.release.as_ref().map(domain::gate::Release::facts) else {
            panic!("{:#?}", lines(&judgement));
        };
        (facts.lettering, format!("{facts:?}"))
    };
    let (lettering, needs) = facts(&changed(LAURA, &all));
    let (usual, plain) = facts(&case(LAURA));
    assert_eq!(
        lettering,
        Lettering {
            size: Size::Largest,
            wide: true
        }
    );
    assert_eq!(needs.replace(&format!("{lettering:?}"), &format!("{usual:?}")), plain);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever needs come together, in whatever order and however often: nobody who does not speak is told to say a word,
    /// nobody who does not see is sent to a picture or told of a hand alone.
    #[test]
    fn no_set_of_needs_asks_for_what_the_child_cannot_do(
        needs in proptest::collection::vec(proptest::sample::select(NEEDS.to_vec()), 0..10),
        band in proptest::sample::select(Band::ALL.to_vec()),
    ) {
        let made = manner(&needs, band);
        let has = |need| needs.contains(&need);
        let speaks = !has(Need::SignLanguage) && !has(Need::Hearing) && !has(Need::Aac);
        prop_assert!(speaks || !matches!(made.stop, StopHow::Said | StopHow::Usual));
        if has(Need::Sight) {
            prop_assert!(matches!(made.stop, StopHow::Said | StopHow::Knocked));
            prop_assert!(!made.more_pictures);
            prop_assert_eq!(made.lettering.size, Size::Largest);
        }
        if made.stop == StopHow::Pointed {
            prop_assert!(made.more_pictures, "the picture has to stand there");
        }
        let mut turned = needs.clone();
        turned.reverse();
        turned.extend(needs.iter().copied());
        prop_assert_eq!(manner(&turned, band), made);
    }
}
