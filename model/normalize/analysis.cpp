// SPDX-License-Identifier: Apache-2.0
#include "normalize/analysis.h"

#include "base/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace Howdah::Normalize {

namespace {

Mark markOf(const AnalysisOptions &options, const Dependency &dependency, const QStringList &columns)
{
    const auto said = options.marks.find(wordKey(dependency, columns));
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

/// Rules of a person that the rows do not show by themselves: implied by shorter ones, contradicted, or too long.
void addMarked(Analysis &analysis, const EncodedTable &table, const AnalysisOptions &options, std::stop_token stop)
{
    std::vector<Dependency> missing;
    for (const auto &[names, mark] : options.marks) {
        if (mark != Mark::Rule)
            continue;
        Dependency dependency{{}, int(analysis.columns.indexOf(names.second))};
        bool known = dependency.dependent >= 0 && dependency.dependent < ColumnSet::capacity;
        for (const QString &name : names.first) {
            const qsizetype at = analysis.columns.indexOf(name);
            known = known && at >= 0 && at < ColumnSet::capacity && at != dependency.dependent;
            if (known)
                dependency.determinant.insert(int(at));
        }
        const auto there = std::find_if(analysis.dependencies.begin(), analysis.dependencies.end(),
            [&](const Found &found) { return found.dependency == dependency; });
        if (known && there == analysis.dependencies.end())
            missing.push_back(dependency);
    }
    const std::vector<Evidence> evidence = evidenceOf(table, missing, stop);
    for (size_t i = 0; i < missing.size(); ++i) {
        Found found{
            missing[i], options.sampled ? Held::Sample : Held::AllRows, evidence[i], 0, 1, Mark::Rule, -1, {}, {}, {}};
        found.wrongRows = qint64(contradictions(table, missing[i]).size());
        if (found.wrongRows > 0) {
            found.held = Held::Almost;
            found.strength = muPlus(table, missing[i]);
            found.witnesses = witnessesOf(table, missing[i]);
        }
        analysis.dependencies.push_back(std::move(found));
    }
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
        analysis.notes << tr(QT_TRANSLATE_NOOP(
            "Normalize", "Dependencies that almost hold were looked for with up to two columns on the left."));
}

/// A table with a column outside some key is none of which multivalued rules are asked: it is for who relates things
/// each with each.
void lookForMultivalued(Analysis &analysis, const EncodedTable &table, std::stop_token stop)
{
    const int columns = analysis.columnsLookedAt;
    if (analysis.sampled || columns < 3 || columns > s_widestMultivalued || columns < table.columns()
        || analysis.rows < 2 || analysis.stopped)
        return;
    for (const Found &found : analysis.dependencies)
        if (found.isRule())
            return;
    const ColumnSet all = ColumnSet::firstOnes(columns);
    for (const std::vector<ColumnSet> *keys : {&analysis.declaredKeys, &analysis.keys})
        for (const ColumnSet &key : *keys)
            if (!(key == all))
                return;
    analysis.multivalued = multivaluedOf(table, stop);
    analysis.askedForMultivalued = !stop.stop_requested();
}

void addNotes(Analysis &analysis, const EncodedTable &table)
{
    if (analysis.stopped)
        analysis.notes << tr(QT_TRANSLATE_NOOP("Normalize", "Stopped early: the list is a part."));
    else if (analysis.outOfMemory)
        analysis.notes << tr(
            QT_TRANSLATE_NOOP("Normalize",
                "Left sides of up to %1 columns are complete; longer ones would take more memory than is allowed."))
                              .arg(analysis.completeTo);
    else if (!analysis.complete)
        analysis.notes << tr(
            QT_TRANSLATE_NOOP("Normalize", "Left sides of up to %1 columns; there may be longer ones."))
                              .arg(analysis.completeTo);
    if (analysis.columnsLookedAt < table.columns())
        analysis.notes << tr(QT_TRANSLATE_NOOP("Normalize", "Only the first %1 of %2 columns were looked at."))
                              .arg(analysis.columnsLookedAt)
                              .arg(table.columns());
    if (analysis.keys.empty() && analysis.rows > 1 && analysis.complete)
        analysis.notes << tr(QT_TRANSLATE_NOOP("Normalize", "Some rows occur more than once: no columns are a key."));
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
    analysis.all = options.all;
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
    addMarked(analysis, table, options, stop);
    std::stable_sort(analysis.dependencies.begin(), analysis.dependencies.end(),
        [](const Found &a, const Found &b) { return a.dependency < b.dependency; });
    analysis.stopped |= stop.stop_requested();
    addNotes(analysis, table);
    lookForMultivalued(analysis, table, stop);
    conclude(analysis);
    return analysis;
}

void conclude(Analysis &analysis)
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
            || (analysis.all && found.mark != Mark::Accident && found.held != Held::Almost
                && found.evidence.backing != Backing::Constant);
        if (taken)
            rules.push_back({found.dependency.determinant, ColumnSet{found.dependency.dependent}});
    }
    analysis.rules = canonicalCover(rules);
    std::vector<Multivalued> multivalued;
    for (const FoundMultivalued &found : analysis.multivalued)
        multivalued.push_back(found.rule);
    analysis.verdict = verdict(columns, analysis.rules, multivalued, analysis.askedForMultivalued);
    analysis.third = synthesis(columns, analysis.rules);
    analysis.boyceCodd = boyceCodd(columns, analysis.rules);
}

std::pair<QStringList, QString> wordKey(const Dependency &dependency, const QStringList &columns)
{
    QStringList left;
    dependency.determinant.forEach([&](int c) { left << columns.value(c); });
    left.sort();
    return {left, columns.value(dependency.dependent)};
}

QString named(const ColumnSet &set, const QStringList &columns)
{
    QStringList names;
    set.forEach([&](int c) { names << columns.value(c); });
    return names.join(QLatin1String(", "));
}

} // namespace Howdah::Normalize
