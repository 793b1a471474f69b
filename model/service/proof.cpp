// SPDX-License-Identifier: Apache-2.0
#include "service/proof.h"

#include "server/embedded/embeddedserver.h"
#include "service/schemadump.h"
#include "service/scriptrunner.h"

#include <QCoreApplication>

#include <algorithm>

namespace Howdah {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Proof", text);
}

/// One proof under way: the scratch database and what its dumps should be.
class Trial
{
public:
    Trial(EmbeddedServer &server, Unspecified without, const Progress &progress, std::stop_token stop)
        : m_server(server)
        , m_progress(progress)
        , m_stop(std::move(stop))
    {
        if (without.owners)
            m_options.append(u"--no-owner"_s);
        if (without.privileges)
            m_options.append(u"--no-privileges"_s);
    }

    Result<void> prepare(const OpenedSource &from, const OpenedSource &to)
    {
        say(tr("Dumping both schemas"));
        const auto source = schemaDump(from.spec(), m_server.programFolder(), m_options, m_stop);
        if (!source)
            return std::unexpected(source.error());
        const auto target = schemaDump(to.spec(), m_server.programFolder(), m_options, m_stop);
        if (!target)
            return std::unexpected(target.error());
        say(tr("Rebuilding the source"));
        auto scratch = scratchFrom(m_server, {{tr("the dump of the source"), *source}}, m_progress, m_stop);
        if (!scratch)
            return std::unexpected(scratch.error());
        m_scratch = std::move(*scratch);
        // The scratch server's own dump is what the way back must restore: versions of pg_dump format differently.
        auto restored = dump();
        if (!restored)
            return std::unexpected(restored.error());
        m_source = std::move(*restored);
        auto other = scratchFrom(m_server, {{tr("the dump of the target"), *target}}, m_progress, m_stop);
        if (!other)
            return std::unexpected(other.error());
        auto wanted = dumpOf((*other)->spec());
        if (!wanted)
            return std::unexpected(wanted.error());
        m_target = std::move(*wanted);
        return {};
    }

    ProofStep run(const QString &name, const QString &script)
    {
        say(name);
        ConnectionSpec spec = m_scratch->spec();
        spec.readOnly = false;
        const auto done = runScripts(m_server, spec, {{name, script.toUtf8()}}, m_progress, m_stop);
        return {name, done.has_value(), done ? QString() : toText(done.error())};
    }

    ProofStep compare(const QString &name, bool withTarget)
    {
        const auto found = dump();
        if (!found)
            return {name, false, toText(found.error())};
        const QString difference = dumpDifference(withTarget ? m_target : m_source, *found);
        return {name, difference.isEmpty(), difference};
    }

private:
    void say(const QString &text) const
    {
        if (m_progress)
            m_progress(text);
    }

    Result<std::vector<QByteArray>> dumpOf(const ConnectionSpec &spec) const
    {
        const auto text = schemaDump(spec, m_server.programFolder(), m_options, m_stop);
        return text ? dumpStatements(*text) : std::unexpected(text.error());
    }

    Result<std::vector<QByteArray>> dump() const { return dumpOf(m_scratch->spec()); }

    EmbeddedServer &m_server;
    const Progress &m_progress;
    std::stop_token m_stop;
    std::unique_ptr<ScratchDatabase> m_scratch;
    QStringList m_options;
    std::vector<QByteArray> m_source, m_target;
};

} // namespace

bool Proof::holds() const
{
    return !steps.empty() && std::all_of(steps.begin(), steps.end(), [](const ProofStep &step) { return step.passed; });
}

Result<Proof> prove(const OpenedSource &from, const OpenedSource &to, const QString &up, const QString &down, Unspecified without,
    const Progress &progress, std::stop_token stop)
{
    const auto server = EmbeddedServer::open(progress, stop);
    if (!server)
        return std::unexpected(server.error());
    Trial trial(**server, without, progress, stop);
    if (const auto ready = trial.prepare(from, to); !ready)
        return std::unexpected(ready.error());
    Proof proof;
    proof.serverMajor = (*server)->majorVersion();
    proof.when = QDateTime::currentDateTimeUtc();
    const auto add = [&proof](ProofStep step) {
        proof.steps.push_back(std::move(step));
        return proof.steps.back().passed;
    };
    add(trial.run(tr("up runs"), up)) && add(trial.compare(tr("up gives the target"), true))
        && add(trial.run(tr("down runs"), down)) && add(trial.compare(tr("down restores the source"), false))
        && add(trial.run(tr("up runs again"), up)) && add(trial.compare(tr("up again gives the target"), true));
    if (stop.stop_requested())
        return failure(ErrorKind::Cancelled, tr("Cancelled."));
    return proof;
}

} // namespace Howdah
