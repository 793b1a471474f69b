// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "server/connectionspec.h"

#include <QMap>
#include <QStringList>

namespace Howdah {

/// What a connection string says, by libpq's keywords ("host", "dbname", …); only what is given, nothing defaulted.
Result<QMap<QString, QString>> parsedConninfo(const QString &conninfo);

/// What libpq would use for a missing keyword: PG* variables, the service file, compiled-in values. Passwords left out.
QMap<QString, QString> conninfoDefaults();

/// password, sslpassword and what newer versions of libpq mark so.
const QStringList &secretKeywords();

/// Keyword=value form of the given values, in libpq's order of keywords, then by name.
QString conninfoFrom(const QMap<QString, QString> &values);

/// The URI form of the given values ("postgresql://ada@db.example:5432/shop?sslmode=require").
QString conninfoUri(const QMap<QString, QString> &values);

/// Section names of the user's and the system's pg_service.conf, in file order, once each.
QStringList serviceNames();
/// What the first section of that name says, by libpq's keywords; nothing where there is none.
QMap<QString, QString> serviceValues(const QString &service);

/// A source's spelling without the passwords it holds, should it be a connection string; others are given back as they
/// are. What cannot be read has hiddenSecret in their place.
QString withoutPassword(const QString &source);

/// How a spec is shown to a person: "ada@db.example:5432/shop" or "service=shop". Never holds a password.
QString displayName(const ConnectionSpec &spec);

} // namespace Howdah
