//! A PgBouncer for the tests, in front of the private PostgreSQL: one for each of its modes and each test program. It
//! listens on a socket in a folder of its own, and ends with the test program however that ends. It is told to ignore
//! no option that a program says as it connects.

use super::cluster::{folder_of_nobody, folder_of_the_cluster, name_in, program, run_as_nobody};
use std::io::{BufRead, BufReader};
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;

/// How a pooler lends out its sessions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// For as long as a client stays.
    Session,
    /// For one transaction.
    Transaction,
}

impl Mode {
    fn name(self) -> &'static str {
        match self {
            Mode::Session => "session",
            Mode::Transaction => "transaction",
        }
    }
}

/// The pooler lives as long as the shell's input is open.
struct Pooler {
    folder: PathBuf,
    /// Never waited for: it outlives this program by the moment it takes to tidy up.
    _shell: Child,
}

/// The address of a database of the private cluster by way of a pooler.
pub fn by_way_of(mode: Mode, url: &str) -> String {
    let name = name_in(url);
    let folder = &pooler(mode).folder;
    format!(
        "postgres://test@localhost/{name}?host={}&port=6432&pgbouncer={}",
        folder.display(),
        mode.name()
    )
}

fn pooler(mode: Mode) -> &'static Pooler {
    static SESSION: OnceLock<Pooler> = OnceLock::new();
    static TRANSACTION: OnceLock<Pooler> = OnceLock::new();
    match mode {
        Mode::Session => SESSION.get_or_init(|| start(mode)),
        Mode::Transaction => TRANSACTION.get_or_init(|| start(mode)),
    }
}

/// Starts one under a shell that waits for the end of its input: the end of this program.
fn start(mode: Mode) -> Pooler {
    let behind = folder_of_the_cluster();
    let folder = folder_of_nobody(&format!("bh-pgb-{}", mode.name()));
    let written = format!(
        "[databases]
* = host={behind} user=test
[pgbouncer]
unix_socket_dir = {dir}
listen_port = 6432
auth_type = any
pool_mode = {mode}
default_pool_size = 60
max_client_conn = 2000
server_idle_timeout = 5
logfile = {dir}/log
pidfile = {dir}/pid
",
        behind = behind.display(),
        dir = folder.display(),
        mode = mode.name(),
    );
    let settings = folder.join("pgbouncer.ini");
    std::fs::write(&settings, written).expect("the settings of PgBouncer");
    std::fs::set_permissions(&settings, std::fs::Permissions::from_mode(0o644)).expect("who may read them");
    let script = format!(
        "set -e
        cd '{dir}'
        {run} '{pgbouncer}' -q '{dir}/pgbouncer.ini' >/dev/null 2>'{dir}.err' &
        pooler=$!
        until [ -S '{dir}/.s.PGSQL.6432' ]; do
            kill -0 $pooler 2>/dev/null || {{ cat '{dir}.err' '{dir}/log' >&2; exit 1; }}
            read -r -t 0.05 _ 2>/dev/null || true
        done
        echo ready
        cat >/dev/null || true
        kill -TERM \"$(cat '{dir}/pid')\"
        wait $pooler || true
        rm -rf '{dir}' '{dir}.err'",
        dir = folder.display(),
        run = run_as_nobody(),
        pgbouncer = program("pgbouncer", "pgbouncer").display(),
    );
    let mut shell = Command::new("bash")
        .args(["-c", &script])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("bash starts");
    let mut line = String::new();
    BufReader::new(shell.stdout.take().unwrap())
        .read_line(&mut line)
        .expect("the shell says something");
    assert_eq!(line.trim(), "ready", "PgBouncer did not start");
    Pooler { folder, _shell: shell }
}
