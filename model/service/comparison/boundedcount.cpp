// SPDX-License-Identifier: Apache-2.0
#include "service/comparison/boundedcount.h"

namespace Howdah {

using namespace Qt::StringLiterals;

Result<Rows> boundedCount(Session &session, const QString &query, int patience, CountBy way)
{
    const QString withoutIndexes = way == CountBy::AnyWay
        ? QString()
        : u"set_config('enable_indexscan', 'off', true), set_config('enable_indexonlyscan', 'off', true), "
          "set_config('enable_bitmapscan', 'off', true), "_s;
    const auto all = session.pipeline({{u"BEGIN READ ONLY"_s, {}},
        {u"SELECT set_config('statement_timeout', least(nullif(setting::bigint, 0), %1)::text, true), "
         "CASE WHEN (SELECT rolsuper FROM pg_catalog.pg_roles WHERE rolname = current_user) "
         "THEN set_config('track_counts', 'off', true) END, %2set_config('row_security', 'off', true) "
         "FROM pg_catalog.pg_settings WHERE name = 'statement_timeout'"_s.arg(
             QString::number(patience), withoutIndexes),
            {}},
        {query, {}}, {u"COMMIT"_s, {}}});
    if (all)
        return (*all)[2];
    if (all.error().kind != ErrorKind::Connection && all.error().kind != ErrorKind::Cancelled)
        if (const auto ended = session.query(u"ROLLBACK"_s); !ended && ended.error().kind == ErrorKind::Connection)
            return std::unexpected(ended.error());
    return std::unexpected(all.error());
}

} // namespace Howdah
