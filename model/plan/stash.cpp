// SPDX-License-Identifier: Apache-2.0
#include "plan/stash.h"

#include "plan/strategies/online.h"
#include "sql/quoting.h"

#include <algorithm>

namespace Howdah {

using namespace Qt::StringLiterals;
using Sql::identifier;

namespace {

bool isOfBuiltIn(const Column &column)
{
    return !column.type.contains(u'.');
}

QString kept(const Column &column)
{
    const QString name = identifier(column.name);
    return isOfBuiltIn(column) ? name : QString(name + u"::text AS "_s + name);
}

QString broughtBack(const Column &column, const QString &prefix = {})
{
    const QString name = prefix + identifier(column.name);
    return isOfBuiltIn(column) ? name : QString(name + u"::"_s + column.type);
}

bool holdsValues(const Column &column)
{
    return column.generated == Generated::No;
}

bool holdsRows(const Table &table)
{
    return table.kind == TableKind::Ordinary;
}

} // namespace

QString Stash::schemaName()
{
    return u"howdah_stash"_s;
}

/// A table of the stash: the object's name as people say it, or a hash of it where that is too long.
QString Stash::place(const ObjectRef &ref)
{
    const QString name = display(ref);
    return identifier(QualifiedName{schemaName(), name.toUtf8().size() < 64 ? name : nameAside(u"stash"_s, ref)});
}

QString Stash::sweep()
{
    return u"DO $sweep$BEGIN\n    IF NOT EXISTS (SELECT FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = "_s
        + Sql::literal(schemaName()) + u") THEN\n        DROP SCHEMA IF EXISTS "_s + schemaName()
        + u";\n    END IF;\nEND$sweep$"_s;
}

/// The columns by which a row is found again: the primary key, if it is the same before and after.
std::vector<QString> Stash::keyOf(
    const Database &had, Side hadDirectory, Side otherDirectory, const TableColumn &column) const
{
    const Table *table = hadDirectory.table(column.relation);
    if (!table || table->kind == TableKind::Foreign || !table->inherits.empty() || column.column.inherited)
        return {};
    for (const Constraint &c : had.constraints) {
        if (c.kind != ConstraintKind::PrimaryKey || !(c.relation == column.relation))
            continue;
        const bool same = std::all_of(c.columns.begin(), c.columns.end(), [&](const QString &name) {
            const Column *here = hadDirectory.column(columnRef(c.relation, name)),
                         *there = otherDirectory.column(columnRef(c.relation, name));
            return here && there && here->type == there->type && name != column.column.name;
        });
        return same ? c.columns : std::vector<QString>();
    }
    return {};
}

Sql::Statements Stash::keep(const PlanItem &item) const
{
    if (!m_context.stash || item.action != Action::Drop)
        return {};
    const QString begin = u"CREATE SCHEMA IF NOT EXISTS "_s + schemaName();
    if (const auto *table = std::get_if<Table>(&*item.before)) {
        QStringList columns;
        for (const Column &column : table->columns)
            if (holdsValues(column))
                columns.append(kept(column));
        if (!holdsRows(*table))
            return {};
        Sql::Statements sql{begin, u"LOCK TABLE "_s + identifier(table->name) + u" IN SHARE ROW EXCLUSIVE MODE"_s,
            u"CREATE TABLE "_s + place(item.ref) + u" AS SELECT "_s + columns.join(u", "_s) + u" FROM ONLY "_s
                + identifier(table->name)};
        for (const Column &column : table->columns)
            if (column.identitySequence)
                sql.push_back(keepSequence(*column.identitySequence));
        return sql;
    }
    if (const auto *column = std::get_if<TableColumn>(&*item.before); column && holdsValues(column->column)) {
        const std::vector<QString> key = keyOf(m_context.from, m_context.fromDirectory, m_context.toDirectory, *column);
        if (key.empty())
            return {};
        return {begin, u"LOCK TABLE "_s + identifier(column->relation) + u" IN SHARE ROW EXCLUSIVE MODE"_s,
            u"CREATE TABLE "_s + place(item.ref) + u" AS SELECT "_s + Sql::identifiers(key) + u", "_s
                + kept(column->column) + u" FROM "_s + identifier(column->relation)};
    }
    if (const auto *sequence = std::get_if<Sequence>(&*item.before); sequence && !sequence->identity)
        return {begin, keepSequence(sequence->name)};
    return {};
}

QString Stash::keepSequence(const QualifiedName &name)
{
    return u"CREATE TABLE "_s + place({ObjectKind::Sequence, name, {}}) + u" AS SELECT last_value, is_called FROM "_s
        + identifier(name);
}

QString Stash::restoreSequence(const QualifiedName &name)
{
    return u"SELECT pg_catalog.setval("_s + Sql::literal(identifier(name)) + u", last_value, is_called) FROM "_s
        + place({ObjectKind::Sequence, name, {}});
}

Sql::Statements Stash::restore(const PlanItem &item) const
{
    if (!m_context.unstash || item.action != Action::Create)
        return {};
    const QString forget = u"DROP TABLE "_s + place(item.ref);
    Sql::Statements sql;
    if (const auto *table = std::get_if<Table>(&*item.after))
        sql = restoreTable(*table);
    else if (const auto *column = std::get_if<TableColumn>(&*item.after))
        sql = restoreColumn(*column);
    else if (const auto *sequence = std::get_if<Sequence>(&*item.after))
        sql = sequence->identity ? Sql::Statements() : Sql::Statements{restoreSequence(sequence->name)};
    if (!sql.empty())
        sql.push_back(forget);
    return sql;
}

Sql::Statements Stash::restoreTable(const Table &table) const
{
    if (!holdsRows(table))
        return {};
    QStringList columns, values;
    Sql::Statements sequences;
    for (const Column &column : table.columns) {
        if (column.identitySequence) {
            sequences.push_back(restoreSequence(*column.identitySequence));
            sequences.push_back(u"DROP TABLE "_s + place({ObjectKind::Sequence, *column.identitySequence, {}}));
        }
        if (holdsValues(column)) {
            columns.append(identifier(column.name));
            values.append(broughtBack(column));
        }
    }
    QString insert = u"INSERT INTO "_s + identifier(table.name) + u" SELECT FROM "_s + place(refOf(table));
    if (!columns.isEmpty())
        insert = u"INSERT INTO "_s + identifier(table.name) + u" ("_s + columns.join(u", "_s)
            + u") OVERRIDING SYSTEM VALUE SELECT "_s + values.join(u", "_s) + u" FROM "_s + place(refOf(table));
    sequences.insert(sequences.begin(), insert);
    return sequences;
}

Sql::Statements Stash::restoreColumn(const TableColumn &column) const
{
    const std::vector<QString> key = keyOf(m_context.to, m_context.toDirectory, m_context.fromDirectory, column);
    if (key.empty() || !holdsValues(column.column))
        return {};
    QStringList same;
    for (const QString &name : key)
        same.append(u"t."_s + identifier(name) + u" = s."_s + identifier(name));
    Sql::Statements sql{u"UPDATE "_s + identifier(column.relation) + u" t SET "_s + identifier(column.column.name)
        + u" = "_s + broughtBack(column.column, u"s."_s) + u" FROM "_s
        + place(columnRef(column.relation, column.column.name)) + u" s WHERE "_s + same.join(u" AND "_s)};
    if (column.column.identitySequence)
        sql.push_back(u"SELECT pg_catalog.setval("_s + Sql::literal(identifier(*column.column.identitySequence))
            + u", coalesce(max("_s + identifier(column.column.name) + u"), 1), count(*) > 0) FROM "_s
            + identifier(column.relation));
    return sql;
}

} // namespace Howdah
