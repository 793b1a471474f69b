// SPDX-License-Identifier: Apache-2.0
#include "plan/alter.h"
#include "sql/ddl/expression.h"
#include "sql/ddl/types.h"
#include "sql/quoting.h"

#include <algorithm>
#include <map>

namespace Howdah {

using namespace Qt::StringLiterals;
using namespace Sql;

Alteration alterEnum(const EnumType &before, const EnumType &after)
{
    Alteration a;
    // Values can be added anywhere, never taken away or moved: the old list must be a subsequence of the new one.
    size_t next = 0;
    for (const QString &value : after.values)
        if (next < before.values.size() && before.values[next] == value)
            ++next;
    a.possible = next == before.values.size();
    if (!a.possible)
        return a;
    next = 0;
    const QString head = u"ALTER TYPE "_s + identifier(after.name) + u" ADD VALUE "_s;
    for (size_t i = 0; i < after.values.size(); ++i) {
        if (next < before.values.size() && before.values[next] == after.values[i]) {
            ++next;
            continue;
        }
        QString sql = head + literal(after.values[i]);
        if (next < before.values.size())
            sql += u" BEFORE "_s + literal(before.values[next]);
        a.alone.push_back(sql);
    }
    return a;
}

Alteration alterComposite(const CompositeType &before, const CompositeType &after)
{
    Alteration a;
    const QString head = u"ALTER TYPE "_s + identifier(after.name);
    std::map<QString, const Attribute *> was;
    for (const Attribute &attribute : before.attributes)
        was[attribute.name] = &attribute;
    // New attributes go to the end, so what stays must stay in front and in its order.
    std::vector<QString> kept, wanted;
    bool added = false;
    for (const Attribute &attribute : after.attributes) {
        const bool old = was.contains(attribute.name);
        a.possible = a.possible && !(added && old);
        added = added || !old;
        if (old)
            wanted.push_back(attribute.name);
    }
    for (const Attribute &attribute : before.attributes) {
        if (std::any_of(after.attributes.begin(), after.attributes.end(),
                [&](const Attribute &o) { return o.name == attribute.name; }))
            kept.push_back(attribute.name);
        else
            a.statements.emplace_back(head + u" DROP ATTRIBUTE "_s + identifier(attribute.name), Does::DropAttribute);
    }
    a.possible = a.possible && kept == wanted;
    for (const Attribute &attribute : after.attributes) {
        const auto old = was.find(attribute.name);
        if (old == was.end())
            a.statements.emplace_back(head + u" ADD ATTRIBUTE "_s + attributeDefinition(attribute), Does::AddAttribute);
        else if (old->second->type != attribute.type || !(old->second->collation == attribute.collation))
            a.statements.emplace_back(head + u" ALTER ATTRIBUTE "_s + identifier(attribute.name) + u" TYPE "_s
                    + attribute.type
                    + (attribute.collation.isEmpty() ? QString() : u" COLLATE "_s + identifier(attribute.collation)),
                Does::RetypeAttribute);
        if ((old == was.end() ? QString() : old->second->comment) != attribute.comment)
            a.statements.push_back(u"COMMENT ON COLUMN "_s + identifier(after.name) + u'.' + identifier(attribute.name)
                + u" IS "_s + (attribute.comment.isEmpty() ? u"NULL"_s : literal(attribute.comment)));
    }
    return a;
}

namespace {

void alterDomainConstraints(const QString &head, const Domain &before, const Domain &after, Alteration &a)
{
    std::map<QString, const DomainConstraint *> was, is;
    for (const DomainConstraint &c : before.constraints)
        was[c.name] = &c;
    for (const DomainConstraint &c : after.constraints)
        is[c.name] = &c;
    for (const auto &[name, constraint] : was) {
        const auto now = is.find(name);
        if (now == is.end() || now->second->expression != constraint->expression
            || (constraint->validated && !now->second->validated))
            a.release.push_back(head + u" DROP CONSTRAINT "_s + identifier(name));
    }
    for (const auto &[name, constraint] : is) {
        const auto old = was.find(name);
        const bool made = old == was.end() || old->second->expression != constraint->expression
            || (old->second->validated && !constraint->validated);
        if (made)
            a.statements.emplace_back(head + u" ADD "_s + domainConstraint(*constraint),
                constraint->validated ? Does::CheckDomain : Does::Other);
        else if (!old->second->validated && constraint->validated)
            a.statements.emplace_back(head + u" VALIDATE CONSTRAINT "_s + identifier(name), Does::CheckDomain);
        const QString comment = made ? QString() : old->second->comment;
        if (comment != constraint->comment)
            a.statements.push_back(u"COMMENT ON CONSTRAINT "_s + identifier(name) + u" ON DOMAIN "_s
                + identifier(after.name) + u" IS "_s
                + (constraint->comment.isEmpty() ? u"NULL"_s : literal(constraint->comment)));
    }
}

} // namespace

Alteration alterDomain(const Domain &before, const Domain &after)
{
    Alteration a;
    a.possible = before.type == after.type && before.collation == after.collation;
    const QString head = u"ALTER DOMAIN "_s + identifier(after.name);
    if (before.expression && !after.expression)
        a.release.push_back(head + u" DROP DEFAULT"_s);
    if (after.expression && before.expression != after.expression)
        a.statements.push_back(head + u" SET DEFAULT "_s + reparsable(*after.expression));
    const QString named
        = after.notNullName.isEmpty() ? QString() : u"CONSTRAINT "_s + identifier(after.notNullName) + u' ';
    if (before.notNull != after.notNull)
        a.statements.emplace_back(head
                + (!after.notNull         ? u" DROP NOT NULL"_s
                        : named.isEmpty() ? u" SET NOT NULL"_s
                                          : u" ADD "_s + named + u"NOT NULL"_s),
            after.notNull ? Does::CheckDomain : Does::Other);
    else if (before.notNullName != after.notNullName) {
        const auto name = [](const Domain &d) {
            return identifier(d.notNullName.isEmpty() ? QString(d.name.name + u"_not_null") : d.notNullName);
        };
        a.statements.push_back(head + u" RENAME CONSTRAINT "_s + name(before) + u" TO "_s + name(after));
    }
    alterDomainConstraints(head, before, after, a);
    return a;
}

} // namespace Howdah
