"use strict";
// What the page does beyond its links: keys, and how many are shown.
(() => {
  const cards = [...document.querySelectorAll(".card")];
  const status = document.getElementById("status");
  if (!cards.length) return;
  let now = null;
  document.documentElement.classList.add("js");

  const shown = () => cards.filter((c) => c.offsetParent !== null);
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
      toCard(card);
      try { history.replaceState(null, "", "#" + card.id); } catch { /* a page within a page may not */ }
    }
    const place = words(card);
    if (place) {
      place.classList.add("now");
      toWords(place);
    }
    tell();
  };

  // toCard moves a card to the top, but not so far that the reports beside it
  // would be pushed out of the window.
  const toCard = (card) => {
    const desk = card.closest(".desk").getBoundingClientRect(), box = card.getBoundingClientRect();
    const top = box.top - 16, least = Math.max(desk.bottom - innerHeight, desk.top);
    scrollBy({ top: box.height < innerHeight ? Math.min(top, least) : top, behavior: "instant" });
  };

  // toWords moves a place to the upper third of what is seen of the reports.
  const toWords = (place) => {
    const pane = place.closest(".sheets");
    if (getComputedStyle(pane).position !== "sticky") return;
    place.closest("details").open = true;
    const frame = pane.getBoundingClientRect();
    const top = Math.max(frame.top, 0), bottom = Math.min(frame.bottom, innerHeight);
    pane.scrollBy({ top: place.getBoundingClientRect().top - top - (bottom - top) / 3, behavior: "instant" });
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
      place.scrollIntoView({ behavior: "instant", block: "center" });
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
    const to = document.getElementById(location.hash.slice(1));
    if (!to) return;
    const sheet = to.closest("details");
    if (sheet) { sheet.open = true; to.scrollIntoView({ block: "center" }); }
    if (to.classList.contains("card")) show(to, false);
  };
  addEventListener("hashchange", follow);
  if (location.hash) follow();
  tell();
})();
