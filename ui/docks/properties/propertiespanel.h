// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "change/object.h"
#include "schema/constraint.h"
#include "schema/objectref.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QStackedWidget;
class QTabWidget;

namespace Howdah {

class ColumnsPage;
class DefinitionPage;
class Document;
class EmptyState;
class KeysPage;
class MessageLine;

/// The panel on the right: the selected object, edited in place. Every edit is one undoable step; a refused one says
/// why in a line below the heading.
class PropertiesPanel : public QWidget
{
    Q_OBJECT

public:
    explicit PropertiesPanel(Document *document, QWidget *parent = nullptr);

    /// Opens the name of the selected object, or of the selected column, for typing.
    void editName();
    void addColumn();
    void addForeignKey();
    void addIndex();
    /// What a server does not take, in its words: said above the object it is about, and marked in its place.
    void setProblem(const ObjectRef &object, const QString &sentence);
    MessageLine *message() const { return m_message; }
    /// How many tables are selected while no single one is.
    void setChosen(int tables);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *buildHeader();
    void refresh();
    void follow();
    std::vector<Object> shownObjects() const;
    void showTable(const ObjectRef &ref);
    void commitName();
    void commitComment();
    void commitSchema();
    void showSchemas();

    Document *m_document;
    ObjectRef m_problemObject;
    QString m_problem;
    std::vector<Object> m_shown; ///< what the fields show, as it was when they were filled
    ObjectRef m_subject;  ///< what the heading names: the table when a part of it is selected
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QLabel *m_icon = nullptr, *m_kind = nullptr;
    QLineEdit *m_name, *m_comment;
    QComboBox *m_schema = nullptr;
    QFormLayout *m_form = nullptr;
    MessageLine *m_message;
    QStackedWidget *m_body;
    QTabWidget *m_tableTabs;
    ColumnsPage *m_columns;
    KeysPage *m_constraints, *m_indexes;
    DefinitionPage *m_definition;
};

} // namespace Howdah
