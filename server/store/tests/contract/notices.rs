//! Notices: who is told of what, until they have read it, and of nothing that is not theirs.

use crate::common::{Site, Town, case, later, now};
use domain::event::{CaseEvent, CaseState, UserId};
use jiff::Timestamp;
use store::*;

crate::on_both_backends! {
    a_case_that_somebody_else_gave_is_told_until_it_is_read;
    whoever_opens_or_takes_a_case_is_told_nothing;
    an_old_window_reads_no_newer_notice;
    broken_glass_is_told_to_those_who_have_the_case;
    an_erased_case_leaves_no_notice;
    a_backup_keeps_what_was_read;
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
    assert_eq!(news.notices, notices.len() as u64, "what is counted is what is listed");
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
