// SPDX-License-Identifier: Apache-2.0
#include "app/cli/command.h"

namespace Howdah::Cli {

int inspect(const QStringList &arguments);
int revisions(const QStringList &arguments);

namespace {

constexpr Command table[] = {
    {"inspect", QT_TRANSLATE_NOOP("Cli", "Show a whole schema: canonical JSON, DDL that rebuilds it, or counts."),
        "SOURCE [--format summary] [-o FILE]", inspect},
    {"revisions", QT_TRANSLATE_NOOP("Cli", "Show a migration history: heads, branches, dependencies, faults, where databases stand."),
     "DIR|alembic.ini [--database SOURCE]... [--path FROM:TO] [--value NAME=VALUE]... [--format text|json|svg] [-o FILE]", revisions},
};

} // namespace

std::span<const Command> commands()
{
    return table;
}

const Command *findCommand(const QString &name)
{
    for (const Command &command : table)
        if (name == QLatin1String(command.name))
            return &command;
    return nullptr;
}

} // namespace Howdah::Cli
