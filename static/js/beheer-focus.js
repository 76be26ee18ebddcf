// Shows the main picture beside the two numbers of its focal point, so that one can point at a face.
// The numbers do the same by keyboard, and without this script.
"use strict";
document.addEventListener("DOMContentLoaded", () => {
  const vakken = ["x", "y"].map((as) => document.getElementById(`id_foto_focus_${as}`));
  const keuze = document.getElementById("id_foto");
  const nu = keuze?.closest(".file-upload, .form-row")?.querySelector("a[href]")?.getAttribute("href");

  if (vakken.every(Boolean)) {
    const kader = document.createElement("div");
    kader.className = "focuspunt";
    kader.hidden = true;
    // Drawn, not an <img>: the policy of the page knows no picture that is not on the server yet.
    const doek = document.createElement("canvas");
    doek.setAttribute("aria-hidden", "true");
    const stip = document.createElement("span");
    stip.className = "focuspunt__stip";
    kader.append(doek, stip);
    vakken[0].closest(".form-row").append(kader);

    const zetStip = () => {
      const [x, y] = vakken.map((vak) => Math.min(100, Math.max(0, Number(vak.value) || 0)));
      stip.style.insetInlineStart = `${x}%`;
      stip.style.insetBlockStart = `${y}%`;
    };
    const toon = async (blob) => {
      const beeld = await createImageBitmap(blob, { imageOrientation: "from-image" });
      const schaal = Math.min(1, 480 / beeld.width, 360 / beeld.height);
      doek.width = Math.max(1, Math.round(beeld.width * schaal));
      doek.height = Math.max(1, Math.round(beeld.height * schaal));
      doek.getContext("2d").drawImage(beeld, 0, 0, doek.width, doek.height);
      kader.hidden = false;
      zetStip();
    };
    const verberg = () => { kader.hidden = true; };

    doek.addEventListener("click", (klik) => {
      const vlak = doek.getBoundingClientRect();
      const deel = [(klik.clientX - vlak.left) / vlak.width, (klik.clientY - vlak.top) / vlak.height];
      vakken.forEach((vak, nummer) => {
        vak.value = Math.round(Math.min(1, Math.max(0, deel[nummer])) * 100);
        vak.dispatchEvent(new Event("input", { bubbles: true }));
      });
    });
    for (const vak of vakken) vak.addEventListener("input", zetStip);
    keuze?.addEventListener("change", () => {
      const [bestand] = keuze.files;
      if (bestand) toon(bestand).catch(verberg);
    });
    if (nu) fetch(nu).then((antwoord) => antwoord.blob()).then(toon).catch(verberg);
  }
});
