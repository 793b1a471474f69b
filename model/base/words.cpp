// SPDX-License-Identifier: Apache-2.0
#include "base/words.h"

#include <QCoreApplication>

namespace Howdah {

QString tr(const char *text, const char *comment)
{
    return QCoreApplication::translate("Howdah", text, comment);
}

} // namespace Howdah
