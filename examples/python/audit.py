#!/usr/bin/env python3
"""Audit a translation from Python, through the JSON contract doichieu.audit/1 (docs/audit.schema.json).

    python3 examples/python/audit.py ORIGINAL TRANSLATION

Needs the program `doichieu` on the PATH, or its path in DOICHIEU; no package besides Python's own.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass


class AuditFailed(Exception):
    """doichieu could not do its job; the message is its own."""


@dataclass(frozen=True)
class Place:
    line: int
    column: int
    utf8: tuple[int, int]
    text: str
    value: str | None


@dataclass(frozen=True)
class Finding:
    rule: str
    severity: str
    confidence: float
    fingerprint: str
    message: str
    suggestion: str | None
    original: Place
    translation: Place


def audit(original: str, translation: str, language: str = "en") -> list[Finding]:
    """The findings of a pair of files, in the order in which they stand in the translation."""
    program = os.environ.get("DOICHIEU", "doichieu")
    done = subprocess.run(
        [program, "audit", original, translation, "--format", "json", "--language", language], capture_output=True, text=True, encoding="utf-8"
    )
    # 0 means nothing at or above the threshold, 1 findings; both come with a report.
    if done.returncode not in (0, 1):
        raise AuditFailed(done.stderr.strip())
    report = json.loads(done.stdout)
    if report["schema"] != "doichieu.audit/1":
        raise AuditFailed(f"unknown contract {report['schema']}")
    return [finding(item) for item in report["findings"]]


def finding(item: dict) -> Finding:
    return Finding(
        rule=item["rule"],
        severity=item["severity"],
        confidence=item["confidence"],
        fingerprint=item["fingerprint"],
        message=item["message"],
        suggestion=item.get("suggestion"),
        original=place(item["original"]),
        translation=place(item["translation"]),
    )


def place(item: dict) -> Place:
    return Place(item["line"], item["column"], tuple(item["utf8"]), item["text"], item.get("value"))


def main() -> int:
    if len(sys.argv) != 3:
        print(__doc__, file=sys.stderr)
        return 2
    try:
        findings = audit(sys.argv[1], sys.argv[2])
    except AuditFailed as failure:
        print(failure, file=sys.stderr)
        return 2
    for found in findings:
        print(f"{found.translation.line}:{found.translation.column} {found.severity} {found.message} [{found.rule}]")
    return 1 if any(found.severity == "error" for found in findings) else 0


if __name__ == "__main__":
    sys.exit(main())
