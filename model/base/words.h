// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace Howdah {

/// What people read, in their language; `text` is English, UTF-8, a literal. For code that is no member of a QObject
/// class, which has a tr() of its own. Any thread.
///
/// lupdate files such words under the class or namespace that calls; they are looked up in all of them (see
/// app/translators.cpp), so that no file needs a context of its own.
QString tr(const char *text, const char *comment = nullptr);

} // namespace Howdah
