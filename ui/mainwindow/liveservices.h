// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/services/services.h"

namespace Howdah {

/// The services of the real program: sources through libpq and the embedded server, plans by the planner, all on
/// workers.
Services liveServices();

} // namespace Howdah
