// SPDX-License-Identifier: Apache-2.0
#include "ui/docks/properties/indexform.h"
#include "ui/docks/properties/editor.h"

#include "sql/quoting.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>

namespace Howdah {

namespace {

/// Splits at commas outside parentheses, quotes and brackets.
QStringList topLevelParts(const QString &text)
{
    QStringList parts;
    QString part;
    int depth = 0;
    QChar quote;
    for (const QChar c : text) {
        if (!quote.isNull()) {
            if (c == quote)
                quote = QChar();
        } else if (c == QLatin1Char('"') || c == QLatin1Char('\'')) {
            quote = c;
        } else if (c == QLatin1Char('(') || c == QLatin1Char('[')) {
            ++depth;
        } else if (c == QLatin1Char(')') || c == QLatin1Char(']')) {
            --depth;
        } else if (c == QLatin1Char(',') && depth == 0) {
            parts << part.trimmed();
            part.clear();
            continue;
        }
        part += c;
    }
    parts << part.trimmed();
    parts.removeAll(QString());
    return parts;
}

QString unquoted(const QString &name)
{
    if (!name.startsWith(QLatin1Char('"')))
        return name;
    return name.mid(1, name.size() - 2).replace(QStringLiteral("\"\""), QStringLiteral("\""));
}

IndexKey keyFrom(QString text)
{
    static const QRegularExpression order(QStringLiteral("\\s+(?:(asc|desc))?\\s*(?:nulls\\s+(first|last))?$"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression name(
        QStringLiteral("^(\"(?:[^\"]|\"\")+\"|[\\w$]+)(?:\\s+(?:([\\w$]+)\\.)?([\\w$]+))?$"),
        QRegularExpression::UseUnicodePropertiesOption);
    IndexKey key;
    if (const auto match = order.match(text); match.hasMatch() && !match.captured(0).trimmed().isEmpty()) {
        key.descending = match.captured(1).compare(QLatin1String("desc"), Qt::CaseInsensitive) == 0;
        key.nullsFirst = match.captured(2).isEmpty()
            ? key.descending
            : match.captured(2).compare(QLatin1String("first"), Qt::CaseInsensitive) == 0;
        text = text.left(match.capturedStart()).trimmed();
    }
    if (const auto match = name.match(text); match.hasMatch()) {
        key.column = unquoted(match.captured(1));
        if (!match.captured(3).isEmpty())
            key.operatorClass = {match.captured(2), match.captured(3)};
    } else {
        key.expression = text;
    }
    return key;
}

} // namespace

IndexForm::IndexForm(QWidget *parent)
    : QWidget(parent)
    , m_name(new QLineEdit(this))
    , m_keys(new QLineEdit(this))
    , m_include(new QLineEdit(this))
    , m_predicate(new QLineEdit(this))
    , m_method(new QComboBox(this))
    , m_unique(new QCheckBox(tr("&Unique"), this))
    , m_apply(new QPushButton(this))
{
    m_name->setObjectName(QStringLiteral("indexName"));
    m_keys->setObjectName(QStringLiteral("indexKeys"));
    m_predicate->setObjectName(QStringLiteral("indexPredicate"));
    m_apply->setObjectName(QStringLiteral("indexApply"));
    m_name->setPlaceholderText(tr("named by Howdah when empty"));
    m_keys->setPlaceholderText(tr("column DESC, lower(column)"));
    m_include->setPlaceholderText(tr("none"));
    m_predicate->setPlaceholderText(tr("every row"));
    m_method->setEditable(true);
    for (const char *method : {"btree", "gin", "gist", "brin", "hash", "spgist", "hnsw", "ivfflat"})
        m_method->addItem(QLatin1String(method));
    auto *form = new QFormLayout(this);
    form->setContentsMargins(10, 8, 10, 10);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&Method"), m_method);
    form->addRow(tr("&Columns"), m_keys);
    form->addRow(tr("&Include"), m_include);
    form->addRow(tr("&Where"), m_predicate);
    form->addRow(QString(), m_unique);
    form->addRow(QString(), m_apply);
    connect(m_apply, &QPushButton::clicked, this, [this] { Q_EMIT accepted(edited()); });
    for (QLineEdit *line : {m_name, m_keys, m_include, m_predicate})
        connect(line, &QLineEdit::returnPressed, m_apply, &QPushButton::click);
}

QString IndexForm::keysText(const std::vector<IndexKey> &keys)
{
    QStringList list;
    for (const IndexKey &key : keys) {
        QString text = key.column.isEmpty() ? key.expression : Sql::identifier(key.column);
        if (!key.operatorClass.isEmpty())
            text += QLatin1Char(' ') + Sql::identifier(key.operatorClass);
        if (key.descending)
            text += QStringLiteral(" DESC");
        if (key.nullsFirst != key.descending)
            text += key.nullsFirst ? QStringLiteral(" NULLS FIRST") : QStringLiteral(" NULLS LAST");
        list << text;
    }
    return list.join(QStringLiteral(", "));
}

std::vector<IndexKey> IndexForm::keysFrom(const QString &text)
{
    std::vector<IndexKey> keys;
    for (const QString &part : topLevelParts(text))
        keys.push_back(keyFrom(part));
    return keys;
}

void IndexForm::edit(const Index &index, bool isNew)
{
    m_index = index;
    m_name->setText(index.name.name);
    m_method->setCurrentText(index.method);
    m_keys->setText(keysText(index.keys));
    m_include->setText(joinedNames(index.include));
    m_predicate->setText(index.predicate);
    m_unique->setChecked(index.unique);
    m_apply->setText(isNew ? tr("&Add index") : tr("A&pply"));
    if (isNew)
        m_keys->setFocus();
}

Index IndexForm::edited() const
{
    Index after = m_index;
    after.name.name = m_name->text().trimmed();
    after.method = m_method->currentText().trimmed();
    // What the line cannot say (collations, statistics targets) must survive an edit that did not touch the keys.
    if (m_keys->text() != keysText(m_index.keys))
        after.keys = keysFrom(m_keys->text());
    after.include = splitNames(m_include->text());
    after.predicate = m_predicate->text().trimmed();
    after.unique = m_unique->isChecked();
    return after;
}

} // namespace Howdah
