//! A second server on what a demo keeps: beside it, or some days after it.

use super::Server;
use crate::paths;
use std::path::PathBuf;

impl Server {
    /// Another server beside a demo, on the database that it was given ([`Server::demo_in`]) and with its keys.
    #[must_use]
    pub fn beside(&self, database: &str) -> Server {
        let mut beside = Server::on_database(&self.kept(), database);
        beside.sign_ins.clone_from(&self.sign_ins);
        beside
    }

    /// The same demo at a later moment: it ends as on a machine that loses power, and begins again on what it kept, where
    /// everybody has to sign in anew. `database` is the one it was given, if any ([`Server::demo_in`]).
    ///
    /// # Panics
    /// Where it kept nothing, or does not begin again.
    #[must_use]
    pub fn later(mut self, moment: &str, database: Option<&str>) -> Server {
        let folder = self.kept().display().to_string();
        let _ = self.child.kill();
        let _ = self.child.wait();
        let mut arguments = vec!["--data", folder.as_str(), "--clock", moment];
        arguments.extend(database.into_iter().flat_map(|database| ["--database", database]));
        let pkg = paths::pkg();
        let mut later = Server::begin(&arguments, |command| command.env("BOERNEHOEJDE_PKG", pkg));
        later.sign_ins.clone_from(&self.sign_ins);
        // What it stands on goes when it does.
        std::mem::swap(&mut later.data, &mut self.data);
        later
    }

    /// The folder that a demo made for itself.
    fn kept(&self) -> PathBuf {
        let inside = std::fs::read_dir(&self.data).expect("what a demo keeps").flatten();
        let folder = inside.map(|entry| entry.path()).find(|path| path.is_dir());
        folder.expect("a folder of its own")
    }
}
