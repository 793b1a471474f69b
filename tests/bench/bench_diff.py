#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Times the whole `howdah-cli diff` of two live databases that differ in three things, both ways planned, in turn with
pg-delta's `plan` of one way, and then alone on 1, 2, 4 and 8 times the schema.

bench_diff.py SERVER_URL SCHEMA.sql HOWDAH_CLI [--peer PGDELTA] [--runs N] [--times 1,2,4,8] [--prefix CMD]
  SERVER_URL   postgresql://postgres@127.0.0.1:PORT (superuser, disposable; databases bench_* are made and dropped)
  SCHEMA.sql   loaded with psql; roles it names must be there
  --peer       pg-delta's program: node_modules/.bin/pgdelta after `npm install @supabase/pg-delta`
  --prefix     put before psql, pg_dump and the program (not before the peer), such as packaging/dev
"""
import argparse
import shlex
import tempfile

from bench import Server, in_turn, renamed, table, timed

CHANGES = """
DO $$ DECLARE wide regclass; BEGIN
    SELECT attrelid::regclass INTO wide FROM pg_attribute a JOIN pg_class c ON c.oid = attrelid
    WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND attnum > 0 GROUP BY attrelid ORDER BY count(*) DESC, attrelid::regclass::text LIMIT 1;
    EXECUTE format('ALTER TABLE %s ADD COLUMN bench_added text', wide);
    EXECUTE format('CREATE INDEX bench_index ON %s (bench_added)', wide);
    CREATE TABLE public.bench_table (id bigint PRIMARY KEY, note text NOT NULL DEFAULT 'x');
END $$;
"""

arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
arguments.add_argument("url")
arguments.add_argument("schema")
arguments.add_argument("howdah")
arguments.add_argument("--peer")
arguments.add_argument("--runs", type=int, default=5)
arguments.add_argument("--times", default="1,2,4,8")
arguments.add_argument("--prefix", default="")
given = arguments.parse_args()

server = Server(given.url, given.prefix)
folder = tempfile.mkdtemp()
with open(given.schema) as file:
    server.make("bench_a", file.read())
server.make("bench_b", CHANGES, template="bench_a")


def ours(a, b):
    return [*server.prefix, given.howdah, "diff", server.database(a), server.database(b), "--up", f"{folder}/up.sql", "--down", f"{folder}/down.sql"]


print(f"{shlex.quote(given.schema)} with three changes, PostgreSQL {server.sql('postgres', 'SHOW server_version')}, {given.runs} runs in turn")
commands = {"howdah-cli diff, both ways": (ours("bench_a", "bench_b"), (1,))}
if given.peer:
    commands["pg-delta plan, one way"] = (
        [given.peer, "plan", "--source", server.database("bench_a"), "--desired", server.database("bench_b"), "--out", f"{folder}/plan.json"], (0,))
table(in_turn(commands, given.runs), list(commands)[-1])

print("times the schema    tables    median s    least s    peak MB")
dump = server.dump("bench_a")
copies = 1
for times in map(int, given.times.split(",")):
    while copies < times:
        copies += 1
        for name in ("bench_a", "bench_b"):
            server.run("psql", "-Xq", "-v", "ON_ERROR_STOP=1", "-d", server.database(name), input=renamed(dump, copies).encode())
    for name in ("bench_a", "bench_b"):
        server.sql(name, "VACUUM ANALYZE")
    runs = sorted(timed(ours("bench_a", "bench_b"), (1,)) for _ in range(given.runs))
    tables = server.sql("bench_a", "SELECT count(*) FROM pg_class WHERE relkind IN ('r', 'p') AND oid >= 16384")
    print(f"{times:16}  {tables:>8}  {runs[len(runs) // 2][0]:10.2f} {runs[0][0]:10.2f}  {max(run[1] for run in runs):9.0f}")
for name in ("bench_a", "bench_b"):
    server.drop(name)
