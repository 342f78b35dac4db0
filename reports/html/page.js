"use strict";
// What the page does beyond its links: keys, and how many are shown.
(() => {
  const cards = [...document.querySelectorAll(".card")];
  const status = document.getElementById("status");
  let now = null;
  document.documentElement.classList.add("js");

  const shown = () => cards.filter((c) => c.offsetParent !== null);
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  const glide = () => (still.matches ? "auto" : "smooth");

  // words are the places in the reports that a card is about; those of the
  // report that stands open come first.
  const words = (card) => {
    const all = [...document.querySelectorAll(`mark[id^="m${card.id.slice(1)}-"]`)];
    return all.find((m) => m.closest("details[open]")) || all[0];
  };

  const tell = () => {
    const some = shown();
    const at = some.indexOf(now) + 1;
    status.textContent = at ? `${at} of ${some.length}` : `${some.length} of ${cards.length} shown`;
  };

  // show makes a card the one looked at, and moves its words into view where
  // reports stand beside the cards.
  const show = (card, move) => {
    document.querySelectorAll(".now").forEach((e) => e.classList.remove("now"));
    now = card;
    if (!card) return tell();
    card.classList.add("now");
    if (move) {
      card.focus({ preventScroll: true });
      card.scrollIntoView({ behavior: glide(), block: "start" });
      history.replaceState(null, "", "#" + card.id);
    }
    const place = words(card);
    if (place) {
      place.classList.add("now");
      const pane = place.closest(".sheets");
      if (getComputedStyle(pane).position === "sticky") {
        place.closest("details").open = true;
        const box = place.getBoundingClientRect(), frame = pane.getBoundingClientRect();
        pane.scrollTo({ top: pane.scrollTop + box.top - frame.top - frame.height / 3, behavior: glide() });
      }
    }
    tell();
  };

  const step = (by) => {
    const some = shown();
    if (!some.length) return;
    const at = some.indexOf(now);
    show(some[at < 0 ? 0 : Math.min(Math.max(at + by, 0), some.length - 1)], true);
  };

  const keys = {
    j: () => step(1), n: () => step(1), k: () => step(-1), p: () => step(-1),
    g: () => shown().length && show(shown()[0], true),
    t: () => {
      const place = now && words(now);
      if (!place) return;
      place.closest("details").open = true;
      place.scrollIntoView({ behavior: glide(), block: "center" });
    },
  };
  document.addEventListener("keydown", (e) => {
    if (e.ctrlKey || e.metaKey || e.altKey || e.isComposing || !Object.hasOwn(keys, e.key)) return;
    e.preventDefault();
    keys[e.key]();
  });

  document.querySelectorAll(".filters input").forEach((box) => box.addEventListener("change", () => {
    if (now && now.offsetParent === null) show(null);
    tell();
  }));

  // A link to words opens their report; browsers that do not do so themselves
  // are helped.
  const follow = () => {
    const to = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!to) return;
    const sheet = to.closest("details");
    if (sheet) { sheet.open = true; to.scrollIntoView({ block: "center" }); }
    if (to.classList.contains("card")) show(to, false);
  };
  addEventListener("hashchange", follow);
  if (location.hash) follow();
  tell();
})();
