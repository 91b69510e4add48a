//! The style sheet of the table, without what only its authors read: a reader would download 1 kB of it.

const WRITTEN: &str = concat!(
    include_str!("../../www/widget.css"),
    include_str!("../../www/widget-versions.css"),
    include_str!("../../www/widget-tools.css"),
    include_str!("../../www/widget-detail.css")
);

const LEAN: ([u8; WRITTEN.len()], usize) = lean();

static SHEET: [u8; LEAN.1] = {
    let (mut sheet, mut at) = ([0; LEAN.1], 0);
    while at < sheet.len() {
        sheet[at] = LEAN.0[at];
        at += 1;
    }
    sheet
};

/// The style sheet of the table: for a shadow root (`:host`) and for a page of its own (`.rashomon`).
pub const STYLE: &str = match std::str::from_utf8(&SHEET) {
    Ok(sheet) => sheet,
    Err(_) => panic!("a style sheet without its comments is text"),
};

/// What is written without comments, indentation and empty lines, and how long that is.
const fn lean() -> ([u8; WRITTEN.len()], usize) {
    let written = WRITTEN.as_bytes();
    let (mut kept, mut length, mut at) = ([0; WRITTEN.len()], 0, 0);
    while at < written.len() {
        if written[at] == b'/' && written[at + 1] == b'*' {
            at += 2;
            while written[at] != b'*' || written[at + 1] != b'/' {
                at += 1;
            }
            at += 2;
            continue;
        }
        let begins = length == 0 || kept[length - 1] == b'\n';
        if !begins || !written[at].is_ascii_whitespace() {
            kept[length] = written[at];
            length += 1;
        }
        at += 1;
    }
    (kept, length)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rules_stay_and_the_rest_goes() {
        assert!(!STYLE.contains("/*") && !STYLE.contains("*/") && !STYLE.contains("\n ") && !STYLE.contains("\n\n"));
        let rules = |sheet: &str| (sheet.matches('{').count(), sheet.matches('}').count(), sheet.matches("var(").count());
        assert_eq!(rules(STYLE), rules(WRITTEN));
        assert!(STYLE.starts_with(":host {\ndisplay: block;\n}\n.rashomon {"), "{}", &STYLE[..40]);
    }
}
