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

  const placeOf = (input) => {
    const box = input.closest(".fieldBox, .form-row");
    const there = box.querySelector(".desk-alike");
    if (there) return there;
    const place = document.createElement("div");
    place.className = "desk-alike";
    place.setAttribute("role", "status");
    box.append(place);
    return place;
  };

  const ask = async (input) => {
    const name = input.value;
    const answer = await fetch(`${input.dataset.alike}&name=${encodeURIComponent(name)}`).catch(() => null);
    const found = answer && answer.ok ? (await answer.json()).alike : [];
    if (name === input.value) say(placeOf(input), found);
  };

  // Rows of a page are copied with their inputs, so whatever bubbles up to the page is heard there.
  // Each waits for itself: whoever goes on to the next at once is still told of the one before.
  const waiting = new WeakMap();
  document.addEventListener("input", ({ target }) => {
    if (!target.matches("input[data-alike]")) return;
    placeOf(target); // there before anything is said in it, or a screen reader would miss it
    clearTimeout(waiting.get(target));
    waiting.set(target, setTimeout(ask, PAUSE, target));
  });
}
