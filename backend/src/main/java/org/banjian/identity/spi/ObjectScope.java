package org.banjian.identity.spi;

import org.banjian.identity.Actor;

/** Says whether the object that a path variable names lies within an actor's office and region 办理范围; a bean of the owning module. */
public interface ObjectScope {

    /** The name of the path variable, unique over the application: {@code caseNo}, {@code taskId}. */
    String variable();

    /** False for what does not exist, too: the answer is 404 either way. */
    boolean visible(Actor actor, String value);
}
