// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "plan/plan.h"
#include "plan/unspecified.h"
#include "service/source/source.h"

namespace Howdah {

/// Two schemas and how to get from one to the other. `live`: read from a server, which says who owns what; a
/// description that leaves it open takes it from there.
struct PlanRequest {
    std::shared_ptr<const Database> from, to;
    bool fromLive = false, toLive = false;
    PlanOptions options; ///< with `renames` and no `renamedFrom`, the renames are tried in a scratch database
};

struct ChangePlan {
    std::shared_ptr<const Database> from, to; ///< as they were planned: without version tables, filled in
    Unspecified open; ///< what one of the sides leaves open
    PlanOptions options;
    RoundTrip trip;
};

/// The one road from two schemas to statements: preview, review, revisions and command line all come here. Version
/// tables are no part of it. Blocks.
ChangePlan changePlan(const PlanRequest &request, const Progress &progress = {}, std::stop_token stop = {});

/// Fills in what a description leaves open where the other side is a server; says what that was.
Unspecified fillIn(
    std::shared_ptr<const Database> &from, bool fromLive, std::shared_ptr<const Database> &to, bool toLive);

/// A database as DDL that rebuilds it: what schema.sql holds.
QString ddlOf(const Database &database);

} // namespace Howdah
