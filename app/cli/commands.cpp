// SPDX-License-Identifier: Apache-2.0
#include "app/cli/command.h"

namespace Howdah::Cli {

int inspect(const QStringList &arguments);

namespace {

constexpr Command table[] = {
    {"inspect", QT_TRANSLATE_NOOP("Cli", "Show a whole schema: canonical JSON, DDL that rebuilds it, or counts."),
        "SOURCE [--format summary] [-o FILE]", inspect},
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
