// The editors put a <style> element in the page. Give it the nonce of this page, so that the policy
// lets it through; a <style> that comes in any other way, for example in a text, stays refused.
"use strict";
{
  const nonce = document.currentScript.nonce;
  const maak = document.createElement;
  document.createElement = function (naam, opties) {
    const element = maak.call(this, naam, opties);
    if (String(naam).toLowerCase() === "style") element.nonce = nonce;
    return element;
  };
}
