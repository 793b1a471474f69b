#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs the script that `howdah-cli diff` writes for each case while an application works on the same tables, and says
how long the application had to wait. Nothing of the application may end in a deadlock, and none of its statements may wait
longer than the script's own lock_timeout and a second.

bench_load.py SERVER_URL CASES HOWDAH_CLI [--only TEXT] [--prefix CMD]
  SERVER_URL   postgresql://postgres@127.0.0.1:PORT (superuser, disposable; databases bench_* are made and dropped)
  CASES        a folder of folders with from.sql, change.sql (run on from.sql it makes the target), and perhaps data.sql
  --prefix     put before psql and the program, such as packaging/dev
  --apply      the script is run by `howdah-cli apply`, which tries again by itself, and not by psql

For every table of the source: a writer (UPDATE of one row to what it is), a reader (one row) and a reader that stays idle
in a transaction for 0.7 s at a time. Besides them a writer and a reader on a table that the migration does not know.
Needs python3-psycopg2. Ends with 1 when a case is over the limit.
"""
import argparse
import os
import re
import subprocess
import sys
import tempfile
import threading
import time

import psycopg2

from bench import Server

arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
arguments.add_argument("url")
arguments.add_argument("cases")
arguments.add_argument("howdah")
arguments.add_argument("--only", default="")
arguments.add_argument("--prefix", default="")
arguments.add_argument("--apply", action="store_true")
given = arguments.parse_args()
server = Server(given.url, given.prefix)

TABLES = """SELECT c.oid::regclass::text, (SELECT quote_ident(attname) FROM pg_attribute a WHERE attrelid = c.oid AND attnum > 0
        AND NOT attisdropped AND attgenerated = '' AND attidentity <> 'a' ORDER BY attnum LIMIT 1)
    FROM pg_class c WHERE relkind IN ('r', 'p') AND NOT relispartition AND c.oid >= 16384
    AND relnamespace NOT IN (SELECT oid FROM pg_namespace WHERE nspname IN ('pg_catalog', 'information_schema')) ORDER BY 1"""


class Client(threading.Thread):
    """One session of the application: repeats its statements until it is told to stop, and keeps its longest wait."""

    def __init__(self, name, statements, idle=0.0):
        super().__init__(daemon=True)
        self.name, self.statements, self.idle = name, statements, idle
        self.longest, self.done, self.deadlocks, self.others = 0.0, 0, [], set()
        self.stopping = threading.Event()

    def run(self):
        session = psycopg2.connect(server.database("bench_load"))
        session.autocommit = self.idle == 0
        cursor = session.cursor()
        while not self.stopping.is_set():
            for statement in self.statements:
                started = time.monotonic()
                try:
                    cursor.execute(statement)
                    self.done += 1
                except psycopg2.Error as error:
                    if error.pgcode == "40P01":
                        self.deadlocks.append(str(error).strip())
                    else:
                        self.others.add(error.pgcode)  # a table or column that the migration took away or renamed
                    session.rollback()
                self.longest = max(self.longest, time.monotonic() - started)
            if self.idle:
                self.stopping.wait(self.idle)
                session.rollback()
            else:
                time.sleep(0.002)
        session.close()


def seconds(text):
    """A lock_timeout as the script sets it, e.g. '2s' or 500 (milliseconds)."""
    number, unit = re.fullmatch(r"(\d+)\s*(ms|s|min)?", text.strip("'")).groups()
    return int(number) * {"ms": 0.001, "s": 1, "min": 60, None: 0.001}[unit]


def trial(folder):
    """One case: (lock_timeout, seconds of the script, runs of it, the application's clients); None where there is no plan."""
    read = lambda name: open(os.path.join(folder, name)).read() if os.path.exists(os.path.join(folder, name)) else ""
    server.make("bench_load", read("from.sql"), read("data.sql"), "CREATE TABLE bench_other (a int PRIMARY KEY, b int); INSERT INTO bench_other VALUES (1, 1)")
    server.make("bench_goal", read("from.sql"), read("change.sql"), "CREATE TABLE bench_other (a int PRIMARY KEY, b int)")
    with tempfile.TemporaryDirectory() as place:
        os.chmod(place, 0o777)
        script = os.path.join(place, "up.sql")
        done = subprocess.run([*server.prefix, given.howdah, "diff", server.database("bench_load"), server.database("bench_goal"), "--up", script],
            capture_output=True, text=True)
        if done.returncode not in (0, 1):
            return None
        limits = [seconds(found) for found in re.findall(r"(?i)lock_timeout\s*(?:=|to)\s*('?\d+\s*(?:ms|s|min)?'?)", open(script).read())]
        session = psycopg2.connect(server.database("bench_load"))
        cursor = session.cursor()
        cursor.execute(TABLES)
        tables = cursor.fetchall()
        session.close()
        clients = []
        for table, column in tables:
            if column:
                clients.append(Client(f"write {table}", [f"UPDATE {table} SET {column} = {column} WHERE ctid = (SELECT ctid FROM {table} LIMIT 1)"]))
            clients.append(Client(f"read {table}", [f"SELECT * FROM {table} LIMIT 1"]))
            clients.append(Client(f"idle {table}", [f"SELECT 1 FROM {table} LIMIT 1"], 0.7))
        for client in clients:
            client.start()
        time.sleep(0.5)
        started = time.monotonic()
        for runs in range(1, 6):
            runner = [given.howdah, "apply", script, "--on", server.database("bench_load")] if given.apply else \
                ["psql", "-Xq", "-d", server.database("bench_load"), "-f", script]
            run = subprocess.run([*server.prefix, *runner], capture_output=True, text=True)
            if run.returncode == 0 or "lock timeout" not in run.stderr and "deadlock" not in run.stderr:
                break
            # What a person does after a script that gave up: the plan from where things stand now.
            time.sleep(0.3)
            subprocess.run([*server.prefix, given.howdah, "diff", server.database("bench_load"), server.database("bench_goal"), "--up", script], capture_output=True)
        took = time.monotonic() - started
        for client in clients:
            client.stopping.set()
        for client in clients:
            client.join(60)
        fault = "" if run.returncode == 0 else run.stderr.strip().splitlines()[0][:160]
        if not fault:
            left = subprocess.run([*server.prefix, given.howdah, "diff", server.database("bench_load"), server.database("bench_goal")], capture_output=True)
            fault = "" if left.returncode == 0 else "the target is not reached"
        return max(limits, default=0), took, runs, clients, fault


over = 0
print(f"{'case':6} {'lock_timeout':>12} {'script s':>9} {'runs':>4} {'clients':>7} {'statements':>10} {'longest wait s':>14} {'deadlocks':>9}")
for name in sorted(os.listdir(given.cases)):
    folder = os.path.join(given.cases, name)
    if given.only not in name or not os.path.exists(os.path.join(folder, "from.sql")):
        continue
    result = trial(folder)
    if result is None:
        print(f"{name:6} no plan")
        continue
    limit, took, runs, clients, fault = result
    worst = max(clients, key=lambda client: client.longest)
    deadlocks = sum(len(client.deadlocks) for client in clients)
    bad = deadlocks > 0 or worst.longest > limit + 1
    over += bad
    # What the application was refused besides: a column or table that went or has another name.
    refused = sorted(set().union(*(client.others for client in clients)))
    print(f"{name:6} {limit:12.1f} {took:9.1f} {runs:4} {len(clients):7} {sum(client.done for client in clients):10} {worst.longest:14.2f} {deadlocks:9}"
        f"{'  OVER: ' + worst.name if bad else ''}{'  refused: ' + ' '.join(refused) if refused else ''}{'  script: ' + fault if fault else ''}")
for database in ("bench_load", "bench_goal"):
    server.drop(database)
sys.exit(1 if over else 0)
