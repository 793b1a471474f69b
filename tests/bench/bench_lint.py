#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Times `howdah-cli lint` of one file, in turn with squawk, and then alone on 1, 2 and 4 times the file.

bench_lint.py FILE.sql HOWDAH_CLI [--peer SQUAWK] [--runs N] [--times 1,2,4] [--prefix CMD]
  --peer    squawk's program: node_modules/@squawk-cli/linux-x64/bin/squawk after `npm install squawk-cli`; its reporter
            is gcc, one line a finding as ours (the default one, with excerpts, takes minutes for a file of megabytes)
  --prefix  put before the program (not before the peer), such as packaging/dev
"""
import argparse
import os
import shlex
import statistics
import subprocess
import tempfile

from bench import in_turn, table, timed

arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
arguments.add_argument("file")
arguments.add_argument("howdah")
arguments.add_argument("--peer")
arguments.add_argument("--runs", type=int, default=9)
arguments.add_argument("--times", default="1,2,4")
arguments.add_argument("--prefix", default="")
given = arguments.parse_args()

prefix = shlex.split(given.prefix)
with open(given.file) as file:
    text = file.read()
folder = tempfile.mkdtemp()
print(f"{shlex.quote(given.file)}: {len(text.encode()) / 1e6:.1f} MB, {given.runs} runs in turn, {os.cpu_count()} cores")
commands = {"howdah-cli lint": ([*prefix, given.howdah, "lint", given.file, "-o", f"{folder}/report.txt"], (1,))}
if given.peer:
    # squawk of 2.66 ends with 1 when it found something, too.
    commands["squawk"] = ([given.peer, given.file, "--reporter", "gcc"], (0, 1))
results = in_turn(commands, given.runs)
table(results, list(commands)[-1])
with open(f"{folder}/report.txt") as report:
    print(f"findings: howdah-cli {sum(1 for line in report if line.startswith(given.file))}", end="")
if given.peer:
    found = subprocess.run([given.peer, given.file, "--reporter", "gcc"], capture_output=True, text=True).stdout
    print(f", squawk {sum(1 for line in found.splitlines() if line.startswith(given.file))}", end="")
print("\ntimes the file    median s")
for times in map(int, given.times.split(",")):
    copy = f"{folder}/{times}.sql"
    with open(copy, "w") as file:
        # Each copy has names of its own, as a schema of that size would.
        for number in range(times):
            file.write(text if number == 0 else text.replace("public.", f"copy{number}."))
    runs = [timed([*prefix, given.howdah, "lint", copy, "-o", f"{folder}/report.txt"], (1,))[0] for _ in range(3)]
    print(f"{times:14d}    {statistics.median(runs):8.2f}")
