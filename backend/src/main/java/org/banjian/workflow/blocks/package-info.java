/** Blocks 积木: the closed vocabulary of what a service task of a pack may do; implemented by the module that owns the capability. */
@NamedInterface("blocks")
@NullMarked
package org.banjian.workflow.blocks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
