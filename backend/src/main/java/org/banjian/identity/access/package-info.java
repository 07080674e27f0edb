/** Who may call what 授权: operations × platform roles from one file, and the objects that lie within an actor's scope. */
@NullMarked
package org.banjian.identity.access;

import org.jspecify.annotations.NullMarked;
