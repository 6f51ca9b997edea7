"""Run detect-secrets over a folder the way the plugin site does; fails on any finding."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path


def main() -> int:
    """Scan the folder of the command line."""
    folder = Path(sys.argv[1]).resolve()
    said = subprocess.run(
        [sys.executable, "-m", "detect_secrets", "scan", "--all-files", folder.name],
        cwd=folder.parent,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    results = json.loads(said.stdout)["results"]
    for name, findings in results.items():
        for finding in findings:
            print(f"{name}:{finding['line_number']}: {finding['type']}")
    print(f"detect-secrets: {sum(map(len, results.values()))} findings")
    return 1 if results else 0


if __name__ == "__main__":
    sys.exit(main())
