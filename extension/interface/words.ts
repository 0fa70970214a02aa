// Every word that readers see is in _locales; here it is found. What the backend says about a page is in the page's language.

import type messages from "../_locales/en/messages.json";

export type Word = keyof typeof messages;

/** The words a number is told with: each has a form for one and for other numbers. */
type Counted = { [Key in Word]: Key extends `${infer Stem}_other` ? Stem : never }[Word];

export function say(word: Word, ...parts: (string | number)[]): string {
  return chrome.i18n.getMessage(word, parts.map(String));
}

/** A number with its noun. */
export function sayNumber(word: Counted, number: number, ...parts: (string | number)[]): string {
  const form = new Intl.PluralRules(language()).select(number) === "one" ? "one" : "other";
  return say(`${word}_${form}` as Word, new Intl.NumberFormat(language()).format(number), ...parts);
}

/** A day or, where the record is no sharper, a month or year, as the reader's language writes it. */
export function sayDay(iso: string): string {
  const [year, month, day] = iso.split("T")[0]!.split("-").map(Number);
  if (!year || Number.isNaN(year)) return iso;
  const options: Intl.DateTimeFormatOptions = { year: "numeric", timeZone: "UTC" };
  if (month) options.month = "long";
  if (day) options.day = "numeric";
  return new Intl.DateTimeFormat(say("dates_as"), options).format(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
}

export function sayShare(share: number): string {
  return new Intl.NumberFormat(language(), { style: "percent" }).format(share);
}

/** A time of today; of another day, with its weekday. */
export function sayTime(milliseconds: number): string {
  const today = new Date(milliseconds).toDateString() === new Date().toDateString();
  const time = { hour: "2-digit", minute: "2-digit", second: "2-digit" } as const;
  return new Intl.DateTimeFormat(say("dates_as"), { ...time, ...(!today && { weekday: "short" }) }).format(milliseconds);
}

/** The language of these words, which need not be the browser's: it may have none of ours. */
export function language(): string {
  return say("language");
}

/** Gives a page of the extension its words: the text of [data-say], the labels of [data-say-label]. */
export function sayPage(document: Document): void {
  document.documentElement.lang = language();
  document.documentElement.dir = chrome.i18n.getMessage("@@bidi_dir");
  for (const element of document.querySelectorAll<HTMLElement>("[data-say]")) {
    element.textContent = say(element.dataset["say"] as Word);
  }
  for (const element of document.querySelectorAll<HTMLElement>("[data-say-label]")) {
    element.setAttribute("aria-label", say(element.dataset["sayLabel"] as Word));
  }
}
