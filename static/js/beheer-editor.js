// Runs before the editors of the admin: what they put in the page fits our policy and our language.
"use strict";

// The editors put a <style> element in the page. Give it the nonce of this page, so that the policy
// lets it through; a <style> that comes in any other way, for example in a text, stays refused.
{
  const nonce = document.currentScript.nonce;
  const maak = document.createElement;
  document.createElement = function (naam, opties) {
    const element = maak.call(this, naam, opties);
    if (String(naam).toLowerCase() === "style") element.nonce = nonce;
    return element;
  };
}

// Words of the editor that Django's own catalogue does not have.
Object.assign(window.django?.catalog ?? {}, {
  "Edit Link": "Link",
  "Open in new window": "In een nieuw venster openen",
  "List properties": "Eigenschappen van de lijst",
  "Decimal numbers": "Cijfers",
  "Lowercase letters": "Kleine letters",
  "Uppercase letters": "Hoofdletters",
  "Lowercase Roman numerals": "Kleine Romeinse cijfers",
  "Uppercase Roman numerals": "Romeinse cijfers",
  "Start at": "Begin bij",
  "List type": "Soort lijst",
  Title: "Titel",
  URL: "Webadres",
  Update: "Opslaan",
  Cancel: "Annuleren",
});

// Words that the editor has in its code.
{
  const woorden = {
    paragraph: "Gewone tekst",
    Paragraph: "Gewone tekst",
    "heading 2": "Kop",
    "Heading 2": "Kop",
    "heading 3": "Tussenkop",
    "Heading 3": "Tussenkop",
    "unordered list": "Opsomming",
    "ordered list": "Genummerde lijst",
    blockquote: "Aanhaling",
    bold: "Vet",
    italic: "Schuin",
    "insert link": "Link maken",
    "remove link": "Link weghalen",
    undo: "Ongedaan maken",
    redo: "Opnieuw doen",
  };
  const vertaal = () => {
    for (const knop of document.querySelectorAll(".prose-menubar [title]")) {
      const woord = woorden[knop.title];
      if (!woord) continue;
      knop.title = woord;
      knop.setAttribute("aria-label", woord);
    }
    for (const keuze of document.querySelectorAll(".prose-menubar__option > *")) {
      const woord = woorden[keuze.textContent];
      if (woord) keuze.textContent = woord;
    }
  };
  new MutationObserver(vertaal).observe(document.documentElement, {
    attributeFilter: ["title"],
    childList: true,
    subtree: true,
  });
}
