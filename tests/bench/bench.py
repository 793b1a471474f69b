# SPDX-License-Identifier: Apache-2.0
"""Shared by the benchmarks that run whole programs: databases on a given server, and programs timed in turn."""
import os
import re
import shlex
import statistics
import subprocess
import sys
import time
from urllib.parse import urlsplit

# What of public is an extension's stays there when a schema is copied under another name.
EXTENSION_NAMES = r"gin_trgm_ops|gist_trgm_ops|gbt_\w+"


class Server:
    """A server by URL, reached with PostgreSQL's own programs; `prefix` is put before each of them."""

    def __init__(self, url, prefix):
        self.url = url.rstrip("/")
        self.prefix = shlex.split(prefix)

    def database(self, name):
        return f"{self.url}/{name}"

    def run(self, program, *arguments, **options):
        done = subprocess.run([*self.prefix, program, *arguments], capture_output=True, **options)
        if done.returncode != 0:
            sys.exit(f"{program}: {done.stderr.decode(errors='replace').strip()[-500:]}")
        return done.stdout.decode()

    def sql(self, database, text):
        return self.run("psql", "-XqAt", "-v", "ON_ERROR_STOP=1", "-d", self.database(database), "-c", text).strip()

    def make(self, name, *scripts, template=None):
        """A new database with what the scripts (texts) make."""
        self.drop(name)
        self.sql("postgres", f"CREATE DATABASE {name} TEMPLATE {template or 'template0'}")
        for script in scripts:
            self.run("psql", "-Xq", "-v", "ON_ERROR_STOP=1", "-d", self.database(name), input=script.encode())
        self.sql(name, "VACUUM ANALYZE")

    def drop(self, name):
        self.sql("postgres", f"DROP DATABASE IF EXISTS {name}")

    def dump(self, name):
        return self.run("pg_dump", "-s", "-O", "-x", "-d", self.database(name))


def renamed(dump, number):
    """A dump whose schemas have other names, so that it can stand beside the first."""
    own = set(re.findall(r"^CREATE SCHEMA (\w+);", dump, re.M))
    for schema in sorted(own, key=len, reverse=True):
        dump = re.sub(rf"\b{schema}\b", f"{schema}_{number}", dump)
    dump = re.sub(rf"\bpublic\.(?!(?:{EXTENSION_NAMES})\b)", f"public_{number}.", dump)
    dump = re.sub(r"^(CREATE|COMMENT ON) EXTENSION .*?;$", "", dump, flags=re.M)
    return f"CREATE SCHEMA public_{number};\n{dump}"


def timed(command, accepted=(0,)):
    """Seconds and peak resident megabytes of one run, its output thrown away."""
    with open(os.devnull, "w") as nothing:
        started = time.monotonic()
        process = subprocess.Popen(command, stdout=nothing, stderr=subprocess.PIPE)
        errors = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.monotonic() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in accepted:
        sys.exit(f"{shlex.join(command)} ended with {process.returncode}: {errors.decode(errors='replace')[-500:]}")
    return seconds, usage.ru_maxrss / 1024


def in_turn(commands, runs):
    """Runs {name: (command, accepted)} in turn, so that a busy minute hits all of them; {name: [(seconds, MB), …]}."""
    results = {name: [] for name in commands}
    for _ in range(runs):
        for name, (command, accepted) in commands.items():
            results[name].append(timed(command, accepted))
    return results


def table(results, base):
    """Medians, and how many times faster than `base` each is: the median of the ratios of runs that followed each other."""
    width = max(map(len, results))
    print(f"{'':{width}}  median s   least s  peak MB  {base} : it")
    for name, runs in results.items():
        ratios = [theirs[0] / own[0] for theirs, own in zip(results[base], runs)]
        seconds = [run[0] for run in runs]
        print(f"{name:{width}}  {statistics.median(seconds):8.2f}  {min(seconds):8.2f}  {max(run[1] for run in runs):7.0f}  {statistics.median(ratios):8.1f}")
