// SPDX-License-Identifier: Apache-2.0
#include "ui/docks/properties/columnspage.h"
#include "ui/docks/properties/columngridmodel.h"
#include "ui/document/edits.h"
#include "ui/document/typenames.h"
#include "ui/widgets/frozencolumn.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace Howdah {

namespace {

/// Types are completed while typing, identities chosen from three words.
class CellDelegate : public QStyledItemDelegate
{
public:
    CellDelegate(Document *document, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_document(document)
    { }

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        if (index.column() == ColumnGridModel::IdentityKind) {
            auto *box = new QComboBox(parent);
            box->addItems(ColumnGridModel::identityWords());
            connect(box, &QComboBox::activated, this, [this, box] {
                auto *self = const_cast<CellDelegate *>(this);
                Q_EMIT self->commitData(box);
                Q_EMIT self->closeEditor(box);
            });
            return box;
        }
        QWidget *editor = QStyledItemDelegate::createEditor(parent, option, index);
        auto *line = qobject_cast<QLineEdit *>(editor);
        if (line && index.column() == ColumnGridModel::Type) {
            auto *completer = new QCompleter(knownTypes(*m_document->design()), line);
            completer->setCaseSensitivity(Qt::CaseInsensitive);
            completer->setFilterMode(Qt::MatchContains);
            line->setCompleter(completer);
            // As wide as its words, whatever the cell.
            completer->popup()->setMinimumWidth(completer->popup()->sizeHintForColumn(0) + 40);
        }
        return editor;
    }

private:
    Document *m_document;
};

QToolButton *button(const QString &icon, const QString &name, QWidget *parent)
{
    auto *made = new QToolButton(parent);
    made->setIcon(Theme::icon(icon));
    made->setToolTip(name);
    made->setAccessibleName(name);
    made->setAutoRaise(true);
    return made;
}

} // namespace

ColumnsPage::ColumnsPage(Document *document, QWidget *parent)
    : PropertiesPage(document, parent)
    , m_model(new ColumnGridModel(this))
    , m_view(new QTableView(this))
    , m_add(button(QStringLiteral("list-add"), tr("Add a column"), this))
    , m_drop(button(QStringLiteral("list-remove"), tr("Drop the column"), this))
    , m_up(button(QStringLiteral("go-up"), tr("Move up"), this))
    , m_down(button(QStringLiteral("go-down"), tr("Move down"), this))
{
    m_view->setObjectName(QStringLiteral("columnGrid"));
    m_view->setAccessibleName(tr("Columns"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new CellDelegate(document, this));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setShowGrid(false);
    m_view->setAlternatingRowColors(true);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setEditTriggers(
        QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    m_view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setStretchLastSection(true);
    const int em = fontMetrics().horizontalAdvance(QLatin1Char('m'));
    for (const auto &[section, width] : {std::pair{ColumnGridModel::Name, 12}, {ColumnGridModel::Type, 12},
             {ColumnGridModel::NotNull, 6}, {ColumnGridModel::Default, 10}, {ColumnGridModel::IdentityKind, 7}})
        m_view->setColumnWidth(section, width * em);
    new FrozenColumn(m_view);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(6, 2, 6, 2);
    for (QToolButton *each : {m_add, m_drop, m_up, m_down})
        buttons->addWidget(each);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(buttons);
    layout->addWidget(m_view);

    connect(m_model, &ColumnGridModel::editRequested, this,
        [this](const QString &name, const Column &after) { make(Edits::alterColumn(design(), m_table, name, after)); });
    connect(m_view->itemDelegate(), &QAbstractItemDelegate::closeEditor, this,
        [this](QWidget *, QAbstractItemDelegate::EndEditHint hint) { editorClosed(hint); });
    connect(m_add, &QToolButton::clicked, this, &ColumnsPage::addColumn);
    connect(m_drop, &QToolButton::clicked, this, [this] {
        if (const Column *column = m_model->column(currentRow()))
            make(Edits::drop(design(), columnRef(m_table, column->name)));
    });
    connect(m_up, &QToolButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { move(1); });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &ColumnsPage::refreshButtons);
}

int ColumnsPage::currentRow() const
{
    return m_view->currentIndex().row();
}

void ColumnsPage::show(const ObjectRef &ref)
{
    m_table = ref.name;
    const Lookup &lookup = m_document->lookup();
    const Constraint *key = lookup.primaryKeyOf(m_table);
    m_model->setTable(lookup.table(m_table), key ? key->columns : std::vector<QString>{});
    m_model->setProblem(m_problem.name == m_table ? m_problem.member : QString(), m_sentence);
    if (ref.kind == ObjectKind::Column) {
        const int row = m_model->rowOf(ref.member);
        if (row >= 0 && row != currentRow())
            m_view->setCurrentIndex(m_model->index(row, ColumnGridModel::Name));
    }
    refreshButtons();
}

void ColumnsPage::setProblem(const ObjectRef &object, const QString &sentence)
{
    m_problem = object.kind == ObjectKind::Column ? object : ObjectRef{};
    m_sentence = sentence;
    m_model->setProblem(m_problem.name == m_table ? m_problem.member : QString(), m_sentence);
}

void ColumnsPage::addColumn()
{
    Column column;
    column.type = QStringLiteral("text");
    column.name = tr("new_column", "a name in SQL");
    const QString stem = column.name;
    for (int number = 2; m_model->rowOf(column.name) >= 0; ++number)
        column.name = QStringLiteral("%1_%2").arg(stem).arg(number);
    if (!make(Edits::addColumn(design(), m_table, column)))
        return;
    m_document->select(columnRef(m_table, column.name));
    m_fresh = m_document->undoStack()->index();
    editName();
}

/// A column whose first name was given up with Escape was never wanted.
void ColumnsPage::editorClosed(QAbstractItemDelegate::EndEditHint hint)
{
    const int fresh = std::exchange(m_fresh, -1);
    if (hint != QAbstractItemDelegate::RevertModelCache || fresh < 0 || fresh != m_document->undoStack()->index())
        return;
    // Not while the editor goes.
    QMetaObject::invokeMethod(this, [this] { m_document->undoStack()->undo(); }, Qt::QueuedConnection);
}

void ColumnsPage::editName()
{
    const QModelIndex index = m_model->index(currentRow(), ColumnGridModel::Name);
    if (!index.isValid())
        return;
    m_view->setFocus(Qt::OtherFocusReason);
    m_view->setCurrentIndex(index);
    m_view->edit(index);
}

void ColumnsPage::move(int by)
{
    const int row = currentRow();
    if (make(Edits::moveColumn(design(), m_table, row, row + by)))
        m_view->setCurrentIndex(m_model->index(row + by, ColumnGridModel::Name));
}

void ColumnsPage::refreshButtons()
{
    const int row = currentRow();
    const bool locked = m_document->isLocked();
    const Table *table = m_document->lookup().table(m_table);
    // PostgreSQL has no way to move a column of a table that exists.
    const bool isNew = m_document->base() && table
        && std::none_of(m_document->base()->tables.begin(), m_document->base()->tables.end(),
            [&](const Table &t) { return t.name == m_table; });
    m_add->setEnabled(!locked && table);
    m_drop->setEnabled(!locked && row >= 0);
    m_up->setEnabled(!locked && isNew && row > 0);
    m_down->setEnabled(!locked && isNew && row >= 0 && row + 1 < m_model->rowCount());
    m_up->setToolTip(
        isNew ? tr("Move up") : tr("Move up — only in a table that is new: PostgreSQL cannot move columns"));
    m_down->setToolTip(
        isNew ? tr("Move down") : tr("Move down — only in a table that is new: PostgreSQL cannot move columns"));
}

} // namespace Howdah
