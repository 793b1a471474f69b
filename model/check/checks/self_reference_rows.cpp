// SPDX-License-Identifier: Apache-2.0
#include "check/checks/foreignkeysupport.h"
#include "check/checks/livechecks.h"
#include "check/probe.h"
#include "server/session.h"
#include "sql/quoting.h"

namespace Howdah::Check {

Result<Findings> selfReferenceRows(Probe &probe)
{
    Findings result;
    for (const Constraint *foreignKey : foreignKeys(probe.lookup())) {
        if (foreignKey->referenced != foreignKey->relation || foreignKey->columns.size() != 1
            || !probe.exists(foreignKey->relation))
            continue;
        const QString child = Sql::identifier(foreignKey->columns.front());
        const QString parent = Sql::identifier(foreignKey->referencedColumns.front());
        const Result<Rows> rows = probe.session().query(
            QStringLiteral("select count(*), (array_agg(%1::text))[1:5]::text from %3 where %1 = %2")
                .arg(child, parent, rowsToRead(foreignKey->relation, probe)));
        if (!rows)
            return std::unexpected(rows.error());
        if (rows->integer(0, 0) == 0)
            continue;
        Finding found = finding(refOf(*foreignKey),
            text(QT_TRANSLATE_NOOP("Check", "Some rows of %1 are their own %2: walking up the tree never ends there."))
                .arg(display(foreignKey->relation), foreignKey->columns.front()));
        addFact(found, text(QT_TRANSLATE_NOOP("Check", "rows")), countText(rows->integer(0, 0)));
        addFact(found, text(QT_TRANSLATE_NOOP("Check", "values")), rows->text(0, 1));
        found.basis = QStringLiteral("own parent");
        result.push_back(found);
    }
    return result;
}

} // namespace Howdah::Check
