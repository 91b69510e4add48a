//! The model's bytes, decoded once. `model/export.py` writes them and says how they are laid out.

use std::sync::OnceLock;

use super::linear::{LANES, Linear, vectors};
use super::{Relation, Tag, names};
use crate::dictionary::order;
use wide::f32x4;

static BYTES: &[u8] = include_bytes!("model/syntax.bin");
const MAGIC: &[u8] = b"RSYNTAX2";

/// Widths of the embeddings: word, suffixes of three and two, prefix, shape; their sum, and the next number that eight divides.
const WIDTHS: [usize; 5] = [32, 24, 12, 12, 12];
pub(super) const EMBEDDED: usize = 96;
pub(super) const DENSE: usize = 80;
pub(super) const HIDDEN: usize = 72;
pub(super) const GATES: usize = 4 * HIDDEN;
/// Both directions of a layer.
pub(super) const STATE: usize = 2 * HIDDEN;
pub(super) const ARC: usize = 72;
pub(super) const LABELLER: usize = 40;
/// Products summed for the score of one label.
pub(super) const RANK: usize = 8;
/// Buckets of the distance between word and head.
pub(super) const BUCKETS: usize = 11;

/// Rows of whole numbers from -7 to 7, each row with its scale.
pub(super) struct Table {
    width: usize,
    scales: Vec<f32>,
    cells: Vec<i8>,
}

impl Table {
    /// Writes a row's values.
    pub(super) fn copy(&self, row: usize, to: &mut [f32]) {
        let cells = &self.cells[row * self.width..(row + 1) * self.width];
        for (to, &cell) in to.iter_mut().zip(cells) {
            *to = f32::from(cell) * self.scales[row];
        }
    }

    pub(super) fn width(&self) -> usize {
        self.width
    }
}

/// One direction of a recurrent layer; gates in the order input, forget, output, update.
pub(super) struct Lstm<const IN: usize> {
    pub(super) input: Linear<IN>,
    pub(super) state: Linear<HIDDEN>,
}

/// All that was learned.
pub(super) struct Model {
    /// Sorted, so that a text is found by halving; its row in the table is one more than its index.
    vocabularies: [Vec<String>; 5],
    pub(super) tables: [Table; 5],
    pub(super) tags: Vec<Tag>,
    pub(super) xpos: Vec<String>,
    pub(super) relations: Vec<Relation>,
    pub(super) dense: Linear<EMBEDDED>,
    pub(super) first: [Lstm<DENSE>; 2],
    pub(super) second: [Lstm<STATE>; 2],
    pub(super) tag: Linear<STATE>,
    pub(super) fine: Linear<STATE>,
    pub(super) root: Vec<f32x4>,
    pub(super) arc_head: Linear<STATE>,
    pub(super) arc_dependent: Linear<STATE>,
    /// From a dependent's vector to what it seeks in a head.
    pub(super) arc_pair: Linear<ARC>,
    /// How likely a vector is to be a head at all.
    pub(super) arc_prior: Vec<f32>,
    /// By bucket: heads before the word, then heads after it.
    pub(super) arc_distance: Vec<f32>,
    pub(super) label_head: Linear<STATE>,
    pub(super) label_dependent: Linear<STATE>,
    /// By rank, then label, filled up to whole vectors, so that a rank of all labels is a run of vectors.
    pub(super) label_pair_head: Linear<LABELLER>,
    pub(super) label_pair_dependent: Linear<LABELLER>,
    /// From the head's vector followed by the dependent's.
    pub(super) label_both: Linear<{ 2 * LABELLER }>,
}

/// The model, decoded when first asked for.
pub(super) fn model() -> &'static Model {
    static MODEL: OnceLock<Model> = OnceLock::new();
    MODEL.get_or_init(decode)
}

impl Model {
    /// The row of a text in one of the five tables; 0 where it is not known.
    pub(super) fn row(&self, table: usize, text: &str) -> usize {
        self.vocabularies[table].binary_search_by(|known| order(known, text)).map_or(0, |index| index + 1)
    }

    /// Whether the word, lower case, was frequent in the training data.
    pub(super) fn knows(&self, word: &str) -> bool {
        self.row(0, word) > 0
    }
}

fn decode() -> Model {
    let mut reader = Reader { rest: BYTES };
    assert_eq!(reader.take(MAGIC.len()), MAGIC, "the model file is of another version");
    let vocabularies = std::array::from_fn(|_| reader.texts());
    let tags: Vec<Tag> = reader.texts().iter().map(|name| names::tag(name)).collect();
    let xpos = reader.texts();
    let relations: Vec<Relation> = reader.texts().iter().map(|name| names::relation(name)).collect();
    let tables = std::array::from_fn(|table| reader.table(vocabularies[table].len() + 1, WIDTHS[table]));
    let dense = reader.linear(WIDTHS.iter().sum(), DENSE);
    let first = std::array::from_fn(|_| reader.lstm());
    let second = std::array::from_fn(|_| reader.lstm());
    let labels = relations.len();
    // Fields are read in the order written.
    let model = Model {
        dense,
        first,
        second,
        tag: reader.linear(STATE, tags.len()),
        fine: reader.linear(STATE, xpos.len()),
        root: vectors(&reader.vector(STATE), STATE / 4),
        arc_head: reader.linear(STATE, ARC),
        arc_dependent: reader.linear(STATE, ARC),
        arc_pair: reader.matrix(ARC, ARC),
        arc_prior: reader.vector(ARC),
        arc_distance: reader.vector(2 * BUCKETS),
        label_head: reader.linear(STATE, LABELLER),
        label_dependent: reader.linear(STATE, LABELLER),
        label_pair_head: reader.ranks(LABELLER, labels),
        label_pair_dependent: reader.ranks(LABELLER, labels),
        label_both: reader.linear(2 * LABELLER, labels),
        vocabularies,
        tables,
        tags,
        xpos,
        relations,
    };
    assert!(reader.rest.is_empty(), "the model file is longer than its parts");
    model
}

/// Reads the file's parts in order. The bytes are part of the program, so a short file is a fault of the build: it panics, and any
/// test of the parser shows it.
struct Reader {
    rest: &'static [u8],
}

impl Reader {
    fn take(&mut self, count: usize) -> &'static [u8] {
        let (taken, rest) = self.rest.split_at(count);
        self.rest = rest;
        taken
    }

    /// Sorted texts, each without what it has in common with the one before.
    fn texts(&mut self) -> Vec<String> {
        let length = self.take(4).iter().rev().fold(0, |sum, &byte| sum << 8 | usize::from(byte));
        let lines = std::str::from_utf8(self.take(length)).expect("the model's texts are UTF-8").split('\n');
        let mut texts: Vec<String> = Vec::new();
        for line in lines {
            let (shared, rest) = line.split_at(1);
            let shared = usize::from(shared.as_bytes()[0] - b'A');
            texts.push(texts.last().map_or("", |before| &before[..shared]).to_owned() + rest);
        }
        texts
    }

    fn vector(&mut self, count: usize) -> Vec<f32> {
        let (low, high) = (self.take(count), self.take(count));
        low.iter().zip(high).map(|(&low, &high)| f32::from_bits(u32::from(high) << 24 | u32::from(low) << 16)).collect()
    }

    /// Whole numbers from -7 to 7, two a byte.
    #[allow(clippy::cast_possible_wrap, reason = "halves of bytes are at most 15")]
    fn whole(&mut self, count: usize) -> impl Iterator<Item = i8> + use<> {
        self.take(count.div_ceil(2)).iter().flat_map(|&byte| [byte & 15, byte >> 4]).take(count).map(|half| half as i8 - 8)
    }

    fn table(&mut self, rows: usize, width: usize) -> Table {
        let scales = self.vector(rows);
        Table { width, scales, cells: self.whole(rows * width).collect() }
    }

    /// A matrix without bias; `inputs` may be fewer than `IN`.
    fn matrix<const IN: usize>(&mut self, inputs: usize, outputs: usize) -> Linear<IN> {
        let scales = self.vector(outputs);
        Linear::new(self.whole(inputs * outputs), &scales, &vec![0.0; outputs])
    }

    /// A matrix without bias whose outputs are written by label, then rank.
    fn ranks<const IN: usize>(&mut self, inputs: usize, labels: usize) -> Linear<IN> {
        let (written, width) = (labels * RANK, labels.next_multiple_of(LANES));
        let mut scales = vec![0.0; width * RANK];
        let mut weights = vec![0; inputs * width * RANK];
        let place = |output: usize| output % RANK * width + output / RANK;
        for (output, scale) in self.vector(written).into_iter().enumerate() {
            scales[place(output)] = scale;
        }
        for (index, weight) in self.whole(inputs * written).enumerate() {
            weights[index / written * width * RANK + place(index % written)] = weight;
        }
        Linear::new(weights.into_iter(), &scales, &vec![0.0; width * RANK])
    }

    fn linear<const IN: usize>(&mut self, inputs: usize, outputs: usize) -> Linear<IN> {
        let scales = self.vector(outputs);
        let weights = self.whole(inputs * outputs);
        Linear::new(weights, &scales, &self.vector(outputs))
    }

    /// The bias of the gates, written last, goes with the input.
    fn lstm<const IN: usize>(&mut self) -> Lstm<IN> {
        let scales = self.vector(GATES);
        let weights = self.whole(IN * GATES);
        let state = self.matrix(HIDDEN, GATES);
        Lstm { input: Linear::new(weights, &scales, &self.vector(GATES)), state }
    }
}
