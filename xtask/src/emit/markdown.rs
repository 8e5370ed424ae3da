//! Markdown
