package org.banjian.workflow.blocks;

import java.util.Set;

/** A block 积木: one capability that a service task of any pack may call by name, {@code delegateExpression="${name}"}. */
public interface Block {

    /** The name written in diagrams: lower camel case, unique, never the name of a region. */
    String name();

    /** The names of the {@code camunda:property} inputs that the block understands; any other name is a lint error. */
    Set<String> inputs();

    /** Runs in the transaction of the human action or timer that led here; a throw leaves nothing behind. */
    void run(BlockCall call);
}
