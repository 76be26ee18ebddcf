// Shows what only works with a script, and says it when a passkey was not used or made.
"use strict";
{
  const kan = "PublicKeyCredential" in window;
  for (const deel of document.querySelectorAll(".met-script")) deel.hidden = !kan;
  const mislukt = document.getElementById("passkey_mislukt");
  document.addEventListener("allauth.error", (fout) => {
    fout.preventDefault();
    if (mislukt) mislukt.hidden = false;
  });
}
