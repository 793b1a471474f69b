// SPDX-License-Identifier: Apache-2.0
#include "ui/normalize/minedtablesmodel.h"

#include "ui/widgets/theme.h"

#include <QIcon>

#include <algorithm>

namespace Howdah {

using namespace Normalize;

QString formWord(NormalForm form)
{
    static const char *const words[] = {"", "1NF", "2NF", "3NF", "BCNF", "4NF"};
    return QString::fromLatin1(words[int(form)]);
}

MinedTablesModel::MinedTablesModel(QObject *parent)
    : QAbstractListModel(parent)
{ }

void MinedTablesModel::clear()
{
    beginResetModel();
    m_tables.clear();
    endResetModel();
}

void MinedTablesModel::put(const MinedTable &table)
{
    if (const QModelIndex known = indexOf(table.table); known.isValid()) {
        m_tables[size_t(known.row())] = table;
        Q_EMIT dataChanged(known, known);
        return;
    }
    beginInsertRows({}, int(m_tables.size()), int(m_tables.size()));
    m_tables.push_back(table);
    endInsertRows();
}

const MinedTable *MinedTablesModel::table(const QModelIndex &index) const
{
    return index.isValid() && index.row() < int(m_tables.size()) ? &m_tables[size_t(index.row())] : nullptr;
}

QModelIndex MinedTablesModel::indexOf(const QualifiedName &name) const
{
    const auto found
        = std::find_if(m_tables.begin(), m_tables.end(), [&](const MinedTable &table) { return table.table == name; });
    return found == m_tables.end() ? QModelIndex() : index(int(found - m_tables.begin()));
}

namespace {

/// Without a row every form would hold, and none was seen.
bool isMeasured(const MinedTable &table)
{
    return table.analysis && table.analysis->rows > 0;
}

} // namespace

int MinedTablesModel::broken() const
{
    return int(std::count_if(m_tables.begin(), m_tables.end(), [](const MinedTable &table) {
        return table.analysis && table.analysis->verdict.form < NormalForm::BoyceCodd;
    }));
}

int MinedTablesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_tables.size());
}

QVariant MinedTablesModel::data(const QModelIndex &index, int role) const
{
    const MinedTable *mined = table(index);
    if (!mined)
        return {};
    const bool broken = mined->analysis && mined->analysis->verdict.form < NormalForm::BoyceCodd;
    switch (role) {
    case Qt::DisplayRole:
        return display(mined->table);
    case DetailRole:
        return isMeasured(*mined) ? formWord(mined->analysis->verdict.form) : tr("not measured");
    case Qt::ToolTipRole:
        return mined->analysis ? QVariant() : QVariant(mined->unread);
    case Qt::AccessibleTextRole:
        return tr("%1: %2").arg(display(mined->table),
            isMeasured(*mined)    ? formWord(mined->analysis->verdict.form)
                : mined->analysis ? tr("not measured")
                                  : mined->unread);
    case Qt::DecorationRole:
        return Theme::icon(!isMeasured(*mined) ? QStringLiteral("question")
                : broken                       ? QStringLiteral("data-warning")
                                               : QStringLiteral("checkmark"));
    default:
        return {};
    }
}

} // namespace Howdah
