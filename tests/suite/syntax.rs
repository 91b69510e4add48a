//! Tags, lemmas and trees: the trainer's analyses repeated, properties.

#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

#[path = "../bench/reading/conllu.rs"]
#[allow(dead_code, reason = "the measures of reading use all of it")]
mod conllu;

use rashomon::dictionary::irregular::{COMPARISONS, NOUNS, SMALL, VERBS};
use rashomon::document::syntax::{MOST_WORDS, Node, Relation, Tag, lemma, parse};

/// Every word hangs on the one root, over other words.
fn assert_tree(nodes: &[Node]) {
    assert_eq!(nodes.iter().filter(|node| node.head.is_none()).count(), usize::from(!nodes.is_empty()));
    for (start, node) in nodes.iter().enumerate() {
        assert_eq!(node.head.is_none(), node.relation == Relation::Root, "word {start}");
        let (mut at, mut steps) = (start, 0);
        while let Some(head) = nodes[at].head {
            assert!(head < nodes.len() && steps < nodes.len(), "word {start} is on a cycle");
            (at, steps) = (head, steps + 1);
        }
    }
}

#[test]
fn gives_the_trainers_analyses() {
    let sentences = conllu::read_columns(include_str!("../../src/document/syntax/model/parity.txt"), [0, 0, 1, 2, 3, 4]);
    assert!(sentences.len() >= 20);
    for sentence in &sentences {
        let words: Vec<&str> = sentence.words.iter().map(|word| word.form.as_str()).collect();
        for (word, node) in sentence.words.iter().zip(parse(&words)) {
            // Agents are found by a rule after the model.
            let relation =
                if node.relation == Relation::OblAgent && word.relation == "obl" { Relation::Obl } else { node.relation };
            let found = (node.tag.name(), node.xpos, node.head.map_or(0, |head| head + 1), relation.name());
            assert_eq!(found, (word.tag.as_str(), word.xpos.as_str(), word.head, word.relation.as_str()), "{}", word.form);
        }
    }
}

#[test]
fn who_did_what_to_whom() {
    let words = "The minister , who was questioned by Lindqvist last week , denied that the port 's owners had been paid .";
    let words: Vec<&str> = words.split(' ').collect();
    let nodes = parse(&words);
    let arc = |word: &str| {
        let node = &nodes[words.iter().position(|w| *w == word).unwrap()];
        (node.relation, node.head.map(|head| words[head]))
    };
    assert_eq!(arc("denied"), (Relation::Root, None));
    assert_eq!(arc("minister"), (Relation::Nsubj, Some("denied")));
    assert_eq!(arc("questioned"), (Relation::AclRelcl, Some("minister")));
    assert_eq!(arc("who"), (Relation::NsubjPass, Some("questioned")));
    assert_eq!(arc("Lindqvist"), (Relation::OblAgent, Some("questioned")));
    assert_eq!(arc("week"), (Relation::OblUnmarked, Some("questioned")));
    assert_eq!(arc("paid"), (Relation::Ccomp, Some("denied")));
    assert_eq!(arc("port"), (Relation::NmodPoss, Some("owners")));
    assert_eq!(arc("owners"), (Relation::NsubjPass, Some("paid")));
    assert_eq!(arc("been"), (Relation::AuxPass, Some("paid")));
}

#[test]
fn no_words_and_one_word() {
    assert!(parse(&[]).is_empty());
    for word in ["Yes", ".", "", " ", "\u{0}", "😀", "\u{301}", "İ", "…", "ﬁ", "中文", "-", "''", "http://x.example"] {
        let nodes = parse(&[word]);
        assert_eq!(nodes.len(), 1, "{word:?}");
        assert_tree(&nodes);
    }
}

#[test]
fn odd_characters_and_long_words() {
    let long = "a\u{308}".repeat(20_000);
    let words = ["\u{202e}abc", "e\u{301}", &long, "\u{feff}", "ΑΣ", "1,2.3", "٣", "\n", "🏳️‍🌈", "don’t", "x\u{0}y"];
    let nodes = parse(&words);
    assert_eq!(nodes.len(), words.len());
    assert_tree(&nodes);
}

#[test]
fn long_sentences_are_parsed_in_pieces() {
    let words: Vec<&str> = "the ferry company said , the crew was told to wait and".split(' ').cycle().take(2000).collect();
    let nodes = parse(&words);
    assert_eq!(nodes.len(), 2000);
    assert_tree(&nodes);
    // An arc is never longer than a piece, but for the roots of later pieces.
    let far = |(index, node): &(usize, &Node)| node.head.is_some_and(|head| head.abs_diff(*index) >= MOST_WORDS);
    assert!(nodes.iter().enumerate().filter(far).all(|(_, node)| node.relation == Relation::Parataxis));
    // What comes later changes nothing before it: the work is that of the pieces, one after the other.
    let first = (0..MOST_WORDS).rev().find(|&k| words[k] == ",").unwrap() + 1;
    assert_eq!(nodes[..first], parse(&words[..first]));
}

#[test]
fn random_words_give_trees_and_the_same_ones_again() {
    let stock = [
        "the", "said", "Brandt", ",", "of", "not", "in", "1,400", "because", "\"", "was", "boats", "who", "and", "–", "zxqv",
        "To", "will",
    ];
    let mut seed = 12_345_u32;
    let mut random = || {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 16) as usize
    };
    for _ in 0..200 {
        let length = random() % 50;
        let words: Vec<&str> = (0..length).map(|_| stock[random() % stock.len()]).collect();
        let nodes = parse(&words);
        assert_eq!(nodes.len(), words.len());
        assert_tree(&nodes);
        assert_eq!(nodes, parse(&words));
    }
}

#[test]
fn lemmas() {
    let cases = "
        VBD hoped hope, hopped hop, stopped stop, passed pass, called call, controlled control, cried cry, died die, made make
        VBD argued argue, seized seize, danced dance, played play, required require, offered offer, visited visit, decided decide
        VBD stated state, repeated repeat, postponed postpone, vetoed veto, raised raise, judged judge, found find, went go
        VBD torpedoed torpedo, evacuated evacuate, barricaded barricade, wounded wound, cleared clear, explained explain
        VBD struggled struggle, agreed agree, added add, wielded wield, scuttled scuttle, overturned overturn, quipped quip
        VBN written write, broken break, lain lie, shut shut, bitten bite, focused focus, born bear, signed sign
        VBG running run, making make, dying die, seeing see, lying lie, hitting hit, denying deny, bringing bring, capsizing capsize
        VBG planning plan, waiting wait, telling tell, using use, having have, being be, mourning mourn
        VBZ says say, goes go, denies deny, has have, is be, watches watch, raises raise, passes pass, vetoes veto, ties tie
        VBP are be, found found, say say
        VB be be, saw saw
        NNS cities city, boxes box, wives wife, women woman, policemen policeman, children child, people person, buses bus
        NNS houses house, series series, movies movie, crises crisis, potatoes potato, shoes shoe, losses loss, analyses analysis
        NNS talks talk, aircraft aircraft, knives knife, aches ache, mothers-in-law mothers-in-law, 1990s 1990s, specimens specimen
        NNPS Democrats democrat
        NNP Rivers rivers, Hastings hastings
        JJR better good, larger large, bigger big, earlier early, safer safe, stronger strong, later late, more more
        JJS worst bad, busiest busy, hottest hot, nicest nice
        RBR better well, faster fast
        NN thing thing, bus bus";
    let tag = |xpos: &str| match xpos {
        "NN" | "NNS" => Tag::Noun,
        "NNP" | "NNPS" => Tag::Propn,
        "JJR" | "JJS" => Tag::Adj,
        "RBR" => Tag::Adv,
        _ => Tag::Verb,
    };
    for line in cases.trim().lines() {
        let (xpos, pairs) = line.trim().split_once(' ').unwrap();
        for pair in pairs.split(", ") {
            let (form, expected) = pair.split_once(' ').unwrap();
            let tag = if matches!(form, "are" | "be") { Tag::Aux } else { tag(xpos) };
            assert_eq!(lemma(form, tag, xpos), expected, "{form} {xpos}");
        }
    }
    for (form, tag, xpos, expected) in [
        ("n’t", Tag::Part, "RB", "not"),
        ("'ll", Tag::Aux, "MD", "will"),
        ("'d", Tag::Aux, "MD", "would"),
        ("'d", Tag::Aux, "VBD", "have"),
        ("'s", Tag::Part, "POS", "'s"),
        ("him", Tag::Pron, "PRP", "he"),
        ("her", Tag::Pron, "PRP", "she"),
        ("her", Tag::Pron, "PRP$", "her"),
        ("wo", Tag::Aux, "MD", "will"),
    ] {
        assert_eq!(lemma(form, tag, xpos), expected, "{form} {xpos}");
    }
    for (sentence, expected) in
        [("It 's been closed since May .", "have"), ("It 's being closed .", "be"), ("She ’s been there twice .", "have")]
    {
        assert_eq!(parse(&sentence.split(' ').collect::<Vec<_>>())[1].lemma, expected, "{sentence}");
    }
}

#[test]
fn agents_act_and_times_do_not() {
    for (sentence, expected) in [
        ("The bridge was closed by police .", Relation::OblAgent),
        ("The bridge was closed by noon .", Relation::Obl),
        ("The bridge was closed by Monday .", Relation::Obl),
        ("The letter was sent by mail .", Relation::Obl),
        ("The bridge had been damaged by a ship .", Relation::OblAgent),
    ] {
        let words: Vec<&str> = sentence.split(' ').collect();
        assert_eq!(parse(&words)[words.len() - 2].relation, expected, "{sentence}");
    }
}

#[test]
fn what_no_sentence_has_is_put_right() {
    let sentences = [
        ("Nineteen people were hurt .", "Nineteen", Relation::Nummod, "people"),
        ("The spokesman said that mayor Ann Poe agreed with the company .", "mayor", Relation::Nmod, "Ann"),
        ("The ministers discussed trade , fishing and cyber security .", "cyber", Relation::Compound, "security"),
        ("Berg said Poe agreed with Lind that the charges were baseless .", "baseless", Relation::Ccomp, "agreed"),
        ("Berg said Poe had left and that the charges were baseless .", "baseless", Relation::Conj, "left"),
    ];
    for (sentence, word, relation, head) in sentences {
        let words: Vec<&str> = sentence.split(' ').collect();
        let nodes = parse(&words);
        assert_tree(&nodes);
        let node = &nodes[words.iter().position(|other| *other == word).unwrap()];
        assert_eq!((node.relation, node.head.map(|head| words[head])), (relation, Some(head)), "{sentence}");
    }
}

#[test]
fn tables_of_irregular_forms_can_be_searched_by_halving() {
    for table in [VERBS, NOUNS, COMPARISONS, SMALL] {
        assert!(table.iter().is_sorted_by(|a, b| a.0 < b.0));
    }
}
