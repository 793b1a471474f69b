// SPDX-License-Identifier: Apache-2.0
#include "ui/docks/properties/keyspage.h"
#include "ui/docks/properties/constraintform.h"
#include "ui/docks/properties/indexform.h"
#include "ui/document/edits.h"
#include "ui/models/objecticons.h"
#include "ui/widgets/detaildelegate.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QScrollArea>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace Howdah {

namespace {

constexpr int refRole = Qt::UserRole, detailRole = Qt::UserRole + 1;

QString words(ConstraintKind kind)
{
    switch (kind) {
    case ConstraintKind::PrimaryKey:
        return KeysPage::tr("primary key");
    case ConstraintKind::Unique:
        return KeysPage::tr("unique");
    case ConstraintKind::ForeignKey:
        return KeysPage::tr("foreign key");
    case ConstraintKind::Check:
        return KeysPage::tr("check");
    case ConstraintKind::Exclude:
        return KeysPage::tr("exclusion");
    }
    return {};
}

} // namespace

KeysPage::KeysPage(Content content, Document *document, QWidget *parent)
    : PropertiesPage(document, parent)
    , m_content(content)
    , m_list(new QListWidget(this))
    , m_add(new QToolButton(this))
    , m_drop(new QToolButton(this))
    , m_scroll(new QScrollArea(this))
{
    m_list->setObjectName(content == Constraints ? QStringLiteral("constraintList") : QStringLiteral("indexList"));
    m_list->setAccessibleName(content == Constraints ? tr("Constraints") : tr("Indexes"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new DetailDelegate(detailRole, this));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_add->setIcon(Theme::icon(QStringLiteral("list-add")));
    m_drop->setIcon(Theme::icon(QStringLiteral("list-remove")));
    m_drop->setToolTip(content == Constraints ? tr("Drop the constraint") : tr("Drop the index"));
    m_drop->setAccessibleName(m_drop->toolTip());
    m_drop->setAutoRaise(true);
    buildAdding();
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(6, 2, 6, 2);
    buttons->addWidget(m_add);
    buttons->addWidget(m_drop);
    buttons->addStretch();
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(m_list);
    splitter->addWidget(m_scroll);
    splitter->setStretchFactor(0, 1);
    splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(buttons);
    layout->addWidget(splitter);
    connect(m_drop, &QToolButton::clicked, this, &KeysPage::dropCurrent);
    connect(m_list, &QListWidget::currentItemChanged, this, [this] {
        if (m_filling)
            return;
        m_drafting = false;
        showCurrent();
    });
}

void KeysPage::buildAdding()
{
    m_add->setAutoRaise(true);
    if (m_content == Constraints) {
        m_constraint = new ConstraintForm(m_document, this);
        m_scroll->setWidget(m_constraint);
        m_add->setToolTip(tr("Add a constraint"));
        m_add->setPopupMode(QToolButton::InstantPopup);
        auto *menu = new QMenu(m_add);
        for (const ConstraintKind kind :
            {ConstraintKind::PrimaryKey, ConstraintKind::Unique, ConstraintKind::ForeignKey, ConstraintKind::Check}) {
            QString text = words(kind);
            text[0] = text[0].toUpper();
            menu->addAction(text, this, [this, kind] { startConstraint(kind); });
        }
        m_add->setMenu(menu);
        connect(m_constraint, &ConstraintForm::accepted, this, qOverload<const Constraint &>(&KeysPage::accept));
    } else {
        m_index = new IndexForm(this);
        m_scroll->setWidget(m_index);
        m_add->setToolTip(tr("Add an index"));
        connect(m_add, &QToolButton::clicked, this, &KeysPage::startIndex);
        connect(m_index, &IndexForm::accepted, this, qOverload<const Index &>(&KeysPage::accept));
    }
    m_add->setAccessibleName(m_add->toolTip());
}

void KeysPage::show(const ObjectRef &ref)
{
    const bool ofMine = ref.kind == (m_content == Constraints ? ObjectKind::Constraint : ObjectKind::Index);
    QualifiedName relation = ref.name;
    if (ref.kind == ObjectKind::Index)
        if (const Index *index = m_document->lookup().index(ref.name))
            relation = index->relation;
    if (relation != m_relation)
        m_drafting = false;
    m_relation = relation;
    if (ofMine && !m_drafting)
        m_shown = ref;
    fill();
    showCurrent();
    m_add->setEnabled(!m_document->isLocked());
}

void KeysPage::fill()
{
    m_filling = true;
    m_list->clear();
    const auto add = [this](const QIcon &icon, const ObjectRef &ref, const QString &name, const QString &detail) {
        auto *item = new QListWidgetItem(icon, name, m_list);
        item->setData(refRole, QVariant::fromValue(ref));
        item->setData(detailRole, detail);
        item->setToolTip(detail);
        if (ref == m_shown)
            m_list->setCurrentItem(item);
    };
    if (m_content == Constraints) {
        for (const Constraint *c : m_document->lookup().constraintsOf(m_relation))
            add(iconOf(c->kind), refOf(*c), c->name, words(c->kind));
    } else {
        for (const Index *i : m_document->lookup().indexesOf(m_relation))
            add(iconOf(ObjectKind::Index), refOf(*i), i->name.name,
                i->unique ? tr("%1, unique").arg(i->method) : i->method);
    }
    if (!m_list->currentItem() && !m_drafting && m_list->count() > 0)
        m_list->setCurrentRow(0);
    if (m_drafting)
        m_list->setCurrentRow(-1);
    m_filling = false;
}

void KeysPage::showCurrent()
{
    const QListWidgetItem *item = m_list->currentItem();
    m_drop->setEnabled(item && !m_document->isLocked());
    if (m_drafting)
        return;
    m_scroll->setVisible(item);
    if (!item)
        return;
    m_shown = item->data(refRole).value<ObjectRef>();
    const auto object = objectOf(design(), m_shown);
    if (object && m_constraint)
        m_constraint->edit(std::get<Constraint>(*object), false);
    else if (object && m_index)
        m_index->edit(std::get<Index>(*object), false);
}

void KeysPage::startConstraint(ConstraintKind kind)
{
    m_drafting = true;
    m_shown = {};
    m_list->setCurrentRow(-1);
    m_scroll->show();
    Constraint draft;
    draft.kind = kind;
    draft.relation = m_relation;
    m_drafting = true;
    m_constraint->edit(draft, true);
}

void KeysPage::startIndex()
{
    m_list->setCurrentRow(-1);
    m_drafting = true;
    m_shown = {};
    m_scroll->show();
    Index draft;
    draft.relation = m_relation;
    m_index->edit(draft, true);
}

bool KeysPage::editName()
{
    const ObjectKind kind = m_content == Constraints ? ObjectKind::Constraint : ObjectKind::Index;
    if (m_document->selection().kind != kind || m_document->selection() != m_shown || m_document->isLocked())
        return false;
    QWidget *form = m_content == Constraints ? static_cast<QWidget *>(m_constraint) : m_index;
    auto *name = form->findChild<QLineEdit *>(
        m_content == Constraints ? QStringLiteral("constraintName") : QStringLiteral("indexName"));
    if (!name)
        return false;
    name->setFocus(Qt::ShortcutFocusReason);
    name->selectAll();
    return true;
}

void KeysPage::dropCurrent()
{
    if (const QListWidgetItem *item = m_list->currentItem())
        make(Edits::drop(design(), item->data(refRole).value<ObjectRef>()));
}

void KeysPage::accept(const Constraint &after)
{
    const auto before = m_drafting ? std::nullopt : objectOf(design(), m_shown);
    const auto edit
        = Edits::putConstraint(design(), before ? std::optional(std::get<Constraint>(*before)) : std::nullopt, after);
    const bool wasDrafting = std::exchange(m_drafting, false);
    if (edit)
        m_shown = refOf(*edit->changes.back().after);
    if (!make(edit))
        m_drafting = wasDrafting;
}

void KeysPage::accept(const Index &after)
{
    const auto before = m_drafting ? std::nullopt : objectOf(design(), m_shown);
    const auto edit = Edits::putIndex(design(), before ? std::optional(std::get<Index>(*before)) : std::nullopt, after);
    const bool wasDrafting = std::exchange(m_drafting, false);
    if (edit)
        m_shown = refOf(*edit->changes.back().after);
    if (!make(edit))
        m_drafting = wasDrafting;
}

} // namespace Howdah
