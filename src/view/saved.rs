//! A view as a short text and back: for the fragment of an address. `v=cd&q=ferry&r=a1` shows contradictions and differences that
//! hold "ferry", with the row `a1` open; the view that a table starts with is the empty text.
//!
//! | key | value |
//! | --- | --- |
//! | `v` | the verdicts shown, by first letter (`cdpas`) |
//! | `k` | the kinds left out |
//! | `o` | the article that must speak in a row |
//! | `h` | the articles whose columns are hidden |
//! | `q` | the words searched |
//! | `s` | the order: `told` or `voices` |
//! | `r` | the open rows |

use super::{
    state::{Sort, State},
    words::{KINDS, VERDICTS, verdict_class},
};
use crate::map::Set;

/// The most entries read of one list, so that an address cannot ask for endless work.
const LONGEST_LIST: usize = 1_000;

/// Writes a view.
pub(super) fn write(state: &State) -> String {
    let default = State::default();
    let mut parts: Vec<(char, String)> = Vec::new();
    if state.verdicts != default.verdicts {
        let shown = VERDICTS.iter().filter(|verdict| state.verdicts.contains(verdict_class(**verdict)));
        parts.push(('v', shown.filter_map(|verdict| verdict_class(*verdict).chars().next()).collect()));
    }
    let list = |set: &Set<String>| set.iter().map(|id| encode(id)).collect::<Vec<_>>().join(",");
    parts.push(('k', state.kinds_out.iter().copied().collect::<Vec<_>>().join(",")));
    parts.push(('o', encode(&state.voice)));
    parts.push(('h', list(&state.hidden)));
    parts.push(('q', encode(&state.search)));
    parts.push((
        's',
        match state.sort {
            Sort::Weight => String::new(),
            Sort::Told => "told".to_owned(),
            Sort::Voices => "voices".to_owned(),
        },
    ));
    parts.push(('r', list(&state.open)));
    let kept = parts.iter().filter(|(key, value)| *key == 'v' || !value.is_empty());
    kept.map(|(key, value)| format!("{key}={value}")).collect::<Vec<_>>().join("&")
}

/// Reads a view; what is not understood is as in the view a table starts with.
pub(super) fn read(text: &str) -> State {
    let mut state = State::default();
    for part in text.split('&') {
        let Some((key, value)) = part.split_once('=') else { continue };
        let list = || value.split(',').filter(|id| !id.is_empty()).take(LONGEST_LIST).map(decode);
        match key {
            "v" => {
                let names = VERDICTS.iter().map(|verdict| verdict_class(*verdict));
                state.verdicts = names.filter(|name| name.starts_with(|first| value.contains(first))).collect();
            }
            "k" => {
                let known = |id: &String| KINDS.iter().map(|(_, name)| *name).find(|name| name == id);
                state.kinds_out = list().filter_map(|id| known(&id)).collect();
            }
            "o" => state.voice = decode(value),
            "h" => state.hidden = list().collect(),
            "q" => state.search = decode(value),
            "s" => {
                state.sort = match value {
                    "told" => Sort::Told,
                    "voices" => Sort::Voices,
                    _ => Sort::Weight,
                };
            }
            "r" => state.open = list().collect(),
            _ => {}
        }
    }
    state
}

/// Leaves what an address may hold as it stands and writes the rest as the bytes of UTF-8.
fn encode(text: &str) -> String {
    let mut encoded = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.') {
            encoded.push(char::from(byte));
        } else {
            encoded.push('%');
            for half in [byte >> 4, byte & 15] {
                encoded.push(char::from(b"0123456789ABCDEF"[usize::from(half)]));
            }
        }
    }
    encoded
}

fn decode(text: &str) -> String {
    let digit = |byte: Option<&u8>| byte.and_then(|byte| char::from(*byte).to_digit(16));
    let (bytes, mut decoded, mut at) = (text.as_bytes(), Vec::new(), 0);
    while let Some(&byte) = bytes.get(at) {
        match (byte, digit(bytes.get(at + 1)), digit(bytes.get(at + 2))) {
            (b'%', Some(high), Some(low)) => {
                decoded.extend(u8::try_from(high * 16 + low));
                at += 3;
            }
            _ => {
                decoded.push(byte);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&decoded).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Verdict;

    #[test]
    fn the_view_a_table_starts_with_is_the_empty_text() {
        assert_eq!(write(&State::default()), "");
        assert_eq!(read(""), State::default());
    }

    #[test]
    fn a_view_comes_back_as_it_was() {
        let mut state =
            State { search: "9 % & ساعة, Åse".into(), sort: Sort::Told, voice: "post".into(), ..State::default() };
        state.verdicts.insert(verdict_class(Verdict::Single));
        state.verdicts.remove(verdict_class(Verdict::Difference));
        state.kinds_out.extend(["quote", "time"]);
        state.hidden.extend(["a,b".to_owned(), "c&d=e".to_owned()]);
        state.open.extend(["q 1".to_owned(), "r".to_owned()]);
        let text = write(&state);
        assert!(text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.%=&,".contains(&byte)), "{text}");
        assert_eq!(read(&text), state, "{text}");
        let none = State { verdicts: Set::default(), ..State::default() };
        assert_eq!((write(&none), read("v=")), ("v=".to_owned(), none));
    }

    #[test]
    fn what_is_not_understood_changes_nothing() {
        for text in ["&&", "x=1", "k=nonsense", "s=up", "v", "=", "%", "o="] {
            assert_eq!(read(text), State::default(), "{text}");
        }
        assert_eq!(read("q=%zz%4").search, "%zz%4");
        assert_eq!(read("q=%ff").search, "\u{fffd}");
    }
}
