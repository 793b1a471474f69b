// SPDX-License-Identifier: Apache-2.0
#include "check/checks/dependencies.h"
#include "check/checks/livechecks.h"

namespace Howdah::Check {

Result<Findings> dependencyTransitive(Probe &probe)
{
    return formFindings(probe, Normalize::NormalForm::Third,
        text(QT_TRANSLATE_NOOP("Check",
            "%1 is not in third normal form: columns depend on others that are no key, and are repeated with them.")));
}

} // namespace Howdah::Check
