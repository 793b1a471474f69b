// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace Howdah {

/// What turning one type into another does to values, as far as their names tell (format_type's spelling).
struct TypeChange {
    bool keeps = false; ///< every value survives as it is (widening)
    bool cuts = false;  ///< values are rounded or lose a part (numeric to integer, timestamp to date)
    QString condition; ///< SQL over Place, the column: true where the new type refuses the value; empty: nothing known

    static constexpr QChar Place{0xE000}; ///< of the column; no name or type holds it by accident

    QString refuses(const QString &column) const { return QString(condition).replace(Place, column); }
};

/// `throughText`: PostgreSQL has no cast of its own, and values go by way of text.
TypeChange typeChange(const QString &from, const QString &to, int serverVersion, bool throughText = false);

} // namespace Howdah
