// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "change/change.h"

#include <QObject>

#include <memory>

class QComboBox;
class QWidget;

namespace Howdah {

class DiagramTab;
class Document;
struct Edit;

/// Keeps the diagram and the document in step: the tab says what a person wants, the document does it and tells
/// everyone.
class DiagramLink : public QObject
{
    Q_OBJECT

public:
    DiagramLink(Document *document, DiagramTab *tab, QObject *parent);

    /// Chooses among the design's diagrams; for the window to place. Hidden while there is but one.
    QComboBox *chooser() const { return m_chooser; }

    /// Asks for a subject area, beginning with what is selected.
    void askForArea(QWidget *window);
    /// Takes the one that is shown away; nothing where every table is shown.
    void removeArea();

    /// Shows `both` in the design's place, marked by `changes`; null goes back to the design and its pending changes.
    void setOverlay(std::shared_ptr<const Database> both, const std::vector<Change> &changes);

Q_SIGNALS:
    void editRequested(const Edit &edit);
    void refused(const QString &sentence);
    void addTableRequested();
    void addColumnRequested();
    void renameRequested();

private:
    void showDiagram();
    void showMarks();
    void showDatabase();
    void showTables();
    void fillAreaMenu(const QualifiedName &table, QMenu *menu);
    void fillChooser();
    void addForeignKey(const ObjectRef &from, const ObjectRef &to);

    Document *m_document;
    DiagramTab *m_tab;
    QComboBox *m_chooser;
    int m_shown = 0;
    std::shared_ptr<const Database> m_both; ///< of an overlay
    std::vector<Change> m_changes;
};

} // namespace Howdah
