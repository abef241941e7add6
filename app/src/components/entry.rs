//! Fields of the forms behind the sign-in: a label, one line of help, the field. Fields that the gate has findings for
//! are in [`field`](super::field).

use super::textarea::escaped;
use leptos::prelude::*;

/// What every field has in common.
#[derive(Clone, Debug, Default)]
pub struct Entry {
    /// The field's name in the form, and its id.
    pub name: String,
    /// The label.
    pub label: String,
    /// One line of help; blank for none.
    pub hint: String,
    /// Its current value.
    pub value: String,
    /// Whether an answer is required.
    pub required: bool,
    /// The most characters; `None` where the form sets no limit.
    pub most: Option<usize>,
    /// What is wrong with what was sent; `None` if nothing is.
    pub fault: Option<String>,
}

impl Entry {
    /// An empty field.
    #[must_use]
    pub fn new(name: impl Into<String>, label: String) -> Entry {
        Entry {
            name: name.into(),
            label,
            ..Entry::default()
        }
    }

    /// With a line of help.
    #[must_use]
    pub fn hint(self, hint: String) -> Entry {
        Entry { hint, ..self }
    }

    /// With its current value.
    #[must_use]
    pub fn value(self, value: impl Into<String>) -> Entry {
        Entry {
            value: value.into(),
            ..self
        }
    }

    /// Makes an answer required.
    #[must_use]
    pub fn required(self) -> Entry {
        Entry { required: true, ..self }
    }

    /// With the most characters that it may have, which the browser holds too.
    #[must_use]
    pub fn most(self, most: usize) -> Entry {
        Entry {
            most: Some(most),
            ..self
        }
    }

    /// With what is wrong with it, beside the field.
    #[must_use]
    pub fn fault(self, fault: Option<String>) -> Entry {
        Entry { fault, ..self }
    }

    /// Help and fault, and what the field is described by.
    fn help(&self) -> (Option<String>, AnyView) {
        let hint = (!self.hint.is_empty()).then(|| format!("{}-hint", self.name));
        let fault = self.fault.as_ref().map(|_| format!("{}-fault", self.name));
        let ids: Vec<String> = [hint.clone(), fault.clone()].into_iter().flatten().collect();
        let hint = hint.map(|id| view! { <p class="hint" id=id>{self.hint.clone()}</p> });
        let fault = fault.map(|id| view! { <p class="finding block" id=id>{self.fault.clone()}</p> });
        let described = (!ids.is_empty()).then(|| ids.join(" "));
        (described, view! { {hint}{fault} }.into_any())
    }

    /// One line; `kind` is the input's type.
    #[must_use]
    pub fn line(self, kind: &'static str) -> impl IntoView {
        let (described, hint) = self.help();
        let invalid = self.fault.is_some();
        // The key that leads to the list of children leads to the search of the page where there is one.
        let keys = (kind == "search").then_some("/");
        view! {
            <div class="field" class:invalid=invalid>
                <label for=self.name.clone()>{self.label}</label>
                {hint}
                <input id=self.name.clone() name=self.name type=kind value=self.value maxlength=self.most.map(|most| most.to_string()) required=self.required autocomplete="off" aria-describedby=described aria-invalid=invalid.then_some("true") aria-keyshortcuts=keys/>
            </div>
        }
    }

    /// A whole number between two others.
    #[must_use]
    pub fn number(self, least: u8, most: u8) -> impl IntoView {
        let (described, hint) = self.help();
        view! {
            <div class="field">
                <label for=self.name.clone()>{self.label}</label>
                {hint}
                <input id=self.name.clone() name=self.name type="number" inputmode="numeric" min=least.to_string() max=most.to_string() value=self.value required=self.required autocomplete="off" aria-describedby=described/>
            </div>
        }
    }

    /// Several lines.
    #[must_use]
    pub fn lines(self, rows: u8) -> impl IntoView {
        let (described, hint) = self.help();
        let invalid = self.fault.is_some();
        view! {
            <div class="field" class:invalid=invalid>
                <label for=self.name.clone()>{self.label}</label>
                {hint}
                <textarea id=self.name.clone() name=self.name rows=rows maxlength=self.most.map(|most| most.to_string()) required=self.required aria-describedby=described aria-invalid=invalid.then_some("true") inner_html=escaped(&self.value)></textarea>
            </div>
        }
    }

    /// A drop-down list; each option is a value and its label.
    #[must_use]
    pub fn choice(self, options: Vec<(String, String)>) -> impl IntoView {
        let (described, hint) = self.help();
        let value = self.value;
        let options = options
            .into_iter()
            .map(|(option, label)| {
                let chosen = option == value;
                view! { <option value=option selected=chosen>{label}</option> }
            })
            .collect_view();
        view! {
            <div class="field">
                <label for=self.name.clone()>{self.label}</label>
                {hint}
                <select id=self.name.clone() name=self.name required=self.required aria-describedby=described>{options}</select>
            </div>
        }
    }

    /// A check box: sends `true`, or nothing.
    #[must_use]
    pub fn tick(self) -> impl IntoView {
        let (described, hint) = self.help();
        let (ticked, invalid) = (self.value == "true", self.fault.is_some());
        let (id, name) = (self.name.clone(), self.name);
        view! {
            <div class="field" class:invalid=invalid>
                <label class="option">
                    <input type="checkbox" id=id name=name value="true" checked=ticked required=self.required aria-describedby=described aria-invalid=invalid.then_some("true")/>
                    <span>{self.label}</span>
                </label>
                {hint}
            </div>
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_typed_leaves_the_field() {
        let value = "</textarea><script>alert(1)</script>";
        let html = crate::render::part(|| view! { {Entry::new("a", "A".into()).value(value).lines(2)} });
        assert!(!html.contains("<script>"), "{html}");
    }
}
