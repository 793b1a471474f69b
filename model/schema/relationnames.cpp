// SPDX-License-Identifier: Apache-2.0
#include "schema/relationnames.h"

namespace Howdah {

QSet<QualifiedName> relationNames(const Database &database)
{
    QSet<QualifiedName> names;
    for (const Table &table : database.tables)
        names.insert(table.name);
    for (const View &view : database.views)
        names.insert(view.name);
    for (const Index &index : database.indexes)
        names.insert(index.name);
    for (const Sequence &sequence : database.sequences)
        names.insert(sequence.name);
    for (const CompositeType &type : database.composites)
        names.insert(type.name);
    for (const Constraint &c : database.constraints)
        if (c.kind != ConstraintKind::Check && c.kind != ConstraintKind::ForeignKey)
            names.insert({c.relation.schema, c.name});
    return names;
}

QString fittingName(QString name, const QString &ending)
{
    while (!name.isEmpty() && (name + ending).toUtf8().size() > 63)
        name.chop(name.size() > 1 && name.back().isLowSurrogate() ? 2 : 1);
    return name + ending;
}

} // namespace Howdah
