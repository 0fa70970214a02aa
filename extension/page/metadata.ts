// What a page says of itself: its title, its day of publication, its language.

const ARTICLE = /(Article|BlogPosting|Report|LiveBlogPosting)$/;
const DAY = /^\s*(\d{4}-\d{2}-\d{2})(?![\d-])/;

/** The headline as it is meant to be quoted, without the paper's name behind it. */
export function titleOf(document: Document, headline: string | null): string | null {
  const title = headline || articleIn(document)?.headline || content(document, "og:title", "twitter:title") || document.title;
  const plain = String(title ?? "").replace(/\s+/g, " ").trim();
  return plain ? plain.slice(0, 4096) : null;
}

/** The day of publication: as the page tells machines, else as it tells readers; null where it does not. */
export function publishedAt(document: Document): string | null {
  const candidates = [
    articleIn(document)?.datePublished,
    content(document, "article:published_time", "datePublished", "og:published_time", "date", "dc.date", "DC.date.issued",
      "parsely-pub-date", "sailthru.date", "pubdate"),
    document.querySelector("[itemprop=datePublished]")?.getAttribute("datetime"),
    document.querySelector("article time[datetime], main time[datetime], header time[datetime]")?.getAttribute("datetime"),
  ];
  for (const candidate of candidates) {
    const day = DAY.exec(String(candidate ?? ""))?.[1];
    if (day && !Number.isNaN(Date.parse(day))) return day;
  }
  return null;
}

/** The language declared for some element; null where none is, or in a form that is no language tag. */
export function languageOf(element: Element): string | null {
  const declared = element.closest("[lang]")?.getAttribute("lang") || content(element.ownerDocument, "content-language");
  return declared && /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(declared) ? declared : null;
}

interface ArticleData {
  headline?: string;
  datePublished?: string;
}

/** The article among the page's JSON-LD, wherever in it that stands. */
function articleIn(document: Document): ArticleData | null {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    let data: unknown;
    try {
      data = JSON.parse(script.textContent ?? "");
    } catch {
      continue;
    }
    const found = articleAmong(data, 0);
    if (found) return found;
  }
  return null;
}

function articleAmong(data: unknown, depth: number): ArticleData | null {
  if (data === null || typeof data !== "object" || depth > 6) return null;
  const types = [(data as { "@type"?: unknown })["@type"]].flat();
  if (types.some((type) => ARTICLE.test(String(type)))) return data as ArticleData;
  for (const inner of Object.values(data)) {
    const found = articleAmong(inner, depth + 1);
    if (found) return found;
  }
  return null;
}

/** The first of these meta elements that says something, whichever way it is named. */
function content(document: Document, ...names: string[]): string | null {
  for (const name of names) {
    const meta = document.querySelector(`meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"], meta[http-equiv="${name}"]`);
    const value = meta?.getAttribute("content")?.trim();
    if (value) return value;
  }
  return null;
}
