// SPDX-License-Identifier: Apache-2.0
#include "ui/docks/properties/constraintform.h"
#include "ui/docks/properties/editor.h"
#include "ui/models/objecticons.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

namespace Howdah {

namespace {

QComboBox *actionBox(QWidget *parent)
{
    auto *box = new QComboBox(parent);
    for (const auto &[letter, words] :
        {std::pair{'a', "NO ACTION"}, {'r', "RESTRICT"}, {'c', "CASCADE"}, {'n', "SET NULL"}, {'d', "SET DEFAULT"}})
        box->addItem(QLatin1String(words), QChar(QLatin1Char(letter)));
    return box;
}

} // namespace

ConstraintForm::ConstraintForm(Document *document, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_form(new QFormLayout(this))
    , m_name(new QLineEdit(this))
    , m_columns(new QLineEdit(this))
    , m_targetColumns(new QLineEdit(this))
    , m_expression(new QLineEdit(this))
    , m_target(new QComboBox(this))
    , m_onDelete(actionBox(this))
    , m_onUpdate(actionBox(this))
    , m_deferrable(new QCheckBox(tr("Checked at the end of a transaction on request"), this))
    , m_apply(new QPushButton(this))
{
    m_name->setObjectName(QStringLiteral("constraintName"));
    m_columns->setObjectName(QStringLiteral("constraintColumns"));
    m_target->setObjectName(QStringLiteral("constraintTarget"));
    m_targetColumns->setObjectName(QStringLiteral("constraintTargetColumns"));
    m_expression->setObjectName(QStringLiteral("constraintExpression"));
    m_apply->setObjectName(QStringLiteral("constraintApply"));
    m_name->setPlaceholderText(tr("named by Howdah when empty"));
    m_columns->setPlaceholderText(tr("column, column"));
    m_target->setEditable(true);
    m_target->setInsertPolicy(QComboBox::NoInsert);
    m_target->completer()->setFilterMode(Qt::MatchContains);
    m_target->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_form->setContentsMargins(10, 8, 10, 10);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->addRow(tr("&Name"), m_name);
    m_form->addRow(tr("&Columns"), m_columns);
    m_form->addRow(tr("&Refers to"), m_target);
    m_form->addRow(tr("&Its columns"), m_targetColumns);
    m_form->addRow(tr("On &delete"), m_onDelete);
    m_form->addRow(tr("On &update"), m_onUpdate);
    m_form->addRow(tr("Condi&tion"), m_expression);
    m_form->addRow(QString(), m_deferrable);
    m_form->addRow(QString(), m_apply);
    m_deferrable->setText(tr("De&ferrable"));
    connect(m_target, &QComboBox::activated, this, &ConstraintForm::suggestTarget);
    connect(m_target->lineEdit(), &QLineEdit::editingFinished, this, &ConstraintForm::suggestTarget);
    connect(m_apply, &QPushButton::clicked, this, [this] { Q_EMIT accepted(edited()); });
    for (QLineEdit *line : {m_name, m_columns, m_targetColumns, m_expression})
        connect(line, &QLineEdit::returnPressed, m_apply, &QPushButton::click);
}

void ConstraintForm::edit(const Constraint &constraint, bool isNew)
{
    m_constraint = constraint;
    m_name->setText(constraint.name);
    m_columns->setText(joinedNames(constraint.columns));
    m_targetColumns->setText(joinedNames(constraint.referencedColumns));
    m_expression->setText(constraint.expression);
    m_onDelete->setCurrentIndex(m_onDelete->findData(constraint.onDelete));
    m_onUpdate->setCurrentIndex(m_onUpdate->findData(constraint.onUpdate));
    m_deferrable->setChecked(constraint.deferrable);
    if (constraint.kind == ConstraintKind::ForeignKey)
        fillTables();
    showRows();
    m_apply->setText(isNew ? tr("&Add constraint") : tr("A&pply"));
    if (isNew)
        (constraint.kind == ConstraintKind::Check ? m_expression : m_columns)->setFocus();
}

void ConstraintForm::fillTables()
{
    m_target->clear();
    for (const Table &table : m_document->design()->tables)
        m_target->addItem(iconOf(ObjectKind::Table), display(table.name), QVariant::fromValue(table.name));
    const int at = m_constraint.referenced.isEmpty() ? -1 : m_target->findText(display(m_constraint.referenced));
    m_target->setCurrentIndex(at);
    if (at < 0)
        m_target->setEditText(display(m_constraint.referenced));
}

void ConstraintForm::suggestTarget()
{
    const int at = m_target->findText(m_target->currentText());
    if (at < 0 || !m_targetColumns->text().isEmpty())
        return;
    if (const Constraint *key = m_document->lookup().primaryKeyOf(m_target->itemData(at).value<QualifiedName>()))
        m_targetColumns->setText(joinedNames(key->columns));
}

void ConstraintForm::showRows()
{
    const bool foreign = m_constraint.kind == ConstraintKind::ForeignKey;
    const bool check = m_constraint.kind == ConstraintKind::Check;
    for (QWidget *field : std::initializer_list<QWidget *>{m_target, m_targetColumns, m_onDelete, m_onUpdate})
        m_form->setRowVisible(field, foreign);
    m_form->setRowVisible(m_columns, !check);
    m_form->setRowVisible(m_expression, check);
    m_form->setRowVisible(m_deferrable, !check);
    const bool exclude = m_constraint.kind == ConstraintKind::Exclude;
    m_columns->setEnabled(!exclude);
}

Constraint ConstraintForm::edited() const
{
    Constraint after = m_constraint;
    after.name = m_name->text().trimmed();
    after.deferrable = m_deferrable->isChecked();
    after.initiallyDeferred = after.initiallyDeferred && after.deferrable;
    if (after.kind == ConstraintKind::Check) {
        after.expression = m_expression->text().trimmed();
        return after;
    }
    after.columns = splitNames(m_columns->text());
    if (after.kind != ConstraintKind::ForeignKey)
        return after;
    const int at = m_target->findText(m_target->currentText());
    after.referenced
        = at >= 0 ? m_target->itemData(at).value<QualifiedName>() : QualifiedName{{}, m_target->currentText()};
    after.referencedColumns = splitNames(m_targetColumns->text());
    after.onDelete = m_onDelete->currentData().toChar();
    after.onUpdate = m_onUpdate->currentData().toChar();
    return after;
}

} // namespace Howdah
