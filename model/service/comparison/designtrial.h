// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/plan.h"
#include "service/source/source.h"

namespace Howdah {

/// One edit of a design: what it made of it, and which objects it only gave another name.
struct DesignStep {
    std::shared_ptr<const Database> design;
    std::vector<Rename> renames;
};

/// What a server says of the last of some edits.
struct DesignReading {
    /// After each step, as the server reads it back: names inside texts follow renames, expressions are written as it
    /// deparses them. Null for a step that did not run, unless a later one mended it.
    std::vector<std::shared_ptr<const Database>> designs;
    ObjectRef object; ///< of the step that did not run: what it is about
    QString problem; ///< the server's own words; empty: all steps ran
};

/// Makes every edit of a design in a scratch database, as a plan from the state before it, and reads back what the
/// server made of it. The database stays open for the next edit. Blocks; one thread at a time.
class DesignTrial
{
public:
    /// `settled` is the design before the steps as a server reads it. A failure means that nothing could be tried, for
    /// example without PostgreSQL or with an extension that is not installed here.
    Result<DesignReading> read(std::shared_ptr<const Database> settled, const std::vector<DesignStep> &steps,
        const Progress &progress = {}, std::stop_token stop = {});

private:
    Result<void> open(std::shared_ptr<const Database> settled, const Progress &progress, std::stop_token stop);
    /// Runs the plan from what stands in the scratch database to `wanted`; false and the reading's problem when it does
    /// not run, with the database as it was.
    bool run(const DesignStep &wanted, DesignReading &reading);

    OpenedSource m_scratch;
    std::unique_ptr<Session> m_session;
    std::shared_ptr<const Database> m_settled; ///< what the scratch database holds, as the design has it
    std::shared_ptr<const Database> m_shown; ///< the same as the scratch database's server reads it
};

} // namespace Howdah
