// SPDX-License-Identifier: Apache-2.0
#include "plan/alter.h"

#include "diff/differ.h"
#include "sql/ddl/address.h"
#include "sql/ddl/options.h"
#include "sql/ddl/privileges.h"
#include "sql/quoting.h"

#include <algorithm>
#include <map>

namespace Howdah {

using namespace Qt::StringLiterals;
using namespace Sql;

namespace {

std::map<QString, QString> byName(const Options &options)
{
    std::map<QString, QString> map;
    for (const QString &option : options)
        map[option.section(u'=', 0, 0)] = option.section(u'=', 1);
    return map;
}

void columnAttachmentChanges(const TableColumn &before, const TableColumn &after, Statements &sql)
{
    if (before.column.comment != after.column.comment)
        sql.push_back(commentStatement(Object(after), after.column.comment));
    for (const Sentence &statement : grantStatements(u"TABLE "_s + identifier(after.relation), before.column.grants,
             after.column.grants, {}, identifier(after.column.name)))
        sql.push_back(statement);
}

/// Comments and privileges of a view's columns, by name.
void viewColumnChanges(const View &before, const View &after, Statements &sql)
{
    for (const ViewColumn &column : after.columns) {
        const auto old = std::find_if(
            before.columns.begin(), before.columns.end(), [&](const ViewColumn &c) { return c.name == column.name; });
        const ViewColumn none;
        const ViewColumn &was = old == before.columns.end() ? none : *old;
        if (was.comment != column.comment)
            sql.push_back(u"COMMENT ON COLUMN "_s + identifier(after.name) + u'.' + identifier(column.name) + u" IS "_s
                + (column.comment.isEmpty() ? u"NULL"_s : literal(column.comment)));
        for (const Sentence &statement : grantStatements(u"TABLE "_s + identifier(after.name),
                 afterRevoke(afterOwnerChange(was.grants, before.owner, after.owner),
                     afterOwnerChange(before.grants, before.owner, after.owner), after.grants),
                 column.grants, {}, identifier(column.name)))
            sql.push_back(statement);
    }
}

} // namespace

void alterOptions(
    const QString &head, const Options &before, const Options &after, Statements &sql, const QString &prefix)
{
    for (const Sentence &statement : optionStatements(head, before, after, prefix))
        sql.push_back(statement);
}

Statements asRemarks(Statements statements)
{
    for (Sentence &statement : statements)
        statement.does = Does::Remark;
    return statements;
}

QString alterForeignOptions(const Options &before, const Options &after)
{
    const auto was = byName(before), is = byName(after);
    QStringList parts;
    for (const auto &[name, value] : was)
        if (!is.contains(name))
            parts.append(u"DROP "_s + identifier(name));
    for (const auto &[name, value] : is) {
        const auto old = was.find(name);
        if (old == was.end())
            parts.append(u"ADD "_s + identifier(name) + u' ' + literal(value));
        else if (old->second != value)
            parts.append(u"SET "_s + identifier(name) + u' ' + literal(value));
    }
    return parts.isEmpty() ? QString() : u"OPTIONS ("_s + parts.join(u", "_s) + u')';
}

const Sentence *Alteration::that(Does what) const
{
    const auto found = std::ranges::find(statements, what, &Sentence::does);
    return found == statements.end() ? nullptr : &*found;
}

Sentence *Alteration::that(Does what)
{
    return const_cast<Sentence *>(std::as_const(*this).that(what));
}

Alteration alteration(const Object &before, const Object &after, const AlterContext &context)
{
    if (const auto *o = std::get_if<TableColumn>(&before))
        return alterColumn(*o, std::get<TableColumn>(after), context);
    if (const auto *o = std::get_if<Table>(&before))
        return alterTableSettings(*o, std::get<Table>(after));
    if (const auto *o = std::get_if<EnumType>(&before))
        return alterEnum(*o, std::get<EnumType>(after));
    if (const auto *o = std::get_if<CompositeType>(&before))
        return alterComposite(*o, std::get<CompositeType>(after));
    if (const auto *o = std::get_if<Domain>(&before))
        return alterDomain(*o, std::get<Domain>(after));
    if (const auto *o = std::get_if<Sequence>(&before))
        return alterSequence(*o, std::get<Sequence>(after));
    if (const auto *o = std::get_if<View>(&before))
        return alterView(*o, std::get<View>(after));
    if (const auto *o = std::get_if<Constraint>(&before))
        return alterConstraint(*o, std::get<Constraint>(after));
    if (const auto *o = std::get_if<Index>(&before))
        return alterIndex(*o, std::get<Index>(after));
    if (const auto *o = std::get_if<Routine>(&before))
        return alterRoutine(*o, std::get<Routine>(after));
    if (const auto *o = std::get_if<Policy>(&before))
        return alterPolicy(*o, std::get<Policy>(after));
    if (const auto *o = std::get_if<Publication>(&before))
        return alterPublication(*o, std::get<Publication>(after), context.again);
    return alterMisc(before, after, context.serverVersion);
}

Statements attachmentChanges(const Object &before, const Object &after, int serverVersion)
{
    Statements sql;
    if (const auto *column = std::get_if<TableColumn>(&before)) {
        columnAttachmentChanges(*column, std::get<TableColumn>(after), sql);
        return sql;
    }
    const Address a = address(after);
    const auto *sequence = std::get_if<Sequence>(&after);
    const bool owned = sequence && sequence->ownedBy && std::get<Sequence>(before).ownedBy;
    // An owned sequence follows its table's owner, and may not have another.
    if (ownerOf(before) != ownerOf(after) && !owned)
        sql.push_back(u"ALTER "_s + a.keyword + u' ' + a.name + u" OWNER TO "_s + identifier(ownerOf(after)));
    if (commentOf(before) != commentOf(after))
        sql.push_back(commentStatement(after, commentOf(after)));
    if (const Grants *grants = grantsOf(after))
        for (const Sentence &statement : grantStatements(a.grant + u' ' + a.name,
                 afterOwnerChange(*grantsOf(before), ownerOf(before), ownerOf(after)), *grants,
                 allPrivileges(after, serverVersion)))
            sql.push_back(statement);
    if (const auto *view = std::get_if<View>(&after))
        viewColumnChanges(std::get<View>(before), *view, sql);
    if (const auto *constraint = std::get_if<Constraint>(&after);
        constraint && constraint->indexComment != std::get<Constraint>(before).indexComment)
        sql.push_back(u"COMMENT ON INDEX "_s + identifier(QualifiedName{constraint->relation.schema, constraint->name})
            + u" IS "_s + (constraint->indexComment.isEmpty() ? u"NULL"_s : literal(constraint->indexComment)));
    return sql;
}

} // namespace Howdah
