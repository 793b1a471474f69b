// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "check/checks/support.h"

namespace Howdah::Check {

// What fixes are made of. Each leaves the schema as a server would read it back: partitions, heirs and the columns that
// a foreign key ties together change along.

/// What a fix changes, or why there is none that a program may make.
struct Fix {
    std::vector<Change> changes;
    QString obstacle; ///< translated; empty when there are changes
};

/// Puts the fix, or its obstacle, on the finding.
void offer(Finding &finding, const Fix &fix);

/// An index; of a partitioned table with its part in every partition, where one that is there already takes the place.
Fix createIndex(const Lookup &lookup, const QualifiedName &relation, const std::vector<QString> &columns,
    const QString &method = QStringLiteral("btree"), const std::function<void(Index &)> &edit = {});

/// The end of an index, with its parts.
std::vector<Change> dropIndex(const Lookup &lookup, const Index &index);

/// A check constraint, and what partitions and inheritance children have of it.
std::vector<Change> createCheck(const Lookup &lookup, const Constraint &check);

/// A foreign key between columns that are of one type by then, with the index that finds its rows.
Fix createForeignKey(const Lookup &lookup, const Constraint &key);

/// The parts that a partitioned index lacks.
Fix completeIndex(const Lookup &lookup, const Index &index);

/// The column, and those that partitions and inheritance children have of it.
std::vector<Change> alterColumn(const Lookup &lookup, const QualifiedName &relation, const QString &column,
    const std::function<void(Column &)> &edit);

/// What a change of type asks of the rest of the schema.
enum class Retype {
    Widen, ///< every value and every operator stays what it was (integer to bigint, varchar to text)
    Convert, ///< nothing else may lean on the old type
};

/// The type of a column and of all that foreign keys tie to it; integers take their sequences along. Where `limit` is
/// set, the sequence's own maximum goes, too.
Fix retype(const Lookup &lookup, const ColumnName &column, const QString &type, Retype how, bool limit = false);

/// The default's own text as a value of the type: 'N'::text as false. Nothing when a person must say it.
std::optional<QString> convertedDefault(const QString &expression, const QString &type);

} // namespace Howdah::Check
