// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"

#include <QCommandLineParser>

#include <optional>

namespace Howdah::Cli {

/// The arguments of one command. Construct with the command's name, add options, read(), ask.
class CommandLine
{
public:
    explicit CommandLine(const QString &command);

    void addFlag(const QString &name, const QString &description);
    void addValue(
        const QString &name, const QString &description, const QString &valueName, const QString &fallback = {});
    /// --format with the allowed words; the first is the default.
    void addFormat(const QStringList &words);
    /// -o/--output FILE.
    void addOutput();

    /// Parses; an exit code when the command is done already: --help was asked for, or the usage is wrong (said on
    /// stderr).
    std::optional<int> read(const QStringList &arguments, int leastPositionals, int mostPositionals);

    bool isSet(const QString &name) const { return m_parser.isSet(name); }
    QString value(const QString &name) const { return m_parser.value(name); }
    QStringList values(const QString &name) const { return m_parser.values(name); }
    QStringList positionals() const { return m_parser.positionalArguments(); }
    QString format() const { return m_parser.value(QStringLiteral("format")); }
    QString output() const { return m_parser.value(QStringLiteral("output")); }

private:
    int wrongUsage(const QString &sentence) const;

    QString m_command;
    QStringList m_formats;
    QCommandLineParser m_parser;
};

/// "howdah-cli inspect SOURCE …": how a command is called.
QString usageOf(const QString &command);

} // namespace Howdah::Cli
