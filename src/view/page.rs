//! The table as Html without a browser and without a script.

use super::{Locale, Presentation, Props, ReportTable, STYLE};
use crate::report::Report;
use std::{
    pin::pin,
    rc::Rc,
    task::{Context, Poll, Waker},
};
use yew::{AttrValue, Callback, LocalServerRenderer};

/// The table of a report as Html that needs no script: a fragment for the body of a page, to be styled with [`STYLE`].
///
/// Two such tables in one page need different `instance` names (letters, figures, hyphens).
#[must_use]
pub fn render_static(report: &Report, instance: &str, locale: &Locale) -> String {
    let props = Props {
        report: Rc::new(report.clone()),
        instance: AttrValue::from(instance.to_owned()),
        presentation: Presentation::Static,
        locale: Rc::new(locale.clone()),
        request: None,
        on_view: Callback::default(),
        on_evidence: None,
        on_take: None,
    };
    let mut rendering = pin!(LocalServerRenderer::<ReportTable>::with_props(props).hydratable(false).render());
    // Nothing in the component waits for anything outside it (no input, no timer, no suspense), so polling again is all it takes.
    let mut context = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(html) = rendering.as_mut().poll(&mut context) {
            return html;
        }
    }
}

/// A page of its own with the table of a report: style inlined, no script, nothing fetched.
#[must_use]
pub fn document(report: &Report, locale: &Locale) -> String {
    let table = render_static(report, "rashomon", locale);
    let (language, direction, title) = (locale.language(), locale.direction(), locale.say("title"));
    format!(
        "<!doctype html>\n\
         <html lang=\"{language}\" dir=\"{direction}\">\n\
         <head>\n\
         <meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <title>{title}</title>\n\
         <style>\n\
         body {{ --rashomon-background: Canvas; margin: 0 auto; max-width: 80rem; padding: 2rem 1rem; font: 100%/1.5 Georgia, \"Times New Roman\", serif; }}\n\
         {STYLE}</style>\n\
         </head>\n\
         <body>\n\
         <main>\n\
         {table}\n\
         </main>\n\
         </body>\n\
         </html>\n"
    )
}
