// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/mainwindow/services.h"

#include <QFutureWatcher>
#include <QObject>

class QTimer;

namespace Howdah {

class Document;

/// The plan from the document's base to its design, kept up to date: recomputed on a worker a moment after an edit, the
/// latest edit wins. GUI thread.
class Pending : public QObject
{
    Q_OBJECT

public:
    Pending(Document *document, const Services &services, QObject *parent = nullptr);

    const PlanPreview &plan() const { return m_plan; } ///< of the last computation that succeeded
    const std::optional<Error> &error() const { return m_error; }
    bool isStale() const; ///< a newer plan is on its way
    /// Computes now instead of in a moment.
    void hurry();

Q_SIGNALS:
    void changed();

private:
    void start();
    void finish();

    Document *m_document;
    std::function<QFuture<Result<PlanPreview>>(
        std::shared_ptr<const Database>, std::shared_ptr<const Database>, const PlanOptions &)>
        m_planner;
    QTimer *m_timer;
    QFutureWatcher<Result<PlanPreview>> m_watcher;
    PlanPreview m_plan;
    std::optional<Error> m_error;
};

} // namespace Howdah
