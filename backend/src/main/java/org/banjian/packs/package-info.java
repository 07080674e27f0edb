/**
 * 事项包 packs: reads, checks, releases and serves the packs, that is what one region wrote about one policy document as
 * data (diagrams, tables, forms, materials, clauses). A pack with a single finding stops the start; a released version
 * never changes.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "calendar"})
package org.banjian.packs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
