// SPDX-License-Identifier: Apache-2.0
#include "history/history.h"

namespace Howdah {

std::vector<Fault> History::faults() const
{
    std::vector<Fault> all = fileFaults;
    all.insert(all.end(), graph.faults().begin(), graph.faults().end());
    return all;
}

} // namespace Howdah
