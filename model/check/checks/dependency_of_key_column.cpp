// SPDX-License-Identifier: Apache-2.0
#include "check/checks/dependencies.h"
#include "check/checks/livechecks.h"

namespace Howdah::Check {

Result<Findings> dependencyOfKeyColumn(Probe &probe)
{
    return formFindings(probe, Normalize::NormalForm::BoyceCodd,
        text(QT_TRANSLATE_NOOP("Check",
            "%1 is in third normal form but not in BCNF: a column of a key depends on columns that are no key.")));
}

} // namespace Howdah::Check
