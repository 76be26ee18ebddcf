// Lighthouse as on a telephone, on a portal that runs: `make lighthouse` (PORT names another port).
// Prints the scores of four kinds of page, and what is wrong when one of three is not 100.
import { existsSync } from "node:fs";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const adres = `http://127.0.0.1:${process.env.PORT || 8000}`;
const eisen = ["accessibility", "best-practices", "seo"];
// A page of each kind: the first that its list links to.
const soorten = { home: null, verhaal: "/verhalen/", wijk: "/wijken/", interventie: "/interventies/" };

async function eerste(lijst) {
  const html = await (await fetch(adres + lijst)).text();
  return html.match(new RegExp(`href="(${lijst}(?!feed/)[a-z0-9-]+/)"`))?.[1];
}

const paden = {};
for (const [soort, lijst] of Object.entries(soorten)) {
  try {
    paden[soort] = lijst ? await eerste(lijst) : "/";
  } catch {
    console.error(`Op ${adres} draait geen portaal. Start het eerst met make run.`);
    process.exit(1);
  }
}

const chromium = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);
const chrome = await launch({
  chromePath: process.env.CHROME_PATH || process.env.CHROMIUM || chromium,
  chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
let tekort = 0;
try {
  for (const [soort, pad] of Object.entries(paden)) {
    if (!pad) {
      console.log(`${soort}: er is nog geen pagina van.`);
      continue;
    }
    const { lhr } = await lighthouse(adres + pad, {
      port: chrome.port,
      onlyCategories: [...eisen, "performance"],
      logLevel: "silent",
    });
    const punten = Object.entries(lhr.categories).map(([naam, een]) => `${naam} ${Math.round(een.score * 100)}`);
    console.log(`${soort} (${pad}): ${punten.join(", ")}`);
    for (const naam of eisen) {
      for (const { id, weight } of lhr.categories[naam].auditRefs) {
        const toets = lhr.audits[id];
        if (weight && toets.score !== null && toets.score < 1) {
          tekort += 1;
          const waar = (toets.details?.items ?? []).map((een) => een.node?.snippet ?? een.description ?? een.url ?? "");
          console.log(`  ${naam}: ${toets.title}\n    ${waar.slice(0, 5).join("\n    ")}`);
        }
      }
    }
  }
} finally {
  await chrome.kill();
}
process.exit(tekort ? 1 : 0);
