// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "normalize/encodedtable.h"
#include "schema/name.h"

#include <QStringList>

#include <vector>

namespace Howdah::Normalize {

/// A column as it is compared: as text, byte by byte, so that the server sees the same values as equal that a sample
/// read as text does.
struct ServerColumn {
    QString name;
    QString type; ///< format_type
};

/// One pass over the table that tells for one determinant whether it determines each dependent: columns rows, groups,
/// and bad_1, bad_2, …: groups with several values. Grouped, never joined with itself: that shape was measured not to
/// end.
QString confirmQuery(const QString &relation, const std::vector<ServerColumn> &determinant,
    const std::vector<ServerColumn> &dependents, Nulls nulls);

/// For one dependency that does not hold: rows, wrong_rows (the fewest to leave out) and bad_groups.
QString errorQuery(
    const QString &relation, const std::vector<ServerColumn> &determinant, const ServerColumn &dependent, Nulls nulls);

/// The groups that contradict, the largest first, with the values each has: for a person to run.
QString witnessQuery(
    const QString &relation, const std::vector<ServerColumn> &determinant, const ServerColumn &dependent, int most);

/// A script that gives every row of a contradicting group its most frequent value, and tells what it would change when
/// run as it is: it ends with ROLLBACK.
QString repairScript(
    const QString &relation, const std::vector<ServerColumn> &determinant, const ServerColumn &dependent);

/// The value as it is selected for reading: text.
QString asText(const ServerColumn &column);

} // namespace Howdah::Normalize
