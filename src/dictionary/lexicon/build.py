"""Makes words.txt from WordNet 3.0 and the word lists of SCOWL, both as Debian packages them.

    apt-get download wordnet-base scowl && for p in *.deb; do dpkg -x $p .; done
    pip install snowballstemmer==3.0.1
    python3 build.py usr/share > words.txt
"""
import sys
from collections import defaultdict
from pathlib import Path

import snowballstemmer

SHARE = Path(sys.argv[1])
WORDNET = SHARE / "wordnet"
# The levels of SCOWL up to 20 hold the 12,000 commonest words, up to 35 the 50,000 of a small dictionary.
COMMON, KNOWN = (10, 20), (10, 20, 35)
# Nouns of these files name what takes part in news; the others (feelings, shapes, plants, relations) are left out.
FILES = {4: "act", 6: "artifact", 10: "communication", 11: "event", 14: "group", 18: "person"}
# Of these things every word is told that a small dictionary has: reports of one event call one thing by rarer and commoner names.
THINGS = {"vehicle", "weapon", "building"}
# A second sense is kept if the tagged texts have it this often, and half as often as the first.
FEWEST_TAGGED = 3

stem = snowballstemmer.stemmer("english").stemWord


def scowl(levels):
    words = set()
    for level in levels:
        for kind in ("english", "american"):
            path = SHARE / "dict/scowl" / f"{kind}-words.{level}"
            words |= set(path.read_text("latin-1").split())
    return words


def read(kind):
    """Synsets of a part of speech: offset to (file, words, pointers)."""
    synsets = {}
    for line in (WORDNET / f"data.{kind}").open():
        if line.startswith("  "):
            continue
        parts = line.split(" | ")[0].split()
        count = int(parts[3], 16)
        words = [parts[4 + 2 * i].split("(")[0] for i in range(count)]
        pointers, at = [], 4 + 2 * count
        for i in range(int(parts[at])):
            symbol, offset, pos, ends = parts[at + 1 + 4 * i : at + 5 + 4 * i]
            pointers.append((symbol, offset, pos, int(ends[:2], 16), int(ends[2:], 16)))
        synsets[parts[0]] = (int(parts[1]), words, pointers)
    return synsets


def senses(kind):
    """Lemma to its synsets, commonest first."""
    found = {}
    for line in (WORDNET / f"index.{kind}").open():
        if not line.startswith("  "):
            parts = line.split()
            found[parts[0]] = parts[-int(parts[2]) :]
    return found


def tagged():
    """(lemma, part of speech, sense) to how often the tagged texts have it."""
    counts = defaultdict(int)
    for line in (WORDNET / "cntlist.rev").open():
        key, sense, count = line.split()
        lemma, rest = key.split("%")
        counts[lemma, rest[0], int(sense)] += int(count)
    return counts


COUNTS = tagged()
FREQUENT, RARER = scowl(COMMON), scowl(KNOWN)


def plain(word):
    return word.isalpha() and word.islower() and 2 < len(word)


def frequent(lemma, digit):
    total = sum(COUNTS.get((lemma, digit, sense), 0) for sense in range(1, 12))
    return plain(lemma) and (lemma in FREQUENT and 0 < total or lemma in RARER and FEWEST_TAGGED <= total)


def kept(lemma, all_senses, digit, allowed=lambda synset: True):
    """The senses of a lemma that its use makes likely."""
    first = COUNTS.get((lemma, digit, 1), 0)
    found = []
    for rank, synset in enumerate(all_senses[:2], 1):
        count = COUNTS.get((lemma, digit, rank), 0)
        if rank == 1 or FEWEST_TAGGED <= count and first <= 2 * count:
            found.append(synset)
    return [synset for synset in found if allowed(synset)]


def nouns():
    data, index = read("noun"), senses("noun")
    at = defaultdict(list)
    parent = {}
    for synset, (_, _, pointers) in data.items():
        above = [offset for symbol, offset, *_ in pointers if symbol == "@"]
        if above:
            parent[synset] = above[0]

    def is_thing(synset):
        while synset in parent and data[synset][1][0] not in THINGS:
            synset = parent[synset]
        return synset in parent

    for lemma, all_senses in index.items():
        if plain(lemma) and lemma in RARER:
            for synset in kept(lemma, all_senses, "1", lambda synset: data[synset][0] in FILES and synset in parent):
                if frequent(lemma, "1") or is_thing(synset):
                    at[synset].append(lemma)
    children, roots = defaultdict(set), set()
    for synset in at:
        while synset in parent and (parent[synset] in at or data[parent[synset]][0] in FILES):
            children[parent[synset]].add(synset)
            synset = parent[synset]
        roots.add(synset)
    lines = []

    def walk(synset, depth):
        words = sorted(at.get(synset, []))
        below = sorted(children.get(synset, ()), key=lambda child: (data[child][1][0], child))
        # A step without a word of its own is told only where it holds several together.
        if words or 1 < len(below):
            lines.append(chr(ord("a") + depth) + " ".join(words))
            depth += 1
        for child in below:
            walk(child, depth)

    for root in sorted(roots, key=lambda root: (data[root][1][0], root)):
        walk(root, 0)
    return lines


def verbs():
    data, index = read("verb"), senses("verb")
    noun_data, noun_index = read("noun"), senses("noun")
    at = defaultdict(list)
    for lemma, all_senses in index.items():
        if frequent(lemma, "2"):
            for synset in kept(lemma, all_senses, "2"):
                at[synset].append(lemma)
    lines, opposites = set(), set()
    for synset, lemmas in at.items():
        _, words, pointers = data[synset]
        derived = set()
        for symbol, offset, pos, source, target in pointers:
            if symbol == "+" and pos == "n" and words[source - 1] in lemmas:
                noun = noun_data[offset][1][target - 1]
                first = kept(noun, noun_index.get(noun, []), "1")
                act = noun_data[offset][0] in (4, 10, 11, 26)
                if act and frequent(noun, "1") and offset in first and stem(noun) not in {stem(lemma) for lemma in lemmas}:
                    derived.add(noun)
            if symbol == "!" and words[source - 1] in lemmas and offset in at:
                other = data[offset][1][target - 1]
                if other in at[offset]:
                    opposites.add(tuple(sorted((words[source - 1], other))))
        if 1 < len(set(lemmas) | derived):
            lines.add(" ".join(sorted(lemmas) + sorted(derived - set(lemmas))))
    return sorted(lines), opposites


def adjectives():
    """Pairs of opposite adjectives and nouns."""
    opposites = set()
    for kind, digit in (("adj", "3"), ("noun", "1"), ("adv", "4")):
        data, index = read(kind), senses(kind)
        for synset, (_, words, pointers) in data.items():
            for symbol, offset, _, source, target in pointers:
                if symbol == "!" and source:
                    pair = words[source - 1], data[offset][1][target - 1]
                    if all(frequent(word, digit) and synset_ in index[word][:1] for word, synset_ in zip(pair, (synset, offset))):
                        if kind != "adv":
                            opposites.add(tuple(sorted(pair)))
    return opposites


lines, opposites = verbs()
print("\n".join(nouns()))
print()
print("\n".join(lines))
print()
print("\n".join(" ".join(pair) for pair in sorted(opposites | adjectives())))
