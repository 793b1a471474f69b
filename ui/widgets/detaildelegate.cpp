// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/detaildelegate.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QPainter>

namespace Howdah {

DetailDelegate::DetailDelegate(int detailRole, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_detailRole(detailRole)
{ }

void DetailDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QString text = item.text.simplified();
    const QString detail = index.data(m_detailRole).toString().simplified();
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    item.text.clear();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
    item.text = text;
    const QRect area = style->subElementRect(QStyle::SE_ItemViewItemText, &item, item.widget).adjusted(4, 0, -4, 0);
    const bool selected = item.state & QStyle::State_Selected;
    painter->save();
    painter->setFont(item.font);
    painter->setPen(item.palette.color(selected ? QPalette::HighlightedText : QPalette::Text));
    const QString shown = item.fontMetrics.elidedText(text, Qt::ElideRight, area.width());
    painter->drawText(area, Qt::AlignVCenter | Qt::TextSingleLine, shown);
    const qsizetype at = m_highlighted.isEmpty() ? -1 : shown.indexOf(m_highlighted, 0, Qt::CaseInsensitive);
    if (at >= 0) {
        const int from = area.left() + item.fontMetrics.horizontalAdvance(shown.left(at));
        const int width = item.fontMetrics.horizontalAdvance(shown.mid(at, m_highlighted.size()));
        const int y = area.center().y() + item.fontMetrics.ascent() / 2 + 2;
        painter->fillRect(QRect(from, y, width, 2), selected ? painter->pen().color() : Theme::accent(item.palette));
    }
    const int used = item.fontMetrics.horizontalAdvance(shown) + 10;
    if (!detail.isEmpty() && used < area.width() - 20) {
        if (!selected)
            painter->setPen(Theme::quiet(item.palette));
        const QRect rest = area.adjusted(used, 0, 0, 0);
        painter->drawText(rest, Qt::AlignVCenter | Qt::TextSingleLine,
            item.fontMetrics.elidedText(detail, Qt::ElideRight, rest.width()));
    }
    painter->restore();
}

QSize DetailDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(qMax(size.height(), option.fontMetrics.height() + 8));
    return size;
}

} // namespace Howdah
