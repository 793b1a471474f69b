// SPDX-License-Identifier: Apache-2.0
#include "service/proof/rowseeder.h"

#include "base/graph.h"
#include "change/object.h"
#include "sql/quoting.h"

#include <QCoreApplication>
#include <QHash>

namespace Howdah {

using namespace Qt::StringLiterals;
using Sql::identifier;
using Sql::literal;

namespace {

constexpr int RowsPerTable = 3;

/// Writes values for columns and statements for rows.
class Seeder
{
public:
    explicit Seeder(const Database &database)
        : m_database(database)
    {
        for (const EnumType &type : database.enums)
            m_enums.insert(identifier(type.name), &type);
        for (const Domain &domain : database.domains)
            m_domains.insert(identifier(domain.name), &domain);
        for (size_t i = 0; i < database.tables.size(); ++i)
            m_places.insert(database.tables[i].name, int(i));
        for (const Constraint &c : database.constraints)
            if (c.kind == ConstraintKind::ForeignKey && m_places.contains(c.relation)
                && m_places.contains(c.referenced))
                m_foreignKeys[c.relation].push_back(&c);
    }

    /// Parents first; what needs each other comes in order of name.
    std::vector<const Table *> order() const
    {
        Graph graph(int(m_database.tables.size()));
        for (const auto &keys : m_foreignKeys)
            for (const Constraint *key : keys)
                graph.shouldRun(m_places.value(key->referenced)).before(m_places.value(key->relation));
        std::vector<const Table *> tables;
        for (const int node : graph.topologicalOrder([](int a, int b) { return a < b; }).nodes)
            if (const Table &table = m_database.tables[size_t(node)];
                table.kind != TableKind::Foreign && !table.partition)
                tables.push_back(&table);
        return tables;
    }

    /// INSERT of row `number`; `sparse` leaves out what may be left out.
    QString row(const Table &table, int number, bool sparse) const
    {
        QStringList names, values;
        QHash<QString, QString> referring;
        for (const Constraint *key : m_foreignKeys.value(table.name))
            for (size_t i = 0; i < key->columns.size() && i < key->referencedColumns.size(); ++i)
                referring.insert(key->columns[i],
                    u"(SELECT "_s + identifier(key->referencedColumns[i]) + u" FROM "_s + identifier(key->referenced)
                        + u" ORDER BY ctid LIMIT 1 OFFSET "_s + QString::number(number - 1) + u')');
        for (const Column &column : table.columns) {
            const bool filled = column.generated != Generated::No || column.identity != Identity::No
                || (column.expression && !referring.contains(column.name));
            if (filled || (sparse && !column.notNull))
                continue;
            const QString value = referring.value(column.name, valueOf(column.type, number));
            if (value.isEmpty())
                continue;
            names.append(identifier(column.name));
            values.append(value);
        }
        const QString head = u"INSERT INTO "_s + identifier(table.name);
        return names.isEmpty()
            ? QString(head + u" DEFAULT VALUES"_s)
            : QString(head + u" ("_s + names.join(u", "_s) + u") VALUES ("_s + values.join(u", "_s) + u')');
    }

private:
    /// An expression of the type, other for other rows; empty when none is known.
    QString valueOf(const QString &type, int number) const
    {
        if (type.endsWith(u"[]"))
            return u"'{}'::"_s + type;
        if (const EnumType *e = m_enums.value(type))
            return e->values.empty()
                ? QString()
                : QString(literal(e->values[size_t(number - 1) % e->values.size()]) + u"::"_s + type);
        if (const Domain *domain = m_domains.value(type))
            return valueOf(domain->type, number);
        const QString base = type.section(u'(', 0, 0).trimmed(), n = QString::number(number);
        static const QHash<QString, QString> patterns{{u"smallint"_s, u"%1"_s}, {u"integer"_s, u"%1"_s},
            {u"bigint"_s, u"%1"_s}, {u"numeric"_s, u"%1"_s}, {u"real"_s, u"%1.5"_s}, {u"double precision"_s, u"%1.5"_s},
            {u"money"_s, u"'%1'"_s}, {u"text"_s, u"'row %1'"_s}, {u"character varying"_s, u"left('r%1', 2)"_s},
            {u"character"_s, u"'%1'"_s}, {u"name"_s, u"'row %1'"_s}, {u"boolean"_s, u"%1 % 2 = 0"_s},
            {u"date"_s, u"date '2024-01-0%1'"_s}, {u"timestamp"_s, u"timestamp '2024-01-0%1 12:00'"_s},
            {u"timestamp without time zone"_s, u"timestamp '2024-01-0%1 12:00'"_s},
            {u"timestamp with time zone"_s, u"timestamptz '2024-01-0%1 12:00+00'"_s},
            {u"time without time zone"_s, u"time '1%1:00'"_s}, {u"interval"_s, u"interval '%1 days'"_s},
            {u"uuid"_s, u"'00000000-0000-4000-8000-00000000000%1'::uuid"_s}, {u"json"_s, u"'{\"row\": %1}'::json"_s},
            {u"jsonb"_s, u"'{\"row\": %1}'::jsonb"_s}, {u"bytea"_s, u"'\\x0%1'::bytea"_s},
            {u"inet"_s, u"'10.0.0.%1'::inet"_s}, {u"cidr"_s, u"'10.0.%1.0/24'::cidr"_s},
            {u"point"_s, u"point(%1, %1)"_s}, {u"tsvector"_s, u"'row%1'::tsvector"_s},
            {u"int4range"_s, u"int4range(%1, %1 + 1)"_s}, {u"int8range"_s, u"int8range(%1, %1 + 1)"_s},
            {u"daterange"_s, u"daterange('2024-01-0%1', '2024-02-0%1')"_s},
            {u"tstzrange"_s, u"tstzrange('2024-01-0%1', '2024-02-0%1')"_s}, {u"oid"_s, u"%1"_s}};
        return QString(patterns.value(base)).replace(u"%1"_s, n);
    }

    const Database &m_database;
    QHash<QString, const EnumType *> m_enums;
    QHash<QString, const Domain *> m_domains;
    QHash<QualifiedName, int> m_places;
    QHash<QualifiedName, std::vector<const Constraint *>> m_foreignKeys;
};

QString withFormerLabels(const QString &text, const std::map<QString, QString> &labels)
{
    QString sql = u"CASE "_s + text;
    for (const auto &[now, then] : labels)
        sql += u" WHEN "_s + literal(now) + u" THEN "_s + literal(then);
    return sql + u" ELSE "_s + text + u" END"_s;
}

/// A column's value as text, labels that were renamed as they were called before; empty when that cannot be told.
QString valueText(const Column &column, const FormerLabels &labels)
{
    const QString name = identifier(column.name), text = name + u"::text"_s;
    const bool array = column.type.endsWith(u"[]");
    const auto former = labels.find(array ? column.type.chopped(2) : column.type);
    if (former == labels.end())
        return text;
    if (former->second.empty())
        return {};
    if (!array)
        return withFormerLabels(text, former->second);
    return u"CASE WHEN "_s + name + u" IS NOT NULL THEN ARRAY(SELECT "_s
        + withFormerLabels(u"e::text"_s, former->second) + u" FROM unnest("_s + name + u") AS e)::text END"_s;
}

QString fingerprintQuery(const Table &table, const FormerLabels &labels)
{
    QString sql = u"SELECT count(*)"_s;
    for (const Column &column : table.columns) {
        const QString text = valueText(column, labels),
                      value = u"pg_catalog.md5(coalesce("_s + (text.isEmpty() ? u"NULL"_s : text) + u", '~'))"_s;
        sql += u", pg_catalog.md5(coalesce(string_agg("_s + value + u", ',' ORDER BY "_s + value + u"), ''))"_s;
    }
    return sql + u" FROM ONLY "_s + identifier(table.name);
}

bool differ(const std::map<QString, QString> &earlier, const std::map<QString, QString> &later, const QString &column)
{
    const auto was = earlier.find(column), is = later.find(column);
    return was != earlier.end() && is != later.end() && was->second != is->second;
}

} // namespace

Result<SeededRows> seedRows(Session &session, const Database &database, std::stop_token stop)
{
    const Seeder seeder(database);
    SeededRows result;
    for (const Table *table : seeder.order()) {
        if (stop.stop_requested())
            return failure(ErrorKind::Cancelled, QCoreApplication::translate("Proof", "Cancelled."));
        ++result.tables;
        bool any = false;
        for (int number = 1; number <= RowsPerTable; ++number) {
            auto inserted = session.execute(seeder.row(*table, number, false));
            if (!inserted && inserted.error().kind == ErrorKind::Connection)
                return std::unexpected(inserted.error());
            if (!inserted)
                inserted = session.execute(seeder.row(*table, number, true));
            any = any || inserted;
        }
        result.filled += any ? 1 : 0;
    }
    return result;
}

Result<std::map<QualifiedName, TableFingerprint>> fingerprints(
    Session &session, const Database &database, std::stop_token stop, const FormerLabels &labels)
{
    std::vector<const Table *> tables;
    std::vector<Query> queries;
    for (const Table &table : database.tables)
        if (table.kind == TableKind::Ordinary) {
            tables.push_back(&table);
            queries.push_back({fingerprintQuery(table, labels), {}});
        }
    if (stop.stop_requested())
        return failure(ErrorKind::Cancelled, QCoreApplication::translate("Proof", "Cancelled."));
    const auto answers = session.pipeline(queries);
    if (!answers)
        return std::unexpected(answers.error());
    std::map<QualifiedName, TableFingerprint> result;
    for (size_t i = 0; i < tables.size(); ++i) {
        const Rows &rows = (*answers)[i];
        TableFingerprint &print = result[tables[i]->name];
        print.rows = rows.integer(0, 0);
        for (size_t c = 0; c < tables[i]->columns.size(); ++c)
            if (!valueText(tables[i]->columns[c], labels).isEmpty())
                print.columns[tables[i]->columns[c].name] = rows.text(0, int(c) + 1);
    }
    return result;
}

QString lostRows(const std::map<QualifiedName, TableFingerprint> &earlier, const Database &before,
    const std::map<QualifiedName, TableFingerprint> &later, const Database &after)
{
    QHash<QualifiedName, const Table *> now;
    for (const Table &table : after.tables)
        now.insert(table.name, &table);
    for (const Table &table : before.tables) {
        const auto was = earlier.find(table.name), is = later.find(table.name);
        if (was == earlier.end() || is == later.end())
            continue;
        if (was->second.rows != is->second.rows)
            return QCoreApplication::translate("Proof", "%1 had %2 rows and has %3.")
                .arg(display(refOf(table)))
                .arg(was->second.rows)
                .arg(is->second.rows);
        for (const Column &column : table.columns)
            for (const Column &same : now.value(table.name)->columns)
                if (same.name == column.name && same.type == column.type && column.generated == Generated::No
                    && same.generated == Generated::No && differ(was->second.columns, is->second.columns, column.name))
                    return QCoreApplication::translate("Proof", "Values of %1 are not what they were.")
                        .arg(display(columnRef(table.name, column.name)));
    }
    return {};
}

} // namespace Howdah
