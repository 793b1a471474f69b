// SPDX-License-Identifier: Apache-2.0
#include "app/cli/command.h"
#include "app/cli/commandline.h"
#include "app/cli/sourceoptions.h"
#include "app/cli/terminal.h"
#include "base/printable.h"
#include "service/rehearse/rehearsalreport.h"

namespace Howdah::Cli {

using namespace Qt::StringLiterals;

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
