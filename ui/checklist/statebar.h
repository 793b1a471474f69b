// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "check/item.h"

#include <QWidget>

namespace Howdah {

/// The states of a checklist as one proportional bar with its legend. GUI thread.
class StateBar : public QWidget
{
    Q_OBJECT

public:
    explicit StateBar(QWidget *parent = nullptr);

    void setChecklist(const Check::Checklist &checklist);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::vector<std::pair<Check::ItemState, int>> m_counts;
};

} // namespace Howdah
