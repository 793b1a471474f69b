// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/review/differencemodel.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QTimer;
class QToolButton;
class QTreeView;

namespace Howdah {

class Comparison;
class DetailDelegate;

/// The objects that differ, with a filter line and a switch for each way of differing. GUI thread.
class DifferenceTree : public QWidget
{
    Q_OBJECT

public:
    explicit DifferenceTree(Comparison *comparison, QWidget *parent = nullptr);

    DifferenceModel *model() const { return m_model; }
    ObjectRef current() const;
    /// Makes the row of this object, or of the one it is a part of, the current one.
    void select(const ObjectRef &ref);
    void focusFilter();

Q_SIGNALS:
    void currentChanged();
    void activated(const ObjectRef &ref);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildSwitches();
    void reload();
    void applyFilter();
    /// Rows change, places stay: what was open and current is so afterwards.
    void keepPlaces(const std::function<void()> &change);
    void refreshSwitches();

    Comparison *m_comparison;
    DifferenceModel *m_model;
    DetailDelegate *m_delegate;
    QLineEdit *m_filter;
    QLabel *m_count;
    QTreeView *m_view;
    QTimer *m_typed;
    QList<QToolButton *> m_switches; ///< by DifferenceState
    bool m_quiet = false;
};

} // namespace Howdah
