# SPDX-License-Identifier: Apache-2.0
"""Stands before psql, pg_dump and pg_restore on PATH: the same program, on the scratch database of what was named."""
import os
import sys
from urllib.parse import parse_qs, unquote, urlsplit

import howdah_fence as fence

WITH_VALUE = {
    "psql": "cdfFhLopPRTUv",
    "pg_dump": "FfjZdhpUEnNtTeS",
    "pg_restore": "dfFIjLnNPStTUhp",
}
WHERE = {"h": "host", "p": "port", "U": "user", "d": "dbname"}
LONG = {"host": "host", "port": "port", "username": "user", "dbname": "dbname"}
FLAGS = {"-w", "-W", "--password", "--no-password"}


def conninfo(text):
    """What a database's name says when it is a URI or has keywords."""
    if text.startswith(("postgresql://", "postgres://")):
        parts = urlsplit(text)
        found = {"host": parts.hostname or "", "port": str(parts.port or ""), "dbname": unquote(parts.path[1:]),
                 "user": unquote(parts.username or "")}
        found.update({name: values[-1] for name, values in parse_qs(parts.query).items()})
        return found
    if "=" in text:
        words = (word.partition("=") for word in text.split())
        return {name: value.strip("'") for name, _, value in words}
    return {"dbname": text}


def split(program, arguments):
    """Where it was to go, and the arguments that say anything else."""
    where, kept, names = {}, [], []
    rest = list(arguments)
    while rest:
        word = rest.pop(0)
        if word in FLAGS:
            continue
        if word.startswith("--"):
            name, equals, value = word[2:].partition("=")
            if name in LONG:
                where[LONG[name]] = value if equals else rest.pop(0) if rest else ""
            else:
                kept.append(word)
        elif word.startswith("-") and len(word) > 1:
            place = next((i for i, letter in enumerate(word[1:], 1) if letter in WITH_VALUE[program]), 0)
            letter = word[place] if place else ""
            if letter in WHERE:
                value = word[place + 1:] or (rest.pop(0) if rest else "")
                where[WHERE[letter]] = value.lstrip("=")
                if place > 1:
                    kept.append(word[:place])
            else:
                kept.append(word)
                if place and place == len(word) - 1 and rest:
                    kept.append(rest.pop(0))
        elif program == "pg_restore":
            kept.append(word)  # its only other argument is a file
        else:
            names.append(word)
    if names and "dbname" not in where:
        where["dbname"] = names[0]
    given = conninfo(where.pop("dbname", ""))
    given.update({name: value for name, value in where.items() if value})
    return given, kept


def main(program, real):
    given, kept = split(program, sys.argv[1:])
    target = fence.redirected(given)
    for name in list(os.environ):
        if name.startswith("PG") and name not in ("PGCLIENTENCODING", "PGTZ", "PGDATESTYLE"):
            del os.environ[name]
    os.environ.update(PGHOST=target["host"], PGPORT=target["port"], PGUSER=target["user"], PGDATABASE=target["dbname"])
    if target.get("password"):
        os.environ["PGPASSWORD"] = target["password"]
    restore = ["-d", target["dbname"]] if program == "pg_restore" and given.get("dbname") else []
    fence.SETTINGS["wall"] = True  # this one program is where it should be
    os.execv(real, [program] + restore + kept)
