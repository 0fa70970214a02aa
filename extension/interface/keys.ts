/** Whether a key means to close what is open; while letters are composed, it closes what composes them. */
export function isEscape(event: KeyboardEvent): boolean {
  return event.key === "Escape" && !event.isComposing;
}
