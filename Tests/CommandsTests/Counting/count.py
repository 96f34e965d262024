"""The figures of a register, counted from its files without the program.

    python3 count.py REGISTER DAY,… [DIMENSION,…]

Prints JSON: {"DAY DIMENSION": [{"group": …, "figures": {figure: [value, of]}}]}. Needs PyYAML and holidays.
Deadlines are counted by walking from day to day (World of table.py); nothing here resembles how the program counts.
DIMENSION is kind, area, unit, routine, channel, month, period or year; without one all cases are one group.
"""

import hashlib
import datetime
import json
import math
import pathlib
import sys

import yaml

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "Simulation"))
from table import DAY, World, date  # noqa: E402

KINDS = {"beröm": "praise", "förslag": "suggestion", "klagomål": "complaint", "fråga": "question", "felanmälan": "fault"}
CHANNELS = {
    "webbformulär": "web", "broschyr": "brochure", "muntligt": "oral", "telefon": "phone", "besök": "visit",
    "e-post": "email", "brev": "letter", "sociala medier": "social-media",
}
LIMITS = [2, 5, 10, 15, 20, 25, 30]


def load(path):
    return yaml.load(path.read_text(encoding="utf-8-sig"), Loader=yaml.BaseLoader) if path.is_file() else None


class Case:
    """One case as it stood on a day."""

    def __init__(self, folder, world, today):
        self.facts = load(folder / "case.yaml") or {}
        self.sender = load(folder / "sender.yaml") or {}
        self.investigation = load(folder / "investigation.yaml") or {}
        self.log = load(folder / "log.yaml") or []
        self.world, self.today = world, today
        self.routine = world.routines.get(self.facts.get("rutin"), {})

    def day(self, fact):
        value = self.facts.get(fact)
        day = date(value) if value else None
        return day if day and day <= self.today else None

    @property
    def nobody(self):
        return self.sender.get("anonym") == "ja" or self.sender.get("kontakt") == "ingen"

    def rules(self):
        """Each deadline of the case with the fact that ends it; where nobody is answered the sign-off does."""
        kind = self.facts.get("typ")
        ways = {entry["typ"]: entry["väg"] for entry in self.routine.get("typer", [])}
        own = [rule for rule in self.routine.get("frister", []) if kind in rule.get("typer", [kind])]
        special = [
            rule for rule in own if rule["till"] == "besvarad" and "typer" in rule
            and all(ways.get(one) == "utredning" for one in rule["typer"])
        ]
        for rule in own:
            if rule["till"] != "besvarad" or not self.nobody:
                yield rule, rule["till"]
            elif ways.get(kind, "utredning") == "utredning" and (rule in special or not special):
                spoken = [one["till"] for one in own] + [one["från"] for one in own]
                spoken += [one["vid"] for one in self.routine.get("aviseringar", [])]
                signs = kind in ("förslag", "klagomål") or "kvitterad" in spoken
                yield rule, "kvitterad" if signs else "avslutad"

    def governing(self, fact, as_of=None):
        """The earliest last day of the deadlines that end with a fact."""
        found = []
        for rule, until_fact in self.rules():
            if until_fact != fact:
                continue
            start = self.day(rule["från"])
            if not start:
                continue
            due = self.world.last_day(rule["inom"], start, self.routine.get("sommarundantag") == "ja")
            until = self.facts.get("förlängd", {}).get("till")
            # What is put off is the answer, and what comes after it (L7): never the distribution.
            is_for_answer = rule["till"] in ("besvarad", "publicerad", "avslutad")
            if is_for_answer and until and date(until) > due and not (as_of and self.extended_after(as_of)):
                due = date(until)
            recorded = [line for line in self.log if " avslutad" in line and f" due.{rule['frist']}=" in line]
            if self.day("avslutad") and recorded:
                due = date(recorded[-1].split(f" due.{rule['frist']}=")[1])
            found.append(due)
        return min(found, default=None)

    def extended_after(self, day):
        days = [
            date(line) for line in self.log
            if line.split()[2] == "ändrad" and any(
                word.startswith("fält=") and "förlängd" in word[5:].split(",") for word in line.split())
        ]
        return bool(days) and min(days) > day

    @property
    def to_be_answered(self):
        if self.nobody:
            return False
        ended = self.day("avslutad") and self.facts.get("utfall") in ("överförd", "återtagen", "utanför")
        return not ended or self.day("besvarad") is not None

    def in_time(self, fact):
        done = self.day(fact)
        if self.nobody and fact == "besvarad":
            return 0, 0
        due = self.governing(fact, done) or self.governing("besvarad", done)
        if self.nobody:
            due = due or self.governing("kvitterad", done)
        if due is None:
            return 0, 0
        if done:
            return int(done <= due), 1
        # Not closed and past the day is late, though it may be answered.
        met = fact == "besvarad" and (self.day("publicerad") or self.day("avslutad"))
        return 0, int(due < self.today and not met)

    def figures(self):
        came, answered, closed = self.day("inkom"), self.day("besvarad"), self.day("avslutad")
        days = ((answered or self.today) - came).days
        measures = self.investigation.get("åtgärder", [])
        followed = {
            word.split("=", 1)[1] for line in self.log if line.split()[2] == "uppföljd" and date(line) <= self.today
            for word in line.split() if word.startswith("åtgärd=")
        }
        seen, planned = [], []
        for one in measures:
            seen.append(one["vad"])
            told = f"{one['vad']}\n{seen.count(one['vad'])}"
            if one.get("status") != "genomförd" and hashlib.sha256(told.encode()).hexdigest()[:16] not in followed:
                planned.append(one)
        overdue = not closed and self.is_overdue()
        due = self.to_be_answered
        yes = {
            "received": (1, None),
            "distributed": (int(self.day("fördelad") is not None), 1),
            "answered": (int(answered is not None), 1) if due else (0, 0),
            "closed": (int(closed is not None), 1),
            "open": (int(closed is None), 1),
            "overdue": (int(overdue), 1) if not closed else (0, 0),
            "answered_in_time": self.in_time("besvarad"),
            "closed_in_time": self.in_time("avslutad"),
            "anonymous": (int(self.sender.get("anonym") == "ja"), 1),
            "reopened": (int(any(line.split()[2] == "återöppnad" for line in self.log)), 1),
            "published": (int(self.day("publicerad") is not None), 1),
            "measures": (len(measures), None),
            "measures_done": (len(measures) - len(planned), len(measures)),
            "measures_late": (sum("klar" in one and date(one["klar"]) < self.today for one in planned), len(measures)),
        }
        for name, outcome in [("transferred", "överförd"), ("withdrawn", "återtagen"), ("out_of_scope", "utanför")]:
            yes[name] = (int(bool(closed) and self.facts.get("utfall") == outcome), 1)
        for limit in LIMITS:
            value = (int(days <= limit), 1) if answered else (0, int(due and days > limit))
            yes[f"within_{limit}"] = value
        sample = {}
        if answered:
            sample["days"] = days
            sample["workdays"] = sum(self.world.works(came + step * DAY) for step in range(1, days + 1))
        return yes, sample

    def is_overdue(self):
        for fact in {until for _, until in self.rules()}:
            order = ["inkom", "fördelad", "kvitterad", "besvarad", "publicerad", "avslutad"]
            if any(self.day(later) for later in order[order.index(fact):]):
                continue
            due = self.governing(fact)
            if due and due < self.today:
                return True
        return False

    def group(self, dimension):
        month = self.day("inkom").isoformat()[:7]
        return {
            None: "", "kind": KINDS.get(self.facts.get("typ")), "area": self.facts.get("område"),
            "unit": self.facts.get("enhet"), "routine": self.facts.get("rutin"),
            "channel": CHANNELS.get(self.facts.get("kanal")), "month": month, "year": month[:4],
            "period": f"{month[:4]}-{(int(month[5:]) + 3) // 4}",
        }[dimension]


def rank(percent, sample):
    return sorted(sample)[math.ceil(percent * len(sample) / 100) - 1] if len(sample) >= 5 else None


def world_of(root):
    files = {f"cases/{name}": (root / "cases" / name).read_text() for name in ("organisation.yaml", "calendar.yaml")}
    files |= {f"cases/routines/{path.name}": path.read_text() for path in (root / "cases" / "routines").glob("*.yaml")}
    return World(files)


def cases_on(today, root, world):
    """Every case that has come in, with its figures."""
    cases = [Case(folder, world, today) for folder in sorted(root.glob("cases/[0-9]*/[0-9]*/*-*-*"))]
    return [(case, case.figures()) for case in cases if case.day("inkom")]


def count(cases, dimension):
    groups, samples = {}, {}
    for case, (yes, sample) in cases:
        name = case.group(dimension)
        group = groups.setdefault(name, {})
        for figure, (value, of) in yes.items():
            old = group.get(figure, [0, None if of is None else 0])
            group[figure] = [old[0] + value, None if of is None else old[1] + of]
        for key, value in sample.items():
            samples.setdefault(name, {}).setdefault(key, []).append(value)
    for name, group in groups.items():
        sample = samples.get(name, {})
        for figure, key, percent in [("median_days", "days", 50), ("p90_days", "days", 90), ("workdays", "workdays", 50)]:
            values = sample.get(key, [])
            group[figure] = [rank(percent, values), len(values)]
    return groups


def main(root, days, dimensions):
    world, answer = world_of(root), {}
    for day in days:
        cases = cases_on(datetime.date.fromisoformat(day), root, world)
        for dimension in dimensions:
            groups = count(cases, dimension or None)
            answer[f"{day} {dimension}".strip()] = [{"group": name, "figures": figures} for name, figures in groups.items()]
    print(json.dumps(answer))


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), sys.argv[2].split(","), (sys.argv + [""])[3].split(","))
