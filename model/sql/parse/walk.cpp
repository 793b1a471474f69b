// SPDX-License-Identifier: Apache-2.0
#include "sql/parse/walk.h"

namespace Howdah {

void eachNode(const Node &tree, const std::function<bool(const Node &)> &visit)
{
    const std::vector<Node> items = tree.items();
    for (const Node &item : items)
        eachNode(item, visit);
    if (!items.empty() || !visit(tree))
        return;
    for (const QString &key : tree.keys())
        eachNode(tree[QLatin1StringView(key.toLatin1())], visit);
}

} // namespace Howdah
