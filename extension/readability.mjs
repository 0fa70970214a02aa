// Readability as it is built in: it tries again on a copy of the tree instead of on markup parsed anew. That is quicker, and
// no string ever becomes markup. Whatever this expects of its source and does not find ends the build.

import { readFile } from "node:fs/promises";

const CHANGES = [
  ["var pageCacheHtml = page.innerHTML;", "var pageCache = page.cloneNode(true);"],
  ["page.innerHTML = pageCacheHtml;", "page.replaceChildren(...pageCache.cloneNode(true).childNodes);"],
  ["tmp.innerHTML = noscript.innerHTML;", ""], // the tree that we hand over has no such element
];

/** The esbuild plug-in. */
export const readability = {
  name: "readability",
  setup(build) {
    build.onLoad({ filter: /[\\/]Readability\.js$/ }, async ({ path }) => {
      let contents = await readFile(path, "utf8");
      for (const [before, after] of CHANGES) {
        const parts = contents.split(before);
        if (parts.length !== 2) throw new Error(`Readability has no longer one place with: ${before}`);
        contents = parts.join(after);
      }
      return { contents };
    });
  },
};
