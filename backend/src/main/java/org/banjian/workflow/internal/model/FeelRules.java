package org.banjian.workflow.internal.model;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.collection.Iterable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What FEEL may say in packs, judged by its syntax tree: no loops, quantifiers, own or external functions, regular expressions, no
 * clock of the machine. What is left is bounded by the length of the expression and of the lists in the case.
 */
@Component
public class FeelRules {

    public static final int MAX_LENGTH = 1_000;
    public static final int MAX_CELL_LENGTH = 200;
    private static final int MAX_NESTING = 12;
    private static final int CACHE_SIZE = 20_000;

    /** Node kinds by class name; a kind that a later FEEL adds is refused until it is written here. */
    private static final Set<String> VALUES = Set.of(
            "ConstNull$",
            "ConstInputValue$",
            "ConstNumber",
            "ConstBool",
            "ConstString",
            "ConstList",
            "ConstRange",
            "OpenConstRangeBoundary",
            "ClosedConstRangeBoundary",
            "InputLessThan",
            "InputLessOrEqual",
            "InputGreaterThan",
            "InputGreaterOrEqual",
            "InputEqualTo",
            "InputInRange",
            "AtLeastOne",
            "Not",
            "Ref",
            "PathExpression",
            "Addition",
            "Subtraction",
            "Multiplication",
            "Division",
            "ArithmeticNegation",
            "Equal",
            "LessThan",
            "LessOrEqual",
            "GreaterThan",
            "GreaterOrEqual",
            "UnaryTestExpression",
            "Disjunction",
            "Conjunction");

    private static final Set<String> MORE_IN_EXPRESSIONS = Set.of(
            "ConstDate",
            "ConstYearMonthDuration",
            "ConstDayTimeDuration",
            "If",
            "In",
            "InstanceOf",
            "Filter",
            "FunctionInvocation",
            "PositionalFunctionParameters",
            "NamedFunctionParameters");

    /** Functions of FEEL itself that packs may call, besides those that modules offer. */
    private static final Set<String> FUNCTIONS = Set.of(
            "not",
            "is defined",
            "get or else",
            "date",
            "duration",
            "years and months duration",
            "number",
            "string",
            "string length",
            "substring",
            "upper case",
            "lower case",
            "contains",
            "starts with",
            "ends with",
            "list contains",
            "count",
            "min",
            "max",
            "sum",
            "all",
            "any",
            "distinct values",
            "concatenate",
            "append",
            "index of",
            "is empty",
            "floor",
            "ceiling",
            "abs",
            "round up",
            "round down",
            "round half up",
            "modulo",
            "day of week",
            "before",
            "after",
            "between");

    private final FeelEngineApi parser =
            FeelEngineBuilder.forJava().withEnabledExternalFunctions(false).build();
    private final ConcurrentHashMap<String, ParsedExpression> expressions = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, ParsedExpression> cells = new ConcurrentHashMap<>();

    /** The tree of an expression that may be evaluated. */
    public ParsedExpression expression(String text, Set<String> ownFunctions) throws Refused {
        ParsedExpression known = expressions.get(text);
        return known != null ? known : remember(expressions, text, parse(text, MAX_LENGTH, ownFunctions, false));
    }

    /** The tree of an input cell of a table. */
    public ParsedExpression cell(String text) throws Refused {
        ParsedExpression known = cells.get(text);
        return known != null ? known : remember(cells, text, parse(text, MAX_CELL_LENGTH, null, true));
    }

    /** The tree of an output cell of a table. */
    ParsedExpression output(String text) throws Refused {
        return parse(text, MAX_CELL_LENGTH, null, false);
    }

    private ParsedExpression parse(String text, int limit, @Nullable Set<String> ownFunctions, boolean unary)
            throws Refused {
        if (text.length() > limit) {
            throw new Refused("表达式有 " + text.length() + " 个字符，超过 " + limit + " 个的上限。");
        }
        if (nesting(text) > MAX_NESTING) {
            throw new Refused("表达式的括号嵌套超过 " + MAX_NESTING + " 层。");
        }
        ParseResult result;
        try {
            result = unary ? parser.parseUnaryTests(text) : parser.parseExpression(text);
        } catch (RuntimeException | StackOverflowError e) {
            throw new Refused("表达式“" + text + "”无法解析。", true);
        }
        if (result.isFailure()) {
            throw new Refused("表达式“" + text + "”无法解析。", true);
        }
        ParsedExpression parsed = result.parsedExpression();
        Optional<String> problem = refuse(parsed.expression(), ownFunctions, 0);
        if (problem.isPresent()) {
            throw new Refused(problem.get());
        }
        return parsed;
    }

    /** @param ownFunctions null in a table, where no function but {@code not} may be called */
    private static Optional<String> refuse(Object node, @Nullable Set<String> ownFunctions, int filters) {
        if (node instanceof Iterable<?> items) {
            return firstOf(items.iterator(), ownFunctions, filters);
        }
        if (!(node instanceof Product product)) {
            return Optional.empty();
        }
        String kind = node.getClass().getSimpleName();
        if (node.getClass().getName().startsWith("camundajar.impl.scala.")) {
            return firstOf(product.productIterator(), ownFunctions, filters);
        }
        boolean known = VALUES.contains(kind) || ownFunctions != null && MORE_IN_EXPRESSIONS.contains(kind);
        if (!known) {
            return Optional.of("不允许使用" + NAMES.getOrDefault(kind, " " + kind) + "。");
        }
        if (node instanceof FunctionInvocation call
                && !FUNCTIONS.contains(call.function())
                && (ownFunctions == null || !ownFunctions.contains(call.function()))) {
            return Optional.of("不允许调用函数 " + call.function() + "。");
        }
        int nested = kind.equals("Filter") ? filters + 1 : filters;
        if (nested > 2) {
            return Optional.of("筛选条件嵌套超过两层。");
        }
        return firstOf(product.productIterator(), ownFunctions, nested);
    }

    private static final Map<String, String> NAMES = Map.of(
            "For", "循环（for）",
            "SomeItem", "量词（some）",
            "EveryItem", "量词（every）",
            "FunctionDefinition", "自定义函数（function）",
            "JavaFunctionInvocation", "外部函数（external）",
            "QualifiedFunctionInvocation", "对象的方法",
            "Exponentiation", "乘方（**）",
            "FunctionInvocation", "函数",
            "ConstDate", "日期（单元格里不写日期，请用事实）",
            "ConstContext", "对象字面量");

    private static Optional<String> firstOf(
            camundajar.impl.scala.collection.Iterator<?> parts, @Nullable Set<String> ownFunctions, int filters) {
        while (parts.hasNext()) {
            Optional<String> problem = refuse(parts.next(), ownFunctions, filters);
            if (problem.isPresent()) {
                return problem;
            }
        }
        return Optional.empty();
    }

    /** Constants of a cell, for the check against the type of its column. */
    static List<Product> constants(ParsedExpression expression) {
        List<Product> constants = new ArrayList<>();
        collect(expression.expression(), constants::add);
        return constants;
    }

    private static void collect(Object node, Consumer<Product> constants) {
        if (node instanceof Iterable<?> items) {
            items.iterator().foreach(item -> {
                collect(item, constants);
                return item;
            });
        } else if (node instanceof Product product) {
            if (node.getClass().getSimpleName().startsWith("Const") && product.productArity() == 1) {
                constants.accept(product);
            }
            product.productIterator().foreach(part -> {
                collect(part, constants);
                return part;
            });
        }
    }

    /** Counted before parsing: the parser itself takes exponential time on deep brackets. */
    private static int nesting(String text) {
        int depth = 0;
        int deepest = 0;
        boolean string = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && (i == 0 || text.charAt(i - 1) != '\\')) {
                string = !string;
            } else if (!string && (c == '(' || c == '[' || c == '{')) {
                deepest = Math.max(deepest, ++depth);
            } else if (!string && (c == ')' || c == ']' || c == '}')) {
                depth--;
            }
        }
        return deepest;
    }

    private static ParsedExpression remember(
            ConcurrentHashMap<String, ParsedExpression> cache, String text, ParsedExpression parsed) {
        if (cache.size() < CACHE_SIZE) {
            cache.put(text, parsed);
        }
        return parsed;
    }

    /** Why an expression may not be evaluated: a Chinese sentence. */
    @SuppressWarnings("serial")
    public static final class Refused extends Exception {

        private final String sentence;
        private final boolean unparsable;

        Refused(String sentence) {
            this(sentence, false);
        }

        Refused(String sentence, boolean unparsable) {
            super(sentence);
            this.sentence = sentence;
            this.unparsable = unparsable;
        }

        boolean unparsable() {
            return unparsable;
        }

        public String sentence() {
            return sentence;
        }
    }
}
