#!/usr/bin/env python3
"""Hold PDF files against PDF/UA-1 with a validator that is not ours.

    validate.py FILE...

Prints one line for each file, and under it every rule that failed. Ends with 0
when all files pass, with 1 when one fails, with 2 when the validator (the PyPI
package page-validation) is not installed: a missing judge is no acquittal.
"""

import sys

try:
    import page
except ImportError as missing:
    print(f"the validator is not installed: {missing}", file=sys.stderr)
    sys.exit(2)


def main(files: list[str]) -> int:
    if not files:
        print(__doc__, file=sys.stderr)
        return 2
    status = 0
    for file in files:
        report = page.validate_pdf(file, profile="ua1").to_dict()
        # A judge that looked at nothing would call everything fine.
        passed = report["is_compliant"] and report["rules"]["total"] >= 100
        print(f"{file}: {'passes' if passed else 'FAILS'} PDF/UA-1 ({report['rules']['passed']} of {report['rules']['total']} rules)")
        if not passed:
            status = 1
            for failure in report["failures"]:
                print(f"  {failure}")
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
