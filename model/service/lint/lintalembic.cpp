// SPDX-License-Identifier: Apache-2.0
#include "service/lint/lintalembic.h"

#include "lint/rule.h"
#include "service/source/alembicsource.h"
#include "service/source/consent.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace Howdah {

using namespace Qt::StringLiterals;

namespace {

/// One way of a revision as SQL text, and which call of its file each part of the text is from.
struct Emitted {
    struct Part {
        qsizetype begin = 0, end = 0; ///< in the text
        int line = 1, column = 1;
        qsizetype offset = 0, length = 1; ///< in the file
    };
    QByteArray text;
    std::vector<Part> parts;
};

Emitted emittedOf(const QJsonArray &statements)
{
    Emitted emitted;
    bool isOpen = true, hasBegun = false;
    for (const QJsonValue &value : statements) {
        const QByteArray sql = value[u"sql"].toString().toUtf8(), mark = value[u"mark"].toString().toUtf8();
        Emitted::Part part;
        part.begin = emitted.text.size();
        if (!mark.isEmpty())
            emitted.text += "-- howdah: " + mark + '\n';
        emitted.text += sql + '\n';
        part.end = emitted.text.size();
        part.line = value[u"line"].toInt(1);
        part.column = value[u"column"].toInt(1);
        part.offset = value[u"offset"].toInt();
        part.length = value[u"length"].toInt(1);
        emitted.parts.push_back(part);
        if (sql == "BEGIN;" || sql == "COMMIT;")
            isOpen = sql == "BEGIN;";
        hasBegun |= sql == "BEGIN;";
    }
    // Around autocommit_block() alembic ends its transaction and begins another, which it ends behind the revision.
    if (isOpen && hasBegun)
        emitted.text += "COMMIT;\n";
    return emitted;
}

void toFile(Lint::Findings &findings, const Emitted &emitted, int line)
{
    for (Lint::Finding &finding : findings) {
        const auto part = std::ranges::find_if(emitted.parts,
            [&](const Emitted::Part &one) { return finding.offset >= one.begin && finding.offset < one.end; });
        const Emitted::Part none{0, 0, line, 1, 0, 1};
        const Emitted::Part &found = part == emitted.parts.end() ? none : *part;
        finding.line = found.line;
        finding.column = found.column;
        finding.offset = found.offset;
        finding.length = found.length;
    }
}

Lint::Finding unreadable(const QJsonValue &error, const QString &file, int line, const Lint::Settings &settings)
{
    const Lint::Rule &rule = *Lint::findRule(u"HW-612"_s);
    Lint::Finding finding;
    finding.rule = QLatin1StringView(rule.id);
    finding.severity = settings.severities.value(finding.rule, rule.severity);
    finding.message = QCoreApplication::translate("Lint", "Without a database this emits no SQL to look at: %1.")
                          .arg(error[u"sentence"].toString());
    const QString where = error[u"where"].toString();
    finding.line = where.startsWith(file + u':') ? where.section(u':', -1).toInt() : line;
    return finding;
}

class HistoryLint
{
public:
    /// What a revision leaves undone, one after it may do: an index for a foreign key, say.
    HistoryLint(const Lint::Settings &settings, const QJsonArray &revisions)
        : m_settings(settings)
        , m_hasMore(revisions.size() > 1)
    {
        int migration = 0;
        for (const QJsonValue &revision : revisions)
            if (!Lint::learn(emittedOf(revision[u"up"].toArray()).text, m_last, ++migration))
                break; // revision() says where
    }

    Result<Lint::FileReport> revision(const QJsonValue &value, int migration)
    {
        const QString file = value[u"file"].toString();
        Lint::FileReport report{file, {}};
        const int upLine = value[u"upLine"].toInt(1), downLine = value[u"downLine"].toInt(1);
        const Emitted up = emittedOf(value[u"up"].toArray()), down = emittedOf(value[u"down"].toArray());
        // A way back that says NotImplementedError is none; one that stops elsewhere may be one with a database.
        const QString stops = value[u"downError"][u"sentence"].toString();
        const bool refuses = value[u"downError"][u"type"] == "NotImplementedError"_L1,
                   cannot = value[u"upError"].isObject();
        const bool lacksDown = down.text.isEmpty() && !cannot && (stops.isEmpty() || refuses);
        const auto there = Lint::lint(up.text, m_scene, migration, m_settings, m_hasMore ? &m_last : nullptr,
            {value[u"upTransaction"].toBool(), lacksDown});
        if (!there)
            return std::unexpected(there.error());
        report.findings = *there;
        toFile(report.findings, up, upLine);
        Locks::Scene aside = m_scene; // what the way back does is undone by nobody
        auto back
            = Lint::lint(down.text, aside, migration, m_settings, nullptr, {value[u"downTransaction"].toBool(), false});
        if (!back)
            return std::unexpected(back.error());
        toFile(*back, down, downLine);
        report.findings.insert(report.findings.end(), back->begin(), back->end());
        const bool asks = !m_settings.off.contains(u"HW-612"_s);
        if (cannot && asks)
            report.findings.push_back(unreadable(value[u"upError"], file, upLine, m_settings));
        if (!stops.isEmpty() && !refuses && asks)
            report.findings.push_back(unreadable(value[u"downError"], file, downLine, m_settings));
        std::ranges::stable_sort(report.findings, [](const Lint::Finding &one, const Lint::Finding &other) {
            return std::tie(one.line, one.column, one.rule) < std::tie(other.line, other.column, other.rule);
        });
        return report;
    }

private:
    const Lint::Settings &m_settings;
    Locks::Scene m_scene, m_last;
    const bool m_hasMore;
};

} // namespace

Result<Lint::Report> lintAlembic(
    const Source &history, const Lint::Settings &settings, const Progress &progress, std::stop_token stop)
{
    const auto server = EmbeddedServer::open(progress, stop);
    if (!server)
        return std::unexpected(server.error());
    if (const auto may = checkConsent(**server); !may)
        return std::unexpected(may.error());
    const auto steps = alembicSteps(
        **server, {history.path, {}, history.database, false}, StepsWanted::Sql, history.python, {}, progress, stop);
    if (!steps)
        return std::unexpected(steps.error());
    Lint::Report report;
    report.major = settings.major;
    HistoryLint lint(settings, steps->revisions);
    int migration = 0;
    bool found = false;
    for (const QJsonValue &revision : steps->revisions) {
        auto one = lint.revision(revision, ++migration);
        if (!one)
            return std::unexpected(one.error());
        const bool isWanted
            = history.revision.isEmpty() || revision[u"revision"].toString().startsWith(history.revision);
        found = found || isWanted;
        if (isWanted)
            report.files.push_back(std::move(*one));
    }
    if (!found && !history.revision.isEmpty())
        return failure(ErrorKind::Usage,
            QCoreApplication::translate("Lint", "There is no revision %1.").arg(history.revision), history.path);
    return report;
}

} // namespace Howdah
