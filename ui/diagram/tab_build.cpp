// SPDX-License-Identifier: Apache-2.0
// The tab's parts: tool bar, search, menu.
#include "ui/diagram/tab.h"
#include "ui/diagram/view.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QComboBox>
#include <QCompleter>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QProgressBar>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QStringListModel>
#include <QToolBar>
#include <QVBoxLayout>

namespace Howdah {

void DiagramTab::build()
{
    m_stack = new QStackedWidget(this);
    m_empty = new EmptyState(QStringLiteral("distribute-graph"), this);
    m_empty->setText(
        tr("Nothing to draw"), tr("Open a design, a server or a .sql file to see its tables and foreign keys."));
    auto *add = new QAction(Theme::icon(QStringLiteral("list-add")), tr("Add table"), this);
    connect(add, &QAction::triggered, this, [this] { Q_EMIT addTableRequested({}); });
    m_empty->addAction(add);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_view);
    m_progress = new QProgressBar(this);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(3);
    m_progress->setAccessibleName(tr("Laying out"));
    m_progress->hide();
    buildToolBar();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_progress);
    layout->addWidget(m_stack, 1);
}

void DiagramTab::buildToolBar()
{
    m_bar = new QToolBar(tr("Diagram"), this);
    m_bar->setIconSize(QSize(16, 16));
    // What does not fit is behind the bar's own arrow: a long bar must not take the panels' room.
    m_bar->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_search = new QLineEdit(this);
    m_search->setObjectName(QStringLiteral("diagramSearch"));
    m_search->setPlaceholderText(tr("Find a table or column"));
    m_search->setAccessibleName(m_search->placeholderText());
    Theme::addClearButton(m_search);
    m_search->addAction(Theme::icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_search->setMaximumWidth(300);
    m_columns = new QComboBox(this);
    m_columns->setObjectName(QStringLiteral("diagramColumns"));
    m_columns->setAccessibleName(tr("Columns shown"));
    m_columns->setToolTip(tr("Columns shown"));
    m_columns->addItems({tr("All columns"), tr("Keys"), tr("Names only")});
    m_bar->addWidget(m_search);
    m_bar->addSeparator();
    m_bar->addWidget(m_columns);
    auto *space = new QWidget(this);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_bar->addWidget(space);
    const auto add = [this](const char *icon, const QString &text, const QString &tip, auto slot) {
        QAction *action = *icon ? m_bar->addAction(Theme::icon(QLatin1String(icon)), text) : m_bar->addAction(text);
        action->setToolTip(tip);
        connect(action, &QAction::triggered, this, slot);
        return action;
    };
    add("zoom-out", tr("Zoom out"), tr("Zoom out (−)"), [this] { m_view->setZoom(m_view->zoom() * 0.8); });
    m_zoom = add("", tr("100 %"), tr("Actual size (0)"), [this] { m_view->setZoom(1); });
    add("zoom-in", tr("Zoom in"), tr("Zoom in (+)"), [this] { m_view->setZoom(m_view->zoom() * 1.25); });
    add("zoom-fit-best", tr("Fit"), tr("Show the whole diagram (Home)"), [this] { m_view->fit(); });
    add("select-rectangular", tr("Fit selection"), tr("Show what is selected (End)"),
        [this] { m_view->fitSelection(); });
    m_bar->addSeparator();
    add("distribute-graph-directed", tr("Arrange"), tr("Arrange all tables; this can be undone"),
        [this] { arrange(); });
    add("document-export", tr("Export…"), tr("Write the diagram to a file"), [this] { exportDiagram(); });
}

QAction *DiagramTab::lead(QWidget *widget)
{
    return m_bar->insertWidget(m_bar->actions().front(), widget);
}

void DiagramTab::wire()
{
    connect(m_view, &DiagramView::zoomChanged, this, [this](double zoom) {
        m_zoom->setText(tr("%1 %").arg(qRound(zoom * 100)));
        m_scene->setDetail(zoom);
    });
    connect(m_columns, &QComboBox::activated, this, [this](int index) { setColumnMode(ColumnMode(index)); });
    connect(m_search, &QLineEdit::returnPressed, this, &DiagramTab::search);
    connect(m_scene, &DiagramScene::selectionMoved, this, &DiagramTab::selectionMoved);
    connect(m_scene, &DiagramScene::activated, this, &DiagramTab::activated);
    connect(m_scene, &DiagramScene::tablesMoved, this, &DiagramTab::tablesMoved);
    connect(m_scene, &DiagramScene::tablesChosen, this, &DiagramTab::tablesChosen);
    connect(m_scene, &DiagramScene::createForeignKeyRequested, this, &DiagramTab::createForeignKeyRequested);
    connect(m_scene, &DiagramScene::contextMenuRequested, this, &DiagramTab::showMenu);
    connect(m_view, &DiagramView::renameRequested, this, &DiagramTab::renameRequested);
    connect(m_view, &DiagramView::dropRequested, this, &DiagramTab::dropRequested);
    connect(m_view, &DiagramView::addColumnRequested, this, &DiagramTab::addColumnRequested);
    auto *completer = new QCompleter(new QStringListModel(this), this);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setMaxVisibleItems(14);
    m_search->setCompleter(completer);
    connect(
        completer, qOverload<const QString &>(&QCompleter::activated), this, &DiagramTab::search, Qt::QueuedConnection);
}

void DiagramTab::fillSearch()
{
    QStringList words;
    for (const DiagramTable &table : m_scene->diagram().tables)
        words.append(display(table.name));
    for (const DiagramTable &table : m_scene->diagram().tables)
        for (const DiagramRow &row : table.rows)
            words.append(display(table.name) + QLatin1Char('.') + row.name);
    qobject_cast<QStringListModel *>(m_search->completer()->model())->setStringList(words);
}

/// What was typed, in full or in part: the best of the tables, then of the columns.
void DiagramTab::search()
{
    const QString wanted = m_search->text().trimmed();
    if (wanted.isEmpty())
        return;
    ObjectRef best;
    int bestScore = 0;
    const auto offer = [&](const QString &full, const QString &own, ObjectRef ref, int base) {
        const int score = full == wanted                    ? 9
            : own.compare(wanted, Qt::CaseInsensitive) == 0 ? 6
            : own.startsWith(wanted, Qt::CaseInsensitive)   ? 4
            : full.contains(wanted, Qt::CaseInsensitive)    ? 2
                                                            : 0;
        if (score > 0 && score * 2 + base > bestScore) {
            bestScore = score * 2 + base;
            best = std::move(ref);
        }
    };
    for (const DiagramTable &table : m_scene->diagram().tables) {
        const QString full = display(table.name);
        offer(full, table.name.name, {ObjectKind::Table, table.name, {}}, 1);
        for (const DiagramRow &row : table.rows)
            offer(full + QLatin1Char('.') + row.name, row.name, {ObjectKind::Column, table.name, row.name}, 0);
    }
    if (!best.name.isEmpty() && m_view->jumpTo(best)) {
        m_view->setFocus();
        Q_EMIT selectionMoved(best);
    }
}

void DiagramTab::showMenu(const ObjectRef &ref, const QPointF &scenePosition, const QPoint &screenPosition)
{
    QMenu *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("diagramMenu"));
    const auto add = [&](const char *icon, const QString &text, auto slot) {
        connect(menu->addAction(Theme::icon(QLatin1String(icon)), text), &QAction::triggered, this, slot);
    };
    if (ref.name.isEmpty()) {
        add("list-add", tr("Add table"), [this, scenePosition] { Q_EMIT addTableRequested(scenePosition); });
        menu->addSeparator();
        add("zoom-fit-best", tr("Fit"), [this] { m_view->fit(); });
        add("distribute-graph-directed", tr("Arrange"), [this] { arrange(); });
        add("document-export", tr("Export…"), [this] { exportDiagram(); });
    } else if (ref.kind == ObjectKind::Constraint) {
        add("edit-rename", tr("Rename foreign key %1…").arg(ref.member), [this, ref] { Q_EMIT renameRequested(ref); });
        add("edit-delete", tr("Drop foreign key %1").arg(ref.member), [this, ref] { Q_EMIT dropRequested(ref); });
    } else {
        const bool isColumn = ref.kind == ObjectKind::Column;
        add("list-add", tr("Add column"),
            [this, ref] { Q_EMIT addColumnRequested({ObjectKind::Table, ref.name, {}}); });
        add("edit-rename",
            isColumn ? tr("Rename column %1…").arg(ref.member) : tr("Rename table %1…").arg(ref.name.name),
            [this, ref] { Q_EMIT renameRequested(ref); });
        add("edit-delete", isColumn ? tr("Drop column %1").arg(ref.member) : tr("Drop table %1").arg(ref.name.name),
            [this, ref] { Q_EMIT dropRequested(ref); });
        menu->addSeparator();
        if (!isColumn)
            Q_EMIT areaMenuWanted(ref.name, menu);
        add("select-rectangular", tr("Fit selection"), [this] { m_view->fitSelection(); });
    }
    menu->popup(screenPosition);
}

void DiagramTab::exportDiagram()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    QString path = QFileDialog::getSaveFileName(this, tr("Export the diagram"), folder + QStringLiteral("/diagram.svg"),
        tr("Everything (*.svg *.png *.pdf *.html *.md *.dbml *.mmd *.puml *.dot *.json);;Pictures (*.svg *.png *.pdf);;"
           "Data dictionary (*.html *.md);;Text (*.json *.mmd *.dbml *.puml *.dot)"));
    if (path.isEmpty())
        return;
    // A name without a suffix is a picture, never an error; the file dialog asked about the name as it was typed.
    if (QFileInfo(path).suffix().isEmpty()) {
        path += QStringLiteral(".svg");
        if (QFileInfo::exists(path)) {
            auto *box = new QMessageBox(QMessageBox::Question, tr("Export the diagram"),
                tr("%1 is there already. Replace it?").arg(QFileInfo(path).fileName()),
                QMessageBox::Yes | QMessageBox::Cancel, this);
            box->setAttribute(Qt::WA_DeleteOnClose);
            connect(box, &QMessageBox::accepted, this, [this, path] { writeExport(path); });
            return box->open();
        }
    }
    writeExport(path);
}

void DiagramTab::writeExport(const QString &path)
{
    if (const Result<void> written = exportTo(path); !written)
        QMessageBox::warning(this, tr("Export the diagram"), toText(written.error()));
}

void DiagramTab::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    // Other fonts, other sizes.
    if (event->type() == QEvent::ApplicationFontChange)
        refresh();
}

} // namespace Howdah
