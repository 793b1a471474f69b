// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "change/change.h"
#include "schema/objectref.h"

#include <optional>
#include <vector>

namespace Howdah::Check {

/// How much a finding weighs. A fact never turns an item red or yellow: it is what a person needs to decide.
enum class Severity { Fact, Attention, Fail };

/// One line of evidence: "rows", "1,200,000".
struct Fact {
    QString name;
    QString value;

    bool operator==(const Fact &) const = default;
};

/// Evidence that needs several rows: offending values, the columns of a group, …
struct EvidenceTable {
    std::vector<QString> columns;
    std::vector<std::vector<QString>> rows;

    bool isEmpty() const { return rows.empty(); }
    bool operator==(const EvidenceTable &) const = default;
};

/// What one check says about one object. Checks fill `object` and below; the runner fills the first three from the
/// check's row in the registry.
struct Finding {
    QString item;                  ///< the checklist's item: "D-fk-4"
    QString rule;                  ///< the check, also its help page: "fk_unindexed"
    Severity severity = Severity::Attention;
    ObjectRef object;
    QString message;               ///< one sentence, translated
    std::vector<Fact> facts;
    EvidenceTable table;
    std::vector<Change> fix;       ///< in order; empty: a person must decide
    QString fixNote; ///< why there is no fix to apply, or what to know before one is; translated
    QString fixSql; ///< the fix as a script, also where a note says why it does not run yet
    QString query; ///< reads again what the finding is about; changes nothing
    std::vector<ObjectRef> relies; ///< what must stay so that the fix is right
    std::optional<Severity> lesser; ///< its own weight where less is known than the check's allows for
    QString basis; ///< what a waiver is tied to: when it changes, the waiver ends (see checkliststore.h)
    QString
        formerBasis; ///< the same as it was written before it held no words of a language; answers may still hold it
    QString waiver; ///< reason, name and date when waived; empty otherwise
    double weight = 0; ///< how much it matters: graver, on larger tables that are used more, is more
    std::vector<Finding> parts; ///< of one that stands for several (see fold.h), in order; answers are given on these

    bool isWaived() const { return !waiver.isEmpty(); }
    bool operator==(const Finding &) const = default;
};

using Findings = std::vector<Finding>;

} // namespace Howdah::Check
