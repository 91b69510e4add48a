"""Treebank files to arrays: features of words, vocabularies, augmentation, batches.

`norm`, `shape` and `affixes` are mirrored in ../features.rs; change both or neither.
"""

import collections
import re

import numpy as np

# Subtypes that change who did what; all others are cut at the colon.
KEPT = {"nsubj:pass", "aux:pass", "obl:agent", "obl:unmarked", "acl:relcl", "nmod:poss", "nmod:unmarked"}
PLAIN = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-"})
# Columns of an encoded word.
WORD, SUFFIX3, SUFFIX2, PREFIX3, SHAPE, UPOS, XPOS, HEAD, LABEL = range(9)
# Vocabulary sizes by column, and how often an entry must occur.
SIZES = {WORD: 6000, SUFFIX3: 1500, SUFFIX2: 400, PREFIX3: 800, SHAPE: 120}
LEAST = 2
# Padded lengths; a batch holds about TOKENS words of one of them.
LENGTHS = [8, 12, 16, 20, 24, 28, 32, 40, 48, 64, 96, 128, 200, 320]

Word = collections.namedtuple("Word", "form upos xpos head label")


def read(path, genres=None):
    """The sentences of a CoNLL-U file, as lists of Word; heads count from 1, 0 is the root.

    With `genres`, only of documents named GUM_<genre>_<title> of these genres.
    """
    sentences, words, wanted = [], [], True
    for line in open(path, encoding="utf8"):
        line = line.rstrip("\n")
        if not line:
            if words and wanted:
                sentences.append(words)
            words = []
        elif line.startswith("# newdoc id = "):
            wanted = genres is None or line.split("_")[1] in genres
        elif line[0] != "#":
            c = line.split("\t")
            if c[0].isdigit():
                label = c[7] if c[7] in KEPT else c[7].split(":")[0]
                words.append(Word(c[1], c[3], c[4], int(c[6]), label))
    return sentences + [words] if words and wanted else sentences


def norm(form):
    """What the word is looked up by."""
    if re.fullmatch(r"[0-9.,]*[0-9][0-9.,]*", form):
        return "!year" if re.fullmatch(r"[0-9]{4}", form) else "!num"
    if "://" in form or form.startswith("www."):
        return "!url"
    return re.sub(r"[0-9]", "0", form.lower().translate(PLAIN))


def shape(form):
    """Case and kind of each character; runs cut to two, eight characters at most."""
    kinds = "".join(
        "X" if c.isupper() else "x" if c.islower() else "d" if c in "0123456789" else c if c in "-.'’,$%@" else "#"
        for c in form
    )
    return re.sub(r"(.)\1{2,}", r"\1\1", kinds)[:8]


def affixes(form):
    """The five texts that the five embeddings look up."""
    n = norm(form)
    return n, n[-3:], n[-2:], n[:3], shape(form)


class Vocabulary:
    """Sorted texts; row 0 of every table is for the unknown."""

    def __init__(self, sentences):
        counts = [collections.Counter() for _ in SIZES]
        for s in sentences:
            for w in s:
                for counter, text in zip(counts, affixes(w.form)):
                    counter[text] += 1
        self.entries = []
        for column, counter in enumerate(counts):
            kept = sorted(counter.items(), key=lambda e: (-e[1], e[0]))[: SIZES[column]]
            self.entries.append(sorted(text for text, count in kept if count >= LEAST))
        self.rows = [{text: i + 1 for i, text in enumerate(e)} for e in self.entries]
        self.word_counts = np.array([1] + [counts[WORD][w] for w in self.entries[WORD]])
        self.upos = sorted({w.upos for s in sentences for w in s})
        self.xpos = sorted({w.xpos for s in sentences for w in s})
        self.labels = sorted({w.label for s in sentences for w in s})
        self.classes = [{name: i for i, name in enumerate(names)} for names in (self.upos, self.xpos, self.labels)]

    def encode(self, sentence):
        """One row of nine numbers a word; classes unseen in training become 0 (test sets only)."""
        upos, xpos, label = self.classes
        return np.array(
            [
                [rows.get(text, 0) for rows, text in zip(self.rows, affixes(w.form))]
                + [upos.get(w.upos, 0), xpos.get(w.xpos, 0), w.head, label.get(w.label, 0)]
                for w in sentence
            ],
            np.int32,
        )


def disturb(sentence, rng):
    """The sentence as a headline or a careless typist has it: other case, or no full stop."""
    way = rng.randint(4)
    if way == 0:
        return [w._replace(form=w.form.lower()) for w in sentence]
    if way == 1:
        return [w._replace(form=w.form[:1].upper() + w.form[1:]) for w in sentence]
    if way == 2 and len(sentence) <= 20:
        return [w._replace(form=w.form.upper()) for w in sentence]
    last = len(sentence)
    if last > 1 and sentence[-1].upos == "PUNCT" and all(w.head != last for w in sentence):
        return sentence[:-1]
    return sentence


def batches(encoded, tokens, rng=None):
    """(indices, features, mask) of sentences padded to like lengths; shuffled when given a generator."""
    buckets = collections.defaultdict(list)
    for i, e in enumerate(encoded):
        buckets[next(n for n in LENGTHS if len(e) <= n)].append(i)
    out = []
    for length, members in sorted(buckets.items()):
        if rng is not None:
            rng.shuffle(members)
        size = max(4, tokens // length)
        for k in range(0, len(members), size):
            chosen = members[k : k + size]
            x = np.zeros((size, length, 9), np.int32)
            mask = np.zeros((size, length), np.float32)
            for row, i in enumerate(chosen):
                x[row, : len(encoded[i])] = encoded[i]
                mask[row, : len(encoded[i])] = 1
            out.append((chosen, x, mask))
    if rng is not None:
        rng.shuffle(out)
    return out
