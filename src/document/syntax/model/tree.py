"""The best tree for a table of arc scores, and how right trees are."""

import jax
import numpy as np

import corpus
import network

# Larger than any difference between sums of arc scores: makes the best tree use one arc from the root.
PENALTY = 1e6


def best_tree(arcs):
    """Heads (0 the root) of the best tree with one root word. `arcs` is dependent by head, head 0 the root."""
    n = len(arcs)
    scores = np.full((n + 1, n + 1), -1e15)
    scores[:, 1:] = np.asarray(arcs, np.float64).T
    np.fill_diagonal(scores, -1e15)
    scores[0] -= PENALTY
    return arborescence(scores)[1:]


def arborescence(scores):
    """Chu-Liu and Edmonds: the head of every node but 0. `scores` is head by dependent."""
    n = len(scores)
    heads = scores.argmax(0)
    heads[0] = -1
    cycle = find_cycle(heads)
    if not cycle:
        return heads
    rest = [v for v in range(n) if v not in set(cycle)]
    m = len(rest)
    inside = np.array([scores[heads[v], v] for v in cycle])
    small = np.full((m + 1, m + 1), -1e15)
    small[:m, :m] = scores[np.ix_(rest, rest)]
    entering = scores[np.ix_(rest, cycle)] - inside
    small[:m, m], enter = entering.max(1), entering.argmax(1)
    leaving = scores[np.ix_(cycle, rest)]
    small[m, :m], leave = leaving.max(0), leaving.argmax(0)
    small[:, 0] = -1e15
    chosen = arborescence(small)
    for k, v in enumerate(rest):
        if v:
            heads[v] = cycle[leave[k]] if chosen[k] == m else rest[chosen[k]]
    heads[cycle[enter[chosen[m]]]] = rest[chosen[m]]
    return heads


def find_cycle(heads):
    seen = np.zeros(len(heads), int)
    seen[0] = -1
    for start in range(1, len(heads)):
        v = start
        while seen[v] == 0:
            seen[v] = start
            v = heads[v]
        if seen[v] == start:
            cycle = [v]
            while heads[cycle[-1]] != v:
                cycle.append(heads[cycle[-1]])
            return cycle
    return None


forward = jax.jit(lambda p, x, mask: network.forward(p, x, mask))
label_scores = jax.jit(network.label_scores)


def analyse(p, vocabulary, sentences):
    """(upos, xpos, head, label) of every word of every sentence."""
    out = [None] * len(sentences)
    for chosen, x, mask in corpus.batches([vocabulary.encode(s) for s in sentences], 2000):
        upos, xpos, arcs, l_head, l_dep = forward(p, x, mask)
        heads = np.zeros(x.shape[:2], np.int32)
        arcs = np.asarray(arcs)
        for row, i in enumerate(chosen):
            n = len(sentences[i])
            heads[row, :n] = best_tree(arcs[row, :n, : n + 1])
        root = vocabulary.labels.index("root")
        labels = np.array(label_scores(p, l_head, l_dep, heads))
        labels[..., root] = np.where(heads == 0, 1e9, -1e9)
        labels, upos, xpos = labels.argmax(-1), np.asarray(upos).argmax(-1), np.asarray(xpos).argmax(-1)
        for row, i in enumerate(chosen):
            out[i] = [
                (vocabulary.upos[upos[row, k]], vocabulary.xpos[xpos[row, k]], int(heads[row, k]), vocabulary.labels[labels[row, k]])
                for k in range(len(sentences[i]))
            ]
    return out


def figures(p, vocabulary, sentences):
    """UPOS, XPOS, UAS and LAS in percent of words, punctuation counted; LAS on the label before the colon."""
    right = np.zeros(4)
    for gold, found in zip(sentences, analyse(p, vocabulary, sentences)):
        for g, (upos, xpos, head, label) in zip(gold, found):
            arc = head == g.head
            right += [upos == g.upos, xpos == g.xpos, arc, arc and label.split(":")[0] == g.label.split(":")[0]]
    return right / sum(map(len, sentences)) * 100
