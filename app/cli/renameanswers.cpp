// SPDX-License-Identifier: Apache-2.0
#include "app/cli/renameanswers.h"

#include "app/cli/terminal.h"
#include "base/words.h"
#include "diff/differ.h"
#include "plan/rename.h"
#include "plan/renametrail.h"

#include <QFile>
#include <QHash>
#include <QSet>
#include <QTextStream>

#include <unistd.h>

namespace Howdah::Cli {

using namespace Qt::StringLiterals;

namespace {

QString sentence(const RenameCandidate &candidate)
{
    QStringList evidence(candidate.evidence.begin(), candidate.evidence.end());
    return tr("%1 %2 may have become %3: %4")
        .arg(kindWord(candidate.from.kind), display(candidate.from), display(candidate.to), evidence.join(u"; "_s));
}

bool isYes(const QString &question)
{
    printError(question + tr(" — rename it? [y/N] "));
    QTextStream in(stdin);
    const QString answer = in.readLine().trimmed().toLower();
    return answer == u"y" || answer == u"yes";
}

/// Values of enums and attributes of composite types are no objects of their own.
void addParts(const Database &database, QHash<QString, std::vector<ObjectRef>> &names)
{
    const auto add = [&names](const ObjectRef &ref) { names[display(ref)].push_back(ref); };
    for (const EnumType &type : database.enums)
        for (const QString &value : type.values)
            add({ObjectKind::EnumValue, type.name, value});
    for (const CompositeType &type : database.composites)
        for (const Attribute &attribute : type.attributes)
            add(columnRef(type.name, attribute.name));
    for (const RangeType &type : database.ranges)
        add({ObjectKind::RangeType, type.multirange, {}});
}

/// Every object of a database by the name it is shown with.
QHash<QString, std::vector<ObjectRef>> byDisplay(const Database &database)
{
    QHash<QString, std::vector<ObjectRef>> names;
    for (const Object &object : objectsOf(database)) {
        const ObjectRef ref = refOf(object);
        names[display(ref)].push_back(ref);
        if (const auto *table = std::get_if<Table>(&object))
            for (const Column &column : table->columns)
                names[display(columnRef(table->name, column.name))].push_back(columnRef(table->name, column.name));
    }
    addParts(database, names);
    return names;
}

/// Goes through the candidates round by round.
class Chooser
{
public:
    Chooser(const RenameSources &sources, RenameMode mode)
        : m_sources(sources)
        , m_mode(mode)
        , m_terminal(isatty(STDIN_FILENO) && isatty(STDERR_FILENO))
    { }

    Result<void> map(const QStringList &pairs)
    {
        if (pairs.isEmpty())
            return {};
        const auto before = byDisplay(*m_sources.from), after = byDisplay(*m_sources.to);
        for (const QString &pair : pairs)
            if (!mapOne(pair, before, after))
                return failure(ErrorKind::Usage,
                    tr("--map-rename %1: there is no %2 in the first source or no %3 in the second.")
                        .arg(pair, pair.section(u'=', 0, 0), pair.section(u'=', 1)));
        return {};
    }

    ChosenRenames run()
    {
        while (round()) { }
        return std::move(m_chosen);
    }

private:
    using Names = QHash<QString, std::vector<ObjectRef>>;
    using Pair = std::pair<ObjectRef, ObjectRef>;

    /// A name may hold "=" too: every place to part the two is tried.
    bool mapOne(const QString &pair, const Names &before, const Names &after)
    {
        for (qsizetype at = pair.indexOf(u'='); at >= 0; at = pair.indexOf(u'=', at + 1)) {
            const size_t found = m_chosen.renames.size();
            for (const ObjectRef &a : before.value(pair.left(at)))
                for (const ObjectRef &b : after.value(pair.mid(at + 1)))
                    if (a.kind == b.kind)
                        take(a, b);
            if (m_chosen.renames.size() > found)
                return true;
        }
        return false;
    }

    void take(const ObjectRef &from, const ObjectRef &to)
    {
        m_chosen.renames.push_back({from, to});
        m_from += from;
        m_to += to;
        m_fresh = true;
        if (from.kind == ObjectKind::Table)
            m_tables.push_back(to.name);
    }

    bool round()
    {
        m_fresh = false;
        Plan plan;
        Database scratch;
        if (!m_chosen.renames.empty()) {
            scratch = *m_sources.from;
            applyRenames(m_chosen.renames, scratch, plan);
        }
        const auto source = m_chosen.renames.empty() ? m_sources.from : m_sources.after(m_chosen.renames);
        const std::vector<Change> changes = difference(*source, *m_sources.to);
        std::vector<RenameCandidate> candidates = renameCandidates(changes, m_refused);
        const std::vector<RenameCandidate> parts
            = m_mode == RenameMode::Off ? std::vector<RenameCandidate>() : followers(candidates, changes, m_tables);
        QSet<Pair> following;
        for (const RenameCandidate &part : parts)
            following.insert({part.from, part.to});
        const RenameTrail former = RenameTrail::back(plan.changes);
        std::vector<bool> follows;
        for (RenameCandidate &candidate : candidates) {
            follows.push_back(following.contains({candidate.from, candidate.to}));
            m_refused.push_back(candidate);
            candidate.from = former.followed(candidate.from);
        }
        if (m_sources.sample && m_mode != RenameMode::Off)
            m_sources.sample(candidates);
        for (size_t i = 0; i < candidates.size(); ++i)
            decide(candidates[i], follows[i]);
        // What is in a schema comes up when the schema itself was not renamed.
        const bool isAsked = m_mode == RenameMode::Auto || (m_mode == RenameMode::Prompt && m_terminal);
        return m_fresh || (isAsked && !candidates.empty() && candidates.front().from.kind == ObjectKind::Schema);
    }

    void decide(const RenameCandidate &candidate, bool follows)
    {
        if (m_seen.contains({candidate.from, candidate.to}))
            return;
        m_seen.insert({candidate.from, candidate.to});
        m_chosen.candidates.push_back(candidate);
        if (m_mode == RenameMode::Off || m_from.contains(candidate.from) || m_to.contains(candidate.to))
            return;
        bool chosen = follows || (m_mode == RenameMode::Auto && candidate.unambiguous);
        if (!chosen && m_mode == RenameMode::Prompt && m_terminal)
            chosen = isYes(sentence(candidate));
        else if (!chosen && m_mode == RenameMode::Prompt) {
            m_chosen.unasked.push_back(candidate);
            printError(
                sentence(candidate) + tr(" (planned as drop and create; say --map-rename or --renames auto)") + u'\n');
        }
        if (chosen)
            take(candidate.from, candidate.to);
    }

    const RenameSources &m_sources;
    const RenameMode m_mode;
    const bool m_terminal;
    ChosenRenames m_chosen;
    std::vector<RenameCandidate> m_refused; ///< and those that were taken: all that were seen
    std::vector<QualifiedName> m_tables;    ///< that are renamed, by today's name
    QSet<Pair> m_seen;                      ///< what is in m_chosen.candidates
    QSet<ObjectRef> m_from, m_to;           ///< what is spoken for
    bool m_fresh = false;
};

} // namespace

Result<ChosenRenames> chosenRenames(const RenameSources &sources, RenameMode mode, const QStringList &mapped)
{
    Chooser chooser(sources, mode);
    if (const auto done = chooser.map(mapped); !done)
        return std::unexpected(done.error());
    return chooser.run();
}

} // namespace Howdah::Cli
