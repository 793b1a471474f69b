// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/objectref.h"

#include <QObject>

class QComboBox;

namespace Howdah {

class DiagramTab;
class Document;
struct Edit;

/// Keeps the diagram and the document in step: the tab says what a person wants, the document does it and tells everyone.
class DiagramLink : public QObject
{
    Q_OBJECT

public:
    DiagramLink(Document *document, DiagramTab *tab, QObject *parent);

    /// Chooses among the design's diagrams; for the window to place. Hidden while there is but one.
    QComboBox *chooser() const { return m_chooser; }

Q_SIGNALS:
    void editRequested(const Edit &edit);
    void refused(const QString &sentence);
    void addTableRequested();
    void addColumnRequested();
    void renameRequested();

private:
    void showDiagram();
    void showMarks();
    void fillChooser();
    void addForeignKey(const ObjectRef &from, const ObjectRef &to);

    Document *m_document;
    DiagramTab *m_tab;
    QComboBox *m_chooser;
    int m_shown = 0;
};

} // namespace Howdah
