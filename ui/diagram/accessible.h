// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace Howdah {

class DiagramView;

/// Lets screen readers see a diagram as a list of its tables, each saying its columns and what it references. Once per
/// program; does nothing the second time. GUI thread.
void installDiagramAccessibility();

/// Says that a table got the focus.
void announceTable(DiagramView *view, int table);

} // namespace Howdah
