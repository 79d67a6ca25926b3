// Makes the page pleasant; nothing depends on it. Pointing at a statement lights up all its parts,
// and each answer is drawn as a line to the claim that it answers.
(() => {
  const SVG = "http://www.w3.org/2000/svg";

  const parts = (article, numbers) =>
    numbers.flatMap((number) => [...article.querySelectorAll(`[data-s~="${CSS.escape(number)}"]`)]);

  const light = (event) => {
    document.querySelectorAll(".on").forEach((part) => part.classList.remove("on"));
    const part = event.target.closest?.("[data-s]");
    if (!part) return;
    const innermost = part.dataset.s.split(" ")[0];
    parts(part.closest("article"), [innermost]).forEach((other) => other.classList.add("on"));
  };

  const arc = (layer, from, to) => {
    const frame = layer.getBoundingClientRect();
    const [y1, y2] = [from, to].map((mark) => {
      const box = mark.getBoundingClientRect();
      return box.top + box.height / 2 - frame.top;
    });
    const right = frame.width;
    const left = Math.max(4, right - 10 - Math.abs(y2 - y1) / 12);
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("d", `M${right - 2},${y1} C${left},${y1} ${left},${y2} ${right - 7},${y2}`);
    const head = document.createElementNS(SVG, "path");
    head.setAttribute("class", "head");
    head.setAttribute("d", `M${right - 8},${y2 - 4} L${right},${y2} L${right - 8},${y2 + 4} Z`);
    layer.append(path, head);
  };

  const draw = () =>
    document.querySelectorAll("article").forEach((article) => {
      const layer = article.querySelector(".arcs");
      if (!layer) return;
      layer.replaceChildren();
      article.querySelectorAll(".text .to").forEach((from) => {
        const to = document.getElementById(from.hash.slice(1));
        if (to) arc(layer, from, to);
      });
    });

  document.addEventListener("mouseover", light);
  document.addEventListener("focusin", light);
  document.addEventListener("click", light);
  addEventListener("resize", draw);
  addEventListener("load", draw);
  addEventListener("beforeprint", draw);
})();
