// Whether the page is dark, by what is painted behind its words: many pages know no dark mode, and some know no other.

export function isDark(document: Document): boolean {
  for (const element of [document.body, document.documentElement]) {
    const [red, green, blue, alpha] = channels(getComputedStyle(element).backgroundColor);
    if (alpha > 0.5) return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128;
  }
  // Nothing is painted, so the browser's own ground shows, which follows the page's declared scheme.
  const scheme = getComputedStyle(document.documentElement).colorScheme;
  return scheme.includes("dark") && (!scheme.includes("light") || matchMedia("(prefers-color-scheme: dark)").matches);
}

function channels(colour: string): [number, number, number, number] {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return colour.startsWith("rgb") ? [red, green, blue, alpha] : [0, 0, 0, 0];
}
