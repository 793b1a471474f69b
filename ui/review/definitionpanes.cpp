// SPDX-License-Identifier: Apache-2.0
#include "ui/review/definitionpanes.h"
#include "ui/editor/sqlview.h"
#include "ui/review/linediff.h"
#include "ui/review/signicon.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollBar>
#include <QSplitter>
#include <QVBoxLayout>

namespace Howdah {

namespace {

QColor washed(QColor colour, float alpha)
{
    colour.setAlphaF(alpha);
    return colour;
}

/// One side's line of a row; a filler where that side has none.
MarkedLine lineOf(const QStringList &lines, int number, const AlignedRow &row, DifferenceState lone, const Span &span,
    const QPalette &palette)
{
    if (number < 0)
        return {{}, {}, washed(Theme::quiet(palette), 0.08f), {}, 0, 0};
    const QString digits = QString::number(number + 1);
    if (row.same)
        return {lines[number], digits + QStringLiteral("  "), {}, {}, 0, 0};
    const bool both = row.left >= 0 && row.right >= 0;
    const DifferenceState state = both ? DifferenceState::Changed : lone;
    const QChar sign = both ? QLatin1Char('~') : lone == DifferenceState::Added ? QLatin1Char('+') : QChar(0x2212);
    const QColor colour = signColour(state, palette);
    return {lines[number], digits + QLatin1Char(' ') + sign, washed(colour, 0.12f), washed(colour, 0.28f),
        both ? span.start : 0, both ? span.length : 0};
}

QStringList linesOf(const QString &text)
{
    return text.isEmpty() ? QStringList() : text.trimmed().split(QLatin1Char('\n'));
}

} // namespace

DefinitionPanes::DefinitionPanes(QWidget *parent)
    : QWidget(parent)
    , m_fromTitle(new QLabel(this))
    , m_toTitle(new QLabel(this))
    , m_changesTitle(new QLabel(tr("What the plan does"), this))
    , m_from(new SqlView(this))
    , m_to(new SqlView(this))
    , m_changes(new SqlView(this))
{
    m_from->setObjectName(QStringLiteral("definitionFrom"));
    m_to->setObjectName(QStringLiteral("definitionTo"));
    m_changes->setObjectName(QStringLiteral("definitionChanges"));
    auto *splitter = new QSplitter(this);
    splitter->setObjectName(QStringLiteral("definitionSplitter"));
    splitter->addWidget(pane(m_fromTitle, m_from, tr("Definition on the first side")));
    splitter->addWidget(pane(m_toTitle, m_to, tr("Definition on the second side")));
    splitter->addWidget(pane(m_changesTitle, m_changes, tr("What the plan does about this object")));
    splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
    link(m_from, m_to);
    link(m_to, m_from);
}

QWidget *DefinitionPanes::pane(QLabel *title, SqlView *view, const QString &accessibleName)
{
    auto *widget = new QWidget(this);
    title->setContentsMargins(12, 6, 8, 4);
    title->setTextFormat(Qt::PlainText);
    title->setBuddy(view);
    title->setMinimumWidth(40);
    view->setAccessibleName(accessibleName);
    auto *layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(title);
    layout->addWidget(view);
    return widget;
}

void DefinitionPanes::link(SqlView *a, SqlView *b)
{
    connect(a->verticalScrollBar(), &QScrollBar::valueChanged, b->verticalScrollBar(), &QScrollBar::setValue);
    connect(a->horizontalScrollBar(), &QScrollBar::valueChanged, b->horizontalScrollBar(), &QScrollBar::setValue);
}

void DefinitionPanes::setTitles(const QString &from, const QString &to)
{
    m_fromTitle->setText(from);
    m_fromTitle->setToolTip(from);
    m_toTitle->setText(to);
    m_toTitle->setToolTip(to);
}

void DefinitionPanes::show(const QString &from, const QString &to)
{
    if (from == m_fromText && to == m_toText)
        return;
    m_fromText = from;
    m_toText = to;
    mark();
    // The first difference is what one came for.
    const QStringList left = linesOf(from), right = linesOf(to);
    const std::vector<AlignedRow> rows = alignedRows(left, right);
    const auto first = std::find_if(rows.begin(), rows.end(), [](const AlignedRow &row) { return !row.same; });
    const int line = first == rows.end() ? 0 : qMax(0, int(first - rows.begin()) - 3);
    m_from->verticalScrollBar()->setValue(line);
}

void DefinitionPanes::mark()
{
    const QStringList left = linesOf(m_fromText), right = linesOf(m_toText);
    std::vector<MarkedLine> from, to;
    for (const AlignedRow &row : alignedRows(left, right)) {
        const auto [before, after] = row.left >= 0 && row.right >= 0 ? differingSpans(left[row.left], right[row.right])
                                                                     : std::pair<Span, Span>();
        from.push_back(lineOf(left, row.left, row, DifferenceState::Removed, before, palette()));
        to.push_back(lineOf(right, row.right, row, DifferenceState::Added, after, palette()));
    }
    m_from->setLines(from);
    m_to->setLines(to);
}

void DefinitionPanes::showChanges(const QString &text)
{
    m_changes->setText(text);
}

void DefinitionPanes::clear()
{
    show({}, {});
    showChanges({});
}

void DefinitionPanes::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        mark();
}

} // namespace Howdah
