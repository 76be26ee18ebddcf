// Warns before a page with unsaved work is left.
"use strict";
{
  const formulier = document.querySelector("#content-main form[method=post]:not(#changelist-form)");
  if (formulier) {
    let veranderd = Boolean(document.querySelector(".errornote"));
    let verstuurd = false;
    formulier.addEventListener("input", () => { veranderd = true; });
    formulier.addEventListener("change", () => { veranderd = true; });
    formulier.addEventListener("submit", () => { verstuurd = true; });
    window.addEventListener("beforeunload", (gebeurtenis) => {
      if (veranderd && !verstuurd) gebeurtenis.preventDefault();
    });
  }
}
