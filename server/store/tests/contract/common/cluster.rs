//! A private PostgreSQL for the tests: one cluster in a temporary folder for each test
//! program, a database of its own for each test. It listens on a socket in that folder
//! only, and ends with the test program however that ends. A machine without
//! PostgreSQL fails these tests; it does not skip them.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

/// The cluster lives as long as the shell's input is open.
struct Cluster {
    folder: PathBuf,
    /// Never waited for: it outlives this program by the moment it takes to tidy up.
    _shell: Child,
}

/// A database of one test. It goes with the test: eight hundred of them at once would be ten gigabytes.
pub struct Database {
    url: String,
}

/// Its address.
impl std::ops::Deref for Database {
    type Target = str;

    fn deref(&self) -> &str {
        &self.url
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        // Whoever is still connected is cut off. A test that broke its server has nothing to tidy up in it, and one that failed
        // is told of and not this.
        let drop = format!("DROP DATABASE IF EXISTS {} WITH (FORCE)", name_in(&self.url));
        let _ = psql(&address("postgres"), &drop).output();
    }
}

/// The name of the database that an address leads to.
pub fn name_in(url: &str) -> &str {
    url.split(['/', '?']).nth(3).expect("an address names its database")
}

fn address(name: &str) -> String {
    format!("postgres://test@localhost/{name}?host={}", cluster().folder.display())
}

fn psql(url: &str, statement: &str) -> Command {
    let mut psql = Command::new(program("psql", "postgresql"));
    psql.args(["--quiet", "--no-psqlrc", "--set", "ON_ERROR_STOP=1"])
        .args(["--command", statement, url]);
    psql
}

/// A new, empty database.
pub fn new_database() -> Database {
    static NUMBER: AtomicU32 = AtomicU32::new(0);
    let name = format!("house{}", NUMBER.fetch_add(1, Ordering::Relaxed));
    run(&address("postgres"), &format!("CREATE DATABASE {name}"));
    Database { url: address(&name) }
}

/// A new database, filled as `pg_dump` wrote another.
#[allow(dead_code, reason = "the tests of pages begin with an empty one")]
pub fn restored(dump: &Path) -> Database {
    let database = new_database();
    let made = Command::new(program("psql", "postgresql"))
        .args(["--quiet", "--no-psqlrc", "--set", "ON_ERROR_STOP=1", "--file"])
        .arg(dump)
        .arg(&*database)
        .output()
        .expect("psql starts");
    assert!(
        made.status.success(),
        "no database: {}",
        String::from_utf8_lossy(&made.stderr)
    );
    database
}

/// Everything in a database, as text.
pub fn dump(url: &str) -> Vec<u8> {
    let dump = Command::new(program("pg_dump", "postgresql"))
        .arg(url)
        .output()
        .expect("pg_dump starts");
    assert!(
        dump.status.success(),
        "no dump: {}",
        String::from_utf8_lossy(&dump.stderr)
    );
    // Bytes stand there in hexadecimal digits: both forms are looked through.
    let text = String::from_utf8_lossy(&dump.stdout).into_owned();
    let mut all = dump.stdout;
    for field in text.split_whitespace().filter_map(|field| field.strip_prefix("\\\\x")) {
        let digits = field.as_bytes().chunks_exact(2);
        all.extend(digits.filter_map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()));
    }
    all
}

fn cluster() -> &'static Cluster {
    static CLUSTER: OnceLock<Cluster> = OnceLock::new();
    CLUSTER.get_or_init(start)
}

/// A cluster that speaks TLS at `localhost`.
#[allow(dead_code, reason = "the tests of pages go by the socket")]
pub struct Secure {
    _cluster: Cluster,
    /// Where it listens.
    pub port: u16,
    /// The certificate that its own was signed with.
    pub authority: PathBuf,
    /// One that it was not signed with.
    pub stranger: PathBuf,
}

/// Starts one.
#[allow(dead_code, reason = "the tests of pages go by the socket")]
pub fn secure() -> Secure {
    let port = std::net::TcpListener::bind("127.0.0.1:0")
        .and_then(|free| free.local_addr())
        .expect("a free port")
        .port();
    let sign = "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj";
    let prelude = format!(
        "{sign} /CN=authority -keyout authority.key -out authority.pem 2>/dev/null
        {sign} /CN=stranger -keyout stranger.key -out stranger.pem 2>/dev/null
        openssl req -newkey rsa:2048 -nodes -subj /CN=localhost -keyout server.key -out server.csr 2>/dev/null
        printf 'subjectAltName=DNS:localhost' >names
        openssl x509 -req -in server.csr -CA authority.pem -CAkey authority.key -CAcreateserial -days 2 \
            -extfile names -out server.pem 2>/dev/null
        chmod 600 server.key; chmod 644 ./*.pem; [ \"$(id -u)\" != 0 ] || chown nobody server.key"
    );
    let options = format!(
        "-c listen_addresses=127.0.0.1 -c port={port} -c ssl=on -c ssl_cert_file=../server.pem -c ssl_key_file=../server.key"
    );
    let cluster = start_as("tls", &prelude, &options);
    let at = |name: &str| cluster.folder.join(name);
    Secure {
        port,
        authority: at("authority.pem"),
        stranger: at("stranger.pem"),
        _cluster: cluster,
    }
}

fn start() -> Cluster {
    start_as("own", "true", "-c listen_addresses=")
}

fn is_root() -> bool {
    std::fs::metadata("/proc/self").is_ok_and(|me| std::os::unix::fs::MetadataExt::uid(&me) == 0)
}

/// What is put before a program of theirs, which refuses to run as root.
pub fn run_as_nobody() -> &'static str {
    if is_root() { "runuser -u nobody --" } else { "" }
}

/// A new temporary folder of this test program, whose own the program is that is started in it.
pub fn folder_of_nobody(name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("{name}-{}", std::process::id()));
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a temporary folder");
    if is_root() {
        let owned = Command::new("chown")
            .arg("nobody")
            .arg(&folder)
            .status()
            .expect("chown starts");
        assert!(owned.success(), "the folder cannot be given to nobody");
    }
    folder
}

/// Where the private cluster has its socket.
#[allow(dead_code, reason = "the tests of pages go by no pooler")]
pub fn folder_of_the_cluster() -> &'static Path {
    &cluster().folder
}

/// Starts a cluster under a shell that waits for the end of its input: the end of this program.
fn start_as(name: &str, prelude: &str, options: &str) -> Cluster {
    let folder = folder_of_nobody(&format!("bh-pg-{name}"));
    let run = run_as_nobody();
    let script = format!(
        "set -e
        cd '{dir}'
        {prelude}
        {run} '{initdb}' -D '{dir}/d' -A trust -U test -E UTF8 --locale=C --no-sync >'{dir}.log' 2>&1
        {run} '{postgres}' -D '{dir}/d' -k '{dir}' {options} -c fsync=off -c full_page_writes=off -c max_connections=300 \
            >>'{dir}.log' 2>&1 &
        server=$!
        until {run} '{ready}' -q -h '{dir}' {at}; do
            kill -0 $server 2>/dev/null || {{ cat '{dir}.log' >&2; exit 1; }}
            read -r -t 0.05 _ 2>/dev/null || true
        done
        echo ready
        cat >/dev/null || true
        pg=$(head -1 '{dir}/d/postmaster.pid')
        kill -INT $pg
        wait $server || true
        rm -rf '{dir}' '{dir}.log'",
        dir = folder.display(),
        initdb = program("initdb", "postgresql").display(),
        postgres = program("postgres", "postgresql").display(),
        ready = program("pg_isready", "postgresql").display(),
        at = options
            .split(" -c port=")
            .nth(1)
            .and_then(|rest| rest.split(' ').next())
            .map(|port| format!("-p {port}"))
            .unwrap_or_default(),
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
    assert_eq!(
        line.trim(),
        "ready",
        "PostgreSQL did not start; is Debian's `postgresql` installed?"
    );
    Cluster { folder, _shell: shell }
}

/// A program of PostgreSQL or beside it: on the path, where Debian puts the newest version, or among the system's own.
pub fn program(name: &str, package: &str) -> PathBuf {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let mut folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
    let debian = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let mut versions: Vec<PathBuf> = debian.map(|entry| entry.path().join("bin")).collect();
    versions.sort();
    folders.extend(versions.into_iter().rev());
    folders.push("/usr/sbin".into());
    let found = folders
        .iter()
        .map(|folder: &PathBuf| folder.join(name))
        .find(|path: &PathBuf| Path::is_file(path));
    found.unwrap_or_else(|| {
        panic!("the tests need {name}; scripts/setup.sh test installs it (apt-get install {package})")
    })
}

/// Runs a statement in a database, as somebody with the database in hand would.
pub fn run(url: &str, statement: &str) {
    let run = psql(url, statement).output().expect("psql starts");
    assert!(
        run.status.success(),
        "{statement}: {}",
        String::from_utf8_lossy(&run.stderr)
    );
}

/// Sets a database as a standby is, or takes that back, and cuts everybody off.
#[allow(dead_code, reason = "the store's own tests turn a server around by themselves")]
pub fn read_only(url: &str, yes: bool) {
    let name = name_in(url);
    let elsewhere = url.replace(&format!("/{name}?"), "/postgres?");
    let set = if yes {
        "SET default_transaction_read_only = on"
    } else {
        "RESET default_transaction_read_only"
    };
    run(&elsewhere, &format!("ALTER DATABASE {name} {set}"));
    run(
        &elsewhere,
        &format!("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'"),
    );
}
