"""Trains the tagger and parser and writes model file, parity file and figures. See README.md for the command."""

import argparse
import os
import pathlib
import time

os.environ.setdefault("XLA_FLAGS", "--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1")

import jax
import jax.numpy as jnp
import numpy as np

import corpus
import export
import network
import tree

# Training files, and the genres whose texts may be adapted and shared (README.md); None where all may.
TRAIN = {"ewt-train": None, "gumfree-train": {"bio", "interview", "news", "speech", "textbook", "voyage"}}
TEST = ["ewt-test", "gum-test", "gumnews-test", "pudnews-test"]
LONGEST = 128  # words of a training sentence
TOKENS = 1600  # words of a batch
RATE, WARM, FLOOR = 2.5e-3, 300, 0.02  # learning rate, steps to reach it, share of it left at the end
FLOAT_SHARE = 0.6  # of the epochs before weights are rounded in training
DISTURBED = 0.05  # of the sentences of an epoch


@jax.jit
def step(p, first, second, x, mask, count, rate, key, rounding, word_dropout):
    """One step of Adam with clipped gradients."""
    value, g = jax.value_and_grad(network.loss)(p, x, mask, key, word_dropout, rounding)
    length = jnp.sqrt(sum((a**2).sum() for a in jax.tree.leaves(g)))
    g = jax.tree.map(lambda a: a * jnp.minimum(1.0, 2.0 / (length + 1e-9)), g)
    first = jax.tree.map(lambda a, b: 0.9 * a + 0.1 * b, first, g)
    second = jax.tree.map(lambda a, b: 0.98 * a + 0.02 * b * b, second, g)
    c1, c2 = 1 - 0.9**count, 1 - 0.98**count

    def moved(a, b, c):
        return a * (1 - rate * 1e-3) - rate * (b / c1) / (jnp.sqrt(c / c2) + 1e-8)

    return jax.tree.map(moved, p, first, second), first, second, value


def train(vocabulary, sentences, epochs, seed, watch):
    p = network.initial(vocabulary, seed)
    first = second = jax.tree.map(jnp.zeros_like, p)
    rng, key = np.random.RandomState(seed), jax.random.PRNGKey(seed + 1)
    # Rarer words are dropped more often, so that the unknown word learns from them.
    rare = network.WORD_DROPOUT * np.minimum(1.0, 3.0 / (0.25 + vocabulary.word_counts**0.5))
    rare[0] = 0
    rare = jnp.array(rare, jnp.float32)
    clean = [vocabulary.encode(s) for s in sentences]
    total = len(corpus.batches(clean, TOKENS)) * epochs
    count = 0
    for epoch in range(epochs):
        start, losses = time.time(), []
        chosen = rng.rand(len(sentences)) < DISTURBED
        encoded = [vocabulary.encode(corpus.disturb(s, rng)) if c else e for s, e, c in zip(sentences, clean, chosen)]
        for _, x, mask in corpus.batches(encoded, TOKENS, rng):
            count += 1
            done = min(1.0, count / total)
            rate = RATE * min(1, count / WARM) * (0.5 * (1 + np.cos(np.pi * done)) * (1 - FLOOR) + FLOOR)
            key, now = jax.random.split(key)
            rounding = float(epoch >= epochs * FLOAT_SHARE)
            p, first, second, value = step(p, first, second, x, mask, float(count), float(rate), now, rounding, rare)
            losses.append(value)
        note = ""
        if epoch % 6 == 5:
            note = "dev UPOS %.2f XPOS %.2f UAS %.2f LAS %.2f" % tuple(tree.figures(network.rounded(p), vocabulary, watch))
        print(f"epoch {epoch} loss {np.mean(losses):.4f} {time.time() - start:.0f}s {note}", flush=True)
    return p


def main():
    here = pathlib.Path(__file__).parent
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--epochs", type=int, default=28)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--out", type=pathlib.Path, default=here, help="folder to write to")
    options = options.parse_args()
    treebank = pathlib.Path(os.environ["TREEBANK"])
    sentences = [s for name, genres in TRAIN.items() for s in corpus.read(treebank / f"{name}.conllu", genres)]
    vocabulary = corpus.Vocabulary(sentences)
    sentences = [s for s in sentences if len(s) <= LONGEST]
    p = train(vocabulary, sentences, options.epochs, options.seed, corpus.read(treebank / "ewt-dev.conllu"))
    p = jax.tree.map(np.asarray, p)
    options.out.mkdir(parents=True, exist_ok=True)
    sizes = export.model(p, vocabulary, options.out / "syntax.bin")
    p = network.rounded(p)
    export.parity(p, vocabulary, here / "sentences.txt", options.out / "parity.txt")
    lines = [f"epochs {options.epochs} seed {options.seed} parameters {sum(v.size for v in p.values())}", sizes]
    lines.append(f"{'treebank':14}{'UPOS':>8}{'XPOS':>8}{'UAS':>8}{'LAS':>8}")
    for name in TEST:
        values = tree.figures(p, vocabulary, corpus.read(treebank / f"{name}.conllu"))
        lines.append(f"{name:14}" + "".join(f"{v:8.2f}" for v in values))
    (options.out / "FIGURES.txt").write_text("\n".join(lines) + "\n")
    print("\n".join(lines), flush=True)


if __name__ == "__main__":
    main()
