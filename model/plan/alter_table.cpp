// SPDX-License-Identifier: Apache-2.0
#include "plan/alter.h"
#include "sql/ddl/address.h"
#include "sql/quoting.h"

#include <algorithm>

namespace Howdah {

using namespace Qt::StringLiterals;
using namespace Sql;

Alteration alterTableSettings(const Table &before, const Table &after)
{
    Alteration a;
    a.possible = before.kind == after.kind && before.partitionKey == after.partitionKey
        && before.foreignServer == after.foreignServer;
    if (!a.possible)
        return a;
    const QString head = alterTable(after);
    const AlterHead whole = alterHead(after);
    Statements &sql = a.statements;
    for (const QualifiedName &parent : before.inherits)
        if (std::find(after.inherits.begin(), after.inherits.end(), parent) == after.inherits.end())
            a.release.push_back(head + u" NO INHERIT "_s + identifier(parent));
    if (before.unlogged != after.unlogged)
        sql.emplace_back(whole, after.unlogged ? u"SET UNLOGGED"_s : u"SET LOGGED"_s, Does::SetPersistence);
    if (before.accessMethod != after.accessMethod)
        sql.emplace_back(whole,
            u"SET ACCESS METHOD "_s + (after.accessMethod.isEmpty() ? u"heap"_s : identifier(after.accessMethod)));
    if (before.tablespace != after.tablespace)
        sql.emplace_back(whole,
            u"SET TABLESPACE "_s + (after.tablespace.isEmpty() ? u"pg_default"_s : identifier(after.tablespace)));
    alterOptions(head, before.options, after.options, sql);
    alterOptions(head, before.toastOptions, after.toastOptions, sql, u"toast."_s);
    if (before.rowSecurity != after.rowSecurity)
        sql.emplace_back(whole, after.rowSecurity ? u"ENABLE ROW LEVEL SECURITY"_s : u"DISABLE ROW LEVEL SECURITY"_s);
    if (before.forceRowSecurity != after.forceRowSecurity)
        sql.emplace_back(
            whole, after.forceRowSecurity ? u"FORCE ROW LEVEL SECURITY"_s : u"NO FORCE ROW LEVEL SECURITY"_s);
    if (before.replicaIdentity != after.replicaIdentity && after.replicaIdentity != u'i'
        && after.kind != TableKind::Foreign) {
        const QString word = after.replicaIdentity == u'f' ? u"FULL"_s
            : after.replicaIdentity == u'n'                ? u"NOTHING"_s
                                                           : u"DEFAULT"_s;
        sql.push_back(alterTable(after, true) + u" REPLICA IDENTITY "_s + word);
    }
    if (const QString options = alterForeignOptions(before.foreignOptions, after.foreignOptions); !options.isEmpty())
        sql.push_back(head + u' ' + options);
    return a;
}

} // namespace Howdah
