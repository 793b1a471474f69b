// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/database.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QPushButton;

namespace Howdah {

class Document;

/// The fields of one constraint. Nothing happens until the button is pressed: a foreign key's parts only make sense
/// together.
class ConstraintForm : public QWidget
{
    Q_OBJECT

public:
    ConstraintForm(Document *document, QWidget *parent);

    /// `isNew`: the button says "Add".
    void edit(const Constraint &constraint, bool isNew);

Q_SIGNALS:
    void accepted(const Constraint &constraint);

private:
    Constraint edited() const;
    void fillTables();
    void suggestTarget();
    void showRows();

    Document *m_document;
    Constraint m_constraint;
    QFormLayout *m_form;
    QLineEdit *m_name, *m_columns, *m_targetColumns, *m_expression;
    QComboBox *m_target, *m_onDelete, *m_onUpdate;
    QCheckBox *m_deferrable;
    QPushButton *m_apply;
};

} // namespace Howdah
