package org.banjian.workflow.internal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation may choose about the engine; everything else is fixed in {@link EngineConfiguration}.
 *
 * @param jobExecutor whether this node fires due timers; false on pure web nodes, in the sandbox, and always after a restore
 */
@ConfigurationProperties("banjian.engine")
record EngineSettings(@DefaultValue("true") boolean jobExecutor) {}
