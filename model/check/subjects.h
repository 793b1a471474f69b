// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "check/rule.h"
#include "schema/lookup.h"

namespace Howdah::Check {

/// How many objects of each kind the checks can look at.
class SubjectCounts
{
public:
    explicit SubjectCounts(const Lookup &lookup);
    int of(Subject subject) const;
    QString text(Subject subject) const; ///< "12 foreign keys", translated

private:
    QHash<Subject, int> m_counts;
};

} // namespace Howdah::Check
