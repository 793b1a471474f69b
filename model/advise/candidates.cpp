// SPDX-License-Identifier: Apache-2.0
#include "advise/candidates.h"

#include "schema/relationnames.h"

#include <algorithm>

namespace Howdah::Advise {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t mostKeys = 4;
constexpr int mostIncluded = 4;
/// A predicate `column = value` is worth an index of its own where the column has few values: else it would fit the one
/// value that the workload happens to hold.
constexpr double fewValues = 20;

using Keys = std::vector<IndexKey>;

IndexKey keyOf(const QString &column)
{
    IndexKey key;
    key.column = column;
    return key;
}

IndexKey expressionKey(const QString &text)
{
    IndexKey key;
    key.expression = text;
    return key;
}

Keys keysOf(const QStringList &columns)
{
    Keys keys;
    for (const QString &column : columns)
        keys.push_back(keyOf(column));
    return keys;
}

Keys keysOf(const std::vector<OrderColumn> &order)
{
    Keys keys;
    for (const OrderColumn &column : order) {
        IndexKey key = keyOf(column.column);
        key.descending = column.descending;
        key.nullsFirst = column.nullsFirst;
        keys.push_back(key);
    }
    // An index is read backwards as well as forwards: all descending is all ascending.
    const bool turned = std::ranges::all_of(keys, [](const IndexKey &key) { return key.descending && key.nullsFirst; });
    for (IndexKey &key : keys)
        if (turned)
            key.descending = key.nullsFirst = false;
    return keys;
}

/// One after the other, columns that came already left out.
Keys joined(const Keys &first, const Keys &second)
{
    Keys keys = first;
    for (const IndexKey &key : second)
        if (keys.size() < mostKeys && std::ranges::none_of(keys, [&](const IndexKey &had) {
                return had.column == key.column && had.expression == key.expression;
            }))
            keys.push_back(key);
    return keys;
}

class Collector
{
public:
    Collector(const Lookup &lookup, const CandidateOptions &options)
        : m_lookup(lookup)
        , m_options(options)
    { }

    void use(const TableUse &use, const WorkloadStatement &statement);
    std::vector<Index> named();

private:
    void offer(const Keys &keys, const QString &predicate = {}, const QStringList &include = {});
    void covered(const Keys &keys, const QString &predicate);
    void partial(const TableUse &use, const std::vector<Keys> &keys);
    void containers(const TableUse &use);
    bool stands(const Index &index) const;
    QStringList bySelectivity(const QStringList &columns) const;
    double distinct(const QString &column) const
    {
        return m_options.distinct ? m_options.distinct(m_table->name, column) : 0;
    }

    const Lookup &m_lookup;
    const CandidateOptions &m_options;
    const Table *m_table = nullptr; ///< that is looked at now, with what its statement reads of it
    QStringList m_needed;
    std::vector<Index> m_found;
};

/// PostgreSQL finds rows soonest by the column with the most values.
QStringList Collector::bySelectivity(const QStringList &columns) const
{
    QStringList sorted = columns;
    std::ranges::stable_sort(sorted, [&](const QString &a, const QString &b) { return distinct(a) > distinct(b); });
    return sorted;
}

/// Whether an index or a key that is there begins with these keys and holds all rows and columns.
bool Collector::stands(const Index &index) const
{
    for (const Index *other : m_lookup.indexesOf(index.relation))
        if (other->valid && extends(*other, index))
            return true;
    for (const Constraint *constraint : m_lookup.constraintsOf(index.relation)) {
        if (constraint->kind != ConstraintKind::PrimaryKey && constraint->kind != ConstraintKind::Unique)
            continue;
        Index other;
        other.relation = index.relation;
        other.include = constraint->include;
        for (const QString &column : constraint->columns)
            other.keys.push_back(keyOf(column));
        if (extends(other, index))
            return true;
    }
    return false;
}

void Collector::offer(const Keys &keys, const QString &predicate, const QStringList &include)
{
    if (keys.empty())
        return;
    Index index;
    index.relation = m_table->name;
    index.keys = keys;
    index.predicate = predicate;
    index.include = {include.begin(), include.end()};
    if (stands(index) || std::ranges::find(m_found, index) != m_found.end())
        return;
    m_found.push_back(index);
}

/// The same with what the statement reads besides, when that is little: then the table need not be read.
void Collector::covered(const Keys &keys, const QString &predicate)
{
    offer(keys, predicate);
    QStringList rest = m_needed;
    for (const IndexKey &key : keys) {
        if (key.column.isEmpty())
            return;
        rest.removeAll(key.column);
    }
    if (!rest.isEmpty() && rest.size() <= mostIncluded)
        offer(keys, predicate, rest);
}

void Collector::partial(const TableUse &use, const std::vector<Keys> &keys)
{
    for (const Constant &constant : use.constants) {
        if (constant.says == Constant::Says::Equal
            && (distinct(constant.column) <= 0 || distinct(constant.column) > fewValues))
            continue;
        for (const Keys &all : keys) {
            Keys rest = all;
            std::erase_if(rest, [&](const IndexKey &key) { return key.column == constant.column; });
            // NOT NULL of the key itself is what its comparison says already.
            const bool isSaid = constant.says == Constant::Says::NotNull && rest.size() != all.size();
            if (!rest.empty() && !isSaid)
                covered(rest, constant.text);
        }
    }
}

void Collector::containers(const TableUse &use)
{
    for (const Contained &contained : use.contained) {
        const auto column = std::ranges::find(m_table->columns, contained.column, &Column::name);
        if (column == m_table->columns.end())
            continue;
        Index index;
        index.relation = m_table->name;
        IndexKey key = keyOf(contained.column);
        const bool isJson = column->type == "jsonb"_L1;
        const bool isRange = column->type.endsWith("range"_L1);
        const bool isPattern = contained.operatorName.startsWith(u'~') && !isRange;
        if (isPattern || !(isJson || isRange || column->type.endsWith("[]"_L1) || column->type == "tsvector"_L1))
            continue;
        index.method = isRange ? u"gist"_s : u"gin"_s;
        // The smaller one answers containment and paths alone.
        if (isJson && contained.operatorName.startsWith(u'@'))
            key.operatorClass = {QString(), u"jsonb_path_ops"_s};
        index.keys = {key};
        const bool there = std::ranges::any_of(m_lookup.indexesOf(m_table->name), [&](const Index *other) {
            return other->valid && other->method == index.method && other->predicate.isEmpty()
                && other->keys.front().column == contained.column;
        });
        if (!there && std::ranges::find(m_found, index) == m_found.end())
            m_found.push_back(index);
    }
}

void Collector::use(const TableUse &use, const WorkloadStatement &statement)
{
    m_table = m_lookup.table(rootOf(m_lookup, use.table));
    if (!m_table || m_table->kind == TableKind::Foreign)
        return;
    m_needed.clear();
    for (const Column &column : m_table->columns)
        if (!statement.takesAll && statement.names.contains(column.name))
            m_needed << column.name;
    Keys equal = keysOf(bySelectivity(use.equal));
    for (const QString &text : use.equalExpressions)
        equal = joined(equal, {expressionKey(text)});
    const Keys links = keysOf(bySelectivity(use.joined));
    Keys ranges = keysOf(use.range);
    for (const QString &text : use.rangeExpressions)
        ranges.push_back(expressionKey(text));
    std::vector<Keys> orders;
    for (const std::vector<OrderColumn> &order : use.orders)
        orders.push_back(keysOf(order));
    // An order that an index gives already is not sorted for; with the conditions before it, it may be had sooner.
    if (const Index *index = m_lookup.index({m_table->name.schema, use.index}); index && index->method == "btree"_L1)
        orders.push_back(index->keys);

    std::vector<Keys> all{equal, links, joined(equal, links), joined(links, equal)};
    for (const Keys *list : std::initializer_list<const Keys *>{&equal, &links, &ranges})
        for (const IndexKey &key : *list)
            all.push_back({key});
    for (const IndexKey &range : ranges) {
        all.push_back(joined(equal, {range}));
        all.push_back(joined(joined(links, equal), {range}));
    }
    for (const Keys &order : orders) {
        all.push_back(order);
        all.push_back(joined(equal, order));
        all.push_back(joined(links, order));
    }
    for (const Keys &keys : all)
        covered(keys, {});
    if (statement.parameters == 0) // a plan for any value uses no partial index
        partial(use, all);
    if (m_options.containers)
        containers(use);
}

/// "orders_customer_id_created_at_idx", cut as PostgreSQL cuts it, with a number when it is taken.
std::vector<Index> Collector::named()
{
    QSet<QualifiedName> taken = relationNames(m_lookup.database());
    for (Index &index : m_found) {
        QString base = index.relation.name;
        for (const IndexKey &key : index.keys)
            base += u'_' + (key.column.isEmpty() ? u"expr"_s : key.column);
        for (const QString &column : index.include)
            base += u'_' + column;
        for (int number = 0; index.name.isEmpty() || taken.contains(index.name); ++number)
            index.name = {
                index.relation.schema, fittingName(base, u"_idx"_s + (number ? QString::number(number) : QString()))};
        taken.insert(index.name);
    }
    return std::move(m_found);
}

bool isSameKey(const IndexKey &a, const IndexKey &b)
{
    return a.column == b.column && a.expression == b.expression && a.descending == b.descending
        && a.nullsFirst == b.nullsFirst && a.operatorClass == b.operatorClass && a.collation == b.collation;
}

} // namespace

bool extends(const Index &longer, const Index &shorter)
{
    const auto has = [&](const QString &column) {
        return std::ranges::find(longer.include, column) != longer.include.end()
            || std::ranges::find(longer.keys, column, &IndexKey::column) != longer.keys.end();
    };
    return longer.relation == shorter.relation && longer.method == shorter.method
        && longer.predicate == shorter.predicate && longer.keys.size() >= shorter.keys.size()
        && std::equal(shorter.keys.begin(), shorter.keys.end(), longer.keys.begin(), isSameKey)
        && std::ranges::all_of(shorter.include, has);
}

QualifiedName rootOf(const Lookup &lookup, const QualifiedName &table)
{
    const Table *found = lookup.table(table);
    while (found && found->partition && lookup.table(found->partition->parent))
        found = lookup.table(found->partition->parent);
    return found ? found->name : table;
}

std::vector<Index> candidatesFor(
    const Lookup &lookup, const std::vector<Planned> &workload, const CandidateOptions &options)
{
    Collector collector(lookup, options);
    for (const Planned &planned : workload)
        for (const TableUse &use : planned.facts.uses)
            collector.use(use, planned.statement);
    return collector.named();
}

} // namespace Howdah::Advise
