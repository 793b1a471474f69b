// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/normalize/miningrun.h"

#include <QAbstractListModel>

namespace Howdah {

/// "2NF", "BCNF", …
QString formWord(Normalize::NormalForm form);

/// The tables of a run in the order they were looked at, with the form each is in. GUI thread.
class MinedTablesModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { DetailRole = Qt::UserRole };

    explicit MinedTablesModel(QObject *parent = nullptr);

    void clear();
    /// Adds a table, or takes the place of what was known of it.
    void put(const MinedTable &table);
    const MinedTable *table(const QModelIndex &index) const;
    QModelIndex indexOf(const QualifiedName &name) const;
    int broken() const; ///< tables that are not in BCNF

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<MinedTable> m_tables;
};

} // namespace Howdah
