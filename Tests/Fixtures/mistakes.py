"""Writes the cases by which the workbook's diagnosis of wrong answers is judged: `mistakes/*.toml`,
one file an exercise of the modules lin and log that asks for numbers.

Each exercise is worked out here a second time, in exact fractions (e to a power and logarithms to thirty
digits), and each mistake is a line of Python
that somebody wrote by thinking of what students do: nothing is taken from the workbook's own rules of
mistakes, so that it cannot be judged by itself. The `MODULES` have the exercises and their
mistakes, `mistakes_parts.py` what several of these have in common, `mistakes_typing.py` rounding and slips
of the hand, `mistakes_cases.py` how a case is made and which ones are too close to call.

Groups: single (one mistake), double (two in one step), slip (typing and rounding), unknown (wrong, and
none of the words explains it), rounded (right, and must be accepted). `expects` has the words of the
diagnosis: "a | b" where either fits, "a + b" for two at once.

Needs Python 3.11, nothing else. The same files come out on every machine.

Run: python3 mistakes.py            writes all files, and removes others
     python3 mistakes.py --check    compares the files with what would be written, and works every case
                                    out once more with the formulas of the lessons
"""

import sys
from collections import Counter
from pathlib import Path

import mistakes_boundaries
import mistakes_check
import mistakes_descent
import mistakes_epoch
import mistakes_lines
import mistakes_logistic
import mistakes_rates
import mistakes_search
import mistakes_softmax
import mistakes_threshold
import mistakes_valleys

FOLDER = Path(__file__).parent / "mistakes"
MODULES = (
    mistakes_lines, mistakes_descent, mistakes_rates, mistakes_epoch, mistakes_valleys, mistakes_search,
    mistakes_threshold, mistakes_boundaries, mistakes_logistic, mistakes_softmax,
)
EXERCISES = [exercise for module in MODULES for exercise in module.exercises]


def key(name):
    return f'"{name}"' if "'" in name else name


def table(values):
    return "{ " + ", ".join(f"{key(name)} = {value}" for name, value in values.items()) + " }"


def block(exercise, case):
    given = {name: case.given[name] for name in exercise.order}
    lines = [
        "[[case]]",
        f'exercise = "{exercise.identity}"',
        f"given = {table(given)}",
        f'group = "{case.group}"',
        f"answers = {table({name: f'{chr(34)}{text}{chr(34)}' for name, text in case.answers.items()})}",
    ]
    for name in ("first_wrong", "mistake", "expects"):
        if text := getattr(case, name):
            lines.append(f'{name} = "{text}"')
    return "\n".join(lines) + "\n"


def files():
    """The text of every file, by name."""
    return {
        exercise.identity.replace("/", "-") + ".toml": "# Written by mistakes.py; see README.md.\n\n"
        + "\n".join(block(exercise, case) for case in exercise.cases())
        for exercise in EXERCISES
    }


def main():
    wanted = files()
    if "--check" in sys.argv:
        stale = [name for name, text in wanted.items() if not (FOLDER / name).exists() or (FOLDER / name).read_text() != text]
        faults = [f"{name} is not what would be written" for name in stale] + mistakes_check.faults(FOLDER)
        print("\n".join(faults) or "all as written, every case holds")
        sys.exit(1 if faults else 0)
    FOLDER.mkdir(exist_ok=True)
    for old in FOLDER.glob("*.toml"):
        if old.name not in wanted:
            old.unlink()
    count = Counter()
    for name, text in wanted.items():
        (FOLDER / name).write_text(text)
        groups = Counter(line.split('"')[1] for line in text.splitlines() if line.startswith("group = "))
        count += groups
        print(f"{name}: {len(text.encode()) // 1000} kB, {dict(groups)}")
    print(f"together: {sum(count.values())} cases, {dict(count)}")


if __name__ == "__main__":
    main()
