// SPDX-License-Identifier: Apache-2.0
#include "diff/comparable.h"

namespace Howdah {

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
    if (s.identity) {
        s.owner.clear();
        s.grants.clear();
    }
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
    if (!inheritance) {
        c.local = true;
        c.inherited = false;
        c.notNullLocal = true;
    }
    return c;
}

} // namespace Howdah
