// SPDX-License-Identifier: Apache-2.0
#include "service/normalize/splitproposal.h"

#include "base/words.h"
#include "schema/relationnames.h"
#include "service/comparison/changeplan.h"
#include "sql/parse/script.h"

#include <QCoreApplication>

#include <algorithm>

namespace Howdah {

namespace Normalize {

namespace {

/// DROP COLUMN takes along, without a word, the column's default, its indexes and the constraints that name it; a way
/// back would not know them. The columns that would go and have such.
QStringList withMore(const Split &split, const Lookup &lookup)
{
    QStringList list;
    for (int c = 0; c < int(split.columns.size()); ++c) {
        if (split.stays.columns.contains(c))
            continue;
        const QString &name = split.columns[size_t(c)].name;
        const Column *column = lookup.column({split.table, name});
        bool more = column->expression || column->generated != Generated::No || column->identity != Identity::No
            || !column->collation.name.isEmpty();
        for (const Constraint *constraint : lookup.constraintsOf(split.table))
            more |= std::find(constraint->columns.begin(), constraint->columns.end(), name) != constraint->columns.end()
                || std::find(constraint->include.begin(), constraint->include.end(), name) != constraint->include.end();
        for (const Index *index : lookup.indexesOf(split.table)) {
            more |= index->predicate.contains(name)
                || std::find(index->include.begin(), index->include.end(), name) != index->include.end();
            for (const IndexKey &key : index->keys)
                more |= key.column == name || key.expression.contains(name);
        }
        if (more)
            list << name;
    }
    return list;
}

} // namespace

void proposeSplit(Analysis &analysis, const Lookup &lookup, const QualifiedName &name)
{
    analysis.split.reset();
    analysis.noSplit.clear();
    const Table *table = lookup.table(name);
    if (analysis.third.size() < 2 || !table || table->kind != TableKind::Ordinary || !parentsOf(*table).empty()
        || int(table->columns.size()) != analysis.columnsLookedAt)
        return;
    for (const Table &other : lookup.database().tables)
        if (std::find(other.inherits.begin(), other.inherits.end(), name) != other.inherits.end())
            return;
    std::vector<ServerColumn> columns;
    std::vector<bool> notNull;
    for (const Column &column : table->columns) {
        columns.push_back({column.name, column.type});
        notNull.push_back(column.notNull);
    }
    std::optional<Split> split
        = splitOf(name, columns, notNull, analysis.third, analysis.rules, relationNames(lookup.database()));
    if (!split)
        return;
    if (const QStringList more = withMore(*split, lookup); !more.isEmpty())
        analysis.noSplit
            = tr(QT_TRANSLATE_NOOP("Normalize",
                     "No scripts to split it: these columns have a default, an index or a constraint, which a way back "
                     "would have to make again: %1."))
                  .arg(more.join(QLatin1String(", ")));
    else
        analysis.split = std::move(split);
}

Analysis remarked(Analysis analysis, const TableMarks &marks, const Lookup &lookup, const QualifiedName &table)
{
    for (Found &found : analysis.dependencies) {
        const auto said = marks.find(wordKey(found.dependency, analysis.columns));
        found.mark = said == marks.end() ? Mark::None : said->second;
    }
    conclude(analysis);
    proposeSplit(analysis, lookup, table);
    return analysis;
}

} // namespace Normalize

namespace {

/// Statements of a script that is one transaction, for reading: BEGIN and COMMIT are the plan's. None is marked to
/// lose anything: a script compares before it lets a column go, and refuses where a value would be lost.
Result<Plan> planOf(const QString &script, const Database &from, const Database &to, const ObjectRef &about)
{
    Plan plan;
    plan.changes = difference(from, to);
    const Result<std::vector<ScriptStatement>> statements = scriptStatements(script.toUtf8());
    if (!statements)
        return std::unexpected(statements.error());
    for (const ScriptStatement &each : *statements) {
        if (each.sql == "BEGIN" || each.sql == "COMMIT")
            continue;
        Statement statement;
        statement.sql = QString::fromUtf8(each.sql);
        statement.object = about;
        plan.statements.push_back(std::move(statement));
    }
    return plan;
}

} // namespace

Result<SplitPlan> splitPlan(std::shared_ptr<const Database> database, const Normalize::Split &split, SplitStep step,
    const Progress &progress, std::stop_token stop)
{
    const Normalize::SplitScripts scripts = Normalize::scriptsOf(split);
    const bool first = step == SplitStep::Create;
    SplitPlan plan{std::move(database), {}, {}, first ? scripts.create : scripts.drop,
        first ? scripts.createBack : scripts.dropBack};
    const auto built = [&](const std::vector<SqlText> &texts) { return loadScripts(texts, progress, stop); };
    std::vector<SqlText> texts{{QStringLiteral("schema.sql"), ddlOf(*plan.from).toUtf8()},
        {QStringLiteral("create.sql"), scripts.create.toUtf8()}};
    if (!first) {
        const auto before = built(texts);
        if (!before)
            return std::unexpected(before.error());
        plan.from = *before;
        texts.push_back({QStringLiteral("drop.sql"), scripts.drop.toUtf8()});
    }
    const auto after = built(texts);
    if (!after)
        return std::unexpected(after.error());
    plan.to = *after;
    const ObjectRef about{ObjectKind::Table, split.table, {}};
    const Result<Plan> up = planOf(plan.up, *plan.from, *plan.to, about);
    const Result<Plan> down = planOf(plan.down, *plan.to, *plan.from, about);
    if (!up || !down)
        return std::unexpected(up ? down.error() : up.error());
    plan.trip = {*up, *down};
    if (first)
        for (const Normalize::NewTable &created : split.created)
            plan.trip.up.fills.push_back(created.name);
    return plan;
}

} // namespace Howdah
