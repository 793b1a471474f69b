// SPDX-License-Identifier: Apache-2.0
#include "app/cli/command.h"

namespace Howdah::Cli {

int check(const QStringList &arguments);
int inspect(const QStringList &arguments);

namespace {

constexpr Command table[] = {
    {"inspect", QT_TRANSLATE_NOOP("Cli", "Show a whole schema: canonical JSON, DDL that rebuilds it, or counts."),
        "SOURCE [--format summary] [-o FILE]", inspect},
    {"check", QT_TRANSLATE_NOOP("Cli", "Walk the checklist of design, normalization and indexing, with evidence."),
        "SOURCE [--data none|sample|full] [--only GROUP]… [--format text|json|markdown|html] [-o FILE]", check},
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
