// SPDX-License-Identifier: Apache-2.0
#include "ui/review/linediff.h"

#include <algorithm>

namespace Howdah {

namespace {

constexpr int mostEdits = 1000;

/// Pairs of equal lines, ascending; what lies between them differs.
std::vector<std::pair<int, int>> matches(const QStringList &a, const QStringList &b)
{
    const int n = int(a.size()), m = int(b.size()), limit = std::min(n + m, mostEdits);
    std::vector<int> reach(size_t(2 * limit + 3), 0);
    std::vector<std::vector<int>> trace;
    const auto at = [limit](int k) { return size_t(k + limit + 1); };
    int edits = 0;
    for (bool arrived = false; !arrived && edits <= limit; ++edits) {
        trace.push_back(reach);
        for (int k = -edits; k <= edits; k += 2) {
            const bool down = k == -edits || (k != edits && reach[at(k - 1)] < reach[at(k + 1)]);
            int x = down ? reach[at(k + 1)] : reach[at(k - 1)] + 1;
            while (x < n && x - k < m && a[x] == b[x - k])
                ++x;
            reach[at(k)] = x;
            if (x >= n && x - k >= m) {
                arrived = true;
                break;
            }
        }
        if (arrived)
            break;
    }
    std::vector<std::pair<int, int>> found;
    if (edits > limit)
        return found;
    int x = n, y = m;
    for (int d = edits; d >= 0; --d) {
        const std::vector<int> &before = trace[size_t(d)];
        const int k = x - y;
        const bool down = k == -d || (k != d && before[at(k - 1)] < before[at(k + 1)]);
        const int fromK = down ? k + 1 : k - 1;
        const int fromX = d == 0 ? 0 : before[at(fromK)], fromY = d == 0 ? 0 : fromX - fromK;
        while (x > fromX && y > fromY && x > 0 && y > 0 && a[x - 1] == b[y - 1])
            found.emplace_back(--x, --y);
        x = fromX;
        y = fromY;
    }
    std::reverse(found.begin(), found.end());
    return found;
}

} // namespace

std::vector<AlignedRow> alignedRows(const QStringList &left, const QStringList &right)
{
    auto pairs = matches(left, right);
    pairs.emplace_back(int(left.size()), int(right.size()));
    std::vector<AlignedRow> rows;
    int l = 0, r = 0;
    for (const auto &[x, y] : pairs) {
        while (l < x || r < y)
            rows.push_back({l < x ? l++ : -1, r < y ? r++ : -1, false});
        if (x < int(left.size()) && y < int(right.size()))
            rows.push_back({l++, r++, true});
    }
    return rows;
}

std::pair<Span, Span> differingSpans(const QString &left, const QString &right)
{
    const int shorter = int(std::min(left.size(), right.size()));
    int head = 0, tail = 0;
    while (head < shorter && left[head] == right[head])
        ++head;
    while (tail < shorter - head && left[left.size() - 1 - tail] == right[right.size() - 1 - tail])
        ++tail;
    return {{head, int(left.size()) - head - tail}, {head, int(right.size()) - head - tail}};
}

} // namespace Howdah
