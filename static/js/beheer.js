// Small help for the pages of the admin; every one of them works without.
"use strict";

// Warn before a page with unsaved work is left.
{
  const formulier = document.querySelector("#content-main form[method=post]:not(#changelist-form)");
  if (formulier) {
    let veranderd = Boolean(document.querySelector(".errornote"));
    let verstuurd = false;
    for (const soort of ["input", "change"]) {
      formulier.addEventListener(soort, () => { veranderd = true; });
    }
    formulier.addEventListener("submit", () => { verstuurd = true; });
    window.addEventListener("beforeunload", (gebeurtenis) => {
      if (veranderd && !verstuurd) gebeurtenis.preventDefault();
    });
  }
}

// Editors and search boxes that scripts put in the place of a field take over its label.
{
  const labelVan = (veld) =>
    veld?.getAttribute("aria-label") || veld?.labels?.[0]?.textContent.trim() || "";

  const benoem = () => {
    for (const editor of document.querySelectorAll("[contenteditable=true][role=textbox]:not([aria-label])")) {
      const veld = editor.closest(".prose-editor")?.querySelector("textarea");
      editor.setAttribute("aria-label", labelVan(veld) || "Tekst");
    }
    for (const vak of document.querySelectorAll(".select2-container:not([data-benoemd])")) {
      const naam = labelVan(vak.previousElementSibling);
      if (!naam) continue;
      vak.dataset.benoemd = "";
      const keuze = vak.querySelector(".select2-selection");
      const gekozen = vak.querySelector(".select2-selection__rendered");
      gekozen?.setAttribute("aria-label", naam);
      keuze?.setAttribute("aria-label", naam);
      keuze?.removeAttribute("aria-labelledby");
      vak.querySelector(".select2-search__field")?.setAttribute("aria-label", naam);
    }
    document.querySelector(".select2-container--open .select2-search__field:not([aria-label])")
      ?.setAttribute("aria-label", "Zoeken");
  };
  benoem();
  new MutationObserver(benoem).observe(document.body, { childList: true, subtree: true });
}

// A new row is a copy: let its fields name their own help.
document.addEventListener("formset:added", (gebeurtenis) => {
  for (const veld of gebeurtenis.target.querySelectorAll("[aria-describedby*=__prefix__]")) {
    veld.setAttribute("aria-describedby", `${veld.id}_helptext`);
  }
});

// On a small screen the menu starts closed; a part of it closes when somebody goes elsewhere.
{
  const alles = document.querySelector(".beheermenu__alles");
  const smal = window.matchMedia("(max-width: 767px)");
  const pasAan = () => { if (alles) alles.open = !smal.matches; };
  pasAan();
  smal.addEventListener("change", pasAan);
  const sluit = (behalve) => {
    for (const open of document.querySelectorAll(".beheermenu__alles details[open]")) {
      if (!open.contains(behalve)) open.open = false;
    }
  };
  document.addEventListener("click", (klik) => sluit(klik.target));
  document.addEventListener("focusin", (focus) => sluit(focus.target));
  document.addEventListener("keydown", (toets) => {
    const open = toets.key === "Escape" && document.querySelector(".beheermenu__alles details[open]");
    if (open) {
      open.open = false;
      open.querySelector("summary").focus();
    }
  });
}
