// SPDX-License-Identifier: Apache-2.0
#include "ui/review/plandelegate.h"
#include "ui/review/badges.h"
#include "ui/review/planmodel.h"
#include "ui/review/signicon.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace Howdah {

namespace {

constexpr int margin = 10, padding = 5, signSide = 14, mostTip = 3000;

QColor toneColour(Badge::Tone tone, const QPalette &palette)
{
    switch (tone) {
    case Badge::Tone::Quiet:
        return Theme::quiet(palette);
    case Badge::Tone::Good:
        return Theme::good();
    case Badge::Tone::Warning:
        return Theme::warning();
    case Badge::Tone::Danger:
        return Theme::danger();
    }
    return {};
}

QFont smallFont(const QFont &font)
{
    QFont small = font;
    small.setPointSizeF(font.pointSizeF() * 0.86);
    return small;
}

/// From the right edge leftwards; gives back what is left of the line.
QRect paintBadges(
    QPainter *painter, QRect line, const QList<Badge> &badges, const QStyleOptionViewItem &item, bool selected)
{
    painter->setFont(smallFont(item.font));
    const QFontMetrics metrics(painter->font());
    for (auto badge = badges.crbegin(); badge != badges.crend(); ++badge) {
        const int width = metrics.horizontalAdvance(badge->text) + 14;
        if (line.width() < width + 40)
            break;
        const QRectF box(
            line.right() - width, line.center().y() - metrics.height() / 2.0 - 1, width, metrics.height() + 2);
        const QColor ink
            = selected ? item.palette.color(QPalette::HighlightedText) : toneColour(badge->tone, item.palette);
        QColor wash = ink;
        wash.setAlphaF(badge->tone == Badge::Tone::Danger ? 0.18f : 0.12f);
        painter->setPen(Qt::NoPen);
        painter->setBrush(wash);
        painter->drawRoundedRect(box, 4, 4);
        painter->setPen(ink);
        painter->drawText(box, Qt::AlignCenter, badge->text);
        line.setRight(int(box.left()) - 5);
    }
    return line;
}

} // namespace

void PlanDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QString text = item.text;
    item.text.clear();
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    const bool heading = index.data(PlanModel::HeadingRole).toBool();
    if (!heading)
        style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
    const bool selected = !heading && item.state & QStyle::State_Selected;
    const QColor quiet = selected ? item.palette.color(QPalette::HighlightedText) : Theme::quiet(item.palette);
    const QRect area = item.rect.adjusted(margin, 0, -margin, 0);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (heading) {
        painter->setFont(smallFont(item.font));
        painter->setPen(quiet);
        painter->drawText(area, Qt::AlignLeft | Qt::AlignBottom, text);
        const int from = area.left() + painter->fontMetrics().horizontalAdvance(text) + 8;
        const int y = area.bottom() - painter->fontMetrics().height() / 2;
        painter->setPen(Theme::line(item.palette));
        painter->drawLine(from, y, area.right(), y);
        painter->restore();
        return;
    }
    if (const QVariant sign = index.data(PlanModel::SignRole); sign.isValid())
        signIcon(DifferenceState(sign.toInt()))
            .paint(painter, QRect(area.left(), area.top() + padding + 2, signSide, signSide), Qt::AlignCenter,
                selected ? QIcon::Selected : QIcon::Normal);
    const QRect words = area.adjusted(signSide + 8, padding, 0, -padding);
    painter->setFont(Theme::fixedFont());
    painter->setPen(item.palette.color(selected ? QPalette::HighlightedText : QPalette::Text));
    const QFontMetrics fixed(painter->font());
    const QString cause = index.data(PlanModel::CauseRole).toString().simplified();
    const auto badges = index.data(PlanModel::BadgesRole).value<QList<Badge>>();
    const bool isAlone = cause.isEmpty() && badges.isEmpty();
    painter->drawText(words, Qt::AlignLeft | (isAlone ? Qt::AlignVCenter : Qt::AlignTop),
        fixed.elidedText(text, Qt::ElideRight, words.width()));
    QRect second(words.left(), words.top() + fixed.height() + 2, words.width(), item.fontMetrics.height());
    second = paintBadges(painter, second, badges, item, selected);
    painter->setFont(item.font);
    painter->setPen(quiet);
    painter->drawText(
        second, Qt::AlignLeft | Qt::AlignVCenter, item.fontMetrics.elidedText(cause, Qt::ElideRight, second.width()));
    painter->restore();
}

QSize PlanDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (index.data(PlanModel::HeadingRole).toBool())
        return {100, option.fontMetrics.height() + 8};
    return {100, option.fontMetrics.height() + QFontMetrics(Theme::fixedFont()).height() + 2 + 2 * padding};
}

bool PlanDelegate::helpEvent(
    QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || index.data(PlanModel::HeadingRole).toBool())
        return false;
    QStringList lines{index.data(PlanModel::CauseRole).toString()};
    for (const Badge &badge : index.data(PlanModel::BadgesRole).value<QList<Badge>>())
        lines << badge.tip;
    const QString sql = index.data(PlanModel::SqlRole).toString().left(mostTip);
    QToolTip::showText(event->globalPos(),
        QStringLiteral("<p>%1</p><pre>%2</pre>")
            .arg(lines.join(QLatin1Char('\n')).toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>")),
                sql.toHtmlEscaped()),
        view);
    return true;
}

} // namespace Howdah
