//! Asking for a secret at a terminal, which does not show it.

use rustix::termios::{LocalModes, OptionalActions, tcgetattr, tcsetattr};
use std::io::{self, BufRead, IsTerminal, Write};
use zeroize::Zeroizing;

/// Whether somebody can be asked.
#[must_use]
pub fn is_there() -> bool {
    io::stdin().is_terminal() && io::stderr().is_terminal()
}

/// Asks, and reads a line that is not shown.
///
/// # Errors
/// The terminal cannot be read, or ended.
pub fn ask_secretly(question: &str) -> io::Result<Zeroizing<String>> {
    let terminal = io::stdin();
    let as_it_was = tcgetattr(&terminal)?;
    let mut quiet = as_it_was.clone();
    quiet.local_modes.remove(LocalModes::ECHO);
    // Quiet before it asks: nobody answers sooner.
    tcsetattr(&terminal, OptionalActions::Flush, &quiet)?;
    eprint!("{question}");
    io::stderr().flush()?;
    let mut line = Zeroizing::new(String::new());
    let read = terminal.lock().read_line(&mut line);
    // Whatever was read, the terminal shows again what is typed.
    tcsetattr(&terminal, OptionalActions::Flush, &as_it_was)?;
    eprintln!();
    if read? == 0 {
        return Err(io::ErrorKind::UnexpectedEof.into());
    }
    Ok(Zeroizing::new(line.trim_end_matches(['\r', '\n']).to_owned()))
}
