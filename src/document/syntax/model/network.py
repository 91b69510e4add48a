"""The network: embeddings, two bidirectional LSTM layers, tags, biaffine arcs, low-rank labels; and its rounding.

Mirrored in ../network.rs.
"""

import jax
import jax.numpy as jnp
import numpy as np

from corpus import LABEL, HEAD, PREFIX3, SHAPE, SUFFIX2, SUFFIX3, UPOS, WORD, XPOS

WIDTHS = {"word": 32, "suffix3": 24, "suffix2": 12, "prefix3": 12, "shape": 12}
TABLES = {"word": WORD, "suffix3": SUFFIX3, "suffix2": SUFFIX2, "prefix3": PREFIX3, "shape": SHAPE}
DENSE, HIDDEN, LAYERS, ARC, LABELLER, RANK = 80, 72, 2, 72, 40, 8
DROPOUT, WORD_DROPOUT = 0.3, 0.15
# Distance between word and head, in buckets: 0, 1, 2, 3, 4, 5, 6-7, 8-10, 11-15, 16-24, 25-40, more.
BUCKET = np.array([0, 0, 1, 2, 3, 4, 5, 5, 6, 6, 6] + [7] * 5 + [8] * 9 + [9] * 16 + [10] * 500)
BUCKETS = 11
# Weights are whole numbers from -7 to 7 times a scale; the scale is CLIP standard deviations over 7.
LEVELS, CLIP = 7, 2.7
SLOPE = 0.1


def initial(vocabulary, seed):
    """Fresh parameters, by name."""
    keys = iter(jax.random.split(jax.random.PRNGKey(seed), 64))

    def normal(*dims, deviation=None):
        return jax.random.normal(next(keys), dims) * (deviation or (2.0 / (dims[-2] + dims[-1])) ** 0.5)

    p = {n: normal(len(vocabulary.entries[c]) + 1, WIDTHS[n], deviation=0.3) for n, c in TABLES.items()}
    p["dense"], p["dense.bias"] = normal(sum(WIDTHS.values()), DENSE), jnp.zeros(DENSE)
    width = DENSE
    for layer in range(LAYERS):
        for way in ("forward", "backward"):
            name = f"lstm{layer}.{way}"
            p[name + ".input"] = normal(width, 4 * HIDDEN)
            p[name + ".state"] = normal(HIDDEN, 4 * HIDDEN)
            p[name + ".bias"] = jnp.zeros(4 * HIDDEN).at[HIDDEN : 2 * HIDDEN].set(1.0)
        width = 2 * HIDDEN
    p["root"] = normal(1, width, deviation=0.3)[0]
    for side in ("head", "dependent"):
        p[f"arc.{side}"], p[f"arc.{side}.bias"] = normal(width, ARC), jnp.zeros(ARC)
        p[f"label.{side}"], p[f"label.{side}.bias"] = normal(width, LABELLER), jnp.zeros(LABELLER)
    p["arc.pair"], p["arc.prior"], p["arc.distance"] = normal(ARC, ARC), jnp.zeros(ARC), jnp.zeros(2 * BUCKETS)
    labels = len(vocabulary.labels)
    p["label.pair.head"] = normal(LABELLER, labels * RANK) * 0.7
    p["label.pair.dependent"] = normal(LABELLER, labels * RANK) * 0.7
    p["label.both"], p["label.both.bias"] = normal(2 * LABELLER, labels), jnp.zeros(labels)
    for name, size in (("upos", len(vocabulary.upos)), ("xpos", len(vocabulary.xpos))):
        p[name], p[name + ".bias"] = normal(width, size), jnp.zeros(size)
    return p


def bf16(v):
    """Rounded to the upper half of a 32-bit float, as vectors and scales ship."""
    return v.astype(jnp.bfloat16).astype(jnp.float32)


def scale(name, v):
    """What the whole numbers are multiplied by: one a row in a table, one an output in a matrix."""
    axis = 1 if name in TABLES else 0
    return bf16(jnp.maximum(jnp.sqrt(jnp.mean(v**2, axis=axis, keepdims=True)) * CLIP, 1e-6) / LEVELS)


def levels(name, v):
    """A matrix as whole numbers."""
    return jnp.clip(jnp.round(v / scale(name, v)), -LEVELS, LEVELS)


def rounded(p, share=1.0):
    """The parameters as they ship; gradients pass as if nothing had been rounded. A share of 0 leaves them as they are."""
    out = {}
    for name, v in p.items():
        q = levels(name, v) * scale(name, v) if v.ndim == 2 else bf16(v)
        out[name] = v + share * jax.lax.stop_gradient(q - v)
    return out


def lstm(x, weights, state, bias, mask, reverse):
    gates = jnp.swapaxes(x @ weights + bias, 0, 1)
    keep = jnp.swapaxes(mask, 0, 1)[..., None]
    zero = jnp.zeros((x.shape[0], HIDDEN))

    def step(carry, now):
        h, c = carry
        gate, k = now
        i, f, o, u = jnp.split(gate + h @ state, 4, -1)
        c2 = jax.nn.sigmoid(f) * c + jax.nn.sigmoid(i) * jnp.tanh(u)
        h2 = jax.nn.sigmoid(o) * jnp.tanh(c2)
        h2, c2 = k * h2 + (1 - k) * h, k * c2 + (1 - k) * c
        return (h2, c2), h2

    _, out = jax.lax.scan(step, (zero, zero), (gates, keep), reverse=reverse)
    return jnp.swapaxes(out, 0, 1)


def leaky(x):
    return jnp.maximum(x, SLOPE * x)


def dropped(x, rate, key, dims=None):
    if key is None:
        return x
    return x * jax.random.bernoulli(key, 1 - rate, dims or x.shape) / (1 - rate)


def forward(p, x, mask, key=None, word_dropout=None):
    """Scores of upos, xpos and arcs (dependent by head, head 0 the root), and what the labeller needs."""
    keys = [None] * 12 if key is None else jax.random.split(key, 12)
    rows = {n: x[..., c] for n, c in TABLES.items()}
    if key is not None:
        lost = jax.random.uniform(keys[0], rows["word"].shape) < word_dropout[rows["word"]]
        rows["word"] = jnp.where(lost, 0, rows["word"])
    e = dropped(jnp.concatenate([p[n][rows[n]] for n in TABLES], -1), DROPOUT * 0.8, keys[1])
    h = jnp.tanh(e @ p["dense"] + p["dense.bias"])
    for layer in range(LAYERS):
        h = dropped(h, DROPOUT, keys[2 + layer], (h.shape[0], 1, h.shape[2]))
        both = []
        for way in ("forward", "backward"):
            n = f"lstm{layer}.{way}"
            both.append(lstm(h, p[n + ".input"], p[n + ".state"], p[n + ".bias"], mask, way == "backward"))
        h = jnp.concatenate(both, -1)
    tagged = dropped(h, DROPOUT, keys[6])
    upos, xpos = tagged @ p["upos"] + p["upos.bias"], tagged @ p["xpos"] + p["xpos.bias"]
    size, length, width = h.shape
    heads = jnp.concatenate([jnp.broadcast_to(p["root"], (size, 1, width)), h], 1)
    heads, dependents = dropped(heads, DROPOUT, keys[7]), dropped(h, DROPOUT, keys[8])
    a_head = dropped(leaky(heads @ p["arc.head"] + p["arc.head.bias"]), DROPOUT * 0.7, keys[9])
    a_dep = dropped(leaky(dependents @ p["arc.dependent"] + p["arc.dependent.bias"]), DROPOUT * 0.7, keys[10])
    arcs = jnp.einsum("bid,bjd->bij", a_dep @ p["arc.pair"], a_head) + (a_head @ p["arc.prior"])[:, None, :]
    i, j = np.arange(length)[:, None] + 1, np.arange(length + 1)[None, :]
    distance = p["arc.distance"][(j > i) * BUCKETS + BUCKET[np.abs(i - j)]]
    arcs = arcs + jnp.where(jnp.array(j == 0), 0.0, distance)
    allowed = jnp.concatenate([jnp.ones((size, 1)), mask], 1)[:, None, :] * jnp.array(i != j)[None]
    arcs = jnp.where(allowed > 0, arcs, -1e9)
    l_head = leaky(heads @ p["label.head"] + p["label.head.bias"])
    l_dep = leaky(dependents @ p["label.dependent"] + p["label.dependent.bias"])
    return upos, xpos, arcs, l_head, l_dep


def label_scores(p, l_head, l_dep, heads):
    """Scores of labels, given each word's head."""
    g = jnp.take_along_axis(l_head, heads[..., None], 1)
    a = (l_dep @ p["label.pair.dependent"]).reshape(*heads.shape, -1, RANK)
    b = (g @ p["label.pair.head"]).reshape(*heads.shape, -1, RANK)
    return (a * b).sum(-1) + jnp.concatenate([g, l_dep], -1) @ p["label.both"] + p["label.both.bias"]


def loss(p, x, mask, key, word_dropout, rounding):
    p = rounded(p, rounding)
    upos, xpos, arcs, l_head, l_dep = forward(p, x, mask, key, word_dropout)
    labels = label_scores(p, l_head, l_dep, x[..., HEAD])

    def entropy(scores, column):
        right = jnp.take_along_axis(jax.nn.log_softmax(scores), x[..., column][..., None], -1)[..., 0]
        return -(right * mask).sum() / mask.sum()

    return entropy(upos, UPOS) * 0.5 + entropy(xpos, XPOS) * 0.5 + entropy(arcs, HEAD) + entropy(labels, LABEL)
