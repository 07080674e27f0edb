package org.banjian.workflow.internal.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstBoolean;
import org.camunda.bpm.impl.juel.AstComposite;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstNested;
import org.camunda.bpm.impl.juel.AstNode;
import org.camunda.bpm.impl.juel.AstNull;
import org.camunda.bpm.impl.juel.AstNumber;
import org.camunda.bpm.impl.juel.AstString;
import org.camunda.bpm.impl.juel.AstText;
import org.camunda.bpm.impl.juel.AstUnary;
import org.camunda.bpm.impl.juel.Bindings;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Node;
import org.jspecify.annotations.Nullable;

/**
 * What an expression in a diagram may say, judged by its syntax tree: {@code bean.method(literal…, execution)} of a fixed table, with
 * comparison and and/or/not; the name of a delegate alone; the variable of a multi-instance, whose name begins with {@code each}.
 */
public final class JuelRules {

    public static final int MAX_LENGTH = 300;

    /** Bean and method to the number of literals before {@code execution}. */
    private static final Map<String, Integer> METHODS = Map.of(
            "facts.caseNo", 0,
            "facts.outcome", 1,
            "facts.is", 1,
            "facts.text", 1,
            "facts.list", 1,
            "deadlines.endOf", 1);

    private static final Set<AstBinary.Operator> OPERATORS = Set.of(
            AstBinary.EQ,
            AstBinary.NE,
            AstBinary.LT,
            AstBinary.LE,
            AstBinary.GT,
            AstBinary.GE,
            AstBinary.AND,
            AstBinary.OR);

    private static final Bindings NO_BINDINGS = new Bindings(null, null);

    private static final Pattern EACH = Pattern.compile("each[A-Z][A-Za-z0-9]*");

    private JuelRules() {}

    /** Whether the text would be evaluated at all; everything else is plain text to the engine. */
    public static boolean isExpression(String text) {
        return text.contains("${") || text.contains("#{");
    }

    public static boolean isElementVariable(String name) {
        return EACH.matcher(name).matches();
    }

    /** The delegate named by {@code ${name}}, if the expression is nothing but that. */
    static Optional<String> soleIdentifier(String text) {
        try {
            return new Builder(Builder.Feature.METHOD_INVOCATIONS).build(text).getRoot() instanceof AstEval eval
                            && eval.getChild(0) instanceof AstIdentifier identifier
                    ? Optional.of(identifier.getName())
                    : Optional.empty();
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    /** A Chinese sentence saying what is refused, showing the part; empty if the text may be evaluated. */
    public static Optional<String> refuse(String text, Set<String> delegates) {
        if (!isExpression(text)) {
            return Optional.empty();
        }
        if (text.length() > MAX_LENGTH) {
            return Optional.of("表达式有 " + text.length() + " 个字符，超过 " + MAX_LENGTH + " 个的上限。");
        }
        if (text.contains("#{")) {
            return Optional.of("不允许 #{…} 形式的表达式。");
        }
        try {
            Node root =
                    new Builder(Builder.Feature.METHOD_INVOCATIONS).build(text).getRoot();
            if (root instanceof AstEval eval
                    && eval.getChild(0) instanceof AstIdentifier identifier
                    && delegates.contains(identifier.getName())) {
                return Optional.empty();
            }
            return Optional.ofNullable(walk(root)).map(part -> "表达式中不允许“" + part + "”。");
        } catch (RuntimeException | StackOverflowError e) {
            return Optional.of("表达式“" + text + "”无法解析。");
        }
    }

    /** The part that is not allowed, or null. */
    private static @Nullable String walk(Node node) {
        if (node instanceof AstText
                || node instanceof AstString
                || node instanceof AstNumber
                || node instanceof AstBoolean
                || node instanceof AstNull) {
            return null;
        }
        if (node instanceof AstEval || node instanceof AstComposite || node instanceof AstNested) {
            return children(node);
        }
        if (node instanceof AstUnary unary && unary.getOperator() == AstUnary.NOT) {
            return children(node);
        }
        if (node instanceof AstBinary binary && OPERATORS.contains(binary.getOperator())) {
            return children(node);
        }
        if (node instanceof AstIdentifier identifier && isElementVariable(identifier.getName())) {
            return null;
        }
        if (node instanceof AstMethod && isAllowedCall(node)) {
            return null;
        }
        return text(node);
    }

    private static @Nullable String children(Node node) {
        for (int i = 0; i < node.getCardinality(); i++) {
            String part = walk(node.getChild(i));
            if (part != null) {
                return part;
            }
        }
        return null;
    }

    private static boolean isAllowedCall(Node call) {
        if (!(call.getChild(0) instanceof AstDot dot) || !(dot.getChild(0) instanceof AstIdentifier)) {
            return false;
        }
        Integer literals = METHODS.get(text(dot));
        Node arguments = call.getChild(1);
        if (literals == null || arguments.getCardinality() != literals + 1) {
            return false;
        }
        for (int i = 0; i < literals; i++) {
            if (!(arguments.getChild(i) instanceof AstString)) {
                return false;
            }
        }
        return arguments.getChild(literals) instanceof AstIdentifier last
                && last.getName().equals("execution");
    }

    private static String text(Node node) {
        var text = new StringBuilder();
        if (node instanceof AstNode ast) {
            ast.appendStructure(text, NO_BINDINGS);
        }
        return text.toString();
    }

    /** The calls that authors may write, for a remedy. */
    static List<String> calls() {
        return METHODS.entrySet().stream()
                .map(method -> method.getKey() + (method.getValue() == 0 ? "(execution)" : "('…', execution)"))
                .sorted()
                .toList();
    }
}
