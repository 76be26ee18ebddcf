// Puts the blocks of a story where one writes them: right after the title, not below everything else.
"use strict";
document.addEventListener("content-editor:ready", () => {
  const eerste = document.querySelector("#content-main form fieldset.module");
  const delen = document.querySelectorAll(".tabs.regions, .order-machine-wrapper, .order-machine-help");
  if (eerste) eerste.after(...delen);
});
