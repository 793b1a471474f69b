// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/plan.h"
#include "schema/database.h"
#include "support/schemaproof.h"

#include <QHash>

namespace Howdah {

/// Proves many pairs of schemas at once: databases that hold several schemas which know nothing of each other, told
/// apart by what their names begin with. Each pair is planned by itself, from its own part of both databases; all plans
/// run, and one pg_dump after each way judges them all.
class CellProof
{
public:
    struct Outcome {
        QString failure; ///< what failed first, with the scripts; empty: all holds
        bool refused = false; ///< rows stood in the way, as they may
    };

    /// The databases `from` and `to` are there and the same. `prefixes`: of the schemas; one that is empty has it all.
    CellProof(const SchemaProof &proof, QStringList prefixes, QString from, QString to);

    /// Plans each schema of `from` to what it is in `to` by now, runs all up, all down and all up again, and judges the
    /// first two. Afterwards `from` is like `to`. One outcome per prefix.
    std::vector<Outcome> judge(bool online);

private:
    struct State {
        std::shared_ptr<const Database> database;
        QStringList dump;
    };
    struct Cell {
        QString prefix, up, down;
        RoundTrip plans;
        Outcome outcome;
        bool isOpen() const { return outcome.failure.isEmpty() && !outcome.refused; }
    };

    State read(const QString &database, QString &error) const;
    void plan(const State &target, bool online);
    void run(const QString &way, QString Cell::*script, Plan RoundTrip::*plan);
    bool isGuarded(const Plan &plan) const;
    void compareDumps(const QString &way, const QStringList &expected, Plan RoundTrip::*plan);
    struct Holdings {
        QHash<QString, qint64> counts;
        std::map<SchemaProof::HashedColumn, QString> values;
        QHash<QString, QStringList> above; ///< a partition → the tables it is part of
    };
    Holdings holdings() const;
    void compareRows(const QString &way, const Holdings &before, const Holdings &between, const Holdings &after);
    void compareAgain(const State &target);
    void fail(Cell &cell, const QString &failure);
    void failAll(const QString &failure);

    const SchemaProof &m_proof;
    QString m_from;
    QString m_to;
    std::vector<Cell> m_cells;
    State m_source;
};

} // namespace Howdah
