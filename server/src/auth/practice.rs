//! What a practice case opens no page for: whatever is about other people's cases, about who else may open it, or about a
//! child that exists (decision 0042).

/// The pages of a case that a practice case does not have.
const CLOSED: [&str; 13] = [
    "/case/{case}/access",
    "/case/{case}/access-request",
    "/case/{case}/access-request/all",
    "/case/{case}/assign",
    "/case/{case}/bar",
    "/case/{case}/break-glass",
    "/case/{case}/erase",
    "/case/{case}/keep",
    "/case/{case}/lift-bar",
    "/case/{case}/siblings",
    "/case/{case}/siblings/part",
    "/case/{case}/siblings/person",
    "/case/{case}/export",
];

/// Whether the route with this path is closed for a practice case.
#[must_use]
pub fn is_closed_for_practice(path: &str) -> bool {
    CLOSED.contains(&path)
}
