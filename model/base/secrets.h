// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace Howdah {

/// What stands in the place of a secret, wherever one would be shown or written.
inline const QString hiddenSecret = QStringLiteral("********");

/// Whether what is called so is a secret: password, sslpassword, passwd, secret_access_key, token, … in any case.
bool isSecretName(QStringView name);

/// `text` with every password hidden that it may hold, read as a person may have mistyped a connection: what stands
/// between a ":" and an "@" ("postgres:PW@host", "postgresql://u:P@W/@host/db"), the values of password=, sslpassword=
/// and their like in key=value form, URIs and JDBC URLs, quoted, percent-encoded or unfinished. Hides rather too much
/// than too little: for showing, never for connecting.
QString withoutSecrets(const QString &text);

} // namespace Howdah
