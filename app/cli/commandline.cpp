// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commandline.h"

#include "app/cli/command.h"
#include "app/cli/terminal.h"
#include "base/secrets.h"
#include "base/words.h"
#include "service/source/consent.h"

#include <QCoreApplication>

namespace Howdah::Cli {

namespace {

using namespace Qt::StringLiterals;

/// "[--format json|sql]", "-m MESSAGE", "[--only GROUP]…".
QString usageOf(const Option &option)
{
    QString text = option.letter ? QString(u'-' + QString::fromLatin1(option.letter))
                                 : QString(u"--"_s + QString::fromLatin1(option.name));
    if (option.value)
        text += u' ' + QString::fromUtf8(option.value);
    if (!option.isNeeded)
        text = u'[' + text + u']';
    return option.repeats ? text + u'…' : text;
}

QString described(const Option &option)
{
    QString text = tr(option.help);
    if (option.repeats)
        text += u' ' + tr(QT_TRANSLATE_NOOP("Cli", "May be given several times."));
    if (const QStringList choices = choicesOf(option); !choices.isEmpty())
        text += u' '
            + tr(QT_TRANSLATE_NOOP("Cli", "One of %1 (default: %2)."))
                  .arg(choices.join(u", "_s), QString::fromUtf8(option.fallback));
    return text;
}

} // namespace

QString usageOf(const QString &command)
{
    const Command *row = findCommand(command);
    QStringList parts{u"howdah-cli"_s, command};
    if (row)
        parts << QString::fromUtf8(row->takes);
    for (const Option &option : row ? row->options : std::span<const Option>())
        parts << usageOf(option);
    return parts.join(u' ');
}

CommandLine::CommandLine(const QString &command)
    : m_command(command)
{
    m_parser.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsOptions);
    m_parser.addOption({{u"h"_s, u"help"_s}, tr(QT_TRANSLATE_NOOP("Cli", "Show this help."))});
    const Command *row = findCommand(command);
    for (const Option &option : row ? row->options : std::span<const Option>()) {
        QStringList names{QString::fromLatin1(option.name)};
        if (option.letter)
            names.prepend(QString::fromLatin1(option.letter));
        QCommandLineOption added(names, described(option), QString::fromUtf8(option.value));
        if (option.fallback)
            added.setDefaultValue(QString::fromUtf8(option.fallback));
        m_parser.addOption(added);
    }
}

std::optional<int> CommandLine::read(const QStringList &arguments)
{
    const Command *row = findCommand(m_command);
    const bool understood = m_parser.parse(QStringList{m_command} + arguments);
    if (m_parser.isSet(u"help"_s)) {
        // Qt's own first paragraph names the program only.
        const QString options = m_parser.helpText().section(u'\n', 1).trimmed();
        printOut(u"%1\n\n%2\n\n%3\n"_s.arg(
            tr(QT_TRANSLATE_NOOP("Cli", "Usage: %1")).arg(usageOf(m_command)), tr(row ? row->summary : ""), options));
        return NothingToReport;
    }
    if (!understood)
        return wrongUsage(withoutSecrets(m_parser.errorText()));
    if (m_parser.optionNames().contains(u"unfenced"_s))
        allowUnfenced(true);
    const auto count = positionals().size();
    if (count < row->least)
        return wrongUsage(tr(QT_TRANSLATE_NOOP("Cli", "Something is missing after \"%1\".")).arg(m_command));
    if (count > row->most)
        return wrongUsage(tr(QT_TRANSLATE_NOOP("Cli", "\"%1\" is one argument too many."))
                .arg(withoutSecrets(positionals().at(row->most))));
    return checkChoices();
}

std::optional<int> CommandLine::checkChoices() const
{
    for (const Option &option : findCommand(m_command)->options) {
        if (!option.value)
            continue; // Qt complains when it is asked for the values of an option that takes none
        const QString name = QString::fromLatin1(option.name);
        const QStringList choices = choicesOf(option);
        for (const QString &value : m_parser.values(name))
            if (!choices.isEmpty() && !choices.contains(value))
                return wrongUsage(tr(QT_TRANSLATE_NOOP("Cli", "There is no %1 \"%2\"; choose one of %3."))
                        .arg(name, withoutSecrets(value), choices.join(u", "_s)));
        if (m_parser.values(name).size() > 1 && !option.repeats)
            return wrongUsage(tr(QT_TRANSLATE_NOOP("Cli", "--%1 is given more than once.")).arg(name));
        if (option.isNeeded && m_parser.value(name).trimmed().isEmpty())
            return wrongUsage(tr(QT_TRANSLATE_NOOP("Cli", "%1 is missing.")).arg(usageOf(option)));
    }
    return {};
}

int CommandLine::wrongUsage(const QString &sentence) const
{
    printError(u"%1\n%2\n"_s.arg(sentence, tr(QT_TRANSLATE_NOOP("Cli", "Usage: %1")).arg(usageOf(m_command))));
    return WrongUsage;
}

} // namespace Howdah::Cli
