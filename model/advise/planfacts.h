// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/name.h"

#include <QJsonObject>
#include <QStringList>

#include <vector>

namespace Howdah::Advise {

/// A column that rows are wanted in the order of.
struct OrderColumn {
    QString column;
    bool descending = false;
    bool nullsFirst = false;

    bool operator==(const OrderColumn &) const = default;
};

/// A condition on one column, or on an expression over the table's columns, that an index of other kinds than btree
/// may answer.
struct Contained {
    QString column;
    QString operatorName; ///< "@>", "@@", "&&", …

    bool operator==(const Contained &) const = default;
};

/// A condition on one column that holds no other: what a partial index may be built for.
struct Constant {
    enum class Says {
        Equal,   ///< column = value
        NotNull, ///< column IS NOT NULL
        Other,   ///< column IS NULL, or the truth of a boolean column
    };
    QString column;
    QString text; ///< SQL, names of columns without the table's
    Says says = Says::Other;

    bool operator==(const Constant &) const = default;
};

/// What a plan looks for in one table under one alias. Columns stand in the order in which the plan names them.
struct TableUse {
    QualifiedName table;
    QStringList equal;  ///< compared with = or IN to what is no column
    QStringList joined; ///< compared with = to another table's column
    QStringList range;  ///< compared with <, <=, >, >= or a pattern that begins with letters
    QStringList equalExpressions, rangeExpressions; ///< SQL of expressions over the table's columns alone
    std::vector<Contained> contained;
    std::vector<Constant> constants;
    std::vector<std::vector<OrderColumn>> orders;
    QString index; ///< that it is read by already
    int either = -1; ///< an arm of an OR: its number among the statement's; arms are worth an index only together
};

/// What EXPLAIN (VERBOSE, FORMAT JSON) says of a statement. Names of tables and columns are the server's: views and
/// search paths are resolved.
struct PlanFacts {
    double cost = 0;
    std::vector<TableUse> uses; ///< arms of an OR are uses of their own
    std::vector<QualifiedName> tables; ///< all that it reads or writes, sorted
    QStringList indexes; ///< that it reads by, sorted
    QualifiedName written; ///< of INSERT, UPDATE, DELETE and MERGE: their table
    QString operation; ///< "Insert", "Update", "Delete", "Merge"
    double writtenRows = 0; ///< as the planner expects
};

/// `plan` is the object "Plan" of the JSON.
PlanFacts planFacts(const QJsonObject &plan);

} // namespace Howdah::Advise
