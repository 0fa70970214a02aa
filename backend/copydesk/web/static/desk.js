// The desk's page: sends a text to be checked and shows its flags in it, with their cards in the margin.

const $ = (id) => document.getElementById(id);

/** An element with attributes and children; words become text, never markup. */
function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(key, value);
  made.append(...children.filter((child) => child !== undefined && child !== null));
  return made;
}

const RANK = { info: 0, caution: 1, warning: 2 };
const LEVEL = { clear: "Nothing to remark", note: "Worth knowing", caution: "Some things cannot be checked", warning: "Some things do not fit the record" };

// --- talking to the desk -----------------------------------------------------------------------------------------

async function post(address, body) {
  let response;
  try {
    response = await fetch(address, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
  } catch {
    throw new Error("The desk does not answer. Is the server still running?");
  }
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(answer.detail ?? `The desk answered with status ${response.status}.`);
  return answer;
}

function say(words, kind = "") {
  $("status").textContent = words;
  $("status").className = `status ${kind}`;
}

/** Runs a deed that takes a while, once at a time, and says how it went. */
let busy = false;
async function during(words, deed) {
  if (busy) return;
  busy = true;
  say(words, "busy");
  for (const button of $("form").querySelectorAll("button")) button.setAttribute("aria-disabled", "true");
  try {
    say((await deed()) ?? "");
  } catch (error) {
    say(error.message, "problem");
  } finally {
    busy = false;
    for (const button of $("form").querySelectorAll("button")) button.removeAttribute("aria-disabled");
  }
}

// --- showing -----------------------------------------------------------------------------------------------------

/** The text as paragraphs, with each flagged stretch marked; overlapping flags share the marks of what they share. */
function showText(text, flags) {
  const cuts = new Set([0, text.length]);
  flags.forEach((flag) => cuts.add(flag.start).add(flag.end));
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) cuts.add(at).add(at + 1);
  const places = [...cuts].sort((a, b) => a - b);
  const starting = new Map();
  flags.forEach((flag, nth) => starting.set(flag.start, [...(starting.get(flag.start) ?? []), nth]));

  const seen = new Set();
  let paragraph = element("p");
  const paragraphs = [paragraph];
  let open = [];
  for (let i = 0; i + 1 < places.length; i++) {
    const [start, end] = [places[i], places[i + 1]];
    open = [...open.filter((nth) => flags[nth].end > start), ...(starting.get(start) ?? [])];
    const words = text.slice(start, end);
    if (words === "\n") {
      if (paragraph.hasChildNodes()) paragraphs.push((paragraph = element("p")));
    } else if (open.length) {
      const weightiest = open.reduce((a, b) => (RANK[flags[b].severity] > RANK[flags[a].severity] ? b : a));
      const mark = element("mark", { class: flags[weightiest].severity, "data-flags": open.join(" ") }, words);
      if (open.some((nth) => !seen.has(nth))) {
        // One stop for the keyboard per flag, though its marks may be many.
        mark.tabIndex = 0;
        mark.setAttribute("role", "button");
        mark.setAttribute("aria-label", `${words}. Flagged: ${flags[weightiest].message}`);
      }
      open.forEach((nth) => seen.add(nth));
      paragraph.append(mark);
    } else {
      paragraph.append(words);
    }
  }
  $("proof").replaceChildren(...paragraphs.filter((each) => each.hasChildNodes()));
}

function evidence(given) {
  const titled = /^https?:/.test(given.url ?? "") ? element("a", { href: given.url, rel: "noopener noreferrer", target: "_blank" }, given.title) : element("b", {}, given.title);
  const time = [given.valid_from && `from ${given.valid_from}`, given.valid_until && `until ${given.valid_until}`].filter(Boolean).join(" ");
  return element("li", {}, titled, given.statement ? `: ${given.statement}` : "", time && !given.statement?.match(/\d{4}/) ? ` (${time})` : "", ` · ${given.cites ?? given.source}`);
}

function card(flag, nth) {
  const suggested = flag.suggestions.map((each) => element("b", {}, each.text)).flatMap((each, i) => (i ? [" or ", each] : [each]));
  return element(
    "li",
    { class: `flag ${flag.severity}`, id: `flag-${nth}`, "data-flag": nth, tabindex: "0" },
    element("p", { class: "head" }, element("span", { class: `severity ${flag.severity}` }, flag.severity), element("span", { class: "sure" }, flag.certainty)),
    element("q", {}, flag.exact),
    element("p", { class: "message" }, flag.message),
    suggested.length ? element("p", { class: "suggestion" }, "Could be: ", ...suggested) : null,
    flag.evidence.length ? element("ul", { "aria-label": "Evidence" }, ...flag.evidence.map(evidence)) : null,
    element("p", { class: "why" }, element("a", { href: flag.help, target: "_blank" }, flag.rule)),
  );
}

function showSeverities(flags) {
  const buttons = ["warning", "caution", "info"].flatMap((severity) => {
    const count = flags.filter((flag) => flag.severity === severity).length;
    if (!count) return [];
    return [element("button", { type: "button", class: severity, "aria-pressed": "true", "data-severity": severity }, `${count} ${severity}${count === 1 || severity === "info" ? "" : "s"}`)];
  });
  $("severities").replaceChildren(...buttons);
}

let shown = [];

function show(text, analysis) {
  shown = analysis.flags;
  $("label").className = `label ${analysis.label.level}`;
  $("level").textContent = LEVEL[analysis.label.level];
  $("summary").textContent = analysis.label.summary;
  showSeverities(shown);
  showText(text, shown);
  $("flags").replaceChildren(...shown.map(card));
  const unanswered = analysis.unanswered.length ? ` Could not be checked: ${analysis.unanswered.join("; ")}.` : "";
  $("made").textContent = `${analysis.page.words} words read. Engine ${analysis.engine.version}, pipeline ${analysis.engine.pipeline}, register ${analysis.engine.register}.${unanswered}`;
  $("result").hidden = false;
  $("summary").focus({ preventScroll: true });
  $("result").scrollIntoView({ block: "start" });
}

/** Brings a flag's mark and card together, before the reader's eyes. */
function choose(nth, from) {
  for (const old of document.querySelectorAll(".chosen")) old.classList.remove("chosen");
  const flagCard = $(`flag-${nth}`);
  const marks = [...$("proof").querySelectorAll("mark")].filter((mark) => mark.dataset.flags.split(" ").includes(String(nth)));
  flagCard?.classList.add("chosen");
  marks.forEach((mark) => mark.classList.add("chosen"));
  (from === "text" ? flagCard : marks[0])?.scrollIntoView({ block: "nearest" });
}

function applySeverities() {
  const on = new Set([...$("severities").querySelectorAll('[aria-pressed="true"]')].map((button) => button.dataset.severity));
  shown.forEach((flag, nth) => ($(`flag-${nth}`).hidden = !on.has(flag.severity)));
  for (const mark of $("proof").querySelectorAll("mark")) {
    const left = mark.dataset.flags.split(" ").map((nth) => shown[nth].severity).filter((severity) => on.has(severity));
    mark.className = left.sort((a, b) => RANK[b] - RANK[a])[0] ?? "off";
  }
}

// --- what the reader does ----------------------------------------------------------------------------------------

$("form").addEventListener("submit", (event) => {
  event.preventDefault();
  const text = $("text").value;
  if (!text.trim() && $("url").value.trim()) {
    $("fetch").click();
    return;
  }
  during("Reading …", async () => {
    const page = { text, options: { offsets: "utf-16" } };
    if ($("url").value.trim()) page.url = $("url").value.trim();
    if ($("published").value) page.published_at = $("published").value;
    show(text, await post("/v1/analyses", page));
  });
});

$("fetch").addEventListener("click", () => {
  const url = $("url").value.trim();
  if (!url) {
    say("Which address? Put it into the field first.", "problem");
    $("url").focus();
    return;
  }
  during("Fetching …", async () => {
    const page = await post("/v1/pages", { url });
    $("text").value = page.text;
    $("published").value = page.published_at ?? "";
    return `Fetched${page.title ? ` “${page.title}”` : ""}. Look it over, then check it.`;
  });
});

$("example").addEventListener("click", () => {
  $("text").value = $("example-text").content.textContent.trim();
  $("url").value = "";
  $("published").value = "2025-10-06";
  $("form").requestSubmit();
});

$("severities").addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (!button) return;
  button.setAttribute("aria-pressed", String(button.getAttribute("aria-pressed") !== "true"));
  applySeverities();
});

function onChoice(container, find, from) {
  const act = (event) => {
    if (event.target.closest("a")) return;
    const nth = find(event.target);
    if (nth !== undefined) choose(nth, from);
  };
  container.addEventListener("click", act);
  container.addEventListener("keydown", (event) => {
    if ((event.key === "Enter" || event.key === " ") && !event.target.closest("a")) {
      event.preventDefault();
      act(event);
    }
  });
}
onChoice($("proof"), (target) => target.closest("mark")?.dataset.flags.split(" ").at(-1), "text");
onChoice($("flags"), (target) => target.closest(".flag")?.dataset.flag, "cards");

const asked = new URLSearchParams(location.search).get("url");
if (asked) $("url").value = asked;
