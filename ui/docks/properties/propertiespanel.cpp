// SPDX-License-Identifier: Apache-2.0
#include "ui/docks/properties/propertiespanel.h"
#include "ui/docks/properties/columnspage.h"
#include "ui/docks/properties/definitionpage.h"
#include "ui/docks/properties/keyspage.h"
#include "ui/document/edits.h"
#include "ui/models/objecticons.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/messageline.h"

#include "sql/ddl/address.h"

#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

namespace Howdah {

PropertiesPanel::PropertiesPanel(Document *document, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(QStringLiteral("document-properties"), this))
    , m_message(new MessageLine(this))
    , m_body(new QStackedWidget(this))
    , m_tableTabs(new QTabWidget(this))
    , m_columns(new ColumnsPage(document, this))
    , m_constraints(new KeysPage(KeysPage::Constraints, document, this))
    , m_indexes(new KeysPage(KeysPage::Indexes, document, this))
    , m_definition(new DefinitionPage(document, this))
{
    setMinimumWidth(280);
    setChosen(0);
    m_tableTabs->setObjectName(QStringLiteral("tableTabs"));
    m_tableTabs->setDocumentMode(true);
    m_tableTabs->addTab(m_columns, tr("Columns"));
    m_tableTabs->addTab(m_constraints, tr("Constraints"));
    m_tableTabs->addTab(m_indexes, tr("Indexes"));
    m_body->addWidget(m_tableTabs);
    m_body->addWidget(m_definition);
    auto *object = new QWidget(this);
    auto *column = new QVBoxLayout(object);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHeader());
    column->addWidget(m_message);
    column->addWidget(m_body, 1);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(object);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    for (PropertiesPage *page :
        std::initializer_list<PropertiesPage *>{m_columns, m_constraints, m_indexes, m_definition})
        connect(page, &PropertiesPage::refused, m_message, &MessageLine::say);
    connect(document, &Document::databaseChanged, this, &PropertiesPanel::follow);
    connect(document, &Document::lockedChanged, this, &PropertiesPanel::refresh);
    connect(document, &Document::selectionChanged, this, [this] {
        m_message->clear();
        refresh();
        if (!m_problem.isEmpty() && m_problemObject.name == m_subject.name)
            m_message->say(m_problem);
    });
    refresh();
}

void PropertiesPanel::setChosen(int tables)
{
    if (tables > 1)
        m_empty->setText(tr("%n table(s) selected", nullptr, tables),
            tr("Drag one of them and all of them move. Click one to see and edit it here."));
    else
        m_empty->setText(
            tr("Nothing selected"), tr("Choose an object in the tree or on the diagram to see and edit it here."));
}

QWidget *PropertiesPanel::buildHeader()
{
    auto *header = new QWidget(this);
    m_icon = new QLabel(header);
    m_kind = new QLabel(header);
    m_kind->setForegroundRole(QPalette::PlaceholderText);
    m_kind->setTextFormat(Qt::PlainText);
    m_name = new QLineEdit(header);
    m_name->setObjectName(QStringLiteral("objectName"));
    m_comment = new QLineEdit(header);
    m_comment->setObjectName(QStringLiteral("objectComment"));
    m_comment->setPlaceholderText(tr("What it is for"));
    auto *kindLine = new QHBoxLayout;
    kindLine->addWidget(m_icon);
    kindLine->addWidget(m_kind, 1);
    auto *form = new QFormLayout(header);
    form->setContentsMargins(10, 8, 10, 8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(kindLine);
    form->addRow(tr("Na&me"), m_name);
    m_schema = new QComboBox(header);
    m_schema->setObjectName(QStringLiteral("objectSchema"));
    form->addRow(tr("Sche&ma"), m_schema);
    form->addRow(tr("C&omment"), m_comment);
    m_form = form;
    connect(m_schema, &QComboBox::activated, this, &PropertiesPanel::commitSchema);
    connect(m_name, &QLineEdit::editingFinished, this, &PropertiesPanel::commitName);
    connect(m_comment, &QLineEdit::editingFinished, this, &PropertiesPanel::commitComment);
    return header;
}

/// The object in the heading with everything its pages show.
std::vector<Object> PropertiesPanel::shownObjects() const
{
    std::vector<Object> objects;
    if (!m_document->isOpen() || m_subject.name.isEmpty())
        return objects;
    if (const auto object = objectOf(*m_document->design(), m_subject))
        objects.push_back(*object);
    const Lookup &lookup = m_document->lookup();
    for (const Constraint *constraint : lookup.constraintsOf(m_subject.name))
        objects.push_back(*constraint);
    for (const Index *index : lookup.indexesOf(m_subject.name))
        objects.push_back(*index);
    return objects;
}

/// A change elsewhere leaves the fields alone: somebody may be typing in one.
void PropertiesPanel::follow()
{
    if (m_shown.empty() || shownObjects() != m_shown)
        refresh();
}

void PropertiesPanel::setProblem(const ObjectRef &object, const QString &sentence)
{
    if (m_problem == sentence && m_problemObject == object)
        return;
    const bool wasHere = !m_problem.isEmpty() && m_problemObject.name == m_subject.name;
    m_problemObject = object;
    m_problem = sentence;
    m_columns->setProblem(object, sentence);
    if (!sentence.isEmpty() && object.name == m_subject.name)
        m_message->say(sentence);
    else if (wasHere)
        m_message->clear();
}

void PropertiesPanel::refresh()
{
    m_shown.clear();
    const ObjectRef selected = m_document->selection();
    if (!m_document->isOpen() || selected.name.isEmpty()) {
        m_stack->setCurrentIndex(0);
        m_subject = {};
        return;
    }
    const Lookup &lookup = m_document->lookup();
    ObjectRef subject = selected;
    QualifiedName relation = selected.name;
    if (selected.kind == ObjectKind::Index)
        if (const Index *index = lookup.index(selected.name))
            relation = index->relation;
    const bool part = selected.kind == ObjectKind::Column || selected.kind == ObjectKind::Constraint
        || selected.kind == ObjectKind::Index;
    const bool isTable = lookup.table(relation) && (part || selected.kind == ObjectKind::Table);
    if (isTable)
        subject = {ObjectKind::Table, relation, {}};
    else if (selected.kind == ObjectKind::Column && lookup.view(relation))
        subject = {ObjectKind::View, relation, {}};
    const auto object = objectOf(*m_document->design(), subject);
    if (!object) {
        m_stack->setCurrentIndex(0);
        m_subject = {};
        return;
    }
    m_subject = subject;
    const bool isMember = !subject.member.isEmpty() && subject.kind != ObjectKind::Routine;
    m_icon->setPixmap(iconOf(subject.kind).pixmap(16));
    const QString where = isMember ? display(subject.name) : subject.name.schema;
    m_kind->setText(where.isEmpty() ? kindTitle(subject.kind) : tr("%1 in %2").arg(kindTitle(subject.kind), where));
    m_name->setText(isMember ? subject.member : subject.name.name);
    m_name->setReadOnly(m_document->isLocked());
    showSchemas();
    m_comment->setText(Sql::commentOf(*object));
    m_comment->setCursorPosition(0); // its beginning is what there is room for
    m_comment->setReadOnly(m_document->isLocked());
    m_stack->setCurrentIndex(1);
    if (isTable) {
        showTable(selected);
    } else {
        m_body->setCurrentWidget(m_definition);
        m_definition->show(subject);
    }
    m_shown = shownObjects();
}

void PropertiesPanel::showTable(const ObjectRef &ref)
{
    m_body->setCurrentWidget(m_tableTabs);
    m_columns->show(ref.kind == ObjectKind::Index ? m_subject : ref);
    m_constraints->show(ref.kind == ObjectKind::Index ? m_subject : ref);
    m_indexes->show(ref);
    if (ref.kind == ObjectKind::Column)
        m_tableTabs->setCurrentWidget(m_columns);
    else if (ref.kind == ObjectKind::Constraint)
        m_tableTabs->setCurrentWidget(m_constraints);
    else if (ref.kind == ObjectKind::Index)
        m_tableTabs->setCurrentWidget(m_indexes);
    const Lookup &lookup = m_document->lookup();
    const auto title = [this](int tab, const QString &word, size_t count) {
        m_tableTabs->setTabText(tab, count ? tr("%1  %2").arg(word).arg(count) : word);
    };
    title(0, tr("Columns"), lookup.table(m_subject.name)->columns.size());
    title(1, tr("Constraints"), lookup.constraintsOf(m_subject.name).size());
    title(2, tr("Indexes"), lookup.indexesOf(m_subject.name).size());
}

void PropertiesPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_icon && !m_subject.name.isEmpty())
        m_icon->setPixmap(iconOf(m_subject.kind).pixmap(16));
}

void PropertiesPanel::commitName()
{
    const bool isMember = !m_subject.member.isEmpty() && m_subject.kind != ObjectKind::Routine;
    const QString old = isMember ? m_subject.member : m_subject.name.name;
    const QString name = m_name->text();
    if (m_subject.name.isEmpty() || name == old)
        return;
    const auto edit = Edits::rename(*m_document->design(), m_subject, name);
    const Result<void> made = edit ? m_document->push(*edit) : Result<void>(std::unexpected(edit.error()));
    if (!made) {
        m_message->say(made.error().message);
        m_name->setText(old);
    }
}

/// A choice only where there is one.
void PropertiesPanel::showSchemas()
{
    const std::vector<Schema> &schemas = m_document->design()->schemas;
    m_form->setRowVisible(m_schema, schemas.size() > 1 && Edits::canMove(m_subject.kind));
    m_schema->clear();
    for (const Schema &schema : schemas)
        m_schema->addItem(schema.name);
    m_schema->setCurrentIndex(m_schema->findText(m_subject.name.schema));
    m_schema->setEnabled(!m_document->isLocked());
}

void PropertiesPanel::commitSchema()
{
    if (m_schema->currentText() == m_subject.name.schema)
        return;
    const auto edit = Edits::moveTo(*m_document->design(), m_subject, m_schema->currentText());
    const Result<void> made = edit ? m_document->push(*edit) : Result<void>(std::unexpected(edit.error()));
    if (!made) {
        showSchemas();
        m_message->say(made.error().message);
    }
}

void PropertiesPanel::commitComment()
{
    const auto object = objectOf(*m_document->design(), m_subject);
    if (!object || Sql::commentOf(*object) == m_comment->text())
        return;
    const auto edit = Edits::setComment(*m_document->design(), m_subject, m_comment->text());
    const Result<void> made = edit ? m_document->push(*edit) : Result<void>(std::unexpected(edit.error()));
    m_message->say(made ? QString() : made.error().message);
}

void PropertiesPanel::editName()
{
    if (m_document->selection().kind == ObjectKind::Column && m_subject.kind == ObjectKind::Table)
        return m_columns->editName();
    for (KeysPage *page : {m_constraints, m_indexes})
        if (m_body->currentWidget() == m_tableTabs && m_tableTabs->currentWidget() == page && page->editName())
            return;
    m_name->setFocus(Qt::ShortcutFocusReason);
    m_name->selectAll();
}

void PropertiesPanel::addColumn()
{
    m_tableTabs->setCurrentWidget(m_columns);
    m_columns->addColumn();
}

void PropertiesPanel::addForeignKey()
{
    m_tableTabs->setCurrentWidget(m_constraints);
    m_constraints->startConstraint(ConstraintKind::ForeignKey);
}

void PropertiesPanel::addIndex()
{
    m_tableTabs->setCurrentWidget(m_indexes);
    m_indexes->startIndex();
}

} // namespace Howdah
