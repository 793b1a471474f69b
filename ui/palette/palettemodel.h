// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>
#include <QIcon>

#include <functional>
#include <memory>
#include <vector>

namespace Howdah {

/// One thing the palette can go to.
struct PaletteEntry {
    QString title;   ///< what is matched first
    QString detail;  ///< shown quietly, matched with less weight: "column of shop.order", a shortcut
    QIcon icon;
    int weight = 0;  ///< added to the score: tables before columns
    std::function<void()> go;
};

/// The entries that answer to what is typed, best first, at most a hundred.
class PaletteModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { DetailRole = Qt::UserRole, PositionsRole };

    using QAbstractListModel::QAbstractListModel;

    void setEntries(std::vector<PaletteEntry> entries);
    void setTyped(const QString &text);
    const PaletteEntry *entry(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Match {
        int score;
        int entry;
    };
    std::vector<PaletteEntry> m_entries;
    std::vector<Match> m_matches;
    QString m_typed;
};

} // namespace Howdah
