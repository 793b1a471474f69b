// SPDX-License-Identifier: Apache-2.0
#include "app/cli/planoptions.h"

#include "app/cli/commandline.h"
#include "app/cli/renameanswers.h"
#include "app/cli/terminal.h"
#include "base/words.h"
#include "plan/rename.h"
#include "service/comparison/renamereplay.h"
#include "service/comparison/renamesample.h"

namespace Howdah::Cli {

using namespace Qt::StringLiterals;

namespace {

RenameMode renameMode(const QString &word)
{
    return word == u"auto" ? RenameMode::Auto : word == u"off" ? RenameMode::Off : RenameMode::Prompt;
}

/// What renames make of either side, as a server shows it; where none can be asked, as the values alone tell.
class Renaming
{
public:
    Renaming(const PlanEnd &from, const PlanEnd &to)
        : m_from(from)
        , m_to(to)
        , m_there(from.database, from.opened, showProgress, interruption())
        , m_back(to.database, to.opened, showProgress, interruption())
    { }

    RenameSources sources()
    {
        const auto after = [this](const std::vector<Rename> &renames) -> std::shared_ptr<const Database> {
            if (auto shown = replayed(m_there, renames, *m_to.database))
                return shown;
            auto guessed = std::make_shared<Database>(*m_from.database);
            Plan plan;
            applyRenames(renames, *guessed, plan, m_to.database.get());
            return guessed;
        };
        RenameSources sources{m_from.database, m_to.database, after, {}};
        if (m_from.opened && !m_from.opened->isScratch() && m_to.opened && !m_to.opened->isScratch())
            sources.sample = [this](std::vector<RenameCandidate> &candidates) {
                addSampledEvidence(
                    candidates, m_from.opened->session(), *m_from.database, m_to.opened->session(), *m_to.database);
            };
        return sources;
    }

    PlanOptions options(const std::vector<Rename> &renames)
    {
        PlanOptions options;
        options.renames = renames;
        if (renames.empty())
            return options;
        std::vector<Rename> back;
        for (const Rename &rename : renames)
            back.push_back({rename.to, rename.from});
        options.renamedFrom = replayed(m_there, renames, *m_to.database);
        options.renamedTo = replayed(m_back, back, *m_from.database);
        return options;
    }

private:
    std::shared_ptr<const Database> replayed(
        RenameReplay &replay, const std::vector<Rename> &renames, const Database &target)
    {
        if (m_failed)
            return nullptr;
        auto shown = replay.after(renames, target);
        if (shown)
            return *shown;
        m_failed = true;
        printError(tr("The renames could not be tried in a scratch database, so what names a renamed object in an "
                      "expression is planned anew: %1")
                       .arg(shown.error().detail.isEmpty() ? shown.error().message : shown.error().detail)
            + u'\n');
        return nullptr;
    }

    const PlanEnd &m_from, &m_to;
    RenameReplay m_there, m_back;
    bool m_failed = false;
};

} // namespace

Result<void> checkPlanOptions(const CommandLine &line)
{
    if (line.isSet(u"online"_s) && line.isSet(u"plain"_s))
        return failure(ErrorKind::Usage, tr("Either --online or --plain, not both."));
    return {};
}

Result<WantedPlan> wantedPlan(const CommandLine &line, const PlanEnd &from, const PlanEnd &to)
{
    Renaming renaming(from, to);
    const auto chosen
        = chosenRenames(renaming.sources(), renameMode(line.value(u"renames"_s)), line.values(u"map-rename"_s));
    if (!chosen)
        return std::unexpected(chosen.error());
    WantedPlan wanted{renaming.options(chosen->renames), chosen->candidates, chosen->unasked};
    wanted.options.online = !line.isSet(u"plain"_s);
    wanted.options.stash = line.isSet(u"stash"_s);
    wanted.options.withSecrets = line.isSet(u"with-secrets"_s);
    return wanted;
}

} // namespace Howdah::Cli
