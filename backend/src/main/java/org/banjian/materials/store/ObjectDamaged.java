package org.banjian.materials.store;

import org.jspecify.annotations.Nullable;

/** A kept object is missing, was changed, or does not open 存储对象损坏: an incident for the administrator, never a wrong answer. */
public class ObjectDamaged extends IllegalStateException {

    ObjectDamaged(String objectId, @Nullable Throwable cause) {
        super("Object " + objectId + " is missing or was changed", cause);
    }
}
