//! What changed between two sentences, word by word: the longest common row of words stays, the rest was deleted or added.

/// Between longer texts only the beginning and the end are compared: the cells of the table of common rows, at most.
const MOST_CELLS: usize = 1 << 20;

/// What became of some words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// They stand in both.
    Same,
    /// They stood in the old sentence alone.
    Deleted,
    /// They stand in the new sentence alone.
    Added,
}

/// Words that lie together and share what became of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// What became of them.
    pub change: Change,
    /// What stands before them: spaces and line ends, or nothing.
    pub space: String,
    /// The words, without the space before them.
    pub words: String,
}

/// A word or a slot with the space before it.
#[derive(Clone, Copy, Debug)]
struct Word<'a> {
    space: &'a str,
    text: &'a str,
    /// Whether it stands directly behind the word before it: a comma behind a slot.
    glued: bool,
}

impl Word<'_> {
    fn is(self, other: Word<'_>) -> bool {
        self.text == other.text && self.glued == other.glued
    }
}

/// What changed from one sentence to another. What was deleted stands before what was added in its place.
#[must_use]
pub fn difference(old: &str, new: &str) -> Vec<Run> {
    let (old, new) = (words(old), words(new));
    let ahead = old.iter().zip(&new).take_while(|(old, new)| old.is(**new)).count();
    let (old_rest, new_rest) = (&old[ahead..], &new[ahead..]);
    let behind = old_rest.iter().rev().zip(new_rest.iter().rev());
    let behind = behind.take_while(|(old, new)| old.is(**new)).count();
    let (old_middle, old_end) = old_rest.split_at(old_rest.len() - behind);
    let (new_middle, new_end) = new_rest.split_at(new_rest.len() - behind);

    let mut runs = Runs::default();
    runs.both(&old[..ahead], &new[..ahead]);
    middle(old_middle, new_middle, &mut runs);
    runs.both(old_end, new_end);
    runs.0
}

fn middle(old: &[Word<'_>], new: &[Word<'_>], runs: &mut Runs) {
    let width = new.len() + 1;
    if (old.len() + 1).saturating_mul(width) > MOST_CELLS {
        old.iter()
            .for_each(|word| runs.push(Change::Deleted, word.space, *word));
        new.iter().for_each(|word| runs.push(Change::Added, word.space, *word));
        return;
    }
    // How many words are common from here on, for each place in the old and in the new.
    let mut common = vec![0_u32; (old.len() + 1) * width];
    for (at_old, was) in old.iter().enumerate().rev() {
        for (at_new, is) in new.iter().enumerate().rev() {
            common[at_old * width + at_new] = if was.is(*is) {
                common[(at_old + 1) * width + at_new + 1] + 1
            } else {
                common[(at_old + 1) * width + at_new].max(common[at_old * width + at_new + 1])
            };
        }
    }
    let (mut at_old, mut at_new) = (0, 0);
    while let (Some(was), Some(is)) = (old.get(at_old), new.get(at_new)) {
        if was.is(*is) {
            runs.both(&[*was], &[*is]);
            at_old += 1;
            at_new += 1;
        } else if common[(at_old + 1) * width + at_new] >= common[at_old * width + at_new + 1] {
            runs.push(Change::Deleted, was.space, *was);
            at_old += 1;
        } else {
            runs.push(Change::Added, is.space, *is);
            at_new += 1;
        }
    }
    old[at_old..]
        .iter()
        .for_each(|word| runs.push(Change::Deleted, word.space, *word));
    new[at_new..]
        .iter()
        .for_each(|word| runs.push(Change::Added, word.space, *word));
}

#[derive(Default)]
struct Runs(Vec<Run>);

impl Runs {
    fn both(&mut self, old: &[Word<'_>], new: &[Word<'_>]) {
        for (old, new) in old.iter().zip(new) {
            let space = if new.space.is_empty() { old.space } else { new.space };
            self.push(Change::Same, space, *new);
        }
    }

    fn push(&mut self, change: Change, space: &str, word: Word<'_>) {
        match self.0.last_mut().filter(|last| last.change == change) {
            Some(last) => {
                last.words.push_str(space);
                last.words.push_str(word.text);
            }
            None => self.0.push(Run {
                change,
                space: space.to_owned(),
                words: word.text.to_owned(),
            }),
        }
    }
}

/// The words of a text. What stands in square brackets is one, as far as it is on one line.
fn words(text: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut rest = text.trim_end();
    while !rest.is_empty() {
        let (space, from) = rest.split_at(rest.len() - rest.trim_start().len());
        let (word, behind) = from.split_at(length(from));
        words.push(Word {
            space,
            text: word,
            glued: space.is_empty() && !words.is_empty(),
        });
        rest = behind;
    }
    words
}

/// How many bytes the first word of a text has; the text begins with one.
fn length(text: &str) -> usize {
    let inside = text.strip_prefix('[');
    let slot = inside.and_then(|inside| {
        let end = inside.find(['[', ']', '\n'])?;
        inside[end..].starts_with(']').then_some(end + 2)
    });
    let first = text.chars().next().map_or(0, char::len_utf8);
    let ends = |c: char| c.is_whitespace() || c == '[';
    slot.unwrap_or_else(|| text[first..].find(ends).map_or(text.len(), |end| first + end))
}
