// SPDX-License-Identifier: Apache-2.0
#include "lint/rule.h"
#include "lint/rules/rules.h"

#include <QFile>

#include <algorithm>

namespace Howdah::Lint {

namespace {

// clang-format off: a table
constexpr Rule s_rules[] = {
    {"HW-101", "column_volatile_default", Severity::Error, hw101, 0, 0},
    {"HW-102", "column_default_rewrites", Severity::Error, hw102, 0, 10},
    {"HW-103", "column_stored_generated", Severity::Error, hw103, 0, 0},
    {"HW-104", "column_counter", Severity::Error, hw104, 0, 0},
    {"HW-105", "column_required", Severity::Error, hw105, 0, 0},
    {"HW-106", "column_constrained_domain", Severity::Error, hw106, 0, 0},
    {"HW-107", "column_with_constraint", Severity::Warning, hw107, 0, 0},
    {"HW-108", "set_not_null_scan", Severity::Error, hw108, 0, 0},
    {"HW-109", "set_not_null_fails", Severity::Error, hw109, 0, 0},
    {"HW-110", "type_change_rewrites", Severity::Error, hw110, 0, 0},
    {"HW-111", "type_change_in_place", Severity::Note, hw111, 0, 0},
    {"HW-112", "type_change_checks", Severity::Warning, hw112, 0, 0},
    {"HW-113", "type_change_dependants", Severity::Error, hw113, 0, 0},
    {"HW-114", "type_change_narrows", Severity::Error, hw114, 0, 0},
    {"HW-115", "type_change_without_analyze", Severity::Note, hw115, 0, 0, true},
    {"HW-116", "timestamp_time_zone", Severity::Warning, hw116, 12, 0},
    {"HW-117", "collation_change", Severity::Warning, hw117, 0, 0},
    {"HW-118", "drop_column", Severity::Warning, hw118, 0, 0},
    {"HW-119", "rename_column", Severity::Warning, hw119, 0, 0},
    {"HW-120", "drop_not_null", Severity::Note, hw120, 0, 0},
    {"HW-121", "set_default", Severity::Note, hw121, 0, 0},
    {"HW-122", "set_expression", Severity::Error, hw122, 17, 0},
    {"HW-123", "values_become_static", Severity::Note, hw123, 0, 0},
    {"HW-124", "sequence_and_column_differ", Severity::Warning, hw124, 0, 0, true},
    {"HW-125", "column_json", Severity::Warning, hw125, 0, 0},
    {"HW-201", "foreign_key_scan", Severity::Error, hw201, 0, 0},
    {"HW-202", "check_scan", Severity::Error, hw202, 0, 0},
    {"HW-203", "validate_in_same_transaction", Severity::Error, hw203, 0, 0},
    {"HW-204", "not_valid_left", Severity::Note, hw204, 0, 0, true},
    {"HW-205", "foreign_key_not_valid_partitioned", Severity::Error, hw205, 0, 17},
    {"HW-206", "foreign_key_without_index", Severity::Note, hw206, 0, 0, true},
    {"HW-207", "unique_builds", Severity::Error, hw207, 0, 0},
    {"HW-208", "primary_key_builds", Severity::Error, hw208, 0, 0},
    {"HW-209", "primary_key_nullable", Severity::Warning, hw209, 0, 0},
    {"HW-210", "unique_fails", Severity::Error, hw210, 0, 0},
    {"HW-211", "exclusion_builds", Severity::Error, hw211, 0, 0},
    {"HW-212", "drop_constraint", Severity::Warning, hw212, 0, 0},
    {"HW-213", "drop_key_in_use", Severity::Error, hw213, 0, 0},
    {"HW-214", "check_calls_function", Severity::Warning, hw214, 0, 0},
    {"HW-215", "foreign_key_cascades", Severity::Note, hw215, 0, 0},
    {"HW-216", "no_foreign_keys", Severity::Note, hw216, 0, 0, false, true},
    {"HW-217", "constraint_without_name", Severity::Note, hw217, 0, 0, false, true},
    {"HW-218", "column_twice", Severity::Warning, hw218, 0, 0},
    {"HW-219", "foreign_key_type_differs", Severity::Warning, hw219, 0, 0, true},
    {"HW-220", "foreign_key_half_null", Severity::Warning, hw220, 0, 0, true},
    {"HW-221", "foreign_key_twice", Severity::Warning, hw221, 0, 0, true},
    {"HW-222", "key_deferrable", Severity::Warning, hw222, 0, 0},
    {"HW-223", "constraint_not_enforced", Severity::Note, hw223, 18, 0},
    {"HW-224", "identity_by_default", Severity::Note, hw224, 0, 0, false, true},
    {"HW-301", "index_not_concurrently", Severity::Error, hw301, 0, 0},
    {"HW-302", "drop_index_not_concurrently", Severity::Warning, hw302, 0, 0},
    {"HW-303", "reindex_not_concurrently", Severity::Warning, hw303, 12, 0},
    {"HW-304", "concurrently_in_transaction", Severity::Error, hw304, 0, 0},
    {"HW-305", "concurrently_on_partitioned", Severity::Error, hw305, 0, 0},
    {"HW-306", "concurrently_corrupts", Severity::Error, hw306, 14, 14},
    {"HW-307", "index_name_of_invalid", Severity::Error, hw307, 0, 0},
    {"HW-308", "concurrently_if_not_exists", Severity::Warning, hw308, 0, 0},
    {"HW-309", "index_wide", Severity::Note, hw309, 0, 0},
    {"HW-310", "index_dropped_then_built", Severity::Warning, hw310, 0, 0},
    {"HW-311", "drop_index_in_use", Severity::Warning, hw311, 0, 0},
    {"HW-312", "index_twice", Severity::Warning, hw312, 0, 0, true},
    {"HW-313", "index_prefix", Severity::Note, hw313, 0, 0, true},
    {"HW-314", "index_unused", Severity::Note, hw314, 0, 0},
    {"HW-315", "index_btree_on_container", Severity::Warning, hw315, 0, 0},
    {"HW-316", "index_on_boolean", Severity::Note, hw316, 0, 0},
    {"HW-317", "index_mostly_null", Severity::Note, hw317, 0, 0},
    {"HW-318", "index_needless_where", Severity::Note, hw318, 0, 0},
    {"HW-319", "index_time_in_the_middle", Severity::Note, hw319, 0, 0},
    {"HW-320", "too_many_indexes", Severity::Note, hw320, 0, 0, true, true},
    {"HW-321", "index_beside_unique", Severity::Warning, hw321, 0, 0, true},
    {"HW-322", "index_missing", Severity::Note, hw322, 0, 0, true},
    {"HW-323", "index_build_size", Severity::Note, hw323, 0, 0},
    {"HW-324", "index_expression_without_analyze", Severity::Note, hw324, 0, 0, true},
    {"HW-325", "unique_with_nulls", Severity::Note, hw325, 15, 0, true},
    {"HW-326", "index_tablespace", Severity::Error, hw326, 0, 0},
    {"HW-327", "key_type", Severity::Note, hw327, 0, 0, true, true},
    {"HW-401", "drop_table", Severity::Error, hw401, 0, 0},
    {"HW-402", "drop_cascade", Severity::Error, hw402, 0, 0},
    {"HW-403", "drop_schema", Severity::Error, hw403, 0, 0},
    {"HW-404", "drop_database", Severity::Error, hw404, 0, 0},
    {"HW-405", "truncate", Severity::Error, hw405, 0, 0},
    {"HW-406", "rename_relation", Severity::Warning, hw406, 0, 0},
    {"HW-407", "table_made_anew", Severity::Error, hw407, 0, 0},
    {"HW-408", "attach_partition_scan", Severity::Error, hw408, 0, 0},
    {"HW-409", "attach_partition_default", Severity::Error, hw409, 0, 0},
    {"HW-410", "create_partition_locks_parent", Severity::Warning, hw410, 0, 0},
    {"HW-411", "detach_not_concurrently", Severity::Warning, hw411, 14, 0},
    {"HW-412", "table_inherits", Severity::Note, hw412, 0, 0},
    {"HW-413", "set_logged", Severity::Error, hw413, 0, 0},
    {"HW-414", "set_access_method", Severity::Error, hw414, 0, 0},
    {"HW-415", "set_tablespace", Severity::Error, hw415, 0, 0},
    {"HW-416", "vacuum_full", Severity::Error, hw416, 0, 0},
    {"HW-417", "alters_that_could_be_one", Severity::Note, hw417, 0, 0},
    {"HW-418", "create_trigger", Severity::Note, hw418, 0, 0},
    {"HW-419", "trigger_disabled", Severity::Warning, hw419, 0, 0},
    {"HW-420", "unlogged_table", Severity::Note, hw420, 0, 0},
    {"HW-421", "replica_identity", Severity::Warning, hw421, 0, 0},
    {"HW-422", "sequence_value", Severity::Warning, hw422, 0, 0},
    {"HW-423", "columns_waste_space", Severity::Note, hw423, 0, 0, false, true},
    {"HW-424", "table_not_published", Severity::Note, hw424, 0, 0, true},
    {"HW-501", "refresh_not_concurrently", Severity::Warning, hw501, 0, 0},
    {"HW-502", "view_made_anew", Severity::Warning, hw502, 0, 0, true},
    {"HW-503", "view_not_replaceable", Severity::Error, hw503, 0, 0},
    {"HW-504", "view_as_its_owner", Severity::Warning, hw504, 15, 0},
    {"HW-505", "definer_search_path", Severity::Warning, hw505, 0, 0},
    {"HW-506", "definer_for_everybody", Severity::Warning, hw506, 0, 0, true},
    {"HW-507", "function_untracked", Severity::Note, hw507, 0, 0},
    {"HW-508", "function_result_changes", Severity::Error, hw508, 0, 0},
    {"HW-509", "drop_code_or_type", Severity::Warning, hw509, 0, 0},
    {"HW-510", "extension_upgrade", Severity::Note, hw510, 0, 0},
    {"HW-511", "extension_not_allowed", Severity::Warning, hw511, 0, 0, false, true},
    {"HW-512", "enum_type", Severity::Note, hw512, 0, 0},
    {"HW-513", "add_value_in_transaction", Severity::Error, hw513, 0, 11},
    {"HW-514", "new_value_used", Severity::Error, hw514, 12, 0},
    {"HW-515", "add_value_without_place", Severity::Note, hw515, 0, 0},
    {"HW-516", "enum_value_removed", Severity::Error, hw516, 0, 0},
    {"HW-517", "enum_value_renamed", Severity::Warning, hw517, 0, 0},
    {"HW-518", "domain_validates", Severity::Warning, hw518, 0, 0},
    {"HW-519", "row_security", Severity::Warning, hw519, 0, 0},
    {"HW-520", "policy_without_row_security", Severity::Warning, hw520, 0, 0, true},
    {"HW-521", "policy_always_true", Severity::Warning, hw521, 0, 0},
    {"HW-522", "policy_calls_per_row", Severity::Note, hw522, 0, 0},
    {"HW-523", "policies_overlap", Severity::Note, hw523, 0, 0, true},
    {"HW-524", "policy_trusts_user_data", Severity::Error, hw524, 0, 0},
    {"HW-525", "api_without_row_security", Severity::Warning, hw525, 0, 0, true, true},
    {"HW-526", "rights_change", Severity::Note, hw526, 0, 0},
    {"HW-527", "create_rule", Severity::Warning, hw527, 0, 0},
    {"HW-528", "trigger_not_replaced", Severity::Note, hw528, 14, 0, false, true},
    {"HW-529", "column_reg_type", Severity::Warning, hw529, 0, 0},
    {"HW-530", "owner_not_expected", Severity::Warning, hw530, 0, 0, false, true},
    {"HW-531", "schema_writable_by_all", Severity::Error, hw531, 0, 0},
    {"HW-532", "set_role_first", Severity::Note, hw532, 0, 0, false, true},
    {"HW-601", "lock_timeout_missing", Severity::Warning, hw601, 0, 0},
    {"HW-602", "statement_timeout_missing", Severity::Note, hw602, 0, 0},
    {"HW-603", "more_under_lock", Severity::Warning, hw603, 0, 0},
    {"HW-604", "long_work_under_lock", Severity::Error, hw604, 0, 0},
    {"HW-605", "backfill_under_lock", Severity::Error, hw605, 0, 0},
    {"HW-606", "transaction_nesting", Severity::Warning, hw606, 0, 0},
    {"HW-607", "begin_without_commit", Severity::Error, nullptr, 0, 0},
    {"HW-608", "alone_with_others", Severity::Warning, hw608, 0, 0, false, true},
    {"HW-609", "not_repeatable", Severity::Note, hw609, 0, 0, false, true},
    {"HW-610", "not_replaced", Severity::Note, hw610, 0, 0, false, true},
    {"HW-611", "name_without_schema", Severity::Note, hw611, 0, 0, false, true},
    {"HW-612", "do_block", Severity::Note, hw612, 0, 0},
    {"HW-613", "syntax_error", Severity::Error, nullptr, 0, 0},
    {"HW-614", "ignore_mark", Severity::Warning, nullptr, 0, 0},
    {"HW-615", "history_changed", Severity::Error, nullptr, 0, 0},
    {"HW-616", "without_way_back", Severity::Note, nullptr, 0, 0},
    {"HW-617", "feature_too_new", Severity::Error, hw617, 0, 0},
    {"HW-618", "name_too_long", Severity::Warning, hw618, 0, 0},
    {"HW-701", "key_integer", Severity::Warning, hw701, 0, 0},
    {"HW-702", "column_char", Severity::Warning, hw702, 0, 0},
    {"HW-703", "column_varchar_limit", Severity::Note, hw703, 0, 0},
    {"HW-704", "column_timestamp", Severity::Warning, hw704, 0, 0},
    {"HW-706", "column_money", Severity::Warning, hw706, 0, 0},
    {"HW-707", "type_not_allowed", Severity::Warning, hw707, 0, 0, false, true},
    {"HW-708", "boolean_nullable", Severity::Note, hw708, 0, 0},
    {"HW-709", "table_without_key", Severity::Warning, hw709, 0, 0, true},
    {"HW-710", "required_column_missing", Severity::Warning, hw710, 0, 0, true, true},
    {"HW-711", "table_without_comment", Severity::Note, hw711, 0, 0, true, true},
    {"HW-712", "name_pattern", Severity::Warning, hw712, 0, 0, false, true},
    {"HW-713", "name_needs_quotes", Severity::Note, hw713, 0, 0},
    {"HW-714", "name_says_too_little", Severity::Note, hw714, 0, 0, false, true},
    {"HW-715", "key_of_many_columns", Severity::Note, hw715, 0, 0},
    {"HW-716", "types_differ", Severity::Note, hw716, 0, 0, true, true},
    {"HW-717", "sloppy_column", Severity::Note, hw717, 0, 0},
    {"HW-718", "foreign_key_crosses_schemas", Severity::Note, hw718, 0, 0, false, true},
    {"HW-901", "change_without_where", Severity::Warning, hw901, 0, 0},
    {"HW-902", "insert_without_columns", Severity::Note, hw902, 0, 0},
};
// clang-format on

} // namespace

std::span<const Rule> rules()
{
    return s_rules;
}

const Rule *findRule(const QString &idOrName)
{
    const auto found = std::ranges::find_if(s_rules, [&](const Rule &rule) {
        return idOrName.compare(QLatin1StringView(rule.id), Qt::CaseInsensitive) == 0
            || idOrName == QLatin1StringView(rule.name);
    });
    return found == std::end(s_rules) ? nullptr : &*found;
}

QString helpPage(const QString &id)
{
    QFile file(QStringLiteral(":/howdah/help/rules/%1.md").arg(id));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString key(Severity severity)
{
    static constexpr const char *words[] = {"note", "warning", "error"};
    return QLatin1StringView(words[size_t(severity)]);
}

} // namespace Howdah::Lint
