// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace Howdah::Lint {

class Context;

// One file each in this folder; the rows are in registry.cpp.
void hw101(Context &at);
void hw102(Context &at);
void hw103(Context &at);
void hw104(Context &at);
void hw105(Context &at);
void hw106(Context &at);
void hw107(Context &at);
void hw108(Context &at);
void hw110(Context &at);
void hw111(Context &at);
void hw112(Context &at);
void hw113(Context &at);
void hw114(Context &at);
void hw116(Context &at);
void hw117(Context &at);
void hw118(Context &at);
void hw119(Context &at);
void hw120(Context &at);
void hw122(Context &at);
void hw123(Context &at);
void hw125(Context &at);
void hw201(Context &at);
void hw202(Context &at);
void hw203(Context &at);
void hw205(Context &at);
void hw207(Context &at);
void hw208(Context &at);
void hw209(Context &at);
void hw211(Context &at);
void hw212(Context &at);
void hw215(Context &at);
void hw223(Context &at);
void hw301(Context &at);
void hw302(Context &at);
void hw303(Context &at);
void hw304(Context &at);
void hw305(Context &at);
void hw308(Context &at);
void hw309(Context &at);
void hw401(Context &at);
void hw402(Context &at);
void hw403(Context &at);
void hw404(Context &at);
void hw405(Context &at);
void hw406(Context &at);
void hw408(Context &at);
void hw409(Context &at);
void hw410(Context &at);
void hw411(Context &at);
void hw413(Context &at);
void hw414(Context &at);
void hw415(Context &at);
void hw416(Context &at);
void hw418(Context &at);
void hw501(Context &at);
void hw513(Context &at);
void hw514(Context &at);
void hw515(Context &at);
void hw518(Context &at);
void hw527(Context &at);
void hw601(Context &at);
void hw605(Context &at);
void hw617(Context &at);
void hw618(Context &at);
void hw701(Context &at);
void hw702(Context &at);
void hw703(Context &at);
void hw704(Context &at);
void hw706(Context &at);
void hw708(Context &at);
void hw709(Context &at);
void hw901(Context &at);
void hw902(Context &at);

} // namespace Howdah::Lint
