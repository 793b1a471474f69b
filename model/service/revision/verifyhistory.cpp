// SPDX-License-Identifier: Apache-2.0
#include "service/revision/verifyhistory.h"

#include "catalog/introspector.h"
#include "diff/differ.h"
#include "history/versiontable.h"
#include "server/libpq/opensession.h"
#include "service/source/alembicsource.h"
#include "service/source/consent.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace Howdah {

using namespace Qt::StringLiterals;

namespace {

using Snapshot = std::shared_ptr<const Database>;

/// What was seen after each step: the same schema is kept once.
class Looks
{
public:
    /// A word that is the same for the same schema.
    Result<QString> take(int number, const ConnectionSpec &spec, const std::stop_token &stop)
    {
        const auto read = introspected(spec, stop);
        if (!read)
            return std::unexpected(read.error());
        const Snapshot now = withoutVersionTables(*read);
        // Of the states before this one it is one of the last, if it is any of them.
        for (size_t back = 1; back <= qMin<size_t>(4, m_states.size()); ++back) {
            const size_t index = m_states.size() - back;
            if (difference(*m_states[index], *now).empty()) {
                m_stateOf.insert(number, index);
                return QString::number(index);
            }
        }
        m_states.push_back(now);
        m_stateOf.insert(number, m_states.size() - 1);
        return QString::number(m_states.size() - 1);
    }

    void forget()
    {
        m_states.clear();
        m_stateOf.clear();
    }

    Snapshot at(int number) const
    {
        static const Snapshot nothing = std::make_shared<Database>();
        return m_stateOf.contains(number) ? m_states[m_stateOf[number]] : nothing;
    }

private:
    /// By a session that is kept: the server has its catalogs at hand then. The history may have ended it.
    Result<Snapshot> introspected(const ConnectionSpec &spec, const std::stop_token &stop)
    {
        if (m_session && m_conninfo == spec.conninfo)
            if (auto read = introspect(*m_session))
                return read;
        m_session.reset();
        auto session = openSession(spec, stop);
        if (!session)
            return std::unexpected(session.error());
        m_session = std::move(*session);
        m_conninfo = spec.conninfo;
        return introspect(*m_session);
    }

    std::vector<Snapshot> m_states;
    QHash<int, size_t> m_stateOf;
    std::unique_ptr<Session> m_session;
    QString m_conninfo;
};

QSet<ObjectRef> placesOf(const Database &database)
{
    QSet<ObjectRef> places;
    for (const Table &table : database.tables) {
        places.insert({ObjectKind::Table, table.name, {}});
        for (const Column &column : table.columns)
            places.insert({ObjectKind::Column, table.name, column.name});
    }
    return places;
}

/// What was there, went, and came again without its values.
QStringList lostBetween(const Database &before, const Database &after, const Database &back)
{
    const QSet<ObjectRef> lost = (placesOf(before) & placesOf(back)) - placesOf(after);
    QStringList names;
    for (const ObjectRef &place : lost)
        if (place.kind == ObjectKind::Table) // with a table its columns are lost
            names << display(place.name);
        else if (!lost.contains({ObjectKind::Table, place.name, {}}))
            names << display(place.name) + u'.' + place.member;
    names.sort();
    return names;
}

QStringList linesOf(const std::vector<Change> &changes)
{
    QStringList lines;
    for (const Change &change : changes)
        lines << describe(change);
    return lines;
}

StepVerdict failed(const QJsonValue &error, StepOutcome outcome, const QString &file, int line)
{
    StepVerdict verdict{outcome, error[u"sentence"].toString(), file, line, {}};
    const QString where = error[u"where"].toString();
    if (const int at = where.section(u':', -1).toInt(); at > 0) {
        verdict.file = where.section(u':', 0, -2);
        verdict.line = at;
    }
    return verdict;
}

StepOutcome outcomeOf(const QString &word, bool isEmpty)
{
    return word == "ok"_L1     ? StepOutcome::Exact
        : word == "nothing"_L1 ? (isEmpty ? StepOutcome::Empty : StepOutcome::Nothing)
        : word == "raises"_L1  ? StepOutcome::Raises
        : word == "differs"_L1 ? StepOutcome::Differs
        : word == "fails"_L1   ? StepOutcome::Fails
                               : StepOutcome::NotTried;
}

RevisionVerdict verdictOf(const QJsonValue &entry, const Looks &looks)
{
    RevisionVerdict verdict;
    verdict.revision = entry[u"revision"].toString();
    verdict.file = entry[u"file"].toString();
    const int upLine = entry[u"upLine"].toInt(1), downLine = entry[u"downLine"].toInt(1);
    const auto step = [&](const QString &way, int line, bool isEmpty) {
        const StepOutcome outcome = outcomeOf(entry[way].toString(), isEmpty);
        const QJsonValue error = entry[QString(way + "Error"_L1)];
        return error.isObject() ? failed(error, outcome, verdict.file, line)
                                : StepVerdict{outcome, {}, verdict.file, line, {}};
    };
    verdict.up = step(u"up"_s, upLine, false);
    verdict.down = step(u"down"_s, downLine, entry[u"emptyDown"].toBool());
    verdict.again = step(u"again"_s, upLine, false);
    verdict.isHalfDone = entry[u"halfway"].isDouble();
    const Snapshot before = looks.at(entry[u"before"].toInt()), after = looks.at(entry[u"after"].toInt()),
                   back = looks.at(entry[u"back"].toInt());
    if (verdict.down.outcome == StepOutcome::Differs)
        verdict.down.differences = linesOf(difference(*before, *back));
    if (verdict.again.outcome == StepOutcome::Differs)
        verdict.again.differences = linesOf(difference(*after, *looks.at(entry[u"last"].toInt())));
    if (verdict.down.outcome == StepOutcome::Exact || verdict.down.outcome == StepOutcome::Differs)
        verdict.lost = lostBetween(*before, *after, *back);
    return verdict;
}

bool isBad(const StepVerdict &step)
{
    return step.outcome != StepOutcome::Exact && step.outcome != StepOutcome::NotTried;
}

} // namespace

bool RevisionVerdict::isFaulty() const
{
    return isBad(up) || isBad(down) || isBad(again) || !lost.isEmpty();
}

int HistoryVerdict::faults() const
{
    return int(std::ranges::count_if(revisions, &RevisionVerdict::isFaulty));
}

Result<HistoryVerdict> verifyHistory(
    const QString &path, const PythonOptions &python, const Progress &progress, std::stop_token stop)
{
    const auto server = EmbeddedServer::open(progress, stop);
    if (!server)
        return std::unexpected(server.error());
    if (const auto may = checkConsent(**server); !may)
        return std::unexpected(may.error());
    Looks looks;
    const auto look = [&](int number, const ConnectionSpec &spec) -> Result<QString> {
        if (number == 1)
            looks.forget(); // begun anew: a role was missing
        if (progress)
            progress(QCoreApplication::translate("HistoryService", "Looking at step %1…").arg(number));
        return looks.take(number, spec, stop);
    };
    const auto steps
        = alembicSteps(**server, {path, {}, {}, false}, StepsWanted::Verification, python, look, progress, stop);
    if (!steps)
        return std::unexpected(steps.error());
    HistoryVerdict verdict;
    for (const QJsonValue &entry : steps->revisions) {
        verdict.revisions.push_back(verdictOf(entry, looks));
        if (entry[u"cutShort"].toBool())
            verdict.notes << QCoreApplication::translate("HistoryService",
                "Revision %1 leaves something behind, and the history could not be built anew up to it: what comes "
                "after it was not looked at.")
                                 .arg(verdict.revisions.back().revision);
    }
    if (!steps->refused.isEmpty())
        verdict.notes << QCoreApplication::translate("Source", "The project's Python was refused: %1")
                             .arg(steps->refused.join(", "_L1));
    return verdict;
}

} // namespace Howdah
