// The backend, asked over HTTP: no cookies, no referrer, and nothing sent but what the reader asked for.

import { events } from "./events";
import { Trouble, troubleOf } from "./trouble";
import { FAMILIES, type Analysis, type Family, type FeedbackSent, type Flag, type Page, type Problem } from "./types";

/** The backend speaks every ten seconds while it reads; one that is silent for so long is not coming back. Chrome ends a
 * background that waits half a minute for an answer's beginning. */
const SILENT_MS = 25_000;

/** Below this size, packing costs more than it saves. */
const PACK_FROM = 4096;

export class Client {
  /** `address` has no slash at its end; an empty `key` is none. Every method throws `Trouble`. */
  constructor(
    private readonly address: string,
    private readonly key: string,
    private readonly families: readonly Family[] = FAMILIES,
  ) {}

  /** The analysis of a page already known there, or null. Costs no upload. */
  async known(fingerprint: string, signal: AbortSignal): Promise<Analysis | null> {
    const query = new URLSearchParams({ page: fingerprint, offsets: "utf-16" });
    if (this.narrowed) query.set("families", this.families.join(","));
    const watch = new Watch(signal);
    try {
      const response = await this.fetch(`/v1/analyses?${query}`, { signal: watch.signal });
      if (response.status === 404) return null;
      return (await this.answer(response)) as Analysis;
    } finally {
      watch.done();
    }
  }

  /** Sends a page. `found` hears each flag as it comes, `alive` that there is still somebody at the other end. */
  async check(page: Page, found: (flag: Flag) => void, alive: () => void, signal: AbortSignal): Promise<Analysis> {
    const options = { offsets: "utf-16", ...(this.narrowed && { families: this.families }) };
    const watch = new Watch(signal);
    const { body, headers } = await packed({ ...page, options });
    const response = await this.fetch("/v1/analyses?stream", {
      method: "POST",
      headers: { ...headers, Accept: "text/event-stream" },
      body,
      signal: watch.signal,
    });
    if (!response.ok || !response.body) return (await this.answer(response)) as Analysis;
    const flags: Flag[] = [];
    try {
      for await (const { event, data } of events(response.body)) {
        watch.heard();
        alive();
        if (event === "flag") {
          const flag = JSON.parse(data) as Flag;
          flags.push(flag);
          found(flag);
        } else if (event === "analysis") {
          return { ...(JSON.parse(data) as Analysis), flags };
        } else if (event === "problem") {
          const problem = JSON.parse(data) as Problem;
          throw troubleOf(problem, problem.status ?? 500);
        }
      }
    } catch (error) {
      throw error instanceof Trouble || signal.aborted ? error : this.away();
    } finally {
      watch.done();
    }
    throw this.away(); // it hung up before it was done
  }

  /** Says that a flag is wrong, or takes that back. */
  async say(feedback: FeedbackSent): Promise<void> {
    const response = await this.fetch("/v1/feedback", { method: "POST", ...(await packed(feedback)) });
    await this.answer(response);
  }

  /** Whether pages can be sent there with this key: asks for a page that nobody knows. */
  async ready(): Promise<void> {
    await this.known("0".repeat(64), new AbortController().signal);
  }

  private get narrowed(): boolean {
    return this.families.length < FAMILIES.length;
  }

  private async fetch(path: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.key) headers.set("Authorization", `Bearer ${this.key}`);
    try {
      return await fetch(this.address + path, { ...init, headers, credentials: "omit", referrerPolicy: "no-referrer" });
    } catch (error) {
      throw init.signal?.aborted && (init.signal.reason as Error)?.name === "AbortError" ? error : this.away();
    }
  }

  private async answer(response: Response): Promise<unknown> {
    const answer: unknown = await response.json().catch(() => null);
    if (response.ok && answer) return answer;
    throw troubleOf((answer ?? {}) as Problem, response.status, response.headers.get("Retry-After"));
  }

  private away(): Trouble {
    // A backend on this machine is there without a network.
    const here = /^http:\/\/(localhost|127\.|\[::1\])/.test(this.address);
    return new Trouble(here || navigator.onLine ? "away" : "offline", this.address);
  }
}

/** Ends a request when the other side has been silent for too long, or when its asker ends it. */
class Watch {
  private readonly silence = new AbortController();
  private timer = setTimeout(() => this.silence.abort(new DOMException("silent", "TimeoutError")), SILENT_MS);
  readonly signal: AbortSignal;

  constructor(asker: AbortSignal) {
    this.signal = AbortSignal.any([asker, this.silence.signal]);
  }

  heard(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.silence.abort(new DOMException("silent", "TimeoutError")), SILENT_MS);
  }

  done(): void {
    clearTimeout(this.timer);
  }
}

/** A body and what is said about it. */
async function packed(value: unknown): Promise<{ body: BodyInit; headers: Record<string, string> }> {
  const json = JSON.stringify(value);
  const headers = { "Content-Type": "application/json" };
  if (json.length < PACK_FROM) return { body: json, headers };
  const stream = new Blob([json]).stream().pipeThrough(new CompressionStream("gzip"));
  return { body: await new Response(stream).blob(), headers: { ...headers, "Content-Encoding": "gzip" } };
}
