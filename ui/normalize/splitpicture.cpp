// SPDX-License-Identifier: Apache-2.0
#include "ui/normalize/splitpicture.h"

#include "ui/widgets/theme.h"

#include <QPainter>
#include <QPainterPath>

namespace Howdah {

using namespace Normalize;

namespace {

constexpr int s_margin = 8, s_gap = 20, s_arrow = 56;
constexpr int s_mostLines = 14; ///< of one table; the rest is counted

} // namespace

SplitPicture::SplitPicture(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Minimum);
}

void SplitPicture::show(const Analysis *analysis)
{
    m_before = {};
    m_after.clear();
    const std::vector<Part> parts = !analysis || analysis->third.size() < 2 ? std::vector<Part>() : analysis->third;
    if (!parts.empty()) {
        ColumnSet key;
        if (!analysis->verdict.keys.keys.empty())
            key = analysis->verdict.keys.keys.front();
        const auto titleOf = [&](const Part &part) {
            if (analysis->split && part == analysis->split->stays)
                return analysis->name;
            if (analysis->split)
                for (const NewTable &table : analysis->split->created)
                    if (table.part == part)
                        return display(table.name);
            return tr("keyed by %1").arg(named(part.key, analysis->columns));
        };
        const auto boxOf
            = [&](const QString &title, const ColumnSet &columns, const ColumnSet &keys, const ColumnSet &moving) {
                  Box box{title, {}};
                  for (const ColumnSet &part : {keys, columns - keys})
                      part.forEach([&](int c) {
                          box.lines.push_back({analysis->columns.value(c), keys.contains(c), moving.contains(c)});
                      });
                  if (box.lines.size() > size_t(s_mostLines)) {
                      const qsizetype more = qsizetype(box.lines.size()) - s_mostLines + 1;
                      box.lines.resize(size_t(s_mostLines) - 1);
                      box.lines.push_back({tr("and %n more", nullptr, int(more)), false, false});
                  }
                  return box;
              };
        const ColumnSet all = ColumnSet::firstOnes(analysis->columnsLookedAt);
        const ColumnSet moving = analysis->split ? all - analysis->split->stays.columns : ColumnSet();
        m_before = boxOf(analysis->name, all, key, moving);
        for (const Part &part : parts)
            m_after.push_back(boxOf(titleOf(part), part.columns, part.key, moving));
    }
    QStringList words;
    for (const Box &box : m_after) {
        QStringList lines;
        for (const Line &line : box.lines)
            lines << (line.key ? tr("%1 (key)").arg(line.text) : line.text);
        words << tr("%1: %2").arg(box.title, lines.join(QStringLiteral(", ")));
    }
    setAccessibleName(words.isEmpty() ? QString() : tr("Proposed tables. %1").arg(words.join(QStringLiteral("; "))));
    updateGeometry();
    update();
}

QSize SplitPicture::sizeOf(const Box &box) const
{
    int width = fontMetrics().horizontalAdvance(box.title) * 11 / 10;
    for (const Line &line : box.lines)
        width = qMax(width, fontMetrics().horizontalAdvance(line.text) + 14);
    return {width + 4 * s_margin, int(box.lines.size() + 1) * (fontMetrics().height() + 4) + 2 * s_margin + 4};
}

QSize SplitPicture::sizeHint() const
{
    if (isEmpty())
        return {0, 0};
    QSize size = sizeOf(m_before);
    size.rwidth() += s_arrow + s_margin;
    for (const Box &box : m_after) {
        const QSize one = sizeOf(box);
        size.rwidth() += one.width() + s_gap;
        size.setHeight(qMax(size.height(), one.height()));
    }
    return size + QSize(s_margin, s_margin);
}

void SplitPicture::paint(QPainter &painter, const Box &box, const QRect &area) const
{
    const int step = fontMetrics().height() + 4;
    QPainterPath frame;
    frame.addRoundedRect(QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
    painter.fillPath(frame, palette().base());
    painter.setPen(Theme::line(palette()));
    painter.drawPath(frame);
    const int head = area.top() + s_margin + step;
    painter.drawLine(area.left(), head, area.right(), head);
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(QRect(area.left() + s_margin, area.top() + s_margin / 2, area.width() - 2 * s_margin, step),
        Qt::AlignVCenter | Qt::AlignLeft, box.title);
    int y = head + 4;
    for (const Line &line : box.lines) {
        const QRect row(area.left() + s_margin, y, area.width() - 2 * s_margin, step);
        painter.setFont(line.key ? bold : font());
        painter.setPen(line.moves ? Theme::accent(palette()) : palette().color(QPalette::Text));
        painter.drawText(row, Qt::AlignVCenter | Qt::AlignLeft, line.text);
        if (line.key) {
            // A key is underlined, as in textbooks: colour alone does not tell.
            const int width = QFontMetrics(bold).horizontalAdvance(line.text);
            const int under = row.center().y() + fontMetrics().ascent() / 2 + 2;
            painter.drawLine(row.left(), under, row.left() + width, under);
        }
        y += step;
    }
}

void SplitPicture::paintEvent(QPaintEvent *)
{
    if (isEmpty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QSize first = sizeOf(m_before);
    int x = s_margin / 2;
    paint(painter, m_before, QRect(QPoint(x, s_margin / 2), first));
    x += first.width();
    const int y = s_margin / 2 + qMin(first.height(), height()) / 2;
    painter.setPen(QPen(Theme::quiet(palette()), 2));
    painter.drawLine(x + 14, y, x + s_arrow - 14, y);
    painter.drawLine(x + s_arrow - 21, y - 6, x + s_arrow - 14, y);
    painter.drawLine(x + s_arrow - 21, y + 6, x + s_arrow - 14, y);
    x += s_arrow;
    for (const Box &box : m_after) {
        const QSize size = sizeOf(box);
        paint(painter, box, QRect(QPoint(x, s_margin / 2), size));
        x += size.width() + s_gap;
    }
}

} // namespace Howdah
