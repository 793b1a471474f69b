// SPDX-License-Identifier: Apache-2.0
#include "plan/alter.h"
#include "plan/typetext.h"
#include "sql/ddl/address.h"
#include "sql/ddl/expression.h"
#include "sql/quoting.h"

#include <QHash>
#include <QSet>

namespace Howdah {

using namespace Qt::StringLiterals;
using namespace Sql;

namespace {

bool isBuiltIn(const QString &type)
{
    return !type.contains(u'.');
}

bool isText(const QString &type)
{
    static const QSet<QString> words{u"text"_s, u"character varying"_s, u"character"_s};
    return words.contains(withoutModifier(type));
}

/// Whether PostgreSQL has a cast of its own from one to the other; without one the way is through text.
bool hasCast(const QString &from, const QString &to)
{
    static const QSet<QString> numbers{
        u"smallint"_s, u"integer"_s, u"bigint"_s, u"numeric"_s, u"real"_s, u"double precision"_s, u"oid"_s};
    static const QHash<QString, QSet<QString>> times{
        {u"date"_s, {u"timestamp without time zone"_s, u"timestamp with time zone"_s}},
        {u"timestamp without time zone"_s, {u"date"_s, u"time without time zone"_s, u"timestamp with time zone"_s}},
        {u"timestamp with time zone"_s,
            {u"date"_s, u"time without time zone"_s, u"time with time zone"_s, u"timestamp without time zone"_s}},
        {u"time without time zone"_s, {u"interval"_s, u"time with time zone"_s}},
        {u"time with time zone"_s, {u"time without time zone"_s}}, {u"interval"_s, {u"time without time zone"_s}},
        {u"boolean"_s, {u"integer"_s}}, {u"integer"_s, {u"boolean"_s, u"bit"_s}}, {u"bigint"_s, {u"bit"_s}},
        {u"bit"_s, {u"integer"_s, u"bigint"_s, u"bit varying"_s}}, {u"bit varying"_s, {u"bit"_s}},
        {u"json"_s, {u"jsonb"_s}},
        {u"jsonb"_s,
            {u"json"_s, u"boolean"_s, u"smallint"_s, u"integer"_s, u"bigint"_s, u"numeric"_s, u"real"_s,
                u"double precision"_s}},
        {u"inet"_s, {u"cidr"_s}}, {u"cidr"_s, {u"inet"_s}}, {u"macaddr"_s, {u"macaddr8"_s}},
        {u"macaddr8"_s, {u"macaddr"_s}}, {u"money"_s, {u"numeric"_s}}, {u"numeric"_s, {u"money"_s}},
        {u"int4range"_s, {u"int4multirange"_s}}, {u"int8range"_s, {u"int8multirange"_s}},
        {u"numrange"_s, {u"nummultirange"_s}}, {u"daterange"_s, {u"datemultirange"_s}},
        {u"tsrange"_s, {u"tsmultirange"_s}}, {u"tstzrange"_s, {u"tstzmultirange"_s}}};
    const QString was = withoutModifier(from), is = withoutModifier(to);
    if (was == is || (isBuiltIn(was) && isText(is)) || isText(was))
        return true;
    return (numbers.contains(was) && numbers.contains(is)) || times.value(was).contains(is);
}

/// Values of domains are cast as what the domains are made of: the type to go through, empty where there is no such
/// cast.
QString throughBase(const QString &from, const QString &to)
{
    const bool array = to.endsWith(u"[]");
    if (array != from.endsWith(u"[]") || !isBuiltIn(from) || !isBuiltIn(to))
        return {};
    return hasCast(array ? from.chopped(2) : from, array ? to.chopped(2) : to) ? to : QString();
}

} // namespace

bool goesThroughText(const QString &from, const QString &to)
{
    return !from.endsWith(u"[]") && !to.endsWith(u"[]") && !hasCast(from, to);
}

QString usingExpression(
    const Column &before, const Column &after, bool swapped, const QString &baseBefore, const QString &baseAfter)
{
    const QString from = withoutModifier(before.type), to = withoutModifier(after.type);
    if ((from == to && !swapped) || (isText(from) && isText(to)))
        return {};
    const QString name = identifier(after.name);
    const bool array = after.type.endsWith(u"[]");
    const bool wasArray = before.type.endsWith(u"[]");
    if (!baseBefore.isEmpty() && (baseBefore != before.type || baseAfter != after.type))
        if (const QString base = throughBase(baseBefore, baseAfter); !base.isEmpty())
            return name + u"::"_s + base + (base == after.type ? QString() : u"::"_s + after.type);
    if (swapped)
        return name + (array ? u"::text[]::"_s : u"::text::"_s) + after.type;
    if (!wasArray && array)
        return u"ARRAY["_s + name + (hasCast(before.type, after.type.chopped(2)) ? u"]::"_s : u"::text]::"_s)
            + after.type;
    if (hasCast(array && wasArray ? before.type.chopped(2) : before.type,
            array && wasArray ? after.type.chopped(2) : after.type))
        return name + u"::"_s + after.type;
    return name + (array ? u"::text[]::"_s : u"::text::"_s) + after.type;
}

QString zonedExpression(const Column &before, const Column &after, const QString &zone)
{
    const QString local = u"timestamp without time zone"_s, moment = u"timestamp with time zone"_s;
    const QString from = withoutModifier(before.type), to = withoutModifier(after.type);
    const bool turns = (from == local && to == moment) || (from == moment && to == local);
    return turns && !zone.isEmpty() ? identifier(after.name) + u" AT TIME ZONE "_s + literal(zone) : QString();
}

namespace {

struct ColumnAlteration {
    const Column &before;
    const Column &after;
    const AlterContext &context;
    AlterHead table;
    QString column; ///< ALTER COLUMN c
    QualifiedName relation;
    Alteration result;

    /// ALTER TABLE t ALTER COLUMN c …
    Sentence say(const QString &what, Does does = Does::Other) const { return {table, column + what, does}; }
    /// ALTER TABLE ONLY t ALTER COLUMN c …
    Sentence sayOnly(const QString &what, Does does = Does::Other) const { return say(what, does).ofTableOnly(); }

    bool typeChanges() const { return isOfAnotherType() && !context.inheritedType; }

    bool isOfAnotherType() const
    {
        return context.typeIsSwapped || before.type != after.type || before.collation != after.collation;
    }

    void expression()
    {
        const bool plain = before.generated == Generated::No && after.generated == Generated::No;
        if (!plain) {
            generated();
            return;
        }
        const bool modifierOnly = withoutModifier(before.type) == withoutModifier(after.type) && !context.typeIsSwapped;
        const bool again = context.dependsAreReplaced
            || (isOfAnotherType() && !modifierOnly); // a parent's change of type would take it along
        if (before.expression && (!after.expression || again))
            result.release.push_back(sayOnly(u" DROP DEFAULT"_s, Does::DropDefault));
    }

    void generated()
    {
        if (before.generated == after.generated && before.expression == after.expression && !context.dependsAreReplaced)
            return;
        if (before.generated == Generated::Stored && after.generated == Generated::No && context.inheritedType)
            return; // a parent's goes, and takes it along
        if (before.generated == Generated::Stored && after.generated == Generated::No)
            result.release.push_back(say(u" DROP EXPRESSION"_s, Does::DropExpression).alone());
        else if (before.generated == after.generated && context.serverVersion >= 170000 && !context.dependsAreReplaced)
            result.statements.push_back(
                say(u" SET EXPRESSION AS ("_s + after.expression.value_or(QString()) + u')').alone());
        else
            result.possible = false;
    }

    void type()
    {
        if (!typeChanges())
            return;
        QString sql = u" TYPE "_s + after.type;
        if (!after.collation.isEmpty())
            sql += u" COLLATE "_s + identifier(after.collation);
        QString expression = zonedExpression(before, after, context.timeZone);
        if (expression.isEmpty())
            expression = usingExpression(before, after, context.typeIsSwapped, context.baseBefore, context.baseAfter);
        if (!expression.isEmpty() && after.generated == Generated::No
            && !(context.table && context.table->kind == TableKind::Foreign))
            sql += u" USING "_s + expression;
        result.statements.push_back(say(sql, Does::Retype));
    }

    void newDefault()
    {
        if (after.generated != Generated::No || !after.expression)
            return;
        const bool dropped = !result.release.empty();
        const bool wasGenerated = before.generated != Generated::No;
        if (dropped || wasGenerated || before.expression != after.expression)
            result.statements.push_back(sayOnly(u" SET DEFAULT "_s + reparsable(*after.expression)));
    }

    void notNull()
    {
        if (context.serverVersion >= 180000 && after.notNull && after.inherited && !after.notNullLocal && context.table
            && !context.table->inherits.empty())
            return; // the parents say it, or a bridge does for them
        // PostgreSQL 18 passes it down by itself; said again it would be the child's own. A partition that comes must
        // be so already.
        const bool comes = context.table && context.table->partition && !context.staysAttached;
        if (before.inherited && after.inherited && !comes && !(before.notNull ? before : after).notNullLocal
            && before.notNull != after.notNull)
            return;
        if (before.notNull && !after.notNull)
            result.statements.push_back(say(u" DROP NOT NULL"_s, Does::DropNotNull));
        if (!before.notNull && after.notNull)
            result.statements.push_back(setNotNull(relation, after));
        if (!before.notNull || !after.notNull)
            return;
        if (!before.inherited || !after.inherited || comes)
            notNullProperties();
        else if (context.staysAttached && notNullName(relation, before) != notNullName(relation, after))
            renameInPartition();
        else if (context.staysAttached && !before.notNullValid && !after.notNullValid
            && before.notNullLocal != after.notNullLocal)
            notValidOnItsOwn();
    }

    /// What is not valid a partition may say beside its parent; it stops doing so when it steps out.
    void notValidOnItsOwn()
    {
        if (after.notNullLocal)
            result.statements.push_back(setNotNull(relation, after).unmarked());
        else
            renameInPartition();
    }

    /// PostgreSQL renames no constraint that comes from a parent: the partition steps out for a moment.
    void renameInPartition()
    {
        result.statements.push_back(u"ALTER TABLE "_s + identifier(context.table->partition->parent)
            + u" DETACH PARTITION "_s + identifier(relation));
        notNullProperties();
        result.statements.push_back(attachPartition(*context.table));
    }

    /// PostgreSQL 18: the constraint's own name and state.
    void notNullProperties()
    {
        const QString alter = u"ALTER TABLE "_s + identifier(relation), was = notNullName(relation, before),
                      is = notNullName(relation, after);
        if (before.notNullValid && !after.notNullValid) {
            result.statements.push_back(alter + u" DROP CONSTRAINT "_s + identifier(was));
            result.statements.push_back(setNotNull(relation, after).unmarked());
            return;
        }
        if (was != is)
            result.statements.push_back(
                alter + u" RENAME CONSTRAINT "_s + identifier(was) + u" TO "_s + identifier(is));
        if (before.notNullNoInherit != after.notNullNoInherit)
            result.statements.push_back(alter + u" ALTER CONSTRAINT "_s + identifier(is)
                + (after.notNullNoInherit ? u" NO INHERIT"_s : u" INHERIT"_s));
        if (!before.notNullValid && after.notNullValid)
            result.statements.push_back(alter + u" VALIDATE CONSTRAINT "_s + identifier(is));
    }

    void identity()
    {
        // A partition has its parent's identity while it is attached, and no sequence of its own.
        const Identity was = !before.identitySequence && before.inherited ? Identity::No : before.identity;
        const Identity is = !after.identitySequence && after.inherited ? Identity::No : after.identity;
        const bool same = before.identitySequence == after.identitySequence;
        if (was != Identity::No && (is == Identity::No || !same))
            result.release.push_back(say(u" DROP IDENTITY"_s).alone());
        if (is == Identity::No)
            return;
        if (was == Identity::No || !same)
            result.statements.push_back(
                say(u" ADD "_s + identityClause(after, context.identityAfter), Does::AddIdentity).alone());
        else if (was != is)
            result.statements.push_back(
                say(after.identity == Identity::Always ? u" SET GENERATED ALWAYS"_s : u" SET GENERATED BY DEFAULT"_s));
    }
};

/// The storage a type has by itself. SET STORAGE DEFAULT is PostgreSQL 16's; where the type is built in, or a domain
/// over one that is, we know it. Other types that may be stored in more than one way are stored in all.
QString ownStorage(const Column &column, const AlterContext &context)
{
    if (context.serverVersion >= 160000)
        return u"DEFAULT"_s;
    const QString type = context.baseAfter.isEmpty() ? column.type : context.baseAfter, base = type.section(u'(', 0, 0);
    const bool main = !type.endsWith(u"[]") && (base == u"numeric" || base == u"inet" || base == u"cidr");
    return main ? u"MAIN"_s : u"EXTENDED"_s;
}

} // namespace

Alteration alterColumn(const TableColumn &before, const TableColumn &after, const AlterContext &context)
{
    const bool foreign = context.table && context.table->kind == TableKind::Foreign;
    ColumnAlteration a{before.column, after.column, context, {after.relation, false, foreign},
        u"ALTER COLUMN "_s + identifier(after.column.name), after.relation, {}};
    a.expression();
    a.identity();
    a.type();
    // An identity column must be NOT NULL before it becomes one.
    Statements identityLater;
    std::swap(identityLater, a.result.statements);
    Statements types;
    for (Sentence &statement : identityLater)
        (statement.does == Does::AddIdentity ? types : a.result.statements).push_back(std::move(statement));
    a.notNull();
    a.newDefault();
    a.result.statements.insert(a.result.statements.end(), types.begin(), types.end());
    Column was = before.column;
    if (context.typeIsSwapped || was.type != after.column.type) { // a new type brings its own
        was.storage.clear();
        was.compression.clear();
    }
    if (context.table)
        for (const Sentence &statement :
            columnSettings(*context.table, &was, after.column, ownStorage(after.column, context)))
            a.result.statements.push_back(statement);
    if (const QString options = alterForeignOptions(before.column.foreignOptions, after.column.foreignOptions);
        !options.isEmpty())
        a.result.statements.push_back(a.say(u' ' + options));
    return a.result;
}

} // namespace Howdah
