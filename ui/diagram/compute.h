// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "layout/diagram.h"
#include "project/diagramfile.h"

#include <memory>
#include <stop_token>

namespace Howdah {

struct Database;

/// What is to be drawn. Crosses to a worker thread as it is.
struct DiagramRequest {
    std::shared_ptr<const Database> database;
    DiagramOptions options;
    Positions places;                         ///< of tables that stay where they are
    std::shared_ptr<const Diagram> shown;     ///< its lines are kept where they still fit; may be null
    bool arrange = false;                     ///< forget all places
};

/// Builds and lays out. With places for most tables they stay, the others are fitted in and only what needs it is
/// routed; otherwise everything is laid out. Pure; worker thread. Fails only with Cancelled.
Result<Diagram> computedDiagram(const DiagramRequest &request, std::stop_token stop);

} // namespace Howdah
