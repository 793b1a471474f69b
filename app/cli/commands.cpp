// SPDX-License-Identifier: Apache-2.0
#include "app/cli/command.h"

namespace Howdah::Cli {

int check(const QStringList &arguments);
int diagram(const QStringList &arguments);
int diff(const QStringList &arguments);
int inspect(const QStringList &arguments);
int revise(const QStringList &arguments);
int revisions(const QStringList &arguments);

namespace {

constexpr Command s_commands[] = {
    {"inspect", QT_TRANSLATE_NOOP("Cli", "Show a whole schema: canonical JSON, DDL that rebuilds it, or counts."),
        "SOURCE [--format json|sql|summary] [-x NAME=VALUE]… [-o FILE]", inspect},
    {"diff", QT_TRANSLATE_NOOP("Cli", "Plan the way from one schema to another and back, and prove both."),
        "FROM TO [--up FILE] [--down FILE] [--format text|sql|json|html] [--renames prompt|auto|off] "
        "[--map-rename OLD=NEW]… [--plain] [--prove] [-x NAME=VALUE]… [-o FILE]",
        diff},
    {"check", QT_TRANSLATE_NOOP("Cli", "Walk the checklist of design, normalization and indexing, with evidence."),
        "SOURCE [--data none|sample|full] [--only GROUP]… [--format text|json|markdown|html] [-o FILE]", check},
    {"diagram",
        QT_TRANSLATE_NOOP(
            "Cli", "Draw the entity-relationship diagram: SVG, PNG, PDF, JSON, Mermaid, DBML, PlantUML, DOT."),
        "SOURCE -o FILE.{svg,png,pdf,json,mmd,dbml,puml,dot} [--tables GLOB]… [--layout layered]", diagram, true},
    {"revisions",
        QT_TRANSLATE_NOOP(
            "Cli", "Show a migration history: heads, branches, dependencies, faults, where databases stand."),
        "DIR|alembic.ini [--database SOURCE]… [--path FROM:TO] [--value NAME=VALUE]… [--format text|json|svg] [-o "
        "FILE]",
        revisions},
    {"revise",
        QT_TRANSLATE_NOOP(
            "Cli", "Write what the design has and the migrations do not build yet as a new revision, up and down."),
        "PROJECT -m MESSAGE [--head SYMBOL]… [--own-template] [-x NAME=VALUE]… [--format project|sql|alembic]", revise},
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

} // namespace Howdah::Cli
