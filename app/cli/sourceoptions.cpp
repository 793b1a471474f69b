// SPDX-License-Identifier: Apache-2.0
#include "app/cli/sourceoptions.h"

#include "app/cli/commandline.h"
#include "app/cli/terminal.h"

#include <QCoreApplication>

namespace Howdah::Cli {

using namespace Qt::StringLiterals;

void addPythonOptions(CommandLine &line)
{
    line.addValue(u"x"_s,
        QCoreApplication::translate("Cli", "A value for the env.py of an alembic: source; may be given several times."),
        u"NAME=VALUE"_s);
    line.addFlag(u"without-wall"_s,
        QCoreApplication::translate("Cli", "Run the project's Python even where the system cannot fence it in."));
    line.addValue(u"python-seconds"_s,
        QCoreApplication::translate("Cli", "How long the project's Python may take (default: %1).")
            .arg(PythonOptions().seconds),
        u"N"_s);
}

Result<PythonOptions> pythonOptions(const CommandLine &line)
{
    PythonOptions options;
    options.x = line.values(u"x"_s);
    options.withoutWall = line.isSet(u"without-wall"_s);
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

void printNotes(const QStringList &notes)
{
    for (const QString &note : notes)
        printError(note + u'\n');
}

} // namespace Howdah::Cli
