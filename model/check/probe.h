// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "check/facts.h"
#include "check/item.h"
#include "check/normalforms.h"
#include "check/textprofile.h"
#include "schema/lookup.h"
#include "server/rows.h"

#include <QSet>

#include <functional>

namespace Howdah::Check {

/// How a run is to be done.
struct Settings {
    DataMode data = DataMode::None;
    double statisticsDays = 14;  ///< counters younger than this say nothing about "unused"
    int sampleRows = 20000;      ///< rows read of a table when data is Sample
    QStringList only;            ///< group keys or item ids; empty: all
    QString timeZone; ///< in which timestamps without time zone were written; empty: nobody said
    QHash<QString, Severity> severities; ///< of rules that a project weighs otherwise
    QSet<QString> off; ///< rules that a project does without
    QStringList ignored; ///< "schema.name" with * and ?, or a schema's name
    QStringList mandatoryColumns; ///< that every table must have
    QString answers; ///< a checklist.json to apply; empty: the source's own, if it has one
    Normalize::Marks marks; ///< what a person said of dependencies
    Miner miner; ///< looks for functional dependencies in the rows of a table; unset: nobody looks
};

/// A query in the session's transaction that leaves it usable when the server refuses. Blocking.
Result<Rows> ask(Session &session, const QString &sql);

/// What a live check works with: the schema and a session on the same database, in one snapshot. Lives for one run, on
/// one worker thread.
class Probe
{
public:
    /// `reading` is told what is read next, in words; false stops the run.
    Probe(const Lookup &lookup, Session &session, const Settings &settings, LiveFacts facts,
        std::function<bool(const QString &)> reading = {})
        : m_lookup(lookup)
        , m_session(session)
        , m_settings(settings)
        , m_facts(std::move(facts))
        , m_reading(std::move(reading))
    { }

    const Lookup &lookup() const { return m_lookup; }
    Session &session() { return m_session; }
    const Settings &settings() const { return m_settings; }
    const LiveFacts &facts() const { return m_facts; }
    /// The running system has the table too (an edited design may be ahead of it).
    bool exists(const QualifiedName &table) const { return m_facts.tables.contains(table); }
    TextProfiler &texts() { return m_texts; }
    NormalForms &forms() { return m_forms; }

    /// A query of the catalog.
    Result<Rows> query(const QString &sql) { return ask(m_session, sql); }
    /// A query that reads rows of these tables. Nothing, and a gap, when this role may not read them, row security
    /// hides some, or the server refuses or takes too long; an error only when the connection is lost or a person
    /// stops.
    Result<std::optional<Rows>> read(const std::vector<QualifiedName> &tables, const QString &sql);
    /// Why the rows of a table cannot be read whole; empty when they can.
    QString hidden(const QualifiedName &table) const;
    /// Why nothing can be said from the server's statistics of a table; empty when something can.
    QString unknown(const QualifiedName &table) const;
    /// Remembers what could not be looked at; takeGaps() hands it over.
    void gap(const ObjectRef &object, const QString &reason);
    std::vector<Gap> takeGaps();
    QString lastReason() const { return m_lastReason; } ///< of the newest gap

private:
    const Lookup &m_lookup;
    Session &m_session;
    const Settings &m_settings;
    LiveFacts m_facts;
    TextProfiler m_texts;
    std::function<bool(const QString &)> m_reading;
    std::vector<Gap> m_gaps;
    QString m_lastReason;
    NormalForms m_forms;
};

} // namespace Howdah::Check
