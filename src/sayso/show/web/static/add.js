// The add box without leaving the page, and progress that moves by itself. Without this file a page shows the same.
const OUTCOMES = { new: "new", known: "known already", changed: "a new version", again: "read again" };
const STATES = { waiting: "Waiting its turn…", reading: "Reading…", done: "Read and kept", failed: "That did not work" };
const PAUSE = 700;

const element = (name, text, attributes = {}) => {
  const made = Object.assign(document.createElement(name), attributes);
  made.append(text);
  return made;
};

const line = (job) => [
  ...job.articles.map((article) => {
    const item = document.createElement("li");
    const count = `${article.statements} statement${article.statements === 1 ? "" : "s"}`;
    const link = element("a", article.title ?? "without a title", { href: `/articles/${encodeURIComponent(article.id)}` });
    item.append(link, " ", element("span", `${count} · ${OUTCOMES[article.outcome]}`, { className: "soft" }));
    return item;
  }),
  ...job.skipped.map((skipped) => element("li", `${skipped.where}: ${skipped.why}`, { className: "left-out" })),
];

const show = (place, job) => {
  const list = document.createElement("ul");
  list.className = "added";
  list.append(...line(job));
  const state = element("p", job.why ?? STATES[job.state], { className: job.over ? "over" : "busy" });
  place.replaceChildren(state, list);
};

const follow = async (place, address) => {
  for (;;) {
    const job = await (await fetch(address)).json();
    show(place, job);
    if (job.over) return job;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
};

const sorry = (place) => place.replaceChildren(element("p", "The site does not answer.", { role: "alert" }));

const form = document.querySelector("[data-add]");
form?.addEventListener("submit", async (event) => {
  event.preventDefault();
  const place = document.querySelector("[data-progress]");
  try {
    const answer = await fetch(form.action, { method: "POST", body: new FormData(form) });
    if (!answer.ok) {
      const why = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[role=alert]");
      place.replaceChildren(element("p", why?.textContent ?? answer.statusText, { role: "alert" }));
      return;
    }
    form.reset();
    await follow(place, `${answer.url}.json`);
  } catch {
    sorry(place);
  }
});

const page = document.querySelector("[data-job]");
if (page) {
  follow(page, page.dataset.job).then((job) => {
    document.querySelector("h1").textContent = STATES[job.state];
  }, () => sorry(page));
}
