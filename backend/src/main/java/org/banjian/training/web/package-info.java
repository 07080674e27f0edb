/** The web interface of training 培训. */
@NullMarked
package org.banjian.training.web;

import org.jspecify.annotations.NullMarked;
