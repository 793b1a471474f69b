// SPDX-License-Identifier: Apache-2.0
#include "layout/marks.h"

#include <QLineF>

namespace Howdah {

namespace {

/// Draws away from a table: `at` is the port, `direction` +1 to the right.
class Pen
{
public:
    Pen(QPointF at, QPointF next)
        : m_at(at)
        , m_direction(next.x() >= at.x() ? 1 : -1)
    { }
    void bar(double distance) { m_mark.strokes.emplace_back(point(distance, -5), point(distance, 5)); }
    void foot()
    {
        m_mark.strokes.emplace_back(point(11, 0), point(0, -5));
        m_mark.strokes.emplace_back(point(11, 0), point(0, 5));
    }
    void circle(double distance) { m_mark.circle = point(distance, 0); }
    EndMark mark() const { return m_mark; }

private:
    QPointF point(double x, double y) const { return m_at + QPointF(m_direction * x, y); }
    QPointF m_at;
    double m_direction;
    EndMark m_mark;
};

} // namespace

EndMark sourceMark(const DiagramEdge &edge)
{
    if (edge.points.size() < 2)
        return {};
    Pen pen(edge.points.front(), edge.points[1]);
    if (edge.unique)
        pen.bar(6);
    else
        pen.foot();
    pen.circle(edge.unique ? 12 : 15);
    return pen.mark();
}

EndMark targetMark(const DiagramEdge &edge)
{
    if (edge.points.size() < 2)
        return {};
    Pen pen(edge.points.back(), edge.points[edge.points.size() - 2]);
    pen.bar(6);
    if (edge.optional)
        pen.circle(12);
    else
        pen.bar(10);
    return pen.mark();
}

} // namespace Howdah
