// SPDX-License-Identifier: Apache-2.0
#include "ui/docks/properties/definitionpage.h"
#include "ui/document/edits.h"
#include "ui/editor/sqlview.h"

#include "sql/ddl/ddl.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace Howdah {

namespace {

QString ddlOf(const Object &object)
{
    Sql::Statements statements;
    if (const auto *table = std::get_if<Table>(&object))
        statements = Sql::createTable(*table, {}, {}, 0);
    else
        statements = Sql::createStatements(object);
    QString text;
    for (const QString &statement : statements)
        text += statement + QStringLiteral(";\n");
    return text;
}

} // namespace

DefinitionPage::DefinitionPage(Document *document, QWidget *parent)
    : PropertiesPage(document, parent)
    , m_title(new QLabel(this))
    , m_text(new SqlView(this))
    , m_buttons(new QWidget(this))
    , m_apply(new QPushButton(tr("A&pply"), m_buttons))
    , m_revert(new QPushButton(tr("&Revert"), m_buttons))
{
    m_text->setObjectName(QStringLiteral("definition"));
    m_apply->setObjectName(QStringLiteral("definitionApply"));
    m_title->setBuddy(m_text);
    m_title->setContentsMargins(10, 6, 10, 4);
    m_title->setForegroundRole(QPalette::PlaceholderText);
    auto *buttons = new QHBoxLayout(m_buttons);
    buttons->setContentsMargins(8, 6, 8, 8);
    buttons->addStretch();
    buttons->addWidget(m_revert);
    buttons->addWidget(m_apply);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addWidget(m_buttons);
    connect(m_apply, &QPushButton::clicked, this, &DefinitionPage::apply);
    connect(m_revert, &QPushButton::clicked, this, &DefinitionPage::revert);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        const bool changed = m_text->toPlainText() != m_original;
        m_apply->setEnabled(changed);
        m_revert->setEnabled(changed);
    });
}

void DefinitionPage::show(const ObjectRef &ref)
{
    const auto object = objectOf(design(), ref);
    const bool same = ref == m_ref;
    m_ref = ref;
    if (!object)
        return;
    QString text = ddlOf(*object);
    bool editable = false;
    m_title->setText(tr("Definition"));
    if (const auto *view = std::get_if<View>(&*object)) {
        text = view->definition;
        editable = true;
        m_title->setText(tr("&Query"));
    } else if (const auto *type = std::get_if<EnumType>(&*object)) {
        text = QStringList(type->values.begin(), type->values.end()).join(QLatin1Char('\n'));
        editable = true;
        m_title->setText(tr("&Values, one a line, in order"));
    }
    const bool typing = same && m_text->toPlainText() != m_original;
    editable = editable && !m_document->isLocked();
    m_text->setReadOnly(!editable);
    m_text->setTextInteractionFlags(
        editable ? Qt::TextEditorInteraction : Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_buttons->setVisible(editable);
    // A change elsewhere must not take away what is being typed here.
    if (!typing || text == m_text->toPlainText()) {
        m_original = text;
        m_text->setText(text);
    }
    m_apply->setEnabled(m_text->toPlainText() != m_original);
    m_revert->setEnabled(m_apply->isEnabled());
}

void DefinitionPage::apply()
{
    const auto before = objectOf(design(), m_ref);
    if (!before)
        return;
    const QString text = m_text->toPlainText();
    if (const auto *view = std::get_if<View>(&*before)) {
        View after = *view;
        after.definition = text.trimmed();
        while (after.definition.endsWith(QLatin1Char(';')))
            after.definition = after.definition.chopped(1).trimmed();
        if (after.definition.isEmpty())
            return Q_EMIT refused(tr("A view needs a query."));
        m_original = text;
        make(Edits::alter(*view, after));
    } else if (const auto *type = std::get_if<EnumType>(&*before)) {
        EnumType after = *type;
        after.values.clear();
        for (const QString &line : text.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
            if (std::find(after.values.begin(), after.values.end(), line) != after.values.end())
                return Q_EMIT refused(tr("The value “%1” is there twice.").arg(line));
            if (line.toUtf8().size() > 63)
                return Q_EMIT refused(tr("The value “%1…” is longer than 63 bytes.").arg(line.left(20)));
            after.values.push_back(line);
        }
        m_original = text;
        make(Edits::alter(*type, after));
    }
}

void DefinitionPage::revert()
{
    m_text->setText(m_original);
}

} // namespace Howdah
