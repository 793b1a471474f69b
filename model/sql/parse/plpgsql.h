// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArrayView>

namespace Howdah {

/// Whether the body of a CREATE FUNCTION or CREATE PROCEDURE in plpgsql runs SQL that it puts together itself: EXECUTE,
/// alone, in a loop, behind RETURN QUERY or OPEN. False, too, when the body cannot be read.
bool runsDynamicSql(QByteArrayView statement);

} // namespace Howdah
