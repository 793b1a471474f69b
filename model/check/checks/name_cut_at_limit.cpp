// SPDX-License-Identifier: Apache-2.0
#include "check/checks/checks.h"
#include "check/checks/support.h"

#include <QRegularExpression>

namespace Howdah::Check {

namespace {

/// PostgreSQL shortens the names it makes itself, so that their ending stays: nobody lost anything.
bool isMadeByServer(const ObjectRef &ref, const QString &name)
{
    static const QStringList endings{QStringLiteral("_fkey"), QStringLiteral("_pkey"), QStringLiteral("_key"),
        QStringLiteral("_idx"), QStringLiteral("_check"), QStringLiteral("_excl"), QStringLiteral("_not_null"),
        QStringLiteral("_seq")};
    static const QRegularExpression number(QStringLiteral("[0-9]+$"));
    const QString bare = QString(name).remove(number);
    return (ref.kind == ObjectKind::Constraint || ref.kind == ObjectKind::Index || ref.kind == ObjectKind::Sequence)
        && std::ranges::any_of(endings, [&](const QString &ending) { return bare.endsWith(ending); });
}

} // namespace

Findings nameCutAtLimit(const Lookup &lookup)
{
    Findings result;
    const auto look = [&](const ObjectRef &ref, const QString &name) {
        // A character of two to four bytes that did not fit is left out whole.
        if (name.toUtf8().size() < 61 || isMadeByServer(ref, name))
            return;
        Finding found = finding(ref,
            text(QT_TRANSLATE_NOOP("Check", "Name %1 fills PostgreSQL's 63 bytes: it may have been cut silently."))
                .arg(name));
        addFact(found, text(QT_TRANSLATE_NOOP("Check", "bytes")), QString::number(name.toUtf8().size()));
        result.push_back(found);
    };
    const Database &database = lookup.database();
    for (const Table &table : database.tables) {
        if (!isDesigned(table))
            continue;
        look(refOf(table), table.name.name);
        for (const Column &column : table.columns)
            if (column.local)
                look(columnRef(table.name, column.name), column.name);
    }
    for (const Constraint &constraint : database.constraints)
        if (constraint.local && lookup.table(constraint.relation) && isDesigned(*lookup.table(constraint.relation)))
            look(refOf(constraint), constraint.name);
    for (const Index &index : database.indexes)
        if (index.parentIndex.isEmpty())
            look(refOf(index), index.name.name);
    return result;
}

} // namespace Howdah::Check
