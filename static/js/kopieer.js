/* Copying what stands in a field. */
for (const knop of document.querySelectorAll("[data-kopieer]")) {
  const stand = knop.parentElement.querySelector("[role=status]");
  knop.hidden = false;
  knop.addEventListener("click", async () => {
    const veld = document.getElementById(knop.dataset.kopieer);
    try {
      await navigator.clipboard.writeText(veld.value);
      stand.textContent = knop.dataset.gelukt;
    } catch {
      veld.select();
      stand.textContent = knop.dataset.mislukt;
    }
  });
}
