// SPDX-License-Identifier: Apache-2.0
#include "ui/data/datatab.h"
#include "ui/document/document.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QStackedWidget>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace Howdah {

namespace {

constexpr int pageSize = 200;
constexpr int cellLength = 300; ///< characters of one value that are worth laying out

QToolButton *arrow(const QString &icon, const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(Theme::icon(icon));
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setAutoRaise(true);
    return button;
}

} // namespace

DataTab::DataTab(Document *document, const Services &services, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_reader(services.rows)
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(QStringLiteral("table"), this))
    , m_again(new QAction(Theme::icon(QStringLiteral("view-refresh")), tr("Read again"), this))
    , m_title(new QLabel(this))
    , m_range(new QLabel(this))
    , m_back(arrow(QStringLiteral("go-previous"), tr("Rows before these"), this))
    , m_next(arrow(QStringLiteral("go-next"), tr("Rows after these"), this))
    , m_rows(new QTableWidget(this))
{
    setObjectName(QStringLiteral("data"));
    m_again->setVisible(false);
    m_empty->addAction(m_again);
    m_title->setTextFormat(Qt::PlainText);
    m_range->setForegroundRole(QPalette::PlaceholderText);
    m_rows->setObjectName(QStringLiteral("rows"));
    m_rows->setAccessibleName(tr("Rows"));
    m_rows->setFrameShape(QFrame::NoFrame);
    m_rows->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_rows->setAlternatingRowColors(true);
    m_rows->setShowGrid(false);
    m_rows->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_rows->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_rows->horizontalHeader()->setHighlightSections(false);
    m_rows->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(12, 6, 6, 6);
    head->setSpacing(10);
    head->addWidget(m_title);
    head->addWidget(m_range, 1);
    head->addWidget(m_back);
    head->addWidget(m_next);
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_rows);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(page);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    connect(document, &Document::selectionChanged, this, &DataTab::follow);
    connect(document, &Document::opened, this, [this] {
        m_table = {};
        follow();
    });
    // The renames of an edit are known once it is on the stack.
    connect(document->undoStack(), &QUndoStack::indexChanged, this, [this] {
        if (m_document->isOpen() && m_there != m_document->baseName(m_table)) {
            m_table = {};
            follow();
        }
    });
    connect(document, &Document::baseChanged, this, [this] {
        m_table = {};
        follow();
    });
    connect(m_again, &QAction::triggered, this, [this] { load(m_offset); });
    connect(m_back, &QToolButton::clicked, this, [this] { load(qMax<qint64>(0, m_offset - pageSize)); });
    connect(m_next, &QToolButton::clicked, this, [this] { load(m_offset + pageSize); });
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &DataTab::finish);
    follow();
}

void DataTab::say(const QString &title, const QString &hint)
{
    m_empty->setText(title, hint);
    m_again->setVisible(false);
    m_stack->setCurrentIndex(0);
}

void DataTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    follow();
}

void DataTab::follow()
{
    if (!isVisible())
        return;
    const ObjectRef &selected = m_document->selection();
    const Lookup &lookup = m_document->lookup();
    const bool relation = lookup.table(selected.name) || lookup.view(selected.name);
    if (!relation) {
        m_table = {};
        return say(tr("No table selected"),
            tr("Choose a table or a view in the tree or on the diagram to see its first rows."));
    }
    if (selected.name == m_table)
        return;
    m_table = selected.name;
    // A table that was renamed in the design has its rows under the name it still has.
    m_there = m_document->baseName(m_table);
    const auto isIn = [&](const auto &list) {
        return std::any_of(list.begin(), list.end(), [&](const auto &o) { return o.name == m_there; });
    };
    if (!isIn(m_document->base()->tables) && !isIn(m_document->base()->views))
        return say(tr("%1 exists only in the design").arg(display(m_table)),
            tr("It has no rows until a migration has made it."));
    load(0);
}

void DataTab::load(qint64 offset)
{
    if (!m_reader)
        return say(tr("Rows cannot be read here"), tr("This build has no connection to a server."));
    if (m_document->rowsSource().isEmpty())
        return say(tr("A design has no rows"),
            tr("Rows are in a database: connect to one, or name a local environment in the project."));
    m_offset = offset;
    m_watcher.cancel();
    say(tr("Reading rows of %1…").arg(display(m_table)), {});
    m_watcher.setFuture(m_reader(m_document->rowsSource(), m_there, offset, pageSize));
}

void DataTab::finish()
{
    if (m_watcher.isCanceled() || m_watcher.future().resultCount() == 0)
        return;
    const Result<TablePage> page = m_watcher.result();
    if (!page) {
        const Error &why = page.error();
        say(tr("The rows cannot be read"), why.kind == ErrorKind::Connection ? why.message : toText(why));
        return m_again->setVisible(true);
    }
    if (page->rows.empty() && m_offset == 0)
        return say(tr("%1 is empty").arg(display(m_table)), tr("There is not a single row in it."));
    fill(*page);
}

void DataTab::fill(const TablePage &page)
{
    m_rows->clear();
    m_rows->setColumnCount(int(page.columns.size()));
    m_rows->setRowCount(int(page.rows.size()));
    m_rows->setHorizontalHeaderLabels(page.columns);
    QStringList numbers;
    const Table *table = m_document->lookup().table(m_table);
    for (int row = 0; row < int(page.rows.size()); ++row) {
        numbers << QString::number(m_offset + row + 1);
        for (int column = 0; column < int(page.columns.size()); ++column) {
            const auto &value = page.rows[size_t(row)][size_t(column)];
            auto *item = new QTableWidgetItem(value ? value->left(cellLength).simplified() : tr("null"));
            if (!value) {
                item->setForeground(Theme::quiet(palette()));
                QFont italic = m_rows->font();
                italic.setItalic(true);
                item->setFont(italic);
            } else if (value->size() > cellLength || value->contains(QLatin1Char('\n'))) {
                item->setToolTip(value->left(4000));
            }
            m_rows->setItem(row, column, item);
        }
    }
    m_rows->setVerticalHeaderLabels(numbers);
    for (int column = 0; column < int(page.columns.size()); ++column) {
        if (const Column *known = table ? m_document->lookup().column({m_table, page.columns[column]}) : nullptr)
            m_rows->horizontalHeaderItem(column)->setToolTip(known->type);
        m_rows->resizeColumnToContents(column);
        m_rows->setColumnWidth(column, qBound(60, m_rows->columnWidth(column) + 8, 320));
    }
    m_title->setText(display(m_table));
    m_range->setText(tr("rows %1 to %2").arg(m_offset + 1).arg(m_offset + qint64(page.rows.size())));
    m_back->setEnabled(m_offset > 0);
    m_next->setEnabled(page.more);
    m_stack->setCurrentIndex(1);
}

} // namespace Howdah
