// SPDX-License-Identifier: Apache-2.0
#include "diff/comparable.h"

#include <QStringList>

#include <algorithm>

namespace Howdah {

namespace {

/// Where the column's name that starts at `at` ends; `at` when none does: an expression, or nothing.
qsizetype columnEnd(const QString &list, qsizetype at)
{
    bool isQuoted = false;
    for (qsizetype i = at; i < list.size(); ++i) {
        if (list[i] == QLatin1Char('"'))
            isQuoted = !isQuoted;
        else if (!isQuoted && list[i] == QLatin1Char(','))
            return i;
        else if (!isQuoted && list[i] == QLatin1Char('('))
            return at;
    }
    return list.size();
}

} // namespace

Constraint comparable(Constraint c)
{
    if (c.kind != ConstraintKind::Exclude)
        c.definition.clear();
    if (c.kind == ConstraintKind::Check)
        c.columns.clear();
    else
        c.noInherit = false; // how a key came to its partition, not something anybody said
    c.local = true;
    c.inherited = false;
    return c;
}

Index comparable(Index index)
{
    return index;
}

Routine comparable(Routine r)
{
    // The definition says all of it.
    r.source.clear();
    r.language.clear();
    r.configuration.clear();
    r.volatility = QLatin1Char('v');
    r.securityDefiner = false;
    return r;
}

Sequence comparable(Sequence s)
{
    if (s.identity)
        s.owner.clear(); // its table's
    return s;
}

StatisticsObject comparable(StatisticsObject s)
{
    // The columns stand in the order of the table's; what comes in parentheses is an expression and stays behind them.
    const qsizetype on = s.definition.indexOf(QLatin1String(" ON ")) + 4,
                    end = s.definition.lastIndexOf(QLatin1String(" FROM "));
    if (on < 4 || end < on)
        return s;
    const QString list = s.definition.mid(on, end - on);
    QStringList columns;
    qsizetype at = 0;
    for (qsizetype stop = columnEnd(list, at); stop > at; stop = columnEnd(list, at)) {
        columns.append(list.mid(at, stop - at));
        at = std::min(stop + 2, list.size()); // behind ", "
    }
    const QString rest = list.mid(at);
    columns.sort();
    s.definition.replace(
        on, end - on, (rest.isEmpty() ? columns : columns + QStringList{rest}).join(QLatin1String(", ")));
    return s;
}

Table comparable(Table t)
{
    t.columns.clear();
    if (t.replicaIdentity == QLatin1Char('i'))
        t.replicaIdentity = QLatin1Char('d'); // the index carries it
    return t;
}

View comparable(View v)
{
    v.populated = true;
    return v;
}

Column comparableColumn(Column c, bool inheritance)
{
    if (c.inherited && !c.identitySequence)
        c.identity = Identity::No; // the parent's, which PostgreSQL does not hand down to all
    if (!inheritance) {
        c.local = true;
        c.inherited = false;
        c.notNullLocal = c.notNullLocal || c.notNullValid || !c.notNull; // what is not valid a partition says by itself
    }
    return c;
}

} // namespace Howdah
