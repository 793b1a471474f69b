// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "history/history.h"
#include "ui/services/planpreview.h"

#include <QDialog>

#include <functional>

class QComboBox;
class QDialogButtonBox;
class QLineEdit;
class QListWidget;
class QTabWidget;
class QTimer;

namespace Howdah {

class Jobs;
class MessageLine;
class SqlView;

/// "Save as revision…": message, format, folder and parents, with the files that will be written and the SQL in them.
/// Writes through the history's own format, so that the team's tool takes the file as its own; what was shown is what
/// is written.
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
    void preview();
    void showPreview(const Result<WrittenRevision> &made);
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
    QTabWidget *m_texts;
    SqlView *m_file;
    QTimer *m_typed; ///< runs out when nobody has typed for a moment
    QString m_id; ///< of the revision, from its first preview on
    QDateTime m_created;
    int m_request = 0, m_previewed = 0;
};

} // namespace Howdah
