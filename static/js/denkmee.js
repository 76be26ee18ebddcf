// A link in a mail carries the code after the #, where no server sees it: fill it in and go on.
(() => {
  const formulier = document.querySelector("[data-code-uit-adres]");
  const lees = () => {
    const code = location.hash.slice(1);
    if (!/^[a-z0-9-]{12,20}$/.test(code)) return;
    history.replaceState(null, "", location.pathname);
    formulier.elements.code.value = code;
    formulier.submit();
  };
  addEventListener("hashchange", lees);
  lees();
})();
