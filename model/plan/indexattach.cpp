// SPDX-License-Identifier: Apache-2.0
#include "plan/indexattach.h"

#include "plan/strategies/online.h"
#include "sql/quoting.h"

#include <algorithm>

namespace Howdah {

using namespace Qt::StringLiterals;
using namespace Sql;

bool areAlike(const Index &a, const Index &b)
{
    const auto names = [](const Index &index) {
        QStringList list;
        for (const IndexKey &key : index.keys)
            list.append(key.column + key.expression);
        return list;
    };
    return a.relation == b.relation && !(a.name == b.name) && a.unique == b.unique && a.method == b.method
        && names(a) == names(b) && a.predicate == b.predicate;
}

Statements attachIndex(const PlanContext &context, const Index &index)
{
    const QString attach
        = u"ALTER INDEX "_s + identifier(index.parentIndex) + u" ATTACH PARTITION "_s + identifier(index.name);
    const std::vector<ObjectRef> users = context.toDependencies.dependantsOf({ObjectKind::Table, index.relation, {}});
    const bool isAlone = std::ranges::none_of(users, [&](const ObjectRef &user) {
        const std::optional<Object> other
            = user.kind == ObjectKind::Index ? context.toDirectory.find(user) : std::nullopt;
        return other && areAlike(index, std::get<Index>(*other));
    });
    if (isAlone)
        return {attach};
    const QString aside = nameAside(u"howdah_aside"_s, refOf(index)), schema = literal(index.name.schema),
                  name = literal(index.name.name);
    QString sql = u"\nDECLARE other pg_catalog.name;\nBEGIN\n"
                  "    SELECT c.relname INTO other FROM pg_catalog.pg_inherits i JOIN pg_catalog.pg_index x ON "
                  "x.indexrelid = i.inhrelid\n"
                  "        JOIN pg_catalog.pg_class c ON c.oid = x.indexrelid WHERE i.inhparent = "_s
        + literal(identifier(index.parentIndex)) + u"::regclass AND x.indrelid = "_s
        + literal(identifier(index.relation)) + u"::regclass;\n    IF other IS NULL THEN\n        "_s + attach
        + u";\n    ELSIF other <> "_s + name + u" THEN\n"_s;
    const QString rename = u"        EXECUTE pg_catalog.format('ALTER INDEX %I.%I RENAME TO %I', "_s + schema + u", "_s;
    sql += rename + name + u", "_s + literal(aside) + u");\n"_s + rename + u"other, "_s + name + u");\n"_s + rename
        + literal(aside) + u", other);\n"_s;
    return {u"DO "_s + dollarQuoted(sql + u"    END IF;\nEND "_s)};
}

} // namespace Howdah
