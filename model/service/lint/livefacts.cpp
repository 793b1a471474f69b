// SPDX-License-Identifier: Apache-2.0
#include "service/lint/livefacts.h"

#include "service/comparison/boundedcount.h"
#include "sql/parse/walk.h"
#include "sql/quoting.h"

#include <QSet>

#include <algorithm>
#include <tuple>

namespace Howdah {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 fewestCalls = 100, fewestTableRows = 1000;

/// The tables that a statement names, by their aliases, and what it compares with "=", wherever in it.
struct Comparisons {
    QHash<QString, QualifiedName> tables;
    QSet<std::pair<QString, QString>> columns; ///< alias (or empty) and column

    void read(const Node &tree)
    {
        eachNode(tree, [this](const Node &node) {
            if (const Node range = node.as("RangeVar"_L1)) {
                const QualifiedName name = relationName(range);
                const QString alias = range["alias"_L1]["aliasname"_L1].text();
                tables.insert(alias.isEmpty() ? name.name : alias, name);
            } else if (const Node compared = node.as("A_Expr"_L1);
                compared["kind"_L1].text() == "AEXPR_OP"_L1 && strings(compared["name"_L1]) == QStringList{u"="_s}) {
                take(compared["lexpr"_L1], compared["rexpr"_L1]);
                take(compared["rexpr"_L1], compared["lexpr"_L1]);
            }
            return true;
        });
    }

private:
    void take(const Node &column, Node value)
    {
        while (value.is("TypeCast"_L1))
            value = value.body()["arg"_L1];
        if (!column.is("ColumnRef"_L1) || !(value.is("ParamRef"_L1) || value.is("A_Const"_L1)))
            return;
        const QStringList parts = strings(column.body()["fields"_L1]);
        if (!parts.isEmpty() && parts.size() <= 2)
            columns.insert({parts.size() == 2 ? parts.first() : QString(), parts.last()});
    }
};

} // namespace

LiveFacts::LiveFacts(Session &session, const Locks::LiveSizes &sizes)
    : m_session(session)
    , m_sizes(sizes)
{ }

/// Unset when it takes too long, or may not be asked.
std::optional<qint64> LiveFacts::counted(const QString &query) const
{
    if (const auto known = m_counts.constFind(query); known != m_counts.cend())
        return *known;
    std::optional<qint64> count;
    // Without indexes: HW-314 would take its own counting for a use of one.
    if (const auto rows = boundedCount(m_session, query, 3000, CountBy::TableAlone); rows && rows->count() == 1)
        count = rows->integer(0, 0);
    m_counts.insert(query, count);
    return count;
}

std::optional<qint64> LiveFacts::rowsWithoutValue(const QualifiedName &relation, const QString &column) const
{
    return counted(
        u"SELECT count(*) FROM %1 WHERE %2 IS NULL"_s.arg(Sql::identifier(relation), Sql::identifier(column)));
}

std::optional<qint64> LiveFacts::repeatedValues(
    const QualifiedName &relation, const std::vector<QString> &columns, bool nullsAreEqual) const
{
    QStringList present;
    for (const QString &column : columns)
        present << Sql::identifier(column) + u" IS NOT NULL"_s;
    return counted(u"SELECT count(*) FROM (SELECT FROM "_s + Sql::identifier(relation)
        + (nullsAreEqual ? QString() : u" WHERE "_s + present.join(u" AND "_s)) + u" GROUP BY "_s
        + Sql::identifiers(columns) + u" HAVING count(*) > 1) AS repeated"_s);
}

/// Counters that count nothing at all, as after a restore, say nothing of one index.
std::optional<Lint::Live::IndexUse> LiveFacts::useOf(const QualifiedName &index) const
{
    const auto rows = m_session.query(
        {u"SELECT i.idx_scan, pg_relation_size(i.indexrelid), "
         "(SELECT stats_reset::date FROM pg_stat_database WHERE datname = current_database()), "
         "EXISTS (SELECT FROM pg_stat_replication) "
         "FROM pg_stat_user_indexes i JOIN pg_stat_user_tables t USING (relid) "
         "WHERE i.schemaname = $1 AND i.indexrelname = $2 AND coalesce(t.seq_scan, 0) + coalesce(t.idx_scan, 0) > 0"_s,
            {index.schema, index.name}});
    if (!rows || rows->count() != 1)
        return {};
    return IndexUse{rows->integer(0, 0), rows->integer(0, 1), rows->text(0, 2), rows->boolean(0, 3)};
}

std::optional<double> LiveFacts::nullShare(const QualifiedName &relation, const QString &column) const
{
    const auto rows
        = m_session.query({u"SELECT null_frac FROM pg_stats WHERE schemaname = $1 AND tablename = $2 AND attname = $3 "
                           "AND NOT inherited"_s,
            {relation.schema, relation.name, column}});
    return rows && rows->count() == 1 ? std::optional(rows->real(0, 0)) : std::nullopt;
}

/// An entry of a B-tree: 8 bytes of header, 4 of its pointer on the page, the key, padded to 8; pages are filled to 90
/// of 100 (manual, "B-Tree Implementation", fillfactor).
std::optional<Lint::Live::IndexBuild> LiveFacts::buildOf(
    const QualifiedName &relation, const std::vector<QString> &columns) const
{
    const auto size = m_sizes.constFind(relation);
    if (size == m_sizes.cend())
        return {};
    qint64 width = 0;
    for (const QString &column : columns) {
        const auto rows = m_session.query(
            {u"SELECT avg_width FROM pg_stats WHERE schemaname = $1 AND tablename = $2 AND attname = $3"_s,
                {relation.schema, relation.name, column}});
        width += rows && rows->count() > 0 ? rows->integer(0, 0) : 16; // an expression, or never analysed
    }
    const auto memory = m_session.query(u"SELECT pg_size_bytes(current_setting('maintenance_work_mem'))"_s);
    if (!memory)
        return {};
    const double entry = 12 + double((width + 7) / 8 * 8);
    return IndexBuild{size->bytes, qint64(entry * double(size->rows) / 0.9), memory->integer(0, 0), size->scanSeconds};
}

void LiveFacts::readStatements() const
{
    m_filters.emplace();
    const auto place = m_session.query(
        u"SELECT nspname FROM pg_extension JOIN pg_namespace n ON n.oid = extnamespace WHERE extname = "
        "'pg_stat_statements'"_s);
    if (!place || place->count() != 1)
        return;
    const auto statements = m_session.query(
        {u"SELECT query, calls FROM %1 WHERE dbid = (SELECT oid FROM pg_database WHERE datname = current_database()) "
         "AND calls >= $1::bigint ORDER BY total_exec_time DESC LIMIT 500"_s.arg(
             Sql::identifier(QualifiedName{place->text(0, 0), u"pg_stat_statements"_s})),
            {QString::number(fewestCalls)}});
    for (int row = 0; statements && row < statements->count(); ++row) {
        const Parsed parsed = parsedStatements(statements->bytes(row, 0));
        Comparisons found;
        for (const ParsedStatement &statement : parsed.statements)
            if (statement.tree.is("SelectStmt"_L1) || statement.tree.is("UpdateStmt"_L1)
                || statement.tree.is("DeleteStmt"_L1)) {
                // UPDATE and DELETE name their table without its node's type.
                const QualifiedName target = relationName(statement.tree.body()["relation"_L1]);
                if (!target.isEmpty())
                    found.tables.insert(target.name, target);
                found.read(statement.tree);
            }
        for (const auto &[alias, column] : std::as_const(found.columns)) {
            if (alias.isEmpty() && found.tables.size() != 1)
                continue;
            QualifiedName table = alias.isEmpty() ? *found.tables.cbegin() : found.tables.value(alias);
            if (table.schema.isEmpty())
                table.schema = u"public"_s;
            (*m_filters)[table][column] += statements->integer(row, 1);
        }
    }
}

std::vector<Lint::Live::Filter> LiveFacts::filtersOf(const QualifiedName &relation) const
{
    if (m_sizes.value(relation).rows < fewestTableRows)
        return {};
    if (!m_filters)
        readStatements();
    const QHash<QString, qint64> columns = m_filters->value(relation);
    std::vector<Filter> filters;
    for (auto it = columns.cbegin(); it != columns.cend(); ++it)
        filters.push_back({it.key(), it.value()});
    std::ranges::sort(filters, [](const Filter &one, const Filter &other) {
        return std::tie(other.calls, one.column) < std::tie(one.calls, other.column);
    });
    return filters;
}

} // namespace Howdah
