// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "history/revisiongraph.h"

#include <optional>

namespace Howdah {

/// Names of revisions as Alembic reads them (script/revision.py, `_resolve_revision_number` and what follows): exact
/// and partial ids, branch labels, head, heads, base, LABEL@SYMBOL, +N, -N, SYMBOL+N. Messages are Alembic's own;
/// Error::detail lists the candidates. Pure; keeps a reference to the graph, which must live longer.
class Symbols
{
public:
    using Indices = RevisionGraph::Indices;
    /// A place in the history: a revision, or the base below all of them.
    using Place = std::optional<int>;

    explicit Symbols(const RevisionGraph &graph)
        : m_graph(graph)
    { }

    /// The revisions a symbol names; none for "base", an empty symbol or an empty history.
    Result<Indices> revisions(const QString &symbol) const;
    /// At most one revision; several are Alembic's MultipleHeads error.
    Result<Place> revision(const QString &symbol) const;
    /// revisions() of each, in order. Ids a database holds are given this way.
    Result<Indices> revisionsOf(const std::vector<QString> &symbols) const;

    /// Where an upgrade to `target` from `current` ends; relative targets count from `current`.
    Result<Indices> upgradeTargets(const std::vector<QString> &current, const QString &target) const;

    struct Downgrade {
        QString branch; ///< empty when the target names no branch
        Place target; ///< base when unset
    };
    Result<Downgrade> downgradeTarget(const std::vector<QString> &current, const QString &target) const;

    /// Those of `targets` on one line (by parents) with what `against` names.
    Result<Indices> filterForLineage(const Indices &targets, const QString &against) const;
    /// The revision a branch name stands for: the label's own revision or, failing that, a revision id.
    Result<int> branch(const QString &name) const;

private:
    struct Resolved {
        std::vector<QString> ids;
        QString branch;
    };
    struct Relative {
        QString branch, symbol;
        int steps = 0;
        bool hasSymbol = false;
    };
    enum class Overwalk { Fail, Stop };

    static std::optional<Relative> relative(const QString &target);
    Result<Resolved> resolve(const QString &symbol) const;
    Result<int> identify(const QString &id, const QString &checkBranch = {}) const;
    Result<Indices> partialMatches(const QString &id, const QString &checkBranch) const;
    Result<std::optional<Place>> walk(Place start, int steps, const QString &branch, Overwalk overwalk) const;
    Result<Indices> step(Place from, bool up, const QString &branch) const;
    Result<Indices> startOnBranch(const std::vector<QString> &current, const QString &branch) const;
    Result<Downgrade> downgradeFromCurrent(const std::vector<QString> &current, const Relative &relative) const;
    bool sharesLineage(int revision, const Indices &others) const;

    const RevisionGraph &m_graph;
};

} // namespace Howdah
