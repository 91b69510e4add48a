//! Verbs by which somebody takes a stance on a statement, a request or an act.

/// What the verb does with its object.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stance {
    /// Takes another's statement as true, or an offer as good.
    Accept,
    /// Holds the same view as another.
    Agree,
    /// Says that a statement is false.
    Deny,
    /// Will not have an offer, a request or a claim.
    Reject,
    /// Says that a statement is true.
    Confirm,
    /// Speaks against an act.
    Condemn,
    /// Speaks for an act.
    Welcome,
    /// Stands behind a person or plan.
    Support,
    /// Stands against a person or plan.
    Oppose,
    /// Is not sure of a statement.
    Doubt,
}

impl Stance {
    /// Whether the stance is for (`true`) or against its object.
    #[must_use]
    pub fn is_for(self) -> bool {
        matches!(self, Stance::Accept | Stance::Agree | Stance::Confirm | Stance::Welcome | Stance::Support)
    }
}

/// Verb lemma to stance.
pub const STANCES: &[(&str, Stance)] = &[
    ("accept", Stance::Accept),
    ("acknowledge", Stance::Confirm),
    ("admit", Stance::Confirm),
    ("affirm", Stance::Confirm),
    ("agree", Stance::Agree),
    ("applaud", Stance::Welcome),
    ("approve", Stance::Support),
    ("back", Stance::Support),
    ("believe", Stance::Accept),
    ("blast", Stance::Condemn),
    ("commend", Stance::Welcome),
    ("concede", Stance::Confirm),
    ("concur", Stance::Agree),
    ("condemn", Stance::Condemn),
    ("confirm", Stance::Confirm),
    ("contradict", Stance::Deny),
    ("corroborate", Stance::Confirm),
    ("criticise", Stance::Condemn),
    ("criticize", Stance::Condemn),
    ("decline", Stance::Reject),
    ("denounce", Stance::Condemn),
    ("deny", Stance::Deny),
    ("disavow", Stance::Deny),
    ("dismiss", Stance::Reject),
    ("dispute", Stance::Deny),
    ("doubt", Stance::Doubt),
    ("embrace", Stance::Accept),
    ("endorse", Stance::Accept),
    ("favor", Stance::Support),
    ("favour", Stance::Support),
    ("hail", Stance::Welcome),
    ("laud", Stance::Welcome),
    ("object", Stance::Oppose),
    ("oppose", Stance::Oppose),
    ("praise", Stance::Welcome),
    ("question", Stance::Doubt),
    ("rebuff", Stance::Reject),
    ("rebut", Stance::Deny),
    ("refuse", Stance::Reject),
    ("refute", Stance::Deny),
    ("reject", Stance::Reject),
    ("resist", Stance::Oppose),
    ("slam", Stance::Condemn),
    ("spurn", Stance::Reject),
    ("support", Stance::Support),
    ("verify", Stance::Confirm),
    ("welcome", Stance::Welcome),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dictionary::is_sorted_and_unique;

    #[test]
    fn stances_are_sorted() {
        assert!(is_sorted_and_unique(&STANCES.iter().map(|entry| entry.0).collect::<Vec<_>>()));
    }
}
