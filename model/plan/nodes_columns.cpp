// SPDX-License-Identifier: Apache-2.0
// How a column comes: with its values, with those that waited aside, or without.
#include "plan/nodes.h"

#include "plan/bridge.h"
#include "plan/fromparents.h"
#include "plan/notnull.h"
#include "plan/sequencevalue.h"
#include "plan/typetext.h"
#include "sql/ddl/address.h"
#include "sql/quoting.h"

#include <algorithm>

namespace Howdah {

using namespace Qt::StringLiterals;
using namespace Sql;

namespace {

/// As SQL; empty: none is known.
QString emptyValue(const QString &type, const Database &database)
{
    if (type.endsWith(u"[]"))
        return u"'{}'"_s;
    static const QHash<QString, QString> values{{u"text"_s, u"''"_s}, {u"character varying"_s, u"''"_s},
        {u"character"_s, u"''"_s}, {u"smallint"_s, u"0"_s}, {u"integer"_s, u"0"_s}, {u"bigint"_s, u"0"_s},
        {u"numeric"_s, u"0"_s}, {u"real"_s, u"0"_s}, {u"double precision"_s, u"0"_s}, {u"boolean"_s, u"false"_s},
        {u"bytea"_s, u"'\\x'"_s}, {u"date"_s, u"'epoch'"_s}, {u"timestamp without time zone"_s, u"'epoch'"_s},
        {u"timestamp with time zone"_s, u"'epoch'"_s}, {u"time without time zone"_s, u"'00:00'"_s},
        {u"interval"_s, u"'0'"_s}, {u"uuid"_s, u"'00000000-0000-0000-0000-000000000000'"_s}, {u"json"_s, u"'null'"_s},
        {u"jsonb"_s, u"'null'"_s}};
    if (const auto known = values.constFind(withoutModifier(type)); known != values.cend())
        return *known;
    for (const EnumType &each : database.enums)
        if (identifier(each.name) == type && !each.values.empty())
            return literal(each.values.front());
    return {};
}

} // namespace

/// Values that wait in a column that stepped aside.
Statements Nodes::movedValues(const Table &table, const PlanItem &item) const
{
    const Column &was = std::get<TableColumn>(*item.before).column, &is = std::get<TableColumn>(*item.after).column;
    Column aside = is;
    aside.name = nameAside(u"howdah_kept"_s, item.ref);
    const QString value = usingExpression(was, aside, was.type.contains(u'.')), head = alterTable(table);
    return {head + u" ALTER COLUMN "_s + identifier(is.name) + u" TYPE "_s + is.type
            + (is.collation.isEmpty() ? QString() : u" COLLATE "_s + identifier(is.collation)) + u" USING "_s
            + (value.isEmpty() ? identifier(aside.name) : value),
        head + u" DROP COLUMN "_s + identifier(aside.name)};
}

/// On the way back: a NOT NULL column that has no values any more, over rows that were written without it or had theirs
/// taken. ADD COLUMN … NOT NULL would fail on them: they get a value that says nothing (stopgap()). Where there is
/// none, it comes nullable, and NOT NULL where no row lacks a value.
bool Nodes::comesBackEmpty(const TableColumn &column, const Statements &values) const
{
    const Column &c = column.column;
    const Table *was = m_context.fromDirectory.table(column.relation);
    return m_context.wayBack && values.empty() && c.notNull && !c.expression && c.identity == Identity::No
        && c.generated == Generated::No && !c.inherited && was && was->kind == TableKind::Ordinary
        && was->ofType.isEmpty() && was->inherits.empty() && c.notNullValid;
}

/// An empty value of the column's type, so that all rows can be NOT NULL at once; empty where there is none that no key
/// and no check would mind.
QString Nodes::stopgap(const TableColumn &column) const
{
    const auto touches = [&column](const Constraint &c) {
        return c.relation == column.relation && std::ranges::contains(c.columns, column.column.name);
    };
    const auto mayMind = [&column](const Index &index) {
        return index.relation == column.relation && index.unique
            && std::ranges::any_of(index.keys,
                [&column](const IndexKey &key) { return key.column.isEmpty() || key.column == column.column.name; });
    };
    const Table *table = m_context.toDirectory.table(column.relation);
    if (!table || std::ranges::any_of(m_context.to.constraints, touches)
        || std::ranges::any_of(m_context.to.indexes, mayMind)
        || std::ranges::any_of(table->columns, [](const Column &each) { return each.generated != Generated::No; }))
        return {};
    return emptyValue(column.column.type, m_context.to);
}

Statements Nodes::columnCreation(const TableColumn &column, const PlanItem &item) const
{
    const Sequence *sequence
        = column.column.identitySequence ? m_context.toDirectory.sequence(*column.column.identitySequence) : nullptr;
    const Table *of = m_context.toDirectory.table(column.relation);
    const Statements values
        = of && !of->ofType.isEmpty() && keepsValues(item) ? movedValues(*of, item) : m_stash.restore(item);
    Column made = column.column;
    nameNotNull(made, column.relation, m_context.notNullNames);
    if (of && of->partition && !made.identitySequence)
        made.identity = Identity::No; // comes from the parent when it is attached
    // Values come back first, then none may be missing.
    const bool comesEmpty = comesBackEmpty(column, values);
    const QString filled = comesEmpty ? stopgap(column) : QString();
    if (!filled.isEmpty())
        made.expression = filled;
    else if (!values.empty() || comesEmpty)
        made.notNull = false;
    Statements sql;
    if (made.identity != Identity::No && sequence && values.empty() && made.generated == Generated::No)
        sql = identityOverHeirs(m_context, column.relation, made, *sequence);
    if (sql.empty())
        sql.emplace_back(of ? alterHead(*of) : AlterHead{column.relation},
            u"ADD COLUMN "_s + columnDefinition(made, sequence, true));
    sql.insert(sql.end(), values.begin(), values.end());
    if (!values.empty() && column.column.notNull)
        sql.push_back(setNotNull(column.relation, column.column));
    if (!filled.isEmpty()) {
        sql.push_back(Sentence((of ? alterHead(*of) : AlterHead{column.relation}).text() + u" ALTER COLUMN "_s
            + identifier(column.column.name) + u" DROP DEFAULT"_s));
    } else if (comesEmpty) {
        const QString set = setNotNull(column.relation, column.column);
        sql.push_back(u"DO "_s
            + dollarQuoted(u"\nBEGIN\n    IF NOT EXISTS (SELECT FROM "_s + identifier(column.relation) + u" WHERE "_s
                + identifier(column.column.name) + u" IS NULL) THEN\n        "_s + set + u";\n    END IF;\nEND "_s));
    }
    if (of)
        for (const Sentence &statement : columnSettings(*of, nullptr, column.column))
            sql.push_back(statement);
    return sql;
}

} // namespace Howdah
