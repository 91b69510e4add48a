//! A page to an [`Article`]: the text of its paragraphs, its headline, its date.

use super::{
    Article, Date,
    markup::{Piece, Pieces, Start, decode},
};
use crate::dictionary::{
    element::{BLOCKS, DROPPED, DROPPED_IF_CLOSED, ROLES, VOID},
    holds,
    page::{PARTS, WHOLES},
};
use crate::map::Map;

/// Elements open at once that are kept track of; pages that nest deeper are broken, and their text is read all the same.
const DEEPEST: usize = 512;
/// Words up to which a paragraph that is one link is a link to elsewhere, not a sentence.
const LINK_WORDS: usize = 25;
/// Text below so many bytes, four times as much of it dropped, was dropped wrongly: a wrapper named like a part of the page.
const SMALLEST: usize = 200;
/// Of a page's text, per cent that its longest `article` or `main` must hold to stand for the page.
const MAIN_SHARE: usize = 40;

impl Article {
    /// An article from a page of HTML, whole or a part of one. [`Article::text`] is the text read, to which all offsets refer: one
    /// line for a paragraph, no scripts, menus, captions. Title, address and date are taken from the page where it tells them.
    ///
    /// # Example
    ///
    /// ```
    /// let page = "<title>Ferry sinks</title><nav>Home</nav><p>The ferry&rsquo;s crew was saved.<script>1</script></p>";
    /// let article = rashomon::Article::html("a", "Harbour Post", page);
    /// assert_eq!(article.text, "The ferry’s crew was saved.");
    /// assert_eq!(article.title.as_deref(), Some("Ferry sinks"));
    /// ```
    #[must_use]
    pub fn html(id: &str, outlet: &str, html: &str) -> Self {
        let mut page = Page::read(html, true);
        if page.swallowed || (page.out.len() < SMALLEST && 4 * page.out.len() < page.skipped) {
            page = Page::read(html, false);
        }
        let title =
            page.share_title.take().or_else(|| page.headline.as_ref().map(|headline| headline.1.clone())).or(page.title.take());
        let published = page.published.take().map(|(_, date)| date);
        Article { id: id.into(), outlet: outlet.into(), title, url: page.url.take(), published, text: page.text() }
    }
}

/// What separates the next character from the last.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    #[default]
    None,
    Space,
    Line,
    Paragraph,
}

struct Element {
    name: String,
    dropped: bool,
    /// Where the text stood when it began, for elements that could hold the whole article.
    from: Option<usize>,
}

#[derive(Default)]
struct Page {
    /// Whether `nav`, `aside` and parts named by class are dropped.
    strict: bool,
    open: Vec<Element>,
    /// How many of each name are open.
    counts: Map<String, usize>,
    dropped: usize,
    links: usize,
    out: String,
    gap: Gap,
    bullet: bool,
    /// Where the paragraph begins, and how many of its characters stand in links and outside.
    paragraph: usize,
    linked: usize,
    unlinked: usize,
    /// Stretches of `article` and `main`.
    regions: Vec<(usize, usize)>,
    /// The first `h1`: where it ends, and its text.
    headline: Option<(usize, String)>,
    title: Option<String>,
    share_title: Option<String>,
    url: Option<String>,
    /// The date and how sure it is, most sure 0.
    published: Option<(u8, String)>,
    /// Something dropped was never closed.
    swallowed: bool,
    /// Bytes of text dropped.
    skipped: usize,
}

impl Page {
    fn read(html: &str, strict: bool) -> Page {
        let mut page = Page { strict, ..Page::default() };
        for piece in Pieces::new(html) {
            match piece {
                Piece::Text(text) if page.dropped == 0 => page.add(&decode(text)),
                Piece::Text(text) => page.skipped += text.trim().len(),
                Piece::Start(start) => page.start(&start),
                Piece::End(name) => page.end(&name),
            }
        }
        page.swallowed |= 0 < page.dropped;
        while !page.open.is_empty() {
            page.close();
        }
        page.finish_paragraph();
        page
    }

    /// The text of the article: of the `article` or `main` that holds most, with the headline, else of the whole page.
    fn text(self) -> String {
        let longest = self.regions.iter().copied().max_by_key(|&(from, to)| (to - from, std::cmp::Reverse(from)));
        let region = longest.filter(|(from, to)| MAIN_SHARE * self.out.len() <= 100 * (to - from));
        let Some((from, to)) = region else { return self.out.trim().to_string() };
        let body = self.out.get(from..to).unwrap_or(&self.out).trim();
        match self.headline {
            Some((end, headline)) if end <= from && !headline.is_empty() => format!("{headline}\n\n{body}"),
            _ => body.to_string(),
        }
    }

    fn add(&mut self, text: &str) {
        let preformatted = self.counts.get("pre").is_some_and(|&count| 0 < count);
        for c in text.chars() {
            if c.is_whitespace() {
                let gap = if preformatted && c == '\n' { Gap::Line } else { Gap::Space };
                self.gap = self.gap.max(gap);
                continue;
            }
            if self.gap == Gap::Paragraph {
                self.finish_paragraph();
            }
            if !self.out.is_empty() {
                self.out.push_str(match self.gap {
                    Gap::None => "",
                    Gap::Space => " ",
                    Gap::Line => "\n",
                    Gap::Paragraph => "\n\n",
                });
            }
            if self.gap == Gap::Paragraph {
                self.paragraph = self.out.len();
            }
            self.gap = Gap::None;
            if std::mem::take(&mut self.bullet) {
                self.out.push_str("• ");
            }
            if 0 < self.links {
                self.linked += 1;
            } else {
                self.unlinked += 1;
            }
            self.out.push(c);
        }
    }

    /// Takes back a paragraph that is nothing but a link to elsewhere.
    fn finish_paragraph(&mut self) {
        let written = &self.out[self.paragraph..];
        let sentence = written.trim_end_matches(['"', '”', '’', ')']).ends_with(['.', '!', '?', '…']);
        if 0 < self.linked
            && self.unlinked == 0
            && !sentence
            && written.split_whitespace().take(LINK_WORDS + 1).count() <= LINK_WORDS
        {
            let kept = self.out[..self.paragraph].trim_end().len();
            self.out.truncate(kept);
            self.paragraph = kept;
        }
        self.linked = 0;
        self.unlinked = 0;
    }

    fn start(&mut self, start: &Start) {
        let name = start.name.as_str();
        match name {
            "meta" => self.meta(start),
            "link" if start.attribute("rel").is_some_and(|rel| rel == "canonical") => {
                self.url = self.url.take().or_else(|| start.attribute("href").filter(|href| href.starts_with("http")));
            }
            "time" if self.dropped == 0 => self.date(3, start.attribute("datetime")),
            "script" if start.attribute("type").is_some_and(|kind| kind.contains("ld+json")) => {
                self.date(1, start.raw.and_then(data_published));
            }
            "title" => {
                self.title =
                    self.title.take().or_else(|| start.raw.map(|raw| squeeze(&decode(raw)))).filter(|title| !title.is_empty())
            }
            _ => {}
        }
        if start.raw.is_some() {
            return;
        }
        let block = holds(BLOCKS, name);
        if block || name == "br" {
            self.implied_end(name, block);
            if self.dropped == 0 {
                self.gap = self.gap.max(if block { Gap::Paragraph } else { Gap::Line });
            }
        }
        // A picture or a line break that may be: nothing to write.
        if holds(VOID, name) || DEEPEST <= self.open.len() {
            return;
        }
        if name == "li" && self.dropped == 0 {
            self.bullet = true;
        }
        let dropped = self.drops(start);
        let whole = matches!(name, "article" | "main" | "h1") && self.dropped == 0 && !dropped;
        if whole {
            // Nothing before it is taken back any more: where it begins stays where it is.
            self.finish_paragraph();
        }
        self.open.push(Element { name: name.into(), dropped, from: whole.then_some(self.out.len()) });
        *self.counts.at(name.into()) += 1;
        self.dropped += usize::from(dropped);
        self.links += usize::from(name == "a");
    }

    /// Whether an element is not the article's.
    fn drops(&self, start: &Start) -> bool {
        let name = start.name.as_str();
        if matches!(name, "html" | "body") {
            return false;
        }
        let hidden = || {
            let style: String = start.attribute("style").unwrap_or_default().to_ascii_lowercase().split_whitespace().collect();
            start.attribute("hidden").is_some()
                || start.attribute("aria-hidden").is_some_and(|value| value == "true")
                || style.contains("display:none")
                || style.contains("visibility:hidden")
        };
        if holds(DROPPED, name) || hidden() {
            return true;
        }
        self.strict
            && (holds(DROPPED_IF_CLOSED, name)
                || start.attribute("role").is_some_and(|role| holds(ROLES, role.as_str()))
                || self.part(start))
    }

    /// Whether class and id name a part of the page that is not the article.
    fn part(&self, start: &Start) -> bool {
        if !matches!(start.name.as_str(), "div" | "section" | "ul" | "ol" | "li" | "p" | "span" | "a" | "header" | "dl") {
            return false;
        }
        let named = [start.attribute("class"), start.attribute("id")]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" ")
            .to_ascii_lowercase();
        let mut words = named.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).take(40).peekable();
        words.peek().is_some() && {
            let words: Vec<&str> = words.collect();
            words.iter().any(|word| holds(PARTS, word)) && !words.iter().any(|word| holds(WHOLES, word))
        }
    }

    /// A paragraph or list item ends where the next block or item begins, end tag or not.
    fn implied_end(&mut self, name: &str, block: bool) {
        if !block {
            return;
        }
        let item = name == "li";
        for element in self.open.iter().rev() {
            let ends = element.name == "p" || (item && element.name == "li");
            if ends {
                let ended = element.name.clone();
                self.end(&ended);
                return;
            }
            if holds(BLOCKS, element.name.as_str()) {
                return;
            }
        }
    }

    fn end(&mut self, name: &str) {
        if self.counts.get(name).is_none_or(|&count| count == 0) {
            return;
        }
        let outer = matches!(name, "article" | "body" | "html" | "main");
        while let Some(last) = self.open.last() {
            self.swallowed |= outer && last.dropped;
            if self.close().is_some_and(|closed| closed == name) {
                return;
            }
        }
    }

    /// Closes the innermost element and tells its name.
    fn close(&mut self) -> Option<String> {
        let element = self.open.pop()?;
        let name = element.name.as_str();
        *self.counts.at(name.to_owned()) -= 1;
        self.dropped -= usize::from(element.dropped);
        self.links -= usize::from(name == "a");
        if let Some(from) = element.from {
            let from = from.min(self.out.len());
            if name != "h1" {
                self.finish_paragraph();
                self.regions.push((from.min(self.out.len()), self.out.len()));
            } else if let Some(headline) =
                self.out.get(from..).map(squeeze).filter(|text| self.headline.is_none() && !text.is_empty())
            {
                self.headline = Some((self.out.len(), headline));
                // A headline that links to itself is no link.
                self.unlinked += 1;
            }
        }
        if holds(BLOCKS, name) && self.dropped == 0 {
            self.gap = self.gap.max(Gap::Paragraph);
            self.bullet &= name != "li";
        }
        Some(element.name)
    }

    fn meta(&mut self, start: &Start) {
        let key = ["property", "name", "itemprop"]
            .iter()
            .find_map(|name| start.attribute(name))
            .unwrap_or_default()
            .to_ascii_lowercase();
        let content = || start.attribute("content").map(|content| squeeze(&content)).filter(|content| !content.is_empty());
        match key.as_str() {
            "og:title" => self.share_title = self.share_title.take().or_else(content),
            "og:url" => self.url = self.url.take().or_else(|| content().filter(|url| url.starts_with("http"))),
            "article:published_time" | "og:published_time" => self.date(0, content()),
            "datepublished" | "date" | "pubdate" | "publishdate" | "publish-date" | "dc.date" | "dc.date.issued"
            | "dcterms.created" | "parsely-pub-date" => {
                self.date(2, content());
            }
            _ => {}
        }
    }

    /// Notes a date if it is one, and surer than the one known.
    fn date(&mut self, doubt: u8, written: Option<String>) {
        let surer = self.published.as_ref().is_none_or(|(known, _)| doubt < *known);
        if let Some(written) = written.filter(|written| surer && Date::find(written).is_some()) {
            self.published = Some((doubt, written));
        }
    }
}

/// The value of `datePublished` in the page's data about itself.
fn data_published(json: &str) -> Option<String> {
    let (_, after) = json.split_once("\"datePublished\"")?;
    let value = after.trim_start().strip_prefix(':')?.trim_start().strip_prefix('"')?;
    value.split_once('"').map(|(date, _)| date.to_string())
}

/// Single spaces only.
fn squeeze(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
