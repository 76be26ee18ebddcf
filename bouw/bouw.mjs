// Bundles every stylesheet of static/bron/ into static/gebouwd/, with the fonts it uses as files of their own.
import { readdir, rm } from "node:fs/promises";
import { resolve } from "node:path";
import { build } from "esbuild";
import { snoeier } from "./snoei.mjs";

const bron = "static/bron";
const doel = "static/gebouwd";
const bestanden = (await readdir(bron)).filter((naam) => naam.endsWith(".css"));

const { metafile } = await build({
  entryPoints: bestanden.map((naam) => `${bron}/${naam}`),
  outdir: doel,
  bundle: true,
  minify: true,
  metafile: true,
  target: ["chrome111", "firefox115", "safari16.4"],
  // Pictures and icons of our own are found by their address, not bundled.
  external: ["/static/*", "../beeld/*", "../iconen/*"],
  loader: { ".woff2": "file" },
  plugins: [snoeier],
  // No hash: pages preload a font by its name, and collecting the files adds the hash.
  assetNames: "fonts/[name]",
  logLevel: "warning",
});

// What is no longer built goes only now, so that a page that is open meanwhile keeps its css.
const gebouwd = new Set(Object.keys(metafile.outputs).map((pad) => resolve(pad)));
for (const een of await readdir(doel, { recursive: true, withFileTypes: true })) {
  const pad = resolve(een.parentPath, een.name);
  if (een.isFile() && !gebouwd.has(pad)) await rm(pad);
}
