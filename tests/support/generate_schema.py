#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Prints the DDL of a made-up schema of any size, with objects of nearly every kind: the data of a clone that has no
other schemas beside it. The same arguments give the same text.

    generate_schema.py [--tables N] [--seed N] [--columns N]
"""
import argparse
import random

WORDS = ("account agent area batch bill book branch card case cell charge city claim client course crew customer deal "
         "depot desk device draft driver event fare field fleet form gate grade group guest hall invoice item journal "
         "key label lane lease ledger line loan lot map meter note offer order owner page part party pass path plan "
         "plot point policy pool price product quote rate region rent review road role room route sale seat series "
         "shelf shift ship site slot staff stage state stock store street supply survey tag task team term ticket "
         "title tool track trade trip unit user vendor venue visit voucher ward watch zone").split()

TYPES = ["bigint", "integer", "smallint", "text", "varchar(40)", "char(3)", "numeric(12,2)", "double precision", "real",
         "boolean", "date", "timestamptz", "timestamp", "time", "interval", "uuid", "jsonb", "bytea", "inet", "text[]",
         "int4range", "tstzrange", "bit(8)", "point", "tsvector", "xml", "macaddr"]

DEFAULTS = {"bigint": "0", "integer": "7", "text": "'none'", "boolean": "false", "date": "CURRENT_DATE",
            "timestamptz": "now()", "uuid": "gen_random_uuid()", "jsonb": "'{}'", "numeric(12,2)": "0.00",
            "text[]": "'{}'", "varchar(40)": "'open'"}


def identifier(name):
    plain = name.replace("_", "").isalnum() and name == name.lower() and not name[0].isdigit() and name.isascii()
    reserved = {"order", "user", "group", "case", "table", "column", "check"}
    return name if plain and name not in reserved else '"' + name.replace('"', '""') + '"'


class Generator:
    def __init__(self, tables, columns, seed):
        self.dice = random.Random(seed)
        self.count, self.columns = tables, columns
        self.out, self.tables, self.taken = [], [], set()

    def say(self, text):
        self.out.append(text + ";")

    def word(self):
        return self.dice.choice(WORDS)

    def name(self):
        """Mostly plain; now and then one that needs quotes, is long, or is not ASCII."""
        while True:
            name = self.word() + "_" + self.word() if self.dice.random() < 0.7 else self.word()
            roll = self.dice.random()
            if roll < 0.03:
                name = name.capitalize() + " " + self.word()
            elif roll < 0.05:
                name = name + "_größe"
            elif roll < 0.06:
                name = (name + "_") * 8
                name = name[:60]
            if name not in self.taken:
                self.taken.add(name)
                return name
            if len(self.taken) > 3000 or self.dice.random() < 0.5:
                numbered = name + str(len(self.taken))
                self.taken.add(numbered)
                return numbered

    def types(self):
        self.say("CREATE SCHEMA side")
        self.say("CREATE TYPE public.mood AS ENUM ('calm', 'busy', 'it''s late')")
        self.say("CREATE DOMAIN public.amount AS numeric(12,2) DEFAULT 0 CONSTRAINT amount_not_negative CHECK (VALUE >= 0)")
        self.say("CREATE TYPE public.place AS (street text, house integer)")
        self.say("CREATE TYPE side.span AS RANGE (subtype = double precision)")
        self.say("CREATE SEQUENCE side.numbers AS integer INCREMENT BY 5 MINVALUE 10 CYCLE")
        self.say("CREATE FUNCTION public.touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$")
        self.say("CREATE FUNCTION side.twice(n integer) RETURNS integer LANGUAGE sql IMMUTABLE STRICT RETURN n * 2")
        self.say("CREATE PROCEDURE side.rest() LANGUAGE sql AS 'SELECT 1'")
        self.say("CREATE AGGREGATE side.total(integer) (SFUNC = int4pl, STYPE = integer, INITCOND = '0')")

    def table(self, number):
        schema = "side" if self.dice.random() < 0.2 else "public"
        name = self.name()
        full = schema + "." + identifier(name)
        lines = ["id bigint GENERATED " + self.dice.choice(["ALWAYS", "BY DEFAULT"]) + " AS IDENTITY PRIMARY KEY"]
        columns = {"id": "bigint"}
        for _ in range(self.dice.randint(2, self.columns)):
            column = self.word() if self.dice.random() < 0.9 else self.word() + " " + self.word()
            if column in columns:
                continue
            kind = self.dice.choice(TYPES + ["public.mood", "public.amount", "public.place"])
            text = identifier(column) + " " + kind
            if kind in DEFAULTS and self.dice.random() < 0.4:
                text += " DEFAULT " + DEFAULTS[kind]
            if self.dice.random() < 0.4:
                text += " NOT NULL"
            if kind == "text" and self.dice.random() < 0.3:
                text += ' COLLATE "C"'
            lines.append(text)
            columns[column] = kind
        numbers = [c for c, k in columns.items() if k in ("integer", "numeric(12,2)")]
        if numbers and self.dice.random() < 0.4:
            lines.append("CONSTRAINT %s CHECK (%s >= 0)" % (identifier((name + "_positive")[:60]), identifier(numbers[0])))
        if numbers and self.dice.random() < 0.2:
            lines.append("double_%d numeric GENERATED ALWAYS AS (%s * 2) STORED" % (number, identifier(numbers[0])))
        keys = []
        for other, otherColumns in self.dice.sample(self.tables, min(len(self.tables), self.dice.randint(0, 3))):
            column = "ref_%d" % len(keys)
            lines.append(column + " bigint")
            keys.append((column, other))
        unlogged = "UNLOGGED " if self.dice.random() < 0.03 else ""
        if unlogged:
            keys = []
        options = " WITH (fillfactor='80')" if self.dice.random() < 0.1 else ""
        self.say("CREATE %sTABLE %s (\n    %s\n)%s" % (unlogged, full, ",\n    ".join(lines), options))
        for column, other in keys:
            action = self.dice.choice(["", " ON DELETE CASCADE", " ON DELETE SET NULL", " DEFERRABLE INITIALLY DEFERRED"])
            valid = " NOT VALID" if self.dice.random() < 0.1 else ""
            self.say("ALTER TABLE %s ADD FOREIGN KEY (%s) REFERENCES %s%s%s" % (full, column, other, action, valid))
            if self.dice.random() < 0.7:
                self.say("CREATE INDEX ON %s (%s)" % (full, column))
        self.details(number, full, columns)
        if not unlogged:
            self.tables.append((full, columns))

    def details(self, number, full, columns):
        def some(*kinds):
            found = [identifier(c) for c, k in columns.items() if k in kinds]
            return self.dice.choice(found) if found else None

        text, document, words = some("text", "varchar(40)"), some("jsonb"), some("text[]")
        if text and self.dice.random() < 0.5:
            self.say("CREATE UNIQUE INDEX ON %s (lower(%s)) WHERE id > 10" % (full, text))
        if document:
            self.say("CREATE INDEX ON %s USING gin (%s jsonb_path_ops)" % (full, document))
        if words:
            self.say("CREATE INDEX ON %s USING gin (%s)" % (full, words))
        span = some("tstzrange", "int4range")
        if span:
            self.say("ALTER TABLE %s ADD EXCLUDE USING gist (%s WITH &&)" % (full, span))
        if self.dice.random() < 0.3:
            self.say("COMMENT ON TABLE %s IS 'About %s; it''s number %d'" % (full, self.word(), number))
        if text and self.dice.random() < 0.3:
            self.say("COMMENT ON COLUMN %s.%s IS 'Says %%1 and \\n'" % (full, text))
        if self.dice.random() < 0.3:
            self.say("CREATE TRIGGER touched BEFORE UPDATE ON %s FOR EACH ROW EXECUTE FUNCTION public.touch()" % full)
        if self.dice.random() < 0.15:
            self.say("ALTER TABLE %s ENABLE ROW LEVEL SECURITY" % full)
            self.say("CREATE POLICY own ON %s FOR SELECT USING (id > 0)" % full)
        if self.dice.random() < 0.2:
            self.say("GRANT SELECT ON %s TO PUBLIC" % full)
        if len(columns) > 3 and self.dice.random() < 0.2:
            pair = [identifier(c) for c, k in columns.items() if k not in ("point", "xml", "bytea", "jsonb", "tsvector",
                                                                           "public.place")][:2]
            if len(pair) == 2:
                self.say("CREATE STATISTICS public.stat_%d (dependencies) ON %s FROM %s" % (number, ", ".join(pair), full))
        if self.dice.random() < 0.2:
            kind = self.dice.choice(["VIEW", "MATERIALIZED VIEW"])
            self.say("CREATE %s public.seen_%d AS SELECT id, count(*) AS times FROM %s GROUP BY id" % (kind, number, full))

    def partitions(self, number):
        full = "public.parted_%d" % number
        self.say("CREATE TABLE %s (id bigint NOT NULL, at date NOT NULL, note text, PRIMARY KEY (id, at)) "
                 "PARTITION BY RANGE (at)" % full)
        for year in range(2020, 2020 + self.dice.randint(1, 4)):
            self.say("CREATE TABLE %s_%d PARTITION OF %s FOR VALUES FROM ('%d-01-01') TO ('%d-01-01')"
                     % (full, year, full, year, year + 1))
        self.say("CREATE TABLE %s_rest PARTITION OF %s DEFAULT" % (full, full))
        self.say("CREATE INDEX ON %s (note)" % full)
        self.say("CREATE TABLE public.hashed_%d (k integer PRIMARY KEY, v text) PARTITION BY HASH (k)" % number)
        for part in range(2):
            self.say("CREATE TABLE public.hashed_%d_%d PARTITION OF public.hashed_%d FOR VALUES WITH "
                     "(MODULUS 2, REMAINDER %d)" % (number, part, number, part))

    def more(self, number):
        self.say("CREATE TABLE public.base_%d (made timestamptz DEFAULT now(), by text)" % number)
        self.say("CREATE TABLE public.heir_%d (more integer) INHERITS (public.base_%d)" % (number, number))
        self.say("CREATE RULE quiet AS ON DELETE TO public.base_%d DO INSTEAD NOTHING" % number)

    def run(self):
        print("-- SPDX-License-Identifier: Apache-2.0")
        print("-- Made by generate_schema.py.")
        self.types()
        for number in range(self.count):
            self.table(number)
            if number % 20 == 0:
                self.partitions(number)
            if number % 25 == 5:
                self.more(number)
        self.say("CREATE PUBLICATION news FOR TABLE " + ", ".join(full for full, _ in self.tables[:3]))
        print("\n".join(self.out))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--tables", type=int, default=40)
    parser.add_argument("--columns", type=int, default=9)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    Generator(given.tables, given.columns, given.seed).run()
