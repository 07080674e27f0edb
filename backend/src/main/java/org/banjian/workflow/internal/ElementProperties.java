package org.banjian.workflow.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.banjian.packs.CallInputs;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.core.model.PropertyKey;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.PvmActivity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;

/** The {@code camunda:property} values of an element, kept with it when the diagram is read. */
final class ElementProperties {

    private static final PropertyKey<Map<String, String>> KEY = new PropertyKey<>("banjian.properties");

    private ElementProperties() {}

    static void keep(Element element, ActivityImpl activity) {
        Map<String, String> properties = new LinkedHashMap<>();
        Element extensions = element.element("extensionElements");
        Element list =
                extensions == null ? null : extensions.elementNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "properties");
        if (list != null) {
            list.elementsNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "property")
                    .forEach(property -> properties.put(property.attribute("name"), property.attribute("value")));
        }
        activity.getProperties().set(KEY, Map.copyOf(properties));
    }

    /** As written in the diagram. */
    static Map<String, String> of(@Nullable PvmActivity activity) {
        Map<String, String> properties = activity == null
                ? null
                : ((ActivityImpl) activity).getProperties().get(KEY);
        return properties == null ? Map.of() : properties;
    }

    /** With what the calling activities give. */
    static Map<String, String> of(DelegateExecution execution) {
        var entity = (ExecutionEntity) execution;
        return CallInputs.resolved(of(entity.getActivity()), Surroundings.callProperties(entity));
    }
}
