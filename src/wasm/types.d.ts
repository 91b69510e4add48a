/** How the versions of a finding stand to each other. */
export type Verdict = 'contradiction' | 'difference' | 'precision' | 'agreement' | 'single';

/** What a finding is about. */
export type Kind =
    'quantity' | 'time' | 'quote' | 'speaker' | 'actor' | 'stance' | 'status' | 'set' | 'event' | 'wording';

/** Why versions differ, where it can be told. */
export type Cause = 'update' | 'rounding' | 'translation' | 'truncation' | 'scope' | 'unit';

/** What a comparison found. All offsets are UTF-16 code units of the article's text: `text.slice(start, end)`. */
export interface Report {
    /** The articles compared, in the order given: the columns. */
    articles: ArticleSummary[];
    /** The rows, most important first. */
    findings: Finding[];
    /** What a reader should know of the comparison itself. */
    notes: Note[];
}

/** An article of the comparison, without its text. */
export interface ArticleSummary {
    id: string;
    outlet: string;
    title?: string;
    /** Only `http:` and `https:` addresses are ever linked. */
    url?: string;
    published?: string;
    /** How many claims were read in it. */
    claims: number;
}

/** A row: one question, its versions, a verdict, why. */
export interface Finding {
    /** The same for the same content, whatever the order of the articles. */
    id: string;
    question: string;
    kind: Kind;
    verdict: Verdict;
    cause?: Cause;
    /** 0 to 1: how grave and how sure. */
    score: number;
    versions: Version[];
    /** Ids of the articles that say nothing on it. */
    silent: string[];
    why: string;
}

/** One of the answers. */
export interface Version {
    /** The outlet's own words, short. */
    label: string;
    value?: Value;
    evidence: Evidence[];
}

/** What was understood of a version. */
export type Value =
    /** An interval of a measure; an open end is `null`. */
    | { type: 'quantity'; low: number | null; high: number | null; unit: string }
    /** ISO 8601, as fine as known; `to` ends a period. */
    | { type: 'time'; from: string; to?: string }
    | { type: 'list'; items: string[] };

/** A span of an article that carries a version. */
export interface Evidence {
    /** Id of the article. */
    article: string;
    start: number;
    end: number;
    /** `article.text.slice(start, end)` */
    text: string;
    sentence: { start: number; end: number; text: string };
    /** Who is quoted as saying so. */
    source?: string;
}

/** Something a reader should know of the comparison itself. */
export interface Note {
    /** `article-cut`, `invalid-utf8`, ... */
    code: string;
    article?: string;
    message: string;
}

/** An article to compare: with `text`, or with `html` as a newsroom has it. */
export type ArticleInput = ArticleFields & ({ text: string; html?: undefined } | { html: string; text?: undefined });

/** What is known of an article apart from its text. */
export interface ArticleFields {
    /** Names the article in the report. Default: the outlet in lower case with hyphens, or "article-1". */
    id?: string | null;
    /** Who published it. Default: the id. */
    outlet?: string | null;
    title?: string | null;
    url?: string | null;
    /** ISO 8601 date, or date and time. */
    published?: string | null;
}

/** Limits of one comparison. */
export interface CompareOptions {
    /** The most articles of one comparison, 2 and up. Default 20. More are an error. */
    maxArticles?: number;
    /** The longest text read of one article, in bytes of UTF-8. Default 100,000. What lies beyond is cut, with a note. */
    maxArticleBytes?: number;
}

/** How a page wants a table to be. */
export interface MountSettings {
    /** Names the table among others of the page: ids inside it begin with it. Letters, figures, hyphens. Default "rashomon". */
    instance?: string;
    /** The language of the interface; it needs `words`. Default "en". */
    language?: string;
    /** The words of the interface: a file of `locales/`. What they lack is said in English. */
    words?: Readonly<Record<string, string>>;
    /** How rows are filtered, sorted and opened at first: what `onView` gave before. */
    view?: string;
    /** Told the view as a short text, whenever the reader changes it; fit for the fragment of an address. */
    onView?: (view: string) => void;
    /** Told which evidence a reader wants to see in its article. Where it is not set, no cell offers that. */
    onEvidence?: (evidence: ChosenEvidence) => void;
    /** Told that a reader wants to take the table away, or, with the id of a finding, a copy of its row. Where it is not set, neither is
     * offered. */
    onTake?: (finding?: string) => void;
}

/** A piece of evidence that a reader chose. Offsets as in `Evidence`. */
export interface ChosenEvidence {
    finding: string;
    article: string;
    start: number;
    end: number;
    text: string;
}

/** What `compare` and `mount` throw, and what `rashomon-error` carries. */
export interface RashomonError extends Error {
    code: ErrorCode;
}

/** Why there is no table. From `engine-failed` on they come from `<rashomon-table>`, which tells so what the engine throws without a code. */
export type ErrorCode =
    | 'too-few-articles' | 'too-many-articles' | 'empty-article' | 'duplicate-id'
    | 'bad-article' | 'bad-options' | 'bad-report' | 'engine-failed'
    | 'bad-json' | 'fetch-failed' | 'load-failed' | 'no-webassembly' | 'timeout' | 'worker-failed' | 'unknown';

/** `<rashomon-table>`, defined by `element.js`. */
export interface RashomonTableElement extends HTMLElement {
    /** The articles to compare, in place of child `<article>` elements and of the attribute `src`. */
    articles: readonly ArticleInput[] | null;
    /** A ready report to show, in place of articles and of the attribute `report-src`; once ready, the report shown. */
    report: Report | null;
    /** Limits of the comparison. */
    options: CompareOptions | null;
    /** How rows are filtered, sorted and opened, as a short text; empty: as at first. */
    view: string;
    /** Opens the row of a finding, given its id, and brings it into sight; whether there is one. */
    reveal(finding: string): Promise<boolean>;
    /** Reads the sources anew: after the text of a child has changed, say. */
    refresh(): void;
}

declare global {
    interface HTMLElementTagNameMap {
        'rashomon-table': RashomonTableElement;
    }
    interface HTMLElementEventMap {
        'rashomon-ready': CustomEvent<{ report: Report }>;
        'rashomon-view': CustomEvent<{ view: string }>;
        'rashomon-evidence': CustomEvent<ChosenEvidence>;
        'rashomon-error': CustomEvent<{ code: ErrorCode; message: string }>;
    }
}
