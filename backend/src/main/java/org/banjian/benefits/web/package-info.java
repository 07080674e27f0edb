@NullMarked
package org.banjian.benefits.web;

import org.jspecify.annotations.NullMarked;
