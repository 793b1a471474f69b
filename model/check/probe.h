// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "check/facts.h"
#include "check/item.h"
#include "check/textprofile.h"
#include "schema/lookup.h"

namespace Howdah::Check {

/// How a run is to be done.
struct Settings {
    DataMode data = DataMode::None;
    double statisticsDays = 14;  ///< counters younger than this say nothing about "unused"
    int sampleRows = 20000;      ///< rows read of a table when data is Sample
    QStringList only;            ///< group keys or item ids; empty: all
};

/// What a live check works with: the schema and a session on the same database. Lives for one run, on one worker
/// thread.
class Probe
{
public:
    Probe(const Lookup &lookup, Session &session, const Settings &settings, LiveFacts facts)
        : m_lookup(lookup)
        , m_session(session)
        , m_settings(settings)
        , m_facts(std::move(facts))
    { }

    const Lookup &lookup() const { return m_lookup; }
    Session &session() { return m_session; }
    const Settings &settings() const { return m_settings; }
    const LiveFacts &facts() const { return m_facts; }
    /// The running system has the table too (an edited design may be ahead of it).
    bool exists(const QualifiedName &table) const { return m_facts.tables.contains(table); }
    TextProfiler &texts() { return m_texts; }

private:
    const Lookup &m_lookup;
    Session &m_session;
    const Settings &m_settings;
    LiveFacts m_facts;
    TextProfiler m_texts;
};

} // namespace Howdah::Check
