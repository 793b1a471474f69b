// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace Howdah {

/// What turning one type into another does to values, as far as their names tell (format_type's spelling).
struct TypeChange {
    bool keeps = false; ///< every value survives as it is (widening)
    bool cuts = false;  ///< values are rounded or lose a part (numeric to integer, timestamp to date)
    QString condition; ///< SQL over "%1", the column: true where the new type refuses the value; empty: nothing known

    QString refuses(const QString &column) const
    {
        return condition.isEmpty() ? QString() : QString(condition).replace(QLatin1String("%1"), column);
    }
};

TypeChange typeChange(const QString &from, const QString &to, int serverVersion);

} // namespace Howdah
