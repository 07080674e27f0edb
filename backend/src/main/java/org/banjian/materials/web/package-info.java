/** The web interface of materials 材料. */
@NullMarked
package org.banjian.materials.web;

import org.jspecify.annotations.NullMarked;
