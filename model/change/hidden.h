// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "change/object.h"

namespace Howdah {

/// The secrets of a schema: the options of user mappings, the connection strings of subscriptions, and options of
/// servers, wrappers and foreign tables that are called like a secret ("password", "aws_secret_access_key").
/// PostgreSQL keeps them as plain text and shows them to whoever owns the object; they are nobody else's business.
bool holdsSecrets(const Database &database);

/// The same with hiddenSecret in the place of each. Options keep their names; those that are no more than true or
/// false, which the server checks, keep their values too, and a connection string keeps all but its passwords.
Database withoutSecrets(const Database &database);

/// The secrets of an object that withoutSecrets() has hidden: the names of options, of a subscription what it is
/// called.
QStringList hiddenIn(const Object &object);

/// Puts back, where `design` has hiddenSecret, what `known` has of the same name at the same object.
void restoreSecrets(Database &design, const Database &known);

/// The objects on both sides of which nothing but secrets differs: a comparison without secrets does not see them. One
/// whose secret is hidden already is not known to differ.
std::vector<ObjectRef> differentInSecretsAlone(const Database &from, const Database &to);

/// Whether change/hidden.h hides the option; of a user mapping all but booleans are.
bool isSecretOption(const QString &name, const QString &value, bool ofMapping);
/// CREATE SUBSCRIPTION … CONNECTION '…' without the passwords in its connection string.
QString subscriptionWithoutSecrets(const QString &statement);

} // namespace Howdah
