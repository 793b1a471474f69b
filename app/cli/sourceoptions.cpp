// SPDX-License-Identifier: Apache-2.0
#include "app/cli/sourceoptions.h"

#include "app/cli/commandline.h"
#include "app/cli/terminal.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>

#include <limits>

namespace Howdah::Cli {

using namespace Qt::StringLiterals;

Result<PythonOptions> pythonOptions(const CommandLine &line)
{
    PythonOptions options;
    options.x = line.values(u"env-argument"_s);
    options.withoutWall = line.isSet(u"unfenced"_s);
    if (line.isSet(u"python-seconds"_s)) {
        bool isNumber = false;
        options.seconds = line.value(u"python-seconds"_s).toInt(&isNumber);
        if (!isNumber || options.seconds <= 0)
            return failure(ErrorKind::Usage,
                QCoreApplication::translate("Cli", "--python-seconds takes a whole number above 0, not '%1'.")
                    .arg(line.value(u"python-seconds"_s)));
    }
    return options;
}

Result<Source> sourceFrom(const CommandLine &line, const QString &spelling)
{
    const auto python = pythonOptions(line);
    if (!python)
        return std::unexpected(python.error());
    auto source = parsedSource(spelling);
    if (source)
        source->python = *python;
    return source;
}

Result<SqlText> scriptNamed(const QString &name)
{
    if (name == "-"_L1) {
        QFile input;
        if (!input.open(stdin, QIODevice::ReadOnly))
            return failure(ErrorKind::File, QCoreApplication::translate("Cli", "Standard input cannot be read."));
        return SqlText{name, input.readAll()};
    }
    auto file = readSqlFile(name);
    if (file)
        file->name = name;
    return file;
}

Result<std::optional<int>> milliseconds(const QString &text)
{
    if (text.isEmpty())
        return std::nullopt;
    static const QRegularExpression form(u"^([0-9]{1,7})(ms|s|min)?$"_s);
    const QRegularExpressionMatch match = form.match(text);
    const qint64 unit = match.captured(2) == u"min" ? 60000 : match.captured(2) == u"s" ? 1000 : 1;
    const qint64 value = match.captured(1).toLongLong() * unit;
    if (!match.hasMatch() || value > std::numeric_limits<int>::max())
        return failure(ErrorKind::Usage,
            QCoreApplication::translate("Cli", "\"%1\" is not a time such as 500ms, 5s or 1min.").arg(text));
    return int(value);
}

void printNotes(const QStringList &notes)
{
    for (const QString &note : notes)
        printError(note + u'\n');
}

} // namespace Howdah::Cli
