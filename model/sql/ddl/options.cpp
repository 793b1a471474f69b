// SPDX-License-Identifier: Apache-2.0
#include "sql/ddl/options.h"

#include "sql/quoting.h"

#include <algorithm>

namespace Howdah::Sql {

using namespace Qt::StringLiterals;

namespace {

QString nameOf(const QString &option)
{
    return option.section(u'=', 0, 0);
}

} // namespace

Statements optionStatements(const QString &head, const Options &before, const Options &after, const QString &prefix)
{
    size_t staying = 0;
    QStringList gone;
    for (const QString &option : before) {
        if (staying < after.size() && option == after[staying])
            ++staying;
        else if (std::ranges::find(after, nameOf(option), nameOf) == after.end())
            gone.append(prefix + identifier(nameOf(option)));
    }
    Statements sql;
    if (!gone.isEmpty())
        sql.push_back(head + u" RESET ("_s + gone.join(u", "_s) + u')');
    if (staying < after.size())
        sql.push_back(
            head + u" SET ("_s + storageOptions({after.begin() + qptrdiff(staying), after.end()}, prefix) + u')');
    return sql;
}

} // namespace Howdah::Sql
