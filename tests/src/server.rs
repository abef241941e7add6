//! The served house: `boernehoejde serve` on a free port, for as long as a test holds it.

mod beside;

pub use crate::answer::Answer;
use crate::answer::agent;
pub use crate::overheard::Overheard;
use crate::{clock, paths, patience};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::time::Duration;

/// A running server; it stops when this is dropped.
pub struct Server {
    child: Child,
    /// Where it keeps what it is told; gone when it is.
    data: PathBuf,
    /// How to sign in, where it was started with `--demo`.
    pub sign_ins: Vec<SignIn>,
    /// Where it answers, as `http://127.0.0.1:40123`.
    pub address: String,
}

impl Server {
    /// Starts with the browser half.
    #[must_use]
    pub fn start() -> Server {
        let pkg = paths::pkg();
        Server::begin(&[], |command| command.env("BOERNEHOEJDE_PKG", pkg))
    }

    /// Starts as on a machine where the browser half was never built.
    #[must_use]
    pub fn start_without_web() -> Server {
        Server::begin(&[], |command| command.env("BOERNEHOEJDE_PKG", "/nonexistent"))
    }

    /// Starts on made-up cases, with ways to sign in.
    #[must_use]
    pub fn demo() -> Server {
        let pkg = paths::pkg();
        Server::begin(&["--demo"], |command| command.env("BOERNEHOEJDE_PKG", pkg))
    }

    /// Starts on made-up cases in an empty database somewhere else.
    #[must_use]
    pub fn demo_in(database: &str) -> Server {
        let pkg = paths::pkg();
        Server::begin(&["--demo", "--database", database], |command| {
            command.env("BOERNEHOEJDE_PKG", pkg)
        })
    }

    /// Starts on made-up cases, and makes no letters without a case.
    #[must_use]
    pub fn demo_without_public_letter() -> Server {
        Server::begin(&["--demo", "--no-public-letter"], |command| command)
    }

    /// Starts on made-up cases at a moment, as `2026-12-26T11:00` in Copenhagen.
    #[must_use]
    pub fn demo_at(moment: &str) -> Server {
        Server::begin(&["--demo", "--clock", moment], |command| command)
    }

    /// Starts on made-up cases and listens to everything it says, at its most talkative.
    #[must_use]
    pub fn demo_overheard() -> (Server, Overheard) {
        static STARTED: AtomicUsize = AtomicUsize::new(0);
        let number = STARTED.fetch_add(1, Ordering::Relaxed);
        let log = std::env::temp_dir().join(format!("boernehoejde-log-{}-{number}", std::process::id()));
        let (file, pkg) = (std::fs::File::create(&log).expect("a temporary file"), paths::pkg());
        let server = Server::begin(&["--demo"], |command| {
            command
                .env("BOERNEHOEJDE_PKG", pkg)
                .env("BOERNEHOEJDE_LOG", "trace")
                .stderr(file)
        });
        (server, Overheard(log))
    }

    /// Where a demo keeps what it is told.
    #[must_use]
    pub fn data(&self) -> &Path {
        &self.data
    }

    /// Starts on a database somewhere else, and the folder with its keys.
    #[must_use]
    pub fn on_database(data: &Path, database: &str) -> Server {
        let data = data.display().to_string();
        Server::begin(&["--data", &data, "--database", database], |command| command)
    }

    /// The same, with a folder of texts laid over what is built in.
    #[must_use]
    pub fn on_database_with_content(data: &Path, database: &str, texts: &Path) -> Server {
        let (data, texts) = (data.display().to_string(), texts.display().to_string());
        let arguments = ["--data", &data, "--database", database, "--content", &texts];
        Server::begin(&arguments, |command| command)
    }

    /// Starts on a folder that an operator has filled; it is left where it is.
    #[must_use]
    pub fn on(data: &Path) -> Server {
        Server::begin(&["--data", &data.display().to_string()], |command| command)
    }

    /// The same, with a configuration file, by a clock that shows `moment`: whoever talks to others has to have theirs.
    #[must_use]
    pub fn on_with_config(data: &Path, config: &Path, moment: &str) -> Server {
        let (data, config) = (data.display().to_string(), config.display().to_string());
        let arguments = ["--data", &data, "--config", &config, "--clock", moment];
        Server::begin(&arguments, |command| command)
    }

    /// The same, on a database somewhere else.
    #[must_use]
    pub fn on_database_with_config(data: &Path, database: &str, config: &Path, moment: &str) -> Server {
        let (data, config) = (data.display().to_string(), config.display().to_string());
        let arguments = [
            "--data",
            &data,
            "--database",
            database,
            "--config",
            &config,
            "--clock",
            moment,
        ];
        Server::begin(&arguments, |command| command)
    }

    /// The same, at a moment.
    #[must_use]
    pub fn on_at(data: &Path, moment: &str) -> Server {
        Server::begin(&["--data", &data.display().to_string(), "--clock", moment], |command| {
            command
        })
    }

    /// The same, with a folder of texts laid over what is built in.
    #[must_use]
    pub fn on_with_content(data: &Path, texts: &Path) -> Server {
        let (data, texts) = (data.display().to_string(), texts.display().to_string());
        Server::begin(&["--data", &data, "--content", &texts], |command| command)
    }

    /// Signs in by a name that was printed; the cookie to send.
    ///
    /// # Panics
    /// Where the server does not let them in.
    #[must_use]
    pub fn sign_in(&self, name: &str) -> String {
        let way = self
            .sign_ins
            .iter()
            .find(|way| way.name == name)
            .expect("a sign-in of that name");
        self.sign_in_as(name, &way.password)
    }

    /// Signs in; the cookie to send. A password that somebody else gave is changed into one of their own
    /// ([`own_password`]) the first time, and stands for it from then on.
    ///
    /// # Panics
    /// Where the server does not let them in.
    #[must_use]
    pub fn sign_in_as(&self, name: &str, password: &str) -> String {
        let answer = self.let_in(name, password);
        assert_eq!(answer.status, 303, "{name} is let in: {}", answer.text());
        answer.cookie()
    }

    /// The answer to a right sign-in, after a password that somebody else gave was changed.
    #[must_use]
    pub fn let_in(&self, name: &str, password: &str) -> Answer {
        let enter = |password: &str| self.post("/sign-in", &[("name", name), ("password", password)]);
        let answer = enter(password);
        let own = own_password(password);
        match answer.status {
            200 if answer.text().contains("action=\"/sign-in/password\"") => {
                let cookie = answer.cookie();
                let fields = [("new", own.as_str()), ("again", own.as_str())];
                self.post_with(
                    &[("origin", &self.address), ("cookie", &cookie)],
                    "/sign-in/password",
                    &fields,
                )
            }
            422 => enter(&own),
            _ => answer,
        }
    }

    fn begin(arguments: &[&str], settle: impl FnOnce(&mut Command) -> &mut Command) -> Server {
        static STARTED: AtomicUsize = AtomicUsize::new(0);
        let number = STARTED.fetch_add(1, Ordering::Relaxed);
        let data = std::env::temp_dir().join(format!("boernehoejde-test-{}-{number}", std::process::id()));
        let mut command = Command::new(paths::binary());
        command
            .args(["serve", "--listen", "127.0.0.1:0"])
            .args(arguments)
            .stdout(Stdio::piped());
        if !arguments.contains(&"--clock") {
            command.args(["--clock", &clock::now()]);
        }
        // A demo makes a folder of its own among the temporary ones.
        std::fs::create_dir_all(&data).expect("a temporary folder");
        if arguments.contains(&"--demo") {
            command.env("TMPDIR", &data);
        } else if !arguments.contains(&"--data") {
            command.arg("--data").arg(&data);
        }
        let mut child = settle(&mut command).spawn().expect("the server starts");
        let lines = BufReader::new(child.stdout.take().expect("piped")).lines();
        let (tell, heard) = mpsc::channel();
        // Reads on after the ready line, so that the server never meets a full pipe.
        std::thread::spawn(move || {
            let mut sign_ins = Vec::new();
            for line in lines.map_while(Result::ok) {
                if let Some(account) = line.strip_prefix("demo sign-in: ") {
                    sign_ins.extend(SignIn::read(account));
                } else if let Some(address) = line.strip_prefix("ready on ") {
                    let _ = tell.send((address.to_owned(), std::mem::take(&mut sign_ins)));
                }
            }
        });
        match heard.recv_timeout(Duration::from_secs(60)) {
            Ok((address, sign_ins)) => Server {
                child,
                data,
                sign_ins,
                address,
            },
            Err(_) => {
                let _ = child.kill();
                panic!("`boernehoejde serve` did not say `ready on http://ADDR:PORT`");
            }
        }
    }

    /// Tells it to stop, as a machine does that shuts down (SIGTERM).
    ///
    /// # Panics
    /// Where it cannot be told.
    pub fn tell_to_stop(&self) {
        let kill = format!("kill -TERM {}", self.child.id());
        let told = Command::new("bash").args(["-c", &kill]).status();
        assert!(told.expect("bash starts").success(), "the server is there");
    }

    /// Waits until it has ended; its exit code.
    ///
    /// # Panics
    /// Where it does not end in a minute.
    #[must_use]
    pub fn ended(&mut self) -> Option<i32> {
        let ended = patience::wait(Duration::from_secs(60), || self.child.try_wait().ok().flatten());
        ended.expect("the server ends").code()
    }

    /// A full address for a path.
    #[must_use]
    pub fn at(&self, path: &str) -> String {
        format!("{}{path}", self.address)
    }

    /// The same server under the name `localhost`: passkeys belong to names.
    #[must_use]
    pub fn by_name(mut self) -> Server {
        self.address = self.address.replace("127.0.0.1", "localhost");
        self
    }

    /// The same server by its number.
    #[must_use]
    pub fn by_number(mut self) -> Server {
        self.address = self.address.replace("localhost", "127.0.0.1");
        self
    }

    /// GET, with whatever status it answers.
    #[must_use]
    pub fn get(&self, path: &str) -> Answer {
        self.get_with(&[], path)
    }

    /// GET with headers.
    #[must_use]
    pub fn get_with(&self, headers: &[(&str, &str)], path: &str) -> Answer {
        Server::ask_at(&self.address, headers, path)
    }

    /// GET with headers, of any server: an identity provider, say.
    #[must_use]
    pub fn ask_at(server: &str, headers: &[(&str, &str)], path: &str) -> Answer {
        let request = headers
            .iter()
            .fold(agent().get(format!("{server}{path}")), |request, (name, value)| {
                request.header(*name, *value)
            });
        Answer::of(request.call())
    }

    /// POST of a form from our own page, with whatever status it answers.
    #[must_use]
    pub fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.post_with(&[("origin", &self.address)], path, fields)
    }

    /// POST of any body from our own page.
    #[must_use]
    pub fn post_body(&self, path: &str, kind: &str, body: &str) -> Answer {
        self.post_body_with(&[], path, kind, body)
    }

    /// The same, with headers besides, and of bytes too: a photo, say.
    #[must_use]
    pub fn post_body_with(
        &self,
        headers: &[(&str, &str)],
        path: &str,
        kind: &str,
        body: &(impl AsRef<[u8]> + ?Sized),
    ) -> Answer {
        let request = agent().post(self.at(path)).header("origin", &self.address);
        let request = (headers.iter()).fold(request, |request, (name, value)| request.header(*name, *value));
        Answer::of(request.header("content-type", kind).send(body.as_ref()))
    }

    /// POST of a form with headers, from anywhere.
    #[must_use]
    pub fn post_with(&self, headers: &[(&str, &str)], path: &str, fields: &[(&str, &str)]) -> Answer {
        let request = headers
            .iter()
            .fold(agent().post(self.at(path)), |request, (name, value)| {
                request.header(*name, *value)
            });
        Answer::of(request.send_form(fields.iter().copied()))
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = std::fs::remove_dir_all(&self.data);
    }
}

/// A way to sign in, as `serve --demo` prints it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignIn {
    /// The role.
    pub role: String,
    /// The name to type.
    pub name: String,
    /// The password to type.
    pub password: String,
}

impl SignIn {
    fn read(line: &str) -> Option<SignIn> {
        let mut words = line.split(' ').map(str::to_owned);
        Some(SignIn {
            role: words.next()?,
            name: words.next()?,
            password: words.next()?,
        })
    }
}

/// The password that somebody chose who was given `given`.
#[must_use]
pub fn own_password(given: &str) -> String {
    format!("{given} er min egen")
}
