# SPDX-License-Identifier: Apache-2.0
"""A history one revision at a time: the SQL that each emits, or each run up, down and up again and looked at.

`tell` says in words what went wrong (run_alembic.py); `ask` lets the program outside look at the scratch database.
"""
import ast
import io
import os
import re
import sys
import tokenize

import howdah_fence

from alembic.ddl.impl import DefaultImpl
from alembic.runtime.environment import EnvironmentContext
from alembic.runtime.migration import HeadMaintainer, MigrationStep
from alembic.script import ScriptDirectory
from sqlalchemy.schema import CreateTable


def steps_of(script):
    """(revision, the step up, the step down) of every revision, in the order of an upgrade."""
    return [
        (step.revision, step, MigrationStep.downgrade_from_script(script.revision_map, step.revision))
        for step in script._upgrade_revs("heads", ())
    ]


def file_of(revision):
    return os.path.realpath(revision.path)


class Watched:
    """A step of theirs whose function is one of ours."""

    def __init__(self, step, function):
        self._step, self.migration_fn = step, function

    def __getattr__(self, name):
        return getattr(self._step, name)


# The SQL, without a server ---------------------------------------------------------------------------------------------


class Source:
    """Where in a file of revisions a statement comes from."""

    def __init__(self, path):
        self.path = path
        with open(path, "rb") as file:
            self.lines = file.read().splitlines(keepends=True)
        self.starts = [0]
        for line in self.lines:
            self.starts.append(self.starts[-1] + len(line))
        self.marks = {}  # line -> "ignore RULE because …"
        try:
            for token in tokenize.tokenize(io.BytesIO(b"".join(self.lines)).readline):
                found = token.type == tokenize.COMMENT and re.match(r"#\s*howdah:\s*(.*\S)", token.string)
                if found:
                    alone = not token.line[: token.start[1]].strip()
                    self.marks[token.start[0]] = (found.group(1), alone)
        except (SyntaxError, tokenize.TokenError):
            pass  # then it does not run either

    def mark(self, line, end_line):
        """The comment behind the call, or alone on the line before it."""
        for number in range(line, end_line + 1):
            if number in self.marks:
                return self.marks[number][0]
        before = self.marks.get(line - 1)
        return before[0] if before and before[1] else ""

    def place(self, frame):
        """Of the innermost call of this file: line, column in characters, byte offset and length."""
        while frame is not None and os.path.realpath(frame.f_code.co_filename) != self.path:
            frame = frame.f_back
        if frame is None:
            return {}
        line, end_line, column, end = frame.f_lineno, None, None, None
        positions = getattr(frame.f_code, "co_positions", None)  # Python 3.11
        if positions is not None:
            for number, found in enumerate(positions()):
                if number * 2 == frame.f_lasti:
                    line, end_line, column, end = found
                    break
        if line is None or not 0 < line <= len(self.lines):
            return {}
        text = self.lines[line - 1]
        if column is None:
            column = len(text) - len(text.lstrip())
            end_line, end = line, len(text.rstrip())
        offset = self.starts[line - 1] + column
        return {
            "line": line,
            "mark": self.mark(line, end_line or line),
            "column": len(text[:column].decode("utf-8", "replace")) + 1,
            "offset": offset,
            "length": max(1, self.starts[(end_line or line) - 1] + (end or column) - offset),
        }


def whole(config, script, wanted):
    """What `alembic upgrade FROM:TO --sql` writes, or downgrade, with the statements for the version table."""
    revisions = script._downgrade_revs if wanted["downgrade"] else script._upgrade_revs
    config.output_buffer = io.StringIO()
    ran = []  # steps of each run of migrations

    def between(heads, context):
        # After a downgrade to base the table is there still, without a row.
        table = context._version
        table.create = lambda connection: connection.execute(CreateTable(table, if_not_exists=True))
        steps = list(revisions(wanted["to"], heads))
        ran.append(len(steps))
        return steps

    with EnvironmentContext(config, script, fn=between, as_sql=True, starting_rev=wanted["from"] or None,
                            destination_rev=wanted["to"]):
        script.run_env()
    text = config.output_buffer.getvalue()
    if not ran or (sum(ran) and not text.strip()):
        raise RuntimeError("env.py writes its SQL elsewhere, or ran no migrations")
    return text if sum(ran) else ""


def emit(config, tell):
    """What alembic's offline mode writes for each revision, up and down, with the places it comes from."""
    script = ScriptDirectory.from_config(config)
    if howdah_fence.SETTINGS.get("range"):
        return [{"sql": whole(config, script, howdah_fence.SETTINGS["range"])}]
    found, now = [], {"parts": None, "open": False, "source": None}

    def runs(context):
        output = context.impl.static_output

        def ours(text):
            if now["parts"] is not None:
                part = {"sql": text}
                part.update(now["source"].place(sys._getframe(1)))
                now["parts"].append(part)
            return output(text)

        context.impl.static_output = ours

    begin, commit = DefaultImpl.emit_begin, DefaultImpl.emit_commit

    def begun(impl):
        now["open"] = True
        return begin(impl)

    def ended(impl):
        now["open"] = False
        return commit(impl)

    DefaultImpl.emit_begin, DefaultImpl.emit_commit = begun, ended

    def guarded(step, entry, way):
        theirs = step.migration_fn

        def function(**keywords):
            entry[way], entry[way + "Transaction"] = [], now["open"]
            now["parts"], now["source"] = entry[way], Source(entry["file"])
            try:
                theirs(**keywords)
            except Exception as error:
                entry[way + "Error"] = tell(error)  # the others may be read all the same
            finally:
                now["parts"] = None

        return Watched(step, function)

    def every(heads, context):
        runs(context)
        both = steps_of(script)
        for revision, up, _ in both:
            path = file_of(revision)
            found.append({"revision": revision.revision, "file": path, "upLine": line_of(path, "upgrade"),
                          "downLine": line_of(path, "downgrade")})
            yield guarded(up, found[-1], "up")
        for number in range(len(both) - 1, -1, -1):
            yield guarded(both[number][2], found[number], "down")

    HeadMaintainer.update_to_step = lambda self, step: None  # nothing is kept anywhere
    config.output_buffer = open(os.devnull, "w")
    with EnvironmentContext(config, script, fn=every, as_sql=True, starting_rev=None, destination_rev="heads"):
        script.run_env()
    return found


# Up, down, up ----------------------------------------------------------------------------------------------------------


def is_empty(path, name):
    """Whether the function does nothing: no statement but pass, … and its docstring. None: it is not there."""
    with open(path, "rb") as file:
        tree = ast.parse(file.read(), path)
    for node in tree.body:
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and node.name == name:
            return all(
                isinstance(part, ast.Pass)
                or (isinstance(part, ast.Return) and part.value is None)
                or (isinstance(part, ast.Expr) and isinstance(part.value, ast.Constant))
                for part in node.body
            )
    return None


def line_of(path, name):
    with open(path, "rb") as file:
        tree = ast.parse(file.read(), path)
    for node in tree.body:
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and node.name == name:
            return node.lineno
    return 1


class Verifier:
    def __init__(self, config, tell, ask, where):
        self.config, self.tell, self.ask, self.where = config, tell, ask, where
        self.script = ScriptDirectory.from_config(config)
        self.looks = 0
        self.database = None

    def once(self, step):
        """One step, or none, as alembic's command runs it."""
        def one(heads, context):
            if self.database is None:
                self.database = self.where(context.connection)
            if step is not None:
                yield step

        with EnvironmentContext(self.config, self.script, fn=one, as_sql=False, destination_rev="heads"):
            self.script.run_env()

    def run(self, step):
        """The same; the error in words, or None."""
        try:
            self.once(step)
        except BaseException as error:
            if isinstance(error, KeyboardInterrupt):
                raise
            return self.tell(error)
        return None

    def look(self):
        """The number of what the program outside sees now, and a word that is the same for the same schema."""
        self.looks += 1
        word = self.ask("look:%d:%s" % (self.looks, self.database or ""))
        return self.looks, word

    def everything(self):
        both = steps_of(self.script)
        entries, out = [], set()
        self.once(None)  # an env.py that does not run is no revision's fault
        before = self.look()
        for number, (revision, up, down) in enumerate(both):
            path = file_of(revision)
            entry = {"revision": revision.revision, "file": path, "up": "", "down": "", "again": ""}
            entry["emptyDown"] = is_empty(path, "downgrade")
            entry["upLine"], entry["downLine"] = line_of(path, "upgrade"), line_of(path, "downgrade")
            entries.append(entry)
            needs = set(revision._versioned_down_revisions) | set(revision._resolved_dependencies)
            if needs & out:
                out.add(revision.revision)
                continue  # what it stands on is not there
            error = self.run(up)
            if error:
                entry["up"], entry["upError"] = "fails", error
                out.add(revision.revision)
                now = self.look()
                if now[1] != before[1]:
                    entry["halfway"] = now[0]
                    before = self.anew([one[1] for one in both[:number] if one[0].revision not in out])
                    if before is None:
                        return self.cut_short(entries, both[number + 1 :])
                continue
            entry["up"] = "ok"
            after = self.look()
            entry["before"], entry["after"] = before[0], after[0]
            before = self.there_and_back(entry, up, down, before, after)
            if before is None:  # something is left over: begin anew, without looking
                before = self.anew([one[1] for one in both[: number + 1] if one[0].revision not in out])
                if before is None or before[1] != after[1]:
                    return self.cut_short(entries, both[number + 1 :])
        return entries

    def cut_short(self, entries, rest):
        """The history could not be built anew up to the last entry: those after it are named, and were not tried."""
        entries[-1]["cutShort"] = True
        for revision, _, _ in rest:
            path = file_of(revision)
            entries.append({"revision": revision.revision, "file": path, "up": "", "down": "", "again": "",
                            "upLine": line_of(path, "upgrade"), "downLine": line_of(path, "downgrade")})
        return entries

    def there_and_back(self, entry, up, down, before, after):
        """Down and up again; what there is then, or None where it is not what there was."""
        error = self.run(down)
        back = self.look()
        entry["back"] = back[0]
        if error:
            # An exception that the server knows nothing of is one that somebody raised.
            entry["down"] = "fails" if error["state"] else "raises"
            entry["downError"] = error
            return after if back[1] == after[1] else None
        if back[1] == after[1] and before[1] != after[1]:
            entry["down"] = "nothing"
            return after
        entry["down"] = "ok" if back[1] == before[1] else "differs"
        error = self.run(up)
        if error:
            entry["again"], entry["againError"] = "fails", error
            return None
        again = self.look()
        entry["again"], entry["last"] = "ok" if again[1] == after[1] else "differs", again[0]
        return again if again[1] == after[1] else None

    def anew(self, steps):
        self.database = self.ask("anew:%s" % (self.database or ""))
        for step in steps:
            failed = self.run(step)
            if failed:
                return None
        return self.look()


def verify(config, tell, ask, where):
    return Verifier(config, tell, ask, where).everything()
