// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/session.h"

namespace Howdah {

/// Whether a count may go by way of indexes; where it is about their use, it must not be one itself.
enum class CountBy { AnyWay, TableAlone };

/// What a query that counts comes to on a read-only session: in a transaction of its own, so that nothing of it stays
/// with the session, which may be a pooler's, for `patience` milliseconds at most. Counting is no use of the tables and
/// their indexes, where this role may say so. Where row security hides rows, it fails instead of counting too few.
/// Blocks. Errors: the session's.
Result<Rows> boundedCount(Session &session, const QString &query, int patience, CountBy way = CountBy::AnyWay);

} // namespace Howdah
