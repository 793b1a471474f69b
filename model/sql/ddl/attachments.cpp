// SPDX-License-Identifier: Apache-2.0
#include "sql/ddl/address.h"
#include "sql/ddl/ddl.h"
#include "sql/ddl/privileges.h"
#include "sql/quoting.h"

namespace Howdah::Sql {

using namespace Qt::StringLiterals;

namespace {

template <typename C>
void addColumn(const QualifiedName &relation, const C &column, Statements &sql)
{
    if (!column.comment.isEmpty())
        sql.push_back(u"COMMENT ON COLUMN "_s + identifier(relation) + u'.' + identifier(column.name) + u" IS "_s
            + literal(column.comment));
    if constexpr (requires { column.grants; })
        if (!column.grants.empty())
            for (const Sentence &statement :
                grantStatements(u"TABLE "_s + identifier(relation), {}, column.grants, {}, identifier(column.name)))
                sql.push_back(statement);
}

void addColumns(const Object &object, Statements &sql)
{
    if (const auto *table = std::get_if<Table>(&object))
        for (const Column &column : table->columns)
            addColumn(table->name, column, sql);
    if (const auto *view = std::get_if<View>(&object))
        for (const ViewColumn &column : view->columns)
            addColumn(view->name, column, sql);
    if (const auto *composite = std::get_if<CompositeType>(&object))
        for (const Attribute &attribute : composite->attributes)
            addColumn(composite->name, attribute, sql);
}

} // namespace

Sentence commentStatement(const Object &object, const QString &comment)
{
    const Address a = address(object);
    return u"COMMENT ON "_s + a.keyword + u' ' + a.name + u" IS "_s
        + (comment.isEmpty() ? u"NULL"_s : literal(comment));
}

Statements columnAttachments(const QualifiedName &relation, const Column &column)
{
    Statements sql;
    addColumn(relation, column, sql);
    return sql;
}

Statements attachmentStatements(const Object &object, const QString &creator, int serverVersion)
{
    if (const auto *column = std::get_if<TableColumn>(&object))
        return columnAttachments(column->relation, column->column);
    Statements sql;
    const Address a = address(object);
    const QString owner = ownerOf(object);
    if (!owner.isEmpty() && owner != creator)
        sql.push_back(u"ALTER "_s + a.keyword + u' ' + a.name + u" OWNER TO "_s + identifier(owner));
    if (const QString comment = commentOf(object); !comment.isEmpty())
        sql.push_back(commentStatement(object, comment));
    if (const Grants *grants = grantsOf(object))
        if (const Grants byItself = defaultGrants(object, owner, serverVersion); *grants != byItself)
            for (const Sentence &statement :
                grantStatements(a.grant + u' ' + a.name, byItself, *grants, allPrivileges(object, serverVersion)))
                sql.push_back(statement);
    addColumns(object, sql);
    if (const auto *constraint = std::get_if<Constraint>(&object); constraint && !constraint->indexComment.isEmpty())
        sql.push_back(u"COMMENT ON INDEX "_s + identifier(QualifiedName{constraint->relation.schema, constraint->name})
            + u" IS "_s + literal(constraint->indexComment));
    return sql;
}

} // namespace Howdah::Sql
