// SPDX-License-Identifier: Apache-2.0
#include "ui/normalize/dependencymodel.h"

#include "ui/widgets/theme.h"

#include <QCoreApplication>
#include <QFont>
#include <QGuiApplication>
#include <QIcon>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace Howdah {

using namespace Normalize;

namespace {

constexpr size_t s_most = 5000; ///< rows a list can be read in

/// Rules, then those a person refused, then what almost holds, what has no evidence, constants and keys.
int rankOf(const Found &found)
{
    if (found.isRule())
        return 0;
    if (found.mark == Mark::Accident)
        return 1;
    if (found.held == Held::Almost)
        return found.strength < 0 || found.strength >= 0.9 ? 2 : 5;
    return found.evidence.backing == Backing::Weak || found.evidence.backing == Backing::NotJudged ? 3 : 4;
}

} // namespace

QString verdictText(const Found &found, const Analysis &analysis)
{
    const QLocale locale;
    const qint64 rows = found.ofRows >= 0 ? found.ofRows : analysis.rows;
    switch (found.held) {
    case Held::AllRows:
        return DependencyModel::tr("holds on all %1 rows").arg(locale.toString(rows));
    case Held::Almost:
        return DependencyModel::tr("almost holds: %1 of %2 rows contradict")
            .arg(locale.toString(found.wrongRows), locale.toString(rows));
    case Held::Sample:
        break;
    }
    return DependencyModel::tr("held in a sample of %1 rows; at most one repeat in %2 is wrong (95 %)")
        .arg(locale.toString(analysis.rows), locale.toString(std::max<qint64>(1, found.evidence.repeats / 3)));
}

DependencyModel::DependencyModel(QObject *parent)
    : QAbstractTableModel(parent)
{ }

void DependencyModel::show(const Analysis *analysis, bool withWeak)
{
    beginResetModel();
    m_analysis = analysis ? *analysis : Analysis();
    m_rows.clear();
    m_hidden = 0;
    for (size_t i = 0; i < m_analysis.dependencies.size(); ++i)
        if (withWeak || rankOf(m_analysis.dependencies[i]) < 3)
            m_rows.push_back(i);
        else
            ++m_hidden;
    std::stable_sort(m_rows.begin(), m_rows.end(),
        [this](size_t a, size_t b) { return rankOf(m_analysis.dependencies[a]) < rankOf(m_analysis.dependencies[b]); });
    if (m_rows.size() > s_most) {
        m_hidden += int(m_rows.size() - s_most);
        m_rows.resize(s_most);
    }
    endResetModel();
}

const Found *DependencyModel::found(const QModelIndex &index) const
{
    return index.isValid() && index.row() < int(m_rows.size()) ? &m_analysis.dependencies[m_rows[size_t(index.row())]]
                                                               : nullptr;
}

int DependencyModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int DependencyModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString DependencyModel::text(const Found &found, int column) const
{
    switch (column) {
    case LeftColumn:
        return found.dependency.determinant.isEmpty() ? tr("(nothing)")
                                                      : named(found.dependency.determinant, m_analysis.columns);
    case RightColumn:
        return m_analysis.columns.value(found.dependency.dependent);
    case VerdictColumn:
        return verdictText(found, m_analysis);
    case EvidenceColumn:
        if (found.evidence.backing == Backing::Constant)
            return tr("one value throughout");
        if (found.evidence.backing == Backing::Vacuous)
            return tr("no left value repeats");
        if (found.evidence.needed <= 0)
            return {};
        return tr("%1 of %2 bits, %3 repeats")
            .arg(std::min(found.evidence.bits(), 1e6), 0, 'f', 0)
            .arg(std::ceil(found.evidence.needed), 0, 'f', 0)
            .arg(QLocale().toString(found.evidence.repeats));
    default:
        return found.mark == Mark::Rule    ? tr("rule (said)")
            : found.mark == Mark::Accident ? tr("accident (said)")
            : found.isRule()               ? tr("rule, by evidence")
                                           : QString();
    }
}

QVariant DependencyModel::data(const QModelIndex &index, int role) const
{
    const Found *one = found(index);
    if (!one)
        return {};
    const int rank = rankOf(*one);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(*one, index.column());
    case Qt::AccessibleTextRole:
        return tr("%1 determine %2: %3; %4")
            .arg(text(*one, LeftColumn), text(*one, RightColumn), text(*one, VerdictColumn), text(*one, WordColumn));
    case Qt::DecorationRole:
        if (index.column() == LeftColumn)
            return Theme::icon(rank == 0 ? QStringLiteral("checkmark")
                    : rank == 1          ? QStringLiteral("dialog-cancel")
                    : rank == 2          ? QStringLiteral("data-warning")
                                         : QStringLiteral("question"));
        return {};
    case Qt::ForegroundRole:
        // What is no rule is there to be looked at, not to be read first.
        return rank == 0 || rank == 2 ? QVariant() : QVariant(Theme::quiet(QGuiApplication::palette()));
    case Qt::FontRole:
        if (rank == 1) {
            QFont font;
            font.setStrikeOut(index.column() <= RightColumn);
            return font;
        }
        return {};
    case RankRole:
        return rank;
    case KeyRole: {
        const auto key = wordKey(one->dependency, m_analysis.columns);
        return QString(key.first.join(QLatin1Char('\n')) + QLatin1String("\n\n") + key.second);
    }
    default:
        return {};
    }
}

QVariant DependencyModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case LeftColumn:
        return tr("These columns");
    case RightColumn:
        return tr("determine");
    case VerdictColumn:
        return tr("How far");
    case EvidenceColumn:
        return tr("Evidence");
    default:
        return tr("Taken as");
    }
}

} // namespace Howdah
