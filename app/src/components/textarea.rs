//! The one way to write a `<textarea>`.
//!
//! Leptos 0.8 does not escape a textarea's children when it renders on the
//! server, so a value with `</textarea><script>` would end the field early. Here
//! the value is escaped, and a test checks it. No `<textarea>` in these pages has
//! children; their text comes as `inner_html=escaped(…)`.

use leptos::prelude::*;

/// A field for longer text.
#[component]
pub fn Textarea(
    /// Its id, which the field's label refers to.
    id: String,
    /// Its name: the field's path in the case.
    name: String,
    /// Its current value.
    value: String,
    /// Rows shown.
    rows: u8,
    /// Ids of the elements that describe it, or empty.
    described: String,
    /// Whether it has a blocking finding.
    invalid: bool,
) -> impl IntoView {
    let described = (!described.is_empty()).then_some(described);
    view! {
        <textarea id=id name=name rows=rows.to_string() aria-describedby=described aria-invalid=invalid.then_some("true") spellcheck="true" inner_html=escaped(&value)></textarea>
    }
}

/// Escapes markup characters. A leading line break is doubled, because a browser drops the first one.
#[must_use]
pub fn escaped(value: &str) -> String {
    let text = value.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    if text.starts_with('\n') {
        format!("\n{text}")
    } else {
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_typed_leaves_the_field() {
        let value = "</textarea><script>alert(1)</script>&amp;".to_owned();
        let html = crate::render::part(|| {
            view! { <Textarea id="a".into() name="a".into() value rows=2 described=String::new() invalid=false/> }
        });
        assert!(
            html.contains("&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;</textarea>"),
            "{html}"
        );
        assert!(!html.contains("<script>"));
    }
}
