// Prints the parts of the content script that work on the page, as one script to be measured by themselves.

import { build } from "esbuild";
import { readability } from "./readability.mjs";

const { outputFiles } = await build({
  entryPoints: ["page/measured.ts"],
  bundle: true,
  minify: true,
  write: false,
  format: "iife",
  globalName: "copydeskMeasured",
  target: "es2022",
  define: { FIREFOX: "false" },
  plugins: [readability],
});
process.stdout.write(outputFiles[0].text);
