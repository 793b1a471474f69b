// SPDX-License-Identifier: Apache-2.0
#include "ui/checklist/answerdialog.h"

#include "ui/checklist/stateicon.h"

#include <QButtonGroup>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace Howdah {

AnswerDialog::AnswerDialog(
    const QString &subject, const QList<Check::ItemState> &states, const QString &name, QWidget *parent)
    : QDialog(parent)
    , m_states(new QButtonGroup(this))
    , m_reason(new QPlainTextEdit(this))
    , m_name(new QLineEdit(name, this))
{
    setWindowTitle(states.isEmpty() ? tr("Waive finding") : tr("Answer"));
    auto *heading = new QLabel(subject, this);
    heading->setWordWrap(true);
    heading->setTextFormat(Qt::PlainText);
    m_reason->setObjectName(QStringLiteral("answerReason"));
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setPlaceholderText(states.isEmpty() ? tr("Why this is right as it is") : tr("Why"));
    m_reason->setTabChangesFocus(true);
    m_name->setObjectName(QStringLiteral("answerName"));
    m_name->setAccessibleName(tr("Name"));

    auto *form = new QFormLayout;
    if (!states.isEmpty()) {
        auto *line = new QHBoxLayout;
        for (Check::ItemState state : states) {
            auto *button = new QRadioButton(Check::word(state), this);
            button->setIcon(stateIcon(state));
            m_states->addButton(button, int(state));
            line->addWidget(button);
        }
        line->addStretch();
        m_states->buttons().constFirst()->setChecked(true);
        form->addRow(tr("State:"), line);
    }
    form->addRow(tr("&Reason:"), m_reason);
    form->addRow(tr("&Name:"), m_name);
    auto *note = new QLabel(tr("Kept with name and date. It ends when the evidence changes."), this);
    note->setForegroundRole(QPalette::PlaceholderText);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_accept = buttons->addButton(states.isEmpty() ? tr("Waive") : tr("Keep answer"), QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(QStringLiteral("answerAccept"));
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addWidget(heading);
    layout->addLayout(form);
    layout->addWidget(note);
    layout->addWidget(buttons);
    resize(520, sizeHint().height());

    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_reason, &QPlainTextEdit::textChanged, this, &AnswerDialog::refresh);
    connect(m_name, &QLineEdit::textChanged, this, &AnswerDialog::refresh);
    m_reason->setFocus();
    refresh();
}

QString AnswerDialog::reason() const
{
    return m_reason->toPlainText().simplified();
}
QString AnswerDialog::name() const
{
    return m_name->text().simplified();
}

Check::ItemState AnswerDialog::state() const
{
    return m_states->checkedId() < 0 ? Check::ItemState::Waived : Check::ItemState(m_states->checkedId());
}

void AnswerDialog::refresh()
{
    m_accept->setEnabled(!reason().isEmpty() && !name().isEmpty());
}

} // namespace Howdah
