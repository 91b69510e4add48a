//! What rows ask, before it is put in words.

use crate::dictionary::unit::Dimension;

/// What a judgement is about, before it is put in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Question {
    /// How much or how long: the thing measured, as written.
    Measure {
        /// The thing as written, where a noun tells it.
        thing: Option<Thing>,
        /// What is done or is so for so long or so much ("the crew searched"), where that is told.
        clause: Option<String>,
        /// What is done with so much of something ("the council spent").
        around: Option<Around>,
        /// The clause it stands in, shortened.
        gist: String,
        /// What is measured of it.
        dimension: Dimension,
        /// Which length it is: "deep", "far off the coast".
        way: Option<String>,
        /// Whether it is told by how much something changed.
        change: bool,
    },
    /// How many.
    Count {
        /// The things counted, as written.
        noun: String,
        /// What is told of them ("were injured", "the crew found"), where that is told.
        around: Option<Around>,
        /// The clause they stand in, shortened.
        gist: String,
        /// What is asked of them.
        way: Counting,
    },
    /// When.
    When {
        /// The clause that is dated ("the ferry sank"), where it can be told by itself.
        clause: Option<String>,
        /// The clause as written, shortened.
        gist: String,
    },
    /// Whether something is so.
    Whether {
        /// The clause ("the crew closed the pier").
        clause: String,
    },
    /// Whether something is done or still to come.
    Stage {
        /// The clause.
        clause: String,
    },
    /// How sure something is.
    Certainty {
        /// The clause.
        clause: String,
    },
    /// Who did something.
    Who {
        /// What was done ("closed the pier").
        deed: String,
    },
    /// In what words.
    Words {
        /// Who speaks, if known.
        speaker: Option<String>,
        /// The first words both have.
        gist: String,
    },
    /// By whom it was said.
    Speaker {
        /// What was said, shortened.
        gist: String,
    },
    /// Which stance somebody took.
    Stance {
        /// Who tells of it, if not the outlets themselves.
        source: Option<String>,
        /// Who takes it.
        holder: String,
        /// On what ("the offer", "whether the charge is true"), where that is told.
        matter: Option<String>,
    },
    /// In which state somebody or something is.
    State {
        /// The class, as in `dictionary/state.rs`.
        class: String,
        /// Who or what.
        of: String,
    },
    /// Whether, by whom and when something was done.
    Act {
        /// The clause, shortened.
        clause: String,
    },
    /// What a person is.
    Role {
        /// The name.
        person: String,
    },
    /// Whether somebody commented.
    Comment {
        /// Who, as written.
        name: String,
    },
    /// Which of a class: the class, and the clause.
    Which {
        /// The class, as in `dictionary/choice.rs`.
        class: String,
        /// What it is told of: "the car" for its colour, "floor" for its place in a row.
        noun: Option<String>,
        /// What is told of it ("the guard carried"), where that is told.
        around: Option<Around>,
        /// The clause, shortened.
        gist: String,
    },
    /// In which direction.
    Direction {
        /// The place it is told from.
        from: String,
    },
    /// Which things are on a list.
    List {
        /// The act or noun the list belongs to, as written.
        name: String,
        /// Who does what to them ("the crew seized"), or what they do ("attended the talks").
        clause: Option<String>,
        /// Whether it is a list of what was talked about.
        topics: bool,
        /// The clause it stands in, shortened.
        gist: String,
    },
}

/// The clause around something that is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Around {
    /// The preposition before what is asked for ("in" how many games), where it is neither subject nor object.
    pub case: Option<String>,
    /// The rest of the clause: "the navy seized", "were injured".
    pub clause: String,
}

/// What a figure tells of things.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counting {
    /// How many there are.
    Number,
    /// How much of one: "half of the roof".
    Share,
    /// A place on a scale: "a 6.1-magnitude shock".
    Scale,
}

/// A thing measured.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thing {
    /// As written.
    pub name: String,
    /// Whether it is more than one.
    pub plural: bool,
    /// Whether it goes on in time ("the talks", "the walkout").
    pub lasts: bool,
    /// Whether its length was only planned.
    pub planned: bool,
    /// Whether its figure stands right before it ("a 20-metre wall"), not as a distance from it.
    pub sized: bool,
}
