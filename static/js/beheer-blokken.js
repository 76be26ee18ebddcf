// Blocks can be added and moved with buttons as well as by dragging.
"use strict";
{
  const volgorde = () =>
    [...document.querySelectorAll(".order-machine .inline-related:not(.empty-form)")].sort(
      (een, ander) => een.style.order - ander.style.order,
    );

  const verplaats = (blok, stap) => {
    const blokken = volgorde();
    const plek = blokken.indexOf(blok);
    if (!blokken[plek + stap]) return;
    blokken.splice(plek, 1);
    blokken.splice(plek + stap, 0, blok);
    blokken.forEach((een, nummer) => {
      const waarde = (nummer + 1) * 10;
      een.querySelector(".order-machine-ordering").value = waarde;
      een.style.order = waarde;
    });
    blok.dispatchEvent(new Event("change", { bubbles: true }));
    blok.scrollIntoView({ block: "nearest" });
  };

  const knop = (tekst, naam, doe) => {
    const element = document.createElement("button");
    element.type = "button";
    element.textContent = tekst;
    element.setAttribute("aria-label", naam);
    element.addEventListener("click", (klik) => {
      klik.preventDefault();
      klik.stopPropagation();
      doe();
      element.focus();
    });
    return element;
  };

  const voegKnoppenToe = (blok) => {
    const kop = blok.querySelector(":scope > h3");
    if (!kop || kop.querySelector(".blok-knoppen") || !window.ContentEditor.allowChange) return;
    const soort = kop.querySelector("b").textContent.replace(":", "").trim();
    const knoppen = document.createElement("span");
    knoppen.className = "blok-knoppen";
    knoppen.append(
      knop("↑", `${soort}: omhoog`, () => verplaats(blok, -1)),
      knop("↓", `${soort}: omlaag`, () => verplaats(blok, 1)),
    );
    kop.querySelector(".inline_label").after(knoppen);
  };

  document.addEventListener("content-editor:activate", (gebeurtenis) => {
    voegKnoppenToe(gebeurtenis.detail.inline);
  });
  document.addEventListener("content-editor:ready", () => {
    const { plugins, allowChange, addContent } = window.ContentEditor;
    if (!allowChange) return;
    const rij = document.createElement("div");
    rij.className = "blok-toevoegen";
    rij.setAttribute("role", "group");
    rij.setAttribute("aria-label", "Blok toevoegen");
    for (const soort of plugins.filter((een) => !een.regions?.includes("_adding_not_allowed"))) {
      const nieuw = document.createElement("button");
      nieuw.type = "button";
      nieuw.className = "button";
      nieuw.textContent = `${soort.title} toevoegen`;
      nieuw.addEventListener("click", () => {
        window.ContentEditor._insertBefore = null;
        addContent(soort.prefix);
      });
      rij.append(nieuw);
    }
    document.querySelector(".order-machine-wrapper").append(rij);
  });
}
