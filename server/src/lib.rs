//! The front door: HTTP and command line.
