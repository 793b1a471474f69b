// SPDX-License-Identifier: Apache-2.0
#include "plan/alter.h"
#include "sql/ddl/address.h"
#include "sql/quoting.h"

#include <algorithm>

namespace Howdah {

using namespace Qt::StringLiterals;
using namespace Sql;

namespace {

/// A sequence that has counted further than it may from now on: PostgreSQL would refuse the new bounds. setval() is not
/// undone with its transaction; RESTART is, since it gives the sequence a new file, and so is a setval() in that file.
QString countInside(const Sequence &sequence)
{
    const QString name = identifier(sequence.name), least = QString::number(sequence.minimum),
                  most = QString::number(sequence.maximum);
    return u"DO "_s
        + dollarQuoted(
            u"\nDECLARE\n    reached bigint;\n    called boolean;\nBEGIN\n    SELECT last_value, is_called INTO "
            "reached, called FROM "_s
            + name + u";\n    IF reached NOT BETWEEN "_s + least + u" AND "_s + most
            + u" THEN\n        ALTER SEQUENCE "_s + name + u" RESTART;\n        PERFORM pg_catalog.setval("_s
            + literal(name) + u", least(greatest(reached, "_s + least + u"), "_s + most
            + u"), called);\n    END IF;\nEND "_s);
}

} // namespace

Alteration alterSequence(const Sequence &before, const Sequence &after)
{
    Alteration a;
    a.possible = before.identity == after.identity && (!after.identity || before.ownedBy == after.ownedBy);
    if (!a.possible)
        return a;
    const QString head = u"ALTER SEQUENCE "_s + identifier(after.name);
    QStringList parts;
    if (before.type != after.type)
        parts.append(u"AS "_s + after.type);
    if (before.increment != after.increment)
        parts.append(u"INCREMENT BY "_s + QString::number(after.increment));
    if (before.minimum != after.minimum || before.type != after.type)
        parts.append(u"MINVALUE "_s + QString::number(after.minimum));
    if (before.maximum != after.maximum || before.type != after.type)
        parts.append(u"MAXVALUE "_s + QString::number(after.maximum));
    if (before.start != after.start)
        parts.append(u"START WITH "_s + QString::number(after.start));
    if (before.cache != after.cache)
        parts.append(u"CACHE "_s + QString::number(after.cache));
    if (before.cycle != after.cycle)
        parts.append(after.cycle ? u"CYCLE"_s : u"NO CYCLE"_s);
    const bool isApart = after.minimum > before.maximum || after.maximum < before.minimum;
    if (isApart)
        parts.append(u"RESTART"_s);
    else if (after.minimum > before.minimum || after.maximum < before.maximum)
        a.statements.push_back(countInside(after));
    if (!parts.isEmpty())
        a.statements.push_back(head + u' ' + parts.join(u' '));
    if (before.unlogged != after.unlogged && !after.identity)
        a.statements.push_back(head + (after.unlogged ? u" SET UNLOGGED"_s : u" SET LOGGED"_s));
    if (before.ownedBy != after.ownedBy && before.ownedBy && !after.identity)
        a.release.push_back(head + u" OWNED BY NONE"_s);
    return a;
}

namespace {

/// CREATE OR REPLACE VIEW may only append columns.
bool isReplaceable(const View &before, const View &after)
{
    if (before.columns.size() > after.columns.size())
        return false;
    for (size_t i = 0; i < before.columns.size(); ++i) {
        const ViewColumn &was = before.columns[i], &is = after.columns[i];
        if (was.name != is.name || was.type != is.type || !(was.collation == is.collation))
            return false;
    }
    return true;
}

} // namespace

Alteration alterView(const View &before, const View &after)
{
    Alteration a;
    const bool redefined = before.definition != after.definition;
    a.possible = before.materialized == after.materialized
        && !(redefined && (after.materialized || !isReplaceable(before, after)));
    if (!a.possible)
        return a;
    const QString head = u"ALTER "_s + address(Object(after)).keyword + u' ' + identifier(after.name);
    if (redefined)
        a.statements.push_back(createView(after, true));
    else
        alterOptions(head, before.options, after.options, a.statements);
    if (before.accessMethod != after.accessMethod)
        a.statements.push_back(head + u" SET ACCESS METHOD "_s
            + (after.accessMethod.isEmpty() ? u"heap"_s : identifier(after.accessMethod)));
    if (before.tablespace != after.tablespace)
        a.statements.push_back(head + u" SET TABLESPACE "_s
            + (after.tablespace.isEmpty() ? u"pg_default"_s : identifier(after.tablespace)));
    for (const ViewColumn &column : after.columns) {
        const auto old = std::find_if(
            before.columns.begin(), before.columns.end(), [&](const ViewColumn &c) { return c.name == column.name; });
        const ViewColumn none;
        const ViewColumn &was = old == before.columns.end() ? none : *old;
        const QString columnHead = head + u" ALTER COLUMN "_s + identifier(column.name);
        if (was.expression != column.expression)
            a.statements.push_back(
                columnHead + (column.expression ? u" SET DEFAULT "_s + *column.expression : u" DROP DEFAULT"_s));
        if (was.statisticsTarget != column.statisticsTarget)
            a.statements.push_back(
                columnHead + u" SET STATISTICS "_s + QString::number(column.statisticsTarget.value_or(-1)));
    }
    return a;
}

Alteration alterConstraint(const Constraint &before, const Constraint &after)
{
    Alteration a;
    Constraint same = before;
    same.comment = after.comment;
    same.indexComment = after.indexComment;
    if (after.kind != ConstraintKind::Exclude) // which has nothing else
        same.definition = after.definition;
    same.local = after.local;
    same.inherited = after.inherited;
    if (after.kind == ConstraintKind::Check)
        same.columns = after.columns;
    else
        same.noInherit = after.noInherit;
    const QString head = u"ALTER TABLE "_s + identifier(after.relation);
    if (!before.validated && after.validated && after.enforced) {
        same.validated = true;
        a.statements.emplace_back(
            AlterHead{after.relation}, u"VALIDATE CONSTRAINT "_s + identifier(after.name), Does::Validate);
    }
    if (after.kind == ConstraintKind::ForeignKey
        && (before.deferrable != after.deferrable || before.initiallyDeferred != after.initiallyDeferred)) {
        same.deferrable = after.deferrable;
        same.initiallyDeferred = after.initiallyDeferred;
        a.statements.push_back(head + u" ALTER CONSTRAINT "_s + identifier(after.name)
            + (after.deferrable ? u" DEFERRABLE"_s : u" NOT DEFERRABLE"_s)
            + (after.initiallyDeferred ? u" INITIALLY DEFERRED"_s : u" INITIALLY IMMEDIATE"_s));
    }
    if (before.clustered != after.clustered) {
        same.clustered = after.clustered;
        (after.clustered ? a.statements : a.release)
            .push_back(
                head + (after.clustered ? u" CLUSTER ON "_s + identifier(after.name) : u" SET WITHOUT CLUSTER"_s));
    }
    if (before.replicaIdentity && !after.replicaIdentity)
        a.release.push_back(u"ALTER TABLE ONLY "_s + identifier(after.relation) + u" REPLICA IDENTITY DEFAULT"_s);
    if (!before.replicaIdentity && after.replicaIdentity)
        a.statements.push_back(head + u" REPLICA IDENTITY USING INDEX "_s + identifier(after.name));
    same.replicaIdentity = after.replicaIdentity;
    if (before.parentIndex.isEmpty() && !after.parentIndex.isEmpty())
        same.parentIndex = after.parentIndex;
    alterOptions(u"ALTER INDEX "_s + identifier(QualifiedName{after.relation.schema, after.name}), before.options,
        after.options, a.statements);
    same.options = after.options;
    a.possible = same == after;
    return a;
}

Alteration alterIndex(const Index &before, const Index &after)
{
    Alteration a;
    Index same = before;
    same.comment = after.comment;
    const QString name = identifier(after.name), table = u"ALTER TABLE "_s + identifier(after.relation);
    if (before.clustered != after.clustered) {
        same.clustered = after.clustered;
        (after.clustered ? a.statements : a.release)
            .push_back(table
                + (after.clustered ? u" CLUSTER ON "_s + identifier(after.name.name) : u" SET WITHOUT CLUSTER"_s));
    }
    if (before.replicaIdentity && !after.replicaIdentity)
        a.release.push_back(u"ALTER TABLE ONLY "_s + identifier(after.relation) + u" REPLICA IDENTITY DEFAULT"_s);
    if (!before.replicaIdentity && after.replicaIdentity)
        a.statements.push_back(u"ALTER TABLE ONLY "_s + identifier(after.relation) + u" REPLICA IDENTITY USING INDEX "_s
            + identifier(after.name.name));
    same.replicaIdentity = after.replicaIdentity;
    alterOptions(u"ALTER INDEX "_s + name, before.options, after.options, a.statements);
    same.options = after.options;
    if (before.tablespace != after.tablespace) {
        same.tablespace = after.tablespace;
        a.statements.push_back(u"ALTER INDEX "_s + name + u" SET TABLESPACE "_s
            + (after.tablespace.isEmpty() ? u"pg_default"_s : identifier(after.tablespace)));
    }
    if (before.parentIndex.isEmpty() && !after.parentIndex.isEmpty())
        same.parentIndex = after.parentIndex;
    // A partitioned index becomes valid by itself when the last partition has its part.
    if (before.onPartitioned && after.onPartitioned && !before.valid && after.valid)
        same.valid = true;
    for (size_t i = 0; i < same.keys.size() && i < after.keys.size(); ++i)
        if (same.keys[i].statisticsTarget != after.keys[i].statisticsTarget) {
            same.keys[i].statisticsTarget = after.keys[i].statisticsTarget;
            a.statements.push_back((after.onPartitioned ? u"ALTER TABLE ONLY "_s : u"ALTER INDEX "_s) + name
                + u" ALTER COLUMN "_s + QString::number(i + 1) + u" SET STATISTICS "_s
                + QString::number(after.keys[i].statisticsTarget.value_or(-1)));
        }
    a.possible = same == after;
    return a;
}

} // namespace Howdah
