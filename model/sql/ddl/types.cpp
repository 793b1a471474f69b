// SPDX-License-Identifier: Apache-2.0
#include "sql/ddl/types.h"

#include "sql/ddl/expression.h"
#include "sql/quoting.h"

namespace Howdah::Sql {

using namespace Qt::StringLiterals;

QString createEnum(const EnumType &type)
{
    QStringList values;
    for (const QString &value : type.values)
        values.append(literal(value));
    return u"CREATE TYPE "_s + identifier(type.name) + u" AS ENUM ("_s + values.join(u", "_s) + u')';
}

QString attributeDefinition(const Attribute &attribute)
{
    QString sql = identifier(attribute.name) + u' ' + attribute.type;
    if (!attribute.collation.isEmpty())
        sql += u" COLLATE "_s + identifier(attribute.collation);
    return sql;
}

QString createComposite(const CompositeType &type)
{
    QStringList attributes;
    for (const Attribute &attribute : type.attributes)
        attributes.append(attributeDefinition(attribute));
    return u"CREATE TYPE "_s + identifier(type.name) + u" AS ("_s + attributes.join(u", "_s) + u')';
}

QString createRange(const RangeType &type)
{
    QStringList parts{u"SUBTYPE = "_s + type.subtype};
    if (!type.operatorClass.isEmpty())
        parts.append(u"SUBTYPE_OPCLASS = "_s + identifier(type.operatorClass));
    if (!type.collation.isEmpty())
        parts.append(u"COLLATION = "_s + identifier(type.collation));
    if (!type.canonical.isEmpty())
        parts.append(u"CANONICAL = "_s + identifier(type.canonical));
    if (!type.difference.isEmpty())
        parts.append(u"SUBTYPE_DIFF = "_s + identifier(type.difference));
    if (!type.multirange.isEmpty())
        parts.append(u"MULTIRANGE_TYPE_NAME = "_s + identifier(type.multirange));
    return u"CREATE TYPE "_s + identifier(type.name) + u" AS RANGE ("_s + parts.join(u", "_s) + u')';
}

QString createCollation(const Collation &c)
{
    QStringList parts{u"PROVIDER = "_s + c.provider};
    if (!c.deterministic)
        parts.append(u"DETERMINISTIC = false"_s);
    if (!c.locale.isEmpty())
        parts.append(u"LOCALE = "_s + literal(c.locale));
    else if (c.lcCollate == c.lcCtype)
        parts.append(u"LOCALE = "_s + literal(c.lcCollate));
    else
        parts.append(u"LC_COLLATE = "_s + literal(c.lcCollate) + u", LC_CTYPE = "_s + literal(c.lcCtype));
    if (!c.rules.isEmpty())
        parts.append(u"RULES = "_s + literal(c.rules));
    return u"CREATE COLLATION "_s + identifier(c.name) + u" ("_s + parts.join(u", "_s) + u')';
}

QString domainConstraint(const DomainConstraint &constraint)
{
    return u"CONSTRAINT "_s + identifier(constraint.name) + u" CHECK ("_s + reparsable(constraint.expression) + u')'
        + (constraint.validated ? QString() : u" NOT VALID"_s);
}

QString createDomain(const Domain &domain)
{
    QString sql = u"CREATE DOMAIN "_s + identifier(domain.name) + u" AS "_s + domain.type;
    if (!domain.collation.isEmpty())
        sql += u" COLLATE "_s + identifier(domain.collation);
    if (domain.expression)
        sql += u" DEFAULT "_s + reparsable(*domain.expression);
    if (domain.notNull)
        sql += (domain.notNullName.isEmpty() ? QString() : u" CONSTRAINT "_s + identifier(domain.notNullName))
            + u" NOT NULL"_s;
    for (const DomainConstraint &constraint : domain.constraints)
        if (constraint.validated)
            sql += u"\n    "_s + domainConstraint(constraint);
    return sql;
}

} // namespace Howdah::Sql
