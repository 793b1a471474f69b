// SPDX-License-Identifier: Apache-2.0
#include "render/diagrampainter.h"
#include "layout/marks.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace Howdah {

namespace {

// Levels of detail, in device pixels per scene unit.
constexpr double dots = 0.08;   ///< below: a coloured rectangle
constexpr double names = DiagramPainter::nearDetail; ///< below: the name alone, as large as fits
constexpr double rounded = DiagramPainter::farDetail; ///< from here: rounded corners and crow's feet
constexpr double radius = 7;

void drawRuns(QPainter &painter, const QList<QGlyphRun> &runs)
{
    for (const QGlyphRun &run : runs)
        painter.drawGlyphRun({}, run);
}

void paintKey(QPainter &painter, QPointF middleLeft, bool primary, const QColor &color)
{
    painter.setPen(QPen(color, primary ? 1.5 : 1.2, Qt::SolidLine, Qt::RoundCap));
    painter.setBrush(primary ? QBrush(color) : QBrush(Qt::NoBrush));
    painter.drawEllipse(middleLeft + QPointF(2.8, 0), 2.4, 2.4);
    const QLineF strokes[] = {{middleLeft + QPointF(5.4, 0), middleLeft + QPointF(10.4, 0)},
        {middleLeft + QPointF(8.6, 0), middleLeft + QPointF(8.6, 2.4)}};
    painter.drawLines(strokes, 2);
}

/// A band along the top of the table with its upper corners rounded.
QPainterPath bandPath(double width, double height)
{
    const double r = radius - 0.5;
    QPainterPath path(QPointF(0.5, height));
    path.lineTo(0.5, r + 0.5);
    path.quadTo(0.5, 0.5, r + 0.5, 0.5);
    path.lineTo(width - r - 0.5, 0.5);
    path.quadTo(width - 0.5, 0.5, width - 0.5, r + 0.5);
    path.lineTo(width - 0.5, height);
    path.closeSubpath();
    return path;
}

bool meets(const QPointF &a, const QPointF &b, const QRectF &area)
{
    return std::min(a.x(), b.x()) <= area.right() && std::max(a.x(), b.x()) >= area.left()
        && std::min(a.y(), b.y()) <= area.bottom() && std::max(a.y(), b.y()) >= area.top();
}

QPointF clipped(QPointF point, const QRectF &area)
{
    return {std::clamp(point.x(), area.left(), area.right()), std::clamp(point.y(), area.top(), area.bottom())};
}

QPointF towards(QPointF from, QPointF to, double distance)
{
    const QPointF way = to - from;
    const double length = std::abs(way.x()) + std::abs(way.y());
    return length == 0 ? from : from + way * (std::min(distance, length / 2) / length);
}

/// A straight piece of a line, along an axis.
struct Piece {
    int key;
    bool isVertical;
    double at, low, high;

    auto operator<=>(const Piece &) const = default;
};

Piece piece(QPointF a, QPointF b, int key)
{
    if (a.x() == b.x())
        return {key, true, a.x(), std::min(a.y(), b.y()), std::max(a.y(), b.y())};
    return {key, false, a.y(), std::min(a.x(), b.x()), std::max(a.x(), b.x())};
}

/// Those of one key that lie on each other made one.
std::vector<QLineF> joined(std::vector<Piece> pieces)
{
    std::ranges::sort(pieces, [](const Piece &a, const Piece &b) { return (a <=> b) < 0; });
    std::vector<QLineF> result;
    for (size_t i = 0; i < pieces.size();) {
        Piece whole = pieces[i];
        for (++i; i < pieces.size() && pieces[i].key == whole.key && pieces[i].isVertical == whole.isVertical
            && pieces[i].at == whole.at && pieces[i].low <= whole.high;
            ++i)
            whole.high = std::max(whole.high, pieces[i].high);
        if (whole.isVertical)
            result.emplace_back(whole.at, whole.low, whole.at, whole.high);
        else
            result.emplace_back(whole.low, whole.at, whole.high, whole.at);
    }
    return result;
}

} // namespace

DiagramPainter::DiagramPainter(const DiagramPalette &palette, bool withSchemas)
    : m_palette(palette)
    , m_withSchemas(withSchemas)
{ }

TableText &DiagramPainter::text(const DiagramTable &table, size_t index)
{
    if (index >= m_texts.size())
        m_texts.resize(index + 1);
    if (!m_texts[index])
        m_texts[index] = std::make_unique<TableText>(shapedTitle(table, m_withSchemas));
    return *m_texts[index];
}

Rgb DiagramPainter::markColor(ChangeMark mark) const
{
    return mark == ChangeMark::Added  ? m_palette.added
        : mark == ChangeMark::Removed ? m_palette.removed
                                      : m_palette.changed;
}

void DiagramPainter::paintTable(
    QPainter &painter, const DiagramTable &table, size_t index, double detail, const TableLook &look)
{
    const double opacity = painter.opacity();
    if (look.faded)
        painter.setOpacity(opacity * 0.3);
    if (detail < names)
        paintFar(painter, table, index, detail, look);
    else
        paintNear(painter, table, index, detail, look);
    painter.setOpacity(opacity);
    if (look.mark != ChangeMark::None)
        paintSign(painter, table, detail, look.mark);
}

void DiagramPainter::paintFrame(QPainter &painter, const DiagramTable &table, double detail, const TableLook &look)
{
    if (!look.selected && !look.hovered)
        return;
    QPen pen(color(m_palette.highlight), look.selected ? 2.5 : 1.5);
    pen.setCosmetic(true);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    const double out = 1.5 / std::max(detail, 0.05);
    painter.drawRoundedRect(
        QRectF(0, 0, table.width, table.height).adjusted(-out, -out, out, out), radius + out, radius + out);
    // The frame may not cross out what the sign says.
    if (look.mark != ChangeMark::None)
        paintSign(painter, table, detail, look.mark);
}

void DiagramPainter::paintFar(
    QPainter &painter, const DiagramTable &table, size_t index, double detail, const TableLook &look)
{
    const QRectF box(0, 0, table.width, table.height);
    const SchemaColors &colors = m_palette.schema(table.schema);
    if (detail < dots) {
        painter.fillRect(box, color(look.mark == ChangeMark::None ? colors.strong : markColor(look.mark)));
        paintFrame(painter, table, detail, look);
        return;
    }
    if (detail >= rounded) {
        painter.setPen(QPen(color(m_palette.border), 1));
        painter.setBrush(color(colors.band));
        painter.drawRoundedRect(box, radius, radius);
    } else {
        painter.fillRect(box, color(colors.band));
        painter.fillRect(QRectF(0, 0, table.width, 2.2 / detail), color(colors.strong));
    }
    TableText &cached = text(table, index);
    // Few sizes, in device pixels: the paint engine keeps glyphs per size, and every other size costs drawing them
    // anew.
    constexpr double sizes[] = {14, 12, 10, 9, 8, 7, 6, 5};
    const double fits
        = 13 * detail * std::min(table.width * 0.94 / cached.largeWidth, table.height * 0.94 / cached.largeHeight);
    const auto size = std::ranges::find_if(sizes, [fits](double each) { return each <= fits; });
    if (size != std::end(sizes)) {
        const double scale = *size / (13 * detail);
        painter.setPen(color(colors.ink));
        painter.save();
        painter.translate(box.center());
        painter.scale(scale, scale);
        drawRuns(painter, cached.large);
        painter.restore();
    }
    paintFrame(painter, table, detail, look);
}

void DiagramPainter::paintNear(
    QPainter &painter, const DiagramTable &table, size_t index, double detail, const TableLook &look)
{
    const SchemaColors &colors = m_palette.schema(table.schema);
    const bool plain = table.rows.empty();
    painter.setPen(QPen(color(m_palette.border), 1));
    painter.setBrush(color(plain ? colors.band : m_palette.surface));
    painter.drawRoundedRect(QRectF(0, 0, table.width, table.height), radius, radius);
    if (!plain) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color(colors.band));
        painter.drawPath(bandPath(table.width, Diagram::headerHeight));
    }
    TableText &cached = text(table, index);
    painter.setPen(color(colors.ink));
    drawRuns(painter, cached.title);
    drawRuns(painter, cached.schema);
    if (!plain && !cached.hasRows)
        shapeRows(cached, table);
    painter.setPen(color(m_palette.text));
    drawRuns(painter, cached.names);
    painter.setPen(color(m_palette.quiet));
    drawRuns(painter, cached.types);
    for (const DiagramRow &row : table.rows)
        if (row.primaryKey || row.foreignKey)
            paintKey(painter, {Diagram::padding, row.top + Diagram::rowHeight / 2}, row.primaryKey,
                color(row.primaryKey ? m_palette.key : m_palette.quiet));
    paintFrame(painter, table, detail, look);
}

/// A disc at the upper right corner with +, − or ≠ in it, never smaller than a dozen device pixels.
void DiagramPainter::paintSign(QPainter &painter, const DiagramTable &table, double detail, ChangeMark mark)
{
    const double size = std::max(9.0, 7 / std::max(detail, 0.02));
    const QPointF centre(table.width, 0);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(markColor(mark)));
    painter.drawEllipse(centre, size, size);
    painter.setPen(QPen(color(m_palette.surface), size * 0.22, Qt::SolidLine, Qt::RoundCap));
    const double arm = size * 0.5;
    if (mark == ChangeMark::Changed) {
        painter.drawLine(centre + QPointF(-arm, -arm * 0.45), centre + QPointF(arm, -arm * 0.45));
        painter.drawLine(centre + QPointF(-arm, arm * 0.45), centre + QPointF(arm, arm * 0.45));
        painter.drawLine(centre + QPointF(-arm * 0.4, arm), centre + QPointF(arm * 0.4, -arm));
        return;
    }
    painter.drawLine(centre + QPointF(-arm, 0), centre + QPointF(arm, 0));
    if (mark == ChangeMark::Added)
        painter.drawLine(centre + QPointF(0, -arm), centre + QPointF(0, arm));
}

void DiagramPainter::paintStraight(
    QPainter &painter, std::span<const QLineF> lines, const QRectF &exposed, const QPen &pen, double shortest)
{
    // Axis-parallel lines need no antialiasing; clipping them first keeps far ends from costing time when zoomed in.
    thread_local QList<QLineF> visible;
    visible.clear();
    for (const QLineF &line : lines)
        if (meets(line.p1(), line.p2(), exposed) && std::abs(line.dx()) + std::abs(line.dy()) > shortest)
            visible.append({clipped(line.p1(), exposed), clipped(line.p2(), exposed)});
    const bool smooth = painter.testRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(pen);
    painter.drawLines(visible);
    painter.setRenderHint(QPainter::Antialiasing, smooth);
}

namespace {

struct Bend {
    QPointF begin, corner, end;

    bool operator==(const Bend &) const = default;
    bool operator<(const Bend &o) const
    {
        const auto key = [](const Bend &b) {
            return std::array{b.corner.x(), b.corner.y(), b.begin.x(), b.begin.y(), b.end.x(), b.end.y()};
        };
        return key(*this) < key(o);
    }
};

template <typename T>
void keepOneOfEach(std::vector<T> &list)
{
    std::ranges::sort(list, [](const T &a, const T &b) { return a < b; });
    list.erase(std::ranges::unique(list).begin(), list.end());
}

} // namespace

void DiagramPainter::paintRounded(
    QPainter &painter, const Diagram &diagram, std::span<const int> edges, const QRectF &exposed, const QPen &pen)
{
    constexpr double bend = 7;
    // Hundreds of lines share a trunk: what they have in common is painted once.
    std::vector<Piece> pieces;
    std::vector<Bend> bends;
    for (const int index : edges) {
        const Polyline &points = diagram.edges[size_t(index)].points;
        for (size_t i = 1; i < points.size(); ++i) {
            if (!meets(points[i - 1], points[i], exposed))
                continue;
            const QPointF begin = i > 1 ? towards(points[i - 1], points[i], bend) : points[i - 1];
            const QPointF end = i + 1 < points.size() ? towards(points[i], points[i - 1], bend) : points[i];
            pieces.push_back(piece(clipped(begin, exposed), clipped(end, exposed), 0));
            if (i + 1 < points.size() && exposed.contains(points[i]))
                bends.push_back({end, points[i], towards(points[i], points[i + 1], bend)});
        }
    }
    keepOneOfEach(bends);
    const double half = pen.widthF() / 2 / painter.worldTransform().m11();
    for (const QLineF &line : joined(std::move(pieces)))
        painter.fillRect(QRectF(line.p1(), line.p2()).adjusted(-half, -half, half, half), pen.color());
    QPainterPath path;
    for (const Bend &each : bends) {
        path.moveTo(each.begin);
        path.quadTo(each.corner, each.end);
    }
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
}

namespace {

void paintMarks(QPainter &painter, const Diagram &diagram, std::span<const int> edges, const QRectF &exposed,
    const QPen &pen, const QColor &inside)
{
    QList<QLineF> strokes;
    QList<QPointF> circles;
    // Many keys end at the same place.
    std::set<std::array<double, 4>> seen;
    const QRectF near = exposed.adjusted(-20, -20, 20, 20);
    for (const int index : edges) {
        const DiagramEdge &edge = diagram.edges[size_t(index)];
        if (edge.points.size() < 2)
            continue;
        const auto add = [&](const EndMark &mark) {
            const QLineF first = mark.strokes.empty() ? QLineF() : mark.strokes.front();
            const QPointF round = mark.circle.value_or(QPointF());
            if (!seen.insert({first.x1(), first.y1(), round.x(), round.y()}).second)
                return;
            strokes.append(QList<QLineF>(mark.strokes.begin(), mark.strokes.end()));
            if (mark.circle)
                circles.append(*mark.circle);
        };
        if (near.contains(edge.points.front()))
            add(sourceMark(edge));
        if (near.contains(edge.points.back()))
            add(targetMark(edge));
    }
    painter.setPen(pen);
    painter.drawLines(strokes);
    painter.setBrush(inside);
    for (const QPointF &circle : circles)
        painter.drawEllipse(circle, EndMark::circleRadius, EndMark::circleRadius);
}

QPen cosmetic(const QColor &color, double width)
{
    QPen pen(color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    pen.setCosmetic(true);
    return pen;
}

} // namespace

void DiagramPainter::paintEdges(
    QPainter &painter, const Diagram &diagram, std::span<const int> edges, const QRectF &exposed, double detail)
{
    const QRectF area = exposed.adjusted(-4, -4, 4, 4);
    const QPen pen = cosmetic(color(m_palette.line), detail < 0.8 ? 1 : 1.3 * std::min(detail, 2.0));
    paintRounded(painter, diagram, edges, area, pen);
    paintMarks(painter, diagram, edges, exposed, pen, color(m_palette.canvas));
}

void DiagramPainter::paintFarEdges(
    QPainter &painter, std::span<const QLineF> lines, const QRectF &exposed, double detail)
{
    // What would be a pixel or two is left out where there are very many.
    paintStraight(painter, lines, exposed.adjusted(-4, -4, 4, 4), cosmetic(color(m_palette.line), 1),
        detail < dots ? 2 / detail : 0);
}

std::vector<QLineF> DiagramPainter::mergedLines(const Diagram &diagram, std::span<const int> except)
{
    std::vector<Piece> pieces;
    for (int index = 0; index < int(diagram.edges.size()); ++index) {
        const DiagramEdge &edge = diagram.edges[size_t(index)];
        if (std::ranges::binary_search(except, index))
            continue;
        for (size_t i = 1; i < edge.points.size(); ++i)
            pieces.push_back(piece(edge.points[i - 1], edge.points[i], edge.key));
    }
    return joined(std::move(pieces));
}

void DiagramPainter::paintHighlight(
    QPainter &painter, const Diagram &diagram, std::span<const int> edges, const QRectF &exposed, double detail)
{
    const QPen pen = cosmetic(color(m_palette.highlight), detail < 0.3 ? 1.6 : 2.2 * std::clamp(detail, 0.8, 1.6));
    const QRectF area = exposed.adjusted(-8, -8, 8, 8);
    if (detail < rounded) {
        std::vector<QLineF> lines;
        for (const int index : edges)
            for (size_t i = 1; i < diagram.edges[size_t(index)].points.size(); ++i)
                lines.emplace_back(diagram.edges[size_t(index)].points[i - 1], diagram.edges[size_t(index)].points[i]);
        paintStraight(painter, lines, area, pen, 0);
        return;
    }
    paintRounded(painter, diagram, edges, area, pen);
    paintMarks(painter, diagram, edges, exposed, pen, color(m_palette.canvas));
}

void DiagramPainter::paintEdgeMark(QPainter &painter, const DiagramEdge &edge, ChangeMark mark, double detail)
{
    if (mark == ChangeMark::None || edge.points.size() < 2)
        return;
    // Dashes for what is gone, dots for what changed: the colour is not the only sign.
    QPen pen = cosmetic(color(markColor(mark)), detail < 0.3 ? 1.6 : 2.4);
    pen.setStyle(mark == ChangeMark::Removed ? Qt::DashLine
            : mark == ChangeMark::Changed    ? Qt::DotLine
                                             : Qt::SolidLine);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(edge.points.data(), int(edge.points.size()));
    if (detail < rounded)
        return;
    pen.setStyle(Qt::SolidLine);
    painter.setPen(pen);
    painter.setBrush(color(m_palette.canvas));
    for (const EndMark &end : {sourceMark(edge), targetMark(edge)}) {
        painter.drawLines(end.strokes.data(), int(end.strokes.size()));
        if (end.circle)
            painter.drawEllipse(*end.circle, EndMark::circleRadius, EndMark::circleRadius);
    }
}

} // namespace Howdah
