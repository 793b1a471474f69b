// SPDX-License-Identifier: Apache-2.0
#include "diff/differ.h"
#include "plan/script.h"

namespace Howdah {

using namespace Qt::StringLiterals;

QString fingerprintQuery()
{
    // Names and expressions are spelled in full: it is asked with an empty search_path.
    return uR"(SELECT pg_catalog.md5(pg_catalog.string_agg(line, E'\n' ORDER BY line COLLATE "C")) FROM (
    SELECT pg_catalog.concat_ws(' ', 'column', c.oid::pg_catalog.regclass, c.relkind, c.relrowsecurity,
            a.attnum, a.attname,
            pg_catalog.format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attidentity, a.attgenerated,
            pg_catalog.pg_get_expr(d.adbin, d.adrelid)) AS line, c.relnamespace AS space
        FROM pg_catalog.pg_class c LEFT JOIN pg_catalog.pg_attribute a
            ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
        LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
        WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'c')
    UNION ALL SELECT pg_catalog.concat_ws(' ', 'view', c.oid::pg_catalog.regclass,
            pg_catalog.pg_get_viewdef(c.oid)), c.relnamespace
        FROM pg_catalog.pg_class c WHERE c.relkind IN ('v', 'm')
    UNION ALL SELECT pg_catalog.concat_ws(' ', 'constraint', conrelid::pg_catalog.regclass,
            contypid::pg_catalog.regtype, conname,
            convalidated, pg_catalog.pg_get_constraintdef(oid)), connamespace FROM pg_catalog.pg_constraint
    UNION ALL SELECT pg_catalog.concat_ws(' ', 'index', i.indisvalid,
            pg_catalog.pg_get_indexdef(i.indexrelid)), c.relnamespace
        FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
    UNION ALL SELECT pg_catalog.concat_ws(' ', 'routine', oid::pg_catalog.regprocedure,
            pg_catalog.pg_get_functiondef(oid)), pronamespace
        FROM pg_catalog.pg_proc WHERE prokind <> 'a' AND pronamespace <> 'pg_catalog'::pg_catalog.regnamespace
    UNION ALL SELECT pg_catalog.concat_ws(' ', 'trigger', t.tgenabled, pg_catalog.pg_get_triggerdef(t.oid)),
            c.relnamespace
        FROM pg_catalog.pg_trigger t JOIN pg_catalog.pg_class c ON c.oid = t.tgrelid WHERE NOT t.tgisinternal
    UNION ALL SELECT pg_catalog.concat_ws(' ', 'policy', p.polname, p.polrelid::pg_catalog.regclass, p.polcmd,
            p.polpermissive,
            p.polroles::pg_catalog.regrole[], pg_catalog.pg_get_expr(p.polqual, p.polrelid),
            pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid)), c.relnamespace
        FROM pg_catalog.pg_policy p JOIN pg_catalog.pg_class c ON c.oid = p.polrelid
    UNION ALL SELECT pg_catalog.concat_ws(' ', 'sequence', s.seqrelid::pg_catalog.regclass,
            s.seqtypid::pg_catalog.regtype,
            s.seqincrement, s.seqmin, s.seqmax, s.seqcycle), c.relnamespace
        FROM pg_catalog.pg_sequence s JOIN pg_catalog.pg_class c ON c.oid = s.seqrelid
    UNION ALL SELECT pg_catalog.concat_ws(' ', 'value', e.enumtypid::pg_catalog.regtype, e.enumsortorder,
            e.enumlabel), t.typnamespace
        FROM pg_catalog.pg_enum e JOIN pg_catalog.pg_type t ON t.oid = e.enumtypid
) AS schema_lines JOIN pg_catalog.pg_namespace n ON n.oid = space
WHERE n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', ')"_s
        + ownSchemas().join(u"', '"_s) + u"')"_s;
}

} // namespace Howdah
