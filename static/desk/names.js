"use strict";

// The choices that complete what is typed are drawn by a script that gives them no name of their own. This gives each
// the name that its label gives the input, also in rows that are added later.
{
  const nameOf = (input) => {
    const label = input.labels && input.labels[0];
    return label ? label.textContent.trim().replace(/:$/, "") : input.name;
  };

  const giveNames = () => {
    for (const input of document.querySelectorAll("select.select2-hidden-accessible")) {
      const drawn = input.nextElementSibling;
      if (!drawn || !drawn.matches(".select2")) continue;
      for (const part of drawn.querySelectorAll(".select2-selection, span.select2-selection__rendered, .select2-search__field")) {
        if (part.getAttribute("aria-label")) continue;
        part.setAttribute("aria-label", nameOf(input));
        part.removeAttribute("aria-labelledby");
      }
      for (const list of drawn.querySelectorAll("ul")) list.setAttribute("role", "presentation");
    }
  };

  const watch = () => {
    giveNames();
    new MutationObserver(giveNames).observe(document.body, { childList: true, subtree: true });
  };
  if (document.readyState === "complete") watch();
  else window.addEventListener("load", watch);
}
