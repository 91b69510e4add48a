//! Where a written word holds two tokens, and where a hyphen holds one together.
//!
//! Source: counted in the training parts of the English Web Treebank and GUM (Universal Dependencies 2.x, CC BY-SA 4.0; counts only,
//! no text). Sorted by bytes, lower case.

/// Written as one word, cut in two after so many characters.
pub const FUSED: &[(&str, usize)] = &[
    ("'tis", 2),
    ("'twas", 2),
    ("arent", 3),
    ("c'mon", 3),
    ("cannot", 3),
    ("couldnt", 5),
    ("d'ye", 2),
    ("didnt", 3),
    ("doesnt", 4),
    ("dont", 2),
    ("gimme", 3),
    ("gonna", 3),
    ("gotta", 3),
    ("hasnt", 3),
    ("havent", 4),
    ("isnt", 2),
    ("lemme", 3),
    ("outta", 3),
    ("shouldnt", 6),
    ("wanna", 3),
    ("wasnt", 3),
    ("werent", 4),
    ("wouldnt", 5),
];

/// Prefixes that a hyphen leaves in one token: "re-elected", "non-profit". All other hyphens cut.
pub const PREFIXES: &[&str] = &[
    "anti", "arch", "co", "counter", "cross", "cyber", "e", "ex", "extra", "inter", "intra", "macro", "mega", "micro", "mid",
    "mini", "multi", "non", "over", "post", "pre", "pro", "psycho", "re", "semi", "socio", "sub", "super", "trans", "tri",
    "ultra", "un", "under",
];

/// Units that are cut from the figure before them: "6am", "50m", "$3bn".
pub const UNIT_SUFFIXES: &[&str] = &[
    "am", "b", "bn", "c", "cm", "f", "ft", "g", "gb", "ghz", "ha", "hp", "hr", "hrs", "hz", "k", "kg", "khz", "km", "kmh", "kph",
    "kw", "kwh", "lb", "lbs", "m", "mb", "mg", "mhz", "min", "mins", "ml", "mm", "mn", "mph", "mw", "p", "percent", "pm", "sec",
    "secs", "t", "tb", "tn", "w", "x", "yd", "yds", "yr", "yrs",
];

/// Words that begin with an apostrophe.
pub const APOSTROPHE_WORDS: &[&str] = &["'bout", "'cause", "'em", "'n", "'round", "'til", "'till", "'tis", "'twas"];
