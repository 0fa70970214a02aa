// One source, two manifests: build/chrome and build/firefox, each a folder that the browser loads unpacked.

import { build } from "esbuild";
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";

const { version } = JSON.parse(await readFile("package.json", "utf8"));

const manifest = {
  manifest_version: 3,
  name: "Copydesk",
  version,
  description: "Flags suspect names, dates and unsourced quotes in the page you read, and shows the evidence.",
  icons: { 16: "icons/16.png", 48: "icons/48.png", 128: "icons/128.png" },
  action: { default_title: "Check this page with Copydesk" },
  // Nothing runs anywhere until the reader clicks the button: activeTab grants that one page.
  permissions: ["activeTab", "scripting", "storage"],
  options_ui: { page: "options.html", open_in_tab: false },
};

const browsers = {
  chrome: { ...manifest, minimum_chrome_version: "120", background: { service_worker: "background.js" } },
  firefox: {
    ...manifest,
    background: { scripts: ["background.js"] },
    browser_specific_settings: {
      gecko: {
        id: "copydesk@copydesk.example",
        strict_min_version: "142.0",
        data_collection_permissions: { required: ["websiteContent"] },
      },
    },
  },
};

for (const [browser, its] of Object.entries(browsers)) {
  const out = `build/${browser}`;
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  await build({
    entryPoints: ["background", "content", "options"].map((name) => `entrypoints/${name}.ts`),
    outdir: out,
    bundle: true,
    format: "iife",
    target: "es2022",
    minify: true,
    legalComments: "external",
    loader: { ".css": "text" },
    logLevel: "warning",
  });
  await cp("entrypoints/options.html", `${out}/options.html`);
  await cp("page/highlight.css", `${out}/highlight.css`);
  await cp("icons", `${out}/icons`, { recursive: true });
  await writeFile(`${out}/manifest.json`, JSON.stringify(its, null, 2) + "\n");
}
