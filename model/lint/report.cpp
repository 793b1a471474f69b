// SPDX-License-Identifier: Apache-2.0
#include "lint/report.h"

#include "lint/rule.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QUrl>

namespace Howdah::Lint {

using namespace Qt::StringLiterals;

int Report::count() const
{
    int all = 0;
    for (const FileReport &file : files)
        all += int(file.findings.size());
    return all;
}

std::optional<Locks::LiveSize> Report::sizeOf(const Finding &finding) const
{
    const auto found = sizes.constFind(finding.relation);
    return found == sizes.constEnd() ? std::nullopt : std::optional(*found);
}

namespace {

QString word(Severity severity)
{
    switch (severity) {
    case Severity::Note:
        return QCoreApplication::translate("Lint", "note");
    case Severity::Warning:
        return QCoreApplication::translate("Lint", "warning");
    case Severity::Error:
        break;
    }
    return QCoreApplication::translate("Lint", "error");
}

QString title(const QString &rule)
{
    return helpPage(rule).section(u'\n', 0, 0).mid(2);
}

/// A path as SARIF wants it: a relative reference, or a file: URI.
QString uriOf(const QString &name)
{
    return name.startsWith(u'/') ? QUrl::fromLocalFile(name).toString(QUrl::FullyEncoded)
                                 : QString::fromLatin1(QUrl::toPercentEncoding(name, "/"));
}

QJsonObject liveJson(const Locks::LiveSize &size)
{
    QJsonObject object{{u"rows"_s, size.rows}, {u"bytes"_s, size.bytes}, {u"indexBytes"_s, size.indexBytes}};
    if (size.scanSeconds > 0)
        object.insert(u"scanSeconds"_s, size.scanSeconds);
    return object;
}

} // namespace

QString textReport(const Report &report)
{
    QString text;
    for (const FileReport &file : report.files)
        for (const Finding &finding : file.findings) {
            text += u"%1:%2:%3: %4 %5: %6\n"_s.arg(file.name, QString::number(finding.line),
                QString::number(finding.column), word(finding.severity), finding.rule, finding.message);
            if (const auto size = report.sizeOf(finding)) {
                const QLocale locale;
                text += u"    "_s
                    + QCoreApplication::translate("Lint", "%1 has about %2 rows, %3, and %4 of indexes.")
                          .arg(display(finding.relation), locale.toString(size->rows),
                              locale.formattedDataSize(size->bytes), locale.formattedDataSize(size->indexBytes));
                if (size->scanSeconds > 0 && finding.work != Locks::Work::AtOnce)
                    text += u' '
                        + QCoreApplication::translate("Lint", "Reading it once takes about %1 s there.")
                              .arg(locale.toString(size->scanSeconds, 'g', 2));
                text += u'\n';
            }
        }
    text += report.count() == 0
        ? QCoreApplication::translate("Lint", "Nothing found.") + u'\n'
        : QCoreApplication::translate("Lint", "%n finding(s).", nullptr, report.count()) + u'\n';
    return text;
}

QByteArray jsonReport(const Report &report)
{
    QJsonArray files;
    for (const FileReport &file : report.files) {
        QJsonArray findings;
        for (const Finding &finding : file.findings) {
            const Rule *rule = findRule(finding.rule);
            QJsonObject object{{u"rule"_s, finding.rule}, {u"name"_s, rule ? QLatin1StringView(rule->name) : ""_L1},
                {u"severity"_s, key(finding.severity)}, {u"message"_s, finding.message}, {u"line"_s, finding.line},
                {u"column"_s, finding.column}, {u"offset"_s, finding.offset}, {u"length"_s, finding.length},
                {u"statement"_s, finding.statement}};
            if (!finding.relation.isEmpty())
                object.insert(u"relation"_s, display(finding.relation));
            if (finding.work != Locks::Work::AtOnce)
                object.insert(u"work"_s, Locks::key(finding.work));
            if (const auto size = report.sizeOf(finding))
                object.insert(u"live"_s, liveJson(*size));
            findings.append(object);
        }
        files.append(QJsonObject{{u"file"_s, file.name}, {u"findings"_s, findings}});
    }
    return QJsonDocument(QJsonObject{{u"version"_s, 1}, {u"serverVersion"_s, report.major}, {u"files"_s, files}})
        .toJson();
}

QByteArray sarifReport(const Report &report)
{
    QJsonArray rules, results;
    for (const Rule &rule : Lint::rules())
        rules.append(QJsonObject{{u"id"_s, QLatin1StringView(rule.id)}, {u"name"_s, QLatin1StringView(rule.name)},
            {u"shortDescription"_s, QJsonObject{{u"text"_s, title(QLatin1StringView(rule.id))}}}});
    for (const FileReport &file : report.files)
        for (const Finding &finding : file.findings) {
            const QJsonObject region{{u"startLine"_s, finding.line}, {u"startColumn"_s, finding.column},
                {u"byteOffset"_s, finding.offset}, {u"byteLength"_s, finding.length}};
            const QJsonObject place{{u"physicalLocation"_s,
                QJsonObject{
                    {u"artifactLocation"_s, QJsonObject{{u"uri"_s, uriOf(file.name)}}}, {u"region"_s, region}}}};
            results.append(QJsonObject{{u"ruleId"_s, finding.rule}, {u"level"_s, key(finding.severity)},
                {u"message"_s, QJsonObject{{u"text"_s, finding.message}}}, {u"locations"_s, QJsonArray{place}}});
        }
    const QJsonObject run{
        {u"tool"_s, QJsonObject{{u"driver"_s, QJsonObject{{u"name"_s, u"Howdah"_s}, {u"rules"_s, rules}}}}},
        {u"columnKind"_s, u"unicodeCodePoints"_s}, {u"results"_s, results}};
    return QJsonDocument(QJsonObject{{u"$schema"_s, u"https://json.schemastore.org/sarif-2.1.0.json"_s},
                             {u"version"_s, u"2.1.0"_s}, {u"runs"_s, QJsonArray{run}}})
        .toJson();
}

} // namespace Howdah::Lint
