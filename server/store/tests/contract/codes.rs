//! Codes are counted before they are looked at: those of cards, and PINs.

use crate::common::cards::{begin, card, give, is_open, opens, right, talk, tried, wrong};
use crate::common::{Site, Town, case, later, now};
use std::sync::Arc;
use store::*;
use tokio::sync::Barrier;

crate::on_both_backends! {
    a_card_is_void_after_nine_wrong_codes;
    ten_thousand_codes_at_once;
    ten_thousand_codes_on_a_hundred_cards;
    a_link_that_nobody_has_is_answered_like_a_card;
    wrong_cards_behind_one_address_stop_no_other_child;
    pins_at_once;
}

async fn a_card_is_void_after_nine_wrong_codes(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let emma = town.open_case(store.as_ref(), case("Emma")).await;
    let card = give(store.as_ref(), &town, &emma, &town.anna).await;
    let mut at = 0;
    for nth in 1..=9 {
        // Right codes in between take none of the nine, and give none back.
        assert!(
            opens(&right(store.as_ref(), &card, later(at)).await),
            "before try {nth}"
        );
        let answer = wrong(store.as_ref(), &card, later(at)).await;
        let void = nth == 9;
        assert_eq!(
            answer,
            if void { CardTried::Void } else { CardTried::Wrong },
            "try {nth}"
        );
        if (3..9).contains(&nth) {
            let resting = right(store.as_ref(), &card, later(at + 14)).await;
            assert_eq!(
                resting.result,
                CardTried::Wait(later(at + 15)),
                "the right code too has to wait"
            );
            assert!(!resting.counted);
        }
        at += 15;
    }
    let ever = right(store.as_ref(), &card, later(20 * 24 * 60)).await;
    assert_eq!((ever.result, ever.counted), (CardTried::Void, false));
    let known = store.card_of(&emma.id, later(at)).await.unwrap().unwrap();
    assert!(known.void, "its adviser can see it");
    let new = give(store.as_ref(), &town, &emma, &town.anna).await;
    assert!(opens(&right(store.as_ref(), &new, later(at)).await), "a new one opens");
    assert!(!store.card_of(&emma.id, later(at)).await.unwrap().unwrap().void);
    store.close().await;
}

async fn ten_thousand_codes_at_once(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let emma = town.open_case(store.as_ref(), case("Emma")).await;
    let ali = town.open_case(store.as_ref(), case("Ali")).await;
    let card = give(store.as_ref(), &town, &emma, &town.anna).await;
    let other = give(store.as_ref(), &town, &ali, &town.anna).await;
    let mut looked_at = 0;
    // Ten thousand in all, each wave after the card has rested.
    for wave in 0..10 {
        let start = Arc::new(Barrier::new(1_000));
        let tries = (0..1_000).map(|nth| {
            let (store, start, at) = (Arc::clone(&store), Arc::clone(&start), later(wave * 16));
            // Some come with the right code: once it is void it does not open either.
            let code = if wave == 9 && nth % 10 == 0 {
                card.code.as_str()
            } else {
                "12"
            };
            let tried = tried(&card, code, at);
            tokio::spawn(async move {
                start.wait().await;
                store.try_card(&tried).await
            })
        });
        for task in tries.collect::<Vec<_>>() {
            match task.await.unwrap() {
                Ok(tried) => {
                    assert!(!opens(&tried));
                    looked_at += u32::from(tried.counted);
                }
                // Whoever finds no connection in time was not looked at.
                Err(StoreError::Unavailable(_)) => {}
                Err(error) => panic!("{error}"),
            }
        }
        assert!(looked_at <= 9, "{looked_at} after wave {wave}");
    }
    assert_eq!(looked_at, 9);
    assert!(store.card_of(&emma.id, later(160)).await.unwrap().unwrap().void);
    // The other child of the same adviser, behind the same address.
    assert!(opens(&right(store.as_ref(), &other, later(160)).await));
    store.close().await;
}

/// From one address, then from as many as there are tries.
async fn ten_thousand_codes_on_a_hundred_cards(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    for many in [false, true] {
        let mut cards = Vec::new();
        for nth in 0..100 {
            let child = town.open_case(store.as_ref(), case(&format!("Barn {nth}"))).await;
            cards.push(give(store.as_ref(), &town, &child, &town.anna).await);
        }
        let other = town.open_case(store.as_ref(), case("Ali")).await;
        let other = give(store.as_ref(), &town, &other, &town.anna).await;
        let mut looked_at = vec![0; cards.len()];
        let at = |wave: i64| later(wave * 31 + if many { 400 } else { 0 });
        for wave in 0..10 {
            let start = Arc::new(Barrier::new(1_000));
            let tries = (0..1_000).map(|nth| {
                let (store, start) = (Arc::clone(&store), Arc::clone(&start));
                let mut try_of = tried(&cards[nth % 100], "12", at(wave));
                if many {
                    try_of.from = format!("10.{wave}.{}.{}", nth / 250, nth % 250);
                }
                tokio::spawn(async move {
                    start.wait().await;
                    (nth % 100, store.try_card(&try_of).await)
                })
            });
            for task in tries.collect::<Vec<_>>() {
                match task.await.unwrap() {
                    (nth, Ok(tried)) => {
                        assert!(!opens(&tried));
                        looked_at[nth] += u32::from(tried.counted);
                    }
                    // Whoever finds no connection in time was not looked at.
                    (_, Err(StoreError::Unavailable(_))) => {}
                    (_, Err(error)) => panic!("{error}"),
                }
            }
            // The child behind the same address is not stopped meanwhile.
            assert!(opens(&right(store.as_ref(), &other, at(wave)).await), "wave {wave}");
        }
        assert!(looked_at.iter().all(|count| *count <= 9), "{looked_at:?}");
        assert!(looked_at.iter().sum::<u32>() > 100, "{looked_at:?}");
    }
    store.close().await;
}

async fn a_link_that_nobody_has_is_answered_like_a_card(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let emma = town.open_case(store.as_ref(), case("Emma")).await;
    let known = give(store.as_ref(), &town, &emma, &town.anna).await;
    let unknown = card(&emma, &town.anna);
    for minute in (0..150).chain([24 * 60, 20 * 24 * 60]) {
        let at = later(minute);
        let of_card = store.try_card(&tried(&known, "12", at)).await.unwrap();
        let of_nobody = store.try_card(&tried(&unknown, "12", at)).await.unwrap();
        assert_eq!(
            (of_card.result, of_card.counted),
            (of_nobody.result, of_nobody.counted),
            "minute {minute}"
        );
        assert_eq!(of_nobody.of, None);
    }
    store.close().await;
}

async fn wrong_cards_behind_one_address_stop_no_other_child(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let emma = town.open_case(store.as_ref(), case("Emma")).await;
    let ali = town.open_case(store.as_ref(), case("Ali")).await;
    let card_of_emma = give(store.as_ref(), &town, &emma, &town.anna).await;
    let card_of_ali = give(store.as_ref(), &town, &ali, &town.anna).await;
    let mut answers = Vec::new();
    for _ in 0..ADDRESS_TRIES + 5 {
        answers.push(wrong(store.as_ref(), &card(&emma, &town.anna), now()).await);
    }
    let (first, then) = answers.split_at(ADDRESS_TRIES as usize);
    assert!(first.iter().all(|answer| *answer == CardTried::Wrong));
    assert!(
        then.iter().all(|answer| *answer == CardTried::Wait(later(30))),
        "{then:?}"
    );
    // Who mistypes now waits like everybody, card or not; who types right goes in.
    assert_eq!(
        wrong(store.as_ref(), &card_of_emma, later(1)).await,
        CardTried::Wait(later(30))
    );
    for card in [&card_of_emma, &card_of_ali] {
        assert!(opens(&right(store.as_ref(), card, later(1)).await));
    }
    let elsewhere = CardTry {
        from: "198.51.100.4".into(),
        ..tried(&card(&emma, &town.anna), "12", later(1))
    };
    assert_eq!(store.try_card(&elsewhere).await.unwrap().result, CardTried::Wrong);
    assert_eq!(wrong(store.as_ref(), &card_of_emma, later(31)).await, CardTried::Wrong);
    store.close().await;
}

async fn pins_at_once(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let emma = town.open_case(store.as_ref(), case("Emma")).await;
    let pin = |text: &str| Pin::read(text).unwrap();
    let changed = town.line(Act::AccountChanged, None);
    store.set_pin(&town.anna, &pin("2468"), &changed).await.unwrap();
    let token = begin(store.as_ref(), &town.anna, talk(&emma), now()).await.unwrap();
    let start = Arc::new(Barrier::new(500));
    let tries = (0..500).map(|nth| {
        let (store, start, token) = (Arc::clone(&store), Arc::clone(&start), token.clone());
        tokio::spawn(async move {
            start.wait().await;
            store
                .try_pin(
                    &token,
                    Pin::read(&format!("{:04}", 9_000 + nth)).as_ref(),
                    &SessionToken::fresh(),
                    now(),
                )
                .await
        })
    });
    let mut looked_at = 0;
    for task in tries.collect::<Vec<_>>() {
        match task.await.unwrap() {
            Ok(PinTried::Wrong(_)) => looked_at += 1,
            Ok(PinTried::Out | PinTried::Gone) | Err(StoreError::Unavailable(_)) => {}
            other => panic!("{other:?}"),
        }
    }
    assert!(looked_at < TRIES, "{looked_at}, and the one that ended it");
    assert!(!is_open(store.as_ref(), &token, now()).await);
    let (right, next) = (pin("2468"), SessionToken::fresh());
    let late = store.try_pin(&token, Some(&right), &next, now()).await.unwrap();
    assert_eq!(late, PinTried::Gone);
    assert!(!is_open(store.as_ref(), &next, now()).await);
    store.close().await;
}
