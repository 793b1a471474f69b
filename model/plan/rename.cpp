// SPDX-License-Identifier: Apache-2.0
#include "plan/rename.h"

#include "sql/ddl/address.h"
#include "sql/quoting.h"

#include <QCoreApplication>

namespace Howdah {

using namespace Qt::StringLiterals;
using namespace Sql;

namespace {

void setName(Object &object, const ObjectRef &to)
{
    std::visit(
        [&to](auto &o) {
            using T = std::decay_t<decltype(o)>;
            if constexpr (std::is_same_v<T, TableColumn>) {
                o.relation = to.name;
                o.column.name = to.member;
            } else if constexpr (requires { o.relation; o.name.schema; }) {
                o.name = to.name;
            } else if constexpr (requires { o.relation; o.name; }) {
                o.relation = to.name;
                o.name = to.member;
            } else if constexpr (requires { o.name.schema; }) {
                o.name = to.name;
            } else if constexpr (requires { o.name; }) {
                o.name = to.name.name;
            }
        },
        object);
}

QString onRelation(const QualifiedName &relation, const QString &kind, const QString &from, const QString &to)
{
    return u"ALTER TABLE "_s + identifier(relation) + u" RENAME "_s + kind + identifier(from) + u" TO "_s + identifier(to);
}

} // namespace

std::vector<QString> renameStatements(const Object &before, const Object &after)
{
    const ObjectRef from = refOf(before), to = refOf(after);
    std::vector<QString> sql;
    if (from.kind == ObjectKind::Column)
        return {onRelation(to.name, u"COLUMN "_s, from.member, to.member)};
    if (from.kind == ObjectKind::Constraint)
        return {onRelation(to.name, u"CONSTRAINT "_s, from.member, to.member)};
    if (from.kind == ObjectKind::Trigger || from.kind == ObjectKind::Rule || from.kind == ObjectKind::Policy)
        return {u"ALTER "_s + address(before).keyword + u' ' + identifier(from.member) + u" ON "_s + identifier(to.name) + u" RENAME TO "_s + identifier(to.member)};
    const QString keyword = address(before).keyword;
    QString name = address(before).name;
    if (from.name.schema != to.name.schema && from.kind != ObjectKind::Index) {
        sql.push_back(u"ALTER "_s + keyword + u' ' + name + u" SET SCHEMA "_s + identifier(to.name.schema));
        Object moved = before;
        setName(moved, {from.kind, {to.name.schema, from.name.name}, from.member});
        name = address(moved).name;
    }
    if (from.name.name != to.name.name)
        sql.push_back(u"ALTER "_s + keyword + u' ' + name + u" RENAME TO "_s + identifier(to.name.name));
    return sql;
}

void applyRenames(const std::vector<Rename> &renames, Database &database, Plan &plan)
{
    for (const Rename &rename : renames) {
        ObjectRef from = rename.from;
        // A member of a renamed relation is found under the relation's new name.
        if (!from.member.isEmpty() && from.kind != ObjectKind::Routine && !objectOf(database, from))
            from.name = rename.to.name;
        const std::optional<Object> before = objectOf(database, from);
        if (!before) {
            plan.notes.push_back(QCoreApplication::translate("Plan", "There is no %1 %2 to rename.").arg(kindWord(rename.from.kind), display(rename.from)));
            continue;
        }
        Object after = *before;
        setName(after, rename.to);
        const Change change{before, after};
        if (const Result<void> done = apply(change, database); !done) {
            plan.notes.push_back(done.error().message);
            continue;
        }
        for (const QString &sql : renameStatements(*before, after))
            plan.statements.push_back({sql, refOf(after), int(plan.changes.size()), {}, true, DataLoss::None});
        plan.changes.push_back(change);
    }
}

} // namespace Howdah
