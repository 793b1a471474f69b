// SPDX-License-Identifier: Apache-2.0
#include "app/cli/command.h"

namespace Howdah::Cli {

int advise(const QStringList &arguments);
int apply(const QStringList &arguments);
int check(const QStringList &arguments);
int diagram(const QStringList &arguments);
int diff(const QStringList &arguments);
int fds(const QStringList &arguments);
int inspect(const QStringList &arguments);
int lint(const QStringList &arguments);
int rehearse(const QStringList &arguments);
int revise(const QStringList &arguments);
int revisions(const QStringList &arguments);
int rollback(const QStringList &arguments);

namespace {

constexpr Option s_output{
    "output", "FILE", QT_TRANSLATE_NOOP("Cli", "Write the result to FILE instead of stdout."), nullptr, "o"};
constexpr Option s_secrets{"with-secrets", nullptr,
    QT_TRANSLATE_NOOP(
        "Cli", "Write the options of user mappings and the passwords of subscriptions, too (hidden otherwise).")};

constexpr Option s_unfenced{"unfenced", nullptr,
    QT_TRANSLATE_NOOP("Cli",
        "Run others' SQL even where the system gives the private server no place of its own (refused otherwise).")};

constexpr Option format(const char *words, const char *fallback)
{
    return {"format", words, QT_TRANSLATE_NOOP("Cli", "Form of the result."), fallback};
}

constexpr Option s_x{"env-argument", "NAME=VALUE",
    QT_TRANSLATE_NOOP("Cli", "A value for the env.py of an alembic: or models: source, as alembic's own -x."), nullptr,
    "x", true};
constexpr Option s_pythonSeconds{
    "python-seconds", "N", QT_TRANSLATE_NOOP("Cli", "How long a project's Python may take."), "600"};

constexpr Option s_inspect[]
    = {format("json|sql|summary|dbml|html|markdown", "json"), s_x, s_pythonSeconds, s_secrets, s_unfenced, s_output};

constexpr Option s_diff[] = {
    format("text|sql|json|html", "text"),
    {"up", "FILE", QT_TRANSLATE_NOOP("Cli", "Write the way there to this file.")},
    {"down", "FILE", QT_TRANSLATE_NOOP("Cli", "Write the way back to this file.")},
    {"renames", "prompt|auto|off", QT_TRANSLATE_NOOP("Cli", "What to do with likely renames."), "prompt"},
    {"map-rename", "OLD=NEW", QT_TRANSLATE_NOOP("Cli", "A rename to plan."), nullptr, nullptr, true},
    {"online", nullptr, QT_TRANSLATE_NOOP("Cli", "Plan to lock little and briefly (this is the default).")},
    {"plain", nullptr,
        QT_TRANSLATE_NOOP("Cli", "Plan the shortest correct script, in one transaction where possible.")},
    {"lock-timeout", "TIME",
        QT_TRANSLATE_NOOP("Cli", "How long the scripts wait for a lock: 500ms, 5s, 1min; 0 for as long as it takes.")},
    {"refuse-drift", nullptr,
        QT_TRANSLATE_NOOP("Cli", "Have the way there refuse a database whose schema changed since.")},
    {"stash", nullptr,
        QT_TRANSLATE_NOOP("Cli",
            "Keep the rows and values the way there drops in the schema howdah_stash, and take them back on the way "
            "back.")},
    {"guards", "comment|stop|off",
        QT_TRANSLATE_NOOP("Cli",
            "What becomes of the guards: comment says the query, stop has the script refuse where it counts rows, off "
            "leaves them out."),
        "comment"},
    {"roles", nullptr, QT_TRANSLATE_NOOP("Cli", "Compare the roles of both clusters and who is in them, too.")},
    {"no-count", nullptr,
        QT_TRANSLATE_NOOP("Cli",
            "Do not count on a live source the rows that a statement would lose or fail on: no query there but of the "
            "catalog.")},
    {"prove", nullptr, QT_TRANSLATE_NOOP("Cli", "Run both ways in scratch databases and compare.")},
    s_secrets,
    s_unfenced,
    s_output,
    s_x,
    s_pythonSeconds,
};

constexpr Option s_project{"project", "FOLDER",
    QT_TRANSLATE_NOOP(
        "Cli", "Take a project's answers and what was said of dependencies (checklist.json, dependencies.json).")};

constexpr Option s_check[] = {
    {"data", "none|sample|full", QT_TRANSLATE_NOOP("Cli", "Rows to read as evidence."), "none"},
    {"only", "GROUP", QT_TRANSLATE_NOOP("Cli", "Only this group (fk, ix, …) or item (D-fk-4)."), nullptr, nullptr,
        true},
    {"time-zone", "ZONE",
        QT_TRANSLATE_NOOP("Cli",
            "In which timestamps without time zone were written (Europe/Berlin); unsaid, no fix of them is offered.")},
    s_project,
    {"config", "FILE",
        QT_TRANSLATE_NOOP("Cli",
            "Settings: checks that are off or weigh more or less, objects to ignore, columns every table must have "
            "(checks.json of a project is read unasked).")},
    format("text|json|markdown|html|sarif", "text"),
    s_unfenced,
    s_output,
    s_x,
    s_pythonSeconds,
};

constexpr Option s_lint[] = {
    {"against", "SOURCE",
        QT_TRANSLATE_NOOP("Cli", "The schema that the files meet; of a live server its sizes are told, too.")},
    {"pg-version", "N",
        QT_TRANSLATE_NOOP("Cli", "Major version of the server they will run on (the source's, else 17).")},
    {"config", "FILE", QT_TRANSLATE_NOOP("Cli", "Settings: which rules are off, which weigh more or less.")},
    format("text|json|sarif", "text"),
    s_x,
    s_pythonSeconds,
    s_unfenced,
    s_output,
};

constexpr Option s_rehearse[] = {
    {"on", "SOURCE", QT_TRANSLATE_NOOP("Cli", "The schema that the script meets; only read."), nullptr, nullptr, false,
        true},
    format("text|json", "text"),
    s_x,
    s_pythonSeconds,
    s_unfenced,
    s_output,
};

constexpr Option s_onServer{"on", "SOURCE",
    QT_TRANSLATE_NOOP("Cli", "The server's database that the script is applied to, or an environment's name."), nullptr,
    nullptr, false, true};
constexpr Option s_production{"production", "NAME",
    QT_TRANSLATE_NOOP("Cli",
        "What is marked as production is only written to with its name: of the environment in howdah.json, or of the "
        "connection, as the window shows it.")};
constexpr Option s_ofProject{"project", "FOLDER",
    QT_TRANSLATE_NOOP("Cli",
        "The project whose environments count, instead of those that the script and the current folder are in; --on "
        "may name one of them.")};
constexpr Option s_base{"base", "SOURCE",
    QT_TRANSLATE_NOOP(
        "Cli", "The schema that the script was made for: another one is refused, and what differs named.")};
constexpr Option s_despiteDrift{
    "despite-drift", nullptr, QT_TRANSLATE_NOOP("Cli", "With --base: say what differs, and apply all the same.")};
constexpr Option s_backup{"backup", "FILE|FOLDER",
    QT_TRANSLATE_NOOP("Cli",
        "Before the first statement, have pg_dump back the whole database up (format custom) and pg_restore list it; "
        "without that nothing is applied.")};
constexpr Option s_dryRun{"dry-run", nullptr,
    QT_TRANSLATE_NOOP("Cli", "Run nothing: say the segments, what they lock, who is in the way, where things stand.")};
constexpr Option s_resume{
    "resume", nullptr, QT_TRANSLATE_NOOP("Cli", "Go on with this script where an earlier run of it stopped.")};
constexpr Option s_abandon{"abandon", nullptr,
    QT_TRANSLATE_NOOP("Cli", "Give up the end of another script that is half applied; what stands of it stays.")};
constexpr Option s_inDoubt{"in-doubt", "repeat|skip",
    QT_TRANSLATE_NOOP("Cli",
        "With --resume: what to do with a statement of which the catalog does not tell whether it ran to its end.")};
constexpr Option s_lockTimeout{"lock-timeout", "TIME",
    QT_TRANSLATE_NOOP("Cli", "How long a statement waits for a lock where the script does not say it."), "5s"};
constexpr Option s_retries{"retries", "N",
    QT_TRANSLATE_NOOP("Cli", "How often a segment that did not get its locks is tried once more, after a rest."), "8"};

constexpr Option s_apply[] = {
    s_onServer,
    s_production,
    s_ofProject,
    s_base,
    s_despiteDrift,
    s_backup,
    s_dryRun,
    s_resume,
    {"again", nullptr, QT_TRANSLATE_NOOP("Cli", "Apply it though it was applied to its end already.")},
    s_abandon,
    s_inDoubt,
    s_lockTimeout,
    s_retries,
    format("text|json", "text"),
    s_output,
    s_x,
    s_pythonSeconds,
    s_unfenced,
};

constexpr Option s_rollback[] = {
    s_onServer,
    s_production,
    s_ofProject,
    s_base,
    s_despiteDrift,
    s_backup,
    s_dryRun,
    s_resume,
    s_abandon,
    s_inDoubt,
    s_lockTimeout,
    s_retries,
    format("text|json", "text"),
    s_output,
    s_x,
    s_pythonSeconds,
    s_unfenced,
};

constexpr Option s_fds[] = {
    {"max-lhs", "N",
        QT_TRANSLATE_NOOP("Cli", "Columns on the left side at most; all of a file, 3 of a table unless said.")},
    {"error", "E",
        QT_TRANSLATE_NOOP("Cli", "Share of the rows that may contradict, 0 to 0.5: also lists what almost holds."),
        "0"},
    {"nulls", "equal|distinct",
        QT_TRANSLATE_NOOP("Cli", "Whether two NULLs are equal, as in GROUP BY, or distinct, as in UNIQUE."), "equal"},
    {"sample", "ROWS",
        QT_TRANSLATE_NOOP("Cli", "Rows to read of a table at most; unless said, all of one of up to 64 MB.")},
    {"references", nullptr,
        QT_TRANSLATE_NOOP("Cli", "Look for foreign keys that are not declared, instead of dependencies.")},
    {"all", nullptr,
        QT_TRANSLATE_NOOP("Cli", "Take every dependency as a rule for keys and normal form, whatever the evidence.")},
    {"separator", "C", QT_TRANSLATE_NOOP("Cli", "What separates the cells of a CSV file; guessed unless said.")},
    {"header", "yes|no", QT_TRANSLATE_NOOP("Cli", "Whether a CSV file begins with names; guessed unless said.")},
    {"plan", "FOLDER",
        QT_TRANSLATE_NOOP(
            "Cli", "Write the scripts that split one table as proposed, and those that undo it, into this folder.")},
    s_project,
    {"mark", "DEPENDENCY",
        QT_TRANSLATE_NOOP("Cli",
            "With --project and one table: say of a dependency that it is meant, \"zip -> city: rule\", or that the "
            "rows merely look so, \"…: accident\". It is kept in the project."),
        nullptr, nullptr, true},
    format("text|json", "text"),
    s_x,
    s_pythonSeconds,
    s_unfenced,
    s_output,
};

constexpr Option s_advise[] = {
    {"workload", "FILE",
        QT_TRANSLATE_NOOP("Cli",
            "SQL of what runs; a comment \"-- calls: 250\" before a statement says how often. Unless given, what "
            "pg_stat_statements counted on a live source.")},
    {"budget", "SIZE", QT_TRANSLATE_NOOP("Cli", "What the new indexes may take: 500MB, 2GB.")},
    format("text|json", "text"),
    s_x,
    s_pythonSeconds,
    s_unfenced,
    s_output,
};

constexpr Option s_diagram[] = {
    {"output", "FILE.{svg,png,pdf,json,mmd,dbml,puml,dot}",
        QT_TRANSLATE_NOOP("Cli", "Where to write the diagram; the ending says in which form."), nullptr, "o", false,
        true},
    {"tables", "GLOB", QT_TRANSLATE_NOOP("Cli", "Only tables whose name or schema.name matches."), nullptr, nullptr,
        true},
    {"layout", "layered", QT_TRANSLATE_NOOP("Cli", "How to lay out."), "layered"},
    {"columns", "all|keys|none", QT_TRANSLATE_NOOP("Cli", "Columns shown."), "all"},
    {"dark", nullptr, QT_TRANSLATE_NOOP("Cli", "Dark colours (PNG).")},
    s_unfenced,
    s_x,
    s_pythonSeconds,
};

constexpr Option s_revisions[] = {
    {"verify", nullptr,
        QT_TRANSLATE_NOOP("Cli",
            "Run every revision of an Alembic history up, down and up again in a scratch database and compare. This "
            "runs "
            "the project's Python.")},
    {"database", "SOURCE", QT_TRANSLATE_NOOP("Cli", "Show where this database stands."), nullptr, nullptr, true},
    {"path", "FROM:TO", QT_TRANSLATE_NOOP("Cli", "List what runs from one revision to another, up or down.")},
    {"value", "NAME=VALUE",
        QT_TRANSLATE_NOOP("Cli", "The value of a Python name that revision files use, e.g. cli.EXPAND_BRANCH=expand."),
        nullptr, nullptr, true},
    format("text|json|svg", "text"),
    s_unfenced,
    s_output,
    s_x,
    s_pythonSeconds,
};

constexpr Option s_revise[] = {
    {"message", "MESSAGE", QT_TRANSLATE_NOOP("Cli", "What the revision does."), nullptr, "m", false, true},
    {"head", "SYMBOL", QT_TRANSLATE_NOOP("Cli", "The revision to follow (default: the head); several are merged."),
        nullptr, nullptr, true},
    {"rev-id", "ID", QT_TRANSLATE_NOOP("Cli", "The revision's id (default: a random one).")},
    {"branch-label", "LABEL", QT_TRANSLATE_NOOP("Cli", "A label for the branch that begins here."), nullptr, nullptr,
        true},
    {"depends-on", "SYMBOL", QT_TRANSLATE_NOOP("Cli", "A revision of another branch that must run before."), nullptr,
        nullptr, true},
    {"splice", nullptr,
        QT_TRANSLATE_NOOP("Cli", "Let --head be a revision that is no head: a new branch begins there.")},
    {"merge", nullptr,
        QT_TRANSLATE_NOOP(
            "Cli", "Write an empty revision that follows all heads, or those of --head, and run nothing.")},
    {"from", "SOURCE",
        QT_TRANSLATE_NOOP("Cli", "The source the revision starts from (default: what the migrations build).")},
    {"renames", "prompt|auto|off", QT_TRANSLATE_NOOP("Cli", "What to do with likely renames."), "prompt"},
    {"map-rename", "OLD=NEW", QT_TRANSLATE_NOOP("Cli", "A rename to plan."), nullptr, nullptr, true},
    {"online", nullptr, QT_TRANSLATE_NOOP("Cli", "Plan to lock little and briefly (this is the default).")},
    {"plain", nullptr,
        QT_TRANSLATE_NOOP("Cli", "Plan the shortest correct script, in one transaction where possible.")},
    {"stash", nullptr,
        QT_TRANSLATE_NOOP("Cli",
            "Keep the rows and values the way there drops in the schema howdah_stash, and take them back on the way "
            "back.")},
    {"prove", nullptr, QT_TRANSLATE_NOOP("Cli", "Run both ways in scratch databases and compare.")},
    format("project|sql|alembic", "project"),
    s_secrets,
    s_unfenced,
    {"own-template", nullptr,
        QT_TRANSLATE_NOOP("Cli", "Write the file in Howdah's own form, not by the project's script.py.mako.")},
    s_x,
    s_pythonSeconds,
};

constexpr Command s_commands[] = {
    {"inspect",
        QT_TRANSLATE_NOOP("Cli", "Show a whole schema: JSON, DDL that rebuilds it, counts, DBML, a data dictionary."),
        "SOURCE", 1, 1, s_inspect, "", inspect},
    {"diff", QT_TRANSLATE_NOOP("Cli", "Plan the way from one schema to another and back, and prove both."), "FROM TO",
        2, 2, s_diff,
        "By default it locks little and briefly: indexes are built and dropped concurrently, the new one before the "
        "old one goes, constraints are validated by themselves. Rows that will make a statement fail, or that it "
        "loses, are counted on a live source. A role that is missing where the plan is to run is named. Where nothing "
        "differs that Howdah models, pg_dump has the last word. A proof that breaks ends with 4.",
        diff},
    {"lint", QT_TRANSLATE_NOOP("Cli", "Find what is dangerous in migrations: locks, rewrites, losses."), "FILE…|-", 1,
        100000, s_lint,
        "Each file is a migration: what it makes is new in it, what files before it made is there. A finding is kept "
        "quiet by a comment before its statement: -- howdah: ignore HW-301 because … (in a revision of Alembic: "
        "# howdah: …). NAME.down.sql is the way back of NAME.up.sql; alembic:PATH is a history, looked at by the SQL "
        "that each of its revisions emits without a database.",
        lint},
    {"rehearse", QT_TRANSLATE_NOOP("Cli", "Run a script on an empty clone of a schema and measure what it locks."),
        "SCRIPT|-", 1, 1, s_rehearse,
        "The clone stands in the private server, behind its fence: the script reaches nothing else. Each statement is "
        "said with the locks it took, what it rewrites, builds and reads, when it commits, and where the table of "
        "locks says otherwise. It ends with 1 where a statement works on a whole table that others cannot write to "
        "meanwhile, or the table says otherwise; with 4 where a statement fails or is refused.",
        rehearse},
    {"apply", QT_TRANSLATE_NOOP("Cli", "Apply a script to a database, segment by segment, with a journal."),
        "SCRIPT|-|alembic:PATH[@[FROM:]TO]", 1, 1, s_apply,
        "Each transaction of the script is committed with its row in the journal, the schema howdah_journal of that "
        "database, so that a run that is cut off anywhere is known by the next one and goes on with --resume. What "
        "PostgreSQL refuses in a transaction is noted before and behind; where it was cut off, the catalog is asked, "
        "and an index that is left behind, not valid, is dropped and built again. One at a time may apply; nobody "
        "else's session is ended. A script that Alembic wrote moves its version table in the same transactions; where "
        "the "
        "database is not at the revision that it goes on from, before or meanwhile, it is refused. With alembic: the "
        "project's own alembic writes the script, from where the database stands. It ends with 4 where it may not "
        "begin: another applies, the script or another one is half applied, a table belongs to somebody else, the "
        "schema or its revision is another, production is not named.",
        apply},
    {"rollback", QT_TRANSLATE_NOOP("Cli", "Take the script back that was applied last, by the script of its way back."),
        "SCRIPT|-|alembic:PATH@[FROM:]TO", 1, 1, s_rollback,
        "The script is the way back as diff --down wrote it; it is run as apply runs one, with all that is said there. "
        "At its end the journal has the one that was applied last as rolled back, so that it may be applied once more. "
        "It ends with 4 where the journal knows of none that was applied to its end.",
        rollback},
    {"check", QT_TRANSLATE_NOOP("Cli", "Walk the checklist of design, normalization and indexing, with evidence."),
        "SOURCE", 1, 1, s_check, "", check},
    {"fds",
        QT_TRANSLATE_NOOP(
            "Cli", "Find functional dependencies in rows, and the keys, normal form and tables that follow from them."),
        "SOURCE|FILE.csv [TABLE…]", 1, 1000, s_fds, "", fds},
    {"advise", QT_TRANSLATE_NOOP("Cli", "Recommend indexes for a workload, with the planner's cost before and after."),
        "SOURCE", 1, 1, s_advise,
        "Nothing is written on a live source and no statement of the workload is run. Where the database has the "
        "extension HypoPG, its own planner costs hypothetical indexes; else an empty copy of the schema in the private "
        "server does, with the sizes, statistics and settings of the live one. Of a file or the demo the indexes are "
        "built over its rows. It ends with 1 where an index helps, with 0 where none does.",
        advise},
    {"diagram",
        QT_TRANSLATE_NOOP(
            "Cli", "Draw the entity-relationship diagram: SVG, PNG, PDF, JSON, Mermaid, DBML, PlantUML, DOT."),
        "SOURCE", 1, 1, s_diagram, "", diagram, true},
    {"revisions",
        QT_TRANSLATE_NOOP(
            "Cli", "Show a migration history: heads, branches, dependencies, faults, where databases stand."),
        "DIR|alembic.ini", 1, 1, s_revisions, "", revisions},
    {"revise",
        QT_TRANSLATE_NOOP(
            "Cli", "Write what the design has and the migrations do not build yet as a new revision, up and down."),
        "PROJECT", 1, 1, s_revise,
        "This runs the project's own migrations first, an Alembic project's Python with them.", revise},
};

} // namespace

std::span<const Command> commands()
{
    return s_commands;
}

const Command *findCommand(const QString &name)
{
    for (const Command &command : s_commands)
        if (name == QLatin1String(command.name))
            return &command;
    return nullptr;
}

QStringList choicesOf(const Option &option)
{
    const QString value = QString::fromUtf8(option.value);
    // What stands in capitals is put in place of; words to choose from are given as they are.
    return value.isEmpty() || value != value.toLower() ? QStringList() : value.split(QLatin1Char('|'));
}

} // namespace Howdah::Cli
