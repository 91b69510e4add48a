//! Names of tags and relations as treebanks write them.

use super::{Relation, Tag};

const TAGS: [(&str, Tag); 17] = [
    ("ADJ", Tag::Adj),
    ("ADP", Tag::Adp),
    ("ADV", Tag::Adv),
    ("AUX", Tag::Aux),
    ("CCONJ", Tag::Cconj),
    ("DET", Tag::Det),
    ("INTJ", Tag::Intj),
    ("NOUN", Tag::Noun),
    ("NUM", Tag::Num),
    ("PART", Tag::Part),
    ("PRON", Tag::Pron),
    ("PROPN", Tag::Propn),
    ("PUNCT", Tag::Punct),
    ("SCONJ", Tag::Sconj),
    ("SYM", Tag::Sym),
    ("VERB", Tag::Verb),
    ("X", Tag::X),
];

const RELATIONS: [(&str, Relation); 44] = [
    ("acl", Relation::Acl),
    ("acl:relcl", Relation::AclRelcl),
    ("advcl", Relation::Advcl),
    ("advmod", Relation::Advmod),
    ("amod", Relation::Amod),
    ("appos", Relation::Appos),
    ("aux", Relation::Aux),
    ("aux:pass", Relation::AuxPass),
    ("case", Relation::Case),
    ("cc", Relation::Cc),
    ("ccomp", Relation::Ccomp),
    ("clf", Relation::Clf),
    ("compound", Relation::Compound),
    ("conj", Relation::Conj),
    ("cop", Relation::Cop),
    ("csubj", Relation::Csubj),
    ("dep", Relation::Dep),
    ("det", Relation::Det),
    ("discourse", Relation::Discourse),
    ("dislocated", Relation::Dislocated),
    ("expl", Relation::Expl),
    ("fixed", Relation::Fixed),
    ("flat", Relation::Flat),
    ("goeswith", Relation::Goeswith),
    ("iobj", Relation::Iobj),
    ("list", Relation::List),
    ("mark", Relation::Mark),
    ("nmod", Relation::Nmod),
    ("nmod:poss", Relation::NmodPoss),
    ("nmod:unmarked", Relation::NmodUnmarked),
    ("nsubj", Relation::Nsubj),
    ("nsubj:pass", Relation::NsubjPass),
    ("nummod", Relation::Nummod),
    ("obj", Relation::Obj),
    ("obl", Relation::Obl),
    ("obl:agent", Relation::OblAgent),
    ("obl:unmarked", Relation::OblUnmarked),
    ("orphan", Relation::Orphan),
    ("parataxis", Relation::Parataxis),
    ("punct", Relation::Punct),
    ("reparandum", Relation::Reparandum),
    ("root", Relation::Root),
    ("vocative", Relation::Vocative),
    ("xcomp", Relation::Xcomp),
];

/// The tag of that name; `X`, which means "other", for a name that is none.
pub(super) fn tag(name: &str) -> Tag {
    TAGS.iter().find(|entry| entry.0 == name).map_or(Tag::X, |entry| entry.1)
}

/// The relation of that name; `dep`, which means "some", for a name that is none.
pub(super) fn relation(name: &str) -> Relation {
    RELATIONS.iter().find(|entry| entry.0 == name).map_or(Relation::Dep, |entry| entry.1)
}

impl Tag {
    /// As treebanks write it: `PROPN`.
    #[must_use]
    pub fn name(self) -> &'static str {
        TAGS.iter().find(|entry| entry.1 == self).map_or("X", |entry| entry.0)
    }
}

impl Relation {
    /// As treebanks write it: `nsubj:pass`.
    #[must_use]
    pub fn name(self) -> &'static str {
        RELATIONS.iter().find(|entry| entry.1 == self).map_or("dep", |entry| entry.0)
    }

    /// Without subtype: `nsubj` for `nsubj:pass`.
    #[must_use]
    pub fn base(self) -> Self {
        match self {
            Relation::AclRelcl => Relation::Acl,
            Relation::AuxPass => Relation::Aux,
            Relation::NmodPoss | Relation::NmodUnmarked => Relation::Nmod,
            Relation::NsubjPass => Relation::Nsubj,
            Relation::OblAgent | Relation::OblUnmarked => Relation::Obl,
            other => other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{RELATIONS, TAGS, relation, tag};
    use crate::document::syntax::model::model;

    #[test]
    fn names_lead_back_and_bases_are_before_the_colon() {
        for (name, value) in TAGS {
            assert_eq!((tag(name), value.name()), (value, name));
        }
        for (name, value) in RELATIONS {
            assert_eq!((relation(name), value.name()), (value, name));
            assert_eq!(value.base().name(), name.split(':').next().unwrap_or(name));
        }
    }

    #[test]
    fn the_model_uses_each_tag_and_relation_once() {
        let (mut tags, mut relations) = (model().tags.clone(), model().relations.clone());
        tags.sort_unstable();
        tags.dedup();
        relations.sort_unstable();
        relations.dedup();
        assert_eq!(tags.len(), TAGS.len());
        assert_eq!(relations.len(), model().relations.len());
        // English has no classifiers.
        assert_eq!(relations.len(), RELATIONS.len() - 1);
    }
}
