// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "normalize/analysis.h"

#include <QWidget>

namespace Howdah {

/// A table as it is and the tables it would become, side by side: keys above the line, what moves in the accent's
/// colour, and how the new ones are referred to. GUI thread.
class SplitPicture : public QWidget
{
    Q_OBJECT

public:
    explicit SplitPicture(QWidget *parent = nullptr);

    /// Nothing to draw when there is nothing to split.
    void show(const Normalize::Analysis *analysis);
    bool isEmpty() const { return m_after.empty(); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
    using QWidget::show;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Line {
        QString text;
        bool key = false, moves = false;
    };
    struct Box {
        QString title;
        std::vector<Line> lines;
    };
    QSize sizeOf(const Box &box) const;
    void paint(QPainter &painter, const Box &box, const QRect &area) const;

    Box m_before;
    std::vector<Box> m_after;
};

} // namespace Howdah
