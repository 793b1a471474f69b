// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

#include <optional>
#include <vector>

namespace Howdah {

/// Some rows of a table, as text.
struct TablePage {
    QStringList columns;
    std::vector<std::vector<std::optional<QString>>> rows;
    bool more = false;    ///< there are rows after these
};

} // namespace Howdah
