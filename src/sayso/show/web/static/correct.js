// Spans by selecting text: the words that are selected in the article become the source, the cue or the content.
const text = document.querySelector("[data-text]");

const before = (node, offset) => {
  const range = document.createRange();
  range.selectNodeContents(text);
  range.setEnd(node, offset);
  return [...range.toString()].length;
};

const selected = () => {
  const selection = getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return [];
  return Array.from({ length: selection.rangeCount }, (_, place) => selection.getRangeAt(place))
    .filter((range) => text.contains(range.commonAncestorContainer))
    .map((range) => {
      const words = range.toString();
      const start = before(range.startContainer, range.startOffset) + [...words].length - [...words.trimStart()].length;
      return { words: words.trim(), start, end: start + [...words.trim()].length };
    })
    .filter((piece) => piece.words);
};

for (const button of document.querySelectorAll("[data-take]")) {
  const area = document.getElementById(button.dataset.take);
  const places = area.form.elements[`${button.dataset.take}_at`];
  button.hidden = false;
  area.addEventListener("input", () => (places.value = ""));
  button.addEventListener("mousedown", (event) => event.preventDefault());
  button.addEventListener("click", () => {
    const pieces = selected();
    if (!pieces.length) return;
    area.value = pieces.map((piece) => piece.words.replace(/\s+/g, " ")).join("\n");
    places.value = pieces.map((piece) => `${piece.start}:${piece.end}`).join(" ");
  });
}
