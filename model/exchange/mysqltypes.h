// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace Howdah::MySql {

/// A type as it is written.
struct Type {
    QString word; ///< in lower case
    QStringList arguments; ///< numbers, or the values of an enum or set
    bool isUnsigned = false;

    QString written() const;
};

struct Becomes {
    QString type; ///< PostgreSQL's; empty: an enum, or nothing known
    bool needsCheck = false; ///< that it is not negative
    QString because; ///< what is worth saying about it, beside the types
};

Becomes becomes(const Type &type);

} // namespace Howdah::MySql
