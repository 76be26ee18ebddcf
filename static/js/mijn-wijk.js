// Remembers which wijk is yours, in this browser only: nothing is sent and no cookie is set.
const SLEUTEL = "mijn-wijk";

function lees() {
  try {
    const wijk = JSON.parse(localStorage.getItem(SLEUTEL));
    return /^[-\w]{1,120}$/.test(wijk.slug) && typeof wijk.naam === "string" ? wijk : null;
  } catch {
    return null; // nothing there, something odd there, or the browser does not let us look
  }
}

function bewaar(wijk) {
  try {
    if (wijk) localStorage.setItem(SLEUTEL, JSON.stringify(wijk));
    else localStorage.removeItem(SLEUTEL);
    return true;
  } catch {
    return false;
  }
}

function toon() {
  const wijk = lees();
  for (const kop of document.querySelectorAll("[data-mijn-wijk-kop]")) {
    kop.href = wijk ? `${kop.dataset.wijken}${wijk.slug}/` : kop.dataset.wijken;
    kop.querySelector("[data-zonder]").hidden = Boolean(wijk);
    kop.querySelector("[data-met]").hidden = !wijk;
    kop.querySelector("[data-naam]").textContent = wijk?.naam ?? "";
  }
  for (const plek of document.querySelectorAll("[data-wijk]")) {
    plek.classList.toggle("is-mijn", plek.dataset.wijk === wijk?.slug);
  }
  for (const keuze of document.querySelectorAll("[data-mijn-wijk]")) {
    const kies = keuze.querySelector("[data-mijn-wijk-kies]");
    const isDeze = kies.type === "hidden" && kies.value === wijk?.slug;
    keuze.querySelector("[data-mijn-wijk-onthoud]").disabled = isDeze;
    keuze.querySelector("[data-mijn-wijk-vergeet]").disabled = !wijk;
    if (wijk && [...(kies.options ?? [])].some((optie) => optie.value === wijk.slug)) kies.value = wijk.slug;
    keuze.hidden = false;
  }
}

for (const keuze of document.querySelectorAll("[data-mijn-wijk]")) {
  const kies = keuze.querySelector("[data-mijn-wijk-kies]");
  const stand = keuze.querySelector("[role=status]");
  const zet = (wijk, gelukt) => {
    stand.textContent = bewaar(wijk) ? gelukt : stand.dataset.luktNiet;
    toon();
  };
  keuze.querySelector("[data-mijn-wijk-onthoud]").addEventListener("click", () => {
    const naam = kies.dataset.naam ?? kies.selectedOptions[0].text;
    zet({ slug: kies.value, naam }, stand.dataset.onthouden.replace("NAAM", () => naam));
  });
  keuze.querySelector("[data-mijn-wijk-vergeet]").addEventListener("click", (druk) => {
    zet(null, stand.dataset.vergeten);
    // A button that is switched off loses the focus; what can be done next is beside it.
    if (druk.target.disabled) keuze.querySelector("[data-mijn-wijk-onthoud]").focus();
  });
}

toon();
addEventListener("storage", toon); // chosen in another tab
addEventListener("pageshow", toon); // back to a page that was kept
