// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "check/item.h"

#include <QDialog>

class QButtonGroup;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace Howdah {

/// Asks for a person's word: a reason, a name and, for an item, the state. It cannot be accepted without both texts.
class AnswerDialog : public QDialog
{
    Q_OBJECT

public:
    /// `states` empty: a waiver.
    AnswerDialog(
        const QString &subject, const QList<Check::ItemState> &states, const QString &name, QWidget *parent = nullptr);

    QString reason() const;
    QString name() const;
    Check::ItemState state() const;

private:
    void refresh();

    QButtonGroup *m_states;
    QPlainTextEdit *m_reason;
    QLineEdit *m_name;
    QPushButton *m_accept;
};

} // namespace Howdah
