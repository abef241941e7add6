//! The server that is killed: this program again, with its orders in a variable. It says a line for each paper.

use crate::place::{Place, Time};
use boernehoejde::outbox::courier::Courier;
use boernehoejde::outbox::run::{LEASE, deliver_next};
use boernehoejde::outbox::settings::{Outlet, Receiver};
use boernehoejde::outbox::{endpoint, folder};
use std::io::{BufRead, BufReader, Lines, Write};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::Arc;
use std::time::Duration;
use store::Store;

/// The variable that makes this program the server that is killed.
pub const ORDERS: &str = "OUTBOX_CRASH_ORDERS";
/// Between two looks where nothing waits.
const LOOK: Duration = Duration::from_millis(20);

/// What a server does with papers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Habit {
    /// Delivers and settles them, as a server does.
    Settles,
    /// Delivers them and settles none: whenever it is killed, that is between the two.
    Leaves,
    /// Delivers one, and stands still from then on.
    Hangs,
}

impl Habit {
    const ALL: [(Habit, &'static str); 3] = [
        (Habit::Settles, "settles"),
        (Habit::Leaves, "leaves"),
        (Habit::Hangs, "hangs"),
    ];
}

/// A server that runs until it is killed.
pub struct Running {
    child: Child,
    pub habit: Habit,
}

impl Running {
    /// Starts one; what it says.
    pub fn start(place: &Place, time: Time, habit: Habit) -> (Running, Lines<BufReader<ChildStdout>>) {
        let (_, named) = Habit::ALL.into_iter().find(|(known, _)| *known == habit).unwrap();
        let folder = place.folder.display().to_string();
        let time = time.written();
        let orders = [folder.as_str(), &place.url, &place.address, &time, named].join("\n");
        let mut child = Command::new(std::env::current_exe().unwrap())
            .env(ORDERS, orders)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let said = BufReader::new(child.stdout.take().unwrap()).lines();
        (Running { child, habit }, said)
    }

    /// `kill -9`.
    pub fn kill(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Also where a story broke off.
impl Drop for Running {
    fn drop(&mut self) {
        self.kill();
    }
}

/// Is that server.
pub async fn serve(orders: &str) {
    let orders: Vec<&str> = orders.split('\n').collect();
    let [folder, url, address, time, habit] = orders.as_slice() else {
        panic!("orders")
    };
    let place = Place {
        folder: folder.into(),
        url: (*url).to_owned(),
        address: (*address).to_owned(),
    };
    let time = Time::read(time);
    let habit = Habit::ALL.into_iter().find(|(_, named)| named == habit);
    let (habit, _) = habit.unwrap();
    let (store, outlet) = (store::open(&place.opening()).await.unwrap(), place.outlet());
    let mut idle = false;
    loop {
        let went = match habit {
            Habit::Settles => deliver_next(&store, &outlet, &mut Courier::default(), || time.now())
                .await
                .unwrap(),
            Habit::Leaves | Habit::Hangs => deliver_only(&store, &outlet, time).await,
        };
        if went {
            say("delivered");
            if habit == Habit::Hangs {
                std::future::pending::<()>().await;
            }
        } else {
            if !idle {
                say("idle");
            }
            idle = true;
            tokio::time::sleep(LOOK).await;
        }
    }
}

/// Takes a paper and delivers it, and says to nobody how that ended; false if none waits.
async fn deliver_only(store: &Arc<dyn Store>, outlet: &Outlet, time: Time) -> bool {
    let now = time.now();
    let until = now.checked_add(LEASE).unwrap();
    let taken = store.take_parcel(&outlet.municipality, now, until).await.unwrap();
    let Some(parcel) = taken else { return false };
    let (sidecar, bytes) = (&parcel.sidecar, &parcel.paper.bytes);
    match &outlet.receiver {
        Receiver::Folder(place) => folder::deliver(place, sidecar, bytes, parcel.attempt).unwrap(),
        Receiver::Endpoint(address) => {
            let _ = endpoint::deliver(address, sidecar, bytes, now);
        }
    }
    true
}

/// One line in one write, so that being killed cannot cut it.
fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    out.write_all(format!("{line}\n").as_bytes()).unwrap();
    out.flush().unwrap();
}
