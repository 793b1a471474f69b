// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commandline.h"

#include "app/cli/command.h"
#include "app/cli/terminal.h"

#include <QCoreApplication>

namespace Howdah::Cli {

QString usageOf(const QString &command)
{
    const Command *row = findCommand(command);
    return QStringLiteral("howdah-cli %1 %2").arg(command, QString::fromUtf8(row ? row->usage : ""));
}

CommandLine::CommandLine(const QString &command)
    : m_command(command)
{
    m_parser.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsOptions);
    m_parser.addOption(
        {{QStringLiteral("h"), QStringLiteral("help")}, QCoreApplication::translate("Cli", "Show this help.")});
}

void CommandLine::addFlag(const QString &name, const QString &description)
{
    m_parser.addOption({name, description});
}

void CommandLine::addValue(
    const QString &name, const QString &description, const QString &valueName, const QString &fallback)
{
    m_parser.addOption({name, description, valueName, fallback});
}

void CommandLine::addFormat(const QStringList &words)
{
    m_formats = words;
    addValue(QStringLiteral("format"),
        QCoreApplication::translate("Cli", "Form of the result: %1 (default: %2).")
            .arg(words.join(QStringLiteral(", ")), words.first()),
        words.join(QLatin1Char('|')), words.first());
}

void CommandLine::addOutput()
{
    m_parser.addOption({{QStringLiteral("o"), QStringLiteral("output")},
        QCoreApplication::translate("Cli", "Write the result to FILE instead of stdout."), QStringLiteral("FILE")});
}

std::optional<int> CommandLine::read(const QStringList &arguments, int leastPositionals, int mostPositionals)
{
    const bool understood = m_parser.parse(QStringList{m_command} + arguments);
    if (m_parser.isSet(QStringLiteral("help"))) {
        const Command *row = findCommand(m_command);
        // Qt's own first paragraph names the program only.
        const QString options = m_parser.helpText().section(QLatin1Char('\n'), 1).trimmed();
        printOut(QStringLiteral("%1\n\n%2\n\n%3\n")
                .arg(QCoreApplication::translate("Cli", "Usage: %1").arg(usageOf(m_command)),
                    QCoreApplication::translate("Cli", row ? row->summary : ""), options));
        return NothingToReport;
    }
    if (!understood)
        return wrongUsage(m_parser.errorText());
    const auto count = positionals().size();
    if (count < leastPositionals)
        return wrongUsage(QCoreApplication::translate("Cli", "Something is missing after \"%1\".").arg(m_command));
    if (count > mostPositionals)
        return wrongUsage(QCoreApplication::translate("Cli", "\"%1\" is one argument too many.")
                .arg(positionals().at(mostPositionals)));
    if (!m_formats.isEmpty() && !m_formats.contains(format()))
        return wrongUsage(QCoreApplication::translate("Cli", "There is no format \"%1\"; choose one of %2.")
                .arg(format(), m_formats.join(QStringLiteral(", "))));
    return {};
}

int CommandLine::wrongUsage(const QString &sentence) const
{
    printError(QStringLiteral("%1\n%2\n")
            .arg(sentence, QCoreApplication::translate("Cli", "Usage: %1").arg(usageOf(m_command))));
    return WrongUsage;
}

} // namespace Howdah::Cli
