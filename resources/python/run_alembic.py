# SPDX-License-Identifier: Apache-2.0
"""Runs a project's own alembic as its command line would, inside the fence, and says how it went.

The outcome is written to `result` in the folder of the settings: one sentence where it failed, and for each run of
migrations the version table and the revisions that must stand in it afterwards.
"""
import howdah_fence as fence  # first: what it changes must not be imported before

import json
import os
import re
import sys
import traceback

SETTINGS = fence.SETTINGS
contexts = []


def expected_rows(steps):
    """The revisions that no other one of the run came after: what the version table holds in the end."""
    ids, below = [], set()
    for step in steps:
        revision = getattr(step, "revision", None)
        if revision is None:
            continue
        ids.append(revision.revision)
        for name in ("down_revision", "_resolved_dependencies", "dependencies"):
            value = getattr(revision, name, None) or ()
            below.update([value] if isinstance(value, str) else value)
    return [name for name in ids if name not in below]


def watch_contexts():
    from alembic.runtime.migration import MigrationContext

    theirs = MigrationContext.run_migrations

    def run_migrations(self, **keywords):
        asked = self._migrations_fn
        seen = {"table": self.version_table, "schema": self.version_table_schema, "rows": [], "database": None,
                "ran": 0}

        def counted(heads, context):
            steps = list(asked(heads, context))
            seen["rows"], seen["ran"] = expected_rows(steps), len(steps)
            return steps

        if asked is not None:
            self._migrations_fn = counted
        try:
            seen["database"] = scratch_of(self.connection)
        except Exception:
            pass  # then every scratch database is looked at
        contexts.append(seen)
        return theirs(self, **keywords)

    MigrationContext.run_migrations = run_migrations


def scratch_of(connection):
    url = connection.engine.url
    key = fence.key_of(url.query.get("host") or url.host, url.query.get("port") or url.port, url.database, url.username)
    return fence.database_named(key)


def toml_settings(config, path):
    """[tool.alembic] for an alembic older than 1.16, which knows of it: as text, where alembic.ini says nothing."""
    import tomllib

    with open(path, "rb") as file:
        table = tomllib.load(file).get("tool", {}).get("alembic", {})
    here = os.path.dirname(os.path.abspath(path))
    ini = set(config.file_config.options(config.config_ini_section)) \
        if config.file_config.has_section(config.config_ini_section) else set()

    def text(value):
        return str(value).replace("%(here)s", here).replace("%%", "%")

    for name, value in table.items():
        if name in ini or isinstance(value, dict) or (isinstance(value, list) and name == "post_write_hooks"):
            continue
        if isinstance(value, list):
            value = (os.pathsep if name in ("version_locations", "prepend_sys_path") else " ").join(map(text, value))
            config.set_main_option("version_path_separator", "os")
        elif isinstance(value, bool):
            value = "true" if value else "false"
        config.set_main_option(name, text(value).replace("%", "%%"))


def upgrade(config, options):
    from alembic import command

    toml = SETTINGS.get("toml")
    if toml and not hasattr(type(config), "toml_alembic_config"):
        if not SETTINGS.get("ini"):
            config.config_file_name = None
        toml_settings(config, toml)
    paths = config.get_main_option("prepend_sys_path")
    if toml and paths:
        sys.path[:0] = [part for part in re.split(os.pathsep + "|, *| +", paths) if part]
    if not config.get_main_option("script_location"):
        config.set_main_option("script_location", SETTINGS["scripts"].replace("%", "%%"))
    lend_schemas()
    if SETTINGS.get("steps"):
        return stepwise(config)
    watch_contexts()
    if SETTINGS.get("models"):
        create_models(config)
    else:
        command.upgrade(config, SETTINGS["revision"])


# "To alter the owner, you must be able to SET ROLE to the new owning role, and that role must have CREATE privilege on
# the table's schema. (These restrictions enforce that altering the owner doesn't do anything you couldn't do by dropping
# and recreating the table. However, a superuser can alter ownership of any table anyway.)" A history is written for
# someone who may; here it is no superuser. So each role that a statement names is lent the privilege while it runs.
OWNER = re.compile(r"\bOWNER\s+TO\b", re.IGNORECASE)
LACKING = """SELECT n.oid, r.oid, r.rolname,
    'GRANT CREATE ON SCHEMA ' || pg_catalog.quote_ident(n.nspname) || ' TO ' || pg_catalog.quote_ident(r.rolname)
FROM pg_catalog.pg_namespace n, pg_catalog.pg_roles r
WHERE r.oid >= 16384 AND NOT r.rolsuper AND NOT r.rolcanlogin AND n.nspname !~ '^(pg_|information_schema$)'
  AND pg_catalog.pg_has_role(n.nspowner, 'USAGE') AND NOT pg_catalog.has_schema_privilege(r.oid, n.oid, 'CREATE')"""
# Of a schema that changed hands its new owner has it as owner.
LENT = """SELECT
    'REVOKE CREATE ON SCHEMA ' || pg_catalog.quote_ident(n.nspname) || ' FROM ' || pg_catalog.quote_ident(r.rolname)
FROM pg_catalog.pg_namespace n, pg_catalog.pg_roles r
WHERE n.oid = {0} AND r.oid = {1} AND n.nspowner <> r.oid"""


def lend_schemas():
    from sqlalchemy import event
    from sqlalchemy.engine import Engine

    def answers(cursor, sql):
        cursor.execute(sql)
        return list(cursor.fetchall())

    def lend(connection, cursor, statement, parameters, context, executemany):
        if connection.dialect.name != "postgresql" or not OWNER.search(statement):
            return
        context.howdah_lent = []
        try:
            own = connection.connection.cursor()
            for schema, role, name, grant in answers(own, LACKING):
                if name in statement:
                    own.execute(grant)
                    context.howdah_lent.append((schema, role))
            own.close()
        except Exception:
            pass  # the transaction is broken: the statement will say so itself

    def take_back(connection, cursor, statement, parameters, context, executemany):
        for schema, role in getattr(context, "howdah_lent", ()):
            own = connection.connection.cursor()
            for row in answers(own, LENT.format(int(schema), int(role))):
                own.execute(row[0])
            own.close()

    event.listen(Engine, "before_cursor_execute", lend)
    event.listen(Engine, "after_cursor_execute", take_back)


def stepwise(config):
    """The SQL of each revision, or each run up, down and up again."""
    import alembic_steps

    if SETTINGS["steps"] == "sql":
        contexts.extend(alembic_steps.emit(config, facts_of))
    else:
        contexts.extend(alembic_steps.verify(config, facts_of, asked, scratch_of))


def asked(what):
    """What the program outside answers; "anew" gives every name that led to the database another one."""
    answer = fence.answer_to(what)
    if what.startswith("anew:"):
        fence.rename(what[5:], answer)
    return answer


def facts_of(error):
    cause = innermost(error)
    return {"sentence": sentence_of(error), "type": type(cause).__name__, "where": place_of(error), "state": sql_state(cause),
            "refused": isinstance(cause, fence.Refused), "missing": isinstance(error, ModuleNotFoundError)}


def create_models(config):
    """What the models say, instead of what the revisions do: env.py's target_metadata, made where env.py connects."""
    from alembic.runtime.environment import EnvironmentContext
    from alembic.script import ScriptDirectory

    def create(heads, context):
        from sqlalchemy import text

        given = context.opts.get("target_metadata")
        every = list(given) if isinstance(given, (list, tuple)) else [given] if given is not None else []
        if not any(metadata.tables for metadata in every):
            raise RuntimeError("env.py gives context.configure() no target_metadata with tables")
        for name in sorted({table.schema for metadata in every for table in metadata.tables.values() if table.schema}):
            context.connection.execute(text('CREATE SCHEMA IF NOT EXISTS "%s"' % name.replace('"', '""')))
        for metadata in every:
            metadata.create_all(context.connection)
        return []

    script = ScriptDirectory.from_config(config)
    with EnvironmentContext(config, script, fn=create, dont_mutate=True, destination_rev="heads"):
        script.run_env()


def command_line():
    from alembic.config import CommandLine

    class Ours(CommandLine):
        def run_cmd(self, config, options):
            upgrade(config, options)

    arguments = []
    for file in (SETTINGS.get("ini"), SETTINGS.get("toml")):
        if file and (not arguments or modern()):
            arguments += ["-c", file]
    for pair in SETTINGS.get("x", []):
        arguments += ["-x", pair]
    Ours(prog="alembic").main(arguments + ["upgrade", SETTINGS["revision"]])


def modern():
    from alembic.config import Config

    return hasattr(Config, "toml_alembic_config")


def flask():
    """Flask-Migrate: its env.py asks the application, which is found as `flask` finds it."""
    from flask import cli

    cli.load_dotenv()
    sys.path.insert(0, os.getcwd())
    application = cli.ScriptInfo().load_app()
    with application.app_context():
        from flask import current_app

        extension = current_app.extensions["migrate"]
        config = extension.migrate.get_config(SETTINGS["scripts"], x_arg=SETTINGS.get("x") or None)
        upgrade(config, None)


# What went wrong, in a sentence ------------------------------------------------------------------------------------------


def innermost(error):
    """The driver's own error inside SQLAlchemy's, or the refusal that a library dressed up."""
    seen = set()
    found = error
    while found is not None and id(found) not in seen:
        seen.add(id(found))
        if isinstance(found, fence.Refused):
            return found
        found = getattr(found, "orig", None) or found.__cause__ or found.__context__
    return getattr(error, "orig", None) or error


def sentence_of(error):
    cause = innermost(error)
    if isinstance(cause, fence.Refused):
        return str(cause)
    if isinstance(error, EOFError):
        return "env.py asks a question (input()), and nobody can answer it here"
    if isinstance(error, SystemExit):
        return "env.py or a revision ended the program (exit code %s)" % (error.code,)
    if isinstance(error, KeyboardInterrupt):
        return "interrupted"
    text = server_words(cause) or str(cause).strip()
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    lines = [line for line in lines if not line.startswith(("(Background on", "[SQL:", "[parameters:"))]
    first = lines[0] if lines else ""
    kind = type(cause).__name__
    if not first:
        return kind
    if type(cause).__module__.startswith(("alembic", "psycopg", "asyncpg", "pg8000", "sqlalchemy")):
        return first
    return "%s: %s" % (kind, first)


def server_words(cause):
    """The server's message where the driver keeps it apart (psycopg: diag; pg8000: a dictionary)."""
    primary = getattr(getattr(cause, "diag", None), "message_primary", None)
    if primary:
        return primary
    if cause.args and isinstance(cause.args[0], dict):
        return cause.args[0].get("M", "")
    found = re.match(r"<class '[^']*'>: (.*)", str(cause), re.S)
    return found.group(1) if found else ""


def sql_state(cause):
    for name in ("sqlstate", "pgcode"):
        value = getattr(cause, name, None)
        if value:
            return value
    return cause.args[0].get("C", "") if cause.args and isinstance(cause.args[0], dict) else ""


def place_of(error):
    """file:line of the project where it happened: the last line of the project's own that was being run."""
    if isinstance(error, SyntaxError) and error.filename:
        return "%s:%s" % (error.filename, error.lineno)
    own = os.path.realpath(SETTINGS["project"]) + os.sep
    place = ""
    for frame in traceback.extract_tb(error.__traceback__):
        path = os.path.realpath(frame.filename)
        if not frame.filename.startswith("<") and path.startswith(own) and "site-packages" not in path and "dist-packages" not in path:
            place = "%s:%d" % (path, frame.lineno)
    return place


def write(result):
    path = os.path.join(SETTINGS["folder"], "result")
    with open(path + ".part", "w", encoding="utf-8") as file:
        json.dump(result, file)
    os.replace(path + ".part", path)


def main():
    sys.path[0] = SETTINGS["bin"]
    result = {"ok": True, "contexts": contexts}
    try:
        import alembic

        result["alembic"] = alembic.__version__
        flask() if SETTINGS.get("flask") else command_line()
    except BaseException as error:  # SystemExit, too: nothing ended as it should
        result.update(ok=False, **facts_of(error))
        traceback.print_exc()
    write(result)
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(0 if result["ok"] else 1)  # threads and atexit of theirs do not keep us


main()
