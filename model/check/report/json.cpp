// SPDX-License-Identifier: Apache-2.0
#include "check/report/report.h"

#include "check/fixtext.h"
#include "check/fold.h"
#include "check/report/words.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Howdah::Check {

namespace {

QJsonObject toJson(const ObjectRef &object)
{
    QJsonObject json{{QStringLiteral("kind"), kindWord(object.kind)}, {QStringLiteral("name"), object.name.name}};
    if (!object.name.schema.isEmpty())
        json.insert(QStringLiteral("schema"), object.name.schema);
    if (!object.member.isEmpty())
        json.insert(QStringLiteral("member"), object.member);
    return json;
}

QJsonArray toJson(const std::vector<QString> &list)
{
    return QJsonArray::fromStringList(QStringList(list.begin(), list.end()));
}

QJsonObject toJson(const Finding &finding)
{
    QJsonArray facts;
    for (const Fact &fact : finding.facts)
        facts.append(QJsonObject{{QStringLiteral("name"), fact.name}, {QStringLiteral("value"), fact.value}});
    QJsonObject json{{QStringLiteral("rule"), finding.rule}, {QStringLiteral("severity"), key(finding.severity)},
        {QStringLiteral("object"), toJson(finding.object)}, {QStringLiteral("message"), finding.message},
        {QStringLiteral("evidence"), facts}};
    if (!finding.table.isEmpty()) {
        QJsonArray rows;
        for (const std::vector<QString> &row : finding.table.rows)
            rows.append(toJson(row));
        json.insert(QStringLiteral("table"),
            QJsonObject{{QStringLiteral("columns"), toJson(finding.table.columns)}, {QStringLiteral("rows"), rows}});
    }
    QJsonArray fixes;
    for (const Change &change : finding.fix)
        fixes.append(fixText(change));
    json.insert(QStringLiteral("fix"), fixes);
    for (const auto &[name, value] : {std::pair(QStringLiteral("fixNote"), finding.fixNote),
             std::pair(QStringLiteral("fixSql"), finding.fixSql), std::pair(QStringLiteral("query"), finding.query)})
        if (!value.isEmpty())
            json.insert(name, value);
    if (!finding.parts.empty()) {
        QJsonArray parts;
        for (const Finding &part : finding.parts)
            parts.append(toJson(part));
        json.insert(QStringLiteral("parts"), parts);
    }
    if (finding.isWaived())
        json.insert(QStringLiteral("waiver"), finding.waiver);
    return json;
}

QJsonObject toJson(const Item &item)
{
    QJsonArray findings;
    for (const Finding &finding : item.findings)
        findings.append(toJson(finding));
    QJsonArray gaps;
    for (const Gap &gap : item.gaps) {
        QJsonObject json{{QStringLiteral("reason"), gap.reason}};
        if (!gap.object.name.name.isEmpty())
            json.insert(QStringLiteral("object"), toJson(gap.object));
        gaps.append(json);
    }
    return {{QStringLiteral("id"), item.id}, {QStringLiteral("title"), item.title},
        {QStringLiteral("kind"), key(item.kind)}, {QStringLiteral("state"), key(item.state)},
        {QStringLiteral("subjects"), item.subjects}, {QStringLiteral("note"), item.note},
        {QStringLiteral("notMeasured"), gaps}, {QStringLiteral("findings"), findings}};
}

} // namespace

QByteArray jsonReport(const Checklist &checklist)
{
    QJsonArray groups;
    for (const Group &group : checklist.groups) {
        QJsonArray items;
        for (const Item &item : group.items)
            items.append(toJson(item));
        groups.append(QJsonObject{{QStringLiteral("key"), group.key}, {QStringLiteral("title"), group.title},
            {QStringLiteral("items"), items}});
    }
    QJsonArray first;
    for (const Finding *finding : foremost(checklist))
        first.append(QJsonObject{{QStringLiteral("item"), finding->item}, {QStringLiteral("rule"), finding->rule},
            {QStringLiteral("object"), toJson(finding->object)}, {QStringLiteral("message"), finding->message}});
    QJsonObject counts;
    for (ItemState state : {ItemState::Pass, ItemState::Attention, ItemState::Fail, ItemState::NotApplicable,
             ItemState::Waived, ItemState::NotMeasured, ItemState::Asks})
        counts.insert(key(state), checklist.count(state));
    const QJsonObject root{{QStringLiteral("version"), 1}, {QStringLiteral("source"), checklist.source},
        {QStringLiteral("database"), checklist.database}, {QStringLiteral("serverVersion"), checklist.serverVersion},
        {QStringLiteral("live"), checklist.live}, {QStringLiteral("data"), key(checklist.data)},
        {QStringLiteral("counts"), counts}, {QStringLiteral("notMeasured"), checklist.notMeasured()},
        {QStringLiteral("first"), first}, {QStringLiteral("groups"), groups}};
    return QJsonDocument(root).toJson();
}

} // namespace Howdah::Check
