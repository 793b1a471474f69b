// SPDX-License-Identifier: Apache-2.0
#include "service/checkfixes.h"

#include "base/words.h"
#include "check/help.h"
#include "plan/planlocks.h"
#include "plan/script.h"
#include "service/comparison/guardcount.h"
#include "service/schemaslice.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QLocale>

#include <algorithm>
#include <functional>
#include <tuple>

namespace Howdah {

namespace {

/// Planning one takes some tens of milliseconds, asking rows longer: a schema of a thousand tables has thousands.
constexpr size_t mostFixes = 150;
constexpr qint64 allGuards = 60 * 1000; ///< milliseconds for the guards of all fixes

void addNote(Check::Finding &finding, const QString &note)
{
    finding.fixNote += finding.fixNote.isEmpty() ? note : QLatin1Char(' ') + note;
}

class FixWriter
{
public:
    FixWriter(const Database &database, Session *session, const Check::Settings &settings, std::stop_token stop)
        : m_slices(database)
        , m_session(settings.data == Check::DataMode::None ? nullptr : session)
        , m_stop(std::move(stop))
    {
        m_options.online = true;
        m_options.timeZone = settings.timeZone;
    }

    Result<void> write(Check::Finding &finding)
    {
        const Database from = m_slices.around(finding.fix);
        Database to = from;
        for (const Change &change : finding.fix)
            if (const Result<void> applied = apply(change, to); !applied) {
                finding.fix.clear();
                addNote(finding, applied.error().message);
                return {};
            }
        Plan plan = planBetween(from, to, m_options);
        findLocks(plan, from, m_options.online);
        finding.fixSql = toScript(plan);
        return ask(finding, plan);
    }

private:
    static bool hasGuard(const Plan &plan)
    {
        return std::ranges::any_of(
            plan.statements, [](const Statement &statement) { return statement.guard || statement.lossGuard; });
    }

    /// Whether rows stand in the way.
    Result<void> ask(Check::Finding &finding, const Plan &plan)
    {
        if (!hasGuard(plan))
            return {};
        if (!m_session || m_asked > allGuards) {
            addNote(finding, tr(QT_TRANSLATE_NOOP("Check", "Whether rows stand in its way was not looked at.")));
            return {};
        }
        QElapsedTimer clock;
        clock.start();
        const auto counts = countGuards(*m_session, plan, guardPatience, m_stop);
        m_asked += clock.elapsed();
        if (!counts)
            return std::unexpected(counts.error());
        for (const GuardCount &count : *counts) {
            const Guard &guard = count.guard(plan);
            if (!count.rows) {
                addNote(finding,
                    tr(QT_TRANSLATE_NOOP("Check", "Whether rows stand in its way is not known: %1")).arg(count.why));
            } else if (*count.rows > 0) {
                finding.fix.clear();
                addNote(finding,
                    (guard.stops() ? tr(QT_TRANSLATE_NOOP("Check", "It cannot be done yet, %1 %2."))
                                   : tr(QT_TRANSLATE_NOOP("Check", "It would change values, %1 %2.")))
                        .arg(QLocale().toString(*count.rows), guard.words));
            }
        }
        return {};
    }

    SchemaSlice m_slices;
    Session *m_session;
    std::stop_token m_stop;
    PlanOptions m_options;
    qint64 m_asked = 0; ///< milliseconds
};

} // namespace

Result<void> writeFixes(Check::Checklist &checklist, const std::shared_ptr<const Database> &database, Session *session,
    const Check::Settings &settings, const Check::Progress &progress, std::stop_token stop)
{
    FixWriter writer(*database, session, settings, stop);
    std::vector<Check::Finding *> fixed;
    for (Check::Group &group : checklist.groups)
        for (Check::Item &item : group.items)
            for (Check::Finding &finding : item.findings)
                if (!finding.fix.empty())
                    fixed.push_back(&finding);
    const auto rank = [](const Check::Finding *finding) {
        return std::tuple(!finding->isWaived(), finding->severity, finding->weight);
    };
    std::ranges::stable_sort(fixed, std::greater(), rank);
    for (size_t i = 0; i < fixed.size(); ++i) {
        Check::Finding &finding = *fixed[i];
        if (i >= mostFixes) {
            addNote(finding,
                tr(QT_TRANSLATE_NOOP("Check",
                    "Its SQL was not written and its rows were not asked: there are more fixes than are planned at "
                    "once.")));
            continue;
        }
        if (stop.stop_requested()
            || (progress
                && !progress(0, 0, tr(QT_TRANSLATE_NOOP("Check", "Fix of %1")).arg(Check::title(finding.rule)))))
            return failure(ErrorKind::Cancelled, tr(QT_TRANSLATE_NOOP("Check", "The check was stopped.")));
        if (const Result<void> written = writer.write(finding); !written)
            return written;
    }
    return {};
}

} // namespace Howdah
