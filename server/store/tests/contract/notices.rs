//! Notices: who is told of what, until they have read it, and of nothing that is not theirs.

use crate::common::{Site, Town, case, later, morning, now};
use domain::event::{CaseEvent, CaseState, UserId};
use jiff::Timestamp;
use store::*;

crate::on_both_backends! {
    a_case_that_somebody_else_gave_is_told_until_it_is_read;
    whoever_opens_or_takes_a_case_is_told_nothing;
    a_case_that_somebody_took_is_told_to_whom_it_left;
    an_old_window_reads_no_newer_notice;
    broken_glass_is_told_to_those_who_have_the_case;
    an_erased_case_leaves_no_notice;
    a_backup_keeps_what_was_read;
    sixty_notices_are_told_fifty_at_a_time;
    fifty_thousand_notices_of_others_are_nobodys_here;
    two_windows_that_read_at_once_read_once;
}

/// Anna, as a coordinator would, gives a case.
async fn give(store: &dyn Store, town: &Town, state: &CaseState, to: [Option<&UserId>; 2], at: Timestamp) -> CaseState {
    let given = CaseEvent::Assigned {
        adviser: to[0].cloned(),
        second: to[1].cloned(),
        why: None,
    };
    let mut change = town.change(state, vec![given]);
    change.at = at;
    change.audit.at = at;
    store.append(&change).await.unwrap()
}

async fn told(store: &dyn Store, user: &UserId) -> Vec<NoticeKind> {
    let notices = store.notices_of(user).await.unwrap();
    let news = store.news_of(user, now()).await.unwrap();
    let gone = store.gone_of(user).await.unwrap().len() as u64;
    let listed = notices.len() as u64 + gone;
    assert_eq!(news.notices, listed, "what is counted is what is listed");
    assert_eq!(morning(store, user).await.news, news, "and on the first page too");
    notices.into_iter().map(|notice| notice.kind).collect()
}

async fn a_case_that_somebody_else_gave_is_told_until_it_is_read(site: Site) {
    let store = site.open().await;
    let store = store.as_ref();
    let town = Town::found(store, "koege").await;
    let emma = town.open_case(store, case("Emma")).await;
    let emma = give(store, &town, &emma, [Some(&town.bo), None], later(5)).await;
    assert_eq!(told(store, &town.bo).await, [NoticeKind::Came]);
    assert!(told(store, &town.anna).await.is_empty(), "it left her");
    let came = store.came(&emma.id, &town.bo).await.unwrap().unwrap();
    assert_eq!((came.at, came.read), (later(5), false));
    let read = |read| store.read_notice(&emma.id, &town.bo, NoticeKind::Came, later(5), read);
    assert!(read(Some(later(6))).await.unwrap());
    assert!(told(store, &town.bo).await.is_empty());
    assert!(store.came(&emma.id, &town.bo).await.unwrap().unwrap().read);
    // Pressed twice, and taken back.
    assert!(read(Some(later(7))).await.unwrap());
    assert!(read(None).await.unwrap());
    assert_eq!(told(store, &town.bo).await, [NoticeKind::Came]);
    // Nobody reads for somebody else, nor of a case that is not theirs.
    let mine = store.read_notice(&emma.id, &town.anna, NoticeKind::Came, later(5), Some(later(8)));
    assert!(!mine.await.unwrap());
    let epoch = Timestamp::UNIX_EPOCH;
    let made_up = store.read_notice(&emma.id, &town.anna, NoticeKind::Came, epoch, Some(later(8)));
    assert!(!made_up.await.unwrap());
    assert_eq!(told(store, &town.bo).await, [NoticeKind::Came]);
    // It goes with the case.
    give(store, &town, &emma, [Some(&town.anna), None], later(9)).await;
    assert!(told(store, &town.bo).await.is_empty());
    assert_eq!(store.came(&emma.id, &town.bo).await.unwrap(), None);
}

async fn a_case_that_somebody_took_is_told_to_whom_it_left(site: Site) {
    let store = site.open().await;
    let store = store.as_ref();
    let town = Town::found(store, "koege").await;
    let gone = async |user: &UserId| store.gone_of(user).await.unwrap();
    let emma = town.open_case(store, case("Emma")).await;
    let emma = give(store, &town, &emma, [Some(&town.bo), None], later(1)).await;
    assert!(gone(&town.anna).await.is_empty(), "who gave it away knows");
    let emma = give(store, &town, &emma, [Some(&town.anna), Some(&town.bo)], later(2)).await;
    assert!(gone(&town.bo).await.is_empty(), "he has it still");
    let emma = give(store, &town, &emma, [Some(&town.anna), None], later(3)).await;
    assert!(told(store, &town.bo).await.is_empty(), "nothing that leads to the case");
    assert_eq!(gone(&town.bo).await, [later(3)]);
    // Nobody reads it for him, and a window of an earlier moment reads nothing.
    assert!(!store.read_gone(&town.anna, later(3), later(4)).await.unwrap());
    assert!(!store.read_gone(&town.bo, later(2), later(4)).await.unwrap());
    assert_eq!(gone(&town.bo).await, [later(3)]);
    assert!(store.read_gone(&town.bo, later(3), later(4)).await.unwrap());
    assert!(gone(&town.bo).await.is_empty());
    assert!(told(store, &town.bo).await.is_empty(), "and it is counted no more");
    // It comes, and goes again: told anew. It comes back before that was read: there is nothing to tell.
    let emma = give(store, &town, &emma, [Some(&town.bo), None], later(5)).await;
    let emma = give(store, &town, &emma, [Some(&town.anna), None], later(6)).await;
    assert_eq!(gone(&town.bo).await, [later(6)]);
    let emma = give(store, &town, &emma, [Some(&town.bo), None], later(7)).await;
    assert!(gone(&town.bo).await.is_empty());
    // It goes with the case.
    let emma = give(store, &town, &emma, [Some(&town.anna), None], later(8)).await;
    assert_eq!(gone(&town.bo).await.len(), 1);
    let erased = town.line(Act::CaseErased, Some(&emma.id));
    store.erase_case(&emma.id, &erased).await.unwrap();
    assert!(gone(&town.bo).await.is_empty());
}

async fn whoever_opens_or_takes_a_case_is_told_nothing(site: Site) {
    let store = site.open().await;
    let store = store.as_ref();
    let town = Town::found(store, "koege").await;
    let emma = town.open_case(store, case("Emma")).await;
    assert!(told(store, &town.anna).await.is_empty());
    let emma = give(store, &town, &emma, [Some(&town.anna), Some(&town.bo)], later(1)).await;
    assert!(told(store, &town.anna).await.is_empty(), "she has it already");
    assert_eq!(told(store, &town.bo).await, [NoticeKind::Came]);
    // Whose case it was before notices were kept can say that they have read what came with it.
    let epoch = Timestamp::UNIX_EPOCH;
    assert_eq!(store.came(&emma.id, &town.anna).await.unwrap(), None);
    let read = store.read_notice(&emma.id, &town.anna, NoticeKind::Came, epoch, Some(later(2)));
    assert!(read.await.unwrap());
    assert!(store.came(&emma.id, &town.anna).await.unwrap().unwrap().read);
    // A case that is opened for somebody else came to them.
    let mut opened = town.opened(case("Emil"));
    opened.adviser = Some(town.bo.clone());
    store.open_case(&opened).await.unwrap();
    assert_eq!(told(store, &town.bo).await.len(), 2);
    let mut read_in = town.opened(case("Ida"));
    read_in.adviser = Some(town.bo.clone());
    read_in.audit.who = None;
    store.open_case(&read_in).await.unwrap();
    assert_eq!(told(store, &town.bo).await.len(), 2, "what is read in came to nobody");
}

async fn an_old_window_reads_no_newer_notice(site: Site) {
    let store = site.open().await;
    let store = store.as_ref();
    let town = Town::found(store, "koege").await;
    let emma = town.open_case(store, case("Emma")).await;
    let emma = give(store, &town, &emma, [Some(&town.bo), None], later(1)).await;
    let emma = give(store, &town, &emma, [Some(&town.anna), None], later(2)).await;
    let emma = give(store, &town, &emma, [Some(&town.bo), None], later(3)).await;
    let old = store.read_notice(&emma.id, &town.bo, NoticeKind::Came, later(1), Some(later(4)));
    assert!(!old.await.unwrap());
    let older = store.read_notice(
        &emma.id,
        &town.bo,
        NoticeKind::Came,
        Timestamp::UNIX_EPOCH,
        Some(later(4)),
    );
    assert!(!older.await.unwrap());
    assert_eq!(told(store, &town.bo).await, [NoticeKind::Came]);
}

async fn broken_glass_is_told_to_those_who_have_the_case(site: Site) {
    let store = site.open().await;
    let store = store.as_ref();
    let town = Town::found(store, "koege").await;
    let emma = town.open_case(store, case("Emma")).await;
    let mut line = town.line(Act::GlassBroken, Some(&emma.id));
    line.who = Some(town.bo.clone());
    store.break_glass(&emma.id, &town.bo, "akut", &line).await.unwrap();
    assert_eq!(told(store, &town.anna).await, [NoticeKind::Glass]);
    assert!(told(store, &town.bo).await.is_empty());
    let read = store.read_notice(&emma.id, &town.anna, NoticeKind::Glass, line.at, Some(later(1)));
    assert!(read.await.unwrap());
    assert!(told(store, &town.anna).await.is_empty());
    // Broken again, told again.
    line.at = later(200);
    store.break_glass(&emma.id, &town.bo, "akut", &line).await.unwrap();
    assert_eq!(told(store, &town.anna).await, [NoticeKind::Glass]);
}

async fn an_erased_case_leaves_no_notice(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let emma = town.open_case(store.as_ref(), case("Emma")).await;
    let emma = give(store.as_ref(), &town, &emma, [Some(&town.bo), None], later(1)).await;
    let erased = town.line(Act::CaseErased, Some(&emma.id));
    store.erase_case(&emma.id, &erased).await.unwrap();
    assert!(told(store.as_ref(), &town.bo).await.is_empty());
    assert_eq!(store.came(&emma.id, &town.bo).await.unwrap(), None);
}

async fn a_backup_keeps_what_was_read(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    let emma = town.open_case(store.as_ref(), case("Emma")).await;
    let emma = give(store.as_ref(), &town, &emma, [Some(&town.bo), None], later(1)).await;
    let read = store.read_notice(&emma.id, &town.bo, NoticeKind::Came, later(1), Some(later(2)));
    assert!(read.await.unwrap());
    let file = site.folder.join("backup");
    store.backup(&file, &[], now()).await.unwrap();
    store.close().await;
    let there = site.other_kind();
    let there = there.open().await;
    there.restore(&file, &BackupIdentities::none()).await.unwrap();
    assert!(there.came(&emma.id, &town.bo).await.unwrap().unwrap().read);
    there.close().await;
}

/// A case of Anna's making that is opened for Bo, some minutes after another.
async fn opened_for_bo(store: &dyn Store, town: &Town, number: i64) {
    let mut opened = town.opened(case(&format!("Barn{number}")));
    opened.adviser = Some(town.bo.clone());
    opened.at = later(number);
    opened.audit.at = later(number);
    store.open_case(&opened).await.unwrap();
}

async fn sixty_notices_are_told_fifty_at_a_time(site: Site) {
    let store = site.open().await;
    let store = store.as_ref();
    let town = Town::found(store, "koege").await;
    for number in 0..60 {
        opened_for_bo(store, &town, number).await;
    }
    let count = || async { store.news_of(&town.bo, now()).await.unwrap().notices };
    let listed = store.notices_of(&town.bo).await.unwrap();
    assert_eq!((listed.len(), count().await), (50, 60), "none is forgotten");
    assert!(listed.is_sorted_by(|one, next| one.at >= next.at), "the latest first");
    for notice in &listed {
        let read = store.read_notice(&notice.case, &town.bo, notice.kind, notice.at, Some(later(100)));
        assert!(read.await.unwrap());
    }
    let rest = store.notices_of(&town.bo).await.unwrap();
    assert_eq!((rest.len(), count().await), (10, 10), "what is more follows");
    assert!(rest.iter().all(|notice| !listed.contains(notice)));
}

async fn fifty_thousand_notices_of_others_are_nobodys_here(site: Site) {
    let store = site.open().await;
    let town = Town::found(store.as_ref(), "koege").await;
    opened_for_bo(store.as_ref(), &town, 1).await;
    let numbers = match site.is_sqlite() {
        true => "(WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50000) SELECT i FROM n) n",
        false => "generate_series(1, 50000) n (i)",
    };
    site.tamper(&format!(
        "INSERT INTO notices SELECT 'x' || n.i, c.id, 'came', 0, 0 FROM {numbers}, (SELECT id FROM cases LIMIT 1) c"
    ))
    .await;
    assert_eq!(told(store.as_ref(), &town.bo).await, [NoticeKind::Came]);
    assert!(told(store.as_ref(), &town.anna).await.is_empty());
    // Whoever has such a row and not the case is told nothing either.
    assert!(told(store.as_ref(), &"x7".into()).await.is_empty());
    store.close().await;
}

async fn two_windows_that_read_at_once_read_once(site: Site) {
    let store = site.open().await;
    let store = store.as_ref();
    let town = Town::found(store, "koege").await;
    let mut emma = town.open_case(store, case("Emma")).await;
    for round in 0..10 {
        let at = later(10 * round);
        emma = give(store, &town, &emma, [Some(&town.bo), None], at).await;
        let read = |minute| {
            store.read_notice(
                &emma.id,
                &town.bo,
                NoticeKind::Came,
                at,
                Some(later(10 * round + minute)),
            )
        };
        let (one, other) = tokio::join!(read(1), read(2));
        assert!(one.unwrap() && other.unwrap(), "either window is told that it is read");
        assert!(told(store, &town.bo).await.is_empty());
        // Given back and given again while an old window reads: what came last is told.
        emma = give(store, &town, &emma, [Some(&town.anna), None], later(10 * round + 3)).await;
        let old = store.read_notice(&emma.id, &town.bo, NoticeKind::Came, at, Some(later(10 * round + 5)));
        let again = give(store, &town, &emma, [Some(&town.bo), None], later(10 * round + 4));
        let (old, again) = tokio::join!(old, again);
        assert!(!old.unwrap(), "an old window reads nothing of what came later");
        assert_eq!(told(store, &town.bo).await, [NoticeKind::Came]);
        emma = give(store, &town, &again, [Some(&town.anna), None], later(10 * round + 6)).await;
    }
}
