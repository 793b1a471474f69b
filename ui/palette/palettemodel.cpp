// SPDX-License-Identifier: Apache-2.0
#include "ui/palette/palettemodel.h"
#include "ui/palette/fuzzy.h"

#include <algorithm>

namespace Howdah {

namespace {
constexpr size_t mostShown = 100;
}

void PaletteModel::setEntries(std::vector<PaletteEntry> entries)
{
    m_entries = std::move(entries);
    setTyped(m_typed);
}

void PaletteModel::setTyped(const QString &text)
{
    beginResetModel();
    m_typed = text.trimmed();
    m_matches.clear();
    for (size_t i = 0; i < m_entries.size(); ++i) {
        const PaletteEntry &entry = m_entries[i];
        int score = fuzzyScore(m_typed, entry.title);
        // "order.total" finds the column through its table.
        if (score == 0 && m_typed.size() > 2)
            score = fuzzyScore(m_typed, QString(entry.detail + QLatin1Char('.') + entry.title)) / 2;
        if (score > 0)
            m_matches.push_back({score + entry.weight, int(i)});
    }
    const auto better
        = [](const Match &a, const Match &b) { return a.score != b.score ? a.score > b.score : a.entry < b.entry; };
    const size_t count = std::min(mostShown, m_matches.size());
    std::partial_sort(m_matches.begin(), m_matches.begin() + qsizetype(count), m_matches.end(), better);
    m_matches.resize(count);
    endResetModel();
}

const PaletteEntry *PaletteModel::entry(int row) const
{
    return row >= 0 && row < int(m_matches.size()) ? &m_entries[size_t(m_matches[size_t(row)].entry)] : nullptr;
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_matches.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    const PaletteEntry *at = entry(index.row());
    if (!at)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return at->title;
    case Qt::DecorationRole:
        return at->icon;
    case DetailRole:
        return at->detail;
    case Qt::AccessibleTextRole:
        return QString(at->title + QStringLiteral(", ") + at->detail);
    case PositionsRole: {
        QList<int> positions;
        fuzzyScore(m_typed, at->title, &positions);
        return QVariant::fromValue(positions);
    }
    default:
        return {};
    }
}

} // namespace Howdah
