// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/docks/properties/editor.h"

class QListWidget;
class QScrollArea;
class QToolButton;

namespace Howdah {

class ConstraintForm;
class IndexForm;

/// What constrains and what indexes a table: a list above, the chosen one's form below.
class KeysPage : public PropertiesPage
{
    Q_OBJECT

public:
    enum Content { Constraints, Indexes };
    KeysPage(Content content, Document *document, QWidget *parent);

    void show(const ObjectRef &ref) override;
    /// Opens an empty form for a new constraint of that kind.
    void startConstraint(ConstraintKind kind);
    void startIndex();
    /// Puts the cursor into the name of the selected constraint or index; false when none of this page is selected.
    bool editName();

private:
    void buildAdding();
    void fill();
    void showCurrent();
    void dropCurrent();
    void accept(const Constraint &after);
    void accept(const Index &after);

    Content m_content;
    QualifiedName m_relation;
    ObjectRef m_shown; ///< in the form; its name is empty for a new one
    bool m_drafting = false;
    bool m_filling = false;
    QListWidget *m_list;
    QToolButton *m_add, *m_drop;
    QScrollArea *m_scroll;
    ConstraintForm *m_constraint = nullptr;
    IndexForm *m_index = nullptr;
};

} // namespace Howdah
