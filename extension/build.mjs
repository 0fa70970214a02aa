// One source, two browsers: build/chrome and build/firefox are loaded unpacked; build/copydesk-*.zip are what shops take.

import { build } from "esbuild";
import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { manifests } from "./manifest.mjs";
import { packed } from "./pack.mjs";
import { readability } from "./readability.mjs";

const SCRIPTS = ["background", "content", "always", "popup", "panel", "options", "welcome"];
const PAGES = ["popup", "panel", "options", "welcome"];

const { version } = JSON.parse(await readFile("package.json", "utf8"));

for (const [browser, manifest] of Object.entries(manifests(version))) {
  const out = `build/${browser}`;
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const common = { outdir: out, bundle: true, minify: true, logLevel: "warning" };
  await build({
    ...common,
    entryPoints: SCRIPTS.map((name) => `entrypoints/${name}.ts`),
    format: "iife",
    target: "es2022",
    legalComments: "external",
    loader: { ".css": "text" },
    define: { FIREFOX: String(browser === "firefox") },
    plugins: [readability],
  });
  await build({ ...common, entryPoints: [...PAGES.map((name) => `entrypoints/${name}.css`), "page/highlight.css"], entryNames: "[name]" });
  for (const page of PAGES) await cp(`entrypoints/${page}.html`, `${out}/${page}.html`);
  for (const size of ["16", "48", "128"]) await cp(`icons/${size}.png`, `${out}/icons/${size}.png`);
  await cp("_locales", `${out}/_locales`, { recursive: true });
  await writeFile(`${out}/manifest.json`, JSON.stringify(manifest, null, 2) + "\n");
  const files = (await readdir(out, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(out.length + 1))
    .sort();
  const contents = await Promise.all(files.map(async (name) => ({ name, bytes: await readFile(`${out}/${name}`) })));
  await writeFile(`build/copydesk-${browser}.zip`, packed(contents));
}
