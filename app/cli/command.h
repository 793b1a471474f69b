// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

#include <span>

namespace Howdah::Cli {

/// What a command may exit with; scripts rely on it.
enum ExitCode {
    NothingToReport = 0,
    SomethingToReport = 1, ///< differences or findings
    WrongUsage = 2,
    UnusableSource = 3, ///< a source that cannot be read or written
    Refused = 4, ///< drift, a guard, the order of environments
    InternalError = 5,
    Interrupted = 130, ///< Ctrl+C, as shells report it
};

/// One command: a file of its own and a row in the table of commands.cpp.
struct Command {
    const char *name;
    const char *summary; ///< one sentence for --help, translatable
    const char *usage; ///< what follows the name: "SOURCE [--format json|sql|summary]"
    int (*run)(const QStringList &arguments); ///< the arguments after the name; returns an ExitCode
    bool paints = false; ///< needs fonts: runs in a QGuiApplication without a display
};

/// Every command, in the order of --help.
std::span<const Command> commands();

/// The row named `name`, or null.
const Command *findCommand(const QString &name);

} // namespace Howdah::Cli
