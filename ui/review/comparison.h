// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/selection.h"
#include "service/comparison/changeplan.h"
#include "service/proof/planproof.h"
#include "ui/review/compute.h"
#include "ui/services/planpreview.h"
#include "ui/services/services.h"

#include <QFutureWatcher>
#include <QObject>

namespace Howdah {

class Jobs;

/// Two sides, what differs between them, what of it is taken and the plan that does it. Everything long runs elsewhere,
/// the latest wish wins; what is here stays until its successor is there. GUI thread.
class Comparison : public QObject
{
    Q_OBJECT

public:
    Comparison(Services services, Jobs *jobs, QObject *parent = nullptr);
    ~Comparison() override;

    /// Starts over with other sides: what was taken and decided is forgotten. `renames` are facts, not to be asked
    /// about.
    void begin(ComparisonSide from, ComparisonSide to, const std::vector<Rename> &renames = {});
    /// The same with a plan that was made elsewhere and moves rows as no difference tells: it is shown, proved and
    /// written as it is, whole and in one manner.
    void begin(ComparisonSide from, ComparisonSide to, PlanPreview given);
    bool isGiven() const { return m_given.has_value(); }
    /// The sides as they are now, e.g. after an edit: what was taken and decided stays.
    void update(ComparisonSide from, ComparisonSide to, const std::vector<Rename> &renames = {});
    void swap();
    void clear();

    const ComparisonSide &from() const { return m_request.from; }
    const ComparisonSide &to() const { return m_request.to; }
    bool isEmpty() const { return !m_request.from.database; }
    bool isBusy() const { return m_proving || (!isEmpty() && !m_planned && !m_error); }
    const std::optional<Error> &error() const { return m_error; }

    const Compared &result() const { return *m_result; } ///< empty lists until compared()
    std::shared_ptr<const Compared> sharedResult() const { return m_result; }
    /// Objects whose change is left out of the plan; companions() says which are taken all the same, and why.
    const QSet<ObjectRef> &left() const { return m_left; }
    void setLeft(const QSet<ObjectRef> &left);
    const std::vector<Companion> &companions() const { return m_selection.companions; }

    /// A rename is kept as a rename, or dropped and created; either way it is not asked again.
    void decide(const std::vector<Rename> &kept, const std::vector<RenameCandidate> &refused);
    const std::vector<Rename> &renames() const { return m_request.renames; }
    std::vector<RenameCandidate> candidates() const; ///< still to be decided

    /// How it is planned: locking little or in the fewest statements, keeping what is dropped or not.
    void setManner(bool online, bool stash);
    bool isOnline() const { return m_online; }
    bool isStashed() const { return m_stash; }

    const PlanPreview &plan() const { return m_plan; }
    bool isPlanned() const { return m_planned; } ///< plan() is the one of what is taken now

    /// What the databases say of plan(); none while they are being asked, or need not be.
    const std::optional<Result<SecondLook>> &look() const { return m_look; }
    bool isLooking() const { return m_looking.isRunning(); }

    /// Runs the plan there and back in scratch databases.
    void prove();
    /// The same once there is a plan.
    void proveWhenPlanned();
    bool isProving() const { return m_proving; }
    const std::optional<Result<Proof>> &proof() const { return m_proof; } ///< of plan(); none while nothing was tried

Q_SIGNALS:
    void compared();
    void planned();
    void looked();
    void proved();
    void busyChanged();

private:
    void compare();
    void select();
    void plan(std::shared_ptr<const Database> target);
    void take(const PlanPreview &plan);
    void lookAgain();
    ProofRequest request() const;
    void fail(const Error &error);

    Services m_services;
    Jobs *m_jobs;
    ComparisonRequest m_request;
    std::vector<RenameCandidate> m_refused;
    std::shared_ptr<const Compared> m_result;
    QSet<ObjectRef> m_left;
    Selection m_selection;
    PlanPreview m_plan;
    std::optional<PlanPreview> m_given;
    std::optional<Error> m_error;
    std::optional<Result<Proof>> m_proof;
    std::optional<Result<SecondLook>> m_look;
    QFutureWatcher<Result<Compared>> m_comparing;
    QFutureWatcher<Result<Selection>> m_selecting;
    QFutureWatcher<Result<PlanPreview>> m_planning;
    QFutureWatcher<Result<SecondLook>> m_looking;
    bool m_planned = false, m_proving = false, m_online = true, m_stash = false, m_proveNext = false;
    int m_number = 0; ///< of the plan that is wanted: a proof of an earlier one is dropped
};

} // namespace Howdah
