// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/plan.h"

#include <QStringList>

#include <memory>
#include <vector>

namespace Howdah {

/// One statement of a plan as the window shows it.
struct PlannedStatement {
    QString sql;
    QString cause;        ///< the change it carries out, one line
    QStringList warnings; ///< what it may lose or block, one line each
    bool losesData = false;
    bool down = false;    ///< belongs to the way back
    ObjectRef object;     ///< what it is about
};

/// A plan and its way back, ready to read and to save.
struct PlanPreview {
    QString up, down;     ///< scripts with their own BEGIN and COMMIT; empty when there is nothing to do
    std::vector<PlannedStatement> statements;
    QStringList notes;    ///< sentences to read: what is not modelled, what was cut
    RoundTrip trip;       ///< what the above was made of, for writing a revision
    std::shared_ptr<const Database> target; ///< what there will be once it has run; null: the design
    quint64 state = 0;    ///< Document::state() of what it was planned for
};

} // namespace Howdah
