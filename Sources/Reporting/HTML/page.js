"use strict";
// What the report and the batch's index share: theme and language, kept where the browser allows it.
const page = document.documentElement;

function remember(key, value) {
  try { localStorage.setItem("doichieu." + key, value); } catch { /* a page opened from disk may have no storage */ }
}
function recall(key) {
  try { return localStorage.getItem("doichieu." + key); } catch { return null; }
}

function setLanguage(language) {
  page.dataset.ui = page.lang = language;
  document.querySelectorAll("[data-placeholder-en]").forEach(e => { e.placeholder = e.getAttribute("data-placeholder-" + language); });
  document.querySelectorAll("[data-aria-label-en]").forEach(e => { e.setAttribute("aria-label", e.getAttribute("data-aria-label-" + language)); });
  document.getElementById("ui").textContent = language === "vi" ? "EN" : "VI";
}
function switchLanguage() {
  setLanguage(page.dataset.ui === "vi" ? "en" : "vi");
  remember("language", page.dataset.ui);
  document.dispatchEvent(new Event("language"));
}
function isDark() {
  return page.dataset.theme ? page.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
}
function switchTheme() {
  page.dataset.theme = isDark() ? "light" : "dark";
  remember("theme", page.dataset.theme);
}

if (recall("theme")) page.dataset.theme = recall("theme");
setLanguage(recall("language") || page.dataset.ui);
document.getElementById("ui").addEventListener("click", switchLanguage);
document.getElementById("theme").addEventListener("click", switchTheme);
