// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/diagram.h"
#include "layout/palette.h"
#include "render/tabletext.h"

#include <QColor>
#include <QLineF>
#include <QPen>

#include <memory>

#include <span>

class QPainter;

namespace Howdah {

/// How a table or a foreign key differs from what it is compared with. Shown by sign as well as by colour.
enum class ChangeMark { None, Added, Removed, Changed };

/// How a table is to look besides its contents.
struct TableLook {
    bool selected = false;
    bool hovered = false;
    bool faded = false; ///< others are in the focus
    ChangeMark mark = ChangeMark::None;
};

/// Paints tables and foreign keys; the window's scene and the exports use this same code. Level of detail is device
/// pixels per scene unit. Keeps pens and shaped texts; one painter per diagram value, on one thread.
class DiagramPainter
{
public:
    DiagramPainter(const DiagramPalette &palette, bool withSchemas);

    const DiagramPalette &palette() const { return m_palette; }
    QColor canvas() const { return color(m_palette.canvas); }
    static QColor color(Rgb rgb) { return QColor::fromRgb(0xff000000u | rgb); }

    /// The table with its top left corner at (0, 0). `index` is its place in the diagram, for the text cache.
    void paintTable(
        QPainter &painter, const DiagramTable &table, size_t index, double detail, const TableLook &look = {});

    /// What shows that a table is selected or below the mouse, nothing else of it.
    void paintFrame(QPainter &painter, const DiagramTable &table, double detail, const TableLook &look);

    /// The lines numbered in `edges`, as far as they meet `exposed`.
    void paintEdges(
        QPainter &painter, const Diagram &diagram, std::span<const int> edges, const QRectF &exposed, double detail);

    /// Below this detail all lines are painted from mergedLines() by paintFarEdges(), straight and without end marks.
    static constexpr double farDetail = 0.3;
    /// From this detail on a table's rows can be seen.
    static constexpr double nearDetail = 0.45;
    /// The straight pieces of all lines, those of one key that lie on each other joined: a trunk of a thousand foreign
    /// keys is one piece. Without the edges numbered in `except`, ascending.
    static std::vector<QLineF> mergedLines(const Diagram &diagram, std::span<const int> except = {});
    void paintFarEdges(QPainter &painter, std::span<const QLineF> lines, const QRectF &exposed, double detail);

    /// The same lines on top of everything, in the highlight colour.
    void paintHighlight(
        QPainter &painter, const Diagram &diagram, std::span<const int> edges, const QRectF &exposed, double detail);

    void paintEdgeMark(QPainter &painter, const DiagramEdge &edge, ChangeMark mark, double detail);

private:
    void paintFar(QPainter &painter, const DiagramTable &table, size_t index, double detail, const TableLook &look);
    void paintNear(QPainter &painter, const DiagramTable &table, size_t index, double detail, const TableLook &look);
    void paintSign(QPainter &painter, const DiagramTable &table, double detail, ChangeMark mark);
    static void paintStraight(
        QPainter &painter, std::span<const QLineF> lines, const QRectF &exposed, const QPen &pen, double shortest);
    void paintRounded(
        QPainter &painter, const Diagram &diagram, std::span<const int> edges, const QRectF &exposed, const QPen &pen);
    TableText &text(const DiagramTable &table, size_t index);
    Rgb markColor(ChangeMark mark) const;

    const DiagramPalette &m_palette;
    bool m_withSchemas;
    std::vector<std::unique_ptr<TableText>> m_texts;
};

} // namespace Howdah
