// SPDX-License-Identifier: Apache-2.0
#include "normalize/analysis.h"

#include <QCoreApplication>

#include <algorithm>

namespace Howdah::Normalize {

namespace {

QString note(const char *text)
{
    return QCoreApplication::translate("Normalize", text);
}

Mark markOf(const AnalysisOptions &options, const Dependency &dependency, const QStringList &columns)
{
    QStringList left;
    dependency.determinant.forEach([&](int c) { left << columns.value(c); });
    const auto said = options.marks.find({left, columns.value(dependency.dependent)});
    return said == options.marks.end() ? Mark::None : said->second;
}

constexpr size_t s_witnesses = 5;

std::vector<Witness> witnessesOf(const EncodedTable &table, const Dependency &dependency)
{
    std::vector<Witness> list;
    for (const Contradiction &wrong : contradictions(table, dependency)) {
        if (list.size() == s_witnesses)
            break;
        Witness witness{qint64(wrong.row) + 1, {}, table.value(wrong.row, dependency.dependent),
            table.value(wrong.instead, dependency.dependent)};
        dependency.determinant.forEach([&](int c) { witness.left.push_back(table.value(wrong.row, c)); });
        list.push_back(std::move(witness));
    }
    return list;
}

/// Those that hold but for few rows, and not exactly; only short ones.
void addAlmost(Analysis &analysis, const EncodedTable &table, const AnalysisOptions &options, std::stop_token stop)
{
    const Almost almost = mineAlmost(table, {options.error, std::min(2, options.miner.maxDeterminant), {}}, stop);
    std::vector<Dependency> list;
    for (const AlmostDependency &found : almost.dependencies)
        if (found.wrongRows > 0 && !found.dependency.determinant.isEmpty())
            list.push_back(found.dependency);
    const std::vector<Evidence> evidence = evidenceOf(table, list, stop);
    size_t i = 0;
    for (const AlmostDependency &found : almost.dependencies) {
        if (found.wrongRows == 0 || found.dependency.determinant.isEmpty())
            continue;
        Found entry{found.dependency, Held::Almost, evidence[i++], found.wrongRows, muPlus(table, found.dependency),
            markOf(options, found.dependency, analysis.columns), -1, witnessesOf(table, found.dependency), {}, {}};
        analysis.dependencies.push_back(entry);
    }
    if (options.miner.maxDeterminant > 2)
        analysis.notes << note(QT_TRANSLATE_NOOP(
            "Normalize", "Dependencies that almost hold were looked for with up to two columns on the left."));
}

void addNotes(Analysis &analysis, const EncodedTable &table)
{
    if (analysis.stopped)
        analysis.notes << note(QT_TRANSLATE_NOOP("Normalize", "Stopped early: the list is a part."));
    else if (analysis.outOfMemory)
        analysis.notes << note(
            QT_TRANSLATE_NOOP("Normalize",
                "Left sides of up to %1 columns are complete; longer ones would take more memory than is allowed."))
                              .arg(analysis.completeTo);
    else if (!analysis.complete)
        analysis.notes << note(
            QT_TRANSLATE_NOOP("Normalize", "Left sides of up to %1 columns; there may be longer ones."))
                              .arg(analysis.completeTo);
    if (analysis.columnsLookedAt < table.columns())
        analysis.notes << note(QT_TRANSLATE_NOOP("Normalize", "Only the first %1 of %2 columns were looked at."))
                              .arg(analysis.columnsLookedAt)
                              .arg(table.columns());
    if (analysis.keys.empty() && analysis.rows > 1 && analysis.complete)
        analysis.notes << note(QT_TRANSLATE_NOOP("Normalize", "Some rows occur more than once: no columns are a key."));
}

} // namespace

Analysis analysed(const EncodedTable &table, const QString &name, const QStringList &columns,
    const AnalysisOptions &options, std::stop_token stop)
{
    Analysis analysis;
    analysis.name = name;
    analysis.columns = columns;
    analysis.rows = table.rows();
    analysis.sampled = options.sampled;
    analysis.declaredKeys = options.declaredKeys;
    Mined mined = mine(table, options.miner, stop);
    analysis.keys = std::move(mined.keys);
    analysis.completeTo = mined.completeTo;
    analysis.complete = mined.complete;
    analysis.outOfMemory = mined.outOfMemory;
    analysis.stopped = mined.stopped;
    analysis.columnsLookedAt = mined.columnsLookedAt;
    // A left side that holds a key repeats nowhere: that needs no looking at rows.
    const std::vector<Evidence> evidence = evidenceOf(table, mined.dependencies, stop);
    for (size_t i = 0; i < mined.dependencies.size(); ++i)
        analysis.dependencies.push_back({mined.dependencies[i], options.sampled ? Held::Sample : Held::AllRows,
            evidence[i], 0, 1, markOf(options, mined.dependencies[i], columns), -1, {}, {}, {}});
    mined = {};
    if (options.error > 0)
        addAlmost(analysis, table, options, stop);
    std::stable_sort(analysis.dependencies.begin(), analysis.dependencies.end(),
        [](const Found &a, const Found &b) { return a.dependency < b.dependency; });
    analysis.stopped |= stop.stop_requested();
    addNotes(analysis, table);
    conclude(analysis, options.all);
    return analysis;
}

void conclude(Analysis &analysis, bool all)
{
    const ColumnSet columns = ColumnSet::firstOnes(analysis.columnsLookedAt);
    analysis.keysTaken = analysis.declaredKeys;
    if (analysis.keysTaken.empty() && !analysis.keys.empty()) {
        const int shortest = analysis.keys.front().count();
        for (const ColumnSet &key : analysis.keys)
            if (key.count() == shortest && (shortest <= 1 || analysis.keysTaken.empty()))
                analysis.keysTaken.push_back(key);
    }
    std::vector<Rule> rules;
    for (const ColumnSet &key : analysis.keysTaken)
        rules.push_back({key, columns - key});
    for (const Found &found : analysis.dependencies) {
        const bool taken = found.isRule()
            || (all && found.mark != Mark::Accident && found.held != Held::Almost
                && found.evidence.backing != Backing::Constant);
        if (taken)
            rules.push_back({found.dependency.determinant, ColumnSet{found.dependency.dependent}});
    }
    analysis.rules = canonicalCover(rules);
    analysis.verdict = verdict(columns, analysis.rules);
    analysis.third = synthesis(columns, analysis.rules);
    analysis.boyceCodd = boyceCodd(columns, analysis.rules);
}

QString named(const ColumnSet &set, const QStringList &columns)
{
    QStringList names;
    set.forEach([&](int c) { names << columns.value(c); });
    return names.join(QLatin1String(", "));
}

} // namespace Howdah::Normalize
