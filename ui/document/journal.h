// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/document/document.h"

#include <QDateTime>
#include <QFutureWatcher>
#include <QObject>

class QTimer;

namespace Howdah {

/// Unsaved edits left behind by a Howdah that did not end well.
struct LostEdits {
    QString folder;  ///< where they are kept
    QString source;  ///< what was open
    QString title;   ///< what a person called it
    QDateTime time;
    std::vector<Rename> renames;
    QString designFile() const { return folder + QStringLiteral("/design.json"); }
};

/// Writes the design to disk a moment after each edit, on a worker, so that a crash loses nothing; saved or discarded
/// edits leave no trace. One folder per process below the application's data folder. GUI thread.
class Journal : public QObject
{
    Q_OBJECT

public:
    Journal(Document *document, QObject *parent = nullptr);
    ~Journal() override;

    void setTitle(const QString &title) { m_title = title; }
    /// Removes what this process wrote: the edits are saved or given up.
    void clear();
    /// Writes now, on this thread.
    Result<void> writeNow();

    /// What dead processes left, newest first. Each is offered once: the caller removes it with forget() after asking.
    static std::vector<LostEdits> lost();
    static Result<std::shared_ptr<const Database>> design(const LostEdits &edits);
    static void forget(const LostEdits &edits);

Q_SIGNALS:
    /// Edits made from now on are not on disk; said once until they are again.
    void notKept(const Error &why);

private:
    void schedule();
    void write();
    void written();
    void tell(const Result<void> &result);
    Result<void> prepare();
    QByteArray state() const;
    void remove();

    Document *m_document;
    QFutureWatcher<Result<void>> m_writer;
    bool m_unwanted = false; ///< what is being written was saved or given up meanwhile
    Result<void> m_told; ///< what was said last
    QString m_title;
    QString m_folder;
    QTimer *m_timer;
};

} // namespace Howdah
