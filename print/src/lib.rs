//! Document to tagged PDF; knows nothing of cases.
