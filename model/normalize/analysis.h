// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "normalize/approximate.h"
#include "normalize/evidence.h"
#include "normalize/marks.h"
#include "normalize/miner.h"
#include "normalize/multivalued.h"
#include "normalize/split.h"
#include "normalize/theory.h"

#include <QStringList>

namespace Howdah::Normalize {

/// How far a dependency was looked at.
enum class Held {
    AllRows, ///< no row contradicts
    Sample, ///< none of the sampled rows contradicts
    Almost, ///< few rows contradict; they are counted
};

/// A row that contradicts, as text: what its left side is, what it has, and what most of that left side have.
struct Witness {
    qint64 row = 0; ///< among those that were read, from 1
    std::vector<std::optional<QByteArray>> left;
    std::optional<QByteArray> has, most;
};

/// A dependency with all that is known of it.
struct Found {
    Dependency dependency;
    Held held = Held::AllRows;
    Evidence evidence;
    qint64 wrongRows = 0; ///< of Almost
    double strength = 1; ///< μ+ of Almost; below 0: not measured
    Mark mark = Mark::None;
    qint64 ofRows = -1; ///< how many were counted, when not those that were read
    std::vector<Witness> witnesses; ///< some of Almost
    QString witnessQuery, repair; ///< of Almost, on a server: all groups that contradict; a script that mends them

    /// Whether it is taken as a rule: a person said so, or rows back it and nobody called it an accident.
    bool isRule() const
    {
        return mark == Mark::Rule
            || (mark == Mark::None && evidence.backing == Backing::Backed && held != Held::Almost);
    }
};

struct AnalysisOptions {
    MinerOptions miner;
    double error = 0; ///< share of rows that may contradict; above 0, dependencies that almost hold are looked for too
    bool all = false; ///< every dependency of more than a constant is taken as a rule, without asking for evidence
    std::vector<ColumnSet> declaredKeys; ///< of NOT NULL columns: these determine everything
    TableMarks marks; ///< what a person said
    bool sampled = false; ///< the rows are a sample of the table's
};

/// All that can be said of one table from its rows.
struct Analysis {
    QString name;
    QStringList columns;
    qint64 rows = 0; ///< looked at
    qint64 tableRows = -1; ///< there are; -1: not known
    bool sampled = false;
    Nulls nulls = Nulls::Equal;
    std::vector<Found> dependencies; ///< in order
    std::vector<ColumnSet> keys; ///< of the rows
    std::vector<ColumnSet> declaredKeys;
    std::vector<FoundMultivalued> multivalued; ///< looked for where all columns are one key and all rows were read
    bool askedForMultivalued = false;
    int completeTo = 0;
    bool complete = false, outOfMemory = false, stopped = false;
    bool all = false; ///< AnalysisOptions::all
    int columnsLookedAt = 0;
    // What follows from the rules: declared keys, else the shortest keys of the rows, and dependencies that are rules.
    std::vector<ColumnSet> keysTaken;
    std::vector<Rule> rules; ///< canonical
    Verdict verdict;
    std::vector<Part> third; ///< 3NF synthesis; one part: nothing to do
    Decomposition boyceCodd;
    std::optional<Split> split; ///< of a table of a server: how to get from it to `third`
    QStringList notes; ///< sentences about what limits this
    QString noSplit; ///< why its tables in 3NF cannot be had by scripts; empty where they can, or need not
    QStringList remarks() const { return noSplit.isEmpty() ? notes : notes + QStringList{noSplit}; }
};

/// Mines, judges and concludes. Blocks; after a stop `stopped` is set and what was found stays.
Analysis analysed(const EncodedTable &table, const QString &name, const QStringList &columns,
    const AnalysisOptions &options, std::stop_token stop = {});

/// The second half anew, from dependencies whose marks, holding or evidence changed.
void conclude(Analysis &analysis);

/// Under which TableMarks know it.
std::pair<QStringList, QString> wordKey(const Dependency &dependency, const QStringList &columns);

/// "{a, b}" of names; for one column its name.
QString named(const ColumnSet &set, const QStringList &columns);

/// For a terminal, and for reading: rules first.
QString textReport(const Analysis &analysis);
/// {"version": 1, "tables": […]}; stable order; one line per dependency.
QByteArray jsonReport(const std::vector<Analysis> &analyses);

} // namespace Howdah::Normalize
