// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/unspecified.h"
#include "service/source/source.h"

namespace Howdah {

/// What pg_dump says of one side only.
struct DumpDifference {
    bool inFirst = false; ///< else in the second
    QString statement;    ///< as dumped

    bool operator==(const DumpDifference &) const = default;
};

/// Asks an outside observer whether two schemas are really the same: the statements of `pg_dump -s` that only one of
/// them has, the first's first. `without` says what one side leaves open and so is not compared. Both dumps run at
/// once. Blocks. Unsupported when it cannot be told: no pg_dump, or one too old for a server. Servers of different
/// major versions are not to be compared so: their dumps differ by themselves.
Result<std::vector<DumpDifference>> dumpDifferences(
    const OpenedSource &first, const OpenedSource &second, Unspecified without, std::stop_token stop = {});

/// The last word where no change was found.
struct DumpVerdict {
    std::vector<DumpDifference> differences;
    QString unasked; ///< why pg_dump could not be asked, for after a colon; empty when it was
};

/// dumpDifferences, where the servers (as numbers of the form 170004) are of one major version. Blocks; never fails.
DumpVerdict dumpVerdict(const OpenedSource &first, int firstVersion, const OpenedSource &second, int secondVersion,
    Unspecified without, std::stop_token stop = {});

} // namespace Howdah
