// The one setting so far: which backend is asked.

import { backend } from "../desk/client";

const form = document.querySelector("form")!;
const input = document.querySelector("input")!;
const status = document.querySelector<HTMLElement>("[role=status]")!;

void backend().then((address) => (input.value = address));

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  await chrome.storage.local.set({ backend: input.value });
  status.textContent = "Saved. Trying it…";
  try {
    const response = await fetch(`${await backend()}/readyz`, { credentials: "omit", signal: AbortSignal.timeout(5_000) });
    status.textContent = response.ok ? "Saved. The backend answers and is ready." : `Saved. The backend answers ${response.status}.`;
  } catch {
    status.textContent = "Saved, but nothing answers at that address.";
  }
});
