// SPDX-License-Identifier: Apache-2.0
#include "locks/columnparts.h"

#include "locks/expressions.h"

#include <algorithm>

namespace Howdah::Locks {

using namespace Qt::StringLiterals;

namespace {

bool isNullConstant(Node node)
{
    while (const Node cast = node.as("TypeCast"_L1))
        node = cast["arg"_L1];
    return node.as("A_Const"_L1)["isnull"_L1].flag();
}

/// The parser of 17 was given STORED where VIRTUAL stood: the place is behind this constraint's word, and not behind
/// another's.
bool isVirtualAt(qsizetype at, const std::vector<Node> &constraints, const std::vector<qsizetype> &places)
{
    qsizetype next = std::numeric_limits<qsizetype>::max();
    for (const Node &node : constraints)
        if (const qsizetype other = node.location(); other > at)
            next = std::min(next, other);
    return std::ranges::any_of(places, [&](qsizetype place) { return place > at && place < next; });
}

void take(ColumnParts &parts, const Node &node, const std::vector<Node> &siblings,
    const std::vector<qsizetype> &virtualColumns)
{
    const Node constraint = node.as("Constraint"_L1);
    const QString type = constraint["contype"_L1].text();
    if (type == "CONSTR_NOTNULL"_L1) {
        parts.column.notNull = true;
    } else if (type == "CONSTR_DEFAULT"_L1) {
        parts.defaultNode = constraint["raw_expr"_L1];
        parts.isDefaultNull = isNullConstant(parts.defaultNode);
    } else if (type == "CONSTR_IDENTITY"_L1) {
        parts.isCounter = true;
        parts.column.notNull = true;
        parts.column.identity
            = constraint["generated_when"_L1].text() == "a"_L1 ? Identity::Always : Identity::ByDefault;
    } else if (type == "CONSTR_GENERATED"_L1) {
        parts.column.generated
            = isVirtualAt(node.location(), siblings, virtualColumns) ? Generated::Virtual : Generated::Stored;
        parts.column.expression = u"generated"_s;
        parts.defaultNode = constraint["raw_expr"_L1];
    } else if (!type.startsWith("CONSTR_ATTR"_L1) && type != "CONSTR_NULL"_L1) {
        if (type == "CONSTR_PRIMARY"_L1)
            parts.column.notNull = true;
        parts.constraints.push_back(node);
    }
}

} // namespace

ColumnParts columnParts(const Node &columnDef, const std::vector<qsizetype> &virtualColumns)
{
    const Node definition = columnDef.is("ColumnDef"_L1) ? columnDef.body() : columnDef;
    ColumnParts parts;
    parts.column.name = definition["colname"_L1].text();
    parts.typeNode = definition["typeName"_L1];
    parts.column.type = typeText(parts.typeNode);
    const QString serial = parts.column.type.section(u'.', -1);
    const bool isBig = serial == "bigserial"_L1 || serial == "serial8"_L1;
    const bool isSmall = serial == "smallserial"_L1 || serial == "serial2"_L1;
    if (isBig || isSmall || serial == "serial"_L1 || serial == "serial4"_L1) {
        parts.isCounter = parts.isSerial = true;
        parts.column.notNull = true;
        parts.column.type = isBig ? u"bigint"_s : isSmall ? u"smallint"_s : u"integer"_s;
    }
    if (const Node collation = definition["collClause"_L1])
        parts.column.collation = qualifiedName(collation["collname"_L1]);
    const std::vector<Node> constraints = definition["constraints"_L1].items();
    for (const Node &node : constraints)
        take(parts, node, constraints, virtualColumns);
    if (parts.defaultNode && !parts.isDefaultNull && !parts.column.expression)
        parts.column.expression = u"default"_s;
    return parts;
}

KnownConstraint constraintOf(const Node &wrapped, const QualifiedName &relation, const QString &column)
{
    const Node node = wrapped.is("Constraint"_L1) ? wrapped.body() : wrapped;
    KnownConstraint known;
    known.relation = relation;
    known.name = node["conname"_L1].text();
    known.validated = !node["skip_validation"_L1].flag();
    known.deferrable = node["deferrable"_L1].flag();
    known.noInherit = node["is_no_inherit"_L1].flag();
    const QString type = node["contype"_L1].text();
    for (const QString &name : strings(node[type == "CONSTR_FOREIGN"_L1 ? "fk_attrs"_L1 : "keys"_L1]))
        known.columns.push_back(name);
    if (type == "CONSTR_PRIMARY"_L1) {
        known.kind = ConstraintKind::PrimaryKey;
    } else if (type == "CONSTR_UNIQUE"_L1) {
        known.kind = ConstraintKind::Unique;
        known.nullsNotDistinct = node["nulls_not_distinct"_L1].flag();
    } else if (type == "CONSTR_FOREIGN"_L1) {
        known.kind = ConstraintKind::ForeignKey;
        known.referenced = relationName(node["pktable"_L1]);
        for (const QString &name : strings(node["pk_attrs"_L1]))
            known.referencedColumns.push_back(name);
    } else if (type == "CONSTR_EXCLUSION"_L1) {
        known.kind = ConstraintKind::Exclude;
    } else {
        known.kind = ConstraintKind::Check;
        known.tree = node["raw_expr"_L1];
        for (const QString &name : columnsIn(known.tree))
            known.columns.push_back(name);
    }
    if (known.columns.empty() && !column.isEmpty())
        known.columns.push_back(column);
    if (known.name.isEmpty()) {
        // As ChooseConstraintName() and ChooseIndexName() do when the name is free.
        const QString table = relation.name;
        switch (known.kind) {
        case ConstraintKind::PrimaryKey:
            known.name = table + "_pkey"_L1;
            break;
        case ConstraintKind::Unique:
        case ConstraintKind::Exclude:
        case ConstraintKind::ForeignKey:
        case ConstraintKind::Check: {
            QStringList parts{table};
            if (known.kind != ConstraintKind::Check || known.columns.size() == 1)
                for (const QString &name : known.columns)
                    parts << name;
            parts << (known.kind == ConstraintKind::Unique  ? u"key"_s
                    : known.kind == ConstraintKind::Exclude ? u"excl"_s
                    : known.kind == ConstraintKind::Check   ? u"check"_s
                                                            : u"fkey"_s);
            known.name = parts.join(u'_');
            break;
        }
        }
    }
    return known;
}

KnownIndex indexOf(const Node &node, const QualifiedName &relation)
{
    KnownIndex index;
    index.relation = relation;
    index.unique = node["unique"_L1].flag();
    index.method = node["accessMethod"_L1].text();
    QStringList parts{relation.name};
    for (const Node &element : node["indexParams"_L1].items()) {
        const Node key = element.as("IndexElem"_L1);
        const QString column = key["name"_L1].text(), nulls = key["nulls_ordering"_L1].text();
        const bool descending = key["ordering"_L1].text() == "SORTBY_DESC"_L1;
        index.keys.push_back(IndexKey{column, column.isEmpty() ? u"expression"_s : QString(),
            qualifiedName(key["collation"_L1]), qualifiedName(key["opclass"_L1]), {}, descending,
            nulls == "SORTBY_NULLS_FIRST"_L1 || (descending && nulls != "SORTBY_NULLS_LAST"_L1), {}});
        parts << (column.isEmpty() ? u"expr"_s : column);
    }
    for (const Node &element : node["indexIncludingParams"_L1].items())
        index.include.push_back(element.as("IndexElem"_L1)["name"_L1].text());
    index.nullsNotDistinct = node["nulls_not_distinct"_L1].flag();
    index.predicate = node["whereClause"_L1] ? u"predicate"_s : QString();
    const QString name = node["idxname"_L1].text();
    parts << u"idx"_s;
    index.name = {relation.schema, name.isEmpty() ? parts.join(u'_') : name};
    return index;
}

} // namespace Howdah::Locks
