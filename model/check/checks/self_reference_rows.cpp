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
        if (foreignKey->referenced != foreignKey->relation || foreignKey->columns.size() != 1)
            continue;
        const QString child = Sql::identifier(foreignKey->columns.front());
        const QString parent = Sql::identifier(foreignKey->referencedColumns.front());
        const QString query = QStringLiteral("select count(*) as own_parents, (array_agg(") + child
            + QStringLiteral("::text))[1:5]::text as of_them from ") + rowsToRead(foreignKey->relation, probe)
            + QStringLiteral(" where ") + child + QStringLiteral(" = ") + parent;
        const Result<std::optional<Rows>> read = probe.read({foreignKey->relation}, query);
        if (!read)
            return std::unexpected(read.error());
        if (!*read || (*read)->integer(0, 0) == 0)
            continue;
        const Rows &rows = **read;
        Finding found = finding(refOf(*foreignKey),
            text(QT_TRANSLATE_NOOP("Check", "Some rows of %1 are their own %2: walking up the tree never ends there."))
                .arg(display(foreignKey->relation), foreignKey->columns.front()));
        addFact(found, text(QT_TRANSLATE_NOOP("Check", "rows")), countText(rows.integer(0, 0)));
        addFact(found, text(QT_TRANSLATE_NOOP("Check", "values")), rows.text(0, 1));
        found.query = query;
        found.basis = QStringLiteral("own parent");
        result.push_back(found);
    }
    return result;
}

} // namespace Howdah::Check
