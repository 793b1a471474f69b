// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/lookup.h"

#include <QAbstractTableModel>

#include <functional>

namespace Howdah {

/// A table's columns as an editable grid. It edits nothing itself: a changed cell becomes a request.
class ColumnGridModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Section { Name, Type, NotNull, Default, IdentityKind, Comment, SectionCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// `keys` names the columns of the primary key.
    void setTable(const Table *table, const std::vector<QString> &keys);
    /// Marks a column that a server does not take, with its words as the tip.
    void setProblem(const QString &column, const QString &sentence);
    const Column *column(int row) const;
    int rowOf(const QString &column) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &) const override { return SectionCount; }
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    /// The words for Identity, in its order.
    static QStringList identityWords();

Q_SIGNALS:
    /// The column `name` shall be like `after`.
    void editRequested(const QString &name, const Column &after);

private:
    std::vector<Column> m_columns;
    std::vector<QString> m_keys;
    QString m_schema; ///< of the table
    QString m_problemColumn, m_problem;
};

} // namespace Howdah
