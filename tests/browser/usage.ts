// Not run: `tsc --strict` must accept how the package is used, and refuse how it must not be.
import init, { Reading, compare, mount, stylesheet, version } from '../../dist/rashomon.js';
import type { ArticleInput, ErrorCode, Evidence, Finding, Mounted, Report, Value } from '../../dist/rashomon.js';

const articles: ArticleInput[] = [
    { outlet: 'Harbour Post', text: 'The ferry sank on Monday.', published: '2026-03-01' },
    { id: 'b', html: '<p>The ferry sank on Tuesday.</p>' },
];

// @ts-expect-error an article has a text or html, not both
const both: ArticleInput = { text: 'a', html: 'b' };
// @ts-expect-error an article has a text or html
const neither: ArticleInput = { outlet: 'Bay Courier' };

function low(value: Value | undefined): number | null {
    return value?.type === 'quantity' ? value.low : null;
}

function quote({ article, start, end, sentence, source }: Evidence): string {
    return `${article} ${end - start} ${sentence.text} ${source?.trim() ?? ''}`;
}

export async function run(element: Element): Promise<string> {
    await init();
    const report: Report = compare(articles, { maxArticles: 5 });
    // @ts-expect-error no such option
    compare(articles, { maxArticle: 5 });
    const first: Finding | undefined = report.findings[0];
    const handle: Mounted = mount(element, report, { instance: 'one', language: 'de', words: {}, view: 'q=x', onView: view => view.length, onEvidence: ({ article, start }) => [article, start] });
    handle.update(report);
    const reading = new Reading(report);
    const whole: boolean = reading.go();
    handle.show(reading, whole ? null : { instance: 'two' });
    handle.destroy();
    reading.mount(element).destroy();
    const texts = first?.versions.flatMap(({ evidence, value }) => [...evidence.map(quote), String(low(value))]) ?? [];
    return [version(), stylesheet(), ...texts].join();
}

const table = document.createElement('rashomon-table');
table.articles = articles;
table.report = null;
table.options = { maxArticleBytes: 1000 };
table.refresh();
table.addEventListener('rashomon-ready', event => console.log(event.detail.report.findings.length));
table.addEventListener('rashomon-error', ({ detail }) => {
    const code: ErrorCode = detail.code;
    console.log(code, detail.message);
});
export const given = [both, neither];
