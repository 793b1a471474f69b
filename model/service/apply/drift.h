// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/source/source.h"

namespace Howdah {

/// What the live schema has otherwise than the source that a script was made for: "table public.t is missing", a line
/// an object; empty: nothing. Version tables and Howdah's own schemas do not count; what a description leaves open (who
/// owns what) is taken as it is. Blocks. Errors: openSource's.
Result<QStringList> drift(
    std::shared_ptr<const Database> live, const Source &base, const Progress &progress = {}, std::stop_token stop = {});

/// The sentence for it: the first of the lines, and how many more there are.
QString driftSentence(const QStringList &lines, const Source &base);

} // namespace Howdah
