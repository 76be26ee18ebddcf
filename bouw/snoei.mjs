// Leaves out of the packages of NL Design System the rules for classes that the site does not use.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

const KLASSE = /utrecht-[\w-]+/g;
const BRONNEN = ["templates", "coalitie", "static"];
const SOORTEN = [".html", ".py", ".css", ".js"];

// The classes that templates, Python or our own css name.
async function gebruikteKlassen() {
  const gevonden = new Set();
  for (const map of BRONNEN) {
    for (const pad of await readdir(map, { recursive: true })) {
      if (pad.startsWith("gebouwd/") || !SOORTEN.some((soort) => pad.endsWith(soort))) continue;
      for (const [klasse] of (await readFile(join(map, pad), "utf8")).matchAll(KLASSE)) gevonden.add(klasse);
    }
  }
  return gevonden;
}

// Splits css into [prelude, body] pairs; a statement without a body has null.
function* blokken(css) {
  let begin = 0;
  for (let plek = 0; plek < css.length; plek++) {
    if (css[plek] === ";") {
      yield [css.slice(begin, plek).trim(), null];
      begin = plek + 1;
    } else if (css[plek] === "{") {
      const kop = css.slice(begin, plek).trim();
      const open = plek + 1;
      for (let diepte = 1; diepte > 0; ) {
        plek++;
        if (plek >= css.length) throw new Error(`A block without an end: ${kop.slice(0, 80)}`);
        if (css[plek] === "{") diepte++;
        else if (css[plek] === "}") diepte--;
      }
      yield [kop, css.slice(open, plek)];
      begin = plek + 1;
    }
  }
}

// Splits a list of selectors at the commas outside brackets.
function keuzes(kop) {
  const delen = [""];
  let diepte = 0;
  for (const teken of kop) {
    if (teken === "(") diepte++;
    else if (teken === ")") diepte--;
    if (teken === "," && diepte === 0) delen.push("");
    else delen[delen.length - 1] += teken;
  }
  return delen.map((deel) => deel.trim());
}

export function snoei(css, gebruikt) {
  let over = "";
  for (const [kop, inhoud] of blokken(css.replace(/\/\*[^]*?\*\//g, ""))) {
    if (inhoud === null) over += kop ? `${kop};\n` : "";
    else if (/^@(media|supports|layer|container)/.test(kop)) over += `${kop} {${snoei(inhoud, gebruikt)}}\n`;
    else if (kop.startsWith("@")) over += `${kop} {${inhoud}}\n`;
    else {
      const blijft = keuzes(kop).filter((keuze) =>
        // What stands in :not() may be unused: then the rule holds all the more.
        (keuze.replace(/:not\([^)]*\)/g, "").match(KLASSE) ?? []).every((klasse) => gebruikt.has(klasse)),
      );
      if (blijft.length) over += `${blijft.join(", ")} {${inhoud}}\n`;
    }
  }
  return over;
}

export const snoeier = {
  name: "snoei",
  async setup(bouw) {
    const gebruikt = await gebruikteKlassen();
    bouw.onLoad({ filter: /node_modules\/@utrecht\/.+\.css$/ }, async ({ path }) => ({
      contents: snoei(await readFile(path, "utf8"), gebruikt),
      loader: "css",
    }));
  },
};
