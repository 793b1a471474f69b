// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "locks/facts.h"
#include "schema/objectref.h"
#include "sql/ddl/sentence.h"

#include <QString>

#include <optional>
#include <vector>

namespace Howdah {

/// What running a statement may cost that no way back brings home.
enum class DataLoss {
    None,
    Column, ///< a column's values go
    Table,  ///< a table's rows go
    Values, ///< values may be cut or refused (a type change, removed enum values)
};

/// Whether the way back restores what was there before a statement.
enum class Reversibility {
    Exact,
    ExactWithStash, ///< from the copy the plan keeps aside
    StructureOnly,  ///< the shape comes back, values do not
    MayFail,        ///< what is written meanwhile may stand in the way
    Impossible,
};

struct Reversal {
    Reversibility grade = Reversibility::Exact;
    QString reason; ///< one sentence; empty for Exact

    bool operator==(const Reversal &) const = default;
};

enum class GuardEffect { Fails, Loses };

/// Asks the database, before anything runs, on how many rows a statement will fail or which it will lose.
struct Guard {
    QString query; ///< one row, one column: the number of rows; 0 is good
    GuardEffect effect = GuardEffect::Fails;
    QString words; ///< follows the number: "rows have no value there"
    QualifiedName relation; ///< whose rows
    QString there{}; ///< the query as it reads where the statement stands, once renames are done; empty: the same

    bool stops() const { return effect == GuardEffect::Fails; }
    bool operator==(const Guard &) const = default;
};

/// One SQL statement of a plan.
struct Statement {
    QString sql;               ///< without a semicolon
    ObjectRef object;          ///< what it is about
    int change = -1;           ///< index into Plan::changes of the change that asked for it
    QString cause;             ///< one sentence: why it is here; empty when the change itself says so
    bool transactional = true; ///< false: outside a transaction block, or in one of its own
    DataLoss dataLoss = DataLoss::None;
    Reversal reversal{};
    std::optional<Guard> guard{};
    std::optional<Guard> lossGuard{}; ///< of a change of type: rows that do not fail and come back otherwise
    bool asRowsAllow = false;  ///< asks for something only where rows have it: they may not, on the way back
    int segment = 0;           ///< statements of one number run in one transaction; counted from 0
    /// Of an action that can share an ALTER TABLE with others: whose, and what follows the head. Statements of one
    /// `pass` follow each other and run as one (see runs()).
    Sql::AlterHead alters{};
    QString action{};
    int stage = 0; ///< those of another stage are no company (Sql::Sentence)
    int pass = 0;  ///< 0: it runs by itself
    bool remark = false; ///< a comment, a privilege, an owner: what follows need not wait for it
    bool ownTransaction = false; ///< of what is not transactional: it may stand in a transaction of its own
    QualifiedName builds{};    ///< the index that a concurrent build makes, which a failure leaves not valid
    int lockTimeout = 0;       ///< milliseconds to wait for a lock; 0: as long as it takes
    /// What it locks and what is done to it meanwhile, by the table of locks; see findLocks().
    Locks::LockFacts locks{.relations = {}, .isKnown = false};

    bool operator==(const Statement &) const = default;
};

} // namespace Howdah
