// SPDX-License-Identifier: Apache-2.0
#include "check/checks/dependencies.h"
#include "check/checks/livechecks.h"

namespace Howdah::Check {

Result<Findings> dependencyOnKeyPart(Probe &probe)
{
    return formFindings(probe, Normalize::NormalForm::Second,
        text(QT_TRANSLATE_NOOP("Check",
            "%1 is not in second normal form: columns depend on part of its key and are repeated for the rest of "
            "it.")));
}

} // namespace Howdah::Check
