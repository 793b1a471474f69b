// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QStringList>

#include <span>

namespace Howdah::Cli {

/// What a command may exit with; scripts rely on it.
enum ExitCode {
    NothingToReport = 0,
    SomethingToReport = 1, ///< differences or findings
    WrongUsage = 2,
    UnusableSource = 3, ///< a source that cannot be read or written
    Refused = 4, ///< refused or not held: drift, a guard, the order of environments, a proof that broke
    InternalError = 5,
    Interrupted = 130, ///< Ctrl+C, as shells report it
};

/// One option of a command. What it takes, how it is called and what it may say stand here alone: the parser, --help,
/// the man page and the completion are made from it.
struct Option {
    const char *name; ///< "format", given as --format
    const char *value; ///< what it takes: "FILE", or the words it may be, "json|sql"; null: nothing
    const char *help; ///< one sentence for --help, translatable
    const char *fallback = nullptr; ///< what it is when it is not given
    const char *letter = nullptr; ///< "o", given as -o
    bool repeats = false;
    bool isNeeded = false;
};

/// One command: a file of its own and a row in the table of commands.cpp.
struct Command {
    const char *name;
    const char *summary; ///< one sentence for --help, translatable
    const char *takes; ///< the arguments without options: "FROM TO"
    int least, most; ///< how many of them
    std::span<const Option> options;
    const char *more; ///< what the man page adds, in English
    int (*run)(const QStringList &arguments); ///< the arguments after the name; returns an ExitCode
    bool paints = false; ///< needs fonts: runs in a QGuiApplication without a display
};

/// Every command, in the order of --help.
std::span<const Command> commands();

/// The row named `name`, or null.
const Command *findCommand(const QString &name);

/// The words that an option's value may be; empty when it may be anything.
QStringList choicesOf(const Option &option);

/// packaging/linux/howdah-cli.1 and howdah-cli.bash, which a test compares with these.
QByteArray manPage();
QByteArray bashCompletion();

} // namespace Howdah::Cli
