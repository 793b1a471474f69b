// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/services/planpreview.h"
#include "ui/services/services.h"

#include <QFutureWatcher>
#include <QObject>
#include <QPointer>

#include <optional>

class QTimer;

namespace Howdah {

class Document;
class Settler;

/// The plan from the document's base to its design, kept up to date: recomputed on a worker a moment after an edit,
/// once a server has read the design back; the latest edit wins. GUI thread.
class Pending : public QObject
{
    Q_OBJECT

public:
    Pending(Document *document, Settler *settler, const Services &services, QObject *parent = nullptr);

    const PlanPreview &plan() const { return m_plan; } ///< of the last computation that succeeded; see its `state`
    const std::optional<Error> &error() const { return m_error; }
    bool isStale() const; ///< a newer plan is wanted, whether or not it is being computed yet
    /// How it is planned; what the review was set to is what is written.
    void setManner(bool online, bool stash);
    /// Calls `next` once plan() or error() is of what is open now; computes now instead of in a moment.
    void whenPlanned(QObject *context, std::function<void()> next);

Q_SIGNALS:
    void changed();

private:
    void want();
    void start();
    void finish();
    void settle();

    Document *m_document;
    Settler *m_settler;
    std::function<QFuture<Result<PlanPreview>>(const PlanRequest &)> m_planner;
    QTimer *m_timer;
    QFutureWatcher<Result<PlanPreview>> m_watcher;
    std::vector<std::pair<QPointer<QObject>, std::function<void()>>> m_waiting;
    PlanPreview m_plan;
    std::optional<Error> m_error;
    quint64 m_wanted = 0, m_asked = 0, m_have = 0; ///< numbers of wishes
    quint64 m_state = 0;                           ///< of the document, that is being planned
    bool m_online = true, m_stash = false;
};

} // namespace Howdah
