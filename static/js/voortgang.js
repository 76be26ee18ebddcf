// Saves an update while it is typed. What is not saved yet stays in this browser, of this person only,
// until it is. Without this script the form works as any other.
const vorm = document.querySelector("[data-voortgang]");
const rest = document.querySelector("[data-rest]");
const { gebruiker } = (vorm ?? rest).dataset;
const MIJNE = `voortgang:${gebruiker}:`;
const SLEUTEL = MIJNE + (vorm?.dataset.voortgang ?? rest.dataset.rest);

const lokaal = {
  lees() {
    try {
      return JSON.parse(localStorage.getItem(SLEUTEL)) ?? {};
    } catch {
      return {};
    }
  },
  zet(inhoud) {
    try {
      if (inhoud) localStorage.setItem(SLEUTEL, JSON.stringify(inhoud));
      else localStorage.removeItem(SLEUTEL);
    } catch {
      // full, or switched off: saving on the server goes on
    }
  },
  // What somebody else left on this device is not ours to show, nor to keep.
  ruimOp() {
    try {
      for (const sleutel of Object.keys(localStorage)) {
        if (sleutel.startsWith("voortgang:") && !sleutel.startsWith(MIJNE)) localStorage.removeItem(sleutel);
      }
    } catch {
      // nothing is kept here, then
    }
  },
};
lokaal.ruimOp();

// It is closed by now: show what was never saved, to copy.
if (rest) {
  const velden = Object.values(lokaal.lees().velden ?? {}).filter(({ waarde }) => typeof waarde === "string" && waarde);
  for (const { waarde } of velden) {
    const tekst = document.createElement("blockquote");
    tekst.className = "botsing__tekst";
    tekst.append(document.createElement("span"));
    tekst.firstChild.textContent = waarde;
    rest.querySelector("[data-rest-tekst]").append(tekst);
  }
  rest.hidden = !velden.length;
  rest.querySelector("[data-rest-weg]").addEventListener("click", () => {
    lokaal.zet(null);
    rest.hidden = true;
    document.querySelector("#inhoud").focus();
  });
}

if (vorm) {
  const balk = vorm.querySelector("[data-balk]");
  const T = { ...vorm.dataset, ...balk.dataset };
  const { venster } = T;
  const STIL = 1500; // milliseconds after a key
  const HARTSLAG = 10_000;
  const VEEL = 200; // characters left when we start to count
  const MEESTE = 4000;
  const zelfde = (een, ander) => JSON.stringify(een) === JSON.stringify(ander);
  const lengte = (tekst) => [...tekst].length;

  const velden = new Map();
  for (const basis of vorm.querySelectorAll("[data-basis]")) {
    const naam = basis.dataset.basis;
    const invoer = [...vorm.querySelectorAll(`[name="${naam}"]`)];
    const blok = basis.closest("[data-veld]");
    velden.set(naam, { naam, basis, invoer, blok, nummer: parseInt(basis.value, 10), aan: basis.value.endsWith(":") });
  }

  function lees({ invoer: [een, ...meer] }) {
    if (een.type === "radio") return [een, ...meer].find((keuze) => keuze.checked)?.value ?? "";
    if (een.type !== "checkbox") return een.value;
    if (een.name === "niets_te_melden") return een.checked;
    return [een, ...meer].filter((keuze) => keuze.checked).map((keuze) => keuze.value);
  }

  function schrijf({ invoer }, waarde) {
    for (const een of invoer) {
      if (een.type === "radio") een.checked = een.value === waarde;
      else if (een.type === "checkbox") een.checked = waarde === true || (waarde.includes?.(een.value) ?? false);
      else een.value = waarde;
      groei(een);
    }
  }

  function inWoorden({ invoer }, waarde) {
    if (waarde === true || waarde === false) return waarde ? T.ja : T.nee;
    const woorden = invoer
      .filter((een) => een.value === waarde || (Array.isArray(waarde) && waarde.includes(een.value)))
      .map((een) => (een.type === "radio" || een.type === "checkbox" ? een.labels[0].textContent.trim() : een.value));
    return (invoer[0].type === "radio" || Array.isArray(waarde) ? woorden.join(", ") : waarde) || "–";
  }

  function groei(invoer) {
    if (invoer.tagName !== "TEXTAREA" || CSS.supports("field-sizing", "content")) return;
    invoer.style.blockSize = "auto";
    invoer.style.blockSize = `${invoer.scrollHeight + 4}px`;
  }

  const teLang = (veld) => veld.invoer[0].tagName === "TEXTAREA" && lengte(lees(veld)) > MEESTE;
  const isVuil = (veld) => veld.aan || !zelfde(lees(veld), veld.bewaard);
  const vuil = () => [...velden.values()].filter(isVuil);
  const teSturen = () => vuil().filter((veld) => !veld.botsing && !veld.fout && !teLang(veld));

  // Keeps what is not on the server yet.
  function onthoud() {
    const over = vuil();
    const inhoud = Object.fromEntries(over.map((veld) => [veld.naam, { waarde: lees(veld), nummer: veld.nummer }]));
    lokaal.zet(over.length ? { velden: inhoud } : null);
  }

  // Says a sentence at a field; the same sentence is not said twice.
  function zegBij(veld, soort, tekst) {
    let regel = veld.blok.querySelector(`[data-zin=${soort}]`);
    if (!tekst) return regel?.remove();
    if (!regel) {
      regel = document.createElement("p");
      regel.dataset.zin = soort;
      regel.className = `veldzin veldzin--${soort}`;
      veld.blok.append(regel);
    }
    if (regel.textContent !== tekst) regel.textContent = tekst;
  }

  function tel(veld) {
    if (veld.invoer[0].tagName !== "TEXTAREA") return;
    const over = MEESTE - lengte(lees(veld));
    zegBij(veld, "tel", over >= 0 && over <= VEEL ? T.over.replace("NUL", over) : "");
    zegBij(veld, "fout", over < 0 ? T.teLang.replace("NUL", -over) : "");
  }

  // The line that is seen changes with every save; what is read aloud only when something else is the matter.
  let soortNu = "";
  let bedenkTijd = 0;
  function meld(soort, tekst = T[soort]) {
    balk.querySelector("[data-stand]").textContent = tekst;
    balk.dataset.soort = soort;
    balk.querySelector("[data-login]").hidden = soort !== "sessie" && soort !== "ander";
    balk.querySelector("[data-opnieuw]").hidden = soort !== "dicht";
    if (soort === "bezig" || soort === soortNu) return;
    soortNu = soort;
    vorm.querySelector("[data-voorlezen]").textContent = tekst;
  }

  function zetNummer(veld, nummer) {
    veld.nummer = nummer;
    veld.basis.value = `${nummer}:`;
  }

  function neemOver(veld, { waarde, nummer }) {
    schrijf(veld, waarde);
    zetNummer(veld, nummer);
    veld.bewaard = lees(veld);
    veld.aan = false;
    veld.fout = null;
    tel(veld);
  }

  function toonBotsing(veld, ander) {
    veld.botsing = ander;
    let blok = veld.blok.querySelector(".botsing");
    if (!blok) {
      blok = document.querySelector("template[data-botsing]").content.firstElementChild.cloneNode(true);
      for (const knop of blok.querySelectorAll("button")) knop.value = veld.naam;
      veld.blok.append(blok);
    }
    for (const wie of blok.querySelectorAll("[data-wie]")) wie.textContent = ander.wie;
    blok.querySelector("[data-tekst]").textContent = inWoorden(veld, ander.waarde);
  }

  function losOp(veld, hunne) {
    if (hunne) neemOver(veld, veld.botsing);
    else zetNummer(veld, veld.botsing.nummer);
    veld.botsing = null;
    veld.blok.querySelector(".botsing").remove();
    veld.invoer[0].focus();
    onthoud();
    bewaar();
  }

  function verwerk(antwoord, gestuurd) {
    for (const [naam, nummer] of Object.entries(antwoord.nummers)) {
      const veld = velden.get(naam);
      zetNummer(veld, nummer);
      veld.bewaard = gestuurd[naam].waarde;
      veld.aan = false;
    }
    for (const [naam, ander] of Object.entries(antwoord.botsingen)) toonBotsing(velden.get(naam), ander);
    for (const [naam, ander] of Object.entries(antwoord.anders)) {
      const veld = velden.get(naam);
      if (!veld) continue; // a question that came after this page
      if (veld.botsing) toonBotsing(veld, ander);
      else if (!isVuil(veld) && !veld.invoer.includes(document.activeElement)) {
        neemOver(veld, ander);
        zegBij(veld, "net", T.net.replace("WIE", ander.wie));
      }
    }
    for (const [naam, fout] of Object.entries(antwoord.fouten)) {
      const veld = velden.get(naam);
      if (!veld) continue;
      veld.fout = fout; // not sent again before it changes
      zegBij(veld, "fout", fout);
    }
    for (const merk of vorm.querySelectorAll("[data-gelijk]")) {
      if (!antwoord.gelijk.includes(merk.dataset.gelijk)) merk.remove();
    }
    const ook = balk.querySelector("[data-wie-ook]");
    ook.hidden = !antwoord.wie.length;
    const tekst = T.ook.replace("WIE", antwoord.wie.join(", "));
    if (ook.textContent !== tekst) ook.textContent = tekst;
    const botst = [...velden.values()].find((veld) => veld.botsing);
    if (botst) meld("botst", T.botst.replace("WIE", botst.botsing.wie));
    else if (vuil().some((veld) => veld.fout || teLang(veld))) meld("fout");
    else if (!vuil().length && (Object.keys(gestuurd).length || balk.dataset.soort !== "bewaard")) {
      meld("bewaard", T.bewaard.replace("TIJD", antwoord.om));
    }
  }

  let klok;
  let bezig = null;
  let mislukt = 0;
  const straks = (milli) => {
    clearTimeout(klok);
    klok = setTimeout(bewaar, milli);
  };

  // A net that is down, a server that is down or busy, a session that ended: try again, later each time.
  function later(soort, tekst) {
    meld(soort, tekst);
    mislukt += 1;
    straks(Math.min(30_000, 1000 * 2 ** mislukt) * (0.8 + Math.random() * 0.4));
    return false;
  }

  const haal = (opties) =>
    fetch(T.bewaar, { redirect: "manual", credentials: "same-origin", signal: AbortSignal.timeout(15_000), ...opties });

  async function post(inhoud, keepalive) {
    const kaartje = vorm.elements.csrfmiddlewaretoken;
    const stuur = () =>
      haal({
        method: "POST",
        keepalive,
        headers: { "Content-Type": "application/json", "X-CSRFToken": kaartje.value },
        body: JSON.stringify(inhoud),
      });
    const antwoord = await stuur();
    if (antwoord.status !== 403 || keepalive) return antwoord;
    // Whoever signed in again in another tab has another token.
    const nieuw = await haal({ headers: { Accept: "application/json" } });
    if (!nieuw.ok) return nieuw;
    kaartje.value = (await nieuw.json()).kaartje;
    return stuur();
  }

  async function eenKeer({ bevestigd = [], keepalive = false }) {
    const wijziging = {};
    for (const veld of teSturen()) {
      wijziging[veld.naam] = { waarde: lees(veld), nummer: veld.nummer };
      veld.aan = true; // until we know that it arrived
    }
    const standen = Object.fromEntries([...velden].map(([naam, { nummer, botsing }]) => [naam, botsing?.nummer ?? nummer]));
    let antwoord;
    try {
      antwoord = await post({ gebruiker: Number(gebruiker), venster, velden: wijziging, standen, bevestigd }, keepalive);
      if (antwoord.type === "opaqueredirect") return later("sessie");
      if (antwoord.status === 409) {
        const { dicht, ander } = await antwoord.json();
        if (ander) return later("ander", T.ander.replace("WIE", ander));
        clearTimeout(klok);
        meld("dicht", dicht);
        return false;
      }
      if (antwoord.status === 403 || antwoord.status === 404) return later("magNiet");
      if (!antwoord.ok) return later("storing");
      antwoord = await antwoord.json();
    } catch {
      return later("verbinding");
    }
    mislukt = 0;
    verwerk(antwoord, wijziging);
    onthoud();
    straks(teSturen().length ? STIL : HARTSLAG); // somebody typed on meanwhile
    return true;
  }

  // One at a time; what was asked meanwhile follows.
  async function bewaar(opties = {}) {
    clearTimeout(klok);
    while (bezig) await bezig;
    bezig = eenKeer(opties);
    try {
      return await bezig;
    } finally {
      bezig = null;
      if (document.hidden && !vuil().length) clearTimeout(klok);
    }
  }

  for (const veld of velden.values()) veld.bewaard = lees(veld);
  // Back after a crash, or after closing without a connection.
  for (const [naam, { waarde, nummer }] of Object.entries(lokaal.lees().velden ?? {})) {
    const veld = velden.get(naam);
    if (!veld || zelfde(waarde, lees(veld))) continue;
    schrijf(veld, waarde);
    veld.nummer = nummer;
    vorm.querySelector("[data-teruggezet]").hidden = false;
  }
  for (const veld of velden.values()) {
    veld.invoer.forEach(groei);
    if (veld.blok.querySelector(".botsing")) {
      veld.blok.querySelector(".botsing").remove(); // of the page without a script
      veld.aan = true;
      veld.nummer = 0;
    }
  }

  vorm.addEventListener("input", ({ target }) => {
    const veld = velden.get(target.name);
    if (!veld) return;
    veld.fout = null;
    groei(target);
    zegBij(veld, "fout", "");
    tel(veld);
    zegBij(veld, "net", "");
    onthoud();
    if (mislukt) return;
    if (balk.dataset.soort === "bewaard") meld("bezig");
    // While somebody goes on typing it is saved all the same, every few seconds.
    bedenkTijd = bedenkTijd && Date.now() - bedenkTijd < 4000 ? bedenkTijd : Date.now();
    straks(Math.max(0, Math.min(STIL, bedenkTijd + 4000 - Date.now())));
  });
  vorm.addEventListener("focusout", () => vuil().length && !mislukt && bewaar());
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) bewaar();
    else if (vuil().length) bewaar({ keepalive: true });
  });
  addEventListener("pagehide", () => vuil().length && eenKeer({ keepalive: true }));
  addEventListener("online", () => bewaar());
  addEventListener("offline", () => later("verbinding"));

  // Who types on, or has no connection, is not sent away later by a button pressed before.
  let insturen = null;
  vorm.addEventListener("input", () => (insturen = null));
  addEventListener("offline", () => (insturen = null));

  let magDoor = false;
  vorm.addEventListener("submit", async (gebeurtenis) => {
    const knop = gebeurtenis.submitter;
    if (magDoor) return;
    gebeurtenis.preventDefault();
    if (knop?.name === "neem" || knop?.name === "houd") return losOp(velden.get(knop.value), knop.name === "neem");
    if (knop?.name === "klopt") {
      if (await bewaar({ bevestigd: [knop.value] })) velden.get(knop.value).invoer[0].focus();
      return;
    }
    insturen = navigator.onLine ? knop : null;
    const gelukt = await bewaar();
    if (knop?.value !== "indienen" || insturen !== knop || !gelukt) return;
    const lastig = vuil()[0];
    if (lastig) return lastig.invoer[0].focus();
    magDoor = true;
    for (const { basis } of velden.values()) basis.value = ""; // all of it is there already
    vorm.requestSubmit(knop);
  });
  addEventListener("pageshow", () => (magDoor = false));
  bewaar();
}
