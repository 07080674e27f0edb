package org.banjian.audit.spi;

import java.util.List;

/** A statement about the stored data that must hold at every moment 账务与数据核对; a bean of the module that owns the tables. */
public interface Invariant {

    /** Short and stable, such as {@code I1}; an invariant with several owners appears once for each. */
    String id();

    /** The statement as one Chinese sentence. */
    String name();

    /** What contradicts the statement, at most {@code limit}, each as one Chinese sentence without personal data; empty when it holds. */
    List<String> offenders(int limit);
}
