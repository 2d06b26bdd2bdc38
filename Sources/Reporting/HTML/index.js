const table = document.getElementById("pairs");
const body = table.tBodies[0];
const rows = [...body.rows];
const heads = [...table.tHead.rows[0].cells];
const search = document.getElementById("search");
const fold = text => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d").toLowerCase();
const words = new Map(rows.map(row => [row, fold(row.textContent)]));

function valueOf(row, column) {
  const cell = row.cells[column];
  if (!cell) return "";
  return cell.dataset.value === undefined ? cell.textContent : Number(cell.dataset.value);
}
function sortBy(column) {
  const head = heads[column];
  const isNumber = head.classList.contains("number");
  const down = head.getAttribute("aria-sort") ? head.getAttribute("aria-sort") === "ascending" : isNumber;
  heads.forEach(h => h.removeAttribute("aria-sort"));
  head.setAttribute("aria-sort", down ? "descending" : "ascending");
  const collator = new Intl.Collator(page.dataset.ui, { numeric: true });
  const compare = isNumber ? (a, b) => (Number(a) || 0) - (Number(b) || 0) : (a, b) => collator.compare(a, b);
  const sorted = [...rows].sort((a, b) => (down ? -1 : 1) * compare(valueOf(a, column), valueOf(b, column)));
  body.append(...sorted);
}
function filter() {
  const needle = fold(search.value.trim());
  let shown = 0;
  for (const row of rows) {
    const off = needle !== "" && !words.get(row).includes(needle);
    row.classList.toggle("off", off);
    if (!off) shown += 1;
  }
  document.getElementById("shown").textContent = needle === "" ? "" : `${shown} / ${rows.length}`;
}
heads.forEach((head, column) => head.addEventListener("click", () => sortBy(column)));
search.addEventListener("input", filter);
document.querySelector(".charts").addEventListener("click", event => {
  const rule = event.target.closest(".rule");
  if (!rule) return;
  search.value = search.value === rule.dataset.rule ? "" : rule.dataset.rule;
  filter();
});
document.addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target === search) {
    if (event.key === "Escape") { search.value = ""; filter(); search.blur(); }
    return;
  }
  if (event.key === "/") { event.preventDefault(); search.focus(); }
  else if (event.key === "t") switchTheme();
  else if (event.key === "l") switchLanguage();
  else if (event.key === "j" || event.key === "k") {
    const links = [...body.querySelectorAll("tr:not(.off) a")];
    const at = links.indexOf(document.activeElement);
    if (links.length > 0) links[(at + (event.key === "j" ? 1 : -1) + links.length) % links.length].focus();
  }
});
