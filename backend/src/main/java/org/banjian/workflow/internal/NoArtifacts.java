package org.banjian.workflow.internal;

import org.camunda.bpm.engine.ArtifactFactory;
import org.camunda.bpm.engine.ProcessEngineException;

/** Builds no class that a model names: {@code camunda:class}, shell and mail tasks all come here. */
class NoArtifacts implements ArtifactFactory {

    @Override
    public <T> T getArtifact(Class<T> type) {
        throw new ProcessEngineException("Classes in models are not allowed: " + type.getName());
    }
}
