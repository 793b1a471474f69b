// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "lint/context.h"
#include "lint/rules/rules.h"
#include "locks/expressions.h"
#include "locks/retype.h"

#include <QCoreApplication>

#include <algorithm>

namespace Howdah::Lint {

using namespace Qt::StringLiterals;

/// A type change between timestamp with and without time zone.
bool changesClock(const Context &at, const Action &retype);

/// Every string constant in a statement.
QStringList stringsIn(const Node &tree);

/// Names that a statement gives to what it makes.
QStringList namesMade(const Context &at);

} // namespace Howdah::Lint
