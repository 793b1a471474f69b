// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "layout/diagram.h"
#include "project/diagramfile.h"
#include "ui/diagram/compute.h"
#include "ui/diagram/scene.h"

#include <QFuture>
#include <QWidget>

#include <memory>

class QAction;
class QComboBox;
class QLineEdit;
class QMenu;
class QProgressBar;
class QStackedWidget;
class QToolBar;

namespace Howdah {

class DiagramView;
class EmptyState;

/// The diagram with its tool bar: search, columns shown, zoom, arrange, export. Layouts are computed off the GUI thread
/// and can be cancelled; what is shown stays until the new one is there. The tab changes neither the database nor the
/// positions it is given: it says what a person wants, and the owner hands the result back. GUI thread.
class DiagramTab : public QWidget
{
    Q_OBJECT

public:
    explicit DiagramTab(QWidget *parent = nullptr);
    ~DiagramTab() override;

    /// Shows this database. Tables keep their places; new ones are placed near by; a wholly different database is laid
    /// out anew and fitted into view. Null shows the empty state.
    void setDatabase(std::shared_ptr<const Database> database);
    /// Places given by the owner: loaded, dragged or undone. Tables without one are placed by the layout.
    void setPositions(const Positions &positions);
    /// A table keeps its place under its new name, which the next setDatabase() brings.
    void renameTable(const QualifiedName &from, const QualifiedName &to);
    /// Only these tables (a subject area); empty: every table.
    void setTables(const std::vector<QualifiedName> &tables);
    void setMarks(const ChangeMarks &marks);
    /// What is shown next is to be seen as a whole.
    void fitNext() { m_fitWanted = true; }

    /// Selects a table or column and shows it. False when the diagram has no such table.
    bool jumpTo(const ObjectRef &ref);
    /// Selects without moving the view unless it is out of sight.
    void select(const ObjectRef &ref);

    /// Puts a widget, which the bar then owns, before everything else in the bar; the action shows and hides it.
    QAction *lead(QWidget *widget);

    DiagramView *view() const { return m_view; }
    DiagramScene *scene() const { return m_scene; }
    bool isLayingOut() const { return m_running; }
    ColumnMode columnMode() const { return m_mode; }
    void setColumnMode(ColumnMode mode);
    /// Lays everything out anew; the result comes as tablesMoved, so that it can be undone.
    void arrange();
    bool isArranging() const { return m_isArranging; }
    /// Asks for a file and writes the diagram; the suffix decides the form.
    void exportDiagram();
    void writeExport(const QString &path);
    Result<void> exportTo(const QString &path);

Q_SIGNALS:
    void laidOut();
    void selectionMoved(const ObjectRef &ref);
    void activated(const ObjectRef &ref);
    void tablesMoved(const Positions &to); ///< by hand, or all of them by arrange(): see isArranging()
    void tablesChosen(int count); ///< by the person, when it is not one
    void addTableRequested(const QPointF &at);
    void addColumnRequested(const ObjectRef &table);
    void renameRequested(const ObjectRef &ref);
    void dropRequested(const ObjectRef &ref);
    void areaMenuWanted(const QualifiedName &table, QMenu *menu); ///< what can be done with it on other diagrams
    void createForeignKeyRequested(const ObjectRef &fromColumn, const ObjectRef &toColumnOrTable);

protected:
    void changeEvent(QEvent *event) override;

private:
    static Result<void> keep(const QByteArray &text, const QString &path);
    void build();
    void buildToolBar();
    void wire();
    void refresh();
    void present(const DiagramRequest &request, Diagram diagram);
    void fillSearch();
    void search();
    void showMenu(const ObjectRef &ref, const QPointF &scenePosition, const QPoint &screenPosition);

    std::shared_ptr<const Database> m_database;
    Positions m_given; ///< by the owner
    std::vector<QualifiedName> m_only;
    ColumnMode m_mode = ColumnMode::All;
    Positions m_auto; ///< by the last layout, for tables the owner has not placed
    bool m_arrangeWanted = false, m_isArranging = false;
    bool m_fitWanted = true;
    bool m_running = false;
    ObjectRef m_jumpWanted; ///< asked for while the layout was running
    QFuture<Result<Diagram>> m_future;
    DiagramScene *m_scene;
    DiagramView *m_view;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QToolBar *m_bar;
    QLineEdit *m_search;
    QComboBox *m_columns;
    QAction *m_zoom;
    QProgressBar *m_progress;
};

} // namespace Howdah
