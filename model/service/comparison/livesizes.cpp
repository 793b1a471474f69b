// SPDX-License-Identifier: Apache-2.0
#include "service/comparison/livesizes.h"

#include "server/session.h"
#include "sql/quoting.h"

#include <QSet>

namespace Howdah {

using namespace Qt::StringLiterals;

namespace {

Result<Locks::LiveSizes> sizes(Session &session, const QString &condition)
{
    const auto rows = session.query(
        u"SELECT n.nspname, c.relname, greatest(c.reltuples, 0)::bigint, pg_table_size(c.oid), pg_indexes_size(c.oid) "
        "FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace "
        "WHERE c.relkind IN ('r', 'm', 'p') AND n.nspname NOT IN ('pg_catalog', 'information_schema')"_s
        + condition);
    if (!rows)
        return std::unexpected(rows.error());
    Locks::LiveSizes all;
    for (int row = 0; row < rows->count(); ++row)
        all.insert({rows->text(row, 0), rows->text(row, 1)},
            {rows->integer(row, 2), rows->integer(row, 3), rows->integer(row, 4), 0});
    return all;
}

} // namespace

Result<Locks::LiveSizes> liveSizes(Session &session)
{
    return sizes(session, {});
}

Result<Locks::LiveSizes> liveSizes(Session &session, const Plan &plan)
{
    QSet<QualifiedName> names;
    for (const Statement &statement : plan.statements)
        for (const Locks::RelationFact &fact : statement.locks.relations)
            if (fact.work != Locks::Work::AtOnce && !fact.stood.isEmpty())
                names.insert(fact.stood);
    if (names.isEmpty())
        return Locks::LiveSizes();
    QStringList pairs;
    for (const QualifiedName &name : names)
        pairs.append(u'(' + Sql::literal(name.schema) + u", "_s + Sql::literal(name.name) + u')');
    pairs.sort();
    return sizes(session, u" AND (n.nspname, c.relname) IN ("_s + pairs.join(u", "_s) + u')');
}

} // namespace Howdah
