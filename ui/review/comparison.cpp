// SPDX-License-Identifier: Apache-2.0
#include "ui/review/comparison.h"
#include "ui/jobs/jobs.h"

#include "plan/rename.h"
#include "plan/renametrail.h"
#include "service/jobs.h"

#include <utility>

namespace Howdah {

namespace {

template <typename T>
std::optional<Result<T>> resultOf(const QFutureWatcher<Result<T>> &watcher)
{
    if (watcher.isCanceled() || watcher.future().resultCount() == 0)
        return std::nullopt;
    return watcher.result();
}

} // namespace

Comparison::Comparison(Services services, Jobs *jobs, QObject *parent)
    : QObject(parent)
    , m_services(std::move(services))
    , m_jobs(jobs)
    , m_result(std::make_shared<Compared>())
{
    connect(&m_comparing, &QFutureWatcherBase::finished, this, [this] {
        const auto result = resultOf(m_comparing);
        if (!result)
            return;
        if (!*result)
            return fail(result->error());
        m_result = std::make_shared<Compared>(**result);
        Q_EMIT compared();
        select();
    });
    connect(&m_selecting, &QFutureWatcherBase::finished, this, [this] {
        const auto result = resultOf(m_selecting);
        if (!result)
            return;
        if (!*result)
            return fail(result->error());
        m_selection = **result;
        plan(m_selection.target);
    });
    connect(&m_planning, &QFutureWatcherBase::finished, this, [this] {
        const auto result = resultOf(m_planning);
        if (!result)
            return;
        if (!*result)
            return fail(result->error());
        take(**result);
    });
    connect(&m_looking, &QFutureWatcherBase::finished, this, [this] {
        if (const auto result = resultOf(m_looking); result && m_planned) {
            m_look = *result;
            Q_EMIT looked();
        }
    });
}

void Comparison::take(const PlanPreview &plan)
{
    m_plan = plan;
    m_plan.target = m_selection.left.isEmpty() ? nullptr : m_selection.target;
    m_planned = true;
    lookAgain();
    Q_EMIT planned();
    Q_EMIT busyChanged();
    if (std::exchange(m_proveNext, false))
        prove();
}

Comparison::~Comparison()
{
    m_comparing.cancel();
    m_selecting.cancel();
    m_planning.cancel();
    m_looking.cancel();
}

void Comparison::begin(ComparisonSide from, ComparisonSide to, const std::vector<Rename> &renames)
{
    m_left.clear();
    m_refused.clear();
    m_selection = {};
    m_given.reset();
    m_request = {std::move(from), std::move(to), renames, {}, {}, {}};
    compare();
}

void Comparison::begin(ComparisonSide from, ComparisonSide to, PlanPreview given)
{
    begin(std::move(from), std::move(to), std::vector<Rename>());
    m_given = std::move(given);
}

void Comparison::update(ComparisonSide from, ComparisonSide to, const std::vector<Rename> &renames)
{
    m_request.from = std::move(from);
    m_request.to = std::move(to);
    const auto isStale = [&](const Rename &rename) {
        return !isNamed(*m_request.from.database, rename.from) || !isNamed(*m_request.to.database, rename.to);
    };
    std::erase_if(m_request.renames, isStale);
    // What was decided here stays beside the renames made in the design.
    for (const Rename &rename : renames)
        if (std::none_of(m_request.renames.begin(), m_request.renames.end(),
                [&](const Rename &known) { return known.from == rename.from || known.to == rename.to; }))
            m_request.renames.push_back(rename);
    compare();
}

void Comparison::swap()
{
    std::swap(m_request.from, m_request.to);
    for (Rename &rename : m_request.renames)
        std::swap(rename.from, rename.to);
    for (RenameCandidate &candidate : m_refused)
        std::swap(candidate.from, candidate.to);
    m_left.clear();
    compare();
}

void Comparison::clear()
{
    m_comparing.setFuture({});
    m_selecting.setFuture({});
    m_planning.setFuture({});
    m_looking.cancel();
    m_look.reset();
    m_request = {};
    m_result = std::make_shared<Compared>();
    m_left.clear();
    m_refused.clear();
    m_selection = {};
    m_plan = {};
    m_given.reset();
    m_error.reset();
    m_proof.reset();
    m_planned = m_proveNext = false;
    ++m_number;
    Q_EMIT compared();
    Q_EMIT planned();
    Q_EMIT busyChanged();
}

void Comparison::compare()
{
    ++m_number;
    m_planned = false;
    m_error.reset();
    m_proof.reset();
    m_look.reset();
    m_looking.cancel();
    m_selecting.cancel();
    m_planning.cancel();
    m_request.shown = m_services.renamed;
    m_request.sampled = m_services.sampled;
    m_request.refused = m_refused;
    m_comparing.setFuture(startComparing(m_request));
    Q_EMIT busyChanged();
}

void Comparison::setLeft(const QSet<ObjectRef> &left)
{
    if (left == m_left || m_given)
        return;
    m_left = left;
    m_error.reset();
    // While the differences are being found there is nothing to select from; finding them ends in a selection.
    if (!m_comparing.isRunning())
        select();
}

void Comparison::setManner(bool online, bool stash)
{
    if (m_given || (online == m_online && stash == m_stash))
        return;
    m_online = online;
    m_stash = stash;
    m_error.reset();
    if (!isEmpty() && !m_comparing.isRunning())
        select();
}

void Comparison::select()
{
    ++m_number;
    m_planned = false;
    m_proof.reset();
    m_look.reset();
    m_looking.cancel();
    m_planning.cancel();
    m_selecting.setFuture(startJob([result = m_result, left = m_left](std::stop_token) {
        return selectionOf(*result->source, result->to, result->changes, left);
    }));
    Q_EMIT busyChanged();
}

void Comparison::plan(std::shared_ptr<const Database> target)
{
    if (m_given)
        return take(*m_given);
    if (!m_services.plan)
        return fail(Error{ErrorKind::Unsupported, tr("This build cannot plan."), {}, {}, {}, {}});
    PlanOptions options;
    options.renames = m_result->renames;
    options.renamedFrom = m_result->shownFrom;
    // Of a part of the differences the way back starts somewhere else.
    if (m_selection.left.isEmpty())
        options.renamedTo = m_result->shownTo;
    options.online = m_online;
    options.stash = m_stash;
    m_planning.setFuture(m_services.plan({m_result->from, std::move(target), false, false, options}));
    Q_EMIT busyChanged();
}

void Comparison::proveWhenPlanned()
{
    if (m_planned)
        return prove();
    m_proveNext = !isEmpty() && !m_error;
}

void Comparison::fail(const Error &error)
{
    m_proveNext = false;
    m_error = error;
    m_plan = {};
    Q_EMIT planned();
    Q_EMIT busyChanged();
}

void Comparison::decide(const std::vector<Rename> &kept, const std::vector<RenameCandidate> &refused)
{
    const RenameTrail former = RenameTrail::back(m_result->renamed);
    for (const Rename &rename : kept)
        m_request.renames.push_back({former.followed(rename.from), rename.to});
    m_refused.insert(m_refused.end(), refused.begin(), refused.end());
    // What is in a schema is asked about once the schema itself was not renamed.
    const bool opens = std::any_of(
        refused.begin(), refused.end(), [](const RenameCandidate &no) { return no.from.kind == ObjectKind::Schema; });
    if (kept.empty() && !opens) {
        Q_EMIT compared();
        Q_EMIT planned();
        return;
    }
    compare();
}

std::vector<RenameCandidate> Comparison::candidates() const
{
    std::vector<RenameCandidate> open;
    for (const RenameCandidate &candidate : m_result->candidates)
        if (std::none_of(m_refused.begin(), m_refused.end(),
                [&](const RenameCandidate &no) { return no.from == candidate.from && no.to == candidate.to; }))
            open.push_back(candidate);
    return open;
}

ProofRequest Comparison::request() const
{
    const bool isWhole = m_selection.left.isEmpty();
    return {{m_request.from.source, m_result->from}, {isWhole ? m_request.to.source : QString(), m_selection.target},
        m_plan.trip, m_plan.up, m_plan.down, m_result->open};
}

void Comparison::lookAgain()
{
    if (m_services.look)
        m_looking.setFuture(
            m_services.look(request(), m_request.from.rows.isEmpty() ? m_request.from.source : m_request.from.rows));
}

void Comparison::prove()
{
    if (!m_services.prove || !m_planned || m_proving)
        return;
    m_proving = true;
    const int number = m_number;
    m_jobs->watch<Proof>(
        tr("Proving the plan"), m_services.prove(request()), this, [this, number](Result<Proof> proof) {
            m_proving = false;
            if (number == m_number && (proof || proof.error().kind != ErrorKind::Cancelled))
                m_proof = std::move(proof);
            Q_EMIT proved();
            Q_EMIT busyChanged();
        });
    Q_EMIT proved();
    Q_EMIT busyChanged();
}

} // namespace Howdah
