// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/objectref.h"

#include <QString>

namespace Howdah {
class Lookup;
}

namespace Howdah::Check {

/// The query that shows an object as the catalog has it: what a check of the schema judges by. Runs as it is, under any
/// search_path, and changes nothing. Empty for kinds that no check is about.
QString requery(const ObjectRef &object, const Lookup &lookup);

} // namespace Howdah::Check
