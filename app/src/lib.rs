//! What a person sees: Leptos pages, components, islands.
