// Bundles every stylesheet of static/bron/ into static/gebouwd/, with the fonts it uses as files of their own.
import { readdir, rm } from "node:fs/promises";
import { build } from "esbuild";

const bron = "static/bron";
const bestanden = (await readdir(bron)).filter((naam) => naam.endsWith(".css"));

await rm("static/gebouwd", { recursive: true, force: true });
await build({
  entryPoints: bestanden.map((naam) => `${bron}/${naam}`),
  outdir: "static/gebouwd",
  bundle: true,
  minify: true,
  target: ["chrome111", "firefox115", "safari16.4"],
  // Pictures and icons of our own are found by their address, not bundled.
  external: ["/static/*", "../beeld/*", "../iconen/*"],
  loader: { ".woff2": "file" },
  // No hash: pages preload a font by its name, and collecting the files adds the hash.
  assetNames: "fonts/[name]",
  logLevel: "warning",
});
