// Long work in short steps, so that the page under it stays quick to the hand.

/** Milliseconds that a step may take; browsers call a task long from 50 on, and others want their share. */
const STEP_MS = 12;

/** Gives way to the page whenever the step has lasted long enough. Throws the signal's reason once it has ended. */
export class Pace {
  private began = performance.now();

  constructor(private readonly signal: AbortSignal) {}

  get due(): boolean {
    return performance.now() - this.began > STEP_MS;
  }

  async rest(): Promise<void> {
    await new Promise<void>((resume) => {
      // A message is let through at once, where a timer would be held back in tabs that nobody looks at.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resume();
      };
      port2.postMessage(null);
    });
    this.signal.throwIfAborted();
    this.began = performance.now();
  }
}
