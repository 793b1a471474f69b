// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "project/project.h"

#include <QDialog>

class QComboBox;
class QDialogButtonBox;
class QLineEdit;
class QTableWidget;

namespace Howdah {

class MessageLine;

/// The settings of a project: its name, where its migrations are and of which format, its databases in the order they
/// are promoted. A value in, a value out; writing it is the caller's.
class ProjectDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ProjectDialog(const Project &project, QWidget *parent = nullptr);

    /// As it is in the fields now.
    Project project() const;

private:
    QWidget *buildForm();
    QWidget *buildEnvironments();
    void addRow(const Environment &environment);
    QString problem() const;
    void finish();

    Project m_project;
    QLineEdit *m_name, *m_folder;
    QComboBox *m_format;
    QTableWidget *m_environments;
    MessageLine *m_message;
    QDialogButtonBox *m_buttons;
};

} // namespace Howdah
