"""Uses HTML reports in a headless Chromium as a reader would; see scripts/browser-test."""

import pathlib
import shutil
import subprocess
import sys
import tempfile

from playwright.sync_api import Browser, Page, sync_playwright

NEWS = pathlib.Path("corpora/news")
HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)',
    "]]><svg onload=alert(1)>",
    "</title></style></script><script>alert(1)</script>",
    "\u202egnp.exe\u202c \u2066isolated\u2069 \u200bhidden",
    "javascript:alert(1)",
]


class Pages:
    """Writes reports and opens them, watching for whatever a page must not do."""

    def __init__(self, browser: Browser, program: str, folder: pathlib.Path):
        self.browser = browser
        self.program = program
        self.folder = folder
        self.complaints: list[str] = []

    def audit(self, name: str, original: str, translation: str) -> pathlib.Path:
        first, second, page = self.folder / f"{name}.goc.txt", self.folder / f"{name}.dich.txt", self.folder / f"{name}.html"
        first.write_text(original, encoding="utf-8")
        second.write_text(translation, encoding="utf-8")
        done = subprocess.run([self.program, "audit", first, second, "--format", f"html={page}", "--language", "en"])
        assert done.returncode in (0, 1), done
        return page

    def open(self, path: pathlib.Path, width: int = 1440, height: int = 900, theme: str = "light") -> Page:
        context = self.browser.new_context(viewport={"width": width, "height": height}, color_scheme=theme)
        page = context.new_page()
        page.on("console", lambda message: self.complaints.append(f"{path.name}: {message.text}"))
        page.on("pageerror", lambda error: self.complaints.append(f"{path.name}: {error}"))
        page.on("dialog", lambda dialog: self.complaints.append(f"{path.name}: a dialog: {dialog.message}"))
        page.on("request", lambda request: request.url.startswith("file:") or self.complaints.append(f"{path.name}: asked for {request.url}"))
        page.goto(path.as_uri())
        return page


def faulty(number: str, other: str) -> tuple[str, str]:
    """A pair whose translation has wrong digits, lacks a paragraph and has one from another article."""
    original = (NEWS / f"{number}.vi.txt").read_text(encoding="utf-8")
    paragraphs = (NEWS / f"{number}.en.txt").read_text(encoding="utf-8").split("\n\n")
    alien = (NEWS / f"{other}.en.txt").read_text(encoding="utf-8").split("\n\n")[4]
    paragraphs = paragraphs[:3] + paragraphs[4:5] + [alien] + [p.replace("2", "3") for p in paragraphs[5:]]
    return original, "\n\n".join(paragraphs)


def reads_well(pages: Pages, shots: pathlib.Path) -> None:
    for number, other in (("001", "005"), ("002", "006"), ("005", "009")):
        path = pages.audit(number, *faulty(number, other))
        for width, height in ((1440, 900), (400, 860)):
            for theme in ("light", "dark"):
                page = pages.open(path, width, height, theme)
                page.screenshot(path=shots / f"{number}-{width}-{theme}.png")
                assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), f"{number} at {width} scrolls sideways"
                page.context.close()


def keys_and_filters_work(pages: Pages, shots: pathlib.Path) -> None:
    page = pages.open(pages.audit("keys", *faulty("001", "005")))
    shown = "document.querySelectorAll('.finding:not(.off)').length"
    total = page.evaluate(shown)
    assert total > 3
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("k")
    assert page.evaluate("document.querySelector('.finding.now').id") == "f0"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.dataset.k") == "f0"
    assert page.is_visible("#card")
    middle = page.evaluate("document.querySelector('main .m[data-k=f0]').getBoundingClientRect().top / innerHeight")
    assert 0 < middle < 1, middle
    page.screenshot(path=shots / "keys.png")
    page.keyboard.press("/")
    page.keyboard.type("zzzz")
    assert page.evaluate(shown) == 0 and page.is_visible(".none")
    page.keyboard.press("Escape")
    assert page.evaluate(shown) == total
    page.click("[data-severity=error]")
    assert page.evaluate("document.querySelectorAll('.finding.error:not(.off), .tick.error:not(.off), main .m.error:not(.off)').length") == 0
    page.click("[data-severity=error]")
    page.click(".filters summary")
    page.click(".filters label >> nth=0")
    assert page.evaluate(shown) < total
    page.click(".filters label >> nth=0")
    page.hover("main .m.carried >> nth=1")
    assert "carried" in page.inner_text("#card")
    page.keyboard.press("l")
    assert page.evaluate("document.documentElement.lang") == "vi" and "lỗi" in page.inner_text(".toolbar")
    before = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.keyboard.press("t")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != before
    page.pdf(path=shots / "print.pdf", format="A4")
    page.context.close()


def hostile_text_does_nothing(pages: Pages, shots: pathlib.Path) -> None:
    tail = "\n\n".join(f"Hơn 42.600 người {text} thiệt mạng tại Paris." for text in HOSTILE)
    tail_en = "\n\n".join(f"More than 42,060 people {text} were killed in Milan." for text in HOSTILE)
    page = pages.open(pages.audit("hostile", f"{HOSTILE[0]} tin nóng\n\n{tail}\n", f"{HOSTILE[4]} breaking\n\n{tail_en}\n"))
    page.wait_for_timeout(300)
    assert page.evaluate("document.querySelectorAll('script').length") == 1
    assert page.evaluate("document.querySelectorAll('img, svg, iframe, [onerror], [onload], [onmouseover]').length") == 0
    text = page.evaluate("document.body.textContent")
    assert not any(c in text for c in "\u202e\u2066\u200b") and "RLO" in text and "<script>alert(1)</script>" in page.inner_text("main")
    for _ in range(6):
        page.keyboard.press("j")
    page.hover("main .m >> nth=2")
    page.screenshot(path=shots / "hostile.png")
    page.context.close()


def a_long_pair_scrolls(pages: Pages) -> None:
    numbers = sorted(p.name[:3] for p in NEWS.glob("*.vi.txt"))
    original = translation = ""
    for number in numbers * 3:
        texts = faulty(number, "009" if number != "009" else "001")
        original += texts[0] + "\n\n"
        translation += texts[1] + "\n\n"
    path = pages.audit("long", original, translation)
    page = pages.open(path)
    timing = page.evaluate("performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd")
    frames = page.evaluate(
        """async () => {
          const times = []; let last = performance.now();
          for (let y = 0; y < document.documentElement.scrollHeight; y += 300) {
            scrollTo(0, y); await new Promise(requestAnimationFrame);
            const now = performance.now(); times.push(now - last); last = now;
          }
          times.sort((a, b) => a - b);
          return [times[times.length >> 1], times[Math.floor(times.length * 0.95)]];
        }"""
    )
    words = max(len(original.split()), len(translation.split()))
    print(f"{words} words: {path.stat().st_size >> 10} KB, ready in {timing:.0f} ms, a frame takes {frames[0]:.0f} ms (95%: {frames[1]:.0f} ms)")
    page.keyboard.press("k")
    page.wait_for_timeout(150)
    place = page.evaluate("document.querySelector('main .m.lit').getBoundingClientRect().top / innerHeight")
    assert 0 < place < 1, f"the last finding is not in sight: {place}"
    assert timing < 5000
    page.context.close()


def main(program: str, shots: str) -> int:
    folder = pathlib.Path(tempfile.mkdtemp())
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
            pages = Pages(browser, program, folder)
            reads_well(pages, pathlib.Path(shots))
            keys_and_filters_work(pages, pathlib.Path(shots))
            hostile_text_does_nothing(pages, pathlib.Path(shots))
            a_long_pair_scrolls(pages)
            browser.close()
        for complaint in pages.complaints:
            print(complaint, file=sys.stderr)
        return 1 if pages.complaints else 0
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
