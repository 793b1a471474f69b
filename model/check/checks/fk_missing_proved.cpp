// SPDX-License-Identifier: Apache-2.0
#include "check/checks/livechecks.h"
#include "check/checks/missingforeignkey.h"
#include "check/probe.h"
#include "server/session.h"
#include "sql/quoting.h"

namespace Howdah::Check {

Result<Findings> fkMissingProved(Probe &probe)
{
    Findings result;
    for (const MissingForeignKey &missing : missingForeignKeys(probe.lookup())) {
        const Constraint &key = missing.constraint;
        if (!probe.exists(key.relation) || !probe.exists(key.referenced))
            continue;
        const QString column = Sql::identifier(key.columns.front());
        // Orphans are listed with the count: they must be dealt with before the key can be validated.
        const Result<Rows> rows = probe.session().query(
            QStringLiteral("select count(*), count(*) filter (where p.%3 is null), "
                           "(array_agg(distinct c.%1::text) filter (where p.%3 is null))[1:5]::text "
                           "from (select %1 from %2 where %1 is not null) c left join %4 p on p.%3 = c.%1")
                .arg(column, rowsToRead(key.relation, probe), Sql::identifier(key.referencedColumns.front()),
                    Sql::identifier(key.referenced)));
        if (!rows)
            return std::unexpected(rows.error());
        const qint64 values = rows->integer(0, 0), orphans = rows->integer(0, 1);
        if (values == 0 || orphans * 2 > values)
            continue; // nothing to prove with, or a column that only sounds like it
        const ObjectRef ref = columnRef(key.relation, key.columns.front());
        Finding found = finding(ref,
            (orphans == 0
                    ? text(QT_TRANSLATE_NOOP("Check",
                          "Every value of %1 is a row of %2: the reference is real, a foreign key would keep it so."))
                    : text(QT_TRANSLATE_NOOP(
                          "Check", "Almost every value of %1 is a row of %2; the others point nowhere.")))
                .arg(display(ref), display(key.referenced)));
        addFact(found, text(QT_TRANSLATE_NOOP("Check", "values read")), countText(values));
        addFact(found, text(QT_TRANSLATE_NOOP("Check", "orphans")), countText(orphans));
        if (orphans > 0)
            addFact(found, text(QT_TRANSLATE_NOOP("Check", "orphan values")), rows->text(0, 2));
        found.basis = orphans > 0 ? QStringLiteral("orphans") : QStringLiteral("clean");
        found.fix.push_back({std::nullopt, Object(key)});
        result.push_back(found);
    }
    return result;
}

} // namespace Howdah::Check
