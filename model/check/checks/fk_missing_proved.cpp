// SPDX-License-Identifier: Apache-2.0
#include "check/checks/fixes.h"
#include "check/checks/livechecks.h"
#include "check/checks/missingforeignkey.h"
#include "check/probe.h"
#include "server/session.h"
#include "sql/quoting.h"

namespace Howdah::Check {

namespace {

/// Values read, those without a row, and some of them. Each looks its row up by the key, however large the other table.
QString orphanQuery(const Constraint &key, const Probe &probe)
{
    const QString column = Sql::identifier(key.columns.front());
    return QStringLiteral("select count(*) as values_read, count(*) filter (where p.found is null) as orphans, "
                          "(array_agg(distinct c.v::text) filter (where p.found is null))[1:5]::text as orphan_values "
                          "from (select ")
        + column + QStringLiteral(" as v from ") + rowsToRead(key.relation, probe) + QStringLiteral(" where ") + column
        + QStringLiteral(" is not null) c left join lateral (select true as found from ")
        + Sql::identifier(key.referenced) + QStringLiteral(" r where r.")
        + Sql::identifier(key.referencedColumns.front()) + QStringLiteral(" = c.v limit 1) p on true");
}

QString sentence(bool clean, bool whole)
{
    if (!clean)
        return text(QT_TRANSLATE_NOOP("Check", "Almost every value of %1 is a row of %2; the others point nowhere."));
    return whole
        ? text(QT_TRANSLATE_NOOP(
              "Check", "Every value of %1 is a row of %2: the reference is real, a foreign key would keep it so."))
        : text(QT_TRANSLATE_NOOP("Check",
              "Every value of %1 that was read is a row of %2: a foreign key would keep it so, if the rest is, "
              "too."));
}

} // namespace

Result<Findings> fkMissingProved(Probe &probe)
{
    Findings result;
    const bool whole = probe.settings().data == DataMode::Full;
    for (const MissingForeignKey &missing : missingForeignKeys(probe.lookup())) {
        const Constraint &key = missing.constraint;
        const QString query = orphanQuery(key, probe);
        const Result<std::optional<Rows>> read = probe.read({key.relation, key.referenced}, query);
        if (!read)
            return std::unexpected(read.error());
        if (!*read)
            continue;
        const Rows &rows = **read;
        const ObjectRef ref = columnRef(key.relation, key.columns.front());
        const qint64 values = rows.integer(0, 0), orphans = rows.integer(0, 1);
        if (values == 0)
            probe.gap(ref, text(QT_TRANSLATE_NOOP("Check", "has no values")));
        if (values == 0 || orphans * 2 > values)
            continue; // nothing to prove with, or a column that only sounds like it
        Finding found = finding(ref, sentence(orphans == 0, whole).arg(display(ref), display(key.referenced)));
        addFact(found, text(QT_TRANSLATE_NOOP("Check", "values read")), countText(values));
        addFact(found, text(QT_TRANSLATE_NOOP("Check", "orphans")), countText(orphans));
        if (orphans > 0)
            addFact(found, text(QT_TRANSLATE_NOOP("Check", "orphan values")), rows.text(0, 2));
        found.basis = orphans > 0 ? QStringLiteral("orphans") : QStringLiteral("clean");
        found.query = query;
        if (!whole)
            found.lesser = Severity::Attention; // a sample proves nothing about the rest
        if (orphans == 0)
            offer(found, createForeignKey(probe.lookup(), key));
        else
            found.fixNote = text(QT_TRANSLATE_NOOP(
                "Check", "The values without a row must be dealt with first: no foreign key can be made over them."));
        result.push_back(found);
    }
    return result;
}

} // namespace Howdah::Check
