"use strict";

// While a name is typed, says below it what is on record under a name like it. Without this script, or when the
// answer fails, the same is said once the record is saved.
{
  const PAUSE = 350;

  const link = (it) => {
    const a = document.createElement("a");
    a.href = it.address;
    a.target = "_blank";
    a.rel = "noopener";
    a.textContent = it.said;
    const item = document.createElement("li");
    item.append(a, ` (${it.state})`);
    return item;
  };

  const say = (place, found) => {
    place.replaceChildren();
    if (!found.length) return;
    const list = document.createElement("ul");
    list.append(...found.map(link));
    place.append("On record already under a name like it:", list);
  };

  const watch = (input) => {
    const place = document.createElement("div");
    place.className = "desk-alike";
    place.setAttribute("role", "status");
    input.closest(".form-row, .fieldBox, p, div").append(place);
    let waiting, asked;
    input.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(async () => {
        const name = (asked = input.value);
        const answer = await fetch(`${input.dataset.alike}&name=${encodeURIComponent(name)}`).catch(() => null);
        const found = answer && answer.ok ? (await answer.json()).alike : [];
        if (name === asked) say(place, found);
      }, PAUSE);
    });
  };

  // The page of what has its name already asks of new rows alone. The blank form that these are copied from is no row.
  const within = (place) => {
    for (const input of place.querySelectorAll("input[data-alike]")) if (!input.closest(".empty-form")) watch(input);
  };
  if (document.currentScript.dataset.of === "page") within(document);
  document.addEventListener("formset:added", (event) => within(event.target));
}
