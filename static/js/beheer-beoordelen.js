// On to the next one that waits with the key N; whoever does not want that switches it off, and it stays off.
"use strict";

{
  const volgende = document.getElementById("volgende");
  const aan = document.getElementById("toets-aan");
  if (volgende && aan) {
    const PLEK = "beheer-toets-volgende";
    const typt = (doel) => doel.closest("input:not([type=checkbox], [type=submit]), textarea, select, [contenteditable]");

    aan.closest("[hidden]").hidden = false;
    try {
      aan.checked = localStorage.getItem(PLEK) !== "uit";
    } catch {
      // Without storage it is on at every page.
    }
    aan.addEventListener("change", () => {
      try {
        localStorage.setItem(PLEK, aan.checked ? "aan" : "uit");
      } catch {
        // Then it holds for this page only.
      }
    });
    document.addEventListener("keydown", (toets) => {
      if (!aan.checked || toets.key.toLowerCase() !== "n" || toets.repeat) return;
      if (toets.ctrlKey || toets.altKey || toets.metaKey || typt(toets.target)) return;
      volgende.click();
    });
  }
}
