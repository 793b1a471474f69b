// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/plan.h"
#include "service/source/source.h"

namespace Howdah {

/// Shows a schema after renames as PostgreSQL itself says it: there names inside views, checks, defaults, policies and
/// partition keys follow, and it alone knows how it writes them then. The renames are run in a scratch database: the
/// source's own where it has one, which is put back as it was, else one rebuilt from its DDL. Blocks; one thread.
class RenameReplay
{
public:
    /// `database` is what was read from `opened`, owners filled in or not. `opened` may be null and must outlive this.
    RenameReplay(std::shared_ptr<const Database> database, const OpenedSource *opened, Progress progress = {},
        std::stop_token stop = {});

    /// `database` after `renames`. Where owners and privileges are, and what renames do not touch, it is `database`
    /// still. `target` as applyRenames() takes it.
    Result<std::shared_ptr<const Database>> after(const std::vector<Rename> &renames, const Database &target);

private:
    Result<void> open();

    std::shared_ptr<const Database> m_database;
    const OpenedSource *m_opened;
    Progress m_progress;
    std::stop_token m_stop;
    OpenedSource m_scratch;
    std::unique_ptr<Session> m_session;
    std::shared_ptr<const Database> m_plain; ///< the scratch database before any rename
};

} // namespace Howdah
