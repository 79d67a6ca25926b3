// Moving through an article by keys: j next, k previous, o open, c correct. They can be switched off, as WCAG 2.1.4 asks.
const KEY = "sayso.keys";
const toggle = document.querySelector("[data-keys]");
const marks = [...document.querySelectorAll(".text .n[id]")];

const isOn = () => localStorage.getItem(KEY) !== "off";
const showState = () => toggle?.setAttribute("aria-pressed", String(isOn()));

const current = () => {
  const at = document.activeElement.closest?.("[data-s]");
  const number = at?.dataset.s.split(" ")[0];
  const isMeant = (mark) => (number ? mark.dataset.s === number : [`#${mark.id}`, mark.hash].includes(location.hash));
  return marks.findIndex(isMeant);
};

const go = (place) => {
  const mark = marks[Math.min(Math.max(place, 0), marks.length - 1)];
  mark?.focus({ preventScroll: true });
  mark?.scrollIntoView({ block: "center" });
};

const follow = (kind) => {
  const mark = marks[current()];
  const item = mark && document.getElementById(mark.hash.slice(1));
  const link = kind === "open" ? mark : item?.querySelector(`a.${kind}`);
  if (link) link.click();
};

const KEYS = {
  j: () => go(current() + 1),
  k: () => go(current() - 1),
  o: () => follow("open"),
  c: () => follow("correct"),
};

document.addEventListener("keydown", (event) => {
  if (!isOn() || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("input, textarea, select")) return;
  if (!(event.key in KEYS)) return;
  event.preventDefault();
  KEYS[event.key]();
});

if (toggle) {
  toggle.hidden = false;
  toggle.addEventListener("click", () => {
    localStorage.setItem(KEY, isOn() ? "off" : "on");
    showState();
  });
  showState();
}

// A statement that is looked at in the text is brought into view in the list, without moving the text.
const list = document.querySelector(".speakers");
const bring = (event) => {
  const part = event.target.closest?.(".text [data-s]");
  if (!part || getComputedStyle(list).overflowY !== "auto") return;
  const item = list.querySelector(`.statement[data-s="${CSS.escape(part.dataset.s.split(" ")[0])}"]`);
  if (!item) return;
  const [box, frame] = [item.getBoundingClientRect(), list.getBoundingClientRect()];
  if (box.top < frame.top || box.bottom > frame.bottom) list.scrollTop += box.top - frame.top - frame.height / 3;
};
if (list) {
  document.addEventListener("focusin", bring);
  document.addEventListener("click", bring);
}
