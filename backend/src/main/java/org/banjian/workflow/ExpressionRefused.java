package org.banjian.workflow;

/** An expression 表达式 that is outside the vocabulary or cannot be evaluated; the message is a sentence for the author of a pack. */
public class ExpressionRefused extends RuntimeException {

    private final String expression;

    public ExpressionRefused(String expression, String message) {
        super(message);
        this.expression = expression;
    }

    public String expression() {
        return expression;
    }
}
