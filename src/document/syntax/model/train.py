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
TRAIN = {"ewt-train": None, "gumfree-train": {"bio", "interview", "news", "speech", "textbook", "vlog", "voyage"}}
TEST = ["ewt-test", "gum-test", "gumnews-test", "pudnews-test"]
LONGEST = 128  # words of a training sentence
TOKENS = 1600  # words of a batch
RATE, WARM, FLOOR = 2e-3, 300, 0.02  # learning rate, steps to reach it, share of it left at the end
FLOAT_SHARE = 0.6  # of the epochs at full rate; then the rate falls evenly and weights are rounded in training
KEEP = 0.998  # of the mean of the weights at a step, which is what ships
DISTURBED = 0.05  # of the sentences of an epoch, read once more


@jax.jit
def step(state, x, mask, count, rate, key, rounding, word_dropout):
    """One step of Adam with clipped gradients; `state` is parameters, first and second moments, and the mean of the parameters."""
    p, first, second, mean = state
    value, g = jax.value_and_grad(network.loss)(p, x, mask, key, word_dropout, rounding)
    length = jnp.sqrt(sum((a**2).sum() for a in jax.tree.leaves(g)))
    g = jax.tree.map(lambda a: a * jnp.minimum(1.0, 2.0 / (length + 1e-9)), g)
    first = jax.tree.map(lambda a, b: 0.9 * a + 0.1 * b, first, g)
    second = jax.tree.map(lambda a, b: 0.98 * a + 0.02 * b * b, second, g)
    c1, c2 = 1 - 0.9**count, 1 - 0.98**count

    def moved(a, b, c):
        return a * (1 - rate * 1e-3) - rate * (b / c1) / (jnp.sqrt(c / c2) + 1e-8)

    p = jax.tree.map(moved, p, first, second)
    keep = jnp.minimum(KEEP, count / (count + 10))
    mean = jax.tree.map(lambda a, b: keep * a + (1 - keep) * b, mean, p)
    return (p, first, second, mean), value


def rate(count, total):
    """The learning rate at a step of all steps."""
    falling = max(0.0, (count / total - FLOAT_SHARE) / (1 - FLOAT_SHARE))
    return RATE * min(1, count / WARM) * (1 - falling * (1 - FLOOR))


def train(vocabulary, sentences, epochs, seed, watch, checkpoint):
    """The mean of the weights. Goes on from the checkpoint of an interrupted run, if there is one, to the same end."""
    p = network.initial(vocabulary, seed)
    zeros = jax.tree.map(jnp.zeros_like, p)
    state, start = (p, zeros, zeros, p), 0
    if checkpoint.exists():
        stored = np.load(checkpoint)
        state = tuple({name: jnp.array(stored[f"{part}/{name}"]) for name in p} for part in range(4))
        start = int(stored["epoch"]) + 1
    # Rarer words are dropped more often, so that the unknown word learns from them.
    rare = network.WORD_DROPOUT * np.minimum(1.0, 3.0 / (0.25 + vocabulary.word_counts**0.5))
    rare[0] = 0
    rare = jnp.array(rare, jnp.float32)
    clean = [vocabulary.encode(s) for s in sentences]
    for epoch in range(start, epochs):
        begun, losses = time.time(), []
        rng, key = np.random.RandomState([seed, epoch]), jax.random.fold_in(jax.random.PRNGKey(seed + 1), epoch)
        more = rng.choice(len(sentences), int(len(sentences) * DISTURBED), replace=False)
        encoded = clean + [vocabulary.encode(corpus.disturb(sentences[i], rng)) for i in more]
        batches = corpus.batches(encoded, TOKENS, rng)
        for number, (_, x, mask) in enumerate(batches):
            # Epochs differ by a batch or two: the place in the schedule is counted in epochs.
            done = epoch + (number + 1) / len(batches)
            count = done * len(batches)
            now = rate(count, epochs * len(batches))
            rounding = float(epoch >= epochs * FLOAT_SHARE)
            state, value = step(state, x, mask, float(count), now, jax.random.fold_in(key, number), rounding, rare)
            losses.append(value)
        arrays = {f"{part}/{name}": np.asarray(v) for part, values in enumerate(state) for name, v in values.items()}
        np.savez(checkpoint, epoch=epoch, **arrays)
        note = ""
        if epoch % 6 == 5:
            note = "dev UPOS %.2f XPOS %.2f UAS %.2f LAS %.2f" % tuple(tree.figures(network.rounded(state[3]), vocabulary, watch))
        print(f"epoch {epoch} loss {np.mean(losses):.4f} {time.time() - begun:.0f}s {note}", flush=True)
    return state[3]


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
    options.out.mkdir(parents=True, exist_ok=True)
    checkpoint = options.out / "checkpoint.npz"
    p = train(vocabulary, sentences, options.epochs, options.seed, corpus.read(treebank / "ewt-dev.conllu"), checkpoint)
    p = jax.tree.map(np.asarray, p)
    sizes = export.model(p, vocabulary, options.out / "syntax.bin")
    p = network.rounded(p)
    export.parity(p, vocabulary, here / "sentences.txt", options.out / "parity.txt")
    lines = [f"epochs {options.epochs} seed {options.seed} parameters {sum(v.size for v in p.values())}", sizes]
    lines.append(f"{'treebank':14}{'UPOS':>8}{'XPOS':>8}{'UAS':>8}{'LAS':>8}")
    for name in TEST:
        values = tree.figures(p, vocabulary, corpus.read(treebank / f"{name}.conllu"))
        lines.append(f"{name:14}" + "".join(f"{v:8.2f}" for v in values))
    (options.out / "FIGURES.txt").write_text("\n".join(lines) + "\n")
    checkpoint.unlink()
    print("\n".join(lines), flush=True)


if __name__ == "__main__":
    main()
