// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace Howdah::Sql {

/// An expression or a whole statement as the server deparses it, so that it reads the same when it comes back.
/// PostgreSQL shows `status IN ('a', 'b')` over a varchar as `(status)::text = ANY ((ARRAY['a'::character varying,
/// …])::text[])`, and reads that as something else: casts of the elements. Without the casts it adds them itself, at
/// the same places.
QString reparsable(const QString &sql);

} // namespace Howdah::Sql
