package org.banjian.identity.cipher;

import org.jspecify.annotations.Nullable;

/** Sealed content was changed or belongs to another object 密文损坏; it is never opened in part. */
public class ContentDamaged extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    ContentDamaged(String id, @Nullable Throwable cause) {
        super("Content " + id + " was changed", cause);
    }
}
