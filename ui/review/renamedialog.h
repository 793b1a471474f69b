// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diff/renames.h"
#include "plan/plan.h"

#include <QDialog>

class QComboBox;
class QGridLayout;
class QLabel;
class QPushButton;

namespace Howdah {

class MessageLine;

/// Asks about objects that may have been renamed: what speaks for it, and what is to be done. A rename is never
/// guessed; nothing is chosen until a person has chosen.
class RenameDialog : public QDialog
{
    Q_OBJECT

public:
    explicit RenameDialog(const std::vector<RenameCandidate> &candidates, QWidget *parent = nullptr);

    std::vector<Rename> kept() const;
    std::vector<RenameCandidate> refused() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Question {
        QLabel *icon, *reasons;
        QComboBox *answer;
        std::vector<RenameCandidate> choices; ///< of one object; the combo box lists them from its second entry on
    };
    void addQuestion(const std::vector<RenameCandidate> &choices, QGridLayout *grid);
    void check();
    void refreshColours();

    std::vector<Question> m_questions;
    MessageLine *m_problem;
    QPushButton *m_accept;
};

} // namespace Howdah
