#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Times the whole `howdah-cli inspect` against `pg_dump -s` of the same database, in turn.

bench_inspect.py SERVER_URL SCHEMA.sql HOWDAH_CLI [--runs N] [--prefix CMD]
  SERVER_URL   postgresql://postgres@127.0.0.1:PORT (superuser, disposable; databases bench_* are made and dropped)
  SCHEMA.sql   what is read, loaded with psql; roles it names must be there
  --prefix     put before psql, pg_dump and the program, such as packaging/dev
"""
import argparse
import shlex

from bench import Server, in_turn, table

arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
arguments.add_argument("url")
arguments.add_argument("schema")
arguments.add_argument("howdah")
arguments.add_argument("--runs", type=int, default=7)
arguments.add_argument("--prefix", default="")
given = arguments.parse_args()

server = Server(given.url, given.prefix)
with open(given.schema) as file:
    server.make("bench_inspect", file.read())
source = server.database("bench_inspect")
own = [*server.prefix, given.howdah, "inspect", source, "--format"]
results = in_turn({
    "pg_dump -s": ([*server.prefix, "pg_dump", "-s", "-d", source], (0,)),
    "inspect, json": ([*own, "json"], (0,)),
    "inspect, sql": ([*own, "sql"], (0,)),
    "inspect, summary": ([*own, "summary"], (0,)),
}, given.runs)
tables = server.sql("bench_inspect", "SELECT count(*) FROM pg_class WHERE relkind IN ('r', 'p') AND oid >= 16384")
print(f"{shlex.quote(given.schema)}: {tables} tables, PostgreSQL {server.sql('postgres', 'SHOW server_version')}, {given.runs} runs in turn")
table(results, "pg_dump -s")
server.drop("bench_inspect")
