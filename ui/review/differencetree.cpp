// SPDX-License-Identifier: Apache-2.0
#include "ui/review/differencetree.h"
#include "ui/review/comparison.h"
#include "ui/review/signicon.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QToolButton>
#include <QTreeView>

namespace Howdah {

namespace {

constexpr int fewRows = 60; ///< so many objects may stand open when the tree is new

} // namespace

DifferenceTree::DifferenceTree(Comparison *comparison, QWidget *parent)
    : DifferenceTree(comparison, new DifferenceModel, parent)
{ }

DifferenceTree::DifferenceTree(Comparison *comparison, DifferenceModel *model, QWidget *parent)
    : FilteredTree(model, DifferenceModel::DetailRole, QStringLiteral("difference"), parent)
    , m_comparison(comparison)
    , m_model(model)
{
    m_model->setParent(this);
    filter()->setAccessibleName(tr("Filter the objects that differ"));
    view()->setAccessibleName(tr("Objects that differ"));
    buildSwitches();
    connect(comparison, &Comparison::compared, this, &DifferenceTree::reload);
    connect(comparison, &Comparison::planned, this,
        [this] { m_model->setLeft(m_comparison->left(), m_comparison->companions()); });
    connect(m_model, &DifferenceModel::leftWanted, comparison, [this](const QSet<ObjectRef> &left) {
        if (m_comparison->isGiven())
            return; // nothing of a given plan can be left out
        m_model->setLeft(left, m_comparison->companions());
        m_comparison->setLeft(left);
    });
    connect(view()->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        if (!m_quiet)
            Q_EMIT currentChanged();
    });
    connect(view(), &QTreeView::activated, this, [this](const QModelIndex &index) {
        if (const ObjectRef ref = m_model->ref(index); !ref.name.isEmpty())
            Q_EMIT activated(ref);
    });
}

void DifferenceTree::buildSwitches()
{
    auto *switches = new QWidget(this);
    auto *line = new QHBoxLayout(switches);
    line->setContentsMargins(8, 0, 8, 6);
    line->setSpacing(2);
    for (const DifferenceState state :
        {DifferenceState::Same, DifferenceState::Added, DifferenceState::Removed, DifferenceState::Changed}) {
        auto *button = new QToolButton(switches);
        button->setObjectName(QStringLiteral("show-") + QString::number(int(state)));
        button->setIcon(signIcon(state));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setChecked(m_model->isShown(state));
        connect(button, &QToolButton::toggled, this, [this, state](bool shown) {
            keepPlaces([&] { m_model->setShown(state, shown); });
            refreshSwitches();
        });
        m_switches << button;
    }
    for (const int i : {1, 2, 3, 0})
        line->addWidget(m_switches[i]);
    line->addStretch();
    insertLine(switches);
    refreshSwitches();
}

void DifferenceTree::refreshSwitches()
{
    const QString to = m_comparison->to().title, from = m_comparison->from().title;
    const QString tips[]
        = {tr("Show objects that are the same on both sides"), tr("Show objects that are only in %1").arg(to),
            tr("Show objects that are only in %1").arg(from), tr("Show objects that are on both sides and differ")};
    for (int i = 0; i < int(m_switches.size()); ++i) {
        m_switches[i]->setText(QLocale().toString(m_model->count(DifferenceState(i))));
        m_switches[i]->setToolTip(tips[i]);
        m_switches[i]->setAccessibleName(tr("%1: %2").arg(tips[i], m_switches[i]->text()));
    }
    setCount(m_model->filter().isEmpty() ? QString() : tr("%n found", nullptr, m_model->shownObjects()));
}

ObjectRef DifferenceTree::current() const
{
    return m_model->ref(view()->currentIndex());
}

void DifferenceTree::select(const ObjectRef &ref)
{
    const QModelIndex index = m_model->indexOf(ref);
    if (!index.isValid() || index == view()->currentIndex())
        return;
    view()->setCurrentIndex(index);
    view()->scrollTo(index);
}

void DifferenceTree::keepPlaces(const std::function<void()> &change)
{
    QSet<QString> closed, open;
    const auto visit = [this](auto &&self, const QModelIndex &at, auto use) -> void {
        for (int row = 0; row < m_model->rowCount(at); ++row) {
            const QModelIndex index = m_model->index(row, 0, at);
            use(index);
            self(self, index, use);
        }
    };
    visit(visit, {}, [&](const QModelIndex &index) {
        (view()->isExpanded(index) ? open : closed).insert(index.data(DifferenceModel::KeyRole).toString());
    });
    const ObjectRef ref = current();
    m_quiet = true;
    change();
    const bool isSmall = m_model->shownObjects() <= fewRows;
    visit(visit, {}, [&](const QModelIndex &index) {
        const QString key = index.data(DifferenceModel::KeyRole).toString();
        const bool isHeading = !index.parent().isValid();
        // What is new stands open when it is a heading, or when there is little in all.
        view()->setExpanded(index, open.contains(key) || (!closed.contains(key) && (isHeading || isSmall)));
    });
    if (const QModelIndex again = m_model->indexOf(ref); again.isValid())
        view()->setCurrentIndex(again);
    else if (m_model->rowCount() > 0)
        view()->setCurrentIndex(m_model->index(0, 0, m_model->index(0, 0)));
    m_quiet = false;
    Q_EMIT currentChanged();
}

void DifferenceTree::reload()
{
    keepPlaces([this] {
        m_model->setCompared(m_comparison->sharedResult());
        m_model->setLeft(m_comparison->left(), m_comparison->companions());
    });
    refreshSwitches();
}

void DifferenceTree::applyFilter(const QString &text)
{
    setHighlighted(text);
    keepPlaces([&] { m_model->setFilter(text); });
    refreshSwitches();
}

} // namespace Howdah
