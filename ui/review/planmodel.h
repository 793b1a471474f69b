// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/plan.h"
#include "service/comparison/guardcount.h"

#include <QAbstractListModel>

namespace Howdah {

struct Badge;

/// One direction of a plan as a list: its statements in order, below a heading for each transaction segment.
class PlanModel : public QAbstractListModel
{
    Q_OBJECT

public:
    /// Display is the SQL on one line. CauseRole: why it is there; BadgesRole: QList<Badge>; SignRole: DifferenceState
    /// or none; HeadingRole: true for a segment's heading.
    enum Role { CauseRole = Qt::UserRole, BadgesRole, SignRole, HeadingRole, SqlRole };

    using QAbstractListModel::QAbstractListModel;

    void setPlan(const Plan &plan);
    /// What the guards of the plan counted, and how much there is of what it reads or rewrites.
    void setCounts(const std::vector<GuardCount> &counts, const Locks::LiveSizes &sizes = {});
    const Plan &plan() const { return m_plan; }
    const Statement *statement(const QModelIndex &index) const; ///< null for a heading
    /// What a statement is about, as a comparison lists it: the changed object, else what it names.
    ObjectRef subject(const QModelIndex &index) const;
    /// The first statement of one of these objects; invalid when there is none.
    QModelIndex indexOf(const std::vector<ObjectRef> &subjects) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row {
        int statement = -1; ///< -1: a heading
        QString heading;
    };
    QString cause(const Statement &statement) const;
    QList<Badge> badges(const QModelIndex &index) const;

    Plan m_plan;
    std::vector<Row> m_rows;
    std::vector<GuardCount> m_counts;
    Locks::LiveSizes m_sizes;
};

/// What a statement is about: the object of its change, else the object it names.
ObjectRef subjectOf(const Plan &plan, const Statement &statement);

} // namespace Howdah
