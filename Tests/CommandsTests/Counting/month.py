"""Accounts for a month of three clones, without the program: whatever was done is there, and was told once.

usage: month.py LEDGER SENT CLONE CLONE CLONE

LEDGER has one deed to a line, as JSON. SENT is the folder of the messages that were sent. Prints what is missing.
"""

import collections
import email
import email.policy
import email.utils
import hashlib
import json
import os
import re
import subprocess
import sys

NUMBER = re.compile(r"SYN-\d{4}-\d{4,}")
TOLD = re.compile(r"^- (\S+) (\S+) aviserad (.*)$", re.M)
POSTED = re.compile(r"^- \S+ \S+ postad .*text=([0-9a-f]{64}) pdf=([0-9a-f]{64})", re.M)
missing = []


def say(words):
    missing.append(words)


def tree(clone):
    files = {}
    for folder, names, found in os.walk(clone):
        names[:] = [name for name in names if name not in (".git", ".synpunkt")]
        for name in found:
            path = os.path.join(folder, name)
            with open(path, "rb") as file:
                files[os.path.relpath(path, clone)] = file.read()
    return files


def read(ledger):
    with open(ledger, encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def fields(text):
    """The fields of the outermost mapping, of one line each."""
    return dict(line.split(": ", 1) for line in text.splitlines() if re.match(r"^[^ #-][^:]*: ", line))


def main():
    deeds, sent, clones = read(sys.argv[1]), sys.argv[2], sys.argv[3:]
    trees = [tree(clone) for clone in clones]
    for place, other in enumerate(trees[1:], 1):
        for path in sorted(set(trees[0]) | set(other)):
            if trees[0].get(path) != other.get(path):
                say(f"{path} differs in clone {place}")
    files = {path: content.decode("utf-8", "replace") for path, content in trees[0].items()}
    cases = {}
    for path, text in files.items():
        if path.endswith("/case.yaml"):
            folder = os.path.dirname(path)
            number = os.path.basename(folder)
            cases[number] = folder
            if fields(text).get("ärende") != number:
                say(f"{path} says {fields(text).get('ärende')}")
            if number.startswith("SYN-2026-9"):
                say(f"{number} is provisional")
    submissions = collections.Counter(
        text.strip() for path, text in files.items() if path.endswith("/submission.txt")
    )
    history = subprocess.run(
        ["git", "-C", clones[0], "log", "-p", "-m", "--all", "--format="],
        check=True, capture_output=True,
    ).stdout.decode("utf-8", "replace")
    where = {number: number for number in cases}
    for number, folder in cases.items():
        where[files[folder + "/submission.txt"].strip()] = number
        for old in NUMBER.findall(files[folder + "/case.yaml"]):
            where.setdefault(old, number)

    count = collections.Counter(deed["what"] for deed in deeds)
    everything = "\n".join(files.values())
    for deed in deeds:
        what, word = deed["what"], deed.get("word", "")
        if what == "case" and submissions[word] != 1:
            say(f"{word} is {submissions[word]} cases")
        elif what in ("note", "letter") and everything.count(word) < 1:
            say(f"{what} {word} is nowhere")
        elif what == "field" and word not in everything and word not in history:
            say(f"value {word} is nowhere, not even in the history")
        elif what == "collision":
            number = where.get(deed["case"])
            now = fields(files[cases[number] + "/sender.yaml"]).get("organisation")
            open_ = files.get(cases[number] + "/conflict.yaml", "")
            values = deed["values"]
            if deed.get("chosen"):
                if now != deed["chosen"]:
                    say(f"{number}: {deed['chosen']} was chosen, {now} stands")
            elif not all(value in open_ for value in values):
                say(f"{number}: {values} are not both open: {now} / {open_}")
    if len(cases) != count["case"] + 1:
        say(f"{len(cases)} cases, {count['case'] + 1} registered")
    if "<<<<<<<" in everything:
        say("marks of a merge")

    # What was posted is what lies there.
    for number, folder in cases.items():
        hashes = {
            hashlib.sha256(content).hexdigest()
            for path, content in trees[0].items() if path.startswith(folder + "/letters/")
        }
        for text, pdf in POSTED.findall(files[folder + "/log.yaml"]):
            if not {text, pdf} <= hashes:
                say(f"{number}: a posted letter is not there")

    # Everybody was told once of everything, by the one machine that sends.
    told = collections.Counter()
    for number, folder in cases.items():
        for _, by, words in TOLD.findall(files[folder + "/log.yaml"]):
            facts = dict(word.split("=", 1) for word in words.split(" ") if "=" in word)
            told[number, facts.get("vid", words), facts.get("till")] += 1
            if by != "synpunkt":
                say(f"{number}: told by {by}")
    for (number, occasion, person), times in told.items():
        if times != 1:
            say(f"{number}: {person} was told {times} times of {occasion}")
    mails = collections.defaultdict(list)
    for name in sorted(os.listdir(sent)):
        with open(os.path.join(sent, name), "rb") as file:
            mail = email.message_from_binary_file(file, policy=email.policy.default)
        body = mail.get_body(("plain",)).get_content()
        for number in set(NUMBER.findall(body + str(mail["Subject"]))):
            mails[number, email.utils.parseaddr(str(mail["To"]))[1].split("@")[0]].append(name)
    for deed in deeds:
        if deed["what"] == "case":
            number = where.get(deed["word"])
            if told[number, "inkom", "anna.berg"] != 1:
                say(f"{number}: the registrar was not told")
        elif deed["what"] == "distributed":
            number = where.get(deed["case"])
            if told[number, "fördelad", "omar.nilsson"] != 1:
                say(f"{number}: the investigator was not told")
    for (number, occasion, person), _ in told.items():
        if person and person != "avsändaren" and not mails[number, person]:
            say(f"{number}: {person} is said to have been told of {occasion}, and no message says so")
    print(json.dumps(count, sort_keys=True), len(cases), sum(told.values()), len(os.listdir(sent)))
    for words in missing:
        print(words)
    sys.exit(1 if missing else 0)


main()
