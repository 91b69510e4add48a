"""Writes the model file, read by ../model.rs, and the parity file.

Model file, in order:
  8 bytes   "RSYNTAX2"
  8 lists   u32 count of bytes, then texts joined by line feeds, sorted by code point; each begins with a letter that says how many
            bytes it has in common with the one before (A none, Z 25), and goes on behind them:
            words, suffixes of 3, suffixes of 2, prefixes of 3, shapes (row 0 of a table is the unknown, row i + 1 is text i),
            then upos, xpos, labels
  arrays    in the order of ARRAYS, without names or sizes (these follow from the lists and the constants in network.py):
            a vector   f32 rounded to their upper 16 bits: the low bytes of all values, then the high bytes
            a matrix   its scales like a vector (one a row in a table, one a column otherwise), then its whole numbers
                       (-7 to 7) plus 8, two a byte, row by row, the first in the low half; an odd last one stands alone
"""

import os
import struct

import brotli
import numpy as np

import corpus
import network
import tree

ARRAYS = list(network.TABLES) + ["dense", "dense.bias"]
ARRAYS += [f"lstm{n}.{way}.{part}" for n in range(network.LAYERS) for way in ("forward", "backward") for part in ("input", "state", "bias")]
ARRAYS += ["upos", "upos.bias", "xpos", "xpos.bias", "root", "arc.head", "arc.head.bias", "arc.dependent", "arc.dependent.bias"]
ARRAYS += ["arc.pair", "arc.prior", "arc.distance", "label.head", "label.head.bias", "label.dependent", "label.dependent.bias"]
ARRAYS += ["label.pair.head", "label.pair.dependent", "label.both", "label.both.bias"]


def halves(v):
    bits = np.asarray(network.bf16(v), np.float32).ravel().view(np.uint32) >> 16
    return (bits & 255).astype(np.uint8).tobytes() + (bits >> 8).astype(np.uint8).tobytes()


def fronts(texts):
    lines, before = [], ""
    for text in texts:
        shared = os.path.commonprefix([before, text])
        while 25 < len(shared.encode()):
            shared = shared[:-1]
        lines.append(chr(ord("A") + len(shared.encode())) + text[len(shared):])
        before = text
    return "\n".join(lines).encode()


def model(p, vocabulary, path):
    """Writes the file; returns a line about its size."""
    assert sorted(ARRAYS) == sorted(p)
    parts = [b"RSYNTAX2"]
    for texts in vocabulary.entries + [vocabulary.upos, vocabulary.xpos, vocabulary.labels]:
        text = fronts(texts)
        parts.append(struct.pack("<I", len(text)) + text)
    for name in ARRAYS:
        v = p[name]
        if v.ndim == 1:
            parts.append(halves(v))
            continue
        whole = (np.asarray(network.levels(name, v)) + 8).astype(np.uint8).ravel()
        whole = np.append(whole, np.zeros(whole.size % 2, np.uint8))
        parts.append(halves(network.scale(name, v)) + (whole[::2] | whole[1::2] << 4).tobytes())
    data = b"".join(parts)
    path.write_bytes(data)
    return f"bytes {len(data)} brotli {len(brotli.compress(data, quality=11))}"


def parity(p, vocabulary, source, path):
    """Analyses of the sentences in `source` (one a line, words apart), for the Rust side to repeat."""
    sentences = [
        [corpus.Word(form, "", "", 0, "") for form in line.split()] for line in source.read_text(encoding="utf8").splitlines()
    ]
    with open(path, "w", encoding="utf8") as out:
        for sentence, found in zip(sentences, tree.analyse(p, vocabulary, sentences)):
            for word, (upos, xpos, head, label) in zip(sentence, found):
                out.write(f"{word.form}\t{upos}\t{xpos}\t{head}\t{label}\n")
            out.write("\n")
