// SPDX-License-Identifier: Apache-2.0
#include "check/registry.h"

#include "check/checks/checks.h"
#include "check/checks/livechecks.h"
#include "check/sqlcheck.h"

namespace Howdah::Check {

namespace {

constexpr Severity Evidence = Severity::Fact;
constexpr Severity Attention = Severity::Attention;
constexpr Severity Fail = Severity::Fail;

Rule schemaRule(const char *id, const char *item, Severity severity, Subject subject, Findings (*check)(const Lookup &))
{
    return {QLatin1String(id), QLatin1String(item), severity, subject, Needs::Schema, check, nullptr, {}, {}, nullptr};
}

Rule liveRule(const char *id, const char *item, Severity severity, Subject subject, Needs needs,
    Result<Findings> (*check)(Probe &), const char *replaces = "")
{
    return {QLatin1String(id), QLatin1String(item), severity, subject, needs, nullptr, check, {},
        QLatin1String(replaces), nullptr};
}

Rule configuredRule(const char *id, const char *item, Severity severity, Subject subject,
    Findings (*check)(const Lookup &, const Settings &))
{
    return {QLatin1String(id), QLatin1String(item), severity, subject, Needs::Schema, nullptr, nullptr, {}, {}, check};
}

std::vector<Rule> builtIn()
{
    using enum Subject;
    return {
        schemaRule("repeated_columns", "D-nf-1", Attention, Columns, repeatedColumns),
        schemaRule("array_of_keys", "D-nf-1", Attention, Columns, arrayOfKeys),
        schemaRule("list_by_name", "D-nf-1", Attention, Columns, listByName),
        liveRule("text_holds_lists", "D-nf-1", Attention, Columns, Needs::Data, textHoldsLists, "list_by_name"),
        liveRule("text_holds_parts", "D-nf-1", Attention, Columns, Needs::Data, textHoldsParts),
        liveRule("integer_holds_bits", "D-nf-1", Attention, Columns, Needs::Data, integerHoldsBits),
        liveRule("dependency_on_key_part", "D-nf-2", Attention, Tables, Needs::Data, dependencyOnKeyPart),
        liveRule("dependency_transitive", "D-nf-3", Attention, Tables, Needs::Data, dependencyTransitive),
        liveRule("dependency_of_key_column", "D-nf-3", Attention, Tables, Needs::Data, dependencyOfKeyColumn),
        liveRule("multivalued_dependency", "D-nf-3", Attention, Tables, Needs::Data, multivaluedDependency),
        liveRule("column_derived", "D-nf-3", Attention, Columns, Needs::Data, columnDerived),
        liveRule("dependency_almost", "D-nf-3", Evidence, Tables, Needs::Data, dependencyAlmost),
        schemaRule("counter_columns", "D-nf-4", Evidence, Columns, counterColumns),
        schemaRule("json_columns", "D-nf-5", Evidence, Columns, jsonColumns),
        schemaRule("json_not_jsonb", "D-nf-5", Attention, Columns, jsonNotJsonb),
        liveRule("text_holds_json", "D-nf-5", Attention, Columns, Needs::Data, textHoldsJson),
        liveRule("jsonb_hidden_columns", "D-nf-5", Evidence, Columns, Needs::Data, jsonbHiddenColumns),

        schemaRule("table_without_primary_key", "D-pk-1", Fail, Tables, tableWithoutPrimaryKey),
        schemaRule("key_integer", "D-pk-2", Attention, Tables, keyInteger),
        schemaRule("key_random_uuid", "D-pk-2", Attention, Tables, keyRandomUuid),
        schemaRule("key_serial", "D-pk-2", Attention, Columns, keySerial),
        schemaRule("key_with_meaning", "D-pk-3", Evidence, Tables, keyWithMeaning),

        schemaRule("name_needs_quotes", "D-na-1", Attention, Names, nameNeedsQuotes),
        schemaRule("name_style_mix", "D-na-1", Attention, Tables, nameStyleMix),
        schemaRule("name_reserved", "D-na-2", Attention, Names, nameReserved),
        schemaRule("name_cut_at_limit", "D-na-2", Attention, Names, nameCutAtLimit),
        schemaRule("table_number_mix", "D-na-3", Attention, Tables, tableNumberMix),

        schemaRule("date_as_text", "D-ty-1", Attention, Columns, dateAsText),
        schemaRule("column_type_mix", "D-ty-1", Attention, Columns, columnTypeMix),
        liveRule("text_holds_dates", "D-ty-1", Attention, Columns, Needs::Data, textHoldsDates, "date_as_text"),
        liveRule("text_holds_uuids", "D-ty-1", Attention, Columns, Needs::Data, textHoldsUuids),
        liveRule("text_holds_addresses", "D-ty-1", Attention, Columns, Needs::Data, textHoldsAddresses),
        liveRule("text_holds_numbers", "D-ty-1", Attention, Columns, Needs::Data, textHoldsNumbers),
        schemaRule("varchar_255", "D-ty-2", Attention, Columns, varchar255),
        schemaRule("char_padded", "D-ty-2", Attention, Columns, charPadded),
        schemaRule("float_amount", "D-ty-3", Fail, Columns, floatAmount),
        schemaRule("money_type", "D-ty-3", Fail, Columns, moneyType),
        schemaRule("timestamp_without_zone", "D-ty-4", Attention, Columns, timestampWithoutZone),
        schemaRule("time_with_zone", "D-ty-4", Attention, Columns, timeWithZone),
        schemaRule("char_flag", "D-ty-5", Attention, Columns, charFlag),
        liveRule("text_holds_flags", "D-ty-5", Attention, Columns, Needs::Data, textHoldsFlags, "char_flag"),

        schemaRule("boolean_nullable", "D-co-1", Attention, Columns, booleanNullable),
        liveRule("column_never_null", "D-co-1", Attention, Columns, Needs::Live, columnNeverNull, "boolean_nullable"),
        liveRule("unique_by_values", "D-co-2", Attention, Columns, Needs::Live, uniqueByValues),
        schemaRule("boolean_without_default", "D-co-4", Evidence, Columns, booleanWithoutDefault),

        schemaRule("fk_missing", "D-fk-1", Attention, Tables, fkMissing),
        liveRule("fk_missing_proved", "D-fk-1", Fail, Tables, Needs::Data, fkMissingProved, "fk_missing"),
        schemaRule("fk_action_unchosen", "D-fk-2", Evidence, ForeignKeys, fkActionUnchosen),
        schemaRule("fk_set_null_on_not_null", "D-fk-2", Attention, ForeignKeys, fkSetNullOnNotNull),
        schemaRule("fk_unindexed", "D-fk-4", Fail, ForeignKeys, fkUnindexed),
        schemaRule("fk_partly_indexed", "D-fk-4", Attention, ForeignKeys, fkPartlyIndexed),
        schemaRule("fk_type_mismatch", "D-fk-5", Fail, ForeignKeys, fkTypeMismatch),
        schemaRule("fk_length_mismatch", "D-fk-5", Attention, ForeignKeys, fkLengthMismatch),

        schemaRule("junction_without_key", "D-re-1", Fail, ForeignKeys, junctionWithoutKey),
        schemaRule("self_reference_unguarded", "D-re-2", Attention, ForeignKeys, selfReferenceUnguarded),
        liveRule("self_reference_rows", "D-re-2", Fail, ForeignKeys, Needs::Data, selfReferenceRows),
        schemaRule("polymorphic_pair", "D-re-3", Attention, Columns, polymorphicPair),

        schemaRule("jsonb_without_gin", "D-ix-3", Evidence, Columns, jsonbWithoutGin),
        schemaRule("array_without_gin", "D-ix-3", Attention, Columns, arrayWithoutGin),
        schemaRule("tsvector_without_gin", "D-ix-3", Attention, Columns, tsvectorWithoutGin),
        schemaRule("range_without_gist", "D-ix-3", Attention, Columns, rangeWithoutGist),
        schemaRule("vector_without_index", "D-ix-3", Attention, Columns, vectorWithoutIndex),
        schemaRule("vector_index_settings", "D-ix-3", Evidence, Indexes, vectorIndexSettings),
        schemaRule("btree_on_container", "D-ix-3", Attention, Indexes, btreeOnContainer),

        schemaRule("index_duplicate", "D-ix-5", Fail, Indexes, indexDuplicate),
        schemaRule("index_duplicates_unique", "D-ix-5", Fail, Indexes, indexDuplicatesUnique),
        schemaRule("index_redundant_prefix", "D-ix-5", Attention, Indexes, indexRedundantPrefix),
        schemaRule("index_reversed_twin", "D-ix-5", Attention, Indexes, indexReversedTwin),
        schemaRule("index_subsumed_partial", "D-ix-5", Evidence, Indexes, indexSubsumedPartial),
        schemaRule("index_hash_beside_btree", "D-ix-5", Attention, Indexes, indexHashBesideBtree),
        schemaRule("index_invalid", "D-ix-5", Fail, Indexes, indexInvalid),
        schemaRule("index_predicate_always_true", "D-ix-5", Attention, Indexes, indexPredicateAlwaysTrue),

        schemaRule("partition_without_default", "D-pf-2", Attention, Tables, partitionWithoutDefault),
        schemaRule("tables_by_number", "D-pf-2", Attention, Tables, tablesByNumber),

        schemaRule("constraint_not_validated", "D-in-1", Fail, Constraints, constraintNotValidated),
        schemaRule("fk_duplicate", "D-in-1", Attention, ForeignKeys, fkDuplicate),
        schemaRule("cascade_chain", "D-in-2", Attention, ForeignKeys, cascadeChain),
        schemaRule("soft_delete_without_index", "D-in-2", Attention, Tables, softDeleteWithoutIndex),
        schemaRule("soft_delete_unique", "D-in-2", Attention, Tables, softDeleteUnique),
        schemaRule("timestamps_missing", "D-in-3", Attention, Tables, timestampsMissing),
        configuredRule("columns_missing", "D-in-3", Attention, Tables, columnsMissing),
        schemaRule("created_at_without_default", "D-in-3", Attention, Tables, createdAtWithoutDefault),
        schemaRule("updated_at_unmaintained", "D-in-3", Attention, Tables, updatedAtUnmaintained),
        schemaRule("audit_table_writable", "D-in-4", Evidence, Tables, auditTableWritable),

        schemaRule("granted_to_public", "D-se-1", Fail, Tables, grantedToPublic),
        schemaRule("rls_without_policy", "D-se-2", Attention, Policies, rlsWithoutPolicy),
        schemaRule("policy_without_rls", "D-se-2", Fail, Policies, policyWithoutRls),
        schemaRule("policy_always_true", "D-se-2", Fail, Policies, policyAlwaysTrue),
        schemaRule("policy_setting_unwrapped", "D-se-2", Attention, Policies, policySettingUnwrapped),
        schemaRule("policy_column_unindexed", "D-se-2", Attention, Policies, policyColumnUnindexed),
        schemaRule("sensitive_column", "D-se-3", Evidence, Columns, sensitiveColumn),
        schemaRule("security_definer_search_path", "D-se-4", Fail, Routines, securityDefinerSearchPath),
        schemaRule("security_definer_public", "D-se-4", Attention, Routines, securityDefinerPublic),

        schemaRule("bytea_column", "D-st-1", Attention, Columns, byteaColumn),
        schemaRule("url_column", "D-st-1", Attention, Columns, urlColumn),
        schemaRule("comments_missing", "D-do-1", Attention, Tables, commentsMissing),
        schemaRule("temporal_without_exclusion", "D-ve-1", Attention, Tables, temporalWithoutExclusion),
    };
}

} // namespace

const std::vector<Rule> &rules()
{
    static const std::vector<Rule> all = [] {
        std::vector<Rule> list = builtIn();
        const std::vector<Rule> queries = sqlRules();
        list.insert(list.end(), queries.begin(), queries.end());
        return list;
    }();
    return all;
}

} // namespace Howdah::Check
