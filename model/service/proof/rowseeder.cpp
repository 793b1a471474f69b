// SPDX-License-Identifier: Apache-2.0
#include "service/proof/rowseeder.h"

#include "base/graph.h"
#include "change/object.h"
#include "sql/quoting.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

namespace Howdah {

using namespace Qt::StringLiterals;
using Sql::identifier;
using Sql::literal;

namespace {

constexpr int RowsPerTable = 3;
constexpr int LiteralsTried = 6;

/// The literals of a list, as they stand there: 'it''s', 12, -1.5.
QStringList literalsOf(const QString &sql)
{
    static const QRegularExpression literal(u"'(?:[^']|'')*'|(?<![\\w.])-?\\d+(?:\\.\\d+)?(?![\\w.])"_s);
    QStringList found;
    for (auto all = literal.globalMatch(sql); all.hasNext();)
        if (const QString each = all.next().captured(); !found.contains(each))
            found.append(each);
    return found;
}

/// Writes values for columns and statements for rows.
class Seeder
{
public:
    Seeder(Session &session, const Database &database, const TypesToCome &types)
        : m_session(session)
        , m_database(database)
        , m_types(types)
    {
        for (const EnumType &type : database.enums)
            m_enums.insert(identifier(type.name), &type);
        for (const Domain &domain : database.domains)
            m_domains.insert(identifier(domain.name), &domain);
        for (const CompositeType &type : database.composites)
            m_composites.insert(identifier(type.name), &type);
        for (size_t i = 0; i < database.tables.size(); ++i)
            m_places.insert(database.tables[i].name, int(i));
        for (const Constraint &c : database.constraints)
            if (c.kind == ConstraintKind::ForeignKey && m_places.contains(c.relation)
                && m_places.contains(c.referenced))
                m_foreignKeys[c.relation].push_back(&c);
            else if (c.kind == ConstraintKind::Check)
                m_checks[c.relation].push_back(&c);
    }

    /// Parents first; what needs each other comes in order of name. Partitioned tables are filled by their partitions.
    std::vector<const Table *> order() const
    {
        Graph graph(int(m_database.tables.size()));
        for (const auto &keys : m_foreignKeys)
            for (const Constraint *key : keys)
                graph.shouldRun(m_places.value(key->referenced)).before(m_places.value(key->relation));
        std::vector<const Table *> tables;
        for (const int node : graph.topologicalOrder([](int a, int b) { return a < b; }).nodes)
            if (const Table &table = m_database.tables[size_t(node)]; table.kind == TableKind::Ordinary)
                tables.push_back(&table);
        return tables;
    }

    /// Whether row `number` is in.
    Result<bool> insert(const Table &table, int number)
    {
        const QHash<QString, QString> given = boundValues(table, number);
        Result<void> done = m_session.execute(row(table, number, false, given));
        if (!done && done.error().sqlState == u"23514") // a check
            done = insertByLiterals(table, number, given);
        if (!done && done.error().kind != ErrorKind::Connection)
            done = m_session.execute(row(table, number, true, given));
        if (!done && done.error().kind == ErrorKind::Connection)
            return std::unexpected(done.error());
        return done.has_value();
    }

private:
    /// With what the checks compare their columns with: of all columns at once the first literal, the second, …
    Result<void> insertByLiterals(const Table &table, int number, const QHash<QString, QString> &given)
    {
        Result<void> done = failure(ErrorKind::Query, {});
        for (int choice = 0; choice < LiteralsTried && !done; ++choice) {
            QHash<QString, QString> values = given;
            for (const Column &column : table.columns)
                if (const QStringList choices = literalsFor(table, column);
                    !choices.isEmpty() && !values.contains(column.name))
                    values.insert(column.name, choices[(choice + number - 1) % choices.size()] + u"::"_s + column.type);
            done = m_session.execute(row(table, number, false, values));
            if (!done && done.error().kind == ErrorKind::Connection)
                return done;
        }
        return done;
    }

    QStringList literalsFor(const Table &table, const Column &column) const
    {
        QStringList found;
        for (const Constraint *check : m_checks.value(table.name))
            if (std::ranges::find(check->columns, column.name) != check->columns.end())
                found += literalsOf(check->expression);
        for (const Domain *domain = m_domains.value(column.type); domain; domain = m_domains.value(domain->type))
            for (const DomainConstraint &check : domain->constraints)
                found += literalsOf(check.expression);
        found.removeDuplicates();
        return found;
    }

    /// What a partition's bound, and those above it, want of the key's columns. Of a default partition nothing is
    /// wanted: there the other bounds may take the row.
    QHash<QString, QString> boundValues(const Table &table, int number) const
    {
        QHash<QString, QString> values;
        for (const Table *at = &table; at->partition && m_places.contains(at->partition->parent);) {
            const Table *parent = &m_database.tables[size_t(m_places.value(at->partition->parent))];
            const QString key = parent->partitionKey.section(u'(', 1), bound = at->partition->bound;
            const bool list = bound.startsWith(u"FOR VALUES IN"), range = bound.startsWith(u"FOR VALUES FROM");
            const QStringList names = key.left(key.lastIndexOf(u')')).split(u", "_s);
            const QString least = bound.section(u" TO "_s, 0, 0), most = bound.section(u" TO "_s, 1);
            const QStringList from = literalsOf(least), to = literalsOf(most);
            if (list && !from.isEmpty())
                values.insert(plain(names.value(0)), from[(number - 1) % from.size()]);
            else if (range && !from.isEmpty())
                for (qsizetype i = 0; i < names.size() && i < from.size(); ++i)
                    values.insert(plain(names[i]), from[i]);
            else if (range && !to.isEmpty()) // FROM (MINVALUE)
                if (const Column *column = columnOf(*parent, plain(names.value(0))))
                    values.insert(column->name, below(*column, to.first()));
            at = parent;
        }
        return values;
    }

    static QString plain(const QString &name)
    {
        QString result = name.trimmed().section(u' ', 0, 0);
        if (name.startsWith(u'"'))
            result = name.mid(1, name.lastIndexOf(u'"') - 1).replace(u"\"\""_s, u"\""_s);
        return result;
    }

    static const Column *columnOf(const Table &table, const QString &name)
    {
        const auto found = std::ranges::find(table.columns, name, &Column::name);
        return found == table.columns.end() ? nullptr : &*found;
    }

    /// Something less than a value, where one knows what less is.
    static QString below(const Column &column, const QString &value)
    {
        const QString typed = value + u"::"_s + column.type;
        if (column.type == u"date" || column.type.startsWith(u"timestamp"))
            return u'(' + typed + u" - interval '1 day')::"_s + column.type;
        return column.type == u"text" || column.type.startsWith(u"character") ? u"''"_s : QString(typed + u" - 1"_s);
    }

    /// INSERT of row `number`; `sparse` leaves out what may be left out.
    QString row(const Table &table, int number, bool sparse, const QHash<QString, QString> &given) const
    {
        QStringList names, values;
        QHash<QString, QString> referring;
        for (const Constraint *key : m_foreignKeys.value(table.name))
            for (size_t i = 0; i < key->columns.size() && i < key->referencedColumns.size(); ++i)
                referring.insert(key->columns[i],
                    u"(SELECT "_s + identifier(key->referencedColumns[i]) + u" FROM "_s + identifier(key->referenced)
                        + u" ORDER BY tableoid, ctid LIMIT 1 OFFSET "_s + QString::number(number - 1) + u')');
        for (const Column &column : table.columns) {
            const bool filled = column.generated != Generated::No || column.identity != Identity::No
                || (column.expression && !referring.contains(column.name) && !given.contains(column.name));
            if (filled || (sparse && !column.notNull && !given.contains(column.name)))
                continue;
            const QString value = given.contains(column.name) ? given.value(column.name)
                : referring.contains(column.name)             ? referring.value(column.name)
                                                              : lastingValue(table, column, number);
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

    /// A value that lasts when the column changes its type: what the new type writes, read by the old.
    QString lastingValue(const Table &table, const Column &column, int number) const
    {
        const QString value = valueOf(column.type, number);
        const auto coming = m_types.find(columnRef(table.name, column.name));
        if (coming == m_types.end())
            return value;
        const QString later = valueOf(coming->second, number);
        if (later.isEmpty())
            return value;
        const QString cast = later + u"::text::"_s + column.type;
        return m_session.query(u"SELECT "_s + cast) ? cast : value;
    }

    /// An expression of the type, other for other rows; empty when none is known.
    QString valueOf(const QString &type, int number, int depth = 0) const
    {
        constexpr int deepest = 5;
        if (depth > deepest)
            return {};
        if (type.endsWith(u"[]")) {
            const QString element = valueOf(type.chopped(2), number, depth + 1);
            return element.isEmpty() || element.startsWith(u"ARRAY[")
                ? QString(u"'{}'::"_s + type)
                : QString(u"ARRAY["_s + element + u"]::"_s + type);
        }
        if (const EnumType *e = m_enums.value(type))
            return e->values.empty()
                ? QString()
                : QString(literal(e->values[size_t(number - 1) % e->values.size()]) + u"::"_s + type);
        if (const Domain *domain = m_domains.value(type))
            return valueOf(domain->type, number, depth + 1);
        if (const CompositeType *composite = m_composites.value(type)) {
            QStringList parts;
            for (const Attribute &attribute : composite->attributes) {
                const QString part = valueOf(attribute.type, number, depth + 1);
                parts.append(part.isEmpty() ? u"NULL"_s : part);
            }
            return parts.isEmpty() ? QString() : QString(u"ROW("_s + parts.join(u", "_s) + u")::"_s + type);
        }
        const QString base = type.section(u'(', 0, 0).trimmed(), n = QString::number(number);
        static const QHash<QString, QString> patterns{{u"smallint"_s, u"%1"_s}, {u"integer"_s, u"%1"_s},
            {u"bigint"_s, u"%1"_s}, {u"numeric"_s, u"%1"_s}, {u"real"_s, u"%1.5"_s}, {u"double precision"_s, u"%1.5"_s},
            {u"money"_s, u"'%1'"_s}, {u"text"_s, u"'row %1'"_s}, {u"character varying"_s, u"left('r%1', 2)"_s},
            {u"character"_s, u"'%1'"_s}, {u"name"_s, u"'row %1'"_s}, {u"boolean"_s, u"%1 % 2 = 0"_s},
            {u"date"_s, u"date '2024-01-0%1'"_s}, {u"timestamp"_s, u"timestamp '2024-01-0%1 12:00'"_s},
            {u"timestamp without time zone"_s, u"timestamp '2024-01-0%1 12:00'"_s},
            {u"timestamp with time zone"_s, u"timestamptz '2024-01-0%1 12:00+00'"_s},
            {u"time without time zone"_s, u"time '1%1:00'"_s}, {u"time"_s, u"time '1%1:00'"_s},
            {u"interval"_s, u"interval '%1 days'"_s}, {u"uuid"_s, u"'00000000-0000-4000-8000-00000000000%1'::uuid"_s},
            {u"json"_s, u"'{\"row\": %1}'::json"_s}, {u"jsonb"_s, u"'{\"row\": %1}'::jsonb"_s},
            {u"bytea"_s, u"'\\x0%1'::bytea"_s}, {u"inet"_s, u"'10.0.0.%1'::inet"_s},
            {u"cidr"_s, u"'10.0.%1.0/24'::cidr"_s}, {u"point"_s, u"point(%1, %1)"_s},
            {u"tsvector"_s, u"'row%1'::tsvector"_s}, {u"int4range"_s, u"int4range(%1, %1 + 1)"_s},
            {u"int8range"_s, u"int8range(%1, %1 + 1)"_s},
            {u"daterange"_s, u"daterange('2024-01-0%1', '2024-02-0%1')"_s},
            {u"tstzrange"_s, u"tstzrange('2024-01-0%1', '2024-02-0%1')"_s}, {u"oid"_s, u"%1"_s}};
        if (const QString pattern = patterns.value(base); !pattern.isEmpty())
            return QString(pattern).replace(u"%1"_s, n);
        return unknownValue(type, n);
    }

    /// Of a type nobody listed the first text that its input takes; the server is asked once.
    QString unknownValue(const QString &type, const QString &number) const
    {
        const auto known = m_inputs.constFind(type);
        if (known != m_inputs.cend())
            return known->isEmpty() ? QString() : QString(*known).replace(u"%1"_s, number);
        for (const QString &text : {u"row%1"_s, u"%1"_s, u"(%1,%1)"_s, u"[%1,9)"_s, u"(%1,%1),(9,9)"_s, u"{}"_s,
                 u"1=>%1"_s, u"08:00:2b:01:02:0%1"_s, u"$.row%1"_s, u"<row>%1</row>"_s, u"empty"_s, u""_s}) {
            const QString value = literal(text) + u"::"_s + type;
            if (m_session.query(u"SELECT "_s + QString(value).replace(u"%1"_s, number))) {
                m_inputs.insert(type, value);
                return QString(value).replace(u"%1"_s, number);
            }
        }
        m_inputs.insert(type, {});
        return {};
    }

    Session &m_session;
    const Database &m_database;
    const TypesToCome &m_types;
    QHash<QString, const EnumType *> m_enums;
    QHash<QString, const Domain *> m_domains;
    QHash<QString, const CompositeType *> m_composites;
    QHash<QualifiedName, int> m_places;
    QHash<QualifiedName, std::vector<const Constraint *>> m_foreignKeys, m_checks;
    mutable QHash<QString, QString> m_inputs;
};

} // namespace

Result<SeededRows> seedRows(Session &session, const Database &database, const TypesToCome &types, std::stop_token stop)
{
    Seeder seeder(session, database, types);
    SeededRows result;
    for (const Table *table : seeder.order()) {
        if (stop.stop_requested())
            return failure(ErrorKind::Cancelled, QCoreApplication::translate("Proof", "Cancelled."));
        ++result.tables;
        bool any = false;
        for (int number = 1; number <= RowsPerTable; ++number) {
            const auto inserted = seeder.insert(*table, number);
            if (!inserted)
                return std::unexpected(inserted.error());
            any = any || *inserted;
        }
        result.filled += any ? 1 : 0;
    }
    return result;
}

} // namespace Howdah
