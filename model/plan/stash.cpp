// SPDX-License-Identifier: Apache-2.0
#include "plan/stash.h"

#include "diff/differ.h"
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
    return stashSchema();
}

/// A table of the stash: the object's name as people say it, or a hash of it where that is too long.
QString Stash::place(const ObjectRef &ref)
{
    const QString name = display(ref);
    return identifier(QualifiedName{schemaName(), name.toUtf8().size() < 64 ? name : nameAside(u"stash"_s, ref)});
}

QString Stash::sweep()
{
    return u"DO $sweep$BEGIN\n    IF NOT EXISTS (SELECT FROM pg_catalog.pg_class c "
           u"JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = "_s
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
    const bool isSequence = item.ref.kind == ObjectKind::Sequence && item.action == Action::Drop;
    if (!m_context.stash || (item.loss == DataLoss::None && !isSequence))
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
            u"CREATE TABLE "_s + place(m_context.formerNames.followed(item.ref)) + u" AS SELECT "_s
                + columns.join(u", "_s) + u" FROM ONLY "_s + identifier(table->name)};
        for (const Column &column : table->columns)
            if (column.identitySequence)
                sql.push_back(keepSequence(*column.identitySequence));
        return sql;
    }
    if (const auto *column = std::get_if<TableColumn>(&*item.before); column && holdsValues(column->column)) {
        const std::vector<QString> key = keyOf(m_context.from, m_context.fromDirectory, m_context.toDirectory, *column);
        const QString sameRow = key.empty() ? rowKey(*column) : QString();
        if (key.empty() && sameRow.isEmpty())
            return {};
        return {begin, u"LOCK TABLE "_s + identifier(column->relation) + u" IN SHARE ROW EXCLUSIVE MODE"_s,
            u"CREATE TABLE "_s + place(m_context.formerNames.followed(item.ref)) + u" AS SELECT "_s
                + (key.empty() ? sameRow : Sql::identifiers(key)) + u", "_s + kept(column->column) + u" FROM "_s
                + identifier(column->relation)};
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

/// Whether the way there took it away: the plan of the way back sees that from the other end.
bool Stash::wasKept(const PlanItem &item)
{
    if (item.action == Action::Create)
        return true;
    if (!item.before || !item.after)
        return false;
    if (const auto *is = std::get_if<Table>(&*item.after))
        return is->kind == TableKind::Ordinary && std::get<Table>(*item.before).kind == TableKind::Foreign;
    const auto *is = std::get_if<TableColumn>(&*item.after);
    return is && is->column.generated == Generated::No
        && std::get<TableColumn>(*item.before).column.generated != Generated::No;
}

Sql::Statements Stash::restore(const PlanItem &item) const
{
    if (!m_context.unstash || !wasKept(item))
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

/// A table without a key: a row is found again by the rest of it, and by its place among those that are alike in all of
/// that. Empty where nothing can be said of a row (a foreign table, an inheritance child).
QString Stash::rowKey(const TableColumn &column) const
{
    const Table *was = m_context.fromDirectory.table(column.relation),
                *is = m_context.toDirectory.table(column.relation);
    if (!was || !is || was->kind == TableKind::Foreign || is->kind == TableKind::Foreign || !was->inherits.empty()
        || column.column.inherited)
        return {};
    QString rest = u"''"_s;
    for (const Column &here : was->columns) {
        const auto there = std::ranges::find(is->columns, here.name, &Column::name);
        if (here.name != column.column.name && there != is->columns.end() && here.type == there->type
            && here.generated == Generated::No && there->generated == Generated::No)
            rest += u" || coalesce(pg_catalog.md5("_s + identifier(here.name) + u"::text), '~')"_s;
    }
    const QString hash = u"pg_catalog.md5("_s + rest + u')';
    return hash + u" AS howdah_row, pg_catalog.row_number() OVER (PARTITION BY "_s + hash
        + u" ORDER BY tableoid, ctid) AS howdah_place"_s;
}

/// An UPDATE that nobody answers to: the table's triggers are for what happens, not for what comes back, and its row
/// security, if it is forced on its owner too, would hide rows from it. Both are as they were afterwards.
QString Stash::quietly(const QualifiedName &relation, const QString &update)
{
    const QString table = identifier(relation), name = Sql::literal(table);
    return u"DO "_s
        + Sql::dollarQuoted(u"\nDECLARE\n    of regclass := "_s + name
            + u";\n    forced boolean;\n    each record;\n    back text[] := '{}';\nBEGIN\n"
              "    SELECT relforcerowsecurity INTO forced FROM pg_catalog.pg_class WHERE oid = of;\n"
              "    IF forced THEN\n        EXECUTE pg_catalog.format('ALTER TABLE %s NO FORCE ROW LEVEL SECURITY', "
              "of);\n"
              "    END IF;\n"
              "    FOR each IN SELECT tgrelid::regclass AS of, tgname AS name, tgenabled AS mode FROM "
              "pg_catalog.pg_trigger\n"
              "        WHERE NOT tgisinternal AND tgenabled <> 'D' AND (tgrelid = of OR tgrelid IN (SELECT relid FROM "
              "pg_catalog.pg_partition_tree(of)))\n    LOOP\n"
              "        EXECUTE pg_catalog.format('ALTER TABLE ONLY %s DISABLE TRIGGER %I', each.of, each.name);\n"
              "        back := back || pg_catalog.format('ALTER TABLE ONLY %s ENABLE %s TRIGGER %I', each.of,\n"
              "            CASE each.mode WHEN 'A' THEN 'ALWAYS' WHEN 'R' THEN 'REPLICA' ELSE '' END, each.name);\n"
              "    END LOOP;\n    "_s
            + update
            + u";\n    SET CONSTRAINTS ALL IMMEDIATE;\n    FOR i IN 1 .. pg_catalog.cardinality(back) LOOP\n        "
              u"EXECUTE "
              "back[i];\n"
              "    END LOOP;\n    IF forced THEN\n        EXECUTE pg_catalog.format('ALTER TABLE %s FORCE ROW LEVEL "
              "SECURITY', "
              "of);\n    END IF;\nEND "_s);
}

Sql::Statements Stash::restoreColumn(const TableColumn &column) const
{
    if (!holdsValues(column.column))
        return {};
    const std::vector<QString> key = keyOf(m_context.to, m_context.toDirectory, m_context.fromDirectory, column);
    const QString table = identifier(column.relation), kept = place(columnRef(column.relation, column.column.name)),
                  set
        = u" t SET "_s + identifier(column.column.name) + u" = "_s + broughtBack(column.column, u"s."_s) + u" FROM "_s;
    QString update;
    if (!key.empty()) {
        QStringList same;
        for (const QString &name : key)
            same.append(u"t."_s + identifier(name) + u" = s."_s + identifier(name));
        update = u"UPDATE "_s + table + set + kept + u" s WHERE "_s + same.join(u" AND "_s);
    } else if (const QString row = rowKey(column); !row.isEmpty()) {
        update = u"UPDATE "_s + table + set + u"(SELECT tableoid AS howdah_table, ctid AS howdah_ctid, "_s + row
            + u" FROM "_s + table + u") r JOIN "_s + kept
            + u" s USING (howdah_row, howdah_place) WHERE t.tableoid = r.howdah_table AND t.ctid = r.howdah_ctid"_s;
    } else {
        return {};
    }
    Sql::Statements sql{quietly(column.relation, update)};
    if (column.column.identitySequence)
        sql.push_back(u"SELECT pg_catalog.setval("_s + Sql::literal(identifier(*column.column.identitySequence))
            + u", coalesce(max("_s + identifier(column.column.name) + u"), 1), count(*) > 0) FROM "_s + table);
    return sql;
}

} // namespace Howdah
