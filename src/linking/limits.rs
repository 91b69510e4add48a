//! How alike claims must be to answer one question: every number of this stage that was chosen by looking at results.
//!
//! All are shares, per mille, of the weight of words in common. `make score` tries each number lower and higher on the annotated events,
//! chooses on all events but one, and scores the one that is left: the mean that is held out.

/// The numbers that were chosen on the scoreboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// How likely two figures measure the same thing.
    pub quantity: u64,
    /// How likely two tolls count the same people.
    pub toll: u64,
    /// How likely two times date one act.
    pub moment: u64,
    /// How likely two words of one class tell of one thing.
    pub choice: u64,
    /// How likely two states are states of one thing.
    pub state: u64,
    /// How likely a denial and an assertion are of one act.
    pub denial: u64,
    /// What the shorter of two quotes of one speaker says, found in the longer one.
    pub rendering: u64,
    /// The things and clauses of two lists.
    pub list: u64,
    /// The words, in order, of the shorter of two copied sentences.
    pub sentence: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Limits {
            quantity: 330,
            toll: 320,
            moment: 440,
            choice: 300,
            state: 460,
            denial: 400,
            rendering: 500,
            list: 250,
            sentence: 700,
        }
    }
}

impl Limits {
    /// The default, and beside it each number lower and higher: what `make score` tries.
    #[must_use]
    pub fn grid() -> Vec<(String, Limits)> {
        type Field = fn(&mut Limits) -> &mut u64;
        let fields: [(&str, Field); 9] = [
            ("quantity", |limits| &mut limits.quantity),
            ("toll", |limits| &mut limits.toll),
            ("moment", |limits| &mut limits.moment),
            ("choice", |limits| &mut limits.choice),
            ("state", |limits| &mut limits.state),
            ("denial", |limits| &mut limits.denial),
            ("rendering", |limits| &mut limits.rendering),
            ("list", |limits| &mut limits.list),
            ("sentence", |limits| &mut limits.sentence),
        ];
        let mut grid = vec![("default".to_string(), Limits::default())];
        for (name, field) in fields {
            for share in [500, 700, 850, 1150, 1400] {
                let mut limits = Limits::default();
                let number = field(&mut limits);
                *number = (*number * share / 1000).min(1000);
                grid.push((format!("{name}-{number}"), limits));
            }
        }
        grid
    }
}
