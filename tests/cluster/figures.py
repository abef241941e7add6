"""What stories came to, kept in a file over several calls: four times `RUNS=25` are a hundred kills, and what was broken off goes on."""

import dataclasses
import json
import os
import pathlib

import stories


class Figures:
    """One line of JSON for each story, written when it has ended. Only those of the same program count together."""

    def __init__(self, path, program):
        self.path, self.program = pathlib.Path(path) if path else None, program
        self.before, self.others = [], 0
        if self.path is None or not self.path.exists():
            return
        for line in self.path.read_text(encoding="utf-8").splitlines():
            try:
                kept = json.loads(line)
            except ValueError:
                # A call that ended in the middle of a line.
                continue
            if kept.pop("program") == program:
                self.before.append(stories.Outcome(**kept))
            else:
                self.others += 1

    def keep(self, outcome):
        """Adds what a story came to."""
        if self.path is None:
            return
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with open(self.path, "a+", encoding="utf-8") as file:
            # A line that was broken off ends here, and takes no other with it.
            if file.tell() and not self.path.read_bytes().endswith(b"\n"):
                file.write("\n")
            file.write(json.dumps(dataclasses.asdict(outcome) | {"program": self.program}) + "\n")
            file.flush()
            os.fsync(file.fileno())

    def kills(self, crowd):
        """How often the primary was killed under so many writers before this call."""
        return sum(of_one(outcome) == killed(crowd) for outcome in self.before)


def killed(crowd):
    """What the kills under so many writers are called."""
    return f"the primary is killed under {crowd} writers"


def of_one(outcome):
    """What a story is called without the number of its run."""
    return outcome.story.split(", run ")[0]


def sums(outcomes):
    """One line for each story that was told more than once: everything added up, and the longest of the pauses."""
    names = list(dict.fromkeys(of_one(outcome) for outcome in outcomes))
    runs = {name: [outcome for outcome in outcomes if of_one(outcome) == name] for name in names}
    return [together(f"{name}, {len(told)} times", told) for name, told in runs.items() if len(told) > 1]


def together(name, told):
    """The figures of several runs as those of one."""
    total = stories.Outcome(name, may_tell=all(one.may_tell for one in told))
    for one in told:
        total.confirmed += one.confirmed
        total.right += one.right
        total.lost += one.lost
        total.twice += one.twice
        total.told += one.told
        total.wrong += one.wrong
        total.pause = max(total.pause, one.pause)
        total.trouble = total.trouble or one.trouble
    return total
