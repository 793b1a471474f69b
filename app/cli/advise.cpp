// SPDX-License-Identifier: Apache-2.0
#include "service/advise/advise.h"
#include "app/cli/command.h"
#include "app/cli/commandline.h"
#include "app/cli/sourceoptions.h"
#include "app/cli/terminal.h"
#include "base/printable.h"
#include "base/words.h"

#include <QRegularExpression>

namespace Howdah::Cli {

namespace {

/// "500MB", "2 GB", "1048576": bytes, a kB being 1024 of them, as PostgreSQL reads sizes.
Result<qint64> bytesOf(const QString &text)
{
    static const QRegularExpression size(QStringLiteral("^([0-9]{1,9}(?:\\.[0-9]+)?|[0-9]{1,15}) ?(B|kB|MB|GB|TB)?$"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = size.match(text.trimmed());
    double bytes = match.captured(1).toDouble();
    static const QStringList units{
        QStringLiteral("b"), QStringLiteral("kb"), QStringLiteral("mb"), QStringLiteral("gb"), QStringLiteral("tb")};
    for (qsizetype i = units.indexOf(match.captured(2).toLower()); i > 0; --i)
        bytes *= 1024;
    if (!match.hasMatch() || bytes < 1 || bytes > 1e18)
        return failure(ErrorKind::Usage, tr("--budget is a size such as 500MB or 2GB, not \"%1\".").arg(text));
    return qint64(bytes);
}

} // namespace

int advise(const QStringList &arguments)
{
    CommandLine line(QStringLiteral("advise"));
    if (const std::optional<int> done = line.read(arguments))
        return *done;
    AdviseOptions options;
    options.workload = line.value(QStringLiteral("workload"));
    if (line.isSet(QStringLiteral("budget"))) {
        const Result<qint64> budget = bytesOf(line.value(QStringLiteral("budget")));
        if (!budget)
            return fail(budget.error());
        options.budget = *budget;
    }
    const Result<Source> source = sourceFrom(line, line.positionals().first());
    if (!source)
        return fail(source.error());
    const Result<Advise::Advice> advice = adviseSource(*source, options, showProgress, interruption());
    if (!advice)
        return fail(advice.error());
    const QByteArray report = line.format() == QLatin1String("json") ? Advise::jsonReport(*advice)
                                                                     : printable(Advise::textReport(*advice)).toUtf8();
    return deliver(report, line.output(), advice->recommendations.empty() ? NothingToReport : SomethingToReport);
}

} // namespace Howdah::Cli
