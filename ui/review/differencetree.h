// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/review/differencemodel.h"
#include "ui/widgets/filteredtree.h"

class QToolButton;

namespace Howdah {

class Comparison;

/// The objects that differ, with a filter line and a switch for each way of differing. GUI thread.
class DifferenceTree : public FilteredTree
{
    Q_OBJECT

public:
    explicit DifferenceTree(Comparison *comparison, QWidget *parent = nullptr);

    DifferenceModel *model() const { return m_model; }
    ObjectRef current() const;
    /// Makes the row of this object, or of the one it is a part of, the current one.
    void select(const ObjectRef &ref);

Q_SIGNALS:
    void currentChanged();
    void activated(const ObjectRef &ref);

protected:
    void applyFilter(const QString &text) override;

private:
    DifferenceTree(Comparison *comparison, DifferenceModel *model, QWidget *parent);
    void buildSwitches();
    void reload();
    /// Rows change, places stay: what was open and current is so afterwards.
    void keepPlaces(const std::function<void()> &change);
    void refreshSwitches();

    Comparison *m_comparison;
    DifferenceModel *m_model;
    QList<QToolButton *> m_switches; ///< by DifferenceState
    bool m_quiet = false;
};

} // namespace Howdah
