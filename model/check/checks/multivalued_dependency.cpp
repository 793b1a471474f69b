// SPDX-License-Identifier: Apache-2.0
#include "check/checks/dependencies.h"
#include "check/checks/livechecks.h"

namespace Howdah::Check {

Result<Findings> multivaluedDependency(Probe &probe)
{
    return formFindings(probe, Normalize::NormalForm::Fourth,
        text(QT_TRANSLATE_NOOP("Check",
            "%1 is not in fourth normal form: it holds every combination of two things that have nothing to do with "
            "each other.")));
}

} // namespace Howdah::Check
