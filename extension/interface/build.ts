// Elements, made in one line each. Words are always set as text: what comes from a page or a backend is never markup.

type Child = Node | string | null | false | undefined;

interface Traits {
  class?: string;
  text?: string;
  attributes?: Record<string, string>;
  onClick?: (event: MouseEvent) => void;
}

export function build<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  traits: Traits = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (traits.class) made.className = traits.class;
  if (traits.text !== undefined) made.textContent = traits.text;
  for (const [name, value] of Object.entries(traits.attributes ?? {})) made.setAttribute(name, value);
  if (traits.onClick) made.addEventListener("click", traits.onClick as EventListener);
  made.append(...children.filter((child): child is Node | string => Boolean(child)));
  return made;
}

export function button(label: string, kind: string, onClick: (event: MouseEvent) => void): HTMLButtonElement {
  return build("button", { class: kind, text: label, attributes: { type: "button" }, onClick });
}

/** A link that opens beside what the reader is at, and does not tell where they came from. Null where it leads nowhere. */
export function link(label: string, href: string | null | undefined): HTMLAnchorElement | null {
  if (!href || !/^https?:/.test(href)) return null;
  return build("a", { text: label, attributes: { href, target: "_blank", rel: "noreferrer noopener" } });
}
