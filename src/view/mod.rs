//! [`Report`](crate::report::Report) to Html (Yew). Compiles natively too, so it renders without a browser.
