// SPDX-License-Identifier: Apache-2.0
#include "app/cli/command.h"
#include "app/cli/commandline.h"
#include "app/cli/sourceoptions.h"
#include "app/cli/terminal.h"
#include "base/printable.h"
#include "service/rehearse/rehearsalreport.h"

#include <QCoreApplication>
#include <QFile>

namespace Howdah::Cli {

using namespace Qt::StringLiterals;

namespace {

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

} // namespace

int rehearse(const QStringList &arguments)
{
    CommandLine line(u"rehearse"_s);
    if (const std::optional<int> done = line.read(arguments))
        return *done;
    const auto script = scriptNamed(line.positionals().first());
    if (!script)
        return fail(script.error());
    const auto source = sourceFrom(line, line.value(u"on"_s));
    if (!source)
        return fail(source.error());
    const auto rehearsal = Howdah::rehearse(*script, *source, showProgress, interruption());
    if (!rehearsal)
        return fail(rehearsal.error());
    const QByteArray text
        = line.format() == "json"_L1 ? rehearsalJson(*rehearsal) : printable(rehearsalText(*rehearsal)).toUtf8();
    return deliver(text, line.output(),
        rehearsal->failed()            ? Refused
            : rehearsal->hasFindings() ? SomethingToReport
                                       : NothingToReport);
}

} // namespace Howdah::Cli
