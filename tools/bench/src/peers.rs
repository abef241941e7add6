//! Typst and WeasyPrint making the same letters in the same run.

use crate::letters::{case_of, letter};
use boernehoejde::pipeline::Pipeline;
use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

/// Children the peers write to.
const LETTERS: usize = 60;

type Fault = Box<dyn std::error::Error>;

/// `tools/bench/peers.py`, which waits for its turns.
pub struct Peers {
    child: Child,
    answers: BufReader<ChildStdout>,
    folder: PathBuf,
    times: Times,
}

/// How long each letter took.
#[derive(Default)]
pub struct Times {
    /// With Typst.
    pub typst: Vec<Duration>,
    /// With WeasyPrint.
    pub weasyprint: Vec<Duration>,
}

impl Peers {
    /// Hands the peers their letters and lets them warm up. Their Python
    /// packages come with `make bench`.
    ///
    /// # Errors
    /// Where a peer cannot be run.
    pub fn start(pipeline: &Arc<Pipeline>) -> Result<Peers, Fault> {
        let folder = std::env::temp_dir().join(format!("boernehoejde-bench-{}", std::process::id()));
        std::fs::create_dir_all(&folder)?;
        let mut documents = Vec::new();
        for child in 0..LETTERS {
            let document = letter(pipeline, &case_of(child))?;
            std::fs::write(
                folder.join(format!("{child}.html")),
                boernehoejde::standalone::html(pipeline, &document),
            )?;
            documents.push(serde_json::to_value(&document)?);
        }
        std::fs::write(folder.join("documents.json"), serde_json::to_vec(&documents)?)?;
        let python = std::env::var("BOERNEHOEJDE_PYTHON").unwrap_or_else(|_| "python3".into());
        let mut child = Command::new(python)
            .arg("tools/bench/peers.py")
            .arg(&folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let answers = BufReader::new(child.stdout.take().ok_or("no output")?);
        let mut peers = Peers {
            child,
            answers,
            folder,
            times: Times::default(),
        };
        peers.turn()?;
        peers.times = Times::default();
        Ok(peers)
    }

    /// Lets each peer make some letters.
    ///
    /// # Errors
    /// Where one fails; it has said why on the standard error.
    pub fn turn(&mut self) -> Result<(), Fault> {
        self.child.stdin.as_mut().ok_or("no input")?.write_all(b"go\n")?;
        let mut answer = String::new();
        self.answers.read_line(&mut answer)?;
        let seconds: serde_json::Value =
            serde_json::from_str(&answer).map_err(|_| "tools/bench/peers.py ended too early")?;
        let of = |peer: &str| {
            let seconds = seconds[peer].as_array().into_iter().flatten();
            seconds.filter_map(|value| value.as_f64()).map(Duration::from_secs_f64)
        };
        self.times.typst.extend(of("typst"));
        self.times.weasyprint.extend(of("weasyprint"));
        Ok(())
    }

    /// How long each letter took.
    ///
    /// # Errors
    /// Where the peers do not end.
    pub fn end(mut self) -> Result<Times, Fault> {
        drop(self.child.stdin.take());
        self.child.wait()?;
        Ok(std::mem::take(&mut self.times))
    }
}

impl Drop for Peers {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}
