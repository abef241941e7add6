//! Templates, sentences, packs, pictures; composes a Release into a Document.
