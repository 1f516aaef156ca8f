"""From an exercise worked out by hand, and mistakes written by hand, to cases.

An exercise is a list of steps; a step has the right rule and the wrong ones, each a function of the
numbers known so far (the given ones and the student's own answers). `Exercise.cases` draws given
numbers, lets the student work rightly up to a step, go wrong there, and go on rightly from that
number. Cases whose wrong number is (nearly) right, or (nearly) what another mistake gives, are not
taken; mistakes that give exactly the same number are both named.
"""

import itertools
from dataclasses import dataclass, field
from fractions import Fraction

from mistakes_typing import Decimals, Draws, Numbers, digit_count, read, slips, typed, unit

NEAR = 3  # in units of the last digit that is asked for


class Known(dict):
    """The numbers known so far, by name."""

    __getattr__ = dict.__getitem__


@dataclass
class Mistake:
    words: str  # words of the vocabulary, or "" for a mistake that none of them explains
    says: str
    rule: object
    times: int = 0  # how many cases; 0: as many as the exercise says


@dataclass
class Step:
    name: str
    rule: object
    single: list
    double: list = field(default_factory=list)
    unknown: list = field(default_factory=list)
    early: list = field(default_factory=list)  # roundings of an intermediate
    guard: object = lambda known: []  # further numbers that two mistakes at once give
    digits: int = 3
    carries: bool = True  # whether later steps use it
    times: dict = field(default_factory=dict)  # group: how many cases a mistake, if not as the exercise says


@dataclass
class Case:
    group: str
    given: dict
    answers: dict
    first_wrong: str = ""
    mistake: str = ""
    expects: str = ""


def entries(value):
    return value if isinstance(value, Numbers) else (value,)


def number_of(value):
    """A given number, vector or matrix, exactly."""
    return Numbers(map(number_of, value)) if isinstance(value, list) else Fraction(str(value))


def attempt(rule, known):
    """What a rule gives; nothing where it divides by nought or takes a root that there is not."""
    try:
        return rule(known)
    except ArithmeticError:
        return None


def is_same(one, other):
    """Whether two ways lead to one number; exponentials and logarithms are known to thirty digits only."""
    return one == other or gap(one, other, 15) < 1


def gap(one, other, digits):
    """The largest distance of two entries, in units of the last digit asked for."""
    return max(abs(a - b) / unit(b if b else a if a else 1, digits) for a, b in zip(entries(one), entries(other)))


def is_short(text, right):
    """Whether a typed number could be taken for the right one with too few digits."""
    if isinstance(right, Numbers):
        return False
    return text == typed(right, digit_count(text), strip=False)


def is_trivial(value):
    """Whether steps after it would have nothing left to work out."""
    return len(set(entries(value))) == 1 and (isinstance(value, Numbers) or value in (0, 1, -1))


class Exercise:
    def __init__(self, identity, vary, fixed, steps, times):
        self.identity = identity
        self.steps = steps
        self.times = times
        names = list(vary)
        self.draws = [
            {**fixed, **dict(zip(names, values))} for values in itertools.product(*(vary[name] for name in names))
        ]
        self.order = list(fixed) + names

    @staticmethod
    def known(given):
        return Known({name: number_of(value) for name, value in given.items()})

    # One case

    def work(self, given, place, wrong, group, says, words, draws, text=None):
        """A case with the first wrong answer at a place, or nothing when it would not be clear."""
        step = self.steps[place]
        known, answers = self.known(given), {}
        exact = self.known(given)
        for earlier in self.steps[: place + 1]:
            exact[earlier.name] = earlier.rule(exact)
        extra = draws.pick([0, 0, 1, 2])
        for earlier in self.steps[:place]:
            answers[earlier.name] = typed(earlier.rule(known), earlier.digits + extra)
            known[earlier.name] = read(answers[earlier.name])
        right = step.rule(known)
        if text is None:
            value = attempt(wrong, known)
            if value is None or max(abs(entry) for entry in entries(value)) > 10**6:
                return None
            text = typed(value, step.digits + draws.pick([0, 0, 0, 1, 2]))
            if is_short(text, right):
                text = typed(value, step.digits, strip=False)
        else:
            value = text = text(right, known)
            if text is None:
                return None
            value = read(text)
        number = read(text)
        if step.carries and is_trivial(number) or any(entry and abs(entry) < Fraction(1, 1000) for entry in entries(number)):
            return None
        if words not in ("truncated", "rounded-early") and gap(number, right, step.digits) <= NEAR:
            return None
        if gap(number, exact[step.name], step.digits) <= Fraction(1, 2):
            return None
        expects = self.explained(step, known, value, number, right, group, words)
        if expects is None:
            return None
        answers[step.name] = text
        known[step.name] = number
        for later in self.steps[place + 1 :]:
            if (follows := attempt(later.rule, known)) is None:
                return None
            answers[later.name] = typed(follows, later.digits + extra)
            known[later.name] = read(answers[later.name])
        later = [step.name for step in self.steps[place + 1 :]]
        if later and draws.chance(0.3):
            for name in later[draws.pick(range(len(later))) :]:
                del answers[name]
        return Case(group, given, answers, step.name, says, expects)

    def explained(self, step, known, value, number, right, group, words):
        """The words that explain the number, or nothing when another explanation is too near."""
        same, near = [words] if words else [], False
        rivals = {"single": step.single, "slip": step.single, "double": step.single + step.double}.get(
            group, step.single + step.double
        )
        for rival in rivals:
            other = attempt(rival.rule, known)
            if other is None or rival.words in same:
                continue
            if is_same(other, value) and group in ("single", "double") and not (group == "double" and rival in step.single):
                same.append(rival.words)
            elif gap(number, other, step.digits) <= NEAR:
                near = True
        if group == "unknown":
            near = near or any(gap(number, other, step.digits) <= NEAR for other in step.guard(known))
        if group in ("unknown", "double") or words == "rounded-early":
            near = near or self.is_slip(step, number, right)
        return None if near else " | ".join(same)

    @staticmethod
    def is_slip(step, number, right):
        if isinstance(number, Numbers):
            return sum(a != b for a, b in zip(number, right)) == 1
        for digits in (step.digits, step.digits + 1, step.digits + 2, 8):
            wrong = read(typed(number, digits))
            if any(Fraction(text) == wrong for _, text, _ in slips(typed(right, digits, strip=False))):
                return True
        return False

    # Groups

    def cases(self):
        made, seen = [], set()
        for group in ("single", "double", "unknown"):
            for place, step in enumerate(self.steps):
                for index, mistake in enumerate(getattr(step, group)):
                    times = mistake.times or step.times.get(group) or self.times[group]
                    self.take(made, seen, times, group, place, f"{group} {index}", mistake.rule, mistake.says, mistake.words)
        for place, step in enumerate(self.steps):
            self.slip_cases(made, seen, place, step)
            for index, mistake in enumerate(step.early):
                self.take(
                    made, seen, self.times["early"], "slip", place, f"early {index}", None, mistake.says, mistake.words,
                    lambda right, known, rule=mistake.rule, digits=step.digits: early(attempt(rule, known), right, digits),
                )
        return made + self.rounded_cases(seen)

    def take(self, made, seen, times, group, place, label, rule, says, words, text=None):
        draws = Draws(f"{self.identity} {place} {label}")
        for given in draws.shuffled(self.draws):
            if times == 0:
                return
            case = self.work(given, place, rule, group, says, words, draws, text)
            key = case and (str(given), case.first_wrong, case.answers[case.first_wrong])
            if case and key not in seen:
                seen.add(key)
                made.append(case)
                times -= 1

    def slip_cases(self, made, seen, place, step):
        kinds = ["sign-slip", "decimal-slip", "swapped-digits", "dropped-digit", "doubled-digit", "neighbour-key"]
        for kind in kinds + ["one-entry", "truncated"]:
            draws = Draws(f"{self.identity} {place} {kind}")
            times = step.times.get("slip", self.times["slip"])
            for given in draws.shuffled(self.draws):
                if times <= 0:
                    break
                says = []
                case = self.work(
                    given, place, None, "slip", "", kind, draws,
                    lambda right, known: slip(kind, right, step, draws, says),
                )
                key = case and (str(given), case.first_wrong, case.answers[case.first_wrong])
                if case and key not in seen:
                    seen.add(key)
                    case.mistake = says[0]
                    made.append(case)
                    times -= 1

    def rounded_cases(self, seen):
        """Right answers in every way of writing them; half of them carried as typed, half exactly."""
        draws, made = Draws(f"{self.identity} rounded"), []
        for turn in range(self.times["rounded"] * 20):
            if len(made) == self.times["rounded"]:
                break
            given = draws.pick(self.draws)
            known, answers = self.known(given), {}
            carried, extra, strip = draws.chance(0.5), draws.pick([0, 0, 0, 1, 2, 5]), draws.chance(0.6)
            style = draws.pick(["point", "point", "point", "comma", "bare", "power", "fraction"])
            for step in self.steps:
                value = step.rule(known)
                text = typed(value, step.digits + extra, strip=strip)
                answers[step.name] = restyled(text, value, style if draws.chance(0.7) else "point")
                known[step.name] = value if "/" in answers[step.name] or not carried else read(text)
            key = str(given) + str(answers)
            if key not in seen:
                seen.add(key)
                made.append(Case("rounded", given, answers))
        return made


def early(value, right, digits):
    """What a student types after rounding too early; nothing when it would be accepted."""
    if value is None:
        return None
    text = typed(value, digits)
    if is_short(text, right):
        text = typed(value, digits, strip=False)
    return text if gap(read(text), right, digits) > 1 else None


def slip(kind, right, step, draws, says):
    """A right number mistyped; nothing when it has too few digits for the slip to be clear."""
    if isinstance(right, Numbers):
        if kind != "one-entry":
            return None
        place = draws.pick(range(len(right)))
        off = draws.pick([-30, -9, -4, -3, -2, 2, 3, 4, 5, 7, 10, 20, 40])
        plain = all(entry.denominator < 100 for entry in right)
        off = right[place] + (off if plain else off * max(map(abs, right)) / 50)
        says.append(f"entry {place + 1} is off, the others are right")
        digits = 9 if plain else step.digits + 1
        return typed(Numbers(off if at == place else entry for at, entry in enumerate(right)), digits)
    if kind == "truncated":
        text = typed(right, step.digits, cut=True)
        lost = abs(abs(right) - abs(read(text))) / unit(right, step.digits) if right else 0
        says.append("cut the digits off instead of rounding")
        behind = isinstance(step.digits, Decimals)
        count = len(text.partition(".")[2]) if behind else digit_count(text)
        return text if Fraction(6, 10) <= lost < 1 and count == step.digits else None
    if kind == "one-entry" or not right:
        return None
    digits = step.digits if isinstance(step.digits, Decimals) else max(4, step.digits)
    text = typed(right, digits + draws.pick([0, 1, 2]))
    enough = 1 if kind == "decimal-slip" else 3 if kind == "sign-slip" else 4
    if digit_count(text) < enough:
        return None
    made = slips(text)
    choices = [made_one for made_one in made if made_one[0] == kind]
    if not choices:
        return None
    _, new, how = draws.pick(choices)
    clear = all(Fraction(other) != Fraction(new) for word, other, _ in made if word != kind)
    far = abs(Fraction(new) - right) > abs(right) / 80
    says.append(how)
    return new if clear and far else None


def restyled(text, value, style):
    """The same number or vector written in another way that a student may choose."""
    if isinstance(value, Numbers):
        return text.replace(" ", "; ") if style in ("comma", "power") else text
    if style == "comma":
        return text.replace(".", ",")
    if style == "bare":
        return text.replace("0.", ".", 1) if text.lstrip("-").startswith("0.") else text
    if style == "fraction":
        return f"{value.numerator}/{value.denominator}" if 1 < value.denominator <= 1000 else text
    if style == "power" and "." in text and value:
        sign, body = ("-", text[1:]) if text.startswith("-") else ("", text)
        digits = body.replace(".", "").lstrip("0")
        power = body.index(".") - 1 if not body.startswith("0.") else -(len(body) - 1 - len(body[2:].lstrip("0")))
        return sign + digits[0] + ("." + digits[1:] if digits[1:] else "") + f"e{power}"
    return text
