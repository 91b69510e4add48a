// Texts and reports of invented events for the tests.

export const FERRY = [
    { outlet: 'Harbour Post', published: '2026-03-01', text: 'The council held a meeting on Monday.\n\nThe meeting was planned to last 30 minutes. It lasted for two hours.' },
    { outlet: 'Bay Courier', published: '2026-03-02', text: 'The council held a meeting on Monday.\n\nThe meeting was planned to last 45 minutes. It lasted for three hours.' },
]

export const children = articles => articles.map(({ outlet, published, text }) =>
    `<article data-outlet="${outlet}" data-published="${published}">${text.split('\n\n').map(text => `<p>${text}</p>`).join('')}</article>`).join('\n')

const evidence = (article, start, text, sentence) => ({
    article, start, end: start + text.length, text,
    sentence: { start: start - sentence.indexOf(text), end: start - sentence.indexOf(text) + sentence.length, text: sentence },
})

// A ready report of two rows. `spice` goes into every text of an outlet.
export const report = (spice = '') => ({
    articles: [
        { id: 'harbour-post', outlet: `Harbour Post${spice}`, title: `Ferry sinks${spice}`, url: 'https://harbour.example/ferry', published: '2026-03-01', claims: 4 },
        { id: 'bay-courier', outlet: `Bay Courier${spice}`, url: 'javascript:alert(1)', claims: 3 },
    ],
    findings: [
        {
            id: 'q-1', question: `How long the meeting lasted${spice}`, kind: 'quantity', verdict: 'contradiction', score: 0.9,
            versions: [
                { label: `two hours${spice}`, value: { type: 'quantity', low: 120, high: null, unit: 'minute' }, evidence: [evidence('harbour-post', 43, 'two hours', `It lasted for two hours.${spice}`)] },
                { label: `three hours${spice}`, value: { type: 'quantity', low: 180, high: 180, unit: 'minute' }, evidence: [evidence('bay-courier', 43, 'three hours', `It lasted for three hours.${spice}`)] },
            ],
            silent: [], why: `Both are exact, so they cannot both be true.${spice}`,
        },
        {
            id: 'q-2', question: 'Who was present', kind: 'set', verdict: 'difference', score: 0.4,
            versions: [{ label: 'the mayor', value: { type: 'list', items: ['the mayor'] }, evidence: [evidence('harbour-post', 4, 'the mayor', 'So the mayor was present.')] }],
            silent: ['bay-courier'], why: 'One report alone says so.',
        },
    ],
    notes: [{ code: 'article-cut', article: 'bay-courier', message: `Bay Courier was read up to its first 100,000 bytes.${spice}` }],
})

// Markup that does something if it is ever taken for markup.
export const HOSTILE = '<img src=x onerror="globalThis.hacked=1"><script>globalThis.hacked=1</script>"\'><svg onload="globalThis.hacked=1">'
