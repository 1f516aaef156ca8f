"""Numbers as students type them: rounded to some digits, and the slips of a hand on the keys.

Everything is exact (fractions), so that a file comes out the same on every machine.
"""

import math
import random
from fractions import Fraction


class Numbers(tuple):
    """A vector that adds, subtracts, multiplies and takes powers entry by entry."""

    def with_each(self, other, operation):
        others = other if isinstance(other, Numbers) else (other,) * len(self)
        return Numbers(operation(a, b) for a, b in zip(self, others))

    def __add__(self, other):
        return self.with_each(other, lambda a, b: a + b)

    def __sub__(self, other):
        return self.with_each(other, lambda a, b: a - b)

    def __mul__(self, other):
        return self.with_each(other, lambda a, b: a * b)

    def __truediv__(self, other):
        return self.with_each(other, lambda a, b: a / b)

    def __rtruediv__(self, other):
        return self.with_each(other, lambda a, b: b / a)

    def __pow__(self, power):
        return Numbers(a**power for a in self)

    __radd__ = __add__
    __rmul__ = __mul__

    def __rsub__(self, other):
        return self * -1 + other

    def __neg__(self):
        return self * -1


class Decimals(int):
    """Digits that are counted behind the point: [4 decimals], where a plain number means significant ones."""

    def __add__(self, more):
        return Decimals(int(self) + more)


def mean(vector):
    return sum(vector) / Fraction(len(vector))


def root(number):
    return Fraction(round(math.sqrt(number), 9)).limit_denominator(10**9)


class Draws:
    """Draws that depend on their name only."""

    def __init__(self, name):
        self.source = random.Random(name)

    def pick(self, items):
        return items[int(self.source.random() * len(items))]

    def chance(self, probability):
        return self.source.random() < probability

    def shuffled(self, items):
        return [item for _, _, item in sorted((self.source.random(), place, item) for place, item in enumerate(items))]


def exponent(number):
    """The power of ten of the first digit: 0 for 3.07, −1 for 0.42."""
    size = abs(number)
    power = 0
    while size >= 10:
        size, power = size / 10, power + 1
    while 0 < size < 1:
        size, power = size * 10, power - 1
    return power


def unit(number, digits):
    """What one step in the last of so many digits is worth."""
    if isinstance(digits, Decimals):
        return Fraction(10) ** -int(digits)
    return Fraction(10) ** (exponent(number) - digits + 1)


def places(number, digits):
    """Places behind the point; a student does not round away digits before the point."""
    if isinstance(digits, Decimals):
        return int(digits)
    return max(0, digits - 1 - exponent(number))


def decimal(number, behind, cut=False, strip=True):
    """The number with so many places behind the point, rounded half up, or cut off; no noughts at the end if exact."""
    scaled = abs(number) * 10**behind
    whole = int(scaled) if cut else int(scaled + Fraction(1, 2))
    text = str(whole).rjust(behind + 1, "0")
    if behind:
        text = text[:-behind] + "." + text[-behind:]
        if strip and whole == scaled:
            text = text.rstrip("0").rstrip(".")
    return "-" + text if number < 0 and whole else text


def typed(value, digits, cut=False, strip=True):
    """The value with so many significant digits; every entry of a vector."""
    if isinstance(value, Numbers):
        return " ".join(typed(entry, digits, cut, strip) for entry in value)
    text = decimal(value, places(value, digits), cut, strip)
    return text


def read(text):
    """What a typed text means."""
    entries = [Fraction(entry) for entry in text.split()]
    return entries[0] if len(entries) == 1 else Numbers(entries)


def digit_count(text):
    return len(text.split("e")[0].lstrip("-").replace(".", "").lstrip("0"))


NEIGHBOURS = {
    "0": "19", "1": "024", "2": "135", "3": "246", "4": "3517", "5": "4628", "6": "5739",
    "7": "684", "8": "795", "9": "806",
}


def slips(text):
    """Every (word, text, what was done) that one slip of the hand makes of a typed number."""
    sign, body = ("-", text[1:]) if text.startswith("-") else ("", text)
    made = [("sign-slip", body if sign else "-" + body, "lost the minus" if sign else "typed a minus too many")]
    number = Fraction(text)
    for power, how in ((1, "one place to the right"), (-1, "one place to the left"), (2, "two places to the right"), (-2, "two places to the left")):
        shifted = number * Fraction(10) ** power
        made.append(("decimal-slip", decimal(shifted, 12), "decimal point " + how))
    first = next((place for place, key in enumerate(body) if key in "123456789"), 0)
    point = body.find(".")
    for place, key in enumerate(body):
        if key == "." or place < first:
            continue
        after = place + 2 if body[place + 1 : place + 2] == "." else place + 1
        if after < len(body) and body[after] != key:
            keys = list(body)
            keys[place], keys[after] = keys[after], keys[place]
            made.append(("swapped-digits", sign + "".join(keys), f"exchanged {key} and {body[after]}"))
        ends_behind_point = point >= 0 and place == len(body) - 1
        if len(body) > 2 and not ends_behind_point:
            made.append(("dropped-digit", sign + (body[:place] + body[place + 1 :] or "0"), f"left out a {key}"))
        if not ends_behind_point:
            made.append(("doubled-digit", sign + body[:place] + key + body[place:], f"typed the {key} twice"))
        for other in NEIGHBOURS[key]:
            made.append(("neighbour-key", sign + body[:place] + other + body[place + 1 :], f"hit {other} instead of {key}"))
    return [(word, new, how) for word, new, how in made if not new.lstrip("-").startswith(".") and Fraction(new) != number]
