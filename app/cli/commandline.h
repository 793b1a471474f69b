// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QCommandLineParser>

#include <optional>

namespace Howdah::Cli {

/// The arguments of one command, as its row in the table says. Construct with the command's name, read(), ask.
class CommandLine
{
public:
    explicit CommandLine(const QString &command);

    /// Parses; an exit code when the command is done already: --help was asked for, or the usage is wrong (said on
    /// stderr).
    std::optional<int> read(const QStringList &arguments);

    bool isSet(const QString &name) const { return m_parser.isSet(name); }
    QString value(const QString &name) const { return m_parser.value(name); }
    QStringList values(const QString &name) const { return m_parser.values(name); }
    QStringList positionals() const { return m_parser.positionalArguments(); }
    QString format() const { return m_parser.value(QStringLiteral("format")); }
    QString output() const { return m_parser.value(QStringLiteral("output")); }

private:
    std::optional<int> checkChoices() const;
    int wrongUsage(const QString &sentence) const;

    QString m_command;
    QCommandLineParser m_parser;
};

/// "howdah-cli inspect SOURCE …": how a command is called.
QString usageOf(const QString &command);

} // namespace Howdah::Cli
