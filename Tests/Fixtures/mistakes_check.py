"""Works every case of the fixtures out once more, in floating point, with the formulas that stand in
the lessons themselves: the answers up to the first wrong one and after it follow from the student's own,
the first wrong one does not, and the given numbers are drawn from the lists of the exercise.
"""

import itertools
import math
import re
import tomllib
from pathlib import Path

LESSONS = Path(__file__).parent.parent.parent / "lessons"


class Row(list):
    """A vector of the formula language."""

    def each(self, other, operation):
        return Row(map(operation, self, other if isinstance(other, Row) else itertools.repeat(other)))

    def __add__(self, other):
        return self.each(other, lambda a, b: a + b)

    def __sub__(self, other):
        return self.each(other, lambda a, b: a - b)

    def __mul__(self, other):
        return self.each(other, lambda a, b: a * b)

    def __truediv__(self, other):
        return self.each(other, lambda a, b: a / b)

    def __pow__(self, other):
        return self.each(other, lambda a, b: a**b)

    def __gt__(self, other):
        return self.each(other, lambda a, b: a > b)

    def __neg__(self):
        return self.each(0, lambda a, _: -a)

    def __radd__(self, other):
        return self + other

    def __rsub__(self, other):
        return -self + other

    def __rtruediv__(self, other):
        return self.each(other, lambda a, b: b / a)

    def __matmul__(self, other):
        return Row(sum(row * other) for row in self)

    def __getitem__(self, place):
        return super().__getitem__(int(place))

    __rmul__ = __mul__


def of_each(function):
    return lambda value: Row(map(function, value)) if isinstance(value, Row) else function(value)


FUNCTIONS = {
    "mean": lambda row: sum(row) / len(row),
    "sum": sum,
    "prod": math.prod,
    "exp": of_each(math.exp),
    "ln": of_each(math.log),
    "log10": of_each(math.log10),
    "sqrt": of_each(math.sqrt),
    "where": lambda choices, ones, others: Row(a if c else b for c, a, b in zip(choices, ones, others)),
    "onehot": lambda place, count: Row(float(at == place) for at in range(count)),
}


def given_value(value):
    return Row(map(given_value, value)) if isinstance(value, list) else value


def blocks():
    """Every exercise block of the lessons, by lesson/exercise."""
    found = {}
    for path in sorted(LESSONS.glob("*/*.md")):
        text = path.read_text()
        lesson = re.search(r'^id = "(.*)"', text, re.MULTILINE)[1]
        for body in re.findall(r"```exercise\n(.*?)```", text, re.DOTALL):
            block = tomllib.loads(body)
            found[f"{lesson}/{block['id']}"] = block
    return found


def rules(block):
    """Name, formula and digits of each step; how the digits are asked for is in the label."""
    if "answer" in block:
        return [("answer", block["answer"], (block.get("digits", 3), False))]
    steps = []
    for line in block["steps"].strip().splitlines():
        rule, _, label = line.partition("#")
        name, formula = (part.strip() for part in rule.split("=", 1))
        digits = re.search(r"\[(\d+) (digits|decimals)\]", label)
        behind = digits and digits[2] == "decimals"
        steps.append((name, formula, (int(digits[1]) if digits else 3, behind)))
    return steps


def python(formula):
    return re.sub(r"([A-Za-z]\w*)'", r"\1_new", formula.replace("^", "**"))


def number(text):
    top, _, bottom = text.replace(",", ".").partition("/")
    return float(top) / float(bottom or 1)


def value(text):
    entries = [number(entry) for entry in text.replace(";", " ").split()]
    return entries[0] if len(entries) == 1 else Row(entries)


def off(typed, true, digits):
    """How far a typed answer is off, in halves of the last digit asked for; the worst entry."""
    count, behind = digits
    pairs = zip(typed, true, strict=True) if isinstance(true, Row) else [(typed, true)]
    worst = 0
    for a, b in pairs:
        power = math.floor(math.log10(abs(b)) + 1e-12) if abs(b) > 1e-12 else 0
        last = -count if behind else power - count + 1
        worst = max(worst, abs(a - b) / (0.5 * 10.0**last))
    return worst


def fault(case, block):
    """What is wrong with a case, or nothing."""
    given = block["given"]
    if set(case["given"]) != set(given):
        return "not exactly the given numbers"
    for name, number in case["given"].items():
        if number not in block.get("vary", {}).get(name, [given[name]]):
            return f"{name} = {number} is never drawn"
    known = {name: given_value(number) for name, number in case["given"].items()}
    exact = dict(known)
    first = case.get("first_wrong")
    if (case["group"] == "rounded") != (first is None) or first is not None and first not in case["answers"]:
        return "first_wrong does not fit the group or the answers"
    if ("expects" in case) == (case["group"] in ("unknown", "rounded")):
        return "expects does not fit the group"
    for name, formula, digits in rules(block):
        variable = name.replace("'", "_new")
        own = eval(python(formula), {**FUNCTIONS, **known})
        exact[variable] = eval(python(formula), {**FUNCTIONS, **exact})
        if name not in case["answers"]:
            known[variable] = own
            continue
        typed = value(case["answers"][name])
        known[variable] = typed
        right = off(typed, own, digits) <= 1.000001
        if case["group"] == "rounded" and not right:
            right = off(typed, exact[variable], digits) <= 1.000001
        if name == first and (right or off(typed, exact[variable], digits) <= 1.000001):
            return f"{name} is right"
        if name != first and not right:
            return f"{name} = {case['answers'][name]} does not follow: {own}"
    return None


def faults(folder):
    lessons = blocks()
    found = []
    for path in sorted(folder.glob("*.toml")):
        seen = set()
        for place, case in enumerate(tomllib.loads(path.read_text())["case"], 1):
            text = str(sorted(case.items(), key=lambda item: item[0]))
            if text in seen:
                found.append(f"{path.name}, case {place}: written twice")
            seen.add(text)
            if said := fault(case, lessons[case["exercise"]]):
                found.append(f"{path.name}, case {place}: {said}")
    return found
