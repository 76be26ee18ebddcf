/* Sharing a page: with what the device has for it, else by copying the link. */
for (const knop of document.querySelectorAll("[data-deel]")) {
  const stand = knop.parentElement.querySelector("[role=status]");
  knop.hidden = false;
  knop.addEventListener("click", async () => {
    const { deel: url, titel: title, gelukt, mislukt } = knop.dataset;
    stand.textContent = "";
    try {
      if (navigator.share) {
        await navigator.share({ title, url });
        return;
      }
      await navigator.clipboard.writeText(url);
      stand.textContent = gelukt;
    } catch (fout) {
      // Who closes the menu of the device chose not to share.
      if (fout.name !== "AbortError") stand.textContent = mislukt;
    }
  });
}
