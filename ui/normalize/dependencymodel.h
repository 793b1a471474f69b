// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "normalize/analysis.h"

#include <QAbstractTableModel>

namespace Howdah {

/// The dependencies of one table: rules first, then what almost holds, then what chance explains. GUI thread.
class DependencyModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { LeftColumn, RightColumn, VerdictColumn, EvidenceColumn, WordColumn, ColumnCount };
    enum Role { RankRole = Qt::UserRole, KeyRole };

    explicit DependencyModel(QObject *parent = nullptr);

    /// `withWeak`: also those that keys or chance explain.
    void show(const Normalize::Analysis *analysis, bool withWeak);
    const Normalize::Found *found(const QModelIndex &index) const;
    int hidden() const { return m_hidden; } ///< how many are not listed

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const Normalize::Found &found, int column) const;

    Normalize::Analysis m_analysis;
    std::vector<size_t> m_rows; ///< places in m_analysis.dependencies
    int m_hidden = 0;
};

/// "holds on all 1,200 rows", "held in a sample of 20,000; at most one repeat in 300 is wrong (95 %)", …
QString verdictText(const Normalize::Found &found, const Normalize::Analysis &analysis);

} // namespace Howdah
