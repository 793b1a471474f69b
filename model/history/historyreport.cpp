// SPDX-License-Identifier: Apache-2.0
#include "history/historyreport.h"

#include "history/historytext.h"

#include <QJsonArray>

#include <algorithm>

namespace Howdah {

namespace {

using namespace Qt::StringLiterals;

constexpr int mostPaths = 2000;

QJsonArray array(const std::vector<QString> &values, bool sorted = false)
{
    std::vector<QString> copy = values;
    if (sorted)
        std::ranges::sort(copy);
    QJsonArray result;
    for (const QString &value : copy)
        result.append(value);
    return result;
}

QJsonObject revisionJson(const Revision &revision)
{
    return {{u"file"_s, revision.file}, {u"doc"_s, revision.message}, {u"created"_s, revision.created},
        {u"down_revisions"_s, array(revision.downRevisions)}, {u"depends_on"_s, array(revision.dependsOn)},
        {u"resolved_depends_on"_s, array(revision.resolvedDependsOn)},
        {u"normalized_depends_on"_s, array(revision.normalizedDependsOn, true)},
        {u"declared_branch_labels"_s, array(revision.declaredLabels, true)},
        {u"branch_labels"_s, array(revision.labels)}, {u"nextrev"_s, array(revision.nextrev, true)},
        {u"all_nextrev"_s, array(revision.allNextrev, true)}, {u"is_head"_s, revision.isHead()},
        {u"is_real_head"_s, revision.isRealHead()}, {u"is_base"_s, revision.isBase()},
        {u"is_merge"_s, revision.isMergePoint()}, {u"is_branch_point"_s, revision.isBranchPoint()},
        {u"is_real_branch_point"_s, revision.isRealBranchPoint()}};
}

QJsonArray faultsJson(const std::vector<Fault> &faults)
{
    QJsonArray result;
    for (const Fault &fault : faults) {
        QJsonObject object{{u"kind"_s, faultName(fault.kind)}, {u"message"_s, fault.message}};
        if (!fault.revisions.empty())
            object.insert(u"revisions"_s, array(fault.revisions));
        if (!fault.file.isEmpty())
            object.insert(u"file"_s, fault.file);
        if (fault.line > 0)
            object.insert(u"line"_s, fault.line);
        result.append(object);
    }
    return result;
}

QJsonArray positionsJson(const HistoryReport &report)
{
    QJsonArray result;
    for (const DatabasePosition &position : report.positions) {
        const PositionReport meaning = positionReport(report.history.graph, position);
        QJsonObject object{{u"name"_s, position.name},
            {u"table"_s, position.table.isEmpty() ? QJsonValue() : QJsonValue(position.table)},
            {u"rows"_s, array(position.rows)}, {u"current"_s, array(meaning.current)},
            {u"unknown"_s, array(meaning.unknown)}, {u"redundant"_s, array(meaning.redundant)},
            {u"pending"_s,
                meaning.unknownBecause.isEmpty() ? QJsonValue(array(meaning.pending)) : QJsonValue(QJsonValue::Null)}};
        if (!meaning.unknownBecause.isEmpty())
            object.insert(u"pending_unknown"_s, meaning.unknownBecause);
        result.append(object);
    }
    return result;
}

void addPaths(const RevisionGraph &graph, QJsonObject *json)
{
    const auto steps = [](const Result<MigrationPath> &path) { return path ? array(path->revisions) : QJsonArray(); };
    json->insert(u"upgrade_base_to_heads"_s, steps(upgradePath(graph, {}, u"heads"_s)));
    json->insert(u"downgrade_heads_to_base"_s, steps(downgradePath(graph, {u"heads"_s}, u"base"_s)));
    if (graph.count() > mostPaths) {
        json->insert(u"paths_omitted"_s, true);
        return;
    }
    QJsonObject up, down;
    for (const Revision &revision : graph.revisions()) {
        up.insert(revision.id, steps(upgradePath(graph, {}, revision.id)));
        down.insert(revision.id, steps(downgradePath(graph, {u"heads"_s}, revision.id)));
    }
    json->insert(u"upgrade_base_to"_s, up);
    json->insert(u"downgrade_heads_to"_s, down);
}

QString joined(const std::vector<QString> &values)
{
    return QStringList(values.begin(), values.end()).join(u", ");
}

QString historyLine(const Revision &revision)
{
    QString line = revision.downRevisions.empty() ? u"<base>"_s : joined(revision.downRevisions);
    if (!revision.dependsOn.empty())
        line += u" (" + joined(revision.dependsOn) + u')';
    line += u" -> " + revision.id;
    if (!revision.labels.empty())
        line += u" (" + joined(revision.labels) + u')';
    for (const QString &mark : revisionMarks(revision)) {
        if (mark != "base"_L1) // the arrow's left end says so already
            line += u" (" + mark + u')';
    }
    return line + u", " + revision.message.simplified();
}

QString faultLine(const Fault &fault)
{
    QString where = fault.file;
    if (fault.line > 0)
        where += u':' + QString::number(fault.line);
    return where.isEmpty() ? fault.message : where + u": " + fault.message;
}

QString positionLine(const HistoryReport &report, const DatabasePosition &position)
{
    const PositionReport meaning = positionReport(report.history.graph, position);
    if (position.table.isEmpty())
        return HistoryText::tr("%1: no version table; %n revision(s) pending", nullptr, int(meaning.pending.size()))
            .arg(position.name);
    const QString at = position.rows.empty() ? u"<base>"_s : joined(position.rows);
    QString line = meaning.unknownBecause.isEmpty()
        ? HistoryText::tr("%1: at %2; %n revision(s) pending", nullptr, int(meaning.pending.size()))
              .arg(position.name, at)
        : HistoryText::tr("%1: at %2; what is pending is not known: %3").arg(position.name, at, meaning.unknownBecause);
    if (!meaning.unknown.empty())
        line += u"; " + HistoryText::tr("not in this history: %1").arg(joined(meaning.unknown));
    if (!meaning.redundant.empty())
        line += u"; " + HistoryText::tr("superseded rows: %1").arg(joined(meaning.redundant));
    return line;
}

} // namespace

std::vector<QString> revisionMarks(const Revision &revision)
{
    std::vector<QString> marks;
    if (revision.isRealHead())
        marks.push_back(u"head"_s);
    else if (revision.isHead())
        marks.push_back(u"effective head"_s);
    if (revision.isBase())
        marks.push_back(u"base"_s);
    if (revision.isBranchPoint())
        marks.push_back(u"branchpoint"_s);
    if (revision.isMergePoint())
        marks.push_back(u"mergepoint"_s);
    return marks;
}

QJsonObject historyJson(const HistoryReport &report)
{
    const RevisionGraph &graph = report.history.graph;
    QJsonObject revisions;
    for (const Revision &revision : graph.revisions())
        revisions.insert(revision.id, revisionJson(revision));
    QJsonObject json{{u"version"_s, 1}, {u"format"_s, report.history.format}, {u"files"_s, report.history.files},
        {u"heads"_s, array(graph.heads(), true)}, {u"real_heads"_s, array(graph.realHeads(), true)},
        {u"bases"_s, array(graph.bases(), true)}, {u"real_bases"_s, array(graph.realBases(), true)},
        {u"walk_revisions"_s, array(graph.walk())}, {u"revisions"_s, revisions},
        {u"faults"_s, faultsJson(report.history.faults())}, {u"databases"_s, positionsJson(report)}};
    addPaths(graph, &json);
    if (report.path) {
        json.insert(u"path"_s,
            QJsonObject{{u"direction"_s, report.path->direction == Direction::Upgrade ? u"upgrade"_s : u"downgrade"_s},
                {u"from"_s, array(report.path->from)}, {u"to"_s, report.path->to},
                {u"revisions"_s, array(report.path->revisions)}});
    }
    return json;
}

QString historyText(const HistoryReport &report)
{
    const RevisionGraph &graph = report.history.graph;
    QStringList lines;
    if (report.path) {
        lines << (report.path->direction == Direction::Upgrade
                ? HistoryText::tr("Upgrade runs %n revision(s):", nullptr, int(report.path->revisions.size()))
                : HistoryText::tr("Downgrade runs %n revision(s):", nullptr, int(report.path->revisions.size())));
        for (const QString &id : report.path->revisions)
            lines << historyLine(*graph.find(id));
    } else {
        for (const QString &id : graph.walk())
            lines << historyLine(*graph.find(id));
        lines << QString() << HistoryText::tr("%n revision(s)", nullptr, graph.count())
              << HistoryText::tr("heads: %1").arg(joined(graph.heads()))
              << HistoryText::tr("bases: %1").arg(joined(graph.bases()));
    }
    for (const DatabasePosition &position : report.positions)
        lines << positionLine(report, position);
    const auto faults = report.history.faults();
    if (!faults.empty())
        lines << QString() << HistoryText::tr("%n fault(s):", nullptr, int(faults.size()));
    for (const Fault &fault : faults)
        lines << u"  " + faultLine(fault);
    return lines.join(u'\n') + u'\n';
}

} // namespace Howdah
