// What the parts of the demo page share.

export const node = (tag, fields = {}, ...children) => {
    const element = Object.assign(document.createElement(tag), fields)
    element.append(...children)
    return element
}

// Shows articles as text, each under its id.
export function fill(box, articles) {
    box.replaceChildren(...articles.map(({ id, outlet, title, published, text }) => node('article', { id },
        node('h3', { textContent: outlet, dir: 'auto' }),
        node('p', { className: 'small', textContent: [title, published?.replace('T', ', ')].filter(Boolean).join(' · ') }),
        ...text.split(/\n\s*\n/).filter(part => part.trim()).map(part => node('p', { textContent: part })))))
}

// Whether the clipboard took a text; it does not everywhere.
export async function copyText(text) {
    try {
        await navigator.clipboard.writeText(text)
        return true
    } catch {
        return false
    }
}
