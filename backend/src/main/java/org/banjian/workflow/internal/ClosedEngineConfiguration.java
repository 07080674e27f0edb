package org.banjian.workflow.internal;

import org.camunda.bpm.engine.impl.variable.serializer.TypedValueSerializer;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;

/** Takes the serializer of Java objects away: a {@code BigDecimal}, map or list given as a variable is refused. */
class ClosedEngineConfiguration extends SpringProcessEngineConfiguration {

    @Override
    protected void initSerialization() {
        super.initSerialization();
        TypedValueSerializer<?> javaObjects = getVariableSerializers().getSerializerByName("serializable");
        if (javaObjects != null) {
            getVariableSerializers().removeSerializer(javaObjects);
        }
    }
}
