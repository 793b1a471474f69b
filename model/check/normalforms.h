// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "normalize/analysis.h"
#include "schema/name.h"

#include <functional>
#include <optional>
#include <vector>

namespace Howdah {
class Session;
}

namespace Howdah::Check {

class Probe;

/// Mines one table on a session; on the calling thread. Given by who runs the checklist, since reading rows with a
/// budget, a stop and a progress is that one's business.
using Miner = std::function<Result<Normalize::Analysis>(Session &session, const QualifiedName &table)>;

/// What mining says of one table, or why it says nothing.
struct TableForm {
    QualifiedName table;
    std::optional<Normalize::Analysis> analysis;
    QString unmeasured; ///< why nobody could tell; empty when somebody could
};

/// The normal forms of all designed tables, mined once and shared by the checks that ask.
class NormalForms
{
public:
    /// Only a lost connection or a stop is an error; a table that cannot be read says so in its entry.
    Result<const std::vector<TableForm> *> of(Probe &probe);

private:
    std::optional<std::vector<TableForm>> m_known;
};

} // namespace Howdah::Check
