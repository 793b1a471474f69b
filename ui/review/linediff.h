// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

#include <vector>

namespace Howdah {

/// One row of two texts side by side: the line on each side, or -1 where that side has none.
struct AlignedRow {
    int left = -1;
    int right = -1;
    bool same = false;

    bool operator==(const AlignedRow &) const = default;
};

/// Lines that are alike stand beside each other; what was replaced stands beside what replaced it. A shortest edit
/// script (Myers, "An O(ND) Difference Algorithm", 1986); texts with more than a thousand edits are taken as replaced
/// as a whole.
std::vector<AlignedRow> alignedRows(const QStringList &left, const QStringList &right);

/// What differs inside a line: from `start`, `length` characters. Both begin and end alike around it.
struct Span {
    int start = 0;
    int length = 0;
};
std::pair<Span, Span> differingSpans(const QString &left, const QString &right);

} // namespace Howdah
