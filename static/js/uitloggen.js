// Who signs out leaves nothing behind in this browser of what was typed and not saved yet.
document.addEventListener("submit", ({ target }) => {
  if (!target.matches("[data-uitloggen]")) return;
  try {
    for (const sleutel of Object.keys(localStorage)) {
      if (sleutel.startsWith("voortgang:")) localStorage.removeItem(sleutel);
    }
  } catch {
    // nothing is kept in this browser
  }
});
