const findings = [...document.querySelectorAll(".finding")];
const ticks = new Map([...document.querySelectorAll(".tick")].map(t => [t.dataset.k, t]));
const byKey = new Map();
for (const mark of document.querySelectorAll("main .m")) {
  const list = byKey.get(mark.dataset.k);
  if (list) list.push(mark); else byKey.set(mark.dataset.k, [mark]);
}
const card = document.getElementById("card");
const search = document.getElementById("search");
const say = (en, vi) => page.dataset.ui === "vi" ? vi : en;
let current = null;

// --- filters ---
const hidden = { severity: new Set(), rule: new Set(), state: new Set(), suppressed: false };
const fold = text => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d").toLowerCase();
const words = new Map(findings.map(f => [f, fold(f.textContent)]));
const stateOf = element => ["changed", "dropped", "added"].find(s => element.classList.contains(s));

function applyFilters() {
  const needle = fold(search.value.trim());
  let shown = 0;
  for (const finding of findings) {
    const off = hidden.severity.has(finding.dataset.severity) || hidden.rule.has(finding.dataset.rule) || hidden.state.has(stateOf(finding))
      || (hidden.suppressed && finding.classList.contains("suppressed")) || (needle !== "" && !words.get(finding).includes(needle));
    finding.classList.toggle("off", off);
    ticks.get(finding.dataset.k)?.classList.toggle("off", off);
    for (const mark of byKey.get(finding.dataset.k) ?? []) mark.classList.toggle("off", off);
    if (!off) shown += 1;
  }
  document.querySelector(".none").hidden = shown > 0 || findings.length === 0;
  tell();
}
const visible = () => findings.filter(f => !f.classList.contains("off"));
function toggle(set, value, button) {
  if (set.has(value)) set.delete(value); else set.add(value);
  button.setAttribute("aria-pressed", String(!set.has(value)));
  applyFilters();
}
document.querySelector(".toolbar").addEventListener("click", event => {
  const button = event.target.closest("button");
  if (!button) return;
  if (button.dataset.severity) toggle(hidden.severity, button.dataset.severity, button);
  else if (button.dataset.state) {
    page.classList.toggle("hide-" + button.dataset.state);
    toggle(hidden.state, button.dataset.state, button);
  } else if ("suppressed" in button.dataset) {
    hidden.suppressed = !hidden.suppressed;
    button.setAttribute("aria-pressed", String(!hidden.suppressed));
    applyFilters();
  } else if (button.id === "help-button") document.getElementById("help").showModal();
});
document.querySelector(".filters").addEventListener("change", event => {
  const rule = event.target.dataset.rule;
  if (!rule) return;
  if (event.target.checked) hidden.rule.delete(rule); else hidden.rule.add(rule);
  applyFilters();
});
search.addEventListener("input", applyFilters);

// --- going from finding to finding ---
function tell() {
  const list = visible();
  document.querySelector(".phone .now").textContent = list.length === 0 ? "0" : `${current ? list.indexOf(current) + 1 : "–"} / ${list.length}`;
  const message = current?.querySelector(".message");
  const shown = message?.querySelector("." + page.dataset.ui) ?? message;
  document.querySelector(".phone .message").textContent = shown ? shown.textContent : say("findings", "phát hiện");
}
function light(key) {
  document.querySelectorAll(".m.lit").forEach(m => m.classList.remove("lit"));
  for (const mark of byKey.get(key) ?? []) mark.classList.add("lit");
}
function select(finding) {
  current?.classList.remove("now");
  ticks.get(current?.dataset.k)?.classList.remove("now");
  current = finding;
  finding.classList.add("now");
  ticks.get(finding.dataset.k)?.classList.add("now");
  const panel = document.querySelector(".findings");
  const top = finding.offsetTop - panel.scrollTop;
  if (top < 60 || top + finding.offsetHeight > panel.clientHeight) panel.scrollTop = finding.offsetTop - panel.clientHeight / 3;
  light(finding.dataset.k);
  tell();
}
function show(finding) {
  select(finding);
  const marks = byKey.get(finding.dataset.k) ?? [];
  const inTranslation = marks.find(m => m.closest(".side.t"));
  const mark = marks.find(m => !m.classList.contains("gap")) ?? inTranslation ?? marks[0];
  if (!mark) return;
  // Rows out of sight have no measured height yet: once they have, look again.
  mark.scrollIntoView({ block: "center" });
  requestAnimationFrame(() => requestAnimationFrame(() => mark.scrollIntoView({ block: "center" })));
  for (const m of marks) {
    m.classList.remove("arrived");
    void m.offsetWidth;
    m.classList.add("arrived");
  }
}
function step(by) {
  const list = visible();
  if (list.length === 0) return;
  const at = list.indexOf(current);
  show(list[at < 0 ? (by > 0 ? 0 : list.length - 1) : (at + by + list.length) % list.length]);
}
document.querySelector(".findings ol").addEventListener("click", event => {
  const finding = event.target.closest(".finding");
  if (!finding || String(getSelection()) !== "") return;
  show(finding);
  page.classList.remove("sheet");
});
document.querySelector(".strip").addEventListener("click", event => {
  const tick = event.target.closest(".tick");
  event.preventDefault();
  if (tick) show(document.getElementById(tick.dataset.k));
  else {
    const box = event.currentTarget.getBoundingClientRect();
    scrollTo({ top: (event.clientY - box.top) / box.height * page.scrollHeight - innerHeight / 2 });
  }
});
document.querySelector(".phone").addEventListener("click", event => {
  const button = event.target.closest("button");
  if (button?.dataset.go) step(Number(button.dataset.go));
  else if (button) page.classList.toggle("sheet");
});

// --- the card that shows a fact's counterpart ---
const names = {
  carried: ["carried", "giữ nguyên"], converted: ["converted", "quy đổi"], changed: ["changed", "sai khác"],
  dropped: ["dropped", "bị bỏ"], added: ["added", "thêm vào"],
};
const textOf = marks => marks.map(m => m.textContent).join("");
function line(table, label, text, value) {
  const row = table.insertRow();
  const head = document.createElement("th");
  head.textContent = label;
  row.append(head);
  const cell = row.insertCell();
  cell.textContent = text === "" ? say("nothing here", "không có gì ở đây") : text.length > 160 ? text.slice(0, 160) + "…" : text;
  if (value) {
    const span = document.createElement("span");
    span.className = "value";
    span.textContent = " = " + value;
    cell.append(span);
  }
}
function open(mark) {
  const key = mark.dataset.k;
  const marks = byKey.get(key) ?? [];
  const finding = key.startsWith("f") ? document.getElementById(key) : null;
  const state = Object.keys(names).find(s => mark.classList.contains(s));
  card.replaceChildren();
  const title = document.createElement("b");
  title.style.color = `var(--${state})`;
  const message = finding?.querySelector(".message");
  title.textContent = message ? (message.querySelector("." + page.dataset.ui) ?? message).textContent : names[state][page.dataset.ui === "vi" ? 1 : 0];
  card.append(title);
  const table = document.createElement("table");
  for (const [side, en, vi] of [[".side.o", "original", "bản gốc"], [".side.t", "translation", "bản dịch"]]) {
    const here = marks.filter(m => m.closest(side));
    if (here.length > 0) line(table, say(en, vi), textOf(here), here[0].dataset.v);
  }
  const suggestion = finding?.querySelector(".suggestion");
  if (suggestion) line(table, say("suggestion", "đề nghị"), suggestion.textContent);
  card.append(table);
  if (finding) {
    const meta = document.createElement("span");
    meta.className = "meta";
    meta.textContent = finding.querySelector(".meta").textContent;
    card.append(meta);
  }
  card.hidden = false;
  mark.setAttribute("aria-describedby", "card");
  const box = mark.getClientRects()[0] ?? mark.getBoundingClientRect();
  const size = card.getBoundingClientRect();
  card.style.left = Math.max(8, Math.min(box.left, innerWidth - size.width - 12)) + "px";
  card.style.top = (box.bottom + 8 + size.height < innerHeight ? box.bottom + 8 : Math.max(8, box.top - size.height - 8)) + "px";
  light(key);
}
function close() {
  card.hidden = true;
  light(current?.dataset.k);
}
const main = document.querySelector("main");
let lastPair = null;
let pairs = null;
function highlight(bead) {
  if (bead === lastPair) return;
  if (!pairs) {
    pairs = new Map();
    for (const s of document.querySelectorAll("main .s")) {
      const list = pairs.get(s.dataset.b);
      if (list) list.push(s); else pairs.set(s.dataset.b, [s]);
    }
  }
  for (const s of pairs.get(lastPair) ?? []) s.classList.remove("pair");
  for (const s of pairs.get(bead) ?? []) s.classList.add("pair");
  lastPair = bead;
}
main.addEventListener("mouseover", event => {
  highlight(event.target.closest(".s")?.dataset.b ?? null);
  const mark = event.target.closest(".m:not(.off)");
  if (mark) open(mark);
});
main.addEventListener("mouseleave", () => { highlight(null); close(); });
main.addEventListener("mouseout", event => { if (event.target.closest(".m")) close(); });
main.addEventListener("focusin", event => { const mark = event.target.closest(".m:not(.off)"); if (mark) open(mark); });
main.addEventListener("focusout", close);
main.addEventListener("click", event => {
  const mark = event.target.closest(".m:not(.off)");
  const finding = mark && document.getElementById(mark.dataset.k);
  if (finding && !finding.classList.contains("off")) select(finding);
});
addEventListener("scroll", () => {
  if (card.hidden) return;
  // The card of a fact that has the focus follows it; one shown for the pointer goes.
  if (document.activeElement.matches("main .m")) open(document.activeElement); else close();
}, { passive: true });

// --- the strip's window ---
const view = document.querySelector(".strip .view");
let waiting = false;
function drawView() {
  waiting = false;
  const height = page.scrollHeight;
  view.style.height = Math.max(1, innerHeight / height * 100) + "%";
  view.style.top = Math.min(99, scrollY / height * 100) + "%";
}
function drawSoon() {
  if (!waiting) { waiting = true; requestAnimationFrame(drawView); }
}
addEventListener("scroll", drawSoon, { passive: true });
addEventListener("resize", drawSoon);
const bar = document.querySelector(".toolbar");
new ResizeObserver(() => document.querySelector(".layout").style.setProperty("--bar", bar.offsetHeight + "px")).observe(bar);

// --- keys ---
function stepFact(mark, by) {
  const facts = [...main.querySelectorAll(".m[tabindex]:not(.off)")];
  facts[(facts.indexOf(mark) + by + facts.length) % facts.length].focus();
}
document.addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const typing = event.target.matches("input[type=search]");
  if (event.key === "Escape") {
    close();
    page.classList.remove("sheet");
    if (typing) { search.value = ""; applyFilters(); search.blur(); }
  } else if (typing) {
    if (event.key === "Enter") { search.blur(); step(1); }
  } else if (event.key === "j") step(1);
  else if (event.key === "k") step(-1);
  else if (event.key === "/") { event.preventDefault(); page.classList.add("sheet"); search.focus(); }
  else if (event.key === "t") switchTheme();
  else if (event.key === "l") switchLanguage();
  else if (event.key === "?") document.getElementById("help").showModal();
  else if (event.key === "Enter" && event.target.matches(".m")) {
    const finding = document.getElementById(event.target.dataset.k);
    if (finding) show(finding); else byKey.get(event.target.dataset.k)?.find(m => m !== event.target)?.focus();
  } else if (event.key === "Enter" && !event.target.closest("button, a, summary, input, dialog") && current) {
    show(current);
    (byKey.get(current.dataset.k) ?? [])[0]?.focus({ preventScroll: true });
  } else if ((event.key === "ArrowRight" || event.key === "ArrowLeft") && event.target.matches(".m")) {
    event.preventDefault();
    stepFact(event.target, event.key === "ArrowRight" ? 1 : -1);
  }
});
// Facts that were carried are reached with the arrows from any finding; a page without findings needs a way in.
if (findings.length === 0) main.querySelector(".m")?.setAttribute("tabindex", "0");
document.addEventListener("language", () => { close(); tell(); });
tell();
drawView();
const wanted = document.getElementById(location.hash.slice(1));
if (wanted?.classList.contains("finding")) show(wanted);
