// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "history/history.h"
#include "ui/mainwindow/services.h"

#include <QDialog>

#include <functional>

class QComboBox;
class QDialogButtonBox;
class QLineEdit;
class QListWidget;

namespace Howdah {

class Jobs;
class MessageLine;
class SqlView;

/// "Save as revision…": message, format, folder and parents, with the SQL that will be written beside them. Writes
/// through the history's own format, so that the team's tool takes the file as its own.
class ReviseDialog : public QDialog
{
    Q_OBJECT

public:
    /// `folder` is where migrations are (a project, a migration folder); may be empty.
    ReviseDialog(const PlanPreview &plan, const QString &folder, const QString &format, Jobs *jobs, QWidget *parent);

    /// What was written, once accepted.
    const WrittenRevision &written() const { return m_written; }
    QString folder() const;
    QString format() const;
    /// Tells whether the plan is still the one of what is open: a stale one cannot be written.
    void setCurrent(std::function<bool()> isCurrent) { m_isCurrent = std::move(isCurrent); }

private:
    QWidget *buildForm();
    void readHeads();
    void showHeads(const Result<std::shared_ptr<const History>> &history);
    void write();
    NewRevision revision() const;
    QString problem() const;

    std::function<bool()> m_isCurrent;
    RoundTrip m_trip;
    Jobs *m_jobs;
    WrittenRevision m_written;
    QLineEdit *m_message, *m_folder;
    QComboBox *m_format;
    QListWidget *m_heads;
    MessageLine *m_problem;
    QDialogButtonBox *m_buttons;
    int m_request = 0;
};

} // namespace Howdah
