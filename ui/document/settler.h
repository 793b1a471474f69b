// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/objectref.h"
#include "service/comparison/designtrial.h"
#include "ui/services/services.h"

#include <QFutureWatcher>
#include <QObject>
#include <QPointer>

#include <optional>

namespace Howdah {

class Document;

/// Has every edit tried by a server, on a worker, and puts what the server reads back in the design's place: names in
/// views, checks, predicates and defaults follow a rename, expressions are written as it deparses them. What does not
/// run is said in its own words and stays as it was typed. GUI thread; results of a state that is gone are dropped.
class Settler : public QObject
{
    Q_OBJECT

public:
    Settler(Document *document, const Services &services, QObject *parent = nullptr);
    ~Settler() override;

    /// The design is what a server reads back, or cannot be tried, or was tried in vain: nothing is on its way.
    bool isSettled() const { return m_steps.empty() || m_given; }
    /// What did not run, in the server's words; empty when everything did.
    const QString &problem() const { return m_problem; }
    const ObjectRef &problemObject() const { return m_object; }
    /// Why nothing can be tried, for example without PostgreSQL; empty when it can.
    const std::optional<Error> &error() const { return m_error; }
    /// Calls `next` once settled, at once when it is. An edit meanwhile is waited for as well.
    void whenSettled(QObject *context, std::function<void()> next);

Q_SIGNALS:
    void changed(); ///< settled, or not any more

private:
    struct Step {
        int index; ///< of the undo stack, after the edit
        DesignStep made;
    };

    void begin();
    void follow();
    void start();
    void finish();
    void settle(bool given);

    Document *m_document;
    std::function<QFuture<Result<DesignReading>>(std::shared_ptr<const Database>, const std::vector<DesignStep> &)>
        m_trial;
    QFutureWatcher<Result<DesignReading>> m_watcher;
    std::shared_ptr<const Database> m_settled; ///< the design before m_steps, as a server reads it
    std::vector<Step> m_steps;                 ///< edits that no server has read yet
    std::vector<std::pair<QPointer<QObject>, std::function<void()>>> m_waiting;
    int m_settledIndex = 0;
    quint64 m_number = 0, m_asked = 0; ///< of the state that is, and of the one that is being tried
    bool m_given = false;  ///< m_steps were tried as far as they can be
    bool m_adopting = false;
    QString m_problem;
    ObjectRef m_object;
    std::optional<Error> m_error;
};

} // namespace Howdah
