// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "check/finding.h"

namespace Howdah {
class Lookup;
}

namespace Howdah::Check {

struct Settings;

// The checks of the schema alone: pure functions, one per file of the same name in snake case. What each means and how
// it is fixed is its help page, resources/help/checks/<id>.md.

Findings arrayOfKeys(const Lookup &lookup);
Findings arrayWithoutGin(const Lookup &lookup);
Findings auditTableWritable(const Lookup &lookup);
Findings booleanNullable(const Lookup &lookup);
Findings booleanWithoutDefault(const Lookup &lookup);
Findings btreeOnContainer(const Lookup &lookup);
Findings byteaColumn(const Lookup &lookup);
Findings cascadeChain(const Lookup &lookup);
Findings charFlag(const Lookup &lookup);
Findings charPadded(const Lookup &lookup);
Findings columnTypeMix(const Lookup &lookup);
Findings columnsMissing(const Lookup &lookup, const Settings &settings);
Findings commentsMissing(const Lookup &lookup);
Findings constraintNotValidated(const Lookup &lookup);
Findings counterColumns(const Lookup &lookup);
Findings createdAtWithoutDefault(const Lookup &lookup);
Findings dateAsText(const Lookup &lookup);
Findings fkActionUnchosen(const Lookup &lookup);
Findings fkDuplicate(const Lookup &lookup);
Findings fkLengthMismatch(const Lookup &lookup);
Findings fkMissing(const Lookup &lookup);
Findings fkPartlyIndexed(const Lookup &lookup);
Findings fkSetNullOnNotNull(const Lookup &lookup);
Findings fkTypeMismatch(const Lookup &lookup);
Findings fkUnindexed(const Lookup &lookup);
Findings floatAmount(const Lookup &lookup);
Findings grantedToPublic(const Lookup &lookup);
Findings indexDuplicate(const Lookup &lookup);
Findings indexDuplicatesUnique(const Lookup &lookup);
Findings indexHashBesideBtree(const Lookup &lookup);
Findings indexInvalid(const Lookup &lookup);
Findings indexPredicateAlwaysTrue(const Lookup &lookup);
Findings indexRedundantPrefix(const Lookup &lookup);
Findings indexReversedTwin(const Lookup &lookup);
Findings indexSubsumedPartial(const Lookup &lookup);
Findings jsonColumns(const Lookup &lookup);
Findings jsonNotJsonb(const Lookup &lookup);
Findings jsonbWithoutGin(const Lookup &lookup);
Findings junctionWithoutKey(const Lookup &lookup);
Findings keyInteger(const Lookup &lookup);
Findings keyRandomUuid(const Lookup &lookup);
Findings keySerial(const Lookup &lookup);
Findings keyWithMeaning(const Lookup &lookup);
Findings listByName(const Lookup &lookup);
Findings moneyType(const Lookup &lookup);
Findings nameCutAtLimit(const Lookup &lookup);
Findings nameNeedsQuotes(const Lookup &lookup);
Findings nameReserved(const Lookup &lookup);
Findings nameStyleMix(const Lookup &lookup);
Findings partitionWithoutDefault(const Lookup &lookup);
Findings policyAlwaysTrue(const Lookup &lookup);
Findings policyColumnUnindexed(const Lookup &lookup);
Findings policySettingUnwrapped(const Lookup &lookup);
Findings policyWithoutRls(const Lookup &lookup);
Findings polymorphicPair(const Lookup &lookup);
Findings rangeWithoutGist(const Lookup &lookup);
Findings repeatedColumns(const Lookup &lookup);
Findings rlsWithoutPolicy(const Lookup &lookup);
Findings securityDefinerPublic(const Lookup &lookup);
Findings securityDefinerSearchPath(const Lookup &lookup);
Findings selfReferenceUnguarded(const Lookup &lookup);
Findings sensitiveColumn(const Lookup &lookup);
Findings softDeleteUnique(const Lookup &lookup);
Findings softDeleteWithoutIndex(const Lookup &lookup);
Findings tableNumberMix(const Lookup &lookup);
Findings tableWithoutPrimaryKey(const Lookup &lookup);
Findings tablesByNumber(const Lookup &lookup);
Findings temporalWithoutExclusion(const Lookup &lookup);
Findings timeWithZone(const Lookup &lookup);
Findings timestampWithoutZone(const Lookup &lookup);
Findings timestampsMissing(const Lookup &lookup);
Findings tsvectorWithoutGin(const Lookup &lookup);
Findings updatedAtUnmaintained(const Lookup &lookup);
Findings urlColumn(const Lookup &lookup);
Findings varchar255(const Lookup &lookup);
Findings vectorIndexSettings(const Lookup &lookup);
Findings vectorWithoutIndex(const Lookup &lookup);

} // namespace Howdah::Check
