// SPDX-License-Identifier: Apache-2.0
#include "service/advise/privatecoster.h"

namespace Howdah::Advise {

using namespace Qt::StringLiterals;

Result<Carried> carriedFrom(Session &session)
{
    const QString strange = u"n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg\\_t%'"_s;
    const std::vector<Query> queries{
        {u"SELECT coalesce(pg_catalog.json_agg(pg_catalog.json_build_object('s', n.nspname, 'n', c.relname, 'p', "
         "pg_catalog.pg_relation_size(c.oid) / pg_catalog.current_setting('block_size')::int, 'r', c.reltuples, 'v', "
         "c.relallvisible, 'k', c.relpages)), '[]') FROM pg_catalog.pg_class c "
         "JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind IN ('r', 'i', 'm') AND "_s
                + strange,
            {}},
        {u"SELECT coalesce(pg_catalog.json_agg(pg_catalog.json_build_object('s', s.schemaname, 't', s.tablename, 'a', "
         "s.attname, 'i', s.inherited, 'nf', s.null_frac, 'w', s.avg_width, 'd', s.n_distinct, 'mv', "
         "s.most_common_vals::text, 'mf', s.most_common_freqs::text, 'h', s.histogram_bounds::text, 'c', "
         "s.correlation)), '[]') FROM pg_catalog.pg_stats s "
         "WHERE s.schemaname NOT IN ('pg_catalog', 'information_schema')"_s,
            {}},
        {u"SELECT coalesce(pg_catalog.json_object_agg(name, setting), '{}') FROM pg_catalog.pg_settings "
         "WHERE category LIKE 'Query Tuning%' OR name IN ('work_mem', 'hash_mem_multiplier', "
         "'max_parallel_workers_per_gather')"_s,
            {}}};
    const Result<std::vector<Rows>> read = session.pipeline(queries);
    if (!read)
        return std::unexpected(read.error());
    return Carried{(*read)[0].text(0, 0), (*read)[1].text(0, 0), (*read)[2].text(0, 0)};
}

} // namespace Howdah::Advise
