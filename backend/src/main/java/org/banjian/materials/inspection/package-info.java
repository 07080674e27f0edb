/** Checks of an uploaded file by its content 文件检查: what it is, whether it is whole, and whether it carries anything but a document. */
@NullMarked
package org.banjian.materials.inspection;

import org.jspecify.annotations.NullMarked;
