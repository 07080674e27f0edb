/** The edge of the application: problem documents 错误说明, traces, body limits, values in JSON and the single-page application. */
@NullMarked
package org.banjian.identity.web;

import org.jspecify.annotations.NullMarked;
