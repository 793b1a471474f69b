// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStyledItemDelegate>

namespace Howdah {

/// Paints an item's text and, after it, its detail (a role) in the quiet colour; words that match a filter are
/// underlined.
class DetailDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    DetailDelegate(int detailRole, QObject *parent);

    void setHighlighted(const QString &text) { m_highlighted = text; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int m_detailRole;
    QString m_highlighted;
};

} // namespace Howdah
