// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/database.h"

namespace Howdah {

/// A database whose lists are in the order of their objects' refs: what one reads from a server is so already and is
/// only referred to, anything else is copied and sorted. Refers to `database`, which must outlive it.
class Ordered
{
public:
    explicit Ordered(const Database &database);
    Ordered(const Ordered &) = delete;
    Ordered &operator=(const Ordered &) = delete;

    const Database &database() const { return *m_database; }

private:
    Database m_copy;
    const Database *m_database;
};

} // namespace Howdah
