// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace Howdah::Locks {

/// What ALTER COLUMN TYPE means for the rows.
enum class Retype {
    Nothing,    ///< the values stay as they are stored, indexes too
    Reindexed,  ///< the values stay, but their order is another: indexes are built again
    InUtc,      ///< the values stay only where the session's TimeZone is UTC; else they are written anew
    Rewritten,
};

/// Of a change between two types as format_type() spells them, without a USING that does more than cast. `major` is the
/// server's version.
Retype retypeOf(const QString &from, const QString &to, int major);

/// Values of `from` may not fit `to`, or lose a part: a shorter length, a smaller number, a date of a timestamp.
bool isNarrowing(const QString &from, const QString &to);

} // namespace Howdah::Locks
