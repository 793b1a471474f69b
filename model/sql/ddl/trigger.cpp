// SPDX-License-Identifier: Apache-2.0
#include "sql/ddl/address.h"
#include "sql/ddl/ddl.h"
#include "sql/ddl/expression.h"
#include "sql/quoting.h"

namespace Howdah::Sql {

using namespace Qt::StringLiterals;

namespace {

QString stateWord(QChar enabled)
{
    switch (enabled.unicode()) {
    case u'D':
        return u"DISABLE"_s;
    case u'R':
        return u"ENABLE REPLICA"_s;
    case u'A':
        return u"ENABLE ALWAYS"_s;
    default:
        return u"ENABLE"_s;
    }
}

QString onTable(const QualifiedName &relation, QChar enabled, const QString &word, const QString &name)
{
    return u"ALTER TABLE "_s + identifier(relation) + u' ' + stateWord(enabled) + word + identifier(name);
}

} // namespace

QString enabledState(const Object &object)
{
    if (const auto *trigger = std::get_if<Trigger>(&object))
        return onTable(trigger->relation, trigger->enabled, u" TRIGGER "_s, trigger->name);
    if (const auto *rule = std::get_if<Rule>(&object))
        return onTable(rule->relation, rule->enabled, u" RULE "_s, rule->name);
    const auto &event = std::get<EventTrigger>(object);
    return u"ALTER EVENT TRIGGER "_s + identifier(event.name) + u' ' + stateWord(event.enabled);
}

Statements partStates(const Trigger &trigger)
{
    Statements sql;
    for (const TriggerPart &part : trigger.parts)
        sql.push_back(onTable(part.relation, part.enabled, u" TRIGGER "_s, trigger.name));
    return sql;
}

QString createPolicy(const Policy &p)
{
    QString sql = u"CREATE POLICY "_s + identifier(p.name) + u" ON "_s + identifier(p.relation);
    if (!p.permissive)
        sql += u" AS RESTRICTIVE"_s;
    if (p.command != u"ALL")
        sql += u" FOR "_s + p.command;
    if (!p.roles.empty()) {
        QStringList roles;
        for (const QString &name : p.roles)
            roles.append(role(name));
        sql += u" TO "_s + roles.join(u", "_s);
    }
    if (!p.usingExpression.isEmpty())
        sql += u" USING ("_s + reparsable(p.usingExpression) + u')';
    if (!p.checkExpression.isEmpty())
        sql += u" WITH CHECK ("_s + reparsable(p.checkExpression) + u')';
    return sql;
}

} // namespace Howdah::Sql
