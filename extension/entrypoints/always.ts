// Registered before the content script on the sites that their reader wants always checked, and nowhere else.

(globalThis as { copydeskAlways?: boolean }).copydeskAlways = true;
