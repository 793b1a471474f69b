// SPDX-License-Identifier: Apache-2.0
#include "layout/packing.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace Howdah {

namespace {

struct Step {
    double x, width, y; ///< from x on, for width, everything above y is taken
};

class Skyline
{
public:
    explicit Skyline(double width)
        : m_steps{{0, width, 0}}
    { }

    QPointF place(QSizeF size)
    {
        size_t best = 0;
        double bestY = std::numeric_limits<double>::infinity();
        for (size_t i = 0; i < m_steps.size(); ++i) {
            const double y = heightAt(i, size.width());
            if (y < bestY - 1e-9) {
                bestY = y;
                best = i;
            }
        }
        const double x = m_steps[best].x;
        raise(best, {x, size.width(), bestY + size.height()});
        return {x, bestY};
    }

private:
    double heightAt(size_t first, double width) const
    {
        double y = 0, left = width;
        for (size_t i = first; i < m_steps.size(); ++i) {
            y = std::max(y, m_steps[i].y);
            left -= m_steps[i].width;
            if (left <= 1e-9)
                return y;
        }
        return std::numeric_limits<double>::infinity();
    }

    void raise(size_t at, Step step)
    {
        m_steps.insert(m_steps.begin() + std::ptrdiff_t(at), step);
        double covered = step.width;
        for (size_t i = at + 1; i < m_steps.size() && covered > 1e-9;) {
            const double cut = std::min(covered, m_steps[i].width);
            covered -= cut;
            m_steps[i].x += cut;
            m_steps[i].width -= cut;
            if (m_steps[i].width <= 1e-9)
                m_steps.erase(m_steps.begin() + std::ptrdiff_t(i));
        }
    }

    std::vector<Step> m_steps;
};

} // namespace

std::vector<QPointF> packed(const std::vector<QSizeF> &sizes, double aspect, double gap)
{
    std::vector<size_t> order(sizes.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::ranges::stable_sort(order, [&](size_t a, size_t b) { return sizes[a].height() > sizes[b].height(); });
    double area = 0, widest = 0;
    for (const QSizeF &size : sizes) {
        area += (size.width() + gap) * (size.height() + gap);
        widest = std::max(widest, size.width() + gap);
    }
    std::vector<QPointF> best(sizes.size());
    double bestScore = std::numeric_limits<double>::infinity();
    for (double factor = 0.8; factor < 1.9; factor += 0.1) {
        const double width = std::max(widest, std::sqrt(area * aspect) * factor);
        Skyline skyline(width);
        std::vector<QPointF> places(sizes.size());
        double right = 0, bottom = 0;
        for (size_t index : order) {
            places[index] = skyline.place(sizes[index] + QSizeF(gap, gap));
            right = std::max(right, places[index].x() + sizes[index].width());
            bottom = std::max(bottom, places[index].y() + sizes[index].height());
        }
        const double framed = std::max(right, bottom * aspect) * std::max(bottom, right / aspect);
        if (framed < bestScore - 1e-6) {
            bestScore = framed;
            best = std::move(places);
        }
    }
    return best;
}

std::vector<QPointF> columns(const std::vector<QSizeF> &sizes, double width, double gap)
{
    double widest = 1;
    for (const QSizeF &size : sizes)
        widest = std::max(widest, size.width());
    const size_t count
        = std::clamp<size_t>(size_t((width + gap) / (widest + gap)), 1, std::max<size_t>(1, sizes.size()));
    std::vector<double> bottoms(count, 0);
    std::vector<QPointF> result;
    for (const QSizeF &size : sizes) {
        const auto shortest = std::ranges::min_element(bottoms);
        result.emplace_back(double(shortest - bottoms.begin()) * (widest + gap), *shortest);
        *shortest += size.height() + gap;
    }
    return result;
}

} // namespace Howdah
