// SPDX-License-Identifier: Apache-2.0
#include "service/apply/drift.h"

#include "base/words.h"
#include "diff/differ.h"
#include "history/versiontable.h"
#include "service/comparison/changeplan.h"

#include <QCoreApplication>

namespace Howdah {

using namespace Qt::StringLiterals;

namespace {

/// Lines in a sentence; the rest are counted.
constexpr qsizetype namedLines = 5;

QString driftLine(const Change &change)
{
    const ObjectRef object = refOf(change.before ? *change.before : *change.after);
    const QString name = kindWord(object.kind) + u' ' + display(object);
    if (!change.before)
        return tr("%1 is not in the base").arg(name);
    return (change.after ? tr("%1 differs") : tr("%1 is missing")).arg(name);
}

} // namespace

Result<QStringList> drift(
    std::shared_ptr<const Database> live, const Source &base, const Progress &progress, std::stop_token stop)
{
    auto made = loadSource(base, progress, stop);
    if (!made)
        return std::unexpected(made.error());
    std::shared_ptr<const Database> from = withoutVersionTables(*made), to = withoutVersionTables(std::move(live));
    fillIn(from, base.kind == SourceKind::Live, to, true);
    QStringList lines;
    for (const Change &change : difference(*from, *to))
        lines << driftLine(change);
    return lines;
}

QString driftSentence(const QStringList &lines, const Source &base)
{
    QStringList named = lines.first(std::min(lines.size(), namedLines));
    if (lines.size() > namedLines)
        named << QCoreApplication::translate("Apply", "%n more", nullptr, int(lines.size() - namedLines));
    return tr("The schema is not that of %1, which the script was made for: %2.")
        .arg(displayName(base), named.join(u", "_s));
}

} // namespace Howdah
