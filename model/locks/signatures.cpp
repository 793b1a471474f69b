// SPDX-License-Identifier: Apache-2.0
#include "locks/signatures.h"

#include <QRegularExpression>

namespace Howdah::Locks {

using namespace Qt::StringLiterals;

namespace {

/// As FigureColname() in parse_target.c, as far as a name is there to be taken.
QString nameOfTarget(const Node &target)
{
    if (const QString alias = target["name"_L1].text(); !alias.isEmpty())
        return alias;
    Node value = target["val"_L1];
    for (Node cast = value.as("TypeCast"_L1); cast; cast = value.as("TypeCast"_L1)) {
        if (!cast["arg"_L1].is("ColumnRef"_L1) && !cast["arg"_L1].is("TypeCast"_L1))
            return {};
        value = cast["arg"_L1];
    }
    if (const Node column = value.as("ColumnRef"_L1)) {
        const std::vector<Node> fields = column["fields"_L1].items();
        return fields.empty() ? QString() : fields.back().text();
    }
    if (const Node call = value.as("FuncCall"_L1))
        return qualifiedName(call["funcname"_L1]).name;
    return {};
}

/// Functions know types without lengths.
QString bareType(const Node &type)
{
    static const QRegularExpression modifier(u"\\([^)]*\\)"_s);
    return typeText(type).remove(modifier);
}

} // namespace

std::optional<Signature> signatureOf(const Node &node)
{
    QStringList inputs, columns;
    bool isTable = false, hasOut = false;
    for (const Node &item : node["parameters"_L1].items()) {
        const Node parameter = item.as("FunctionParameter"_L1);
        const QString mode = parameter["mode"_L1].text(), type = bareType(parameter["argType"_L1]);
        if (mode == "FUNC_PARAM_TABLE"_L1) {
            isTable = true;
            columns << parameter["name"_L1].text() + u' ' + type;
            continue;
        }
        hasOut = hasOut || mode == "FUNC_PARAM_OUT"_L1 || mode == "FUNC_PARAM_INOUT"_L1;
        if (mode != "FUNC_PARAM_OUT"_L1)
            inputs << type;
    }
    Signature signature{inputs.join(", "_L1), {}};
    const Node result = node["returnType"_L1];
    if (isTable)
        signature.result = u"TABLE("_s + columns.join(", "_L1) + u')';
    else if (!hasOut && result)
        signature.result = (result["setof"_L1].flag() ? u"SETOF "_s : QString()) + bareType(result);
    return signature;
}

std::optional<QStringList> viewColumns(const Node &view)
{
    Node query = view["query"_L1].as("SelectStmt"_L1);
    // Of UNION and the like the leftmost query says the names.
    while (query["larg"_L1])
        query = query["larg"_L1].is("SelectStmt"_L1) ? query["larg"_L1].body() : query["larg"_L1];
    QStringList names;
    for (const Node &target : query["targetList"_L1].items()) {
        names << nameOfTarget(target.as("ResTarget"_L1));
        if (names.last().isEmpty())
            return {};
    }
    if (names.isEmpty())
        return {};
    const QStringList aliases = strings(view["aliases"_L1]);
    for (qsizetype i = 0; i < aliases.size() && i < names.size(); ++i)
        names[i] = aliases[i];
    return names;
}

} // namespace Howdah::Locks
