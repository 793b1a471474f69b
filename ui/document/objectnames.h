// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/database.h"

namespace Howdah {

/// Names as PostgreSQL itself would choose them, and which names are free. Pure.
namespace ObjectNames {

/// At most `bytes` bytes of UTF-8, whole characters only: what the server keeps of a name.
QString cut(const QString &name, int bytes = 63);

/// What a name is made of: "order" + "customer_id" + "fkey". The second part may be empty.
struct Parts {
    QString first, second, label;

    bool operator==(const Parts &) const = default;
};

/// "first_second_label" in 63 bytes: the longer part is cut until it fits. Source: makeObjectName() in PostgreSQL's
/// indexcmds.c.
QString made(const Parts &parts);
/// Whether `name` is what the server, or Howdah, would have made of the parts, a number after the label included.
bool isMade(const QString &name, const Parts &parts);

Parts partsOf(const Constraint &constraint);
Parts partsOf(const Index &index);
Parts partsOf(const Sequence &ownedSequence);

/// Tables, views, sequences, indexes (those behind keys included) and composite types share one name space.
bool isRelation(const Database &database, const QualifiedName &name);
/// What a table may not be called: every table has a row type of its name, so types count, too.
bool isTakenForTable(const Database &database, const QualifiedName &name);
bool isConstraintOf(const Database &database, const QualifiedName &relation, const QString &name);

/// `name`, or `name_2`, `name_3`, … cut to what the server keeps.
QualifiedName freeForTable(const Database &database, const QualifiedName &name);
/// A name for a new key, index or sequence in `schema`, chosen as the server does: label, label1, label2, …
QString freeRelation(const Database &database, const QString &schema, Parts parts);
/// The same for a constraint that has no index: free of every constraint in the schema.
QString freeConstraint(const Database &database, const QString &schema, Parts parts);

} // namespace ObjectNames
} // namespace Howdah
