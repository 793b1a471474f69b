// SPDX-License-Identifier: Apache-2.0
#include "check/report/report.h"

#include "check/checkliststore.h"
#include "check/fixtext.h"
#include "check/help.h"
#include "check/registry.h"
#include "check/rule.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Howdah::Check {

using namespace Qt::StringLiterals;

namespace {

QString level(Severity severity)
{
    return severity == Severity::Fail ? u"error"_s : severity == Severity::Attention ? u"warning"_s : u"note"_s;
}

/// A database's object has no file: its place is a name (3.33 of the standard).
QJsonObject place(const ObjectRef &object)
{
    return {{u"logicalLocations"_s,
        QJsonArray{QJsonObject{{u"fullyQualifiedName"_s, display(object)}, {u"kind"_s, kindWord(object.kind)}}}}};
}

QJsonObject result(const Finding &finding)
{
    QStringList lines{finding.message};
    for (const Fact &fact : finding.facts)
        lines << fact.name + u": "_s + fact.value;
    for (const Change &change : finding.fix)
        lines << u"fix: "_s + fixText(change);
    QJsonArray places;
    for (const Finding &part : finding.parts)
        places.append(place(part.object));
    if (finding.parts.empty())
        places.append(place(finding.object));
    QJsonObject json{{u"ruleId"_s, finding.rule}, {u"level"_s, level(finding.severity)},
        {u"message"_s, QJsonObject{{u"text"_s, lines.join(u'\n')}}}, {u"locations"_s, places},
        {u"partialFingerprints"_s, QJsonObject{{u"howdah/v1"_s, fingerprint(finding)}}},
        {u"properties"_s, QJsonObject{{u"item"_s, finding.item}}}};
    if (finding.isWaived())
        json.insert(u"suppressions"_s,
            QJsonArray{QJsonObject{{u"kind"_s, u"external"_s}, {u"justification"_s, finding.waiver}}});
    return json;
}

} // namespace

QByteArray sarifReport(const Checklist &checklist)
{
    QJsonArray known, results;
    for (const Rule &rule : rules())
        known.append(QJsonObject{{u"id"_s, rule.id}, {u"shortDescription"_s, QJsonObject{{u"text"_s, title(rule.id)}}},
            {u"help"_s, QJsonObject{{u"text"_s, helpPage(rule.id)}, {u"markdown"_s, helpPage(rule.id)}}},
            {u"defaultConfiguration"_s, QJsonObject{{u"level"_s, level(rule.severity)}}}});
    for (const Group &group : checklist.groups)
        for (const Item &item : group.items)
            for (const Finding &finding : item.findings)
                results.append(result(finding));
    const QJsonObject driver{{u"name"_s, u"Howdah"_s}, {u"rules"_s, known}};
    const QJsonObject run{{u"tool"_s, QJsonObject{{u"driver"_s, driver}}}, {u"results"_s, results}};
    return QJsonDocument(QJsonObject{{u"$schema"_s, u"https://json.schemastore.org/sarif-2.1.0.json"_s},
                             {u"version"_s, u"2.1.0"_s}, {u"runs"_s, QJsonArray{run}}})
        .toJson();
}

} // namespace Howdah::Check
