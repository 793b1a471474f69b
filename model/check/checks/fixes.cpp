// SPDX-License-Identifier: Apache-2.0
#include "check/checks/fixes.h"

#include "check/checks/foreignkeysupport.h"
#include "check/indexshape.h"

#include <algorithm>

namespace Howdah::Check {

namespace {

bool isAlike(const Index &a, const Index &b)
{
    return a.method == b.method && a.unique == b.unique && a.nullsNotDistinct == b.nullsNotDistinct
        && a.predicate == b.predicate && a.keys == b.keys && a.include == b.include;
}

/// Gives every partition its part of an index of its parent.
class IndexParts
{
public:
    IndexParts(const Lookup &lookup, Fix &fix)
        : m_lookup(lookup)
        , m_fix(fix)
    { }

    void take(const QString &name) { m_taken << name; }

    void add(const Index &whole)
    {
        for (const Table &table : m_lookup.database().tables)
            if (table.partition && table.partition->parent == whole.relation)
                addPart(whole, table);
    }

private:
    void addPart(const Index &whole, const Table &table)
    {
        if (table.kind == TableKind::Foreign) {
            m_fix.obstacle = text(QT_TRANSLATE_NOOP("Check", "Partition %1 is a foreign table, which has no indexes."))
                                 .arg(display(table.name));
            return;
        }
        for (const Index *own : m_lookup.indexesOf(table.name))
            if (own->parentIndex == whole.name)
                return own->onPartitioned ? add(*own) : void();
        for (const Index *own : m_lookup.indexesOf(table.name))
            if (own->parentIndex.isEmpty() && own->valid && isAlike(*own, whole)) {
                Index part = *own;
                part.parentIndex = whole.name;
                m_fix.changes.push_back(alter(*own, part));
                return;
            }
        Index part = whole;
        const QString tail = whole.name.name.startsWith(whole.relation.name)
            ? whole.name.name.mid(whole.relation.name.size())
            : QLatin1Char('_') + whole.name.name;
        part.name = {table.name.schema, freeRelationName(m_lookup, table.name.schema, table.name.name + tail, m_taken)};
        take(part.name.name);
        part.relation = table.name;
        part.parentIndex = whole.name;
        part.onPartitioned = table.kind == TableKind::Partitioned;
        part.valid = true;
        part.clustered = part.replicaIdentity = false;
        part.comment.clear();
        m_fix.changes.push_back(create(part));
        add(part);
    }

    const Lookup &m_lookup;
    Fix &m_fix;
    QStringList m_taken;
};

void addHeirs(const Lookup &lookup, const QualifiedName &relation, std::vector<const Table *> &heirs)
{
    for (const Table &table : lookup.database().tables)
        if (std::ranges::contains(parentsOf(table), relation) && !std::ranges::contains(heirs, &table)) {
            heirs.push_back(&table);
            addHeirs(lookup, table.name, heirs);
        }
}

} // namespace

void offer(Finding &finding, const Fix &fix)
{
    if (fix.obstacle.isEmpty())
        finding.fix = fix.changes;
    else
        finding.fixNote = fix.obstacle;
}

Fix createIndex(const Lookup &lookup, const QualifiedName &relation, const std::vector<QString> &columns,
    const QString &method, const std::function<void(Index &)> &edit)
{
    Index index;
    const QString base = relation.name + QLatin1Char('_')
        + QStringList(columns.begin(), columns.end()).join(QLatin1Char('_')) + QStringLiteral("_idx");
    index.name = {relation.schema, freeRelationName(lookup, relation.schema, base)};
    index.relation = relation;
    index.method = method;
    for (const QString &column : columns) {
        IndexKey key;
        key.column = column;
        index.keys.push_back(key);
    }
    const Table *table = lookup.table(relation);
    index.onPartitioned = table && table->kind == TableKind::Partitioned;
    if (edit)
        edit(index);
    Fix fix;
    fix.changes.push_back(create(index));
    IndexParts parts(lookup, fix);
    parts.take(index.name.name);
    parts.add(index);
    return fix;
}

std::vector<Change> dropIndex(const Lookup &lookup, const Index &index)
{
    std::vector<Change> changes;
    if (index.onPartitioned)
        for (const Index &part : lookup.database().indexes)
            if (part.parentIndex == index.name) {
                const std::vector<Change> below = dropIndex(lookup, part);
                changes.insert(changes.end(), below.begin(), below.end());
            }
    changes.push_back(drop(index));
    return changes;
}

std::vector<Change> createCheck(const Lookup &lookup, const Constraint &check)
{
    std::vector<Change> changes{create(check)};
    std::vector<const Table *> heirs;
    addHeirs(lookup, check.relation, heirs);
    for (const Table *heir : heirs) {
        Constraint own = check;
        own.relation = heir->name;
        own.local = false;
        own.inherited = true;
        changes.push_back(create(own));
    }
    return changes;
}

Fix createForeignKey(const Lookup &lookup, const Constraint &key)
{
    Fix fix;
    const ColumnName child{key.relation, key.columns.front()}, parent{key.referenced, key.referencedColumns.front()};
    const QString is = lookup.column(child)->type, wanted = lookup.column(parent)->type;
    if (is != wanted && isInteger(is) && isInteger(wanted)) {
        const bool childIsWider = is == QLatin1String("bigint") || wanted == QLatin1String("smallint");
        fix = retype(lookup, childIsWider ? parent : child, childIsWider ? is : wanted, Retype::Widen);
        if (!fix.obstacle.isEmpty())
            return fix;
    }
    fix.changes.push_back(create(key));
    if (supportOf(lookup, key) == KeySupport::Full)
        return fix;
    const Fix index = createIndex(lookup, key.relation, key.columns);
    fix.obstacle = index.obstacle;
    fix.changes.insert(fix.changes.end(), index.changes.begin(), index.changes.end());
    return fix;
}

Fix completeIndex(const Lookup &lookup, const Index &index)
{
    Fix fix;
    Index whole = index;
    whole.valid = true;
    fix.changes.push_back(alter(index, whole));
    IndexParts(lookup, fix).add(whole);
    return fix;
}

std::vector<Change> alterColumn(const Lookup &lookup, const QualifiedName &relation, const QString &column,
    const std::function<void(Column &)> &edit)
{
    std::vector<Change> changes;
    const auto change = [&](const Table &table, bool heir) {
        const Column *before = columnOf(table, column);
        if (!before)
            return;
        Column after = *before;
        edit(after);
        // PostgreSQL 18 passes NOT NULL down: it is the parent's.
        if (heir && !before->notNull && after.notNull && lookup.database().serverVersion >= 180000)
            after.notNullLocal = false;
        if (!(after == *before))
            changes.push_back(alter(TableColumn{table.name, *before, -1}, TableColumn{table.name, after, -1}));
    };
    const Table *table = lookup.table(relation);
    if (!table)
        return changes;
    change(*table, false);
    std::vector<const Table *> heirs;
    addHeirs(lookup, relation, heirs);
    for (const Table *heir : heirs)
        change(*heir, true);
    return changes;
}

} // namespace Howdah::Check
