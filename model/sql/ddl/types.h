// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/types.h"

namespace Howdah::Sql {

QString createEnum(const EnumType &type);
QString createComposite(const CompositeType &type);
/// "name type COLLATE …", as CREATE TYPE and ADD ATTRIBUTE want it.
QString attributeDefinition(const Attribute &attribute);
QString createRange(const RangeType &type);
QString createCollation(const Collation &collation);
QString createDomain(const Domain &domain);
/// "CONSTRAINT name CHECK (…)", with NOT VALID when it is not validated.
QString domainConstraint(const DomainConstraint &constraint);

} // namespace Howdah::Sql
