// SPDX-License-Identifier: Apache-2.0
#include "ui/review/planmodel.h"
#include "ui/review/badges.h"

#include "diff/compared.h"

namespace Howdah {

ObjectRef subjectOf(const Plan &plan, const Statement &statement)
{
    if (statement.change < 0)
        return statement.object;
    const Change &change = plan.changes[size_t(statement.change)];
    return refOf(change.after ? *change.after : *change.before);
}

void PlanModel::setPlan(const Plan &plan)
{
    beginResetModel();
    m_plan = plan;
    m_rows.clear();
    m_counts.clear();
    m_sizes.clear();
    int transactions = 0;
    for (int i = 0; i < int(m_plan.statements.size()); ++i) {
        const Statement &statement = m_plan.statements[size_t(i)];
        const bool inside = statement.transactional;
        const bool begins = i == 0 || m_plan.statements[size_t(i) - 1].transactional != inside
            || (inside && m_plan.statements[size_t(i) - 1].segment != statement.segment);
        if (begins)
            m_rows.push_back({-1, inside ? tr("Transaction %1").arg(++transactions) : tr("Outside a transaction")});
        m_rows.push_back({i, {}});
    }
    endResetModel();
}

void PlanModel::setCounts(const std::vector<GuardCount> &counts, const Locks::LiveSizes &sizes)
{
    if (m_counts.empty() && counts.empty() && m_sizes == sizes)
        return;
    m_counts = counts;
    m_sizes = sizes;
    Q_EMIT dataChanged(index(0), index(rowCount() - 1), {BadgesRole, Qt::AccessibleDescriptionRole});
}

QList<Badge> PlanModel::badges(const QModelIndex &index) const
{
    const int number = m_rows[size_t(index.row())].statement;
    const auto count = std::ranges::find(m_counts, number, &GuardCount::statement);
    return badgesOf(m_plan.statements[size_t(number)], count == m_counts.end() ? nullptr : &*count, m_sizes);
}

const Statement *PlanModel::statement(const QModelIndex &index) const
{
    const int number = index.isValid() ? m_rows[size_t(index.row())].statement : -1;
    return number < 0 ? nullptr : &m_plan.statements[size_t(number)];
}

ObjectRef PlanModel::subject(const QModelIndex &index) const
{
    const Statement *found = statement(index);
    return found ? subjectOf(m_plan, *found) : ObjectRef{};
}

QModelIndex PlanModel::indexOf(const std::vector<ObjectRef> &subjects) const
{
    for (int row = 0; row < int(m_rows.size()); ++row)
        if (std::find(subjects.begin(), subjects.end(), subject(index(row))) != subjects.end())
            return index(row);
    return {};
}

int PlanModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QString PlanModel::cause(const Statement &statement) const
{
    if (!statement.cause.isEmpty() || statement.change < 0)
        return statement.cause;
    return describe(m_plan.changes[size_t(statement.change)]);
}

QVariant PlanModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Statement *found = statement(index);
    if (!found)
        return role == Qt::DisplayRole ? QVariant(m_rows[size_t(index.row())].heading)
            : role == HeadingRole      ? QVariant(true)
                                       : QVariant();
    switch (role) {
    case Qt::DisplayRole:
        return found->sql.simplified();
    case SqlRole:
    case Qt::ToolTipRole:
        return found->sql;
    case CauseRole:
        return cause(*found);
    case BadgesRole:
        return QVariant::fromValue(badges(index));
    case SignRole:
        return found->change < 0 ? QVariant() : QVariant(int(stateOf(m_plan.changes[size_t(found->change)])));
    case HeadingRole:
        return false;
    case Qt::AccessibleDescriptionRole: {
        QStringList words{cause(*found)};
        for (const Badge &badge : badges(index))
            words << badge.tip;
        return words.join(QLatin1Char(' '));
    }
    default:
        return {};
    }
}

Qt::ItemFlags PlanModel::flags(const QModelIndex &index) const
{
    return statement(index) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::ItemIsEnabled;
}

} // namespace Howdah
