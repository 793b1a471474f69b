// SPDX-License-Identifier: Apache-2.0
#include "ui/document/settler.h"
#include "ui/document/document.h"

#include <utility>

namespace Howdah {

namespace {

constexpr size_t mostUntried = 40;

} // namespace

Settler::Settler(Document *document, const Services &services, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_trial(services.trial)
{
    connect(document, &Document::opened, this, &Settler::begin);
    // Not databaseChanged: while a command runs, the stack still has the index from before.
    connect(document->undoStack(), &QUndoStack::indexChanged, this, &Settler::follow);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &Settler::finish);
    begin();
}

Settler::~Settler()
{
    m_watcher.cancel();
}

void Settler::begin()
{
    ++m_number;
    m_settled = m_document->design();
    m_settledIndex = m_document->undoStack()->index();
    m_steps.clear();
    m_problem.clear();
    m_object = {};
    m_error.reset();
    settle(true);
}

void Settler::follow()
{
    if (m_adopting || !m_document->isOpen())
        return;
    // Tables moved on the diagram: the design is what it was.
    const auto design = m_document->design();
    if (design == (m_steps.empty() ? m_settled : m_steps.back().made.design))
        return;
    ++m_number;
    m_given = false;
    const int index = m_document->undoStack()->index();
    const auto same = std::ranges::find(m_steps, index, &Step::index);
    if (index <= m_settledIndex) {
        // Taken back to a state that was settled before: the undo stack brought its texts back as well.
        m_steps.clear();
        m_settledIndex = index;
        m_settled = m_document->design();
        m_problem.clear();
        m_object = {};
        return settle(true);
    }
    if (same != m_steps.end())
        m_steps.erase(same, m_steps.end());
    m_steps.push_back({index, {m_document->design(), m_document->renamesAt(index)}});
    start();
    Q_EMIT changed();
}

void Settler::start()
{
    if (!m_trial) {
        m_settled = m_document->design();
        m_settledIndex = m_steps.back().index;
        m_steps.clear();
        return settle(true);
    }
    // One at a time: what is being tried is not interrupted, a newer state is tried after it.
    if (m_watcher.isRunning())
        return;
    m_asked = m_number;
    std::vector<DesignStep> steps;
    for (const Step &step : m_steps)
        steps.push_back(step.made);
    m_watcher.setFuture(m_trial(m_settled, steps));
}

void Settler::finish()
{
    if (m_watcher.isCanceled() || m_watcher.future().resultCount() == 0)
        return;
    if (m_asked != m_number) { // of a state that is gone
        if (!m_steps.empty())
            start();
        return;
    }
    const Result<DesignReading> result = m_watcher.result();
    m_error.reset();
    m_problem.clear();
    m_object = {};
    if (!result) {
        m_error = result.error();
        // Where nothing can be tried for long, the edits stand as they were typed.
        if (m_steps.size() >= mostUntried) {
            m_settled = m_document->design();
            m_settledIndex = m_steps.back().index;
            m_steps.clear();
        }
        return settle(true);
    }
    m_problem = result->problem;
    m_object = result->object;
    if (!m_problem.isEmpty())
        return settle(true);
    // A step that a later one mended keeps what was typed.
    std::vector<SettledState> states;
    for (size_t i = 0; i < m_steps.size(); ++i)
        states.push_back({m_steps[i].index, result->designs[i] ? result->designs[i] : m_steps[i].made.design});
    m_adopting = true;
    m_document->adopt(m_settled, states);
    m_adopting = false;
    m_settled = m_document->design();
    m_settledIndex = m_steps.back().index;
    m_steps.clear();
    settle(true);
}

void Settler::settle(bool given)
{
    m_given = given;
    Q_EMIT changed();
    if (!isSettled())
        return;
    for (const auto &[context, next] : std::exchange(m_waiting, {}))
        if (context)
            next();
}

void Settler::whenSettled(QObject *context, std::function<void()> next)
{
    if (isSettled())
        return next();
    m_waiting.emplace_back(context, std::move(next));
}

} // namespace Howdah
