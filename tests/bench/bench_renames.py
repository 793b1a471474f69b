#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Times the whole `howdah-cli diff --renames auto` of two live databases, both ways planned, where every table is called
otherwise (each has a key, a foreign key, a unique constraint, a check, an index, an identity and a view), and where an
index over many partitions has another column. Each size is twice the one before: linear is a ratio of two. The ratio is
of the program's own processor time; the seconds hold the servers' work, too, and whatever else the machine does.

bench_renames.py SERVER_URL HOWDAH_CLI [--sizes 250,500,1000,2000] [--runs N] [--prefix CMD]
  SERVER_URL   postgresql://postgres@127.0.0.1:PORT (superuser, disposable; databases bench_* are made and dropped;
               2,000 tables in one transaction want max_locks_per_transaction = 2000)
  --prefix     put before psql and the program, such as packaging/dev
"""
import argparse
import resource

from bench import Server, timed


def tables(count, name):
    script = []
    for i in range(count):
        script.append(f"""
            CREATE TABLE {name}_{i} (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, parent_id bigint,
                code_{i} text NOT NULL UNIQUE, size_{i} numeric(10,2) DEFAULT 0, note_{i} text CHECK (note_{i} <> ''), made_{i} timestamptz);
            ALTER TABLE {name}_{i} ADD FOREIGN KEY (parent_id) REFERENCES {name}_{max(i - 1, 0)};
            CREATE INDEX ON {name}_{i} (size_{i});
            CREATE VIEW v_{i} AS SELECT id, code_{i} FROM {name}_{i} WHERE size_{i} > 0;""")
    return "\n".join(script)


def partitions(count, columns):
    script = ["CREATE TABLE m (id bigint, at int, v int, PRIMARY KEY (id, at)) PARTITION BY LIST (at);"]
    script += [f"CREATE TABLE m_{i} PARTITION OF m FOR VALUES IN ({i});" for i in range(count)]
    return "\n".join([*script, f"CREATE INDEX m_idx ON m ({columns});"])


def measured(command):
    """Seconds, processor seconds and peak megabytes of one run."""
    def spent():
        usage = resource.getrusage(resource.RUSAGE_CHILDREN)
        return usage.ru_utime + usage.ru_stime

    before = spent()
    seconds, megabytes = timed(command, (1,))
    return seconds, spent() - before, megabytes


arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
arguments.add_argument("url")
arguments.add_argument("howdah")
arguments.add_argument("--sizes", default="250,500,1000,2000")
arguments.add_argument("--runs", type=int, default=3)
arguments.add_argument("--prefix", default="")
given = arguments.parse_args()

server = Server(given.url, given.prefix)
command = [*server.prefix, given.howdah, "diff", server.database("bench_a"), server.database("bench_b"), "--renames", "auto"]
for title, before, after in (
    ("renamed tables", lambda n: tables(n, "old"), lambda n: tables(n, "new")),
    ("partitions under a changed index", lambda n: partitions(n, "v"), lambda n: partitions(n, "v, id")),
):
    print(f"{title}\n       n  median s   least s  processor s  peak MB  ratio")
    last = None
    for size in map(int, given.sizes.split(",")):
        server.make("bench_a", before(size))
        server.make("bench_b", after(size))
        runs = sorted(measured(command) for _ in range(given.runs))
        own = min(run[1] for run in runs)
        ratio = f"{own / last:5.2f}" if last else ""
        last = own
        print(f"{size:>8}  {runs[len(runs) // 2][0]:8.2f}  {runs[0][0]:8.2f}  {own:11.2f}  {max(run[2] for run in runs):7.0f}  {ratio}", flush=True)
for name in ("bench_a", "bench_b"):
    server.drop(name)
