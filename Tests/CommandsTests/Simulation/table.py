"""Who is to be told what during a year of 200 invented cases: a table made without the program.

    python3 table.py           writes register.txt, life.txt, expected.txt and downtime.txt beside itself
    python3 table.py --check   writes nothing; exit status 1 when one of them differs

Needs the packages holidays and PyYAML. Everything is counted by walking from day to day, so that
nothing here resembles how the program counts. The rules:

- A working day is Monday to Friday, no holiday, none of the three eves, no closed day (L4, L5).
- A period of working days counts those; one of days or months ends on the next day that is no
  Saturday, Sunday, holiday or eve (L4); closed days move nothing. Day 0 is the day it counts from.
- Days of a summer are not counted for the answer and what follows it, where the routine says so (B12).
  Such a last day never lies in a summer.
- An extension that is later takes the place of such a last day (L7).
- Where nobody is to be answered (anonymous, no contact) a deadline for the answer ends with the sign-off, or where
  nothing is signed off with the closing; one for every kind is none where the case is not investigated, and none
  beside one that is for investigated kinds alone (B15, K17).
- A case that is opened again counts its deadlines from that day; what was signed off, answered, published and
  closed before is not of its new time. Investigator and registrars are told, once for each opening.
- A reminder is planned so long before or after the last day, moved on to a working day; it goes to
  those who hold the parts, once for (case, deadline, last day, offset, person), while the case is
  open and neither the deadline's fact nor a later one has happened (K11, K14, K15).
- A step that was told is not told again for another last day, unless its new day has still to come when the move
  is seen.
- After the sign-off the registrars are reminded of the answer in place of the investigator, where the routine
  tells them of the sign-off (K23).
- A notice is told from the day of its fact (what came in: not before it was registered) for 30
  days, once for (case, fact, which time it happens, person) (K7, K9, K10, K23, B7, B8). A fact happens again when
  it was taken back and given again, when a distribution goes to another unit or investigator or turns from
  information to investigation, and when a case that was opened again is signed off or answered. Managers are not
  told again because another investigates.
- Who has left is told nothing; in their place the unit's manager, else the registrars (an investigator), unless
  they were told it themselves.
- Nothing goes out on a day when nobody works.
"""

import calendar
import datetime
import hashlib
import pathlib
import sys

import holidays
import yaml

HERE = pathlib.Path(__file__).resolve().parent
ROUTINES = HERE.parents[2] / "cases" / "routines"
DAY = datetime.timedelta(days=1)
START, END = datetime.date(2026, 1, 1), datetime.date(2027, 1, 31)
LAST_RECEIVED = datetime.date(2026, 12, 20)
LAWFUL = set(holidays.country_holidays("SE", years=range(2025, 2030), categories=("public", "de_facto")))
FACTS = ["inkom", "fördelad", "kvitterad", "besvarad", "publicerad", "avslutad"]
ENGLISH = {
    "inkom": "received", "fördelad": "distributed", "kvitterad": "signed-off",
    "besvarad": "answered", "publicerad": "published", "avslutad": "closed",
    "registrator": "registrar", "utredare": "investigator", "enhetschef": "unit-manager",
    "chef på nästa nivå": "next-manager", "verksamhetschef": "head-of-operations",
    "synpunktslämnare": "sender",
    "arbetsdag": "workday", "arbetsdagar": "workdays", "dag": "day", "dagar": "days",
    "månad": "month", "månader": "months", "före": "before", "efter": "after",
}
# In this part somebody is told who holds several: who has something to do comes first.
PARTS = ["utredare", "registrator", "enhetschef", "chef på nästa nivå", "verksamhetschef", "synpunktslämnare"]
# No run of the program from the one day to the other.
DOWNTIMES = [
    ("2026-01-05", "2026-01-12"), ("2026-02-09", "2026-02-17"), ("2026-03-28", "2026-04-05"),
    ("2026-04-20", "2026-04-28"), ("2026-05-18", "2026-05-26"), ("2026-06-22", "2026-06-28"),
    ("2026-07-27", "2026-08-04"), ("2026-09-07", "2026-09-15"), ("2026-10-26", "2026-11-02"),
    ("2026-11-16", "2026-11-24"), ("2026-12-21", "2026-12-29"),
]


def date(text):
    return datetime.date.fromisoformat(text[:10])


def days(first, last):
    while first <= last:
        yield first
        first += DAY


class Dice:
    """SplitMix64, so that the year is the same with every version of Python."""

    def __init__(self, seed):
        self.state = seed

    def below(self, count):
        mask = (1 << 64) - 1
        self.state = (self.state + 0x9E3779B97F4A7C15) & mask
        z = self.state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & mask
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & mask
        return (z ^ (z >> 31)) % count

    def pick(self, items):
        return items[self.below(len(items))]

    def chance(self, percent):
        return self.below(100) < percent


# The register.

REGISTER = """\
myndighet: Ekhamra kommun
språk: sv
nummerserie: SYN
telefon: 0980-319 200
e-post: kommunen@ekhamra.example
"""

CALENDAR = """\
stängda dagar:
  - datum: 2026-01-05
    namn: Klämdag före trettondedag jul
  - datum: 2026-05-15
    namn: Klämdag efter Kristi himmelsfärdsdag
  - datum: 2026-11-27
    namn: Utbildningsdag
  - datum: 2027-01-04
    namn: Stängt efter nyår
somrar:
  - från: 2026-06-29
    till: 2026-08-09
"""

# Department, manager, registrars, then operations with their managers and units. Leila Karimi
# manages a unit and its operation; Henrik Alm everything from a unit to the top.
ORGANISATION = [
    ("omsorg", "karin.lindqvist", ["anna.berg"], [
        ("aldreomsorg", "mikael.strand", [("hemtjansten", "eva.nyman"), ("linden", "tomasz.nowak")]),
        ("stod", "leila.karimi", [("tallen", "fatima.hassan"), ("bistand", "leila.karimi")]),
    ]),
    ("utbildning", "birgitta.sundin", ["anna.berg", "samir.haddad"], [
        ("skola", "paula.virtanen", [("solbackaskolan", "david.aziz")]),
        ("kost", "ulrika.wallin", [("centralkoket", "ulrika.wallin")]),
    ]),
    ("samhalle", "henrik.alm", ["samir.haddad"], [
        ("gata", "marko.laine", [("gatuenheten", "sara.oberg")]),
        ("park", "henrik.alm", [("parkenheten", "henrik.alm")]),
    ]),
]
LEAVER = "johan.ek"
STAFF = ["anna.berg", "samir.haddad", "johan.ek", "ines.moreau"] + sorted(
    {"karin.lindqvist", "mikael.strand", "eva.nyman", "tomasz.nowak", "leila.karimi", "fatima.hassan",
     "birgitta.sundin", "paula.virtanen", "david.aziz", "ulrika.wallin", "henrik.alm", "marko.laine",
     "sara.oberg"})
UNITS = [unit for _, _, _, operations in ORGANISATION for _, _, units in operations for unit, _ in units]

# The two routines leave much of what a routine can say unsaid; this one says it.
FAULTS = """\
rutin: fel-ute
namn: Fel ute
typer:
  - typ: felanmälan
    väg: utredning
  - typ: klagomål
    väg: utredning
  - typ: beröm
    väg: kännedom
kanaler:
  - webbformulär
  - broschyr
  - muntligt
  - telefon
  - besök
  - e-post
  - brev
  - sociala medier
områden:
  - namn: Vägar
    beskrivning: Hål, snö, skyltar.
  - namn: Övrigt
    beskrivning: Allt annat.
svarssätt:
  - brev
  - muntligt
  - e-post
frister:
  - frist: se-efter
    från: fördelad
    till: kvitterad
    inom: 7 dagar
  - frist: svara
    från: inkom
    till: besvarad
    inom: 1 månad
  - frist: avsluta
    från: inkom
    till: avslutad
    inom: 2 månader
    typer:
      - felanmälan
      - klagomål
sommarundantag: ja
påminnelser:
  - frist: se-efter
    när: 0 dagar efter
    till:
      - enhetschef
      - utredare
  - frist: se-efter
    när: 3 dagar efter
    till:
      - verksamhetschef
      - chef på nästa nivå
      - utredare
  - frist: svara
    när: 5 dagar före
    till:
      - registrator
      - utredare
  - frist: svara
    när: 0 arbetsdagar före
    till:
      - enhetschef
  - frist: avsluta
    när: 1 månad före
    till:
      - registrator
  - frist: avsluta
    när: 1 månad efter
    till:
      - chef på nästa nivå
      - verksamhetschef
      - enhetschef
      - registrator
aviseringar:
  - vid: inkom
    till:
      - registrator
      - enhetschef
  - vid: fördelad
    till:
      - utredare
      - enhetschef
      - chef på nästa nivå
  - vid: publicerad
    till:
      - registrator
      - utredare
  - vid: avslutad
    till:
      - synpunktslämnare
      - enhetschef
publicering: ja
"""


def organisation():
    lines = ["förvaltningar:"]
    for department, chief, registrars, operations in ORGANISATION:
        lines += [f"  - id: {department}", f"    namn: Förvaltningen {department}", f"    chef: {chief}", "    registratorer:"]
        lines += [f"      - {registrar}" for registrar in registrars] + ["    verksamheter:"]
        for operation, manager, units in operations:
            lines += [f"      - id: {operation}", f"        namn: Verksamheten {operation}"]
            lines += [f"        chef: {manager}", "        avvikelsebedömning: nej", "        enheter:"]
            for unit, head in units:
                lines += [f"          - id: {unit}", f"            namn: Enheten {unit}", f"            chef: {head}"]
    lines.append("personer:")
    for person in STAFF:
        name = " ".join(part.capitalize() for part in person.split("."))
        lines += [f"  - id: {person}", f"    namn: {name}", "    titel: medarbetare", f"    e-post: {person}@ekhamra.example"]
        lines += ["    roller:", f"      - utredare # {person}"]
    return "\n".join(lines) + "\n"


def uncommented(text):
    """The routine Kontakt with the reminder that stands in it as an example."""
    lines = text.split("\n")
    first = lines.index("# påminnelser:")
    for place in range(first, first + 5):
        assert lines[place].startswith("# ")
        lines[place] = lines[place][2:]
    return "\n".join(lines)


def register_files():
    return {
        "cases/register.yaml": REGISTER,
        "cases/organisation.yaml": organisation(),
        "cases/calendar.yaml": CALENDAR,
        "cases/routines/synpunkten.yaml": (ROUTINES / "synpunkten.yaml").read_text(),
        "cases/routines/kontakt.yaml": uncommented((ROUTINES / "kontakt.yaml").read_text()),
        "cases/routines/fel-ute.yaml": FAULTS,
    }


# The life of the cases.

SUBMISSION = "Nu har jag väntat i flera veckor. Vad gör ni åt saken?\n"
FIRST = ["Sixten", "Gunvor", "Hillevi", "Torgny", "Ragnhild", "Yngve", "Solveig", "Birger", "Ebbe", "Tindra"]
LAST = ["Kvarnbäck", "Ljungfeldt", "Rosenkvist", "Ekelöv", "Stjernfalk", "Brännmyr", "Hägglöf", "Fjällborg",
        "Ohlmarker", "Tranvik"]
SENDERS = ["e-post", "e-post", "e-post", "bara e-post", "bara e-post", "sms", "sms", "brev", "telefon", "ingen",
           "anonym", "skyddad", "bara namn"]
FATES = ["whole"] * 20 + ["unclosed", "never answered", "never distributed", "moved", "moved", "moved",
                          "moved undistributed", "moved undistributed", "reopened", "reopened", "reopened",
                          "answered again", "answered again", "signed off again", "signed off again",
                          "praise turned"]


class Life:
    """The entries of one case: on which day which fields of which file are set ("" removes one)."""

    def __init__(self, dice, place, world):
        self.dice, self.world, self.routines = dice, world, world.routines
        self.entries = []
        self.routine = dice.pick(["synpunkten"] * 9 + ["kontakt"] * 9 + ["fel-ute"] * 4)
        self.received = self.day_of_receipt(place)
        late = dice.chance(5) and self.received < datetime.date(2026, 11, 1)
        delay = 20 + dice.below(26) if late else dice.pick([0] * 7 + [1, 1, 2, 3, 4])
        self.registered = self.received + delay * DAY
        self.sender = SENDERS[place % len(SENDERS)]
        self.place = place

    def day_of_receipt(self, place):
        if place % 12 == 0:
            off = [day for day in days(START, LAST_RECEIVED) if not World.lawful(day)]
            return self.dice.pick(off)
        if place % 12 == 1:
            return datetime.date(2026, 5, 25) + self.dice.below(80) * DAY
        return START + self.dice.below((LAST_RECEIVED - START).days + 1) * DAY

    def write(self, day, fields, file="case"):
        self.entries.append((max(day, self.registered), file, fields))

    def enter(self, day, fields):
        """Most is written the same day; some afterwards, and a little when it is stale."""
        delay = 1 + self.dice.below(6) if self.dice.chance(10) else 0
        if self.dice.chance(3):
            delay = 29 + self.dice.below(6)
        self.write(day + delay * DAY, fields)
        return day + delay * DAY

    def number(self, serial):
        self.name = f"SYN-2026-{serial:04}"
        return self

    def play(self):
        self.happen()
        last = [fields["avslutad"] for _, _, fields in self.entries if "avslutad" in fields][-1:]
        if last in ([], [""]) and self.dice.chance(75):
            # Somebody tidies up; a quarter is never closed.
            day = max(day for day, _, _ in self.entries) + 60 * DAY
            self.write(day, {
                "avslutad": str(day), "utfall": "hanterad", "publicera": "nej", "publiceringsskäl": "Gammalt.",
            })

    def happen(self):
        dice, routine = self.dice, self.routines[self.routine]
        self.kind = dice.pick([entry["typ"] for entry in routine["typer"]])
        self.investigated = self.kind != "beröm"
        self.register(routine)
        fate = dice.pick(FATES)
        if dice.chance(20):
            self.write(self.registered, {"enhet": dice.pick(UNITS), "område": self.area()})
        if dice.chance(12):
            self.extend()
        if dice.chance(4):
            self.correct()
        if fate == "praise turned" and self.kind == "beröm":
            return self.turn()
        if fate in ("never distributed", "moved undistributed"):
            if fate == "moved undistributed":
                self.end(self.registered + dice.pick([0, 1, 3, 9, 30]) * DAY)
            return
        distributed = self.distribute()
        if fate == "moved":
            return self.end(distributed + dice.pick([0, 2, 5, 14, 25, 33]) * DAY)
        self.answer(distributed, fate)

    def register(self, routine):
        channel = routine["kanaler"][self.place % len(routine["kanaler"])]
        clock = self.dice.pick(["", "", " 00:01", " 14:30", " 23:59"])
        title = f"Fråga {1000 + self.place} om {self.dice.pick(['dörrar', 'maten', 'väntan', 'städning', 'bussen'])}"
        sender, name = self.sender_fields()
        if name and self.place % 4 == 0:
            title = self.telling_title(name, sender)
        fields = {
            "ärende": self.name, "rubrik": title, "rutin": self.routine, "typ": self.kind,
            "inkom": f"{self.received}{clock}", "kanal": channel, "registrerad": f"{self.registered} 23:59",
            "registrerad av": self.dice.pick(["anna.berg", "samir.haddad"]),
        }
        if channel in ("muntligt", "telefon", "besök"):
            fields["upptecknad av"] = "Ines Moreau"
        if self.sender == "skyddad":
            fields["skyddad identitet"] = "ja"
        self.write(self.registered, fields)
        self.write(self.registered, sender, "sender")

    def telling_title(self, name, sender):
        """One that says who the sender is."""
        digits = "".join(sign for sign in sender.get("telefon", "") if sign.isdigit())
        titles = [f"{name.split()[1]} har fått fel besked", f"{name.split()[1]}s besked var fel", f"Ring {digits or name}"]
        return titles[self.place // 4 % 3]

    def sender_fields(self):
        if self.sender == "anonym":
            return {"anonym": "ja"}, None
        name = f"{FIRST[self.place % 10]} {LAST[self.place // 10 % 10]}"
        fields = {"namn": name}
        ascii_name = name.lower().replace("ä", "a").replace("ö", "o").replace(" ", ".")
        email = f"{ascii_name}.{self.place}@post.example"
        phone = f"070-174 06 {5 + self.place % 95:02}"
        address = f"Granstigen {300 + self.place}, 999 17 Myrmåla"
        known = {
            "e-post": {"e-post": email, "kontakt": "e-post"},
            "bara e-post": {"e-post": email, "adress": address},
            "sms": {"telefon": phone, "e-post": email, "kontakt": "sms"},
            "brev": {"adress": address, "e-post": email, "personnummer": "19900101-2385", "kontakt": "brev"},
            "telefon": {"telefon": phone, "e-post": email, "kontakt": "telefon"},
            "ingen": {"e-post": email, "telefon": phone, "kontakt": "ingen"},
            "skyddad": {"personnummer": "19900101-2385"},
            "bara namn": {"adress": address},
        }
        return fields | known[self.sender], name

    def area(self):
        return self.dice.pick(self.routines[self.routine]["områden"])["namn"]

    def extend(self):
        day = self.registered + self.dice.below(45) * DAY
        for _ in range(2 if self.dice.chance(30) else 1):
            until = self.received + (10 + self.dice.below(60)) * DAY
            self.write(day, {"förlängd/till": str(until), "förlängd/skäl": "Sakkunniga har ledigt."})
            day += 12 * DAY

    def correct(self):
        """What was written at first was not so: the day it came in, or what it is."""
        day = self.registered + (1 + self.dice.below(20)) * DAY
        if self.dice.chance(50):
            self.received -= (1 + self.dice.below(4)) * DAY
            self.write(day, {"inkom": str(self.received)})
        elif self.kind in ("beröm", "förslag"):
            self.kind, self.investigated = "klagomål", True
            self.write(day, {"typ": "klagomål"})

    def distribute(self):
        dice = self.dice
        day = self.registered + dice.pick([0, 0, 0, 1, 1, 1, 2, 2, 3, 4, 5, 6, 8, 12, 25, 40]) * DAY
        entered = self.enter(day, self.share() | {"fördelad": str(day)})
        if dice.chance(10):
            # To somebody else, with or without a new date.
            again = max(entered, day) + (1 + dice.below(15)) * DAY
            share = self.share()
            if dice.chance(60):
                day, share = again, share | {"fördelad": str(again)}
            self.write(again, share)
        return day

    def share(self):
        unit = self.dice.pick(UNITS)
        share = {"område": self.area(), "enhet": unit}
        if self.investigated or self.dice.chance(20):
            managers = self.world.managers(unit)
            share["utredare"] = self.dice.pick(managers[:1] * 3 + managers[1:] + ["johan.ek", "anna.berg"])
        return share

    def seen(self, day):
        """A day on which the program runs whatever happens, so that it sees what is taken out of a file."""
        gaps = [(date(first), date(last)) for first, last in DOWNTIMES]
        while not self.world.works(day) or any(first <= day <= last + DAY for first, last in gaps):
            day += DAY
        return day

    def turn(self):
        """Praise that turns out to be a complaint, with the investigator it had or with one."""
        day = self.distribute()
        again = self.seen(day + (1 + self.dice.below(6)) * DAY)
        self.kind, self.investigated = "klagomål", True
        has_one = any("utredare" in fields for _, _, fields in self.entries)
        other = {"utredare": self.dice.pick(["johan.ek", "anna.berg", "eva.nyman"])}
        share = {} if has_one and self.dice.chance(50) else other
        self.write(again, {"typ": "klagomål"} | share)
        self.answer(again, "whole")

    def answer(self, day, fate):
        dice = self.dice
        day += dice.pick([1, 2, 4, 6, 8, 10, 13, 16, 20, 26, 40]) * DAY
        self.enter(day, {"kvitterad": str(day)})
        if fate == "signed off again":
            again = self.seen(day + (7 + dice.below(5)) * DAY)
            self.write(again, {"kvitterad": ""})
            day = self.seen(again + (1 + dice.below(9)) * DAY)
            self.write(day, {"kvitterad": str(day)})
        if fate == "never answered":
            return
        outcome = "hanterad"
        if self.sender not in ("anonym", "ingen"):
            day += dice.pick([0, 0, 1, 2, 3, 6, 15]) * DAY
            self.enter(day, {"besvarad": str(day), "svarssätt": "brev"})
            outcome = "besvarad"
        if fate == "unclosed":
            return
        day += dice.pick([0, 0, 1, 2, 5, 9, 20]) * DAY
        fields = {"avslutad": str(day), "utfall": outcome, "publicera": "nej", "publiceringsskäl": "Namn."}
        if self.sender not in ("anonym", "ingen", "skyddad") and dice.chance(50):
            fields = fields | {"publicera": "ja", "publiceringsskäl": "", "publicerad": str(day)}
        entered = self.enter(day, fields)
        if fate == "reopened":
            again = self.seen(max(entered, day) + (1 + dice.below(12)) * DAY)
            self.write(again, {"avslutad": "", "utfall": "", "besvarad": "", "svarssätt": "", "publicerad": ""})
            if dice.chance(60):
                day = again + (3 + dice.below(30)) * DAY
                self.write(day, {"avslutad": str(day), "utfall": "återtagen"})
        if fate == "answered again":
            again = self.seen(max(entered, day) + (1 + dice.below(20)) * DAY)
            self.write(again, {"avslutad": "", "utfall": "", "återöppnad": str(again)})
            day = self.seen(again + (2 + dice.below(30)) * DAY)
            fields = {"avslutad": str(day), "utfall": outcome}
            if outcome == "besvarad":
                fields = {"besvarad": str(day)} | fields
            self.write(day, fields)

    def end(self, day):
        """Closed without an answer."""
        fields = {"avslutad": str(day), "publicera": "nej", "publiceringsskäl": "Flyttat."}
        outcome = self.dice.pick([
            {"utfall": "överförd", "överförd till/system": "Diariet", "överförd till/referens": "2026/17"},
            {"utfall": "återtagen"}, {"utfall": "utanför", "utanför": "politiskt"},
        ])
        self.enter(day, fields | outcome)


def lives(world):
    dice = Dice(2026)
    found = [Life(dice, place, world) for place in range(200)]
    found.sort(key=lambda life: (life.registered, life.place))
    for place, life in enumerate(found):
        life.number(place + 1).play()
    return found


def history(lives):
    """Every entry, day by day; entries of the same day in the order in which they were invented."""
    entries = [
        (day, life.name, file, fields)
        for life in lives for day, file, fields in life.entries if day <= END
    ]
    entries.sort(key=lambda entry: entry[0])
    # Another manager, and another day on which nobody works.
    changes = [
        (date("2026-09-14"), "cases/organisation.yaml", "replace", {"chef: tomasz.nowak": "chef: eva.nyman"}),
        (date("2026-08-31"), "cases/organisation.yaml", "replace", {f"- utredare # {LEAVER}": f"# {LEAVER}"}),
        (date("2026-10-19"), "cases/calendar.yaml", "replace", {"datum: 2026-11-27": "datum: 2026-11-20"}),
    ]
    return sorted(changes + entries, key=lambda entry: entry[0])


# The world on one day.

class World:
    def __init__(self, files):
        self.files = dict(files)
        self.cases, self.senders = {}, {}
        self.read()

    def read(self):
        load = {path: yaml.load(text, Loader=yaml.BaseLoader) for path, text in self.files.items()}
        self.departments = load["cases/organisation.yaml"]["förvaltningar"]
        people = load["cases/organisation.yaml"]["personer"]
        self.left = {person["id"] for person in people if not person["roller"]}
        self.closed = {date(entry["datum"]) for entry in load["cases/calendar.yaml"]["stängda dagar"]}
        self.summers = [(date(s["från"]), date(s["till"])) for s in load["cases/calendar.yaml"]["somrar"]]
        self.routines = {
            value["rutin"]: value for path, value in load.items() if path.startswith("cases/routines/")
        }

    def apply(self, target, file, fields):
        if file == "replace":
            for old, new in fields.items():
                assert self.files[target].count(old) == 1
                self.files[target] = self.files[target].replace(old, new)
            return self.read()
        record = (self.cases if file == "case" else self.senders).setdefault(target, {})
        for key, value in fields.items():
            record[key] = value
            if value == "":
                del record[key]

    # Days.

    @staticmethod
    def lawful(day):
        return day.weekday() < 5 and day not in LAWFUL

    def works(self, day):
        return self.lawful(day) and day not in self.closed

    def moved(self, day, stands):
        while not stands(day):
            day += DAY
        return day

    @staticmethod
    def months(day, count):
        month = day.month - 1 + count
        year, month = day.year + month // 12, month % 12 + 1
        return datetime.date(year, month, min(day.day, calendar.monthrange(year, month)[1]))

    def last_day(self, period, start, leaves_out_summers):
        count, unit = int(period.split()[0]), period.split()[1]
        steps = count
        if unit.startswith("månad"):
            steps = (self.months(start, count) - start).days
        day = start
        while steps > 0:
            day += DAY
            if leaves_out_summers and any(first <= day <= last for first, last in self.summers):
                continue
            if unit.startswith("arbetsdag") and not self.works(day):
                continue
            steps -= 1
        if unit.startswith("arbetsdag"):
            return day
        in_summer = lambda day: any(first <= day <= last for first, last in self.summers)
        return self.moved(day, lambda day: self.lawful(day) and not (leaves_out_summers and in_summer(day)))

    def planned(self, offset, due):
        count, unit, side = offset.split()
        step = DAY if side == "efter" else -DAY
        day = due
        if unit.startswith("månad"):
            day = self.months(due, int(count) if side == "efter" else -int(count))
        elif unit.startswith("dag"):
            day = due + int(count) * step
        else:
            left = int(count)
            while left > 0:
                day += step
                left -= 1 if self.works(day) else 0
        return self.moved(day, self.works)

    # People.

    def place_of(self, unit):
        """The department, operation and unit."""
        for department in self.departments:
            for operation in department["verksamheter"]:
                for candidate in operation["enheter"]:
                    if candidate["id"] == unit:
                        return department, operation, candidate

    def managers(self, unit):
        """From the unit up."""
        return [place["chef"] for place in reversed(self.place_of(unit))]

    def holders(self, part, case, sender):
        unit, investigator = case.get("enhet"), case.get("utredare")
        if part == "synpunktslämnare":
            return ["sender"] if self.reaches(case, sender) else []
        if part == "utredare":
            return [investigator] if investigator else []
        if part == "registrator":
            if unit:
                return self.place_of(unit)[0]["registratorer"]
            return [person for department in self.departments for person in department["registratorer"]]
        if not unit:
            return []
        managers = self.managers(unit)
        if part == "enhetschef":
            return managers[:1]
        if part == "verksamhetschef":
            return [self.place_of(unit)[1]["chef"]]
        assert part == "chef på nästa nivå"
        return [one for one in managers[1:] if one not in (managers[0], investigator)][:1]

    @staticmethod
    def reaches(case, sender):
        if sender.get("anonym") == "ja" or case.get("skyddad identitet") == "ja":
            return False
        if sender.get("kontakt") == "sms":
            return "telefon" in sender
        return sender.get("kontakt", "e-post") == "e-post" and "e-post" in sender

    # What is to be told.

    def told(self, parts, case, sender, purpose, until=None, of=None):
        """Person to (part, in whose place)."""
        found = {}
        for part in sorted(parts, key=PARTS.index):
            people = self.holders(part, case, sender)
            instead = None
            if part == "utredare" and purpose == "reminder":
                if not people:
                    people = self.holders("registrator", case, sender)
                elif self.is_with_registrar(case, of) and FACTS.index(until) > FACTS.index("kvitterad"):
                    part, instead = "registrator", people[0]
                    people = self.holders("registrator", case, sender)
            for person in people:
                if person in self.left:
                    # Only one who is no manager and no registrar leaves in this year.
                    assert part == "utredare"
                    manager = self.holders("enhetschef", case, sender)
                    for other in manager or self.holders("registrator", case, sender):
                        found.setdefault(other, (part, person))
                else:
                    found.setdefault(person, (part, instead))
        return found.items()

    def is_with_registrar(self, case, memory):
        handed = any(
            notice["vid"] == "kvitterad" and "registrator" in notice["till"]
            for notice in self.routines[case["rutin"]]["aviseringar"]
        )
        return handed and self.holds("kvitterad", case, memory)

    @staticmethod
    def holds(fact, case, memory):
        """Whether a fact is of the time since the case was last opened again."""
        if fact not in case:
            return False
        since = memory.get("since")
        return since is None or fact in ("inkom", "fördelad") or date(case[fact]) >= since

    def notices(self, case, sender, memory, today):
        for notice in self.routines[case["rutin"]]["aviseringar"]:
            if notice["vid"] not in case:
                continue
            since = date(case[notice["vid"]])
            if notice["vid"] == "inkom":
                since = max(since, date(case["registrerad"]))
            if since <= today <= since + 30 * DAY:
                for person, (part, instead) in self.told(notice["till"], case, sender, "notice"):
                    seen = memory.get(notice["vid"], {})
                    count = seen.get("count", 1)
                    if part in ("enhetschef", "chef på nästa nivå", "verksamhetschef"):
                        count = seen.get("of unit", 1)
                    yield person, part, instead, ("notice", ENGLISH[notice["vid"]], max(count, 1))
        since = memory.get("since")
        if since and "avslutad" not in case and since <= today <= since + 30 * DAY:
            parts = ["utredare", "registrator"] if "utredare" in case else ["registrator"]
            for person, (part, instead) in self.told(parts, case, sender, "notice"):
                yield person, part, instead, ("notice", "reopened", memory["openings"])

    def deadlines(self, case, sender, memory):
        """The running ones, with the facts that meet them and their last days."""
        routine = self.routines[case["rutin"]]
        investigated = [entry["typ"] for entry in routine["typer"] if entry["väg"] == "utredning"]
        for rule in routine["frister"]:
            if case["typ"] not in rule.get("typer", [case["typ"]]) or not self.holds(rule["från"], case, memory):
                continue
            until, answers = rule["till"], FACTS.index(rule["till"]) >= FACTS.index("besvarad")
            if until == "besvarad" and (sender.get("anonym") == "ja" or sender.get("kontakt") == "ingen"):
                own = [
                    other for other in routine["frister"]
                    if other["till"] == "besvarad" and case["typ"] in other.get("typer", [])
                    and set(other["typer"]) <= set(investigated)
                ]
                if case["typ"] not in investigated or own and rule not in own:
                    continue
                spoken = [notice["vid"] for notice in routine["aviseringar"]]
                spoken += [fact for other in routine["frister"] for fact in (other["från"], other["till"])]
                signs = case["typ"] in ("förslag", "klagomål") or "kvitterad" in spoken
                until = "kvitterad" if signs else "avslutad"
            if any(self.holds(fact, case, memory) for fact in FACTS[FACTS.index(until):]):
                continue
            start = max(date(case[rule["från"]]), memory.get("since") or date(case[rule["från"]]))
            due = self.last_day(rule["inom"], start, answers and routine.get("sommarundantag") == "ja")
            if answers and "förlängd/till" in case:
                due = max(due, date(case["förlängd/till"]))
            yield rule["frist"], until, due

    def reminders(self, case, sender, memory, today):
        if "avslutad" in case:
            return
        for name, until, due in self.deadlines(case, sender, memory):
            for reminder in self.routines[case["rutin"]].get("påminnelser", []):
                day = self.planned(reminder["när"], due)
                if reminder["frist"] != name or day > today:
                    continue
                when = " ".join(ENGLISH.get(word, word) for word in reminder["när"].split())
                for person, (part, instead) in self.told(reminder["till"], case, sender, "reminder", until, memory):
                    people = [person] + ([instead] if instead else [])
                    earlier = any((one, name, when) in memory.get("steps", ()) for one in people)
                    moved = memory.get("days", {}).get(name, (due, None))[1]
                    if earlier and moved and day < moved:
                        continue
                    yield person, part, instead, ("reminder", name, str(due), when)

    def look(self, case, sender, memory, today):
        """What a run sees in a file, by what it has seen before."""
        if "avslutad" in case and date(case["avslutad"]) < today - 30 * DAY:
            return
        if "återöppnad" in case:
            memory["since"] = max(date(case["återöppnad"]), memory.get("since", date(case["återöppnad"])))
            memory.setdefault("openings", 1)
        for fact in FACTS[1:]:
            seen = memory.setdefault(fact, {"count": 0, "of unit": 0, "there": False})
            if fact in case:
                self.see(fact, case, seen, memory, today)
            elif seen["there"] and fact != "publicerad":
                if fact == "avslutad":
                    if seen["day"] < today - 30 * DAY:
                        continue
                    memory["since"] = max(date(case.get("återöppnad", str(today))), seen["day"])
                    memory["opened"] = today
                    memory["openings"] = memory.get("seen openings", 0) + 1
                    memory["seen openings"] = memory["openings"]
                seen["there"] = False
        if "avslutad" not in case:
            days = memory.setdefault("days", {})
            for name, _, due in self.deadlines(case, sender, memory):
                if name in days and days[name][0] != due:
                    days[name] = (due, today)

    def see(self, fact, case, seen, memory, today):
        day = date(case[fact])
        if day < today - 30 * DAY:
            return
        share = {key: case[key] for key in ("enhet", "utredare") if key in case}
        routes = {entry["typ"]: entry["väg"] for entry in self.routines[case["rutin"]]["typer"]}
        is_new = seen["count"] == 0 or not seen["there"]
        if not is_new and fact == "fördelad":
            is_new = any(seen["share"].get(key) != value for key, value in share.items())
            is_new = is_new or (seen["route"] == "kännedom" and routes[case["typ"]] == "utredning")
        if not is_new and fact in ("kvitterad", "besvarad") and memory.get("opened"):
            is_new = day > memory["since"] and seen["day"] <= memory["opened"]
        if not is_new:
            return
        if fact == "fördelad":
            old = seen.get("share")
            same_unit = old is not None and old.get("enhet") == share.get("enhet")
            if not (same_unit and (old.get("utredare") != share.get("utredare") or seen["route"] == "kännedom")):
                seen["of unit"] = seen["count"] + 1
            seen["share"], seen["route"] = share, routes[case["typ"]]
        else:
            seen["of unit"] = seen["count"] + 1
        seen["count"] += 1
        seen["there"], seen["day"] = True, today

    def due_for_telling(self, memories, today):
        if not self.works(today):
            return
        for name in sorted(self.cases):
            case, sender, memory = self.cases[name], self.senders[name], memories[name]
            found = [*self.notices(case, sender, memory, today), *self.reminders(case, sender, memory, today)]
            for person, part, instead, what in found:
                yield name, person, ENGLISH[part], instead, what


def walk(entries, files, is_down=lambda day: False):
    """What is sent: (case, person, what) to (day, part); and what happens on the way."""
    world, sent, place, watched, memories = World(files), {}, 0, {}, {}
    for today in days(START, END):
        while place < len(entries) and entries[place][0] <= today:
            world.apply(*entries[place][1:])
            place += 1
        if is_down(today):
            continue
        for name, case in world.cases.items():
            world.look(case, world.senders[name], memories.setdefault(name, {}), today)
        new = []
        for name, person, part, instead, what in world.due_for_telling(memories, today):
            if instead and (name, instead, what) in sent or (name, person, what) in sent:
                continue
            new.append(((name, person, what), (today, part)))
        for key, value in new:
            sent.setdefault(key, value)
            name, person, what = key
            if what[0] == "reminder":
                memories[name].setdefault("steps", set()).add((person, what[1], what[3]))
                memories[name]["days"].setdefault(what[1], (date(what[2]), None))
        watched[today] = {
            name: (
                "avslutad" in case,
                {name: due for name, _, due in world.deadlines(case, world.senders[name], memories[name])},
            )
            for name, case in world.cases.items()
        }
    return sent, watched


def line(key, value):
    (name, person, what), (day, part) = key, value
    return "\t".join([str(day), name, person, part, *what[:2 if what[0] == "notice" else 4]])


def lost(full, short, watched):
    """What downtime swallows, each line with the reason: how the case is when the program runs again."""
    for key, (day, part) in full.items():
        if key in short:
            continue
        name, _, what = key
        next_run = min(later for later in watched if later >= day)
        is_closed, deadlines = watched[next_run][name]
        reason = "holder"
        if what[0] == "reminder":
            if is_closed:
                reason = "closed"
            elif what[1] not in deadlines:
                reason = "met"
            elif str(deadlines[what[1]]) != what[2]:
                reason = "moved"
        yield line(key, (day, part)) + "\t" + reason


def columns(file, fields):
    if file == "replace":
        return [text for pair in fields.items() for text in pair]
    return [f"{key}: {value}" for key, value in fields.items()]


def results():
    files = register_files()
    entries = history(lives(World(files)))
    full, _ = walk(entries, files)
    gaps = [(date(first), date(last)) for first, last in DOWNTIMES]
    short, watched = walk(entries, files, lambda day: any(first <= day <= last for first, last in gaps))
    # What was told to somebody else, since the one it was for has done their part meanwhile.
    others = [line(key, short[key]) + "\tinstead" for key in short if key not in full]
    digest = hashlib.sha256(SUBMISSION.encode()).hexdigest()
    life = [
        "\t".join([str(day), target, file, *columns(file, fields)])
        for day, target, file, fields in entries
    ]
    swallowed = [f"{first}\t{last}" for first, last in DOWNTIMES] + sorted([*lost(full, short, watched), *others])
    return {
        "register.txt": "".join(
            f"//- {path}\n{text}" for path, text in files.items()
        ) + f"//- submission.txt\n{SUBMISSION}//- submission.sha256\n{digest}\n",
        "life.txt": "\n".join(life) + "\n",
        "expected.txt": "\n".join(sorted(line(*entry) for entry in full.items())) + "\n",
        "downtime.txt": "\n".join(swallowed) + "\n",
    }


if __name__ == "__main__":
    is_check = sys.argv[1:] == ["--check"]
    for name, text in results().items():
        path = HERE / name
        if is_check:
            if path.read_text() != text:
                sys.exit(f"{name} is not what table.py writes")
        else:
            path.write_text(text)
